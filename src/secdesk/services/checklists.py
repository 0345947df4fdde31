"""Checklists: taking one up for a day, ticking its lines, and the templates they come from."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from secdesk.cards import checklists as cards
from secdesk.cards.card import Note
from secdesk.cards.checklists import (
    ChecklistList,
    ChecklistShown,
    ChecklistTouched,
    TemplateCard,
    TemplateCopied,
    TemplateList,
)
from secdesk.domain.checklist import Checklist
from secdesk.domain.checklist_template import Template, spelt
from secdesk.domain.errors import NotFound, Unreadable
from secdesk.domain.task import Task
from secdesk.domain.text import one_line, say, say_n
from secdesk.services.desk import Desk
from secdesk.services.ports_checklists import Sheet, Sheets

MOST = 50  # lists on a page
ALL = say("secdesk checklist templates")


class Day(NamedTuple):
    """The day of a matter, and the moment where a clock time was said."""

    on: date
    at: datetime | None


def use(
    desk: Desk, sheets: Sheets, words: Sequence[str], on: str | None, task: int | None = None
) -> ChecklistTouched:
    """Take a checklist up for a day: each of its lines gets its date from there.

    The words are the name of the template, and behind it which meeting or visit it is.
    """
    chosen, rest = _chosen(sheets, words)
    day = _day(desk, chosen, on)
    matter = desk.tasks([task])[0] if task is not None else None
    draft = Checklist(
        number=0,
        template=chosen.code,
        name=chosen.name,
        on=day.on,
        made_at=desk.now,
        items=chosen.items(day.on, day.at, desk.calendar),
        words=one_line(rest),
        task=task,
    )
    stored = desk.store.checklists.add(draft)
    past = sum(one.is_past(desk.now) for one in stored.items)
    notes = [] if not past else [
        Note(
            say_n("{count} date has passed already", "{count} dates have passed already", past),
            say("secdesk checklist show {number}", number=stored.number),
        )
    ]  # fmt: skip
    return ChecklistTouched(desk.today, cards.checklist(stored, desk.now, matter, (), notes))


def show(desk: Desk, number: int) -> ChecklistShown:
    """One checklist with all of its lines."""
    found = desk.store.checklists.get(number)
    return ChecklistShown(desk.today, cards.checklist(found, desk.now, _matter(desk, found)))


def list_open(desk: Desk) -> ChecklistList:
    """The checklists that are in use, the next day in front."""
    found = desk.store.checklists.open(MOST + 1)
    tasks = _matters(desk, found)
    return ChecklistList(
        desk.today,
        tuple(cards.checklist(one, desk.now, tasks.get(one.task or 0)) for one in found[:MOST]),
        has_more=len(found) > MOST,
    )


def tick(desk: Desk, number: int, places: Sequence[int], remark: str = "") -> ChecklistTouched:
    """Keep that lines of a checklist are done: all of them or none."""
    here = _each(places)
    return _kept(desk, desk.store.checklists.get(number).tick(here, desk.now, remark), here)


def skip(desk: Desk, number: int, places: Sequence[int], reason: str) -> ChecklistTouched:
    """Keep that lines of a checklist do not apply this time, and why: all of them or none."""
    here = _each(places)
    return _kept(desk, desk.store.checklists.get(number).skip(here, desk.now, reason), here)


def drop(desk: Desk, number: int, reason: str) -> ChecklistTouched:
    """Keep that nothing of a checklist that is still open applies any more, and why."""
    found = desk.store.checklists.get(number)
    here = [one.place for one in found.open]
    return _kept(desk, found.drop(desk.now, reason), here)


def list_templates(sheets: Sheets) -> TemplateList:
    """The templates there are, and the files of her own that cannot be used."""
    found = sheets.all()
    good = [(one, one.template) for one in found if one.template is not None]
    return TemplateList(
        folder=sheets.folder,
        templates=tuple(
            cards.template(made, one.file, is_own=one.is_own, is_whole=False) for one, made in good
        ),
        mistakes=tuple(one.mistake.message for one in found if one.mistake is not None),
    )


def show_template(sheets: Sheets, name: str) -> TemplateCard:
    """One template with all of its lines."""
    sheet = _sheet(sheets, [name], name)
    return cards.template(_sound(sheet), sheet.file, is_own=sheet.is_own, is_whole=True)


def copy(sheets: Sheets, name: str) -> TemplateCopied:
    """Put one of our templates among her own ones, to be changed there."""
    sheet = _sheet(sheets, [name], name)
    return TemplateCopied(sheet.code, sheets.copy(sheet.code))


def _chosen(sheets: Sheets, words: Sequence[str]) -> tuple[Template, str]:
    """The template that the first words name, as many of them as do, and the words behind."""
    split = one_line(" ".join(words)).split(" ")
    names = [" ".join(split[:count]) for count in range(len(split), 0, -1)]
    sheet = _sheet(sheets, names, split[0])
    used = next(one for one in names if _is_called(sheet, one))
    return _sound(sheet), " ".join(split[used.count(" ") + 1 :])


def _sheet(sheets: Sheets, names: Sequence[str], typed: str) -> Sheet:
    """The template of the first of those names that there is, hers before ours."""
    found = sorted(sheets.all(), key=lambda one: not one.is_own)
    for name in names:
        called = [one for one in found if _is_called(one, name)]
        if called:
            return called[0]
    raise NotFound(say("There is no template called {name}.", name=one_line(typed)), ALL)


def _is_called(sheet: Sheet, name: str) -> bool:
    """Whether a file goes by that name; one that cannot be read has none but its own."""
    if sheet.template is not None:
        return sheet.template.is_called(name)
    return spelt(sheet.code) == spelt(name)


def _sound(sheet: Sheet) -> Template:
    """The template of a file; raises what is wrong with it where there is none."""
    if sheet.mistake is not None:
        raise sheet.mistake
    assert sheet.template is not None  # noqa: S101  # a sheet has one of the two
    return sheet.template


def _day(desk: Desk, chosen: Template, typed: str | None) -> Day:
    if not (typed or "").strip():
        if chosen.starts_now:
            return Day(desk.today, desk.now)
        raise Unreadable(
            say("Say for which day it is."),
            say('secdesk checklist use {name} --on "next thursday 2pm"', name=chosen.code),
        )
    moment = desk.whenever(typed or "")
    return Day(moment.at.date(), moment.at if moment.has_time else None)


def _kept(desk: Desk, changed: Checklist, places: Sequence[int]) -> ChecklistTouched:
    desk.store.checklists.save(changed, places)
    notes = [Note(say("every line is settled: the checklist is finished"))]
    card = cards.checklist(
        changed, desk.now, _matter(desk, changed), places, notes if changed.ended_at else ()
    )
    return ChecklistTouched(desk.today, card)


def _matter(desk: Desk, one: Checklist) -> Task | None:
    return _matters(desk, [one]).get(one.task or 0)


def _matters(desk: Desk, those: Sequence[Checklist]) -> dict[int, Task]:
    """The tasks that those are for, by number."""
    numbers = sorted({one.task for one in those if one.task is not None})
    return {one.number: one for one in desk.store.tasks.those_there(numbers)} if numbers else {}


def _each(places: Sequence[int]) -> list[int]:
    """Those lines, each once."""
    return list(dict.fromkeys(places))
