"""Going through a list with single keys; each answer is kept at once, as its own step.

Whatever ends a walk, what was answered is kept, and what was not comes up another time.
"""

import sys
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Generic, NamedTuple, TypeVar

import typer

from secdesk.cards.card import Card
from secdesk.cli import exits, keyboard, wiring
from secdesk.cli.registry import N_
from secdesk.domain.errors import DeskError, Unreadable
from secdesk.domain.text import Sentence, say
from secdesk.services.desk import Desk

NEXT, QUIT = "n", "q"
Item = TypeVar("Item")
Kept = TypeVar("Kept")
Look = TypeVar("Look", bound=Card)


class Question(NamedTuple, Generic[Item]):
    """What is asked for one answer; an empty one leads back to the keys, unless it may be left."""

    text: str
    is_date: bool = False
    may_be_left: bool = False
    is_asked: Callable[[Item], bool] = lambda _: True


class Answer(NamedTuple, Generic[Item]):
    """What a key is for: the command that keeps it, what it asks, and how it is kept."""

    name: str
    command: str
    questions: Sequence[Question[Item]]
    keep: Callable[[Desk, Item, Sequence[str]], Card]


class End(Exception):  # not an error: the way out of the walk
    """Raised when she has had enough."""


class Walk(ABC, Generic[Item]):
    """One walk through a list: where it is, and how many answers were kept."""

    def __init__(self, items: Sequence[Item], as_of: str | None) -> None:
        self._items = items
        self._as_of = as_of
        self._kept = 0

    @abstractmethod
    def show(self, item: Item, place: int, total: int) -> None:
        """Show one item and its place in the list."""

    @abstractmethod
    def answers(self, item: Item) -> Mapping[str, Answer[Item]]:
        """What may be answered about an item, by key."""

    @abstractmethod
    def left(self, count: int) -> str:
        """How many items were not come to, in words."""

    def is_over(self, item: Item) -> bool:  # noqa: ARG002  # most lists have each matter once
        """Whether an earlier answer has settled an item as well."""
        return False

    def settle(self, item: Item, key: str) -> None:
        """Remember that an item was answered so."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to come to."""
        return not self._items

    def go(self) -> None:
        """Come to each item until the end of the list, or of her patience."""
        seen = 0
        try:
            for seen, item in enumerate(self._items):  # told at the end
                if not self.is_over(item):
                    self._come_to(item, seen + 1)
            seen = len(self._items)
        except (End, EOFError, KeyboardInterrupt, typer.Abort):
            sys.stderr.write("\n")
        self._tell(len(self._items) - seen)

    def _come_to(self, item: Item, place: int) -> None:
        self.show(item, place, len(self._items))
        key = _Turn(item, self.answers(item), self._now).answered()
        if key != NEXT:
            self._kept += 1
            self.settle(item, key)

    def _now(self) -> datetime:
        """The moment of this answer; a walk takes its time."""
        return wiring.instant(self._as_of)

    def _tell(self, left: int) -> None:
        kept = wiring.words().counted("{count} answer kept", "{count} answers kept", self._kept)
        typer.echo(f"{kept} · {self.left(left)}" if left else kept)


def go_through(
    read: Callable[[Desk], Look],
    begin: Callable[[Look], Walk[Any]],
    instead: Sentence,
    as_of: str | None,
    *,
    as_json: bool,
) -> int:
    """Walk through what is read; raises Unreadable where there is nobody to press a key."""
    if as_json or not wiring.is_terminal():
        raise Unreadable(say("--walk asks for keys, and needs a terminal."), instead)
    card = wiring.run(None, wiring.instant(as_of), read, is_now=as_of is None)
    walk = begin(card)
    if walk.is_empty:
        wiring.show(card)
        return exits.FINE
    walk.go()
    wiring.mind_rights()
    return exits.FINE


class _Turn(Generic[Item]):
    """One item while it is talked of; what she typed is offered again where it was refused."""

    def __init__(
        self, item: Item, answers: Mapping[str, Answer[Item]], now: Callable[[], datetime]
    ) -> None:
        self._item = item
        self._answers = answers
        self._now = now
        self._typed: dict[str, str] = {}

    def answered(self) -> str:
        """The key of the answer that was kept, or the one that leads on. Raises End."""
        names = {key: one.name for key, one in self._answers.items()}
        while (pressed := _pressed(names)) != NEXT:
            if self._is_kept(self._answers[pressed]):
                break
        return pressed

    def _is_kept(self, answer: Answer[Item]) -> bool:
        """Whether it is on the desk now; a refusal is said, and leads back to the keys."""
        said: list[str] = []
        for one in answer.questions:
            text = self._said(one)
            if not text and one.is_asked(self._item) and not one.may_be_left:
                return False
            said.append(text)
        card = self._tried(answer.command, lambda desk: answer.keep(desk, self._item, said))
        if card is not None:
            wiring.show(card)
        return card is not None

    def _said(self, question: Question[Item]) -> str:
        """What she types, a date until it can be read; nothing where she leaves it empty."""
        if not question.is_asked(self._item):
            return ""
        text = self._asked(question)
        while question.is_date and text and not self._is_date(text):
            text = self._asked(question)
        self._typed[question.text] = text
        return text

    def _asked(self, question: Question[Item]) -> str:
        before = self._typed.get(question.text, "")
        typed: str = typer.prompt(
            wiring.words()(question.text),
            default=before,
            show_default=bool(before),
            prompt_suffix=" ",
            err=True,
        )
        return typed.strip()

    def _is_date(self, typed: str) -> bool:
        return self._tried(None, lambda desk: desk.when(typed)) is not None

    def _tried(self, command: str | None, deed: Callable[[Desk], Kept]) -> Kept | None:
        """What a deed answers at this moment; None after its refusal was said."""
        try:
            return wiring.run(command, self._now(), deed)
        except DeskError as refusal:
            wiring.refuse(refusal)
            return None


def _pressed(names: Mapping[str, str]) -> str:
    """The key that she chose among those on offer. Raises End for the last of them."""
    words = wiring.words()
    offered = {**names, NEXT: N_("next"), QUIT: N_("quit")}
    typer.echo(" · ".join(f"{key} {words(name)}" for key, name in offered.items()), err=True)
    pressed = ""
    while pressed not in offered:
        pressed = keyboard.key()
    if pressed == QUIT:
        raise End
    return pressed
