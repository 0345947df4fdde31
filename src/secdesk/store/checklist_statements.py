"""The statements of checklists: what is late is found through an index of what must be done."""

from sqlalchemy import ColumnElement, func, literal_column, or_, select

from secdesk.store.statements import FIRST, TABLES, TASK, adding, p, saving, stands, these

CHECKLIST, ITEM = TABLES["checklist"], TABLES["item"]
IS_OPEN: ColumnElement[bool] = CHECKLIST.c.ended_at.is_(None)
_RESTING: list[ColumnElement[str]] = [
    literal_column(f"'{state}'") for state in ("withdrawn", "transferred", "suspended")
]
_MUST: ColumnElement[bool] = literal_column("item.is_must")  # in the words of the index

ADD_CHECKLIST = adding(CHECKLIST)
SAVE_CHECKLIST = saving(CHECKLIST)
ADD_ITEM = adding(ITEM)
SAVE_ITEM = saving(ITEM)
CHECKLISTS_BY_NUMBER = select(CHECKLIST).where(CHECKLIST.c.id.in_(these()))
CHECKLISTS_OPEN = (
    select(CHECKLIST)
    .where(IS_OPEN)
    .order_by(CHECKLIST.c.on_day, CHECKLIST.c.id)
    .limit(p("most"))
    .offset(FIRST)
)
CHECKLISTS_OF_TASK = (
    select(CHECKLIST)
    .where(CHECKLIST.c.task_id == p("task_id"), CHECKLIST.c.task_id.is_not(None))
    .order_by(CHECKLIST.c.id)
)
ITEMS_OF = (
    select(ITEM).where(ITEM.c.checklist_id.in_(these())).order_by(ITEM.c.checklist_id, ITEM.c.place)
)
OFFER_CHECKLISTS = (
    select(CHECKLIST.c.id, CHECKLIST.c.name, CHECKLIST.c.name_zh, CHECKLIST.c.on_day)
    .where(IS_OPEN, func.instr(CHECKLIST.c.id, p("typed")) == literal_column("1"))
    .order_by(CHECKLIST.c.on_day, CHECKLIST.c.id)
    .limit(p("most"))
    .offset(FIRST)
)
OFFER_ITEMS = (
    select(ITEM.c.place, ITEM.c.words, ITEM.c.words_zh)
    .where(
        ITEM.c.checklist_id == p("checklist_id"),
        ITEM.c.state == literal_column("'open'"),
        func.instr(ITEM.c.place, p("typed")) == literal_column("1"),
        ITEM.c.place.not_in(these("given")),
    )
    .order_by(ITEM.c.place)
    .limit(p("most"))
    .offset(FIRST)
)
ITEMS_AWAITED = (
    select(ITEM)
    .select_from(
        ITEM.join(CHECKLIST, CHECKLIST.c.id == ITEM.c.checklist_id).outerjoin(
            TASK, TASK.c.id == CHECKLIST.c.task_id
        )
    )
    .where(
        ITEM.c.state == literal_column("'open'"),
        _MUST,
        ITEM.c.due_at < p("now"),
        or_(CHECKLIST.c.task_id.is_(None), stands().not_in(_RESTING)),
    )
    .order_by(ITEM.c.due_at.desc(), ITEM.c.id)
    .limit(p("most"))
    .offset(FIRST)
)
