"""How leaders and contacts are named."""

from dataclasses import replace

import pytest
from hypothesis import assume, given

from anything import TEXTS
from secdesk.domain.errors import NotFound, Refused, UnknownPerson, Unreadable
from secdesk.domain.people import Leader, pick, settled_code, settled_name
from secdesk.domain.text import fold
from world import ADMIN, CHEN, LI, WANG

HONG = Leader(3, "hong", "Wang Hong")
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
    assert [str(hint) for hint in refusal.value.hints] == ["secdesk leader show wang"]


def test_a_name_of_one_at_work_and_one_retired_means_the_one_at_work() -> None:
    retired = replace(WANG, id=9, code="wang-old", is_active=False)

    assert picked("Wang Min", [retired, WANG]) == WANG


@pytest.mark.parametrize("typed", ["wang", "Wang Min", "Min"])
def test_whoever_has_retired_is_refused_with_the_command_that_brings_them_back(typed: str) -> None:
    retired = replace(WANG, is_active=False)

    with pytest.raises(Refused, match=r"Wang Min \(wang\) has retired") as refusal:
        picked(typed, [retired, LI])

    assert [str(hint) for hint in refusal.value.hints] == ["secdesk leader edit wang --active"]


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
