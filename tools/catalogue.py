"""Bring the Chinese catalogue up to date with the sources: `make words`.

`update` keeps every translation there is, adds what is new without one, drops what is no longer
said, and compiles the result. The tests fail while anything lacks its translation.
"""

import ast
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from itertools import chain
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "src" / "secdesk"
PO = SOURCES / "locale" / "zh_CN" / "LC_MESSAGES" / "secdesk.po"
MO = PO.with_suffix(".mo")
SAY = {"say": 1, "words": 1, "N_": 1, "say_n": 2, "counted": 2}  # and how many texts each takes
PLACEHOLDER = "metavar"  # the keyword under which Typer is told one; each is said on a help page
HEADER = (
    "# The words of secdesk in Chinese. `make words` adds what is new and drops what is not said."
)
MADE = datetime(2026, 11, 21, tzinfo=UTC)  # fixed, so that nothing changes but words
HOLE = re.compile(r"{(\w+)}")

Message = str | tuple[str, ...]


def said() -> set[Message]:
    """Every text the sources say, with its plural where it has one."""
    return {message for file in SOURCES.rglob("*.py") for message in _said_in(file)}


def catalogue() -> Catalog:
    """The Chinese catalogue as it stands."""
    with PO.open("rb") as stream:
        return read_po(stream, locale="zh_CN")


def compiled(entries: Catalog) -> bytes:
    """The catalogue as the program reads it."""
    buffer = BytesIO()
    write_mo(buffer, entries)
    return buffer.getvalue()


def holes(text: str) -> set[str]:
    """The names of the holes in a text."""
    return set(HOLE.findall(text))


def update() -> None:
    """Write the catalogue anew: what is said, with the translations there are."""
    before = catalogue() if PO.exists() else Catalog(locale="zh_CN")
    after = Catalog(
        locale="zh_CN", header_comment=HEADER, project="secdesk", version="1", fuzzy=False,
        msgid_bugs_address="-", last_translator="secdesk", language_team="zh_CN",
        creation_date=MADE, revision_date=MADE,
    )  # fmt: skip
    for message in sorted(said(), key=str):
        first = message if isinstance(message, str) else message[0]
        known = before.get(first)
        after.add(message, string=known.string if known else "")
    PO.parent.mkdir(parents=True, exist_ok=True)
    with PO.open("wb") as stream:
        write_po(stream, after, omit_header=False, sort_output=True, width=100)
    MO.write_bytes(compiled(catalogue()))


def _said_in(file: Path) -> Iterator[Message]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return chain.from_iterable(_texts(node) for node in ast.walk(tree))


def _texts(node: ast.AST) -> Iterator[Message]:
    """The text of a call that says one, or of a placeholder."""
    if isinstance(node, ast.Call) and (count := SAY.get(_called(node.func))):
        texts = [_text(one) for one in node.args[:count]]
        if all(texts) and len(texts) == count:
            yield texts[0] if count == 1 else tuple(texts)
    elif isinstance(node, ast.keyword) and node.arg == PLACEHOLDER:
        yield _text(node.value)


def _called(function: ast.expr) -> str:
    """The name under which something is called: `say`, `words.counted`, `wiring.words()`."""
    match function:
        case ast.Name(name) | ast.Attribute(attr=name):
            return name
        case ast.Call(inner):
            return _called(inner)
        case _:
            return ""


def _text(argument: ast.expr) -> str:
    """A text as it stands in the source; empty for anything computed."""
    match argument:
        case ast.Constant(str(text)):
            return text
        case ast.Call(args=[inner]):
            return _text(inner)
        case _:
            return ""


if __name__ == "__main__":
    update()
