"""One Monday at the desk, told through the command line."""

import pytest

from world import Said, secdesk

EIGHT = "2026-11-23 08:00"
NINE = "2026-11-23 09:00"
NOON = "2026-11-23 12:00"
FIVE = "2026-11-23 17:00"


def fine(*args: str, as_of: str = NINE) -> Said:
    """A command that must succeed."""
    said = secdesk(*args, as_of=as_of)
    assert said.code == 0, said
    return said


def numbers(section: list[dict[str, object]]) -> list[object]:
    """The numbers of the tasks in one part of a page."""
    return [task["number"] for task in section]


@pytest.fixture
def _last_week() -> None:
    fine("leader", "add", "wang", "Wang", "Min", as_of="2026-11-16")
    fine("leader", "add", "li", "李国强", as_of="2026-11-16")
    fine("contact", "add", "admin", "Admin Office", "--kind", "unit", as_of="2026-11-16")
    fine(
        "contact", "add", "chen", "陈洁", "--kind", "person", "--unit", "admin", as_of="2026-11-16"
    )
    fine(
        "assign", "wang", "confirm the venue for the year-end meeting", "--due", "fri",
        "--to", "admin", "--person", "陈洁", as_of="2026-11-16",
    )  # fmt: skip
    fine("assign", "li", "答复消防检查", "--target", "2026-11-19", as_of="2026-11-16")


@pytest.mark.usefixtures("_last_week")
def test_one_monday() -> None:
    she_reads_the_morning_page()
    two_leaders_call_her_in()
    things_move_on_until_noon()
    a_date_moves_on_its_leaders_word()
    by_five_there_are_results()
    the_next_morning_shows_what_is_left()


def she_reads_the_morning_page() -> None:
    """What slipped last week stands on top, the leader's date before her own."""
    morning = fine("today", "--json", as_of=EIGHT).data

    assert numbers(morning["overdue_hard"]) == [1]
    assert numbers(morning["overdue_soft"]) == [2]
    assert morning["counts"]["overdue"] == 2


def two_leaders_call_her_in() -> None:
    """Each word is taken down in one command, and said back."""
    signed = fine("assign", "国强", "sign the seal register", "--due", "17:00", "--json").data
    report = fine("assign", "min", "draft the Q4 report", "--also", "li", "--due", "fri 5pm")

    assert signed["number"] == 3
    assert signed["due"] == "2026-11-23T17:00:00+08:00"
    assert "Fri 27 Nov 2026 17:00 · in 4 days · 4 working days" in report.out


def things_move_on_until_noon() -> None:
    """Progress, a result, a report and striking off are four commands."""
    fine("progress", "1", "hotel has rooms, price open", "--percent", "60", as_of=NOON)
    fine("done", "2", "answered in writing", as_of=NOON)
    fine("report", "2", "by phone", as_of=NOON)
    closed = fine("close", "2", as_of=NOON)

    assert closed.out == "#2  李国强  答复消防检查 · closed\n"


def a_date_moves_on_its_leaders_word() -> None:
    """Without the word it is refused with the command to type."""
    refused = secdesk("due", "1", "wed", as_of=NOON)
    moved = fine("due", "1", "wed", "--word", "Wang, by phone, 23 Nov", as_of=NOON)

    assert refused.code == 4
    assert '--word "Wang Min, by phone, 23 Nov"' in refused.err
    assert "moved after it had passed: recorded as late" in moved.out


def by_five_there_are_results() -> None:
    """A slip is taken back; what two leaders asked for is reported when both have heard it."""
    fine("done", "3", "signed", as_of=FIVE)
    fine("undo", as_of=FIVE)
    fine("done", "3", "signed, in the safe", as_of=FIVE)
    fine("done", "4", "draft sent", as_of=FIVE)
    half = fine("report", "4", "--to", "wang", as_of=FIVE)
    whole = fine("report", "4", "--to", "li", as_of=FIVE)

    assert "not reported to 李国强 yet" in half.out
    assert "· reported" in whole.out


def the_next_morning_shows_what_is_left() -> None:
    """Nothing is overdue, one result is owed to its leader, and the story can be told."""
    morning = fine("today", "--json", as_of="2026-11-24 08:00").data
    story = fine("log", "1", "--json").data["tasks"][0]["log"]

    assert numbers(morning["overdue_hard"]) == []
    assert numbers(morning["to_report"]) == [3]
    assert [numbers(call["tasks"]) for call in morning["follow_up"]] == [[1]]
    assert [line["kind"] for line in story] == ["assign", "progress", "due"]
    assert "on the word of: Wang, by phone, 23 Nov" in story[-1]["details"]
    assert numbers(fine("find", "消防", "--json").data["tasks"]) == [2]
