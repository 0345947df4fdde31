"""ledger, as it is typed: a page on a terminal, CSV in a pipe, and back through import."""

import csv
import io
import os
from pathlib import Path

import pytest

from world import Said, secdesk

MONDAY = "2026-11-23 09:00"
ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("SECDESK_REAL_DATA") or ROOT.parent / "shared" / "data")
REAL = DATA / "ledger.csv"
is_at_hand = pytest.mark.skipif(not REAL.exists(), reason="the real ledger is not at hand")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def _desk() -> None:
    for line in (
        "leader add wang Wang Min",
        "leader add li 李国强",
        "contact add admin Admin --kind unit",
        "contact add chen Chen Jie --kind person",
        "assign wang =1+1 --due 2026-11-20 --also li",
        "assign li draft --to admin --person chen --due 2026-12-04 --report-back no",
        "progress 2 half of it --percent 50",
        "assign wang file it --parent 2 --no-limit",
        "done 3 filed",
    ):
        assert secdesk(*line.split(), as_of="2026-11-19 09:00").code == 0


def rows(said: Said) -> list[dict[str, str]]:
    """The rows of a CSV."""
    assert said.code == 0, said
    return list(csv.DictReader(io.StringIO(said.out.removeprefix("\ufeff"), newline="")))


@pytest.mark.usefixtures("_desk")
def test_a_pipe_gets_every_task_with_all_of_its_fields() -> None:
    first, second, third = rows(secdesk("ledger", as_of=MONDAY))

    assert (first["number"], first["title"]) == ("1", "'=1+1")
    assert first["leaders"] == "wang Wang Min\nli 李国强"
    assert first["due"] == "2026-11-20T18:00:00+08:00"
    assert (second["lead"], second["person"]) == ("admin Admin", "chen Chen Jie")
    assert (second["percent"], second["last_word"], second["report_back"]) == (
        "50",
        "half of it",
        "no",
    )
    assert (third["parent"], third["parent_id"]) == ("2", second["id"])
    assert (third["state"], third["result"]) == ("done", "filed")


@pytest.mark.usefixtures("_desk")
def test_a_terminal_gets_a_page_and_csv_only_where_it_is_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "dumb")

    page = secdesk("ledger", as_of=MONDAY, on_screen=True)
    asked = secdesk("ledger", "--csv", as_of=MONDAY, on_screen=True)

    assert page.out == (
        " R  #1  Wang Min +1  =1+1     2026-11-20  open\n"
        "      given 2026-11-19\n"
        " G  #2  李国强       draft    2026-12-04  open\n"
        "      given 2026-11-19 · Admin · Chen Jie · 50 %\n"
        " D  #3  Wang Min     file it              done\n"
        "      given 2026-11-19 · done 2026-11-19 · part of #2\n"
    )
    assert asked.out == secdesk("ledger", as_of=MONDAY).out


@pytest.mark.usefixtures("_desk")
def test_a_long_ledger_ends_on_a_terminal_where_it_can_be_read() -> None:
    cut = secdesk("ledger", "--most", "2", as_of=MONDAY, on_screen=True)
    whole = secdesk("ledger", "--all", as_of=MONDAY, on_screen=True)
    empty = secdesk("ledger", "--text", "nowhere", as_of=MONDAY, on_screen=True)

    assert "and more: --all shows everything" in cut.out
    assert "and more" not in whole.out
    assert "Nothing fits." in empty.out


@pytest.mark.usefixtures("_desk")
def test_under_json_there_is_one_envelope() -> None:
    data = secdesk("ledger", "--json", "--leader", "li", as_of=MONDAY).data

    assert [one["number"] for one in data["tasks"]] == [1, 2]
    assert data["tasks"][1]["id"].endswith("-2")
    assert (data["on"], data["more"]) == ("2026-11-23", 0)


@pytest.mark.usefixtures("_desk")
def test_headings_are_chinese_where_that_is_asked() -> None:
    first, *_ = rows(secdesk("ledger", "--lang", "zh", as_of=MONDAY))

    assert (first["标题"], first["状态"], first["紧急程度"]) == ("'=1+1", "在办", "常规")


@pytest.mark.usefixtures("_desk")
@pytest.mark.parametrize("args", [[], ["--bom"], ["--lang", "zh", "--bom"], ["--sort", "due"]])
def test_a_file_is_written_and_read_back_at_home_and_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: list[str]
) -> None:
    written = secdesk("ledger", "--output", "out.csv", *args, as_of=MONDAY)
    before = secdesk("list", "--state", "all", "--sort", "number", as_of=MONDAY).out

    at_home = secdesk("import", "out.csv", "--json", as_of=MONDAY).data
    monkeypatch.setenv("SECDESK_HOME", str(tmp_path / "another"))
    elsewhere = secdesk("import", "out.csv", as_of=MONDAY)
    again = secdesk("import", "out.csv", "--json", as_of=MONDAY).data

    assert written.code == 0
    assert (tmp_path / "out.csv").read_bytes().startswith(b"\xef\xbb\xbf") is ("--bom" in args)
    assert (at_home["new"], at_home["already_there"]) == (0, 3)
    assert " 3 new tasks\nEntered with it\nwang\tWang Min\n" in elsewhere.out
    assert "Columns" not in elsewhere.out
    assert (again["new"], again["already_there"], again["people"]) == (0, 3, [])
    if "--sort" not in args:
        after = secdesk("list", "--state", "all", "--sort", "number", as_of=MONDAY).out
        assert after == before


@pytest.mark.usefixtures("_desk")
def test_a_file_says_what_it_has_and_is_replaced_only_when_told(tmp_path: Path) -> None:
    first = secdesk("ledger", "--output", "out.csv", "--state", "open", as_of=MONDAY)
    kept = (tmp_path / "out.csv").read_text()
    refused = secdesk("ledger", "--output", "out.csv", as_of=MONDAY)
    unchanged = (tmp_path / "out.csv").read_text()
    replaced = secdesk("ledger", "--output", "out.csv", "--yes", "--json", as_of=MONDAY)

    assert first.out == "out.csv: 2 tasks\n"
    assert (refused.code, refused.out) == (4, "")
    assert "try: secdesk ledger --output out.csv --yes" in refused.err
    assert unchanged == kept
    assert replaced.data == {"on": "2026-11-23", "file": "out.csv", "tasks": 3}


@pytest.mark.usefixtures("_desk")
@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["--sort", "colour"], 2),
        (["--most", "0"], 2),
        (["--from", "blue"], 2),
        (["--leader", "zhao"], 3),
        (["--output", "no/where.csv"], 6),
    ],
)
def test_what_cannot_be_done_is_refused_and_leaves_no_file(
    tmp_path: Path, args: list[str], code: int
) -> None:
    said = secdesk("ledger", *args, as_of=MONDAY)

    assert (said.code, said.out) == (code, "")
    assert "\n  try: " in said.err
    assert [one.name for one in tmp_path.iterdir()] == ["home"]


def test_the_ledger_of_an_empty_desk_is_its_headings() -> None:
    assert secdesk("ledger").out.startswith("id,number,parent,")
    assert secdesk("ledger").out.count("\n") == 1


def test_what_a_spreadsheet_changed_is_named_by_its_line_and_column() -> None:
    secdesk("leader", "add", "wang", "Wang")
    secdesk("assign", "wang", "draft")
    text = secdesk("ledger").out.replace(",open,", ",opened,").replace("-1,1,", "-7,7,")
    Path("out.csv").write_text(text, encoding="utf-8")

    said = secdesk("import", "out.csv")

    assert said.code == 2
    assert 'line 2: state: "opened" is not known here.' in said.err


def test_parts_that_stand_alone_are_told() -> None:
    secdesk("leader", "add", "wang", "Wang")
    secdesk("assign", "wang", "whole")
    secdesk("assign", "wang", "part", "--parent", "1")
    secdesk("ledger", "--text", "part", "--output", "out.csv")
    text = Path("out.csv").read_text().replace("-2,2,", "-7,7,").replace("-1,part", "-6,part")
    Path("out.csv").write_text(text)

    said = secdesk("import", "out.csv")

    assert "1 task stands alone: what it is a part of is not in the ledger" in said.out


@is_at_hand
def test_the_real_ledger_comes_back_and_is_known_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secdesk("import", str(REAL), as_of="2023-09-28")
    before = secdesk("list", "--state", "all", "--sort", "number", as_of=MONDAY).out
    secdesk("ledger", "--output", "out.csv", as_of=MONDAY)

    at_home = secdesk("import", "out.csv", "--json").data
    office = secdesk("import", str(REAL), "--json").data
    monkeypatch.setenv("SECDESK_HOME", str(tmp_path / "another"))
    elsewhere = secdesk("import", "out.csv", "--json").data
    after = secdesk("list", "--state", "all", "--sort", "number", as_of=MONDAY).out

    assert (at_home["new"], at_home["already_there"]) == (0, 49)
    assert (office["new"], office["already_there"]) == (0, 40)
    assert elsewhere["new"] == 49
    assert after == before
