"""What is owed beside the work: by when, to whom, and who has heard of it."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import Refused
from secdesk.domain.office import Office
from secdesk.domain.owed import (
    OPENS,
    Promise,
    is_for_the_leader,
    made_good_by,
    must_be_approved,
    opened,
    promised_to,
    report_by,
    told,
    unaware,
)
from secdesk.domain.people import Contact
from secdesk.domain.point import Point, PointKind
from secdesk.domain.setting.known import BYPASS_DAYS, PROBLEM_REPORT, Settings
from secdesk.domain.task import Issuer
from secdesk.domain.vocabulary import Urgency
from world import ADMIN, CALENDAR, CHEN, LI, MONDAY_NINE, OFFICE, WANG, a_moment, a_task

FRIDAY = a_moment("2026-11-27 17:00")
LATER = MONDAY_NINE + timedelta(hours=3)
BOTH = [WANG, LI]


def a_point(kind: PointKind = PointKind.BLOCK, **matters: object) -> Point:
    """Something owed on the first task since the Monday, with only what matters said."""
    return replace(Point(1, 1, 1, kind, MONDAY_NINE, "no room"), **matters)  # type: ignore[arg-type]  # a builder takes what matters


def a_line(kind: EntryKind, at: datetime = LATER, leader: int | None = None) -> Entry:
    """A line of the log of that kind."""
    return Entry(1, at, kind, "said", leader_id=leader)


def promised(whom: str | Contact) -> Point:
    """A promise to somebody, known to the desk or not."""
    if isinstance(whom, Contact):
        return a_point(PointKind.PROMISE, contact=whom)
    return a_point(PointKind.PROMISE, whom=whom)


@pytest.mark.parametrize("urgency", sorted(set(Urgency) - {Urgency.FLASH}))
def test_the_leader_must_know_of_an_obstruction_a_working_day_later(urgency: Urgency) -> None:
    assert report_by(a_task(urgency=urgency), FRIDAY, OFFICE) == date(2026, 11, 30)


def test_of_what_is_in_the_way_of_a_flash_task_the_leader_must_know_at_once() -> None:
    assert report_by(a_task(urgency=Urgency.FLASH), FRIDAY, OFFICE) == date(2026, 11, 27)


def test_a_formality_that_was_skipped_is_owed_for_three_working_days() -> None:
    assert made_good_by(FRIDAY, OFFICE) == date(2026, 12, 2)


def test_how_long_is_a_matter_of_the_office() -> None:
    office = Office(CALENDAR, Settings({PROBLEM_REPORT.key: 2, BYPASS_DAYS.key: 0}))

    assert report_by(a_task(), FRIDAY, office) == date(2026, 12, 1)
    assert made_good_by(FRIDAY, office) == date(2026, 11, 27)


@pytest.mark.parametrize(("line", "kind"), OPENS.items())
def test_a_line_opens_what_it_says(line: EntryKind, kind: PointKind) -> None:
    entry = Entry(
        task=3,
        at=MONDAY_NINE,
        kind=line,
        words="no room",
        expected_at=FRIDAY,
        next_step="ask elsewhere",
        word="Wang, by phone",
        after="the school",
    )

    assert opened(entry, 7, ADMIN) == Point(
        id=0,
        task=3,
        entry=7,
        kind=kind,
        opened_at=MONDAY_NINE,
        words="no room",
        due_on=date(2026, 11, 27),
        contact=ADMIN,
        measure="ask elsewhere",
        word="Wang, by phone",
        whom="the school",
    )


def test_what_has_no_day_is_owed_whenever() -> None:
    assert opened(Entry(1, MONDAY_NINE, EntryKind.OPINION, "too early"), 1).due_on is None


@pytest.mark.parametrize("kind", PointKind)
def test_the_leader_has_to_hear_of_obstructions_and_opinions(kind: PointKind) -> None:
    is_for_her = kind in {PointKind.BLOCK, PointKind.OPINION}

    assert is_for_the_leader(a_point(kind)) is is_for_her
    assert is_for_the_leader(a_point(kind, told_at=LATER)) is False


def test_an_obstruction_that_the_leader_knows_of_still_stands() -> None:
    assert told(a_point(), LATER) == a_point(told_at=LATER)


def test_an_opinion_that_the_leader_has_heard_is_settled() -> None:
    point = a_point(PointKind.OPINION)

    assert told(point, LATER) == replace(point, told_at=LATER, ended_at=LATER)


LOGS: list[tuple[list[Entry], list[int]]] = [
    ([], [1, 2]),
    ([a_line(EntryKind.PROGRESS)], [1, 2]),
    ([a_line(EntryKind.REPORT)], []),
    ([a_line(EntryKind.REPORT, leader=2)], [1]),
    ([a_line(EntryKind.REPORT, leader=1), a_line(EntryKind.REPORT, leader=2)], []),
]


@pytest.mark.parametrize(("said", "ignorant"), LOGS)
def test_who_was_told_since_it_was_opened_knows_of_it(
    said: list[Entry], ignorant: list[int]
) -> None:
    log = [a_line(EntryKind.BLOCK, MONDAY_NINE), *said]

    assert [one.id for one in unaware(a_point(), log, BOTH)] == ignorant


def test_who_was_told_before_does_not_know_of_it_though_it_was_in_the_same_second() -> None:
    log = [a_line(EntryKind.REPORT, MONDAY_NINE), a_line(EntryKind.BLOCK, MONDAY_NINE)]

    assert unaware(a_point(), log, BOTH) == BOTH


def test_of_two_that_came_up_in_one_second_nobody_is_taken_to_know_both() -> None:
    opening = a_line(EntryKind.BLOCK, MONDAY_NINE)
    log = [opening, a_line(EntryKind.REPORT, MONDAY_NINE), opening]

    assert unaware(a_point(), log, BOTH) == BOTH


@given(st.lists(st.sampled_from([None, 1, 2, 3])))
def test_telling_more_leaders_leaves_no_more_of_them_unaware(heard: list[int | None]) -> None:
    lines = [a_line(EntryKind.REPORT, leader=one) for one in heard]
    log = [a_line(EntryKind.BLOCK, MONDAY_NINE)]

    counts = [len(unaware(a_point(), log + lines[:most], BOTH)) for most in range(len(lines) + 1)]

    assert counts == sorted(counts, reverse=True)


PROMISES = [
    ([promised("the school")], None, [0]),
    ([promised("the school")], "The  School", [0]),
    ([promised("the school"), promised("the school")], None, [0, 1]),
    ([promised("the school"), promised(CHEN)], "the school", [0]),
    ([promised("the school"), promised(CHEN)], "chen", [1]),
    ([promised("the school"), promised(CHEN), promised(CHEN)], "Chen Jie", [1, 2]),
]


@pytest.mark.parametrize(("promises", "to", "meant"), PROMISES)
def test_a_promise_is_meant_by_whom_it_was_made_to(
    promises: list[Point], to: str | None, meant: list[int]
) -> None:
    assert promised_to(a_task(), promises, to) == [promises[at] for at in meant]


@pytest.mark.parametrize("to", [None, "the bank"])
def test_of_several_promises_one_has_to_be_named(to: str | None) -> None:
    with pytest.raises(Refused, match="to whom the promise on #1 was kept") as refusal:
        promised_to(a_task(), [promised("the school"), promised(CHEN)], to)

    assert [str(one) for one in refusal.value.hints] == [
        'secdesk promise 1 --kept --to "the school"',
        'secdesk promise 1 --kept --to "Chen Jie"',
    ]


@pytest.mark.parametrize("word", ["Wang, by phone", "李总今早电话"])
def test_a_promise_rests_on_the_word_of_any_leader_of_the_task(word: str) -> None:
    task = a_task(issuers=(Issuer(WANG), Issuer(LI)))

    must_be_approved(task, Promise("the school", "fri", word))


@pytest.mark.parametrize("word", [None, "", "the desk itself", "李总今早电话"])
def test_a_promise_without_the_word_of_a_leader_is_refused(word: str | None) -> None:
    with pytest.raises(Refused, match="needs a leader who approved it") as refusal:
        must_be_approved(a_task(), Promise("the school", "fri", word))

    assert [str(one) for one in refusal.value.hints] == [
        'secdesk promise 1 WORDS --to "the school" --due "fri" --word "Wang Min, by phone, today"'
    ]
