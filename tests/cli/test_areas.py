"""area, as it is typed."""

import pytest

from secdesk.cli import wiring
from secdesk.domain.area_seeds import SEEDS
from world import Said, secdesk

MONDAY = "2026-11-23 09:00"
MANY = str(len(SEEDS))


def said(line: str, as_of: str = MONDAY) -> str:
    """What a command that succeeds says."""
    answer = secdesk(*line.split(), as_of=as_of)
    assert answer.code == 0, answer
    return answer.out


def at_keyboard(*args: str, typed: str) -> Said:
    """A command with somebody there to answer."""
    return secdesk(*args, typed=typed, as_of=MONDAY, on_screen=True, at_keyboard=True)


def test_names_need_no_quotes_and_a_remark_follows_the_name() -> None:
    said("area add keys of the archive --every weekly")

    looked = said("area seen keys of one is missing", "2026-11-30 10:00")
    listed = said("area list", "2026-12-09 09:00")
    shown = said("area list archive", "2026-12-09 09:00")

    assert "looked at: one is missing" in looked
    assert listed.splitlines()[0].split("\t") == [
        "keys of the archive", "Mon 30 Nov", "due since Mon 7 Dec", "every week · one is missing",
    ]  # fmt: skip
    assert "Mon 30 Nov 10:00\tone is missing" in shown


def test_bare_area_is_the_list_which_says_how_to_begin() -> None:
    assert "secdesk area seed" in said("area")


def test_before_each_holiday_needs_the_region_alone() -> None:
    entered = secdesk("area", "add", "duty rota", "--every", "before each holiday", as_of=MONDAY)
    said("config region CN")

    assert "secdesk config region CN" in entered.out
    assert "next Thu 31 Dec" in said("area list")


@pytest.mark.parametrize(
    ("line", "code", "hint"),
    [
        ("area add seals", 2, "--every monthly"),
        ("area add seals --every sometimes", 2, "before each holiday"),
        ("area seen nothing", 3, "secdesk area list"),
        ("area seed --pick 99", 2, "--pick 1,3,5"),
        ("area seed --all --pick 1", 4, "secdesk area seed --all"),
    ],
)
def test_what_cannot_be_is_refused_with_what_to_type(line: str, code: int, hint: str) -> None:
    answer = secdesk(*line.split(), as_of=MONDAY)

    assert answer.code == code
    assert hint in answer.err


def test_a_pipe_gets_the_list_in_both_languages_and_enters_nothing() -> None:
    listed = said("area seed")

    assert f"1\t{SEEDS[0].name}\t{SEEDS[0].name_zh}" in listed
    assert secdesk("area", "list", "--json", as_of=MONDAY).data["areas"] == []
    assert secdesk("undo", "--list", "--json").data["steps"] == []


@pytest.mark.parametrize(
    ("typed", "count"), [("1,3\n", 2), ("all\n", len(SEEDS)), ("\n", 0)], ids=["some", "all", "no"]
)
def test_on_a_terminal_it_is_asked_which(
    typed: str, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")

    answer = at_keyboard("area", "seed", typed=typed)

    assert answer.code == 0
    assert SEEDS[-1].name in answer.out
    assert len(secdesk("area", "list", "--json", as_of=MONDAY).data["areas"]) == count


def test_in_chinese_the_list_is_entered_with_its_chinese_names() -> None:
    entered = said("area seed --pick 2 --lang zh")
    looked = said("area seen 印章 齐全 --lang zh")

    assert SEEDS[1].name_zh in entered
    assert "齐全" in looked


def test_a_step_about_areas_names_them_and_is_taken_back() -> None:
    said("area add seals --every monthly")
    said("area seen seals all there")

    steps = said("undo --list")
    undone = said("undo")

    assert [line.split("\t")[2:4] for line in steps.splitlines()[:2]] == [
        ["area seen", "seals"],
        ["area add", "seals"],
    ]
    assert "area seen seals" in undone
    assert secdesk("area", "list", "--json", as_of=MONDAY).data["areas"][0]["seen_at"] is None


def test_an_overdue_area_is_a_blank_spot_whose_cure_can_be_typed() -> None:
    said("area add seals --every weekly")
    later = "2026-12-02 09:00"

    (finding,) = [
        one
        for one in secdesk("blank", "--json", as_of=later).data["findings"]
        if one["rule"] == "B60"
    ]
    assert finding["key"] == "B60:1"
    said("area seen seals", later)

    assert "B60" not in said("blank", later)


def test_a_name_is_offered_by_any_part_in_either_language(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said("area seed --pick 2")
    said("area add gone --every monthly")
    said("area retire gone")
    monkeypatch.setenv(wiring.COMPLETES, "fish")

    offered = [secdesk("area", "seen", typed).out.splitlines()[1:] for typed in ("", "intro", "印")]
    after = secdesk("area", "seen", "seals", "").out

    name, every = SEEDS[1].name, SEEDS[1].every
    assert offered[0] == offered[1] == [f"{name}\t{every}"]
    assert [name in line for line in offered[2]] == [True]
    assert after == ""
