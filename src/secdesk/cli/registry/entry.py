"""What is known of a command before its module is: its panel, one line of help, an example."""

from typing import NamedTuple


def N_(text: str) -> str:  # noqa: N802  # gettext's own name for a mark
    """The text itself, marked for translation; the command class translates it."""
    return text


class Entry(NamedTuple):
    """Where a command lives and what is said of it; a group mostly has no example of its own."""

    panel: str
    module: str
    help: str
    example: str = ""
    alone: str = ""  # what a group means where none of its commands is named


EVERY_DAY = N_("Every day")
TAKING_OVER = N_("Taking over work")
FOLLOWING = N_("Following through")
LEADERS = N_("Leaders")
NOTHING_MISSED = N_("Nothing missed")
LOOKING = N_("Looking things up")
THE_DESK = N_("The desk itself")
PANELS = (EVERY_DAY, TAKING_OVER, FOLLOWING, LEADERS, NOTHING_MISSED, LOOKING, THE_DESK)
