"""A checklist in use: its lines are ticked or skipped, and then it is over by itself."""

from datetime import date, timedelta

import pytest

from secdesk.domain.checklist import Checklist, Item, ItemState, Phase
from secdesk.domain.errors import DeskError, NotFound, Refused, Unreadable
from secdesk.domain.text import InEither
from world import MONDAY_NINE, a_moment

THURSDAY = date(2026, 11, 26)


def an_item(place: int, on: date = THURSDAY, **matters: object) -> Item:
    said: dict[str, object] = {"is_must": True} | matters
    return Item(place, Phase.BEFORE, "0", on, InEither("do it", "办"), **said)  # type: ignore[arg-type]  # a builder takes what matters


def a_list(*items: Item) -> Checklist:
    return Checklist(1, "meeting", InEither("meeting", "会议"), THURSDAY, MONDAY_NINE, items)


def test_a_list_is_over_once_each_line_is_ticked_or_skipped() -> None:
    begun = a_list(an_item(1), an_item(2)).tick([1], MONDAY_NINE)

    over = begun.skip([2], MONDAY_NINE, "no guests")

    assert begun.ended_at is None
    assert over.ended_at == MONDAY_NINE
    assert [one.state for one in over.items] == [ItemState.TICKED, ItemState.SKIPPED]
    assert over.items[1].remark == "no guests"


def test_what_was_skipped_may_turn_out_to_apply() -> None:
    skipped = a_list(an_item(1), an_item(2)).skip([1], MONDAY_NINE, "no guests")

    ticked = skipped.tick([1], MONDAY_NINE, "they came")

    assert ticked.items[0].state is ItemState.TICKED
    assert ticked.items[0].remark == "they came"


def test_dropping_a_list_leaves_what_was_done() -> None:
    begun = a_list(an_item(1), an_item(2), an_item(3)).tick([2], MONDAY_NINE)

    dropped = begun.drop(MONDAY_NINE, "called off")

    states = [one.state for one in dropped.items]
    assert states == [ItemState.SKIPPED, ItemState.TICKED, ItemState.SKIPPED]
    assert dropped.ended_at == MONDAY_NINE


@pytest.mark.parametrize(
    ("deed", "kind"),
    [
        (lambda one: one.tick([], MONDAY_NINE), Unreadable),
        (lambda one: one.tick([9], MONDAY_NINE), NotFound),
        (lambda one: one.tick([1], MONDAY_NINE), Refused),
        (lambda one: one.skip([2], MONDAY_NINE, "  "), Unreadable),
        (lambda one: one.skip([1], MONDAY_NINE, "late"), Refused),
        (lambda one: one.drop(MONDAY_NINE, ""), Unreadable),
        (lambda one: one.drop(MONDAY_NINE, "x").drop(MONDAY_NINE, "x"), Refused),
    ],
)
def test_a_list_says_what_it_does_not_take(deed: object, kind: type[DeskError]) -> None:
    begun = a_list(an_item(1), an_item(2)).tick([1], MONDAY_NINE)

    with pytest.raises(kind) as refused:
        deed(begun)  # type: ignore[operator]  # a function of the table

    assert str(refused.value.hints[0]).startswith("secdesk checklist ")


@pytest.mark.parametrize(
    ("on", "at", "is_late"),
    [
        (date(2026, 11, 20), None, True),
        (date(2026, 11, 23), None, False),
        (date(2026, 11, 23), MONDAY_NINE - timedelta(minutes=1), True),
        (date(2026, 11, 23), MONDAY_NINE + timedelta(minutes=1), False),
    ],
)
def test_a_line_is_late_once_its_day_or_its_minute_is_over(
    on: date, at: object, *, is_late: bool
) -> None:
    assert an_item(1, on, at=at).is_late(MONDAY_NINE) is is_late


def test_a_line_that_is_settled_is_never_late() -> None:
    ticked = an_item(1, date(2026, 11, 20), state=ItemState.TICKED)

    assert not ticked.is_late(a_moment("2026-12-24 09:00"))
