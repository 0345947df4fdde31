"""Questions, asked on a terminal only; every one has an option that answers it."""

from datetime import datetime

import typer

from secdesk.cli import wiring
from secdesk.cli.gathering import Given
from secdesk.cli.numbers import only
from secdesk.domain.errors import Refused, UnknownPerson, Unreadable
from secdesk.domain.self_check import QUESTIONS
from secdesk.domain.task import Task
from secdesk.domain.text import say
from secdesk.domain.vault import settled_passphrase
from secdesk.domain.vocabulary import Question
from secdesk.services.desk import Desk


def agreed() -> bool:
    """Whether what was shown is to be stored; a no is confirmed in words."""
    words = wiring.words()
    is_agreed = typer.confirm(words("Store this?"), default=True, err=True)
    if not is_agreed:
        typer.echo(words("Nothing was stored."), err=True)
    return is_agreed


def picked() -> Given:
    """Which of the numbered lines that were shown are meant: some, all, or none."""
    words = wiring.words()
    question = words("Which? Numbers such as 1,3,5, all, or nothing")
    answer = typer.prompt(question, default="", show_default=False, err=True)
    is_all = answer.strip().lower() in {"all", words("all").lower()}
    return {"everything": is_all, "pick": None if is_all else answer}


def self_checked(given: Given, at: datetime) -> Given:
    """What was typed for `close`, with the answers to the six questions about major tasks.

    Raises Refused where one of several tasks does not stand them: nothing is struck off then.
    """
    from secdesk.services import striking_off  # noqa: PLC0415  # few commands ask as much

    if given["checked"] or given["fails"]:
        return given
    numbers, evidence = only(given["numbers"]), given["evidence"]
    majors = wiring.run(None, at, lambda desk: striking_off.to_be_asked(desk, numbers, evidence))
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


def sealed_title() -> str:
    """The title of a task that is sealed; the line goes from the screen once it is typed."""
    title = str(typer.prompt(wiring.words()("Title (kept sealed)"), err=True))
    typer.echo("\x1b[1A\x1b[2K", nl=False, err=True)
    return title


def passphrase() -> str:
    """The passphrase of the vault, which is not shown as it is typed."""
    return hidden(wiring.words()("Passphrase of the vault"))


def new_passphrase() -> str:
    """A new passphrase, typed twice; raises Unreadable where the two differ."""
    words = wiring.words()
    first = settled_passphrase(hidden(words("New passphrase of the vault")))
    if hidden(words("The same again")) != first:
        raise Unreadable(
            say("The two passphrases differ; nothing was done."), say("secdesk vault status")
        )
    return first


def recovery_code() -> str:
    """The recovery code, as it was printed."""
    return hidden(wiring.words()("Recovery code"))


def hidden(question: str) -> str:
    """What is typed in answer, which no terminal shows."""
    from secdesk.cli import keyboard  # noqa: PLC0415  # few commands ask for secrets

    typer.echo(f"{question}: ", nl=False, err=True)
    try:
        typed = keyboard.hidden_line()
    except EOFError:
        raise typer.Abort from None
    typer.echo(err=True)
    return typed


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
