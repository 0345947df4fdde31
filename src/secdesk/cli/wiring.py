"""The composition root: the only place that reads the clock and knows every room.

Heavy rooms are imported inside the functions that need them.
"""

import gettext
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, TypeVar, cast

from secdesk.cards.card import Card
from secdesk.cli.coming_round import made_before_reading, make_due
from secdesk.cli.keys import Keys, Memory
from secdesk.cli.outside import LaterDates, counting_with, days_known, opened
from secdesk.domain.errors import DeskError, PassphraseWanted
from secdesk.domain.office import Office
from secdesk.domain.office import office as office_of
from secdesk.domain.setting.known import ENVIRONMENT, LANGUAGE, Settings
from secdesk.domain.text import say
from secdesk.services.desk import Desk
from secdesk.views.words import CATALOGUES, DOMAIN, LOCALES, Words, language_of

if TYPE_CHECKING:
    from secdesk.gateways.settings_file import SettingsFile
    from secdesk.gateways.shells import Completion
    from secdesk.services.ports import LedgerText
    from secdesk.store.completion import Glance
    from secdesk.store.shelves import DeskFile

Answer = TypeVar("Answer")

HOME = "SECDESK_HOME"
COMPLETES = "_SECDESK_COMPLETE"  # names the shell that asks what may be typed next
SETTINGS = "config.toml"
TROUBLE = "trouble-told"  # the day and kind of the last trouble that cron told of
DESK = "desk.db"
LOCALES_OF_TIME = ("LC_ALL", "LC_TIME", "LANG")
XDG = ("XDG_DATA_HOME", "XDG_CONFIG_HOME")
OTHERS = 0o077  # the rights of group and others


class Rehearsed(Exception):  # not an error: the way out of a transaction
    """Raised inside a transaction that is only tried out, so that nothing is kept."""


def home() -> Path:
    """The folder of the desk: SECDESK_HOME, else where the platform keeps data."""
    named = named_home()
    if named is not None:
        return named
    from platformdirs import user_data_path

    return user_data_path("secdesk", appauthor=False)


def named_home() -> Path | None:
    """The folder that SECDESK_HOME names, where it names one."""
    named = os.environ.get(HOME)
    return absolute(named) if named else None


def absolute(typed: str) -> Path:
    """A folder as typed, wherever one stands."""
    return Path(os.path.expanduser(typed)).absolute()  # noqa: PTH111  # Path's own raises for ~nobody


def now() -> datetime:
    """This moment, in the local zone of the machine."""
    from secdesk.gateways.zone import LOCAL

    return datetime.now(LOCAL)


def instant(as_of: str | None) -> datetime:
    """The moment the desk stands at: now, or where `--as-of` moved it."""
    if as_of is None:
        return now()
    from secdesk.services import dates

    here = now()
    settled = counting_with(days_known(office(), here.date()), office())
    return dates.shifted(as_of, here, settled, LaterDates())


def settings_file() -> "SettingsFile":
    """The settings, in a file of their own."""
    from secdesk.gateways.settings_file import SettingsFile

    return SettingsFile(_settings_path())


def _settings_path() -> Path:
    """Where the settings are: in SECDESK_HOME, else where the platform has them."""
    if os.environ.get(HOME):
        return home() / SETTINGS
    from platformdirs import user_config_path

    return user_config_path("secdesk", appauthor=False) / SETTINGS


def office() -> Office:
    """When the office works, and its numbers, as the settings have them."""
    global _office  # noqa: PLW0603  # the settings are read once a command
    if _office is None:
        # Where nobody set anything, no command waits for the reader of TOML to be imported.
        is_set = os.path.lexists(_settings_path())
        _office = office_of(settings_file().read() if is_set else Settings(), _locale())
    return _office


def _locale() -> str:
    """The locale by which people here write numbers of days and months."""
    return next((said for key in LOCALES_OF_TIME if (said := os.environ.get(key))), "")


@contextmanager
def desk_for(
    command: str | None,
    at: datetime,
    *,
    rehearse: bool = False,
    backs_up: bool = False,
    silently: bool = False,
    is_now: bool = False,
) -> Iterator[Desk]:
    """The desk within one transaction; a command that writes names itself for the journal.

    What is written `silently` is no deed of hers, and no step that could be taken back. Before
    anything else, routines make what is due; for a page of another day that is not kept.

    A rehearsal runs in full, and then nothing of it is kept. A backup is made under the lock, where
    there is anything to lose yet.
    """
    from secdesk.store import backup, database
    from secdesk.store.shelves import DeskFile

    if _store is not None:
        here = opened(_store, at, days_known(office(), now().date(), _store), office())
        yield from _step(here, _store, command)
        return
    office()  # broken settings are refused before the desk is touched
    file = home() / DESK
    connection = database.connect(file)
    store = DeskFile(connection, at.tzinfo, Keys(connection, _memory, now))
    days = days_known(office(), now().date(), store)
    desk = opened(store, at, days, office())
    try:
        with database.transaction(connection, file, writes=silently or command is not None):
            if backs_up and store.steps.latest(1):
                backup.make(file, f"before-{command}")
            is_tried = not (silently or command) and made_before_reading(
                connection, file, desk, store, is_now=is_now
            )
            yield from _step(desk, store, command)
            _keep_unless(rehearse or is_tried)
    except Rehearsed:
        return
    finally:
        if days.has_news:
            database.quietly(connection, days.keep)
        connection.close()


def _step(desk: Desk, store: "DeskFile", command: str | None) -> Iterator[Desk]:
    """The desk for one command, which is one step where it writes."""
    if command is None:
        yield desk
        return
    make_due(desk, store)
    store.steps.begin(command, desk.now)
    yield desk
    store.steps.end()


_store: "DeskFile | None" = None


@contextmanager
def at_one(store: "DeskFile") -> Iterator[None]:
    """Let every command within work on that store; whoever opened it keeps what they do."""
    global _store  # noqa: PLW0603  # the commands within find it here
    _store = store
    try:
        yield
    finally:
        _store = None


@contextmanager
def elsewhere(folder: Path) -> Iterator[None]:
    """Stand at the desk of another folder, with the settings that lie there."""
    global _office  # noqa: PLW0603  # as where it is read
    own = os.environ.get(HOME)
    os.environ[HOME], _office = str(folder), None
    try:
        yield
    finally:
        _office = None
        if own is None:
            del os.environ[HOME]
        else:
            os.environ[HOME] = own


def is_completing() -> bool:
    """Whether a shell asks what may be typed next, instead of anybody giving a command."""
    return COMPLETES in os.environ


def glance() -> "Glance":
    """The desk's file as it is, to be looked at and never made."""
    from secdesk.store.completion import Glance

    return Glance(home() / "desk.db", now())


def completion(shell: str | None) -> "Completion":
    """How a shell comes to complete: the one named, else the one that is used here."""
    from secdesk.gateways.shells import Completion, named

    return Completion(named(shell, os.environ.get("SHELL", "")), os.environ)


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


def kept(at: datetime, deed: Callable[[Desk], Answer]) -> Answer:
    """What a use case answers that keeps something which is no part of the history."""
    with desk_for(None, at, silently=True) as desk:
        answer = deed(desk)
    return answer  # noqa: RET504  # only once the transaction has ended


def is_there() -> bool:
    """Whether there is a desk, or was one: a file gone missing beside its backups is one."""
    from secdesk.store import backup

    file = home() / DESK
    try:
        return file.exists() or backup.newest(file) is not None
    except OSError:
        return True  # out of reach, which is told when it is opened


def program() -> list[str]:
    """How this program is started from anywhere."""
    started = Path(sys.argv[0]).absolute()
    if started.suffix == ".py":  # by `python -m`: its file cannot be started by itself
        return [sys.executable, "-m", "secdesk"]
    return [str(started)]


def of_cron() -> tuple[list[str], dict[str, str]]:
    """The command for cron, and what its empty environment must be told."""
    asked = ["--lang", "zh"] if words().is_chinese and _set_language() is None else []
    said = {name: str(Path(os.environ[name]).absolute()) for name in XDG if os.environ.get(name)}
    named = named_home()
    if named is not None:
        said[HOME] = str(named)
    if os.environ.get("TZ"):
        said["TZ"] = os.environ["TZ"]
    return [*program(), "nag", *asked], said


def is_watched() -> bool:
    """Whether somebody would see at once what is said on standard error."""
    return sys.stderr.isatty()


def said_today(code: str, today: date) -> bool:
    """Whether cron has told of that trouble today already; from now on it has."""
    from secdesk.gateways.told_file import ToldFile

    return ToldFile(home() / TROUBLE).has(code, today)


def is_heard() -> bool:
    """Whether what is said goes anywhere: the caller may have closed standard output."""
    return getattr(sys.stdout, "name", "") != os.devnull


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
    is_now: bool = False,
) -> Answer:
    """What one use case answers, after its transaction has ended; a passphrase is asked between."""
    try:
        with desk_for(command, at, rehearse=rehearse, backs_up=backs_up, is_now=is_now) as desk:
            answer = deed(desk)
    except PassphraseWanted as wanted:
        _memory.ask(wanted)
        return run(command, at, deed, rehearse=rehearse, backs_up=backs_up, is_now=is_now)
    return answer


_memory = Memory()
_words: Words | None = None
_office: Office | None = None


def speak(language: str | None) -> None:
    """Choose the language of everything said from here on."""
    global _words, _office, _memory  # noqa: PLW0603  # one process speaks one language
    _office, _memory = None, Memory()
    _words = Words(language_of(language or _set_language(), dict(os.environ)))
    gettext.textdomain(_words.domain)  # Typer's own words go through the plain gettext
    if _words.is_chinese:
        gettext.bindtextdomain(DOMAIN, str(LOCALES))
        os.environ["LANGUAGE"] = CATALOGUES[_words.language]


def _set_language() -> str | None:
    """The language that the settings name; a broken file is refused when it is needed."""
    try:
        language = office().settings[LANGUAGE]
    except DeskError:
        return None
    return None if language == ENVIRONMENT else language


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
