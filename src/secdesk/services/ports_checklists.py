"""Checklists, as the use cases see where they and their templates are kept."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from secdesk.domain.checklist import Awaited, Checklist
from secdesk.domain.checklist_template import Template
from secdesk.domain.errors import DeskError
from secdesk.domain.value import value


@value
class Sheet:
    """A file of a template: whose it is, and the template or why it is none.

    `is_own` says that she wrote it herself; it stands for one of ours of the same name.
    """

    code: str
    file: str
    is_own: bool
    template: Template | None = None
    mistake: DeskError | None = None


class Sheets(Protocol):
    """Where the templates of checklists are: ours, and those she wrote herself."""

    @property
    def folder(self) -> str:
        """Where her own ones are."""

    def all(self) -> Sequence[Sheet]:
        """Every template, hers in the place of ours of the same name."""

    def copy(self, code: str) -> str:
        """Put one of ours among hers, to be changed; the file.

        Raises Refused where a file of that name is hers already and differs, OutsideFailed where
        it cannot be written.
        """


class Checklists(Protocol):
    """Where the checklists are kept that are in use, or were."""

    def get(self, number: int) -> Checklist:
        """The checklist of that number; raises NotFound where there is none."""

    def open(self, most: int) -> Sequence[Checklist]:
        """Those with anything open, the next day in front."""

    def of_task(self, task: int) -> Sequence[Checklist]:
        """Those taken up for a task, in the order they came, ended ones too."""

    def awaited(self, now: datetime, most: int) -> Sequence[Awaited]:
        """Must-lines that are open past their date or hour, without their tasks, latest in front.

        What is for a task that was withdrawn, passed on for good or suspended awaits nobody.
        """

    def add(self, checklist: Checklist) -> Checklist:
        """The checklist as stored, with its number."""

    def save(self, checklist: Checklist, changed: Sequence[int]) -> None:
        """Keep what became of it, and of those of its lines."""


class Preparing(Protocol):
    """The part of the desk's file that matters are prepared by."""

    @property
    def checklists(self) -> Checklists:
        """The checklists."""

    def has_items_late(self, now: datetime) -> bool:
        """Whether any line that must be done may be late."""
