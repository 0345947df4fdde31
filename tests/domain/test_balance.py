"""Who is served worse than the others, and who was told too little."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secdesk.domain.balance import (
    Imbalance,
    Load,
    Measure,
    Settled,
    Share,
    imbalances,
    in_time,
    not_briefed,
    report_every,
)
from secdesk.domain.office import office
from secdesk.domain.people import Leader
from secdesk.domain.setting.known import DEFAULTS
from secdesk.domain.task import Due
from secdesk.domain.vocabulary import DueKind
from world import LI, MONDAY_NINE, OFFICE, WANG, a_due, a_moment

ZHAO = Leader(3, "zhao", "Zhao Lei")
SHARES = st.integers(0, 40).flatmap(
    lambda whole: st.builds(Share, st.integers(0, whole), st.just(whole))
)
LOADS = st.tuples(*(st.tuples(st.just(one), SHARES, SHARES) for one in (WANG, LI, ZHAO))).map(
    lambda those: [Load(one, late.whole, late.part, untouched) for one, late, untouched in those]
)


def told(*overdue: tuple[Leader, int, int]) -> list[Imbalance]:
    """What stands out, where leaders have so many overdue of so many."""
    return list(imbalances([Load(one, of, part) for one, part, of in overdue], OFFICE))


@pytest.mark.parametrize(
    ("wang", "li", "zhao", "stands_out"),
    [
        ((4, 10), (2, 10), (2, 10), True),
        ((3, 10), (2, 10), (2, 10), False),
        ((3, 5), (1, 5), (2, 5), True),  # twice the mean to the last digit
        ((2, 10), (0, 10), (0, 10), True),
        ((1, 1), (0, 10), (0, 10), False),  # one task is no sign
        ((2, 2), (0, 0), (0, 0), False),  # nobody to compare with
        ((2, 4), (1, 4), (0, 0), True),
    ],
)
def test_a_share_twice_the_mean_of_the_others_is_an_imbalance(
    wang: tuple[int, int], li: tuple[int, int], zhao: tuple[int, int], *, stands_out: bool
) -> None:
    found = told((WANG, *wang), (LI, *li), (ZHAO, *zhao))

    assert (Imbalance(WANG, Measure.OVERDUE, Share(*wang)) in found) is stands_out


def test_what_is_not_begun_is_weighed_as_what_is_overdue() -> None:
    loads = [Load(WANG, 9, 0, Share(3, 4)), Load(LI, 9, 0, Share(1, 4))]

    assert list(imbalances(loads, OFFICE)) == [Imbalance(WANG, Measure.UNTOUCHED, Share(3, 4))]


@given(LOADS)
def test_an_imbalance_does_not_ask_for_ranks_or_titles(loads: list[Load]) -> None:
    raised = [
        one._replace(leader=replace(one.leader, rank=9 - place, title=f"No. {place}"))
        for place, one in enumerate(loads)
    ]

    def codes(those: list[Load]) -> list[tuple[str, Measure]]:
        return [(one.leader.code, one.measure) for one in imbalances(those, OFFICE)]

    assert codes(raised) == codes(loads)


@given(LOADS)
def test_no_more_than_the_order_of_what_is_found_hangs_on_the_order_of_leaders(
    loads: list[Load],
) -> None:
    assert set(imbalances(loads, OFFICE)) == set(imbalances(loads[::-1], OFFICE))


@given(LOADS)
def test_it_is_never_all_leaders_who_are_served_worse_than_the_others(loads: list[Load]) -> None:
    found = [one for one in imbalances(loads, OFFICE) if one.measure is Measure.OVERDUE]

    assert not found or len(found) < sum(1 for one in loads if one.open)


@pytest.mark.parametrize(
    ("told_at", "since", "days"),
    [
        (None, "2026-11-16 09:00", 5),
        (None, "2026-11-17 09:00", None),  # four working days
        ("2026-11-16 17:00", "2026-11-02 09:00", 5),
        ("2026-11-20 17:00", "2026-11-02 09:00", None),
        ("2026-10-01 09:00", "2026-11-19 09:00", None),  # there was nothing to tell before
        ("2026-10-01 09:00", None, None),
        (None, None, None),
    ],
)
def test_a_leader_with_work_in_hand_is_told_in_time(
    told_at: str | None, since: str | None, days: int | None
) -> None:
    last, first = (one and a_moment(one) for one in (told_at, since))

    assert not_briefed(WANG, last or None, first or None, MONDAY_NINE, OFFICE) == days


def test_the_number_of_the_leader_comes_before_that_of_the_office() -> None:
    daily = office(DEFAULTS.having("balance.brief", 1))

    assert report_every(WANG, daily) == 1
    assert report_every(replace(WANG, report_every=3), daily) == 3


@pytest.mark.parametrize(
    ("done_at", "due", "is_in_time"),
    [
        ("2026-11-20 23:00", a_due("2026-11-20"), True),  # a day lasts until its midnight
        ("2026-11-21 00:00", a_due("2026-11-20"), False),
        ("2026-11-20 10:00", a_due("2026-11-20 10:00", has_time=True), True),
        ("2026-11-20 10:01", a_due("2026-11-20 10:00", has_time=True), False),
    ],
)
def test_what_is_done_by_its_limit_is_in_time(done_at: str, due: Due, *, is_in_time: bool) -> None:
    assert in_time([Settled(a_moment(done_at), due)]) == Share(int(is_in_time), 1)


def test_what_had_no_limit_is_neither_in_time_nor_late() -> None:
    assert in_time([Settled(MONDAY_NINE, Due(DueKind.NONE))]) == Share(0, 0)


@given(st.lists(st.tuples(st.integers(-99, 99), st.booleans())))
def test_no_more_is_in_time_than_was_done(those: list[tuple[int, bool]]) -> None:
    settled = [
        Settled(_later(hours), a_due("2026-11-23 09:00", has_time=True) if has_limit else Due())
        for hours, has_limit in those
    ]

    found = in_time(settled)

    assert found.part == sum(hours <= 0 for hours, has_limit in those if has_limit)
    assert found.whole == sum(has_limit for _, has_limit in those)


def _later(hours: int) -> datetime:
    return MONDAY_NINE + timedelta(hours=hours)
