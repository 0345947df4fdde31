"""How the leaders' work stands side by side, and which orders of theirs do not go together."""

from sqlalchemy import ColumnElement, and_, case, exists, func, literal_column, or_, select

from secdesk.store.statements import (
    ENTRY,
    FIRST,
    TABLES,
    TASK,
    is_word,
    live,
    p,
    to_do,
)

_RELATION, _ASK = TABLES["relation"], TABLES["ask"]
_ONE: ColumnElement[int] = literal_column("1")
_NONE: ColumnElement[int] = literal_column("0")
_HARD: ColumnElement[str] = literal_column("'hard'")
_OTHER = TASK.alias("other")
_OTHER_IS_LIVE: ColumnElement[bool] = literal_column("other.is_live")
_LINE = func.char(literal_column("10"))  # what is searched has the title on its first line
_AFTER_LINE = func.char(literal_column("11"))


def _sum(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, _ONE), else_=_NONE))


LOADS = (  # no column beside those of the index: a desk of any size answers at once
    select(
        TASK.c.leader_id,
        func.count().label("open"),
        _sum(TASK.c.due_at < p("today")).label("overdue"),
        func.min(TASK.c.id).label("oldest"),
    )
    .where(live(), to_do(), TASK.c.leader_id > _NONE)
    .group_by(TASK.c.leader_id)
)
LATE_TODAY = (
    select(TASK.c.leader_id, func.count().label("late"))
    .where(
        live(),
        to_do(),
        TASK.c.due_at >= p("today"),
        TASK.c.due_at < p("now"),
        TASK.c.due_has_time == _ONE,
    )
    .group_by(TASK.c.leader_id)
)
GIVEN_AT = select(TASK.c.assigned_at).where(TASK.c.id == p("id"))
_LOOKED_AT = (
    select(TASK.c.id, TASK.c.urgency, TASK.c.assigned_at, TASK.c.holder, TASK.c.resume_on)
    .where(live(), TASK.c.leader_id == p("leader_id"), TASK.c.urgency == p("urgency"), to_do())
    .order_by(TASK.c.due_at)
    .limit(p("most"))
    .offset(FIRST)
    .subquery("looked_at")
)
UNTOUCHED = select(
    func.count().label("whole"),
    _sum(
        and_(
            _LOOKED_AT.c.assigned_at <= p("given_by"),
            _LOOKED_AT.c.holder != literal_column("'leader'"),
            or_(_LOOKED_AT.c.resume_on.is_(None), _LOOKED_AT.c.resume_on <= p("day")),
            ~exists().where(ENTRY.c.task_id == _LOOKED_AT.c.id, is_word()),
        )
    ).label("part"),
).select_from(_LOOKED_AT)
SETTLED = (
    select(TASK.c.done_at, TASK.c.due_at, TASK.c.due_has_time)
    .where(
        TASK.c.done_at.is_not(None),
        TASK.c.leader_id == p("leader_id"),
        TASK.c.done_at >= p("since"),
    )
    .order_by(TASK.c.done_at.desc())
    .limit(p("most"))
    .offset(FIRST)
)

_OWN_ASKS = (
    select(_ASK.c.recommendation)
    .where(
        _ASK.c.sender_id.is_(None),
        _ASK.c.received_at >= p("since"),
        literal_column("ask.state <> 'withdrawn'"),
    )
    .order_by(_ASK.c.id.desc())
    .limit(p("most"))
    .offset(FIRST)
    .subquery("asked")
)
WITH_OPINION = select(
    func.count().label("whole"),
    _sum(_OWN_ASKS.c.recommendation != literal_column("''")).label("part"),
).select_from(_OWN_ASKS)

LINKED = (
    select(_RELATION.c.task_id, _RELATION.c.other_id)
    .join(TASK, TASK.c.id == _RELATION.c.task_id)
    .join(_OTHER, _OTHER.c.id == _RELATION.c.other_id)
    .where(
        literal_column("relation.kind = 'conflicts'"),
        live(),
        _OTHER_IS_LIVE,
        TASK.c.leader_id != _OTHER.c.leader_id,
    )
    .order_by(_RELATION.c.id)
    .limit(p("most"))
    .offset(FIRST)
)


def _same_title(folded: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether the other task's searched text begins with that title; its line may end there."""
    return and_(_OTHER.c.folded >= folded, _OTHER.c.folded < folded.op("||")(_AFTER_LINE))


def _other_limit(leader: ColumnElement[int], due_at: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether another leader set the other task a limit, and not this one."""
    return and_(
        _OTHER_IS_LIVE,
        literal_column("+other.due_kind") == _HARD,
        _OTHER.c.leader_id != leader,
        _OTHER.c.due_at != due_at,
    )


_NOTHING: ColumnElement[str] = literal_column("''")
_HARD_ONES = (
    select(TASK.c.id, TASK.c.leader_id, TASK.c.due_at, TASK.c.folded)
    .where(
        live(),
        TASK.c.due_kind == _HARD,
        TASK.c.urgency == p("urgency"),
        to_do(),
        TASK.c.folded != _NOTHING,  # what is sealed is like nothing else
    )
    .order_by(TASK.c.due_at)
    .limit(p("looked_at"))
    .offset(FIRST)
    .subquery("hard")
)
_TITLE = func.substr(
    _HARD_ONES.c.folded, _ONE, func.instr(_HARD_ONES.c.folded.op("||")(_LINE), _LINE) - _ONE
)
ALIKE = (
    select(_HARD_ONES.c.id.label("task_id"), _OTHER.c.id.label("other_id"))
    .select_from(_HARD_ONES.join(_OTHER, _same_title(_TITLE)))
    .where(_other_limit(_HARD_ONES.c.leader_id, _HARD_ONES.c.due_at))
    .limit(p("most"))
    .offset(FIRST)
)
NAMESAKES = (
    select(_OTHER.c.id)
    .where(_same_title(p("title")), _other_limit(p("leader_id"), p("due_at")))
    .order_by(_OTHER.c.folded)
    .limit(p("most"))
    .offset(FIRST)
)
