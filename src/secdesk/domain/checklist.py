"""A checklist in use: what is to be done before, during and after a day, and what became of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum

from secdesk.domain.errors import NotFound, Refused, Unreadable
from secdesk.domain.task import Task
from secdesk.domain.text import InEither, one_line, say
from secdesk.domain.value import value


class Phase(StrEnum):
    """On which side of the day a line of a checklist belongs."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


class ItemState(StrEnum):
    """What became of a line of a checklist; one that is skipped does not apply this time."""

    OPEN = "open"
    TICKED = "ticked"
    SKIPPED = "skipped"


@value
class Item:
    """One line of a checklist: by which day, or by which moment of it where `at` says so."""

    place: int
    phase: Phase
    timing: str
    on: date
    words: InEither
    at: datetime | None = None
    is_must: bool = False
    state: ItemState = ItemState.OPEN
    ended_at: datetime | None = None
    remark: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.state is ItemState.OPEN

    def is_past(self, now: datetime) -> bool:
        """Whether its day, or its hour, is over."""
        return self.on < now.date() if self.at is None else self.at < now

    def is_late(self, now: datetime) -> bool:
        """Whether it should have been done by now and was not."""
        return self.is_open and self.is_past(now)


@value
class Checklist:
    """A checklist taken up for a day, perhaps on a task; `words` tell which meeting or visit.

    It has ended once each of its lines is ticked or skipped.
    """

    number: int
    template: str
    name: InEither
    on: date
    made_at: datetime
    items: tuple[Item, ...] = ()
    words: str = ""
    task: int | None = None
    ended_at: datetime | None = None

    @property
    def open(self) -> Sequence[Item]:
        """The lines still to be done."""
        return [one for one in self.items if one.is_open]

    def tick(self, places: Sequence[int], now: datetime, remark: str = "") -> "Checklist":
        """The list with those lines done; one that was skipped may turn out to apply.

        Raises Refused where one is done already.
        """
        for one in self.lines(places):
            if one.state is ItemState.TICKED:
                raise self._settled(one)
        return self._settle(places, ItemState.TICKED, now, one_line(remark))

    def skip(self, places: Sequence[int], now: datetime, reason: str) -> "Checklist":
        """The list without those lines, which do not apply this time.

        Raises Unreadable without a reason, Refused where one of them is no longer open.
        """
        said = self._told(reason, " ".join(map(str, places)))
        for one in self.lines(places):
            if not one.is_open:
                raise self._settled(one)
        return self._settle(places, ItemState.SKIPPED, now, said)

    def drop(self, now: datetime, reason: str) -> "Checklist":
        """The list with all that is open skipped; raises Refused where nothing is."""
        if not self.open:
            raise Refused(
                say("Nothing of checklist {number} is open.", number=self.number),
                say("secdesk checklist show {number}", number=self.number),
            )
        said = self._told(reason, "")
        return self._settle([one.place for one in self.open], ItemState.SKIPPED, now, said)

    def lines(self, places: Sequence[int]) -> Sequence[Item]:
        """The lines of those numbers; raises NotFound for the first that there is not."""
        if not places:
            raise Unreadable(
                say("Say which lines of checklist {number}.", number=self.number),
                say("secdesk checklist show {number}", number=self.number),
            )
        found = {one.place: one for one in self.items}
        missing = next((one for one in places if one not in found), None)
        if missing is not None:
            raise NotFound(
                say("Checklist {number} has no line {place}.", number=self.number, place=missing),
                say("secdesk checklist show {number}", number=self.number),
            )
        return [found[one] for one in places]

    def _settle(
        self, places: Sequence[int], state: ItemState, now: datetime, remark: str
    ) -> "Checklist":
        items = tuple(
            replace(one, state=state, ended_at=now, remark=remark) if one.place in places else one
            for one in self.items
        )
        is_over = not any(one.is_open for one in items)
        return replace(self, items=items, ended_at=(self.ended_at or now) if is_over else None)

    def _told(self, reason: str, places: str) -> str:
        said = one_line(reason)
        if not said:
            verb = "skip" if places else "drop"
            line = " ".join(one for one in (verb, str(self.number), places) if one)
            raise Unreadable(
                say("Say why it does not apply."), say("secdesk checklist {line} REASON", line=line)
            )
        return said

    def _settled(self, one: Item) -> Refused:
        label = say("ticked") if one.state is ItemState.TICKED else say("skipped")
        return Refused(
            say("Line {place} of checklist {number} is {state} already.",
                place=one.place, number=self.number, state=label),
            say("secdesk checklist show {number}", number=self.number),
        )  # fmt: skip


@value
class Awaited:
    """A must-line of a checklist that is open past its date, its list, and the task of that."""

    checklist: Checklist
    item: Item
    task: Task | None = None
