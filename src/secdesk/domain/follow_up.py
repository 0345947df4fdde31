"""The follow-up round: whom to call, about what, and who comes first."""

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

from secdesk.domain.chase import Rung, proposal
from secdesk.domain.light import Light
from secdesk.domain.people import Contact
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, say
from secdesk.domain.vocabulary import ContactKind, State

WORST_FIRST = (Light.RED, Light.AMBER, Light.WHITE, Light.GREEN, Light.GREY, Light.BLUE)
WEIGHT = {light: place for place, light in enumerate(WORST_FIRST)}


class Cure(Enum):
    """The command that keeps what a call about a task came to."""

    CONVEY = "convey"
    ACCEPT = "accept"
    CHASE = "chase"


class Call(NamedTuple):
    """Whom one call reaches: a unit, somebody of that unit, or a person who stands alone."""

    unit: Contact | None
    person: Contact | None

    @property
    def name(self) -> str:
        """Who is called, the unit in front."""
        return " · ".join(one.name for one in self if one)

    @property
    def asked(self) -> Contact | None:
        """Who answers the call."""
        return self.person or self.unit

    @property
    def phone(self) -> str:
        """The number of the person, else that of the unit."""
        return next((one.phone for one in (self.person, self.unit) if one and one.phone), "")


def call(task: Task, units: Mapping[int, Contact]) -> Call:
    """Whom to call about a task; `units` has those to which persons belong."""
    unit, person = task.lead, task.person
    if unit is not None and unit.kind is ContactKind.PERSON:
        unit, person = None, person or unit
    if unit is None and person is not None and person.unit_id is not None:
        unit = units.get(person.unit_id)
    return Call(unit, person)


def units_of(task: Task) -> set[int]:
    """The units to which those who hold a task belong."""
    return {one.unit_id for one in (task.lead, task.person) if one and one.unit_id is not None}


def cured_by(task: Task, step: Rung | None, *, is_owed: bool) -> Cure | None:
    """What is typed once they were called, by what the call is about; None where there is none.

    Whoever was not told of it cannot be chased, nor whoever does not hold it any more.
    """
    if task.conveyed_at is None:
        return Cure.CONVEY
    if task.state is State.TRANSFERRED:
        return Cure.ACCEPT
    if step is not None:
        return Cure.CHASE
    return Cure.ACCEPT if is_owed else None


def next_step(task: Task, step: Rung | None, *, is_owed: bool) -> Sentence | None:
    """What to do now: to pass it on before anything else, and then what the ladder proposes.

    Where the ladder has no step yet and something is owed, it is to be taken on.
    """
    asked = task.person or task.lead
    if asked is not None and task.conveyed_at is None:
        return say("next: tell {name} of it", name=asked.name)
    if step is not None:
        return proposal(task, step)
    if asked is not None and is_owed:
        return say("next: ask {name} to take it on", name=asked.name)
    return None
