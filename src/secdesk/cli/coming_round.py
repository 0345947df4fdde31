"""Tasks of routines, made by whichever command opens the desk once their day has come."""

from pathlib import Path
from typing import TYPE_CHECKING

from secdesk.domain.steps import ROUTINE
from secdesk.services.desk import Desk

if TYPE_CHECKING:
    from sqlite3 import Connection

    from secdesk.store.shelves import DeskFile


def make_due(desk: Desk, store: "DeskFile") -> None:
    """Make those that are due, in a step that is no deed of hers."""
    if not store.has_routines_due(desk.now):
        return
    from secdesk.services import routines

    store.steps.begin(ROUTINE, desk.now)
    routines.make_due(desk)
    store.steps.end()


def made_before_reading(
    connection: "Connection", file: Path, desk: Desk, store: "DeskFile", *, is_now: bool
) -> bool:
    """Make them before a page is read, and say whether that page is therefore only a rehearsal.

    At the present moment they are kept; a page of another day shows what it will be like then.
    """
    if not store.has_routines_due(desk.now):
        return False
    from secdesk.store import database

    if is_now:
        database.aside(connection, file, lambda: make_due(desk, store))
    else:
        database.tried(connection, lambda: make_due(desk, store))
    return not is_now
