"""From when on something has waited for too long: what came in an afternoon has until noon."""

import pytest

from blank_world import a_line, a_point, found, seen
from secdesk.domain.ask import Ask, AskState
from secdesk.domain.blank.snapshot import LastParts, Seen
from secdesk.domain.blank.when import over_at
from secdesk.domain.entry import EntryKind
from secdesk.domain.point import PointKind
from secdesk.domain.task import Parts
from secdesk.domain.vocabulary import Holder, State
from world import ADMIN, MONDAY_NINE, OFFICE, WANG, a_moment


@pytest.mark.parametrize(
    ("since", "days", "at"),
    [
        ("2026-11-19 09:00", 1, "2026-11-20 00:00"),
        ("2026-11-19 11:59", 1, "2026-11-20 00:00"),
        ("2026-11-19 12:00", 1, "2026-11-20 12:00"),
        ("2026-11-20 17:00", 1, "2026-11-23 12:00"),
        ("2026-11-21 17:00", 1, "2026-11-23 12:00"),  # on a Saturday
        ("2026-11-20 17:00", 2, "2026-11-24 12:00"),
        ("2026-11-20 17:00", 0, "2026-11-20 17:00"),
    ],
)
def test_of_an_afternoon_the_last_day_is_over_at_noon(since: str, days: int, at: str) -> None:
    assert over_at(a_moment(since), days, MONDAY_NINE, OFFICE) == a_moment(at)


def waiting(at: str) -> dict[str, list[Seen]]:
    """What waits since then: for a date, a yes, its report, its whole, its leader."""
    moment, with_admin = a_moment(at), {"holder": Holder.UNIT, "lead": ADMIN}
    told = with_admin | {"conveyed_at": moment}
    block = a_point(PointKind.BLOCK, at, "2026-11-23 18:00")
    return {
        "B01": [seen({"assigned_at": moment})],
        "B07": [seen(told)],
        "B15": [seen({"state": State.DONE, "done_at": moment, "result": "so"})],
        "B18": [seen({"parts": Parts(2, 2)}, last_parts=LastParts(done_at=moment))],
        "B19": [seen(told | {"state": State.TRANSFERRED},
                     turns=(a_line(EntryKind.TRANSFER, at),))],
        "B25": [seen(points=(block,))],
    }  # fmt: skip


@pytest.mark.parametrize("code", ["B01", "B07", "B15", "B18", "B19", "B25"])
def test_what_came_on_friday_afternoon_is_not_found_before_noon_on_monday(code: str) -> None:
    morning, afternoon = (waiting(f"2026-11-20 {hour}")[code] for hour in ("10:00", "15:00"))

    assert found(code, *morning)
    assert not found(code, *afternoon)
    (one,) = found(code, *afternoon, now=a_moment("2026-11-23 12:00"))
    assert one.found_at == a_moment("2026-11-23 12:00")


def test_an_ask_of_an_afternoon_is_not_old_before_noon() -> None:
    asks = [
        Ask(1, WANG, "may we?", at, AskState.RAISED, raised_at=at, recommendation="yes")
        for at in (a_moment("2026-11-19 10:00"), a_moment("2026-11-19 15:00"))
    ]

    assert found("B29", asks=(asks[0],))
    assert not found("B29", asks=(asks[1],))


def test_whoever_says_that_a_unit_has_it_says_who_does_it() -> None:
    told = {"holder": Holder.UNIT, "lead": ADMIN, "conveyed_at": a_moment("2026-11-18 10:00")}

    (one,) = found("B07", seen(told))

    assert str(one.cure) == "secdesk accept 1 --person NAME"
