"""How well dates in words are read: right, refused and silently wrong, and what reading costs.

A file is a table of phrases with tabs between its columns: deadlines (reference_now, text,
expected, language, source, kind, contested, workdays) or recurrences (with expected_rule). Only
rows are scored that their sources agree on, and of recurrences the floor counts kind `core`.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import date_costs
from phrases import CORE, Answer, BadTableError, Table, answers, table

BELOW_FLOOR = 1
BAD_FILE = 2


class Floor(NamedTuple):
    """The least percentage that has to be right, and the most that may be silently wrong."""

    right: float
    wrong: float


class Score(NamedTuple):
    """How many phrases were read rightly, were refused, and were read wrongly in silence."""

    rows: int
    right: int
    wrong: int

    @property
    def percent_right(self) -> float:
        """How many of a hundred were read rightly."""
        return 100 * self.right / self.rows if self.rows else 100.0

    @property
    def percent_wrong(self) -> float:
        """How many of a hundred were read wrongly."""
        return 100 * self.wrong / self.rows if self.rows else 0.0

    def holds(self, floor: Floor) -> bool:
        """Whether it is good enough."""
        return self.percent_right >= floor.right and self.percent_wrong <= floor.wrong

    def __str__(self) -> str:
        """The three shares, and of how many."""
        refused = 100 - self.percent_right - self.percent_wrong if self.rows else 0.0
        return (
            f"{self.rows:5} rows {self.percent_right:6.1f} % right"
            f" {abs(refused):6.1f} % refused {self.percent_wrong:6.1f} % wrong"
        )


def main(argv: Sequence[str] | None = None) -> int:
    """Score one table, or measure what reading costs."""
    parser = _arguments()
    given = parser.parse_args(argv)
    if given.cost:
        date_costs.measure()
    if given.file is None:
        return 0 if given.cost else parser.error("say --file TSV or --cost")
    try:
        phrases = table(given.file)
    except BadTableError as error:
        print(error, file=sys.stderr)
        return BAD_FILE
    found = answers(phrases)
    print(*report(given.file.name, phrases, found), *_listed(found, given), sep="\n")
    if given.floor is None or score(counting(phrases, found)).holds(given.floor):
        return 0
    print(f"under the floor of {given.floor.right:g} % right, {given.floor.wrong:g} % wrong")
    return BELOW_FLOOR


def score(found: Sequence[Answer]) -> Score:
    """The score of some answers."""
    right = sum(one.is_right for one in found)
    return Score(len(found), right, sum(one.is_wrong for one in found))


def counting(phrases: Table, found: Sequence[Answer]) -> list[Answer]:
    """The answers that count for the floor: of recurrences those of kind core."""
    return [one for one in found if not phrases.is_of_rules or one.phrase.kind == CORE]


def report(name: str, phrases: Table, found: Sequence[Answer]) -> list[str]:
    """The score as a whole, of the office phrases, and by kind."""
    counted = counting(phrases, found)
    kinds = dict.fromkeys(one.phrase.kind for one in found)
    lines = [
        f"{name}: {len(found)} rows, and {phrases.contested} that their sources do not agree on",
        _line("core" if phrases.is_of_rules else "all", counted),
        _line("office phrases", [one for one in counted if one.phrase.is_office]),
    ]
    by_kind = {kind: [one for one in found if one.phrase.kind == kind] for kind in kinds}
    largest_first = sorted(by_kind.items(), key=lambda one: -len(one[1]))
    return lines + [_line(f"  {kind}", those) for kind, those in largest_first]


def _line(label: str, found: Sequence[Answer]) -> str:
    return f"{label:<24}{score(found)}"


def _listed(found: Sequence[Answer], given: argparse.Namespace) -> list[str]:
    wrong = [one for one in found if given.wrong and one.is_wrong]
    refused = [one for one in found if given.refused and one.read is None]
    return [
        f"{one.phrase.now:%Y-%m-%dT%H:%M}\t{one.phrase.text}\t{one.phrase.expected}"
        f"\t{one.read or 'refused'}"
        for one in (*wrong, *refused)
    ]


def _floor(typed: str) -> Floor:
    right, wrong = map(float, typed.split(","))
    return Floor(right, wrong)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--file", type=Path, metavar="TSV", help="the table to score")
    parser.add_argument(
        "--floor", type=_floor, metavar="RIGHT,WRONG",
        help="end with 1 where fewer percent are right, or more are silently wrong",
    )  # fmt: skip
    parser.add_argument("--wrong", action="store_true", help="list what is silently wrong")
    parser.add_argument("--refused", action="store_true", help="list what is refused")
    parser.add_argument("--cost", action="store_true", help="measure what reading costs")
    return parser


if __name__ == "__main__":
    sys.exit(main())
