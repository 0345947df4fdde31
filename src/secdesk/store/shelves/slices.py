"""Which slices of the desk a list is cut from, the most pressing first."""

from collections.abc import Iterator, Mapping

from secdesk.domain.task import LIVE, TO_DO
from secdesk.domain.vocabulary import DueKind
from secdesk.services.wanted import Wanted
from secdesk.store import sql
from secdesk.store.shelves.taskrows import URGENCIES

BEYOND = "99999"  # later than what has no date at all
Bindings = Mapping[str, object]
Slice = tuple[str, Bindings]


def fit(wanted: Wanted) -> bool:
    """Whether slices know every filter that a list asks for; all of them hold live tasks."""
    others = (wanted.text, wanted.parent, wanted.given_since, wanted.given_until, wanted.is_focus)
    is_live = wanted.is_live or (wanted.states is not None and LIVE.issuperset(wanted.states))
    return is_live and all(one is None for one in others)


def of(wanted: Wanted, said: Bindings) -> Iterator[Slice]:
    """The slices that may hold what is wanted, by standing and within that by urgency."""
    urgencies = range(len(URGENCIES)) if wanted.urgency is None else (said["urgency"],)
    since, until = str(said["since"] or ""), said["until"] or BEYOND
    for statement, own in _by_standing(wanted, max(since, str(said["today"]))):
        for urgency in urgencies:
            yield statement, {**said, "since": since, "until": until, **own, "urgency": urgency}


def _by_standing(wanted: Wanted, since: str) -> Iterator[Slice]:
    """What is overdue, what lies ahead from that moment on, and what only has to be struck off."""
    states = LIVE if wanted.states is None else frozenset(wanted.states)
    if states & TO_DO:
        yield sql.FIRST_OVERDUE, {"due_kind": DueKind.HARD}
        yield sql.FIRST_OVERDUE, {"due_kind": DueKind.SOFT}
    if wanted.is_overdue:
        return
    if states & TO_DO:
        yield sql.FIRST_AHEAD, {"since": since}
    if states - TO_DO:
        yield sql.FIRST_SETTLED, {}
