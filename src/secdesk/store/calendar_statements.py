"""The statements of days off: her own, and those of regions as they were last looked up."""

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert as upsert

from secdesk.store.statements import FIRST, TABLES, p

DAY, YEAR = TABLES["calendar_day"], TABLES["region_year"]

OWN_DAYS = select(DAY.c.day, DAY.c.kind, DAY.c.name).order_by(DAY.c.day)
OFFER_DAYS = select(DAY.c.day, DAY.c.kind).order_by(DAY.c.day.desc()).limit(p("most")).offset(FIRST)
_MARKS = upsert(DAY).values(day=p("day"), kind=p("kind"), name=p("name"))
MARK_DAY = _MARKS.on_conflict_do_update(
    index_elements=["day"], set_={"kind": _MARKS.excluded.kind, "name": _MARKS.excluded.name}
)
UNMARK_DAY = delete(DAY).where(DAY.c.day == p("day"))
REGION_YEAR = select(YEAR.c.days, YEAR.c.is_announced, YEAR.c.looked_up_on).where(
    YEAR.c.region == p("region"), YEAR.c.year == p("year")
)
_YEARS = upsert(YEAR).values({c.name: p(c.name) for c in YEAR.c if c.name != "id"})
KEEP_YEAR = _YEARS.on_conflict_do_update(
    index_elements=["region", "year"],
    set_={
        "days": _YEARS.excluded.days,
        "is_announced": _YEARS.excluded.is_announced,
        "looked_up_on": _YEARS.excluded.looked_up_on,
    },
)
