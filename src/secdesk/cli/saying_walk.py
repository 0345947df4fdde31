"""say --walk: from item to item with single keys, while the leader is there."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from secdesk.cards.card import Card
from secdesk.cards.saying import SayLine, SayList, SayStep
from secdesk.cli import wiring
from secdesk.cli.registry import N_
from secdesk.cli.walk import Answer, Question, Walk, go_through
from secdesk.domain.ask import AskVerdict
from secdesk.domain.saying import REPORTED, Topic
from secdesk.domain.text import say
from secdesk.services import asking, following, owed, saying
from secdesk.services.desk import Desk

Answers = Mapping[str, Answer[SayLine]]
IN_WHICH_WORDS = N_("In which words? (Enter for none)")


def walk(leader: str, as_of: str | None, *, as_json: bool) -> int:
    """Go through what is to be said; raises Unreadable where there is nobody to press a key."""
    return go_through(
        lambda desk: saying.say_list(desk, leader),
        lambda card: Saying(card, as_of),
        say("secdesk say {leader}", leader=leader),
        as_of,
        as_json=as_json,
    )


class Saying(Walk[SayLine]):
    """The walk through what is to be said to one leader.

    A report tells all there is to tell of a task: what else was to be said of it is not come to.
    """

    def __init__(self, card: SayList, as_of: str | None) -> None:
        super().__init__([line for part in card.parts for line in part.lines], as_of)
        self._on = card.on
        self._leader = card.leader
        self._reported: set[int] = set()

    def show(self, item: SayLine, place: int, total: int) -> None:
        """The item, as the list has it."""
        wiring.show(SayStep(self._on, self._leader, place, total, item))

    def answers(self, item: SayLine) -> Answers:
        """What may be answered: what the leader decided, that it was told, or kept."""
        if item.topic is Topic.ASK:
            return VERDICTS
        if item.topic in REPORTED:
            return _told(self._leader.code, is_late=item.topic is Topic.LATE)
        return _OTHERS[item.topic](self._leader.name)

    def left(self, count: int) -> str:
        """How many items were not said."""
        return wiring.words().counted("{count} item left", "{count} items left", count)

    def is_over(self, item: SayLine) -> bool:
        """Whether the task was reported on a moment ago."""
        return item.topic in REPORTED and item.number in self._reported

    def settle(self, item: SayLine, key: str) -> None:  # noqa: ARG002  # whatever was pressed
        """Remember what was reported on."""
        if item.topic in REPORTED:
            self._reported.add(item.number)


def _answered(verdict: AskVerdict, desk: Desk, line: SayLine, said: Sequence[str]) -> Card:
    """The leader's answer to an ask, in the leader's words."""
    words, *others = said
    is_later = verdict is AskVerdict.LATER
    other = next(iter(others), "")
    return asking.answer(
        desk,
        line.number,
        f"{verdict.value} {words}",
        until=other if is_later else None,
        wanted=f"due={other}" if other and not is_later else None,
    )


VERDICTS: Answers = {
    "a": Answer(
        N_("agree"),
        "answer",
        (Question(IN_WHICH_WORDS, may_be_left=True),),
        partial(_answered, AskVerdict.AGREE),
    ),
    "c": Answer(
        N_("with changes"),
        "answer",
        (
            Question(N_("What is to be otherwise?")),
            Question(
                N_("Which date instead?"),
                is_date=True,
                is_asked=lambda line: bool(line.wish),
            ),
        ),
        partial(_answered, AskVerdict.CHANGED),
    ),
    "r": Answer(
        N_("refuse"),
        "answer",
        (Question(N_("In which words?")),),
        partial(_answered, AskVerdict.REFUSE),
    ),
    "l": Answer(
        N_("later"),
        "answer",
        (
            Question(IN_WHICH_WORDS, may_be_left=True),
            Question(N_("To be asked again when?"), is_date=True),
        ),
        partial(_answered, AskVerdict.LATER),
    ),
}


def _told(code: str, *, is_late: bool) -> Answers:
    """That the leader was told; of work that goes on it is kept in which words."""
    question: Question[SayLine] = (
        Question(N_("What was said?")) if is_late else Question(IN_WHICH_WORDS, may_be_left=True)
    )

    def report(desk: Desk, line: SayLine, said: Sequence[str]) -> Card:
        return following.report(desk, [line.number], said[0], code)

    return {"t": Answer(N_("told"), "report", (question,), report)}


def _act(_: str) -> Answers:
    """That the leader was told of what was done under a mandate."""

    def tell(desk: Desk, line: SayLine, _: Sequence[str]) -> Card:
        from secdesk.services import mandates  # noqa: PLC0415  # few walks come to one

        return mandates.tell(desk, [line.number])

    return {"t": Answer(N_("told"), "mandate told", (), tell)}


def _own(name: str) -> Answers:
    """That the leader was reminded; it comes up again in some days."""

    def remind(desk: Desk, line: SayLine, _: Sequence[str]) -> Card:
        reminded = wiring.words().sentence(say("reminded {name}", name=name))
        again = saying.again_on(desk).isoformat()
        return following.progress(desk, [line.number], reminded, check=again)

    return {"t": Answer(N_("told"), "progress", (), remind)}


def _promise(_: str) -> Answers:
    """That what was promised was kept."""

    def keep(desk: Desk, line: SayLine, said: Sequence[str]) -> Card:
        return owed.keep_promise(desk, [line.number], said[0], line.whom)

    return {"k": Answer(N_("kept"), "promise", (Question(IN_WHICH_WORDS, may_be_left=True),), keep)}


_OTHERS: Mapping[Topic, Callable[[str], Answers]] = {
    Topic.ACT: _act,
    Topic.OWN: _own,
    Topic.PROMISE: _promise,
}
