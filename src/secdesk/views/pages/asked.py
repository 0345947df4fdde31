"""What was asked about a task, as its page and the list of asks show it."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from secdesk.cards.asks import AskLine, AskState, AskVerdict, Step
from secdesk.cards.one_task import TaskCard
from secdesk.views.page import Gap, Grid, Piece, Row, Title
from secdesk.views.words import Words

if TYPE_CHECKING:
    from secdesk.cards.briefs import Question

QUESTION = 2
LEADER = 1
BEFORE_ANSWER = {AskState.RECEIVED, AskState.RAISED}


def asked(task: TaskCard, words: Words) -> Iterator[Piece]:
    """The asks about a task that are not over."""
    if task.asks:
        yield Gap()
        yield Title(words("Asks"))
        yield grid(task.asks, words, task.on, on_task=True)


def grid(
    asks: Sequence[AskLine], words: Words, today: date | None, *, on_task: bool = False
) -> Grid:
    """One ask a record: number, leader, question, how it stands; below it what belongs to it."""
    rows = tuple(_row(one, words, today, on_task=on_task) for one in asks)
    return Grid(rows, wide=QUESTION, right=(0,), narrow=(LEADER,))


def below(one: AskLine, words: Words, today: date | None) -> Iterator[str]:
    """What stands in an ask beside its question."""
    for place, option in enumerate(one.options, 1):
        yield words("option {number}: {text}").format(number=place, text=words.value(option))
    if one.wish is not None:
        is_other = one.verdict is AskVerdict.CHANGED
        front = words("date instead: {typed}") if is_other else words("date asked for: {typed}")
        yield front.format(typed=words.value(one.wish.typed))
    yield from views(one, words)
    if one.recommendation:
        text = words.value(one.recommendation)
        yield words("own recommendation: {text}").format(text=text)
    if one.basis:
        yield words("basis: {text}").format(text=words.value(one.basis))
    if one.verdict is not None:
        yield _answer(one, words, today)


def views(one: "AskLine | Question", words: Words) -> Iterator[str]:
    """What each side thinks, where they disagree, and what they have in common."""
    for view in one.views:
        who, text = words.value(view.who), words.value(view.words)
        yield words("view of {name}: {text}").format(name=who, text=text)
    if one.common:
        yield words("agreed by all: {text}").format(text=words.value(one.common))


def step(one: Step, words: Words) -> str:
    """What is to be done about an ask, marked where it must not wait, with the command for it."""
    text = words.sentence(one.text)
    if one.is_late:
        text = words("must not wait: {text}").format(text=text)
    return f"{text}: {words.sentence(one.command)}"


def _row(one: AskLine, words: Words, today: date | None, *, on_task: bool) -> Row:
    cells = (
        str(one.number),
        words.value(one.leader.name),
        words.value(one.question),
        _standing(one, words, today),
    )
    lines = (
        *(() if on_task else _about(one, words)),
        *below(one, words, today),
        *(step(each, words) for each in one.steps),
    )
    return Row(cells, "red" if one.is_late else "", tuple(lines))


def _standing(one: AskLine, words: Words, today: date | None) -> str:
    """By when it is needed, or until when it was put off, or else how it stands."""
    if one.state is AskState.RAISED and one.waits is None and one.revisit_on is not None:
        day = words.day(one.revisit_on, today)
        return words("to be asked again {day}").format(day=day)
    if one.state in BEFORE_ANSWER and one.needed_on is not None:
        day = words.day(one.needed_on, today)
        return words("answer needed by {day}").format(day=day)
    return words.label(one.state)


def _about(one: AskLine, words: Words) -> Iterator[str]:
    """The task it is about, whose it is, and that it is for the leader alone."""
    parts = []
    if one.task is not None:
        title = words.value(one.task.title)
        parts.append(words("on #{number} {title}").format(number=one.task.number, title=title))
    if one.sender is not None:
        parts.append(words("from {name}").format(name=words.value(one.sender.name)))
    if one.is_private:
        parts.append(words("private"))
    if parts:
        yield " · ".join(parts)


def _answer(one: AskLine, words: Words, today: date | None) -> str:
    """What the leader decided, in the leader's words, and when."""
    verdict = words.label(one.verdict) if one.verdict else ""
    day = words.day(one.answered_at.date(), today) if one.answered_at else ""
    front = words("{verdict} on {day}").format(verdict=verdict, day=day)
    if not one.answer:
        return front
    return words("{front}: {words}").format(front=front, words=words.value(one.answer))
