"""One task with everything about it, and its story."""

from collections.abc import Iterator
from datetime import date, datetime

from secdesk.cards import State
from secdesk.cards.one_task import IssuerCard, LogLine, Stories, TaskCard, TaskCards
from secdesk.cards.reminders import ReminderLine
from secdesk.views.labels import DEEDS, LETTERS
from secdesk.views.page import Fields, Gap, Grid, Head, Page, Piece, Prose, Row, Title
from secdesk.views.pages.asked import asked
from secdesk.views.pages.lists import grid
from secdesk.views.pages.related import part, prepared, related
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
        yield grid(tuple(part(one, words, task.on) for one in task.children))
    yield from related(task, words)
    yield from asked(task, words)
    yield from _points(task, words)
    yield from _reminders(task, words)
    yield from prepared(task, words)
    yield Gap()
    yield Title(words("Log"))
    yield _log(task.log, words)


def _points(task: TaskCard, words: Words) -> Iterator[Piece]:
    """What is owed beside the work: what it is, and since when or by when."""
    if task.points:
        yield Gap()
        yield Title(words("Still owed"))
        rows = tuple(
            Row(
                (words(DEEDS[one.kind]), words.value(one.words)),
                "",
                tuple(words.sentence(detail) for detail in one.details),
            )
            for one in task.points
        )
        yield Grid(rows, wide=1)


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
    yield words("As passed on"), _conveyed(task, words)
    yield words("Intent"), words.value(task.intent)
    yield words("Requirement"), words.value(task.standard)
    yield words("Came by"), _source(task, words)
    yield words("Part of"), f"#{task.parent}" if task.parent else ""


def _work(task: TaskCard, words: Words) -> Iterator[tuple[str, str]]:
    """Who carries it out, how, and with what result."""
    yield words("Next step with"), "" if _is_over(task) else words.label(task.holder)
    parties = (task.lead, task.person)
    yield words("Carried out by"), words.several(tuple(one.name for one in parties if one))
    yield words("Passed on"), _passed_on(task, words)
    yield words("Next check"), _next_check(task, words)
    yield words("Rests until"), _rests(task, words)
    yield words("Helpers"), words.several(tuple(one.name for one in task.helpers))
    yield words("Urgency"), words.label(task.urgency)
    yield words("Importance"), str(task.importance)
    yield words("Work class"), words.label(task.work_class)
    yield words("Secrecy"), words.label(task.secrecy)
    yield words("In the registry"), words.value(task.registry)
    yield words("Kept in"), words.value(task.kept)
    yield words("Embargo until"), "" if task.embargo_on is None else words.day(task.embargo_on)
    yield words("Report back"), "" if task.report_back else words("not wanted")
    yield words("Done on"), _moment(task.done_at, words)
    yield words("Result"), words.lines(task.result)
    yield words("Evidence"), words.value(task.evidence)
    yield words("Closed on"), _moment(task.closed_at, words)
    yield words("Files"), "\n".join(words.value(path) for path in task.links)


def _is_over(task: TaskCard) -> bool:
    """Whether nothing is to be done on it any more: an effect is looked at after the report."""
    if task.state is State.REPORTED:
        return not task.effect or task.verdict is not None
    is_taken = task.state is State.TRANSFERRED and task.accepted_at is not None
    return is_taken or task.state in (State.CLOSED, State.WITHDRAWN)


def _conveyed(task: TaskCard, words: Words) -> str:
    """What whoever was told last heard, where those were not the words they were given in."""
    if task.conveyed in ("", task.words, task.title):
        return ""
    said = words.lines(task.conveyed)
    return words("{name}: {words}").format(name=words.value(task.conveyed_to), words=said)


def _passed_on(task: TaskCard, words: Words) -> str:
    """When whoever holds it was told, and when they took it on."""
    if task.conveyed_at is None:
        return ""
    told = words.moment(task.conveyed_at)
    if task.accepted_at is None:
        return words("{at}, not accepted yet").format(at=told)
    if task.accepted_at == task.conveyed_at:
        return told
    return words("{at}, accepted {accepted}").format(
        at=told, accepted=_moment(task.accepted_at, words)
    )


def _next_check(task: TaskCard, words: Words) -> str:
    if task.check_on is None or (task.check_on == task.resume_on and _rests(task, words)):
        return ""
    day = words.day(task.check_on, task.on)
    if task.cycle is None:
        return day
    every = words.counted("every {count} working day", "every {count} working days", task.cycle)
    return f"{day} · {every}"


def _rests(task: TaskCard, words: Words) -> str:
    """Until when it rests; once that day has come it rests no longer."""
    if task.resume_on is None or task.on is None or task.resume_on <= task.on:
        return ""
    return words.day(task.resume_on, task.on)


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
