"""What the evening page asks, as its use case sees it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from secdesk.domain.entry import Entry
from secdesk.services.wanted import Found


class Evenings(Protocol):
    """What was done on a day, what waits to be passed on, and what the next days bring."""

    def logged(self, since: datetime, until: datetime) -> Mapping[int, Sequence[Entry]]:
        """What was logged in that time by what she did, by task, oldest first."""

    def last_work(self, tasks: Iterable[int]) -> Mapping[int, Entry]:
        """The last line on each task that shows work, where there is one."""

    def unconveyed(self, most: int, leader: int | None = None) -> Sequence[Found]:
        """What others are to do and have not been told of, the longest waiting first."""

    def to_check(
        self, since: date, until: date, most: int, leader: int | None = None
    ) -> Sequence[Found]:
        """Tasks that come up to be asked after in those days, or to be taken up again."""

    def effects_due(
        self, since: date, until: date, most: int, leader: int | None = None
    ) -> Sequence[Found]:
        """Measures whose effect is to be looked at in those days."""

    def count_steps(self, since: datetime, until: datetime) -> int:
        """How many steps were taken in that time."""

    def backed_up_at(self) -> datetime | None:
        """When the newest backup of the desk was made, where there is any."""
