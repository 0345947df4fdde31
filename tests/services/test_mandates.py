"""Changes that rest on asks and mandates, and telling the leaders."""

from typing import Any

import pytest

from secdesk.cards.tasks import Deeds
from secdesk.domain.ask import AskState
from secdesk.domain.errors import DeskError, NotFound, Refused, Unreadable
from secdesk.domain.mandate import MandateDeed
from secdesk.domain.vocabulary import DueKind, State
from secdesk.services import asking, changing, mandates, turns
from secdesk.services.asking import AskSaid
from secdesk.services.changing import Amends
from secdesk.services.consenting import ByAsk, ByMandate
from secdesk.services.desk import Desk
from secdesk.services.mandates import MandateSaid
from secdesk.services.taking_over import Particulars
from world import assigned, staffed


@pytest.fixture
def manned(desk: Desk) -> Desk:
    """Task 1 of Wang's, due on Friday in the leader's words; mandate 1 for dates and resting."""
    staffed(desk)
    assigned(desk, due="2026-11-27", words="make it short")
    mandates.add(desk, "wang", "small shifts", said())
    return desk


def said(**other: Any) -> MandateSaid:  # noqa: ANN401  # a builder takes what matters
    """How far a mandate goes: three days, until the year ends."""
    usual: dict[str, Any] = {"deeds": ("due", "suspend"), "most": 3, "until": "2026-12-31"}
    return MandateSaid(**(usual | other))


def asked(desk: Desk, wanted: str | None = None) -> ByAsk:
    """An ask about task 1 to which Wang agreed."""
    asking.ask(desk, "wang", "may it be changed?", AskSaid(task=1, wanted=wanted))
    asking.answer(desk, 1, "agree but not later")
    return ByAsk(1)


def notes(deeds: Deeds) -> list[tuple[str, str]]:
    """What was said back of the first task."""
    return [(str(one.text), str(one.command)) for one in deeds.tasks[0].notes]


def words(desk: Desk) -> str:
    """What the last line of the log of task 1 that rests on anything rests on."""
    return [one.word for one in desk.store.entries.of(1) if "Wang Min" in one.word][-1]


def test_a_date_moves_as_was_asked_and_the_ask_is_carried_out(manned: Desk) -> None:
    by_ask = asked(manned, "due=2026-12-04")

    deeds = changing.due(manned, [1], "2026-12-04", by_ask)

    task, ask = manned.tasks([1])[0], manned.store.asks.get([1])[0]
    assert (str(task.due.at)[:10], task.due.kind) == ("2026-12-04", DueKind.HARD)
    assert ask.carried_out_at == manned.now
    assert words(manned) == "ask 1, Wang Min, 2026-11-23: agree, but not later"
    assert any(one[0].startswith("ask 1 is carried out") for one in notes(deeds))


def test_another_date_than_was_asked_for_is_refused(manned: Desk) -> None:
    by_ask = asked(manned, "due=2026-12-04")

    with pytest.raises(Refused, match="Ask 1 is about"):
        changing.due(manned, [1], "2026-12-03", by_ask)


def test_an_ask_is_used_once(manned: Desk) -> None:
    by_ask = asked(manned)

    turns.suspend(manned, [1], "later", "2026-12-01", by_ask)

    assert manned.tasks([1])[0].state is State.SUSPENDED
    with pytest.raises(Refused, match="stands for one change"):
        turns.withdraw(manned, [1], "moot", by_ask)


def test_the_words_and_the_issuers_change_as_was_asked(manned: Desk) -> None:
    by_ask = asked(manned)

    changing.edit(manned, [1], Particulars(words="longer", also=["li"]), Amends(word=by_ask))

    log = manned.store.entries.of(1)
    assert [(one.before, one.after) for one in log if one.kind == "change"] == [
        ("make it short", "longer"),
        ("Wang Min", "Wang Min, 李国强"),
    ]


def test_an_edit_that_touches_nothing_locked_rests_on_nothing(manned: Desk) -> None:
    for ground in (asked(manned), ByMandate(1)):
        with pytest.raises(Unreadable, match="Nothing that is locked"):
            changing.edit(manned, [1], Particulars(standard="two pages"), Amends(word=ground))

    assert manned.store.asks.get([1])[0].state is AskState.ANSWERED


def test_within_a_mandate_a_date_moves_and_the_leader_is_to_be_told(manned: Desk) -> None:
    deeds = changing.due(manned, [1], "2026-12-01", ByMandate(1))

    act = manned.store.mandates.untold()[0]
    assert (act.mandate, act.task, act.deed) == (1, 1, MandateDeed.DUE)
    assert words(manned) == "mandate 1 of Wang Min, 2026-11-23"
    assert [one[1] for one in notes(deeds)][-1] == "secdesk mandate told 1"


def test_small_steps_do_not_lead_further_than_the_mandate_reaches(manned: Desk) -> None:
    changing.due(manned, [1], "2026-12-01", ByMandate(1))

    with pytest.raises(Refused, match="3 working days at most"):
        changing.due(manned, [1], "2026-12-04", ByMandate(1))
    changing.due(manned, [1], "2026-12-04", "Wang, by phone")
    changing.due(manned, [1], "2026-12-09", ByMandate(1))

    assert len(manned.store.mandates.acts(1)) == 2


def test_a_mandate_makes_no_date_of_the_desks_own_the_leaders(manned: Desk) -> None:
    own = assigned(manned, target="2026-11-27")

    changing.due(manned, [own], "2026-12-01", ByMandate(1))

    assert manned.tasks([own])[0].due.kind is DueKind.SOFT


def test_a_mandate_lets_rest_what_it_names_and_withdraws_nothing_else(manned: Desk) -> None:
    turns.suspend(manned, [1], "later", "2026-12-01", ByMandate(1))

    with pytest.raises(Refused, match="not about this"):
        turns.withdraw(manned, [1], "moot", ByMandate(1))
    assert [act.deed for act in manned.store.mandates.acts(1)] == [MandateDeed.SUSPEND]


@pytest.mark.parametrize("ground", [ByAsk(9), ByMandate(9)])
def test_what_is_not_there_allows_nothing(manned: Desk, ground: ByAsk | ByMandate) -> None:
    with pytest.raises(NotFound):
        changing.due(manned, [1], "2026-12-01", ground)


def test_all_that_was_done_is_told_at_once_and_only_once(manned: Desk) -> None:
    changing.due(manned, [1], "2026-12-01", ByMandate(1))
    assert mandates.list_mandates(manned).mandates[0].untold == 1

    told = mandates.tell(manned, [1, 1])

    assert str(told.mandates[0].notes[0].text) == "Wang Min told of 1 act"
    assert mandates.list_mandates(manned).mandates[0].acts == ()
    assert mandates.list_mandates(manned, everything=True).mandates[0].acts_total == 1
    with pytest.raises(Refused, match="waits to be told"):
        mandates.tell(manned, [1])


def test_one_that_ended_is_listed_until_the_leader_knows_all(manned: Desk) -> None:
    changing.due(manned, [1], "2026-12-01", ByMandate(1))

    mandates.end(manned, [1])

    assert [one.number for one in mandates.list_mandates(manned).mandates] == [1]
    mandates.tell(manned, [1])
    assert mandates.list_mandates(manned).mandates == ()
    assert [one.number for one in mandates.list_mandates(manned, everything=True).mandates] == [1]
    with pytest.raises(Refused, match="ended on"):
        changing.due(manned, [1], "2026-11-30", ByMandate(1))


@pytest.mark.parametrize(("until", "is_soon"), [("2026-11-26", True), ("2026-11-27", False)])
def test_one_that_ends_within_three_working_days_says_so(
    manned: Desk, until: str, *, is_soon: bool
) -> None:
    added = mandates.add(manned, "wang", "small shifts", said(until=until))

    assert added.mandates[0].ends_soon is is_soon


@pytest.mark.parametrize(
    ("words", "other", "told"),
    [
        (" ", {}, "Say what is allowed"),
        ("small", {"deeds": ()}, "Say what it is for"),
        ("small", {"deeds": ("sing",)}, "is not known here"),
        ("small", {"until": None}, "Say until when"),
        ("small", {"most": 0}, "by how many working days"),
        ("small", {"deeds": ("words",)}, "by how many working days"),
        ("small", {"since": "2026-12-01", "until": "2026-11-30"}, "end before it begins"),
        ("small", {"task": 2}, "Wang Min did not give #2"),
    ],
)
def test_a_mandate_that_is_not_sound_is_refused(
    manned: Desk, words: str, other: dict[str, object], told: str
) -> None:
    assigned(manned, "li")

    with pytest.raises(DeskError, match=told):
        mandates.add(manned, "wang", words, said(**other))
