"""The chase ladder once somebody was asked: waits, answers, promises, and words that come."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anything import DUES, NEAR
from secdesk.domain import chase
from secdesk.domain.chase import NEVER_CHASED, Chased, Rung
from secdesk.domain.entry import Block, Entry, EntryKind, LastWord
from secdesk.domain.errors import Unreadable
from secdesk.domain.office import Office, office
from secdesk.domain.people import Contact
from secdesk.domain.setting.known import HEAD_AFTER, PHONE_AFTER, UNANSWERED, Settings
from secdesk.domain.task import Task
from secdesk.domain.vocabulary import Channel, Holder, State, Urgency
from secdesk.domain.worktime import DAY
from world import ADMIN, BEIJING, CHEN, MONDAY_NINE, OFFICE, a_due, a_moment, a_task

GIVEN = a_moment("2026-11-02 09:00")
WORD, PHONE, HEAD, LEADER, OBSTRUCTION = Rung
RUNGS = st.sampled_from([WORD, PHONE, HEAD, LEADER])


def at_a_unit(**matters: Any) -> Task:  # noqa: ANN401  # a builder takes what matters
    """A task of long ago that the Admin Office was told of, with no date."""
    held = {"holder": Holder.UNIT, "lead": ADMIN, "assigned_at": GIVEN, "conveyed_at": GIVEN}
    return a_task(**(held | matters))


def asked(
    at: str | datetime, step: Rung = WORD, answer: str = "", promised: str | None = None
) -> Entry:
    """One chase, as the log has it."""
    return Entry(
        1,
        a_moment(at) if isinstance(at, str) else at,
        EntryKind.CHASE,
        answer,
        expected_at=a_moment(f"{promised} 18:00") if promised else None,
        rung=step,
    )


def after(*entries: Entry) -> Chased:
    """What chases come to."""
    return chase.chased(entries, BEIJING)


def rung(
    at: str,
    chased: Chased,
    last: LastWord | None = None,
    of: Office = OFFICE,
    **matters: Any,  # noqa: ANN401  # a builder takes what matters
) -> Rung | None:
    """The rung at nine on a day of November."""
    return chase.rung(at_a_unit(**matters), a_moment(f"2026-11-{at} 09:00"), of, last, chased)


def test_whoever_was_never_asked_was_never_chased() -> None:
    assert after() == NEVER_CHASED
    assert chase.told(NEVER_CHASED, MONDAY_NINE) is None


def test_all_chases_count_and_every_promise_is_remembered_but_only_the_last_is_in_force() -> None:
    chased = after(
        asked("2026-11-12 09:00", WORD, "soon", promised="2026-11-17"),
        asked("2026-11-18 09:00", PHONE, promised="2026-11-20"),
        asked("2026-11-23 09:00", HEAD),
    )

    assert chased == Chased(
        count=3,
        last_at=MONDAY_NINE,
        last_rung=HEAD,
        is_answered=False,
        promised=(date(2026, 11, 17), date(2026, 11, 20)),
        awaited=None,
        heads=1,
        named_at=(a_moment("2026-11-12 09:00"), a_moment("2026-11-18 09:00")),
        heard_on=None,
    )


def test_a_promise_is_a_day_of_the_desk_wherever_the_moment_was_kept() -> None:
    at_night = datetime.fromisoformat("2026-11-24T20:00:00+00:00")
    entry = Entry(1, MONDAY_NINE, EntryKind.CHASE, expected_at=at_night)

    chased = chase.chased([entry], BEIJING)

    assert (chased.awaited, chased.last_rung) == (date(2026, 11, 25), WORD)


@pytest.mark.parametrize(
    ("entry", "is_answer"),
    [
        (asked("2026-11-23 09:00"), False),
        (asked("2026-11-23 09:00", answer="half of it"), True),
        (asked("2026-11-23 09:00", promised="2026-11-24"), True),
    ],
)
def test_words_or_a_promise_are_an_answer(entry: Entry, is_answer: bool) -> None:  # noqa: FBT001  # a column
    assert chase.is_answer(entry) is is_answer
    assert after(entry).is_answered is is_answer


@pytest.mark.parametrize(
    ("step", "day", "expected"),
    [
        (WORD, "16", None),
        (WORD, "17", PHONE),
        (WORD, "30", PHONE),  # and no higher, until they are called
        (PHONE, "17", None),
        (PHONE, "18", HEAD),
        (HEAD, "17", None),
        (HEAD, "18", LEADER),
        (LEADER, "17", None),
        (LEADER, "18", OBSTRUCTION),
    ],
)
def test_without_an_answer_it_rises_by_one_rung_after_its_wait(
    step: Rung, day: str, expected: Rung | None
) -> None:
    assert rung(day, after(asked("2026-11-16 09:00", step))) is expected


def test_a_weekend_is_no_time_to_answer_in() -> None:
    on_friday = after(asked("2026-11-13 09:00", WORD))

    assert rung("15", on_friday) is None
    assert rung("16", on_friday) is PHONE


@pytest.mark.parametrize(
    ("said", "step", "day", "expected"),
    [
        ({PHONE_AFTER.key: 0}, WORD, "16", PHONE),
        ({PHONE_AFTER.key: 3}, WORD, "18", None),
        ({HEAD_AFTER.key: 1}, PHONE, "17", HEAD),
        ({HEAD_AFTER.key: 4}, HEAD, "19", None),
        ({UNANSWERED.key: 1}, PHONE, "18", LEADER),
        ({UNANSWERED.key: 3}, HEAD, "18", HEAD),
    ],
)
def test_the_waits_are_those_of_the_office(
    said: dict[str, object], step: Rung, day: str, expected: Rung | None
) -> None:
    own = office(Settings(said))

    assert rung(day, after(asked("2026-11-16 09:00", step)), of=own) is expected


def test_the_head_is_written_to_until_as_many_rungs_as_are_set_were_in_vain() -> None:
    own = office(Settings({UNANSWERED.key: 3}))
    letters = [asked("2026-11-12 09:00", HEAD), asked("2026-11-16 09:00", HEAD)]
    answered = [letters[0], asked("2026-11-13 09:00", HEAD, "soon"), letters[1]]

    assert rung("18", after(*letters), of=own) is LEADER
    assert rung("18", after(*answered), of=own) is HEAD


def test_an_answer_without_a_day_lets_the_silence_begin_anew() -> None:
    answer = asked("2026-11-13 09:00", HEAD, "half of it")
    last = LastWord("half of it", None, answer.at)

    assert rung("19", after(answer), last) is None
    assert rung("20", after(answer), last) is WORD
    assert rung("23", after(answer), last) is PHONE


def test_a_promise_is_waited_for_however_late_the_task_is() -> None:
    promise = after(asked("2026-11-16 09:00", PHONE, promised="2026-11-19"))
    late = a_due("2026-11-09")

    assert [rung(day, promise, due=late) for day in ("16", "18")] == [None, None]
    assert rung("19", promise, due=late) is WORD
    assert rung("20", promise, due=late) is LEADER


@pytest.mark.parametrize(
    ("step", "expected"),
    [(WORD, PHONE), (PHONE, HEAD), (HEAD, LEADER), (LEADER, OBSTRUCTION)],
)
def test_a_broken_promise_is_one_rung_up(step: Rung, expected: Rung) -> None:
    promise = after(asked("2026-11-16 09:00", step, "yes", promised="2026-11-19"))

    assert rung("20", promise) is expected
    assert rung("30", promise) is expected


def test_a_new_chase_takes_the_place_of_the_one_before() -> None:
    promise = asked("2026-11-16 09:00", HEAD, promised="2026-11-30")
    word = asked("2026-11-18 09:00", WORD)

    assert rung("19", after(promise)) is None
    assert rung("19", after(promise, word)) is PHONE
    assert rung("19", after(word, promise)) is None


@pytest.mark.parametrize(
    ("due", "day", "expected"),
    [
        ("2026-11-17", "17", None),
        ("2026-11-17", "18", HEAD),  # it passed while an answer was waited for
        ("2026-11-13", "17", None),  # it was late already when they were asked
        ("2026-11-13", "19", LEADER),
    ],
)
def test_a_date_that_passes_after_a_chase_goes_to_the_head_at_once(
    due: str, day: str, expected: Rung | None
) -> None:
    own = office(Settings({PHONE_AFTER.key: 3}))

    assert rung(day, after(asked("2026-11-16 09:00")), of=own, due=a_due(due)) is expected


def test_the_leader_who_was_asked_to_step_in_has_time_when_the_date_passes() -> None:
    to_leader = after(asked("2026-11-16 09:00", LEADER))

    assert rung("17", to_leader, due=a_due("2026-11-16")) is None
    assert rung("18", to_leader, due=a_due("2026-11-16")) is OBSTRUCTION


def test_a_late_task_is_asked_after_on_the_day_after_an_answer() -> None:
    answer = asked("2026-11-16 09:00", WORD, "half of it")
    last = LastWord("half of it", None, answer.at)

    assert rung("16", after(answer), last, due=a_due("2026-11-13")) is None
    assert rung("17", after(answer), last, due=a_due("2026-11-13")) is HEAD


def test_a_real_word_begins_the_ladder_anew() -> None:
    promise = after(asked("2026-11-16 09:00", HEAD, promised="2026-11-17"))
    word = LastWord("printed", None, a_moment("2026-11-16 10:00"))
    earlier = LastWord("begun", None, a_moment("2026-11-13 10:00"))

    assert rung("18", promise, earlier) is LEADER
    assert rung("18", promise, word) is None
    assert rung("23", promise, word) is WORD


def test_a_word_of_the_very_moment_is_one_unless_it_is_the_answer_itself() -> None:
    silent, answer = asked("2026-11-16 09:00", WORD), asked("2026-11-16 09:00", WORD, "x")
    word = LastWord("x", None, silent.at)

    assert rung("18", after(silent), word) is None
    assert rung("18", after(answer), word) is None
    assert str(chase.told(after(silent), MONDAY_NINE, word)) == "chased 1 time"


@pytest.mark.parametrize("conveyed_at", [None, a_moment("2026-11-17 09:00")])
def test_who_took_it_over_later_is_not_held_to_what_others_did(
    conveyed_at: datetime | None,
) -> None:
    others = after(asked("2026-11-16 09:00", LEADER))
    word = LastWord("x", None, a_moment("2026-11-13 09:00"))

    assert rung("18", others, word, conveyed_at=conveyed_at) is None


def test_silence_counts_from_when_they_were_told() -> None:
    assert rung("19", NEVER_CHASED, conveyed_at=a_moment("2026-11-13 09:00")) is None
    assert rung("20", NEVER_CHASED, conveyed_at=a_moment("2026-11-13 09:00")) is WORD


@pytest.mark.parametrize(
    ("matters", "expected"),
    [
        ({"state": State.SUSPENDED}, None),
        ({"state": State.SUSPENDED, "resume_on": date(2026, 11, 24)}, None),
        ({"state": State.SUSPENDED, "resume_on": date(2026, 11, 23)}, WORD),
        ({"holder": Holder.ME}, None),
    ],
)
def test_nobody_is_asked_after_what_rests(matters: dict[str, Any], expected: Rung | None) -> None:
    assert rung("23", NEVER_CHASED, **matters) is expected


def test_what_is_marked_as_an_obstruction_is_the_leaders_to_remove() -> None:
    in_vain = after(asked("2026-11-16 09:00", LEADER))
    blocked = LastWord(block=Block(a_moment("2026-11-17 09:00")))

    assert rung("23", in_vain) is OBSTRUCTION
    assert rung("23", in_vain, blocked) is LEADER


def test_flash_work_is_never_asked_after_more_softly_than_its_first_rung() -> None:
    promise = after(asked("2026-11-16 09:00", PHONE, promised="2026-11-19"))

    assert rung("19", promise, urgency=Urgency.FLASH) is PHONE
    assert rung("18", promise, urgency=Urgency.FLASH) is None


@pytest.mark.parametrize(
    ("entries", "matters", "expected"),
    [
        ([], {"conveyed_at": a_moment("2026-11-20 09:00")}, WORD),
        ([], {"conveyed_at": a_moment("2026-11-20 09:00"), "urgency": Urgency.FLASH}, PHONE),
        ([], {}, PHONE),
        ([asked("2026-11-18 09:00", PHONE), asked("2026-11-19 09:00", HEAD)], {}, LEADER),
        ([asked("2026-11-18 09:00", PHONE)], {}, HEAD),
        ([asked("2026-11-23 08:00", PHONE)], {}, PHONE),  # the same once more
        ([asked("2026-11-20 09:00", HEAD, "x", "2026-11-26")], {}, WORD),
        ([asked("2026-11-18 09:00", LEADER)], {}, LEADER),  # an obstruction is marked, not asked
    ],
)
def test_a_chase_is_on_the_rung_that_is_due_unless_said_otherwise(
    entries: list[Entry], matters: dict[str, Any], expected: Rung
) -> None:
    task = at_a_unit(**matters)

    assert chase.usual(task, MONDAY_NINE, OFFICE, None, after(*entries)) is expected


@pytest.mark.parametrize(
    ("contact", "channel", "kept"),
    [
        (CHEN, None, HEAD),
        (CHEN, Channel.PHONE, PHONE),
        (CHEN, Channel.FACE, PHONE),
        (CHEN, Channel.WECHAT, WORD),
        (CHEN, Channel.SMS, WORD),
        (CHEN, Channel.QQ, WORD),
        (CHEN, Channel.PAPER, HEAD),
        (CHEN, Channel.OA, HEAD),
        (ADMIN, Channel.PHONE, HEAD),  # the head of the unit, not who answers for it
        (ADMIN, Channel.WECHAT, HEAD),
    ],
)
def test_a_call_to_who_holds_the_work_is_no_letter_to_the_head(
    contact: Contact, channel: Channel | None, kept: Rung
) -> None:
    assert chase.made(at_a_unit(person=CHEN), contact, channel, HEAD) is kept


def test_a_channel_never_makes_a_chase_firmer() -> None:
    assert chase.made(at_a_unit(), ADMIN, Channel.PHONE, WORD) is WORD
    assert chase.made(at_a_unit(), ADMIN, Channel.PHONE, LEADER) is PHONE


def test_after_the_chase_of_the_day_a_late_task_waits_for_its_next_day() -> None:
    noon, tomorrow = a_due("2026-11-16 12:00", has_time=True), date(2026, 11, 17)
    held, chased = at_a_unit(due=noon, check_on=tomorrow), after(asked("2026-11-16 09:00"))

    steps = [
        chase.rung(held, a_moment(one), OFFICE, None, chased)
        for one in ("2026-11-16 17:00", "2026-11-17 09:00")
    ]

    assert steps == [None, HEAD]


def test_what_was_promised_for_the_same_day_is_not_asked_for_twice_on_it() -> None:
    promise = after(asked("2026-11-16 08:00", PHONE, promised="2026-11-16"))

    assert rung("16", promise, check_on=date(2026, 11, 16)) is None
    assert rung("17", promise, check_on=date(2026, 11, 16)) is HEAD


def test_a_task_that_is_due_before_the_promised_day_is_asked_after_on_its_date() -> None:
    promise = after(asked("2026-11-16 09:00", PHONE, promised="2026-11-20"))

    assert rung("17", promise, check_on=date(2026, 11, 18)) is None
    assert rung("18", promise, check_on=date(2026, 11, 18)) is WORD


@pytest.mark.parametrize(
    ("entry", "day"),
    [
        (asked("2026-11-20 09:00", WORD), date(2026, 11, 23)),
        (asked("2026-11-20 09:00", PHONE), date(2026, 11, 24)),
        (asked("2026-11-20 09:00", HEAD, promised="2026-11-30"), date(2026, 11, 30)),
        (asked("2026-11-20 09:00", HEAD, "half of it"), None),
    ],
)
def test_the_next_rung_has_its_day(entry: Entry, day: date | None) -> None:
    assert chase.asked_again_on(entry, OFFICE) == day


@pytest.mark.parametrize(
    ("promises", "words"),
    [
        ([None], "chased 1 time"),
        ([None, None], "chased 2 times"),
        (["2026-11-27"], "chased 1 time; promised Fri 27 Nov"),
        (["2026-11-23"], "chased 1 time; promised Mon 23 Nov, that is today"),
        (["2026-11-20", None], "chased 2 times; promised Fri 20 Nov, not kept"),
        (["2026-11-18", "2026-11-20", None],
         "chased 3 times; promised Wed 18 Nov, then Fri 20 Nov, not kept"),
        (["2026-11-18", "2026-11-27"],
         "chased 2 times; promised Wed 18 Nov, not kept; now Fri 27 Nov"),
        (["2026-11-26", "2026-11-27"], "chased 2 times; promised Thu 26 Nov, then Fri 27 Nov"),
        (["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-20"],
         "chased 4 times; promised 4 times, last Fri 20 Nov, not kept"),
    ],
)  # fmt: skip
def test_how_often_somebody_was_asked_is_told_with_what_was_promised(
    promises: list[str | None], words: str
) -> None:
    chases = after(*(asked("2026-11-12 09:00", promised=one) for one in promises))

    assert str(chase.told(chases, MONDAY_NINE)) == words


def test_after_a_word_nothing_is_said_of_a_broken_promise() -> None:
    chases = after(asked("2026-11-16 09:00", promised="2026-11-20"))
    word = LastWord("printed", None, a_moment("2026-11-20 10:00"))

    assert str(chase.told(chases, MONDAY_NINE, word)) == "chased 1 time; promised Fri 20 Nov"


IN, NOT_KEPT = (
    "chased 2 times; promised Fri 20 Nov",
    "chased 2 times; promised Fri 20 Nov, not kept",
)


@pytest.mark.parametrize(
    ("second", "words"),
    [
        (asked("2026-11-20 17:00", WORD, "the list is in"), IN),
        (asked("2026-11-23 08:00", WORD, "the list is in"), IN),
        (asked("2026-11-19 17:00", WORD, "half of it"), NOT_KEPT),
        (asked("2026-11-20 17:00"), NOT_KEPT),
        (asked("2026-11-20 17:00", WORD, "not yet", promised="2026-11-25"),
         "chased 2 times; promised Fri 20 Nov, not kept; now Wed 25 Nov"),
    ],
)  # fmt: skip
def test_an_answer_on_the_promised_day_or_later_keeps_the_promise(
    second: Entry, words: str
) -> None:
    chases = after(asked("2026-11-16 09:00", promised="2026-11-20"), second)
    last = LastWord("x", None, second.at) if chase.is_answer(second) else None

    assert str(chase.told(chases, MONDAY_NINE, last)) == words


@pytest.mark.parametrize(
    ("heard_at", "words"),
    [
        ("2026-11-20 10:00", IN),
        ("2026-11-19 10:00", NOT_KEPT),
        ("2026-11-20 09:00", NOT_KEPT),  # the promise itself, for the same day
    ],
)
def test_a_word_of_the_promised_day_keeps_the_promise_whoever_is_asked_later(
    heard_at: str, words: str
) -> None:
    promise = asked("2026-11-20 09:00", promised="2026-11-20")
    chases = after(promise, asked("2026-11-23 08:00"))
    word = LastWord("the list is in", None, a_moment(heard_at))

    assert str(chase.told(chases, MONDAY_NINE, word)) == words


def test_a_promise_that_was_kept_is_none_of_those_that_were_not() -> None:
    chases = after(
        asked("2026-11-16 09:00", promised="2026-11-18"),
        asked("2026-11-18 09:00", WORD, "the list is in"),
        asked("2026-11-19 09:00", promised="2026-11-20"),
        asked("2026-11-23 08:00", promised="2026-11-27"),
    )
    words = "chased 4 times; promised Fri 20 Nov, not kept; now Fri 27 Nov"

    assert str(chase.told(chases, MONDAY_NINE)) == words


@pytest.mark.parametrize(
    ("typed", "step"),
    [(" Word", WORD), ("phone", PHONE), ("HEAD", HEAD), ("leader", LEADER), ("电话", PHONE)],
)
def test_a_rung_has_a_name(typed: str, step: Rung) -> None:
    assert chase.settled_rung(typed) is step


def test_a_rung_of_no_such_name_is_refused_with_the_names() -> None:
    with pytest.raises(Unreadable, match="shout") as refusal:
        chase.settled_rung("shout")

    assert [str(hint) for hint in refusal.value.hints] == ["word, phone, head, leader"]


def test_beyond_the_leader_it_is_marked_as_an_obstruction() -> None:
    words = "next: mark it as blocked: secdesk block 1 WHAT"

    assert str(chase.proposal(at_a_unit(person=CHEN), OBSTRUCTION)) == words


CHASES = st.builds(
    lambda at, step, answer, promised: Entry(
        1, at, EntryKind.CHASE, answer, expected_at=promised, rung=step
    ),
    NEAR,
    RUNGS,
    st.sampled_from(["", "half of it"]),
    st.one_of(st.none(), NEAR),
)
HELD = st.builds(
    lambda due, urgency, told_at: at_a_unit(due=due, urgency=urgency, conveyed_at=told_at),
    DUES,
    st.sampled_from(Urgency),
    st.sampled_from([None, GIVEN, MONDAY_NINE]),
)
SETTINGS = st.fixed_dictionaries(
    {PHONE_AFTER.key: st.integers(0, 5), HEAD_AFTER.key: st.integers(0, 5),
     UNANSWERED.key: st.integers(1, 4)}
)  # fmt: skip


@given(HELD, st.lists(CHASES, max_size=4), st.one_of(st.none(), NEAR), SETTINGS)
def test_while_nobody_says_a_word_the_rung_never_falls(
    task: Task, chases: list[Entry], heard_at: datetime | None, said: dict[str, object]
) -> None:
    chased, own = after(*sorted(chases, key=lambda one: one.at)), office(Settings(said))
    last = None if heard_at is None else LastWord("x", None, heard_at)
    first = max([MONDAY_NINE, *(one.at for one in chases), *([heard_at] if heard_at else [])])

    rungs = [chase.rung(task, first + DAY * day / 2, own, last, chased) for day in range(80)]

    climbed = [-1 if one is None else one for one in rungs]
    assert all(one <= other for one, other in pairwise(climbed))


@given(HELD, RUNGS, st.integers(1, 20), st.sampled_from(["", "yes"]))
def test_a_promise_in_the_future_silences(task: Task, step: Rung, days: int, answer: str) -> None:
    day = MONDAY_NINE.date() + timedelta(days=days)
    until = datetime.combine(day, time(18), BEIJING)
    promise = Entry(1, MONDAY_NINE, EntryKind.CHASE, answer, expected_at=until, rung=step)
    last, told_of = LastWord(answer, None, MONDAY_NINE), replace(task, conveyed_at=GIVEN)

    waits = [
        chase.rung(told_of, MONDAY_NINE + DAY * later, OFFICE, last, after(promise))
        for later in range(days)
    ]

    assert set(waits) == {None}
    assert chase.rung(told_of, MONDAY_NINE + DAY * days, OFFICE, last, after(promise)) is not None
