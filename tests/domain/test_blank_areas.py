"""B60: a duty area that nobody looked at by its day."""

from dataclasses import replace
from datetime import date

import pytest

from secdesk.domain.blank.snapshot import Overdue, Snapshot
from secdesk.domain.blank.table import BY_CODE
from secdesk.domain.office import office
from secdesk.domain.setting.blank import AREA_LATE
from world import MONDAY_NINE, OFFICE, a_moment

RULE = BY_CODE["B60"]
FRIDAY, MONDAY = date(2026, 11, 20), date(2026, 11, 23)
SEALS = Overdue("3", "Seals & keys", FRIDAY, last_on=date(2026, 10, 20))


def test_an_area_past_its_day_is_found_with_the_command_that_cures_it() -> None:
    (found,) = RULE.findings(Snapshot(MONDAY_NINE, OFFICE, areas=(SEALS,)))

    assert (found.key, found.severity, found.title) == ("B60:3", "A", "Seals & keys")
    assert str(found.cure) == "secdesk area seen 'Seals & keys'"
    assert str(found.reason) == "last looked at on Tue 20 Oct"
    assert found.since == a_moment("2026-11-20 00:00")
    assert found.found_at == a_moment("2026-11-23 00:00")


def test_one_that_was_never_looked_at_says_so() -> None:
    (found,) = RULE.findings(Snapshot(MONDAY_NINE, OFFICE, areas=(replace(SEALS, last_on=None),)))

    assert str(found.reason) == "never looked at"


@pytest.mark.parametrize(
    ("since", "days", "is_found"),
    [(FRIDAY, 1, True), (FRIDAY, 2, False), (MONDAY, 1, False), (MONDAY, 0, True)],
)
def test_it_speaks_only_after_as_many_working_days_as_are_set(
    since: date, days: int, *, is_found: bool
) -> None:
    settled = office(OFFICE.settings.having(AREA_LATE.key, days))

    found = list(
        RULE.findings(Snapshot(MONDAY_NINE, settled, areas=(replace(SEALS, since=since),)))
    )

    assert bool(found) is is_found


def test_the_weekend_after_the_day_is_silent() -> None:
    saturday = a_moment("2026-11-21 09:00")

    assert not list(RULE.findings(Snapshot(saturday, OFFICE, areas=(SEALS,))))
