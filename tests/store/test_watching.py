"""Whoever writes to a table that few commands write to has its changes watched."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from secdesk.store import models, shelves, sql

SHELVES = Path(shelves.__file__).parent
SELDOM = {str(one.__tablename__) for one in models.SELDOM}
WRITES = re.compile(r"(?:INSERT INTO|UPDATE|DELETE FROM) (\w+)")


def classes() -> Iterator[ast.ClassDef]:
    """Every shelf."""
    for file in sorted(SHELVES.glob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        yield from (one for one in tree.body if isinstance(one, ast.ClassDef))


def written(shelf: ast.AST) -> set[str]:
    """The seldom tables to which a shelf writes."""
    names = {
        one.attr
        for one in ast.walk(shelf)
        if isinstance(one, ast.Attribute) and getattr(one.value, "id", "") == "sql"
    }
    found = (WRITES.match(text) for one in names if isinstance(text := vars(sql)[one], str))
    return {one[1] for one in found if one} & SELDOM


def watched(code: ast.AST) -> set[str]:
    """The tables that some code has watched, or lets others have watched."""
    calls = (one for one in ast.walk(code) if isinstance(one, ast.Call))
    asked = (one for one in calls if "watch" in ast.unparse(one))
    return {
        part.value
        for one in asked
        for part in one.args
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    }


def handing_out() -> dict[str, set[str]]:
    """What is watched once a shelf is asked for, by the name of the shelf."""
    (desk,) = (one for one in classes() if one.name == "DeskFile")
    found: dict[str, set[str]] = {}
    for part in desk.body:
        if isinstance(part, ast.FunctionDef) and part.returns is not None:
            name = ast.unparse(part.returns).strip("'\"")
            found[name] = found.get(name, set()) | watched(part)
    return found


WRITERS = [one for one in classes() if written(one)]


@pytest.mark.parametrize("shelf", WRITERS, ids=lambda one: one.name)
def test_a_shelf_has_watched_what_it_writes(shelf: ast.ClassDef) -> None:
    assert written(shelf) <= watched(shelf) | handing_out().get(shelf.name, set())


def test_every_seldom_table_is_written_by_some_shelf() -> None:
    assert set[str]().union(*map(written, WRITERS)) == SELDOM
