"""One task with everything about it, and its story."""

from collections.abc import Iterator
from datetime import date, datetime

from secdesk.cards.one_task import IssuerCard, LogLine, Stories, TaskCard, TaskCards
from secdesk.cards.reminders import ReminderLine
from secdesk.views.labels import DEEDS, LETTERS
from secdesk.views.page import Fields, Gap, Grid, Head, Page, Piece, Prose, Row, Title
from secdesk.views.pages.lists import grid, row
from secdesk.views.words import Words

LOG_WORDS = 2


def page(card: TaskCards, words: Words) -> Page:
    """Every task asked for, one below the other."""
    return tuple(
        piece
        for place, task in enumerate(card.tasks)
        for piece in (*([Gap()] if place else []), *_task(task, words))
    )


def stories(card: Stories, words: Words) -> Page:
    """The logs asked for."""
    return tuple(
        piece
        for task in card.tasks
        for piece in (
            Head(f"#{task.number}  {words.value(task.title)}"),
            _log(task.log, words),
        )
    )


def _task(task: TaskCard, words: Words) -> Iterator[Piece]:
    light = words(LETTERS[task.light])
    yield Head(f"{light}  #{task.number}  {words.value(task.title)}", words.label(task.state))
    yield from (Prose(words.sentence(why), indent=5) for why in task.why)
    yield Gap()
    yield Fields(
        tuple((name, text) for name, text in (*_order(task, words), *_work(task, words)) if text)
    )
    if task.children:
        yield Gap()
        yield Title(
            words("Parts: {done} of {total}").format(done=task.parts_done, total=task.parts)
        )
        yield grid(tuple(row(one, words, task.on) for one in task.children))
    yield from _reminders(task, words)
    yield Gap()
    yield Title(words("Log"))
    yield _log(task.log, words)


def _reminders(task: TaskCard, words: Words) -> Iterator[Piece]:
    """The reminders on it that wait: number, words, when."""
    if task.reminders:
        yield Gap()
        yield Title(words("Reminders"))
        yield Grid(tuple(_reminder(one, words, task.on) for one in task.reminders), wide=1)


def _reminder(one: ReminderLine, words: Words, today: date | None) -> Row:
    moment = words.moment(one.at, has_time=one.has_time, today=today)
    return Row((str(one.number), words.value(one.words), moment))


def _order(task: TaskCard, words: Words) -> Iterator[tuple[str, str]]:
    """What was asked, by whom, until when."""
    yield words("Given by"), words.several(tuple(_issuer(one, words) for one in task.issuers))
    yield words("Given on"), _moment(task.assigned_at, words)
    yield words("Date"), _date(task, words)
    yield words("In their words"), words.lines(task.words)
    yield words("Intent"), words.value(task.intent)
    yield words("Requirement"), words.value(task.standard)
    yield words("Came by"), _source(task, words)
    yield words("Part of"), f"#{task.parent}" if task.parent else ""


def _work(task: TaskCard, words: Words) -> Iterator[tuple[str, str]]:
    """Who carries it out, how, and with what result."""
    yield words("Next step with"), words.label(task.holder)
    parties = (task.lead, task.person)
    yield words("Carried out by"), words.several(tuple(one.name for one in parties if one))
    yield words("Helpers"), words.several(tuple(one.name for one in task.helpers))
    yield words("Urgency"), words.label(task.urgency)
    yield words("Importance"), str(task.importance)
    yield words("Work class"), words.label(task.work_class)
    yield words("Secrecy"), words.label(task.secrecy)
    yield words("Report back"), "" if task.report_back else words("not wanted")
    yield words("Done on"), _moment(task.done_at, words)
    yield words("Result"), words.lines(task.result)
    yield words("Evidence"), words.value(task.evidence)
    yield words("Closed on"), _moment(task.closed_at, words)
    yield words("Files"), "\n".join(words.value(path) for path in task.links)


def _issuer(one: IssuerCard, words: Words) -> str:
    if one.reported_at is None:
        return one.name
    day = words.short_day(one.reported_at.date())
    return words("{name} (told on {day})").format(name=one.name, day=day)


def _date(task: TaskCard, words: Words) -> str:
    kind = words.label(task.due_kind)
    if task.due is None:
        return kind
    text = f"{words.moment(task.due, has_time=task.has_time)} · {kind}"
    typed = words.value(task.due_typed)
    return f'{text} · "{typed}"' if typed else text


def _source(task: TaskCard, words: Words) -> str:
    source = words.label(task.source) if task.source else ""
    return " · ".join(one for one in (source, words.value(task.source_ref)) if one)


def _moment(at: datetime | None, words: Words) -> str:
    return "" if at is None else words.moment(at)


def _log(log: tuple[LogLine, ...], words: Words) -> Grid:
    """Moment, deed and words of each line, and below it what it changed."""
    rows = tuple(
        Row(
            (
                words.moment(line.at),
                words(DEEDS.get(line.kind, line.kind)),
                words.value(line.words),
            ),
            "",
            tuple(words.sentence(one) for one in line.details),
        )
        for line in log
    )
    return Grid(rows, wide=LOG_WORDS)
