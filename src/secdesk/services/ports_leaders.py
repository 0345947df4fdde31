"""What leaders are asked, what they allow, when they were briefed, as the use cases see it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from secdesk.domain.ask import Ask
from secdesk.domain.mandate import Act, Mandate
from secdesk.services.ports_balance import Balances, Conflicts


class Asks(Protocol):
    """Where asks are kept."""

    def get(self, those: Sequence[int]) -> Sequence[Ask]:
        """The asks with those numbers, in that order; raises NotFound for the first missing."""

    def waiting(
        self, today: date, most: int, *, leader: int | None = None, until: date | None = None
    ) -> Sequence[Ask]:
        """Those that wait for a leader and are not put off, needed by a day, or whenever."""

    def open(self, most: int, leader: int | None = None) -> Sequence[Ask]:
        """Those of units not put before a leader yet, and answers not carried out yet."""

    def of(self, tasks: Iterable[int]) -> Sequence[Ask]:
        """Every ask about those tasks, oldest first."""

    def all(self, most: int, leader: int | None = None) -> Sequence[Ask]:
        """Every ask, the newest first."""

    def add(self, ask: Ask) -> Ask:
        """The ask as stored, with its number."""

    def save(self, ask: Ask) -> None:
        """Keep what changed."""


class Mandates(Protocol):
    """Where mandates and what was done under them are kept."""

    def all(self) -> Sequence[Mandate]:
        """Every mandate, ended ones too, oldest first."""

    def get(self, those: Sequence[int]) -> Sequence[Mandate]:
        """The mandates with those numbers; raises NotFound for the first missing."""

    def add(self, mandate: Mandate) -> Mandate:
        """The mandate as stored, with its number."""

    def save(self, mandate: Mandate) -> None:
        """Keep what changed."""

    def act(self, act: Act) -> None:
        """Keep something that was done under a mandate."""

    def untold(self) -> Sequence[Act]:
        """What was done under mandates and the leader was not told of, oldest first."""

    def acts(self, mandate: int) -> Sequence[Act]:
        """Everything done under a mandate, oldest first."""

    def tell(self, mandate: int, now: datetime) -> None:
        """Remember that the leader was told of all that was done under a mandate."""


class Briefings(Protocol):
    """When leaders were told of their work."""

    def add(self, leader: int, now: datetime) -> None:
        """Remember that a leader was briefed."""

    def last(self) -> Mapping[int, datetime]:
        """When each leader was briefed last, or heard the result of a task."""


class Authority(Protocol):
    """What the desk keeps of leaders' consent."""

    @property
    def asks(self) -> Asks:
        """The asks."""

    @property
    def has_asks(self) -> bool:
        """Whether any ask waits for somebody."""

    @property
    def mandates(self) -> Mandates:
        """The mandates."""

    @property
    def briefings(self) -> Briefings:
        """When leaders were briefed."""

    @property
    def balances(self) -> Balances:
        """The figures of each leader."""

    @property
    def conflicts(self) -> Conflicts:
        """Which orders of two leaders may not go together."""
