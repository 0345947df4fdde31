"""How leaders and contacts are named."""

from dataclasses import replace

import pytest
from hypothesis import assume, given

from anything import TEXTS
from secdesk.domain.errors import NotFound, Refused, UnknownPerson, Unreadable
from secdesk.domain.people import (
    COLLECTIVE,
    Leader,
    in_office,
    pick,
    settled_code,
    settled_contact_code,
    settled_name,
    speaks_of,
)
from secdesk.domain.text import fold
from world import ADMIN, CHEN, LI, WANG

HONG = Leader(3, "hong", "Wang Hong")
JOSE = Leader(4, "jg", "José García")
ALL = Leader(5, COLLECTIVE, "Leadership")
LEADERS = [WANG, LI, HONG]
CODES = [one.code for one in LEADERS]


def picked(typed: str, leaders: list[Leader] = LEADERS) -> Leader:
    """The leader meant, out of those whose code or name has to do with the words."""
    wanted = fold(" ".join(typed.split()))
    named = [one for one in leaders if wanted == one.code or wanted in fold(one.name)]
    return pick("leader", typed, named, [one.code for one in leaders])


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("wang", "wang"),
        (" WANG ", "wang"),
        ("ｗａｎｇ", "wang"),
        ("Finance-2", "finance-2"),
        ("财务", "财务"),
        ("x" * 32, "x" * 32),
    ],
)
def test_a_code_is_short_and_folded(typed: str, code: str) -> None:
    assert settled_code(typed) == code


@pytest.mark.parametrize(
    "typed", ["", "  ", "two words", "two\u3000words", "x" * 33, "a\u200db", "a\u00a0b"]
)
def test_a_code_that_is_no_short_word_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable, match="one short word"):
        settled_code(typed)


@pytest.mark.parametrize("typed", ["14", "#14", "１４", "#", "-x", "--yes"])
def test_a_code_that_looks_like_a_number_or_an_option_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable, match="taken for a number or an option"):
        settled_code(typed)


@given(TEXTS)
def test_a_settled_code_is_typed_as_it_is_printed(typed: str) -> None:
    try:
        code = settled_code(typed)
    except Unreadable:
        assume(False)  # noqa: FBT003  # hypothesis's own word for another try

    assert settled_code(code) == fold(code) == code


def test_a_name_is_one_clean_line() -> None:
    assert settled_name("  Wang \t Min\x1b ") == "Wang Min␛"


def test_an_empty_name_is_refused() -> None:
    with pytest.raises(Unreadable, match="A name is needed"):
        settled_name(" \n ")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wang", WANG),
        ("WANG", WANG),
        ("ｗａｎｇ", WANG),
        ("wang min", WANG),
        ("Wang   Min", WANG),
        ("min", WANG),
        ("Hong", HONG),
        ("li", LI),
        ("李国强", LI),
        ("国强", LI),
        ("李", LI),
    ],
)
def test_a_leader_is_named_by_code_or_any_part_of_a_name(typed: str, meant: Leader) -> None:
    assert picked(typed) == meant


def test_a_whole_name_wins_over_a_name_it_is_part_of() -> None:
    longer = Leader(4, "minghua", "Wang Minghua")

    assert picked("wang  min", [WANG, longer]) == WANG


def test_a_code_wins_over_a_name_it_is_part_of() -> None:
    assert picked("hong", [HONG, Leader(4, "gu", "Hong Gu")]) == HONG


def test_a_part_of_several_names_is_refused_with_the_names() -> None:
    with pytest.raises(NotFound) as refusal:
        picked("ang")

    assert refusal.value.message.values["names"] == ("Wang Min (wang)", "Wang Hong (hong)")
    assert [str(hint) for hint in refusal.value.hints] == ["secdesk leader list"]


def test_a_name_of_one_at_work_and_one_retired_means_the_one_at_work() -> None:
    retired = replace(WANG, id=9, code="wang-old", is_active=False)

    assert picked("Wang Min", [retired, WANG]) == WANG


@pytest.mark.parametrize("typed", ["wang", "Wang Min", "Min"])
def test_whoever_has_retired_is_meant_where_nobody_at_work_fits(typed: str) -> None:
    retired = replace(WANG, is_active=False)

    assert picked(typed, [retired, LI]) == retired


def test_a_part_of_several_names_of_the_retired_is_refused_with_the_names() -> None:
    retired = [replace(one, is_active=False) for one in (WANG, HONG)]

    with pytest.raises(NotFound) as refusal:
        picked("ang", [*retired, LI])

    assert refusal.value.message.values["names"] == ("Wang Min (wang)", "Wang Hong (hong)")


def test_whoever_has_retired_takes_no_new_work_and_the_way_back_is_named() -> None:
    with pytest.raises(Refused, match=r"Wang Min \(wang\) has retired") as refusal:
        in_office("leader", replace(WANG, is_active=False))

    assert [str(hint) for hint in refusal.value.hints] == ["secdesk leader edit wang --active"]


def test_whoever_is_at_work_takes_new_work() -> None:
    assert in_office("contact", ADMIN) == ADMIN


@pytest.mark.parametrize("typed", ["me", "UNIT", "leader", "我", "本人", "单位", "领导", "ｍｅ"])
def test_a_word_for_who_has_the_next_step_is_no_code_of_a_contact(typed: str) -> None:
    with pytest.raises(Unreadable, match="already means who has the next step"):
        settled_contact_code(typed)


def test_any_other_code_may_be_a_contacts() -> None:
    assert settled_contact_code(" Admin ") == "admin"


@pytest.mark.parametrize(
    ("word", "leader"),
    [
        ("Wang Min, by phone, today", WANG),
        ("WANG said so", WANG),
        ("told by Min himself", WANG),
        ("ｗａｎｇ总同意", WANG),
        ("李国强同意", LI),
        ("昨天李总电话", LI),
        ("li, by phone", LI),
        ("José rang", JOSE),
        ("the meeting of Monday", ALL),
    ],
)
def test_a_word_is_of_the_leader_it_names(word: str, leader: Leader) -> None:
    assert speaks_of(word, leader)


@pytest.mark.parametrize(
    ("word", "leader"),
    [
        ("", WANG),
        ("by phone, today", WANG),
        ("Li, by phone", WANG),
        ("the Admin Office", WANG),
        ("definitely, on Monday", LI),
        ("王总同意", LI),
        ("国同意", LI),
        ("Jim rang", JOSE),
        ("", ALL),
    ],
)
def test_a_word_is_of_nobody_it_does_not_name(word: str, leader: Leader) -> None:
    assert not speaks_of(word, leader)


def test_an_unknown_name_is_refused_with_near_codes_and_the_command_to_add_it() -> None:
    with pytest.raises(UnknownPerson, match='No leader is called "wnag"') as refusal:
        picked("wnag")

    assert (refusal.value.noun, refusal.value.name) == ("leader", "wnag")
    assert refusal.value.hints[0].values["codes"][0] == "wang"  # type: ignore[index]  # a tuple
    assert str(refusal.value.hints[1]) == "secdesk leader add CODE wnag"


def test_a_name_like_no_other_is_refused_without_suggestions() -> None:
    with pytest.raises(UnknownPerson) as refusal:
        picked("Zhao Qi")

    assert [str(hint) for hint in refusal.value.hints] == ['secdesk leader add CODE "Zhao Qi"']


def test_contacts_are_spoken_of_as_people_and_units() -> None:
    with pytest.raises(UnknownPerson, match='No person or unit is called "legal"') as refusal:
        pick("contact", "legal", [], [ADMIN.code, CHEN.code])

    assert [str(hint) for hint in refusal.value.hints] == [
        "secdesk contact add CODE legal --kind unit"
    ]


@pytest.mark.parametrize("typed", ["", "  ", "\u3000"])
def test_no_name_at_all_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable, match="A name is needed") as refusal:
        pick("leader", typed, LEADERS, CODES)

    assert [str(hint) for hint in refusal.value.hints] == ["secdesk leader list"]
