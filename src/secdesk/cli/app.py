"""The table of contents: every command as a stub until one of them runs."""

import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from secdesk import __version__
from secdesk.cli import exits, wiring
from secdesk.cli.registry import COMMANDS, PANELS, Entry
from secdesk.cli.spoken import Spoken
from secdesk.domain.errors import DeskError, Unreadable
from secdesk.domain.text import say

TODAY = "today"
VALUED = {"--as-of", "--leader", "-l"}
OWN = {"--help", "--version", "--install-completion", "--show-completion"}


class Contents(Spoken, TyperGroup):
    """The commands of the desk; `prefix` is the group that this one is the contents of."""

    prefix = ""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401  # Typer's own settings
        super().__init__(**settings)
        words = wiring.words()
        for name, entry in _under(self.prefix):
            self.add_command(
                TyperCommand(name, help=words(entry.help), rich_help_panel=words(entry.panel))
            )

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401  # as below
        """Typer's own reading, after a group that means one of its commands alone named it."""
        alone = COMMANDS[self.prefix].alone if self.prefix else ""
        is_named = bool(args) and (args[0] in self.commands or args[0] in OWN)
        return super().parse_args(ctx, [alone, *args] if alone and not is_named else args)

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[Any, Any, list[str]]:  # noqa: ANN401  # Typer keeps these to itself
        """The real command in place of its stub."""
        name, stub, rest = super().resolve_command(ctx, args)
        return name, stub and load(f"{self.prefix} {name}".strip()), rest


def load(name: str) -> Any:  # noqa: ANN401  # a command or a group of Typer's
    """The command or group of that name, its module imported now."""
    entry = COMMANDS[name]
    if not entry.module:
        group = type(f"{name.title()}Contents", (Contents,), {"prefix": name})
        words = wiring.words()
        _, first = next(_under(name))
        example = words("Example: {command}").format(command=words(entry.example or first.example))
        return group(name=name, help=words(entry.help), epilog=example)
    written: typer.Typer = import_module(entry.module).app
    alone = typer.Typer(add_completion=False)  # Typer would else make all those of the module
    own = name.rsplit(maxsplit=1)[-1]
    alone.registered_commands = [one for one in written.registered_commands if one.name == own]
    return get_command(alone)


def run(args: Sequence[str]) -> int:
    """Carry out one command line and return its exit code; nothing is raised but bugs."""
    if wiring.is_completing():
        from secdesk.cli import completing  # noqa: PLC0415  # only a shell asks for it

        return completing.answer(args, load, VALUED)
    return _carried_out(args)


def _carried_out(args: Sequence[str]) -> int:
    as_json = "--json" in args
    try:
        language, rest = _language(args)
        wiring.speak(language)
        arranged = list(_arranged(rest))
        if arranged[0] == "--version":
            sys.stdout.write(f"secdesk {__version__}\n")
            return exits.FINE
        return int(_contents().main(arranged, prog_name="secdesk", standalone_mode=False) or 0)
    except DeskError as error:
        wiring.refuse(error, as_json=as_json)
        return exits.code(error)
    except (typer.Abort, KeyboardInterrupt):
        sys.stderr.write("\n")
        return exits.INTERRUPTED
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        wiring.refuse_usage(error, list(_arranged(list(args))), as_json=as_json)
        return exits.USAGE


def _contents() -> Contents:
    words = wiring.words()
    return Contents(
        name="secdesk",
        help=words("A private desk for one secretary who serves several leaders."),
        epilog=words(
            "secdesk alone is secdesk today. Every command takes --json, --as-of WHEN, "
            "--lang=zh and --help."
        ),
    )


def _under(prefix: str) -> Iterator[tuple[str, Entry]]:
    """The commands directly below a group, panel by panel in the order of the contents."""
    places = {panel: place for place, panel in enumerate(PANELS)}
    found = [
        (name.removeprefix(prefix).strip(), entry)
        for name, entry in COMMANDS.items()
        if name.startswith(f"{prefix} ".lstrip()) and name.count(" ") == bool(prefix)
    ]
    yield from sorted(found, key=lambda one: places[one[1].panel])


def _arranged(args: list[str]) -> Iterator[str]:
    """The command first and the common options behind it; bare options belong to `today`."""
    front: list[str] = []
    while args and args[0].startswith("-") and args[0] not in OWN:
        front.append(args.pop(0))
        if front[-1] in VALUED and args:
            front.append(args.pop(0))
    if args and args[0] in OWN:
        yield from (*args, *front)
        return
    rest = args or [TODAY]
    cut = rest.index("--") if "--" in rest else len(rest)
    yield from (*rest[:cut], *front, *rest[cut:])


def _language(args: Sequence[str]) -> tuple[str | None, list[str]]:
    """The language asked for anywhere on the line, and the line without it.

    Raises Unreadable for a language we do not speak, or none.
    """
    asked: str | None = None
    rest: list[str] = []
    texts = iter(args)
    for text in texts:
        if text == "--lang":
            asked = next(texts, "")
        elif text.startswith("--lang="):
            asked = text.removeprefix("--lang=")
        else:
            rest += [text, *texts] if text == "--" else [text]
    if asked not in (None, "en", "zh"):
        raise Unreadable(say("--lang is en or zh."), say("secdesk today --lang zh"))
    return asked, rest
