"""The target that the desk sets itself."""

from datetime import date

import pytest

from secdesk.domain.setting.known import PACES
from secdesk.domain.urgency import target_day
from secdesk.domain.vocabulary import Urgency
from world import OFFICE


@pytest.mark.parametrize(
    ("urgency", "target"),
    [
        (Urgency.FLASH, date(2026, 11, 23)),
        (Urgency.URGENT, date(2026, 11, 26)),
        (Urgency.SOON, date(2026, 11, 30)),
        (Urgency.NORMAL, date(2026, 12, 7)),
    ],
)
def test_without_a_date_the_urgency_sets_the_target(urgency: Urgency, target: date) -> None:
    assert target_day(urgency, date(2026, 11, 23), OFFICE) == target


def test_the_more_urgent_the_nearer_the_target() -> None:
    targets = [OFFICE.settings[PACES[urgency].target] for urgency in Urgency]

    assert targets == sorted(set(targets))
