"""Checklists: which are in use, the lines of one, and what was just ticked."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from secdesk.cards.checklists import (
    ChecklistCard,
    ChecklistItem,
    ChecklistLine,
    ChecklistList,
    ChecklistShown,
    ChecklistTouched,
)
from secdesk.views.page import Gap, Grid, Head, Page, Piece, Prose, Row, Title
from secdesk.views.words import Words

INDENT = 5
MUST = "!"


def listed(card: ChecklistList, words: Words) -> Page:
    """Each checklist in use, and its line that is due first."""
    if not card.checklists:
        hint = words('No checklist is in use: secdesk checklist use meeting --on "next thursday"')
        return (Prose(hint, quiet=True),)
    rows = tuple(
        line(one, words, card.on, tuple(_coming(one, words, card.on))) for one in card.checklists
    )
    more = (Prose(words("and others"), quiet=True),) if card.has_more else ()
    hint = words("secdesk checklist show NUMBER shows the lines of one.")
    return (Grid(rows, wide=2), *more, Prose(hint, quiet=True))


def shown(card: ChecklistShown, words: Words) -> Page:
    """One checklist, phase by phase."""
    return tuple(_whole(card.checklist, words, card.on))


def touched(card: ChecklistTouched, words: Words) -> Page:
    """A checklist after something was done with it: those lines, and the one that is next."""
    return tuple(_touched(card.checklist, words, card.on))


def line(one: ChecklistLine, words: Words, today: date | None, below: tuple[str, ...] = ()) -> Row:
    """A checklist in short: number, day, what it is for, how much of it is settled."""
    late = words("{count} late").format(count=one.late) if one.late else ""
    settled = _settled(one, words)
    cells = (str(one.number), words.day(one.on, today), _name(one, words), settled, late)
    return Row(cells, "", below)


def _name(one: ChecklistLine, words: Words) -> str:
    name = words.value(one.name)
    return f"{name} · {words.value(one.words)}" if one.words else name


def _settled(one: ChecklistLine, words: Words) -> str:
    return words("{done} of {total}").format(done=one.done, total=one.total)


def _head(one: ChecklistCard, words: Words, today: date) -> Head:
    task = f" · #{one.task.number} {words.value(one.task.title)}" if one.task else ""
    front = words("checklist {number}").format(number=one.number)
    name = f"{_name(one, words)}{task}"
    return Head(f"{front}  {words.day(one.on, today)}  {name}", _settled(one, words))


def _whole(one: ChecklistCard, words: Words, today: date) -> Iterator[Piece]:
    yield _head(one, words, today)
    for phase, items in groupby(one.items, key=lambda item: item.phase):
        yield Gap()
        yield Title(words.label(phase))
        rows = tuple(_row(item, words, today) for item in items)
        yield Grid(rows, wide=3, right=(0,))
    yield Gap()
    if one.ended_at is None:
        hint = words("! must be done · secdesk checklist tick {number} LINES")
        yield Prose(hint.format(number=one.number), quiet=True)
    else:
        yield Prose(words("finished on {day}").format(day=words.day(one.ended_at.date(), today)))


def _row(item: ChecklistItem, words: Words, today: date) -> Row:
    below = (words.value(item.remark),) if item.remark else ()
    cells = (
        str(item.place),
        MUST if item.is_must else "",
        _when(item, words, today),
        words.value(item.words),
        _state(item, words),
    )
    return Row(cells, _style(item), below)


def _style(item: ChecklistItem) -> str:
    if item.is_late:
        return "red" if item.is_must else "amber"
    return "" if item.state.value == "open" else "quiet"


def _state(item: ChecklistItem, words: Words) -> str:
    return words("late") if item.is_late else words.label(item.state)


def _when(item: ChecklistItem, words: Words, today: date) -> str:
    if item.at is not None:
        return words.moment(item.at, today=today)
    return words.day(item.on, today)


def _coming(one: ChecklistCard, words: Words, today: date) -> Iterator[str]:
    """The line that is due first, where any is open."""
    for item in one.items:
        if item.place == one.next:
            yield words("next: {line} {words}, {day}").format(
                line=item.place, words=words.value(item.words), day=_when(item, words, today)
            )


def _touched(one: ChecklistCard, words: Words, today: date) -> Iterator[Piece]:
    head = _head(one, words, today)
    yield Prose(f"{head.left} · {head.right}")
    for item in one.items:
        if item.place in one.touched:
            remark = f" · {words.value(item.remark)}" if item.remark else ""
            state = words.label(item.state)
            yield Prose(f"{item.place} {words.value(item.words)}: {state}{remark}", indent=INDENT)
    yield from (Prose(text, indent=INDENT) for text in _coming(one, words, today))
    for note in one.notes:
        text = words.sentence(note.text)
        end = f": {words.sentence(note.command)}" if note.command else ""
        yield Prose(f"{text}{end}", indent=INDENT)
