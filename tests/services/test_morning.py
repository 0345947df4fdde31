"""The morning page, on a real desk."""

from dataclasses import replace

import pytest

from secdesk.cards.mornings import Today
from secdesk.cards.tasks import TaskLine
from secdesk.domain.people import Leader
from secdesk.domain.setting.known import TODAY_IN_HAND, TODAY_LINES
from secdesk.domain.task import Issuer
from secdesk.domain.vocabulary import DueKind, Holder, State, Urgency
from secdesk.services import following, morning, people
from secdesk.services.desk import Desk
from secdesk.services.people import LeaderSaid
from world import MONDAY_NINE, a_due, a_task, secdesk


@pytest.fixture
def leaders(desk: Desk) -> list[Leader]:
    """Wang and Li."""
    people.add_leader(desk, "wang", "Wang Min", LeaderSaid())
    people.add_leader(desk, "li", "李国强", LeaderSaid())
    return list(desk.store.leaders.all())


def put(desk: Desk, leader: Leader, title: str, **matters: object) -> int:
    """A task on the desk, past dates and all."""
    task = a_task(number=0, title=title, issuers=(Issuer(leader),), **matters)
    return desk.store.tasks.add(task).number


def titles(lines: tuple[TaskLine, ...]) -> list[str]:
    """What stands in one section."""
    return [one.title for one in lines]


def a_full_page(desk: Desk, leaders: list[Leader]) -> Today:
    """One task for every section."""
    wang, li = leaders
    put(desk, wang, "overdue", due=a_due("2026-11-20"))
    put(desk, li, "own target missed", due=a_due("2026-11-20", DueKind.SOFT))
    put(desk, wang, "today at five", due=a_due("2026-11-23 17:00", has_time=True))
    put(desk, wang, "eight has passed", due=a_due("2026-11-23 08:00", has_time=True))
    put(desk, li, "far off", due=a_due("2026-12-23"))
    put(desk, wang, "no limit", due=a_task().due)
    put(desk, wang, "result there", state=State.DONE, done_at=MONDAY_NINE)
    put(desk, li, "thursday", due=a_due("2026-11-26"))
    put(desk, li, "tomorrow", due=a_due("2026-11-24"))
    put(desk, li, "told", state=State.REPORTED, due=a_due("2026-11-20"))
    put(desk, wang, "quiet", state=State.DONE, report_back=False, done_at=MONDAY_NINE)
    put(desk, li, "gone", state=State.CLOSED, due=a_due("2026-11-20"))
    return morning.today(desk)


def test_each_task_stands_in_its_section(desk: Desk, leaders: list[Leader]) -> None:
    page = a_full_page(desk, leaders)

    assert titles(page.overdue_hard) == ["overdue", "eight has passed"]
    assert titles(page.overdue_soft) == ["own target missed"]
    assert titles(page.due_today) == ["today at five"]
    assert {one.leader.code: titles(one.tasks) for one in page.in_hand} == {
        "wang": ["no limit"],
        "li": ["far off"],
    }
    assert titles(page.to_report) == ["result there"]
    assert sorted(titles(page.to_close)) == ["quiet", "told"]
    assert titles(page.ahead) == ["tomorrow", "thursday"]


def test_the_head_counts_what_the_page_shows(desk: Desk, leaders: list[Leader]) -> None:
    counts = a_full_page(desk, leaders).counts

    assert (counts.open, counts.overdue, counts.due_today, counts.to_report) == (8, 3, 1, 1)
    assert (counts.to_close, counts.ahead) == (2, 2)


def test_the_foot_has_the_commands_for_the_top_items(desk: Desk, leaders: list[Leader]) -> None:
    commands = a_full_page(desk, leaders).commands

    assert [str(one) for one in commands] == [
        "secdesk show 1",
        "secdesk done 3 RESULT",
        "secdesk report 7",
    ]


def test_one_leaders_page_has_only_theirs(desk: Desk, leaders: list[Leader]) -> None:
    a_full_page(desk, leaders)

    page = morning.today(desk, "li")

    assert titles(page.overdue_soft) == ["own target missed"]
    assert page.overdue_hard == page.due_today == page.to_report == ()
    assert [one.leader.code for one in page.in_hand] == ["li"]
    assert (page.counts.open, page.counts.overdue) == (4, 1)
    assert (page.counts.to_close, page.counts.ahead) == (1, 2)


def test_a_short_page_has_what_is_due_and_nothing_else(desk: Desk, leaders: list[Leader]) -> None:
    a_full_page(desk, leaders)

    page = morning.today(desk, short=True)

    assert page.is_short
    assert len(page.overdue_hard) == 2
    assert page.in_hand == ()
    assert page.to_report == page.to_close == page.ahead == ()


def test_the_whole_page_is_not_short(desk: Desk, leaders: list[Leader]) -> None:
    assert not a_full_page(desk, leaders).is_short


def test_a_retired_leaders_page_can_still_be_asked_for(desk: Desk, leaders: list[Leader]) -> None:
    a_full_page(desk, leaders)
    people.retire_leader(desk, "li")

    assert titles(morning.today(desk, "国强").overdue_soft) == ["own target missed"]


def test_a_task_of_two_leaders_is_in_hand_once(desk: Desk, leaders: list[Leader]) -> None:
    task = a_task(number=0, issuers=tuple(Issuer(one) for one in leaders))
    desk.store.tasks.add(task)

    page = morning.today(desk)

    assert [titles(one.tasks) for one in page.in_hand] == [["draft the board report"]]


def test_a_leader_sees_what_another_gave_first(desk: Desk, leaders: list[Leader]) -> None:
    desk.store.tasks.add(a_task(number=0, issuers=tuple(Issuer(one) for one in leaders)))

    page = morning.today(desk, "li")

    assert [titles(one.tasks) for one in page.in_hand] == [["draft the board report"]]


def test_a_long_section_is_cut_and_the_most_urgent_stay(desk: Desk, leaders: list[Leader]) -> None:
    wang, _ = leaders
    for number in range(TODAY_LINES.default + 5):
        put(desk, wang, f"late {number}", due=a_due("2026-11-20"))
    put(desk, wang, "flash", due=a_due("2026-11-20"), urgency=Urgency.FLASH)
    for number in range(TODAY_IN_HAND.default + 2):
        put(desk, wang, f"far {number}", due=a_due("2026-12-20"))

    page = morning.today(desk)

    assert len(page.overdue_hard) == TODAY_LINES.default
    assert page.overdue_hard[0].title == "flash"
    assert page.counts.overdue == TODAY_LINES.default + 6
    assert (len(page.in_hand[0].tasks), page.in_hand[0].total) == (
        TODAY_IN_HAND.default,
        TODAY_IN_HAND.default + 2,
    )


def test_however_much_one_leader_has_in_hand_the_rest_of_their_page_stays(
    desk: Desk, leaders: list[Leader]
) -> None:
    wang, _ = leaders
    for number in range(morning.MOST_OF_ONE_LEADER + 1):
        put(desk, wang, f"far {number}", due=a_due("2026-12-20"))
    following.done(desk, [put(desk, wang, "visas")], "issued")

    page = morning.today(desk, "wang")

    assert titles(page.to_report) == ["visas"]
    assert page.counts.open == page.counts.most == morning.MOST_OF_ONE_LEADER


def test_the_leaders_take_turns_from_day_to_day(desk: Desk, leaders: list[Leader]) -> None:
    for leader in leaders:
        put(desk, leader, leader.code, due=a_due("2026-12-23"))
    next_day = replace(desk, now=MONDAY_NINE.replace(day=24))

    first = [one.leader.code for one in morning.today(desk).in_hand]
    second = [one.leader.code for one in morning.today(next_day).in_hand]

    assert first == second[::-1]


@pytest.mark.parametrize("holder", list(Holder))
def test_who_holds_it_hides_nothing(desk: Desk, leaders: list[Leader], holder: Holder) -> None:
    put(desk, leaders[0], "due", due=a_due("2026-11-23"), holder=holder)

    assert titles(morning.today(desk).due_today) == ["due"]


def test_what_wants_no_report_is_not_to_be_reported(desk: Desk, leaders: list[Leader]) -> None:
    number = put(desk, leaders[0], "quiet", report_back=False)
    following.done(desk, [number], "signed")

    page = morning.today(desk)

    assert page.to_report == ()
    assert titles(page.to_close) == ["quiet"]
    assert (page.counts.to_report, page.counts.to_close) == (0, 1)


def test_an_empty_desk_says_how_to_begin(desk: Desk) -> None:
    page = morning.today(desk)

    assert page.is_new
    assert page.commands == ()


def test_swapping_two_leaders_ranks_changes_no_byte_of_any_list() -> None:
    for line in (
        "leader add wang Wang --rank 1",
        "leader add li Li --rank 2",
        "assign wang one",
        "assign li two",
        "assign li three --due 2026-11-24",
        "assign wang four --due 2026-11-24",
    ):
        secdesk(*line.split(), as_of="2026-11-23")
    before = [secdesk(page, as_of="2026-11-23").out for page in ("today", "list")]

    secdesk("leader", "edit", "wang", "--rank", "2")
    secdesk("leader", "edit", "li", "--rank", "1")

    assert [secdesk(page, as_of="2026-11-23").out for page in ("today", "list")] == before
