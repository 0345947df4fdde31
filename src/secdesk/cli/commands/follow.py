"""follow: whom to ask after what; as a page, as messages to send, or task by task."""

import typer

from secdesk.cards.follow import FollowUp, Messages
from secdesk.cli import exits, wiring
from secdesk.cli.command import Typed, look, own_command
from secdesk.cli.params.follow import HeldOpt, TextOpt, ToAskOpt, WalkOpt
from secdesk.cli.params.looking import LeaderOpt
from secdesk.domain.errors import DeskError, Unreadable
from secdesk.domain.text import say
from secdesk.services import follow_up
from secdesk.services.desk import Desk
from secdesk.services.follow_up import Asked

app = typer.Typer(add_completion=False)


@own_command(app, "follow")
def follow(
    typed: Typed,
    to: ToAskOpt = None,
    leader: LeaderOpt = None,
    everything: HeldOpt = False,
    text: TextOpt = False,
    walk: WalkOpt = False,
) -> int:
    """Show whom to ask after what, by unit and person."""
    asked = Asked(to, leader, everything)
    try:
        if walk and text:
            raise Unreadable(  # it is said as every other refusal of this command
                say("--walk and --text do not go together."), say("secdesk follow --text")
            )
        if walk:
            from secdesk.cli import walking  # noqa: PLC0415  # most rounds are only looked at

            return walking.walk(asked, typed.as_of, as_json=typed.as_json)
        return look(typed, lambda desk: _round(desk, asked, text=text))
    except DeskError as error:
        wiring.refuse(error, as_json=typed.as_json)
        return exits.code(error)


def _round(desk: Desk, asked: Asked, *, text: bool) -> FollowUp | Messages:
    if not text:
        return follow_up.follow(desk, asked)
    from secdesk.services import follow_text  # noqa: PLC0415  # as above

    return follow_text.messages(desk, asked)
