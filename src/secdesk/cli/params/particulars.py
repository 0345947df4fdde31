"""Everything that may be said of a task: declared once, for each command that takes it."""

from dataclasses import replace
from typing import Annotated

from secdesk.cli.gathering import absolute
from secdesk.cli.params.measures import BearingsOpts, EffectByOpt, EffectOpt, FocusOpt
from secdesk.cli.params.sealing import EmbargoOpt, KeptOpt, RegistryOpt
from secdesk.cli.params.tasks import (
    AlsoOpt,
    CheckOpt,
    ClassOpt,
    CycleOpt,
    DueOpt,
    HelperOpt,
    HolderOpt,
    ImportanceOpt,
    IntentOpt,
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
    ToOpt,
    UrgencyOpt,
    WordsOpt,
)
from secdesk.cli.params.together import Together
from secdesk.services.taking_over import Particulars

NOTHING = Particulars()


def particulars(  # noqa: PLR0913, PLR0917  # a task has the particulars it has
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
    effect: EffectOpt = None,
    effect_by: EffectByOpt = None,
    focus: FocusOpt = None,
    bearings: BearingsOpts = (),
    check: CheckOpt = None,
    cycle: CycleOpt = None,
    registry: RegistryOpt = None,
    kept: KeptOpt = None,
    embargo: EmbargoOpt = None,
) -> Particulars:
    """Everything but the date."""
    return Particulars(
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
        effect=effect,
        effect_by=effect_by,
        is_focus=focus,
        bearings=bearings,
        check=check,
        cycle=cycle,
        registry=registry,
        kept=kept,
        embargo=embargo,
    )


ParticularsOpts = Annotated[Particulars, Together(particulars)]


def dated(
    due: DueOpt = None,
    target: TargetOpt = None,
    no_limit: NoLimitOpt = False,  # noqa: FBT002  # a flag of the command line is a boolean
    said: ParticularsOpts = NOTHING,
) -> Particulars:
    """The date, and everything else."""
    return replace(said, due=due, target=target, no_limit=no_limit)


DatedOpts = Annotated[Particulars, Together(dated)]
