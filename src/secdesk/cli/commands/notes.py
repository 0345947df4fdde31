"""note, notes and promote: thoughts that are sorted later."""

import typer

from secdesk.cards.notes import NoteList, NotesTouched
from secdesk.cards.tasks import TaskLine
from secdesk.cli.command import Manner, desk_command
from secdesk.cli.gathering import new_title, thoughts
from secdesk.cli.params.notes import (
    AllNotesOpt,
    DropNoteOpt,
    NewTitleArg,
    NoteNumberArg,
    NoteWordsArg,
    WriteOpt,
)
from secdesk.cli.params.particulars import NOTHING, DatedOpts
from secdesk.cli.params.tasks import ExternalIdOpt, LeaderArg
from secdesk.services import noting
from secdesk.services.desk import Desk

app = typer.Typer(add_completion=False)
LOOKS = Manner(only_reads=lambda given: not given["drop"])


@desk_command(app, "note", writes=True, manner=Manner(gather=thoughts))
def note(desk: Desk, words: NoteWordsArg = None, edit: WriteOpt = False) -> NotesTouched:
    """Keep a thought to be sorted later."""
    del edit  # answered before the desk was opened
    return noting.note(desk, words or ())


@desk_command(app, "notes", writes=True, manner=LOOKS)
def notes(
    desk: Desk, everything: AllNotesOpt = False, drop: DropNoteOpt = None
) -> NoteList | NotesTouched:
    """List the notes that wait to be sorted."""
    if drop:
        return noting.drop(desk, drop)
    return noting.list_notes(desk, everything=everything)


@desk_command(app, "promote", writes=True, manner=Manner(gather=new_title))
def promote(
    desk: Desk,
    number: NoteNumberArg,
    leader: LeaderArg,
    words: NewTitleArg = None,
    said: DatedOpts = NOTHING,
    external_id: ExternalIdOpt = None,
) -> TaskLine:
    """Make a task of a note."""
    return noting.promote(desk, number, leader, " ".join(words or ()), said, external_id)
