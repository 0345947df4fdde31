"""follow: the round as it is read, piped, sent and taken apart."""

import pytest
from rich.cells import cell_len

from test_harmless_text import HOSTILE, MARKUP, must_be_harmless
from world import Said, secdesk

MONDAY = "2026-11-23 09:00"
LATELY = "2026-11-16 09:00"


def fine(line: str, *words: str, as_of: str = LATELY) -> Said:
    """A command that must succeed."""
    said = secdesk("--as-of", as_of, *line.split(), *words)
    assert said.code == 0, said
    return said


def follow(*args: str, on_screen: bool = False) -> Said:
    """The round of the Monday at nine."""
    return secdesk("follow", *args, as_of=MONDAY, on_screen=on_screen)


@pytest.fixture
def _staff() -> None:
    fine("leader add wang Wang Min")
    fine("leader add li 李国强 --title 主任")
    fine("contact add admin Admin Office --kind unit")
    fine("contact add chen Chen Jie --kind person --unit admin --phone 8842")
    fine("contact add finance 财务处 --kind unit --phone 8000")


@pytest.fixture
def _round(_staff: None) -> None:
    fine("assign wang confirm the venue --due 2026-11-20 --to admin --person chen")
    fine("assign li 报送年度预算 --target 2026-11-20 --to finance --also wang")
    fine("assign wang seats --no-limit --to finance")
    fine("chase 1 next week --promised 2026-11-20", as_of="2026-11-17 10:00")
    fine("progress 2 half --percent 50", as_of="2026-11-18 10:00")


def test_there_is_nobody_to_ask_on_an_empty_desk() -> None:
    assert follow().out.splitlines()[-1] == "Nobody needs to be asked now."
    assert follow("--all").out.splitlines()[-1] == "Units hold nothing."
    assert follow("--text").out == "Nobody needs to be asked now.\n"


@pytest.mark.usefixtures("_round")
def test_a_call_has_all_that_must_be_known_while_the_phone_rings() -> None:
    lines = follow("--to", "chen").out.splitlines()

    assert lines == [
        "Follow-up round · Monday 23 November 2026\t1 call",
        "Admin Office · Chen Jie · 8842",
        (
            "R\t#1\tWang Min\tconfirm the venue\tFri 20 Nov\t1 working day late\t"
            "last word Tue 17 Nov: next week · silent 4 wd\t"
            "chased 1 time; promised Fri 20 Nov, not kept · next: write to the head of Admin Office"
        ),
        "     ask: how far is it? what stands in the way?",
        "secdesk chase 1",
    ]


@pytest.mark.usefixtures("_staff")
def test_a_day_on_which_nothing_was_said_stands_without_words() -> None:
    fine("assign wang confirm the venue --due 2026-11-20 --to admin")
    fine("convey 1 --accepted", as_of="2026-11-17 10:00")

    said = follow()

    assert "\theard of Tue 17 Nov · silent 4 wd\t" in said.out


@pytest.mark.usefixtures("_round")
def test_the_two_questions_stand_once_below_each_call() -> None:
    out = follow().out

    assert out.count("how far is it? what stands in the way?") == 2
    assert "secdesk convey 3" in out
    assert "last word Wed 18 Nov: 50 % · half" in out


@pytest.mark.usefixtures("_round")
def test_who_was_asked_today_is_told_to_have_been_and_is_not_asked_again() -> None:
    fine("chase 2", as_of="2026-11-23 08:30")

    out = follow().out.splitlines()

    assert out.index("财务处 · 8000 · asked today at 08:30") > out.index(
        "Admin Office · Chen Jie · 8842"
    )
    assert "\n".join(out).count("what stands in the way?") == 1


@pytest.mark.usefixtures("_round")
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("args", [(), ("--all",)])
def test_the_page_fits_eighty_columns(
    language: str, args: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "dumb")
    fine("progress 2", "数字已经汇总，" * 30, as_of="2026-11-19 09:00")

    said = follow(*args, "--lang", language, on_screen=True)

    assert said.code == 0
    assert max(map(cell_len, said.out.splitlines())) <= 80


@pytest.mark.usefixtures("_staff")
def test_a_long_last_word_is_cut_on_the_page_and_whole_in_the_json() -> None:
    fine("assign wang seats --due 2026-11-20 --to admin")
    fine("progress 1", "word " * 100)

    assert "word word…" in follow().out
    ((task,),) = (one["tasks"] for one in follow("--json").data["groups"])
    assert task["last_word"].count("word") == 100


@pytest.mark.usefixtures("_staff")
def test_the_parts_of_a_task_are_counted() -> None:
    fine("assign wang whole --due 2026-11-20 --to admin")
    for part in "abc":
        fine(f"assign wang {part} --parent 1 --due 2026-11-20")
    fine("done 2 there")

    assert "1 of 3 parts done" in follow().out


@pytest.mark.usefixtures("_round")
def test_the_json_has_every_call_with_its_tasks() -> None:
    data = follow("--json").data

    assert set(data) == {"on", "groups", "more", "most", "commands", "is_all"}
    assert (data["on"], data["more"]) == ("2026-11-23", 0)
    first, second = data["groups"]
    assert set(first) == {"unit", "person", "phone", "asked_today_at", "tasks"}
    assert (first["unit"]["code"], first["person"]) == ("finance", None)
    assert [task["number"] for task in first["tasks"]] == [2, 3]
    (task,) = second["tasks"]
    told = ("last_word_at", "silence", "promised", "chases", "rung", "next_step")
    assert [task[name] for name in told] == [
        "2026-11-17T10:00:00+08:00",
        4,
        "2026-11-20",
        1,
        2,
        "next: write to the head of Admin Office",
    ]


@pytest.mark.usefixtures("_round")
def test_a_message_is_ready_to_paste_on_the_leaders_instruction() -> None:
    out = follow("--text", "--to", "admin").out

    assert out.splitlines() == [
        "== Admin Office · Chen Jie · 8842",
        "Progress of #1, Mon 23 Nov",
        "Chen Jie:",
        "By instruction of Wang Min:",
        "- #1 confirm the venue, given Mon 16 Nov, due Fri 20 Nov, promised for Fri 20 Nov",
        "Please answer for each by Mon 23 Nov 2026 18:00:",
        "1. How far is it?",
        "2. What stands in the way?",
        "",
    ]


@pytest.mark.usefixtures("_round")
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_message_is_in_the_language_of_its_reader_whatever_the_desk_speaks(language: str) -> None:
    said = follow("--text", "--json", "--lang", language)

    finance, chen = said.data["messages"]
    assert (finance["language"], chen["language"]) == ("zh", "en")
    assert chen["lines"][1] == "By instruction of Wang Min:"
    assert "11月16日 周一" in finance["lines"][2]
    assert "李国强主任" in finance["lines"][1]
    assert finance["lines"][-1] != chen["lines"][-1]
    assert said.data["untold"] == [3]


@pytest.mark.usefixtures("_round")
def test_the_lines_of_a_message_are_never_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")

    assert follow("--text", on_screen=True).out == follow("--text").out


@pytest.mark.usefixtures("_round")
def test_what_has_to_be_passed_on_first_is_told_below_the_messages() -> None:
    assert follow("--text").out.splitlines()[-1] == "to be passed on first: secdesk convey 3"


@pytest.mark.usefixtures("_staff")
def test_what_does_not_fit_is_counted() -> None:
    fine("config follow.lines 2")
    for title in "abcd":
        fine(f"assign wang {title} --due 2026-11-20 --to admin")

    assert "and 2 more tasks: secdesk follow --to UNIT" in follow().out
    assert "and 2 more tasks: secdesk follow --to UNIT" in follow("--text").out
    assert follow("--json").data["more"] == 2


@pytest.mark.usefixtures("_staff")
@pytest.mark.parametrize("text", [*HOSTILE.values(), MARKUP])
def test_no_text_steers_whoever_reads_the_round_or_a_message(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    fine("contact add evil --kind unit", f"--phone={text}", "--", f"n{text}")
    fine("assign wang --due 2026-11-20 --to evil", "--", f"t{text}")
    fine("chase 1", "--", f"w{text}")

    answers = [
        follow(*args, on_screen=on_screen)
        for args in ((), ("--text",), ("--json",), ("--text", "--json"))
        for on_screen in (False, True)
    ]

    for said in answers:
        must_be_harmless(said)
        assert said.code == 0


def test_nobody_unknown_is_asked_after() -> None:
    said = follow("--to", "nobody")

    assert said.code == 3
    assert "nobody" in said.err


def test_keys_need_a_terminal() -> None:
    piped, as_json = follow("--walk"), follow("--walk", "--json")

    assert piped.code == as_json.code == 2
    assert piped.err.splitlines()[0] == "secdesk: --walk asks for keys, and needs a terminal."
    assert as_json.envelope["error"]["code"] == "unreadable"


def test_a_walk_writes_no_messages() -> None:
    said = follow("--walk", "--text")

    assert said.code == 2
    assert "do not go together" in said.err
