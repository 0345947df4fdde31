"""A list that is cut short is the beginning of the whole list, whatever narrows it."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import product

import pytest

from secdesk.domain.task import Due, Issuer
from secdesk.domain.vocabulary import DueKind, Holder, State, Urgency
from secdesk.services.desk import Desk
from secdesk.services.wanted import Wanted
from world import ADMIN, CHEN, LI, MONDAY_NINE, WANG, a_desk, a_due, a_task

DUES = (
    Due(DueKind.NONE),
    Due(),
    a_due("2026-11-20"),
    a_due("2026-11-20", DueKind.SOFT),
    a_due("2026-11-23"),
    a_due("2026-11-23 08:00", has_time=True),
    a_due("2026-12-01"),
    a_due("2027-01-05", DueKind.SOFT),
)
ISSUERS = ((Issuer(WANG),), (Issuer(LI),), (Issuer(LI), Issuer(WANG)))
PARTIES = ((None, ()), (ADMIN, ()), (None, (CHEN,)))
HOUR = timedelta(hours=1)
EACH_WANTED = (
    Wanted(),
    Wanted(leader=WANG.id),
    Wanted(contact=ADMIN.id),
    Wanted(contact=CHEN.id),
    Wanted(holder=Holder.ME),
    Wanted(urgency=Urgency.URGENT),
    Wanted(states=(State.DONE,), is_live=False),
    Wanted(states=(State.OPEN, State.REPORTED), is_live=False),
    Wanted(states=(State.OPEN, State.CLOSED), is_live=False),
    Wanted(since=MONDAY_NINE - HOUR, until=MONDAY_NINE + 12 * HOUR),
    Wanted(since=MONDAY_NINE + 48 * HOUR),
    Wanted(until=MONDAY_NINE),
    Wanted(is_dated=True),
    Wanted(is_dated=False),
    Wanted(is_overdue=True),
    Wanted(is_overdue=True, leader=LI.id, urgency=Urgency.NORMAL),
    Wanted(text="urgent"),
)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk with a task of every state, urgency and limit, for several people by turns."""
    with a_desk(tmp_path_factory.mktemp("full") / "desk.db") as desk:
        for one in (WANG, LI):
            desk.store.leaders.add(one)
        for contact in (ADMIN, CHEN):
            desk.store.contacts.add(contact)
        for place, (state, urgency, due) in enumerate(product(State, Urgency, DUES)):
            lead, helpers = PARTIES[place % 5 % 3]
            desk.store.tasks.add(
                a_task(
                    title=f"{urgency} {place}",
                    issuers=ISSUERS[place % 7 % 3],
                    state=state,
                    urgency=urgency,
                    importance=1 + place % 3,
                    due=due,
                    lead=lead,
                    helpers=helpers,
                    holder=Holder.UNIT if lead else Holder.ME,
                )
            )
        yield desk


@pytest.mark.parametrize("most", [1, 7, 40, 10_000])
@pytest.mark.parametrize("wanted", EACH_WANTED, ids=repr)
def test_a_list_cut_short_is_the_beginning_of_the_whole(
    full: Desk, wanted: Wanted, most: int
) -> None:
    whole = full.store.tasks.list(wanted, full.now, None)

    cut = full.store.tasks.list(wanted, full.now, most)

    assert whole
    assert [task.number for task in cut] == [task.number for task in whole[:most]]


def test_no_more_are_counted_than_asked_for(full: Desk) -> None:
    wanted = Wanted(leader=LI.id, since=MONDAY_NINE)

    counts = [full.store.tasks.count(wanted, full.now, most) for most in (1, 5, 10_000)]

    assert counts[:2] == [1, 5]
    assert 5 < counts[2] < 10_000
