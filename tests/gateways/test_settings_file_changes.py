"""The settings file, written: only what was asked for changes, and never by half."""

import resource
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import time
from pathlib import Path
from stat import S_IMODE

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import SLOW_FIXTURES
from secdesk.domain.errors import OutsideFailed, Unreadable
from secdesk.domain.setting.kind import Setting, Simple, written
from secdesk.domain.setting.known import ALL, BY_KEY, LANGUAGE, NAG_MOST, NAG_NOON
from secdesk.gateways.settings_file import SettingsFile
from toml_files import LAYOUTS, OWN, a_file, text_of

SAYINGS: dict[str, Simple] = {
    "language": "en", "nag.most": 7, "nag.noon": "11:30", "nag.targets": True, "list.most": 50,
    "pace.normal.target": 9, "pace.flash.silence": 2, "pace.normal.after": "7, 1, every 2",
    "hours.start": "08:00",
}  # fmt: skip
CHANGES = st.lists(
    st.sampled_from(sorted(SAYINGS)).flatmap(
        lambda key: st.tuples(st.just(key), st.sampled_from([SAYINGS[key], None]))
    ),
    max_size=6,
)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the settings are kept."""
    return tmp_path / "config.toml"


@contextmanager
def a_disk_with_room_for(size: int) -> Iterator[None]:
    """No file may grow longer than that."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_only_the_value_that_is_set_changes(place: Path) -> None:
    file = a_file(place, OWN)

    file.write("nag.most", 7)

    assert text_of(place) == OWN.replace("most = 5", "most = 7")


def test_a_new_key_joins_its_table_and_nothing_else_moves(place: Path) -> None:
    file = a_file(place, OWN)

    file.write("list.most", 50)
    file.write("nag.noon", "11:00")
    file.write("pace.normal.target", 4)

    kept = [line for line in text_of(place).splitlines() if line not in OWN.splitlines()]
    assert kept == ['noon = "11:00"', "most = 50", "[pace.normal]", "target = 4"]
    assert [line for line in OWN.splitlines() if line not in text_of(place).splitlines()] == [
        "most = 40"
    ]
    assert file.read()[NAG_NOON] == time(11)


def test_comments_stay_when_what_they_are_about_goes(place: Path) -> None:
    file = a_file(place, OWN)

    file.write("nag.most", None)

    assert text_of(place) == OWN.replace("most = 5 # Wang said so\n", "")
    assert file.read()[NAG_MOST] == NAG_MOST.default


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_is_unset_leaves_no_empty_table(place: Path, layout: str) -> None:
    file = a_file(place, LAYOUTS[layout])

    file.write("nag.most", None)
    file.write("pace.normal.target", None)

    said = tomllib.loads(text_of(place).removeprefix("\ufeff"))
    assert said == {"list": {"most": 40}}


@pytest.mark.parametrize("text", [OWN, "", "[nag]\n", "# mine alone", *LAYOUTS.values()])
def test_unsetting_what_was_not_set_touches_nothing(place: Path, text: str) -> None:
    file = a_file(place, text)
    before = place.stat()

    file.write("hours.end", None)

    assert text_of(place) == text
    assert place.stat() == before


def test_unsetting_makes_no_file(place: Path) -> None:
    SettingsFile(place).write("nag.most", None)

    assert not place.exists()


def test_a_file_of_windows_keeps_its_line_breaks(place: Path) -> None:
    file = a_file(place, LAYOUTS["of Windows"])

    for key, value in SAYINGS.items():
        file.write(key, value)

    assert text_of(place).count("\n") == text_of(place).count("\r\n") > len(SAYINGS)


def test_a_file_with_line_breaks_of_both_kinds_keeps_each(place: Path) -> None:
    file = a_file(place, "[nag]\r\nmost = 5\n[list]\r\nmost = 40\n")

    file.write("nag.most", 7)

    assert text_of(place) == "[nag]\r\nmost = 7\n[list]\r\nmost = 40\n"


def test_the_mark_of_an_editor_stays_at_the_front(place: Path) -> None:
    file = a_file(place, LAYOUTS["with a mark"])

    file.write("language", "zh")

    assert text_of(place).startswith("\ufeff")
    assert text_of(place).count("\ufeff") == 1
    assert file.read()[LANGUAGE] == "zh"


@settings(suppress_health_check=SLOW_FIXTURES)
@given(layout=st.sampled_from(sorted(LAYOUTS)), changes=CHANGES)
def test_after_any_changes_the_file_says_what_was_set_last(
    place: Path, layout: str, changes: list[tuple[str, Simple | None]]
) -> None:
    file = a_file(place, LAYOUTS[layout])
    wanted: dict[str, Simple | None] = {"nag.most": 5, "pace.normal.target": 4, "list.most": 40}

    for key, value in changes:
        file.write(key, value)
    wanted |= dict(changes)

    said = file.read()
    assert {key: said[BY_KEY[key]] for key in SAYINGS} == {
        key: BY_KEY[key].default if value is None else BY_KEY[key].kind.read(value)
        for key, value in ((key, wanted.get(key)) for key in SAYINGS)
    }


@pytest.mark.parametrize("setting", ALL, ids=lambda one: one.key)
def test_every_setting_is_read_as_it_was_written(place: Path, setting: Setting[object]) -> None:
    file = SettingsFile(place)
    default = setting.default

    file.write(setting.key, default if isinstance(default, bool | int) else written(default))

    assert tomllib.loads(text_of(place))
    assert file.read()[setting] == default


@pytest.mark.parametrize(
    ("text", "key", "said"),
    [
        ("nag = 5\n", "nag.most", 'line 1: there is no setting "nag"'),
        ("[[nag]]\nmost = 5\n", "nag.most", 'line 1: there is no setting "nag"'),
        ("pace.normal = 3\n", "pace.normal.target", 'line 1: there is no setting "pace.normal"'),
        ("[nag.most]\nx = 5\n", "nag.most", 'line 2: there is no setting "nag.most.x"'),
        ("\nnag.most = \n", "nag.most", "line 2 cannot be read"),
    ],
)
def test_nothing_is_written_where_there_is_no_room_for_it(
    place: Path, text: str, key: str, said: str
) -> None:
    file = a_file(place, text)

    with pytest.raises(Unreadable, match=said):
        file.write(key, 5)

    assert text_of(place) == text


def test_what_could_not_be_read_back_is_not_written(place: Path) -> None:
    file = a_file(place, "x = nan\n")  # what is no number is not even equal to itself

    with pytest.raises(Unreadable, match="cannot be changed without") as refusal:
        file.write("nag.most", 5)

    assert text_of(place) == "x = nan\n"
    assert "editor" in str(refusal.value.hints[0])


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_new_table_takes_nothing_in_that_stood_outside(place: Path, layout: str) -> None:
    file = a_file(place, LAYOUTS[layout])

    file.write("pace.flash.silence", 2)

    assert tomllib.loads(text_of(place).removeprefix("\ufeff")) == {
        "nag": {"most": 5},
        "pace": {"normal": {"target": 4}, "flash": {"silence": 2}},
        "list": {"most": 40},
    }


def test_a_wrong_value_can_be_put_right(place: Path) -> None:
    file = a_file(place, "[nag]\nmost = 0 # none\n[list]\nmost = 'x'\n")

    file.write("nag.most", 3)
    file.write("list.most", None)

    assert text_of(place) == "[nag]\nmost = 3 # none\n"


def test_the_first_setting_makes_a_file_that_is_its_owners_alone(tmp_path: Path) -> None:
    place = tmp_path / "secdesk" / "config.toml"

    SettingsFile(place).write("nag.most", 5)

    assert text_of(place).splitlines()[0].startswith("# Settings of secdesk")
    assert S_IMODE(place.stat().st_mode) == 0o600
    assert S_IMODE(place.parent.stat().st_mode) == 0o700


def test_a_file_that_others_could_read_is_closed_to_them(place: Path) -> None:
    file = a_file(place, OWN)
    place.chmod(0o644)

    file.write("nag.most", 5)

    assert S_IMODE(place.stat().st_mode) == 0o600


def test_a_link_stays_a_link_and_what_it_leads_to_is_written(tmp_path: Path, place: Path) -> None:
    target = tmp_path / "dotfiles" / "secdesk.toml"
    target.parent.mkdir()
    target.write_text(OWN)
    place.symlink_to(target)

    SettingsFile(place).write("nag.most", 7)

    assert place.is_symlink()
    assert target.read_text() == OWN.replace("most = 5", "most = 7")
    assert [one.name for one in target.parent.iterdir()] == ["secdesk.toml"]


def test_a_link_to_a_file_that_is_not_there_yet_makes_it(tmp_path: Path, place: Path) -> None:
    place.symlink_to(tmp_path / "dotfiles" / "secdesk.toml")

    SettingsFile(place).write("nag.most", 7)

    assert SettingsFile(tmp_path / "dotfiles" / "secdesk.toml").read()[NAG_MOST] == 7


def test_a_disk_without_room_leaves_the_old_file_and_no_litter(place: Path) -> None:
    file = a_file(place, OWN)

    with a_disk_with_room_for(20), pytest.raises(OutsideFailed, match="File too large"):
        file.write("nag.most", 7)

    assert text_of(place) == OWN
    assert [one.name for one in place.parent.iterdir()] == [place.name]


def test_what_a_power_cut_left_behind_is_in_nobodys_way(place: Path) -> None:
    file = a_file(place, OWN)
    place.with_name("config.toml.part").write_text("half a li")

    file.write("nag.most", 7)

    assert file.read()[NAG_MOST] == 7


def test_one_change_after_another_keeps_both(place: Path) -> None:
    SettingsFile(place).write("nag.most", 5)
    SettingsFile(place).write("language", "zh")
    SettingsFile(place).write("nag.noon", "11:00")

    said = SettingsFile(place).read()
    assert (said[NAG_MOST], said[LANGUAGE], said[NAG_NOON]) == (5, "zh", time(11))
