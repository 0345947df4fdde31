"""What leaders were asked and allow, what was done on that ground, when they were briefed."""

from sqlalchemy import ColumnElement, func, literal_column, or_, select, update

from secdesk.store.statements import (
    FIRST,
    ISSUER,
    LEADER,
    TABLES,
    adding,
    numbered,
    p,
    saving,
    these,
    unless_missing,
)

ASK, MANDATE = TABLES["ask"], TABLES["mandate"]
ACT, BRIEFING = TABLES["act"], TABLES["briefing"]
IS_WAITING: ColumnElement[bool] = literal_column("ask.state = 'raised'")  # as the index has it
IS_OPEN: ColumnElement[bool] = literal_column("ask.state IN ('received', 'answered')")
_IN_FORCE: ColumnElement[bool] = MANDATE.c.ended_on.is_(None)

ADD_ASK = numbered(ASK)
SAVE_ASK = saving(ASK)
MOVE_ASK = update(ASK).values(sender_id=p("kept")).where(ASK.c.sender_id == p("merged"))
ASKS_BY_NUMBER = select(ASK).where(ASK.c.id.in_(these()))
ASKS_WAITING = (
    select(ASK)
    .where(
        IS_WAITING,
        or_(ASK.c.revisit_on.is_(None), ASK.c.revisit_on <= p("today")),
        ASK.c.needed_on <= p("until"),
        unless_missing("leader_id", ASK.c.leader_id == p("leader_id")),
    )
    .order_by(ASK.c.needed_on, ASK.c.id)
    .limit(p("most"))
    .offset(FIRST)
)
ASKS_OPEN = (
    select(ASK)
    .where(IS_OPEN, unless_missing("leader_id", ASK.c.leader_id == p("leader_id")))
    .order_by(ASK.c.id)
    .limit(p("most"))
    .offset(FIRST)
)
ASKS_OF = (
    select(ASK).where(ASK.c.task_id.is_not(None), ASK.c.task_id.in_(these())).order_by(ASK.c.id)
)
ASKS_ALL = (
    select(ASK)
    .where(unless_missing("leader_id", ASK.c.leader_id == p("leader_id")))
    .order_by(ASK.c.id.desc())
    .limit(p("most"))
    .offset(FIRST)
)
HAS_ASKS = select(ASK.c.id).where(or_(IS_WAITING, IS_OPEN)).limit(literal_column("1")).offset(FIRST)

ADD_MANDATE = adding(MANDATE)
SAVE_MANDATE = saving(MANDATE)
MANDATES = select(MANDATE).order_by(MANDATE.c.id)
MANDATES_BY_NUMBER = select(MANDATE).where(MANDATE.c.id.in_(these()))
ADD_ACT = adding(ACT)
ACTS_UNTOLD = select(ACT).where(ACT.c.told_at.is_(None)).order_by(ACT.c.id)
ACTS_OF = select(ACT).where(ACT.c.mandate_id == p("mandate_id")).order_by(ACT.c.id)
TELL_ACTS = (
    update(ACT)
    .values(told_at=p("told_at"))
    .where(ACT.c.told_at.is_(None), ACT.c.mandate_id == p("mandate_id"))
)

ADD_BRIEFING = adding(BRIEFING)
_BRIEFED = select(func.max(BRIEFING.c.at)).where(BRIEFING.c.leader_id == LEADER.c.id)
_REPORTED = select(func.max(ISSUER.c.reported_at)).where(
    ISSUER.c.leader_id == LEADER.c.id, ISSUER.c.reported_at.is_not(None)
)
LAST_BRIEFED = select(LEADER.c.id.label("leader_id"), _BRIEFED.scalar_subquery().label("at"))
LAST_REPORTED = select(LEADER.c.id.label("leader_id"), _REPORTED.scalar_subquery().label("at"))
