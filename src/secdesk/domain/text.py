"""Text as people type it: made safe to show, made equal to search, said in sentences."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple
from unicodedata import category, normalize

JOINERS = "\u200c\u200d"  # emoji families and Persian need them; they move nothing on a screen
UNSHOWABLE = "\ufffd"
CONTROL_PICTURES = 0x2400
DELETE = "\x7f"


def clean(text: str) -> str:
    """The text with everything that could steer a terminal made visible and harmless.

    Control characters become their pictures, other invisible steering marks (bidirectional
    overrides, lone surrogates, line separators) the replacement character.
    """
    if text.isprintable():
        return text
    return "".join(map(_harmless, text))


def one_line(text: str) -> str:
    """The text cleaned, on one line, with single blanks between its words."""
    return clean(" ".join(text.split()))


def paragraphs(text: str) -> str:
    """The text cleaned line by line: its line breaks stay, blank edges go."""
    return "\n".join(clean(line.rstrip()) for line in text.strip().splitlines())


def fold(text: str) -> str:
    """The form in which texts are compared and searched: NFKC, case folded."""
    return normalize("NFKC", text).casefold()


class Weekday(NamedTuple):
    """A day that is to be said with its weekday, for it is close enough to be thought of so."""

    on: date

    def __str__(self) -> str:
        """The English of it."""
        return f"{self.on:%a} {self.on.day} {self.on:%b}"


class Sentence(NamedTuple):
    """Words for the secretary with holes in them: translated and filled in by the views."""

    template: str
    values: Mapping[str, object]
    plural: str = ""
    quantity: int = 1

    def __str__(self) -> str:
        """The English of it, for tests and for tracebacks."""
        chosen = self.template if self.quantity == 1 or not self.plural else self.plural
        return chosen.format(**{name: _english(one) for name, one in self.values.items()})


class InLanguage(NamedTuple):
    """A sentence in a language of its own, whatever the page around it speaks."""

    language: str
    sentence: Sentence


class InEither(NamedTuple):
    """Words that somebody wrote in both languages; where one is missing, the other stands for it.

    A page in Chinese shows the Chinese ones.
    """

    english: str
    chinese: str

    def __str__(self) -> str:
        """The English ones, as far as there are any."""
        return self.english or self.chinese


def _english(value: object) -> object:
    if isinstance(value, tuple) and not isinstance(value, Sentence | Weekday | InEither):
        return ", ".join(map(str, value))
    return value


def say(template: str, **values: object) -> Sentence:
    """A sentence; the template is the entry in the catalogues."""
    return Sentence(template, values)


def say_n(singular: str, plural: str, count: int, **values: object) -> Sentence:
    """A sentence whose wording depends on a count, which fills the hole `count`."""
    return Sentence(singular, {"count": count, **values}, plural, count)


def _harmless(character: str) -> str:
    if character.isprintable() or character in JOINERS:
        return character
    match category(character):
        case "Cc":
            return _picture(character)
        case "Cf" | "Cs" | "Zl" | "Zp":
            return UNSHOWABLE
        case _:
            return character


def _picture(control: str) -> str:
    if control == DELETE:
        return "\u2421"
    return chr(CONTROL_PICTURES + ord(control)) if control < " " else UNSHOWABLE
