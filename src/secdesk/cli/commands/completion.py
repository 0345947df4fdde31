"""completion: the shell knows what may be typed next."""

import typer

from secdesk.cards.shells import CompletionInstalled, CompletionScript, ShellFile
from secdesk.cli import wiring
from secdesk.cli.command import plain_command
from secdesk.cli.params.desk import RehearseOpt, ShellArg

app = typer.Typer(add_completion=False)


@plain_command(app, "completion install")
def install(shell: ShellArg = None, dry_run: RehearseOpt = False) -> CompletionInstalled:
    """Let your shell complete commands, task numbers and names."""
    completion = wiring.completion(shell)
    wanted = completion.wanted()
    files = tuple(
        ShellFile(str(one.file), one.text if one.is_line else None, one.is_there())
        for one in wanted
    )
    for one, file in zip(wanted, files, strict=True):
        if not (dry_run or file.is_there):
            one.put()
    return CompletionInstalled(completion.shell, files, dry_run)


@plain_command(app, "completion show")
def show(shell: ShellArg = None) -> CompletionScript:
    """Print the script that a shell completes with."""
    completion = wiring.completion(shell)
    return CompletionScript(completion.shell, completion.script)
