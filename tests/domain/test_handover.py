"""The message that passes tasks on: on the leader's instruction, and nothing of what is sealed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secdesk.domain.handover import LONGEST_SUBJECT, Passed, handover, subject
from secdesk.domain.people import Leader
from secdesk.domain.task import Issuer, Task
from secdesk.domain.vocabulary import DueKind, Secrecy
from world import ADMIN, CHEN, LI, MONDAY_NINE, WANG, a_due, a_moment, a_task

REPORT = a_task(
    number=14,
    lead=ADMIN,
    helpers=(CHEN,),
    due=a_due("2026-11-27 17:00", has_time=True),
    standard="two pages, with figures",
)
SECRETS = [
    Secrecy.CONFIDENTIAL,
    Secrecy.PERSONAL,
    Secrecy.SECRET,
    Secrecy.HIGHLY_SECRET,
    Secrecy.TOP_SECRET,
]


def lines(*passed: Passed) -> list[str]:
    """The lines of a message to the Admin Office."""
    return [str(one) for one in handover("Admin Office", passed, MONDAY_NINE)]


def test_a_message_names_who_gave_a_task_and_when_and_all_that_is_needed_to_do_it() -> None:
    assert lines(Passed(REPORT, "I want it short")) == [
        "Admin Office:",
        "By instruction of Wang Min on Mon 23 Nov:",
        "- #14 draft the board report",
        '  - "I want it short"',
        "  - due 2026-11-27 17:00:00+08:00",
        "  - requirement: two pages, with figures",
        "  - together with Chen Jie",
        "Please confirm that you take this on.",
    ]


def test_words_that_say_no_more_than_the_title_are_not_said_twice() -> None:
    assert lines(Passed(a_task(), "draft the board report")) == [
        "Admin Office:",
        "By instruction of Wang Min on Mon 23 Nov:",
        "- #1 draft the board report",
        "Please confirm that you take this on.",
    ]


def test_a_day_without_a_clock_time_is_said_as_a_day() -> None:
    assert "  - due Fri 27 Nov" in lines(Passed(replace(REPORT, due=a_due("2026-11-27")), ""))


def test_a_date_that_the_desk_set_itself_is_a_wish() -> None:
    task = replace(REPORT, due=a_due("2026-11-27", DueKind.SOFT))

    assert "  - please by Fri 27 Nov" in lines(Passed(task, ""))
    assert not any("due" in line for line in lines(Passed(task, "x")))


def test_tasks_stand_under_who_gave_them_and_when() -> None:
    both = a_task(number=2, title="two", issuers=(Issuer(LI), Issuer(WANG)))
    before = a_task(number=3, title="three", assigned_at=a_moment("2026-11-20 09:00"))
    again = a_task(number=4, title="four")

    said = lines(*(Passed(one, one.title) for one in (a_task(), both, before, again)))

    assert said == [
        "Admin Office:",
        "By instruction of Wang Min on Mon 23 Nov:",
        "- #1 draft the board report",
        "- #4 four",
        "By instruction of 李国强, Wang Min on Mon 23 Nov:",
        "- #2 two",
        "By instruction of Wang Min on Fri 20 Nov:",
        "- #3 three",
        "Please confirm that you take this on.",
    ]


def test_a_chinese_leader_is_named_with_the_title() -> None:
    task = a_task(issuers=(Issuer(Leader(3, "zhao", "赵刚", "局长")),))

    assert lines(Passed(task, ""))[1] == "By instruction of 赵刚局长 on Mon 23 Nov:"


def test_those_who_only_are_to_know_of_it_are_told_who_leads() -> None:
    said = lines(Passed(REPORT, REPORT.title, is_theirs=False))

    assert "  - led by Admin Office" in said
    assert not any("together" in line for line in said)
    assert said[-1] == "Please confirm that you have received this."


def test_nothing_is_asked_of_those_who_have_said_yes() -> None:
    said = lines(Passed(a_task(), "draft the board report", is_accepted=True))

    assert said[-1] == "- #1 draft the board report"


def test_the_subject_is_the_task_or_how_many_there_are() -> None:
    theirs, for_information = Passed(a_task(), ""), Passed(a_task(), "", is_theirs=False)

    assert str(subject([theirs])) == "To do: draft the board report"
    assert str(subject([for_information])) == "For information: draft the board report"
    assert str(subject([theirs, for_information])) == "To do: 2 tasks"
    assert str(subject([for_information] * 3)) == "For information: 3 tasks"


@given(title=st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=200))
def test_a_subject_is_short(title: str) -> None:
    said = str(subject([Passed(a_task(title=title), "")]))

    assert len(said) <= len("To do: ") + LONGEST_SUBJECT
    assert said.endswith((title, "…"))


@pytest.mark.parametrize("secrecy", SECRETS)
def test_nothing_of_a_sealed_task_is_in_the_message(secrecy: Secrecy) -> None:
    task: Task = replace(
        REPORT, title="the secret merger", standard="sealed envelope", secrecy=secrecy
    )
    passed = Passed(task, "merge with them by Friday")

    said = "\n".join([*lines(passed), str(subject([passed]))])

    assert "- #14 a confidential matter" in said
    assert "To do: a confidential matter" in said
    assert not any(one in said for one in ("merger", "merge", "envelope"))
