"""What was done under mandates, and mandates about to end."""

from datetime import date
from typing import Any

import pytest

from blank_world import an_office, found, seen
from secdesk.domain.mandate import Act, Mandate, MandateDeed
from secdesk.domain.task import Issuer
from secdesk.domain.vocabulary import State
from world import LI, WANG, a_moment

OPEN = seen()


def a_mandate(until: str = "2027-06-30", since: str = "2026-09-01", **said: Any) -> Mandate:  # noqa: ANN401  # a builder
    given: dict[str, Any] = {
        "number": 1,
        "leader": WANG,
        "words": "small shifts",
        "deeds": (MandateDeed.DUE, MandateDeed.SUSPEND),
        "made_at": a_moment(f"{since} 09:00"),
        "from_on": date.fromisoformat(since),
        "until_on": date.fromisoformat(until),
    }
    return Mandate(**(given | said))


def an_act(at: str, **said: Any) -> Act:  # noqa: ANN401  # a builder
    given: dict[str, Any] = {"id": 8, "mandate": 1, "task": 1, "deed": MandateDeed.DUE}
    return Act(at=a_moment(at), **(given | said))


@pytest.mark.parametrize(
    ("act", "is_found"),
    [
        (an_act("2026-11-20 10:00"), True),
        (an_act("2026-11-23 08:00"), False),
        (an_act("2026-11-20 10:00", told_at=a_moment("2026-11-20 11:00")), False),
        (an_act("2026-11-20 10:00", mandate=2), False),
    ],
)
def test_what_was_done_under_a_mandate_is_told_by_the_next_day(act: Act, *, is_found: bool) -> None:
    told = found("B39", mandates=(a_mandate(),), acts=(act,))

    assert [str(one.cure) for one in told] == (["secdesk mandate told 1"] if is_found else [])


def test_another_act_is_another_cause_and_its_grace_can_be_set() -> None:
    acts = (an_act("2026-11-19 10:00"), an_act("2026-11-20 10:00", id=9))
    (one,) = found("B39", mandates=(a_mandate(),), acts=acts[:1])
    (both,) = found("B39", mandates=(a_mandate(),), acts=acts)

    assert one.cause != both.cause
    assert str(both.reason) == "Wang Min not told of 2 acts since Thu 19 Nov"
    assert not found("B39", mandates=(a_mandate(),), acts=acts, office=an_office(blank_act=3))


@pytest.mark.parametrize(
    ("mandate", "is_found"),
    [
        (a_mandate("2026-11-26"), True),
        (a_mandate("2026-11-27"), False),
        (a_mandate("2026-11-20"), False),  # it has ended
        (a_mandate("2026-11-26", ended_on=date(2026, 11, 20)), False),
        (a_mandate("2026-11-26", "2026-11-20"), False),  # meant for a few days only
        (a_mandate("2026-11-26", leader=LI), False),  # who has given nothing
        (a_mandate("2026-11-26", task=2), False),
        (a_mandate("2026-11-26", task=1), True),
    ],
)
def test_a_mandate_in_use_does_not_end_unnoticed(mandate: Mandate, *, is_found: bool) -> None:
    assert bool(found("B39", OPEN, mandates=(mandate,))) is is_found


def test_a_mandate_may_end_where_no_work_goes_on_or_another_takes_over() -> None:
    ending, later = a_mandate("2026-11-26"), a_mandate("2026-12-31", number=2)
    narrower = a_mandate("2026-12-31", number=2, deeds=(MandateDeed.DUE,))
    of_both = seen({"issuers": (Issuer(LI), Issuer(WANG))})

    (one,) = found("B39", of_both, mandates=(ending, narrower))
    assert str(one.cure) == "secdesk mandate add wang WORDS --for due --for suspend --until WHEN"
    assert not found("B39", OPEN, mandates=(ending, later))
    assert not found("B39", seen({"state": State.DONE}), mandates=(ending,))
