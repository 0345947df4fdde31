"""A time of a routine that came and made no task."""

from datetime import date

import pytest

from blank_world import found
from secdesk.domain.blank.snapshot import Overdue
from secdesk.domain.vocabulary import Secrecy


def due(day: int, task: int | None = 5) -> Overdue:
    return Overdue("2", "weekly report", date(2026, 11, day), task, leader=1)


@pytest.mark.parametrize(("day", "is_found"), [(20, True), (22, True), (23, False), (24, False)])
def test_a_time_is_missed_once_its_day_is_over(day: int, *, is_found: bool) -> None:
    assert bool(found("B61", routines=(due(day),))) is is_found


def test_what_is_still_to_do_is_finished_first() -> None:
    (waits,) = found("B61", routines=(due(20),))
    (unmade,) = found("B61", routines=(due(20, None),))

    assert str(waits.reason) == "nothing was made for Fri 20 Nov: #5 is still to do"
    assert str(waits.cure) == "secdesk done 5 RESULT"
    assert str(unmade.cure) == "secdesk routine skip 2"
    assert waits.key == "B61:2"


def test_the_next_time_is_another_cause_and_a_sealed_one_stays_sealed() -> None:
    (one,), (other,) = (found("B61", routines=(due(day),)) for day in (19, 20))
    sealed = Overdue("2", "x", date(2026, 11, 20), 5, secrecy=Secrecy.PERSONAL)

    assert one.cause != other.cause
    assert found("B61", routines=(sealed,))[0].secrecy is Secrecy.PERSONAL
