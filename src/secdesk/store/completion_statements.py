"""The statements of completion: numbers with titles, codes with names, never confidential words.

Each is bounded by an index or by a count of rows, so that a desk of any size answers at once.
`typed` is the beginning of a number, or nothing.
"""

from typing import Any

from sqlalchemy import ColumnElement, and_, func, literal_column, or_, select

from secdesk.store.area_statements import AREA
from secdesk.store.authority_statements import ACT, ASK, IS_OPEN, IS_WAITING, MANDATE
from secdesk.store.note_statements import NOTE
from secdesk.store.reminder_statements import REMINDER, waiting
from secdesk.store.routine_statements import ROUTINE
from secdesk.store.statements import (
    CHANGE,
    CONTACT,
    FIRST,
    LEADER,
    STEP,
    TASK,
    late,
    live,
    p,
    these,
    to_do,
    unless_missing,
)

LATELY: ColumnElement[int] = literal_column("1000")  # changes of the journal to look back at
ONE: ColumnElement[int] = literal_column("1")
ALLOWS: list[ColumnElement[str]] = [literal_column("'agree'"), literal_column("'changed'")]
NO_EMBARGO: ColumnElement[str] = literal_column("'9999'")
SHOWN: list[ColumnElement[str]] = [literal_column("'public'"), literal_column("'internal'")]


def begins(column: Any) -> ColumnElement[bool]:  # noqa: ANN401  # a column of any table
    """Whether a number begins with the digits typed."""
    return func.instr(column, p("typed")) == ONE


def everybody_reads() -> ColumnElement[bool]:
    """A task that is neither sealed nor under embargo."""
    is_over = TASK.c.embargo_on <= literal_column("date('now', 'localtime')")
    return and_(TASK.c.secrecy.in_(SHOWN), or_(TASK.c.embargo_on == NO_EMBARGO, is_over))


def may_be_offered() -> ColumnElement[bool]:
    """A task that anybody who looks on may see, that fits and was not given before."""
    return and_(
        begins(TASK.c.id),
        TASK.c.id.not_in(these("given")),
        everybody_reads(),
    )


_OFFERED = select(TASK.c.id, TASK.c.title).where(may_be_offered())
OFFER_OVERDUE = (
    _OFFERED.where(live(), TASK.c.due_kind == p("due_kind"), TASK.c.urgency == p("urgency"), late())
    .order_by(TASK.c.due_at, TASK.c.importance, TASK.c.id)
    .limit(p("most"))
    .offset(FIRST)
)
OFFER_AHEAD = (
    _OFFERED.where(
        live(), TASK.c.urgency == p("urgency"), to_do(), TASK.c.due_at >= p("today"), ~late()
    )
    .order_by(TASK.c.due_at, TASK.c.importance, TASK.c.id)
    .limit(p("most"))
    .offset(FIRST)
)
OFFER_SETTLED = (
    _OFFERED.where(live(), TASK.c.state == p("state"), TASK.c.report_back == p("report_back"))
    .order_by(TASK.c.done_at)
    .limit(p("most"))
    .offset(FIRST)
)
_LATEST = (
    select(CHANGE.c.task_id).order_by(CHANGE.c.id.desc()).limit(LATELY).offset(FIRST).subquery()
)
OFFER_CLOSED = (
    _OFFERED.where(
        ~TASK.c.is_live,
        or_(
            TASK.c.id.in_(select(_LATEST.c.task_id).scalar_subquery()),
            TASK.c.id == p("number"),
        ),
    )
    .order_by(TASK.c.closed_at.desc(), TASK.c.id.desc())
    .limit(p("most"))
    .offset(FIRST)
)


def coded(table: Any) -> ColumnElement[bool]:  # noqa: ANN401  # leaders or contacts
    """Whether a code begins with the text typed."""
    return func.instr(table.c.code, p("text")) == ONE


def named(table: Any) -> ColumnElement[bool]:  # noqa: ANN401  # leaders or contacts
    """Whether a code begins with the text typed, or a name has it anywhere."""
    return or_(coded(table), func.instr(table.c.folded, p("text")) > FIRST)


OFFER_LEADERS = (
    select(LEADER.c.code, LEADER.c.name)
    .where(named(LEADER), LEADER.c.is_active >= p("active"))
    .order_by(coded(LEADER).desc(), LEADER.c.is_active.desc(), LEADER.c.id)
    .limit(p("most"))
    .offset(FIRST)
)
OFFER_CONTACTS = (
    select(CONTACT.c.code, CONTACT.c.name)
    .where(
        named(CONTACT),
        CONTACT.c.is_active >= p("active"),
        unless_missing("kind", CONTACT.c.kind == p("kind")),
    )
    .order_by(coded(CONTACT).desc(), CONTACT.c.is_active.desc(), CONTACT.c.kind, CONTACT.c.code)
    .limit(p("most"))
    .offset(FIRST)
)
OFFER_STEPS = (
    select(
        STEP.c.id,
        STEP.c.command,
        select(CHANGE.c.task_id)
        .where(CHANGE.c.step_id == STEP.c.id)
        .order_by(CHANGE.c.id)
        .limit(ONE)
        .offset(FIRST)
        .scalar_subquery()
        .label("task"),
    )
    .where(
        STEP.c.id > select(func.max(STEP.c.id)).scalar_subquery() - LATELY,
        STEP.c.undone_by.is_(None),
        begins(STEP.c.id),
    )
    .order_by(STEP.c.id.desc())
    .limit(p("most"))
    .offset(FIRST)
)
OFFER_NOTES = (
    select(NOTE.c.id, NOTE.c.at)
    .where(
        NOTE.c.task_id.is_(None),
        NOTE.c.dropped_at.is_(None),
        begins(NOTE.c.id),
        NOTE.c.id.not_in(these("given")),
    )
    .order_by(NOTE.c.id)
    .limit(p("most"))
    .offset(FIRST)
)
OFFER_REMINDERS = (
    select(REMINDER.c.id, REMINDER.c.words)
    .select_from(REMINDER.outerjoin(TASK, TASK.c.id == REMINDER.c.task_id))
    .where(
        waiting(),
        begins(REMINDER.c.id),
        REMINDER.c.id.not_in(these("given")),
        REMINDER.c.secrecy.in_(SHOWN),
        or_(REMINDER.c.task_id.is_(None), everybody_reads()),
    )
    .order_by(REMINDER.c.comes_up_at, REMINDER.c.id)
    .limit(p("most"))
    .offset(FIRST)
)
OFFER_ROUTINES = (
    select(ROUTINE.c.id, ROUTINE.c.title)
    .where(
        ROUTINE.c.stopped_at.is_(None),
        begins(ROUTINE.c.id),
        ROUTINE.c.id.not_in(these("given")),
        ROUTINE.c.secrecy.in_(SHOWN),
    )
    .order_by(ROUTINE.c.id)
    .limit(p("most"))
    .offset(FIRST)
)
OFFER_AREAS = (
    select(AREA.c.name, AREA.c.typed)
    .where(AREA.c.retired_at.is_(None), func.instr(AREA.c.folded, p("text")) > FIRST)
    .order_by((func.instr(AREA.c.folded, p("text")) == ONE).desc(), AREA.c.name)
    .limit(p("most"))
    .offset(FIRST)
)
_ASKS = (
    select(ASK.c.id, ASK.c.question)
    .select_from(ASK.outerjoin(TASK, TASK.c.id == ASK.c.task_id))
    .where(
        begins(ASK.c.id),
        ASK.c.id.not_in(these("given")),
        ASK.c.is_private == FIRST,
        ASK.c.secrecy.in_(SHOWN),
        or_(ASK.c.task_id.is_(None), everybody_reads()),
    )
    .order_by(ASK.c.needed_on, ASK.c.id)
    .limit(p("most"))
    .offset(FIRST)
)
OFFER_ASKS_WAITING = _ASKS.where(IS_WAITING)
OFFER_ASKS_OPEN = _ASKS.where(
    IS_OPEN,
    ASK.c.state == p("state"),
    or_(p("allows") == FIRST, ASK.c.verdict.in_(ALLOWS)),
    or_(p("unheard") == FIRST, ASK.c.conveyed_at.is_(None)),
)
_MANDATES = (
    select(MANDATE.c.id, MANDATE.c.words)
    .select_from(MANDATE.outerjoin(TASK, TASK.c.id == MANDATE.c.task_id))
    .where(
        begins(MANDATE.c.id),
        MANDATE.c.id.not_in(these("given")),
        or_(MANDATE.c.task_id.is_(None), everybody_reads()),
    )
    .order_by(MANDATE.c.id)
    .limit(p("most"))
    .offset(FIRST)
)
OFFER_MANDATES = _MANDATES.where(
    MANDATE.c.ended_on.is_(None),
    MANDATE.c.until_on >= p("today"),
    MANDATE.c.from_on <= p("since"),
)
OFFER_MANDATES_UNTOLD = _MANDATES.where(
    MANDATE.c.id.in_(select(ACT.c.mandate_id).where(ACT.c.told_at.is_(None)).scalar_subquery())
)
