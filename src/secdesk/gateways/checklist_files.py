"""Templates of checklists: TOML files that come with the program, and those of her own beside."""

import os
import re
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from secdesk.domain.checklist_template import Mistake, template
from secdesk.domain.errors import DeskError, NotFound, OutsideFailed, Refused, Unreadable
from secdesk.domain.text import Sentence, one_line, say
from secdesk.services.ports_checklists import Sheet

OURS = Path(__file__).parent.parent / "checklists"
LARGEST = 200_000  # bytes; a template has a few thousand
PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
ITEM = re.compile(r"\s*\[\[\s*[\"']?item[\"']?\s*\]\]")
FOLDER_RIGHTS, FILE_RIGHTS = 0o700, 0o600


class ChecklistFiles:
    """The templates that come with the program, and a folder of her own that need not be there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def folder(self) -> str:
        """Where her own ones are."""
        return str(self._folder)

    def all(self) -> Sequence[Sheet]:
        """Every template, hers in the place of ours of the same name; each read for itself.

        Raises OutsideFailed where her folder is there and cannot be read.
        """
        own = {file.stem: file for file in self._own()}
        files = {file.stem: file for file in OURS.glob("*.toml")} | own
        return [_sheet(files[code], is_own=code in own) for code in sorted(files)]

    def copy(self, code: str) -> str:
        """Put one of ours among hers; where it lies there unchanged already, it stays so.

        Raises NotFound where none of ours has that name, Refused where hers of that name differs,
        OutsideFailed where it cannot be written.
        """
        ours = {file.stem: file for file in OURS.glob("*.toml")}
        if code not in ours:
            raise NotFound(
                say("No template of ours is called {name}.", name=one_line(code)),
                say("secdesk checklist templates"),
            )
        content, file = ours[code].read_bytes(), self._folder / f"{code}.toml"
        try:
            self._folder.mkdir(mode=FOLDER_RIGHTS, parents=True, exist_ok=True)
            _write_new(file, content)
        except FileExistsError:
            if not _holds(file, content):
                raise Refused(
                    say("{file} is there already; it was left as it is.", file=str(file)),
                    say("secdesk checklist templates {name}", name=code),
                ) from None
        except OSError as fault:
            raise _out_of_reach(file, fault) from None
        return str(file)

    def _own(self) -> Sequence[Path]:
        try:
            return [Path(one.path) for one in os.scandir(self._folder) if _is_template(one)]
        except FileNotFoundError:
            return ()
        except OSError as fault:
            raise _out_of_reach(self._folder, fault) from None


def _is_template(one: "os.DirEntry[str]") -> bool:
    """Whether a file is meant: editors leave hidden ones of their own."""
    return one.name.endswith(".toml") and not one.name.startswith(".")


def _sheet(file: Path, *, is_own: bool) -> Sheet:
    """The template of a file, or what is wrong with it: nobody else suffers from that."""
    code, path = one_line(file.stem), one_line(str(file))
    try:
        text = _text(file, path)
        try:
            return Sheet(code, path, is_own, template(code, tomllib.loads(text)))
        except Mistake as mistake:
            place = None if mistake.place is None else _line_of(mistake.place, text)
            raise _mistaken(path, mistake, place) from None
        except tomllib.TOMLDecodeError as fault:
            line = PLACE.search(str(fault))
            at = int(line[1]) if line and line[1] else text.rstrip().count("\n") + 1
            raise _broken(path, at, PLACE.sub("", str(fault))) from None
        except RecursionError:
            raise _broken(path, 1, say("its brackets never end")) from None
    except DeskError as refusal:
        return Sheet(code, path, is_own, mistake=refusal)


def _text(file: Path, path: str) -> str:
    try:
        with file.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except OSError as fault:
        raise _out_of_reach(file, fault) from None
    if len(content) > LARGEST:
        raise Unreadable(say("{file} is too large for a template.", file=path), _LOOK)
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as fault:
        at = fault.object[: fault.start].count(b"\n") + 1
        raise _broken(path, at, say("it is not UTF-8")) from None


_LOOK = say("secdesk checklist templates")


def _mistaken(path: str, mistake: Mistake, line: int | None) -> Unreadable:
    if mistake.place is None:
        return Unreadable(say("{file}: {reason}.", file=path, reason=mistake.reason), _LOOK)
    if line is None:
        said = say("{file}, item {place}: {reason}.", file=path, place=mistake.place,
                   reason=mistake.reason)  # fmt: skip
    else:
        said = say("{file}, line {line}, item {place}: {reason}.", file=path, line=line,
                   place=mistake.place, reason=mistake.reason)  # fmt: skip
    return Unreadable(said, _LOOK)


def _broken(path: str, line: int, reason: str | Sentence) -> Unreadable:
    return Unreadable(
        say("{file}, line {line}: {reason}.", file=path, line=line, reason=reason), _LOOK
    )


def _out_of_reach(file: Path, fault: OSError) -> OutsideFailed:
    return OutsideFailed(
        say("{file} cannot be used: {reason}.", file=one_line(str(file)),
            reason=fault.strerror or type(fault).__name__),
        _LOOK,
    )  # fmt: skip


def _line_of(place: int, text: str) -> int | None:
    """The line on which an item begins, where each has a heading of its own."""
    starts = _starts(text)
    return next((line for at, line in enumerate(starts, 1) if at == place), None)


def _starts(text: str) -> Iterator[int]:
    return (number for number, line in enumerate(text.split("\n"), 1) if ITEM.match(line))


def _write_new(file: Path, content: bytes) -> None:
    """Write a file that must not be there yet; raises FileExistsError where it is."""
    handle = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_RIGHTS)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
    except OSError:
        with suppress(OSError):
            file.unlink()  # half a template would be refused ever after
        raise


def _holds(file: Path, content: bytes) -> bool:
    try:
        return file.read_bytes() == content
    except OSError:
        return False
