"""Arguments and options about notes."""

from typing import Annotated

import typer

from secdesk.cli import offers
from secdesk.cli.registry import N_

NoteWordsArg = Annotated[
    list[str] | None,
    typer.Argument(metavar="WORDS...", help=N_("What to keep; - reads lines, one note a line.")),
]
WriteOpt = Annotated[
    bool,
    typer.Option(
        "--edit", help=N_("Write one note of any length in your editor ($VISUAL, $EDITOR).")
    ),
]
AllNotesOpt = Annotated[
    bool, typer.Option("--all", help=N_("Those too that became tasks or were let go."))
]
DropNoteOpt = Annotated[
    list[int] | None,
    typer.Option(
        "--drop",
        metavar="NUMBER",
        help=N_("Let this note go; may be given several times."),
        autocompletion=offers.notes,
    ),
]
NoteNumberArg = Annotated[
    int,
    typer.Argument(
        metavar="NUMBER", help=N_("The number of the note."), autocompletion=offers.notes
    ),
]
NewTitleArg = Annotated[
    list[str] | None,
    typer.Argument(metavar="[WORDS...]", help=N_("What is to be done, if not as the note says.")),
]
