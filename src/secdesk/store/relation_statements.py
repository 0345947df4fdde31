"""How tasks bear upon each other, seen from either end."""

from sqlalchemy import and_, delete, or_, select

from secdesk.store.statements import TABLES, adding, p

_RELATION = TABLES["relation"]
ADD_RELATION = adding(_RELATION)
DROP_RELATION = delete(_RELATION).where(
    or_(
        and_(_RELATION.c.task_id == p("task_id"), _RELATION.c.other_id == p("other_id")),
        and_(_RELATION.c.task_id == p("other_id"), _RELATION.c.other_id == p("task_id")),
    )
)
RELATIONS_OF = (
    select(_RELATION)
    .where(or_(_RELATION.c.task_id == p("task_id"), _RELATION.c.other_id == p("task_id")))
    .order_by(_RELATION.c.id)
)
