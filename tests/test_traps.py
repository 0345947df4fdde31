"""What other tools of the field get wrong, each as a test under its name."""

import pytest

from made_once import made_once
from world import secdesk

MONDAY = "2026-11-23 09:00"
LEDGER = "title,due,state\nreply to the inspection,{due},suspended\n"


@pytest.fixture(autouse=True)
def _leaders() -> None:
    made_once(__name__, _made)


def _made() -> None:
    secdesk("leader", "add", "wang", "Wang", "Min")
    secdesk("contact", "add", "admin", "Admin", "--kind", "unit")


@pytest.mark.parametrize(
    "waiting",
    [("--to", "admin"), ("--holder", "leader"), ("--holder", "me"), ("--no-report-back",)],
)
def test_waiting_never_hides_what_is_due(waiting: tuple[str, ...]) -> None:
    options = ("--report-back", "no") if waiting == ("--no-report-back",) else waiting
    secdesk("assign", "wang", "sign", "--due", "today", *options, as_of=MONDAY)

    page = secdesk("today", "--json", as_of=MONDAY).data
    listed = secdesk("list", "--due", "today", "--json", as_of=MONDAY).data

    assert [task["number"] for task in page["due_today"]] == [1]
    assert [task["number"] for task in listed["tasks"]] == [1]


@pytest.mark.parametrize(
    ("due", "section"), [("2026-11-23", "due_today"), ("2026-11-20", "overdue_hard")]
)
def test_what_is_suspended_still_counts_when_it_is_due(
    due: str, section: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    ledger = tmp_path_factory.mktemp("ledger") / "ledger.csv"
    ledger.write_text(LEDGER.format(due=due))
    secdesk("import", str(ledger), "--leader", "wang", as_of=MONDAY)

    page = secdesk("today", "--json", as_of=MONDAY).data

    assert [task["title"] for task in page[section]] == ["reply to the inspection"]
    assert [task["state"] for task in page[section]] == ["suspended"]


def test_a_stray_blank_never_eats_a_deadline() -> None:
    said = secdesk("assign", "wang", "call", "chen", "--due", "fri", "5pm", as_of=MONDAY)

    assert said.code == 2
    assert '"5pm" stands alone after --due fri; nothing was stored.' in said.err
    assert 'secdesk assign wang call chen --due "fri 5pm"' in said.err
    assert secdesk("list", "--json").data["tasks"] == []


def test_words_behind_an_option_are_put_in_front_of_it_or_into_its_value() -> None:
    said = secdesk("assign", "wang", "--due", "fri", "call", "chen", as_of=MONDAY)

    assert said.code == 2
    assert 'secdesk assign wang --due "fri call chen"' in said.err
    assert "secdesk assign wang call chen --due fri" in said.err


@pytest.mark.parametrize("option", ["--to", "--urgency", "--helper"])
def test_words_behind_an_option_of_one_word_are_put_in_front_of_it(option: str) -> None:
    said = secdesk("assign", "wang", option, "soon", "call", "chen")

    assert said.code == 2
    assert said.err.splitlines()[1:] == [f"  try: secdesk assign wang call chen {option} soon"]


@pytest.mark.parametrize("words", [["due:", "tomorrow"], ["due:tomorrow"], ["--due:", "tomorrow"]])
def test_a_date_as_other_programs_write_it_is_not_swallowed(words: list[str]) -> None:
    said = secdesk("assign", "wang", "call", "chen", *words, as_of=MONDAY)

    assert said.code == 2
    assert secdesk("list", "--json").data["tasks"] == []


def test_the_refusal_of_such_a_date_says_how_it_is_written_here() -> None:
    said = secdesk("assign", "wang", "call", "chen", "due:", "tomorrow", as_of=MONDAY)

    assert "secdesk assign wang call chen --due tomorrow" in said.err


@pytest.mark.parametrize("due", [["--due=fri", "5pm"], ["-d", "fri", "5pm"], ["-dfri", "5pm"]])
def test_however_an_option_is_written_its_value_is_one_word(due: list[str]) -> None:
    said = secdesk("assign", "wang", "call", *due, as_of=MONDAY)

    assert said.code == 2
    assert f'{due[0][:2] if len(due[0]) < 6 else "--due"} "fri 5pm"' in said.err


def test_short_options_written_together_eat_no_word_either() -> None:
    said = secdesk("assign", "wang", "call", "-yd", "fri", "5pm", as_of=MONDAY)

    assert said.code == 2
    assert 'secdesk assign wang call -yd "fri 5pm"' in said.err


def test_a_version_among_words_is_a_word() -> None:
    said = secdesk("assign", "wang", "--", "print", "--version")

    assert said.code == 0
    assert "#1  Wang Min  print --version\n" in said.out


def test_an_option_is_no_value_of_another() -> None:
    said = secdesk("assign", "wang", "call", "--due", "--to", "admin", as_of=MONDAY)

    assert said.code == 2
    assert "--due has no value; --to stands in its place." in said.err


def test_behind_two_dashes_everything_is_words() -> None:
    said = secdesk("assign", "wang", "--due", "fri", "--", "--minus", "five", "degrees")

    assert "  --minus five degrees" in said.out


def test_one_command_one_undo() -> None:
    secdesk("assign", "wang", "first", as_of=MONDAY)
    secdesk("assign", "wang", "second", as_of=MONDAY)
    secdesk("done", "1", "2", "signed", as_of=MONDAY)

    secdesk("undo")

    states = [task["state"] for task in secdesk("list", "--json").data["tasks"]]
    assert states == ["open", "open"]


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ("FREQ=MONTHLY;BYMONTHDAY=31", ["2026-01-31", "2026-02-28", "2026-03-31"]),
        ("FREQ=MONTHLY", ["2026-01-31", "2026-02-28", "2026-03-31"]),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", ["2026-02-28", "2027-02-28", "2028-02-29"]),
    ],
)
def test_monthly_on_the_31st(rule: str, found: list[str]) -> None:
    said = secdesk("routine", "add", rule, "wang", "report", "--json", as_of="2026-01-31 09:00")

    assert [one["at"][:10] for one in said.data["next"]] == found


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ("FREQ=MONTHLY;X-WORKDAY=-1", "2026-02-28"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-02-27"),
    ],
    ids=["ours", "what others take for it"],
)
def test_last_working_day_of_each_month(rule: str, found: str) -> None:
    secdesk("config", "region", "CN")

    said = secdesk("routine", "add", rule, "wang", "report", "--json", as_of="2026-02-02 09:00")

    assert said.data["next"][0]["at"][:10] == found
    assert not said.data["next"][0]["is_day_off"]


def test_after_an_absence() -> None:
    rule = "FREQ=MONTHLY;BYMONTHDAY=15"
    secdesk("routine", "add", rule, "wang", "file the statistics", as_of="2026-01-05 09:00")
    secdesk("done", "1", "sent", as_of="2026-01-12 09:00")

    tasks = secdesk("list", "--json", as_of="2026-12-14 09:00").data["tasks"]
    shown = secdesk("show", "2", as_of="2026-12-14 09:00").out

    still_to_do = [task for task in tasks if task["state"] == "open"]
    assert [(task["number"], task["due"][:10]) for task in still_to_do] == [(2, "2026-12-15")]
    assert "10 times before it were missed" in shown


@pytest.mark.parametrize(
    ("code", "command"),
    [
        (2, "nonsense"),
        (2, "assign"),
        (2, "assign wang"),
        (2, "assign wang x --due 2026-02-30"),
        (2, "assign wang x --due 2020-01-01"),
        (2, "assign wang x --urgency tomorrow"),
        (2, "assign wang x --nonsense"),
        (2, "progress 1"),
        (2, "list --sort colour"),
        (2, "list --most 0"),
        (2, "today --lang fr"),
        (2, "today --as-of blah"),
        (2, "edit 1"),
        (2, "close one"),
        (2, "undo 1 --list"),
        (3, "assign zhao x"),
        (3, "show 99"),
        (3, "undo 99"),
        (3, "assign wang x --to nobody"),
        (3, "leader show nobody"),
        (4, "done 1"),
        (4, "close 1"),
        (4, "reopen 1"),
        (4, "due 1 +3d"),
        (4, "leader add wang again"),
        (4, "assign wang x --holder unit"),
        (4, "assign wang x --secrecy 绝密"),
        (5, "assign wang x --secrecy confidential"),
        (5, "assign wang x --secrecy 个人信息"),
        (6, "import /nowhere/ledger.csv"),
    ],
)
def test_errors_have_exit_codes(code: int, command: str) -> None:
    secdesk("assign", "wang", "known", "--due", "2030-01-01")

    said = secdesk(*command.split())
    as_json = secdesk(*command.split(), "--json")

    assert said.code == as_json.code == code
    assert said.out == ""
    assert said.err.startswith("secdesk: ")
    assert "\n  try: " in said.err
    assert as_json.err == ""
    assert as_json.envelope["data"] is None
    assert set(as_json.envelope["error"]) == {"code", "message", "hint"}


@pytest.mark.parametrize(
    "typed",
    [
        "blah",
        "16",
        "may",
        "2116",
        "second",
        "下周",
        "tomorow 3pmx",
        "fri blah",
        "12月",
        "99",
        "now",
    ],
)
def test_junk_dates_are_refused(typed: str) -> None:
    said = secdesk("assign", "wang", "call", "chen", "--due", typed, as_of=MONDAY)

    assert (said.code, said.out) == (2, "")
    assert "Cannot read the date" in said.err
    assert "try: " in said.err
    assert secdesk("list", "--json", as_of=MONDAY).data["tasks"] == []


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("下周五", "2026-12-04T18:00"),
        ("tomorrow 3pm", "2026-11-24T15:00"),
        ("12月3日", "2026-12-03T18:00"),
        ("sun", "2026-11-29T18:00"),
    ],
)
def test_dates_that_others_take_for_something_else_are_read_as_said(typed: str, due: str) -> None:
    (task,) = [secdesk("assign", "wang", "x", "--due", typed, "--json", as_of=MONDAY).data]

    assert task["due"].startswith(due)


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("next friday", "due Fri 4 Dec 2026 · in 11 days · 9 working days"),
        ("friday", "due Fri 27 Nov 2026 · in 4 days · 4 working days"),
        ("下周五", "due Fri 4 Dec 2026 · in 11 days · 9 working days"),
    ],
)
def test_next_friday_is_echoed(typed: str, line: str) -> None:
    said = secdesk("assign", "wang", "call", "chen", "--due", typed, as_of=MONDAY)

    assert said.out.splitlines()[1].strip() == line
    assert ('Fri 27 Nov is "friday"' in said.out) is (typed == "next friday")
