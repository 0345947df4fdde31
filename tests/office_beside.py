"""What comes up beside the work on tasks: meetings, duty areas, routines, what she has in mind."""

from datetime import date
from functools import partial
from pathlib import Path

from office_life import DAY, Life, Story
from office_steps import ends
from secdesk.gateways.checklist_files import ChecklistFiles
from secdesk.services import areas, checklists, disposing
from world import assigned

CLASSED = {"secrecy": "confidential"}


def meeting(life: Life) -> Story:
    """A small meeting with its checklist: each line is ticked on its day."""
    sheets = ChecklistFiles(Path("nowhere"))
    days = life.draw.randint(3, 5)
    card = checklists.use(life.desk, sheets, ["small-meeting"], life.day(days)).checklist
    number, due = card.number, {one.place: one.on for one in card.items}
    for on in sorted(set(due.values())):
        yield from life.until_day(on)
        places = [place for place, day in due.items() if day == on]
        keys = " ".join(f"{number}.{place}" for place in places)
        for key in keys.split():
            life.slipped.add(key)
        tick = partial(checklists.tick, number=number, places=places)
        late = [f"B49:{key}" for key in keys.split()]
        if life.is_careful and life.happens(0.04):
            life.excused.update(late)
        elif life.is_careful or life.happens(0.3):
            life.do(f"{number}.{places[0]}", tick)


def in_mind(life: Life) -> Story:
    """Something that she notes herself so that it is not missed, and does by its day."""
    days = life.draw.randint(2, 8)
    touched = disposing.add(life.desk, life.titles.pop(), life.day(days), life.someone())
    key = touched.spot.key
    life.excused.add(key)
    yield life.draw.randint(1, 2 * days)
    life.slipped.add(key)
    life.do(key, lambda desk: disposing.done(desk, key, "已办"))


def classified(life: Life) -> Story:
    """A paper that is confidential: kept under its number, with its class."""
    title = f"{life.titles.pop()}（机密文件）"
    number = assigned(life.desk, life.someone(), title, due=life.day(3), **life.said(CLASSED))
    yield 3
    yield from ends(life, number)


def duty_area(life: Life, name: str, number: int, days: int) -> Story:
    """A duty area that is looked at on its day or the one before."""
    for time in range(1, 9):
        yield from life.until(DAY * days * time + life.draw.randint(0, 1))
        yield from life.duty("B60", number, lambda desk: areas.seen(desk, [name, "正常"]))


def routine_task(life: Life, number: int, on: date) -> Story:
    """What a routine made, done on its day."""
    yield from life.until_day(on)
    yield from ends(life, number)
