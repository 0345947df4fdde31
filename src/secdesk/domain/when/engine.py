"""The machine under the date language: phrases are lines of data, matched piece by piece.

A line is a form and what it means. In a form, words stand for themselves, `[...]` may be missing,
`(a|b)` is one or the other, and `{kind}` or `{name:kind}` is any phrase of another kind, `{:kind}`
one whose meaning does not matter. What phrases of a kind begin at a place is found once and then
remembered, so that the cost of a text grows with its length, and no line can make another one slow.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from secdesk.domain.errors import Unreadable
from secdesk.domain.when.tokens import Token

PIECES = r"\{[^}]*\}|[a-z0-9]+|\S"  # compiled when the first date is read
# Plain words that may be missing, and behind them one, or a choice of them.
FRONT = r"(?:\[[^][(){}]*\] ?)*(?:\([^][(){}]*\)|[a-z0-9]+|[^][(){} ])"
Found = tuple[int, Any]  # where a phrase ends, and what it means
Reader = Callable[["Parser", int], Iterator[Found]]
Items = tuple[Any, ...]  # the first item, and the rest


class Slot(NamedTuple):
    """A place in a form for a phrase of another kind."""

    name: str
    kind: str


class Maybe(NamedTuple):
    """Items that may be missing."""

    inner: Items


class Either(NamedTuple):
    """One of several rows of items."""

    choices: tuple[Items, ...]


class Line:
    """One form, and what it means: a value, or a function of the slots' meanings."""

    def __init__(self, form: str, meaning: object) -> None:
        self.form = form
        self.meaning = meaning
        self._items: Items | None = None
        self._front: str | None = None

    @property
    def items(self) -> Items:
        """The form taken apart, when the line is first met."""
        if self._items is None:
            self._items = taken_apart(self.form)
        return self._items

    def may_begin(self, word: str) -> bool:
        """Whether a phrase of this form may begin with a word, at a glance."""
        if self._front is None:
            found = re.match(FRONT, self.form)
            self._front = found[0] if found else ""  # where a slot comes first it may be any word
        return not self._front or word in self._front


class Grammar(NamedTuple):
    """The lines of every kind, and the kinds that are read by a function of their own."""

    lines: Mapping[str, Sequence[Line]]
    readers: Mapping[str, Reader]


class Parser:
    """One text being read; `world` is what meanings may ask about the moment and the office."""

    def __init__(self, grammar: Grammar, tokens: Sequence[Token], world: object) -> None:
        self.tokens = tokens
        self.world = world
        self.refusals: list[Unreadable] = []
        self._grammar = grammar
        self._words = [one.text for one in tokens]
        self._known: dict[tuple[str, int], tuple[Found, ...]] = {}

    def whole(self, kind: str) -> list[Any]:
        """What the whole text may mean as a phrase of that kind."""
        return [meaning for end, meaning in self.at(kind, 0) if end == len(self.tokens)]

    def at(self, kind: str, start: int) -> tuple[Found, ...]:
        """The phrases of a kind that begin at a place."""
        key = (kind, start)
        if key not in self._known:
            self._known[key] = tuple(self._read(kind, start))
        return self._known[key]

    def _read(self, kind: str, start: int) -> Iterator[Found]:
        reader = self._grammar.readers.get(kind)
        if reader is not None:
            yield from reader(self, start)
        if start == len(self._words):
            return
        word = self._words[start]
        for line in self._grammar.lines.get(kind, ()):
            if line.may_begin(word):
                for end, slots in self._walk(line.items, start, {}):
                    yield from ((end, one) for one in self._meant(line.meaning, slots))

    def _walk(
        self, items: Items, place: int, slots: dict[str, Any]
    ) -> Iterator[tuple[int, dict[str, Any]]]:
        """Where the items may end from a place on, and what stands in their slots."""
        if not items:
            yield place, slots
            return
        item, rest = items
        if isinstance(item, frozenset):  # words, of which one has to be here
            if place < len(self._words) and self._words[place] in item:
                yield from self._walk(rest, place + 1, slots)
        else:
            for end, filled in self._through(item, place, slots):
                yield from self._walk(rest, end, filled)

    def _through(
        self, item: Slot | Maybe | Either, place: int, slots: dict[str, Any]
    ) -> Iterator[tuple[int, dict[str, Any]]]:
        """Where one item that is no word may end."""
        if isinstance(item, Slot):
            for end, value in self.at(item.kind, place):
                yield end, {**slots, item.name: value} if item.name else slots
        elif isinstance(item, Maybe):
            yield place, slots
            yield from self._walk(item.inner, place, slots)
        else:
            for one in item.choices:
                yield from self._walk(one, place, slots)

    def _meant(self, meaning: object, slots: dict[str, Any]) -> Iterator[Any]:
        if not callable(meaning):
            yield meaning
            return
        try:
            found = meaning(self.world, **slots)
        except Unreadable as refusal:
            self.refusals.append(refusal)
        except (ValueError, OverflowError):  # beyond the calendar: it means nothing
            return
        else:
            if found is not None:
                yield found


def taken_apart(form: str) -> Items:
    """The items of a form."""
    return _row(re.findall(PIECES, form)[::-1], "")


def _row(pieces: list[str], closing: str) -> Items:
    """The items up to the closing bracket; `pieces` are those to come, the next one last."""
    rows: list[list[Any]] = [[]]
    while pieces and (piece := pieces.pop()) != closing:
        if piece == "|":
            rows.append([])
        elif piece == "[":
            rows[-1].append(Maybe(_row(pieces, "]")))
        elif piece == "(":
            rows[-1].append(_row(pieces, ")"))
        elif piece.startswith("{"):
            name, is_named, kind = piece[1:-1].partition(":")
            rows[-1].append(Slot(name, kind if is_named else name))
        else:
            rows[-1].append(frozenset((piece,)))
    return _either(rows) if len(rows) > 1 else _chained(rows[0])


def _either(rows: list[list[Any]]) -> Items:
    """A choice; one between single words is a set of them."""
    if all(len(row) == 1 and isinstance(row[0], frozenset) for row in rows):
        return frozenset[str]().union(*(row[0] for row in rows)), ()
    return Either(tuple(_chained(row) for row in rows)), ()


def _chained(row: list[Any]) -> Items:
    """Items as pairs of the first and the rest; those in round brackets are laid in between."""
    chain: Items = ()
    for item in reversed(row):
        is_inner = type(item) is tuple
        chain = _followed(item, chain) if is_inner else (item, chain)
    return chain


def _followed(items: Items, by: Items) -> Items:
    if not items:
        return by
    item, rest = items
    return item, _followed(rest, by)
