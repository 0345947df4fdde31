"""How tasks bear upon each other: one supports, follows or conflicts with another."""

from typing import NamedTuple

from secdesk.domain.errors import Refused
from secdesk.domain.task import Task
from secdesk.domain.text import say
from secdesk.domain.vocabulary import Bearing


class Relation(NamedTuple):
    """That a task bears upon another one; between two tasks there is one relation at most."""

    task: int
    kind: Bearing
    other: int

    def seen_from(self, number: int) -> int:
        """The task at the other end."""
        return self.task if self.other == number else self.other


def must_not_be_itself(task: Task, other: int) -> None:
    """Raise Refused for a task that would bear upon itself."""
    if task.number == other:
        raise Refused(
            say("#{number} cannot bear upon itself.", number=task.number),
            say("secdesk show {number}", number=task.number),
        )
