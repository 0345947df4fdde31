"""What the desk may keep at all, and what of it is shown where."""

from dataclasses import replace
from datetime import date

import pytest

from secdesk.domain.errors import Refused
from secdesk.domain.sealed import MASK
from secdesk.domain.secrecy import (
    SEALED,
    STATE_SECRETS,
    TEXTS,
    allowed,
    masked,
    on_paper,
    shown_title,
)
from secdesk.domain.vocabulary import Secrecy
from world import a_task

DAY = date(2026, 12, 5)
SAID = dict.fromkeys(TEXTS, "the merger")


@pytest.mark.parametrize("secrecy", sorted({*Secrecy} - STATE_SECRETS))
def test_words_of_any_class_but_a_state_secret_may_be_kept(secrecy: Secrecy) -> None:
    assert allowed(secrecy) is secrecy


@pytest.mark.parametrize("secrecy", sorted(STATE_SECRETS))
def test_state_secrets_are_refused_and_pointed_to_their_registry(secrecy: Secrecy) -> None:
    with pytest.raises(Refused) as refusal:
        allowed(secrecy)

    assert refusal.value.message.values == {"secrecy": secrecy}
    assert f"--secrecy {secrecy} --registry" in str(refusal.value.hints[0])


def test_every_class_is_either_plain_or_sealed_or_a_state_secret() -> None:
    plain = {Secrecy.PUBLIC, Secrecy.INTERNAL}

    assert sorted([*plain, *SEALED, *STATE_SECRETS]) == sorted(Secrecy)


@pytest.mark.parametrize("secrecy", sorted(SEALED))
def test_a_masked_task_says_nothing_and_is_still_that_task(secrecy: Secrecy) -> None:
    task = a_task(secrecy=secrecy, links=("/merger.pdf",), **SAID)

    shown = masked(task)

    assert {getattr(shown, name) for name in TEXTS} == {MASK} == {*shown.links}
    assert (shown.number, shown.due, shown.leader) == (task.number, task.due, task.leader)


def test_a_mask_hides_no_word_of_what_is_not_sealed() -> None:
    task = a_task(**SAID)

    assert masked(task) == task


@pytest.mark.parametrize(
    ("on", "title"),
    [
        (date(2026, 12, 4), "a matter under embargo until Sat 5 Dec"),
        (DAY, "draft the board report"),
    ],
)
def test_others_read_the_title_from_the_day_on_which_the_embargo_ends(on: date, title: str) -> None:
    assert str(shown_title(a_task(embargo_on=DAY), on)) == title


def test_a_sealed_title_stays_sealed_when_its_embargo_ends() -> None:
    task = a_task(secrecy=Secrecy.CONFIDENTIAL, embargo_on=DAY)

    assert str(shown_title(task, DAY)) == "a confidential matter"


def test_on_paper_only_the_day_stands_for_what_is_under_embargo() -> None:
    task = a_task(embargo_on=DAY, **SAID)

    assert on_paper(task, date(2026, 12, 4)).title == f"{MASK} → 2026-12-05"
    assert "merger" not in str(on_paper(task, date(2026, 12, 4)))
    assert on_paper(task, DAY) == task


def test_a_task_without_an_embargo_is_on_paper_as_it_is() -> None:
    task = replace(a_task(), words="as said")

    assert on_paper(task, DAY) == task
