"""The evening page, on a real desk: each day is opened anew, as commands do."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from secdesk.cards.evenings import Evening, Owed
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.point import Point, PointKind
from secdesk.domain.setting.known import TODAY_LINES
from secdesk.domain.task import Due, Issuer
from secdesk.domain.vocabulary import DueKind, Holder, State
from secdesk.gateways.other_dates import OtherDates
from secdesk.gateways.recurrences import Recurrences
from secdesk.services import changing, chasing, evening, following, reminding, undoing
from secdesk.services.chasing import ChaseSaid
from secdesk.services.desk import Desk
from secdesk.services.reminding import ReminderSaid
from secdesk.store import database
from secdesk.store.shelves import DeskFile
from world import ADMIN, CHEN, LI, OFFICE, WANG, a_desk, a_due, a_moment, a_task, staffed

FRIDAY, MONDAY, TUESDAY = "2026-11-20", "2026-11-23", "2026-11-24"
EVENING = "2026-11-23 18:30"
WORD = "Wang, by phone"
Open = Callable[..., AbstractContextManager[Desk]]


@pytest.fixture
def at(tmp_path: Path) -> Open:
    """Open the same desk at a moment, with its people on it."""
    file = tmp_path / "desk.db"
    with a_desk(file, a_moment("2026-11-16 09:00")) as desk:
        staffed(desk)

    def opened(moment: str, command: str = "test") -> AbstractContextManager[Desk]:
        now = a_moment(moment)
        return a_desk(file, now, command) if command else looked_at(file, now)

    return opened


@contextmanager
def looked_at(file: Path, now: datetime) -> Iterator[Desk]:
    """A desk that nothing is changed on."""
    with closing(database.connect(file)) as connection:
        yield Desk(DeskFile(connection, now.tzinfo), now, OFFICE, OtherDates(), Recurrences())


def put(desk: Desk, **matters: object) -> int:
    """A task on the desk, past dates and all; what a unit holds was passed on."""
    told = {"conveyed_at": desk.now} if matters.get("holder") is Holder.UNIT else {}
    return desk.store.tasks.add(a_task(number=0, **{**told, **matters})).number


def wrap(at: Open, moment: str = EVENING, leader: str | None = None) -> Evening:
    """The page of an evening; whoever looks takes no step."""
    with at(moment, "") as desk:
        return evening.wrap(desk, leader)


def said(owed: Owed) -> list[tuple[int, str, str]]:
    """What is owed: number, what is missing, what to type."""
    return [
        (task.number, str(note.text), str(note.command))
        for task in owed.tasks
        for note in task.notes
    ]


def test_a_day_without_anything_due_is_clear(at: Open) -> None:
    with at("2026-11-23 09:00") as desk:
        put(desk, due=a_due("2026-12-01"))
        put(desk, due=Due(DueKind.NONE))

    page = wrap(at)

    assert page.is_clear
    assert (page.still_open, page.due, page.dealt_with, page.is_cut) == (0, 0, 0, False)


def test_what_is_due_wants_a_result_a_word_or_a_new_date_with_its_reason(at: Open) -> None:
    with at("2026-11-20 09:00") as desk:
        for _ in range(7):
            put(desk, due=a_due(MONDAY))
    with at("2026-11-23 10:00") as desk:
        following.done(desk, [1], "signed")
        following.progress(desk, [2], "half")
        changing.due(desk, [3], "2026-11-25", word=WORD)
        changing.due(desk, [4], "2026-11-25", word=WORD, reason="ill")
        desk.store.entries.add(Entry(5, desk.now, EntryKind.NOTE, "a thought"))
        desk.store.entries.add(Entry(6, desk.now, EntryKind.CHASE))

    page = wrap(at)

    assert (page.due, page.dealt_with) == (7, 4)
    assert said(page.without_disposition) == [
        (5, "no word on it today", "secdesk progress 5 WORDS"),
        (6, "no word on it today", "secdesk progress 6 WORDS"),
        (7, "no word on it today", "secdesk progress 7 WORDS"),
    ]


def test_an_own_target_moved_without_a_reason_is_still_open(at: Open) -> None:
    with at("2026-11-20 09:00") as desk:
        put(desk, due=a_due(MONDAY, DueKind.SOFT))
    with at("2026-11-23 10:00") as desk:
        changing.due(desk, [1], "2026-11-25")
    moved = wrap(at)
    with at("2026-11-23 11:00") as desk:
        following.progress(desk, [1], "the printer is ill")

    page = wrap(at)

    assert said(moved.without_disposition) == [
        (1, "moved to Wed 25 Nov without a reason", "secdesk progress 1 WORDS")
    ]
    assert (page.is_clear, page.due, page.dealt_with) == (True, 1, 1)


def test_what_is_late_wants_a_word_since_its_limit(at: Open) -> None:
    with at("2026-11-16 09:00") as desk:
        for _ in range(3):
            put(desk, due=a_due("2026-11-18"))
    with at("2026-11-18 10:00") as desk:
        following.progress(desk, [1], "before it was late")
    with at("2026-11-19 10:00") as desk:
        following.progress(desk, [2], "since")

    page = wrap(at)

    assert [task.number for task in page.without_disposition.tasks] == [1, 3]
    assert said(page.without_disposition)[0][1] == "late, and no word since"
    assert (page.due, page.dealt_with) == (3, 1)


def test_what_a_unit_holds_is_chased_and_a_whole_with_its_parts_done_is_finished(
    at: Open,
) -> None:
    with at("2026-11-20 09:00") as desk:
        put(desk, due=a_due(MONDAY), holder=Holder.UNIT, lead=ADMIN)
        whole = put(desk, due=a_due(MONDAY))
        put(desk, due=a_due("2026-12-01"), parent=whole, state=State.DONE)

    commands = [command for _, _, command in said(wrap(at).without_disposition)]

    assert commands == ["secdesk chase 1 ANSWER", "secdesk done 2 RESULT"]


def test_work_that_was_done_counts_on_its_day_only(at: Open) -> None:
    with at("2026-11-20 09:00") as desk:
        put(desk, due=a_due(MONDAY))
    with at("2026-11-20 10:00") as desk:
        following.done(desk, [1], "signed")
    with at("2026-11-23 10:00") as desk:
        following.report(desk, [1], "told")

    page = wrap(at)

    assert (page.due, page.dealt_with, page.to_report.total) == (0, 0, 0)


def test_a_deed_taken_back_is_none(at: Open) -> None:
    with at("2026-11-20 09:00") as desk:
        put(desk, due=a_due(MONDAY))
    with at("2026-11-23 10:00", "progress") as desk:
        following.progress(desk, [1], "half")
    with at("2026-11-23 10:05", "undo") as desk:
        undoing.undo(desk, None)

    page = wrap(at)

    assert [task.number for task in page.without_disposition.tasks] == [1]


def test_words_for_others_that_did_not_reach_them_are_open_from_before_too(at: Open) -> None:
    told = {"holder": Holder.UNIT, "lead": ADMIN, "conveyed_at": None}
    with at("2026-11-19 09:00") as desk:
        put(desk, **told, assigned_at=desk.now)
        put(desk, **told, assigned_at=desk.now, state=State.SUSPENDED, resume_on=date(2026, 12, 1))
        put(desk, **told, assigned_at=desk.now, state=State.DONE)
    with at("2026-11-23 18:00") as desk:
        put(desk, **told, assigned_at=desk.now, person=CHEN)

    page = wrap(at)

    assert said(page.to_convey) == [
        (1, "Admin Office not told for 2 working days", "secdesk convey 1"),
        (4, "Chen Jie not told yet", "secdesk convey 4"),
    ]
    assert page.still_open == 2


def test_what_is_late_and_reached_nobody_is_to_be_passed_on_and_counted_once(at: Open) -> None:
    with at("2026-11-19 09:00") as desk:
        put(desk, due=a_due(FRIDAY), holder=Holder.UNIT, lead=ADMIN, conveyed_at=None)

    page = wrap(at)

    assert said(page.to_convey)[0][2] == "secdesk convey 1"
    assert page.without_disposition == Owed()
    assert (page.still_open, page.due, page.dealt_with) == (1, 1, 0)


def test_one_word_does_not_settle_what_is_late_for_good(at: Open) -> None:
    with at("2026-10-26 09:00") as desk:
        put(desk, due=a_due("2026-10-26"), holder=Holder.UNIT, lead=ADMIN)
    with at("2026-10-27 09:00") as desk:
        chasing.chase(desk, [1], "soon", ChaseSaid(promised="2026-10-30"))

    promised, broken = wrap(at, "2026-10-29 18:30"), wrap(at)

    assert promised.is_clear
    assert said(broken.without_disposition) == [
        (1, "late, and no word since Fri 30 Oct", "secdesk chase 1 ANSWER")
    ]


def test_one_word_on_her_own_late_task_does_not_settle_it_for_good_either(at: Open) -> None:
    with at("2026-11-02 09:00") as desk:
        put(desk, due=a_due("2026-11-03"))
    with at("2026-11-04 09:00") as desk:
        following.progress(desk, [1], "half of it")

    soon, later = wrap(at, "2026-11-10 18:30"), wrap(at)

    assert soon.is_clear
    assert said(later.without_disposition) == [
        (1, "late, and no word since Wed 11 Nov", "secdesk progress 1 WORDS")
    ]


def test_what_was_done_today_is_to_be_reported_and_what_was_before_is_counted(at: Open) -> None:
    with at("2026-11-20 09:00") as desk:
        for _ in range(4):
            put(desk)
        put(desk, report_back=False)
    with at("2026-11-20 10:00") as desk:
        following.done(desk, [1], "signed")
    with at("2026-11-23 10:00") as desk:
        following.done(desk, [2, 3, 5], "signed")
        following.report(desk, [3], "told")

    page, theirs = wrap(at), wrap(at, leader="wang")

    assert said(page.to_report) == [(2, "not reported to Wang Min yet", "secdesk report 2")]
    assert page.done_before == theirs.done_before == 1
    assert page.still_open == 1


def a_point(desk: Desk, task: int, kind: PointKind, **matters: Any) -> None:  # noqa: ANN401  # as a_task
    """Something that is owed on a task."""
    kinds = {PointKind.BLOCK: EntryKind.BLOCK, PointKind.PROMISE: EntryKind.PROMISE}
    entry = Entry(task, desk.now, kinds.get(kind, EntryKind.BYPASS), f"{kind} on {task}")
    number = desk.store.entries.add(entry)
    desk.store.points.add(Point(0, task, number, kind, desk.now, **matters))


def test_problems_promises_and_formalities_are_owed_when_their_day_has_come(at: Open) -> None:
    with at("2026-11-20 10:00") as desk:
        for _ in range(7):
            put(desk)
        a_point(desk, 1, PointKind.BLOCK, due_on=date(2026, 12, 1))
        a_point(desk, 2, PointKind.BLOCK, told_at=desk.now)
        a_point(desk, 3, PointKind.PROMISE, due_on=date(2026, 11, 23), contact=CHEN)
        a_point(desk, 4, PointKind.PROMISE, due_on=date(2026, 11, 24), contact=CHEN)
        a_point(desk, 5, PointKind.BYPASS, due_on=date(2026, 11, 20))
        a_point(desk, 6, PointKind.BYPASS, due_on=date(2026, 11, 24))
        a_point(desk, 7, PointKind.PROMISE, due_on=date(2026, 11, 20), ended_at=desk.now)

    page = wrap(at)

    assert said(page.problems) == [
        (1, "block on 1 (since Fri 20 Nov, the leader does not know)", "secdesk report 1 WORDS")
    ]
    assert said(page.promises) == [
        (3, "promise on 3 (promised to Chen Jie for Mon 23 Nov)", "secdesk promise 3 --kept")
    ]
    assert said(page.formalities) == [
        (5, "bypass on 5 (to be made good by Fri 20 Nov)", "secdesk bypass 5 --settled")
    ]
    assert page.still_open == 3


def test_reminders_that_were_not_ticked_off_are_open(at: Open) -> None:
    with at("2026-11-20 09:00") as desk:
        reminding.remind(desk, "2026-11-20 10:00", "call", ReminderSaid())
        reminding.remind(desk, "2026-11-23 22:00", "late call", ReminderSaid())
        reminding.remind(desk, "2026-11-24", "tomorrow", ReminderSaid())

    page = wrap(at)

    assert [one.words for one in page.reminders] == ["call", "late call"]
    assert (page.reminders_total, page.still_open) == (2, 2)


def test_tomorrow_is_the_next_working_day_and_owes_nothing(at: Open) -> None:
    with at("2026-11-20 09:00") as desk:
        unit = {"holder": Holder.UNIT, "lead": ADMIN, "accepted_at": desk.now}
        put(desk, due=a_due("2026-11-21"))
        put(desk, due=a_due(MONDAY), check_on=date(2026, 11, 23), **unit)
        put(desk, check_on=date(2026, 11, 22), **unit)
        put(desk, check_on=date(2026, 11, 20), **unit)
        put(desk, check_on=date(2026, 11, 24), **unit)
        rests = {"state": State.SUSPENDED, "resume_on": date(2026, 11, 23)}
        put(desk, check_on=date(2026, 11, 23), **rests)
        put(desk, effect="fewer complaints", effect_on=date(2026, 11, 23))
        put(desk, effect="fewer complaints", effect_on=date(2026, 11, 19))

    page = wrap(at, "2026-11-20 18:30")

    tomorrow = page.tomorrow
    assert tomorrow.on == date(2026, 11, 23)
    assert [one.number for one in tomorrow.due] == [1, 2]
    assert [one.number for one in tomorrow.checks] == [3]
    assert [one.number for one in tomorrow.resumes] == [6]
    assert [one.number for one in tomorrow.effects] == [7]
    assert not tomorrow.has_more
    assert page.is_clear


def test_the_changes_of_the_day_are_counted_with_the_latest_of_them(at: Open) -> None:
    with at("2026-11-20 10:00", "assign") as desk:
        put(desk)
    for minute in range(7):
        with at(f"2026-11-23 10:0{minute}", "progress") as desk:
            following.progress(desk, [1], "on")

    steps = wrap(at).steps
    before = wrap(at, "2026-11-22 18:00").steps

    assert steps is not None
    assert steps.total == 7
    assert [one.command for one in steps.latest] == ["progress"] * 5
    assert before is not None
    assert (before.total, before.latest) == (0, ())


def test_what_an_import_logged_was_not_done_today(at: Open) -> None:
    with at("2026-11-23 10:00", "import") as desk:
        put(desk, state=State.DONE)
        desk.store.entries.add(Entry(1, desk.now, EntryKind.DONE, "long ago"))

    assert wrap(at).is_clear


def test_one_leaders_page_has_only_what_that_leader_gave(at: Open) -> None:
    with at("2026-11-20 09:00") as desk:
        for issuers in ((Issuer(WANG),), (Issuer(LI),)):
            put(desk, issuers=issuers, due=a_due(MONDAY))
            put(desk, issuers=issuers, holder=Holder.UNIT, lead=ADMIN, conveyed_at=None)
            put(desk, issuers=issuers, due=a_due(TUESDAY))
            done = put(desk, issuers=issuers)
            a_point(desk, done, PointKind.BLOCK)
            reminding.remind(desk, "10:00", "call", ReminderSaid(task=done))
    with at("2026-11-23 10:00") as desk:
        following.done(desk, [4, 8], "signed")

    page = wrap(at, leader="li")

    assert page.leader is not None
    assert page.leader.code == "li"
    assert [task.number for task in page.without_disposition.tasks] == [5]
    assert [task.number for task in page.to_convey.tasks] == [6]
    assert [task.number for task in page.to_report.tasks] == [8]
    assert [one.number for one in page.tomorrow.due] == [7]
    assert [one.number for one in page.reminders] == [2]
    assert (page.steps, page.backup_days) == (None, None)


def test_a_long_backlog_is_counted_and_only_begun(at: Open) -> None:
    with at("2026-11-16 09:00") as desk:
        for _ in range(20):
            put(desk, due=a_due(FRIDAY))

    page = wrap(at)

    assert len(page.without_disposition.tasks) == OFFICE.settings[TODAY_LINES]
    assert (page.without_disposition.total, page.still_open) == (20, 20)


def test_a_day_with_more_than_is_looked_at_is_not_clear(at: Open) -> None:
    with at("2026-11-16 09:00") as desk:
        for _ in range(evening.MOST_COUNTED + 1):
            put(desk, due=a_due(FRIDAY))
    with at("2026-11-23 09:00") as desk:
        for number in range(1, evening.MOST_COUNTED + 1):
            desk.store.entries.add(Entry(number, desk.now, EntryKind.PROGRESS, "on"))

    page = wrap(at)

    assert page.is_cut
    assert not page.is_clear


def test_a_backlog_does_not_hide_what_is_due_today(at: Open) -> None:
    with at("2026-11-16 09:00") as desk:
        for _ in range(evening.MOST_COUNTED):
            put(desk, due=a_due(FRIDAY))
        put(desk, due=a_due(MONDAY))
        put(desk, due=a_due("2026-11-23 09:00", has_time=True))
    with at("2026-11-23 10:00") as desk:
        for number in range(1, evening.MOST_COUNTED + 1):
            desk.store.entries.add(Entry(number, desk.now, EntryKind.PROGRESS, "on"))

    tasks = wrap(at).without_disposition.tasks

    assert [task.number for task in tasks] == [evening.MOST_COUNTED + 2, evening.MOST_COUNTED + 1]


def test_tomorrow_takes_no_more_room_than_a_section(at: Open) -> None:
    with at("2026-11-20 09:00") as desk:
        for _ in range(10):
            put(desk, due=a_due(TUESDAY))
            put(desk, check_on=date(2026, 11, 24), holder=Holder.UNIT, lead=ADMIN)

    tomorrow = wrap(at).tomorrow

    assert (len(tomorrow.due), len(tomorrow.checks), tomorrow.has_more) == (10, 5, True)


def test_what_is_due_today_stands_before_what_is_late(at: Open) -> None:
    with at("2026-11-16 09:00") as desk:
        put(desk, due=a_due(FRIDAY))
        put(desk, due=a_due(MONDAY, DueKind.SOFT))
        put(desk, due=a_due(MONDAY, DueKind.SOFT))
    with at("2026-11-23 10:00") as desk:
        changing.due(desk, [2], "2026-11-25")

    tasks = wrap(at).without_disposition.tasks

    assert [task.number for task in tasks] == [3, 2, 1]
