"""What is done and not told, told and not struck off, passed on and not taken on."""

from typing import Any

import pytest

from blank_world import a_line, an_office, found, seen
from secdesk.domain.ask import Ask
from secdesk.domain.blank.snapshot import Seen
from secdesk.domain.entry import EntryKind
from secdesk.domain.task import Issuer
from secdesk.domain.vocabulary import Holder, State, Urgency, Verdict
from world import ADMIN, LI, MONDAY_NINE, WANG, a_moment

DONE = {"state": State.DONE, "holder": Holder.ME}
MEASURE = {"effect": "half the complaints", "effect_on": a_moment("2026-11-18 09:00").date()}


def done(at: str, turns: Any = (), **more: Any) -> Seen:  # noqa: ANN401  # a builder
    return seen(DONE | {"done_at": a_moment(at), "result": "signed"} | more, turns=turns)


def reported(at: str, turns: Any = (), **more: Any) -> Seen:  # noqa: ANN401  # a builder
    told = {"state": State.REPORTED, "issuers": (Issuer(WANG, a_moment(at)),)}
    return done(at, turns, **(told | more))


def passed_on(at: str, turns: Any = (), **more: Any) -> Seen:  # noqa: ANN401  # a builder
    given = {"state": State.TRANSFERRED, "holder": Holder.UNIT, "lead": ADMIN}
    return seen(given | {"conveyed_at": a_moment(at)} | more, turns=turns)


@pytest.mark.parametrize(
    ("one", "is_found"),
    [
        (done("2026-11-20 11:00"), True),
        (done("2026-11-20 17:00"), False),  # of an afternoon's result the morning is time enough
        (done("2026-11-19 17:00"), True),
        (done("2026-11-23 08:30"), False),  # this morning
        (done("2026-11-20 17:00", report_back=False), False),
        (done("2026-11-20 17:00", issuers=(Issuer(WANG, MONDAY_NINE),)), False),
        (reported("2026-11-20 17:00"), False),
        (seen(), False),
        (done("2026-11-12 17:00", [a_line(EntryKind.CHECK, "2026-11-23 08:50",
                                          after=Verdict.PARTLY.value)], **MEASURE), False),
    ],
)  # fmt: skip
def test_what_is_done_is_to_be_told_by_the_next_working_day(one: Seen, *, is_found: bool) -> None:
    assert bool(found("B15", one)) is is_found


def test_of_several_leaders_only_the_one_is_told_who_has_not_heard() -> None:
    both = (Issuer(WANG, a_moment("2026-11-19 09:00")), Issuer(LI))

    (one,) = found("B15", done("2026-11-18 17:00", issuers=both))

    assert str(one.cure) == "secdesk report 1 --to li"
    assert one.leaders == (LI.id,)
    assert str(one.reason) == "done Wed 18 Nov, not reported to 李国强"
    assert (one.since, one.found_at) == (
        a_moment("2026-11-18 17:00"),
        a_moment("2026-11-19 12:00"),
    )


def test_a_new_result_brings_it_back_though_the_old_one_was_waived() -> None:
    (before,), (after,) = (found("B15", done(f"2026-11-1{day} 17:00")) for day in "78")

    assert (before.key, after.key) == ("B15:1", "B15:1")
    assert before.cause != after.cause


@pytest.mark.parametrize(
    ("one", "is_found"),
    [
        (reported("2026-11-18 17:00"), True),
        (reported("2026-11-19 17:00"), False),
        (done("2026-11-18 17:00", report_back=False), True),
        (done("2026-11-18 17:00"), False),  # it is to be told first
        (reported("2026-11-18 17:00", **MEASURE), False),  # its effect is looked at first
        (reported("2026-11-18 17:00", [a_line(EntryKind.CHECK, "2026-11-18 17:30", evidence="list",
                                              after=Verdict.EFFECTIVE.value)],
                  verdict=Verdict.EFFECTIVE, **MEASURE), True),
        (reported("2026-11-17 17:00", [a_line(EntryKind.CHECK, "2026-11-18 17:30",
                                              after=Verdict.NONE.value)],
                  verdict=Verdict.NONE, **MEASURE), False),  # it needs a new step first
    ],
)  # fmt: skip
def test_what_is_over_is_struck_off_within_days(one: Seen, *, is_found: bool) -> None:
    assert bool(found("B16", one)) is is_found


def test_what_was_found_wanting_waits_for_what_makes_it_good() -> None:
    look_at = "2026-11-18 10:00"
    doubted = reported("2026-11-17 17:00", [a_line(EntryKind.SELF_CHECK, look_at, after="papers")])
    step = seen({"number": 2, "assigned_at": a_moment(look_at)})
    made_good = seen({"number": 2, "assigned_at": a_moment(look_at), "state": State.CLOSED})

    assert not found("B16", doubted, step)
    (one,) = found("B16", doubted, made_good)
    assert str(one.cure) == "secdesk close 1 --checked"


@pytest.mark.parametrize(
    ("one", "is_found"),
    [
        (passed_on("2026-11-20 09:00"), True),
        (passed_on("2026-11-23 08:00"), False),
        (passed_on("2026-11-23 08:00", urgency=Urgency.FLASH), False),
        (passed_on("2026-11-20 17:00", urgency=Urgency.FLASH), True),
        (passed_on("2026-11-20 09:00", accepted_at=MONDAY_NINE), False),
        (seen({"holder": Holder.UNIT, "lead": ADMIN,
               "conveyed_at": a_moment("2026-11-18 09:00")}), False),  # not for good
    ],
)  # fmt: skip
def test_what_is_passed_on_for_good_is_taken_on_by_the_next_day(
    one: Seen, *, is_found: bool
) -> None:
    assert bool(found("B19", one)) is is_found


def test_what_goes_from_hand_to_hand_is_for_the_leader_to_settle() -> None:
    twice = [a_line(EntryKind.TRANSFER, f"2026-11-{day} 09:00") for day in (16, 23)]
    wandering = passed_on("2026-11-23 09:00", twice)

    (one,) = found("B19", wandering)

    assert "2 times" in str(one.reason)
    assert str(one.cure) == 'secdesk ask wang "Who is to take on #1?" --task 1'
    assert not found("B19", passed_on("2026-11-23 09:00", twice[:1]))
    assert not found("B19", wandering, office=an_office(blank_transfers=3))
    asked = Ask(1, WANG, "who takes it", MONDAY_NINE, task=1, raised_at=MONDAY_NINE)
    assert not found("B19", wandering, asks=(asked,))
