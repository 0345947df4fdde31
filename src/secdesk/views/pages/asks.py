"""Asks: those that wait for leaders, those of units held here, and answers to deal with."""

from collections.abc import Iterator
from datetime import date

from secdesk.cards.asks import AskLine, AskList, AskState, AsksTouched
from secdesk.views.deeds import noted
from secdesk.views.page import Gap, Page, Piece, Prose, Title
from secdesk.views.pages.asked import below, grid, step
from secdesk.views.words import Words

INDENT = 5


def listed(card: AskList, words: Words) -> Page:
    """One section a state: what waits for leaders first, what is over last."""
    sections = (
        (words("Waiting for an answer"), card.waiting),
        (words("From units, not put before the leader"), card.held),
        (words("Answered, to be dealt with"), card.answered),
        (words("Put off"), card.put_off),
        (words("Over"), card.over),
    )
    found = [(title, asks) for title, asks in sections if asks]
    if not found:
        return (Prose(words("No ask waits for anybody."), quiet=True),)
    pieces: list[Piece] = []
    for title, asks in found:
        pieces += [*([Gap()] if pieces else []), Title(title), grid(asks, words, card.on)]
    if card.more:
        more = words.counted("and {count} more", "and {count} more", card.more)
        pieces.append(Prose(more, quiet=True))
    return tuple(pieces)


def touched(card: AsksTouched, words: Words) -> Page:
    """Each ask with its number, what was understood, and what comes next."""
    return tuple(piece for one in card.asks for piece in _said_back(one, words, card.on))


def _said_back(one: AskLine, words: Words, today: date) -> Iterator[Piece]:
    front = words("ask {number}").format(number=one.number)
    yield Prose(f"{front}  {words.value(one.question)}")
    lines = (*_whose(one, words, today), *_when_asked(one, words, today))
    yield from (Prose(line, indent=INDENT) for line in lines)
    yield from (Prose(noted(note, words), indent=INDENT) for note in one.notes)
    yield from (Prose(step(each, words), indent=INDENT) for each in one.steps)


def _whose(one: AskLine, words: Words, today: date) -> Iterator[str]:
    """Of whom it is asked, on which task, for whom, by when."""
    parts = [words("to {name}").format(name=words.value(one.leader.name))]
    if one.task is not None:
        parts.append(f"#{one.task.number} {words.value(one.task.title)}")
    if one.sender is not None:
        parts.append(words("from {name}").format(name=words.value(one.sender.name)))
    if one.needed_on is not None and one.state in {AskState.RECEIVED, AskState.RAISED}:
        day = words.day(one.needed_on, today)
        parts.append(words("answer needed by {day}").format(day=day))
    if one.is_private:
        parts.append(words("private"))
    yield " · ".join(parts)


def _when_asked(one: AskLine, words: Words, today: date) -> Iterator[str]:
    """What stands in an ask, as long as it has no answer."""
    if one.verdict is None:
        yield from below(one, words, today)
