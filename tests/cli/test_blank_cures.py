"""What the scan says to type is typed, on a desk on which nearly everything was left lying."""

from collections.abc import Iterator
from pathlib import Path
from shlex import split

from blank_world import found, seen
from left_lying import left_lying
from secdesk.domain.blank.finding import Finding
from secdesk.domain.blank.table_of_debts import OF_DEBTS
from secdesk.services import routines
from secdesk.services.scanning import scanned
from world import a_desk, assigned, secdesk, staffed

NOW = "2026-11-23 09:00"
FILLED = {
    "WORDS": "as said",
    "RESULT": "written",
    "TEXT": "list",
    "STEP": "train",
    "VERDICT": "effective",
    "EFFECT": "half",
    "WHEN": "2026-12-31",
}
NEVER_TYPED = {"B21"}  # no command makes half a measure
ONLY_SHOWN = {"B36"}  # its cure shows what an imbalance is made of
ROUNDS = 3  # one finding may come to light behind another


def standing(file: Path) -> Iterator[Finding]:
    """What the rules about debts find there now."""
    codes = {rule.code for rule in OF_DEBTS}
    with a_desk(file) as desk:
        routines.make_due(desk)
        yield from [one for one in scanned(desk).open if one.rule in codes]


def typed(one: Finding) -> None:
    """Type the cure of a finding, its holes filled."""
    words = [FILLED.get(word, word) for word in split(str(one.cure))]
    said = secdesk(*words[1:], as_of=NOW)
    assert said.code == 0, (one.key, words, said)


def test_each_cure_is_a_command_that_ends_its_finding(home: Path) -> None:
    file = home / "desk.db"
    with a_desk(file) as desk:
        left_lying(desk)
    assert {one.rule for one in standing(file)} == {rule.code for rule in OF_DEBTS} - NEVER_TYPED

    for _ in range(ROUNDS):
        for one in list(standing(file)):
            typed(one)

    assert {one.rule for one in standing(file)} <= ONLY_SHOWN


def test_the_cure_of_half_a_measure_makes_it_whole(home: Path) -> None:
    with a_desk(home / "desk.db") as desk:
        assigned(staffed(desk))
    (half,) = found("B21", seen({"effect": "half"}))

    typed(half)

    with a_desk(home / "desk.db") as desk:
        (task,) = desk.tasks([1])
    assert (task.effect, str(task.effect_on)) == ("half", "2026-12-31")
