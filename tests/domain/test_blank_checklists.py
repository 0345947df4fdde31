"""B49: what a checklist says must be done is a blank spot once its date is over."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from secdesk.domain.blank.checklists import past_items
from secdesk.domain.blank.finding import Finding, Severity
from secdesk.domain.blank.snapshot import Snapshot
from secdesk.domain.checklist import Awaited, Checklist, Item, ItemState, Phase
from secdesk.domain.text import InEither
from secdesk.domain.vocabulary import Secrecy
from world import MONDAY_NINE, OFFICE, a_moment, a_task

MONDAY = date(2026, 11, 30)  # the day itself; the working day before it is Friday 27
LIST = Checklist(
    3, "meeting", InEither("meeting", "会议"), MONDAY, a_moment("2026-11-16 09:00"), words="safety"
)
ITEM = Item(
    5, Phase.BEFORE, "-5", date(2026, 11, 23), InEither("notice sent", "通知已发"), is_must=True
)


def found(
    now: str, item: Item = ITEM, checklist: Checklist = LIST, **matters: object
) -> list[Finding]:
    one = Awaited(checklist, item, **matters)  # type: ignore[arg-type]  # a builder takes what matters
    return list(past_items(Snapshot(a_moment(now), OFFICE, items=(one,))))


@pytest.mark.parametrize(
    ("now", "severity"),
    [
        ("2026-11-23 23:59", None),
        ("2026-11-24 08:00", Severity.AMBER),
        ("2026-11-26 09:00", Severity.AMBER),
        ("2026-11-27 08:00", Severity.RED),
        ("2026-11-28 08:00", Severity.RED),
        ("2026-11-30 20:00", Severity.RED),
        ("2026-12-01 08:00", Severity.AMBER),
    ],
)
def test_it_is_said_from_the_next_day_on_and_must_not_wait_before_the_day(
    now: str, severity: Severity | None
) -> None:
    assert [one.severity for one in found(now)] == ([severity] if severity else [])


def test_it_names_the_line_and_the_command_that_ticks_it() -> None:
    (one,) = found("2026-11-24 09:00")

    assert one.subject == "3.5"
    assert str(one.reason) == "checklist 3 (meeting, Mon 30 Nov), line 5: notice sent"
    assert str(one.cure) == "secdesk checklist tick 3 5"
    assert one.since == one.found_at == a_moment("2026-11-24 00:00")
    assert one.title == "safety"


@pytest.mark.parametrize("state", [ItemState.TICKED, ItemState.SKIPPED])
def test_what_is_settled_is_not_said(state: ItemState) -> None:
    assert found("2026-11-27 09:00", replace(ITEM, state=state)) == []


@pytest.mark.parametrize(
    ("now", "is_found"), [("2026-11-25 18:00", False), ("2026-11-26 00:30", True)]
)
def test_what_was_past_when_the_list_was_taken_up_has_that_day(now: str, *, is_found: bool) -> None:
    late = replace(LIST, made_at=a_moment("2026-11-25 09:00"))

    assert bool(found(now, checklist=late)) is is_found


@pytest.mark.parametrize(
    ("now", "is_found"), [("2026-11-30 13:29", False), ("2026-11-30 13:31", True)]
)
def test_what_counts_by_the_clock_is_said_by_the_minute(now: str, *, is_found: bool) -> None:
    at: datetime = a_moment("2026-11-30 13:30")
    check = replace(ITEM, on=MONDAY, at=at)

    spots = found(now, check)

    assert bool(spots) is is_found
    assert all(one.severity is Severity.RED and one.since == at for one in spots)


def test_a_list_for_a_task_is_as_secret_as_that_and_its_leaders_matter() -> None:
    task = a_task(number=7, title="the visit", secrecy=Secrecy.CONFIDENTIAL)
    bound = replace(LIST, task=7, words="")

    (one,) = found("2026-11-24 09:00", checklist=bound, task=task)

    assert (one.title, one.secrecy, one.task) == ("the visit", Secrecy.CONFIDENTIAL, 7)
    assert one.leaders == (1,)


def test_nothing_is_said_where_no_list_is_in_use() -> None:
    assert list(past_items(Snapshot(MONDAY_NINE, OFFICE))) == []
