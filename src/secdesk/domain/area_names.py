"""Which duty area is meant by what was typed."""

from collections.abc import Sequence

from secdesk.domain.area import Area
from secdesk.domain.errors import DeskError, NotFound, Refused, Unreadable
from secdesk.domain.text import fold, one_line, say
from secdesk.domain.typed import as_typed

MOST_NEAR = 3
NEAR = 0.6  # how alike a name must be to be meant
LIST = say("secdesk area list")


def named(areas: Sequence[Area], typed: str) -> Area:
    """The one area meant: by its name, by whole words of it, or by an unambiguous part.

    Those that retired are meant only where no other fits, and of the same name the newest. Raises
    NotFound where none fits, or several.
    """
    found = _fitting(areas, typed)
    fitting = [one for one in found if one.retired_at is None] or found
    by_name = {fold(one.name): one for one in fitting}
    if len(by_name) == 1:
        return by_name.popitem()[1]
    raise _unknown(areas, typed, fitting)


def named_first(areas: Sequence[Area], words: Sequence[str]) -> tuple[Area, str]:
    """The area that the first words name, as many of them as do, and what is said behind it."""
    for count in range(len(words), 0, -1):
        typed = " ".join(words[:count])
        if _fitting(areas, typed):
            return named(areas, typed), " ".join(words[count:])
    raise _unknown(areas, " ".join(words), ())


def _fitting(areas: Sequence[Area], typed: str) -> Sequence[Area]:
    """Those that may be meant; where some fit better than others, these alone."""
    wanted = fold(one_line(typed))
    if not wanted:
        return ()
    tests = (
        lambda name: name == wanted,
        lambda name: f" {wanted} " in f" {_spaced(name)} ",
        lambda name: wanted in name,
    )
    found = ([one for one in areas if any(map(test, one.names))] for test in tests)
    return next((some for some in found if some), ())


def _spaced(name: str) -> str:
    """A name with nothing but blanks between its words."""
    return "".join(one if one.isalnum() else " " for one in name)


def _unknown(areas: Sequence[Area], typed: str, fitting: Sequence[Area]) -> DeskError:
    said = one_line(typed)
    if not said:
        return Unreadable(say("Say the name of the duty area."), LIST)
    if fitting:
        names = tuple(one.name for one in fitting)
        return NotFound(say('"{typed}" could be {names}.', typed=said, names=names), LIST)
    close = _near(areas, said)
    near = [say("did you mean {codes}?", codes=tuple(close))] if close else []
    return NotFound(say('No duty area is called "{name}".', name=said), *near, LIST)


def _near(areas: Sequence[Area], typed: str) -> Sequence[str]:
    """Names that are much like it, or that have a word much like one of its words."""
    from difflib import get_close_matches  # noqa: PLC0415  # only a refusal needs it

    known = {word: one.name for one in areas for name in one.names for word in _words(name)}
    found = [
        known[near]
        for word in _words(fold(typed))
        for near in get_close_matches(word, known, n=2, cutoff=NEAR)
    ]
    return list(dict.fromkeys(found))[:MOST_NEAR]


def _words(name: str) -> Sequence[str]:
    """The name and those of its words that say something: of, for and the do not."""
    return [name, *(one for one in _spaced(name).split() if len(one) > 3 or not one.isascii())]  # noqa: PLR2004  # the length of such words


def must_be_new(areas: Sequence[Area], name: str, but: int | None = None) -> None:
    """Raise Refused where another area goes by that name already."""
    found = next((one for one in areas if fold(name) in one.names and one.number != but), None)
    if found is not None:
        raise Refused(
            say("There is a duty area of that name: {name}.", name=found.name),
            say("secdesk area edit {name} --every INTERVAL", name=as_typed(found.name)),
        )
