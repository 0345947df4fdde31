"""Where asks, mandates, what was done under them, and briefings are kept."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, tzinfo
from typing import Any

from secdesk.domain.ask import Ask, AskState, AskVerdict, Wish
from secdesk.domain.errors import NotFound
from secdesk.domain.mandate import Act, Mandate, MandateDeed
from secdesk.domain.sealed import MARK, Masked
from secdesk.domain.text import fold, say
from secdesk.domain.vocabulary import Secrecy
from secdesk.store import sql
from secdesk.store.sealing import SEALED, Sealing
from secdesk.store.shelves.people import ContactShelf, LeaderShelf
from secdesk.store.values import (
    NEVER,
    maybe_day,
    maybe_iso,
    maybe_moment,
    maybe_stored,
    moment,
    numbers,
    stored,
)

Watch = Callable[..., None]


class AskShelf:
    """The asks; `watch` is called with the table before one changes."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        leaders: LeaderShelf,
        contacts: ContactShelf,
        zone: tzinfo | None,
        watch: Watch,
        sealing: Sealing,
    ) -> None:
        self._sealing = sealing
        self._connection = connection
        self._leaders = leaders
        self._contacts = contacts
        self._zone = zone
        self._watch = watch

    def get(self, those: Sequence[int]) -> Sequence[Ask]:
        """The asks with those numbers, in that order; raises NotFound for the first missing."""
        found = {one.number: one for one in self._read(sql.ASKS_BY_NUMBER, ids=numbers(those))}
        missing = next((one for one in those if one not in found), None)
        if missing is not None:
            raise NotFound(say("There is no ask {number}.", number=missing), say("secdesk asks"))
        return [found[one] for one in those]

    def waiting(
        self, today: date, most: int, *, leader: int | None = None, until: date | None = None
    ) -> Sequence[Ask]:
        """Those that wait for a leader and are not put off, needed by a day, or whenever."""
        asked = {"today": today.isoformat(), "until": maybe_iso(until) or NEVER}
        return self._read(sql.ASKS_WAITING, **asked, leader_id=leader, most=most)

    def open(self, most: int, leader: int | None = None) -> Sequence[Ask]:
        """Those of units not put before a leader yet, and answers not carried out yet."""
        return self._read(sql.ASKS_OPEN, leader_id=leader, most=most)

    def of(self, tasks: Iterable[int]) -> Sequence[Ask]:
        """Every ask about those tasks, oldest first."""
        return self._read(sql.ASKS_OF, ids=numbers(tasks))

    def all(self, most: int, leader: int | None = None) -> Sequence[Ask]:
        """Every ask, the newest first."""
        return self._read(sql.ASKS_ALL, leader_id=leader, most=most)

    def add(self, ask: Ask) -> Ask:
        """The ask as stored, with its number."""
        self._watch("ask")
        columns = self._columns(ask) | {"id": None}
        columns = self._sealing.columns("ask", columns, is_sealed=self._is_sealed(ask))
        return replace(ask, number=self._connection.execute(sql.ADD_ASK, columns).lastrowid or 0)

    def save(self, ask: Ask) -> None:
        """Keep what changed."""
        self._watch("ask")
        columns = self._columns(ask) | {"id": ask.number}
        columns = self._sealing.columns("ask", columns, is_sealed=self._is_sealed(ask))
        self._connection.execute(sql.SAVE_ASK, columns)

    def _is_sealed(self, ask: Ask) -> bool:
        """Whether its own class or that of its task keeps its words sealed."""
        return ask.secrecy in SEALED or self._sealing.is_sealed_task(ask.task)

    def _columns(self, ask: Ask) -> dict[str, Any]:
        joined = self._sealing.joined
        return _ask_columns(ask) | {"options": joined(ask.options), "views": joined(ask.views)}

    def _read(self, statement: str, **asked: object) -> Sequence[Ask]:
        rows = self._connection.execute(statement, asked).fetchall()
        if not rows:
            return []
        leaders = self._leaders.by_id()
        contacts = self._contacts.by_id({row["sender_id"] for row in rows} - {None})
        return [
            Ask(
                number=row["id"],
                leader=leaders[row["leader_id"]],
                question=row["question"],
                received_at=moment(row["received_at"], self._zone),
                state=AskState(row["state"]),
                task=row["task_id"],
                sender=contacts.get(row["sender_id"]),
                options=_lines(row["options"]),
                recommendation=row["recommendation"],
                basis=row["basis"],
                needed_on=maybe_day(row["needed_on"]),
                wish=_wish(row),
                secrecy=Secrecy(row["secrecy"]),
                is_private=bool(row["is_private"]),
                verdict=None if row["verdict"] is None else AskVerdict(row["verdict"]),
                answer=row["answer"],
                revisit_on=maybe_day(row["revisit_on"]),
                views=_lines(row["views"]),
                common=row["common"],
                **{name: maybe_moment(row[name], self._zone) for name in ASK_MOMENTS},
            )
            for row in map(self._shown, rows)
        ]

    def _shown(self, row: sqlite3.Row) -> Mapping[str, Any]:
        return self._sealing.row("ask", row) if row["question"][:1] == MARK else dict(row)


ASK_MOMENTS = ("raised_at", "answered_at", "conveyed_at", "carried_out_at", "returned_at")


def _lines(text: str) -> tuple[str, ...]:
    """The lines of a text; a mask is one, whatever it stands for."""
    if isinstance(text, Masked):
        return (text,)
    return tuple(text.split("\n")) if text else ()


def _wish(row: Mapping[str, Any]) -> Wish | None:
    if not row["wish_field"]:
        return None
    return Wish(row["wish_field"], row["wish_typed"], row["wish_value"])


def _ask_columns(ask: Ask) -> dict[str, Any]:
    said = (ask.question, ask.recommendation, ask.answer, *ask.views, ask.common)
    return {
        "leader_id": ask.leader.id,
        "task_id": ask.task,
        "sender_id": ask.sender and ask.sender.id,
        "question": ask.question,
        "folded": fold("\n".join(one for one in said if one)),
        "recommendation": ask.recommendation,
        "basis": ask.basis,
        "secrecy": ask.secrecy,
        "is_private": int(ask.is_private),
        "needed_on": maybe_iso(ask.needed_on) or NEVER,
        "wish_field": ask.wish.field if ask.wish else "",
        "wish_typed": ask.wish.typed if ask.wish else "",
        "wish_value": ask.wish.value if ask.wish else "",
        "state": ask.state,
        "received_at": stored(ask.received_at),
        "verdict": ask.verdict,
        "answer": ask.answer,
        "revisit_on": maybe_iso(ask.revisit_on),
        "common": ask.common,
        **{name: maybe_stored(getattr(ask, name)) for name in ASK_MOMENTS},
    }


class MandateShelf:
    """The mandates, and what was done under them."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        leaders: LeaderShelf,
        zone: tzinfo | None,
        watch: Watch,
    ) -> None:
        self._connection = connection
        self._leaders = leaders
        self._zone = zone
        self._watch = watch

    def all(self) -> Sequence[Mandate]:
        """Every mandate, ended ones too, oldest first."""
        return self._read(sql.MANDATES)

    def get(self, those: Sequence[int]) -> Sequence[Mandate]:
        """The mandates with those numbers; raises NotFound for the first missing."""
        found = {one.number: one for one in self._read(sql.MANDATES_BY_NUMBER, ids=numbers(those))}
        missing = next((one for one in those if one not in found), None)
        if missing is not None:
            raise NotFound(
                say("There is no mandate {number}.", number=missing), say("secdesk mandate list")
            )
        return [found[one] for one in those]

    def add(self, mandate: Mandate) -> Mandate:
        """The mandate as stored, with its number."""
        self._watch("mandate")
        number = self._connection.execute(sql.ADD_MANDATE, _mandate_columns(mandate)).lastrowid
        return replace(mandate, number=number or 0)

    def save(self, mandate: Mandate) -> None:
        """Keep what changed."""
        self._watch("mandate")
        columns = _mandate_columns(mandate) | {"id": mandate.number}
        self._connection.execute(sql.SAVE_MANDATE, columns)

    def act(self, act: Act) -> None:
        """Keep something that was done under a mandate."""
        self._watch("act")
        new = {
            "mandate_id": act.mandate,
            "task_id": act.task,
            "at": stored(act.at),
            "deed": act.deed,
            "told_at": maybe_stored(act.told_at),
        }
        self._connection.execute(sql.ADD_ACT, new)

    def untold(self) -> Sequence[Act]:
        """What was done under mandates and the leader was not told of, oldest first."""
        return self._acts(sql.ACTS_UNTOLD)

    def acts(self, mandate: int) -> Sequence[Act]:
        """Everything done under a mandate, oldest first."""
        return self._acts(sql.ACTS_OF, mandate_id=mandate)

    def tell(self, mandate: int, now: datetime) -> None:
        """Remember that the leader was told of all that was done under a mandate."""
        self._watch("act")
        told = {"mandate_id": mandate, "told_at": stored(now)}
        self._connection.execute(sql.TELL_ACTS, told)

    def _read(self, statement: str, **asked: object) -> Sequence[Mandate]:
        leaders = self._leaders.by_id()
        return [
            Mandate(
                number=row["id"],
                leader=leaders[row["leader_id"]],
                words=row["words"],
                deeds=tuple(map(MandateDeed, row["deeds"].split())),
                made_at=moment(row["made_at"], self._zone),
                from_on=date.fromisoformat(row["from_on"]),
                until_on=date.fromisoformat(row["until_on"]),
                most_days=row["most_days"],
                task=row["task_id"],
                ended_on=maybe_day(row["ended_on"]),
            )
            for row in self._connection.execute(statement, asked)
        ]

    def _acts(self, statement: str, **asked: object) -> Sequence[Act]:
        return [
            Act(
                id=row["id"],
                mandate=row["mandate_id"],
                task=row["task_id"],
                at=moment(row["at"], self._zone),
                deed=MandateDeed(row["deed"]),
                told_at=maybe_moment(row["told_at"], self._zone),
            )
            for row in self._connection.execute(statement, asked)
        ]


def _mandate_columns(mandate: Mandate) -> dict[str, Any]:
    return {
        "leader_id": mandate.leader.id,
        "task_id": mandate.task,
        "words": mandate.words,
        "deeds": " ".join(mandate.deeds),
        "most_days": mandate.most_days,
        "made_at": stored(mandate.made_at),
        "from_on": mandate.from_on.isoformat(),
        "until_on": mandate.until_on.isoformat(),
        "ended_on": maybe_iso(mandate.ended_on),
    }


class BriefingShelf:
    """When leaders were given the page about all work, and when they heard a result last."""

    def __init__(self, connection: sqlite3.Connection, zone: tzinfo | None, watch: Watch) -> None:
        self._connection = connection
        self._zone = zone
        self._watch = watch

    def add(self, leader: int, now: datetime) -> None:
        """Remember that a leader was briefed."""
        self._watch("briefing")
        new = {"leader_id": leader, "at": stored(now)}
        self._connection.execute(sql.ADD_BRIEFING, new)

    def last(self) -> Mapping[int, datetime]:
        """When each leader was briefed last, or heard the result of a task."""
        found: dict[int, datetime] = {}
        for statement in (sql.LAST_BRIEFED, sql.LAST_REPORTED):
            for row in self._connection.execute(statement):
                if row["at"] is not None:
                    at = moment(row["at"], self._zone)
                    found[row["leader_id"]] = max(at, found.get(row["leader_id"], at))
        return found
