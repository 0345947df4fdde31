"""What the weekly step back asks: former reviews, what was logged, who was quiet, what is over."""

from sqlalchemy import ColumnElement, and_, exists, func, literal_column, or_, select

from secdesk.store.statements import (
    CHANGE,
    ENTRY,
    FIRST,
    ISSUER,
    STEP,
    TABLES,
    TASK,
    adding,
    live,
    p,
    saving,
    these,
)

_REVIEW, _ANSWER = TABLES["review"], TABLES["review_answer"]
_ASK, _AREA, _LOOK = TABLES["ask"], TABLES["area"], TABLES["look"]
_LATELY = select(func.max(STEP.c.id)).scalar_subquery() - literal_column("20000")  # some months
_STEPS = (
    STEP.c.id > _LATELY,
    STEP.c.at >= p("since"),
    STEP.c.at <= p("until"),
    STEP.c.command != literal_column("'import'"),  # what came with one happened long ago
)
_table: ColumnElement[str] = literal_column("+change.tbl")  # so that each step's own are read
_of_step: ColumnElement[int] = literal_column("+step.id")
_row: ColumnElement[int] = literal_column("+change.row_id")

ADD_REVIEW = adding(_REVIEW)
SAVE_REVIEW = saving(_REVIEW)
REVIEWS = (
    select(_REVIEW)
    .where(_REVIEW.c.at <= p("until"))
    .order_by(_REVIEW.c.id.desc())
    .limit(p("most"))
    .offset(FIRST)
)
ADD_REVIEW_ANSWER = adding(_ANSWER)
REVIEW_ANSWERS = (
    select(_ANSWER)
    .where(_ANSWER.c.review_id.in_(these()), _ANSWER.c.leader_id.is_not(None))
    .order_by(_ANSWER.c.id)
)
LOGGED_SINCE = (
    select(ENTRY)
    .select_from(STEP)
    .join(CHANGE, CHANGE.c.step_id == _of_step)
    .join(ENTRY, ENTRY.c.id == _row)
    .where(
        *_STEPS,
        _table == literal_column("'entry'"),
        ENTRY.c.at >= p("since"),
        ENTRY.c.at <= p("until"),
    )
    .distinct()
    .order_by(ENTRY.c.id)
    .limit(p("most"))
    .offset(FIRST)
)
CONTACTS_TOUCHED = (  # whoever leads or answers for what changed, and whoever was spoken to
    select(TASK.c.lead_id, TASK.c.person_id, ENTRY.c.contact_id)
    .select_from(STEP)
    .join(CHANGE, CHANGE.c.step_id == _of_step)
    .join(TASK, TASK.c.id == CHANGE.c.task_id)
    .outerjoin(ENTRY, and_(_table == literal_column("'entry'"), ENTRY.c.id == _row))
    .where(*_STEPS)
    .distinct()
)
PARTIES_MADE = (  # who was entered lately cannot have been heard of for long
    select(CHANGE.c.tbl, CHANGE.c.row_id)
    .select_from(STEP)
    .join(CHANGE, CHANGE.c.step_id == _of_step)
    .where(
        STEP.c.id > _LATELY,
        STEP.c.at >= p("since"),
        STEP.c.at <= p("until"),
        CHANGE.c.task_id.is_(None),
        CHANGE.c.tbl.in_([literal_column("'contact'"), literal_column("'leader'")]),
        CHANGE.c.before.is_(None),
    )
)
LEADERS_TOUCHED = (
    select(ISSUER.c.leader_id)
    .select_from(STEP)
    .join(CHANGE, CHANGE.c.step_id == _of_step)
    .join(ISSUER, ISSUER.c.task_id == CHANGE.c.task_id)
    .where(*_STEPS)
    .union(
        select(_ASK.c.leader_id)
        .select_from(STEP)
        .join(CHANGE, CHANGE.c.step_id == _of_step)
        .join(_ASK, _ASK.c.id == _row)
        .where(*_STEPS, _table == literal_column("'ask'"))
    )
)


def _is_open() -> ColumnElement[bool]:
    """Work that goes on: what rests is not missed until its day."""
    state: ColumnElement[str] = literal_column("+task.state")
    return or_(
        state == literal_column("'open'"),
        and_(state == literal_column("'suspended'"), TASK.c.resume_on <= p("day")),
    )


OPEN_WITH = (  # the newest first: what is old was touched long ago, if at all
    select(TASK.c.id, TASK.c.assigned_at, TASK.c.conveyed_at)
    .where(live(), TASK.c.lead_id == p("contact_id"), _is_open())
    .order_by(TASK.c.id.desc())
    .limit(p("most"))
    .offset(FIRST)
)
OPEN_OF = select(func.count()).select_from(
    select(TASK.c.id)
    .where(live(), TASK.c.leader_id == p("leader_id"), _is_open())
    .limit(p("most"))
    .offset(FIRST)
    .subquery()
)
LAST_LOGGED = select(func.max(ENTRY.c.at)).where(
    ENTRY.c.task_id.in_(these()), ENTRY.c.at <= p("until")
)
_OVER = (
    select(TASK.c.id)
    .where(
        TASK.c.done_at.is_not(None),
        TASK.c.leader_id == p("leader_id"),
        TASK.c.done_at < p("until"),
    )
    .order_by(TASK.c.done_at.desc())
    .limit(p("looked_at"))
    .offset(FIRST)
)
TO_LOOK_AT_AGAIN = (
    select(TASK)
    .where(
        TASK.c.id.in_(_OVER.scalar_subquery()),
        TASK.c.state == literal_column("'closed'"),
        TASK.c.closed_at < p("until"),
        ~exists().where(
            ENTRY.c.task_id == TASK.c.id,
            ENTRY.c.kind == literal_column("'again'"),
            ENTRY.c.at >= TASK.c.closed_at,
        ),
    )
    .order_by(TASK.c.id)
)
_LAST_LOOK = select(func.max(_LOOK.c.at)).where(_LOOK.c.area_id == _AREA.c.id).scalar_subquery()
AREAS_QUIET = (
    select(_AREA.c.id, _AREA.c.name, _AREA.c.next_on, _LAST_LOOK.label("looked_at"))
    .where(
        literal_column("area.retired_at IS NULL"),
        _AREA.c.made_at < p("since"),
        func.coalesce(_LAST_LOOK, literal_column("''")) < p("since"),
    )
    .order_by(_AREA.c.next_on, _AREA.c.id)
    .limit(p("most"))
    .offset(FIRST)
)
