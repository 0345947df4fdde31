"""What is said back after a deed on something sealed: a mask in place of what was typed."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from secdesk.cards.card import Note
from secdesk.domain.sealed import MASK
from secdesk.domain.secrecy import SEALED
from secdesk.domain.text import Sentence
from secdesk.domain.vocabulary import Secrecy

if TYPE_CHECKING:  # most deeds are about neither
    from secdesk.domain.ask import Ask
    from secdesk.domain.reminder import Reminder

TYPED = frozenset({"words", "text", "step", "title", "titles", "question", "view", "common"})
OF_ASK = ("question", "recommendation", "basis", "answer", "common")


def hushed(secrecy: Secrecy, notes: Iterable[Note]) -> Iterator[Note]:
    """The notes about something of that class, with nothing that was typed of it."""
    if secrecy not in SEALED:
        yield from notes
        return
    for one in notes:
        command = one.command and _without_words(one.command)
        yield replace(one, text=_without_words(one.text), command=command)


def _without_words(said: Sentence) -> Sentence:
    """A sentence with a mask in each of its holes that holds words of somebody."""
    hidden = {
        name: MASK if name in TYPED and one else _within(one) for name, one in said.values.items()
    }
    return said._replace(values=hidden)


def _within(one: object) -> object:
    return _without_words(one) if isinstance(one, Sentence) else one


def ask(one: "Ask") -> "Ask":
    """An ask as it is said back."""
    if one.secrecy not in SEALED:
        return one
    hidden: dict[str, Any] = {name: MASK for name in OF_ASK if getattr(one, name)}
    hidden |= {name: tuple(MASK for _ in getattr(one, name)) for name in ("options", "views")}
    return replace(one, **hidden)


def reminder(one: "Reminder") -> "Reminder":
    """A reminder as it is said back; about a sealed task it is sealed as well."""
    classes = {one.secrecy} if one.matter is None else {one.secrecy, one.matter.secrecy}
    return one if SEALED.isdisjoint(classes) else replace(one, words=MASK)
