"""remind and reminders, as they are typed."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from secdesk.cli import wiring
from world import MONDAY_NINE, Said, a_moment, secdesk

MONDAY = "2026-11-23 09:00"
TEN = "2026-11-23 10:00"


@pytest.fixture(autouse=True)
def _people() -> None:
    secdesk("leader", "add", "wang", "王敏")
    secdesk("assign", "wang", "draft the report", "--due", "2026-11-26", as_of=MONDAY)


def at_nine(*line: str) -> Said:
    """A command on the Monday at nine."""
    return secdesk(*line, as_of=MONDAY)


def test_a_reminder_is_said_back_with_its_number_and_moment() -> None:
    said = at_nine("remind", "fri 3pm", "call", "the", "printer")

    assert (said.code, said.out) == (
        0,
        "reminder 1  call the printer\n     Fri 27 Nov 2026 15:00 · in 4 days · 4 working days\n",
    )


def test_a_reminder_on_a_task_names_it_and_says_how_it_stands() -> None:
    said = at_nine("remind", "today", "call", "--task", "1")
    secdesk("done", "1", "signed", as_of=MONDAY)

    assert said.out == (
        "reminder 1  call\n     Mon 23 Nov 2026 · has come up\n     on #1 draft the report\n"
    )
    assert "on #1 draft the report · done\n" in at_nine("today").out
    assert "call: today, on #1 (done)" in at_nine("nag").out


def test_in_chinese() -> None:
    said = at_nine("remind", "周五下午3点", "给印刷厂打电话", "--lang", "zh")

    assert said.code == 0
    assert "给印刷厂打电话" in said.out
    assert "2026年11月27日 周五 15:00" in said.out


@pytest.mark.parametrize(
    ("line", "hints"),
    [
        (
            ["fri", "3pm", "call", "Chen"],
            ['secdesk remind "fri 3pm" call Chen', 'secdesk remind fri "3pm call Chen"'],
        ),
        (
            ["fri", "3pm", "call", "--task", "1"],
            ['secdesk remind "fri 3pm" call --task 1', 'secdesk remind fri "3pm call" --task 1'],
        ),
        (["fri", "3pm"], ['secdesk remind "fri 3pm" WORDS']),
        (
            ["every", "monday", "9am", "water", "the plants"],
            ['secdesk remind "every monday 9am" water "the plants"'],
        ),
        (["next", "friday", "call"], ['secdesk remind "next friday" call']),
        (
            ["周五", "下午3点", "打电话"],
            ['secdesk remind "周五 下午3点" 打电话', 'secdesk remind 周五 "下午3点 打电话"'],
        ),
    ],
)
def test_a_date_without_its_quotes_is_refused_with_both_ways_to_mean_it(
    line: list[str], hints: list[str]
) -> None:
    said = at_nine("remind", *line)

    assert said.code == 2
    assert [one.partition(": ")[2] for one in said.err.splitlines()[1:]] == hints
    assert at_nine("reminders", "--json").data["reminders"] == []


@pytest.mark.parametrize(
    ("english", "chinese", "at", "says"),
    [
        ("every monday 9am", "每周一上午9点", "2026-11-23T09:00", "every Monday at 09:00"),
        (
            "last working day of each month", "每月最后一个工作日", "2026-11-30T09:00",
            "every month on the last working day",
        ),
        ("15th of each month", "每月15号", "2026-12-15T09:00", "every month on the 15th"),
    ],
)  # fmt: skip
def test_a_rule_is_read_alike_in_both_languages_and_said_back_with_its_next_times(
    english: str, chinese: str, at: str, says: str
) -> None:
    lines = [
        at_nine("remind", typed, "x", "--json").data["reminders"][0] for typed in (english, chinese)
    ]

    assert [one["at"] for one in lines] == [f"{at}:00+08:00"] * 2
    assert [one["repeats"] for one in lines] == [says] * 2
    assert lines[0]["rule"] == lines[1]["rule"] != ""
    assert len(lines[0]["coming"]) == 3


def test_choices_made_in_reading_are_said() -> None:
    assert 'Fri 27 Nov is "friday"' in at_nine("remind", "next friday", "call").out
    assert "holidays are not left out" in at_nine("remind", "weekdays", "call").out


def test_what_speaks_of_repeating_is_a_rule_or_nothing() -> None:
    said = at_nine("remind", "every other blursday", "x")

    assert said.code == 2
    assert 'Cannot read the rule "every other blursday"' in said.err


def test_a_rule_without_a_word_of_repeating_is_read_where_no_date_is() -> None:
    (line,) = at_nine("remind", "mon and thu", "x", "--json").data["reminders"]

    assert line["rule"] == "FREQ=WEEKLY;BYDAY=MO,TH"


def test_what_is_offered_instead_is_taken() -> None:
    for line in (["fri 3pm", "call", "Chen"], ["fri", "3pm call Chen"]):
        assert at_nine("remind", *line).code == 0

    listed = at_nine("reminders", "--json").data["reminders"]

    assert [(one["words"], one["has_time"]) for one in listed] == [
        ("3pm call Chen", False), ("call Chen", True),
    ]  # fmt: skip


def test_the_list_has_words_moment_distance_task_and_rule() -> None:
    at_nine("remind", "FREQ=WEEKLY;BYDAY=FR;AT=17:00", "send the week's list")
    at_nine("remind", "tomorrow", "call", "--task", "1")

    assert at_nine("reminders").out == (
        "2\tcall\tTue 24 Nov\ttomorrow\ton #1 draft the report\n"
        "1\tsend the week's list\tFri 27 Nov 17:00\tin 4 days\t"
        "every Friday at 17:00 · next: Fri 27 Nov, Fri 4 Dec, Fri 11 Dec\n"
        "secdesk reminders done NUMBER ticks one off; snooze NUMBER WHEN puts it off.\n"
    )
    assert at_nine("reminders", "list").out == at_nine("reminders").out


def test_an_empty_list_says_so() -> None:
    assert at_nine("reminders").out == "No reminder is set.\n"


def test_those_that_have_ended_are_listed_on_request() -> None:
    for words in ("one", "two"):
        at_nine("remind", "tomorrow", words)
    at_nine("reminders", "done", "1")
    at_nine("reminders", "drop", "2")

    lines = at_nine("reminders", "--all").out.splitlines()[:2]
    assert [line.split("\t")[3:] for line in lines] == [["ticked off"], ["dropped"]]


def test_several_are_put_off_ticked_off_and_let_go() -> None:
    for _ in range(4):
        at_nine("remind", "today", "call")

    off = at_nine("reminders", "snooze", "1", "2", "tomorrow", "2pm")
    done = at_nine("reminders", "done", "1", "2")
    gone = at_nine("reminders", "drop", "3", "#4")

    assert off.out.count("Tue 24 Nov 2026 14:00 · tomorrow") == 2
    assert done.out == "reminder 1  call\n     ticked off\nreminder 2  call\n     ticked off\n"
    assert gone.out.count("dropped") == 2


@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        ("reminders done 9", 3, "There is no reminder 9."),
        ("reminders done call", 2, '"call" is no number of a reminder.'),
        ("reminders drop 1 soon", 2, '"soon" is no number of a reminder.'),
        ("reminders snooze 1", 2, "Say until when."),
        ("reminders snooze tomorrow", 2, "Say the number of the reminder first."),
        ("reminders snooze 1 2026-11-20", 2, ""),
        ("remind tomorrow", 2, "Missing argument"),
        ("remind fri call --task 9", 3, "9"),
        ("remind fri call --task one", 2, "one"),
        ("remind fri call --task 1 the printer", 2, "stands alone"),
        ("remind fri call --on-holiday after", 2, "Cannot read the rule"),
        ("remind fri call --secrecy personal", 5, "vault"),
    ],
)
def test_what_cannot_be_done_is_refused_with_something_to_type(
    line: str, code: int, told: str
) -> None:
    at_nine("remind", "today", "call")

    said = at_nine(*line.split())

    assert (said.code, said.out) == (code, "")
    assert told in said.err
    assert "try: " in said.err


def test_snooze_never_hides_what_is_due() -> None:
    at_nine("remind", "today", "call", "--task", "1")

    put_off = at_nine("reminders", "snooze", "1", "2026-12-24")
    due = "2026-11-26 09:00"
    page = secdesk("today", as_of=due).out
    again = secdesk("reminders", "snooze", "1", "2026-12-24", as_of=due)

    assert "     Thu 26 Nov 2026 · in 3 days · 3 working days\n" in put_off.out
    assert "     put off no further: #1 is due then\n" in put_off.out
    assert "Due today\nR\t#1" in page
    assert "Reminders\n\t1\t王敏\tcall" in page
    assert (again.code, again.err.splitlines()[0]) == (
        4, "secdesk: Reminder 1 stays in sight: #1 is due.",
    )  # fmt: skip


def test_today_has_a_section_of_them_with_the_hour_and_the_command() -> None:
    for line in (["fri", "far off"], ["3pm", "later today"], ["today", "at once"]):
        at_nine("remind", *line)

    page = at_nine("today").out

    assert "2 reminders\n" in page
    assert "Reminders\n\t3\t\tat once\n\t2\t\tlater today\t15:00\n" in page
    assert page.splitlines()[-1].startswith("secdesk reminders done 3")
    assert "far off" not in page


def test_one_that_came_up_days_ago_stands_with_its_day_until_it_is_ticked_off() -> None:
    at_nine("remind", "today", "call")

    page, listed = (secdesk(one, as_of="2026-11-25 09:00").out for one in ("today", "reminders"))

    assert "Reminders\n\t1\t\tcall\tMon 23 Nov\n" in page
    assert listed.startswith("1\tcall\tMon 23 Nov\thas come up\n")


def test_what_becomes_of_it_on_a_day_off_is_said_back() -> None:
    said = at_nine("remind", "every saturday", "call", "--on-holiday", "after")

    assert "Mon 30 Nov 2026" in said.out
    assert "on a day off: the working day after" in said.out


def test_today_says_nothing_of_reminders_where_there_are_none() -> None:
    assert "eminder" not in at_nine("today").out


def test_today_shows_so_many_as_the_settings_say_and_where_the_rest_is() -> None:
    secdesk("config", "today.lines", "2")
    for words in ("one", "two", "three"):
        at_nine("remind", "today", words)

    page = at_nine("today").out

    assert "three" not in page
    assert "3 reminders" in page
    assert "and 1 more: secdesk reminders list" in page


def test_show_and_log_of_a_task_tell_of_its_reminders() -> None:
    at_nine("remind", "wed 3pm", "call", "--task", "1")

    shown, told = at_nine("show", "1").out, at_nine("log", "1").out

    assert "Reminders\n1\tcall\tWed 25 Nov 15:00\n" in shown
    assert "reminder set\t\treminder 1, Wed 25 Nov 2026 15:00: call" in told


def test_the_steps_name_the_reminder_and_undo_brings_it_back() -> None:
    at_nine("remind", "fri", "call")
    at_nine("remind", "fri", "ask", "--task", "1")
    at_nine("reminders", "done", "1")

    steps = [line.split("\t")[2:4] for line in secdesk("undo", "--list").out.splitlines()[:3]]
    undone = secdesk("undo").out

    assert steps == [
        ["reminders done", "reminder 1"], ["remind", "#1 reminder 2"], ["remind", "reminder 1"],
    ]  # fmt: skip
    assert undone.startswith("Taken back: step 5, reminders done reminder 1\n")
    assert [one["number"] for one in at_nine("reminders", "--json").data["reminders"]] == [1, 2]


class Clock:
    """The clock of the machine, which a test sets."""

    at = MONDAY_NINE

    def __call__(self) -> datetime:
        """This moment."""
        return self.at


def test_nag_says_a_reminder_once_when_its_moment_has_come(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    monkeypatch.setattr(wiring, "now", clock)
    secdesk("remind", "10am", "call the printer")
    told = []
    for minute in ("09:50", "10:00", "10:10"):
        clock.at = a_moment(f"2026-11-23 {minute}")
        told.append(secdesk("nag").out)

    line = "reminder 1  call the printer: 10:00; secdesk reminders done 1\n"
    with closing(sqlite3.connect(home / "desk.db")) as reader:
        kept = reader.execute("SELECT number, rule, said_at IS NULL FROM nagged").fetchall()
    assert told == ["", line, ""]
    assert kept == [(1, "own-reminder", 0)]
    assert secdesk("nag", "--check").code == 10


def test_nag_says_them_in_chinese_with_chinese_marks() -> None:
    at_nine("remind", "today", "给印刷厂打电话", "--task", "1")

    assert "王敏  给印刷厂打电话：" in at_nine("nag", "--lang", "zh").out
    assert "；secdesk reminders done 1\n" in at_nine("nag", "--lang", "zh").out


def test_explain_tells_of_them() -> None:
    at_nine("remind", "10am", "call")

    lines = secdesk("nag", "--explain", as_of=TEN).out.splitlines()

    assert lines[0] == "reminder 1  call: 10:00; secdesk reminders done 1"
    assert lines[1] == "     rule: your reminder · not said yet · to be said now"


def test_the_keys_of_a_reminder_are_those_of_the_documentation() -> None:
    documented = (Path(__file__).parents[2] / "docs" / "json.md").read_text(encoding="utf-8")
    (paragraph,) = (one for one in documented.split("\n\n") if one.startswith("A **reminder**"))

    (line,) = at_nine("remind", "fri", "call", "--task", "1", "--json").data["reminders"]

    assert [key for key in (*line, *line["task"]) if f"`{key}`" not in paragraph] == []
