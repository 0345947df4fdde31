"""What is still owed on tasks and what comes up to be followed, as the use cases see it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from secdesk.domain.entry import Entry
from secdesk.domain.people import Contact
from secdesk.domain.point import Point, PointKind
from secdesk.domain.relation import Relation
from secdesk.services.ports_evening import Evenings
from secdesk.services.wanted import Found, Whose


class Points(Protocol):
    """Where what lines of the log opened is kept."""

    def add(self, point: Point) -> Point:
        """The point as stored, with its number."""

    def save(self, point: Point) -> None:
        """Keep what changed."""

    def of(self, tasks: Iterable[int]) -> Mapping[int, Sequence[Point]]:
        """What is open on those tasks, by task, what is due first in front."""

    def every(self, task: int) -> Sequence[Point]:
        """All that was ever opened on a task, oldest first."""

    def open(
        self, kind: PointKind, until: date | None, most: int, *, leader: int | None = None,
        untold: bool = False,
    ) -> Sequence[Point]:  # fmt: skip
        """What of a kind is open and due by a day, or whenever, the earliest first."""


class Relations(Protocol):
    """How tasks bear upon each other: between two of them there is one relation at most."""

    def of(self, task: int) -> Sequence[Relation]:
        """Those from a task and to it, in the order in which they came."""

    def relate(self, relation: Relation) -> None:
        """Keep it, whatever was between the two before."""

    def unrelate(self, task: int, other: int) -> None:
        """Let nothing be between the two."""


class FollowUps(Protocol):
    """Tasks that come up to be followed."""

    def to_check(self, until: date, most: int, leader: int | None = None) -> Sequence[Found]:
        """Tasks whose day to be asked after has come by that day, the longest waiting first."""

    def unaccepted(self, until: datetime, most: int, leader: int | None = None) -> Sequence[Found]:
        """Tasks passed on by that moment and not accepted, the longest waiting first."""

    def in_focus(self, most: int, leader: int | None = None) -> Sequence[Found]:
        """The tasks that matter most, the most urgent first."""

    def effects_due(self, until: date, most: int, leader: int | None = None) -> Sequence[Found]:
        """Measures whose effect is to be looked at by that day and was not, the earliest first."""

    def chases(self, tasks: Iterable[int]) -> Mapping[int, Sequence[Entry]]:
        """How often those tasks were chased, by task, oldest first."""

    def reports(self, tasks: Iterable[int]) -> Mapping[int, Sequence[Entry]]:
        """What leaders were told of those tasks, by task, oldest first."""

    def turns(self, tasks: Iterable[int]) -> Mapping[int, Sequence[Entry]]:
        """Their results, what was found of these, and to whom they were passed; oldest first."""

    def leaders_items(self, leader: int, most: int) -> Sequence[Found]:
        """What a leader has to do in person, what is due first in front."""

    def asked_since(self, since: datetime, now: datetime) -> Mapping[int, Sequence[datetime]]:
        """Whom chases went to since then until now, by contact, each time once, oldest first."""


class Held(Protocol):
    """Tasks that units and persons hold and owe something on."""

    def to_ask(self, until: date, whose: Whose, most: int) -> Sequence[Found]:
        """What others hold and are to be asked after by that day, the longest waiting first."""

    def late(self, now: datetime, whose: Whose, most: int) -> Sequence[Found]:
        """What others hold and have not done in time, the longest late first."""

    def unaccepted(self, whose: Whose, most: int) -> Sequence[Found]:
        """What others were told of and have not taken on, the longest waiting first."""

    def all(self, whose: Whose, most: int) -> Sequence[Found]:
        """Everything that others hold, what is due first in front."""

    def count(self, until: date | None, whose: Whose, most: int) -> int:
        """How many they are to be asked after by that day, or hold; counting stops at the most."""

    def parties(self, those: Iterable[int]) -> Mapping[int, Contact]:
        """The contacts of those numbers."""


class Following(Protocol):
    """The part of the desk's file that work is followed through by."""

    @property
    def points(self) -> Points:
        """What is still owed on tasks."""

    @property
    def relations(self) -> Relations:
        """How tasks bear upon each other."""

    @property
    def has_points(self) -> bool:
        """Whether anything is owed on any task."""

    @property
    def follow_ups(self) -> FollowUps:
        """What comes up to be followed."""

    @property
    def evenings(self) -> Evenings:
        """What the evening page asks."""

    @property
    def held(self) -> Held:
        """What units and persons hold."""
