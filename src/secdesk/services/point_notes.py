"""What a point says in a list of others: what is owed, and what to type once it is settled."""

from secdesk.cards.card import Note
from secdesk.domain.owed import receiver
from secdesk.domain.point import Point
from secdesk.domain.text import Sentence, Weekday, say


def obstruction(point: Point) -> Note:
    """What stands in the way, and whether the leader knows."""
    if point.told_at is not None:
        return Note(stands(point))
    return Note(
        say("{words} (since {day}, the leader does not know)", words=point.words,
            day=opened_on(point)),
        say("secdesk report {number} WORDS", number=point.task),
    )  # fmt: skip


def promise(point: Point) -> Note:
    """What was promised, and how to say that it was kept."""
    return Note(promised(point), say("secdesk promise {number} --kept", number=point.task))


def formality(point: Point) -> Note:
    """What was passed over, and how to say that it was made good."""
    return Note(
        say("{words} (to be made good by {day})", words=point.words, day=due(point)),
        say("secdesk bypass {number} --settled", number=point.task),
    )


def question(point: Point) -> Note:
    """Whom somebody asked for an opinion, and how to record it."""
    return Note(
        say("{words} ({name} was to answer by {day})", words=point.words, name=receiver(point),
            day=due(point)),
        say("secdesk opinion {number} WORDS", number=point.task),
    )  # fmt: skip


def stands(point: Point) -> Sentence:
    """What stands in the way, whoever knows of it."""
    return say("{words} (since {day})", words=point.words, day=opened_on(point))


def promised(point: Point) -> Sentence:
    """What was promised, to whom and for when."""
    return say("{words} (promised to {name} for {day})", words=point.words, name=receiver(point),
               day=due(point))  # fmt: skip


def opened_on(point: Point) -> Weekday:
    """The day on which it was opened."""
    return Weekday(point.opened_at.date())


def due(point: Point) -> Weekday:
    """The day by which it is owed; without one, since when."""
    return Weekday(point.due_on or point.opened_at.date())
