"""What a change of something decided rests on: a recorded word, an answered ask, a mandate."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from secdesk.domain.ask import Ask, AskState, AskVerdict
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import Refused
from secdesk.domain.mandate import Mandate, MandateDeed
from secdesk.domain.sealed import Masked
from secdesk.domain.task import Due, Task, without_limit
from secdesk.domain.text import Sentence, one_line, say
from secdesk.domain.value import value
from secdesk.domain.vocabulary import DueKind
from secdesk.domain.worktime import WorkCalendar

DEEDS = frozenset(MandateDeed)
BY_ASK = re.compile(r"ask (\d+), (.+?), (\d{4}-\d\d-\d\d): (agree|changed)(?:, (.+))?")
BY_MANDATE = re.compile(r"mandate (\d+) of (.+), (\d{4}-\d\d-\d\d)")


@value
class Consent:
    """One of the three, or none; then only what is not locked may change.

    An ask that `is_spent` has been used: it stands for one change.
    """

    word: str = ""
    ask: Ask | None = None
    is_spent: bool = False
    mandate: Mandate | None = None

    @property
    def told(self) -> str:
        """Whose word it is, how it was given and when, as the log keeps it.

        It names the leader, so that it is that leader's word for every rule that asks for one.
        """
        if self.ask is not None:
            return _answer(self.ask)
        if self.mandate is not None:
            one = self.mandate
            return f"mandate {one.number} of {one.leader.name}, {one.made_at.date()}"
        return self.word

    @property
    def is_word(self) -> bool:
        """Whether a leader spoke of this very change, and not of changes to come."""
        return self.mandate is None and bool(self.told)

    def must_cover(self, task: Task, deed: MandateDeed, today: date) -> None:
        """Raise Refused where the ask or the mandate is not about that deed on that task."""
        if self.ask is not None:
            _must_be_about(self.ask, task, deed)
            _must_allow(self.ask, task, is_spent=self.is_spent)
        if self.mandate is not None:
            self.mandate.must_allow(task, deed, today)

    def must_approve(self, task: Task) -> None:
        """Raise Refused where the ask is about another task, about a date, or not agreed to."""
        if self.ask is not None:
            _must_be_about(self.ask, task)
            _must_allow(self.ask, task, is_spent=self.is_spent)

    def must_reach(
        self, task: Task, due: Due, log: Sequence[Entry], calendar: WorkCalendar, now: datetime
    ) -> None:
        """Raise Refused where the new date is not the one asked for, or too far away."""
        if due.at is None:
            self._must_be_a_word(task, now)
            return
        if self.ask is not None:
            _must_be_asked_for(self.ask, task, due.at, due.typed)
        if self.mandate is not None and task.due.at is not None:
            before = set_by_leader(log, task.due.at)
            self.mandate.must_reach(task, before.date(), due.at.date(), calendar)

    def _must_be_a_word(self, task: Task, now: datetime) -> None:
        """Raise Refused where a leader spoke of other dates, and not of there being none."""
        if task.due.kind is DueKind.HARD and (self.ask is not None or self.mandate is not None):
            raise Refused(
                say("Only {name}'s own word leaves #{number} without a limit.",
                    name=task.leader.name, number=task.number),
                without_limit(task, now),
            )  # fmt: skip


def set_by_leader(log: Sequence[Entry], limit: datetime) -> datetime:
    """The date that the leader set last; whatever mandates have moved it since does not count.

    Otherwise many small steps would lead as far as anybody likes.
    """
    for entry in reversed([one for one in log if one.kind is EntryKind.DUE]):
        _, _, before = entry.before.partition(" ")
        if not before or BY_MANDATE.fullmatch(entry.word) is None:
            break
        limit = datetime.fromisoformat(before)
    return limit


def has_used(log: Iterable[Entry], ask: int) -> bool:
    """Whether a change in the log rests on that ask."""
    found = [BY_ASK.fullmatch(entry.word) for entry in log if entry.word]
    return any(one is not None and int(one[1]) == ask for one in found)


def read_back(word: str) -> str | Sentence:
    """What a line of the log rests on, as it is said; a recorded word stands as it was typed."""
    found = BY_MANDATE.fullmatch(word)
    if found is not None:
        number, name, day = found.groups()
        given = date.fromisoformat(day)
        return say("mandate {number} of {name}, {day}", number=number, name=name, day=given)
    found = BY_ASK.fullmatch(word)
    if found is None:
        return word
    number, name, day, verdict, words = found.groups()
    named = {
        "number": number,
        "name": name,
        "day": date.fromisoformat(day),
        "verdict": AskVerdict(verdict),
    }
    if words is None:
        return say("ask {number}, {name}, {day}: {verdict}", **named)
    return say("ask {number}, {name}, {day}: {verdict}, {words}", **named, words=words)


def _answer(ask: Ask) -> str:
    """An answer on one line; what was said in private or is sealed is not repeated elsewhere."""
    at = ask.answered_at or ask.received_at
    head = f"ask {ask.number}, {ask.leader.name}, {at.date()}: {ask.verdict}"
    is_kept = ask.is_private or isinstance(ask.answer, Masked)
    words = "" if is_kept else one_line(ask.answer)
    return f"{head}, {words}" if words else head


def _must_be_about(ask: Ask, task: Task, deed: MandateDeed | None = None) -> None:
    if ask.task != task.number:
        raise Refused(
            say("Ask {ask} is not about #{number}.", ask=ask.number, number=task.number),
            asking(task),
        )
    if ask.leader not in [one.leader for one in task.issuers]:
        raise Refused(
            say("Ask {ask} went to {name}, who did not give #{number}.", ask=ask.number,
                name=ask.leader.name, number=task.number),
            asking(task),
        )  # fmt: skip
    if ask.wish is not None and ask.wish.field != deed:
        field = MandateDeed(ask.wish.field) if ask.wish.field in DEEDS else ask.wish.field
        raise Refused(
            say("Ask {ask} is about {deeds}, not about this.", ask=ask.number, deeds=field),
            asking(task),
        )


def _must_allow(ask: Ask, task: Task, *, is_spent: bool) -> None:
    """Raise Refused unless the leader has agreed, and nothing was changed on that ground yet."""
    named = {"ask": ask.number, "name": ask.leader.name}
    if is_spent:
        raise Refused(
            say("Ask {ask} has been carried out; it stands for one change.", **named), asking(task)
        )
    if ask.allows:
        return
    refused = say("{name} refused what ask {ask} asks for.", **named), asking(task)
    told, way_out = {
        AskState.RECEIVED: (
            say("Ask {ask} was not put before {name} yet.", **named),
            say("secdesk asks submit {number}", number=ask.number),
        ),
        AskState.RAISED: (
            say("{name} has not answered ask {ask} yet.", **named),
            say("secdesk answer {number} agree WORDS", number=ask.number),
        ),
        AskState.WITHDRAWN: (say("Ask {ask} was taken back.", **named), asking(task)),
    }.get(ask.state, refused)
    raise Refused(told, way_out)


def _must_be_asked_for(ask: Ask, task: Task, at: datetime, typed: str) -> None:
    if ask.wish is None:
        return
    wanted = datetime.fromisoformat(ask.wish.value)
    if wanted != at:
        raise Refused(
            say("Ask {ask} is about {day}, not about {other}.", ask=ask.number,
                day=wanted.astimezone(at.tzinfo), other=at),
            say('secdesk due {number} "{typed}" --by-ask {ask}', number=task.number,
                typed=wanted.astimezone(at.tzinfo).strftime("%Y-%m-%d %H:%M"), ask=ask.number),
            say('secdesk due {number} "{typed}" --word "{name}, by phone, {day}"',
                number=task.number, typed=typed, name=ask.leader.name, day=at.date()),
        )  # fmt: skip


def asking(task: Task) -> Sentence:
    """What asks the leader of a task."""
    return say('secdesk ask {leader} "QUESTION" --task {number}', leader=task.leader.code,
               number=task.number)  # fmt: skip
