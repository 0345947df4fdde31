"""A desk for three leaders over a simulated month, kept well or left to itself; drawn from a seed.

She looks at the scan each morning and evening, goes on her round, and types the cure of what she
finds. The stories of what comes in are in office_stories.py.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from heapq import heappop, heappush
from itertools import count
from pathlib import Path
from random import Random
from shlex import split

from office_beside import duty_area, routine_task
from office_life import DAY, NAMES, SLIPS, UNITS, Life, Story
from office_stories import STORIES
from secdesk.domain.blank.finding import Finding
from secdesk.domain.task import Task
from secdesk.services import areas, brief, chasing, people, routines
from secdesk.services.chasing import ChaseSaid
from secdesk.services.desk import Desk
from secdesk.services.follow_up import Asked, calls
from secdesk.services.people import ContactSaid, LeaderSaid
from secdesk.services.routines import RoutineSaid
from secdesk.services.scanning import scanned
from world import BEIJING, CALENDAR, MONDAY_NINE, a_desk, secdesk

DAYS = tuple(CALENDAR.add(MONDAY_NINE.date(), one) for one in range(23))
MOST_NEW = 15
FILLED = {
    "WORDS": "照此办理",
    "ANSWER": "在办，明天有结果",
    "RESULT": "已办妥",
    "TEXT": "写明",
    "STEP": "再办一次",
    "VERDICT": "effective",
    "EFFECT": "减半",
    "WHEN": "2026-12-31",
    "NAME": "pcaiwu",
    "REMARK": "补结果",
}
SETTLES = {"done": "B15 B16", "report": "B16"}
ONLY_SHOWN = frozenset({"B36", "B66"})  # their cures show what they are about
AREAS = {"保密检查": "monthly", "印章登记": "weekly", "值班表": "weekly"}


@dataclass(frozen=True)
class Look:
    """What stood when she looked."""

    at: datetime
    standing: Sequence[Finding]


@dataclass
class Month:
    """The month of one secretary, and what she found each time she looked."""

    file: Path
    seed: int
    is_careful: bool = True
    looks: list[Look] = field(default_factory=list)
    noise: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """An empty diary."""
        self.draw = Random(self.seed)  # noqa: S311  # traffic, no secrets
        self.life = Life(self.draw, self.is_careful)
        self.diary: list[tuple[int, int, Story]] = []
        self.turns = count()

    def goes_by(self) -> "Month":
        """All of its days."""
        self.sitting(f"{DAYS[0]} 08:00", self.moves_in)
        for place, day in enumerate(DAYS):
            self.looks_at(f"{day} 08:30")
            self.sitting(f"{day} 09:30", self.goes_round)
            for half, hour in enumerate(("10:00", "14:30")):
                self.sitting(f"{day} {hour}", partial(self.works, DAY * place + half))
            if self.is_careful:
                self.looks_at(f"{day} 17:50")
        return self

    def sitting(self, at: str, work: Callable[[Desk], None]) -> None:
        """Some work at the desk, which begins at that moment."""
        with a_desk(self.file, moment(at)) as desk:
            self.life.sits_down(desk)
            work(desk)

    def moves_in(self, desk: Desk) -> None:
        """Three leaders, six units, and what comes round."""
        for rank, (code, name) in enumerate(NAMES.items(), start=1):
            people.add_leader(desk, code, name, LeaderSaid(rank=rank))
        for code, name in UNITS.items():
            people.add_contact(desk, code, name, ContactSaid(kind="unit"))
        for code in UNITS:
            people.add_contact(
                desk, f"p{code}", f"{UNITS[code]}联络员", ContactSaid(kind="person", unit=code)
            )
        routines.add(desk, "FREQ=WEEKLY;BYDAY=FR", "wang", "报送周报", RoutineSaid())
        routines.add(desk, "FREQ=WEEKLY;BYDAY=TU", "li", "汇总会议议题", RoutineSaid())
        for number, (name, every) in enumerate(AREAS.items(), start=1):
            areas.add(desk, name, every)
            self.goes_on(duty_area(self.life, name, number, 21 if every == "monthly" else 5), 0)

    def works(self, half: int, _: Desk) -> None:
        """What goes on in a half-day: what comes up of what is in hand, and what is new."""
        self.life.half = half
        for story in self.routine_work():
            self.goes_on(story, half)
        while self.diary and self.diary[0][0] <= half:
            self.goes_on(heappop(self.diary)[2], half)
        for _new in range(self.draw.randint(4, 7)):
            if half < DAY * (len(DAYS) - 1):
                (kind,) = self.draw.choices(list(STORIES), list(STORIES.values()))
                self.goes_on(kind(self.life), half)

    def routine_work(self) -> Iterator[Story]:
        """What a routine made: it is done on its day."""
        for number, on in self.life.made_by_routines():
            yield routine_task(self.life, number, on)

    def goes_on(self, story: Story, half: int) -> None:
        """One half-day of a story; it says after how many it goes on."""
        while (wait := next(story, None)) is not None:
            if wait > 0:
                heappush(self.diary, (half + wait, next(self.turns), story))
                return

    def goes_round(self, desk: Desk) -> None:
        """She asks after what is up, and tells the leaders how things stand."""
        routines.make_due(desk)
        if not self.is_careful:
            return
        for group in calls(self.life.desk, Asked()).groups:
            for task in group.tasks:
                self.asks_after(task)
        if DAYS.index(desk.today) % 3 == 2:
            for leader in NAMES:
                marked = brief.brief(self.life.desk, leader, "当面").marked
                assert marked is not None
                told = (*marked.reported, *marked.told, *marked.mandates)
                self.life.slipped.update(map(str, told))  # none of it is told again

    def asks_after(self, task: Task) -> None:
        """One call: it is in hand, and late it comes tomorrow; who has not taken it on may do."""
        number, desk = task.number, self.life.desk
        if not task.is_to_do:
            return  # handed over for good: they say themselves whether they have it
        if task.conveyed_at is None or self.life.happens(SLIPS):
            self.life.excuse("B03 B07 B09 B10 B11 B24 B62 B63", number)
            self.life.slipped.add(str(number))
            return
        if task.accepted_at is None:
            self.life.slipped.add(str(number))  # who answers has it, and need not say so again
        is_late = task.due.is_past(desk.now)
        chasing.chase(desk, [number], "在办", ChaseSaid(promised="tomorrow" if is_late else None))
        self.life.deeds += 1

    def looks_at(self, at: str) -> None:
        """Look at the scan, judge each finding, and type its cure."""
        with a_desk(self.file, moment(at)) as desk:
            routines.make_due(desk)
            found = scanned(desk)
            standing = [*found.open, *found.own]
        self.looks.append(Look(moment(at), standing))
        if not self.is_careful:
            return
        for one in standing:
            if one.key not in self.life.excused and one.rule not in ONLY_SHOWN:
                self.noise.append(f"{at} {one.key} {one.title}: {one.reason}; {one.cure}")
            self.life.slipped.add(one.subject)
            self.types(one, at)

    def types(self, one: Finding, at: str) -> None:
        """The cure of a finding, its holes filled."""
        words = [FILLED.get(word, word) for word in split(str(one.cure))]
        if one.rule in ONLY_SHOWN:  # she looks, and lets it be as it is
            words = ["secdesk", "blank", "waive", one.key, "心中有数"]
        said = secdesk(*words[1:], as_of=at)
        assert said.code == 0, (at, one.key, words, said.err)
        self.life.cured.add(one.key)
        if words[1] in SETTLES:  # what she had forgotten goes on from there
            self.life.excuse(SETTLES[words[1]], words[2])


def moment(text: str) -> datetime:
    """A local moment, from `2026-11-23 09:00`."""
    return datetime.fromisoformat(text).replace(tzinfo=BEIJING)
