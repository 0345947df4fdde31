"""Reminders."""

from collections.abc import Iterator
from datetime import date

from secdesk.cards import OnHoliday, State
from secdesk.cards.card import Note
from secdesk.cards.reminders import RemindedOf, ReminderLine, ReminderList, RemindersTouched
from secdesk.views.deeds import near
from secdesk.views.page import Grid, Page, Prose, Row
from secdesk.views.words import Words

WORDS = 1
INDENT = 5


def listed(card: ReminderList, words: Words) -> Page:
    """One reminder a record: number, words, when, how far off; below it its task and its rule."""
    if not card.reminders:
        return (Prose(words("No reminder is set."), quiet=True),)
    rows = tuple(_listed(one, words, card.on) for one in card.reminders)
    hint = words("secdesk reminders done NUMBER ticks one off; snooze NUMBER WHEN puts it off.")
    return Grid(rows, wide=WORDS, right=(0,)), Prose(hint, quiet=True)


def touched(card: RemindersTouched, words: Words) -> Page:
    """Each reminder with its number, when it comes up, and what was understood."""
    return tuple(line for one in card.reminders for line in _said_back(one, words, card.on))


def row(one: ReminderLine, words: Words, today: date) -> Row:
    """One reminder in the columns of a list of tasks."""
    leader = "" if one.task is None else words.value(one.task.leader)
    cells = ("", str(one.number), leader, words.value(one.words), _when(one, words, today), "")
    return Row(cells, "", tuple(_about(one, words)))


def _listed(one: ReminderLine, words: Words, today: date) -> Row:
    moment = words.moment(one.at, has_time=one.has_time, today=today)
    cells = (str(one.number), words.value(one.words), moment, _standing(one, words))
    style = "quiet" if one.ended_at is not None else ""
    return Row(cells, style, (*_about(one, words), *_rule(one, words, today)))


def _when(one: ReminderLine, words: Words, today: date) -> str:
    if one.at.date() != today:
        return words.moment(one.at, has_time=one.has_time, today=today)
    return f"{one.at:%H:%M}" if one.has_time else ""


def _standing(one: ReminderLine, words: Words) -> str:
    """Whether it waits, has come up or has ended."""
    if one.ended_at is not None:
        return words("dropped") if one.is_dropped else words("ticked off")
    if one.is_up:
        return words("has come up")
    return near(one.days_left, words)


def _about(one: ReminderLine, words: Words) -> Iterator[str]:
    if one.task is not None:
        yield _on(one.task, words)


def _on(task: RemindedOf, words: Words) -> str:
    """The task it is on, with its state where that is not open."""
    text = words("on #{number} {title}").format(number=task.number, title=words.value(task.title))
    return text if task.state is State.OPEN else f"{text} · {words.label(task.state)}"


def _rule(one: ReminderLine, words: Words, today: date) -> Iterator[str]:
    """By which rule it comes round, and when next."""
    if one.repeats is None:
        return
    parts = [words.sentence(one.repeats)]
    if one.on_holiday is not OnHoliday.KEEP:
        parts.append(words("on a day off: {what}").format(what=words.label(one.on_holiday)))
    if one.coming:
        days = tuple(words.day(at.date(), today) for at in one.coming)
        parts.append(words("next: {days}").format(days=words.several(days)))
    yield " · ".join(parts)


def _said_back(one: ReminderLine, words: Words, today: date) -> Iterator[Prose]:
    front = words("reminder {number}").format(number=one.number)
    yield Prose(f"{front}  {words.value(one.words)}")
    if one.ended_at is None:
        yield Prose(" · ".join(_distance(one, words)), indent=INDENT)
        lines = (*_about(one, words), *_rule(one, words, today))
        yield from (Prose(line, indent=INDENT) for line in lines)
    yield from (Prose(_note(note, words), indent=INDENT) for note in one.notes)


def _distance(one: ReminderLine, words: Words) -> Iterator[str]:
    """The moment with its weekday, and how far off that is."""
    yield words.moment(one.at, has_time=one.has_time)
    if one.is_up:
        yield words("has come up")
        return
    yield near(one.days_left, words)
    if one.days_left > 1:
        yield words.counted("{count} working day", "{count} working days", one.working_days_left)


def _note(note: Note, words: Words) -> str:
    text = words.sentence(note.text)
    return text if note.command is None else f"{text}: {words.sentence(note.command)}"
