"""What the scan learns of many tasks: their last moves, who was spoken to, how their parts end."""

from sqlalchemy import func, literal_column, select

from secdesk.store.statements import CONTACT, ENTRY, TASK, these, to_do

LAST_MOVES = (  # SQLite takes the other columns from the row that has the greatest
    select(ENTRY, func.max(ENTRY.c.id).label("last"))
    .where(
        ENTRY.c.task_id.in_(these()),
        ENTRY.c.kind == literal_column("'due'"),
        func.instr(ENTRY.c.before, literal_column("' '")) > literal_column("0"),  # it had a date
    )
    .group_by(ENTRY.c.task_id)
)
SPOKEN_TO = (
    select(ENTRY.c.task_id, ENTRY.c.contact_id, CONTACT.c.unit_id)
    .join(CONTACT, CONTACT.c.id == ENTRY.c.contact_id)
    .where(ENTRY.c.task_id.in_(these()), ENTRY.c.contact_id.is_not(None))
    .distinct()
)
LAST_PARTS = (  # as above
    select(
        TASK.c.parent_id,
        TASK.c.id,
        TASK.c.due_kind,
        TASK.c.due_has_time,
        func.max(TASK.c.due_at).label("due_at"),
    )
    .where(
        TASK.c.parent_id.is_not(None),
        TASK.c.parent_id.in_(these()),
        to_do(),
        TASK.c.due_at < literal_column("'9999'"),
    )
    .group_by(TASK.c.parent_id)
)
PARTS_ENDED = (
    select(
        TASK.c.parent_id,
        func.max(func.coalesce(TASK.c.done_at, TASK.c.closed_at, TASK.c.accepted_at)).label("at"),
    )
    .where(TASK.c.parent_id.is_not(None), TASK.c.parent_id.in_(these()), ~to_do())
    .group_by(TASK.c.parent_id)
)
