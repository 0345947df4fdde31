"""Where the example desk is told: its folder, its story, and one transaction for all of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from platformdirs import user_data_path

from secdesk.cli import wiring
from secdesk.gateways.demo_folder import DemoFolder
from secdesk.store import database
from secdesk.store.shelves import DeskFile

STORIES = Path(__file__).parents[1] / "stories"


def folder(typed: str | None) -> DemoFolder:
    """The folder as typed, the one we stand at, or a sibling of the one of the own desk."""
    own = wiring.home()
    here = DemoFolder(own, own)
    if typed:
        return DemoFolder(wiring.absolute(typed), own)
    if here.is_demo:
        return here
    if wiring.named_home() is not None:
        return DemoFolder(Path(f"{own}-demo"), own)
    return DemoFolder(user_data_path("secdesk-demo", appauthor=False), own)


def story() -> str:
    """The story, in the language of this command."""
    return (STORIES / f"{wiring.words().language}.txt").read_text(encoding="utf-8")


@contextmanager
def one_transaction(at: datetime) -> Iterator[None]:
    """Keep what all the commands within do at once, at their end; each is a step of its own."""
    file = wiring.home() / wiring.DESK
    connection = database.connect(file)
    try:
        with (
            database.transaction(connection, file, writes=True),
            wiring.at_one(DeskFile(connection, at.tzinfo)),
        ):
            yield
    finally:
        connection.close()
