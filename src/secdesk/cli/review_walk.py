"""review --walk: from section to section, then question by question; each answer kept at once."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from secdesk.cards.card import Card, Party
from secdesk.cards.reviews import Asked, ReviewPage, ReviewPart, ReviewStep
from secdesk.cards.tasks import TaskLine
from secdesk.cli import wiring
from secdesk.cli.registry import N_
from secdesk.cli.walk import Answer, Question, Walk, go_through
from secdesk.domain.text import say
from secdesk.domain.vocabulary import Verdict
from secdesk.services import reviewing
from secdesk.services.desk import Desk

SECTIONS = (
    ReviewPart.MOVED,
    ReviewPart.SLIPPED,
    ReviewPart.OBSTRUCTIONS,
    ReviewPart.ASKS,
    ReviewPart.COVERAGE,
)


class Stop(NamedTuple):
    """One stop: a section, a task to look at again, a question about a leader, or the lessons."""

    part: ReviewPart
    task: TaskLine | None = None
    leader: Party | None = None
    asked: Asked | None = None


Answers = Mapping[str, Answer[Stop]]


def walk(since: str | None, as_of: str | None, *, as_json: bool) -> int:
    """Go through the step back; raises Unreadable where there is nobody to press a key."""
    return go_through(
        lambda desk: reviewing.review(desk, since),
        lambda card: Reviewing(card, as_of),
        say("secdesk review note LEADER QUESTION WORDS"),
        as_of,
        as_json=as_json,
    )


class Reviewing(Walk[Stop]):
    """The walk through a step back, a stop at a time."""

    def __init__(self, card: ReviewPage, as_of: str | None) -> None:
        super().__init__(list(_stops(card)), as_of)
        self._page = card

    def show(self, item: Stop, place: int, total: int) -> None:
        """The section, the task or the question, with what was answered the last time."""
        wiring.show(
            ReviewStep(place, total, item.part, self._page, item.task, item.leader, item.asked)
        )

    def answers(self, item: Stop) -> Answers:
        """What may be answered: to a question in words, of old work how it stands today."""
        return ANSWERS.get(item.part, {})

    def left(self, count: int) -> str:
        """How many stops were not come to."""
        return wiring.words().counted("{count} item left", "{count} items left", count)


def _stops(card: ReviewPage) -> Iterator[Stop]:
    yield from map(Stop, SECTIONS)
    yield from (Stop(ReviewPart.AGAIN, task=task) for task in card.again)
    for one in card.leaders:
        for asked in one.questions:
            yield Stop(ReviewPart.QUESTIONS, leader=one.leader, asked=asked)
    yield Stop(ReviewPart.LESSONS)


def _note(desk: Desk, stop: Stop, said: Sequence[str], *, is_spot: bool = False) -> Card:
    if stop.leader is None or stop.asked is None:  # pragma: no cover  # these stops have both
        raise AssertionError(stop)
    return reviewing.note(desk, stop.leader.code, stop.asked.question, said[0], is_spot=is_spot)


def _again(verdict: Verdict, desk: Desk, stop: Stop, said: Sequence[str]) -> Card:
    numbers = [stop.task.number] if stop.task else []
    return reviewing.again(desk, numbers, f"{verdict.value} {said[0]}")


WHAT: Question[Stop] = Question(N_("What do you think?"))
FOUND: Question[Stop] = Question(N_("What did you find? (Enter for none)"), may_be_left=True)
ANSWERS: Mapping[ReviewPart, Answers] = {
    ReviewPart.AGAIN: {
        "h": Answer(N_("it holds"), "review again", (FOUND,), partial(_again, Verdict.EFFECTIVE)),
        "p": Answer(N_("only partly"), "review again", (FOUND,), partial(_again, Verdict.PARTLY)),
        "g": Answer(N_("it is gone"), "review again", (FOUND,), partial(_again, Verdict.NONE)),
    },
    ReviewPart.QUESTIONS: {
        "a": Answer(N_("write down"), "review note", (WHAT,), _note),
        "b": Answer(
            N_("write down, as a blank spot too"),
            "review note",
            (WHAT,),
            partial(_note, is_spot=True),
        ),
    },
    ReviewPart.LESSONS: {
        "a": Answer(
            N_("write down"),
            "review lessons",
            (Question(N_("What has the week taught?")),),
            lambda desk, _, said: reviewing.lessons(desk, said[0]),
        ),
    },
}
