"""Cards and refusals as one JSON envelope; docs/json.md has its keys, which only grow."""

import json
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum

from secdesk.cards import DeskError, InEither, InLanguage, Sentence
from secdesk.cards.card import Card
from secdesk.views.words import Words

SCHEMA_VERSION = 1


def answer(card: Card, words: Words) -> str:
    """The envelope of a card."""
    return _envelope(_value(card, words), None)


def refusal(error: DeskError, words: Words) -> str:
    """The envelope of a refusal."""
    hints = [words.sentence(hint) for hint in error.hints]
    return problem(error.code, words.sentence(error.message), "\n".join(hints) or None)


def problem(code: str, message: str, hint: str | None) -> str:
    """The envelope of anything that went wrong."""
    return _envelope(None, {"code": code, "message": message, "hint": hint})


def _envelope(data: object, error: object) -> str:
    envelope = {"schema_version": SCHEMA_VERSION, "data": data, "error": error}
    return json.dumps(envelope, ensure_ascii=False) + "\n"


def _value(value: object, words: Words) -> object:
    match value:
        case Sentence() | InLanguage() | InEither():
            return words.value(value)
        case Enum():
            return value.value
        case datetime() | date():
            return value.isoformat()
        case list() | tuple():
            return [_value(one, words) for one in value]
        case _ if is_dataclass(value):
            return {one.name: _value(getattr(value, one.name), words) for one in fields(value)}
        case _:
            return value
