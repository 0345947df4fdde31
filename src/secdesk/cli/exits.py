"""Exit codes, in one place; docs/exit-codes.md tells the user."""

from secdesk.domain.errors import DeskError

FINE = 0
USAGE = 2
ATTEND = 10  # there is something to attend to
INTERRUPTED = 130
CODES = {
    "usage": USAGE,
    "unreadable": USAGE,
    "not-found": 3,
    "refused": 4,
    "locked": 5,
    "failed": 6,
    "busy": 7,
    "damaged": 8,
}


def code(error: DeskError) -> int:
    """The exit code of a refusal, by its kind."""
    return CODES[error.code]
