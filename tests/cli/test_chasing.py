"""chase, as it is typed."""

import pytest

from made_once import made_once
from world import secdesk

FRIDAY = "2026-11-13 09:00"
MONDAY = "2026-11-23 09:00"


@pytest.fixture(autouse=True)
def _desk() -> None:
    made_once(__name__, _made)


def _made() -> None:
    for line in (
        "leader add wang Wang Min",
        "contact add admin Admin Office --kind unit",
        "contact add chen Chen Jie --kind person --unit admin --phone 8842",
        "assign wang collect the figures --to admin --person chen --due 2026-11-30",
        "assign wang sort the papers",
    ):
        assert secdesk(*line.split(), as_of=FRIDAY).code == 0


def test_the_story_of_a_chase_is_told_back() -> None:
    first = secdesk("chase", "1", "--rung", "word", as_of="2026-11-20 09:00")
    second = secdesk("chase", "1", "half", "is", "in", "--promised", "wed", "--by", "phone",
                     as_of=MONDAY)  # fmt: skip
    third = secdesk("chase", "1", as_of="2026-11-26 09:00")

    assert first.out.splitlines()[2:] == [
        "     no answer from Chen Jie",
        "     chased 1 time",
        "     on Mon 23 Nov, next: call Chen Jie 8842",
    ]
    assert second.out.splitlines()[2:] == [
        "     half is in",
        "     chased 2 times; promised Wed 25 Nov",
        "     on Wed 25 Nov, next: a word to Chen Jie",
    ]
    assert third.out.splitlines()[2:] == [
        "     no answer from Chen Jie",
        "     chased 3 times; promised Wed 25 Nov, not kept",
        "     on Mon 30 Nov, next: ask Wang Min to step in",
        "     Wang Min must know of it before anybody is named: secdesk report 1 WORDS",
    ]


def test_a_chase_speaks_chinese_and_is_typed_in_it() -> None:
    said = secdesk("chase", "1", "数字已齐", "--promised", "周三", "--by", "电话", "--rung", "电话",
                   "--lang", "zh", as_of=MONDAY)  # fmt: skip
    assert said.code == 0, said
    assert "数字已齐" in said.out
    assert "11月25日 周三" in said.out


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("chase 2", 4, "secdesk progress 2 WORDS"),
        ("chase later", 2, "secdesk list"),
        ("chase 9", 3, "9"),
        ("chase 1 --rung shout", 2, "word, phone, head, leader"),
        ("chase 1 --by pigeon", 2, "pigeon"),
        ("chase 1 --to nobody", 3, "nobody"),
        ("chase 1 --promised 2026-11-20", 2, "2026-11-20"),
    ],
)
def test_what_cannot_be_is_refused_with_what_to_type(line: str, code: int, words: str) -> None:
    said = secdesk(*line.split(), as_of=MONDAY)

    assert said.code == code
    assert words in said.err


def test_a_chase_is_taken_back_like_any_other_deed() -> None:
    before = secdesk("show", "1", "--json", as_of=MONDAY).data["tasks"][0]
    secdesk("chase", "1", "soon", "--promised", "wed", as_of=MONDAY)
    during = secdesk("show", "1", "--json", as_of=MONDAY).data["tasks"][0]
    secdesk("undo", as_of=MONDAY)

    after = secdesk("show", "1", "--json", as_of=MONDAY).data["tasks"][0]

    assert during["why"] != before["why"]
    assert {**after, "log": [], "rev": 0} == {**before, "log": [], "rev": 0}
    assert secdesk("chase", "1", as_of=MONDAY).out.splitlines()[3] == "     chased 1 time"
