"""The weekly step back: its days, its questions, what slipped, the sample of old work."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secdesk.domain.ask import Ask
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import Refused, Unreadable
from secdesk.domain.review import (
    Review,
    ReviewQuestion,
    begins,
    must_be_over,
    own_opinions,
    question_named,
    sample,
    slip,
)
from secdesk.domain.vocabulary import State
from world import ADMIN, CALENDAR, MONDAY_NINE, WANG, a_moment, a_task

MONDAY = MONDAY_NINE.date()


def taken(at: str) -> Review:
    """A review taken then, which looked at the days from the 9th on."""
    return Review(1, a_moment(at), date(2026, 11, 9))


def moved(before: str, after: str, words: str = "") -> Entry:
    """A line of the log about a date that moved."""
    return Entry(1, MONDAY_NINE, EntryKind.DUE, words=words, before=before, after=after)


FRIDAY, TUESDAY, WEDNESDAY = (f"hard 2026-11-{day}T18:00:00+08:00" for day in (20, 24, 25))


@pytest.mark.parametrize(
    ("last", "first"),
    [
        (None, date(2026, 11, 16)),
        (taken("2026-11-13 16:00"), date(2026, 11, 13)),
        (taken("2026-11-23 08:00"), date(2026, 11, 9)),
        (taken("2026-03-02 16:00"), date(2026, 11, 16)),
    ],
    ids=["never", "last week", "today", "long ago"],
)
def test_it_looks_back_to_the_last_one_or_over_five_working_days(
    last: Review | None, first: date
) -> None:
    assert begins(last, MONDAY, CALENDAR) == first


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("thinks", ReviewQuestion.THINKS),
        (" Should ", ReviewQuestion.SHOULD),
        ("not-yet", ReviewQuestion.NOT_YET),
        ("没想到", ReviewQuestion.NOT_YET),
    ],
)
def test_a_question_is_named_in_either_language(typed: str, question: ReviewQuestion) -> None:
    assert question_named(typed) is question


def test_an_unknown_question_is_refused_with_those_there_are() -> None:
    with pytest.raises(Unreadable) as refused:
        question_named("why")

    assert str(refused.value.args[1]) == "thinks, should, not-yet"


@pytest.mark.parametrize(
    ("log", "days", "reason"),
    [
        ([moved(FRIDAY, TUESDAY, "no room")], (20, 24), "no room"),
        ([moved(FRIDAY, TUESDAY, "no room"), moved(TUESDAY, WEDNESDAY)], (20, 25), "no room"),
    ],
)
def test_what_slipped_says_from_when_to_when_and_why(
    log: list[Entry], days: tuple[int, int], reason: str
) -> None:
    found = slip(log)

    assert found is not None
    assert (found.before.day, found.after.day) == days
    assert found.reason == reason


@pytest.mark.parametrize(
    "log",
    [
        [],
        [moved("unset", FRIDAY)],
        [moved(FRIDAY, "none")],
        [moved(TUESDAY, FRIDAY)],
        [moved(FRIDAY, TUESDAY), moved(TUESDAY, FRIDAY)],
        [Entry(1, MONDAY_NINE, EntryKind.PROGRESS, words="half")],
    ],
)
def test_a_first_date_or_a_nearer_one_is_no_slip(log: list[Entry]) -> None:
    assert slip(log) is None


def test_only_her_own_asks_of_the_time_are_counted() -> None:
    since = a_moment("2026-11-16 00:00")
    asks = [
        Ask(1, WANG, "with", a_moment("2026-11-17 09:00"), recommendation="yes"),
        Ask(2, WANG, "without", a_moment("2026-11-18 09:00")),
        Ask(3, WANG, "also with", a_moment("2026-11-18 09:00"), recommendation="no"),
        Ask(4, WANG, "of a unit", a_moment("2026-11-18 09:00"), sender=ADMIN),
        Ask(5, WANG, "before", a_moment("2026-11-13 09:00")),
    ]

    own = own_opinions(asks, since, MONDAY_NINE)

    assert (own.raised, own.share, [one.number for one in own.without]) == (3, 67, [2])
    assert own_opinions([], since, MONDAY_NINE).share is None


GROUPS = st.lists(st.lists(st.integers(), max_size=9), max_size=4)


@given(groups=GROUPS, day=st.dates(), most=st.integers(1, 4))
@settings(max_examples=30)
def test_a_sample_is_small_and_the_same_all_day(
    groups: list[list[int]], day: date, most: int
) -> None:
    pairs = [[(place, number) for number in enumerate(those)] for place, those in enumerate(groups)]

    chosen = sample(pairs, day, most)

    assert chosen == sample(pairs, day, most)
    assert len(chosen) == len(set(chosen)) == min(most, sum(map(len, groups)))


def test_a_sample_comes_to_everything_and_to_each_leader_in_turn() -> None:
    groups = [list("abcdefg"), ["x"]]

    days = [sample(groups, date(2026, 11, day), 3) for day in range(1, 8)]

    assert all("x" in those for those in days)
    assert {one for those in days for one in those} == set("abcdefgx")


@pytest.mark.parametrize("state", [one for one in State if one is not State.CLOSED])
def test_only_what_is_struck_off_is_looked_at_again(state: State) -> None:
    must_be_over(a_task(state=State.CLOSED))

    with pytest.raises(Refused):
        must_be_over(a_task(state=state))
