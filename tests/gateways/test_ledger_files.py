"""Ledgers in files: encodings, records with their lines, and what is no ledger."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import SLOW_FIXTURES
from secdesk.domain.errors import OutsideFailed, Unreadable
from secdesk.gateways.ledger_files import PIECE, LedgerFile

TEXT = "阶段目标,状态\n写报告,进行中\n"
CELLS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\n\ufeff"), max_size=20
)


def a_file(folder: Path, content: bytes) -> LedgerFile:
    """A ledger of those bytes."""
    file = folder / "ledger.csv"
    file.write_bytes(content)
    return LedgerFile(str(file))


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8"), ("gb18030", "GB18030"), ("gbk", "GB18030")],
)
def test_a_ledger_reads_the_same_in_every_encoding(
    tmp_path: Path, encoding: str, name: str
) -> None:
    ledger = a_file(tmp_path, TEXT.encode(encoding))

    assert list(ledger) == [(1, ["阶段目标", "状态"]), (2, ["写报告", "进行中"])]
    assert ledger.encoding == name


def test_the_mark_of_gb18030_is_no_part_of_the_first_heading(tmp_path: Path) -> None:
    ledger = a_file(tmp_path, f"\ufeff{TEXT}".encode("gb18030"))

    assert next(iter(ledger)) == (1, ["阶段目标", "状态"])


def test_each_record_has_the_line_on_which_it_begins(tmp_path: Path) -> None:
    ledger = a_file(tmp_path, b'a,b\r\n"one\r\ntwo",2\r\n\r\nthree,3')

    assert list(ledger) == [(1, ["a", "b"]), (2, ["one\r\ntwo", "2"]), (4, []), (5, ["three", "3"])]
    assert ledger.lines == 4


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_cells_are_parted_by_what_the_first_line_has_most_of(
    tmp_path: Path, delimiter: str
) -> None:
    ledger = a_file(tmp_path, f"a{delimiter}b{delimiter}c d\n1\n".encode())

    assert next(iter(ledger))[1] == ["a", "b", "c d"]


def test_it_can_be_read_again(tmp_path: Path) -> None:
    ledger = a_file(tmp_path, TEXT.encode())

    assert list(ledger) == list(ledger)


def test_a_character_cut_by_the_end_of_a_piece_is_still_one_character(tmp_path: Path) -> None:
    lines = "任务\n" + "完成方案设计\n" * (2 * PIECE // 19)

    ledger = a_file(tmp_path, lines.encode())

    assert ledger.encoding == "UTF-8"
    assert ledger.lines == lines.count("\n")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"PK\x03\x04\x00\x00", "it is not text"),
        ("a,b\n".encode("utf-16"), "it is not text"),
        (b"\x89PNG\r\n\xff\xff", "neither UTF-8 nor GB18030"),
        (b"caf\xe9\n", "neither UTF-8 nor GB18030"),
        (b"x" * (PIECE + 1), "it has no lines"),
    ],
)
def test_what_is_no_text_is_refused_with_what_to_do(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    with pytest.raises(Unreadable, match=reason) as refusal:
        a_file(tmp_path, content)

    assert "CSV" in str(refusal.value.hints[0])


def test_an_empty_file_has_no_records(tmp_path: Path) -> None:
    assert list(a_file(tmp_path, b"")) == []


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b'a,b\n1,2\n"never closed,3\n4,5\n', 3),
        (b'a,b\n1,"closed" early\n', 2),
        (b'a,b\n"' + b"x,y\n" * 50_000, 2),
    ],
)
def test_quotation_marks_that_do_not_match_are_named_by_line(
    tmp_path: Path, content: bytes, line: int
) -> None:
    ledger = a_file(tmp_path, content)

    with pytest.raises(Unreadable, match=f"line {line} on"):
        list(ledger)


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(OutsideFailed, match="No such file"):
        LedgerFile(str(tmp_path / "none.csv"))


def test_a_folder_and_a_pipe_are_no_ledger(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    for path in (tmp_path, tmp_path / "pipe"):
        with pytest.raises(Unreadable, match="it is no file"):
            LedgerFile(str(path))


def test_a_file_that_goes_or_changes_while_it_is_read_is_a_failure_outside(tmp_path: Path) -> None:
    ledger = a_file(tmp_path, TEXT.encode())

    Path(ledger.path).write_bytes(b"a,b\n\xff\xff\n")
    with pytest.raises(OutsideFailed, match="changed while it was read"):
        list(ledger)

    Path(ledger.path).unlink()
    with pytest.raises(OutsideFailed, match="No such file"):
        list(ledger)


def test_a_tilde_is_the_home(tmp_path: Path) -> None:
    (tmp_path / "ledger.csv").write_text(TEXT, encoding="utf-8")

    assert len(list(LedgerFile("~/ledger.csv"))) == 2


@settings(suppress_health_check=SLOW_FIXTURES)
@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=5))
def test_every_text_is_read_back_as_it_was_written(tmp_path: Path, rows: list[list[str]]) -> None:
    lines = [",".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) for row in rows]
    content = "a,b,c,d\n" + "\n".join(lines) + "\n"

    for encoding in ("utf-8-sig", "gb18030"):
        assert [cells for _, cells in a_file(tmp_path, content.encode(encoding))][1:] == rows


@settings(suppress_health_check=SLOW_FIXTURES)
@given(st.binary(max_size=200))
def test_any_bytes_are_records_or_a_refusal(tmp_path: Path, content: bytes) -> None:
    try:
        found = list(a_file(tmp_path, content))
    except Unreadable:
        return

    assert [line for line, _ in found] == sorted({line for line, _ in found})
