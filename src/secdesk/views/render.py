"""Which page shows which card, and on what: a terminal, a pipe, or nothing but JSON."""

from collections.abc import Callable
from importlib import import_module
from typing import TextIO, cast

from secdesk.cards.card import Card
from secdesk.views import plain
from secdesk.views.page import Page
from secdesk.views.words import Words

PAGES = {
    "TaskLine": "secdesk.views.deeds:page",
    "Deeds": "secdesk.views.deeds:page",
    "TaskList": "secdesk.views.pages.lists:page",
    "TaskCards": "secdesk.views.pages.one_task:page",
    "Stories": "secdesk.views.pages.one_task:stories",
    "Today": "secdesk.views.pages.mornings:page",
    "LeaderCard": "secdesk.views.pages.people:leader",
    "LeaderList": "secdesk.views.pages.people:leaders",
    "ContactCard": "secdesk.views.pages.people:contact",
    "ContactList": "secdesk.views.pages.people:contacts",
    "StepList": "secdesk.views.pages.steps:steps",
    "Undone": "secdesk.views.pages.steps:undone",
    "Imported": "secdesk.views.pages.imports:page",
}
ALWAYS_PLAIN = {"TaskLine", "Deeds", "Undone"}  # said back at once: writing never loads Rich

Renderer = Callable[[Card, Words], Page]


def page_of(card: Card, words: Words) -> Page:
    """The page of a card; its renderer is imported only now."""
    module, _, function = PAGES[type(card).__name__].partition(":")
    return cast("Renderer", getattr(import_module(module), function))(card, words)


def show(card: Card, words: Words, stream: TextIO, *, on_terminal: bool) -> None:
    """Print a card for a person."""
    page = page_of(card, words)
    is_deed = type(card).__name__ in ALWAYS_PLAIN or getattr(card, "note", None) is not None
    if on_terminal and not is_deed:
        from secdesk.views.human import sheet  # noqa: PLC0415  # Rich only for pages on a terminal

        sheet.show(page, stream)
        return
    stream.write(plain.text(page))
