"""edit and due: changing what was taken over."""

import typer

from secdesk.cards.tasks import Deeds
from secdesk.cli.command import desk_command
from secdesk.cli.gathering import absolute
from secdesk.cli.numbers import only, split
from secdesk.cli.params.tasks import (
    AlsoOpt,
    ClassOpt,
    DropHelperOpt,
    DropLeaderOpt,
    DropLinkOpt,
    HelperOpt,
    HolderOpt,
    ImportanceOpt,
    IntentOpt,
    LinkOpt,
    NumbersArg,
    NumbersWhenArg,
    ParentOpt,
    PersonOpt,
    ReasonOpt,
    ReportBackOpt,
    SecrecyOpt,
    SourceOpt,
    SourceRefOpt,
    StandardOpt,
    TitleOpt,
    ToOpt,
    UrgencyOpt,
    WordOpt,
    WordsOpt,
)
from secdesk.services import changing
from secdesk.services.changing import Amends
from secdesk.services.desk import Desk
from secdesk.services.taking_over import Particulars

app = typer.Typer(add_completion=False)


@desk_command(app, "edit", writes=True)
def edit(
    desk: Desk,
    numbers: NumbersArg,
    title: TitleOpt = None,
    to: ToOpt = None,
    person: PersonOpt = None,
    helper: HelperOpt = None,
    holder: HolderOpt = None,
    urgency: UrgencyOpt = None,
    importance: ImportanceOpt = None,
    verbatim: WordsOpt = None,
    intent: IntentOpt = None,
    standard: StandardOpt = None,
    source: SourceOpt = None,
    source_ref: SourceRefOpt = None,
    work_class: ClassOpt = None,
    secrecy: SecrecyOpt = None,
    also: AlsoOpt = None,
    drop_leader: DropLeaderOpt = None,
    drop_helper: DropHelperOpt = None,
    drop_link: DropLinkOpt = None,
    parent: ParentOpt = None,
    link: LinkOpt = None,
    report_back: ReportBackOpt = None,
    word: WordOpt = None,
) -> Deeds:
    """Change what is kept of tasks."""
    said = Particulars(
        to=to,
        person=person,
        helpers=helper or (),
        holder=holder,
        urgency=urgency,
        importance=importance,
        words=verbatim,
        intent=intent,
        standard=standard,
        source=source,
        source_ref=source_ref,
        work_class=work_class,
        secrecy=secrecy,
        also=also or (),
        parent=parent,
        links=absolute(link),
        report_back=report_back,
    )
    amends = Amends(title, drop_leader, drop_helper or (), absolute(drop_link), word)
    return changing.edit(desk, only(numbers), said, amends)


@desk_command(app, "due", writes=True)
def due(
    desk: Desk, numbers_and_when: NumbersWhenArg, word: WordOpt = None, reason: ReasonOpt = ""
) -> Deeds:
    """Give tasks another date."""
    numbers, when = split(numbers_and_when)
    return changing.due(desk, numbers, when, word, reason)
