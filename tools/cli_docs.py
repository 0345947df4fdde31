"""Write docs/cli.md, and README's table of commands, from the commands themselves: `make docs`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import session

from secdesk.cli import wiring
from secdesk.cli.app import load
from secdesk.cli.registry import COMMANDS, PANELS

ROOT = Path(__file__).parent.parent
CLI = ROOT / "docs" / "cli.md"
README = ROOT / "README.md"
START, END = "<!-- commands -->\n", "<!-- end of commands -->\n"
COMMON = {"as_json", "as_of", "lang", "help"}
INTRODUCTION = """\
# The command line

Made from the commands themselves by `make docs`. Every command also takes `--json` (one envelope on
standard output), `--as-of WHEN` (stand at another moment), `--lang en|zh` and `--help`.
"""


def page() -> str:
    """The whole of docs/cli.md."""
    wiring.speak("en")
    return "\n".join([INTRODUCTION, *_panels()])


def table() -> str:
    """README's table: a line a command, panel by panel."""
    lines = ["| to | type |", "|---|---|"]
    for panel in PANELS:
        lines += [
            f"| {entry.help} | `{entry.example or f'secdesk {name} --help'}` |"
            for name, entry in COMMANDS.items()
            if entry.panel == panel and (entry.module or not entry.example)
        ]
    return "\n".join(lines) + "\n"


def with_table(readme: str) -> str:
    """README with its table of commands made anew."""
    before, _, rest = readme.partition(START)
    _, _, after = rest.partition(END)
    return f"{before}{START}\n{table()}\n{END}{after}"


def _panels() -> Iterator[str]:
    for panel in PANELS:
        yield f"## {panel}\n"
        for name, entry in COMMANDS.items():
            if entry.panel == panel and entry.module:
                yield from _command(name)


def _command(name: str) -> Iterator[str]:
    entry, command = COMMANDS[name], load(name)
    params = list(_own(command))
    places = " ".join(one.metavar for one in params if one.param_type_name == "argument")
    yield f"### secdesk {name} {places}".rstrip() + "\n"
    yield f"{entry.help}\n"
    yield f"    {entry.example}\n"
    rows = [_row(one) for one in params]
    if rows:
        yield "\n".join(["| | |", "|---|---|", *rows]) + "\n"


def _own(command: Any) -> Iterator[Any]:  # noqa: ANN401  # Typer keeps the class to itself
    yield from (one for one in command.params if one.name not in COMMON)


def _row(param: Any) -> str:  # noqa: ANN401  # as above
    names = ", ".join(param.opts) if param.param_type_name == "option" else param.metavar
    value = f" {param.metavar}" if param.param_type_name == "option" and param.metavar else ""
    return f"| `{names}{value}` | {param.help} |".replace("en|zh", "en\\|zh").replace(
        "yes|no", "yes\\|no"
    )


if __name__ == "__main__":
    CLI.write_text(page(), encoding="utf-8")
    text = with_table(README.read_text(encoding="utf-8"))
    README.write_text(session.replayed(text), encoding="utf-8")
