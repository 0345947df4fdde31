"""What nobody mentioned, as the use cases see it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

from secdesk.domain.area import Area, Look
from secdesk.domain.blank.disposal import Disposal
from secdesk.domain.blank.snapshot import LastParts
from secdesk.domain.blank.spot import Spot
from secdesk.domain.entry import Entry
from secdesk.services.ports_reviews import Reviews


class Disposals(Protocol):
    """Where is kept what was done about findings."""

    def latest(self, keys: Iterable[str]) -> Mapping[str, Disposal]:
        """The last thing done about each of those findings, where there is one."""

    def all(self, most: int) -> Sequence[Disposal]:
        """Whatever was done about findings, the newest first."""

    def add(self, disposal: Disposal) -> None:
        """Keep what was done about a finding."""


class Spots(Protocol):
    """Where the blank spots are kept that she named herself."""

    def get(self, numbers: Sequence[int]) -> Sequence[Spot]:
        """Those with those numbers, in that order; raises NotFound for the first missing."""

    def open(self, most: int) -> Sequence[Spot]:
        """Those of which nothing has become yet, what is to be dealt with first in front."""

    def add(self, spot: Spot) -> Spot:
        """The blank spot as stored, with its number."""

    def save(self, spot: Spot) -> None:
        """Keep what became of it."""


class Areas(Protocol):
    """Where duty areas are kept, and the looks at them."""

    def all(self, *, retired: bool = False) -> Sequence[Area]:
        """Every duty area, the next to be looked at first; on request those too that retired."""

    def up(self, today: date, most: int) -> Sequence[Area]:
        """Those whose day may be over, as it is kept or as the calendar now has it."""

    def looks(self, area: int, most: int) -> Sequence[Look]:
        """The last looks at one, newest first."""

    def add(self, area: Area) -> Area:
        """The area as stored, with its number."""

    def save(self, area: Area) -> None:
        """Keep what changed of it."""

    def keep(self, area: int, look: Look) -> None:
        """Keep that it was looked at."""


class Traces(Protocol):
    """What the log and the parts of tasks tell of them, read for many at once."""

    def last_moves(self, tasks: Iterable[int]) -> Mapping[int, Entry]:
        """How the dates of those tasks were moved last, where one was."""

    def spoken_to(self, tasks: Iterable[int]) -> Mapping[int, frozenset[int]]:
        """Whom the log of those tasks names, and the units that those belong to."""

    def last_parts(self, tasks: Iterable[int]) -> Mapping[int, LastParts]:
        """Where the parts of those tasks end, for each that has any."""


class Overlooked(Protocol):
    """What the desk keeps of what nobody mentioned."""

    @property
    def disposals(self) -> Disposals:
        """What was done about findings."""

    @property
    def spots(self) -> Spots:
        """Blank spots of her own."""

    @property
    def areas(self) -> Areas:
        """The duty areas."""

    def has_routines_up(self, today: date) -> bool:
        """Whether the next day of a routine has come, though it made no task of it yet."""

    def has_areas_up(self, today: date) -> bool:
        """Whether the day of a duty area may be over."""

    @property
    def reviews(self) -> Reviews:
        """The weekly steps back, and what they look at."""

    @property
    def traces(self) -> Traces:
        """What the log and the parts of tasks tell of them."""
