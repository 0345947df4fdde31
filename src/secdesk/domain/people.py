"""Leaders, contacts, and how either is named: by code or by any unambiguous part of a name."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import TypeVar

from secdesk.domain.errors import DeskError, NotFound, Refused, UnknownPerson, Unreadable
from secdesk.domain.text import fold, one_line, say
from secdesk.domain.value import value
from secdesk.domain.vocabulary import ContactKind

LONGEST_CODE = 32
COLLECTIVE = "collective"


@value
class Leader:
    """Someone the secretary serves; the rank is for forms of address and never sorts anything."""

    id: int
    code: str
    name: str
    title: str = ""
    portfolio: str = ""
    rank: int | None = None
    relay: str = ""
    relay_phone: str = ""
    report_every: int | None = None
    channel: str = ""
    best_time: str = ""
    is_active: bool = True


@value
class Contact:
    """A person or unit that tasks are passed to or that the desk deals with."""

    id: int
    code: str
    name: str
    kind: ContactKind
    unit_id: int | None = None
    post: str = ""
    phone: str = ""
    channels: str = ""
    remit: str = ""
    notes: str = ""
    is_active: bool = True


Party = TypeVar("Party", Leader, Contact)


def settled_code(typed: str) -> str:
    """A code fit to be typed by hand: short, folded, without blanks, not a number."""
    code = fold(one_line(typed))
    if not code or " " in code or len(code) > LONGEST_CODE or not code.isprintable():
        raise Unreadable(
            say("A code is one short word without blanks."), say("wang, finance, 财务")
        )
    if code.isdigit() or code.startswith(("#", "-")):
        raise Unreadable(
            say('"{code}" would be taken for a number or an option.', code=code),
            say("wang, finance, 财务"),
        )
    return code


def settled_name(typed: str) -> str:
    """A name on one line; raises Unreadable where nothing is left of it."""
    name = one_line(typed)
    if not name:
        raise Unreadable(say("A name is needed."), say("Wang Min, 王敏, Finance Office"))
    return name


def pick(noun: str, typed: str, candidates: Sequence[Party], known: Iterable[str]) -> Party:
    """The one party meant: exact code first, then exact name, then an unambiguous part of a name.

    `noun` is leader or contact; `known` are the codes to suggest from. Raises UnknownPerson,
    NotFound where several fit, Refused where the only one that fits has retired.
    """
    wanted = fold(one_line(typed))
    if not wanted:
        raise Unreadable(say("A name is needed."), say("secdesk {noun} list", noun=noun))
    for fitting in (
        [one for one in candidates if one.code == wanted],
        [one for one in candidates if fold(one.name) == wanted],
        [one for one in candidates if one.is_active],
    ):
        if len(fitting) == 1:
            return _active(noun, fitting[0])
    active = [one for one in candidates if one.is_active]
    if active:
        raise _ambiguous(noun, typed, active)
    if candidates:
        raise _retired(noun, candidates[0])
    raise _unknown(noun, typed, get_close_matches(wanted, list(known), n=3))


def _active(noun: str, party: Party) -> Party:
    if not party.is_active:
        raise _retired(noun, party)
    return party


def _retired(noun: str, party: Leader | Contact) -> DeskError:
    return Refused(
        say("{name} ({code}) has retired.", name=party.name, code=party.code),
        say("secdesk {noun} edit {code} --active", noun=noun, code=party.code),
    )


def _ambiguous(noun: str, typed: str, fitting: Sequence[Leader | Contact]) -> DeskError:
    names = tuple(f"{one.name} ({one.code})" for one in fitting)
    return NotFound(
        say('"{typed}" could be {names}.', typed=one_line(typed), names=names),
        say("secdesk {noun} show {code}", noun=noun, code=fitting[0].code),
    )


def _unknown(noun: str, typed: str, close: Sequence[str]) -> DeskError:
    name = one_line(typed)
    template = {
        "leader": say('No leader is called "{name}".', name=name),
        "contact": say('No person or unit is called "{name}".', name=name),
    }[noun]
    add = {
        "leader": say("secdesk leader add CODE {name}", name=_quoted(name)),
        "contact": say("secdesk contact add CODE {name} --kind unit", name=_quoted(name)),
    }[noun]
    near = [say("did you mean {codes}?", codes=tuple(close))] if close else []
    return UnknownPerson(template, *near, add, noun=noun, name=name)


def _quoted(words: str) -> str:
    return f'"{words}"' if " " in words or not words else words
