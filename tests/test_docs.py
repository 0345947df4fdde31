"""What the documents say is what the program does."""

from dataclasses import fields
from pathlib import Path

import cli_docs
import pytest
import session

from secdesk.cards import (
    blank,
    card,
    imports,
    mornings,
    nagging,
    one_task,
    people,
    settings,
    steps,
    tasks,
)
from secdesk.cards.card import Card
from secdesk.cli import exits
from secdesk.cli.registry import COMMANDS

ROOT = Path(__file__).parent.parent
CARDS = [
    one
    for module in (
        blank,
        card,
        imports,
        mornings,
        nagging,
        one_task,
        people,
        settings,
        steps,
        tasks,
    )
    for one in vars(module).values()
    if isinstance(one, type) and issubclass(one, Card)
]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_readmes_session_is_what_the_program_answers() -> None:
    assert session.replayed(README) == README


def test_the_readmes_table_lists_every_command() -> None:
    assert cli_docs.with_table(README) == README
    for name, entry in COMMANDS.items():
        assert (entry.example or f"secdesk {name} --help") in README


def test_the_page_of_all_options_is_made_from_the_commands() -> None:
    assert cli_docs.page() == (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", sorted(exits.CODES))
def test_every_kind_of_refusal_is_documented_with_its_code(kind: str) -> None:
    text = (ROOT / "docs" / "exit-codes.md").read_text(encoding="utf-8")

    assert f"`{kind}`" in text
    assert f"| {exits.CODES[kind]} |" in text


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_the_json_of_every_command_is_documented(command: str) -> None:
    if not COMMANDS[command].module:
        return

    text = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")

    assert f"`{command.split(maxsplit=1)[-1]}`" in text or f"`{command}`" in text


@pytest.mark.parametrize("kind", sorted(set(CARDS), key=str), ids=lambda kind: kind.__name__)
def test_every_key_of_a_card_is_documented(kind: type[Card]) -> None:
    text = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")

    assert [one.name for one in fields(kind) if f"`{one.name}`" not in text] == []
