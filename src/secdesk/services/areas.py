"""The register of duty areas: what nobody asks for, looked at by a rhythm of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from secdesk.cards import areas as cards
from secdesk.cards.areas import AreaCard, AreaList, AreaSeeds, AreasTouched, SeedCard, Standing
from secdesk.cards.card import Note
from secdesk.domain import area as rules
from secdesk.domain import area_names, area_seeds
from secdesk.domain.area import Area, Look
from secdesk.domain.area_seeds import Seed
from secdesk.domain.errors import Refused, Unreadable
from secdesk.domain.recurrence import Rule
from secdesk.domain.text import Sentence, one_line, say
from secdesk.domain.typed import as_typed
from secdesk.services import rounds
from secdesk.services.areas_up import as_of_now, planned
from secdesk.services.desk import Desk

if TYPE_CHECKING:
    from secdesk.domain.when.repeat import Repeat

MOST_LOOKS = 20  # that are shown of one area
CHINESE = "zh"
EXAMPLES = say("monthly, quarterly, weekly, before each holiday, 每月, 每季度, 每周, 节前")


def add(desk: Desk, words: str, every: str | None) -> AreasTouched:
    """Enter a duty area; the first look is one time of its rhythm from today."""
    name = rules.settled_name(words)
    area_names.must_be_new(desk.store.areas.all(), name)
    repeat = _rhythm(desk, every, name)
    draft = Area(
        number=0,
        name=name,
        rule=replace(repeat.rule, at=None),
        typed=repeat.typed,
        anchor_on=desk.today,
        made_at=desk.now,
    )
    stored = desk.store.areas.add(_planned(desk, draft))
    return AreasTouched(desk.today, (_card(desk, stored, _notes(desk, stored, repeat)),))


def list_areas(desk: Desk, words: str = "", *, everything: bool = False) -> AreaList:
    """The duty areas, overdue ones first, or one with its last looks; retired ones on request."""
    if words.strip():
        one = area_names.named(desk.store.areas.all(retired=True), words)
        return AreaList(desk.today, (_card(desk, one, most=MOST_LOOKS),), is_one=True)
    found = [_card(desk, one) for one in desk.store.areas.all(retired=everything)]
    return AreaList(desk.today, tuple(sorted(found, key=_order)))


def seen(desk: Desk, words: Sequence[str]) -> AreasTouched:
    """Keep that an area was looked at, and what was seen: its name comes first, then a remark."""
    area, remark = area_names.named_first(desk.store.areas.all(), words)
    look = Look(desk.now, one_line(remark))
    desk.store.areas.keep(area.number, look)
    last = look if area.last is None else max(area.last, look, key=lambda one: one.at)
    looked_at = planned(desk, replace(area, last=last))
    desk.store.areas.save(looked_at)
    done = say("looked at: {remark}", remark=look.remark) if look.remark else say("looked at")
    return AreasTouched(desk.today, (_card(desk, looked_at, [Note(done)]),))


def edit(desk: Desk, words: str, name: str | None, every: str | None) -> AreasTouched:
    """Change the name or the rhythm of an area; a new rhythm is counted from today."""
    areas = desk.store.areas.all()
    area = area_names.named(areas, words)
    if name is None and every is None:
        raise Unreadable(
            say("Say what is to change."),
            say("secdesk area edit {name} --every quarterly", name=as_typed(area.name)),
        )
    changed, notes = area, []
    if name is not None:
        new = rules.settled_name(name)
        area_names.must_be_new(areas, new, area.number)
        changed = replace(changed, name=new)
    if every is not None:
        repeat = _rhythm(desk, every, area.name)
        rule = replace(repeat.rule, at=None)
        changed = replace(changed, rule=rule, typed=repeat.typed, anchor_on=desk.today)
        changed = _planned(desk, changed)
        notes = _notes(desk, changed, repeat)
    desk.store.areas.save(changed)
    return AreasTouched(desk.today, (_card(desk, changed, notes),))


def retire(desk: Desk, words: str) -> AreasTouched:
    """Let an area be looked at no more; what was seen stays."""
    area = area_names.named(desk.store.areas.all(), words).retire(desk.now)
    desk.store.areas.save(area)
    note = Note(say("no longer in the register"))
    return AreasTouched(desk.today, (_card(desk, area, [note]),))


def seed(
    desk: Desk, pick: str | None, language: str = "en", *, everything: bool = False
) -> AreaSeeds:
    """Show the list to begin with; enter what was chosen of it, under its name in a language.

    Those that are there are left alone; of those that retired only what is picked comes back.
    """
    if pick is not None and everything:
        raise Refused(
            say("Either all of them or those that you pick."), say("secdesk area seed --all")
        )
    there = _names(desk, retired=False)
    chosen: list[Seed] | None = None
    if everything:
        gone = _names(desk, retired=True)
        chosen = [one for one in area_seeds.SEEDS if not gone & {*one.names}]
    elif pick is not None:
        named = [area_seeds.SEEDS[place - 1] for place in area_seeds.picked(pick)]
        chosen = [one for one in named if not there & {*one.names}]
    entered = None if chosen is None else tuple(_entered(desk, chosen, language))
    listed = (
        SeedCard(place, *one[:4], is_there=bool(there & {*one.names}))
        for place, one in enumerate(area_seeds.SEEDS, 1)
    )
    return AreaSeeds(desk.today, tuple(listed), entered)


def _names(desk: Desk, *, retired: bool) -> set[str]:
    """All that the areas are called, folded."""
    return {name for one in desk.store.areas.all(retired=retired) for name in one.names}


def _entered(desk: Desk, seeds: Sequence[Seed], language: str) -> Iterator[AreaCard]:
    for one in seeds:
        is_chinese = language == CHINESE
        draft = Area(
            number=0,
            name=one.name_zh if is_chinese else one.name,
            rule=Rule.parse(one.rule),
            typed=one.every_zh if is_chinese else one.every,
            anchor_on=desk.today,
            made_at=desk.now,
            also=(one.name, one.name_zh),
        )
        stored = desk.store.areas.add(_planned(desk, draft))
        yield _card(desk, stored, list(_unknown_holidays(stored)))


def _rhythm(desk: Desk, every: str | None, name: str) -> "Repeat":
    """How often, as typed; raises Unreadable with examples where that was not said."""
    if not (every or "").strip():
        raise Unreadable(
            say("Say how often it is to be looked at."),
            say("secdesk area add {name} --every monthly", name=as_typed(name)),
            EXAMPLES,
        )
    try:
        return rounds.understood(desk, every or "")
    except Unreadable as error:
        raise Unreadable(error.message, *error.hints, EXAMPLES) from None


def _planned(desk: Desk, area: Area) -> Area:
    """The area with its next day; raises Unreadable where none ever comes."""
    found = planned(desk, area)
    rules.must_come(found)
    return found


def _notes(desk: Desk, area: Area, repeat: "Repeat") -> list[Note]:
    """What is to be said of how a rhythm was understood."""
    notes = [Note(one) for one in repeat.notes]
    if repeat.rule.at is not None:
        notes.append(Note(say("the time of day is left out: a look has none")))
    doubt = _doubt(desk, area)
    return [*notes, *([Note(doubt)] if doubt else []), *_unknown_holidays(area)]


def _doubt(desk: Desk, area: Area) -> Sentence | None:
    if area.next_on is None:
        return None
    return rounds.unannounced(desk, area.rule, area.next_on, area.on_holiday)


def _unknown_holidays(area: Area) -> Iterator[Note]:
    if area.next_on is None and area.rule.holiday is not None:
        yield Note(say("no holiday is known: say where you work"), say("secdesk config region CN"))


def _card(desk: Desk, area: Area, notes: Sequence[Note] = (), most: int = 1) -> AreaCard:
    now = as_of_now(desk, area)
    due_on = None if area.retired_at else now.due_on(desk.calendar)
    looks = desk.store.areas.looks(area.number, most + 1)
    standing = Standing(due_on, looks=looks[:most], has_more=len(looks) > most)
    if due_on is not None and due_on < desk.today:
        days = desk.calendar.working_days(due_on, desk.today)
        standing = standing._replace(is_overdue=True, days_over=days)
    return cards.area(area, standing, notes)


def _order(one: AreaCard) -> tuple[bool, bool, str, int]:
    """Those that retired last, and before them those of which nothing is known to come."""
    next_on = one.next_on.isoformat() if one.next_on else ""
    return one.retired_at is not None, one.next_on is None, next_on, one.number
