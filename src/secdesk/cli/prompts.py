"""Questions, asked on a terminal only; every one has an option that answers it."""

from datetime import datetime

import typer

from secdesk.cli import wiring
from secdesk.cli.gathering import Given
from secdesk.cli.numbers import only
from secdesk.domain.errors import Refused, UnknownPerson
from secdesk.domain.self_check import QUESTIONS
from secdesk.domain.task import Task
from secdesk.domain.text import say
from secdesk.domain.vocabulary import Question
from secdesk.services.desk import Desk


def agreed() -> bool:
    """Whether what was shown is to be stored; a no is confirmed in words."""
    words = wiring.words()
    is_agreed = typer.confirm(words("Store this?"), default=True, err=True)
    if not is_agreed:
        typer.echo(words("Nothing was stored."), err=True)
    return is_agreed


def self_checked(given: Given, at: datetime) -> Given:
    """What was typed for `close`, with the answers to the six questions about major tasks.

    Raises Refused where one of several tasks does not stand them: nothing is struck off then.
    """
    from secdesk.services import striking_off  # noqa: PLC0415  # few commands ask as much

    if given["checked"] or given["fails"]:
        return given
    numbers = only(given["numbers"])
    majors = wiring.run(None, at, lambda desk: striking_off.to_be_asked(desk, numbers))
    for task in majors:
        wanting = _wanting(task)
        if wanting and len(numbers) > 1:
            raise Refused(
                say("#{number} does not stand its self-check; nothing was struck off.",
                    number=task.number),
                say("secdesk close {number} --fails {questions}", number=task.number,
                    questions=" --fails ".join(wanting)),
            )  # fmt: skip
        if wanting:
            return {**given, "fails": list(map(wiring.words().label, wanting))}
    return {**given, "checked": bool(majors)}


def _wanting(task: Task) -> list[Question]:
    """The questions about a task that are answered no."""
    words = wiring.words()
    typer.echo(f"#{task.number}  {words.value(task.title)}", err=True)
    return [
        question
        for question, sentence in QUESTIONS.items()
        if not typer.confirm(words.sentence(sentence), default=None, err=True)
    ]


def added(unknown: UnknownPerson, at: datetime) -> bool:
    """Whether somebody unknown was entered on the way, as a step of its own."""
    from secdesk.services import people  # noqa: PLC0415  # few commands meet anybody unknown

    words = wiring.words()
    typer.echo(words.sentence(unknown.message), err=True)
    if not typer.confirm(words("Add them now?"), default=False, err=True):
        return False
    code = typer.prompt(words("Short code to type"), default=unknown.name.lower(), err=True)
    name = typer.prompt(words("Full name"), default=unknown.name, err=True)
    kind = None
    if unknown.noun == "contact":  # asked before the desk is opened: nobody waits for an answer
        kind = typer.prompt(words("A unit or a person?"), default=words("unit"), err=True)

    def add(desk: Desk) -> object:
        if kind is None:
            return people.add_leader(desk, code, name, people.LeaderSaid())
        return people.add_contact(desk, code, name, people.ContactSaid(kind=kind))

    wiring.run(f"{unknown.noun} add", at, add)
    return True
