"""B62: a unit with several open tasks of which nothing was heard for long."""

from datetime import datetime

import pytest

from secdesk.domain.blank.snapshot import Quiet, Snapshot
from secdesk.domain.blank.table import BY_CODE
from secdesk.domain.office import office
from secdesk.domain.setting.blank import QUIET
from secdesk.domain.setting.known import Settings
from world import ADMIN, MONDAY_NINE, OFFICE, a_moment

RULE = BY_CODE["B62"]
LONG_AGO = a_moment("2026-10-19 10:00")  # 25 working days before


def test_a_quiet_unit_is_found_with_the_command_that_cures_it() -> None:
    (found,) = RULE.findings(Snapshot(MONDAY_NINE, OFFICE, quiet=(Quiet(ADMIN, 2, LONG_AGO),)))

    assert (found.key, found.severity, found.title) == ("B62:admin", "T", "Admin Office")
    assert str(found.reason) == "2 open, and nothing happened for 25 working days"
    assert str(found.cure) == "secdesk follow --to admin --all"
    assert (found.since, found.cause) == (LONG_AGO, "2026-10-19")
    assert found.found_at == a_moment("2026-11-16 00:00")


@pytest.mark.parametrize(
    ("open_tasks", "since", "days"),
    [(1, LONG_AGO, 20), (2, a_moment("2026-10-27 10:00"), 20), (2, LONG_AGO, 26)],
    ids=["a single task speaks for itself", "not long enough", "another setting"],
)
def test_a_unit_that_is_heard_of_is_none(open_tasks: int, since: datetime, days: int) -> None:
    quiet = Quiet(ADMIN, open_tasks, since)
    works = office(Settings({QUIET.key: days}))

    assert not list(RULE.findings(Snapshot(MONDAY_NINE, works, quiet=(quiet,))))
