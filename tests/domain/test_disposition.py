"""What became of what was due."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secdesk.domain.disposition import Disposition, disposition, missing, shows_work, was_due
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.task import Due, Task
from secdesk.domain.vocabulary import DueKind, State
from world import OFFICE, a_due, a_moment, a_task

EVENING = a_moment("2026-11-23 18:30")
TODAY, FRIDAY, WEDNESDAY = "2026-11-23", "2026-11-20", "2026-11-25"


def an_entry(at: str, kind: EntryKind = EntryKind.PROGRESS, words: str = "half") -> Entry:
    """A line of the log of task 1."""
    return Entry(1, a_moment(at), kind, words)


def moved(start: str, reason: str = "", word: str = "", at: str = "2026-11-23 10:00") -> Entry:
    """A move of the date from a day to another."""
    before = f"hard {a_due(start).at:%Y-%m-%dT%H:%M:%S%z}"
    return Entry(1, a_moment(at), EntryKind.DUE, reason, word=word, before=before, after="hard")


@pytest.mark.parametrize(
    ("task", "entries", "expected"),
    [
        (a_task(due=a_due(TODAY)), [], None),
        (a_task(due=a_due(TODAY)), [an_entry("2026-11-23 00:00")], Disposition.WORKED),
        (a_task(due=a_due(TODAY)), [an_entry("2026-11-22 23:59")], None),
        (a_task(due=a_due("2026-11-23 09:00", has_time=True)),
         [an_entry("2026-11-23 08:00")], Disposition.WORKED),
        (a_task(due=a_due(FRIDAY)), [an_entry("2026-11-20 17:00")], None),
        (a_task(due=a_due(FRIDAY)), [an_entry("2026-11-21 10:00")], Disposition.WORKED),
        (a_task(due=a_due("2026-11-20 09:00", has_time=True)),
         [an_entry("2026-11-20 11:00")], Disposition.WORKED),
        (a_task(due=a_due(TODAY), state=State.DONE), [], Disposition.ENDED),
        (a_task(due=a_due(TODAY), state=State.WITHDRAWN), [], Disposition.ENDED),
        (a_task(due=a_due(TODAY), state=State.TRANSFERRED), [], Disposition.ENDED),
        (a_task(due=a_due(FRIDAY), state=State.SUSPENDED, resume_on=date(2026, 11, 24)),
         [], Disposition.RESTS),
        (a_task(due=a_due(FRIDAY), state=State.SUSPENDED, resume_on=date(2026, 11, 23)),
         [], None),
    ],
)  # fmt: skip
def test_a_result_a_word_or_a_rest_is_a_disposition(
    task: Task, entries: list[Entry], expected: Disposition | None
) -> None:
    assert disposition(task, entries, EVENING, OFFICE) is expected


@pytest.mark.parametrize(
    ("check_on", "word", "expected"),
    [
        (None, "2026-11-21 10:00", Disposition.WORKED),
        (date(2026, 11, 24), "2026-11-21 10:00", Disposition.WORKED),
        (date(2026, 11, 23), "2026-11-22 23:59", None),
        (date(2026, 11, 23), "2026-11-23 00:00", Disposition.WORKED),
        (date(2026, 11, 22), "2026-11-21 23:59", None),
        (date(2026, 11, 22), "2026-11-22 08:00", Disposition.WORKED),
        (date(2026, 11, 19), "2026-11-20 17:00", None),
        (date(2026, 11, 19), "2026-11-21 10:00", Disposition.WORKED),
    ],
)
def test_a_word_on_what_is_late_holds_until_the_day_to_ask_again_has_come(
    check_on: date | None, word: str, expected: Disposition | None
) -> None:
    late = a_task(due=a_due(FRIDAY), check_on=check_on)

    assert disposition(late, [an_entry(word)], EVENING, OFFICE) is expected


@pytest.mark.parametrize(
    ("word", "cycle", "expected"),
    [
        ("2026-11-16 10:00", None, None),
        ("2026-11-17 10:00", None, Disposition.WORKED),
        ("2026-11-20 10:00", 1, None),
        ("2026-11-23 10:00", 1, Disposition.WORKED),
    ],
)
def test_without_such_a_day_a_word_on_what_is_late_holds_for_one_cycle(
    word: str, cycle: int | None, expected: Disposition | None
) -> None:
    late = a_task(due=a_due("2026-11-12"), cycle=cycle)

    assert disposition(late, [an_entry(word)], EVENING, OFFICE) is expected


def test_what_lacks_a_word_again_says_since_when() -> None:
    late = a_task(due=a_due("2026-11-03"))
    before, word = an_entry("2026-11-03 10:00"), an_entry("2026-11-06 10:00")

    assert str(missing(late, [before, word], EVENING, OFFICE)) == (
        "late, and no word since Fri 13 Nov"
    )


@pytest.mark.parametrize(
    ("due", "move", "expected"),
    [
        (WEDNESDAY, moved(TODAY, reason="ill"), Disposition.MOVED),
        (WEDNESDAY, moved(TODAY, word="Wang, by phone"), Disposition.MOVED),
        (WEDNESDAY, moved(TODAY), None),
        (WEDNESDAY, moved(TODAY, reason="ill", at="2026-11-22 10:00"), None),
        (TODAY, moved(FRIDAY, reason="ill"), None),
    ],
)
def test_another_date_counts_where_it_lies_ahead_and_somebody_said_why_today(
    due: str, move: Entry, expected: Disposition | None
) -> None:
    assert disposition(a_task(due=a_due(due)), [move], EVENING, OFFICE) is expected


@pytest.mark.parametrize(
    ("kind", "words", "expected"),
    [
        (EntryKind.PROGRESS, "", True),
        (EntryKind.CONVEY, "", True),
        (EntryKind.ACCEPT, "", True),
        (EntryKind.OPINION, "no", True),
        (EntryKind.BLOCK, "silent", True),
        (EntryKind.CHECK, "", True),
        (EntryKind.RETURN, "again", True),
        (EntryKind.CHASE, "next week", True),
        (EntryKind.CHASE, "", False),
        (EntryKind.PROMISE, "a reply", False),
        (EntryKind.NOTE, "thought", False),
        (EntryKind.CHANGE, "", False),
        (EntryKind.DUE, "ill", False),
        (EntryKind.REOPEN, "again", False),
        (EntryKind.RESUME, "", False),
    ],
)
def test_what_others_did_shows_work_and_what_the_desk_wrote_does_not(
    kind: EntryKind, words: str, *, expected: bool
) -> None:
    assert shows_work(an_entry("2026-11-23 10:00", kind, words)) is expected


def test_a_chase_is_answered_by_a_promise_without_words() -> None:
    at = a_moment("2026-11-23 10:00")

    assert shows_work(Entry(1, at, EntryKind.CHASE, expected_at=at + timedelta(days=1)))


@pytest.mark.parametrize(
    ("task", "entries", "expected"),
    [
        (a_task(due=a_due(TODAY)), [], True),
        (a_task(due=a_due(FRIDAY)), [], True),
        (a_task(due=a_due(WEDNESDAY)), [], False),
        (a_task(due=Due(DueKind.NONE)), [], False),
        (a_task(due=a_due(WEDNESDAY)), [moved(TODAY)], True),
        (a_task(due=a_due(WEDNESDAY)), [moved(FRIDAY)], True),
        (a_task(due=a_due(WEDNESDAY)), [moved("2026-11-24")], False),
        (a_task(due=a_due(WEDNESDAY)), [moved(TODAY, at="2026-11-22 10:00")], False),
        (a_task(due=a_due(TODAY), state=State.DONE),
         [an_entry("2026-11-23 10:00", EntryKind.DONE)], True),
        (a_task(due=a_due(TODAY), state=State.REPORTED),
         [an_entry("2026-11-20 10:00", EntryKind.DONE),
          an_entry("2026-11-23 10:00", EntryKind.REPORT)], False),
        (a_task(due=a_due(WEDNESDAY), state=State.DONE),
         [an_entry("2026-11-23 10:00", EntryKind.DONE)], False),
    ],
)  # fmt: skip
def test_the_day_has_what_is_due_and_what_was_until_something_was_done(
    task: Task, entries: list[Entry], *, expected: bool
) -> None:
    assert was_due(task, entries, EVENING) is expected


def test_a_date_given_where_there_was_none_was_not_due() -> None:
    given_one = Entry(1, EVENING, EntryKind.DUE, before="none", after="hard")

    assert not was_due(a_task(due=a_due(WEDNESDAY)), [given_one], EVENING)


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        (a_due(TODAY), "no word on it today"),
        (a_due(FRIDAY), "late, and no word since"),
        (a_due("2026-11-23 17:00", has_time=True), "late, and no word since"),
        (a_due(WEDNESDAY), "moved to Wed 25 Nov without a reason"),
    ],
)
def test_what_is_missing_is_said(due: Due, expected: str) -> None:
    assert str(missing(a_task(due=due), [], EVENING, OFFICE)) == expected


@pytest.mark.parametrize(
    ("check_on", "expected"),
    [
        (date(2026, 11, 24), "late, and no word since"),
        (date(2026, 11, 23), "no word on it today"),
        (date(2026, 11, 21), "late, and no word since Sat 21 Nov"),
        (date(2026, 11, 20), "late, and no word since"),
    ],
)
def test_what_was_to_be_asked_after_lacks_a_word_since_that_day(
    check_on: date, expected: str
) -> None:
    late = a_task(due=a_due(FRIDAY), check_on=check_on)

    assert str(missing(late, [], EVENING, OFFICE)) == expected


@given(days=st.integers(0, 400), hours=st.integers(0, 23), since=st.integers(-400, 400))
def test_a_word_of_today_is_always_enough(days: int, hours: int, since: int) -> None:
    check_on = EVENING.date() + timedelta(days=since)
    limit = EVENING - timedelta(days=days)
    due = Due(DueKind.HARD, limit, has_time=True)
    word = Entry(1, a_moment("2026-11-23 00:00") + timedelta(hours=hours), EntryKind.PROGRESS, "x")

    task = a_task(due=due, check_on=check_on)
    assert disposition(task, [word], EVENING, OFFICE) is Disposition.WORKED
