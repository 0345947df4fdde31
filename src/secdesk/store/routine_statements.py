"""The statements of routines: what is to be made now is found through an index of its own."""

from sqlalchemy import ColumnElement, and_, exists, literal_column, select, update

from secdesk.store.statements import FIRST, TABLES, TASK, adding, numbered, p, saving, these

ROUTINE, OCCURRENCE = TABLES["routine"], TABLES["occurrence"]
_ONE: ColumnElement[int] = literal_column("1")
_TO_DO = TASK.c.state.in_([literal_column("'open'"), literal_column("'suspended'")])
_IN_HAND = (  # the newest first, since that one is it
    select(OCCURRENCE.c.id)
    .join(TASK, TASK.c.id == OCCURRENCE.c.task_id)
    .where(OCCURRENCE.c.routine_id == ROUTINE.c.id, _TO_DO)
    .order_by(OCCURRENCE.c.due_on.desc())
    .limit(_ONE)
    .offset(FIRST)
    .correlate(ROUTINE)
)
ADD_ROUTINE = numbered(ROUTINE)
SAVE_ROUTINE = saving(ROUTINE)
ROUTINES = select(ROUTINE).order_by(ROUTINE.c.id)
ROUTINES_BY_NUMBER = select(ROUTINE).where(ROUTINE.c.id.in_(these()))
ROUTINES_DUE = (
    select(ROUTINE)
    .where(ROUTINE.c.stopped_at.is_(None), ROUTINE.c.makes_at <= p("now"), ~exists(_IN_HAND))
    .order_by(ROUTINE.c.makes_at, ROUTINE.c.id)
)
ROUTINES_UP = (
    select(ROUTINE.c.id)
    .where(ROUTINE.c.stopped_at.is_(None), ROUTINE.c.next_on <= p("today"))
    .limit(_ONE)
    .offset(FIRST)
)
ADD_OCCURRENCE = adding(OCCURRENCE)
LAST_MADE = (
    select(OCCURRENCE)
    .where(OCCURRENCE.c.routine_id == p("routine_id"), OCCURRENCE.c.task_id.is_not(None))
    .order_by(OCCURRENCE.c.due_on.desc())
    .limit(_ONE)
    .offset(FIRST)
)
SKIPPED = select(OCCURRENCE.c.due_on).where(
    and_(
        OCCURRENCE.c.routine_id == p("routine_id"),
        OCCURRENCE.c.due_on > p("since"),
        OCCURRENCE.c.task_id.is_(None),
    )
)
MADE_OF = select(OCCURRENCE).where(
    OCCURRENCE.c.task_id.is_not(None), OCCURRENCE.c.task_id.in_(these())
)
MOVE_ROUTINE_LEAD = (
    update(ROUTINE).values(lead_id=p("kept")).where(ROUTINE.c.lead_id == p("merged"))
)
MOVE_ROUTINE_PERSON = (
    update(ROUTINE).values(person_id=p("kept")).where(ROUTINE.c.person_id == p("merged"))
)
