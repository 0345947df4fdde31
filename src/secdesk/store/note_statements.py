"""The statements of notes: those unsorted are found through an index of their own."""

from sqlalchemy import ColumnElement, and_, select

from secdesk.store.statements import TABLES, adding, counted, saving, these

NOTE = TABLES["note"]


def _unsorted() -> ColumnElement[bool]:
    """What the partial index is about, in its own words."""
    return and_(NOTE.c.task_id.is_(None), NOTE.c.dropped_at.is_(None))


ADD_NOTE = adding(NOTE)
SAVE_NOTE = saving(NOTE, "at", "words")
NOTES = select(NOTE).order_by(NOTE.c.id)
NOTES_BY_NUMBER = select(NOTE).where(NOTE.c.id.in_(these()))
UNSORTED = select(NOTE).where(_unsorted()).order_by(NOTE.c.id)
COUNT_UNSORTED = counted(select(NOTE.c.id).where(_unsorted()))
