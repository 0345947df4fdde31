"""Mandates: what is allowed, how far, until when, and what was done on that ground."""

from collections.abc import Iterator

from secdesk.cards.mandates import ActCard, MandateCard, MandateList, MandatesTouched
from secdesk.views.page import Gap, Page, Piece, Prose
from secdesk.views.words import Words

INDENT = 5


def listed(card: MandateList, words: Words) -> Page:
    """Each mandate with its bounds and what the leader does not know of."""
    if not card.mandates:
        hint = words("No mandate holds: secdesk mandate add LEADER WORDS --for due --until WHEN")
        return (Prose(hint, quiet=True),)
    return tuple(
        piece
        for place, one in enumerate(card.mandates)
        for piece in (*([Gap()] if place else []), *_mandate(one, words))
    )


def touched(card: MandatesTouched, words: Words) -> Page:
    """Each mandate after something was done with it."""
    return tuple(piece for one in card.mandates for piece in _mandate(one, words))


def _mandate(one: MandateCard, words: Words) -> Iterator[Piece]:
    front = words("mandate {number}").format(number=one.number)
    said = words.value(one.words)
    yield Prose(f"{front}  {words.value(one.leader.name)}  {said}")
    yield Prose(" · ".join(_bounds(one, words)), indent=INDENT)
    for act in one.acts:
        yield Prose(_act(act, words), indent=INDENT)
    if one.acts_total > len(one.acts):
        more = one.acts_total - len(one.acts)
        yield Prose(words.counted("{count} before", "{count} before", more), indent=INDENT)
    if one.untold:
        told = words("to be told: secdesk mandate told {number}").format(number=one.number)
        yield Prose(told, indent=INDENT)
    yield from (Prose(words.sentence(note.text), indent=INDENT) for note in one.notes)


def _bounds(one: MandateCard, words: Words) -> Iterator[str]:
    """What it is for, how far it goes, for which task and when."""
    yield words("for {deeds}").format(deeds=words.several(one.deeds))
    if one.most_days is not None:
        yield words.counted(
            "{count} working day at most", "{count} working days at most", one.most_days
        )
    if one.task is not None:
        yield words("only #{number}").format(number=one.task)
    days = {"start": words.day(one.from_on), "end": words.day(one.until_on)}
    yield words("{start} to {end}").format(**days)
    if one.ended_on is not None:
        yield words("ended on {day}").format(day=words.day(one.ended_on))
    elif one.ends_soon:
        yield words("ends soon")
    elif not one.is_in_force:
        yield words("not in force")


def _act(act: ActCard, words: Words) -> str:
    parts = (words.moment(act.at), words.label(act.deed), f"#{act.task} {words.value(act.title)}")
    known = (
        ""
        if act.told_at is None
        else " · " + words("told {day}").format(day=words.day(act.told_at.date()))
    )
    return "  ".join(parts) + known
