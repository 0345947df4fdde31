"""Settings on the command line: shown, changed, taken back, and what a broken file does."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from secdesk.domain.setting.known import ALL
from world import Said, secdesk

MONDAY = "2026-11-23 09:00"
CHINESE = re.compile(r"[\u4e00-\u9fff]")
NEEDS_THE_DESK = [
    "today",
    "list",
    "assign wang draft",
    "undo",
    "leader list",
    "leader add li Li",
    "note a thought",
]


@pytest.fixture
def place(home: Path) -> Path:
    """Where the settings of the desk are kept."""
    return home / "config.toml"


def config(*args: str) -> Said:
    """A change or a question that must succeed."""
    said = secdesk("config", *args)
    assert said.code == 0, said
    assert said.err == ""
    return said


def broken(place: Path, text: str = "# ours\n[nag]\nmost = 0\n") -> Path:
    """The same place, with settings that nobody can go by."""
    place.parent.mkdir(exist_ok=True)
    place.write_text(text)
    return place


def test_all_settings_are_listed_in_groups_with_what_they_mean(place: Path) -> None:
    config("nag.most", "5")

    lines = config().out.splitlines()

    assert [line.split("\t")[0] for line in lines if line.count("\t") == 2] == [
        one.key for one in ALL
    ]
    assert "nag.most\t5\tThe most lines that nag says at once." in lines
    assert lines[-2] == f"kept in {place}"


def test_a_terminal_shows_them_too() -> None:
    page = secdesk("config", on_screen=True).out

    assert "pace.normal" in page
    assert "7, 3, 1, 0" in page


def test_a_group_is_listed_alone() -> None:
    lines = config("hours").out.splitlines()

    assert lines[:3] == [
        "hours",
        "hours.start\t09:00\tWhen the working day begins.",
        "hours.end\t18:00\tWhen the working day ends.",
    ]


def test_one_setting_is_shown_with_what_may_be_written() -> None:
    config("nag.most", "5")

    assert config("nag.most").out.splitlines() == [
        "nag.most\t5",
        "Meaning\tThe most lines that nag says at once.",
        "Allowed\ta whole number from 1 to 1000",
        "Default\t10",
    ]


def test_a_change_is_said_back_with_its_way_back(place: Path) -> None:
    said = config("nag.most", "5")

    assert said.out.splitlines() == [
        "nag.most: 10 → 5",
        "     the default is 10: secdesk config --unset nag.most",
    ]
    assert place.read_text().endswith("[nag]\nmost = 5\n")


def test_a_value_of_several_words_needs_no_quotation_marks(place: Path) -> None:
    config("pace.normal.after", "7,", "3,", "every", "2")

    assert 'after = "7, 3, every 2"' in place.read_text()


def test_the_comments_of_its_owner_stay(place: Path) -> None:
    broken(place, "# ours\n\n[nag]  # of cron\nmost = 5 # Wang said so\n")

    config("nag.most", "7")
    config("list.most", "40")
    config("--unset", "list.most")

    kept = place.read_text().rstrip()
    assert kept == "# ours\n\n[nag]  # of cron\nmost = 7 # Wang said so"


def test_unsetting_goes_back_to_the_default() -> None:
    config("nag.most", "5")

    said = config("nag.most", "--unset")

    assert said.out.splitlines() == ["nag.most: 5 → 10", "     this is the default"]


@pytest.mark.parametrize("line", [["--unset"], ["nag.most", "5", "--unset"]])
def test_unset_takes_a_name_and_no_value(line: list[str], place: Path) -> None:
    said = secdesk("config", *line)

    assert said.code == 2
    assert "secdesk config --unset KEY" in said.err
    assert not place.exists()


def test_a_wrong_value_changes_nothing_and_says_what_is_right(place: Path) -> None:
    said = secdesk("config", "nag.most", "0")

    assert (said.code, said.out) == (2, "")
    assert said.err.splitlines() == [
        'secdesk: nag.most: "0" is not a whole number from 1 to 1000.',
        "  try: secdesk config nag.most 10",
    ]
    assert not place.exists()


@pytest.mark.parametrize("line", [["nag.mots"], ["nag.mots", "5"], ["--unset", "nag.mots"]])
def test_an_unknown_setting_is_not_found_but_near_ones_are(line: list[str], place: Path) -> None:
    said = secdesk("config", *line)

    assert said.code == 3
    assert 'There is no setting "nag.mots".' in said.err
    assert "did you mean nag.most" in said.err
    assert not place.exists()


def test_the_envelope_has_one_setting_or_all() -> None:
    changed = config("nag.most", "5", "--json").data
    listed = config("--json").data
    group = config("nag", "--json").data

    assert changed == {
        "key": "nag.most", "value": "5", "default": "10", "is_default": False,
        "help": "The most lines that nag says at once.",
        "allowed": "a whole number from 1 to 1000", "before": "10", "notes": [],
    }  # fmt: skip
    assert changed | {"before": None} in listed["settings"]
    assert [one for one in listed["settings"] if one["key"].startswith("nag.")] == group["settings"]


@pytest.mark.parametrize(
    ("line", "code", "kind"),
    [(["nag.most", "0"], 2, "unreadable"), (["nag.mots"], 3, "not-found")],
)
def test_a_refusal_comes_in_the_envelope_too(line: list[str], code: int, kind: str) -> None:
    said = secdesk("config", *line, "--json")

    assert (said.code, said.err) == (code, "")
    assert said.envelope["error"]["code"] == kind


def test_settings_are_chinese_for_who_reads_chinese() -> None:
    listed = secdesk("config", "--lang", "zh")
    refused = secdesk("config", "nag.most", "0", "--lang", "zh")

    meanings = [line.split("\t")[2] for line in listed.out.splitlines() if line.count("\t") == 2]
    assert [one for one in meanings if not CHINESE.search(one)] == []
    assert CHINESE.search(refused.err)
    assert "whole number" not in refused.err


def test_no_desk_is_made_or_looked_for(home: Path) -> None:
    config("nag.most", "5")

    assert [one.name for one in home.iterdir()] == ["config.toml"]


def test_the_language_of_the_desk_holds_from_the_next_command_on() -> None:
    answer = config("language", "zh")

    assert answer.out.startswith("language: environment → zh")
    assert CHINESE.search(secdesk("today", as_of=MONDAY).out)
    assert CHINESE.search(secdesk("--help").out)
    assert CHINESE.search(secdesk("show", "9").err)


def test_a_language_that_is_asked_for_wins_over_the_one_that_is_set() -> None:
    config("language", "zh")

    assert not CHINESE.search(secdesk("today", "--lang", "en", as_of=MONDAY).out)


def test_a_language_that_is_set_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    of_the_environment = secdesk("today", as_of=MONDAY).out

    config("language", "en")

    assert CHINESE.search(of_the_environment)
    assert not CHINESE.search(secdesk("today", as_of=MONDAY).out)


@pytest.mark.parametrize("line", NEEDS_THE_DESK)
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("# ours\n[nag]\nmost = 0\n", "line 3, nag.most:"),
        ("# ours\ncolour = 1\n", 'line 2: there is no setting "colour".'),
        ("# ours\n\nnag = [\n", "line 3 cannot be read:"),
    ],
)
def test_broken_settings_stop_every_command_before_the_desk_is_touched(
    place: Path, line: str, text: str, said: str
) -> None:
    broken(place, text)

    refused = secdesk(*line.split(), as_of=MONDAY)

    assert (refused.code, refused.out) == (2, "")
    assert f"secdesk: {place}, {said}" in refused.err
    assert [one.name for one in place.parent.iterdir()] == ["config.toml"]


@pytest.mark.parametrize("line", ["--help", "assign --help", "config --help", "--version"])
def test_help_is_there_whatever_the_settings_say(place: Path, line: str) -> None:
    broken(place, "nag = [")

    assert secdesk(*line.split()).code == 0


@pytest.mark.parametrize("line", [["nag.most", "5"], ["--unset", "nag.most"]])
def test_a_wrong_setting_is_put_right_by_config_itself(place: Path, line: list[str]) -> None:
    broken(place)
    refused = secdesk("config")

    config(*line)

    assert refused.code == 2
    assert "secdesk config nag.most 10" in refused.err
    assert secdesk("today", as_of=MONDAY).code == 0


def test_a_day_without_length_stops_commands_until_it_has_one(place: Path) -> None:
    broken(place, 'hours.start = "19:00"\n')

    refused = secdesk("list")
    config("hours.end", "23:00")

    assert refused.code == 2
    assert "secdesk config --unset hours.start" in refused.err
    assert secdesk("list").code == 0


def test_a_folder_in_place_of_the_settings_is_a_fault_outside(place: Path) -> None:
    place.mkdir(parents=True)

    refused = secdesk("list")

    assert refused.code == 6
    assert f"{place} cannot be used" in refused.err


def test_without_a_desk_named_the_settings_lie_where_the_platform_has_them(tmp_path: Path) -> None:
    line = [sys.executable, "-m", "secdesk", "config", "nag.most", "5"]
    user = {"HOME": str(tmp_path / "lee")}

    changed = subprocess.run(line, env=user, capture_output=True, text=True, check=True)
    shown = subprocess.run(line[:-2], env=user, capture_output=True, text=True, check=True)

    place = tmp_path / "lee" / ".config" / "secdesk" / "config.toml"
    assert changed.stdout.startswith("nag.most: 10 ")
    assert "most = 5" in place.read_text()
    assert f"kept in {place}" in shown.stdout
