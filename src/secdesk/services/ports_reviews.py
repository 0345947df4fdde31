"""What the weekly step back keeps and asks, as its use cases see it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple, Protocol

from secdesk.domain.entry import Entry
from secdesk.domain.review import Answered, Review
from secdesk.services.wanted import Found


class OpenWith(NamedTuple):
    """A task that somebody leads and that goes on: when it was given, and whether they know."""

    task: int
    assigned_at: datetime
    is_told: bool


class Untouched(NamedTuple):
    """A duty area that nobody looked at: its name, its next look, and when the last one was."""

    number: int
    name: str
    next_on: date
    looked_at: datetime | None


class Touched(NamedTuple):
    """Whom anything was about in a time: numbers of contacts and of leaders."""

    contacts: frozenset[int]
    leaders: frozenset[int]


class Reviews(Protocol):
    """The weekly steps back, and what they look at."""

    def latest(self, until: datetime, most: int) -> Sequence[Review]:
        """Those taken by then, the newest first."""

    def answers(self, reviews: Iterable[int]) -> Sequence[Answered]:
        """What was answered about leaders in those reviews, oldest first."""

    def add(self, review: Review) -> Review:
        """The review as stored, with its number."""

    def save(self, review: Review) -> None:
        """Keep what changed."""

    def answer(self, answered: Answered) -> None:
        """Keep what was answered."""

    def logged(self, since: datetime, until: datetime, most: int) -> Mapping[int, Sequence[Entry]]:
        """What was logged in that time, but for imports, by task, oldest first."""

    def touched(self, since: datetime, until: datetime) -> Touched:
        """Whom anything was about in that time, and who was entered in it."""

    def open_with(self, contact: int, today: date, most: int) -> Sequence[OpenWith]:
        """What that contact leads and goes on, the newest first."""

    def open_of(self, leader: int, today: date, most: int) -> int:
        """How much of what that leader gave goes on; counting stops at the most."""

    def last_logged(self, tasks: Iterable[int], until: datetime) -> datetime | None:
        """When anything was logged last on any of those tasks."""

    def over(self, leader: int, until: datetime, most: int) -> Sequence[Found]:
        """What was struck off by then and not looked at again since; the latest are looked at."""

    def untouched_areas(self, since: datetime, most: int) -> Sequence[Untouched]:
        """Duty areas that were there by then and have not been looked at since."""
