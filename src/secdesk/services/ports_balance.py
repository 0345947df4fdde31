"""How the leaders' work stands side by side, as the use cases see it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from secdesk.domain.balance import Settled, Share
from secdesk.domain.vocabulary import Urgency
from secdesk.services.wanted import InHand


class Balances(Protocol):
    """The figures of each leader."""

    def in_hand(self, now: datetime) -> Mapping[int, InHand]:
        """What each leader gave first and is still owed, by leader; all of it is counted."""

    def untouched(
        self, leader: int, given_by: Mapping[Urgency, datetime], now: datetime, most: int
    ) -> Share:
        """Of the most pressing work in hand: how much was given by then and has no word yet."""

    def settled(self, leader: int, since: datetime, most: int) -> Sequence[Settled]:
        """What was done since then of what that leader gave first, the latest first."""

    def with_opinion(self, since: datetime, most: int) -> Share:
        """Of her own asks since then, the latest first: how many said what she would do."""


class Conflicts(Protocol):
    """Pairs of tasks by number; whether they are in conflict is for the rule to say."""

    def linked(self, most: int) -> Sequence[tuple[int, int]]:
        """Live tasks of different leaders that somebody linked as conflicting, in that order."""

    def alike(self, looked_at: int, most: int) -> Sequence[tuple[int, int]]:
        """Tasks whose titles are the same while their leaders and hard limits are not.

        Only so many hard limits of each urgency are looked at, the earliest first.
        """

    def namesakes(self, title: str, leader: int, due_at: datetime, most: int) -> Sequence[int]:
        """Live tasks of that folded title to which another leader set another hard limit."""
