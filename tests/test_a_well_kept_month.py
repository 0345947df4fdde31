"""What the scan finds in a month: on a desk kept well, on one left to itself, in the real ledger.

The kept one tells of each finding whether it was right; see well_kept.py.
"""

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from secdesk.domain.blank.table import RULES
from secdesk.services.scanning import scanned
from well_kept import DAYS, Month
from world import a_desk, a_moment, secdesk

SEED, LEFT_SEED = 20261123, 1
MOST_A_DAY = 10
LEDGER = Path(__file__).parents[2] / "shared" / "data" / "ledger.csv"
NOT_HIT = {
    "B01",  # what nobody dated has a target of the desk's own; ledgers bring others
    "B03", "B66",  # here by chance
    "B11",  # where no leader was told either, B12 and B63 say more
    "B14", "B62",  # they take longer than a month
    "B17",  # what matters most is not done without its proof; ledgers bring such results
    "B21",  # no command makes half a measure
}  # fmt: skip


@pytest.fixture
def kept(home: Path) -> Month:
    """The month of a careful secretary."""
    return Month(home / "desk.db", SEED).goes_by()


def test_a_well_kept_desk_shows_nothing_to_wave_away(kept: Month) -> None:
    assert kept.noise == []

    by_day = Counter(look.at.date() for look in kept.looks for _ in look.standing)
    assert max(by_day.values()) <= MOST_A_DAY
    assert sum(by_day.values()) <= 4 * len(DAYS)
    assert kept.life.deeds > 40 * len(DAYS)
    nothing_cured_stands_again(kept)


def nothing_cured_stands_again(kept: Month) -> None:
    """Each finding was gone when she looked next, and came back for another cause at most."""
    for before, after in pairwise(kept.looks):
        there = {(one.key, one.cause) for one in before.standing}
        assert [one.key for one in after.standing if (one.key, one.cause) in there] == []
    said = Counter((one.key, one.cause) for look in kept.looks for one in look.standing)
    assert [one for one, times in said.items() if times > 1] == []


def test_a_desk_left_to_itself_is_told_so_by_nearly_every_rule(home: Path) -> None:
    left = Month(home / "desk.db", LEFT_SEED, is_careful=False).goes_by()

    spoken = {one.rule for look in left.looks for one in look.standing}

    assert {rule.code for rule in RULES} - spoken == NOT_HIT
    assert len(left.looks[-1].standing) > 10 * MOST_A_DAY


@pytest.mark.skipif(not LEDGER.exists(), reason="the ledger is not part of the project")
def test_an_old_ledger_is_said_in_one_line_a_task(home: Path) -> None:
    secdesk("leader", "add", "wang", "王敏", as_of="2026-11-23 09:00")
    assert secdesk("import", str(LEDGER), "--leader", "wang", as_of="2026-11-23 09:00").code == 0

    for when in ("2026-11-23 09:30", "2026-11-24 08:30", "2026-11-30 08:30", "2026-12-23 08:30"):
        with a_desk(home / "desk.db", a_moment(when)) as desk:
            found = scanned(desk).open
        said = Counter(one.task for one in found if one.task is not None)
        assert max(said.values()) == 1
        assert {one.rule for one in found} <= {"B12", "B18", "B35"}
        assert len(found) <= 20
