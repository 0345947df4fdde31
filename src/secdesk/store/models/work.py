"""People, tasks, notes, and the journal of all that changed."""

from sqlalchemy import CheckConstraint, Index, Text, text
from sqlmodel import Field, SQLModel

from secdesk.store.models.columns import (
    LIVE,
    STRICT,
    a_key,
    a_number,
    a_text,
    maybe_number,
    maybe_text,
    refers_to,
)


class LeaderRow(SQLModel, table=True):
    """Someone the secretary serves."""

    __tablename__ = "leader"
    __table_args__ = (CheckConstraint("code <> '' AND name <> ''"), STRICT)

    id: int = a_key()
    code: str = Field(sa_type=Text, nullable=False, unique=True)
    name: str = a_text()
    folded: str = a_text()
    title: str = a_text()
    portfolio: str = a_text()
    rank: int | None = maybe_number()
    relay: str = a_text()
    relay_phone: str = a_text()
    report_every: int | None = maybe_number()
    channel: str = a_text()
    best_time: str = a_text()
    is_active: int = a_number()


class ContactRow(SQLModel, table=True):
    """A person or unit that tasks are passed to."""

    __tablename__ = "contact"
    __table_args__ = (CheckConstraint("code <> '' AND name <> ''"), STRICT)

    id: int = a_key()
    code: str = Field(sa_type=Text, nullable=False, unique=True)
    name: str = a_text()
    folded: str = a_text()
    kind: str = a_text()
    unit_id: int | None = refers_to("contact.id", required=False)
    post: str = a_text()
    phone: str = a_text()
    channels: str = a_text()
    remit: str = a_text()
    notes: str = a_text()
    is_active: int = a_number()


class TaskRow(SQLModel, table=True):
    """A task; `leader_id` is the first issuer, `folded` the text that searches look at."""

    __tablename__ = "task"
    __table_args__ = (
        CheckConstraint("title <> ''"),
        CheckConstraint(
            "is_live = (state IN ('open', 'suspended', 'done', 'reported') "
            "OR (state = 'transferred' AND accepted_at IS NULL))"
        ),
        CheckConstraint("(due_at = '9999') = (due_kind IN ('none', 'unset'))"),
        CheckConstraint("importance BETWEEN 1 AND 3"),
        # Each names `is_live` as well: without it SQLite 3.40 reads the row to be sure of it.
        Index(
            "task_live_due", "due_at", "due_has_time", "state", "is_live", sqlite_where=LIVE
        ),
        Index("task_live_pressing", "due_kind", "urgency", "due_at", sqlite_where=LIVE),
        Index("task_live_order", "urgency", "due_at", "importance", sqlite_where=LIVE),
        Index(
            "task_live_leader", "leader_id", "urgency", "due_at", "state", "is_live",
            sqlite_where=LIVE,
        ),
        Index(
            "task_live_state", "state", "report_back", "done_at", "is_live", sqlite_where=LIVE
        ),
        Index(
            "task_live_own", "due_at", sqlite_where=text("is_live AND holder = 'leader'")
        ),
        Index("task_live_text", "folded", "is_live", sqlite_where=LIVE),
        Index(
            "task_live_check", "check_on", "urgency",
            sqlite_where=text("is_live AND check_on < '9999'"),
        ),
        Index(
            "task_live_focus", "is_focus", "urgency", "due_at",
            sqlite_where=text("is_live AND is_focus"),
        ),
        Index(
            "task_live_unaccepted", "conveyed_at",
            sqlite_where=text("is_live AND conveyed_at IS NOT NULL AND accepted_at IS NULL"),
        ),
        Index(
            "task_live_unconveyed", "assigned_at",
            sqlite_where=text("is_live AND holder = 'unit' AND conveyed_at IS NULL"),
        ),
        Index(
            "task_live_effect", "effect_on",
            sqlite_where=text("is_live AND effect_on IS NOT NULL AND verdict IS NULL"),
        ),
        Index("task_live_lead", "lead_id", sqlite_where=text("is_live AND lead_id IS NOT NULL")),
        Index(
            "task_settled", "leader_id", "done_at", "due_at", "due_has_time",
            sqlite_where=text("done_at IS NOT NULL"),
        ),
        Index(
            "task_sealed", "id",
            sqlite_where=text("secrecy IN ('confidential', 'personal')"),
        ),
        Index("task_parent", "parent_id", "state", sqlite_where=text("parent_id IS NOT NULL")),
        Index("task_lead", "lead_id", sqlite_where=text("lead_id IS NOT NULL")),
        Index("task_person", "person_id", sqlite_where=text("person_id IS NOT NULL")),
        Index(
            "task_external", "external_id", unique=True,
            sqlite_where=text("external_id IS NOT NULL"),
        ),
        Index(
            "task_import", "import_key", unique=True,
            sqlite_where=text("import_key IS NOT NULL"),
        ),
        STRICT,
    )  # fmt: skip

    id: int = a_key()
    title: str = a_text()
    folded: str = a_text()
    words: str = a_text()
    intent: str = a_text()
    standard: str = a_text()
    source: str | None = maybe_text()
    source_ref: str = a_text()
    work_class: str = a_text()
    urgency: int = a_number()
    importance: int = a_number()
    secrecy: str = a_text()
    assigned_at: str = a_text()
    due_at: str = a_text()
    due_has_time: int = a_number()
    due_kind: str = a_text()
    due_typed: str = a_text()
    holder: str = a_text()
    leader_id: int = refers_to("leader.id")
    lead_id: int | None = refers_to("contact.id", required=False)
    person_id: int | None = refers_to("contact.id", required=False)
    parent_id: int | None = refers_to("task.id", required=False)
    report_back: int = a_number()
    state: str = a_text()
    is_live: int = a_number()
    done_at: str | None = maybe_text()
    result: str = a_text()
    evidence: str = a_text()
    closed_at: str | None = maybe_text()
    external_id: str | None = maybe_text()
    import_key: str | None = maybe_text()
    rev: int = a_number()
    check_on: str = a_text()
    cycle: int | None = maybe_number()
    effect: str = a_text()
    effect_on: str | None = maybe_text()
    verdict: str | None = maybe_text()
    is_focus: int = a_number()
    resume_on: str | None = maybe_text()
    conveyed_at: str | None = maybe_text()
    accepted_at: str | None = maybe_text()
    registry_number: str = a_text()
    kept: str = a_text()
    embargo_on: str = a_text()


class IssuerRow(SQLModel, table=True):
    """A leader who gave a task, and when the result went back."""

    __tablename__ = "issuer"
    __table_args__ = (
        Index("issuer_task", "task_id", "leader_id", unique=True),
        Index("issuer_leader", "leader_id", "task_id"),
        Index(
            "issuer_told",
            "leader_id",
            "reported_at",
            sqlite_where=text("reported_at IS NOT NULL"),
        ),
        STRICT,
    )

    id: int = a_key()
    task_id: int = refers_to("task.id")
    leader_id: int = refers_to("leader.id")
    reported_at: str | None = maybe_text()


class HelperRow(SQLModel, table=True):
    """A person or unit that helps with a task."""

    __tablename__ = "helper"
    __table_args__ = (
        Index("helper_task", "task_id", "contact_id", unique=True),
        Index("helper_contact", "contact_id", "task_id"),
        STRICT,
    )

    id: int = a_key()
    task_id: int = refers_to("task.id")
    contact_id: int = refers_to("contact.id")


class LinkRow(SQLModel, table=True):
    """The path of a file that belongs to a task; the desk never opens it."""

    __tablename__ = "link"
    __table_args__ = (Index("link_task", "task_id", "path", unique=True), STRICT)

    id: int = a_key()
    task_id: int = refers_to("task.id")
    path: str = a_text()


class EntryRow(SQLModel, table=True):
    """One line of the log of a task."""

    __tablename__ = "entry"
    __table_args__ = (
        Index("entry_task", "task_id", "id"),
        Index("entry_moved", "task_id", sqlite_where=text("kind = 'due'")),
        Index("entry_chase", "at", sqlite_where=text("kind = 'chase'")),
        STRICT,
    )

    id: int = a_key()
    task_id: int = refers_to("task.id")
    at: str = a_text()
    kind: str = a_text()
    words: str = a_text()
    folded: str = a_text()
    percent: int | None = maybe_number()
    next_step: str = a_text()
    expected_at: str | None = maybe_text()
    leader_id: int | None = refers_to("leader.id", required=False)
    word: str = a_text()
    before: str = a_text()
    after: str = a_text()
    is_late: int = a_number()
    contact_id: int | None = refers_to("contact.id", required=False)
    channel: str | None = maybe_text()
    rung: int | None = maybe_number()
    evidence: str = a_text()


class StepRow(SQLModel, table=True):
    """One command that changed the desk."""

    __tablename__ = "step"
    __table_args__ = (
        Index("step_undone", "undone_by", sqlite_where=text("undone_by IS NOT NULL")),
        STRICT,
    )

    id: int = a_key()
    at: str = a_text()
    command: str = a_text()
    undoes: int | None = refers_to("step.id", required=False)
    undone_by: int | None = refers_to("step.id", required=False)


class ChangeRow(SQLModel, table=True):
    """One row as it was before and after a step, written by triggers; never changed itself."""

    __tablename__ = "change"
    __table_args__ = (
        Index("change_step", "step_id"),
        Index("change_row", "tbl", "row_id", "step_id"),
        Index("change_task", "task_id", "step_id", sqlite_where=text("task_id IS NOT NULL")),
        Index("change_person", "step_id", "tbl", sqlite_where=text("task_id IS NULL")),
        STRICT,
    )

    id: int = a_key()
    step_id: int = refers_to("step.id")
    tbl: str = a_text()
    row_id: int = a_number()
    task_id: int | None = maybe_number()
    before: str | None = maybe_text()
    after: str | None = maybe_text()


class NoteRow(SQLModel, table=True):
    """A thought not sorted yet; `task_id` is what became of it, `dropped_at` when it went."""

    __tablename__ = "note"
    __table_args__ = (
        CheckConstraint("words <> ''"),
        Index(
            "note_unsorted", "id",
            sqlite_where=text("task_id IS NULL AND dropped_at IS NULL"),
        ),
        STRICT,
    )  # fmt: skip

    id: int = a_key()
    at: str = a_text()
    words: str = a_text()
    task_id: int | None = refers_to("task.id", required=False)
    dropped_at: str | None = maybe_text()


class NaggedRow(SQLModel, table=True):
    """A line that cron said, or is about to say; no part of the history, so undo leaves it be.

    `number` is that of a task, or where the rule is `own-reminder` of a reminder; an undo may have
    taken it away. `occasion` names the one time a line is said: two days late, the second rung, the
    date it is about.
    """

    __tablename__ = "nagged"
    __table_args__ = (
        Index("nagged_once", "number", "rule", "occasion", unique=True),
        Index("nagged_claim", "claim"),
        STRICT,
    )

    id: int = a_key()
    number: int = a_number()
    rule: str = a_text()
    occasion: str = a_text()
    claim: str = a_text()
    claimed_at: str = a_text()
    said_at: str | None = maybe_text()


class DeskRow(SQLModel, table=True):
    """The one row that tells this desk from every other, so that what it writes is known again."""

    __tablename__ = "desk"
    __table_args__ = (CheckConstraint("id = 1 AND uuid <> ''"), STRICT)

    id: int = a_key()
    uuid: str = a_text()
