"""Routines: what comes round, when next, and what it made last."""

from collections.abc import Iterator

from secdesk.cards import DueKind, OnHoliday, Urgency
from secdesk.cards.routines import NextDate, RoutineCard, RoutineList, RoutinesTouched
from secdesk.views.page import Gap, Page, Piece, Prose
from secdesk.views.words import Words

INDENT = 5
USUAL_IMPORTANCE = 2


def listed(card: RoutineList, words: Words) -> Page:
    """Each routine with its rule, its next dates and its last task."""
    if not card.routines:
        hint = words('No routine is entered: secdesk routine add "RULE" LEADER WORDS')
        return (Prose(hint, quiet=True),)
    return tuple(
        piece
        for place, one in enumerate(card.routines)
        for piece in (*([Gap()] if place else []), *_routine(one, words))
    )


def entered(card: RoutineCard, words: Words) -> Page:
    """A routine as it was understood."""
    return tuple(_routine(card, words))


def touched(card: RoutinesTouched, words: Words) -> Page:
    """Each routine after something was done with it."""
    return tuple(piece for one in card.routines for piece in _routine(one, words))


def _routine(one: RoutineCard, words: Words) -> Iterator[Piece]:
    front = words("routine {number}").format(number=one.number)
    end = "" if one.stopped_at is None else f" · {words('stopped')}"
    yield Prose(f"{front}  {words.value(one.leader.name)}  {words.value(one.title)}{end}")
    yield Prose(" · ".join(_rule(one, words)), indent=INDENT)
    if one.stopped_at is None:
        yield Prose(_next(one, words), indent=INDENT)
    if one.task is not None:
        yield Prose(" · ".join(_last(one, words)), indent=INDENT)
    yield from (Prose(words.sentence(note.text), indent=INDENT) for note in one.notes)


def _rule(one: RoutineCard, words: Words) -> Iterator[str]:
    """The rule in words, and whatever is not as usual."""
    yield words.sentence(one.said)
    if one.due_kind is DueKind.SOFT:
        yield words.label(one.due_kind)
    if one.on_holiday is not OnHoliday.KEEP:
        moved = words.label(one.on_holiday)
        yield words("on a day off: {what}").format(what=moved)
    if one.urgency is not Urgency.NORMAL:
        yield words.label(one.urgency)
    if one.importance != USUAL_IMPORTANCE:
        yield words("importance {importance}").format(importance=one.importance)
    yield from (words.value(party.name) for party in (one.lead, one.person) if party)
    if one.standard:
        yield words("requirement: {text}").format(text=words.value(one.standard))


def _next(one: RoutineCard, words: Words) -> str:
    if not one.next:
        return words("next: never again")
    dates = tuple(_date(day, words, has_time=one.has_time) for day in one.next)
    return words("next: {dates}").format(dates=" · ".join(dates))


def _date(day: NextDate, words: Words, *, has_time: bool) -> str:
    text = words.moment(day.at, has_time=has_time)
    return words("{day} (day off)").format(day=text) if day.is_day_off else text


def _last(one: RoutineCard, words: Words) -> Iterator[str]:
    """The task made last, how it stands, and what went by."""
    state = "" if one.task_state is None else words.label(one.task_state)
    yield words("last made: #{number} {state}").format(number=one.task, state=state).rstrip()
    if one.missed:
        yield words.counted("{count} missed", "{count} missed", one.missed)
    if one.is_waiting:
        yield words("the next one waits until it has its result")
