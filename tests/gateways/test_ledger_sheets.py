"""Ledgers are written whole, private, and never over another file unasked."""

import csv
import os
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import SLOW_FIXTURES
from secdesk.domain.errors import OutsideFailed, Refused
from secdesk.gateways.ledger_files import LedgerFile
from secdesk.gateways.ledger_sheets import IN_MEMORY, Spool, kept

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"))
ROWS = st.lists(st.lists(CELLS, min_size=2, max_size=2), max_size=4)


@settings(suppress_health_check=SLOW_FIXTURES)
@given(ROWS, st.booleans())
def test_what_is_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[list[str]],
    is_marked: bool,  # noqa: FBT001  # hypothesis passes it so
) -> None:
    file = tmp_path_factory.mktemp("own") / "ledger.csv"
    head = ["one", "two"]
    with kept(str(file), is_marked=is_marked, may_replace=False) as sheet:
        for row in (head, *rows):
            sheet.write(row)

    assert [list(record) for _, record in LedgerFile(str(file))] == [head, *rows]


@pytest.mark.parametrize("is_marked", [False, True])
def test_a_spool_gives_everything_back_in_pieces(*, is_marked: bool) -> None:
    spool = Spool(is_marked=is_marked)
    with spool.filled() as sheet:
        for _ in range(3):
            sheet.write(["x" * IN_MEMORY, "工作\nwork"])

    pieces = list(spool)

    mark = "\ufeff" if is_marked else ""
    assert "".join(pieces) == mark + f'{"x" * IN_MEMORY},"工作\nwork"\n' * 3
    assert max(map(len, pieces)) < IN_MEMORY


@pytest.mark.parametrize(
    ("fault", "kind"),
    [(OSError(28, "No space left on device"), OutsideFailed), (KeyError(), KeyError)],
)
def test_a_spool_that_cannot_be_filled_leaves_nothing(
    fault: Exception, kind: type[Exception]
) -> None:
    spool = Spool(is_marked=False)

    with pytest.raises(kind), spool.filled():
        raise fault

    with pytest.raises(ValueError, match="closed"):
        next(iter(spool))


def test_a_long_cell_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "ledger.csv"
    with kept(str(file), is_marked=False, may_replace=False) as sheet:
        sheet.write(["one", "two"])
        sheet.write(["x" * 500_000, ""])

    assert [len(record[0]) for _, record in LedgerFile(str(file))] == [3, 500_000]


def test_a_file_is_its_owners_alone_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "ledger.csv"
    file.write_text("old")
    file.chmod(0o644)

    with kept(str(file), is_marked=False, may_replace=True) as sheet:
        sheet.write(["new"])

    assert file.read_text() == "new\n"
    assert file.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("make", [Path.mkdir, Path.touch, lambda path: path.symlink_to("nowhere")])
def test_what_is_there_stays_unless_it_may_be_replaced(tmp_path: Path, make: object) -> None:
    file = tmp_path / "ledger.csv"
    make(file)  # type: ignore[operator]  # one of three ways to be there

    with (
        pytest.raises(Refused, match="is there already") as refusal,
        kept(str(file), is_marked=False, may_replace=False),
    ):
        pass

    assert str(refusal.value.hints[0]) == f"secdesk ledger --output {file} --yes"


def test_a_ledger_that_was_not_finished_is_not_there(tmp_path: Path) -> None:
    file = tmp_path / "ledger.csv"
    file.write_text("old")

    with (
        pytest.raises(csv.Error),
        kept(str(file), is_marked=False, may_replace=True) as sheet,
    ):
        sheet.write(cast("list[str]", None))

    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("place", ["none/ledger.csv", "a file/ledger.csv", "a folder"])
def test_a_place_that_takes_no_file_is_refused(tmp_path: Path, place: str) -> None:
    (tmp_path / "a file").touch()
    (tmp_path / "a folder").mkdir()

    with (
        pytest.raises(OutsideFailed, match="cannot be written"),
        kept(str(tmp_path / place), is_marked=False, may_replace=True),
    ):
        pass

    assert sorted(one.name for one in tmp_path.iterdir()) == ["a file", "a folder"]


def test_a_full_disk_is_said_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    with (
        pytest.raises(OutsideFailed, match="No space left"),
        kept(str(tmp_path / "ledger.csv"), is_marked=False, may_replace=False) as sheet,
    ):
        sheet.write(["one"])

    assert list(tmp_path.iterdir()) == []


def test_the_home_of_the_user_may_be_named_shortly(tmp_path: Path) -> None:
    with kept("~/ledger.csv", is_marked=False, may_replace=False) as sheet:
        sheet.write(["one"])

    assert (tmp_path / "ledger.csv").read_text() == "one\n"
