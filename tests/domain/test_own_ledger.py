"""The ledger that the desk writes: one table of fields, in two languages, and the way back."""

from datetime import datetime, timedelta

import pytest

from secdesk.domain import own_ledger
from secdesk.domain.entry import LastWord
from secdesk.domain.own_ledger import Line, Named, Record
from secdesk.domain.task import Due, Issuer, Task
from secdesk.domain.vocabulary import (
    DueKind,
    Holder,
    Secrecy,
    Source,
    State,
    Urgency,
    Verdict,
    WorkClass,
)
from world import ADMIN, BEIJING, CHEN, LI, MONDAY_NINE, WANG, a_due, a_task

LATER = MONDAY_NINE + timedelta(hours=1)
FULL = a_task(
    number=14,
    title="=draft",
    issuers=(Issuer(WANG), Issuer(LI, LATER)),
    due=a_due("2026-11-27 17:00", has_time=True),
    state=State.DONE,
    holder=Holder.UNIT,
    lead=ADMIN,
    person=CHEN,
    helpers=(ADMIN, CHEN),
    urgency=Urgency.FLASH,
    importance=1,
    words="two\nlines",
    intent="for the board",
    standard="two pages",
    source=Source.PHONE,
    source_ref="call of Monday",
    work_class=WorkClass.WRITING,
    secrecy=Secrecy.PUBLIC,
    parent=3,
    links=("/papers/a b.pdf", " c"),
    report_back=False,
    done_at=LATER,
    result="signed",
    evidence="folder 3",
    closed_at=LATER,
    check_on=LATER.date(),
    cycle=7,
    effect="=fewer complaints",
    effect_on=MONDAY_NINE.date(),
    verdict=Verdict.PARTLY,
    is_focus=True,
    resume_on=LATER.date(),
    conveyed_at=MONDAY_NINE,
    accepted_at=LATER,
)
LAST = LastWord("half of it", 50, LATER)
RECORD = Record(
    id="d-14",
    parent_id="d-3",
    title="=draft",
    leaders=(Named("wang", "Wang Min"), Named("li", "李国强")),
    reported_at=(None, LATER),
    assigned_at=MONDAY_NINE,
    due=FULL.due.at,
    due_has_time=True,
    due_kind=DueKind.HARD,
    due_typed="2026-11-27 17:00",
    state=State.DONE,
    holder=Holder.UNIT,
    lead=Named("admin", "Admin Office"),
    person=Named("chen", "Chen Jie"),
    helpers=(Named("admin", "Admin Office"), Named("chen", "Chen Jie")),
    urgency=Urgency.FLASH,
    importance=1,
    words="two\nlines",
    intent="for the board",
    standard="two pages",
    source=Source.PHONE,
    source_ref="call of Monday",
    work_class=WorkClass.WRITING,
    secrecy=Secrecy.PUBLIC,
    links=("/papers/a b.pdf", " c"),
    report_back=False,
    percent=50,
    last_word="half of it",
    last_at=LATER,
    done_at=LATER,
    result="signed",
    evidence="folder 3",
    closed_at=LATER,
    check_on=LATER.date(),
    cycle=7,
    effect="=fewer complaints",
    effect_on=MONDAY_NINE.date(),
    verdict=Verdict.PARTLY,
    focus=True,
    resume_on=LATER.date(),
    conveyed_at=MONDAY_NINE,
    accepted_at=LATER,
)
SINCE = ("check_on", "cycle", "effect", "effect_on", "verdict", "focus", "resume_on",
         "conveyed_at", "accepted_at")  # fmt: skip


def written(task: Task, last: LastWord = LAST, *, is_chinese: bool = False) -> dict[str, str]:
    """The cells of a task by their headings."""
    parent = f"d-{task.parent}" if task.parent else ""
    line = Line(task, f"d-{task.number}", parent, last, BEIJING, is_chinese)
    headings = own_ledger.headings(is_chinese=is_chinese)
    return dict(zip(headings, own_ledger.cells(line), strict=True))


def read(cells: dict[str, str]) -> object:
    """What those cells say."""
    places = own_ledger.places(list(cells))
    assert places is not None
    return own_ledger.read(list(cells.values()), places)


@pytest.mark.parametrize("is_chinese", [False, True])
def test_every_field_is_written_and_read_again(*, is_chinese: bool) -> None:
    assert read(written(FULL, is_chinese=is_chinese)) == RECORD


@pytest.mark.parametrize("is_chinese", [False, True])
def test_a_task_with_the_least_is_written_and_read_again(*, is_chinese: bool) -> None:
    plain = a_task(due=Due(DueKind.NONE))

    record = read(written(plain, LastWord(), is_chinese=is_chinese))

    assert record == Record(
        id="d-1",
        title="draft the board report",
        leaders=(Named("wang", "Wang Min"),),
        assigned_at=MONDAY_NINE,
        state=State.OPEN,
        due_kind=DueKind.NONE,
    )


def test_nothing_done_yet_is_a_share_of_the_work_as_well() -> None:
    record = read(written(FULL, LastWord("begun", 0, LATER)))

    assert isinstance(record, Record)
    assert record.percent == 0


def test_each_heading_is_one_of_its_own() -> None:
    english, chinese = (own_ledger.headings(is_chinese=one) for one in (False, True))

    assert len({*english, *chinese}) == 2 * len(own_ledger.COLUMNS)
    assert set(english) == {"number", "parent", *vars(RECORD)}


def test_choices_are_written_in_the_language_of_the_ledger() -> None:
    english, chinese = written(FULL), written(FULL, is_chinese=True)

    assert (english["state"], english["report_back"], english["due_kind"]) == ("done", "no", "hard")
    assert (chinese["状态"], chinese["需汇报"], chinese["时限类型"]) == ("办结", "否", "硬时限")


def test_moments_are_local_and_carry_their_offset() -> None:
    cells = written(FULL)

    assert cells["due"] == "2026-11-27T17:00:00+08:00"
    assert cells["reported_at"] == "\n2026-11-23T10:00:00+08:00"
    assert written(a_task())["reported_at"] == ""


def test_columns_may_be_moved_left_out_and_added() -> None:
    cells = written(FULL)
    few = {name: cells[name] for name in ("state", "title", "leaders", "id", "assigned_at")}

    record = read({"remark": "x", **few})

    assert isinstance(record, Record)
    assert (record.id, record.title, record.importance) == ("d-14", "=draft", 2)


@pytest.mark.parametrize(
    ("matters", "conveyed_at", "accepted_at"),
    [
        ({"holder": Holder.UNIT, "lead": ADMIN}, MONDAY_NINE, MONDAY_NINE),
        ({"state": State.TRANSFERRED}, None, MONDAY_NINE),
        ({"lead": ADMIN}, None, None),
    ],
)
def test_what_an_older_ledger_says_of_others_was_passed_on_and_accepted(
    matters: dict[str, object], conveyed_at: datetime | None, accepted_at: datetime | None
) -> None:
    cells = written(a_task(due=Due(DueKind.NONE), **matters))
    old = {name: cell for name, cell in cells.items() if name not in SINCE}

    record = read(old)

    assert isinstance(record, Record)
    assert (record.conveyed_at, record.accepted_at) == (conveyed_at, accepted_at)
    assert (record.check_on, record.cycle, record.focus) == (None, None, False)


@pytest.mark.parametrize("missing", sorted(own_ledger.NEEDED))
def test_a_ledger_of_somebody_else_is_none_of_ours(missing: str) -> None:
    headings = own_ledger.headings(is_chinese=False)

    assert own_ledger.places([one for one in headings if one != missing]) is None


def test_cells_that_are_missing_at_the_end_of_a_row_are_empty() -> None:
    places = own_ledger.places(["id", "title", "leaders", "state", "assigned_at", "intent"])
    assert places is not None

    record = own_ledger.read(["a", "b", "wang", "open", "2026-11-23T09:00:00+08:00"], places)

    assert isinstance(record, Record)
    assert (record.intent, record.leaders) == ("", (Named("wang", "wang"),))


@pytest.mark.parametrize(
    ("column", "cell", "reason"),
    [
        ("id", " ", "id: It has no name of its own."),
        ("title", "", "title: A task needs a title."),
        ("leaders", "", "Nobody is named who gave it."),
        ("leaders", "14 Wang", 'leaders: "14" would be taken for a number or an option.'),
        ("state", "new", 'state: "new" is not known here.'),
        ("importance", "high", 'importance: "high" is no whole number.'),
        ("importance", "4", "importance: An importance is 1 (high), 2 or 3."),
        ("importance", "٣", 'importance: "٣" is no whole number.'),
        ("percent", "101", "percent: A share of the work is 0 to 100."),
        ("assigned_at", "", "assigned_at: A moment is missing."),
        ("assigned_at", "2026-11-23", 'assigned_at: Cannot read the moment "2026-11-23".'),
        ("due", "soon", 'due: Cannot read the moment "soon".'),
        ("due", "0001-01-01T00:00:00+08:00", "due: Cannot read the moment"),
        ("due", "9999-12-31T00:00:00-08:00", "due: Cannot read the moment"),
        ("due", "", "A hard date or a target needs its moment, and nothing else has one."),
        ("due_kind", "none", "A hard date or a target needs its moment"),
        ("report_back", "perhaps", 'report_back: "perhaps" is not known here.'),
        ("secrecy", "rumour", "secrecy: "),
        ("check_on", "soon", 'check_on: Cannot read the date "soon".'),
        ("resume_on", "2026-13-01", 'resume_on: Cannot read the date "2026-13-01".'),
        ("cycle", "weekly", "cycle: A cycle is a number of working days"),
        ("verdict", "perhaps", 'verdict: "perhaps" is not known here.'),
        ("focus", "perhaps", 'focus: "perhaps" is not known here.'),
        ("accepted_at", "2026-11-23", 'accepted_at: Cannot read the moment "2026-11-23".'),
    ],
)
def test_a_cell_that_cannot_be_read_is_named(column: str, cell: str, reason: str) -> None:
    found = read(written(FULL) | {column: cell})

    assert isinstance(found, tuple)
    assert [str(one).startswith(reason) for one in found] == [True], [str(one) for one in found]


def test_a_cell_is_named_by_the_heading_that_stands_above_it() -> None:
    found = read(written(FULL, is_chinese=True) | {"状态": "new"})

    assert isinstance(found, tuple)
    assert str(found[0]).startswith("状态: ")


def test_every_bad_cell_of_a_row_is_named() -> None:
    found = read(written(FULL) | {"state": "new", "percent": "half"})

    assert isinstance(found, tuple)
    assert len(found) == 2


def test_a_party_is_named_once_and_blank_lines_name_nobody() -> None:
    found = read(written(FULL) | {"helpers": "chen Chen Jie\r\n\nchen Chen Jie\n"})

    assert isinstance(found, Record)
    assert found.helpers == (Named("chen", "Chen Jie"),)
