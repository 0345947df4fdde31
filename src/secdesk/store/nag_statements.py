"""The statements of what cron says: what may have to be said, and what was said already."""

from sqlalchemy import delete, func, literal_column, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from secdesk.store.statements import FIRST, TABLES, TASK, late, live, p, these, to_do

NAGGED = TABLES["nagged"]

URGENT_FIRST = (
    select(TASK)
    .where(live(), TASK.c.urgency == p("urgency"), to_do())
    .order_by(TASK.c.due_at)
    .limit(p("most"))
    .offset(FIRST)
)
LEADERS_OWN = (
    select(TASK)
    .where(
        live(),
        TASK.c.holder == literal_column("'leader'"),  # in the very words of the partial index
        literal_column("+task.due_kind") == p("due_kind"),  # the plus keeps SQLite to that index
        to_do(),
        TASK.c.due_at < p("until"),
    )
    .order_by(TASK.c.due_at)
    .limit(p("most"))
    .offset(FIRST)
)
COMING = (
    select(TASK)
    .where(
        live(),
        TASK.c.due_kind == p("due_kind"),
        TASK.c.urgency == p("urgency"),
        to_do(),
        TASK.c.due_at >= p("since"),
        TASK.c.due_at < p("until"),
        ~late(),
    )
    .order_by(TASK.c.due_at)
    .limit(p("most"))
    .offset(FIRST)
)
JUST_PASSED = (
    select(TASK)
    .where(
        live(),
        TASK.c.due_kind == p("due_kind"),
        TASK.c.urgency == p("urgency"),
        TASK.c.due_at >= p("since"),
        late(),
    )
    .order_by(TASK.c.due_at.desc())
    .limit(p("most"))
    .offset(FIRST)
)
JUST_DONE = (
    select(TASK)
    .where(
        live(),
        TASK.c.state == literal_column("'done'"),
        TASK.c.report_back == literal_column("1"),
    )
    .order_by(TASK.c.done_at.desc())
    .limit(p("most"))
    .offset(FIRST)
)
SAID_OF = select(NAGGED).where(NAGGED.c.number.in_(these())).order_by(NAGGED.c.id)
_CLAIMS = upsert(NAGGED).values(
    number=p("number"),
    rule=p("rule"),
    occasion=p("occasion"),
    claim=p("claim"),
    claimed_at=p("claimed_at"),
)
CLAIM = _CLAIMS.on_conflict_do_update(
    index_elements=["number", "rule", "occasion"],
    set_={"claim": _CLAIMS.excluded.claim, "claimed_at": _CLAIMS.excluded.claimed_at},
)
MARK_SAID = update(NAGGED).values(said_at=p("said_at")).where(NAGGED.c.claim == p("claim"))
FORGET_SAID = delete(NAGGED).where(
    NAGGED.c.id <= select(func.max(NAGGED.c.id) - p("keep")).scalar_subquery()
)
