"""State secrets: where the paper is and when it is due, and no word of it."""

from pathlib import Path

import pytest

from world import Said, a_desk, secdesk, staffed

NUMBER = "机[2026]12号"


@pytest.fixture(autouse=True)
def _paper(home: Path) -> None:
    with a_desk(home / "desk.db") as desk:
        staffed(desk)
    line = ["assign", "wang", "--secrecy", "机密", "--registry", NUMBER]
    assert secdesk(*line, "--kept", "safe 2", "--due", "2030-11-27").code == 0


def shown() -> dict[str, object]:
    """The paper as `show` has it."""
    (task,) = secdesk("show", "1", "--json").data["tasks"]
    return dict(task)


def test_a_paper_is_known_by_its_number_its_place_and_its_date() -> None:
    paper = shown()

    assert (paper["title"], paper["registry"], paper["kept"]) == (NUMBER, NUMBER, "safe 2")
    assert (paper["secrecy"], str(paper["due"])[:10]) == ("highly-secret", "2030-11-27")
    assert not any("gap:" in str(why) and "(--" in str(why) for why in [paper["why"]])


@pytest.mark.parametrize(
    "line",
    [
        "assign wang the paper itself --secrecy secret --registry 5",
        "assign wang --secrecy secret --registry 5 --words spoken",
        "assign wang --secrecy secret --registry 5 --standard precise",
        "assign wang --secrecy secret --registry 5 --intent hidden",
        "assign wang --secrecy secret --registry 5 --source-ref call",
        "assign wang --secrecy secret --registry 5 --link /tmp/paper.pdf",
        "assign wang --secrecy secret --registry 5 --effect calm --effect-by 2030-12-01",
        "edit 1 --title other",
        "edit 1 --words other",
        "edit 1 --standard other",
        "edit 1 --link /tmp/paper.pdf",
        "progress 1 half of it is read",
        "progress 1 --percent 5 --next read",
        "done 1 read",
        "done 1 --evidence signed",
        "report 1 told",
        "block 1 nobody may read it",
        "promise 1 soon --to chen --due 2030-11-26 --word Wang",
        "consult 1 what now --to admin --due 2030-11-26",
        "return 1 too short",
        "suspend 1 later --until 2030-12-01 --word Wang",
        "withdraw 1 over --word Wang",
        "reopen 1 again",
        "due 1 2030-11-30 --reason long --word Wang",
        "ask wang may I --task 1",
        "remind 2030-11-25 read it --task 1",
        "remind 2030-11-25 read it --secrecy top-secret",
    ],
)
def test_no_text_about_it_is_taken_wherever_it_is_typed(line: str) -> None:
    before = secdesk("undo", "--list", "--json").data

    said = secdesk(*line.split(), "--json")

    assert (said.code, said.envelope["error"]["code"]) == (4, "refused")
    assert "say it in person" in said.envelope["error"]["message"]
    assert secdesk("undo", "--list", "--json").data == before


def test_without_its_number_there_is_nothing_to_keep() -> None:
    said = secdesk("assign", "wang", "--secrecy", "secret")

    assert said.code == 2
    assert "by its number in the registry" in said.err


def test_a_number_of_a_registry_is_for_papers_that_allow_no_text() -> None:
    assert secdesk("assign", "wang", "report", "--registry", "5").code == 2


def test_it_is_done_reported_struck_off_and_reopened_without_a_word() -> None:
    for line in ("progress 1 --percent 50", "done 1", "report 1", "close 1", "reopen 1", "done 1"):
        assert secdesk(*line.split()).code == 0, line

    assert shown()["result"] == f"→ {NUMBER}"


def test_it_is_sent_back_laid_aside_and_called_off_without_a_word() -> None:
    word = ["--word", "Wang Min, by phone"]
    assert secdesk("suspend", "1", "--until", "2030-12-01", *word).code == 0
    assert secdesk("resume", "1").code == 0
    assert secdesk("done", "1").code == 0
    assert secdesk("return", "1").code == 0
    assert secdesk("withdraw", "1", *word).code == 0


def test_a_new_number_of_the_paper_is_its_new_title() -> None:
    assert secdesk("done", "1").code == 0

    assert secdesk("edit", "1", "--registry", "机[2026]13号").code == 0

    assert (shown()["title"], shown()["result"]) == ("机[2026]13号", "→ 机[2026]13号")


def test_what_was_written_down_does_not_become_a_state_secret() -> None:
    assert secdesk("assign", "wang", "report").code == 0

    assert secdesk("edit", "2", "--secrecy", "secret", "--registry", "5").code == 4


def test_cron_says_nothing_of_it_but_its_number_and_time() -> None:
    said = secdesk("nag", as_of="2030-12-02 09:00")

    assert "#1" in said.out
    assert NUMBER not in said.out


def brought(sheet: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Said:
    """A ledger imported into an empty desk."""
    monkeypatch.setenv("SECDESK_HOME", str(folder))
    return secdesk("import", str(sheet), "--json")


def test_a_ledger_brings_it_back_with_its_number_and_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = tmp_path / "ledger.csv"
    assert secdesk("ledger", "--output", str(sheet)).code == 0
    there = shown()

    assert brought(sheet, tmp_path / "other", monkeypatch).data["new"] == 1

    fields = ("title", "registry", "kept", "secrecy", "due")
    assert [shown()[one] for one in fields] == [there[one] for one in fields]


def test_a_ledger_brings_no_text_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = tmp_path / "ledger.csv"
    assert secdesk("ledger", "--output", str(sheet)).code == 0
    rows = sheet.read_text(encoding="utf-8").replace(f",{NUMBER},", ",what it says,", 1)
    sheet.write_text(rows, encoding="utf-8")

    error = brought(sheet, tmp_path / "other", monkeypatch).envelope["error"]

    assert "may not be kept" in error["message"]
    assert "assign LEADER --secrecy highly-secret --registry" in error["hint"]
