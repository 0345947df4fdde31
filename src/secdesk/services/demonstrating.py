"""The example desk: what is on it, and how to look around."""

from secdesk.cards import demos as cards
from secdesk.cards.demos import Demo
from secdesk.domain.story import Story
from secdesk.domain.value import value
from secdesk.services import morning
from secdesk.services.desk import Desk
from secdesk.services.wanted import Wanted


@value
class Place:
    """Where an example desk lies, and the commands that lead there, back again, and away."""

    folder: str
    here: str
    back: str
    away: str


def shown(desk: Desk, story: Story, place: Place) -> Demo:
    """The desk that a story made: its figures, its morning page, and what to look at."""
    return Demo(
        folder=place.folder,
        about=story.about,
        leaders=len(desk.store.leaders.all()),
        contacts=len(desk.store.contacts.all()),
        tasks=len(desk.store.tasks.list(Wanted(is_live=False), desk.now, None)),
        notes=len(desk.store.notes.unsorted()),
        steps=sum(step.number for step in desk.store.steps.latest(1)),
        today=morning.today(desk),
        here=place.here,
        looks=tuple(cards.Look(f"secdesk {one.command}", one.about) for one in story.looks),
        back=place.back,
        away=place.away,
    )
