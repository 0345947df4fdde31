"""What cron says of an ask whose answer is needed."""

from datetime import date

import pytest

from secdesk.domain.ask import Ask
from secdesk.domain.ask_due import AskDue
from secdesk.domain.nag import Rule
from world import CALENDAR, MONDAY_NINE, WANG, a_moment

WEDNESDAY = date(2026, 11, 25)


def a_due(now: str) -> AskDue:
    """An ask of that Monday whose answer is needed on Wednesday."""
    ask = Ask(3, WANG, "may it wait?", MONDAY_NINE, needed_on=WEDNESDAY)
    return AskDue(ask, WEDNESDAY, a_moment(now), CALENDAR)


@pytest.mark.parametrize(
    ("now", "reason"),
    [
        ("2026-11-24 09:00", "answer needed {day}"),
        ("2026-11-25 09:00", "answer needed today"),
        ("2026-11-26 09:00", "answer needed {day}, {late}"),
    ],
)
def test_an_ask_says_when_its_answer_is_needed(now: str, reason: str) -> None:
    found = a_due(now).finding

    assert found.rule is Rule.ASK
    assert found.reason.template == reason


@pytest.mark.parametrize(
    ("now", "later", "is_told"),
    [
        ("2026-11-24 09:00", "2026-11-24 17:00", True),
        ("2026-11-24 09:00", "2026-11-25 09:00", False),
        ("2026-11-27 09:00", "2026-11-28 09:00", True),
    ],
)
def test_an_ask_is_said_once_on_each_working_day(
    now: str,
    later: str,
    is_told: bool,  # noqa: FBT001  # pytest passes it by name
) -> None:
    assert a_due(later).finding.is_told_by(a_due(now).finding.occasion) is is_told


@pytest.mark.parametrize(
    ("now", "is_told", "following"),
    [
        ("2026-11-24 07:00", False, "2026-11-24 09:00"),
        ("2026-11-24 10:00", True, "2026-11-25 09:00"),
        ("2026-11-27 10:00", True, "2026-11-30 09:00"),
    ],
)
def test_an_ask_tells_when_it_is_said_next(
    now: str,
    is_told: bool,  # noqa: FBT001  # as above
    following: str,
) -> None:
    assert a_due(now).next_time(is_told=is_told) == a_moment(following)


def test_an_ask_waits_for_working_hours() -> None:
    assert a_due("2026-11-24 07:00").is_quiet
    assert not a_due("2026-11-24 10:00").is_quiet


def test_an_ask_says_the_command_that_ends_it() -> None:
    assert str(a_due("2026-11-24 10:00").next_step) == "secdesk answer 3 agree WORDS"
