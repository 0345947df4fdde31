"""Every refusal says what to do next."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCES = Path(__file__).parent.parent / "src" / "secdesk"
KINDS = {"Unreadable", "Refused", "NotFound", "Locked", "OutsideFailed", "Busy", "Damaged", "Usage"}


def refusals() -> Iterator[tuple[str, ast.Call]]:
    """Every place where a refusal is made."""
    for file in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in KINDS:
                yield f"{file.relative_to(SOURCES)}:{node.lineno}", node


@pytest.mark.parametrize(("place", "call"), [pytest.param(*one, id=one[0]) for one in refusals()])
def test_a_refusal_has_a_sentence_and_something_to_type(place: str, call: ast.Call) -> None:
    told = len(call.args) + sum(isinstance(one, ast.Starred) for one in call.args)

    assert told >= 2, place
