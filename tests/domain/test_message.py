"""Messages to others: on the leader's instruction, and never a word of what is sealed."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secdesk.domain.message import Inquiry, addressed, inquiry, language_of, subject
from secdesk.domain.secrecy import SEALED
from secdesk.domain.task import Issuer
from secdesk.domain.vocabulary import DueKind, Secrecy
from world import LI, MONDAY_NINE, WANG, a_due, a_moment, a_task

MONDAY = MONDAY_NINE.date()
FIVE = a_moment("2026-11-24 18:00")
ACCEPTED = {"accepted_at": MONDAY_NINE}


def lines(*inquiries: Inquiry) -> list[str]:
    """The message about them."""
    return [str(one) for one in inquiry("Chen Jie", inquiries, FIVE, MONDAY_NINE)]


@pytest.mark.parametrize(
    ("name", "language"),
    [("Chen Jie", "en"), ("陈洁", "zh"), ("Admin · 陈洁", "zh"), ("", "en"), ("Ōe", "en")],
)
def test_whoever_has_a_chinese_name_is_written_to_in_chinese(name: str, language: str) -> None:
    assert language_of(name) == language


def test_a_chinese_leader_is_named_with_the_title() -> None:
    assert addressed(replace(LI, title="主任")) == "李国强主任"
    assert addressed(replace(LI, title="Director")) == "李国强"
    assert addressed(replace(WANG, title="Director")) == "Wang Min"


def test_a_message_names_the_leader_the_days_and_the_two_questions() -> None:
    task = a_task(number=7, due=a_due("2026-11-27"), **ACCEPTED)

    said = lines(Inquiry(task, date(2026, 11, 26)))

    assert said == [
        "Chen Jie:",
        "By instruction of Wang Min:",
        "- #7 draft the board report, given Mon 23 Nov, due Fri 27 Nov, promised for Thu 26 Nov",
        "Please answer for each by 2026-11-24 18:00:00+08:00:",
        "1. How far is it?",
        "2. What stands in the way?",
    ]


def test_the_tasks_of_each_leader_stand_under_that_leaders_instruction() -> None:
    one = Inquiry(a_task(number=1, **ACCEPTED))
    two = Inquiry(a_task(number=2, issuers=(Issuer(LI), Issuer(WANG)), **ACCEPTED))
    three = Inquiry(a_task(number=3, **ACCEPTED))

    said = lines(one, two, three)

    assert [line.partition(",")[0] for line in said[1:6]] == [
        "By instruction of Wang Min:",
        "- #1 draft the board report",
        "- #3 draft the board report",
        "By instruction of 李国强",
        "- #2 draft the board report",
    ]


def test_what_was_not_taken_on_is_to_be_taken_on() -> None:
    assert "please say that you take it on" in lines(Inquiry(a_task()))[2]
    assert "take it on" not in lines(Inquiry(a_task(**ACCEPTED)))[2]


def test_a_limit_with_a_clock_time_is_told_with_it() -> None:
    due = a_due("2026-11-27 14:30", has_time=True)

    assert "due 2026-11-27 14:30" in lines(Inquiry(a_task(due=due)))[2]


def test_a_target_of_the_desk_is_a_wish_and_not_the_leaders_word() -> None:
    said = lines(Inquiry(a_task(due=a_due("2026-11-27", DueKind.SOFT))))[2]

    assert "please by Fri 27 Nov" in said
    assert "due" not in said


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("起草报告。", "起草报告"),
        ("Draft the report.", "Draft the report"),
        ("Draft the report", "Draft the report"),
        ("Draft the report...", "Draft the report..."),
        ("三。五。", "三。五"),
        ("。", "。"),
    ],
)
def test_a_title_inside_a_sentence_has_no_full_stop_of_its_own(title: str, told: str) -> None:
    line = lines(Inquiry(a_task(number=7, title=title, **ACCEPTED)))[2]

    assert line == f"- #7 {told}, given Mon 23 Nov"


def test_the_subject_is_short_and_says_how_many() -> None:
    inquiries = [Inquiry(a_task(number=number)) for number in (4, 5)]

    assert str(subject(inquiries[:1], MONDAY)) == "Progress of #4, Mon 23 Nov"
    assert str(subject(inquiries, MONDAY)) == "Progress of 2 tasks, Mon 23 Nov"


@given(st.text(min_size=4), st.sampled_from(sorted(SEALED)))
def test_no_message_says_what_a_sealed_task_is_about(title: str, secrecy: Secrecy) -> None:
    sealed = a_task(number=987_654, title=f"§{title}§", secrecy=secrecy)

    said = "\n".join(lines(Inquiry(sealed)))

    assert f"§{title}§" not in said
    assert "a confidential matter" in said
