"""What may stand in the place of the key of a blank spot, or of the code of a rule.

As `offers` has it: each function is given the place where somebody types, and matches by itself.
The rooms that know are imported when a shell asks.
"""

from collections.abc import Iterator

import typer

from secdesk.cli import outside, wiring
from secdesk.cli.offers import Offered, Place, cut
from secdesk.domain.text import fold
from secdesk.services.desk import Desk

MOST_LOOKED_AT = 100  # tasks: somebody waits with a finger on the key
MOST_OFFERED = 30
OWN = "own"


def rules(context: typer.Context) -> Offered:
    """Codes of the rules with what they are called."""
    from secdesk.domain.blank.table import RULES  # noqa: PLC0415  # only a shell asks
    from secdesk.views.rule_names import NAMES  # noqa: PLC0415  # as above

    place: Place = context.obj
    wanted, words = fold(place.text), wiring.words()
    pairs = [(one.code, words(NAMES.get(one.name, one.name))) for one in RULES]
    return [pair for pair in pairs if fold(pair[0]).startswith(wanted)]


def keys(context: typer.Context) -> Offered:
    """Keys of what stands, each with what it is about; no words of what is sealed."""
    return _keys(context.obj, "")


def own_keys(context: typer.Context) -> Offered:
    """Keys of her own blank spots, each with its words."""
    return _keys(context.obj, f"{OWN}:")


def _keys(place: Place, front: str) -> Offered:
    if place.given:
        return []
    wanted = fold(place.text)
    found = outside.glimpsed(wiring.glance(), wiring.now(), wiring.office(), _standing)
    fitting = [pair for pair in found if pair[0].startswith(front)]
    return [pair for pair in fitting if fold(pair[0]).startswith(wanted)][:MOST_OFFERED]


def _standing(desk: Desk) -> Iterator[tuple[str, str]]:
    """What stands on the desk, with the name of its rule and what it is about."""
    from secdesk.services import scanning  # noqa: PLC0415  # only a shell asks
    from secdesk.services.blank_pages import Lines  # noqa: PLC0415  # as above
    from secdesk.views.rule_names import NAMES  # noqa: PLC0415  # as above

    found = scanning.scanned(desk, MOST_LOOKED_AT)
    words = wiring.words()
    for one in Lines(desk).of([*found.open, *found.own]):
        yield one.key, cut(f"{words(NAMES.get(one.name, one.name))} {words.sentence(one.title)}")
