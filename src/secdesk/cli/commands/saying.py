"""say: all that is to be said to a leader now; as a page, or item by item."""

import typer

from secdesk.cli import exits, wiring
from secdesk.cli.command import Typed, look, own_command
from secdesk.cli.params.saying import SayWalkOpt, ToLeaderArg
from secdesk.cli.params.sealing import RevealOpt
from secdesk.domain.errors import DeskError, Unreadable
from secdesk.domain.text import say as sentence
from secdesk.services import saying

app = typer.Typer(add_completion=False)


@own_command(app, "say")
def say(
    typed: Typed, leader: ToLeaderArg, walk: SayWalkOpt = False, reveal: RevealOpt = False
) -> int:
    """Show all that is to be said to a leader now."""
    try:
        if walk and reveal:
            raise Unreadable(
                sentence("--walk shows no sealed words."),
                sentence("secdesk say {leader} --reveal", leader=leader),
            )
        if walk:
            from secdesk.cli import saying_walk  # noqa: PLC0415  # most lists are only looked at

            return saying_walk.walk(leader, typed.as_of, as_json=typed.as_json)
        return look(typed, lambda desk: saying.say_list(desk, leader), "say")
    except DeskError as error:
        wiring.refuse(error, as_json=typed.as_json)
        return exits.code(error)
