"""The statements of the ledger: which tasks, in which order, and what other desks call them."""

from sqlalchemy import Select, select

from secdesk.store.statements import (
    FILTERS,
    FIRST,
    LEADER,
    PRESSING,
    TABLES,
    TASK,
    late,
    p,
    stands,
    these,
    unless_missing,
)

DESK = TABLES["desk"]


def _ordered(*order: object) -> Select[tuple[int]]:
    """The numbers of the tasks wanted."""
    return (
        select(TASK.c.id)
        .where(
            *FILTERS,
            unless_missing("overdue", late()),
            unless_missing("states", stands().in_(these("states"))),
            unless_missing("given_since", TASK.c.assigned_at >= p("given_since")),
            unless_missing("given_until", TASK.c.assigned_at < p("given_until")),
        )
        .order_by(*order, TASK.c.id)  # type: ignore[arg-type]  # columns and expressions
        .limit(p("most"))
        .offset(FIRST)
    )


_NAME = select(LEADER.c.name).where(LEADER.c.id == TASK.c.leader_id).scalar_subquery()
LEDGER = {
    "number": _ordered(),
    "due": _ordered(TASK.c.due_at),
    "leader": _ordered(_NAME),
    "urgency": _ordered(TASK.c.urgency),
    "pressing": _ordered(*PRESSING[:-1]),
}
DESK_NAME = select(DESK.c.uuid)
HAS_TASK = select(TASK.c.id).where(TASK.c.id == p("id"))
NUMBER_OF = select(TASK.c.id).where(TASK.c.external_id == p("external_id"))
EXTERNAL_IDS = select(TASK.c.id, TASK.c.external_id).where(TASK.c.id.in_(these()))
