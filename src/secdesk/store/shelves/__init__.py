"""Rows to domain values and back: one shelf per kind of thing."""

from secdesk.store.shelves.desk_file import DeskFile

__all__ = ["DeskFile"]
