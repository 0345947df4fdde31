"""The most pressing first, slice by slice: each walks an index and ends when it has enough.

A filter is looked at in each row on the way, so that a desk of any size answers at once where
many tasks pass it, and in one walk where few do.
"""

from sqlalchemy import ColumnElement, Select, exists, literal_column, or_, select

from secdesk.store.statements import (
    FIRST,
    HELPER,
    ISSUER,
    TASK,
    late,
    live,
    p,
    stands,
    these,
    to_do,
    unless_missing,
)


def _has_issuer() -> ColumnElement[bool]:
    """Whether the leader asked for is among those who gave the task; asked of one task."""
    return exists().where(ISSUER.c.task_id == TASK.c.id, ISSUER.c.leader_id == p("leader_id"))


def _has_party() -> ColumnElement[bool]:
    """Whether the contact asked for has to do with the task; asked of one task."""
    helps = exists().where(HELPER.c.task_id == TASK.c.id, HELPER.c.contact_id == p("contact_id"))
    return or_(TASK.c.lead_id == p("contact_id"), TASK.c.person_id == p("contact_id"), helps)


def _slice(*conditions: ColumnElement[bool]) -> Select[tuple[object, ...]]:
    """The live tasks of one urgency and of a time that meet these conditions, and the filters."""
    return (
        select(TASK)
        .where(
            live(),
            TASK.c.urgency == p("urgency"),
            TASK.c.due_at >= p("since"),
            TASK.c.due_at < p("until"),
            *conditions,
            unless_missing("leader_id", _has_issuer()),
            unless_missing("contact_id", _has_party()),
            unless_missing("holder", TASK.c.holder == p("holder")),
            unless_missing("states", stands().in_(these("states"))),
        )
        .order_by(TASK.c.due_at, TASK.c.importance, TASK.c.id)
        .limit(p("most"))
        .offset(FIRST)
    )


TO_REPORT_TO = (
    select(TASK)
    .where(
        live(),
        TASK.c.state == literal_column("'done'"),
        TASK.c.report_back == literal_column("1"),
        _has_issuer(),
    )
    .order_by(TASK.c.done_at)
    .limit(p("most"))
    .offset(FIRST)
)
FIRST_OVERDUE = _slice(TASK.c.due_kind == p("due_kind"), late())
FIRST_AHEAD = _slice(to_do(), ~late())
FIRST_SETTLED = _slice(~to_do())
