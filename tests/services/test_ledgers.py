"""The ledger: every task, narrowed and ordered as asked, on a page or row by row."""

import tracemalloc
from collections.abc import Sequence
from datetime import timedelta

import pytest

from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import NotFound, Unreadable
from secdesk.domain.task import Due, Issuer
from secdesk.domain.vocabulary import DueKind, Holder, State, Urgency
from secdesk.services import ledgers
from secdesk.services.desk import Desk
from secdesk.services.ledgers import Excerpt
from secdesk.services.looking import Asked
from world import ADMIN, LI, MONDAY_NINE, WANG, a_due, a_task, staffed


class Rows(list[list[str]]):
    """A sheet kept in memory."""

    def write(self, cells: Sequence[str]) -> None:
        """One more row."""
        self.append(list(cells))


@pytest.fixture(autouse=True)
def _tasks(desk: Desk) -> None:
    add = staffed(desk).store.tasks.add
    add(a_task(title="one", due=a_due("2026-12-04"), external_id="mail-17"))
    add(a_task(title="two", due=a_due("2026-11-20"), issuers=(Issuer(LI),), parent=1))
    add(
        a_task(
            title="three",
            state=State.CLOSED,
            due=Due(DueKind.NONE),
            urgency=Urgency.FLASH,
            assigned_at=MONDAY_NINE - timedelta(days=30),
        )
    )
    add(a_task(title="four", holder=Holder.UNIT, lead=ADMIN, issuers=(Issuer(WANG), Issuer(LI))))
    desk.store.entries.add(Entry(4, MONDAY_NINE, EntryKind.PROGRESS, "half", 50))


def numbers(desk: Desk, **asked: object) -> list[int]:
    """The tasks of a page of the ledger."""
    excerpt = {key: asked.pop(key) for key in ("given_from", "given_until", "most") if key in asked}
    card = ledgers.listed(desk, Excerpt(Asked(**asked), **excerpt))  # type: ignore[arg-type]  # a test says only what matters
    return [one.number for one in card.tasks]


def test_every_task_is_listed_by_number_closed_ones_too(desk: Desk) -> None:
    assert numbers(desk) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("asked", "those"),
    [
        ({"leader": "li"}, [2, 4]),
        ({"holder": "unit"}, [4]),
        ({"holder": "admin"}, [4]),
        ({"states": ("closed",)}, [3]),
        ({"states": ("all",)}, [1, 2, 3, 4]),
        ({"states": ("open", "closed"), "leader": "wang"}, [1, 3, 4]),
        ({"due": "overdue"}, [2]),
        ({"due": "none"}, [3, 4]),
        ({"due": "2026-11-21.."}, [1]),
        ({"urgency": "flash"}, [3]),
        ({"text": "T"}, [2, 3]),
        ({"parent": 1}, [2]),
        ({"given_from": "2026-11-23"}, [1, 2, 4]),
        ({"given_until": "2026-11-22"}, [3]),
        ({"given_from": "2026-10-24", "given_until": "2026-10-24"}, [3]),
        ({"given_from": "2026-10-25", "given_until": "2026-11-22"}, []),
        ({"most": 2}, [1, 2]),
        ({"sort": "due"}, [2, 1, 3, 4]),
        ({"sort": "urgency"}, [3, 1, 2, 4]),
        ({"sort": "leader"}, [1, 3, 4, 2]),
        ({"sort": "pressing"}, [2, 1, 4, 3]),
        ({"sort": "number"}, [1, 2, 3, 4]),
    ],
)
def test_it_is_narrowed_and_ordered_as_asked(
    desk: Desk, asked: dict[str, object], those: list[int]
) -> None:
    assert numbers(desk, **asked) == those


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ({"sort": "colour"}, Unreadable),
        ({"most": 0}, Unreadable),
        ({"leader": "zhao"}, NotFound),
        ({"given_from": "blue"}, Unreadable),
    ],
)
def test_what_cannot_be_meant_is_refused(
    desk: Desk, asked: dict[str, object], kind: type[Exception]
) -> None:
    with pytest.raises(kind):
        numbers(desk, **asked)


def test_a_page_says_that_there_is_more(desk: Desk) -> None:
    card = ledgers.listed(desk, Excerpt(most=3))

    assert (len(card.tasks), card.more, card.on) == (3, 1, desk.today)
    assert ledgers.listed(desk, Excerpt(most=4)).more == 0


def test_a_page_has_everything_about_a_task_and_its_lasting_name(desk: Desk) -> None:
    first, second, _, fourth = ledgers.listed(desk, Excerpt()).tasks

    assert first.id == "mail-17"
    assert (second.id.endswith("-2"), second.parent) == (True, 1)
    assert (fourth.percent, fourth.last_word) == (50, "half")
    assert [one.name for one in fourth.issuers] == ["Wang Min", "李国强"]


def test_each_task_is_a_row_under_the_headings(desk: Desk) -> None:
    rows = Rows()

    count = ledgers.write(desk, Excerpt(), rows, is_chinese=False)

    headings, *tasks = rows
    told = [dict(zip(headings, row, strict=True)) for row in tasks]
    assert count == len(tasks) == 4
    assert [one["title"] for one in told] == ["one", "two", "three", "four"]
    assert [one["parent_id"] for one in told] == ["", "mail-17", "", ""]
    assert [one["percent"] for one in told] == ["", "", "", "50"]


def test_headings_and_choices_are_chinese_where_that_is_asked(desk: Desk) -> None:
    rows = Rows()

    ledgers.write(desk, Excerpt(most=1), rows, is_chinese=True)

    told = dict(zip(*rows, strict=True))
    assert (told["标题"], told["状态"]) == ("one", "在办")


def test_an_empty_ledger_has_its_headings(desk: Desk) -> None:
    rows = Rows()

    assert ledgers.write(desk, Excerpt(Asked(text="nowhere")), rows, is_chinese=False) == 0
    assert len(rows) == 1


class Nowhere:
    """A sheet of which nothing is kept."""

    def write(self, cells: Sequence[str]) -> None:
        """Nothing."""


def peak(desk: Desk, most: int) -> int:
    """The most memory that so many rows take."""
    tracemalloc.start()
    try:
        ledgers.write(desk, Excerpt(most=most), Nowhere(), is_chinese=False)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_the_memory_that_a_ledger_needs_does_not_grow_with_it(desk: Desk) -> None:
    for number in range(3_000):
        desk.store.tasks.add(a_task(title=f"{number} {'x' * 200}"))
    peak(desk, 3_000)  # what is remembered once is remembered from here on

    few, many = peak(desk, 1_100), peak(desk, 3_000)

    assert many < few * 1.2
