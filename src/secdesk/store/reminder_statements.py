"""The statements of reminders: those that wait are found through indices of their own."""

from typing import Any

from sqlalchemy import ColumnElement, Select, select, union

from secdesk.store.statements import (
    FIRST,
    ISSUER,
    TABLES,
    TASK,
    numbered,
    p,
    saving,
    these,
    unless_missing,
)

REMINDER = TABLES["reminder"]
_JOINED = REMINDER.outerjoin(TASK, TASK.c.id == REMINDER.c.task_id)
_REMINDERS: Select[Any] = select(
    REMINDER,
    TASK.c.title,
    TASK.c.leader_id,
    TASK.c.state,
    TASK.c.urgency,
    TASK.c.due_at,
    TASK.c.resume_on,
    TASK.c.secrecy.label("task_secrecy"),
).select_from(_JOINED)


def waiting() -> ColumnElement[bool]:
    """What the partial indices are about."""
    return REMINDER.c.ended_at.is_(None)


ADD_REMINDER = numbered(REMINDER)
SAVE_REMINDER = saving(REMINDER, "words", "made_at", "typed", "secrecy", "task_id")
REMINDERS_BY_NUMBER = _REMINDERS.where(REMINDER.c.id.in_(these()))
REMINDERS = _REMINDERS.order_by(REMINDER.c.id)
REMINDERS_WAITING = _REMINDERS.where(waiting()).order_by(REMINDER.c.comes_up_at, REMINDER.c.id)
REMINDERS_OF = _REMINDERS.where(
    REMINDER.c.task_id.is_not(None), REMINDER.c.task_id == p("task_id"), waiting()
).order_by(REMINDER.c.comes_up_at, REMINDER.c.id)
_SOON = (
    select(REMINDER.c.id)
    .where(waiting(), REMINDER.c.comes_up_at < p("until"))
    .order_by(REMINDER.c.comes_up_at.desc())
    .limit(p("most"))
    .offset(FIRST)
    .subquery()
)
_PUT_OFF = select(REMINDER.c.id).where(waiting(), REMINDER.c.comes_up_at > REMINDER.c.at)
_GIVEN_BY = select(ISSUER.c.task_id).where(ISSUER.c.leader_id == p("leader_id"))
REMINDERS_UP = _REMINDERS.where(
    REMINDER.c.id.in_(union(select(_SOON.c.id), _PUT_OFF).scalar_subquery()),
    unless_missing("leader_id", REMINDER.c.task_id.in_(_GIVEN_BY.scalar_subquery())),
).order_by(REMINDER.c.comes_up_at, REMINDER.c.id)
