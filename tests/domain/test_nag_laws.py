"""What holds for every task at every moment: occasions, the next time, and silence."""

from datetime import datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from anything import NEAR, tasks
from secdesk.domain.entry import LastWord
from secdesk.domain.nag import Finding, Look, finding, may_speak, next_time
from secdesk.domain.office import Office, office
from secdesk.domain.people import Contact
from secdesk.domain.setting.kind import Rhythm, Setting, Span
from secdesk.domain.setting.known import NAG_REPORT, NAG_TARGETS, PACES, Settings
from secdesk.domain.task import Task
from secdesk.domain.vocabulary import Holder, State, Urgency
from world import ADMIN, MONDAY_NINE, OFFICE, a_task

FLASH, NORMAL = Urgency.FLASH, Urgency.NORMAL
LOOKED_AHEAD = timedelta(days=15)
QUARTER = timedelta(minutes=15)


def an_office(*said: tuple[Setting[Any], object]) -> Office:
    """An office that has set something of its own."""
    return office(Settings({one.key: value for one, value in said}))


HOLDERS: list[tuple[Holder, Contact | None]] = [
    (Holder.ME, None), (Holder.UNIT, ADMIN), (Holder.LEADER, None), (Holder.UNIT, None),
]  # fmt: skip
OFFICES = st.sampled_from([
    OFFICE,
    an_office((NAG_TARGETS, True)),
    an_office((PACES[NORMAL].after, Rhythm(every=2, in_hours=True)), (NAG_REPORT, 0)),
    an_office((PACES[FLASH].remind, Rhythm()), (PACES[FLASH].start, Span(1))),
    an_office((PACES[FLASH].start, Span(4, in_hours=True)), (PACES[FLASH].after, Rhythm(every=1))),
])  # fmt: skip
LAST = st.one_of(st.none(), NEAR.map(lambda at: LastWord("x", None, at)))


@st.composite
def looks(draw: st.DrawFn) -> Look:
    """Any task at any moment near the Monday, to the quarter of an hour, in several offices."""
    holder, lead = draw(st.sampled_from(HOLDERS))
    task = draw(tasks())
    matters = {
        "assigned_at": settled(draw(NEAR)),
        "holder": holder,
        "lead": lead,
        "due": task.due._replace(at=task.due.at and settled(task.due.at)),
        "done_at": draw(NEAR) if task.state is State.DONE else None,
    }
    return Look(a_task(**(vars(task) | matters)), settled(draw(NEAR)), draw(OFFICES), draw(LAST))


def settled(at: datetime) -> datetime:
    """A moment to the quarter of an hour."""
    return at.replace(minute=at.minute // 15 * 15, second=0, microsecond=0)


def spoken(look: Look, at: datetime) -> Finding | None:
    """What is said at a moment, if that is one to be spoken to."""
    return finding(look._replace(now=at)) if may_speak(look.task, at, look.office) else None


@given(looks())
def test_the_next_time_is_the_first_moment_that_has_something_new_to_say(look: Look) -> None:
    now, said = finding(look), next_time(look)
    known = now and (now.rule, now.occasion)
    moments = (look.now + QUARTER * turn for turn in range(1, LOOKED_AHEAD // QUARTER))

    first = next(
        (
            at
            for at in moments
            if (one := spoken(look, at)) is not None and (one.rule, one.occasion) != known
        ),
        None,
    )

    if first is None:
        assert said is None or said > look.now + LOOKED_AHEAD - QUARTER
    else:
        assert said is not None
        assert first - QUARTER < said <= first
        assert said > look.now


@given(looks())
def test_what_is_settled_never_speaks(look: Look) -> None:
    gone = (State.CLOSED, State.WITHDRAWN, State.TRANSFERRED, State.REPORTED)

    assert look.task.state not in gone or finding(look) is None


@given(looks(), st.integers(1, 60))
def test_one_occasion_is_one_line_however_often_one_looks(look: Look, minutes: int) -> None:
    """Looking again soon, without a clock having run out between, meets the occasion before."""
    first = finding(look)
    again = finding(look._replace(now=look.now + timedelta(minutes=minutes)))
    nothing_between = (at := next_time(look)) is None or look.now + timedelta(minutes=minutes) < at

    if first and again and nothing_between and may_speak(look.task, look.now, look.office):
        assert again.is_told_by(first.occasion) or not may_speak(
            look.task, look.now + timedelta(minutes=minutes), look.office
        )


@given(looks())
def test_each_finding_tells_its_own_occasion(look: Look) -> None:
    found = finding(look)

    assert found is None or found.is_told_by(found.occasion)


@given(tasks(), st.datetimes(datetime(1970, 1, 3), datetime(2300, 1, 1)))  # noqa: DTZ001  # the zone is that of the tests
def test_any_task_at_any_moment_has_an_answer(task: Task, at: datetime) -> None:
    look = Look(task, at.replace(tzinfo=MONDAY_NINE.tzinfo), OFFICE, None)

    found = finding(look)

    assert found is None or str(found.reason)
