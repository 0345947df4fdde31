"""Phrases of what comes round and the rules they mean, read on a Wednesday at ten."""

from dataclasses import replace

from dates_in_words import CUSTOMS, REFUSED, WEDNESDAY_TEN
from secdesk.domain.errors import Unreadable
from secdesk.domain.when import Customs
from secdesk.domain.when.repeat import Repeat, read_rule


def read(typed: str, customs: Customs = CUSTOMS) -> Repeat:
    """What the words mean on that Wednesday."""
    return read_rule(typed, WEDNESDAY_TEN, customs)


def rule_of(typed: str, customs: Customs = CUSTOMS) -> str:
    """The text of the rule that words mean, without the day on which it begins; or nothing."""
    try:
        return replace(read(typed, customs).rule, starts_on=None).text
    except Unreadable:
        return REFUSED


def start_of(typed: str) -> str:
    """The day on which the rule begins."""
    return f"{read(typed).rule.starts_on}"


def notes(typed: str, customs: Customs = CUSTOMS) -> list[str]:
    """What is said of how a phrase was read."""
    return [str(note) for note in read(typed, customs).notes]


def refusal(typed: str) -> Unreadable:
    """Why a phrase is refused."""
    try:
        found = read(typed)
    except Unreadable as error:
        return error
    raise AssertionError(found)
