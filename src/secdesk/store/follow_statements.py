"""What units and persons hold: each walks an index and ends when it has enough.

A filter is looked at in each row on the way, so that a desk of any size answers at once.
"""

from sqlalchemy import ColumnElement, Select, exists, literal_column, or_, select

from secdesk.store.statements import (
    CONTACT,
    FIRST,
    ISSUER,
    TASK,
    counted,
    late,
    live,
    p,
    unless_missing,
)

_LATELY: ColumnElement[bool] = literal_column("task.check_on < '9999'")  # as the index has it
_STATE: ColumnElement[str] = literal_column("+task.state")  # keeps SQLite to the other indices
_OWED: list[ColumnElement[str]] = [
    literal_column(f"'{one}'") for one in ("open", "suspended", "transferred")
]
_EVER: ColumnElement[bool] = literal_column("task.due_at > ''")  # true, and the way in by date
_TO_ASK = (_LATELY, TASK.c.check_on <= p("until"))


def _has_issuer() -> ColumnElement[bool]:
    """Whether the leader asked for is among those who gave the task; asked of one task."""
    return exists().where(ISSUER.c.task_id == TASK.c.id, ISSUER.c.leader_id == p("leader_id"))


def _is_with() -> ColumnElement[bool]:
    """Whether the contact asked for has the task, or somebody of that unit."""
    theirs = (
        select(CONTACT.c.id)
        .where(or_(CONTACT.c.id == p("contact_id"), CONTACT.c.unit_id == p("contact_id")))
        .scalar_subquery()
    )
    return or_(TASK.c.lead_id.in_(theirs), TASK.c.person_id.in_(theirs))


def _held(*conditions: ColumnElement[bool]) -> tuple[ColumnElement[bool], ...]:
    """Live tasks that others have and owe something on, which meet these conditions."""
    return (
        live(),
        *conditions,
        TASK.c.holder == literal_column("'unit'"),
        _STATE.in_(_OWED),
        unless_missing("leader_id", _has_issuer()),
        unless_missing("contact_id", _is_with()),
    )


def _first(
    order: tuple[ColumnElement[object], ...], *conditions: ColumnElement[bool]
) -> Select[tuple[object, ...]]:
    return select(TASK).where(*_held(*conditions)).order_by(*order).limit(p("most")).offset(FIRST)


TO_ASK = _first((TASK.c.check_on, TASK.c.urgency), *_TO_ASK)
HELD_UNACCEPTED = _first(
    (TASK.c.conveyed_at,),
    literal_column("task.conveyed_at").is_not(None),
    literal_column("task.accepted_at").is_(None),
)
LATE_HELD = _first((TASK.c.due_at,), late())
HELD = _first((TASK.c.due_at,), _EVER)
COUNT_TO_ASK = counted(select(TASK.c.id).where(*_held(*_TO_ASK)))
COUNT_HELD = counted(select(TASK.c.id).where(*_held(_EVER)))
