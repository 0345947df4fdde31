"""The statements about what is sealed: numbers of new rows, classes, whole rows and images."""

from typing import Any

from sqlalchemy import column, delete, func, literal_column, or_, select, table, update

from secdesk.store.journal_statements import as_json
from secdesk.store.sealed_fields import FIELDS as _FIELDS
from secdesk.store.statements import CHANGE, ENTRY, TABLES, TASK, p

_SEQUENCE = table("sqlite_sequence", column("name"), column("seq"))
_ONE: Any = literal_column("1")
_NOTHING: Any = literal_column("0")
_MARK: Any = literal_column("char(1)")
_BELONG = ("link", "entry", "ask", "reminder", "note")
_SEALED: Any = TASK.c.secrecy.in_([literal_column("'confidential'"), literal_column("'personal'")])


def _begins(words: Any) -> Any:  # noqa: ANN401  # an SQL expression
    return func.substr(words, _ONE, _ONE) == _MARK


NEXT_NUMBER = select(
    (func.coalesce(func.max(_SEQUENCE.c.seq), _NOTHING) + _ONE).label("number")
).where(_SEQUENCE.c.name == p("name"))
CLASS_OF_TASK = select(TASK.c.secrecy).where(TASK.c.id == p("id"))
_SEARCHED = ("title", "words", "intent", "standard", "source_ref", "result", "effect")
SEALED_ONES = select(TASK.c.id, *(TASK.c[name] for name in _SEARCHED)).where(_SEALED)
SEALED_LOG = (
    select(ENTRY.c.id, ENTRY.c.task_id, ENTRY.c.words)
    .where(
        ENTRY.c.task_id.in_(select(TASK.c.id).where(_SEALED).scalar_subquery()),
        ENTRY.c.words != literal_column("''"),
    )
    .order_by(ENTRY.c.id)
)
ROWS_OF = {
    "task": select(as_json(TASK).label("row")).where(TASK.c.id == p("task_id")),
    **{
        name: select(as_json(TABLES[name]).label("row")).where(
            TABLES[name].c.task_id == p("task_id")
        )
        for name in _BELONG
    },
}
SEALED_ROWS = {
    name: select(as_json(TABLES[name]).label("row")).where(
        or_(*(_begins(TABLES[name].c[field]) for field in _FIELDS[name]))
    )
    for name in _FIELDS
}
IMAGES_OF_TASK = (
    select(CHANGE.c.id, CHANGE.c.tbl, CHANGE.c.before, CHANGE.c.after)
    .where(CHANGE.c.task_id.is_not(None), CHANGE.c.task_id == p("task_id"))
    .order_by(CHANGE.c.id)
)
IMAGES_OF_ROW = (
    select(CHANGE.c.id, CHANGE.c.tbl, CHANGE.c.before, CHANGE.c.after)
    .where(CHANGE.c.tbl == p("tbl"), CHANGE.c.row_id == p("row_id"))
    .order_by(CHANGE.c.id)
)
_MARKED: Any = literal_column(r"'\u0001'")  # as JSON writes the mark
SEALED_IMAGES = select(CHANGE.c.id, CHANGE.c.tbl, CHANGE.c.before, CHANGE.c.after).where(
    or_(
        func.instr(CHANGE.c.before, _MARKED) > _NOTHING,
        func.instr(CHANGE.c.after, _MARKED) > _NOTHING,
    )
)
KEEP_IMAGE = (
    update(CHANGE).values(before=p("before"), after=p("after")).where(CHANGE.c.id == p("id"))
)
LAST_CHANGE = select(func.coalesce(func.max(CHANGE.c.id), _NOTHING).label("id"))
FORGET_LATER = delete(CHANGE).where(CHANGE.c.id > p("id"))
_NOTE = TABLES["note"]
TASKS_AMISS = select(TASK.c.id).where(
    TASK.c.id.in_(
        select(CHANGE.c.task_id)
        .where(CHANGE.c.step_id == p("step_id"), CHANGE.c.task_id.is_not(None))
        .scalar_subquery()
    ),
    _begins(TASK.c.title) != _SEALED,
)
NOTES_AMISS = (
    select(_NOTE.c.id)
    .select_from(_NOTE.outerjoin(TASK, TASK.c.id == _NOTE.c.task_id))
    .where(
        _NOTE.c.id.in_(
            select(CHANGE.c.row_id)
            .where(CHANGE.c.step_id == p("step_id"), CHANGE.c.tbl == literal_column("'note'"))
            .scalar_subquery()
        ),
        _begins(_NOTE.c.words) != func.coalesce(_SEALED, _NOTHING),
    )
)
