"""Arguments and options about checklists."""

from typing import Annotated

import typer

from secdesk.cli import offers
from secdesk.cli.registry import N_

TemplateWordsArg = Annotated[
    list[str],
    typer.Argument(
        metavar="TEMPLATE [WORDS]...",
        help=N_("Which template; behind it in your words which meeting or visit it is."),
        autocompletion=offers.templates,
    ),
]
TemplateArg = Annotated[
    list[str],
    typer.Argument(
        metavar="TEMPLATE",
        help=N_("The template, by its name or that of its file."),
        autocompletion=offers.templates,
    ),
]
MaybeTemplateArg = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[TEMPLATE]",
        help=N_("Which template to show with its lines; else all, in short."),
        autocompletion=offers.templates,
    ),
]
ForDayOpt = Annotated[
    str | None,
    typer.Option(
        "--on",
        metavar="WHEN",
        help=N_("The day it is for, with its clock time where there is one."),
    ),
]
ForTaskOpt = Annotated[
    int | None,
    typer.Option(
        "--task",
        metavar="NUMBER",
        help=N_("The task it is for."),
        autocompletion=offers.any_task,
    ),
]
ChecklistArg = Annotated[
    int,
    typer.Argument(
        metavar="NUMBER",
        help=N_("The number of the checklist."),
        autocompletion=offers.checklists,
    ),
]
MaybeChecklistArg = Annotated[
    int | None,
    typer.Argument(
        metavar="[NUMBER]",
        help=N_("Which checklist to show with its lines; else all, in short."),
        autocompletion=offers.checklists,
    ),
]
LinesRemarkArg = Annotated[
    list[str],
    typer.Argument(
        metavar="LINES... [REMARK]...",
        help=N_("Numbers of its lines, then a remark if you like."),
        autocompletion=offers.checklist_lines,
    ),
]
LinesReasonArg = Annotated[
    list[str],
    typer.Argument(
        metavar="LINES... REASON...",
        help=N_("Numbers of its lines, then why they do not apply."),
        autocompletion=offers.checklist_lines,
    ),
]
DropReasonArg = Annotated[
    list[str], typer.Argument(metavar="REASON...", help=N_("Why nothing of it applies any more."))
]
