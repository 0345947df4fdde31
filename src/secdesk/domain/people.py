"""Leaders, contacts, and how either is named: by code or by any unambiguous part of a name."""

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from secdesk.domain.errors import DeskError, NotFound, Refused, UnknownPerson, Unreadable
from secdesk.domain.text import fold, one_line, say
from secdesk.domain.value import value
from secdesk.domain.vocabulary import TYPED, ContactKind, Holder

LONGEST_CODE = 32
UNSPACED = "\u2e80"  # from here on scripts are written without blanks between words
COLLECTIVE = "collective"
HOLDERS = {word for one in Holder for word in (one.value, *TYPED[Holder][one])}


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


def settled_contact_code(typed: str) -> str:
    """The code of a contact, which must not be a word that says who has the next step."""
    code = settled_code(typed)
    if code in HOLDERS:
        raise Unreadable(
            say('"{code}" already means who has the next step.', code=code),
            say("admin, finance, 财务"),
        )
    return code


def settled_name(typed: str) -> str:
    """A name on one line; raises Unreadable where nothing is left of it."""
    name = one_line(typed)
    if not name:
        raise Unreadable(say("A name is needed."), say("Wang Min, 王敏, Finance Office"))
    return name


def speaks_of(word: str, leader: Leader) -> bool:
    """Whether a recorded word says that it is this leader's: by code, name or part of the name.

    A Chinese name may be shortened to its first character, as in 李总; the leadership collective
    speaks through a meeting, which has no name.
    """
    said = fold(word)
    if leader.code == COLLECTIVE:
        return bool(said)
    name = fold(leader.name)
    parts = {leader.code, name, *name.split(), name[0] if name >= UNSPACED else name}
    return any(_stands_in(said, part) for part in parts)


def _stands_in(said: str, part: str) -> bool:
    """Whether a name stands in a text: a Latin one as a word, a Chinese one anywhere."""
    if part >= UNSPACED:
        return part in said
    return re.search(rf"(?<!\w){re.escape(part)}(?!\w)", said, re.ASCII) is not None


def pick(noun: str, typed: str, candidates: Sequence[Party], known: Iterable[str]) -> Party:
    """The one party meant: exact code first, then exact name, then an unambiguous part of a name.

    Those who retired are meant only where nobody active fits. `noun` is leader or contact;
    `known` are the codes to suggest from. Raises UnknownPerson, NotFound where several fit.
    """
    wanted = fold(one_line(typed))
    if not wanted:
        raise Unreadable(say("A name is needed."), say("secdesk {noun} list", noun=noun))
    active = [one for one in candidates if one.is_active] or list(candidates)
    for fitting in (
        [one for one in candidates if one.code == wanted],
        [one for one in candidates if fold(one.name) == wanted],
        active,
    ):
        if len(fitting) == 1:
            return fitting[0]
    if active:
        raise _ambiguous(noun, typed, active)
    raise _unknown(noun, typed, _near(wanted, known))


def _near(wanted: str, known: Iterable[str]) -> Sequence[str]:
    from difflib import get_close_matches  # noqa: PLC0415  # nobody unknown: a sixtieth of a command

    return get_close_matches(wanted, list(known), n=3)


def in_office(noun: str, party: Party) -> Party:
    """The party itself where it can be given new work; raises Refused where it has retired."""
    if not party.is_active:
        raise Refused(
            say("{name} ({code}) has retired.", name=party.name, code=party.code),
            say("secdesk {noun} edit {code} --active", noun=noun, code=party.code),
        )
    return party


def _ambiguous(noun: str, typed: str, fitting: Sequence[Leader | Contact]) -> DeskError:
    names = tuple(f"{one.name} ({one.code})" for one in fitting)
    return NotFound(
        say('"{typed}" could be {names}.', typed=one_line(typed), names=names),
        say("secdesk {noun} list", noun=noun),
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
