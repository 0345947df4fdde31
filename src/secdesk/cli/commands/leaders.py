"""leader: whom the secretary serves."""

import typer

from secdesk.cards.people import LeaderCard, LeaderList
from secdesk.cli.command import desk_command
from secdesk.cli.params.people import (
    ActiveOpt,
    BestTimeOpt,
    ChannelOpt,
    CodeArg,
    NameOpt,
    NameWordsArg,
    PortfolioOpt,
    RankOpt,
    RelayOpt,
    RelayPhoneOpt,
    ReportEveryOpt,
    RetiredOpt,
    WhoArg,
    WhosTitleOpt,
)
from secdesk.services import people
from secdesk.services.desk import Desk
from secdesk.services.people import LeaderSaid

app = typer.Typer(add_completion=False)


@desk_command(app, "leader add", writes=True)
def add_leader(
    desk: Desk,
    code: CodeArg,
    name: NameWordsArg,
    title: WhosTitleOpt = None,
    portfolio: PortfolioOpt = None,
    rank: RankOpt = None,
    relay: RelayOpt = None,
    relay_phone: RelayPhoneOpt = None,
    report_every: ReportEveryOpt = None,
    channel: ChannelOpt = None,
    best_time: BestTimeOpt = None,
) -> LeaderCard:
    """Enter someone you serve."""
    said = LeaderSaid(title, portfolio, rank, relay, relay_phone, report_every, channel, best_time)
    return people.add_leader(desk, code, " ".join(name), said)


@desk_command(app, "leader list")
def list_leaders(desk: Desk, retired: RetiredOpt = False) -> LeaderList:
    """List the leaders."""
    return people.list_leaders(desk, retired=retired)


@desk_command(app, "leader show")
def show_leader(desk: Desk, who: WhoArg) -> LeaderCard:
    """Show one leader."""
    return people.show_leader(desk, who)


@desk_command(app, "leader edit", writes=True)
def edit_leader(
    desk: Desk,
    who: WhoArg,
    name: NameOpt = None,
    title: WhosTitleOpt = None,
    portfolio: PortfolioOpt = None,
    rank: RankOpt = None,
    relay: RelayOpt = None,
    relay_phone: RelayPhoneOpt = None,
    report_every: ReportEveryOpt = None,
    channel: ChannelOpt = None,
    best_time: BestTimeOpt = None,
    active: ActiveOpt = False,
) -> LeaderCard:
    """Change what is kept of a leader."""
    said = LeaderSaid(
        title, portfolio, rank, relay, relay_phone, report_every, channel, best_time, active or None
    )
    return people.edit_leader(desk, who, name, said)


@desk_command(app, "leader retire", writes=True)
def retire_leader(desk: Desk, who: WhoArg) -> LeaderCard:
    """Let a leader give no more tasks."""
    return people.retire_leader(desk, who)
