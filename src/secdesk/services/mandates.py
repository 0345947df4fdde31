"""Mandates: what leaders let her do without asking, and telling them what she did."""

from collections.abc import Sequence

from secdesk.cards import mandates as cards
from secdesk.cards.card import Note
from secdesk.cards.mandates import MandateList, MandatesTouched
from secdesk.domain.entry import told
from secdesk.domain.errors import Refused, Unreadable
from secdesk.domain.mandate import Act, Mandate, MandateDeed, deed_named
from secdesk.domain.people import Leader
from secdesk.domain.text import Sentence, say, say_n
from secdesk.domain.value import value
from secdesk.services.desk import Desk


@value
class MandateSaid:
    """How far a mandate goes, as typed."""

    deeds: tuple[str, ...] = ()
    most: int | None = None
    task: int | None = None
    since: str | None = None
    until: str | None = None


def add(desk: Desk, leader: str, words: str, said: MandateSaid) -> MandatesTouched:
    """Enter what a leader allows, how far, and until when."""
    giver = desk.leader(leader)
    example = say(
        'secdesk mandate add {leader} WORDS --for due --most 3 --until "31 dec"', leader=giver.code
    )
    draft = Mandate(
        number=0,
        leader=giver,
        words=told(words, say("Say what is allowed, in the leader's words."), example),
        deeds=_deeds(said, example),
        made_at=desk.now,
        from_on=desk.when(said.since).at.date() if said.since else desk.today,
        until_on=desk.when(_named(said.until, example)).at.date(),
        most_days=said.most,
        task=_task(desk, said.task, giver),
    )
    _must_be_sound(draft, example)
    stored = desk.store.mandates.add(draft)
    return MandatesTouched((_card(desk, stored, ()),))


def list_mandates(desk: Desk, *, everything: bool = False) -> MandateList:
    """The mandates that hold or will, or of which something is to be told; on request all."""
    untold = desk.store.mandates.untold()
    owed = {act.mandate for act in untold}
    shown = [
        _card(desk, one, _acts(desk, one, untold, everything=everything))
        for one in desk.store.mandates.all()
        if everything or one.is_ahead(desk.today) or one.number in owed
    ]
    return MandateList(desk.today, tuple(shown))


def tell(desk: Desk, numbers: Sequence[int]) -> MandatesTouched:
    """Keep that the leaders know of what was done under mandates: all of them or none."""
    mandates = desk.store.mandates.get(_each(numbers))
    untold = desk.store.mandates.untold()
    counts = [sum(act.mandate == one.number for act in untold) for one in mandates]
    for one, count in zip(mandates, counts, strict=True):
        if not count:
            raise Refused(
                say("Nothing done under mandate {mandate} waits to be told.", mandate=one.number),
                say("secdesk mandate list"),
            )
    for one in mandates:
        desk.store.mandates.tell(one.number, desk.now)
    return MandatesTouched(
        tuple(
            _card(desk, one, (), Note(_told(one, count)))
            for one, count in zip(mandates, counts, strict=True)
        )
    )


def end(desk: Desk, numbers: Sequence[int]) -> MandatesTouched:
    """End mandates before their day: all of them or none."""
    ended = [one.end(desk.today) for one in desk.store.mandates.get(_each(numbers))]
    for one in ended:
        desk.store.mandates.save(one)
    untold = desk.store.mandates.untold()
    return MandatesTouched(
        tuple(_card(desk, one, _acts(desk, one, untold, everything=False)) for one in ended)
    )


def _deeds(said: MandateSaid, example: Sentence) -> tuple[MandateDeed, ...]:
    """What it is about, each once; a number of days counts for dates only."""
    deeds = tuple(dict.fromkeys(map(deed_named, said.deeds)))
    if not deeds:
        raise Unreadable(say("Say what it is for."), example)
    if said.most is not None and (said.most < 1 or MandateDeed.DUE not in deeds):
        raise Unreadable(say("--most is by how many working days a date may move."), example)
    return deeds


def _named(until: str | None, example: Sentence) -> str:
    if not (until or "").strip():
        raise Unreadable(say("Say until when it holds."), example)
    return until or ""


def _task(desk: Desk, number: int | None, giver: Leader) -> int | None:
    """The one task it holds for, which that leader must have given."""
    if number is None:
        return None
    task = desk.tasks([number])[0]
    if giver not in [one.leader for one in task.issuers]:
        raise Refused(
            say("{name} did not give #{number}.", name=giver.name, number=number),
            say("secdesk show {number}", number=number),
        )
    return number


def _must_be_sound(draft: Mandate, example: Sentence) -> None:
    if draft.until_on < draft.from_on:
        raise Unreadable(say("It would end before it begins."), example)


def _acts(desk: Desk, one: Mandate, untold: Sequence[Act], *, everything: bool) -> Sequence[Act]:
    """What was done under a mandate and not told yet; on request all of it."""
    if everything:
        return desk.store.mandates.acts(one.number)
    return [act for act in untold if act.mandate == one.number]


def _card(desk: Desk, one: Mandate, acts: Sequence[Act], *notes: Note) -> cards.MandateCard:
    shown = acts[-cards.MOST_ACTS :]
    there = desk.store.tasks.those_there(sorted({act.task for act in shown}))
    titles = {task.number: task for task in there}
    return cards.mandate(one, desk.now, desk.office, cards.Done(acts, titles), notes)


def _told(one: Mandate, count: int) -> Sentence:
    return say_n("{name} told of {count} act", "{name} told of {count} acts", count,
                 name=one.leader.name)  # fmt: skip


def _each(numbers: Sequence[int]) -> list[int]:
    """Those numbers, each once."""
    return list(dict.fromkeys(numbers))
