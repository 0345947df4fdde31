"""Bring the Chinese catalogue up to date with the sources: `make words`.

`update` keeps every translation there is, adds what is new without one, drops what is no longer
said, and compiles the result. The tests fail while anything lacks its translation.
"""

import re
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "src" / "secdesk"
PO = SOURCES / "locale" / "zh_CN" / "LC_MESSAGES" / "secdesk.po"
MO = PO.with_suffix(".mo")
KEYWORDS = {"say": None, "say_n": (1, 2), "words": None, "counted": (1, 2), "N_": None}
HEADER = (
    "# The words of secdesk in Chinese. `make words` adds what is new and drops what is not said."
)
MADE = datetime(2026, 11, 21, tzinfo=UTC)  # fixed, so that nothing changes but words
HOLE = re.compile(r"{(\w+)}")

Message = str | tuple[str, ...]


def said() -> set[Message]:
    """Every text the sources say, with its plural where it has one."""
    found = extract_from_dir(SOURCES, [("**.py", "python")], keywords=KEYWORDS)
    return {message for _, _, message, _, _ in found}


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
        locale="zh_CN", header_comment=HEADER, project="secdesk", version="", fuzzy=False,
        msgid_bugs_address="", last_translator="", language_team="", creation_date=MADE,
        revision_date=MADE,
    )  # fmt: skip
    for message in sorted(said(), key=str):
        first = message if isinstance(message, str) else message[0]
        known = before.get(first)
        after.add(message, string=known.string if known else "")
    PO.parent.mkdir(parents=True, exist_ok=True)
    with PO.open("wb") as stream:
        write_po(stream, after, omit_header=False, sort_output=True, width=100)
    MO.write_bytes(compiled(catalogue()))


if __name__ == "__main__":
    update()
