"""Arguments and options about a task: what it is, and what was done."""

from typing import Annotated

import typer

from secdesk.cli import offers
from secdesk.cli.registry import N_
from secdesk.domain.vocabulary import Answer, Holder, Secrecy, Source, Urgency, WorkClass

LeaderArg = Annotated[
    str,
    typer.Argument(
        metavar="LEADER",
        help=N_("Who asked for it: a code or part of a name."),
        autocompletion=offers.leaders,
    ),
]
TitleWordsArg = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="WORDS...", help=N_("What is to be done; - reads lines, one task a line.")
    ),
]
NumbersWordsArg = Annotated[
    list[str],
    typer.Argument(
        metavar="NUMBERS... [WORDS...]",
        help=N_("Task numbers, then words."),
        autocompletion=offers.tasks,
    ),
]
NumbersArg = Annotated[
    list[str],
    typer.Argument(
        metavar="NUMBERS...",
        help=N_("Task numbers, such as 14 or '#14'."),
        autocompletion=offers.tasks,
    ),
]
NumbersWhenArg = Annotated[
    list[str],
    typer.Argument(
        metavar="NUMBERS... WHEN",
        help=N_("Task numbers, then the date."),
        autocompletion=offers.tasks,
    ),
]
DueOpt = Annotated[
    str | None,
    typer.Option("-d", "--due", metavar="WHEN", help=N_("The date the leader set (hard).")),
]
TargetOpt = Annotated[
    str | None,
    typer.Option("--target", metavar="WHEN", help=N_("A date of your own (soft).")),
]
NoLimitOpt = Annotated[bool, typer.Option("--no-limit", help=N_("There is no date, on purpose."))]
ToOpt = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="UNIT",
        help=N_("The unit or person that leads the work."),
        autocompletion=offers.contacts,
    ),
]
PersonOpt = Annotated[
    str | None,
    typer.Option(
        "--person",
        metavar="NAME",
        help=N_("The person answering for it."),
        autocompletion=offers.persons,
    ),
]
HelperOpt = Annotated[
    list[str] | None,
    typer.Option(
        "--helper",
        metavar="CODE",
        help=N_("Who helps; may be given several times."),
        autocompletion=offers.contacts,
    ),
]
HolderOpt = Annotated[
    str | None,
    typer.Option(
        "--holder",
        metavar="WHO",
        help=N_("Who has the next step: me, unit or leader."),
        autocompletion=offers.one_of(Holder),
    ),
]
UrgencyOpt = Annotated[
    str | None,
    typer.Option(
        "--urgency",
        metavar="HOW",
        help=N_("flash, urgent, soon or normal; normal if not said."),
        autocompletion=offers.one_of(Urgency),
    ),
]
ImportanceOpt = Annotated[
    int | None,
    typer.Option(
        "--importance",
        metavar="1-3",
        help=N_("1 is high; 2 if not said."),
        autocompletion=offers.one_of("1", "2", "3"),
    ),
]
WordsOpt = Annotated[
    str | None,
    typer.Option("--words", metavar="TEXT", help=N_("The leader's own words, kept verbatim.")),
]
IntentOpt = Annotated[
    str | None, typer.Option("--intent", metavar="TEXT", help=N_("What it is for."))
]
StandardOpt = Annotated[
    str | None, typer.Option("--standard", metavar="TEXT", help=N_("What the result must meet."))
]
SourceOpt = Annotated[
    str | None,
    typer.Option(
        "--source", metavar="HOW",
        help=N_(
            "How it came: oral, phone, message, meeting, written, document, superior, unit, "
            "public, self."
        ),
        autocompletion=offers.one_of(Source),
    ),
]  # fmt: skip
SourceRefOpt = Annotated[
    str | None,
    typer.Option("--source-ref", metavar="TEXT", help=N_("Which meeting, document or call.")),
]
ClassOpt = Annotated[
    str | None,
    typer.Option(
        "--class", metavar="CLASS",
        help=N_("daily, reception, writing, confidential (papers) or logistics."),
        autocompletion=offers.one_of(WorkClass),
    ),
]  # fmt: skip
SecrecyOpt = Annotated[
    str | None,
    typer.Option(
        "--secrecy",
        metavar="CLASS",
        help=N_("public, internal (if not said), confidential, personal; secret for a paper."),
        autocompletion=offers.one_of(Secrecy),
    ),
]
AlsoOpt = Annotated[
    list[str] | None,
    typer.Option(
        "--also",
        metavar="LEADER",
        help=N_("Another leader who asked for the same."),
        autocompletion=offers.leaders,
    ),
]
ParentOpt = Annotated[
    int | None,
    typer.Option(
        "--parent",
        metavar="NUMBER",
        help=N_("The task it is a part of."),
        autocompletion=offers.any_task,
    ),
]
LinkOpt = Annotated[
    list[str] | None,
    typer.Option(
        "--link",
        metavar="PATH",
        help=N_("A file that belongs to it; kept as a path, never opened."),
        autocompletion=offers.files,
    ),
]
ReportBackOpt = Annotated[
    str | None,
    typer.Option(
        "--report-back",
        metavar="yes|no",
        help=N_("Whether the leader wants to hear the result."),
        autocompletion=offers.one_of(Answer),
    ),
]
CheckOpt = Annotated[
    str | None,
    typer.Option("--check", metavar="WHEN", help=N_("When to look at it again, or ask after it.")),
]
CycleOpt = Annotated[
    str | None,
    typer.Option(
        "--cycle", metavar="DAYS",
        help=N_("Within how many working days a word is expected; none for as long as usual."),
    ),
]  # fmt: skip
ExternalIdOpt = Annotated[
    str | None,
    typer.Option(
        "--id", metavar="UUID", help=N_("A name of your own: the same one is never stored twice.")
    ),
]
EditOpt = Annotated[
    bool, typer.Option("--edit", help=N_("Write the words in your editor ($VISUAL, $EDITOR)."))
]
YesOpt = Annotated[bool, typer.Option("-y", "--yes", help=N_("Store without asking."))]
TitleOpt = Annotated[str | None, typer.Option("--title", metavar="TEXT", help=N_("A new title."))]
WordOpt = Annotated[
    str | None,
    typer.Option(
        "--word", metavar='"WHOSE, HOW, WHEN"', help=N_("Whose word the change rests on.")
    ),
]
PercentOpt = Annotated[
    int | None, typer.Option("--percent", metavar="0-100", help=N_("How much of it is done."))
]
NextOpt = Annotated[str, typer.Option("--next", metavar="TEXT", help=N_("The next step."))]
ExpectOpt = Annotated[
    str | None,
    typer.Option("--expect", metavar="WHEN", help=N_("When it is expected to be finished.")),
]
EvidenceOpt = Annotated[
    str, typer.Option("--evidence", metavar="TEXT", help=N_("What proves it, and where it is."))
]
ToLeaderOpt = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="LEADER",
        help=N_("Only this leader was told."),
        autocompletion=offers.leaders,
    ),
]
ReasonOpt = Annotated[str, typer.Option("--reason", metavar="TEXT", help=N_("Why."))]
DropLeaderOpt = Annotated[
    str | None,
    typer.Option(
        "--drop-leader",
        metavar="LEADER",
        help=N_("This leader did not give it after all."),
        autocompletion=offers.leaders,
    ),
]
DropHelperOpt = Annotated[
    list[str] | None,
    typer.Option(
        "--drop-helper",
        metavar="CODE",
        help=N_("Somebody who helps no longer."),
        autocompletion=offers.contacts,
    ),
]
DropLinkOpt = Annotated[
    list[str] | None,
    typer.Option(
        "--drop-link",
        metavar="PATH",
        help=N_("A file that does not belong to it."),
        autocompletion=offers.files,
    ),
]
