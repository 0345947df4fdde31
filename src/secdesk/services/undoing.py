"""Taking a step back: one command is one step, and an undo is a step as well."""

from collections.abc import Container

from secdesk.cards.steps import StepCard, StepList, Undone
from secdesk.domain.errors import NotFound, Refused
from secdesk.domain.steps import ROUTINE, Step, is_in_effect, must_be_untouched, must_stand
from secdesk.domain.text import say
from secdesk.services import routines
from secdesk.services.desk import Desk

LOOKED_AT = (3, 200, 10_000, 10_000_000)  # ever further back for a step that stands


def list_steps(desk: Desk, most: int = 20) -> StepList:
    """The latest steps, newest first, and which of them stand."""
    undone = desk.store.steps.undone()
    return StepList(
        tuple(
            StepCard(
                step=step.number,
                at=step.at,
                command=step.command,
                tasks=step.tasks,
                people=step.people,
                undoes=step.undoes,
                is_in_effect=is_in_effect(step.number, undone),
                notes=step.notes,
                reminders=step.reminders,
                routines=step.routines,
                asks=step.asks,
                mandates=step.mandates,
                checklists=step.checklists,
                areas=step.areas,
                blanks=step.blanks,
                days=step.days,
                has_more=step.has_more,
            )
            for step in desk.store.steps.latest(most)
        )
    )


def undo(desk: Desk, number: int | None) -> Undone:
    """Take a step back; without a number the last one that stands and is no undo itself.

    Raises Refused where something later touched the same things.
    """
    steps = desk.store.steps
    undone = steps.undone()
    step = _last(desk) if number is None else must_stand(steps.get(number), undone)
    later = [one for one in steps.touching(step.number) if is_in_effect(one, undone)]
    touching = [found for one in later if (found := steps.get(one)) and found.undoes is None]
    must_be_untouched(step, touching[-1] if touching else None)
    made = desk.store.routines.made(step.tasks) if step.command == ROUTINE else ()
    before = _open_in_settled(desk, step)
    steps.take_back(step)
    _must_hold_together(desk, step, before)
    if made:
        routines.pass_over(desk, made)
    return Undone(
        step=step.number,
        at=step.at,
        command=step.command,
        tasks=step.tasks,
        people=step.people,
        by=steps.under_way,
        notes=step.notes,
        reminders=step.reminders,
        routines=step.routines,
        asks=step.asks,
        mandates=step.mandates,
        checklists=step.checklists,
        areas=step.areas,
        blanks=step.blanks,
        days=step.days,
        has_more=step.has_more,
    )


def _open_in_settled(desk: Desk, step: Step) -> dict[int, int]:
    """Which tasks of a step are open parts of a settled whole, and of which."""
    found = {}
    for task in desk.store.tasks.those_there(step.tasks):
        wholes = desk.store.tasks.those_there([task.parent or 0])
        if task.is_to_do and wholes and not wholes[0].is_to_do:
            found[task.number] = wholes[0].number
    return found


def _must_hold_together(desk: Desk, step: Step, before: Container[int]) -> None:
    """Raise Refused where a settled whole would be left with a part open that was not before."""
    for number, whole in _open_in_settled(desk, step).items():
        if number not in before:
            raise Refused(
                say("Step {step} ({command}) cannot be taken back: #{number} would be open again, "
                    "and #{whole}, of which it is a part, is settled.",
                    step=step.number, command=step.command, number=number, whole=whole),
                say("secdesk log {number}", number=whole),
            )  # fmt: skip


def _last(desk: Desk) -> Step:
    undone = desk.store.steps.undone()
    for most in LOOKED_AT:
        steps = desk.store.steps.latest(most)
        for step in steps:
            is_hers = step.undoes is None and step.command != ROUTINE
            if is_hers and is_in_effect(step.number, undone):
                return step
        if len(steps) < most:
            break
    raise NotFound(say("There is nothing to take back."), say("secdesk undo --list"))
