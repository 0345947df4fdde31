"""What was done about a task: one line of its append-only log."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from secdesk.domain.errors import Unreadable
from secdesk.domain.text import Sentence, paragraphs, say
from secdesk.domain.value import value
from secdesk.domain.vocabulary import Channel

LONGEST_WORDS = 20_000
WHOLE = 100


class EntryKind(StrEnum):
    """What kind of deed an entry records."""

    PROGRESS = "progress"
    DONE = "done"
    REPORT = "report"
    CLOSE = "close"
    REOPEN = "reopen"
    DUE = "due"
    CHANGE = "change"
    NOTE = "note"
    CONVEY = "convey"
    ACCEPT = "accept"
    CHASE = "chase"
    BLOCK = "block"
    UNBLOCK = "unblock"
    CONSULT = "consult"
    OPINION = "opinion"
    PROMISE = "promise"
    KEPT = "kept"
    BYPASS = "bypass"
    SETTLED = "settled"
    CHECK = "check"
    RETURN = "return"
    SUSPEND = "suspend"
    RESUME = "resume"
    TRANSFER = "transfer"
    WITHDRAW = "withdraw"
    SELF_CHECK = "self-check"
    ASK = "ask"
    ANSWER = "answer"
    AGAIN = "again"


@value
class Entry:
    """One deed: when, what, in which words; `word` says whose word a locked change rests on.

    `expected_at` is when something is to come of it: the finish, what was promised, an answer.
    `contact_id` is whom it was said to, or who said it; `rung` how firmly somebody was chased;
    `evidence` what proves a finding, and where it is. `after` is how a field reads from here on,
    the support that progress asks for, or to whom a promise was made where nobody knows that one.
    On a line about an ask `after` is its number, and `before` what became of it.
    """

    task: int
    at: datetime
    kind: EntryKind
    words: str = ""
    percent: int | None = None
    next_step: str = ""
    expected_at: datetime | None = None
    leader_id: int | None = None
    word: str = ""
    before: str = ""
    after: str = ""
    is_late: bool = False
    contact_id: int | None = None
    channel: Channel | None = None
    rung: int | None = None
    evidence: str = ""


class Block(NamedTuple):
    """What stands in the way of a task: since when, and when the leader was told, if ever."""

    since: datetime
    told_at: datetime | None = None


class LastWord(NamedTuple):
    """How far a task has come: the words said last and when, the last share of the work named.

    `moves` is how often its date was moved; nothing was ever said where `at` is None. `block` is
    the oldest obstruction that is still open; one that the leader was not told of comes first.
    """

    words: str = ""
    percent: int | None = None
    at: datetime | None = None
    moves: int = 0
    block: Block | None = None


def told(typed: str, *missing: Sentence) -> str:
    """Words of an entry, cleaned.

    Raises Unreadable where they are too long; where there are none, with what is `missing`.
    """
    words = paragraphs(typed)
    if missing and not words:
        raise Unreadable(*missing)
    if len(words) > LONGEST_WORDS:
        raise Unreadable(
            say("Too long: {count} characters, {most} at most.", count=len(words),
                most=LONGEST_WORDS),
            say("keep the long text in a file, and its path with --link"),
        )  # fmt: skip
    return words


def settled_percent(percent: int | None) -> int | None:
    """A share of the work from 0 to 100; raises Unreadable for any other number."""
    if percent is not None and not 0 <= percent <= WHOLE:
        raise Unreadable(say("A share of the work is 0 to 100."), say("--percent 60"))
    return percent
