"""What a line of the log opened and is still owed, and how tasks bear upon each other."""

from sqlalchemy import CheckConstraint, Index, text
from sqlmodel import SQLModel

from secdesk.store.models.columns import STRICT, a_key, a_text, maybe_text, refers_to

OPEN = text("ended_at IS NULL")


class PointRow(SQLModel, table=True):
    """Something that a line of the log opened: an obstruction, a promise, an opinion, a question.

    It is open until `ended_at`; `told_at` says when the leader heard of it. `due_on` is the day by
    which it is to be told, kept or answered, 9999 where there is none.
    """

    __tablename__ = "point"
    __table_args__ = (
        Index("point_open", "kind", "due_on", sqlite_where=OPEN),
        Index("point_task", "task_id", sqlite_where=OPEN),
        STRICT,
    )

    id: int = a_key()
    task_id: int = refers_to("task.id")
    entry_id: int = refers_to("entry.id")
    kind: str = a_text()
    opened_at: str = a_text()
    due_on: str = a_text()
    contact_id: int | None = refers_to("contact.id", required=False)
    told_at: str | None = maybe_text()
    ended_at: str | None = maybe_text()


class RelationRow(SQLModel, table=True):
    """How one task bears upon another: it supports, follows or conflicts with it."""

    __tablename__ = "relation"
    __table_args__ = (
        CheckConstraint("task_id <> other_id"),
        Index("relation_once", "task_id", "other_id", unique=True),
        Index("relation_other", "other_id"),
        Index("relation_conflict", "id", sqlite_where=text("kind = 'conflicts'")),
        STRICT,
    )

    id: int = a_key()
    task_id: int = refers_to("task.id")
    kind: str = a_text()
    other_id: int = refers_to("task.id")
