"""What hypothesis may think of: any text, day, moment, limit or task of the tests' world."""

from datetime import date, datetime, timedelta

from hypothesis import strategies as st

from secdesk.domain.people import Contact, Leader
from secdesk.domain.task import Due, Issuer, Parts, Task
from secdesk.domain.vocabulary import DueKind, Holder, State, Urgency
from world import ADMIN, BEIJING, LI, MONDAY_NINE, WANG, a_task

STEERING = st.characters(categories=["Cc", "Cf", "Cs", "Zl", "Zp"])
CHARACTERS = st.one_of(st.characters(exclude_categories=[]), STEERING, st.sampled_from("工作 \n\t"))
TEXTS = st.text(CHARACTERS)
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 12, 31), timezones=st.just(BEIJING))  # noqa: DTZ001  # hypothesis adds the zone
NEAR = st.integers(-20 * 24 * 60, 20 * 24 * 60).map(
    lambda minutes: MONDAY_NINE + timedelta(minutes=minutes)
)
STATES = st.sampled_from(State)
LEADERS: st.SearchStrategy[Leader] = st.sampled_from([WANG, LI])
UNITS: st.SearchStrategy[Contact | None] = st.sampled_from([None, ADMIN])
DATED = st.builds(
    Due, st.sampled_from([DueKind.HARD, DueKind.SOFT]), NEAR, st.booleans(), st.just("")
)
UNDATED = st.sampled_from([DueKind.NONE, DueKind.UNSET]).map(Due)
CHECKS = st.one_of(st.none(), NEAR.map(lambda at: at.date()))
DUES = st.one_of(DATED, UNDATED)
ISSUERS = st.lists(
    st.builds(Issuer, LEADERS, st.one_of(st.none(), NEAR)),
    min_size=1,
    max_size=2,
    unique_by=lambda one: one.leader.id,
).map(tuple)


@st.composite
def tasks(draw: st.DrawFn, states: st.SearchStrategy[State] = STATES, number: int = 1) -> Task:
    """Any task, within three weeks of the Monday at nine."""
    lead = draw(UNITS)
    return a_task(
        number=number,
        state=draw(states),
        due=draw(DUES),
        issuers=draw(ISSUERS),
        urgency=draw(st.sampled_from(Urgency)),
        importance=draw(st.integers(1, 3)),
        report_back=draw(st.booleans()),
        lead=lead,
        holder=Holder.UNIT if lead and draw(st.booleans()) else Holder.ME,
        check_on=draw(CHECKS),
        accepted_at=draw(st.sampled_from([None, MONDAY_NINE])),
        is_focus=draw(st.booleans()),
        parts=draw(st.sampled_from([Parts(), Parts(2, 1), Parts(2, 2)])),
    )


@st.composite
def desks(draw: st.DrawFn, most: int = 6) -> list[Task]:
    """A few tasks of all kinds, each with its own number."""
    count = draw(st.integers(0, most))
    return [draw(tasks(number=number)) for number in range(1, count + 1)]
