"""Where the weekly steps back are kept, and what they ask of the desk's file."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, tzinfo

from secdesk.domain.entry import Entry
from secdesk.domain.review import Answered, Review, ReviewQuestion
from secdesk.services.ports_reviews import OpenWith, Touched, Untouched
from secdesk.services.wanted import Found
from secdesk.store import sql
from secdesk.store.shelves.entries import EntryShelf
from secdesk.store.shelves.tasks import TaskShelf
from secdesk.store.values import maybe_moment, moment, numbers, stored

Watch = Callable[..., None]


class ReviewShelf:
    """The weekly steps back; `watch` is called with the table before one is written."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        tasks: TaskShelf,
        entries: EntryShelf,
        zone: tzinfo | None,
        watch: Watch,
    ) -> None:
        self._connection = connection
        self._tasks = tasks
        self._entries = entries
        self._zone = zone
        self._watch = watch

    def latest(self, until: datetime, most: int) -> Sequence[Review]:
        """Those taken by then, the newest first."""
        return [
            Review(
                number=row["id"],
                at=moment(row["at"], self._zone),
                since=date.fromisoformat(row["since_on"]),
                lessons=row["lessons"],
            )
            for row in self._run(sql.REVIEWS, until=stored(until), most=most)
        ]

    def answers(self, reviews: Iterable[int]) -> Sequence[Answered]:
        """What was answered about leaders in those reviews, oldest first."""
        return [
            Answered(
                row["review_id"], row["leader_id"], ReviewQuestion(row["question"]), row["words"]
            )
            for row in self._run(sql.REVIEW_ANSWERS, ids=numbers(reviews))
        ]

    def add(self, review: Review) -> Review:
        """The review as stored, with its number."""
        self._watch("review")
        number = self._run(sql.ADD_REVIEW, **_columns(review)).lastrowid or 0
        return replace(review, number=number)

    def save(self, review: Review) -> None:
        """Keep what changed."""
        self._watch("review")
        self._run(sql.SAVE_REVIEW, **_columns(review), id=review.number)

    def answer(self, answered: Answered) -> None:
        """Keep what was answered."""
        self._watch("review_answer")
        self._run(
            sql.ADD_REVIEW_ANSWER,
            review_id=answered.review,
            leader_id=answered.leader,
            task_id=None,
            question=answered.question,
            words=answered.words,
        )

    def logged(self, since: datetime, until: datetime, most: int) -> Mapping[int, Sequence[Entry]]:
        """What was logged in that time, but for imports, by task, oldest first."""
        found: dict[int, list[Entry]] = {}
        asked = {**_time(since, until), "most": most}
        for entry in self._entries.read(sql.LOGGED_SINCE, asked):
            found.setdefault(entry.task, []).append(entry)
        return found

    def touched(self, since: datetime, until: datetime) -> Touched:
        """Whom anything was about in that time, and who was entered in it."""
        asked = _time(since, until)
        contacts = {
            one
            for row in self._run(sql.CONTACTS_TOUCHED, **asked)
            for one in row
            if one is not None
        }
        leaders = {row["leader_id"] for row in self._run(sql.LEADERS_TOUCHED, **asked)}
        for row in self._run(sql.PARTIES_MADE, **asked):
            (contacts if row["tbl"] == "contact" else leaders).add(row["row_id"])
        return Touched(frozenset(contacts), frozenset(leaders))

    def open_with(self, contact: int, today: date, most: int) -> Sequence[OpenWith]:
        """What that contact leads and goes on, the newest first."""
        rows = self._run(sql.OPEN_WITH, contact_id=contact, day=today.isoformat(), most=most)
        return [
            OpenWith(
                row["id"], moment(row["assigned_at"], self._zone), row["conveyed_at"] is not None
            )
            for row in rows
        ]

    def open_of(self, leader: int, today: date, most: int) -> int:
        """How much of what that leader gave goes on; counting stops at the most."""
        asked = {"leader_id": leader, "day": today.isoformat(), "most": most}
        return int(self._run(sql.OPEN_OF, **asked).fetchone()[0])

    def last_logged(self, tasks: Iterable[int], until: datetime) -> datetime | None:
        """When anything was logged last on any of those tasks."""
        row = self._run(sql.LAST_LOGGED, ids=numbers(tasks), until=stored(until)).fetchone()
        return maybe_moment(row[0], self._zone)

    def over(self, leader: int, until: datetime, most: int) -> Sequence[Found]:
        """What was struck off by then and not looked at again since; the latest are looked at."""
        asked = {"leader_id": leader, "until": stored(until), "looked_at": most}
        return self._tasks.rows(sql.TO_LOOK_AT_AGAIN, asked)

    def untouched_areas(self, since: datetime, most: int) -> Sequence[Untouched]:
        """Duty areas that were there by then and have not been looked at since."""
        return [
            Untouched(
                row["id"],
                row["name"],
                date.fromisoformat(row["next_on"]),
                maybe_moment(row["looked_at"], self._zone),
            )
            for row in self._run(sql.AREAS_QUIET, since=stored(since), most=most)
        ]

    def _run(self, statement: str, **asked: object) -> sqlite3.Cursor:
        return self._connection.execute(statement, asked)


def _columns(review: Review) -> dict[str, object]:
    return {
        "at": stored(review.at),
        "since_on": review.since.isoformat(),
        "lessons": review.lessons,
    }


def _time(since: datetime, until: datetime) -> dict[str, str]:
    return {"since": stored(since), "until": stored(until)}
