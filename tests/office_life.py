"""How a secretary lives at a desk: what she does at once, what she forgets, who keeps her waiting.

A story is what comes of one matter: it does the deeds of one half-day and says after how many more
of them it goes on.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import product
from random import Random
from typing import TypeVar

from secdesk.domain.errors import DeskError
from secdesk.services.asking import AskSaid, ask
from secdesk.services.desk import Desk
from secdesk.services.wanted import Wanted
from traffic import DEEDS, LEADERS, MATTERS
from world import CALENDAR, assigned

Story = Iterator[int]
Deed = Callable[[Desk], object]
Said = TypeVar("Said", str, dict[str, str])
DAY = 2  # half-days
NAMES = {"wang": "王敏", "li": "李国强", "zhao": "赵明华"}
UNITS = {
    "caiwu": "财务部",
    "bangong": "办公室",
    "xinxi": "信息中心",
    "renshi": "人事处",
    "houqin": "后勤处",
    "jijian": "基建处",
}
SLIPS = 0.04  # how often a careful one forgets something for a day or more
LEAVES = 0.4  # how often even the work itself is left undone or not noted
FORGETS = 0.7  # how often a careless one never does it


@dataclass
class Life:
    """Her desk at a moment, what she draws next, and what is known to be left undone.

    `excused` are the keys of findings that are right: something was forgotten, somebody is late,
    or a day has come. A finding that is not among them is about what was dealt with in time.
    """

    draw: Random
    is_careful: bool
    excused: set[str] = field(default_factory=set)
    slipped: set[str] = field(default_factory=set)
    cured: set[str] = field(default_factory=set)
    deeds: int = 0
    half: int = 0
    seen: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Lay out the titles, none twice."""
        units = list(UNITS.values())
        self.titles = [
            f"{unit}{deed.format(matter)}" for deed, matter, unit in product(DEEDS, MATTERS, units)
        ]
        self.draw.shuffle(self.titles)

    def sits_down(self, desk: Desk) -> None:
        """Open the desk for a half-day."""
        self._desk, self._minutes = desk, 0

    @property
    def desk(self) -> Desk:
        """The desk, one minute after the deed before."""
        self._minutes += 1
        return replace(self._desk, now=self._desk.now + timedelta(minutes=self._minutes))

    def until(self, half: int) -> Story:
        """Wait until so many half-days of the month are over; not at all where they are."""
        if half > self.half:
            yield half - self.half

    def until_day(self, day: date) -> Story:
        """Wait until the morning of a day."""
        left = CALENDAR.working_days(self._desk.today, day)
        if left > 0:
            yield from self.until(self.half - self.half % DAY + DAY * left)

    def made_by_routines(self) -> Iterator[tuple[int, date]]:
        """The tasks that routines made since she asked last, and when they are due."""
        for routine in self._desk.store.routines.all():
            last = self._desk.store.routines.past(routine.number).last
            if last is not None and last.task is not None and last.task not in self.seen:
                self.seen.add(last.task)
                due = self._desk.tasks([last.task])[0].due.at
                assert due is not None
                yield last.task, due.date()

    def with_title(self, title: str, after: int) -> Sequence[int]:
        """The last open task of that title that came in after another; none where there is none."""
        tasks = self._desk.store.tasks.list(Wanted(), self._desk.now, None)
        found = [one.number for one in tasks if one.title == title and one.number > after]
        return [one for one in sorted(found)[-1:] if one not in self.seen]

    def day(self, ahead: int) -> str:
        """A working day so many days on, as it is typed."""
        return CALENDAR.add(self._desk.today, ahead).isoformat()

    def someone(self) -> str:
        """One of the leaders."""
        return self.draw.choice(LEADERS)

    def happens(self, often: float) -> bool:
        """Whether something happens that does so as often as that."""
        return self.draw.random() < often

    def given(self, leader: str | None = None, **said: object) -> int:
        """A task from a leader; nothing else is said of it than that."""
        self.deeds += 1
        return assigned(self.desk, leader or self.someone(), self.titles.pop(), **said)

    def asked(self, leader: str, **said: object) -> int:
        """A question to a leader."""
        self.deeds += 1
        answer = ask(self.desk, leader, f"{self.titles.pop()}，可否？", AskSaid(**said))  # type: ignore[arg-type]  # a story says only what matters
        return answer.asks[0].number

    def excuse(self, codes: str, subject: object) -> None:
        """Know that those rules may rightly speak of it."""
        self.excused.update(f"{code}:{subject}" for code in codes.split())

    def said(self, what: Said) -> Said:
        """What a careful one says beside; of a careless one it is left out."""
        return what if self.is_careful else type(what)()

    def duty(self, codes: str, subject: object, deed: Deed) -> Story:
        """Her own duty, done at once; what is forgotten may be found by those rules."""
        if self.happens(SLIPS if self.is_careful else FORGETS):
            if not self.is_careful:
                return
            self.excuse(codes, subject)
            self.slipped.add(str(subject))
            yield from self.forgotten(codes.split(maxsplit=1)[0], subject)
        self.do(subject, deed)

    def holder(self, number: int) -> str:
        """The code of the unit that leads a task."""
        lead = self._desk.tasks([number])[0].lead
        return lead.code if lead else next(iter(UNITS))

    def forgotten(self, code: str, subject: object) -> Story:
        """Until she thinks of it within three days, or the scan made her."""
        for _ in range(DAY * self.draw.randint(1, 3)):
            if f"{code}:{subject}" not in self.cured:
                yield 1

    def do(self, subject: object, deed: Deed) -> None:
        """One deed; it may be refused only where the scan made her do it before."""
        self.deeds += 1
        if self.is_careful and str(subject) not in self.slipped:
            deed(self.desk)
            return
        if not self.is_careful and self.happens(LEAVES):
            return
        with suppress(DeskError):
            deed(self.desk)
