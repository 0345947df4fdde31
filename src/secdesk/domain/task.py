"""A task: something a leader asked for, until done, reported and struck off."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple

from secdesk.domain.errors import Refused, Unreadable
from secdesk.domain.people import Contact, Leader, speaks_of
from secdesk.domain.text import Sentence, one_line, paragraphs, say
from secdesk.domain.value import value
from secdesk.domain.vocabulary import (
    DueKind,
    Holder,
    Secrecy,
    Source,
    State,
    Urgency,
    Verdict,
    WorkClass,
)

LONGEST_TITLE = 1_000
HIGH = 1
LOW = 3
LIVE = frozenset({State.OPEN, State.SUSPENDED, State.DONE, State.REPORTED})
TO_DO = frozenset({State.OPEN, State.SUSPENDED})
WITH_RESULT = frozenset({State.DONE, State.REPORTED})
GONE = frozenset({State.CLOSED, State.WITHDRAWN, State.TRANSFERRED})


class Due(NamedTuple):
    """A time limit: whose it is, the instant, whether a clock time was said, and as typed."""

    kind: DueKind = DueKind.UNSET
    at: datetime | None = None
    has_time: bool = False
    typed: str = ""

    def is_past(self, now: datetime) -> bool:
        """Whether the limit has passed; a day without a clock time lasts until its midnight."""
        if self.at is None:
            return False
        return self.at < now if self.has_time else self.at.date() < now.date()


@value
class Issuer:
    """A leader who gave the task, and when the result went back to them."""

    leader: Leader
    reported_at: datetime | None = None


@value
class Parts:
    """How many parts a task has, and how many of them have their result."""

    total: int = 0
    done: int = 0


@value
class Task:
    """Everything the desk keeps of one task; a number is given once and never used again.

    `check_on` is the day on which whoever holds it is asked next, or on which it comes back to
    mind. `conveyed_at` and `accepted_at` are when the one who holds it was told, and agreed. With
    an `effect` that is expected of it by a day it is a measure, and needs a verdict at its end.
    A state secret is a paper elsewhere: here are the number it has in its registry and
    where it is `kept`. Until `embargo_on` its title is shown to nobody.
    """

    number: int
    title: str
    issuers: tuple[Issuer, ...]
    assigned_at: datetime
    due: Due = Due()
    state: State = State.OPEN
    holder: Holder = Holder.ME
    lead: Contact | None = None
    person: Contact | None = None
    helpers: tuple[Contact, ...] = ()
    urgency: Urgency = Urgency.NORMAL
    importance: int = 2
    words: str = ""
    intent: str = ""
    standard: str = ""
    source: Source | None = None
    source_ref: str = ""
    work_class: WorkClass = WorkClass.DAILY
    secrecy: Secrecy = Secrecy.INTERNAL
    parent: int | None = None
    parts: Parts = Parts()
    links: tuple[str, ...] = ()
    report_back: bool = True
    done_at: datetime | None = None
    result: str = ""
    evidence: str = ""
    closed_at: datetime | None = None
    external_id: str | None = None
    rev: int = 1
    check_on: date | None = None
    cycle: int | None = None
    effect: str = ""
    effect_on: date | None = None
    verdict: Verdict | None = None
    is_focus: bool = False
    resume_on: date | None = None
    conveyed_at: datetime | None = None
    accepted_at: datetime | None = None
    registry_number: str = ""
    kept: str = ""
    embargo_on: date | None = None

    @property
    def leader(self) -> Leader:
        """The first of those who gave it, under whose name it is listed."""
        return self.issuers[0].leader

    @property
    def is_live(self) -> bool:
        """Whether it still belongs on the pages: not closed or withdrawn, nor taken by others."""
        return self.state in LIVE or (self.state is State.TRANSFERRED and self.accepted_at is None)

    @property
    def is_to_do(self) -> bool:
        """Whether work on it is still owed; what is due is never hidden, suspended or not."""
        return self.state in TO_DO

    @property
    def is_measure(self) -> bool:
        """Whether an effect is expected of it, so that being done is not the end of it."""
        return bool(self.effect)

    @property
    def is_unchecked(self) -> bool:
        """Whether it is a measure and nobody has looked yet whether it has its effect."""
        return self.is_measure and self.verdict is None

    def rests(self, today: date) -> bool:
        """Whether it is suspended; on its day it comes up by itself."""
        return self.state_on(today) is State.SUSPENDED

    @property
    def untold(self) -> tuple[Leader, ...]:
        """The issuers to whom the result has not gone back."""
        return tuple(one.leader for one in self.issuers if one.reported_at is None)

    def state_on(self, today: date) -> State:
        """How it stands on a day: what is suspended is open again from its day on."""
        return stands(self.state, self.resume_on, today)

    def finish(self, now: datetime, result: str, evidence: str = "") -> "Task":
        """The task with its result; an important one needs evidence, a parent all of its parts."""
        self.must_be(TO_DO, "done")
        if not result:
            raise Refused(
                say("A task is done when it has a result; say what came out."),
                say("secdesk done {number} RESULT", number=self.number),
            )
        left = self.parts.total - self.parts.done
        if left:
            raise Refused(
                say("#{number} still has {left} of {total} parts open.", number=self.number,
                    left=left, total=self.parts.total),
                say("secdesk list --parent {number}", number=self.number),
            )  # fmt: skip
        if self.importance == HIGH and not (evidence or self.evidence):
            raise Refused(
                say("#{number} has importance 1; say where the evidence is.", number=self.number),
                say('secdesk done {number} RESULT --evidence "signed copy, folder 3"',
                    number=self.number),
            )  # fmt: skip
        return replace(
            self,
            state=State.DONE,
            done_at=now,
            result=result,
            evidence=evidence or self.evidence,
            holder=Holder.ME,
            resume_on=None,
        )

    def report(self, now: datetime, leaders: Sequence[Leader]) -> "Task":
        """The task after those leaders heard the result; reported once every issuer has."""
        self.must_be(WITH_RESULT, "report")
        told = {leader.id for leader in leaders}
        if not told & {one.id for one in self.untold}:
            others = [
                say("secdesk report {number} --to {code}", number=self.number, code=one.code)
                for one in self.untold
            ]
            raise Refused(
                say("#{number} has been reported to {names} already.", number=self.number,
                    names=tuple(leader.name for leader in leaders)),
                *(others or [say("secdesk close {number}", number=self.number)]),
            )  # fmt: skip
        issuers = tuple(
            replace(one, reported_at=one.reported_at or now) if one.leader.id in told else one
            for one in self.issuers
        )
        state = State.DONE if any(one.reported_at is None for one in issuers) else State.REPORTED
        return replace(self, issuers=issuers, state=state)

    def close(self, now: datetime) -> "Task":
        """The task struck off: reported, or done where no report was wanted."""
        self.must_be(WITH_RESULT, "close")
        if self.state is State.DONE and self.report_back:
            raise Refused(
                say("#{number} has not been reported to {names}.", number=self.number,
                    names=tuple(leader.name for leader in self.untold)),
                say("secdesk report {number}", number=self.number),
            )  # fmt: skip
        return replace(self, state=State.CLOSED, closed_at=now)

    def reopen(self) -> "Task":
        """The task back on the desk under its own number, to be done and reported anew.

        Those to whom it was transferred have nothing more to do with it.
        """
        self.must_be(GONE, "reopen")
        if self.state is State.TRANSFERRED:
            return replace(self, lead=None, person=None).begun_anew()
        return self.begun_anew()

    def begun_anew(self) -> "Task":
        """The task open again without any result; whoever leads it is to be told of that first."""
        return replace(
            self,
            state=State.OPEN,
            issuers=tuple(replace(one, reported_at=None) for one in self.issuers),
            holder=settled_holder(None, self.lead),
            done_at=None,
            result="",
            evidence="",
            closed_at=None,
            verdict=None,
            is_focus=False,
            resume_on=None,
            conveyed_at=None,
            accepted_at=None,
        )

    def with_due(self, due: Due, word: str, now: datetime) -> "Task":
        """The task with another date; one that a leader set moves only with that leader's word."""
        self.must_be(TO_DO, "due")
        if self.due.kind is DueKind.HARD and not self.is_word_of_issuer(word):
            raise Refused(
                say("#{number}'s date was set by {name} and moves only with {name}'s word.",
                    number=self.number, name=self.leader.name),
                *([without_limit(self, now)] if due.at is None else _ways_to(self, due, now)),
            )  # fmt: skip
        return replace(self, due=due)

    def is_word_of_issuer(self, word: str) -> bool:
        """Whether a recorded word says that it is that of a leader who gave the task."""
        return any(speaks_of(word, one.leader) for one in self.issuers)

    def must_be_under_way(self) -> None:
        """Raise Refused unless work on the task is still going on."""
        self.must_be(TO_DO, "progress")

    def taken_up(self, now: datetime) -> "Task":
        """The task after a word came from whoever holds it, who knows of it then and is at it."""
        if self.holder is not Holder.UNIT or self.accepted_at is not None:
            return self
        return replace(self, conveyed_at=self.conveyed_at or now, accepted_at=now)

    def passed_to(self, lead: Contact | None) -> "Task":
        """The task led by that one, who has not been told of it yet where somebody else led it."""
        if lead == self.lead:
            return self
        return replace(self, lead=lead, conveyed_at=None, accepted_at=None)

    def given_by(self, issuers: tuple[Issuer, ...]) -> "Task":
        """The task of those leaders; reported when each of them heard the result, and only then."""
        theirs = replace(self, issuers=issuers)
        if self.state not in WITH_RESULT:
            return theirs
        return replace(theirs, state=State.DONE if theirs.untold else State.REPORTED)

    def must_be(self, states: frozenset[State], deed: str) -> None:
        """Raise Refused, with the way out, unless the task is in one of those states."""
        if self.state not in states:
            raise Refused(
                say("#{number} is {state}.", number=self.number, state=self.state),
                _way_out(self, deed),
            )


def without_limit(task: Task, now: datetime) -> Sentence:
    """What to type where a leader says that a task needs no date."""
    return say('secdesk due {number} none --word "{name}, by phone, {day}"', number=task.number,
               name=task.leader.name, day=now.date())  # fmt: skip


def _ways_to(task: Task, due: Due, now: datetime) -> tuple[Sentence, Sentence]:
    """What to type so that a leader's date may move: an ask first, or the word that was given."""
    return (
        say('secdesk ask {leader} "Move #{number} to {typed}?" --task {number} '
            '--set due="{typed}"',
            leader=task.leader.code, number=task.number, typed=due.typed),
        say('secdesk due {number} "{typed}" --word "{name}, by phone, {day}"',
            number=task.number, typed=due.typed, name=task.leader.name, day=now.date()),
    )  # fmt: skip


def _way_out(task: Task, deed: str) -> Sentence:
    """What to type where a deed does not fit the state."""
    if task.state in GONE:
        return say("secdesk reopen {number} REASON", number=task.number)
    if task.state is State.SUSPENDED and deed == "suspend":
        return say("secdesk resume {number}", number=task.number)
    if task.is_to_do and deed in {"report", "close"}:
        return say("secdesk done {number} RESULT", number=task.number)
    if task.is_to_do:
        return say("secdesk show {number}", number=task.number)
    if task.state is State.DONE and deed != "reopen":
        return say("secdesk report {number}", number=task.number)
    return say("secdesk return {number} REMARK", number=task.number)


def stands(state: State, resume_on: date | None, today: date) -> State:
    """How a state reads on a day: what is suspended is open again from its day on."""
    is_up_again = state is State.SUSPENDED and resume_on is not None and resume_on <= today
    return State.OPEN if is_up_again else state


def with_parties_apart(task: Task) -> Task:
    """The task with nobody named twice: who leads it or answers for it does not help as well."""
    named = {one.id for one in (task.lead, task.person) if one}
    return replace(task, helpers=tuple(one for one in task.helpers if one.id not in named))


def settled_title(typed: str) -> str:
    """A title on one clean line; raises Unreadable where it is empty or too long."""
    title = one_line(typed)
    if not title:
        raise Unreadable(
            say("A task needs a title."),
            say("secdesk assign wang draft the Q4 board report"),
        )
    if len(title) > LONGEST_TITLE:
        raise Unreadable(
            say("The title has {count} characters; {most} is the most.", count=len(title),
                most=LONGEST_TITLE),
            say("secdesk assign LEADER SHORT TITLE --words {text}", text='"..."'),
        )  # fmt: skip
    return title


def settled_words(typed: str) -> str:
    """A leader's words, kept as they were said but for what could steer a terminal."""
    return paragraphs(typed)


def settled_importance(importance: int) -> int:
    """An importance from 1 (high) to 3; raises Unreadable for any other number."""
    if not HIGH <= importance <= LOW:
        raise Unreadable(
            say("An importance is 1 (high), 2 or 3."), say("--importance {high}", high=HIGH)
        )
    return importance


def settled_holder(holder: Holder | None, lead: Contact | None) -> Holder:
    """Who has the next step: the unit it was passed to, unless said otherwise."""
    if holder is Holder.UNIT and lead is None:
        raise Refused(
            say("A unit holds a task only when the unit is named."),
            say("secdesk contact list"),
            say("--to UNIT"),
        )
    if holder is not None:
        return holder
    return Holder.UNIT if lead is not None else Holder.ME
