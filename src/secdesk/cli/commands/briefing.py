"""brief: the page for a leader, looked at, printed, kept in a file, or delivered."""

import sys
from typing import NamedTuple

import typer

from secdesk.cards.briefs import Brief, BriefText, BriefWritten
from secdesk.cli import exits, wiring
from secdesk.cli.command import Typed, opened, own_command, show
from secdesk.cli.params.briefing import BriefedArg, DeliveredOpt, MarkdownOpt, PaperOpt
from secdesk.cli.params.ledgers import ReplaceOpt
from secdesk.cli.params.sealing import RevealOpt
from secdesk.domain.errors import DeskError
from secdesk.domain.text import say
from secdesk.services import brief as pages
from secdesk.services.desk import Desk

app = typer.Typer(add_completion=False)


class Paper(NamedTuple):
    """For whom the page is, whether it is delivered, and into which file it goes."""

    leader: str
    is_delivered: bool
    file: str | None
    may_replace: bool
    is_text: bool


@own_command(app, "brief")
def brief(
    typed: Typed,
    leader: BriefedArg,
    mark: DeliveredOpt = False,
    markdown: MarkdownOpt = False,
    output: PaperOpt = None,
    yes: ReplaceOpt = False,
    reveal: RevealOpt = False,
) -> int:
    """Write the page for a leader: decisions, problems, results, progress."""
    del reveal  # the desk is opened by it
    paper = Paper(leader, mark, output, yes, is_text=markdown or output is not None)
    try:
        at = wiring.instant(typed.as_of)
        command = "brief" if mark else None
        card = opened(
            "brief",
            typed.given,
            lambda: wiring.run(
                command, at, lambda desk: _page(desk, paper), is_now=typed.as_of is None
            ),
        )
    except DeskError as error:
        wiring.refuse(error, as_json=typed.as_json)
        return exits.code(error)
    if output is not None:
        written = BriefWritten(card.on, card.leader, output, card.marked)
        wiring.show(written, as_json=typed.as_json)
    elif markdown and not typed.as_json:
        _print(card)
    else:
        show(card, typed.given, as_json=typed.as_json)
    if not typed.as_json:
        wiring.mind_rights()
    return exits.FINE


def _page(desk: Desk, paper: Paper) -> Brief:
    """The page, recorded as delivered where that was asked, and in its file."""
    said = wiring.words().sentence(pages.occasion(desk)) if paper.is_delivered else None
    card = pages.brief(desk, paper.leader, said, is_paper=paper.is_text)
    if paper.file is not None:
        _keep(card, paper)  # last: where it fails nothing is recorded
    return card


def _keep(card: Brief, paper: Paper) -> None:
    from secdesk.cli import papers  # noqa: PLC0415  # most pages are only looked at

    anew = (
        say("secdesk brief {leader} --mark --output {file} --yes", leader=card.leader.code,
            file=paper.file)
        if paper.is_delivered
        else say("secdesk brief {leader} --output {file} --yes", leader=card.leader.code,
                 file=paper.file)
    )  # fmt: skip
    papers.keep(
        paper.file or "",
        papers.as_markdown(card),
        may_replace=paper.may_replace,
        otherwise=anew,
    )


def _print(card: Brief) -> None:
    """The page alone on standard output, for it may go on; beside it, what was recorded."""
    from secdesk.cli import papers  # noqa: PLC0415  # as above

    wiring.show(BriefText((papers.as_markdown(card),)))
    if card.marked is not None:
        wiring.show(card.marked, stream=sys.stderr)
