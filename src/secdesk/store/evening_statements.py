"""What the evening page asks: what was logged today, what is not passed on, what comes next."""

from sqlalchemy import ColumnElement, Select, and_, func, literal_column, or_, select

from secdesk.domain.disposition import WORK
from secdesk.store.statements import (
    CHANGE,
    ENTRY,
    FIRST,
    STEP,
    TASK,
    live,
    p,
    these,
    to_do,
    unless_missing,
)

_LATELY = select(func.max(STEP.c.id)).scalar_subquery() - literal_column("5000")  # steps of a day
_TODAY = (STEP.c.id > _LATELY, STEP.c.at >= p("since"), STEP.c.at < p("until"))
_WORK: list[ColumnElement[str]] = [literal_column(f"'{kind}'") for kind in sorted(WORK)]
_SHOWS_WORK = or_(
    ENTRY.c.kind.in_(_WORK),
    and_(
        ENTRY.c.kind == literal_column("'chase'"),
        or_(ENTRY.c.words != literal_column("''"), ENTRY.c.expected_at.is_not(None)),
    ),
)
_table: ColumnElement[str] = literal_column("+change.tbl")  # a day has few steps, the log much
_of_step: ColumnElement[int] = literal_column("+step.id")  # so that steps of other days are passed
_THEIRS = unless_missing("leader_id", TASK.c.leader_id == p("leader_id"))

COUNT_STEPS = select(func.count()).where(*_TODAY)
LOGGED_TODAY = (  # an import logs what was said long ago
    select(ENTRY)
    .select_from(STEP)
    .join(CHANGE, CHANGE.c.step_id == _of_step)
    .join(ENTRY, ENTRY.c.id == CHANGE.c.row_id)
    .where(
        *_TODAY,
        STEP.c.command != literal_column("'import'"),
        _table == literal_column("'entry'"),
        ENTRY.c.at >= p("since"),
        ENTRY.c.at < p("until"),
    )
    .distinct()
    .order_by(ENTRY.c.id)
)
LAST_WORK = (  # SQLite takes the other columns from the row that has the greatest
    select(ENTRY, func.max(ENTRY.c.at).label("last"))
    .where(ENTRY.c.task_id.in_(these()), _SHOWS_WORK)
    .group_by(ENTRY.c.task_id)
)
UNCONVEYED = (
    select(TASK)
    .where(
        live(),
        literal_column("task.holder") == literal_column("'unit'"),
        literal_column("task.conveyed_at").is_(None),
        to_do(),
        _THEIRS,
    )
    .order_by(TASK.c.assigned_at)
    .limit(p("most"))
    .offset(FIRST)
)


def _between(day: ColumnElement[str], *conditions: ColumnElement[bool]) -> Select[tuple[object]]:
    """Live tasks that come up from one day to another, the earliest first."""
    return (
        select(TASK)
        .where(live(), *conditions, day >= p("since"), day <= p("until"), _THEIRS)
        .order_by(day)
        .limit(p("most"))
        .offset(FIRST)
    )


CHECKS_BETWEEN = _between(TASK.c.check_on, literal_column("task.check_on < '9999'"))
EFFECTS_BETWEEN = _between(
    TASK.c.effect_on,
    literal_column("task.effect_on").is_not(None),
    literal_column("task.verdict").is_(None),
)
