"""The settings file: TOML, read at every start, written seldom and with its comments kept."""

import re
import tomllib
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from datetime import time
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from secdesk.domain.errors import OutsideFailed, Unreadable
from secdesk.domain.setting.kind import Simple, written
from secdesk.domain.setting.known import BY_KEY, Settings
from secdesk.domain.text import Sentence, one_line, say

HEADER = "Settings of secdesk. `secdesk config` lists them all, with what each means."
LARGEST = 1_000_000  # bytes; a settings file has a few thousand
PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
LONE_BREAK = re.compile(r"(?<!\r)\n")


class SettingsFile:
    """One settings file, which need not be there."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def path(self) -> str:
        """Where it is."""
        return str(self._path)

    def read(self) -> Settings:
        """What it says.

        Raises Unreadable, naming key, line and what is allowed; OutsideFailed where it cannot be
        read at all.
        """
        text = self._text(self._content())
        if not text:
            return Settings()
        said = self._said(text)
        return Settings({key: self._checked(key, one, text) for key, one in said.items()})

    def write(self, key: str, value: Simple | None) -> None:
        """Set one key, or with None leave it to its default; everything else stays as it is."""
        content = self._content()
        text = self._text(content)
        said = self._said(text)  # its refusals name the line in plainer words
        if value is None and key not in said:
            return
        self._must_have_room(key, said, text)
        wanted = {one: held for one, held in {**said, key: value}.items() if held is not None}
        new = next((one for one in _tries(text, key, value) if _says(one, wanted)), None)
        if new is None:
            raise self._out_of_hand(key)
        mark = BOM_UTF8 if content.startswith(BOM_UTF8) else b""
        self._replace(mark + _broken_like(text, new).encode())

    def _content(self) -> bytes:
        try:
            with self._path.open("rb") as stream:
                content = stream.read(LARGEST + 1)
        except FileNotFoundError:
            return b""
        except OSError as fault:
            raise self._out_of_reach(fault) from None
        if len(content) > LARGEST:
            raise Unreadable(say("{file} is too large for settings.", file=self.path), _AWAY)
        return content

    def _text(self, content: bytes) -> str:
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError as fault:
            line = fault.object[: fault.start].count(b"\n") + 1
            raise self._broken(line, say("it is not UTF-8")) from None

    def _said(self, text: str) -> dict[str, object]:
        try:
            return dict(_flat(tomllib.loads(text)))
        except RecursionError:
            raise self._broken(1, say("its brackets never end")) from None
        except tomllib.TOMLDecodeError as fault:
            place = PLACE.search(str(fault))
            line = int(place[1]) if place and place[1] else text.rstrip().count("\n") + 1
            raise self._broken(line, PLACE.sub("", str(fault))) from None

    def _checked(self, key: str, value: object, text: str) -> object:
        """The value of one key, read by its kind."""
        setting = BY_KEY.get(key)
        if setting is None:
            raise self._unknown(key, text)
        try:
            return setting.kind.read(_simple(value))
        except Unreadable as refusal:
            raise Unreadable(
                say("{file}, line {line}, {key}: {reason}", file=self.path,
                    line=_line_of(key, text), key=key, reason=refusal.message),
                say("secdesk config {key} {value}", key=key, value=_quoted(setting.default)),
            ) from None  # fmt: skip

    def _must_have_room(self, key: str, said: Mapping[str, object], text: str) -> None:
        """Refuse a key that stands as a value where a table is wanted, or the other way round."""
        for one in said:
            if one.startswith(f"{key}.") or key.startswith(f"{one}."):
                raise self._unknown(one, text)

    def _replace(self, content: bytes) -> None:
        """Put the new text in the place of the old one, all of it or nothing."""
        from secdesk.gateways.whole_file import replacing  # noqa: PLC0415  # for this command alone

        try:
            self._path.resolve().parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with replacing(self._path) as stream:
                stream.write(content)
        except OSError as fault:
            raise self._out_of_reach(fault) from None

    def _unknown(self, key: str, text: str) -> Unreadable:
        near = get_close_matches(key, BY_KEY, n=3, cutoff=0.5)
        return Unreadable(
            say('{file}, line {line}: there is no setting "{key}".', file=self.path,
                line=_line_of(key, text), key=one_line(key)),
            *[say("did you mean {codes}?", codes=tuple(near)) for _ in near[:1]],
            say("take that line out of the file; secdesk config lists what there is"),
        )  # fmt: skip

    def _broken(self, line: int, reason: Sentence | str) -> Unreadable:
        said = one_line(reason) if isinstance(reason, str) else reason
        return Unreadable(
            say("{file}, line {line} cannot be read: {reason}.", file=self.path, line=line,
                reason=said),
            _AWAY,
        )  # fmt: skip

    def _out_of_hand(self, key: str) -> Unreadable:
        return Unreadable(
            say("{key} cannot be changed without changing more of {file}.", key=key,
                file=self.path),
            say("change {key} in an editor", key=key),
        )  # fmt: skip

    def _out_of_reach(self, fault: OSError) -> OutsideFailed:
        return OutsideFailed(
            say("{file} cannot be used: {reason}.", file=self.path,
                reason=fault.strerror or type(fault).__name__),
            say("free the disk or mend the folder's rights, then type the command again"),
        )  # fmt: skip


_AWAY = say("mend that line in an editor, or move the file away: every setting has a default")


def _flat(table: Mapping[str, Any], front: str = "") -> Iterator[tuple[str, object]]:
    """The values of a table and of those in it, each under its whole name."""
    for name, one in table.items():
        whole = f'{front}"{name}"' if "." in name else f"{front}{name}"
        if isinstance(one, dict):
            yield from _flat(one, f"{whole}.")
        else:
            yield whole, one


def _simple(value: object) -> Simple:
    """A value of TOML as one would type it."""
    if isinstance(value, list):
        return ", ".join(str(one) for one in value)
    if isinstance(value, time):
        return written(value)
    return value if isinstance(value, str | int | bool) else str(value)


def _line_of(key: str, text: str) -> int:
    """The line on which a key stands, in a text that is TOML: statement by statement."""
    table, statement, start = "", "", 1
    for number, line in enumerate(text.split("\n"), 1):
        statement += f"{line}\n"
        try:
            said = dict(_flat(tomllib.loads(table + statement)))
        except tomllib.TOMLDecodeError:  # it goes on in the next line
            continue
        if key in said:
            return start
        if statement.lstrip().startswith("["):
            table = statement
        statement, start = "", number + 1
    return 1


def _quoted(value: object) -> str:
    text = written(value)
    return f'"{text}"' if " " in text else text


def _broken_like(text: str, new: str) -> str:
    """The new text with the line breaks of the old one, where those are all of Windows' kind."""
    if "\r\n" in text and not LONE_BREAK.search(text):
        return LONE_BREAK.sub("\r\n", new)
    return new


def _says(text: str, wanted: Mapping[str, object]) -> bool:
    """Whether a text is TOML that says this and nothing else."""
    try:
        return dict(_flat(tomllib.loads(text))) == wanted
    except tomllib.TOMLDecodeError:
        return False


def _tries(text: str, key: str, value: Simple | None) -> Iterator[str]:
    """The text with one key changed, its new tables under a heading of their own, or in a line.

    A heading would take in whatever stands below it without one, so not every text can have it.
    """
    import tomlkit  # noqa: PLC0415  # it keeps comments, and is needed by this command alone
    from tomlkit.exceptions import TOMLKitError  # noqa: PLC0415  # as above

    for in_line in (False, True):
        try:
            document = tomlkit.parse(text or f"# {HEADER}\n")
            _settle(document, key.split("."), value, in_line=in_line)
        except (TOMLKitError, ValueError):  # an inline table takes no heading
            continue
        yield tomlkit.dumps(document)


def _settle(table: Any, names: list[str], value: Simple | None, *, in_line: bool) -> None:  # noqa: ANN401  # a table of tomlkit's
    """Set or take away one value, making tables on the way and leaving no empty one behind."""
    first, *rest = names
    if rest:
        if first not in table:
            table[first] = _new_table(in_line=in_line, deep=len(rest) > 1)
        _settle(table[first], rest, value, in_line=in_line)
        if _is_bare(table[first]):
            table.pop(first)
    elif value is None:
        table.pop(first)
    else:
        table[first] = value


def _new_table(*, in_line: bool, deep: bool) -> Any:  # noqa: ANN401  # as above
    import tomlkit  # noqa: PLC0415  # as in _tries

    return tomlkit.inline_table() if in_line else tomlkit.table(is_super_table=deep)


def _is_bare(table: Any) -> bool:  # noqa: ANN401  # as above
    """Whether nothing is left in a table, not even a comment."""
    return not table and "#" not in table.as_string() + table.trivia.comment
