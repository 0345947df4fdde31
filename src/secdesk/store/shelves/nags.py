"""What may have to be said by cron, and what was said."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, tzinfo

from secdesk.domain.nag import Finding
from secdesk.domain.vocabulary import DueKind, Urgency
from secdesk.services.wanted import Coming, Found, Said
from secdesk.store import sql
from secdesk.store.shelves.tasks import URGENCIES, TaskShelf, clock
from secdesk.store.values import maybe_moment, moment, numbers, stored

KEPT = 5_000  # lines said that are remembered; a busy year has a tenth of that


class NagShelf:
    """The lines that cron says; no part of the history, and no step of it."""

    def __init__(
        self, connection: sqlite3.Connection, tasks: TaskShelf, zone: tzinfo | None
    ) -> None:
        self._connection = connection
        self._tasks = tasks
        self._zone = zone

    def of_urgency(self, urgency: Urgency, most: int) -> Sequence[Found]:
        """Work still owed of one urgency, the earliest limit first."""
        wanted = {"urgency": URGENCIES.index(urgency), "most": most}
        return self._tasks.rows(sql.URGENT_FIRST, wanted)

    def leaders_own(self, kind: DueKind, until: datetime, most: int) -> Sequence[Found]:
        """What leaders themselves have to do before that moment, by a limit of that kind."""
        wanted = {"due_kind": kind, "until": stored(until), "most": most}
        return self._tasks.rows(sql.LEADERS_OWN, wanted)

    def coming(self, window: Coming, now: datetime, most: int) -> Sequence[Found]:
        """Work still owed with a limit of that kind in that time, the earliest first."""
        return self._tasks.rows(sql.COMING, _within(window) | clock(now) | {"most": most})

    def just_passed(self, window: Coming, now: datetime, most: int) -> Sequence[Found]:
        """Work still owed whose limit passed since that time began, the latest first."""
        return self._tasks.rows(sql.JUST_PASSED, _within(window) | clock(now) | {"most": most})

    def just_done(self, most: int) -> Sequence[Found]:
        """What is done and was not told to everyone who asked for it, the latest first."""
        return self._tasks.rows(sql.JUST_DONE, {"most": most})

    def unconveyed(self, most: int) -> Sequence[Found]:
        """What others are to carry out and nobody told them of."""
        return self._tasks.rows(sql.UNCONVEYED, {"most": most, "leader_id": None})

    def said(self, those: Iterable[int]) -> Mapping[tuple[int, str], Sequence[Said]]:
        """What was said of those numbers, by number and rule, in the order it was claimed."""
        found: dict[tuple[int, str], list[Said]] = {}
        for row in self._connection.execute(sql.SAID_OF, {"ids": numbers(those)}):
            one = Said(
                row["occasion"],
                moment(row["claimed_at"], self._zone),
                maybe_moment(row["said_at"], self._zone),
            )
            found.setdefault((row["number"], row["rule"]), []).append(one)
        return found

    def claim(self, lines: Iterable[tuple[int, Finding]], claim: str, now: datetime) -> None:
        """Take lines as one's own to say, so that nobody else says them meanwhile.

        Each is about the task of that number, or by its rule about a reminder.
        """
        for number, one in lines:
            line = {"number": number, "rule": one.rule, "occasion": one.occasion}
            self._connection.execute(sql.CLAIM, line | {"claim": claim, "claimed_at": stored(now)})
        self._connection.execute(sql.FORGET_SAID, {"keep": KEPT})

    def mark(self, claim: str, now: datetime) -> None:
        """Remember that the lines claimed so were said."""
        self._connection.execute(sql.MARK_SAID, {"claim": claim, "said_at": stored(now)})


def _within(window: Coming) -> dict[str, object]:
    """A window of limits, as statements ask for it."""
    return {
        "due_kind": window.kind,
        "urgency": URGENCIES.index(window.urgency),
        "since": stored(window.since),
        "until": stored(window.until),
    }
