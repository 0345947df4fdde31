"""The evening page."""

from collections.abc import Iterator
from datetime import date

from secdesk.cards.evenings import Evening, Owed, Tomorrow
from secdesk.cards.steps import StepCard
from secdesk.cards.tasks import TaskLine
from secdesk.views.deeds import noted
from secdesk.views.page import Gap, Head, Page, Piece, Prose, Row, Title, Verbatim
from secdesk.views.pages.lists import by_effect, grid, row
from secdesk.views.words import Words

INDENT = 5


def page(card: Evening, words: Words) -> Page:
    """How much of the day is dealt with, what is still owed, what tomorrow brings."""
    return (
        *_head(card, words),
        *_owed(card, words),
        *_reminders(card, words),
        *_tomorrow(card.tomorrow, words),
        *_day(card, words),
        *_end(card, words),
    )


def _head(card: Evening, words: Words) -> Iterator[Piece]:
    figure = words("{done} of {count} due dealt with").format(
        done=_figure(card.dealt_with, card), count=_figure(card.due, card)
    )
    yield Head(words.full_day(card.on), figure if card.due else "")


def _figure(count: int, card: Evening) -> str:
    """A count, or that there are more than are looked at."""
    return f"{count}+" if card.is_cut else str(count)


def _owed(card: Evening, words: Words) -> Iterator[Piece]:
    for title, owed in (
        (words("Due, and nothing done"), card.without_disposition),
        (words("Not passed on"), card.to_convey),
        (words("Done today, not reported"), card.to_report),
        (words("Problems the leader does not know"), card.problems),
        (words("Promises due"), card.promises),
        (words("Formalities owed"), card.formalities),
    ):
        yield from _section(title, owed, card, words)


def _section(title: str, owed: Owed, card: Evening, words: Words) -> Iterator[Piece]:
    """A title and what is owed, with the command for each; nothing where nothing is."""
    if not owed.total:
        return
    yield Gap()
    yield Title(title)
    yield grid(tuple(_row(task, card, words) for task in owed.tasks))
    yield from _rest(owed.total - len(owed.tasks), words)


def _row(task: TaskLine, card: Evening, words: Words) -> Row:
    notes = tuple(noted(note, words) for note in task.notes)
    return row(task, words, card.on)._replace(below=notes)


def _rest(count: int, words: Words) -> Iterator[Piece]:
    if count > 0:
        more = words.counted("and {count} more", "and {count} more", count)
        yield Prose(more, quiet=True, indent=INDENT)


def _reminders(card: Evening, words: Words) -> Iterator[Piece]:
    if not card.reminders:
        return
    from secdesk.views.pages import reminders  # noqa: PLC0415  # many evenings have none

    yield Gap()
    yield Title(words("Reminders"))
    yield grid(tuple(reminders.row(one, words, card.on) for one in card.reminders))
    yield from _rest(card.reminders_total - len(card.reminders), words)
    yield Prose(words("secdesk reminders done NUMBER"), quiet=True, indent=INDENT)


def _tomorrow(card: Tomorrow, words: Words) -> Iterator[Piece]:
    """What the next working day brings; nothing where it brings nothing."""
    rows = tuple(
        _named(record(task, words, card.on), what)
        for what, tasks, record in (
            (words("due then"), card.due, row),
            (words("effect to be looked at"), card.effects, _by_effect),
            (words("comes up again"), card.resumes, row),
            (words("to ask after"), card.checks, row),
        )
        for task in tasks
    )
    if rows:
        yield Gap()
        yield Title(words("Ahead · {day}").format(day=words.day(card.on, card.on)))
        yield grid(rows)
    if card.has_more:
        yield Prose(words("and more"), quiet=True, indent=INDENT)


def _by_effect(task: TaskLine, words: Words, today: date) -> Row:
    return by_effect(row(task, words, today), task, words, today)


def _named(record: Row, what: str) -> Row:
    """A record that says what comes, in place of how far off that day is."""
    return record._replace(cells=(*record.cells[:-1], what))


def _day(card: Evening, words: Words) -> Iterator[Piece]:
    """What was changed today, and how old the newest backup is."""
    lines = [*_steps(card, words), *(Prose(one, quiet=True) for one in _left(card, words))]
    if lines:
        yield Gap()
        yield from lines


def _left(card: Evening, words: Words) -> Iterator[str]:
    """How old the newest backup is, and what waits to be reported from other days."""
    yield from _backup(card, words)
    if card.done_before:
        left = words("done on other days, not reported: {count} · {command}")
        yield left.format(count=card.done_before, command="secdesk list --state done")


def _steps(card: Evening, words: Words) -> Iterator[Piece]:
    """What was changed today; the command below it is never broken."""
    if card.steps is not None and card.steps.total:
        count = words.counted("{count} change today", "{count} changes today", card.steps.total)
        latest = words.several(tuple(_step(one) for one in card.steps.latest))
        text = words("{count}, the latest: {latest}").format(count=count, latest=latest)
        yield Prose(text, quiet=True)
        yield Verbatim("secdesk undo --list", indent=INDENT)


def _step(step: StepCard) -> str:
    """The command of a step, and the first of the tasks that it was about."""
    about = "".join(f" #{number}" for number in step.tasks[:1])
    more = " ..." if step.has_more or len(step.tasks) > 1 else ""
    return f"{step.command}{about}{more}"


def _backup(card: Evening, words: Words) -> Iterator[str]:
    if card.backup_days == 0:
        yield words("backed up today")
    elif card.backup_days is not None:
        yield words.counted(
            "backed up {count} day ago", "backed up {count} days ago", card.backup_days
        )


def _end(card: Evening, words: Words) -> Iterator[Piece]:
    yield Gap()
    if card.is_clear:
        yield Prose(words("clear"))
    else:
        yield Prose(words("{count} still open").format(count=_figure(card.still_open, card)))
