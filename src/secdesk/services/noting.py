"""Notes: thoughts kept as they come, looked at later, turned into tasks or let go."""

from collections.abc import Sequence
from dataclasses import replace

from secdesk.cards import notes as cards
from secdesk.cards.card import Note as Remark
from secdesk.cards.notes import NoteList, NotesTouched
from secdesk.cards.tasks import TaskLine
from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.note import Note, settled_note
from secdesk.domain.text import one_line, say
from secdesk.services.desk import Desk
from secdesk.services.taking_over import Particulars, assign_one


def note(desk: Desk, thoughts: Sequence[str]) -> NotesTouched:
    """Keep thoughts to be sorted later: all of them or none."""
    drafts = [Note(0, desk.now, settled_note(one)) for one in thoughts]
    return NotesTouched(tuple(cards.note(desk.store.notes.add(one), desk.now) for one in drafts))


def list_notes(desk: Desk, *, everything: bool = False) -> NoteList:
    """The unsorted notes, oldest first; on request those too that became tasks or were let go."""
    found = desk.store.notes.all() if everything else desk.store.notes.unsorted()
    return NoteList(desk.today, tuple(cards.note(one, desk.now) for one in found))


def drop(desk: Desk, numbers: Sequence[int]) -> NotesTouched:
    """Let notes go: all of them or none."""
    gone = [one.drop(desk.now) for one in desk.store.notes.get(list(dict.fromkeys(numbers)))]
    for one in gone:
        desk.store.notes.save(one)
    return NotesTouched(tuple(cards.note(one, desk.now, say("let go")) for one in gone))


def promote(
    desk: Desk,
    number: int,
    leader: str,
    words: str,
    said: Particulars,
    external_id: str | None = None,
) -> TaskLine:
    """Make a task of a note: its first line is the title, unless another one is given.

    What the title does not say of the note is kept in the log of the task, where it is found.
    """
    note = desk.store.notes.get([number])[0]
    if _is_done_already(desk, note, external_id):
        return assign_one(desk, leader, "", said, external_id)
    note.must_be_unsorted()
    deed = assign_one(desk, leader, words or note.title(leader), said, external_id)
    desk.store.notes.save(note.become(deed.number))
    if deed.title != note.words:
        entry = Entry(deed.number, desk.now, EntryKind.NOTE, note.words)
        desk.store.entries.add(entry)
    return replace(deed, notes=(*deed.notes, Remark(say("from note {number}", number=number))))


def _is_done_already(desk: Desk, note: Note, external_id: str | None) -> bool:
    """Whether a script asks again for the task that it made of that note before."""
    name = one_line(external_id or "")
    here = desk.store.tasks.by_external_id(name) if name and note.task is not None else None
    return here is not None and here.number == note.task
