"""Arguments and options about the desk itself."""

from typing import Annotated

import typer

from secdesk.cli import offers
from secdesk.cli.registry import N_

StepArg = Annotated[
    int | None,
    typer.Argument(
        metavar="[STEP]",
        help=N_("The step to take back; else the last."),
        autocompletion=offers.steps,
    ),
]
ListStepsOpt = Annotated[
    bool, typer.Option("--list", help=N_("List the latest steps instead of taking one back."))
]
MostStepsOpt = Annotated[
    int,
    typer.Option("-n", "--most", metavar="COUNT", min=1, help=N_("List so many; 20 if not said.")),
]

KeyArg = Annotated[
    str | None,
    typer.Argument(
        metavar="[KEY]",
        help=N_("A setting, or a group such as nag."),
        autocompletion=offers.settings,
    ),
]
ValueArg = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[VALUE]", help=N_("Its new value."), autocompletion=offers.setting_values
    ),
]
UnsetOpt = Annotated[bool, typer.Option("--unset", help=N_("Leave the setting to its default."))]

DemoFolderOpt = Annotated[
    str | None,
    typer.Option(
        "--folder",
        metavar="PATH",
        help=N_("Where to make it; else beside your desk."),
        autocompletion=offers.files,
    ),
]
RemoveDemoOpt = Annotated[bool, typer.Option("--remove", help=N_("Take the example away."))]

CheckOpt = Annotated[
    bool, typer.Option("--check", help=N_("Exit with 10 where something must be attended to."))
]
ExplainOpt = Annotated[
    bool,
    typer.Option("--explain", help=N_("Show which rule speaks, when it last did and will again.")),
]

ShellArg = Annotated[
    str | None,
    typer.Argument(
        metavar="[bash|zsh|fish]",
        help=N_("The shell; else the one you use."),
        autocompletion=offers.one_of("bash", "zsh", "fish"),
    ),
]
RehearseOpt = Annotated[
    bool, typer.Option("--dry-run", help=N_("Show what would be written, and write nothing."))
]
