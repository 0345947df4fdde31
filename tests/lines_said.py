"""Phrases made from the lines of the date grammar: every choice taken, every slot filled."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from random import Random
from typing import NamedTuple

from secdesk.domain.when.engine import Either, Items, Line, Maybe, Slot
from secdesk.domain.when.grammar import CHINESE, ENGLISH, READERS

NUMBERS: Mapping[str, Mapping[str, Sequence[str]]] = {
    "en": {
        "n": ("2", "3", "4", "5", "10", "two", "twelve", "twenty-one", "15", "30", "one", "1"),
        "ord": ("3rd", "1st", "second", "5th", "first", "15th", "twentieth"),
        "word": ("five", "ten", "twenty"),
        "numbered": ("5th", "15th", "21st"),
        "d": ("5", "11", "12", "3", "20", "2"),
        "h": ("5", "9", "12", "4", "1"),
        "mm": ("30", "15", "05", "27"),
        "hm": ("1730", "930"),
        "yyyy": ("2027", "2028"),
        "stamp": ("20270115",),
        "hhmm": ("1730", "0900"),
    },
    "zh": {
        "n": ("2", "3", "三", "五", "十", "十五", "两", "1", "一", "20", "二十"),
        "ord": ("3rd",),
        "word": ("five",),
        "numbered": ("5th",),
        "d": ("5", "11", "12", "3", "20"),
        "h": ("5", "9"),
        "mm": ("30", "15"),
        "hm": ("1730",),
        "yyyy": ("2027", "二零二七"),
        "stamp": ("20270115",),
        "hhmm": ("1730", "0900"),
        "zh_apart": (" 一", " 二", " 三", " 四", " 五", " 六", " 日"),
    },
}
WHOLE = "moment"


class Said(NamedTuple):
    """A line of the grammar in its language, under the kind it belongs to."""

    language: str
    kind: str
    line: Line

    def __str__(self) -> str:
        """The name of its test."""
        return f"{self.kind}: {self.line.form}"


def lines() -> Iterator[Said]:
    """Every line of every table, in the language that it was written for."""
    for language, table in (("en", ENGLISH), ("zh", CHINESE)):
        for kind, those in table.items():
            yield from (
                Said(language, kind, line) for line in those if line in _spoken(language)[kind]
            )


class Speaker:
    """Somebody who speaks by the lines; one who has the same number says the same."""

    def __init__(self, language: str, number: int) -> None:
        self._language = language
        self._spoken = _spoken(language)
        self._draw = Random(number)  # noqa: S311  # the same every time

    def whole(self, said: Said) -> str:
        """A whole date in words in which that line has its part."""
        kind, text = said.kind, self._walk(said.line)
        while kind != WHOLE:
            parent = self._draw.choice(_parents(self._language)[kind])
            text = self._around(parent.line, kind, text)
            kind = parent.kind
        return text

    def phrase(self, kind: str) -> str:
        """Any phrase of a kind."""
        if kind not in self._spoken or (kind in READERS and self._draw.random() < 0.5):
            return self._draw.choice(NUMBERS[self._language][kind])
        return self._walk(self._draw.choice(self._spoken[kind]))

    def _around(self, line: Line, kind: str, text: str) -> str:
        """The line with that text in a slot of that kind."""
        while True:
            pieces = list(self._path(line.items))
            places = [place for place, one in enumerate(pieces) if one == (kind,)]
            if places:
                pieces[self._draw.choice(places)] = text
                return self._said(pieces)

    def _walk(self, line: Line) -> str:
        return self._said(list(self._path(line.items)))

    def _path(self, items: Items) -> Iterator[str | tuple[str]]:
        """Words, and the kinds of slots, from the beginning of a form to its end."""
        if not items:
            return
        item, rest = items
        if isinstance(item, str):
            yield item
        elif isinstance(item, frozenset):
            yield self._draw.choice(sorted(item))
        elif isinstance(item, Slot):
            yield (item.kind,)
        else:
            yield from self._path(self._chosen(item))
        yield from self._path(rest)

    def _chosen(self, item: Maybe | Either) -> Items:
        if isinstance(item, Maybe):
            return self._draw.choice([(), item.inner])
        return self._draw.choice(item.choices)

    def _said(self, pieces: Sequence[str | tuple[str]]) -> str:
        """The pieces as they are typed: Chinese without blanks, but between two Latin words."""
        text = ""
        for piece in pieces:
            word = piece if isinstance(piece, str) else self.phrase(*piece)
            needs_blank = self._language == "en" or (_is_latin(text[-1:]) and _is_latin(word[:1]))
            text += f" {word}" if text and word and needs_blank else word
        return text


@cache
def _spoken(language: str) -> Mapping[str, Sequence[Line]]:
    """The lines by their kind that can be said in that language."""
    tables = (ENGLISH,) if language == "en" else (ENGLISH, CHINESE)
    known = {kind for table in tables for kind in table} | READERS.keys()
    found: dict[str, list[Line]] = {}
    for table in tables:
        for kind, those in table.items():
            found.setdefault(kind, []).extend(one for one in those if slots(one.items) <= known)
    if language == "zh":
        found[WHOLE] = list(CHINESE[WHOLE])
    return found


@cache
def _parents(language: str) -> Mapping[str, Sequence[Said]]:
    """The lines by the kinds of their slots."""
    found: dict[str, list[Said]] = {}
    for kind, those in _spoken(language).items():
        for line in those:
            for slot in slots(line.items):
                found.setdefault(slot, []).append(Said(language, kind, line))
    return found


def slots(items: Items) -> frozenset[str]:
    """The kinds of the slots of a form."""
    if not items:
        return frozenset()
    item, rest = items
    inner: frozenset[str] = frozenset()
    if isinstance(item, Slot):
        inner = frozenset([item.kind])
    elif isinstance(item, Maybe):
        inner = slots(item.inner)
    elif isinstance(item, Either):
        inner = inner.union(*map(slots, item.choices))
    return inner | slots(rest)


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()
