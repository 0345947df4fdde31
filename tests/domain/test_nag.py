"""What must not wait: which rule speaks of a task, on which occasion, and when it speaks again."""

from typing import Any

import pytest

from secdesk.domain.chase import Rung
from secdesk.domain.entry import LastWord
from secdesk.domain.nag import Look, Rule, finding, may_speak, next_time
from secdesk.domain.office import Office, office
from secdesk.domain.setting.kind import Rhythm, Setting, Span
from secdesk.domain.setting.known import NAG_NOON, NAG_REPORT, NAG_TARGETS, PACES, Settings
from secdesk.domain.task import Due, Issuer
from secdesk.domain.vocabulary import DueKind, Holder, State, Urgency
from world import ADMIN, LI, MONDAY_NINE, OFFICE, WANG, a_due, a_moment, a_task

FLASH, URGENT, SOON, NORMAL = Urgency
LONG_AGO = a_moment("2026-10-12 09:00")
NEW_YEAR = "2027-01-01"  # a Friday


def a_look(at: str, last: LastWord | None = None, *, of: Office = OFFICE, **matters: Any) -> Look:  # noqa: ANN401  # a builder takes what matters
    """A task of long ago at a moment."""
    return Look(a_task(**({"assigned_at": LONG_AGO} | matters)), a_moment(at), of, last)


def an_office(*said: tuple[Setting[Any], object]) -> Office:
    """An office that has set something of its own."""
    return office(Settings({one.key: value for one, value in said}))


def heard(at: str) -> LastWord:
    """A word that came."""
    return LastWord("under way", None, a_moment(at))


def told(look: Look) -> tuple[str, str, str] | None:
    """The rule, the occasion and the reason, as text."""
    found = finding(look)
    return found and (found.rule.value, found.occasion, str(found.reason))


HARD: dict[str, Any] = {"due": a_due("2026-11-20")}
AT_NOON: dict[str, Any] = {"due": a_due("2026-11-23 12:00", has_time=True)}
TODAY: dict[str, Any] = {"due": a_due("2026-11-23")}
OWN_TARGET: dict[str, Any] = {"due": a_due("2026-11-20", DueKind.SOFT)}
DONE: dict[str, Any] = {"state": State.DONE, "done_at": a_moment("2026-11-20 16:00")}
MINE_AND_HIS: dict[str, Any] = {"holder": Holder.LEADER}


@pytest.mark.parametrize(
    ("at", "matters", "rule", "occasion", "reason"),
    [
        ("2026-11-23 09:00", HARD, "overdue", "2026-11-20:1", "due Fri 20 Nov, 1 working day late"),
        ("2026-11-24 09:00", HARD, "overdue", "2026-11-20:1",
         "due Fri 20 Nov, 2 working days late"),
        ("2026-11-25 09:00", HARD, "overdue", "2026-11-20:3",
         "due Fri 20 Nov, 3 working days late"),
        ("2026-11-23 12:01", AT_NOON, "overdue", "2026-11-23:0", "late today"),
        ("2026-11-23 12:00", AT_NOON, "not-started", "2026-11-23:today",
         "due today 12:00, not begun"),
        ("2026-11-23 09:00", AT_NOON, "reminder", "2026-11-23:-0", "due today 12:00"),
        ("2026-11-23 09:00", HARD | {"state": State.SUSPENDED}, "overdue", "2026-11-20:1",
         "due Fri 20 Nov, 1 working day late"),
        ("2026-11-23 09:00", HARD | MINE_AND_HIS, "leaders-own", "2026-11-20:1",
         "Wang Min's own, due Fri 20 Nov, 1 working day late"),
        ("2026-11-23 09:00", TODAY | MINE_AND_HIS, "leaders-own", "2026-11-23:today",
         "Wang Min's own, due today"),
        ("2026-11-20 09:00", TODAY | MINE_AND_HIS, "reminder", "2026-11-23:-1",
         "due Mon 23 Nov, 1 working day left"),
        ("2026-11-23 12:00", TODAY, "not-started", "2026-11-23:today", "due today, not begun"),
        ("2026-11-23 11:59", TODAY, "reminder", "2026-11-23:-0", "due today"),
        ("2026-11-23 09:00", DONE, "not-reported", "2026-11-20:0",
         "done Fri 20 Nov, not reported to Wang Min"),
        ("2026-11-24 09:00", DONE, "not-reported", "2026-11-20:1",
         "done Fri 20 Nov, not reported to Wang Min"),
        ("2026-11-23 09:00", DONE | {"issuers": (Issuer(WANG, MONDAY_NINE), Issuer(LI))},
         "not-reported", "2026-11-20:0", "done Fri 20 Nov, not reported to 李国强"),
    ],
)  # fmt: skip
def test_each_rule_speaks_when_its_time_has_come(
    at: str, matters: dict[str, Any], rule: str, occasion: str, reason: str
) -> None:
    assert told(a_look(at, **matters)) == (rule, occasion, reason)


@pytest.mark.parametrize(
    ("at", "matters"),
    [
        ("2026-11-23 09:00", {}),
        ("2026-11-23 09:00", {"due": Due(DueKind.NONE)}),
        ("2026-11-23 09:00", OWN_TARGET),
        ("2026-11-23 09:00", OWN_TARGET | MINE_AND_HIS),
        ("2026-11-23 12:00", {"due": a_due("2026-11-23", DueKind.SOFT)}),
        ("2026-11-23 09:00", HARD | {"state": State.CLOSED}),
        ("2026-11-23 09:00", HARD | {"state": State.WITHDRAWN}),
        ("2026-11-23 09:00", HARD | {"state": State.TRANSFERRED}),
        ("2026-11-23 09:00", HARD | {"state": State.REPORTED}),
        ("2026-11-20 18:00", DONE),
        ("2026-11-22 12:00", DONE),
        ("2026-11-23 08:59", DONE),
        ("2026-11-23 09:00", DONE | {"report_back": False}),
        ("2026-11-23 09:00", DONE | {"issuers": (Issuer(WANG, MONDAY_NINE),)}),
        ("2026-11-23 09:00", {"state": State.DONE}),
        ("2026-11-23 09:00", {"due": a_due("2026-12-03")}),
    ],
)
def test_what_may_wait_is_not_spoken_of(at: str, matters: dict[str, Any]) -> None:
    assert finding(a_look(at, **matters)) is None


def test_what_has_begun_is_spoken_of_at_noon_no_more_than_in_the_morning() -> None:
    look = a_look("2026-11-23 12:00", heard("2026-11-23 09:30"), **TODAY)

    assert told(look) == ("reminder", "2026-11-23:-0", "due today")


@pytest.mark.parametrize(
    ("urgency", "days"),
    [
        (URGENT, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
        (SOON, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
        (NORMAL, [1, 3, 6, 9]),
    ],
)
def test_what_is_late_is_told_on_the_days_of_its_urgency(urgency: Urgency, days: list[int]) -> None:
    calendar, friday = OFFICE.calendar, a_moment("2026-11-20 10:00")
    occasions: list[str] = []

    for day in range(1, 11):
        at = calendar.start_of(calendar.add(friday.date(), day), friday)
        found = finding(Look(a_task(urgency=urgency, **HARD), at, OFFICE, None))
        assert found is not None
        occasions.append(found.occasion)

    assert [
        day for day in range(1, 11) if day == 1 or occasions[day - 1] != occasions[day - 2]
    ] == days


@pytest.mark.parametrize(
    ("urgency", "days"), [(URGENT, [1, 0]), (SOON, [3, 1, 0]), (NORMAL, [7, 3, 1, 0])]
)
def test_what_comes_near_is_told_on_the_days_of_its_urgency(
    urgency: Urgency, days: list[int]
) -> None:
    calendar, due = OFFICE.calendar, a_due("2026-12-04")
    told_on: list[int] = []
    before: str | None = None

    for turn in range(15):
        at = calendar.start_of(calendar.add(a_moment("2026-11-16 09:00").date(), turn), MONDAY_NINE)
        found = finding(a_look(f"{at:%Y-%m-%d %H:%M}", urgency=urgency, due=due))
        if found and found.occasion != before:
            told_on.append(calendar.working_days(at.date(), a_moment("2026-12-04 09:00").date()))
            before = found.occasion

    assert told_on == days


@pytest.mark.parametrize(
    ("given", "at", "occasion"),
    [
        ("2026-11-23 09:00", "2026-11-23 10:00", None),  # seven days are six already
        ("2026-11-23 09:00", "2026-11-25 09:00", None),
        ("2026-11-23 09:00", "2026-11-26 09:00", "2026-12-01:-3"),
        ("2026-11-26 09:00", "2026-11-26 10:00", None),  # it is the third day before
        ("2026-11-26 09:00", "2026-11-27 09:00", None),
        ("2026-11-26 09:00", "2026-11-30 09:00", "2026-12-01:-1"),
        ("2026-12-01 09:00", "2026-12-01 10:00", None),  # given and due on one day
        ("2026-11-09 09:00", "2026-11-25 15:00", "2026-12-01:-7"),  # it was missed, and is told
    ],
)
def test_a_reminder_comes_if_its_day_lies_behind_and_the_task_was_there(
    given: str, at: str, occasion: str | None
) -> None:
    look = a_look(at, assigned_at=a_moment(given), due=a_due("2026-12-01"))

    assert (found := finding(look)) is None or found.rule is Rule.REMINDER
    assert (found and found.occasion) == occasion


def test_what_is_due_on_a_weekend_is_told_on_the_friday() -> None:
    look = a_look("2026-11-27 09:00", due=a_due("2026-11-29"))

    assert told(look) == ("reminder", "2026-11-29:-0", "due Sun 29 Nov, 0 working days left")


@pytest.mark.parametrize(
    ("matters", "rule"),
    [
        (OWN_TARGET, Rule.OVERDUE),
        (OWN_TARGET | MINE_AND_HIS, Rule.LEADERS_OWN),
        ({"due": a_due("2026-11-23", DueKind.SOFT)}, Rule.REMINDER),
    ],
)
def test_own_targets_are_spoken_of_where_the_office_wants_it(
    matters: dict[str, Any], rule: Rule
) -> None:
    found = finding(a_look("2026-11-23 09:00", of=an_office((NAG_TARGETS, True)), **matters))

    assert found is not None
    assert found.rule is rule


@pytest.mark.parametrize(
    ("said", "at", "matters", "occasion"),
    [
        ((NAG_NOON, a_moment("2026-11-23 10:00").time()), "2026-11-23 10:00", TODAY,
         "2026-11-23:today"),
        ((NAG_REPORT, 0), "2026-11-20 17:00", DONE, "2026-11-20:0"),
        ((NAG_REPORT, 3), "2026-11-24 17:00", DONE, None),
        ((PACES[NORMAL].after, Rhythm()), "2026-11-23 09:00", HARD, None),
        ((PACES[NORMAL].after, Rhythm()), "2026-11-23 09:00", HARD | MINE_AND_HIS, None),
        ((PACES[NORMAL].after, Rhythm(every=2, in_hours=True)), "2026-11-23 13:00", HARD,
         "2026-11-20:2026-11-23/2"),
        ((PACES[NORMAL].after, Rhythm(every=2, in_hours=True)), "2026-11-24 08:00", HARD,
         "2026-11-20:2026-11-23/4"),
        ((PACES[NORMAL].remind, Rhythm()), "2026-11-23 09:00", TODAY, None),
        ((PACES[NORMAL].remind, Rhythm(every=3, in_hours=True)), "2026-11-23 09:00", TODAY,
         "2026-11-23:-2026-11-23/0"),
        ((PACES[NORMAL].remind, Rhythm(every=3, in_hours=True)), "2026-11-20 09:00", TODAY, None),
    ],
)  # fmt: skip
def test_the_numbers_are_those_of_the_office(
    said: tuple[Setting[Any], object], at: str, matters: dict[str, Any], occasion: str | None
) -> None:
    found = finding(a_look(at, of=an_office(said), **matters))

    assert (found and found.occasion) == occasion


GIVEN: dict[str, Any] = {"urgency": FLASH, "assigned_at": MONDAY_NINE}
AT_THREE: dict[str, Any] = {"due": a_due("2026-11-23 15:00", has_time=True)}


@pytest.mark.parametrize(
    ("at", "matters", "occasion", "reason"),
    [
        ("2026-11-23 09:00", TODAY, "2026-11-23/0", "due today"),
        ("2026-11-23 10:00", TODAY, "2026-11-23/0:idle", "given 09:00, not begun"),
        ("2026-11-23 11:00", TODAY, "2026-11-23/1", "given 09:00, not begun"),
        ("2026-11-23 14:59", AT_THREE, "2026-11-23/2", "given 09:00, not begun"),
        ("2026-11-23 15:01", AT_THREE, "2026-11-23/3:late", "late today"),
        ("2026-11-23 17:00", AT_THREE, "2026-11-23/4:late", "late today"),
        ("2026-11-23 23:00", AT_THREE, "2026-11-23/4:late", "late today"),
        ("2026-11-24 08:59", AT_THREE, "2026-11-23/4:late", "due Mon 23 Nov, 1 working day late"),
        ("2026-11-24 09:00", AT_THREE, "2026-11-24/0:late", "due Mon 23 Nov, 1 working day late"),
        ("2026-11-23 23:59", TODAY, "2026-11-23/4", "given 09:00, not begun"),
        ("2026-11-24 00:00", TODAY, "2026-11-23/4", "due Mon 23 Nov, 1 working day late"),
        ("2026-11-24 09:00", TODAY, "2026-11-24/0", "due Mon 23 Nov, 1 working day late"),
        ("2026-11-28 12:00", TODAY, "2026-11-28/1", "due Mon 23 Nov, 4 working days late"),
        ("2026-11-24 12:00", {}, "2026-11-24/1", "given Mon 23 Nov, not begun"),
        ("2026-11-24 02:01", {"due": a_due("2026-11-24 02:00", has_time=True)},
         "2026-11-23/4:late", "late today"),
    ],
)  # fmt: skip
def test_a_flash_task_speaks_every_two_hours_and_when_a_clock_runs_out(
    at: str, matters: dict[str, Any], occasion: str, reason: str
) -> None:
    assert told(a_look(at, **(GIVEN | matters))) == ("clock", occasion, reason)


@pytest.mark.parametrize(
    ("at", "matters"),
    [
        ("2026-11-23 09:59", {}),
        ("2026-11-23 12:00", {"due": a_due("2026-11-25")}),
        ("2026-11-23 00:30", TODAY),  # the day has not begun
        ("2026-11-23 08:59", TODAY),
    ],
)
def test_a_flash_task_is_quiet_while_no_clock_runs(at: str, matters: dict[str, Any]) -> None:
    look = a_look(at, heard("2026-11-22 12:00"), **(GIVEN | matters))

    assert finding(look) is None


@pytest.mark.parametrize(
    ("said", "matters", "occasion"),
    [
        ((PACES[FLASH].remind, Rhythm()), TODAY, None),
        ((PACES[FLASH].remind, Rhythm()), HARD, "2026-11-23/1"),
        ((PACES[FLASH].after, Rhythm()), TODAY, "2026-11-23/1"),
        ((PACES[FLASH].after, Rhythm()), HARD, None),
        ((PACES[FLASH].after, Rhythm(every=1)), HARD, "2026-11-23/0"),
        ((PACES[FLASH].start, Span(0)), {}, None),
    ],
)
def test_an_office_may_want_less_of_a_flash_task(
    said: tuple[Setting[Any], object], matters: dict[str, Any], occasion: str | None
) -> None:
    found = finding(a_look("2026-11-23 11:00", of=an_office(said), **(GIVEN | matters)))

    assert (found and found.occasion) == occasion


@pytest.mark.parametrize(
    ("said", "then", "is_told"),
    [
        ("2026-11-20:1", "2026-11-20:1:0", False),
        ("2026-11-20:1:1", "2026-11-20:1:2", False),
        ("2026-11-20:1:2", "2026-11-20:1:2", True),
        ("2026-11-20:1:2", "2026-11-20:1:1", True),
        ("2026-11-20:1:2", "2026-11-20:1", True),
        ("2026-11-20:1:3", "2026-11-20:3:2", False),
        ("2026-11-20:1:3", "2026-11-27:1:3", False),
        ("2026-11-20:-1", "2026-11-20:-0", False),
        ("2026-11-23/0", "2026-11-23/0:idle", False),
        ("2026-11-23/0:idle", "2026-11-23/0", False),
    ],
)
def test_a_risen_rung_is_told_again_and_a_fallen_one_is_not(
    said: str, then: str, *, is_told: bool
) -> None:
    found = finding(a_look("2026-11-23 09:00", **HARD))
    assert found is not None

    assert found._replace(occasion=then).is_told_by(said) is is_told


def test_the_rung_stands_in_the_line_and_in_its_occasion() -> None:
    at_the_unit: dict[str, Any] = HARD | {"holder": Holder.UNIT, "lead": ADMIN}

    quiet = finding(a_look("2026-11-23 09:00", heard("2026-11-20 12:00"), **at_the_unit))
    later = finding(a_look("2026-11-25 09:00", heard("2026-11-20 12:00"), **at_the_unit))

    assert quiet is not None
    assert later is not None
    assert (quiet.occasion, quiet.rung) == ("2026-11-20:1:2", Rung.HEAD)
    assert (later.occasion, later.rung) == ("2026-11-20:3:3", Rung.LEADER)


@pytest.mark.parametrize(
    ("urgency", "state", "at", "may"),
    [
        (NORMAL, State.OPEN, "2026-11-23 09:00", True),
        (NORMAL, State.OPEN, "2026-11-23 17:59", True),
        (NORMAL, State.OPEN, "2026-11-23 18:00", False),
        (NORMAL, State.OPEN, "2026-11-23 08:59", False),
        (URGENT, State.OPEN, "2026-11-28 12:00", False),
        (FLASH, State.OPEN, "2026-11-28 12:00", True),
        (FLASH, State.OPEN, "2026-11-23 03:00", True),
        (FLASH, State.DONE, "2026-11-28 12:00", False),
        (FLASH, State.DONE, "2026-11-23 12:00", True),
    ],
)
def test_only_flash_work_still_owed_is_spoken_of_outside_working_hours(
    urgency: Urgency, state: State, at: str, *, may: bool
) -> None:
    assert may_speak(a_task(urgency=urgency, state=state), a_moment(at), OFFICE) is may


@pytest.mark.parametrize(
    ("at", "matters", "when"),
    [
        ("2026-11-23 09:00", HARD, "2026-11-25 09:00"),
        ("2026-11-25 12:00", HARD, "2026-11-30 09:00"),
        ("2026-11-21 12:00", HARD, "2026-11-23 09:00"),
        ("2026-11-23 09:00", TODAY, "2026-11-23 12:00"),
        ("2026-11-23 12:00", TODAY, "2026-11-24 09:00"),
        ("2026-11-23 09:00", {"due": a_due("2026-12-04")}, "2026-11-25 09:00"),
        ("2026-11-23 09:00", AT_THREE, "2026-11-23 12:00"),
        ("2026-11-23 12:00", AT_THREE, "2026-11-23 15:00:01"),
        ("2026-11-23 09:00", GIVEN | TODAY, "2026-11-23 10:00"),
        ("2026-11-23 10:00", GIVEN | TODAY, "2026-11-23 11:00"),
        ("2026-11-23 17:00", GIVEN | TODAY, "2026-11-24 09:00"),
        ("2026-11-23 09:00", GIVEN | {"assigned_at": a_moment("2026-11-23 17:40")},
         "2026-11-24 09:40"),
        ("2026-11-23 09:00",
         {"urgency": FLASH, "holder": Holder.UNIT, "lead": ADMIN, "due": Due(DueKind.NONE),
          "assigned_at": a_moment("2026-11-23 17:15")},
         "2026-11-24 00:00"),
        ("2026-11-23 09:00", {}, None),
        ("2026-11-23 09:00", {"due": a_due(NEW_YEAR), "state": State.CLOSED}, None),
    ],
)  # fmt: skip
def test_the_next_time_is_known(at: str, matters: dict[str, Any], when: str | None) -> None:
    expected = None if when is None else a_moment(when)

    assert next_time(a_look(at, **matters)) == expected


@pytest.mark.parametrize(("is_told", "when"), [(True, "11-25"), (False, "11-24")])
def test_what_waits_for_working_hours_comes_with_them(*, is_told: bool, when: str) -> None:
    look = a_look("2026-11-23 20:00", **HARD)

    assert next_time(look, is_told=is_told) == a_moment(f"2026-{when} 09:00")
