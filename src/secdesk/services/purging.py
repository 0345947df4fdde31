"""Taking a task off the desk for good: no undo brings it back, and no backup of the desk."""

from collections.abc import Callable

from secdesk.cards.purging import Purged
from secdesk.domain.errors import Refused
from secdesk.domain.secrecy import is_sealed
from secdesk.domain.task import Task
from secdesk.domain.text import say
from secdesk.services.desk import Desk
from secdesk.services.wanted import Wanted

Copies = Callable[[], int]


def purge(desk: Desk, number: int, copies: Copies, *, is_sure: bool) -> Purged:
    """Leave nothing of a task; `copies` does the same to the backups and says to how many.

    Raises Refused for one that is plain and still on the desk, or has parts, or where nobody says
    that it is meant.
    """
    (task,) = desk.tasks([number])
    _may_go(desk, task)
    if not is_sure:
        raise Refused(
            say("#{number} would be gone for good, with its log, asks and reminders; no undo "
                "brings it back.", number=number),
            say("secdesk purge {number} --yes", number=number),
        )  # fmt: skip
    desk.store.purge(number)
    return Purged(number, copies())


def _may_go(desk: Desk, task: Task) -> None:
    if desk.store.tasks.list(Wanted(parent=task.number, is_live=False), desk.now, 1):
        raise Refused(
            say("#{number} has parts; they go first.", number=task.number),
            say("secdesk list --parent {number} --state all", number=task.number),
        )
    if task.is_live and not is_sealed(task):
        raise Refused(
            say("#{number} is still on the desk; only what is closed, withdrawn or sealed goes "
                "for good.", number=task.number),
            say("secdesk withdraw {number} REASON", number=task.number),
        )  # fmt: skip
