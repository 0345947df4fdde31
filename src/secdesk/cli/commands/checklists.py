"""checklist: what to think of before, during and after a day, line by line."""

import typer

from secdesk.cards.checklists import (
    ChecklistList,
    ChecklistShown,
    ChecklistTouched,
    TemplateCard,
    TemplateCopied,
    TemplateList,
)
from secdesk.cli import outside, wiring
from secdesk.cli.command import Manner, desk_command, plain_command
from secdesk.cli.gathering import words_of
from secdesk.cli.numbers import split
from secdesk.cli.params.checklists import (
    ChecklistArg,
    DropReasonArg,
    ForDayOpt,
    ForTaskOpt,
    LinesReasonArg,
    LinesRemarkArg,
    MaybeChecklistArg,
    MaybeTemplateArg,
    TemplateArg,
    TemplateWordsArg,
)
from secdesk.services import checklists
from secdesk.services.desk import Desk
from secdesk.services.ports_checklists import Sheets

app = typer.Typer(add_completion=False)


def _sheets() -> Sheets:
    """The templates: ours, and hers beside the settings."""
    return outside.checklist_files(wiring.settings_file().path)


@desk_command(app, "checklist show")
def show(desk: Desk, number: MaybeChecklistArg = None) -> ChecklistList | ChecklistShown:
    """Show the checklists in use, or all lines of one."""
    return checklists.list_open(desk) if number is None else checklists.show(desk, number)


@desk_command(app, "checklist use", writes=True)
def use(
    desk: Desk, template: TemplateWordsArg, on: ForDayOpt = None, task: ForTaskOpt = None
) -> ChecklistTouched:
    """Take up a checklist for a day: each line gets its date."""
    return checklists.use(desk, _sheets(), template, on, task)


@desk_command(app, "checklist tick", writes=True, manner=Manner(gather=words_of("lines")))
def tick(desk: Desk, number: ChecklistArg, lines: LinesRemarkArg) -> ChecklistTouched:
    """Tick lines of a checklist off."""
    places, remark = split(lines)
    return checklists.tick(desk, number, places, remark)


@desk_command(app, "checklist skip", writes=True, manner=Manner(gather=words_of("lines")))
def skip(desk: Desk, number: ChecklistArg, lines: LinesReasonArg) -> ChecklistTouched:
    """Pass over lines that do not apply this time."""
    places, reason = split(lines)
    return checklists.skip(desk, number, places, reason)


@desk_command(app, "checklist drop", writes=True, manner=Manner(gather=words_of("reason")))
def drop(desk: Desk, number: ChecklistArg, reason: DropReasonArg) -> ChecklistTouched:
    """Let a checklist go with all that is open on it."""
    return checklists.drop(desk, number, " ".join(reason))


@plain_command(app, "checklist templates")
def templates(template: MaybeTemplateArg = None) -> TemplateList | TemplateCard:
    """List the templates of checklists, or show one."""
    if not template:
        return checklists.list_templates(_sheets())
    return checklists.show_template(_sheets(), " ".join(template))


@plain_command(app, "checklist copy")
def copy(template: TemplateArg) -> TemplateCopied:
    """Put a template among your own files, to be changed there."""
    return checklists.copy(_sheets(), " ".join(template))
