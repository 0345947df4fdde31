"""Lists and searches, on a real desk."""

from dataclasses import replace

import pytest

from secdesk.cards.tasks import TaskList
from secdesk.domain.errors import UnknownPerson, Unreadable
from secdesk.services import people
from secdesk.services.desk import Desk
from secdesk.services.following import close, done, progress, report
from secdesk.services.looking import Asked, find, list_tasks
from secdesk.services.people import LeaderSaid
from world import a_moment, assigned, staffed


@pytest.fixture(autouse=True)
def _people(desk: Desk) -> None:
    staffed(desk)


def listed(desk: Desk, asked: Asked = Asked(), most: int | None = None) -> list[int]:  # noqa: B008  # frozen
    """The numbers on a list, in its order."""
    return numbers(list_tasks(desk, asked, most))


def numbers(tasks: TaskList) -> list[int]:
    """The numbers of the tasks shown."""
    return [one.number for one in tasks.tasks]


@pytest.fixture
def seven(desk: Desk) -> Desk:
    """Seven tasks of many kinds, looked at a week later; the sixth is done, the last closed."""
    assigned(desk, "wang", "draft the budget", due="tomorrow", urgency="soon")
    assigned(desk, "li", "⼯作 report", target="fri")
    assigned(desk, "wang", "book rooms", due="2026-11-30 08:30", to="admin", person="chen")
    assigned(desk, "li", "ask the bureau", due="2026-12-02", holder="leader", helpers=["chen"])
    assigned(desk, "wang", "tidy the shelves", no_limit=True, also=["li"], parent=1)
    assigned(desk, "wang", "send the minutes", due="fri")
    assigned(desk, "li", "water the plants", due="fri", report_back="no")
    done(desk, [6, 7], "done it")
    close(desk, [7])
    return replace(desk, now=a_moment("2026-11-30 09:00"))


def test_a_list_shows_what_is_on_the_desk_most_pressing_first(seven: Desk) -> None:
    assert listed(seven) == [1, 3, 2, 4, 5, 6]


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        (Asked(leader="wang"), [1, 3, 5, 6]),
        (Asked(leader="国强"), [2, 4, 5]),
        (Asked(holder="me"), [1, 2, 5, 6]),
        (Asked(holder="单位"), [3]),
        (Asked(holder="leader"), [4]),
        (Asked(holder="chen"), [3, 4]),
        (Asked(holder="Admin Office"), [3]),
        (Asked(states=("done",)), [6]),
        (Asked(states=("closed",)), [7]),
        (Asked(states=("办结", "销号")), [6, 7]),
        (Asked(states=("open",), leader="wang"), [1, 3, 5]),
        (Asked(urgency="平急"), [1]),
        (Asked(parent=1), [5]),
        (Asked(text="REPORT"), [2]),
        (Asked(text="工作"), [2]),
        (Asked(text="nothing like it"), []),
        (Asked(leader="wang", text="the"), [1, 5, 6]),
    ],
)
def test_a_list_can_be_narrowed(seven: Desk, asked: Asked, shown: list[int]) -> None:
    assert listed(seven, asked) == shown


@pytest.mark.parametrize("everything", ["all", " ALL", "全部"])
def test_a_list_of_all_states_shows_what_is_closed_as_well(seven: Desk, everything: str) -> None:
    assert sorted(listed(seven, Asked(states=(everything,)))) == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize(
    ("window", "shown"),
    [
        ("overdue", [1, 3, 2]),
        ("逾期", [1, 3, 2]),
        ("none", [5]),
        ("无", [5]),
        ("today", [3]),
        ("今天", [3]),
        ("week", [3, 4]),
        ("本周", [3, 4]),
        (" WEEK ", [3, 4]),
        ("2026-11-30", [1, 3, 2, 6]),
        ("wed", [1, 3, 2, 4, 6]),
        ("2026-11-24..2026-11-27", [1, 2, 6]),
        ("2026-11-30 .. fri", [3, 4]),
        ("..2026-11-27", [1, 2, 6]),
        ("2026-11-30..", [3, 4]),
        ("2026-12-03..2026-12-09", []),
    ],
)
def test_a_list_can_be_narrowed_to_a_window_of_dates(
    seven: Desk, window: str, shown: list[int]
) -> None:
    assert listed(seven, Asked(due=window)) == shown


@pytest.mark.parametrize(
    ("order", "shown"),
    [
        ("pressing", [1, 3, 2, 4, 5, 6]),
        ("number", [1, 2, 3, 4, 5, 6]),
        ("due", [1, 2, 6, 3, 4, 5]),
        ("leader", [1, 3, 5, 6, 2, 4]),
        ("urgency", [1, 2, 3, 4, 5, 6]),
    ],
)
def test_a_list_can_be_sorted(seven: Desk, order: str, shown: list[int]) -> None:
    assert listed(seven, Asked(sort=order)) == shown


@pytest.mark.parametrize(
    ("order", "shown"), [("due", [1, 2, 6]), ("leader", [1, 3, 5]), (None, [1, 3, 2])]
)
def test_a_list_cut_short_shows_the_first_of_its_order(
    seven: Desk, order: str | None, shown: list[int]
) -> None:
    tasks = list_tasks(seven, Asked(sort=order), 3)

    assert numbers(tasks) == shown
    assert tasks.more > 0


@pytest.mark.parametrize("most", [6, 7, None])
def test_a_list_that_is_whole_says_that_there_is_no_more(seven: Desk, most: int | None) -> None:
    tasks = list_tasks(seven, Asked(), most)

    assert (len(tasks.tasks), tasks.more) == (6, 0)


@pytest.mark.parametrize(
    "asked",
    [
        Asked(sort="colour"),
        Asked(states=("finished off",)),
        Asked(urgency="whenever"),
        Asked(due="some fine day"),
        Asked(due="fri..sometime"),
        Asked(due=""),
    ],
)
def test_a_list_that_cannot_be_understood_is_refused(seven: Desk, asked: Asked) -> None:
    with pytest.raises(Unreadable):
        list_tasks(seven, asked, None)


@pytest.mark.parametrize("asked", [Asked(leader="zhao"), Asked(holder="zhou")])
def test_a_list_of_somebody_unknown_is_refused(seven: Desk, asked: Asked) -> None:
    with pytest.raises(UnknownPerson):
        list_tasks(seven, asked, None)


def test_the_lists_of_those_who_retired_are_still_there(seven: Desk) -> None:
    people.retire_leader(seven, "wang")
    people.retire_contact(seven, "chen")

    assert listed(seven, Asked(leader="min")) == [1, 3, 5, 6]
    assert listed(seven, Asked(holder="jie")) == [3, 4]


@pytest.mark.parametrize("most", [0, -1])
def test_a_list_shows_one_task_at_least(seven: Desk, most: int) -> None:
    with pytest.raises(Unreadable, match="from 1 on"):
        list_tasks(seven, Asked(), most)


def test_swapping_two_leaders_ranks_changes_no_list(seven: Desk) -> None:
    people.edit_leader(seven, "wang", None, LeaderSaid(rank=1))
    people.edit_leader(seven, "li", None, LeaderSaid(rank=2))
    before = listed(seven)

    people.edit_leader(seven, "wang", None, LeaderSaid(rank=2))
    people.edit_leader(seven, "li", None, LeaderSaid(rank=1))

    assert listed(seven) == before


def test_a_line_shows_the_last_word_on_a_task(desk: Desk) -> None:
    number = assigned(desk)
    progress(desk, [number], "a third", percent=33)
    progress(desk, [number], "half of it", percent=50)

    line = list_tasks(desk, Asked(), None).tasks[0]

    assert (line.percent, line.last_word) == (50, "half of it")


def test_a_line_without_a_word_says_none(desk: Desk) -> None:
    assigned(desk)

    line = list_tasks(desk, Asked(), None).tasks[0]

    assert (line.percent, line.last_word) == (None, "")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("budget", [1]),
        ("BUDGET draft", [1]),
        ("工作", [2]),
        ("done it", [6, 7]),
        ("plants", [7]),
        ("budget plants", []),
    ],
)
def test_a_search_finds_what_says_all_of_the_words_closed_or_not(
    seven: Desk, words: str, found: list[int]
) -> None:
    assert numbers(find(seven, words)) == found


def test_a_search_looks_into_the_log(desk: Desk) -> None:
    number = assigned(desk, report_back="no")
    progress(desk, [number], "the bureau wants a stamp")

    assert numbers(find(desk, "stamp")) == [number]


def test_a_search_needs_words(desk: Desk) -> None:
    with pytest.raises(Unreadable, match="Say what to look for"):
        find(desk, "  ")


def test_what_was_reported_stays_on_the_list_until_struck_off(desk: Desk) -> None:
    number = assigned(desk)
    done(desk, [number], "signed")
    report(desk, [number], "by phone")

    assert listed(desk) == [number]
