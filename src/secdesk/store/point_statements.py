"""What lines of the log opened and is still owed; tasks that come up to be asked after."""

from sqlalchemy import ColumnElement, Select, exists, literal_column, or_, select, update

from secdesk.store.statements import (
    ENTRY,
    FIRST,
    ISSUER,
    POINT,
    TASK,
    adding,
    live,
    p,
    saving,
    these,
    to_do,
    unless_missing,
)

_OPEN: ColumnElement[bool] = POINT.c.ended_at.is_(None)
_LATELY: ColumnElement[bool] = literal_column("task.check_on < '9999'")  # as the index has it
_GIVEN_BY: ColumnElement[bool] = exists().where(
    ISSUER.c.task_id == POINT.c.task_id, ISSUER.c.leader_id == p("leader_id")
)
_WITH_WORDS = select(
    POINT,
    ENTRY.c.words,
    ENTRY.c.next_step.label("measure"),
    ENTRY.c.word,
    ENTRY.c.after.label("whom"),
).join(ENTRY, ENTRY.c.id == POINT.c.entry_id)

ADD_POINT = adding(POINT)
SAVE_POINT = saving(POINT)
POINTS_OF = _WITH_WORDS.where(POINT.c.task_id.in_(these()), _OPEN).order_by(
    POINT.c.due_on, POINT.c.id
)
EVERY_POINT_OF = _WITH_WORDS.where(POINT.c.task_id == p("task_id")).order_by(POINT.c.id)
POINTS_OPEN = (
    _WITH_WORDS.join(TASK, TASK.c.id == POINT.c.task_id)
    .where(
        POINT.c.kind == p("kind"),
        _OPEN,
        POINT.c.due_on <= p("until"),
        or_(p("while_to_do").is_(None), to_do()),
        unless_missing("leader_id", _GIVEN_BY),
        unless_missing("is_untold", POINT.c.told_at.is_(None)),
    )
    .order_by(POINT.c.due_on, POINT.c.id)
    .limit(p("most"))
    .offset(FIRST)
)
HAS_POINTS = select(POINT.c.id).where(_OPEN).limit(literal_column("1")).offset(FIRST)


def _checked(*conditions: ColumnElement[bool]) -> Select[tuple[object, ...]]:
    """Live tasks that come up for a look by a day, the longest waiting first."""
    return (
        select(TASK)
        .where(live(), _LATELY, TASK.c.check_on <= p("until"), *conditions)
        .order_by(TASK.c.check_on, TASK.c.urgency)
        .limit(p("most"))
        .offset(FIRST)
    )


CHECKED = _checked(unless_missing("leader_id", TASK.c.leader_id == p("leader_id")))
UNACCEPTED = (
    select(TASK)
    .where(
        live(),
        literal_column("task.conveyed_at").is_not(None),
        literal_column("task.accepted_at").is_(None),
        TASK.c.conveyed_at <= p("until"),
        unless_missing("leader_id", TASK.c.leader_id == p("leader_id")),
    )
    .order_by(TASK.c.conveyed_at)
    .limit(p("most"))
    .offset(FIRST)
)
FOCUSED = (
    select(TASK)
    .where(
        live(),
        to_do(),
        literal_column("task.is_focus"),  # in the words of the index, and so that it is searched
        literal_column("task.is_focus") == literal_column("1"),
        unless_missing("leader_id", TASK.c.leader_id == p("leader_id")),
    )
    .order_by(TASK.c.urgency, TASK.c.due_at)
    .limit(p("most"))
    .offset(FIRST)
)
EFFECTS_DUE = (
    select(TASK)
    .where(
        live(),
        literal_column("task.effect_on").is_not(None),
        literal_column("task.verdict").is_(None),
        TASK.c.effect_on <= p("until"),
        unless_missing("leader_id", TASK.c.leader_id == p("leader_id")),
    )
    .order_by(TASK.c.effect_on)
    .limit(p("most"))
    .offset(FIRST)
)
CHASES_OF = (
    select(ENTRY)
    .where(ENTRY.c.task_id.in_(these()), ENTRY.c.kind == literal_column("'chase'"))
    .order_by(ENTRY.c.id)
)
REPORTS_OF = (
    select(ENTRY)
    .where(ENTRY.c.task_id.in_(these()), ENTRY.c.kind == literal_column("'report'"))
    .order_by(ENTRY.c.id)
)
TURNS_OF = (
    select(ENTRY)
    .where(
        ENTRY.c.task_id.in_(these()),
        ENTRY.c.kind.in_(
            [literal_column(f"'{kind}'") for kind in ("done", "check", "self-check", "transfer")]
        ),
    )
    .order_by(ENTRY.c.id)
)
OWN_ITEMS = (
    select(TASK)
    .where(
        live(),
        TASK.c.holder == literal_column("'leader'"),  # in the very words of the partial index
        literal_column("+task.leader_id") == p("leader_id"),  # the plus keeps SQLite to that index
        to_do(),
    )
    .order_by(TASK.c.due_at, TASK.c.id)
    .limit(p("most"))
    .offset(FIRST)
)
CHASED_SINCE = (
    select(ENTRY.c.contact_id, ENTRY.c.at)
    .where(
        literal_column("entry.kind") == literal_column("'chase'"),
        ENTRY.c.at >= p("since"),
        ENTRY.c.at <= p("now"),
        ENTRY.c.contact_id.is_not(None),
    )
    .order_by(ENTRY.c.at)
)
MOVE_POINT = update(POINT).values(contact_id=p("kept")).where(POINT.c.contact_id == p("merged"))
