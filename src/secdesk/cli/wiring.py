"""The composition root: the only place that reads the clock and knows every room.

Heavy rooms are imported inside the functions that need them.
"""

import gettext
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, TypeVar, cast

from secdesk.cards.card import Card
from secdesk.domain.errors import DeskError
from secdesk.domain.text import say
from secdesk.domain.worktime import WorkCalendar
from secdesk.services.desk import Desk, shifted
from secdesk.views.words import CATALOGUES, DOMAIN, LOCALES, Words, language_of

if TYPE_CHECKING:
    from secdesk.services.ports import LedgerText

Answer = TypeVar("Answer")

HOME = "SECDESK_HOME"
OTHERS = 0o077  # the rights of group and others


class Rehearsed(Exception):  # not an error: the way out of a transaction
    """Raised inside a transaction that is only tried out, so that nothing is kept."""


class LaterDates:
    """The reader for other dates, imported when a date is met that our grammar leaves over."""

    def read(self, text: str, now: datetime) -> tuple[datetime, bool] | None:
        """The moment, and whether a clock time was said; None where it is not sure."""
        from secdesk.gateways.other_dates import OtherDates

        return OtherDates().read(text, now)


def home() -> Path:
    """The folder of the desk: SECDESK_HOME, else where the platform keeps data."""
    named = os.environ.get(HOME)
    if named:
        return Path(os.path.expanduser(named)).absolute()  # noqa: PTH111  # Path's own raises for ~nobody
    from platformdirs import user_data_path

    return user_data_path("secdesk", appauthor=False)


def now() -> datetime:
    """This moment, in the local zone of the machine."""
    from secdesk.gateways.zone import LOCAL

    return datetime.now(LOCAL)


def instant(as_of: str | None) -> datetime:
    """The moment the desk stands at: now, or where `--as-of` moved it."""
    if as_of is None:
        return now()
    return shifted(as_of, now(), calendar(), LaterDates())


def calendar() -> WorkCalendar:
    """The working days and hours of the desk."""
    return WorkCalendar()


@contextmanager
def desk_for(
    command: str | None, at: datetime, *, rehearse: bool = False, backs_up: bool = False
) -> Iterator[Desk]:
    """The desk within one transaction; a command that writes names itself for the journal.

    A rehearsal runs in full, and then nothing of it is kept. A backup is made under the lock, where
    there is anything to lose yet.
    """
    from secdesk.store import backup, database
    from secdesk.store.shelves import DeskFile

    file = home() / "desk.db"
    connection = database.connect(file)
    try:
        with database.transaction(connection, file, writes=command is not None):
            store = DeskFile(connection, at.tzinfo)
            if backs_up and store.steps.latest(1):
                backup.make(file, f"before-{command}")
            if command is not None:
                store.steps.begin(command, at)
            yield Desk(store, at, calendar(), LaterDates())
            if command is not None:
                store.steps.end()
            _keep_unless(rehearse)
    except Rehearsed:
        return
    finally:
        connection.close()


def mind_rights() -> None:
    """Say so where others may look into the folder of the desk."""
    folder = home()
    if folder.exists() and folder.stat().st_mode & OTHERS:
        advice = words().sentence(
            say("others may look into {folder}: chmod 700 {folder}", folder=str(folder))
        )
        sys.stderr.write(f"secdesk: {advice}\n")


def _keep_unless(rehearse: bool) -> None:  # noqa: FBT001  # its name says what it is
    """Leave the transaction by its back door, so that nothing of a rehearsal is kept."""
    if rehearse:
        raise Rehearsed


def ledger(path: str) -> "LedgerText":
    """The ledger in a file, found to be readable before the desk is opened."""
    from secdesk.gateways.ledger_files import LedgerFile

    return LedgerFile(path)


def is_screen() -> bool:
    """Whether somebody looks at the answer as it comes."""
    return sys.stdout.isatty()


def is_terminal() -> bool:
    """Whether there is somebody to ask: both what is typed and what is shown are a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def run(
    command: str | None,
    at: datetime,
    deed: Callable[[Desk], Answer],
    *,
    rehearse: bool = False,
    backs_up: bool = False,
) -> Answer:
    """What one use case answers, after its transaction has ended."""
    with desk_for(command, at, rehearse=rehearse, backs_up=backs_up) as desk:
        answer = deed(desk)
    return answer  # noqa: RET504  # only once the transaction has ended


_words: Words | None = None


def speak(language: str | None) -> None:
    """Choose the language of everything said from here on."""
    global _words  # noqa: PLW0603  # one process speaks one language
    _words = Words(language_of(language, dict(os.environ)))
    gettext.textdomain(_words.domain)  # Typer's own words go through the plain gettext
    if _words.is_chinese:
        gettext.bindtextdomain(DOMAIN, str(LOCALES))
        os.environ["LANGUAGE"] = CATALOGUES[_words.language]


def words() -> Words:
    """The language of this command."""
    if _words is None:
        speak(None)
    return cast("Words", _words)


def show(card: Card, *, as_json: bool = False, stream: TextIO | None = None) -> None:
    """Print an answer: an envelope, a page on a terminal, or plain lines."""
    out = stream or sys.stdout
    if as_json:
        from secdesk.views import machine

        out.write(machine.answer(card, words()))
        return
    from secdesk.views import render

    render.show(card, words(), out, on_terminal=out.isatty())


def refuse(error: DeskError, *, as_json: bool = False) -> None:
    """Say a refusal: a sentence and what to type next on stderr, or the envelope on stdout."""
    if as_json:
        from secdesk.views import machine

        sys.stdout.write(machine.refusal(error, words()))
        return
    from secdesk.views import plain

    sys.stderr.write(plain.refusal(error, words()))


def refuse_usage(error: Exception, line: Sequence[str], *, as_json: bool = False) -> None:
    """Say what Typer could not read, in its own words where they are English."""
    from secdesk.cli import usage

    refuse(usage.refusal(error, line), as_json=as_json)
