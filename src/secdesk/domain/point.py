"""What a line of the log opened and is still owed: an obstruction, a promise, an opinion, ..."""

from datetime import date, datetime
from enum import StrEnum

from secdesk.domain.people import Contact
from secdesk.domain.value import value


class PointKind(StrEnum):
    """What is owed: a way out, an answer, word to the leader, a promise kept, a formality."""

    BLOCK = "block"
    CONSULT = "consult"
    OPINION = "opinion"
    PROMISE = "promise"
    BYPASS = "bypass"


WHILE_TO_DO = frozenset({PointKind.BLOCK, PointKind.CONSULT})  # the others outlive the work


@value
class Point:
    """One thing that is owed on a task, with the words of the line that opened it.

    `due_on` is the day by which the leader is told of an obstruction, a question is answered or a
    promise kept; `measure` is what is proposed against an obstruction; `word` whose word it is.
    `whom` is the one to whom a promise was made, where that is nobody whom the desk knows.
    """

    id: int
    task: int
    entry: int
    kind: PointKind
    opened_at: datetime
    words: str = ""
    due_on: date | None = None
    contact: Contact | None = None
    measure: str = ""
    word: str = ""
    told_at: datetime | None = None
    ended_at: datetime | None = None
    whom: str = ""
