"""Usage errors: what Typer could not read, as a refusal of the desk; imported only when needed."""

import re
import shlex
from collections.abc import Sequence

from secdesk.cli.registry import COMMANDS, N_
from secdesk.domain.errors import Unreadable
from secdesk.domain.text import Sentence, clean, say

KNOWN = (
    (r"Missing argument '(?P<name>.+)'\.", N_("Missing argument '{name}'.")),
    (r"Missing command\.", N_("Missing command.")),
    (r"No such option: (?P<name>\S+)", N_("No such option: {name}")),
    (
        r"No such option: (?P<name>\S+) \(Possible options: (?P<near>.+)\)",
        N_("No such option: {name} (Possible options: {near})"),
    ),
    (r"No such command '(?P<name>.+?)'\.", N_("No such command '{name}'.")),
    (
        r"No such command '(?P<name>.+?)'\. Did you mean (?P<near>.+)\?",
        N_("No such command '{name}'. Did you mean {near}?"),
    ),
    (r"Option '(?P<name>.+)' requires an argument\.", N_("Option '{name}' requires an argument.")),
    (
        r"Option '(?P<name>.+)' does not take a value\.",
        N_("Option '{name}' does not take a value."),
    ),
    (
        r"Got unexpected extra arguments? \((?P<name>.+)\)",
        N_("Got unexpected extra argument ({name})"),
    ),
    (
        r"Invalid value for (?P<name>.+?): '(?P<value>.+)' is not a valid (?:int|integer).*",
        N_("Invalid value for {name}: '{value}' is not a valid integer."),
    ),
    (
        r"Invalid value for (?P<name>.+?): (?P<value>.+) is not in the range (?P<range>.+)\.",
        N_("Invalid value for {name}: {value} is not in the range {range}."),
    ),
)


class Usage(Unreadable):
    """A command line that Typer cannot read."""

    code = "usage"


def refusal(error: Exception, line: Sequence[str] = ()) -> Usage:
    """Typer's error as a refusal: its own words, or ours where the page is not in English."""
    message = clean(getattr(error, "format_message", error.__str__)())
    context = getattr(error, "ctx", None)
    command = context.command_path if context else " ".join(["secdesk", *_named(line)])
    return Usage(_said(message), say("{command} --help", command=command))


def _named(line: Sequence[str]) -> Sequence[str]:
    """The command that a line begins with; Typer does not always say which one it was reading."""
    name = " ".join(line[:2])
    return line[:2] if name in COMMANDS else [one for one in line[:1] if one in COMMANDS]


def _said(message: str) -> Sentence:
    for pattern, template in KNOWN:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return say(template, **found.groupdict())
    return say("{message}", message=message)


def typed(texts: Sequence[str]) -> str:
    """A command as it may be typed; double quotes, which read more easily, where they will do."""
    command, *others = texts
    return " ".join([command, *map(_quoted, others)])


def _quoted(text: str) -> str:
    if text and " " in text and not set(text) & set('"$`\\!'):
        return f'"{text}"'
    return text if text.isalnum() else shlex.quote(text)
