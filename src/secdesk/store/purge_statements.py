"""The statements that leave nothing of a task: every row about it, and every image of those."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    and_,
    column,
    delete,
    literal_column,
    or_,
    select,
    table,
    update,
)

from secdesk.store.statements import CHANGE, STEP, TABLES, TASK, p, these

_NAGGED, _REMINDER = TABLES["nagged"], TABLES["reminder"]
_CHECKLIST, _ITEM, _MANDATE, _ACT = (
    TABLES[name] for name in ("checklist", "item", "mandate", "act")
)
_OWN: ColumnElement[str] = literal_column("'own-reminder'")


def _of(those: Any) -> ColumnElement[bool]:  # noqa: ANN401  # a table with tasks
    return those.c.task_id == p("task_id")  # type: ignore[no-any-return]  # as above


def _owned(those: Any) -> Any:  # noqa: ANN401  # as above
    return select(those.c.id).where(_of(those)).scalar_subquery()


_ABOUT = {  # what hangs on a row stands before it
    "nagged": or_(
        and_(_NAGGED.c.number == p("task_id"), _NAGGED.c.rule != _OWN),
        and_(_NAGGED.c.number.in_(_owned(_REMINDER)), _NAGGED.c.rule == _OWN),
    ),
    "item": _ITEM.c.checklist_id.in_(_owned(_CHECKLIST)),
    "act": or_(_of(_ACT), _ACT.c.mandate_id.in_(_owned(_MANDATE))),
    "relation": or_(_of(TABLES["relation"]), TABLES["relation"].c.other_id == p("task_id")),
    **{
        name: _of(TABLES[name])
        for name in (
            *("point", "entry", "issuer", "helper", "link", "note", "reminder", "ask"),
            *("mandate", "disposal", "checklist", "review_answer"),
        )
    },
    "task": TASK.c.id == p("task_id"),
}
PURGED = {name: select(TABLES[name].c.id).where(those) for name, those in _ABOUT.items()}
PURGE = {name: delete(TABLES[name]).where(those) for name, those in _ABOUT.items()}
FREE_OCCURRENCE = (  # its day stays passed over, or the routine would make it again
    update(TABLES["occurrence"])
    .values(task_id=literal_column("NULL"))
    .where(_of(TABLES["occurrence"]))
)
STEPS_ABOUT = select(CHANGE.c.step_id).distinct().where(_of(CHANGE))
FORGET_TASK = delete(CHANGE).where(_of(CHANGE))
FORGET_ROWS = delete(CHANGE).where(CHANGE.c.tbl == p("tbl"), CHANGE.c.row_id.in_(these()))
_EMPTY = and_(STEP.c.id.in_(these()), STEP.c.id.not_in(select(CHANGE.c.step_id).scalar_subquery()))
_EMPTY_ONES = select(STEP.c.id).where(_EMPTY).scalar_subquery()
PART_STEPS = (
    update(STEP)
    .values(undoes=literal_column("NULL"), undone_by=literal_column("NULL"))
    .where(or_(STEP.c.undoes.in_(_EMPTY_ONES), STEP.c.undone_by.in_(_EMPTY_ONES)))
)
DROP_STEPS = delete(STEP).where(_EMPTY)
WHICH_TASK = select(TASK.c.assigned_at, TASK.c.leader_id).where(TASK.c.id == p("task_id"))
_MASTER = table("sqlite_master", column("name"))
TABLES_THERE = select(_MASTER.c.name)
