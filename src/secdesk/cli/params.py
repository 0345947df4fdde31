"""Every argument and option, declared once: named by what it means and what it is."""

from typing import Annotated, Any

import typer

from secdesk.cli import wiring
from secdesk.cli.registry import N_

COMMON = N_("Common")
JsonOpt = Annotated[
    bool,
    typer.Option("--json", help=N_("Answer with one JSON envelope."), rich_help_panel=COMMON),
]
AsOfOpt = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="WHEN", rich_help_panel=COMMON,
        help=N_("Stand at another moment; it may lie in the past."),
    ),
]  # fmt: skip
LangOpt = Annotated[
    str | None,
    typer.Option(
        "--lang", metavar="en|zh", help=N_("Answer in English or Chinese."), rich_help_panel=COMMON
    ),
]

LeaderArg = Annotated[
    str, typer.Argument(metavar="LEADER", help=N_("Who asked for it: a code or part of a name."))
]
TitleWordsArg = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="WORDS...", help=N_("What is to be done; - reads lines, one task a line.")
    ),
]
NumbersWordsArg = Annotated[
    list[str], typer.Argument(metavar="NUMBERS... [WORDS...]", help=N_("Task numbers, then words."))
]
NumbersArg = Annotated[
    list[str], typer.Argument(metavar="NUMBERS...", help=N_("Task numbers, such as 14 or '#14'."))
]
NumbersWhenArg = Annotated[
    list[str], typer.Argument(metavar="NUMBERS... WHEN", help=N_("Task numbers, then the date."))
]
SearchWordsArg = Annotated[
    list[str], typer.Argument(metavar="WORDS...", help=N_("Words that must all be there."))
]
StepArg = Annotated[
    int | None, typer.Argument(metavar="[STEP]", help=N_("The step to take back; else the last."))
]
LedgerArg = Annotated[
    Any,  # a LedgerText: to name it here would load the ports with every command
    typer.Argument(metavar="FILE.csv", parser=wiring.ledger, help=N_("The ledger to read.")),
]
CodeArg = Annotated[
    str, typer.Argument(metavar="CODE", help=N_("A short word to type, such as wang."))
]
NameWordsArg = Annotated[list[str], typer.Argument(metavar="NAME...", help=N_("The full name."))]
WhoArg = Annotated[
    str, typer.Argument(metavar="WHO", help=N_("A code or any unambiguous part of a name."))
]
KeptArg = Annotated[
    str, typer.Argument(metavar="KEPT", help=N_("The one that stays and takes everything over."))
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
    typer.Option("--to", metavar="UNIT", help=N_("The unit or person that leads the work.")),
]
PersonOpt = Annotated[
    str | None, typer.Option("--person", metavar="NAME", help=N_("The person answering for it."))
]
HelperOpt = Annotated[
    list[str] | None,
    typer.Option("--helper", metavar="CODE", help=N_("Who helps; may be given several times.")),
]
HolderOpt = Annotated[
    str | None,
    typer.Option("--holder", metavar="WHO", help=N_("Who has the next step: me, unit or leader.")),
]
UrgencyOpt = Annotated[
    str | None,
    typer.Option(
        "--urgency", metavar="HOW", help=N_("flash, urgent, soon or normal; normal if not said.")
    ),
]
ImportanceOpt = Annotated[
    int | None, typer.Option("--importance", metavar="1-3", help=N_("1 is high; 2 if not said."))
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
    ),
]  # fmt: skip
SecrecyOpt = Annotated[
    str | None,
    typer.Option(
        "--secrecy", metavar="CLASS", help=N_("public or internal; internal if not said.")
    ),
]
AlsoOpt = Annotated[
    list[str] | None,
    typer.Option("--also", metavar="LEADER", help=N_("Another leader who asked for the same.")),
]
ParentOpt = Annotated[
    int | None, typer.Option("--parent", metavar="NUMBER", help=N_("The task it is a part of."))
]
LinkOpt = Annotated[
    list[str] | None,
    typer.Option(
        "--link",
        metavar="PATH",
        help=N_("A file that belongs to it; kept as a path, never opened."),
    ),
]
ReportBackOpt = Annotated[
    str | None,
    typer.Option(
        "--report-back", metavar="yes|no", help=N_("Whether the leader wants to hear the result.")
    ),
]
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
LeaderOpt = Annotated[
    str | None, typer.Option("-l", "--leader", metavar="LEADER", help=N_("Only this leader's."))
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
    str | None, typer.Option("--to", metavar="LEADER", help=N_("Only this leader was told."))
]
ReasonOpt = Annotated[str, typer.Option("--reason", metavar="TEXT", help=N_("Why."))]

HolderFilterOpt = Annotated[
    str | None,
    typer.Option("--holder", metavar="WHO", help=N_("me, unit, leader, or a person or unit.")),
]
StateFilterOpt = Annotated[
    list[str] | None,
    typer.Option(
        "--state", metavar="STATE", help=N_("Only this state; all means closed ones too.")
    ),
]
WindowOpt = Annotated[
    str | None,
    typer.Option(
        "--due", metavar="WINDOW",
        help=N_("overdue, today, week, none, a date (up to it), or DATE..DATE."),
    ),
]  # fmt: skip
UrgencyFilterOpt = Annotated[
    str | None, typer.Option("--urgency", metavar="URGENCY", help=N_("Only this urgency."))
]
TextFilterOpt = Annotated[
    str | None, typer.Option("--text", metavar="TEXT", help=N_("Only what says this."))
]
SortOpt = Annotated[
    str | None,
    typer.Option("--sort", metavar="KEY", help=N_("pressing, due, number, leader or urgency.")),
]
MostOpt = Annotated[
    int | None,
    typer.Option("-n", "--most", metavar="COUNT", help=N_("At most so many; 30 on a terminal.")),
]
AllOpt = Annotated[bool, typer.Option("--all", help=N_("Everything that fits."))]

NameOpt = Annotated[str | None, typer.Option("--name", metavar="NAME", help=N_("A new name."))]
WhosTitleOpt = Annotated[
    str | None, typer.Option("--title", metavar="TEXT", help=N_("Form of address or post."))
]
PortfolioOpt = Annotated[
    str | None, typer.Option("--portfolio", metavar="TEXT", help=N_("What they are in charge of."))
]
RankOpt = Annotated[
    int | None,
    typer.Option(
        "--rank", metavar="NUMBER", max=999, help=N_("For seating and address; sorts nothing.")
    ),
]
RelayOpt = Annotated[
    str | None, typer.Option("--relay", metavar="NAME", help=N_("Who takes messages for them."))
]
RelayPhoneOpt = Annotated[
    str | None, typer.Option("--relay-phone", metavar="NUMBER", help=N_("That person's phone."))
]
ReportEveryOpt = Annotated[
    int | None,
    typer.Option(
        "--report-every",
        metavar="DAYS",
        min=1,
        max=366,
        help=N_("Wants a report every so many working days."),
    ),
]
ChannelOpt = Annotated[
    str | None,
    typer.Option(
        "--channel", metavar="TEXT", help=N_("How they like to be told: in person, phone.")
    ),
]
BestTimeOpt = Annotated[
    str | None,
    typer.Option("--best-time", metavar="TEXT", help=N_("When they are best spoken to.")),
]
ActiveOpt = Annotated[bool, typer.Option("--active", help=N_("Back after having retired."))]
RetiredOpt = Annotated[bool, typer.Option("--retired", help=N_("Those who retired as well."))]
KindOpt = Annotated[
    str | None,
    typer.Option("--kind", metavar="KIND", help=N_("unit, person, supplier, superior or public.")),
]
UnitOpt = Annotated[
    str | None, typer.Option("--unit", metavar="CODE", help=N_("The unit they belong to."))
]
PostOpt = Annotated[str | None, typer.Option("--post", metavar="TEXT", help=N_("Their post."))]
PhoneOpt = Annotated[str | None, typer.Option("--phone", metavar="NUMBER", help=N_("Their phone."))]
ChannelsOpt = Annotated[
    str | None,
    typer.Option("--channels", metavar="TEXT", help=N_("Other ways to reach them: mail, WeChat.")),
]
RemitOpt = Annotated[
    str | None, typer.Option("--remit", metavar="TEXT", help=N_("What they are responsible for."))
]
NotesOpt = Annotated[
    str | None, typer.Option("--notes", metavar="TEXT", help=N_("Anything else worth knowing."))
]

DropLeaderOpt = Annotated[
    str | None,
    typer.Option(
        "--drop-leader", metavar="LEADER", help=N_("This leader did not give it after all.")
    ),
]
DropHelperOpt = Annotated[
    list[str] | None,
    typer.Option("--drop-helper", metavar="CODE", help=N_("Somebody who helps no longer.")),
]
DropLinkOpt = Annotated[
    list[str] | None,
    typer.Option("--drop-link", metavar="PATH", help=N_("A file that does not belong to it.")),
]
ListStepsOpt = Annotated[
    bool, typer.Option("--list", help=N_("List the latest steps instead of taking one back."))
]
MostStepsOpt = Annotated[
    int,
    typer.Option("-n", "--most", metavar="COUNT", min=1, help=N_("List so many; 20 if not said.")),
]
ShortOpt = Annotated[bool, typer.Option("--short", help=N_("Only what is overdue or due today."))]

DryRunOpt = Annotated[
    bool, typer.Option("--dry-run", help=N_("Show what would come in, and store nothing."))
]
SkipBadOpt = Annotated[
    bool, typer.Option("--skip-bad", help=N_("Leave out rows that cannot be read, and list them."))
]
IssuerOpt = Annotated[
    str | None,
    typer.Option(
        "-l", "--leader", metavar="LEADER",
        help=N_("Who gave what the ledger names no leader for; else the leadership collective."),
    ),
]  # fmt: skip
MapOpt = Annotated[
    list[str] | None,
    typer.Option(
        "--map", metavar="COLUMN=FIELD",
        help=N_("What a column means: parent, title, due, done, state, result, leader, holder, "
                "person or ignore; may be given several times."),
    ),
]  # fmt: skip
FinishedOpt = Annotated[
    str | None,
    typer.Option(
        "--state", metavar="STATE", help=N_("Finished work becomes closed, or with done: done.")
    ),
]
