"""Lists of tasks."""

from datetime import date

from secdesk.cards import State
from secdesk.cards.tasks import TaskLine, TaskList
from secdesk.views.labels import LETTERS
from secdesk.views.page import Grid, Page, Prose, Row
from secdesk.views.words import Words

TITLE = 3


def page(card: TaskList, words: Words) -> Page:
    """The tasks in columns: light, number, leaders, what, date, why."""
    if not card.tasks:
        return (Prose(words("Nothing fits."), quiet=True),)
    more = (
        (Prose(words("and more: --all shows everything"), quiet=True, indent=1),)
        if card.more
        else ()
    )
    return (grid(card.tasks, words), *more)


def grid(tasks: tuple[TaskLine, ...], words: Words, today: date | None = None) -> Grid:
    """The columns every list of tasks has."""
    return Grid(tuple(row(task, words, today) for task in tasks), wide=TITLE, right=(1,))


def row(task: TaskLine, words: Words, today: date | None = None) -> Row:
    """One task in the columns of a list."""
    due = "" if task.due is None else words.moment(task.due, has_time=task.has_time, today=today)
    cells = (
        words(LETTERS[task.light]),
        f"#{task.number}",
        words.several(tuple(one.name for one in task.leaders)),
        words.value(task.title),
        due,
        status(task, words),
    )
    return Row(cells, task.light.value)


def status(task: TaskLine, words: Words) -> str:
    """Why it stands where it stands, in a few words."""
    parts = [words.sentence(task.reason)]
    if task.parts:
        parts.append(words("{done} of {total}").format(done=task.parts_done, total=task.parts))
    if task.percent is not None and task.state is State.OPEN:
        parts.append(f"{task.percent} %")
    return " · ".join(parts)
