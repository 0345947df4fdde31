"""area: what nobody asks for, looked at by a rhythm of its own."""

from datetime import datetime

import typer

from secdesk.cards.areas import AreaList, AreaSeeds, AreasTouched
from secdesk.cli import wiring
from secdesk.cli.command import Manner, desk_command
from secdesk.cli.gathering import Given
from secdesk.cli.params.areas import (
    AllAreasOpt,
    AllSeedsOpt,
    AreaNameArg,
    AreaRemarkArg,
    EveryOpt,
    KnownAreaArg,
    MaybeAreaArg,
    NewAreaNameOpt,
    PickOpt,
)
from secdesk.services import areas
from secdesk.services.desk import Desk

app = typer.Typer(add_completion=False)


def _is_chosen(given: Given) -> bool:
    return bool(given["everything"]) or given["pick"] is not None


def _chosen(given: Given, at: datetime) -> Given:
    """What was typed for `area seed`, with what is picked of the list once it was seen."""
    if _is_chosen(given):
        return given
    wiring.show(wiring.run(None, at, lambda desk: areas.seed(desk, None)))
    from secdesk.cli import prompts  # noqa: PLC0415  # few commands ask

    return {**given, **prompts.picked()}


SEEDING = Manner(ask=_chosen, only_reads=lambda given: not _is_chosen(given))


@desk_command(app, "area add", writes=True)
def add_area(desk: Desk, words: AreaNameArg, every: EveryOpt = None) -> AreasTouched:
    """Enter a duty area and how often it is looked at."""
    return areas.add(desk, " ".join(words), every)


@desk_command(app, "area list")
def list_areas(desk: Desk, words: MaybeAreaArg = None, everything: AllAreasOpt = False) -> AreaList:
    """List the duty areas, overdue ones first; or the last looks at one."""
    return areas.list_areas(desk, " ".join(words or ()), everything=everything)


@desk_command(app, "area seen", writes=True)
def see_area(desk: Desk, words: AreaRemarkArg) -> AreasTouched:
    """Record that a duty area was looked at, and what was seen."""
    return areas.seen(desk, words)


@desk_command(app, "area edit", writes=True)
def edit_area(
    desk: Desk, words: KnownAreaArg, name: NewAreaNameOpt = None, every: EveryOpt = None
) -> AreasTouched:
    """Change the name of a duty area, or how often it is looked at."""
    return areas.edit(desk, " ".join(words), name, every)


@desk_command(app, "area retire", writes=True)
def retire_area(desk: Desk, words: KnownAreaArg) -> AreasTouched:
    """Take a duty area out of the register; what was seen stays."""
    return areas.retire(desk, " ".join(words))


@desk_command(app, "area seed", writes=True, manner=SEEDING)
def seed_areas(desk: Desk, everything: AllSeedsOpt = False, pick: PickOpt = None) -> AreaSeeds:
    """Show duty areas that fit most offices, and enter those you pick."""
    return areas.seed(desk, pick, wiring.words().language, everything=everything)
