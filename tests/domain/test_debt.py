"""What cron says of what is owed beside the work."""

from datetime import date

import pytest

from secdesk.domain.debt import Debt
from secdesk.domain.nag import Look, Rule
from secdesk.domain.point import Point, PointKind
from secdesk.domain.vocabulary import Urgency
from world import MONDAY_NINE, OFFICE, a_moment, a_task

FRIDAY = date(2026, 11, 20)


def a_debt(
    kind: PointKind, now: str, due_on: date = FRIDAY, urgency: Urgency = Urgency.NORMAL
) -> Debt:
    """Something owed since that Friday."""
    opened_at = a_moment("2026-11-19 15:00")
    point = Point(7, 1, 3, kind, opened_at, "the figures", due_on)
    return Debt(point, Look(a_task(urgency=urgency), a_moment(now), OFFICE, None))


@pytest.mark.parametrize(
    ("kind", "now", "rule", "reason"),
    [
        (PointKind.BLOCK, "2026-11-20 10:00", Rule.OBSTRUCTION, "{names} not told"),
        (PointKind.PROMISE, "2026-11-20 10:00", Rule.PROMISE, "promised for today"),
        (PointKind.PROMISE, "2026-11-23 10:00", Rule.PROMISE, "promised for {day}, {late}"),
    ],
)
def test_a_debt_says_what_is_owed(kind: PointKind, now: str, rule: Rule, reason: str) -> None:
    found = a_debt(kind, now).finding

    assert found.rule is rule
    assert found.reason.template.endswith(reason)


def test_the_words_of_a_debt_are_not_said() -> None:
    found = a_debt(PointKind.PROMISE, "2026-11-23 10:00").finding

    assert "the figures" not in str(found)


@pytest.mark.parametrize(
    ("now", "later", "is_told"),
    [
        ("2026-11-20 10:00", "2026-11-20 17:00", True),
        ("2026-11-20 10:00", "2026-11-23 09:00", False),
        ("2026-11-23 10:00", "2026-11-24 10:00", True),
        ("2026-11-23 10:00", "2026-11-25 10:00", False),
    ],
)
def test_a_debt_is_said_on_its_day_and_when_the_urgency_asks_for_it_again(
    now: str,
    later: str,
    is_told: bool,  # noqa: FBT001  # pytest passes it by name
) -> None:
    said = a_debt(PointKind.PROMISE, now).finding
    again = a_debt(PointKind.PROMISE, later).finding

    assert again.is_told_by(said.occasion) is is_told


def test_a_tenth_day_is_another_occasion_than_the_ninth() -> None:
    ninth = a_debt(PointKind.PROMISE, "2026-12-03 10:00", urgency=Urgency.URGENT).finding
    tenth = a_debt(PointKind.PROMISE, "2026-12-04 10:00", urgency=Urgency.URGENT).finding

    assert not tenth.is_told_by(ninth.occasion)


def test_another_day_promised_is_another_occasion() -> None:
    first = a_debt(PointKind.PROMISE, "2026-11-23 10:00").finding
    second = a_debt(PointKind.PROMISE, "2026-11-23 10:00", date(2026, 11, 23)).finding

    assert not second.is_told_by(first.occasion)


@pytest.mark.parametrize(
    ("now", "is_told", "following"),
    [
        ("2026-11-20 07:00", False, "2026-11-20 09:00"),
        ("2026-11-20 10:00", True, "2026-11-23 09:00"),
        ("2026-11-23 10:00", True, "2026-11-25 09:00"),
    ],
)
def test_a_debt_tells_when_it_is_said_next(
    now: str,
    is_told: bool,  # noqa: FBT001  # as above
    following: str,
) -> None:
    debt = a_debt(PointKind.PROMISE, now)

    assert debt.next_time(is_told=is_told) == a_moment(following)


@pytest.mark.parametrize(
    ("now", "is_quiet"), [("2026-11-20 08:00", True), ("2026-11-20 10:00", False)]
)
def test_a_debt_waits_for_working_hours(
    now: str,
    is_quiet: bool,  # noqa: FBT001  # as above
) -> None:
    assert a_debt(PointKind.BLOCK, now).is_quiet is is_quiet


def test_what_has_no_day_is_owed_from_the_day_it_was_opened() -> None:
    point = Point(7, 1, 3, PointKind.PROMISE, MONDAY_NINE)

    assert Debt(point, Look(a_task(), MONDAY_NINE, OFFICE, None)).due_on == MONDAY_NINE.date()
