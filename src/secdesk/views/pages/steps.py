"""Steps, and what was taken back."""

from secdesk.cards import clean
from secdesk.cards.steps import StepCard, StepList, Undone
from secdesk.views.page import Grid, Page, Prose, Row
from secdesk.views.words import Words

NOTE = 4
MOST_NAMED = 3


def steps(card: StepList, words: Words) -> Page:
    """The latest steps, newest first."""
    if not card.steps:
        return (Prose(words("Nothing was done yet.")),)
    rows = tuple(
        Row(
            (
                str(step.step),
                words.moment(step.at),
                step.command,
                _about(step, words),
                _note(step, words),
            ),
            "" if step.is_in_effect else "quiet",
        )
        for step in card.steps
    )
    hint = words("secdesk undo STEP takes one back; --most 100 lists more.")
    return Grid(rows, wide=NOTE, right=(0,)), Prose(hint, quiet=True)


def undone(card: Undone, words: Words) -> Page:
    """What was taken back, and how to have it again."""
    text = words("Taken back: step {step}, {command} {tasks}").format(
        step=card.step, command=card.command, tasks=_about(card, words)
    )
    again = words("to have it again: secdesk undo {step}").format(step=card.by)
    return Prose(text.rstrip()), Prose(again, indent=5)


def _about(step: StepCard | Undone, words: Words) -> str:
    """The tasks, else the people or notes, a step was about; what else it was about beside them.

    Of many, the first and last.
    """
    others = (
        (words("reminder {number}"), step.reminders),
        (words("routine {number}"), step.routines),
        (words("ask {number}"), step.asks),
        (words("mandate {number}"), step.mandates),
        (words("checklist {number}"), step.checklists),
    )
    beside = (_few(template, numbers) for template, numbers in others)
    keys = (clean(one) for one in step.blanks)
    named = _named(step.areas, words)
    return " ".join(one for one in (_main(step, words), *beside, *keys, named) if one)


def _named(names: tuple[str, ...], words: Words) -> str:
    more = " …" if len(names) > MOST_NAMED else ""
    return f"{words.several(names[:MOST_NAMED])}{more}"


def _main(step: StepCard | Undone, words: Words) -> str:
    if step.tasks:
        return _few("#{number}", step.tasks, has_more=step.has_more)
    if step.people:
        return " ".join(map(clean, step.people))
    if step.days:
        return " ".join(words.day(day) for day in step.days)
    return _few(words("note {number}"), step.notes)


def _few(template: str, numbers: tuple[int, ...], *, has_more: bool = False) -> str:
    written = [template.format(number=number) for number in numbers]
    if has_more:
        return f"{written[0]} …"
    if len(written) > 6:  # noqa: PLR2004  # what fits a line
        return f"{written[0]} … {written[-1]}"
    return " ".join(written)


def _note(step: StepCard, words: Words) -> str:
    if step.undoes is not None:
        return words("took back step {step}").format(step=step.undoes)
    return "" if step.is_in_effect else words("taken back")
