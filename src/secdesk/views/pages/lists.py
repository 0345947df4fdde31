"""Lists of tasks."""

from collections.abc import Iterator
from datetime import date

from secdesk.cards import Holder, State, Urgency
from secdesk.cards.tasks import TaskLine, TaskList
from secdesk.views.labels import LETTERS
from secdesk.views.page import Grid, Page, Piece, Prose, Row
from secdesk.views.words import Words

NUMBER, LEADER, TITLE, DATE = 1, 2, 3, 4


def page(card: TaskList, words: Words) -> Page:
    """The tasks in columns: light, number, leaders, what, date, why."""
    return (*_records(card, words), *_left_out(card, words))


def _records(card: TaskList, words: Words) -> Iterator[Piece]:
    if not card.tasks:
        yield Prose(words("Nothing fits."), quiet=True)
        return
    yield grid(tuple(row(task, words, card.on) for task in card.tasks))


def _left_out(card: TaskList, words: Words) -> Iterator[Prose]:
    """What is not shown, and how it would be."""
    if card.more:
        yield Prose(words("and more: --all shows everything"), quiet=True, indent=1)
    if card.unsearched:
        text = words.counted(
            "{count} sealed task was not searched: secdesk vault unlock",
            "{count} sealed tasks were not searched: secdesk vault unlock",
            card.unsearched,
        )
        yield Prose(text, quiet=True, indent=1)


def grid(rows: tuple[Row, ...]) -> Grid:
    """The columns every list of tasks has."""
    return Grid(rows, wide=TITLE, right=(NUMBER,), narrow=(LEADER,))


def row(task: TaskLine, words: Words, today: date | None) -> Row:
    """One task in the columns of a list."""
    due = "" if task.due is None else words.moment(task.due, has_time=task.has_time, today=today)
    cells = (
        words(LETTERS[task.light]),
        f"#{task.number}",
        _leaders(task, words),
        _title(task, words),
        due,
        " · ".join(_status(task, words)),
    )
    return Row(cells, task.light.value)


def by_effect(record: Row, task: TaskLine, words: Words, today: date) -> Row:
    """The record of a measure with the day of its effect in place of the date of its work."""
    day = "" if task.effect_on is None else words.day(task.effect_on, today)
    return record._replace(cells=(*record.cells[:DATE], day, *record.cells[DATE + 1 :]))


def below(task: TaskLine, words: Words) -> tuple[str, ...]:
    """Who carries it out, and how far it has come."""
    own = words("{name}'s own").format(name=words.value(task.leaders[0].name))
    parties = (own,) if task.holder is Holder.LEADER else ()
    whole = "" if task.parent is None else words("part of #{number}").format(number=task.parent)
    who = words.several((*parties, *(one.name for one in (task.lead, task.person) if one)))
    share = "" if task.percent is None else f"{task.percent} %"
    said = words.value(task.last_word)
    text = " · ".join(one for one in (whole, who, share, said) if one)
    return (text,) if text else ()


def _title(task: TaskLine, words: Words) -> str:
    """What is to be done, with its urgency in front where that is not the usual one."""
    title = words.value(task.title)
    if task.urgency is Urgency.NORMAL:
        return title
    return words("{urgency}: {title}").format(urgency=words.label(task.urgency), title=title)


def _leaders(task: TaskLine, words: Words) -> str:
    """The first of those who gave it, and how many others there are."""
    others = len(task.leaders) - 1
    name = words.value(task.leaders[0].name)
    return f"{name} +{others}" if others else name


def _status(task: TaskLine, words: Words) -> Iterator[str]:
    """Why it stands where it stands, in a few words."""
    yield _standing(task, words)
    if task.parts:
        yield f"{task.parts_done}/{task.parts}"
    if task.embargo_on is not None:
        yield words("until {day}").format(day=words.short_day(task.embargo_on))


def _standing(task: TaskLine, words: Words) -> str:
    left = task.working_days_left
    if task.state is not State.OPEN:
        return _state(task, words)
    if task.silent_for is not None:
        return words.counted("silent {count} wd", "silent {count} wd", task.silent_for)
    if task.due is None:
        return words.label(task.due_kind)
    if not left:
        return words.sentence(task.reason)
    if left < 0:
        return words.counted("{count} wd late", "{count} wd late", -left)
    return words.counted("{count} wd left", "{count} wd left", left)


def _state(task: TaskLine, words: Words) -> str:
    """How it stands; where it rests, until when."""
    if task.state is State.SUSPENDED and task.resume_on is not None:
        return words("suspended until {day}").format(day=words.short_day(task.resume_on))
    return words.label(task.state)
