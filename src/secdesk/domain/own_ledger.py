"""The ledger that the desk itself writes: one row a task, all of its fields, and the way back.

COLUMNS is the one table of it: each field's heading in either language, how it is written and how
it is read. Several parties or files stand one a line in their cell, since no name has two lines.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, tzinfo
from enum import StrEnum
from functools import lru_cache, partial
from typing import Any, NamedTuple, TypeVar

from secdesk.domain.cadence import settled_cycle
from secdesk.domain.cell import guarded, unguarded
from secdesk.domain.entry import LastWord, settled_percent, told
from secdesk.domain.errors import DeskError, Unreadable
from secdesk.domain.people import Contact, Leader, settled_code, settled_name
from secdesk.domain.task import Task, settled_importance, settled_title, settled_words
from secdesk.domain.text import Sentence, clean, fold, one_line, say
from secdesk.domain.value import value
from secdesk.domain.vocabulary import (
    TYPED,
    Answer,
    DueKind,
    Holder,
    Secrecy,
    Source,
    State,
    Urgency,
    Verdict,
    WorkClass,
    choose,
)

Kind = TypeVar("Kind", bound=StrEnum)
Places = Mapping[str, tuple[int, str]]  # by field: which column it is, and that column's heading
YEARS = range(2, 9999)  # beyond them a moment could not be kept in another zone


class Named(NamedTuple):
    """A leader or contact as a cell names them."""

    code: str
    name: str


class Line(NamedTuple):
    """What a row is written from: a task, what the desk calls it and its whole, the last word."""

    task: Task
    id: str
    parent_id: str
    last: LastWord
    zone: tzinfo | None
    is_chinese: bool


@value
class Record:
    """What a row says, each cell read; who is named in it may not be known here."""

    id: str
    title: str
    leaders: tuple[Named, ...]
    state: State
    assigned_at: datetime
    parent_id: str = ""
    words: str = ""
    intent: str = ""
    standard: str = ""
    reported_at: tuple[datetime | None, ...] = ()
    source: Source | None = None
    source_ref: str = ""
    work_class: WorkClass = WorkClass.DAILY
    urgency: Urgency = Urgency.NORMAL
    importance: int = 2
    secrecy: Secrecy = Secrecy.INTERNAL
    due: datetime | None = None
    due_has_time: bool = False
    due_kind: DueKind = DueKind.UNSET
    due_typed: str = ""
    holder: Holder = Holder.ME
    lead: Named | None = None
    person: Named | None = None
    helpers: tuple[Named, ...] = ()
    report_back: bool = True
    percent: int | None = None
    last_word: str = ""
    last_at: datetime | None = None
    done_at: datetime | None = None
    result: str = ""
    evidence: str = ""
    closed_at: datetime | None = None
    links: tuple[str, ...] = ()
    check_on: date | None = None
    cycle: int | None = None
    effect: str = ""
    effect_on: date | None = None
    verdict: Verdict | None = None
    focus: bool = False
    resume_on: date | None = None
    conveyed_at: datetime | None = None
    accepted_at: datetime | None = None
    registry_number: str = ""
    kept: str = ""
    embargo_on: date | None = None


def cells(line: Line) -> list[str]:
    """One task as a row, each cell safe in a spreadsheet."""
    return [guarded(column.write(line)) for column in COLUMNS]


def headings(*, is_chinese: bool) -> list[str]:
    """The first row."""
    return [column.chinese if is_chinese else column.name for column in COLUMNS]


def places(named: Sequence[str]) -> Places | None:
    """At which column each field stands; None where the desk did not write this ledger."""
    found = {
        HEADINGS[fold(heading)]: (place, heading)
        for place, heading in enumerate(named)
        if fold(heading) in HEADINGS
    }
    return found if found.keys() >= NEEDED else None


def read(row: Sequence[str], settled: Places) -> Record | tuple[Sentence, ...]:
    """What a row says, or why it cannot be read: every reason, with the name of its column."""
    said: dict[str, Any] = {}
    reasons: list[Sentence] = []
    for name, (place, heading) in settled.items():
        reader = READERS.get(name)
        if reader is None:
            continue
        try:
            said[name] = reader(unguarded(row[place]) if place < len(row) else "")
        except DeskError as refusal:
            reasons.append(say("{column}: {reason}", column=heading, reason=refusal.message))
    if reasons:
        return tuple(reasons)
    return _whole(_as_understood(Record(**said), settled))


def _as_understood(record: Record, settled: Places) -> Record:
    """The record of an older ledger: what it says of others had been passed on and accepted."""
    if "accepted_at" in settled:
        return record
    if record.state is State.TRANSFERRED:
        return replace(record, accepted_at=record.assigned_at)
    if record.holder is not Holder.UNIT:
        return record
    return replace(record, conveyed_at=record.assigned_at, accepted_at=record.assigned_at)


def _whole(record: Record) -> Record | tuple[Sentence, ...]:
    """The record, unless its cells contradict each other."""
    if not record.leaders:
        return (say("Nobody is named who gave it."),)
    if (record.due is None) != (record.due_kind in (DueKind.NONE, DueKind.UNSET)):
        return (say("A hard date or a target needs its moment, and nothing else has one."),)
    return record


def _moment(at: datetime | None, line: Line) -> str:
    return "" if at is None else _written(at, line.zone)


@lru_cache(4_096)
def _written(at: datetime, zone: tzinfo | None) -> str:
    """A moment in the zone of the desk; many tasks were given or are due at the same one."""
    return at.astimezone(zone).isoformat(timespec="seconds")


def _to_moment(cell: str) -> datetime | None:
    """A moment as it was written; raises Unreadable for any other, and one without its zone."""
    text = cell.strip()
    if not text:
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        at = datetime.min  # noqa: DTZ901  # one that is refused below
    if at.tzinfo is None or at.year not in YEARS:
        raise Unreadable(
            say('Cannot read the moment "{typed}".', typed=one_line(text)),
            say("2026-11-27T17:00:00+08:00"),
        )
    return at


def _day(on: date | None) -> str:
    return "" if on is None else on.isoformat()


def _to_day(cell: str) -> date | None:
    """A day as it was written; raises Unreadable for any other."""
    text = cell.strip()
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise Unreadable(
            say('Cannot read the date "{typed}".', typed=one_line(text)), say("2026-11-27")
        ) from fault


def _must_be_moment(cell: str) -> datetime:
    at = _to_moment(cell)
    if at is None:
        raise Unreadable(say("A moment is missing."), say("2026-11-27T17:00:00+08:00"))
    return at


def _to_moments(cell: str) -> tuple[datetime | None, ...]:
    return tuple(map(_to_moment, cell.split("\n"))) if cell.strip() else ()


def _told(line: Line) -> str:
    """When each of those who gave it heard the result, one a line; nothing where nobody did."""
    if all(one.reported_at is None for one in line.task.issuers):
        return ""
    return "\n".join(_moment(one.reported_at, line) for one in line.task.issuers)


def _party(one: Leader | Contact | None) -> str:
    return "" if one is None else f"{one.code} {one.name}"


def _to_party(cell: str) -> Named:
    code, _, name = one_line(cell).partition(" ")
    return Named(settled_code(code), settled_name(name or code))


def _maybe_party(cell: str) -> Named | None:
    return _to_party(cell) if cell.strip() else None


def _parties(cell: str) -> tuple[Named, ...]:
    return tuple(dict.fromkeys(_to_party(one) for one in cell.split("\n") if one.strip()))


def _word(one: StrEnum | None, line: Line) -> str:
    """A value of a closed list, as it may be typed in the language of the ledger."""
    if one is None:
        return ""
    return TYPED[type(one)][one][0] if line.is_chinese else one.value


def _yes(answer: bool, line: Line) -> str:  # noqa: FBT001  # the answer is the thing itself
    return _word(Answer.YES if answer else Answer.NO, line)


@lru_cache
def _chosen(kind: type[Kind], cell: str) -> Kind:
    return choose(kind, cell)


def _one_of(kind: type[Kind]) -> Callable[[str], Kind]:
    return partial(_chosen, kind)


def _to_source(cell: str) -> Source | None:
    return _chosen(Source, cell) if cell.strip() else None


def _to_verdict(cell: str) -> Verdict | None:
    return _chosen(Verdict, cell) if cell.strip() else None


def _to_cycle(cell: str) -> int | None:
    return settled_cycle(cell) if cell.strip() else None


def _is_yes(cell: str) -> bool:
    return _chosen(Answer, cell) is Answer.YES


def _number(cell: str, what: Callable[[int], Any]) -> Any:  # noqa: ANN401  # what the rule answers
    text = cell.strip()
    if not (text.isascii() and text.isdigit()):
        raise Unreadable(say('"{typed}" is no whole number.', typed=one_line(text)), say("1, 2, 3"))
    return what(int(text[:9]))


def _to_percent(cell: str) -> int | None:
    return _number(cell, settled_percent) if cell.strip() else None


def _to_id(cell: str) -> str:
    text = one_line(cell)
    if not text:
        raise Unreadable(say("It has no name of its own."), say("secdesk ledger"))
    return text


def _files(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(clean(one) for one in cell.split("\n") if one))


class Column(NamedTuple):
    """One field: its heading in either language, how it is written, how it is read, if it is."""

    name: str
    chinese: str
    write: Callable[[Line], str]
    read: Callable[[str], object] | None = None


COLUMNS = (
    Column("id", "标识", lambda line: line.id, _to_id),
    Column("number", "编号", lambda line: str(line.task.number)),
    Column("parent", "上级编号", lambda line: str(line.task.parent or "")),
    Column("parent_id", "上级标识", lambda line: line.parent_id, one_line),
    Column("title", "标题", lambda line: line.task.title, settled_title),
    Column("words", "原话", lambda line: line.task.words, settled_words),
    Column("intent", "意图", lambda line: line.task.intent, one_line),
    Column("standard", "要求", lambda line: line.task.standard, one_line),
    Column(
        "leaders",
        "交办领导",
        lambda line: "\n".join(_party(one.leader) for one in line.task.issuers),
        _parties,
    ),
    Column("reported_at", "汇报时间", _told, _to_moments),
    Column("source", "来源", lambda line: _word(line.task.source, line), _to_source),
    Column("source_ref", "来源说明", lambda line: line.task.source_ref, one_line),
    Column(
        "work_class", "类别", lambda line: _word(line.task.work_class, line), _one_of(WorkClass)
    ),
    Column("urgency", "紧急程度", lambda line: _word(line.task.urgency, line), _one_of(Urgency)),
    Column(
        "importance",
        "重要程度",
        lambda line: str(line.task.importance),
        lambda cell: _number(cell, settled_importance),
    ),
    Column("secrecy", "密级", lambda line: _word(line.task.secrecy, line), _one_of(Secrecy)),
    Column(
        "assigned_at",
        "交办时间",
        lambda line: _moment(line.task.assigned_at, line),
        _must_be_moment,
    ),
    Column("due", "时限", lambda line: _moment(line.task.due.at, line), _to_moment),
    Column("due_has_time", "含钟点", lambda line: _yes(line.task.due.has_time, line), _is_yes),
    Column("due_kind", "时限类型", lambda line: _word(line.task.due.kind, line), _one_of(DueKind)),
    Column("due_typed", "时限原文", lambda line: line.task.due.typed, one_line),
    Column("holder", "下一步在", lambda line: _word(line.task.holder, line), _one_of(Holder)),
    Column("lead", "主办单位", lambda line: _party(line.task.lead), _maybe_party),
    Column("person", "责任人", lambda line: _party(line.task.person), _maybe_party),
    Column("helpers", "协办单位", lambda line: "\n".join(map(_party, line.task.helpers)), _parties),
    Column("report_back", "需汇报", lambda line: _yes(line.task.report_back, line), _is_yes),
    Column("state", "状态", lambda line: _word(line.task.state, line), _one_of(State)),
    Column(
        "percent",
        "进度",
        lambda line: "" if line.last.percent is None else str(line.last.percent),
        _to_percent,
    ),
    Column("last_word", "最新进展", lambda line: line.last.words, told),
    Column("last_at", "进展时间", lambda line: _moment(line.last.at, line), _to_moment),
    Column("done_at", "办结时间", lambda line: _moment(line.task.done_at, line), _to_moment),
    Column("result", "结果", lambda line: line.task.result, told),
    Column("evidence", "佐证", lambda line: line.task.evidence, one_line),
    Column("closed_at", "销号时间", lambda line: _moment(line.task.closed_at, line), _to_moment),
    Column("links", "相关文件", lambda line: "\n".join(line.task.links), _files),
    Column("check_on", "过问日期", lambda line: _day(line.task.check_on), _to_day),
    Column("cycle", "反馈周期", lambda line: str(line.task.cycle or ""), _to_cycle),
    Column("effect", "预期成效", lambda line: line.task.effect, one_line),
    Column("effect_on", "验效日期", lambda line: _day(line.task.effect_on), _to_day),
    Column("verdict", "验效结论", lambda line: _word(line.task.verdict, line), _to_verdict),
    Column("focus", "关注点", lambda line: _yes(line.task.is_focus, line), _is_yes),
    Column("resume_on", "恢复日期", lambda line: _day(line.task.resume_on), _to_day),
    Column(
        "conveyed_at",
        "传达时间",
        lambda line: _moment(line.task.conveyed_at, line),
        _to_moment,
    ),
    Column(
        "accepted_at",
        "签收时间",
        lambda line: _moment(line.task.accepted_at, line),
        _to_moment,
    ),
    Column("registry_number", "登记号", lambda line: line.task.registry_number, one_line),
    Column("kept", "存放处", lambda line: line.task.kept, one_line),
    Column("embargo_on", "保密至", lambda line: _day(line.task.embargo_on), _to_day),
)
READERS = {column.name: column.read for column in COLUMNS if column.read is not None}
HEADINGS = {heading: column.name for column in COLUMNS for heading in (column.name, column.chinese)}
NEEDED = {"id", "title", "leaders", "state", "assigned_at"}
