"""Words of something sealed that were typed on the command line, which the shell remembers."""

from dataclasses import replace
from typing import Any

from secdesk.cards.card import Card, Note
from secdesk.cli.gathering import PASTE, TEXTS, Given
from secdesk.domain.sealed import MASK
from secdesk.domain.text import say

WORDS = ("words", "numbers_and_words", "ask_and_words", "question")
OPTIONS = (*TEXTS, "evidence", "next_step", "recommend", "basis", "support")
INSTEAD = {
    "assign": say("secdesk assign LEADER - --secrecy confidential"),
    "promote": say("secdesk assign LEADER - --secrecy confidential"),
    "ask": say("secdesk ask LEADER - --task NUMBER"),
    "remind": say("secdesk remind WHEN - --secrecy confidential"),
    "edit": say("secdesk edit NUMBER --standard -"),
}
TOLD = ("title", "question", "words")


def pointed_out(name: str, card: Card, typed: Given) -> Card:
    """The answer, with a note where words of something sealed were typed for all to find."""
    if not _has_words(typed):
        return card
    for field in ("tasks", "asks", "reminders"):
        lines = getattr(card, field, None)
        if lines and isinstance(lines, tuple):
            changed: Any = {field: tuple(_noted(name, one) for one in lines)}
            return replace(card, **changed)
    noted: Card = _noted(name, card)
    return noted


def _has_words(typed: Given) -> bool:
    """Whether anything but numbers was typed in the place of words."""
    given = [one for key in WORDS for one in typed.get(key) or ()]
    texts = [one for one in given if not one.lstrip("#").isdigit()]
    options = any(typed.get(key) not in (None, "", *PASTE) for key in OPTIONS)
    return options or (bool(texts) and texts[-1:] != PASTE)


def _noted(name: str, one: Any) -> Any:  # noqa: ANN401  # a line of any card
    if not any(getattr(one, key, None) == MASK for key in TOLD) or not hasattr(one, "notes"):
        return one
    note = Note(
        say("sealed here, but the history of your shell has what was typed"),
        INSTEAD.get(name) or say("secdesk {command} {number} -", command=name, number=one.number),
    )
    return replace(one, notes=(*one.notes, note))
