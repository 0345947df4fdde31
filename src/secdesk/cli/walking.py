"""follow --walk: from task to task with single keys; each answer is kept at once, as its own step.

Whatever ends the walk, what was answered is kept, and what was not is asked after another time.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple, TypeVar

import typer

from secdesk.cards.follow import CallCard, FollowLine, FollowStep, FollowUp
from secdesk.cards.tasks import Deeds
from secdesk.cli import exits, keyboard, wiring
from secdesk.cli.registry import N_
from secdesk.domain.errors import DeskError, Unreadable
from secdesk.domain.task import HIGH
from secdesk.domain.text import say
from secdesk.services import changing, chasing, follow_up, following, owed
from secdesk.services.changing import Amends
from secdesk.services.chasing import ChaseSaid
from secdesk.services.desk import Desk
from secdesk.services.follow_up import Asked
from secdesk.services.taking_over import Particulars

NEXT, QUIT = "n", "q"
Kept = TypeVar("Kept")


class Question(NamedTuple):
    """What is asked for one answer; an empty one leads back to the keys, unless it may be left."""

    text: str
    is_date: bool = False
    may_be_left: bool = False
    is_asked: Callable[[FollowLine], bool] = lambda _: True


class Answer(NamedTuple):
    """What a key is for: the command that keeps it, what it asks, and how it is kept."""

    name: str
    command: str
    questions: Sequence[Question]
    keep: Callable[[Desk, int, Sequence[str]], Deeds]


ANSWERS: Mapping[str, Answer] = {
    "p": Answer(
        N_("progress"),
        "progress",
        (Question(N_("How far is it?")),),
        lambda desk, number, said: following.progress(desk, [number], said[0]),
    ),
    "m": Answer(
        N_("promised"),
        "chase",
        (
            Question(N_("Promised for when?"), is_date=True),
            Question(N_("In which words? (Enter for none)"), may_be_left=True),
        ),
        lambda desk, number, said: chasing.chase(
            desk, [number], said[1], ChaseSaid(promised=said[0])
        ),
    ),
    "d": Answer(
        N_("done"),
        "done",
        (
            Question(N_("What came out?")),
            Question(
                N_("Where is the evidence?"),
                may_be_left=True,
                is_asked=lambda task: task.importance == HIGH,
            ),
        ),
        lambda desk, number, said: following.done(desk, [number], said[0], said[1]),
    ),
    "o": Answer(
        N_("obstruction"),
        "block",
        (
            Question(N_("What stands in the way?")),
            Question(N_("What do you propose? (Enter for nothing)"), may_be_left=True),
        ),
        lambda desk, number, said: owed.block(desk, [number], said[0], said[1]),
    ),
    "l": Answer(
        N_("later"),
        "edit",
        (Question(N_("To be asked after again when?"), is_date=True),),
        lambda desk, number, said: changing.edit(
            desk, [number], Particulars(check=said[0]), Amends()
        ),
    ),
}


class End(Exception):  # not an error: the way out of the walk
    """Raised when she has had enough."""


def walk(asked: Asked, as_of: str | None, *, as_json: bool) -> int:
    """Go through the round; raises Unreadable where there is nobody to press a key."""
    if as_json or not wiring.is_terminal():
        raise Unreadable(say("--walk asks for keys, and needs a terminal."), say("secdesk follow"))
    at = wiring.instant(as_of)
    card = wiring.run(None, at, lambda desk: follow_up.follow(desk, asked), is_now=as_of is None)
    if not card.groups:
        wiring.show(card)
        return exits.FINE
    _Walk(card, as_of).go()
    wiring.mind_rights()
    return exits.FINE


class _Walk:
    """One walk through a round: where it is, and how many answers were kept."""

    def __init__(self, card: FollowUp, as_of: str | None) -> None:
        self._on = card.on
        self._as_of = as_of
        self._steps = [(group, task) for group in card.groups for task in group.tasks]
        self._kept = 0

    def go(self) -> None:
        """Ask after each task until the end of the round, or of her patience."""
        seen = 0
        try:
            for seen, (group, task) in enumerate(self._steps):  # told at the end
                self._show(seen + 1, group, task)
                self._kept += _Turn(task, self._now).is_answered()
            seen = len(self._steps)
        except (End, EOFError, KeyboardInterrupt, typer.Abort):
            sys.stderr.write("\n")
        self._tell(len(self._steps) - seen)

    def _now(self) -> datetime:
        """The moment of this answer; a walk takes its time."""
        return wiring.instant(self._as_of)

    def _show(self, place: int, group: CallCard, task: FollowLine) -> None:
        alone = CallCard(group.unit, group.person, group.phone, group.asked_today_at, (task,))
        wiring.show(FollowStep(self._on, place, len(self._steps), alone))

    def _tell(self, left: int) -> None:
        words = wiring.words()
        kept = words.counted("{count} answer kept", "{count} answers kept", self._kept)
        rest = words.counted("{count} task left", "{count} tasks left", left)
        typer.echo(f"{kept} · {rest}" if left else kept)


class _Turn:
    """One task while she asks after it; what she typed is offered again where it was refused."""

    def __init__(self, task: FollowLine, now: Callable[[], datetime]) -> None:
        self._task = task
        self._now = now
        self._typed: dict[str, str] = {}

    def is_answered(self) -> bool:
        """Whether an answer was kept before she went on to the next task. Raises End."""
        while (pressed := _pressed()) != NEXT:
            if self._is_kept(ANSWERS[pressed]):
                return True
        return False

    def _is_kept(self, answer: Answer) -> bool:
        """Whether it is on the desk now; a refusal is said, and leads back to the keys."""
        said: list[str] = []
        for one in answer.questions:
            text = self._said(one)
            if not text and not one.may_be_left:
                return False
            said.append(text)
        number = self._task.number
        card = self._tried(answer.command, lambda desk: answer.keep(desk, number, said))
        if card is not None:
            wiring.show(card)
        return card is not None

    def _said(self, question: Question) -> str:
        """What she types, a date until it can be read; nothing where she leaves it empty."""
        if not question.is_asked(self._task):
            return ""
        text = self._asked(question)
        while question.is_date and text and not self._is_date(text):
            text = self._asked(question)
        self._typed[question.text] = text
        return text

    def _asked(self, question: Question) -> str:
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


def _pressed() -> str:
    """The key that she chose among those on offer. Raises End for the last of them."""
    words = wiring.words()
    offered = [
        *((key, one.name) for key, one in ANSWERS.items()),
        (NEXT, N_("next")),
        (QUIT, N_("quit")),
    ]
    typer.echo(" · ".join(f"{key} {words(name)}" for key, name in offered), err=True)
    pressed = ""
    while pressed not in dict(offered):
        pressed = keyboard.key()
    if pressed == QUIT:
        raise End
    return pressed
