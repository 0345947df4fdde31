"""Steps and taking them back: one command is one step, and an undo is a step as well."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import NamedTuple

from secdesk.domain.errors import NotFound, Refused
from secdesk.domain.text import Sentence, say
from secdesk.domain.value import value

ROUTINE = "routine"  # the step in which the desk itself makes tasks of routines


@value
class Step:
    """One command that changed the desk; `undoes` names the step it took back, if any.

    Of very many tasks only the first are named, and `has_more` says so.
    """

    number: int
    at: datetime
    command: str
    tasks: tuple[int, ...] = ()
    people: tuple[str, ...] = ()
    notes: tuple[int, ...] = ()
    reminders: tuple[int, ...] = ()
    routines: tuple[int, ...] = ()
    asks: tuple[int, ...] = ()
    mandates: tuple[int, ...] = ()
    checklists: tuple[int, ...] = ()
    blanks: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    days: tuple[date, ...] = ()
    undoes: int | None = None
    undone_by: int | None = None
    has_more: bool = False


class Image(NamedTuple):
    """One row before and after a step, as the journal keeps it; None where there was no row."""

    step: int
    at: datetime
    command: str
    undoes: int | None
    table: str
    before: Mapping[str, object] | None
    after: Mapping[str, object] | None


def is_in_effect(number: int, undone_by: Mapping[int, int]) -> bool:
    """Whether a step stands: never taken back, or its undo taken back in turn.

    `undone_by` maps each step that was ever taken back to the last step that did so.
    """
    stands = True
    while number in undone_by:
        number = undone_by[number]
        stands = not stands
    return stands


def must_stand(step: Step | None, undone_by: Mapping[int, int]) -> Step:
    """The step itself; raises NotFound where there is none, Refused where it is taken back."""
    if step is None:
        raise NotFound(say("There is no such step."), say("secdesk undo --list"))
    if not is_in_effect(step.number, undone_by):
        raise Refused(
            say("Step {step} ({command}) has been taken back already.", step=step.number,
                command=step.command),
            say("secdesk undo {step}", step=undone_by[step.number]),
        )  # fmt: skip
    return step


def must_be_untouched(step: Step, later: Step | None) -> None:
    """Raise Refused where a later step in effect changed the same things."""
    if later is not None:
        raise Refused(
            say("Step {step} ({command}) cannot be taken back: step {later} ({later_command}) "
                "changed the same later.",
                step=step.number, command=step.command, later=later.number,
                later_command=later.command),
            *_ways_out(step, later),
        )  # fmt: skip


def _ways_out(step: Step, later: Step) -> Iterator[Sentence]:
    """What to type instead: take back the later step first, or stop what works by itself."""
    if later.command == ROUTINE:
        for routine in step.routines[:1]:
            yield say("secdesk routine stop {number}", number=routine)
    yield say("secdesk undo {later}", later=later.number)
