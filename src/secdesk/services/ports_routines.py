"""Routines, as the use cases see where they are kept."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from secdesk.domain.routine import Made, Past, Routine


class Routines(Protocol):
    """Where routines are kept, and what became of each of their times."""

    def get(self, numbers: Sequence[int]) -> Sequence[Routine]:
        """The routines with those numbers, in that order; raises NotFound for the first missing."""

    def those_there(self, numbers: Iterable[int]) -> Sequence[Routine]:
        """The routines of those numbers that there are, in no particular order."""

    def all(self) -> Sequence[Routine]:
        """Every routine, stopped ones too, in the order they came."""

    def due(self, now: datetime) -> Sequence[Routine]:
        """Those whose next task is to be made by then, and that have none still to do."""

    def past(self, routine: int) -> Past:
        """What a routine has behind it."""

    def made(self, tasks: Iterable[int]) -> Sequence[Made]:
        """Which of those tasks routines made, and for which of their times."""

    def add(self, routine: Routine) -> Routine:
        """The routine as stored, with its number."""

    def save(self, routine: Routine) -> None:
        """Keep what comes next, or that it was stopped."""

    def keep(self, made: Made) -> None:
        """Keep what became of one of its times."""
