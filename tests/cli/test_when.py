"""Dates in words at the command line: what is said back, what is chosen, what is refused."""

import pytest

from world import Said, secdesk

WEDNESDAY = "2026-11-18 10:00"


def when(typed: str, *options: str) -> Said:
    """How a date is read that Wednesday."""
    return secdesk("when", *typed.split(), *options, as_of=WEDNESDAY)


def lines(said: Said) -> list[str]:
    """What was said, line by line."""
    assert (said.code, said.err) == (0, "")
    return [line.strip() for line in said.out.splitlines()]


def test_words_need_no_quotes_and_come_back_with_weekday_and_distance() -> None:
    assert lines(when("last working day of the month")) == [
        "Mon 30 Nov 2026 18:00 · in 12 days · 8 working days"
    ]


def test_the_same_is_said_in_chinese() -> None:
    assert lines(when("三个工作日内", "--lang", "zh")) == [
        "2026年11月23日 周一 18:00 · 5 天后 · 3 个工作日"
    ]


def test_a_choice_is_told_with_what_to_type_for_the_other() -> None:
    assert lines(when("next friday")) == [
        "Fri 27 Nov 2026 18:00 · in 9 days · 7 working days",
        'read as the one in the week of Mon 23 Nov; Fri 20 Nov is "friday"',
    ]


def test_a_day_off_is_told() -> None:
    assert lines(when("5 dec"))[1:] == [
        "Sat 5 Dec is a day off; the last working day before it is Fri 4 Dec"
    ]


def test_a_saturday_that_was_named_is_not_pointed_out() -> None:
    assert len(lines(when("saturday"))) == 1


def test_a_day_off_today_is_not_pointed_out_when_no_working_day_is_left() -> None:
    said = secdesk("when", "today", as_of="2026-11-21 10:00")

    assert lines(said) == ["Sat 21 Nov 2026 18:00 · today"]


def test_scripts_read_the_moment_the_rule_and_the_alternatives() -> None:
    data = when("next friday", "--json").data

    assert data["due"].startswith("2026-11-27T18:00:00")
    assert (data["has_time"], data["typed"]) == (False, "next friday")
    assert data["rule"] == "weekday of week"
    assert data["alternatives"] == [{"typed": "friday", "on": "2026-11-20"}]
    assert (data["days_left"], data["working_days_left"]) == (9, 7)
    assert len(data["notes"]) == 1


@pytest.mark.parametrize(
    ("typed", "said", "near"),
    [
        ("next week", 'Cannot read the date "next week"', '"next friday"'),
        ("下周", "下周", "下周五"),
        ("soon", "these words are no date; say a day", "try: +3d"),
        ("尽快", "these words are no date; say a day", "try: 三天内"),
        ("yesterday", "is past", "tomorrow"),
        ("本周一", "is past", "2026-11-23"),
        ("30 feb", "Month 2 has no day 30", "2026-12-15"),
        ("明天25点", "There is no 25:00 in a day", "下午5点"),
        ("5pm pst", "leave the zone out", "fri 5pm"),
        ("every friday", "a date comes once", "friday"),
        ("每周五", "a date comes once", "周五"),
        ("mon-wed", "say the later one", "fri 5pm"),
        ("3点到5点", "say the later one", "下午5点"),
        ("5", "Cannot read", '"the 5th"'),
        ("in 20 years", "write the year", "2046-11-18"),
        ("tuesday 5 dec 2026", "not on the weekday that was named", "2026-12-05"),
    ],
)
def test_a_refusal_says_why_and_shows_what_is_near(typed: str, said: str, near: str) -> None:
    refused = when(typed)

    assert (refused.code, refused.out) == (2, "")
    sentence, _, hint = refused.err.partition("\n")
    assert said in sentence
    assert near in hint


@pytest.mark.parametrize(
    ("typed", "instead"), [("soon", "try: --target +3d,"), ("尽快", "try: --target 三天内,")]
)
def test_where_there_may_be_a_target_of_ones_own_vague_words_are_told_so(
    typed: str, instead: str
) -> None:
    secdesk("leader", "add", "wang", "Wang")

    refused = secdesk("assign", "wang", "draft", "--due", typed)
    unread = secdesk("assign", "wang", "draft", "--due", "no day at all")
    elsewhere = secdesk("remind", typed, "call")

    assert "set a target of your own" in refused.err
    assert instead in refused.err
    assert "--target" not in unread.err + elsewhere.err


def test_a_strict_office_is_not_chosen_for() -> None:
    secdesk("config", "date.strict", "yes")

    refused = when("next friday")

    assert refused.code == 2
    assert 'Fri 20 Nov is "friday"' in refused.err
    assert "2026-11-27" in refused.err
    assert when("2026-11-27").code == 0


def test_what_was_chosen_is_said_when_a_task_is_given_and_when_its_date_moves() -> None:
    secdesk("leader", "add", "wang", "Wang Min", as_of=WEDNESDAY)

    given = secdesk("assign", "wang", "draft", "--due", "next friday", as_of=WEDNESDAY)
    moved = secdesk("due", "1", "eow", "--word", "Wang, by phone", as_of=WEDNESDAY)

    assert 'Fri 20 Nov is "friday"' in given.out
    assert "a week ends on Fri 20 Nov here" in moved.out


def test_the_words_are_kept_with_the_task_as_they_were_typed() -> None:
    secdesk("leader", "add", "wang", "Wang Min", as_of=WEDNESDAY)
    secdesk("assign", "wang", "draft", "--due", "下周五下班前", as_of=WEDNESDAY)

    (task,) = secdesk("show", "1", "--json", as_of=WEDNESDAY).data["tasks"]

    assert task["due_typed"] == "下周五下班前"


@pytest.mark.parametrize(
    ("locale", "on"), [("en_US.UTF-8", "2027-03-04"), ("en_GB.UTF-8", "2027-04-03")]
)
def test_three_four_follows_the_country(
    locale: str, on: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_TIME", locale)
    monkeypatch.delenv("LC_ALL", raising=False)

    data = when("3/4", "--json").data

    assert data["due"].startswith(on)
    assert len(data["alternatives"]) == 1
