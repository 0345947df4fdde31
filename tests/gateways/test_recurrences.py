"""Rules of RFC 5545, as the library expands them."""

from datetime import date
from itertools import islice

import pytest

from secdesk.gateways.recurrences import Recurrences

WEDNESDAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("FREQ=DAILY;INTERVAL=2", ["2026-11-18", "2026-11-20", "2026-11-22"]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR", ["2026-11-20", "2026-11-30", "2026-12-04"]),
        ("FREQ=MONTHLY;BYDAY=-1FR", ["2026-11-27", "2026-12-25", "2027-01-29"]),
        (
            "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
            ["2026-11-30", "2026-12-31", "2027-01-31"],
        ),
        ("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15", ["2027-06-15", "2028-06-15", "2029-06-15"]),
    ],
)
def test_the_dates_of_a_rule_follow_each_other_from_its_first_day(
    text: str, first: list[str]
) -> None:
    found = islice(Recurrences().dates(text, WEDNESDAY), 3)

    assert [one.isoformat() for one in found] == first


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=MONTHLY;INTERVAL=12;BYMONTH=5",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=7",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYDAY=MO",
        "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
    ],
)
def test_a_rule_that_can_never_happen_has_no_date_and_comes_to_an_end(text: str) -> None:
    assert list(Recurrences().dates(text, WEDNESDAY)) == []
