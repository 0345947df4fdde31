"""Coverage: who or what was not heard of in a time - units, leaders, duty areas."""

from collections.abc import Iterator
from datetime import datetime

from secdesk.cards.reviews import AreaCover, Coverage, PartyCover
from secdesk.domain.setting.blank import QUIET
from secdesk.services.desk import Desk
from secdesk.services.ports_reviews import Touched
from secdesk.services.quiet import Unheard, since_when, units

MOST_SHOWN = 10
MOST_COUNTED = 1_000


def coverage(desk: Desk) -> Coverage:
    """Units, leaders and duty areas without anything in that time, with open work in front."""
    since = since_when(desk)
    touched = desk.store.reviews.touched(since, desk.now)
    unheard = sorted(
        (_unit(one) for one in units(desk, since, touched)), key=lambda one: (-one.open, one.code)
    )
    leaders = list(_leaders(desk, since, touched))
    areas = desk.store.reviews.untouched_areas(since, MOST_COUNTED)
    return Coverage(
        days=desk.settings[QUIET],
        since=since.date(),
        units=tuple(unheard[:MOST_SHOWN]),
        units_total=len(unheard),
        leaders=tuple(leaders),
        areas=tuple(
            AreaCover(one.number, one.name, one.next_on, one.looked_at)
            for one in areas[:MOST_SHOWN]
        ),
        areas_total=len(areas),
    )


def _unit(one: Unheard) -> PartyCover:
    return PartyCover(one.unit.code, one.unit.name, len(one.tasks), one.last)


def _leaders(desk: Desk, since: datetime, touched: Touched) -> Iterator[PartyCover]:
    """Leaders in office about whose work nothing happened, in the order of the day."""
    leaders = [one for one in desk.store.leaders.all() if one.is_active]
    turn = desk.turns(leaders)
    told = desk.store.briefings.last()
    for one in sorted(leaders, key=lambda leader: turn[leader.id]):
        at = told.get(one.id)
        is_told = at is not None and at >= since
        if one.id not in touched.leaders and not is_told:
            held = desk.store.reviews.open_of(one.id, desk.today, MOST_COUNTED)
            yield PartyCover(one.code, one.name, held, at)
