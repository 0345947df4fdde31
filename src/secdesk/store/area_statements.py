"""The statements about duty areas, and the looks at them."""

from typing import Any

from sqlalchemy import func, literal_column, or_, select

from secdesk.store.statements import FIRST, TABLES, adding, p, saving

AREA, LOOK = TABLES["area"], TABLES["look"]
ONE: Any = literal_column("1")


def _last(column: Any) -> Any:  # noqa: ANN401  # a column of the last look
    return (
        select(column)
        .where(LOOK.c.area_id == AREA.c.id)
        .order_by(LOOK.c.at.desc(), LOOK.c.id.desc())
        .limit(ONE)
        .offset(FIRST)
        .correlate(AREA)
        .scalar_subquery()
    )


_AREAS = select(AREA, _last(LOOK.c.at).label("seen_at"), _last(LOOK.c.remark).label("remark"))
AREAS = _AREAS.where(AREA.c.retired_at.is_(None)).order_by(AREA.c.next_on, AREA.c.id)
EVERY_AREA = _AREAS.order_by(AREA.c.retired_at, AREA.c.next_on, AREA.c.id)
AREAS_UP = (
    _AREAS.where(
        AREA.c.retired_at.is_(None),
        or_(
            AREA.c.next_on < p("today"),
            func.instr(AREA.c.rule, literal_column("'X-'")) > FIRST,  # news of days off moves these
        ),
    )
    .order_by(AREA.c.next_on, AREA.c.id)
    .limit(p("most"))
    .offset(FIRST)
)
LOOKS = (
    select(LOOK)
    .where(LOOK.c.area_id == p("area_id"))
    .order_by(LOOK.c.at.desc(), LOOK.c.id.desc())
    .limit(p("most"))
    .offset(FIRST)
)
ADD_AREA = adding(AREA)
SAVE_AREA = saving(AREA)
ADD_LOOK = adding(LOOK)
