"""Duty areas: how often each is looked at, when it was last, and when it is next."""

from collections.abc import Iterator
from datetime import date

from secdesk.cards.areas import AreaCard, AreaList, AreaSeeds, AreasTouched, SeedCard
from secdesk.views.page import Grid, Page, Piece, Prose, Row
from secdesk.views.words import Words

INDENT = 5
NAME = 0
OTHER_NAME = 2
QUIET = "quiet"


def listed(card: AreaList, words: Words) -> Page:
    """One duty area a record; one that was asked for by its name with its last looks."""
    if card.is_one:
        return tuple(piece for one in card.areas for piece in _looked_at(one, card.on, words))
    if not card.areas:
        hint = words("No duty area is entered; a list to begin with: secdesk area seed")
        return (Prose(hint, quiet=True),)
    rows = tuple(_row(one, card.on, words) for one in card.areas)
    hint = words("secdesk area seen NAME REMARK says that you looked at it.")
    return Grid(rows, wide=NAME), Prose(hint, quiet=True)


def touched(card: AreasTouched, words: Words) -> Page:
    """Each duty area after something was done with it."""
    return tuple(piece for one in card.areas for piece in _area(one, card.on, words))


def seeds(card: AreaSeeds, words: Words) -> Page:
    """The list to begin with, or what was entered of it."""
    if card.areas is None:
        rows = tuple(_seed(one, words) for one in card.seeds)
        hint = words("secdesk area seed --pick 1,3,5 enters these of them, --all the whole list.")
        return Grid(rows, wide=OTHER_NAME, right=(0,)), Prose(hint, quiet=True)
    if not card.areas:
        return (Prose(words("Nothing was entered.")),)
    front = words.counted("{count} duty area entered", "{count} duty areas entered",
                          len(card.areas))  # fmt: skip
    rows = tuple(_row(one, card.on, words) for one in card.areas)
    notes = (piece for one in card.areas for piece in _notes(one, words))
    return Prose(front), Grid(rows, wide=NAME), *notes


def _row(one: AreaCard, on: date, words: Words) -> Row:
    seen = words("never") if one.seen_at is None else words.day(one.seen_at.date(), on)
    below = (words.sentence(one.said), words.value(one.remark))
    return Row(
        (words.value(one.name), seen, _next(one, on, words)),
        QUIET if one.retired_at else "red" if one.is_overdue else "",
        (" · ".join(filter(None, below)),),
    )


def _next(one: AreaCard, on: date, words: Words) -> str:
    """When it is looked at next, or since when that is due."""
    if one.retired_at is not None:
        return words("retired {day}").format(day=words.day(one.retired_at.date(), on))
    if one.next_on is None:
        return words("nothing known to come")
    day = words.day(one.next_on, on)
    return (words("due since {day}") if one.is_overdue else words("next {day}")).format(day=day)


def _area(one: AreaCard, on: date, words: Words) -> Iterator[Piece]:
    """A duty area on a few lines, with what was just done."""
    yield Prose(words.value(one.name))
    yield Prose(" · ".join((words.sentence(one.said), _next(one, on, words))), indent=INDENT)
    yield from _notes(one, words)


def _notes(one: AreaCard, words: Words) -> Iterator[Piece]:
    for note in one.notes:
        command = f": {words.sentence(note.command)}" if note.command else ""
        yield Prose(f"{words.sentence(note.text)}{command}", indent=INDENT)


def _looked_at(one: AreaCard, on: date, words: Words) -> Iterator[Piece]:
    """A duty area with the last looks at it."""
    yield from _area(one, on, words)
    if not one.looks:
        yield Prose(words("never looked at"), indent=INDENT)
        return
    rows = tuple(Row((words.moment(look.at, today=on), words.value(look.remark)))
                 for look in one.looks)  # fmt: skip
    yield Grid(rows, wide=1, indent=INDENT)
    if one.looks_more:
        yield Prose(words("and others before"), indent=INDENT)


def _seed(one: SeedCard, words: Words) -> Row:
    """A line of the list: the name as it would be entered, and the other one beside it."""
    names, every = (one.name, one.name_zh), one.every
    if words.is_chinese:
        names, every = (one.name_zh, one.name), one.every_zh
    there = words("there already") if one.is_there else ""
    below = " · ".join(filter(None, (every, there)))
    return Row((str(one.number), *names), QUIET if there else "", (below,))
