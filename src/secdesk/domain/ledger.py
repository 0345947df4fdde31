"""A supervision ledger as offices keep it: which column means what, and what a row says.

To know one more heading, add it to HEADINGS; the first of a field's headings is its own name, and
where several columns fit, the one named earlier here is taken.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from enum import StrEnum
from functools import lru_cache
from hashlib import blake2b
from typing import Any, NamedTuple

from secdesk.domain.entry import told
from secdesk.domain.errors import DeskError, Unreadable
from secdesk.domain.task import settled_title
from secdesk.domain.text import Sentence, fold, one_line, say, say_n
from secdesk.domain.value import value
from secdesk.domain.vocabulary import State, choose
from secdesk.domain.worktime import WorkCalendar

LONGEST_REFERENCE = 100
LONGEST_WORD = 80
YEARS = range(1980, 3000)
IGNORED = ("ignore", "忽略")


class Field(StrEnum):
    """What a column may mean."""

    PARENT = "parent"
    TITLE = "title"
    DUE = "due"
    DONE = "done"
    STATE = "state"
    RESULT = "result"
    LEADER = "leader"
    HOLDER = "holder"
    PERSON = "person"


HEADINGS: dict[Field, str] = {
    Field.PARENT: "parent parentnumber parentno 事项编号 督办编号 督办事项编号 父事项编号 上级事项",
    Field.TITLE: "title goal stagegoal task what work description 阶段目标 工作目标 任务 事项 "
    "任务内容 事项内容 工作内容 任务名称 事项名称 工作任务 工作事项 督办事项 督办内容 交办事项 "
    "具体任务 具体事项 目标任务 主要任务 重点任务 重点工作",
    Field.DUE: "due duedate dueon deadline planned plannedfinish planneddate plannedon "
    "计划完成时间 计划完成日期 计划时间 要求完成时间 要求完成日期 完成时限 办理时限 办结时限 "
    "完成期限 办理期限 截止时间 截止日期 时限 期限 时间节点",
    Field.DONE: "done doneon donedate finished finishedon completed completedon completiondate "
    "actualfinish actualdate 实际完成时间 实际完成日期 实际时间 办结时间 办结日期",
    Field.STATE: "state status 状态 办理状态 完成状态 任务状态 当前状态 进展状态",
    Field.RESULT: "result results outcome 完成情况 办理情况 办理结果 完成结果 办结情况 落实情况 "
    "进展情况 工作进展",
    Field.LEADER: "leader leaders issuer assignedby requestedby 交办领导 牵头领导 督办领导 "
    "批示领导 责任领导 分管领导 领导",
    Field.HOLDER: "holder unit leadunit department owner responsible 责任单位 主办单位 牵头单位 "
    "承办单位 责任部门 主办部门 牵头部门 承办部门",
    Field.PERSON: "person responsibleperson personresponsible 责任人 承办人 经办人 负责人",
}
MEANINGS = {
    heading: (field, rank)
    for field, headings in HEADINGS.items()
    for rank, heading in enumerate(headings.split())
}
DECORATION = re.compile(r"\(.*?\)|\[.*?\]|【.*?】|[\s_*:./-]")
CHINESE = re.compile(r"[\u3400-\u9fff]")
DATED = re.compile(
    r"(\d{4})(?:([-/.])(\d{1,2})\2|年(\d{1,2})月)(\d{1,2})[日号]?"
    r"(?:[ t](\d{1,2}:\d{2}(?::\d{2})?)(?:\.0+)?)?",
    re.ASCII,
)
NOTHING = {"", "-", "--", "—", "——", "/", "无", "n/a"}
DAYS = say("2023-06-30, 2023/6/30, 2023年6月30日")
SEVERAL = re.compile(r"[、;；]")


@value
class Layout:
    """The columns of one ledger, and at which of them each field stands, from left to right."""

    columns: tuple[str, ...]
    places: Mapping[Field, int]

    @property
    def mapped(self) -> tuple[tuple[str, Field], ...]:
        """Each column that means something, and what."""
        return tuple((self.columns[place], meant) for meant, place in self.places.items())

    @property
    def ignored(self) -> tuple[str, ...]:
        """The columns that nothing is taken from."""
        taken = set(self.places.values())
        return tuple(one for place, one in enumerate(self.columns) if one and place not in taken)

    @property
    def is_chinese(self) -> bool:
        """Whether the ledger has Chinese headings."""
        return any(CHINESE.search(column) for column, _ in self.mapped)


class Stamp(NamedTuple):
    """A day of the ledger, with its clock time where it says one."""

    day: date
    hour: time | None

    @property
    def typed(self) -> str:
        """How the desk reads it again."""
        return f"{self.day}" if self.hour is None else f"{self.day} {self.hour:%H:%M}"

    def at(self, now: datetime, calendar: WorkCalendar) -> datetime:
        """The moment it means: the end of the working day unless it says a time."""
        if self.hour is None:
            return calendar.end_of(self.day, now)
        return datetime.combine(self.day, self.hour, now.tzinfo)


@value
class Row:
    """What one row says, each cell read; names are still as they were written."""

    title: str
    parent: str = ""
    due: Stamp | None = None
    done: Stamp | None = None
    state: State | None = None
    result: str = ""
    leader: tuple[str, ...] = ()
    holder: tuple[str, ...] = ()
    person: str = ""

    @property
    def key(self) -> str:
        """The same for rows of one parent, goal and planned date, however they are written.

        The parent and the date stand in front, so that neighbours in the ledger are neighbours in
        the index; the goal is a digest, so that the key is short and tells nobody what was asked.
        """
        due = "" if self.due is None else self.due.day.isoformat()
        goal = blake2b(fold(self.title).encode(), digest_size=16).hexdigest()
        return f"{fold(self.parent)}|{due}|{goal}"


def parent_key(parent: str) -> str:
    """The key of the one task that the rows of a parent number are parts of."""
    return f"{fold(parent)}|"


def field(typed: str) -> Field | None:
    """The field that a heading or a name means, if any."""
    found = MEANINGS.get(DECORATION.sub("", fold(typed)))
    return found and found[0]


def corrections(typed: Sequence[str]) -> Mapping[str, Field | None]:
    """What `--map COLUMN=FIELD` says, by column; None ignores it. Raises Unreadable."""
    return dict(map(_correction, typed))


def _correction(typed: str) -> tuple[str, Field | None]:
    column, _, name = typed.rpartition("=")
    meant = field(name)
    if not column.strip() or not (meant or fold(name.strip()) in IGNORED):
        raise Unreadable(
            say('"{typed}" is not COLUMN=FIELD; the fields are {fields}.', typed=one_line(typed),
                fields=(*(one.value for one in Field), IGNORED[0])),
            say('--map "{column}=title"', column=one_line(column) or "..."),
        )  # fmt: skip
    return fold(one_line(column)), meant


def heading(
    records: Iterator[tuple[int, Sequence[str]]], said: Mapping[str, Field | None]
) -> tuple[str, ...]:
    """The headings: the first record that is more than a caption above the table.

    Raises Unreadable where there is no record at all.
    """
    caption: tuple[str, ...] = ()
    for _, cells in records:
        names = tuple(map(_short, cells))
        filled = [name for name in names if name]
        if len(filled) > 1 or any(field(name) or fold(name) in said for name in filled):
            return names
        caption = caption or names
    if not any(caption):
        raise Unreadable(
            say("The ledger is empty."), say("save it as CSV, its headings in the first line")
        )
    return caption


def layout(columns: tuple[str, ...], said: Mapping[str, Field | None]) -> Layout:
    """What each column means: as said, else by its name.

    Raises Unreadable where a column that was said is not there, or none means the title.
    """
    folded = [fold(column) for column in columns]
    for column in said:
        if column not in folded:
            raise Unreadable(
                say('There is no column "{column}"; the ledger has {columns}.', column=column,
                    columns=_named(columns)),
                say('--map "{column}=FIELD"', column=next(filter(None, columns))),
            )  # fmt: skip
    places = {meant: folded.index(column) for column, meant in said.items() if meant is not None}
    guesses = [
        (*MEANINGS[bare][::-1], place)
        for place, name in enumerate(folded)
        if name not in said and (bare := DECORATION.sub("", name)) in MEANINGS
    ]
    for _, meant, place in sorted(guesses, key=lambda guess: (guess[0], guess[2])):
        places.setdefault(meant, place)
    if Field.TITLE not in places:
        raise Unreadable(
            say("No column says what is to be done; the ledger has {columns}.",
                columns=_named(columns)),
            say('--map "{column}=title"', column=next(filter(None, columns))),
        )  # fmt: skip
    return Layout(columns, dict(sorted(places.items(), key=lambda one: one[1])))


def _named(columns: Sequence[str]) -> tuple[str, ...]:
    return tuple(column for column in columns if column)


def read(cells: Sequence[str], settled: Layout) -> Row | tuple[Sentence, ...]:
    """What a row says, or why it cannot be read: every reason, not only the first."""
    said: dict[str, Any] = {}
    reasons = list(_beyond(cells, settled))
    for meant, place in settled.places.items():
        try:
            said[meant.value] = READERS[meant](cells[place] if place < len(cells) else "")
        except DeskError as refusal:
            reasons.append(refusal.message)
    return tuple(reasons) if reasons else Row(**said)


def _beyond(cells: Sequence[str], settled: Layout) -> Iterator[Sentence]:
    """A stray comma moves every cell behind it: such a row is not guessed at."""
    count = len(settled.columns)
    if any(cell.strip() for cell in cells[count:]):
        yield say_n(
            "It has more cells than the {count} column of the heading.",
            "It has more cells than the {count} columns of the heading.",
            count,
        )


def stamp(typed: str) -> Stamp | None:
    """A day as ledgers write it: 2023-06-30, 2023/6/30, 2023.6.30, 2023年6月30日; None for blank.

    A clock time may follow; midnight is how spreadsheets write that there is none. Raises
    Unreadable for anything else, "tomorrow" too: it would mean another day each time it is read.
    """
    return _stamp(_short(typed))


@lru_cache(maxsize=4_096)
def _stamp(typed: str) -> Stamp | None:
    text = fold(typed)
    if text in NOTHING:
        return None
    found = DATED.fullmatch(text)
    try:
        named = found and date(int(found[1]), int(found[3] or found[4]), int(found[5]))
        hour = _hour(found[6]) if found and found[6] else None
    except ValueError:
        raise Unreadable(say('There is no such day: "{typed}".', typed=typed), DAYS) from None
    if named is None or named.year not in YEARS:
        raise Unreadable(say('Cannot read the date "{typed}".', typed=typed), DAYS)
    return Stamp(named, hour if hour != time() else None)


def _hour(written: str) -> time:
    """A clock time as spreadsheets write it: 9:30, 09:30, 09:30:00."""
    hour, minute, *_ = map(int, written.split(":"))
    return time(hour, minute)


def _state(typed: str) -> State | None:
    text = _short(typed)
    return choose(State, text) if text else None


def _short(typed: str) -> str:
    """The text on one line, cut where no date, state or name is that long."""
    text = one_line(typed)
    return text if len(text) <= LONGEST_WORD else f"{text[:LONGEST_WORD]}…"


def _reference(typed: str) -> str:
    text = one_line(typed)
    if len(text) > LONGEST_REFERENCE:
        raise Unreadable(
            say("The parent number has {count} characters; {most} is the most.", count=len(text),
                most=LONGEST_REFERENCE),
            say("write a short one, or --map COLUMN=ignore"),
        )  # fmt: skip
    return text


def _names(typed: str) -> tuple[str, ...]:
    return tuple(name for one in SEVERAL.split(typed) if (name := _short(one)))


READERS: dict[Field, Callable[[str], object]] = {
    Field.PARENT: _reference,
    Field.TITLE: settled_title,
    Field.DUE: stamp,
    Field.DONE: stamp,
    Field.STATE: _state,
    Field.RESULT: told,
    Field.LEADER: _names,
    Field.HOLDER: _names,
    Field.PERSON: _short,
}


def finished_state(typed: str | None) -> State:
    """What finished work becomes: struck off, unless `--state done` keeps it to be reported."""
    wanted = State.CLOSED if typed is None else choose(State, typed)
    if wanted not in (State.CLOSED, State.DONE):
        raise Unreadable(
            say("--state says what finished work becomes: closed or done."), say("--state done")
        )
    return wanted


def state(row: Row, finished: State) -> State:
    """Where the task stands: as the row says, else by whether it has a real finish."""
    said = row.state or (State.DONE if row.done else State.OPEN)
    return finished if said is State.DONE else said


def done_at(row: Row, now: datetime, calendar: WorkCalendar) -> datetime:
    """When finished work was finished: the real finish, else the planned one once it is past."""
    if row.done is not None:
        return row.done.at(now, calendar)
    return now if row.due is None else min(now, row.due.at(now, calendar))
