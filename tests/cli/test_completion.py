"""What a shell is told may be typed next."""

import os
import re
import sqlite3
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from shutil import copyfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from conftest import SLOW_FIXTURES
from secdesk.cli import completing, offers, wiring
from secdesk.cli.completing import Answer, Candidate
from secdesk.cli.registry import COMMANDS
from secdesk.store import database
from world import secdesk

MONDAY = "2026-11-23 09:00"
USE = (
    "leader add wang Wang Min",
    "leader add li 李国强",
    "leader add old Old Zhao",
    "leader retire old",
    "contact add admin Admin Office --kind unit",
    "contact add chen Chen Jie --kind person --unit admin",
    "contact add paper Paper Mill --kind supplier",
    "assign wang has no date --no-limit",
    "assign wang due in time --due 2026-12-01",
    "assign wang is done already",
    "assign wang was reported",
    "assign wang was struck off",
    "assign wang may burn --urgency flash --due 2026-11-24",
    "done 3 4 5 signed",
    "report 4 5 told",
    "close 5",
    "note a thought",
)
Ask = Callable[..., Sequence[str]]


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Ask as a shell does; what is not a candidate line is left out, and no fault may show."""

    def asked(*words: str, by: str = "fish") -> Sequence[str]:
        monkeypatch.setenv(wiring.COMPLETES, by)
        said = secdesk(*words)
        monkeypatch.delenv(wiring.COMPLETES)
        assert (said.code, said.err) == (0, "")
        return said.out.splitlines()[1:]

    return asked


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a desk that was in use."""
    home = tmp_path_factory.mktemp("used")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SECDESK_HOME", str(home))
        for line in USE:
            assert secdesk(*line.split(), as_of=MONDAY).code == 0
    return home / "desk.db"


@pytest.fixture
def _desk(used: Path, home: Path) -> None:
    home.mkdir(mode=0o700)
    copyfile(used, home / "desk.db")


def words(lines: Sequence[str]) -> list[str]:
    """The candidates alone."""
    return [line.partition("\t")[0] for line in lines]


NAMES = [
    (["ass"], ["assign"]),
    (["leader", ""], ["add", "list", "show", "edit", "retire"]),
    (["leader", "re"], ["retire"]),
    (["completion", ""], ["install", "show"]),
    (["--lang", "zh", "unre"], []),
    (["--leader", "wang", "tod"], ["today"]),
    (["nonsense", ""], []),
    (["leader", "nonsense", ""], []),
    (["--ver"], ["--version"]),
    (["--he"], ["--help"]),
    (["--sho"], ["--short"]),
    (["--leader", "wang", "--sho"], ["--short"]),
]


@pytest.mark.parametrize(("line", "offered"), NAMES, ids=[" ".join(line) for line, _ in NAMES])
def test_commands_are_offered_by_how_they_begin(
    line: list[str], offered: list[str], ask: Ask
) -> None:
    assert words(ask(*line)) == offered


def test_every_command_is_offered_before_anything_is_typed(ask: Ask) -> None:
    assert set(words(ask(""))) == {name for name in COMMANDS if " " not in name}


def test_what_a_command_is_for_stands_beside_it_in_the_language_asked_for(ask: Ask) -> None:
    english, chinese = ask("close"), ask("--lang", "zh", "close")

    assert english == ["close\tStrike tasks off: done, and reported."]
    assert chinese[0].startswith("close\t")
    assert chinese != english


OPTIONS = [
    (["report", "--t"], ["--to"]),
    (["done", "--j"], ["--json"]),
    (["done", "--as"], ["--as-of"]),
    (["list", "--leader", "wang", "--lea"], []),
    (["list", "-l"], ["-l"]),
    (["assign", "--also", "li", "--als"], ["--also"]),
    (["done", "--", "--j"], []),
    (["--json", "done", "--j"], []),
    (["list", "--state=done", "--sta"], ["--state"]),
]


@pytest.mark.parametrize(("line", "offered"), OPTIONS, ids=[" ".join(line) for line, _ in OPTIONS])
def test_options_are_offered_that_may_still_be_given(
    line: list[str], offered: list[str], ask: Ask
) -> None:
    assert words(ask(*line)) == offered


def test_a_command_without_arguments_offers_its_options_at_once(ask: Ask) -> None:
    assert "--retired" in words(ask("leader", "list", ""))


def test_an_option_is_offered_with_what_it_is_for(ask: Ask) -> None:
    assert ask("list", "--shor") == []
    assert ask("today", "--shor") == ["--short\tOnly what is overdue or due today."]


CHOICES = [
    (["assign", "wang", "--urgency", ""], ["flash", "urgent", "soon", "normal"]),
    (["list", "--due", ""], ["overdue", "today", "week", "none"]),
    (["list", "--due=o"], ["--due=overdue"]),
    (["list", "--sort", "p"], ["pressing"]),
    (["list", "--state", "c"], ["closed"]),
    (["list", "--state", "closed", "--state", "c"], []),
    (["list", "--state", "al"], ["all"]),
    (["assign", "wang", "--source", "ph"], ["phone"]),
    (["assign", "wang", "--class", "w"], ["writing"]),
    (["assign", "wang", "--report-back", ""], ["yes", "no"]),
    (["assign", "wang", "--secrecy", "p"], ["public", "personal"]),
    (["contact", "add", "x", "--kind", "su"], ["supplier", "superior"]),
    (["done", "--lang", ""], ["en", "zh"]),
    (["completion", "install", ""], ["bash", "zsh", "fish"]),
    (["config", "langu"], ["language"]),
    (["config", "language", "z"], ["zh"]),
    (["config", "hours.start", ""], []),
    (["assign", "wang", "--due", ""], []),
    (["find", ""], []),
]


@pytest.mark.parametrize(("line", "offered"), CHOICES, ids=[" ".join(line) for line, _ in CHOICES])
def test_an_option_offers_what_it_may_be(line: list[str], offered: list[str], ask: Ask) -> None:
    assert words(ask(*line)) == offered


def test_a_choice_is_found_by_its_chinese_word(ask: Ask) -> None:
    assert ask("--lang", "zh", "list", "--urgency", "特", by="zsh") == ["flash:特急"]


@pytest.mark.parametrize("line", [["import", "l"], ["assign", "w", "x", "--link", ""]])
def test_files_are_left_to_the_shell(line: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(wiring.COMPLETES, "zsh")

    assert secdesk(*line).out == "files\n"


TASKS = [
    (["done", ""], ["6", "2", "1"]),
    (["done", "6", ""], ["2", "1"]),
    (["done", "6", "2", "1", ""], []),
    (["done", "6", "signed", ""], []),
    (["done", "6", "2"], ["2"]),
    (["done", "sig"], []),
    (["done", "#2"], ["#2"]),
    (["done", "9" * 30], []),
    (["due", "2", ""], ["6", "1"]),
    (["report", ""], ["3", "6", "2", "1", "4"]),
    (["close", ""], ["4", "3", "6", "2", "1"]),
    (["reopen", ""], ["5"]),
    (["reopen", "5"], ["5"]),
    (["show", ""], ["6", "2", "1", "3", "4", "5"]),
    (["list", "--parent", ""], ["6", "2", "1", "3", "4"]),
]


@pytest.mark.usefixtures("_desk")
@pytest.mark.parametrize(("line", "offered"), TASKS, ids=[" ".join(line) for line, _ in TASKS])
def test_a_command_offers_the_tasks_it_is_for_the_most_pressing_first(
    line: list[str], offered: list[str], ask: Ask
) -> None:
    assert words(ask(*line)) == offered


@pytest.mark.usefixtures("_desk")
def test_a_number_is_offered_with_the_title_of_its_task(ask: Ask) -> None:
    assert ask("done", "6") == ["6\tmay burn"]


def test_of_many_tasks_the_first_thirty_are_offered(ask: Ask) -> None:
    secdesk("leader", "add", "wang", "Wang")
    secdesk("assign", "wang", "-", "--yes", typed="\n".join(f"task {n}" for n in range(40)))

    assert words(ask("done", "")) == [str(number) for number in range(1, 31)]
    assert words(ask("done", "4")) == ["4", "40"]


PEOPLE = [
    (["assign", "w"], ["wang"]),
    (["assign", ""], ["wang", "li"]),
    (["assign", "W"], ["wang"]),
    (["list", "--leader", ""], ["wang", "li"]),
    (["report", "3", "--to", "l"], ["li"]),
    (["assign", "wang", "--also", "li", "--also", ""], ["wang"]),
    (["leader", "retire", ""], ["wang", "li"]),
    (["leader", "show", ""], ["wang", "li", "old"]),
    (["assign", "wang", "--to", ""], ["chen", "paper", "admin"]),
    (["assign", "wang", "--person", ""], ["chen"]),
    (["contact", "add", "x", "--unit", ""], ["admin"]),
    (["contact", "show", "adm"], ["admin"]),
    (["list", "--holder", ""], ["me", "unit", "leader", "chen", "paper", "admin"]),
]


@pytest.mark.usefixtures("_desk")
@pytest.mark.parametrize(("line", "offered"), PEOPLE, ids=[" ".join(line) for line, _ in PEOPLE])
def test_people_are_offered_by_their_codes(line: list[str], offered: list[str], ask: Ask) -> None:
    assert words(ask(*line)) == offered


@pytest.mark.usefixtures("_desk")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [("Min", "wang:Wang Min"), ("国强", "li:李国强"), ("ｍｉｎ", "wang:Wang Min")],
)
def test_a_leader_is_found_by_any_part_of_the_name(typed: str, offered: str, ask: Ask) -> None:
    assert ask("assign", typed, by="zsh") == [offered]


@pytest.mark.usefixtures("_desk")
def test_fish_gets_the_name_where_the_name_was_typed_since_it_matches_for_itself(ask: Ask) -> None:
    assert ask("assign", "国强") == ["李国强\tli"]


@pytest.mark.usefixtures("_desk")
def test_steps_are_offered_with_what_they_did_the_latest_first(ask: Ask) -> None:
    offered = ask("undo", "")

    assert [line.split("\t")[1] for line in offered[:3]] == ["note", "close #5", "report #4"]


@pytest.mark.usefixtures("_desk")
def test_a_step_that_was_taken_back_is_not_offered(ask: Ask) -> None:
    first = words(ask("undo", ""))[0]

    secdesk("undo")

    assert first not in words(ask("undo", ""))


@pytest.mark.usefixtures("_desk")
@pytest.mark.parametrize("line", [["promote", ""], ["notes", "--drop", ""]])
def test_notes_are_offered_with_their_moment_and_without_their_words(
    line: list[str], ask: Ask
) -> None:
    assert [
        re.fullmatch(r"1\t\d{4}-\d\d-\d\d \d\d:\d\d", one) is not None for one in ask(*line)
    ] == [True]


@pytest.mark.usefixtures("_desk")
@pytest.mark.parametrize("command", ["done", "snooze", "drop"])
def test_reminders_are_offered_with_their_words(command: str, ask: Ask) -> None:
    for line in ("remind fri call the printer", "remind thu ask chen --task 1", "remind thu gone"):
        assert secdesk(*line.split(), as_of=MONDAY).code == 0
    secdesk("reminders", "drop", "3")

    assert ask("reminders", command, "") == ["2\task chen", "1\tcall the printer"]
    assert ask("reminders", command, "2", "") == ["1\tcall the printer"]


@pytest.mark.usefixtures("_desk")
def test_words_of_a_confidential_reminder_or_task_are_never_offered(home: Path, ask: Ask) -> None:
    for line in ("remind fri call the printer", "remind thu ask chen --task 1"):
        assert secdesk(*line.split(), as_of=MONDAY).code == 0
    with closing(sqlite3.connect(home / "desk.db")) as file, file:
        file.execute("UPDATE task SET secrecy = 'personal'")
        file.execute("UPDATE reminder SET secrecy = 'confidential' WHERE task_id IS NULL")

    assert ask("reminders", "done", "") == []


@pytest.mark.usefixtures("_desk")
@pytest.mark.parametrize("command", ["stop", "skip"])
def test_routines_that_go_on_are_offered_with_their_titles(
    command: str, home: Path, ask: Ask
) -> None:
    for words in ("file statistics", "review rules", "keep quiet"):
        rule = ("FREQ=YEARLY", "wang", words, "--starting", "2099-01-01")
        assert secdesk("routine", "add", *rule, as_of=MONDAY).code == 0
    secdesk("routine", "stop", "2")
    with closing(sqlite3.connect(home / "desk.db")) as file, file:
        file.execute("UPDATE routine SET secrecy = 'personal' WHERE id = 3")

    assert ask("routine", command, "") == ["1\tfile statistics"]


LONG_AGO = "2001-01-01 09:00"
AUTHORITY = (
    "ask wang may it wait --task 1",
    "ask wang may they wait --task 1 --needed-by fri",
    "ask wang more staff --from admin",
    "ask wang may it be cut --task 1",
    "answer 4 agree",
    "ask wang may it grow --task 1",
    "answer 5 refuse no",
    "asks convey 5",
    "mandate add wang shifts --for due --until 2999-12-31",
    "mandate add wang later --for due --from 2998-01-01 --until 2999-12-31",
    "mandate add wang moves --for due --task 1 --until 2999-12-31",
    "mandate add wang over --for due --until 2999-12-31",
    "mandate end 4",
    "due 2 2026-12-02 --by-mandate 1",
)
OFFERED_OF_ASKS = [
    (("answer", ""), ["2\tmay they wait", "1\tmay it wait"]),
    (("answer", "1", "l"), ["later\tput off"]),
    (("answer", "1", "agree", ""), []),
    (("asks", "submit", ""), ["3\tmore staff"]),
    (("asks", "withdraw", "2", ""), ["1\tmay it wait", "3\tmore staff"]),
    (("asks", "convey", ""), ["4\tmay it be cut"]),
    (("asks", "done", ""), ["4\tmay it be cut", "5\tmay it grow"]),
    (("due", "1", "fri", "--by-ask", ""), ["4\tmay it be cut"]),
    (("due", "1", "fri", "--by-mandate", ""), ["1\tshifts", "3\tmoves"]),
    (("mandate", "end", "1", ""), ["2\tlater", "3\tmoves"]),
    (("mandate", "told", ""), ["1\tshifts"]),
]


@pytest.fixture(scope="module")
def asked(used: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a desk with asks and mandates."""
    home = tmp_path_factory.mktemp("asked")
    copyfile(used, home / "desk.db")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SECDESK_HOME", str(home))
        for line in AUTHORITY:
            at = LONG_AGO if line.startswith("mandate add") else MONDAY
            assert secdesk(*line.split(), as_of=at).code == 0, line
    return home / "desk.db"


@pytest.mark.usefixtures("_desk")
@pytest.mark.parametrize(("line", "offered"), OFFERED_OF_ASKS)
def test_asks_and_mandates_are_offered_that_a_command_is_for(
    line: tuple[str, ...], offered: list[str], asked: Path, home: Path, ask: Ask
) -> None:
    copyfile(asked, home / "desk.db")

    assert ask(*line) == offered


@pytest.mark.usefixtures("_desk")
@pytest.mark.parametrize(
    "change",
    [
        "UPDATE ask SET is_private = 1",
        "UPDATE ask SET secrecy = 'confidential'",
        "UPDATE task SET secrecy = 'personal'",
    ],
)
def test_what_a_leader_is_asked_in_confidence_is_never_offered(
    change: str, asked: Path, home: Path, ask: Ask
) -> None:
    copyfile(asked, home / "desk.db")
    with closing(sqlite3.connect(home / "desk.db")) as file, file:
        file.execute(change)

    for line in (("answer", ""), ("asks", "done", ""), ("due", "1", "--by-ask", "")):
        assert ask(*line) == []
    is_about_a_task = "task" in change
    assert ("3\tmoves" in ask("mandate", "end", "")) is not is_about_a_task


HIDDEN = ("confidential", "personal", "secret", "highly-secret", "top-secret")


@pytest.mark.usefixtures("_desk")
@pytest.mark.parametrize("secrecy", HIDDEN)
@pytest.mark.parametrize("command", ["done", "report", "close", "reopen", "show", "edit"])
@pytest.mark.parametrize("typed", ["", "2"])
def test_confidential_words_are_never_offered(
    secrecy: str, command: str, typed: str, home: Path, ask: Ask
) -> None:
    with closing(sqlite3.connect(home / "desk.db")) as file, file:
        file.execute("UPDATE task SET secrecy = ?", (secrecy,))

    assert ask(command, typed) == []


WRITTEN = [
    ("bash", ["done", ""], ["6  may burn", "2  due in time", "1  has no date"]),
    ("bash", ["done", "6"], ["6"]),
    ("bash", ["assig"], ["assign"]),
    ("bash", ["list", "--due", "=", "o"], ["overdue"]),
    ("bash", ["list", "--leader", "=", "wang", "--due", "o"], ["overdue"]),
    ("bash", ["done", "'6'", '"2"', ""], ["1"]),
    ("bash", ["done", "'6", ""], []),
    ("zsh", ["done", "6", "2", ""], ["1:has no date"]),
    ("zsh", ["list", "--due=o"], ["--due=overdue"]),
    ("fish", ["done", '"6'], ["6\tmay burn"]),
]


@pytest.mark.usefixtures("_desk")
@pytest.mark.parametrize(("shell", "line", "offered"), WRITTEN)
def test_each_shell_gets_it_as_it_can_show_it(
    shell: str, line: list[str], offered: list[str], ask: Ask
) -> None:
    assert ask(*line, by=shell) == offered


@pytest.mark.usefixtures("_desk")
def test_bash_inserting_every_candidate_gets_numbers_alone(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMP_TYPE", "37")

    assert ask("done", "", by="bash") == ["6", "2", "1"]


MANNERS = [
    ("w", ["wang"], "offer"),
    ("W", ["wang", "wanda"], "instead"),
    ("min", ["wang"], "instead"),
    ("min", ["wang", "li"], "look"),
    ("l", [offers.FILES], "files"),
]


@pytest.mark.parametrize(("typed", "texts", "manner"), MANNERS)
def test_what_was_typed_is_replaced_only_where_one_thing_is_meant(
    typed: str, texts: list[str], manner: str
) -> None:
    answer = Answer(typed, [Candidate(text) for text in texts])

    assert answer.manner == manner


@given(some.lists(some.tuples(some.integers(1, 10**7), some.text()), min_size=2, max_size=30))
def test_bash_never_inserts_more_than_the_beginning_of_a_number(
    tasks: list[tuple[int, str]],
) -> None:
    candidates = [Candidate(str(number), title) for number, title in dict(tasks).items()]

    lines = completing.WRITERS["bash"](Answer("", candidates)).split("\n")[1:-1]

    assert len(lines) == len(candidates)
    inserted = os.path.commonprefix(lines)  # noqa: RUF071  # bash compares characters as well
    assert candidates[0].text.startswith(inserted) or len(candidates) == 1


RISKY = ["a$(touch x)", "a`x`", "a b", "a'b", 'a"b', "a;b", "a&b", "a|b", "~a", "a*", "#a", "a\\b"]


@pytest.mark.parametrize("code", RISKY)
def test_a_code_means_nothing_to_bash_once_it_is_inserted(code: str) -> None:
    line = completing.WRITERS["bash"](Answer("", [Candidate(code)])).split("\n")[1]

    said = subprocess.run(
        ["bash", "-O", "interactive_comments", "-c", f"printf %s {line}"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert said.stdout == code


STEERING = {"Cc", "Cs", "Zl", "Zp"}


@given(some.text())
def test_a_title_becomes_one_harmless_line_that_fits(title: str) -> None:
    shown = offers.cut(title)

    assert not {unicodedata.category(character) for character in shown} & STEERING
    assert sum(offers.cells(character) for character in shown) <= offers.WIDEST


@given(line=some.lists(some.sampled_from([*"a1#-='", "--due", "list", "done", "leader", ""])))
@settings(suppress_health_check=SLOW_FIXTURES)
def test_whatever_is_typed_nothing_is_said_beside_the_answer(line: list[str], ask: Ask) -> None:
    for shell in ("bash", "zsh", "fish"):
        ask(*line, by=shell)


def garbage(file: Path) -> None:
    """Bytes that mean nothing."""
    file.write_bytes(b"nothing of ours" * 1_000)


def truncated(file: Path) -> None:
    """The beginning of a desk."""
    file.write_bytes(file.read_bytes()[:5_000])


def overwritten(file: Path) -> None:
    """A desk whose header alone is whole."""
    file.write_bytes(file.read_bytes()[:100] + b"\xff" * 100_000)


def emptied(file: Path) -> None:
    """Nothing in the file."""
    file.write_bytes(b"")


def gone(file: Path) -> None:
    """No file."""
    file.unlink()


def a_folder(file: Path) -> None:
    """A folder in its place."""
    file.unlink()
    file.mkdir()


def a_pipe(file: Path) -> None:
    """Something that would never answer."""
    file.unlink()
    os.mkfifo(file)


def told(pragma: str) -> Callable[[Path], None]:
    """The same file, with another word in its header."""

    def change(file: Path) -> None:
        with closing(sqlite3.connect(file)) as opened:
            opened.execute(f"PRAGMA {pragma}")

    return change


FAULTS = {
    "garbage": garbage,
    "truncated": truncated,
    "overwritten": overwritten,
    "emptied": emptied,
    "gone": gone,
    "a folder": a_folder,
    "a pipe": a_pipe,
    "newer": told(f"user_version = {database.NEWEST + 1}"),
    "another program's": told("application_id = 7"),
    "left in another mode": told("journal_mode = wal"),
}


@pytest.mark.usefixtures("_desk")
@pytest.mark.parametrize("fault", FAULTS)
def test_a_desk_that_cannot_be_read_offers_nothing_and_is_left_alone(
    fault: str, home: Path, ask: Ask
) -> None:
    FAULTS[fault](home / "desk.db")
    before = standing(home)

    assert ask("done", "") == ask("assign", "w") == ask("undo", "") == []
    assert words(ask("done", "--js")) == ["--json"]
    assert standing(home) == before


def standing(home: Path) -> dict[str, bytes]:
    """Every file below a folder, with what is in it."""
    return {str(one): one.read_bytes() for one in home.rglob("*") if one.is_file()}


@pytest.mark.usefixtures("_desk")
def test_a_desk_that_is_being_written_offers_nothing(home: Path, ask: Ask) -> None:
    with closing(sqlite3.connect(home / "desk.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")

        assert ask("done", "") == []


def test_a_broken_settings_file_takes_no_candidates_away(home: Path, ask: Ask) -> None:
    home.mkdir()
    (home / "config.toml").write_text("nonsense = = 1")

    assert words(ask("ass")) == ["assign"]


def test_only_the_module_of_the_command_is_imported() -> None:
    asks = (
        "import os, sys; os.environ['_SECDESK_COMPLETE'] = 'zsh'; from secdesk.cli.app import run;"
        "run(['done', '']); print(*(one for one in sys.modules if 'cli.commands.' in one))"
    )

    said = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True)

    assert said.stdout.split() == ["secdesk.cli.commands.following"]
