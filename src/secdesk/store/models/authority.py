"""What leaders are asked, what they let be done without asking, and when they were briefed."""

from sqlalchemy import CheckConstraint, Index, text
from sqlmodel import SQLModel

from secdesk.store.models.columns import (
    STRICT,
    a_key,
    a_number,
    a_text,
    maybe_number,
    maybe_text,
    refers_to,
)


class AskRow(SQLModel, table=True):
    """One question to one leader, her own or that of a unit, and what became of the answer.

    `options` stand one a line. `wish_field` and `wish_value` are the locked field that is to
    change, and the value asked for as it is kept. `needed_on` is 9999 where there is no hurry.
    `views` are what others think of it, one a line, `common` what all of them agree on.
    """

    __tablename__ = "ask"
    __table_args__ = (
        CheckConstraint("question <> ''"),
        Index("ask_waiting", "needed_on", sqlite_where=text("state = 'raised'")),
        Index("ask_open", "state", sqlite_where=text("state IN ('received', 'answered')")),
        Index("ask_task", "task_id", sqlite_where=text("task_id IS NOT NULL")),
        STRICT,
    )

    id: int = a_key()
    leader_id: int = refers_to("leader.id")
    task_id: int | None = refers_to("task.id", required=False)
    sender_id: int | None = refers_to("contact.id", required=False)
    question: str = a_text()
    folded: str = a_text()
    options: str = a_text()
    recommendation: str = a_text()
    basis: str = a_text()
    secrecy: str = a_text()
    is_private: int = a_number()
    needed_on: str = a_text()
    wish_field: str = a_text()
    wish_typed: str = a_text()
    wish_value: str = a_text()
    state: str = a_text()
    received_at: str = a_text()
    raised_at: str | None = maybe_text()
    verdict: str | None = maybe_text()
    answer: str = a_text()
    answered_at: str | None = maybe_text()
    revisit_on: str | None = maybe_text()
    conveyed_at: str | None = maybe_text()
    carried_out_at: str | None = maybe_text()
    returned_at: str | None = maybe_text()
    views: str = a_text()
    common: str = a_text()


class MandateRow(SQLModel, table=True):
    """What a leader lets her do without asking: which deeds, how far, from when until when.

    `deeds` are words with blanks between them; `most_days` is by how many working days a date may
    move; with a task it holds for that one alone.
    """

    __tablename__ = "mandate"
    __table_args__ = (
        CheckConstraint("words <> '' AND deeds <> ''"),
        Index("mandate_live", "until_on", sqlite_where=text("ended_on IS NULL")),
        STRICT,
    )

    id: int = a_key()
    leader_id: int = refers_to("leader.id")
    task_id: int | None = refers_to("task.id", required=False)
    words: str = a_text()
    deeds: str = a_text()
    most_days: int | None = maybe_number()
    made_at: str = a_text()
    from_on: str = a_text()
    until_on: str = a_text()
    ended_on: str | None = maybe_text()


class ActRow(SQLModel, table=True):
    """Something done under a mandate; it is owed to the leader until `told_at`."""

    __tablename__ = "act"
    __table_args__ = (
        Index("act_untold", "mandate_id", sqlite_where=text("told_at IS NULL")),
        STRICT,
    )

    id: int = a_key()
    mandate_id: int = refers_to("mandate.id")
    task_id: int = refers_to("task.id")
    at: str = a_text()
    deed: str = a_text()
    told_at: str | None = maybe_text()


class BriefingRow(SQLModel, table=True):
    """That a leader was given the page about all work: when."""

    __tablename__ = "briefing"
    __table_args__ = (Index("briefing_leader", "leader_id", "at"), STRICT)

    id: int = a_key()
    leader_id: int = refers_to("leader.id")
    at: str = a_text()
