"""Lists of tasks."""

from collections.abc import Iterator
from datetime import date

from secdesk.cards import Holder, State
from secdesk.cards.tasks import TaskLine, TaskList
from secdesk.views.labels import LETTERS
from secdesk.views.page import Grid, Page, Prose, Row
from secdesk.views.words import Words

TITLE = 3


def page(card: TaskList, words: Words) -> Page:
    """The tasks in columns: light, number, leaders, what, date, why."""
    if not card.tasks:
        return (Prose(words("Nothing fits."), quiet=True),)
    grid = Grid(tuple(row(task, words, card.on) for task in card.tasks), wide=TITLE, right=(1,))
    if not card.more:
        return (grid,)
    return (grid, Prose(words("and more: --all shows everything"), quiet=True, indent=1))


def row(task: TaskLine, words: Words, today: date | None) -> Row:
    """One task in the columns of a list."""
    due = "" if task.due is None else words.moment(task.due, has_time=task.has_time, today=today)
    leaders = tuple(one.name for one in task.leaders)
    cells = (
        words(LETTERS[task.light]),
        f"#{task.number}",
        words.value(leaders[0]) if len(leaders) == 1 else words.several(leaders),
        words.value(task.title),
        due,
        " · ".join(_status(task, words)),
    )
    return Row(cells, task.light.value)


def below(task: TaskLine, words: Words) -> tuple[str, ...]:
    """Who carries it out, and the last word on it."""
    who = words.several(tuple(one.name for one in (task.lead, task.person) if one))
    said = words.value(task.last_word).replace("\n", " / ")
    text = words("{who}: {said}").format(who=who, said=said) if who and said else who or said
    return (text,) if text else ()


def _status(task: TaskLine, words: Words) -> Iterator[str]:
    """Why it stands where it stands, in a few words."""
    yield _standing(task, words)
    if task.parts:
        yield words("{done} of {total}").format(done=task.parts_done, total=task.parts)
    if task.percent is not None and task.state is State.OPEN:
        yield f"{task.percent} %"
    if task.holder is Holder.LEADER:
        yield words("leader's own")


def _standing(task: TaskLine, words: Words) -> str:
    left = task.working_days_left
    if task.state is not State.OPEN:
        return words.label(task.state)
    if task.due is None:
        return words.label(task.due_kind)
    if not left:
        return words.sentence(task.reason)
    if left < 0:
        return words.counted("{count} wd late", "{count} wd late", -left)
    return words.counted("{count} wd left", "{count} wd left", left)
