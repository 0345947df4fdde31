"""The statements of the journal: steps, what each changed, and putting it back."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    and_,
    delete,
    distinct,
    func,
    literal_column,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert as upsert

from secdesk.store import models
from secdesk.store.statements import CHANGE, FIRST, STEP, TABLES, adding, p

ADD_STEP = adding(STEP)
DROP_STEP = delete(STEP).where(STEP.c.id == p("id"))
MARK_UNDONE = update(STEP).values(undone_by=p("undone_by")).where(STEP.c.id == p("id"))
MARK_UNDOING = update(STEP).values(undoes=p("undoes")).where(STEP.c.id == p("id"))
UNDONE = select(STEP.c.id, STEP.c.undone_by).where(STEP.c.undone_by.is_not(None))
_PEOPLE: list[ColumnElement[str]] = [literal_column("'leader'"), literal_column("'contact'")]
_CODE: ColumnElement[str] = literal_column("""coalesce("after", "before") ->> '$.code'""")
_AREAS: list[ColumnElement[str]] = [literal_column("'area'"), literal_column("'look'")]
_AREA: ColumnElement[str] = literal_column(
    """coalesce(coalesce("after", "before") ->> '$.name', """
    """(SELECT area.name FROM area WHERE area.id = coalesce("after", "before") ->> '$.area_id'))"""
)
_DAY: ColumnElement[str] = literal_column("""coalesce("after", "before") ->> '$.day'""")
_BLANKS: list[ColumnElement[str]] = [literal_column("'disposal'"), literal_column("'spot'")]
_KEY: ColumnElement[str] = literal_column(  # a blank spot of her own has none in its row
    """coalesce(coalesce("after", "before") ->> '$.finding', 'own:' || row_id)"""
)
_CHECKLISTS: list[ColumnElement[str]] = [literal_column("'checklist'"), literal_column("'item'")]
_CHECKLIST: ColumnElement[int] = literal_column(
    """coalesce("after" ->> '$.checklist_id', "before" ->> '$.checklist_id', change.row_id)"""
)
_OF_STEP: ColumnElement[int] = literal_column("+change.step_id")  # notes are fewer than a step's
_TOLD = (  # of an import, which made a million tasks, the first
    select(CHANGE.c.task_id)
    .distinct()
    .where(CHANGE.c.step_id == STEP.c.id, CHANGE.c.task_id.is_not(None))
    .limit(p("told"))
    .offset(FIRST)
    .correlate(STEP)
    .subquery()
)
STEPS = (
    select(
        STEP,
        select(func.group_concat(_TOLD.c.task_id)).scalar_subquery().label("tasks"),
        select(func.group_concat(distinct(_CODE)))
        .where(CHANGE.c.step_id == STEP.c.id, CHANGE.c.task_id.is_(None), CHANGE.c.tbl.in_(_PEOPLE))
        .scalar_subquery()
        .label("people"),
        select(func.group_concat(distinct(CHANGE.c.row_id)))
        .where(CHANGE.c.tbl == literal_column("'note'"), STEP.c.id == _OF_STEP)
        .scalar_subquery()
        .label("notes"),
        select(func.group_concat(distinct(CHANGE.c.row_id)))
        .where(CHANGE.c.tbl == literal_column("'reminder'"), STEP.c.id == _OF_STEP)
        .scalar_subquery()
        .label("reminders"),
        select(func.group_concat(distinct(CHANGE.c.row_id)))
        .where(
            CHANGE.c.step_id == STEP.c.id,
            CHANGE.c.task_id.is_(None),
            CHANGE.c.tbl == literal_column("'routine'"),
        )
        .scalar_subquery()
        .label("routines"),
        select(func.group_concat(distinct(CHANGE.c.row_id)))
        .where(CHANGE.c.tbl == literal_column("'ask'"), STEP.c.id == _OF_STEP)
        .scalar_subquery()
        .label("asks"),
        select(func.group_concat(distinct(CHANGE.c.row_id)))
        .where(CHANGE.c.tbl == literal_column("'mandate'"), STEP.c.id == _OF_STEP)
        .scalar_subquery()
        .label("mandates"),
        select(func.group_concat(distinct(_KEY)))
        .where(CHANGE.c.tbl.in_(_BLANKS), STEP.c.id == _OF_STEP)
        .scalar_subquery()
        .label("blanks"),
        select(func.json_group_array(distinct(_AREA)))
        .where(CHANGE.c.tbl.in_(_AREAS), STEP.c.id == _OF_STEP)
        .scalar_subquery()
        .label("areas"),
        select(func.group_concat(distinct(_CHECKLIST)))
        .where(
            CHANGE.c.step_id == STEP.c.id,
            CHANGE.c.task_id.is_(None),
            CHANGE.c.tbl.in_(_CHECKLISTS),
        )
        .scalar_subquery()
        .label("checklists"),
        select(func.group_concat(distinct(_DAY)))
        .where(CHANGE.c.tbl == literal_column("'calendar_day'"), STEP.c.id == _OF_STEP)
        .scalar_subquery()
        .label("days"),
    )
    .where(STEP.c.id <= p("until"))
    .order_by(STEP.c.id.desc())
    .limit(p("most"))
    .offset(FIRST)
)
HAS_CHANGES = (
    select(CHANGE.c.id)
    .where(CHANGE.c.step_id == p("step_id"))
    .limit(literal_column("1"))
    .offset(FIRST)
)
CHANGES_OF = select(CHANGE).where(CHANGE.c.step_id == p("step_id")).order_by(CHANGE.c.id.desc())
CHANGES_ABOUT = (
    select(CHANGE, STEP.c.at, STEP.c.command, STEP.c.undoes)
    .join(STEP, STEP.c.id == CHANGE.c.step_id)
    .where(CHANGE.c.task_id.is_not(None), CHANGE.c.task_id == p("task_id"))
    .order_by(CHANGE.c.id)
)
_MINE, _LATER = CHANGE.alias("mine"), CHANGE.alias("later")
TOUCHED_LATER = (
    select(_LATER.c.step_id)
    .distinct()
    .select_from(
        _MINE.join(_LATER, and_(_LATER.c.tbl == _MINE.c.tbl, _LATER.c.row_id == _MINE.c.row_id))
    )
    .where(_MINE.c.step_id == p("step_id"), _LATER.c.step_id > p("step_id"))
    .order_by(_LATER.c.step_id)
)
BUILT_UPON = (
    select(_LATER.c.step_id)
    .distinct()
    .select_from(_MINE.join(_LATER, _LATER.c.task_id == _MINE.c.row_id))
    .where(
        _MINE.c.step_id == p("step_id"),
        _MINE.c.tbl == literal_column("'task'"),
        _MINE.c.before.is_(None),
        _LATER.c.task_id.is_not(None),
        _LATER.c.step_id > p("step_id"),
    )
    .order_by(_LATER.c.step_id)
)


def as_json(table: FromClause, row: str = "") -> Any:  # noqa: ANN401  # an SQL expression
    """A whole row as one JSON object; `row` is NEW or OLD inside a trigger."""
    source = row or table.name  # type: ignore[attr-defined]  # tables have names
    parts: list[ColumnElement[str]] = [
        literal_column(f"'{c.name}', {source}.\"{c.name}\"") for c in table.c
    ]
    return func.json_object(*parts)


def putting_back(table: FromClause) -> Any:  # noqa: ANN401  # an Insert of any row
    """A row as the journal kept it, put back over whatever stands there."""
    names = [c.name for c in table.c]
    kept = select(*(func.json_extract(p("row"), literal_column(f"'$.{name}'")) for name in names))
    adds = upsert(table).from_select(names, kept.where(literal_column("true")))  # type: ignore[arg-type]  # as above
    new = {name: adds.excluded[name] for name in names if name != "id"}
    return adds.on_conflict_do_update(index_elements=["id"], set_=new)


EVERYDAY = tuple(TABLES[str(model.__tablename__)] for model in models.EVERYDAY)
SELDOM = tuple(TABLES[str(model.__tablename__)] for model in models.SELDOM)
JOURNALED = (*EVERYDAY, *SELDOM)
ROW_NOW = {t.name: select(as_json(t).label("row")).where(t.c.id == p("id")) for t in JOURNALED}
PUT_BACK = {t.name: putting_back(t) for t in JOURNALED}
TAKE_AWAY = {t.name: delete(t).where(t.c.id == p("id")) for t in JOURNALED}
