"""ledger: every task with all of its fields, on a page or as CSV."""

import gc

import typer

from secdesk.cards.ledgers import LedgerList, LedgerText, LedgerWritten
from secdesk.cli import sheets, wiring
from secdesk.cli.command import Manner, desk_command
from secdesk.cli.gathering import Given, a_screenful
from secdesk.cli.params.ledgers import (
    CsvOpt,
    FromOpt,
    LedgerSortOpt,
    MarkOpt,
    OnlyStateOpt,
    OutputOpt,
    ReplaceOpt,
    UntilOpt,
)
from secdesk.cli.params.looking import (
    AllOpt,
    HolderFilterOpt,
    LeaderOpt,
    MostOpt,
    TextFilterOpt,
    UrgencyFilterOpt,
    WindowOpt,
)
from secdesk.cli.params.sealing import RevealOpt
from secdesk.cli.params.tasks import ParentOpt
from secdesk.services import ledgers
from secdesk.services.desk import Desk
from secdesk.services.ledgers import Excerpt
from secdesk.services.looking import Asked

app = typer.Typer(add_completion=False)


def _a_page(given: Given) -> Given:
    """A screenful at a time, where it is a page that was asked for."""
    is_page = given["output"] is None and not given["csv"]
    return a_screenful(given) if is_page else given


@desk_command(app, "ledger", manner=Manner(on_screen=_a_page))
def ledger(
    desk: Desk,
    context: typer.Context,
    leader: LeaderOpt = None,
    holder: HolderFilterOpt = None,
    state: OnlyStateOpt = None,
    due: WindowOpt = None,
    urgency: UrgencyFilterOpt = None,
    text: TextFilterOpt = None,
    parent: ParentOpt = None,
    given_from: FromOpt = None,
    until: UntilOpt = None,
    sort: LedgerSortOpt = None,
    most: MostOpt = None,
    everything: AllOpt = False,
    csv: CsvOpt = False,
    output: OutputOpt = None,
    bom: MarkOpt = False,
    yes: ReplaceOpt = False,
    reveal: RevealOpt = False,
) -> LedgerList | LedgerText | LedgerWritten:
    """List every task with all of its fields, closed ones too."""
    del reveal  # the desk was opened by it
    gc.enable()  # bulk work
    asked = Asked(leader, holder, tuple(state or ()), due, urgency, text, parent, sort)
    excerpt = Excerpt(asked, given_from, until, None if everything else most)
    is_chinese = wiring.words().is_chinese
    if output is not None:
        with sheets.kept(output, is_marked=bom, may_replace=yes) as sheet:
            count = ledgers.write(desk, excerpt, sheet, is_chinese=is_chinese)
        return LedgerWritten(desk.today, output, count)
    if context.params["as_json"] or (wiring.is_screen() and not csv):
        return ledgers.listed(desk, excerpt)
    spool = sheets.Spool(is_marked=bom)
    with spool.filled() as sheet:
        ledgers.write(desk, excerpt, sheet, is_chinese=is_chinese)
    return LedgerText(spool)
