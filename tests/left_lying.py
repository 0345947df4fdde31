"""A desk on which, three weeks on, one thing of nearly every kind was left lying."""

from dataclasses import replace
from typing import Any

from secdesk.domain.owed import Promise
from secdesk.services import (
    asking,
    changing,
    following,
    mandates,
    measures,
    owed,
    passing_on,
    routines,
)
from secdesk.services.asking import AskSaid
from secdesk.services.consenting import ByMandate
from secdesk.services.desk import Desk
from secdesk.services.mandates import MandateSaid
from secdesk.services.routines import RoutineSaid
from world import a_moment, assigned, staffed

LEASE, CHAIRS, SCHOOL, COMPLAINTS, QUEUES, PAPER, CARPETS, LAMPS, DOORS, NAME = range(1, 11)
MAYOR, FILES, BUDGET, BUDGET_OF_LI, CARDS, WEEKLY = range(11, 17)
UNANSWERED, BARE, ANSWERED, HELD = 2, 3, 1, 4  # the asks
MEASURE: dict[str, Any] = {"no_limit": True, "effect": "half"}
YES = AskSaid(recommend="yes")


def left_lying(desk: Desk) -> None:
    """What was taken over on the second of November, and what was and was not done about it."""
    given = on(desk, "2026-11-02")
    staffed(given)
    for title in ("sign the lease", "order chairs", "answer the school"):
        assigned(given, title=title, no_limit=True)
    for title, day in (
        ("complaints", "2026-11-20"),
        ("queues", "2026-11-18"),
        ("paper", "2026-12-31"),
    ):
        assigned(given, title=f"fewer {title}", effect_by=day, **MEASURE)
    for title in ("carpets", "lamps", "doors", "name"):
        assigned(given, title=f"new {title}", due="2026-12-31")
    assigned(given, title="call the mayor", holder="leader", due="2026-11-20")
    assigned(given, title="move the files", due="2026-11-19")
    assigned(given, title="draft the budget", due="2026-12-01")
    assigned(given, "li", title="draft the budget", due="2026-12-08")
    assigned(given, title="print cards", due="2026-12-20")
    allowed = MandateSaid(deeds=("due",), until="2027-06-30")
    mandates.add(given, "wang", "small shifts", allowed)
    routines.add(given, "FREQ=WEEKLY;BYDAY=FR", "wang", "weekly report", RoutineSaid())
    routines.make_due(on(desk, "2026-11-03"))
    _first_half(desk)
    _second_half(desk)


def on(desk: Desk, day: str) -> Desk:
    """The same desk at ten on that day."""
    return replace(desk, now=a_moment(f"{day} 10:00"))


def _first_half(desk: Desk) -> None:
    owed.block(on(desk, "2026-11-09"), [DOORS], "the carpenter is ill", "wait")
    following.report(on(desk, "2026-11-10"), [DOORS], "it waits")
    asking.ask(on(desk, "2026-11-12"), "wang", "may we print", replace(YES, task=CARDS))
    following.done(on(desk, "2026-11-13"), [CHAIRS], "ordered")
    monday = on(desk, "2026-11-16")
    following.report(on(desk, "2026-11-17"), [CHAIRS], "told")
    asking.answer(monday, ANSWERED, "agree go on")
    owed.promise(monday, [CARDS], "cards", Promise("school", "2026-11-24", "Wang"))
    owed.bypass(monday, [CARDS], "printed unsigned", "2026-11-19")


def _second_half(desk: Desk) -> None:
    wednesday, thursday, friday = (on(desk, f"2026-11-{day}") for day in (18, 19, 20))
    following.done(wednesday, [LEASE], "signed")
    measures.check(wednesday, [QUEUES], "partly a third", evidence="list")
    owed.opinion(wednesday, [NAME], "too long", "admin")
    passing_on.transfer(thursday, [SCHOOL], "theirs", "admin")
    owed.block(thursday, [CARPETS], "none there", "borrow")
    owed.block(thursday, [LAMPS], "none there")
    following.report(thursday, [LAMPS], "no lamps")
    changing.due(thursday, [CARDS], "2026-12-22", ByMandate(1))
    asking.ask(thursday, "wang", "may we paint", YES)
    asking.ask(friday, "wang", "may we wait", AskSaid())
    asking.ask(friday, "wang", "may we move", replace(YES, sender="admin"))
