"""The closed lists, and the words that may be typed for their values."""

from collections import Counter
from enum import StrEnum

import pytest

from secdesk.domain.errors import Unreadable
from secdesk.domain.vocabulary import (
    TYPED,
    Answer,
    ContactKind,
    DueKind,
    Holder,
    Secrecy,
    Source,
    State,
    Urgency,
    WorkClass,
    choose,
)

KINDS: tuple[type[StrEnum], ...] = (
    State, DueKind, Holder, Urgency, WorkClass, Source, Secrecy, ContactKind, Answer,
)  # fmt: skip
WORDS = [
    (kind, word, value) for kind, words in TYPED.items() for value in words for word in words[value]
]


@pytest.mark.parametrize("kind", KINDS)
def test_every_value_is_meant_by_its_own_name(kind: type[StrEnum]) -> None:
    assert [choose(kind, value) for value in kind] == list(kind)


@pytest.mark.parametrize(("kind", "word", "value"), WORDS)
def test_every_word_means_its_value(kind: type[StrEnum], word: str, value: StrEnum) -> None:
    chosen = choose(kind, word)

    assert chosen is value


@pytest.mark.parametrize("kind", TYPED)
def test_no_word_means_two_values_of_one_kind(kind: type[StrEnum]) -> None:
    counts = Counter(word for words in TYPED[kind].values() for word in words)

    assert [word for word, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {DueKind}, key=str))
def test_every_value_has_a_chinese_word(kind: type[StrEnum]) -> None:
    chinese = {value for value in kind for word in TYPED[kind].get(value, ()) if word > "一"}

    assert chinese == set(kind)


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        (Urgency, " URGENT ", Urgency.URGENT),
        (Urgency, "ｆｌａｓｈ", Urgency.FLASH),
        (State, "In Progress", State.OPEN),
        (Answer, "Y", Answer.YES),
        (Secrecy, "公开", Secrecy.PUBLIC),
        (ContactKind, "公众", ContactKind.PUBLIC),
        (Source, "来访", Source.PUBLIC),
        (Source, "下级", Source.UNIT),
        (WorkClass, "机要", WorkClass.CONFIDENTIAL),
        (Secrecy, "工作秘密", Secrecy.CONFIDENTIAL),
    ],
)
def test_case_width_and_blanks_around_do_not_matter(
    kind: type[StrEnum], typed: str, value: StrEnum
) -> None:
    chosen = choose(kind, typed)

    assert chosen is value


def test_words_of_another_kind_are_not_borrowed() -> None:
    with pytest.raises(Unreadable):
        choose(WorkClass, "工作秘密")


@pytest.mark.parametrize("typed", ["", "whenever", "急"])
def test_any_other_word_is_refused_with_the_choices(typed: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        choose(Urgency, typed)

    assert str(refusal.value.hints[0]) == "flash, urgent, soon, normal"
