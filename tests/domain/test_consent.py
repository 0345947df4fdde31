"""What a change of something decided rests on."""

from dataclasses import replace
from datetime import UTC, date

import pytest

from secdesk.domain.ask import Ask, AskState, AskVerdict, Wish
from secdesk.domain.consent import Consent, has_used, read_back, set_by_leader
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import Refused
from secdesk.domain.mandate import Mandate, MandateDeed
from secdesk.domain.task import Due, Issuer
from secdesk.domain.vocabulary import DueKind
from world import ADMIN, CALENDAR, LI, MONDAY_NINE, WANG, a_due, a_task

TODAY = MONDAY_NINE.date()
DUE, WORDS = MandateDeed.DUE, MandateDeed.WORDS
TASK = a_task(due=a_due("2026-11-27"))
AGREED = Ask(
    3,
    WANG,
    "Move #1?",
    MONDAY_NINE,
    state=AskState.ANSWERED,
    task=1,
    verdict=AskVerdict.AGREE,
    answer="but not\nlater",
    answered_at=MONDAY_NINE,
)
WANTED = a_due("2026-12-01")
ASKED_FOR = replace(
    AGREED, wish=Wish("due", "1 dec", WANTED.at.astimezone(UTC).isoformat() if WANTED.at else "")
)
MANDATE = Mandate(
    1, WANG, "small shifts", (DUE,), MONDAY_NINE, TODAY, date(2026, 12, 31), most_days=3
)


@pytest.mark.parametrize(
    ("consent", "told", "read"),
    [
        (Consent(), "", ""),
        (Consent("Wang, by phone"), "Wang, by phone", "Wang, by phone"),
        (
            Consent(ask=AGREED),
            "ask 3, Wang Min, 2026-11-23: agree, but not later",
            "ask 3, Wang Min, 2026-11-23: agree, but not later",
        ),
        (
            Consent(ask=replace(AGREED, answer="")),
            "ask 3, Wang Min, 2026-11-23: agree",
            "ask 3, Wang Min, 2026-11-23: agree",
        ),
        (
            Consent(ask=replace(AGREED, is_private=True, verdict=AskVerdict.CHANGED)),
            "ask 3, Wang Min, 2026-11-23: changed",
            "ask 3, Wang Min, 2026-11-23: changed",
        ),
        (
            Consent(mandate=MANDATE),
            "mandate 1 of Wang Min, 2026-11-23",
            "mandate 1 of Wang Min, 2026-11-23",
        ),
    ],
)
def test_it_is_told_in_the_log_with_whose_it_is_how_and_when(
    consent: Consent, told: str, read: str
) -> None:
    assert consent.told == told
    assert str(read_back(told)) == read
    assert TASK.is_word_of_issuer(told) == bool(told)


def test_only_what_a_leader_said_of_this_very_change_makes_a_date_the_leaders() -> None:
    assert Consent("Wang").is_word
    assert Consent(ask=AGREED).is_word
    assert not Consent(mandate=MANDATE).is_word
    assert not Consent().is_word


def test_an_ask_that_was_agreed_to_covers_what_it_asks_for() -> None:
    for ask in (AGREED, replace(AGREED, verdict=AskVerdict.CHANGED), ASKED_FOR):
        Consent(ask=ask).must_cover(TASK, DUE, TODAY)


@pytest.mark.parametrize(
    ("ask", "told", "hint"),
    [
        ({"task": 2}, "Ask 3 is not about #1.", "secdesk ask wang"),
        ({"task": None}, "Ask 3 is not about #1.", "secdesk ask wang"),
        ({"leader": LI}, "Ask 3 went to 李国强, who did not give #1.", "secdesk ask wang"),
        (
            {"state": AskState.RECEIVED, "sender": ADMIN},
            "Ask 3 was not put",
            "secdesk asks submit 3",
        ),
        ({"state": AskState.RAISED}, "Wang Min has not answered ask 3", "secdesk answer 3"),
        (
            {"state": AskState.RAISED, "verdict": AskVerdict.LATER},
            "Wang Min has not answered ask 3",
            "secdesk answer 3",
        ),
        ({"state": AskState.WITHDRAWN}, "Ask 3 was taken back.", "secdesk ask wang"),
        ({"verdict": AskVerdict.REFUSE}, "Wang Min refused what ask 3", "secdesk ask wang"),
        (
            {"verdict": AskVerdict.REFUSE, "state": AskState.CARRIED_OUT},
            "Wang Min refused what ask 3",
            "secdesk ask wang",
        ),
        ({"wish": Wish("words", "short", "short")}, "Ask 3 is about", "secdesk ask wang"),
    ],
)
def test_an_ask_that_does_not_fit_is_refused(ask: dict[str, object], told: str, hint: str) -> None:
    changed = replace(AGREED, **ask)  # type: ignore[arg-type]  # a table of fields

    with pytest.raises(Refused) as refusal:
        Consent(ask=changed).must_cover(TASK, DUE, TODAY)

    assert str(refusal.value).startswith(told)
    assert str(refusal.value.hints[0]).startswith(hint)


def test_an_ask_stands_for_one_change() -> None:
    with pytest.raises(Refused, match="it stands for one change"):
        Consent(ask=AGREED, is_spent=True).must_cover(TASK, DUE, TODAY)


def test_an_ask_of_any_leader_who_gave_the_task_will_do() -> None:
    both = a_task(issuers=(Issuer(LI), Issuer(WANG)), due=TASK.due)

    Consent(ask=AGREED).must_cover(both, DUE, TODAY)


def test_the_date_must_be_the_one_asked_for() -> None:
    consent = Consent(ask=ASKED_FOR)

    consent.must_reach(TASK, WANTED, (), CALENDAR, MONDAY_NINE)
    with pytest.raises(Refused, match="Ask 3 is about") as refusal:
        consent.must_reach(TASK, a_due("2026-12-02"), (), CALENDAR, MONDAY_NINE)

    assert str(refusal.value.hints[0]) == 'secdesk due 1 "2026-12-01 18:00" --by-ask 3'


def test_an_ask_that_names_no_date_lets_any_be_chosen() -> None:
    Consent(ask=AGREED).must_reach(TASK, a_due("2026-12-31"), (), CALENDAR, MONDAY_NINE)


def moved(before: str, word: str) -> Entry:
    """A line of the log about a date that moved."""
    at = a_due(before).at
    return Entry(1, MONDAY_NINE, EntryKind.DUE, before=f"hard {at and at.isoformat()}", word=word)


def test_a_mandate_counts_from_the_date_that_the_leader_set() -> None:
    consent = Consent(mandate=MANDATE)
    log = (
        moved("2026-11-20", "Wang, by phone"),
        moved("2026-11-25", consent.told),
        Entry(1, MONDAY_NINE, EntryKind.PROGRESS, "half"),
        moved("2026-11-26", consent.told),
    )

    assert TASK.due.at is not None
    assert set_by_leader(log, TASK.due.at).date() == date(2026, 11, 25)
    consent.must_reach(TASK, a_due("2026-11-30"), log, CALENDAR, MONDAY_NINE)
    with pytest.raises(Refused, match="3 working days at most"):
        consent.must_reach(TASK, a_due("2026-12-01"), log, CALENDAR, MONDAY_NINE)
    consent.must_reach(TASK, a_due("2026-12-01"), log[:1], CALENDAR, MONDAY_NINE)


def test_what_was_used_is_read_from_the_log() -> None:
    line = Entry(1, MONDAY_NINE, EntryKind.SUSPEND, word=Consent(ask=AGREED).told)

    assert has_used([line], 3)
    assert not has_used([line], 4)
    assert not has_used([replace_word(line, "Wang, ask 3")], 3)


def replace_word(entry: Entry, word: str) -> Entry:
    """The line with another word."""
    return replace(entry, word=word)


@pytest.mark.parametrize("consent", [Consent(ask=AGREED), Consent(mandate=MANDATE)])
def test_only_a_leaders_own_word_leaves_a_task_without_a_limit(consent: Consent) -> None:
    with pytest.raises(Refused) as refusal:
        consent.must_reach(TASK, Due(DueKind.NONE), (), CALENDAR, MONDAY_NINE)

    hint = 'secdesk due 1 none --word "Wang Min, by phone, 2026-11-23"'
    assert str(refusal.value.hints[0]) == hint
    Consent(word="Wang, today").must_reach(TASK, Due(DueKind.NONE), (), CALENDAR, MONDAY_NINE)
