"""assign: what a leader asked for becomes a task."""

import typer

from secdesk.cards.tasks import Deeds, TaskLine
from secdesk.cli.command import Manner, desk_command
from secdesk.cli.gathering import Given, absolute, titles
from secdesk.cli.params.tasks import (
    AlsoOpt,
    ClassOpt,
    DueOpt,
    EditOpt,
    ExternalIdOpt,
    HelperOpt,
    HolderOpt,
    ImportanceOpt,
    IntentOpt,
    LeaderArg,
    LinkOpt,
    NoLimitOpt,
    ParentOpt,
    PersonOpt,
    ReportBackOpt,
    SecrecyOpt,
    SourceOpt,
    SourceRefOpt,
    StandardOpt,
    TargetOpt,
    TitleWordsArg,
    ToOpt,
    UrgencyOpt,
    WordsOpt,
    YesOpt,
)
from secdesk.services import taking_over
from secdesk.services.desk import Desk
from secdesk.services.taking_over import Particulars

app = typer.Typer(add_completion=False)


def _several(given: Given) -> bool:
    """Several tasks at once are looked at before they are stored."""
    return len(given["words"]) > 1 and not given["yes"]


@desk_command(app, "assign", writes=True, manner=Manner(gather=titles, look_first=_several))
def assign(
    desk: Desk,
    leader: LeaderArg,
    words: TitleWordsArg = None,
    due: DueOpt = None,
    target: TargetOpt = None,
    no_limit: NoLimitOpt = False,
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
    parent: ParentOpt = None,
    link: LinkOpt = None,
    report_back: ReportBackOpt = None,
    external_id: ExternalIdOpt = None,
    edit: EditOpt = False,
    yes: YesOpt = False,
) -> TaskLine | Deeds:
    """Record what a leader asked for."""
    del edit, yes  # answered before the desk was opened
    said = Particulars(
        due=due,
        target=target,
        no_limit=no_limit,
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
    return taking_over.assign(desk, leader, words or (), said, external_id)
