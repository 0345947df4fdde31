"""How every command runs: open the desk, run one use case, end the transaction, show the card."""

import sys
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from inspect import Parameter, signature
from typing import Any, Concatenate, NamedTuple, ParamSpec, TypeVar, cast

import typer
from typer.core import TyperCommand

from secdesk.cards.card import Card
from secdesk.cli import exits, wiring
from secdesk.cli.gathering import Given
from secdesk.cli.params.everywhere import AsOfOpt, JsonOpt, LangOpt
from secdesk.cli.params.together import gathered, spread
from secdesk.cli.registry import COMMANDS
from secdesk.cli.spoken import Spoken
from secdesk.cli.strays import must_not_stray
from secdesk.domain.errors import DeskError, UnknownPerson
from secdesk.domain.sealed import MASK
from secdesk.services.desk import Desk

P = ParamSpec("P")
Answer = TypeVar("Answer", bound=Card)
Read = TypeVar("Read")
Deed = Callable[Concatenate[Desk, P], Answer]
PlainDeed = Callable[P, Answer]

COMMON = (
    Parameter("as_json", Parameter.KEYWORD_ONLY, default=False, annotation=JsonOpt),
    Parameter("as_of", Parameter.KEYWORD_ONLY, default=None, annotation=AsOfOpt),
    Parameter("lang", Parameter.KEYWORD_ONLY, default=None, annotation=LangOpt),
)


class DeskCommand(Spoken, TyperCommand):
    """A command whose help is in the secretary's language and that lets no word be eaten."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401  # Typer's own settings
        words = wiring.words()
        example = words("Example: {command}").format(command=words(settings["epilog"]))
        super().__init__(**(settings | {"help": words(settings["help"]), "epilog": example}))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401  # Typer keeps the class to itself
        """Typer's own reading, after the refusal of words that follow an option's value."""
        must_not_stray(ctx.command_path, args, self.get_params(ctx))
        return super().parse_args(ctx, args)


class Manner(NamedTuple):
    """How a command is carried out, beside its use case.

    `gather` completes what was typed before the desk is opened (from standard input, an editor);
    `look_first` tells whether the outcome is shown and confirmed before it is kept; `only_look`
    whether it is shown and not kept at all; `only_reads` whether it changes nothing this time;
    `backs_up` whether a verified backup is taken first; `on_screen` changes what was typed for
    an answer that somebody looks at; `ask` completes it with questions, at the instant of the
    command, where somebody is there to answer; `code` is the exit code that an answer ends with.
    """

    gather: Callable[[Given], Given] = dict
    look_first: Callable[[Given], bool] = lambda _: False
    only_look: Callable[[Given], bool] = lambda _: False
    only_reads: Callable[[Given], bool] = lambda _: False
    backs_up: bool = False
    on_screen: Callable[[Given], Given] = dict
    ask: Callable[[Given, datetime], Given] = lambda given, _: given
    code: Callable[[Given, Card], int] = lambda *_: exits.FINE


PLAIN = Manner()
ABOUT = ("title", "question", "words")


def desk_command(
    app: typer.Typer,
    name: str,
    *,
    writes: bool = False,
    manner: Manner = PLAIN,
) -> Callable[[Deed[P, Answer]], Deed[P, Answer]]:
    """Register a use case as a command; the function itself stays as it is, for tests."""

    def register(deed: Deed[P, Answer]) -> Deed[P, Answer]:
        def answer(typed: Typed) -> int:
            return _run(Call(name, deed, *typed, writes, manner))

        _, *own = spread(deed)
        _enter(app, name, deed, own, answer)
        return deed

    return register


def plain_command(
    app: typer.Typer, name: str
) -> Callable[[PlainDeed[P, Answer]], PlainDeed[P, Answer]]:
    """Register a deed that never opens the desk: neither looks for it nor makes one."""

    def register(deed: PlainDeed[P, Answer]) -> PlainDeed[P, Answer]:
        def answer(typed: Typed) -> int:
            return _run_plain(deed, typed)

        _enter(app, name, deed, [*spread(deed)], answer)
        return deed

    return register


def own_command(
    app: typer.Typer, name: str
) -> Callable[[Callable[Concatenate["Typed", P], int]], Callable[Concatenate["Typed", P], int]]:
    """Register a command that runs in a way of its own, and answers with its exit code."""

    def register(
        deed: Callable[Concatenate[Typed, P], int],
    ) -> Callable[Concatenate[Typed, P], int]:
        def answer(typed: Typed) -> int:
            return cast("Callable[..., int]", deed)(typed, **typed.given)

        _, *own = signature(deed).parameters.values()
        _enter(app, name, deed, own, answer)
        return deed

    return register


class Typed(NamedTuple):
    """What was typed for one command: its own words and options, and the common ones."""

    given: Given
    as_of: str | None
    as_json: bool


def look(typed: Typed, read: Callable[[Desk], Card], name: str = "") -> int:
    """Show what a use case answers that changes nothing; one that reveals is named."""
    is_now = typed.as_of is None
    at = wiring.instant(typed.as_of)
    card = opened(name, typed.given, lambda: wiring.run(None, at, read, is_now=is_now))
    show(card, typed.given, as_json=typed.as_json)
    if not typed.as_json:
        wiring.mind_rights()
    return exits.FINE


def _enter(
    app: typer.Typer,
    name: str,
    deed: Callable[..., object],
    own: list[Parameter],
    answer: Callable[[Typed], int],
) -> None:
    """Enter a deed in Typer's app: its own words and options, and behind them the common ones."""

    @wraps(deed)
    def run(*, as_json: bool, as_of: str | None, lang: str | None, **given: Any) -> int:  # noqa: ANN401, ARG001  # --lang was read before anything was said
        return answer(Typed(given, as_of, as_json))

    params = [*(one.replace(kind=Parameter.KEYWORD_ONLY) for one in own), *COMMON]
    run.__signature__ = signature(deed).replace(  # type: ignore[attr-defined]  # what inspect reads
        parameters=params, return_annotation=int
    )
    run.__annotations__ = {one.name: one.annotation for one in params}
    entry = COMMANDS[name]
    app.command(
        name.rsplit(maxsplit=1)[-1], cls=DeskCommand, help=entry.help, epilog=entry.example
    )(run)


def opened(name: str, given: Given, answer: Callable[[], Read]) -> Read:
    """What is read, with `--reveal` its sealed words too; that this was done is written down."""
    if not given.get("reveal"):
        return answer()
    from secdesk.cli import revealing  # noqa: PLC0415  # few commands reveal anything

    return revealing.written_down(name, answer)


def show(card: Card, given: Given, *, as_json: bool) -> None:
    """Show an answer; on a terminal, revealed words go again when a key is pressed."""
    if not given.get("reveal") or as_json or not wiring.is_terminal():
        wiring.show(card, as_json=as_json)
        return
    from secdesk.cli import revealing  # noqa: PLC0415  # as above

    revealing.on_a_screen_of_its_own(card)


class Call(NamedTuple):
    """One command as typed."""

    name: str
    deed: Callable[..., Card]
    given: Given
    as_of: str | None
    as_json: bool
    writes: bool
    manner: Manner

    @property
    def may_ask(self) -> bool:
        """Whether there is somebody to ask, and a question would not spoil the answer."""
        return not self.as_json and wiring.is_terminal()


def _run(call: Call) -> int:
    try:
        card = opened(call.name, call.given, lambda: _carried_out(call))
    except DeskError as error:
        wiring.refuse(error, as_json=call.as_json)
        return exits.code(error)
    if card is not None:
        if call.writes:
            card = _minding_the_shell(call, card)
        show(card, call.given, as_json=call.as_json)
    if not call.as_json:
        wiring.mind_rights()
    return exits.FINE if card is None else call.manner.code(call.given, card)


def _minding_the_shell(call: Call, card: Card) -> Card:
    """The answer, with a note where sealed words stay in the history of the shell."""
    if MASK not in _titles(card):
        return card
    from secdesk.cli import inline  # noqa: PLC0415  # few deeds are about anything sealed

    return inline.pointed_out(call.name, card, call.given)


def _titles(card: Card) -> set[str]:
    """What the lines of an answer are about."""
    lists = (getattr(card, name, ()) for name in ("tasks", "asks", "reminders"))
    lines = [card, *(line for those in lists if isinstance(those, tuple) for line in those)]
    return {str(getattr(one, name, "")) for one in lines for name in ABOUT}


def _run_plain(deed: Callable[..., Card], typed: Typed) -> int:
    try:
        wiring.instant(typed.as_of)  # it moves nothing here, but is refused where it cannot be read
        card = deed(**gathered(deed, typed.given))
    except DeskError as error:
        wiring.refuse(error, as_json=typed.as_json)
        return exits.code(error)
    wiring.show(card, as_json=typed.as_json)
    return exits.FINE


def _carried_out(call: Call) -> Card | None:
    """The answer of the use case; None where the secretary looked and said no.

    All of it stands at one instant: what was looked at and agreed to is what is stored.
    """
    given = call.manner.gather(call.given)
    if wiring.is_screen() and not call.as_json:
        given = call.manner.on_screen(given)
    at = wiring.instant(call.as_of)
    if call.may_ask:
        given = call.manner.ask(given, at)
    if call.manner.only_look(given):
        return _within(call, given, at, rehearse=True)
    if call.manner.look_first(given):
        preview = _within(call, given, at, rehearse=True)
        if not _agreed(call, preview):
            return None
    return _within(call, given, at)


def _agreed(call: Call, preview: Card) -> bool:
    """Show what would be stored; where somebody is there, ask."""
    if call.may_ask:
        from secdesk.cli import prompts  # noqa: PLC0415  # few commands ask

        wiring.show(preview)
        return prompts.agreed()
    if not call.as_json:
        wiring.show(preview, stream=sys.stderr)
    return True


def _within(call: Call, given: Given, at: datetime, *, rehearse: bool = False) -> Card:
    """One use case at one instant in one transaction; an unknown person may be added on the way."""
    writes = call.writes and not call.manner.only_reads(given)
    try:
        return wiring.run(
            call.name if writes else None,
            at,
            lambda desk: call.deed(desk, **gathered(call.deed, given)),
            rehearse=rehearse,
            backs_up=call.manner.backs_up and not rehearse,
            is_now=call.as_of is None,
        )
    except UnknownPerson as unknown:
        may_add = writes and call.may_ask and not call.manner.only_look(given)
        if not (may_add and _added(unknown, at)):
            raise
    return _within(call, given, at, rehearse=rehearse)


def _added(unknown: UnknownPerson, at: datetime) -> bool:
    from secdesk.cli import prompts  # noqa: PLC0415  # few commands meet anybody unknown

    return prompts.added(unknown, at)
