"""A reminder: words that come up at a moment, until they are ticked off or dropped."""

from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple

from secdesk.domain.errors import Refused, Unreadable
from secdesk.domain.people import Leader
from secdesk.domain.secrecy import shown
from secdesk.domain.task import TO_DO, Task, stands
from secdesk.domain.text import Sentence, one_line, say
from secdesk.domain.value import value
from secdesk.domain.vocabulary import OnHoliday, Secrecy, State, Urgency
from secdesk.domain.worktime import WorkCalendar

LONGEST = 1_000


@value
class Matter:
    """The task that a reminder is on, as far as it bears upon the reminder."""

    number: int
    title: str
    leader: Leader
    state: State = State.OPEN
    urgency: Urgency = Urgency.NORMAL
    secrecy: Secrecy = Secrecy.INTERNAL
    due_at: datetime | None = None
    resume_on: date | None = None

    def state_on(self, today: date) -> State:
        """How the task stands on a day."""
        return stands(self.state, self.resume_on, today)

    @property
    def is_to_do(self) -> bool:
        """Whether work on it is still owed."""
        return self.state in TO_DO


class Round(NamedTuple):
    """What makes a reminder come round again: RFC 5545 text, and what it does on a day off.

    Every time of it is counted from the anchor. No text means that it comes once.
    """

    rule: str = ""
    anchor_at: datetime | None = None
    on_holiday: OnHoliday = OnHoliday.KEEP


ONCE = Round()


class Up(NamedTuple):
    """The moment at which a reminder comes up, and whether a clock time was said for it."""

    at: datetime
    has_time: bool


@value
class Reminder:
    """One reminder: `at` is the moment asked for, `comes_up_at` a later one where it was put off.

    `has_time` tells whether a clock time was said for the moment at which it comes up.
    """

    number: int
    words: str
    made_at: datetime
    at: datetime
    comes_up_at: datetime
    has_time: bool
    typed: str = ""
    again: Round = ONCE
    secrecy: Secrecy = Secrecy.INTERNAL
    matter: Matter | None = None
    ended_at: datetime | None = None
    is_dropped: bool = False

    @property
    def is_waiting(self) -> bool:
        """Whether it was neither ticked off for good nor dropped."""
        return self.ended_at is None

    @property
    def comes_round(self) -> bool:
        """Whether it comes again after it was ticked off."""
        return bool(self.again.rule)

    @property
    def is_put_off(self) -> bool:
        """Whether it was moved from the moment that was asked for."""
        return self.comes_up_at != self.at

    def up(self, calendar: WorkCalendar) -> Up:
        """When it really comes up: putting it off takes it past no due date of its task."""
        asked = Up(self.comes_up_at, self.has_time)
        latest = _latest(self.matter, calendar)
        if latest is None or self.comes_up_at <= max(self.at, latest):
            return asked
        return Up(max(self.at, latest), self.has_time and self.at > latest)

    def put_off(
        self, until: datetime, now: datetime, calendar: WorkCalendar, *, has_time: bool
    ) -> "Reminder":
        """The reminder coming up at another moment.

        Raises Unreadable where that has passed, Refused where the day on which its task is due has
        begun: then it stays in sight.
        """
        self.must_be_waiting()
        if until <= now:
            raise Unreadable(
                say("That has begun already: it was {at}.", at=until),
                say('secdesk reminders snooze {number} "tomorrow 9am"', number=self.number),
            )
        moved = replace(self, comes_up_at=until, has_time=has_time)
        if self.matter is not None and moved.up(calendar).at <= now:
            raise Refused(
                say("Reminder {number} stays in sight: #{task} is due.", number=self.number,
                    task=self.matter.number),
                say("secdesk reminders done {number}", number=self.number),
                say("secdesk show {task}", task=self.matter.number),
            )  # fmt: skip
        return moved

    def come_round(self, at: datetime, *, has_time: bool) -> "Reminder":
        """The reminder ticked off this time, and waiting for the next."""
        self.must_be_waiting()
        return replace(self, at=at, comes_up_at=at, has_time=has_time)

    def tick_off(self, now: datetime) -> "Reminder":
        """The reminder done with."""
        self.must_be_waiting()
        return replace(self, ended_at=now)

    def drop(self, now: datetime) -> "Reminder":
        """The reminder dropped, however often it would have come round."""
        self.must_be_waiting()
        return replace(self, ended_at=now, is_dropped=True)

    def must_be_waiting(self) -> None:
        """Raise Refused where it has ended."""
        if self.is_waiting:
            return
        told = say("Reminder {number} has been ticked off.", number=self.number)
        if self.is_dropped:
            told = say("Reminder {number} has been dropped.", number=self.number)
        raise Refused(told, say("secdesk reminders list --all"))


def matter(task: Task) -> Matter:
    """What of a task bears upon its reminders."""
    return Matter(
        number=task.number,
        title=task.title,
        leader=task.leader,
        state=task.state,
        urgency=task.urgency,
        secrecy=task.secrecy,
        due_at=task.due.at,
        resume_on=task.resume_on,
    )


def shown_words(one: Reminder) -> Sentence:
    """The words where others may read along; none where they, or the task, are sealed."""
    classes = (one.secrecy,) if one.matter is None else (one.secrecy, one.matter.secrecy)
    return shown(one.words, classes)


def settled_words(typed: str) -> str:
    """The words of a reminder on one clean line; raises Unreadable for none or too many."""
    words = one_line(typed)
    if not words:
        raise Unreadable(
            say("A reminder needs words."), say('secdesk remind "fri 3pm" call the printer')
        )
    if len(words) > LONGEST:
        raise Unreadable(
            say("Too long: {count} characters, {most} at most.", count=len(words), most=LONGEST),
            say("keep the long text in a file, and remind yourself where it is"),
        )
    return words


def _latest(matter: Matter | None, calendar: WorkCalendar) -> datetime | None:
    """The start of the day on which the task is due, while work on it is owed."""
    if matter is None or matter.due_at is None or not matter.is_to_do:
        return None
    due = matter.due_at
    return min(due, calendar.start_of(due.date(), due))
