"""Bringing in a ledger of many rows, and taking it back: time a row, memory, size of the file."""

import csv
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import desks
from desks import LEADERS, NOW, UNITS, WORK
from measuring import SCRIPT, Program, once

HEADINGS = ("阶段目标", "计划完成时间", "实际完成时间", "完成情况", "交办领导", "责任单位")


def measure(cache: Path, count: int) -> None:
    """Import a ledger of so many rows onto the small desk, look around, and take it back."""
    desks.kept(cache, desks.SMALL)
    with TemporaryDirectory(prefix="secdesk-import-", dir=cache) as name:
        folder = Path(name)
        file = desks.make(folder)
        ledger = folder / "ledger.csv"
        with ledger.open("w", encoding="utf-8", newline="") as text:
            csv.writer(text).writerows([HEADINGS, *rows(count)])
        print(f"{count:,} rows, {ledger.stat().st_size / 1e6:.0f} MB of CSV")
        for words in (("import", str(ledger)), ("undo", "--list"), ("undo",)):
            program = Program(words[0], (SCRIPT, *words, "--as-of", desks.AS_OF), folder)
            cost, code, said = once(program)
            print(
                f"{' '.join(words)[:20]:<20} {cost.seconds:8.1f} s"
                f" {cost.seconds / count * 1e6:6.0f} us a row"
                f" {cost.peak / 1e6:6.0f} MB at its peak;"
                f" the file has {file.stat().st_size / 1e6:,.0f} MB"
            )
            if code:
                print(f"it ends with {code}: {said[-300:]}")


def rows(count: int) -> Iterator[tuple[str, ...]]:
    """A ledger over five years; what was due is done."""
    draw = Random(count)  # noqa: S311  # the same every time
    for number in range(1, count + 1):
        due = NOW + timedelta(days=draw.randint(-desks.FIVE_YEARS, 60))
        is_done = due < NOW
        yield (
            f"{draw.choice(WORK)} ({number})",
            f"{due:%Y-%m-%d}",
            f"{due:%Y-%m-%d}" if is_done else "",
            "signed and filed" if is_done else "",
            draw.choice(LEADERS)[0],
            draw.choice(UNITS)[0],
        )
