"""follow: whom to ask after what; as a page, as messages to send, or task by task."""

import typer

from secdesk.cards.follow import FollowUp, Messages
from secdesk.cli import exits, wiring
from secdesk.cli.command import Typed, own_command
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
        at = wiring.instant(typed.as_of)
        is_now = typed.as_of is None
        card = wiring.run(None, at, lambda desk: _round(desk, asked, text=text), is_now=is_now)
    except DeskError as error:
        wiring.refuse(error, as_json=typed.as_json)
        return exits.code(error)
    wiring.show(card, as_json=typed.as_json)
    if not typed.as_json:
        wiring.mind_rights()
    return exits.FINE


def _round(desk: Desk, asked: Asked, *, text: bool) -> FollowUp | Messages:
    if not text:
        return follow_up.follow(desk, asked)
    from secdesk.services import follow_text  # noqa: PLC0415  # as above

    return follow_text.messages(desk, asked)
