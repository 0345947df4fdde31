"""Words and shares of the log."""

import pytest

from secdesk.domain.entry import LONGEST_WORDS, settled_percent, told
from secdesk.domain.errors import Unreadable
from secdesk.domain.text import say

MISSING = say("Say how far it has come.")
COMMAND = say("secdesk progress {number} WORDS", number=1)


def test_words_are_kept_clean_with_their_line_breaks() -> None:
    assert told(" signed \n\x1b[31mthree copies\n") == "signed\n␛[31mthree copies"


def test_words_that_may_be_missing_may_be_missing() -> None:
    assert told("  ") == ""


def test_words_that_are_needed_are_asked_for_with_the_command() -> None:
    with pytest.raises(Unreadable, match="Say how far it has come") as refusal:
        told(" \n ", MISSING, COMMAND)

    assert [str(hint) for hint in refusal.value.hints] == ["secdesk progress 1 WORDS"]


def test_words_that_are_there_are_not_asked_for() -> None:
    assert told("half of it", MISSING, COMMAND) == "half of it"


def test_words_have_a_longest_length() -> None:
    assert len(told("x" * LONGEST_WORDS)) == LONGEST_WORDS

    with pytest.raises(Unreadable, match="20001 characters, 20000 at most"):
        told("x" * (LONGEST_WORDS + 1))


@pytest.mark.parametrize("percent", [None, 0, 1, 99, 100])
def test_a_share_lies_between_nothing_and_the_whole(percent: int | None) -> None:
    assert settled_percent(percent) == percent


@pytest.mark.parametrize("percent", [-1, 101, 1000])
def test_any_other_share_is_refused(percent: int) -> None:
    with pytest.raises(Unreadable) as refusal:
        settled_percent(percent)

    assert [str(hint) for hint in refusal.value.hints] == ["--percent 60"]
