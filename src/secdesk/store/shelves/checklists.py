"""Where the checklists are kept that are in use, each with its lines."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, tzinfo

from secdesk.domain.checklist import Awaited, Checklist, Item, ItemState, Phase
from secdesk.domain.errors import NotFound
from secdesk.domain.text import InEither, say
from secdesk.store import sql
from secdesk.store.values import (
    bounded,
    maybe_moment,
    maybe_stored,
    moment,
    numbers,
    stored,
)

Watch = Callable[..., None]


class ChecklistShelf:
    """The checklists; `watch` is called with the tables before one changes."""

    def __init__(self, connection: sqlite3.Connection, zone: tzinfo | None, watch: Watch) -> None:
        self._connection = connection
        self._zone = zone
        self._watch = watch

    def get(self, number: int) -> Checklist:
        """The checklist of that number; raises NotFound where there is none."""
        found = self._read(sql.CHECKLISTS_BY_NUMBER, ids=numbers([bounded(number)]))
        if not found:
            raise NotFound(
                say("There is no checklist {number}.", number=number),
                say("secdesk checklist show"),
            )
        return found[0]

    def open(self, most: int) -> Sequence[Checklist]:
        """Those with anything open, the next day in front."""
        return self._read(sql.CHECKLISTS_OPEN, most=most)

    def of_task(self, task: int) -> Sequence[Checklist]:
        """Those taken up for a task, in the order they came, ended ones too."""
        return self._read(sql.CHECKLISTS_OF_TASK, task_id=task)

    def awaited(self, now: datetime, most: int) -> Sequence[Awaited]:
        """Must-lines that are open past their date or hour, without their tasks, latest in front.

        What is for a task that was withdrawn, passed on for good or suspended awaits nobody.
        """
        asked = {"now": stored(now), "day": now.date().isoformat(), "most": most}
        rows = self._connection.execute(sql.ITEMS_AWAITED, asked).fetchall()
        if not rows:
            return ()
        lists = self._connection.execute(
            sql.CHECKLISTS_BY_NUMBER, {"ids": numbers({row["checklist_id"] for row in rows})}
        )
        known = {row["id"]: self._checklist(row, ()) for row in lists}
        found = (Awaited(known[row["checklist_id"]], self._item(row)) for row in rows)
        return [one for one in found if one.item.is_late(now)]

    def add(self, checklist: Checklist) -> Checklist:
        """The checklist as stored, with its number."""
        self._watch("checklist", "item")
        row = self._connection.execute(sql.ADD_CHECKLIST, _columns(checklist)).lastrowid or 0
        self._connection.executemany(
            sql.ADD_ITEM, [_item_columns(row, one) for one in checklist.items]
        )
        return replace(checklist, number=row)

    def save(self, checklist: Checklist, changed: Sequence[int]) -> None:
        """Keep what became of it, and of those of its lines."""
        self._watch("checklist", "item")
        ids = {
            row["place"]: row["id"]
            for row in self._connection.execute(sql.ITEMS_OF, {"ids": numbers([checklist.number])})
        }
        for one in checklist.items:
            if one.place in changed:
                columns = _item_columns(checklist.number, one) | {"id": ids[one.place]}
                self._connection.execute(sql.SAVE_ITEM, columns)
        if checklist.ended_at is not None:
            here = {"id": checklist.number}
            self._connection.execute(sql.SAVE_CHECKLIST, _columns(checklist) | here)

    def _read(self, statement: str, **asked: object) -> Sequence[Checklist]:
        rows = self._connection.execute(statement, asked).fetchall()
        items = self._items(row["id"] for row in rows) if rows else {}
        return [self._checklist(row, items.get(row["id"], ())) for row in rows]

    def _items(self, lists: Iterable[int]) -> dict[int, list[Item]]:
        found: dict[int, list[Item]] = {}
        for row in self._connection.execute(sql.ITEMS_OF, {"ids": numbers(lists)}):
            found.setdefault(row["checklist_id"], []).append(self._item(row))
        return found

    def _checklist(self, row: sqlite3.Row, items: Sequence[Item]) -> Checklist:
        return Checklist(
            number=row["id"],
            template=row["template"],
            name=InEither(row["name"], row["name_zh"]),
            on=date.fromisoformat(row["on_day"]),
            made_at=moment(row["made_at"], self._zone),
            items=tuple(items),
            words=row["words"],
            task=row["task_id"],
            ended_at=maybe_moment(row["ended_at"], self._zone),
        )

    def _item(self, row: sqlite3.Row) -> Item:
        at = moment(row["due_at"], self._zone) if row["has_time"] else None
        return Item(
            place=row["place"],
            phase=Phase(row["phase"]),
            timing=row["timing"],
            on=at.date() if at else date.fromisoformat(row["due_at"]),
            words=InEither(row["words"], row["words_zh"]),
            at=at,
            is_must=bool(row["is_must"]),
            state=ItemState(row["state"]),
            ended_at=maybe_moment(row["at"], self._zone),
            remark=row["remark"],
        )


def _columns(one: Checklist) -> dict[str, object]:
    return {
        "template": one.template,
        "name": one.name.english,
        "name_zh": one.name.chinese,
        "on_day": one.on.isoformat(),
        "task_id": one.task,
        "made_at": stored(one.made_at),
        "ended_at": maybe_stored(one.ended_at),
        "words": one.words,
    }


def _item_columns(checklist: int, one: Item) -> dict[str, object]:
    """A day is kept as it is, so that no change of zone moves it; a moment in UTC."""
    return {
        "checklist_id": checklist,
        "place": one.place,
        "phase": one.phase,
        "timing": one.timing,
        "due_at": one.on.isoformat() if one.at is None else stored(one.at),
        "has_time": int(one.at is not None),
        "words": one.words.english,
        "words_zh": one.words.chinese,
        "is_must": int(one.is_must),
        "state": one.state,
        "at": maybe_stored(one.ended_at),
        "remark": one.remark,
    }
