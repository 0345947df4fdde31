"""What a ledger's columns mean, and what its rows say."""

from collections.abc import Iterator, Sequence
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secdesk.domain import ledger
from secdesk.domain.entry import LONGEST_WORDS
from secdesk.domain.errors import Unreadable
from secdesk.domain.ledger import Field, Layout, Row, Stamp
from secdesk.domain.task import LONGEST_TITLE
from secdesk.domain.vocabulary import State
from world import CALENDAR, MONDAY_NINE, a_moment

CHINESE = ("事项编号", "阶段目标", "计划完成时间", "实际完成时间", "状态", "完成情况")
DAYS = st.dates(date(1980, 1, 1), date(2999, 12, 31))


def records(*rows: Sequence[str]) -> Iterator[tuple[int, Sequence[str]]]:
    """Rows with their lines."""
    return iter(list(enumerate(rows, start=1)))


def a_layout(*columns: str, said: Sequence[str] = ()) -> Layout:
    """The layout of those headings."""
    return ledger.layout(columns, ledger.corrections(said))


def a_row(cells: Sequence[str], columns: Sequence[str] = CHINESE) -> Row:
    """A row that can be read."""
    row = ledger.read(cells, a_layout(*columns))
    assert isinstance(row, Row), row
    return row


def reasons(cells: Sequence[str], columns: Sequence[str] = CHINESE) -> list[str]:
    """Why a row cannot be read."""
    row = ledger.read(cells, a_layout(*columns))
    assert not isinstance(row, Row), row
    return [str(one) for one in row]


@pytest.mark.parametrize(
    ("columns", "fields"),
    [
        (CHINESE, ["parent", "title", "due", "done", "state", "result"]),
        (
            ("Title", "Leader", "Due", "State", "Result", "Holder"),
            ["title", "leader", "due", "state", "result", "holder"],
        ),
        (("Task", "Due date", "Assigned by", "STATUS"), ["title", "due", "leader", "state"]),
        (("工作内容", "责任单位", "责任人", "交办领导", "完成时限", "办理情况"),
         ["title", "holder", "person", "leader", "due", "result"]),
        (("任 务", "完成时限（年/月/日）", "状态*"), ["title", "due", "state"]),
        (("ＴＩＴＬＥ", "Planned finish", "Actual finish"), ["title", "due", "done"]),
        (("parent_no", "stage-goal"), ["parent", "title"]),
    ],
)  # fmt: skip
def test_headings_are_known_in_chinese_and_english_however_they_are_dressed(
    columns: tuple[str, ...], fields: list[str]
) -> None:
    layout = a_layout(*columns)

    assert [(name, one.value) for name, one in layout.mapped] == list(
        zip(columns, fields, strict=True)
    )


@pytest.mark.parametrize("field", list(Field))
def test_each_field_is_known_by_its_own_name(field: Field) -> None:
    assert ledger.field(field.value) is field


def test_no_heading_means_two_things() -> None:
    headings = [one for names in ledger.HEADINGS.values() for one in names.split()]

    assert len(headings) == len(set(headings))


def test_the_more_exact_of_two_fitting_columns_is_taken_and_the_other_shown_as_not_used() -> None:
    layout = a_layout("重点工作", "阶段目标", "备注")

    assert layout.mapped == (("阶段目标", Field.TITLE),)
    assert layout.ignored == ("重点工作", "备注")


def test_a_column_is_mapped_as_said_and_what_was_said_wins() -> None:
    layout = a_layout("阶段目标", "重点工作", "a=b", said=["重点工作=title", "A=B=result"])

    assert layout.mapped == (("重点工作", Field.TITLE), ("a=b", Field.RESULT))


def test_a_column_can_be_ignored() -> None:
    layout = a_layout("任务", "责任人", said=["责任人=ignore"])

    assert layout.ignored == ("责任人",)


@pytest.mark.parametrize("typed", ["title", "=title", "task=colour", "task="])
def test_a_mapping_that_is_none_is_refused_with_the_fields(typed: str) -> None:
    with pytest.raises(Unreadable, match="COLUMN=FIELD") as refusal:
        ledger.corrections([typed])

    assert refusal.value.message.values["fields"] == (*(one.value for one in Field), "ignore")


def test_a_mapped_column_has_to_be_there() -> None:
    with pytest.raises(Unreadable) as refusal:
        a_layout("任务", "", said=["what=title"])

    assert refusal.value.message.values["columns"] == ("任务",)


def test_without_a_title_the_columns_found_are_named_with_what_to_type() -> None:
    with pytest.raises(Unreadable) as refusal:
        a_layout("", "thing", "when")

    assert refusal.value.message.values["columns"] == ("thing", "when")
    assert str(refusal.value.hints[0]) == '--map "thing=title"'


def test_a_ledger_is_chinese_by_the_headings_that_mean_something() -> None:
    assert a_layout("任务").is_chinese
    assert not a_layout("Task", "备注").is_chinese


@pytest.mark.parametrize(
    "above",
    [(), (["2023年督办台账", "", ""],), (["2023年督办台账"], [], ["", "", "单位：办公室"])],
)
def test_captions_above_the_headings_are_passed_over(above: Sequence[Sequence[str]]) -> None:
    rows = records(*above, ["任务", "状态", ""], ["写报告", "进行中"])

    assert ledger.heading(rows, {}) == ("任务", "状态", "")
    assert [cells for _, cells in rows] == [["写报告", "进行中"]]


def test_one_column_is_enough_where_it_is_known_or_said() -> None:
    assert ledger.heading(records(["Task"], ["a"]), {}) == ("Task",)
    assert ledger.heading(records(["thing"], ["a"]), ledger.corrections(["thing=title"])) == (
        "thing",
    )


def test_where_nothing_looks_like_headings_the_first_line_is_taken_for_them() -> None:
    assert ledger.heading(records([], ["thing"], ["a"]), {}) == ("thing",)


@pytest.mark.parametrize("rows", [(), ([],), (["", " "], [""])])
def test_an_empty_ledger_is_refused(rows: Sequence[Sequence[str]]) -> None:
    with pytest.raises(Unreadable, match="empty"):
        ledger.heading(records(*rows), {})


def test_a_row_is_read_cell_by_cell() -> None:
    row = a_row(["210", " 发布  生产版本 ", "2023-05-31", "2023/7/10", "已完成", "已交付\n两家"])

    assert row == Row(
        title="发布 生产版本",
        parent="210",
        due=Stamp(date(2023, 5, 31), None),
        done=Stamp(date(2023, 7, 10), None),
        state=State.DONE,
        result="已交付\n两家",
    )


def test_cells_that_are_not_there_are_blank_and_blank_ones_beyond_do_no_harm() -> None:
    assert a_row(["", "写报告"]) == a_row(["", "写报告", "", "", "", "", "", " "])


def test_several_names_in_a_cell_are_told_apart() -> None:
    row = a_row(["a", "王敏、李国强；", "Admin Office; Finance"], ["task", "leader", "holder"])

    assert row.leader == ("王敏", "李国强")
    assert row.holder == ("Admin Office", "Finance")


@pytest.mark.parametrize(
    "typed",
    ["2023-06-30", "2023/6/30", "2023.6.30", "2023年6月30日", "２０２３-06-30", " 2023-6-30 ",
     "2023-06-30 00:00:00", "2023/6/30 0:00", "2023-06-30T00:00:00.000"],
)  # fmt: skip
def test_a_day_is_read_in_the_forms_of_ledgers(typed: str) -> None:
    assert ledger.stamp(typed) == Stamp(date(2023, 6, 30), None)


@pytest.mark.parametrize("typed", ["", "  ", "-", "/", "——", "无", "N/A"])
def test_what_stands_for_nothing_is_no_date(typed: str) -> None:
    assert ledger.stamp(typed) is None


def test_a_clock_time_is_kept() -> None:
    stamp = ledger.stamp("2026-11-27 17:30")

    assert stamp == Stamp(date(2026, 11, 27), time(17, 30))
    assert stamp is not None
    assert stamp.typed == "2026-11-27 17:30"
    assert stamp.at(MONDAY_NINE, CALENDAR) == a_moment("2026-11-27 17:30")


@pytest.mark.parametrize(
    "typed", ["2023-11-31", "2023-02-29", "2023年13月1日", "2023/0/1", "2023-06-30 25:00"]
)
def test_a_day_that_never_was_is_named_as_such(typed: str) -> None:
    with pytest.raises(Unreadable, match="There is no such day"):
        ledger.stamp(typed)


@pytest.mark.parametrize(
    "typed",
    ["tomorrow", "明天", "周五", "+3d", "6月30日", "2023", "30.06.2023", "2023-06/30", "0023-06-30",
     "9999-12-31", "2023-06-30 soon", "x" * 10_000],
)  # fmt: skip
def test_what_may_mean_another_day_next_time_is_no_date_of_a_ledger(typed: str) -> None:
    with pytest.raises(Unreadable, match="Cannot read the date"):
        ledger.stamp(typed)


@given(DAYS)
def test_every_day_of_a_ledger_is_read_back_as_itself(day: date) -> None:
    written = (day.isoformat(), f"{day:%Y}/{day.month}/{day.day}", f"{day:%Y年%m月%d日}")

    assert {ledger.stamp(one) for one in written} == {Stamp(day, None)}


def test_a_bad_row_tells_everything_that_is_wrong_with_it() -> None:
    found = reasons(["1" * 101, " ", "2023-11-31", "someday", "half way", "x" * 20_001, "more"])

    assert [one.split(";")[0][:30] for one in found] == [
        "It has more cells than the 6 c",
        "The parent number has 101 char",
        "A task needs a title.",
        'There is no such day: "2023-11',
        'Cannot read the date "someday"',
        '"half way" is not known here.',
        "Too long: 20001 characters, 20",
    ]


def test_a_title_and_a_result_have_a_greatest_length() -> None:
    assert a_row(["", "t" * LONGEST_TITLE, "", "", "", "r" * LONGEST_WORDS])
    assert len(reasons(["", "t" * (LONGEST_TITLE + 1)])) == 1


def test_a_reason_quotes_no_more_of_a_cell_than_can_be_read() -> None:
    (reason,) = reasons(["", "a", "", "", "s" * 100_000])

    assert len(reason) < 300


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "-2", '"quoted"', "[red]x[/]"])
def test_what_looks_like_a_formula_or_markup_is_kept_as_it_is(text: str) -> None:
    assert a_row(["", text]).title == text


def test_control_characters_become_harmless() -> None:
    row = a_row(["", "a\x1b[31m\x07b", "", "", "", "c\u202ed\r\nnext"])

    assert row.title == "a␛[31m␇b"
    assert row.result == "c\ufffdd\nnext"


def test_rows_are_the_same_by_parent_goal_and_planned_date() -> None:
    row = a_row(["210", "发布生产版本（5G）", "2023-05-31", "2023-07-10", "已完成", "已交付"])
    same = a_row(["２１０", "发布生产版本(5g)", "2023年5月31日", "", "进行中", ""])
    others = [
        a_row(["211", "发布生产版本（5G）", "2023-05-31"]),
        a_row(["210", "发布生产版本（4G）", "2023-05-31"]),
        a_row(["210", "发布生产版本（5G）", "2023-06-30"]),
        a_row(["210", "发布生产版本（5G）"]),
    ]

    assert row.key == same.key
    assert len({row.key, *(one.key for one in others)}) == 5


def test_a_key_does_not_tell_what_was_asked_and_is_never_that_of_a_parent() -> None:
    row = a_row(["210", "secret goal"])

    assert "secret" not in row.key
    assert row.key != ledger.parent_key("210")
    assert row.key.startswith(ledger.parent_key("210"))


@pytest.mark.parametrize(
    ("said", "done", "finished", "state"),
    [
        ("进行中", "", None, State.OPEN),
        ("已完成", "", None, State.CLOSED),
        ("已完成", "", "done", State.DONE),
        ("Completed", "", "已完成", State.DONE),
        ("销号", "", "done", State.CLOSED),
        ("暂缓", "", None, State.SUSPENDED),
        ("cancelled", "", None, State.WITHDRAWN),
        ("转办", "", None, State.TRANSFERRED),
        ("已汇报", "", None, State.REPORTED),
        ("", "", None, State.OPEN),
        ("", "2023-06-30", None, State.CLOSED),
        ("进行中", "2023-06-30", None, State.OPEN),
    ],
)
def test_a_task_stands_where_the_row_says(
    said: str, done: str, finished: str | None, state: State
) -> None:
    row = a_row(["", "a", "", done, said])

    assert ledger.state(row, ledger.finished_state(finished)) is state


@pytest.mark.parametrize("typed", ["open", "reported", "perhaps"])
def test_finished_work_becomes_closed_or_done_and_nothing_else(typed: str) -> None:
    with pytest.raises(Unreadable):
        ledger.finished_state(typed)


@pytest.mark.parametrize(
    ("due", "done", "at"),
    [
        ("2023-06-30", "2023-07-10", "2023-07-10 18:00"),
        ("2023-06-30", "", "2023-06-30 18:00"),
        ("2027-06-30", "", "2026-11-23 09:00"),
        ("", "", "2026-11-23 09:00"),
    ],
)
def test_work_was_finished_when_the_row_says_and_never_in_the_future_by_guess(
    due: str, done: str, at: str
) -> None:
    row = a_row(["", "a", due, done, "已完成"])

    assert ledger.done_at(row, MONDAY_NINE, CALENDAR) == a_moment(at)
