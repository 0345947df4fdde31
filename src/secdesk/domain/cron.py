"""The line that lets cron speak: absolute paths, since cron knows no others."""

from collections.abc import Mapping, Sequence
from shlex import quote

from secdesk.domain.errors import Refused
from secdesk.domain.text import say

EVERY_MINUTES = 10
UNFIT = "\n\r\0"  # what no line of crontab can hold


def crontab_line(command: Sequence[str], settings: Mapping[str, str]) -> str:
    """The line for crontab; a percent sign would end the command there and is marked.

    Raises Refused where a path cannot stand on one line.
    """
    said = (f"{name}={_quoted(value)}" for name, value in settings.items())
    line = " ".join([*said, *map(_quoted, command)])
    if any(one in line for one in UNFIT):
        raise Refused(
            say("A path with a line break cannot stand in crontab."),
            say("move the desk or the program to another folder"),
        )
    return f"*/{EVERY_MINUTES} * * * * {line}"


def alias_line(program: Sequence[str]) -> str:
    """The line that lets a shell find the program by its name alone."""
    return f"alias secdesk={quote(' '.join(map(quote, program)))}"


def _quoted(text: str) -> str:
    """A text as the shell reads it back, whether cron takes the mark off a percent or leaves it."""
    return r"\%".join(quote(one) if one else "" for one in text.split("%")) or quote("")
