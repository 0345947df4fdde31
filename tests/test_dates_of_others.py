"""How well the desk reads the dates that other programs test themselves with, where at hand.

Some rows are labelled wrongly at their source, so the floors leave room for them.
"""

import os
import sys
from pathlib import Path

import pytest
from dates import Floor, counting, report, score
from phrases import Answer, answers, table

ROOT = Path(__file__).parents[1]
DATA = Path(os.environ.get("SECDESK_REAL_DATA") or ROOT.parent / "shared" / "data") / "dates"
FLOORS = [
    ("zh.dev.tsv", Floor(98, 1.0)),  # two rows let the 1st of today, with its clock ahead, be past
    ("en.dev.tsv", Floor(93, 1.5)),
    ("zh.recur.dev.tsv", Floor(95, 0.5)),
    ("en.recur.dev.tsv", Floor(95, 0.5)),
]


@pytest.mark.parametrize(("name", "floor"), FLOORS)
def test_the_dates_of_others_are_read_or_refused(name: str, floor: Floor) -> None:
    phrases = table(_at_hand(name))
    found = answers(phrases)

    # pytest shows what a test wrote with -rA
    sys.stdout.write("\n".join([*report(name, phrases, found), *_wrong(found)]))
    assert score(counting(phrases, found)).holds(floor)


@pytest.mark.parametrize("name", [name for name, _ in FLOORS])
def test_what_offices_say_is_read_and_never_wrongly(name: str) -> None:
    phrases = table(_at_hand(name))

    found = [one for one in answers(phrases) if one.phrase.is_office]

    assert score(counting(phrases, found)).holds(Floor(99, 0))


def _at_hand(name: str) -> Path:
    file = DATA / name
    if not file.exists():
        pytest.skip("the phrases of others are not at hand")
    return file


def _wrong(found: list[Answer]) -> list[str]:
    return [f"{one.phrase.text}: {one.read}" for one in found if one.is_wrong]
