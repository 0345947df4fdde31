"""What is said back about an ask: what was understood, and what is missing."""

from collections.abc import Iterator

from secdesk.cards.card import Note
from secdesk.domain.ask import Ask, AskState, AskVerdict
from secdesk.domain.text import Sentence, Weekday, say

QUESTION_MARKS = "?？"


def asked(one: Ask) -> Iterator[Note]:
    """What an ask still lacks: a recommendation of one's own, both sides, only one question."""
    if not one.recommendation:
        yield Note(_without_recommendation(one))
    if len(one.views) == 1 or (one.common and not one.views):
        yield Note(say('what the others think is missing: --view "WHO: WORDS"'))
    if sum(map(one.question.count, QUESTION_MARKS)) > 1:
        yield Note(say("an ask holds one question: ask the others on their own"))


def answered(one: Ask) -> Iterator[Note]:
    """What the leader decided, in the leader's words."""
    if one.answer:
        yield Note(say("{verdict}: {words}", verdict=one.verdict, words=one.answer))
    else:
        yield Note(say("{verdict}", verdict=one.verdict))
    if one.verdict is AskVerdict.LATER and one.revisit_on is not None:
        yield Note(say("to be asked again {day}", day=Weekday(one.revisit_on)))
    if one.verdict is AskVerdict.REFUSE and one.wish is not None:
        yield Note(say("the date stays as it is"))


def done(one: Ask, note: Sentence, said: str, marker: str) -> Iterator[Note]:
    """What was recorded, and that this ends it where nothing else is to be done."""
    yield Note(note)
    if said:
        yield Note(say("{words}", words=said))
    if marker == "conveyed" and one.state is AskState.CARRIED_OUT:
        yield Note(say("with that the ask is settled"))


def _without_recommendation(one: Ask) -> Sentence:
    if one.sender is not None:
        return say("the unit's own recommendation is missing: --recommend TEXT")
    return say("your own recommendation is missing: --recommend TEXT")
