"""Arguments and options about reminders."""

from typing import Annotated

import typer

from secdesk.cli import offers
from secdesk.cli.registry import N_

WhenArg = Annotated[
    str,
    typer.Argument(
        metavar="WHEN",
        help=N_('When it is to come up, in quotes where it has blanks; or "every monday 9am".'),
    ),
]
ReminderWordsArg = Annotated[
    list[str], typer.Argument(metavar="WORDS...", help=N_("What to be reminded of."))
]
OnTaskOpt = Annotated[
    int | None,
    typer.Option(
        "--task",
        metavar="NUMBER",
        help=N_("The task it is about."),
        autocompletion=offers.any_task,
    ),
]
AllRemindersOpt = Annotated[
    bool, typer.Option("--all", help=N_("Those too that were ticked off or dropped."))
]
ReminderNumbersArg = Annotated[
    list[str],
    typer.Argument(
        metavar="NUMBERS...",
        help=N_("Numbers of reminders."),
        autocompletion=offers.reminders,
    ),
]
ReminderNumbersWhenArg = Annotated[
    list[str],
    typer.Argument(
        metavar="NUMBERS... WHEN",
        help=N_("Numbers of reminders, then when they are to come up."),
        autocompletion=offers.reminders,
    ),
]
