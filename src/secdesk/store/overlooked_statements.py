"""The statements about what nobody mentioned: disposals of findings, and blank spots of her own."""

from sqlalchemy import func, select

from secdesk.store.statements import FIRST, TABLES, adding, p, saving, these

_DISPOSAL, _SPOT = TABLES["disposal"], TABLES["spot"]
_LAST = (
    select(func.max(_DISPOSAL.c.id))
    .where(_DISPOSAL.c.finding.in_(these("keys")))
    .group_by(_DISPOSAL.c.finding)
    .scalar_subquery()
)

ADD_DISPOSAL = adding(_DISPOSAL)
DISPOSALS_OF = select(_DISPOSAL).where(_DISPOSAL.c.id.in_(_LAST))
EVERY_DISPOSAL = select(_DISPOSAL).order_by(_DISPOSAL.c.id.desc()).limit(p("most")).offset(FIRST)
ADD_SPOT = adding(_SPOT)
SAVE_SPOT = saving(_SPOT)
SPOTS_BY_NUMBER = select(_SPOT).where(_SPOT.c.id.in_(these("ids")))
SPOTS_OPEN = (
    select(_SPOT)
    .where(_SPOT.c.ended_at.is_(None))
    .order_by(_SPOT.c.by_on, _SPOT.c.id)
    .limit(p("most"))
    .offset(FIRST)
)
