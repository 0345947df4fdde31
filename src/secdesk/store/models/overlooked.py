"""What nobody mentioned: disposals of findings, own ones, duty areas, checklists, reviews."""

from sqlalchemy import CheckConstraint, Index, text
from sqlmodel import SQLModel

from secdesk.store.models.columns import (
    STRICT,
    a_key,
    a_number,
    a_text,
    maybe_text,
    refers_to,
)


class DisposalRow(SQLModel, table=True):
    """What was done about a finding: put off, waived with a reason, made a task; the last counts.

    `finding` is its key, `cause` what had brought it about: another cause brings it back.
    """

    __tablename__ = "disposal"
    __table_args__ = (
        CheckConstraint("finding <> '' AND deed IN ('snooze', 'waive', 'task')"),
        Index("disposal_finding", "finding", "id"),
        STRICT,
    )

    id: int = a_key()
    finding: str = a_text()
    cause: str = a_text()
    at: str = a_text()
    deed: str = a_text()
    until_on: str | None = maybe_text()
    reason: str = a_text()
    task_id: int | None = refers_to("task.id", required=False)


class SpotRow(SQLModel, table=True):
    """A blank spot that she named herself; `by_on` is 9999 where there is no day for it."""

    __tablename__ = "spot"
    __table_args__ = (
        CheckConstraint("words <> ''"),
        Index("spot_open", "by_on", sqlite_where=text("ended_at IS NULL")),
        STRICT,
    )

    id: int = a_key()
    at: str = a_text()
    words: str = a_text()
    by_on: str = a_text()
    leader_id: int | None = refers_to("leader.id", required=False)
    ended_at: str | None = maybe_text()
    outcome: str = a_text()


class AreaRow(SQLModel, table=True):
    """A duty area that is looked at by its rhythm; `next_on` is the day of the next look."""

    __tablename__ = "area"
    __table_args__ = (
        CheckConstraint("name <> '' AND rule <> ''"),
        Index("area_live", "next_on", sqlite_where=text("retired_at IS NULL")),
        Index("area_name", "folded", unique=True, sqlite_where=text("retired_at IS NULL")),
        STRICT,
    )

    id: int = a_key()
    name: str = a_text()
    folded: str = a_text()
    rule: str = a_text()
    typed: str = a_text()
    anchor_on: str = a_text()
    on_holiday: str = a_text()
    next_on: str = a_text()
    made_at: str = a_text()
    retired_at: str | None = maybe_text()


class LookRow(SQLModel, table=True):
    """That a duty area was looked at, and what was seen."""

    __tablename__ = "look"
    __table_args__ = (Index("look_area", "area_id", "at"), STRICT)

    id: int = a_key()
    area_id: int = refers_to("area.id")
    at: str = a_text()
    remark: str = a_text()


class ChecklistRow(SQLModel, table=True):
    """A checklist in use, for a day and perhaps a task; `words` say which meeting or visit."""

    __tablename__ = "checklist"
    __table_args__ = (
        CheckConstraint("template <> ''"),
        Index("checklist_open", "on_day", sqlite_where=text("ended_at IS NULL")),
        Index("checklist_task", "task_id", sqlite_where=text("task_id IS NOT NULL")),
        STRICT,
    )

    id: int = a_key()
    template: str = a_text()
    name: str = a_text()
    name_zh: str = a_text()
    on_day: str = a_text()
    task_id: int | None = refers_to("task.id", required=False)
    made_at: str = a_text()
    ended_at: str | None = maybe_text()
    words: str = a_text()


class ItemRow(SQLModel, table=True):
    """One line of a checklist in use: by when, whether it must be done, and what became of it.

    `state` is open, ticked or skipped.
    """

    __tablename__ = "item"
    __table_args__ = (
        CheckConstraint("state IN ('open', 'ticked', 'skipped')"),
        Index("item_list", "checklist_id", "place", unique=True),
        Index("item_due", "due_at", sqlite_where=text("state = 'open' AND is_must")),
        STRICT,
    )

    id: int = a_key()
    checklist_id: int = refers_to("checklist.id")
    place: int = a_number()
    phase: str = a_text()
    timing: str = a_text()
    due_at: str = a_text()
    has_time: int = a_number()
    words: str = a_text()
    words_zh: str = a_text()
    is_must: int = a_number()
    state: str = a_text()
    at: str | None = maybe_text()
    remark: str = a_text()


class ReviewRow(SQLModel, table=True):
    """A weekly step back: when it was taken, which days it looked at, and what was learned."""

    __tablename__ = "review"
    __table_args__ = (STRICT,)

    id: int = a_key()
    at: str = a_text()
    since_on: str = a_text()
    lessons: str = a_text()


class AnswerRow(SQLModel, table=True):
    """What she answered to one question of a review about one leader, or about a closed task."""

    __tablename__ = "review_answer"
    __table_args__ = (
        Index("review_answer_review", "review_id"),
        Index("review_answer_task", "task_id", sqlite_where=text("task_id IS NOT NULL")),
        STRICT,
    )

    id: int = a_key()
    review_id: int = refers_to("review.id")
    leader_id: int | None = refers_to("leader.id", required=False)
    task_id: int | None = refers_to("task.id", required=False)
    question: str = a_text()
    words: str = a_text()
