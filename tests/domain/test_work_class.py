"""What each class of work asks for before it is struck off."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from secdesk.domain.checklist import Checklist, Item, ItemState, Phase
from secdesk.domain.errors import Refused
from secdesk.domain.text import InEither
from secdesk.domain.vocabulary import Secrecy, WorkClass
from secdesk.domain.work_class import PROOF, TEMPLATES, must_be_prepared, proven
from secdesk.gateways.checklist_files import ChecklistFiles
from world import MONDAY_NINE, a_task

NAME = InEither("visit", "接待")


def a_list(*items: Item) -> Checklist:
    """A checklist for task 1 with those lines."""
    return Checklist(3, "visit", NAME, date(2026, 12, 1), MONDAY_NINE, items, task=1)


def a_line(*, is_must: bool, state: ItemState = ItemState.OPEN) -> Item:
    """One line before the day."""
    day = date(2026, 11, 30)
    return Item(1, Phase.BEFORE, "-1", day, NAME, is_must=is_must, state=state)


@pytest.mark.parametrize("kind", PROOF)
def test_special_work_is_not_struck_off_without_what_proves_it(kind: WorkClass) -> None:
    with pytest.raises(Refused) as refused:
        proven(a_task(work_class=kind), "")

    assert str(refused.value.hints[0]) == "secdesk close 1 --evidence TEXT"


@pytest.mark.parametrize("kind", PROOF)
def test_what_proves_it_may_be_there_before_or_come_with_the_deed(kind: WorkClass) -> None:
    assert proven(a_task(work_class=kind, evidence="file 3"), "file 4").evidence == "file 3"
    assert proven(a_task(work_class=kind), " signed by Wang ").evidence == "signed by Wang"


def test_work_of_every_day_needs_no_proof() -> None:
    task = a_task(work_class=WorkClass.DAILY)

    assert proven(task, "") == task


def test_of_a_state_secret_nothing_is_said() -> None:
    task = a_task(work_class=WorkClass.CONFIDENTIAL, secrecy=Secrecy.SECRET)

    assert proven(task, "") == task


def test_a_line_that_must_be_done_keeps_the_work_open() -> None:
    with pytest.raises(Refused) as refused:
        must_be_prepared(a_task(), [a_list(a_line(is_must=True))])

    assert str(refused.value.hints[0]) == "secdesk checklist show 3"


@pytest.mark.parametrize(
    "line", [a_line(is_must=False), a_line(is_must=True, state=ItemState.SKIPPED)]
)
def test_other_lines_do_not(line: Item) -> None:
    must_be_prepared(a_task(), [a_list(replace(line, place=2))])


def test_the_templates_named_are_there() -> None:
    assert set(TEMPLATES.values()) <= {one.code for one in ChecklistFiles(Path("nowhere")).all()}
