"""What cron says, on a real desk: what is new, what is claimed and marked, and how much of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from secdesk.cards.nagging import Nagging
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.light import Light
from secdesk.domain.nag import Rule
from secdesk.domain.office import office
from secdesk.domain.setting.known import CHASES_A_DAY, NAG_MOST, NAG_TARGETS, Settings
from secdesk.domain.task import Issuer
from secdesk.domain.vocabulary import DueKind, Holder, Secrecy, State, Urgency
from secdesk.services import nagging
from secdesk.services.desk import Desk
from world import MONDAY_NINE, a_due, a_moment, a_task, staffed

LONG_AGO = a_moment("2026-10-12 09:00")
LATE = a_due("2026-11-20")
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


@pytest.fixture
def manned(desk: Desk) -> Desk:
    """A desk with Leaders Wang and Li, the Admin Office and Chen Jie."""
    return staffed(desk)


def put(desk: Desk, title: str = "draft", leader: str = "wang", **matters: Any) -> int:  # noqa: ANN401  # a builder takes what matters
    """A task of long ago on the desk, past dates and all."""
    issuers = (Issuer(desk.leader(leader)),)
    said = {"title": title, "issuers": issuers, "assigned_at": LONG_AGO, "number": 0}
    return desk.store.tasks.add(a_task(**(said | matters))).number


def put_at_a_unit(desk: Desk, title: str = "at the unit", **matters: Any) -> int:  # noqa: ANN401  # likewise
    """A late task that the Admin Office's Chen Jie holds."""
    held: dict[str, Any] = {
        "holder": Holder.UNIT, "lead": desk.contact("admin"), "person": desk.contact("chen"),
        "due": LATE,
    }  # fmt: skip
    return put(desk, title, **(held | matters))


def at(desk: Desk, moment: datetime | str) -> Desk:
    """The same desk at another moment."""
    return replace(desk, now=a_moment(moment) if isinstance(moment, str) else moment)


def having(desk: Desk, key: str, value: object) -> Desk:
    """The same desk with a setting of its own."""
    return replace(desk, office=office(Settings({key: value})))


def said(desk: Desk, name: str = "one") -> Sequence[int]:
    """What one run of cron says: it claims, prints, and marks."""
    card = nagging.claim(desk, name)
    nagging.mark(desk, name)
    return numbers(card)


def numbers(card: Nagging) -> Sequence[int]:
    """The tasks of the lines."""
    return [one.number for one in card.lines]


def test_an_empty_desk_has_nothing_to_say(desk: Desk) -> None:
    assert nagging.nag(desk) == Nagging(lines=())
    assert nagging.claim(desk, "one") == Nagging(lines=())
    assert nagging.explain(desk).lines == ()


def test_a_line_says_whose_what_why_and_what_next(manned: Desk) -> None:
    number = put_at_a_unit(manned, "Confirm the venue", issuers=(
        Issuer(manned.leader("wang")), Issuer(manned.leader("li")),
    ))  # fmt: skip

    (line,) = nagging.nag(manned).lines

    assert (line.number, line.light, str(line.title)) == (number, Light.RED, "Confirm the venue")
    assert [one.name for one in line.leaders] == ["Wang Min", "李国强"]
    assert (line.rule, str(line.reason)) == (Rule.OVERDUE, "due Fri 20 Nov, 1 working day late")
    assert str(line.next_step) == "next: write to the head of Admin Office"
    assert (line.is_new, line.is_quiet, line.said_at, line.next_at) == (True, False, None, None)


def test_the_order_is_clocks_overdue_leaders_own_not_started_not_reported_reminders(
    manned: Desk,
) -> None:
    soon = put(manned, "tomorrow", due=a_due("2026-11-24"))
    told = put(manned, "untold", state=State.DONE, done_at=a_moment("2026-11-20 09:00"))
    idle = put(manned, "idle", due=a_due("2026-11-23"))
    own = put(manned, "his own", due=LATE, holder=Holder.LEADER)
    late = put(manned, "late", due=LATE)
    later = put(manned, "later", due=a_due("2026-11-17"))
    urgent = put(manned, "urgent", due=LATE, urgency=Urgency.URGENT)
    flash = put(manned, "flash", urgency=Urgency.FLASH)

    card = nagging.nag(at(manned, "2026-11-23 12:00"))

    assert numbers(card) == [flash, urgent, later, late, own, idle, told, soon]
    assert [one.rule for one in card.lines] == [
        Rule.CLOCK, Rule.OVERDUE, Rule.OVERDUE, Rule.OVERDUE, Rule.LEADERS_OWN, Rule.NOT_STARTED,
        Rule.NOT_REPORTED, Rule.REMINDER,
    ]  # fmt: skip


def test_what_may_wait_is_not_said(manned: Desk) -> None:
    put(manned, "far off", due=a_due("2027-03-01"))
    put(manned, "no date")
    put(manned, "own target", due=a_due("2026-11-20", DueKind.SOFT))
    put(manned, "his own, own target", due=a_due("2026-11-20", DueKind.SOFT), holder=Holder.LEADER)
    put(manned, "closed", due=LATE, state=State.CLOSED)

    assert nagging.nag(manned) == Nagging(lines=())


def test_own_targets_are_said_where_the_office_wants_it(manned: Desk) -> None:
    late = put(manned, due=a_due("2026-11-20", DueKind.SOFT))
    own = put(manned, due=a_due("2026-11-20", DueKind.SOFT), holder=Holder.LEADER)
    near = put(manned, due=a_due("2026-11-24", DueKind.SOFT))
    far = put(manned, due=a_due("2027-03-01"))

    card = nagging.nag(having(manned, NAG_TARGETS.key, value=True))

    assert numbers(card) == [late, own, near]
    assert far not in numbers(card)


def test_what_is_sealed_is_said_without_a_word_of_it(manned: Desk) -> None:
    put(manned, "Zhang's transfer", due=LATE, secrecy=Secrecy.PERSONAL)
    put(manned, "for anyone", due=LATE, secrecy=Secrecy.PUBLIC)

    lines = nagging.nag(manned).lines

    assert [str(one.title) for one in lines] == ["a confidential matter", "for anyone"]


def test_a_line_is_said_once_on_its_occasion_and_again_on_the_next(manned: Desk) -> None:
    number = put(manned, due=LATE)

    mornings = [said(at(manned, MONDAY_NINE + DAY * turn), f"{turn}") for turn in range(4)]
    again = said(at(manned, MONDAY_NINE + DAY * 3 + HOUR), "again")

    assert mornings == [[number], [], [number], []]
    assert again == []


def test_what_was_said_before_still_stands(manned: Desk) -> None:
    put(manned, due=LATE)
    said(manned)

    later = nagging.nag(at(manned, MONDAY_NINE + HOUR))

    assert (later.lines, later.more, later.standing) == ((), 0, 1)


def test_looking_alone_remembers_nothing(manned: Desk) -> None:
    number = put(manned, due=LATE)

    looks = [numbers(nagging.nag(manned)) for _ in range(3)]

    assert looks == [[number]] * 3
    assert said(manned) == [number]


def test_ten_lines_at_most_and_how_many_more(manned: Desk) -> None:
    late = [put(manned, f"late {turn}", due=LATE) for turn in range(13)]

    card = nagging.claim(manned, "one")
    nagging.mark(manned, "one")

    assert numbers(card) == late[:10]
    assert (card.more, card.standing) == (3, 13)


def test_what_is_beyond_the_most_counts_as_said_with_the_line_that_speaks_for_it(
    manned: Desk,
) -> None:
    few = having(manned, NAG_MOST.key, 2)
    late = [put(manned, f"late {turn}", due=LATE) for turn in range(5)]

    first = said(few, "one")
    second = said(at(few, MONDAY_NINE + HOUR), "two")
    new = put(manned, "new", due=a_due("2026-11-19"))
    third = said(at(few, MONDAY_NINE + HOUR), "three")

    assert (first, second, third) == (late[:2], [], [new])


def test_a_long_backlog_hides_nothing_new(manned: Desk) -> None:
    few = having(manned, NAG_MOST.key, 1)
    for turn in range(nagging.LOOKED_AT + 1):
        put(manned, f"old {turn}", due=a_due("2026-11-02"))
        put(manned, f"untold {turn}", state=State.DONE, done_at=a_moment("2026-11-02 09:00"))
    said(few, "backlog")

    late = put(manned, "late", due=LATE)
    untold = put(manned, "untold", state=State.DONE, done_at=a_moment("2026-11-20 09:00"))
    first = nagging.nag(at(few, MONDAY_NINE + HOUR))
    said(at(few, MONDAY_NINE + HOUR), "new")

    assert (numbers(first), first.more) == ([late], 1)
    assert set(manned.store.nags.said([late, untold])) == {
        (late, Rule.OVERDUE), (untold, Rule.NOT_REPORTED),
    }  # fmt: skip


def test_a_claim_keeps_others_silent_while_its_lease_lasts(manned: Desk) -> None:
    number = put(manned, due=LATE)
    lease = nagging.LEASE

    first = numbers(nagging.claim(manned, "killed"))
    at_once = numbers(nagging.claim(at(manned, MONDAY_NINE + lease), "two"))
    later = numbers(nagging.claim(at(manned, MONDAY_NINE + lease + timedelta(seconds=1)), "three"))
    nagging.mark(at(manned, MONDAY_NINE + lease * 2), "three")
    marked = numbers(nagging.claim(at(manned, MONDAY_NINE + HOUR), "four"))

    assert (first, at_once, later, marked) == ([number], [], [number], [])


def test_only_who_claimed_a_line_can_mark_it(manned: Desk) -> None:
    number = put(manned, due=LATE)
    nagging.claim(manned, "one")

    nagging.mark(manned, "another")

    assert numbers(nagging.claim(at(manned, MONDAY_NINE + HOUR), "three")) == [number]


@pytest.mark.parametrize("jump", [DAY, timedelta(days=365), -DAY, -timedelta(days=365)])
def test_a_clock_that_jumps_and_comes_back_repeats_nothing_and_swallows_nothing(
    manned: Desk, jump: timedelta
) -> None:
    late = put(manned, due=LATE)
    near = put(manned, due=a_due("2026-12-02"))  # seven working days ahead

    first = said(manned, "before")
    said(at(manned, MONDAY_NINE + jump), "during")
    back = said(at(manned, MONDAY_NINE + HOUR), "back")
    wednesday = said(at(manned, MONDAY_NINE + DAY * 2), "wednesday")
    friday = said(at(manned, MONDAY_NINE + DAY * 4), "friday")

    assert (first, back) == ([late, near], [])
    assert (wednesday, friday) == ([late], [near])


def test_a_claim_from_the_future_holds_nobody_back(manned: Desk) -> None:
    number = put(manned, due=LATE)
    nagging.claim(at(manned, MONDAY_NINE + HOUR), "killed while the clock was wrong")

    assert numbers(nagging.claim(manned, "now")) == [number]


@pytest.mark.parametrize("moment", ["2026-11-21 12:00", "2026-11-23 18:00", "2026-11-23 08:59"])
def test_outside_working_hours_only_flash_is_said_and_nothing_else_is_used_up(
    manned: Desk, moment: str
) -> None:
    late = put(manned, due=LATE)
    flash = put(manned, due=LATE, urgency=Urgency.FLASH)
    quiet = at(manned, moment)

    card = nagging.claim(quiet, "at night")
    nagging.mark(quiet, "at night")

    assert (numbers(card), card.standing) == ([flash], 1)
    assert late in said(at(manned, "2026-11-24 09:00"), "morning")


def test_one_chase_a_day_is_proposed_for_one_person_over_all_runs_of_cron(manned: Desk) -> None:
    first = put_at_a_unit(manned, "first", due=a_due("2026-11-18"))
    second = put_at_a_unit(manned, "second")
    alone = put(manned, "of nobody", due=LATE)

    together = nagging.claim(manned, "one")
    nagging.mark(manned, "one")
    third = put_at_a_unit(manned, "third")
    later = nagging.claim(at(manned, MONDAY_NINE + HOUR), "two")

    assert {one.number: one.next_step is not None for one in together.lines} == {
        first: True, second: False, alone: False,
    }  # fmt: skip
    assert [(one.number, one.next_step) for one in later.lines] == [(third, None)]


def test_the_next_day_somebody_may_be_asked_again(manned: Desk) -> None:
    put_at_a_unit(manned, "first", urgency=Urgency.URGENT)
    nagging.claim(manned, "one")
    nagging.mark(manned, "one")

    (line,) = nagging.nag(at(manned, MONDAY_NINE + DAY)).lines

    assert line.next_step is not None


def test_how_often_somebody_is_asked_is_a_setting(manned: Desk) -> None:
    numbers_ = [put_at_a_unit(manned, f"late {turn}") for turn in range(3)]

    card = nagging.nag(having(manned, CHASES_A_DAY.key, 2))

    assert numbers(card) == numbers_
    assert [one.next_step is not None for one in card.lines] == [True, True, False]


def test_a_rung_that_falls_because_a_word_came_is_no_new_line(manned: Desk) -> None:
    number = put_at_a_unit(manned)
    first = said(manned, "one")

    manned.store.entries.add(Entry(number, MONDAY_NINE, EntryKind.PROGRESS, "half"))
    after = nagging.nag(at(manned, MONDAY_NINE + HOUR))

    assert (first, numbers(after)) == ([number], [])
    assert after.standing == 1


def test_a_rung_that_rises_is_a_new_line(manned: Desk) -> None:
    number = put_at_a_unit(manned, due=a_due("2026-11-23"))
    manned.store.entries.add(Entry(number, MONDAY_NINE, EntryKind.PROGRESS, "half"))
    days = [MONDAY_NINE + DAY * turn for turn in range(1, 5)]

    lines = [nagging.claim(at(manned, day), f"{day}").lines for day in days]

    steps = [[str(one.next_step) for one in each] for each in lines]
    head, leader = "next: write to the head of Admin Office", "next: ask Wang Min to step in"
    assert steps == [[head], [head], [leader], [leader]]  # nothing was marked: each comes again


def test_explaining_shows_what_was_said_when_and_what_comes_next(manned: Desk) -> None:
    put_at_a_unit(manned, "first")
    put_at_a_unit(manned, "second")
    said(manned)

    page = nagging.explain(at(manned, MONDAY_NINE + HOUR))

    assert (page.now, page.is_working_time) == (MONDAY_NINE + HOUR, True)
    assert [one.rule for one in page.lines] == [Rule.OVERDUE, Rule.OVERDUE]
    assert {one.said_at for one in page.lines} == {MONDAY_NINE}
    assert {one.next_at for one in page.lines} == {a_moment("2026-11-25 09:00")}
    assert all(one.next_step and not one.is_new for one in page.lines)


@pytest.mark.parametrize(
    ("moment", "is_working_time"),
    [("2026-11-23 09:00", True), ("2026-11-23 18:00", False), ("2026-11-21 10:00", False)],
)
def test_explaining_tells_whether_this_is_a_time_to_speak(
    manned: Desk, moment: str, *, is_working_time: bool
) -> None:
    assert nagging.explain(at(manned, moment)).is_working_time is is_working_time


def test_what_waits_for_the_morning_is_explained_with_that_morning(manned: Desk) -> None:
    put(manned, due=LATE)

    (line,) = nagging.explain(at(manned, "2026-11-23 20:00")).lines

    assert (line.is_new, line.is_quiet) == (True, True)
    assert line.next_at == a_moment("2026-11-24 09:00")


def test_explaining_marks_nothing(manned: Desk) -> None:
    number = put(manned, due=LATE)

    nagging.explain(manned)

    assert said(manned) == [number]
