"""The follow-up round: a call at a time, with all that has to be known while the phone rings."""

from collections.abc import Iterator
from datetime import date

from secdesk.cards import Sentence
from secdesk.cards.follow import CallCard, FollowLine, FollowStep, FollowUp, Message, Messages
from secdesk.views.page import Gap, Grid, Head, Page, Piece, Prose, Row, Title, Verbatim
from secdesk.views.pages.lists import LEADER, NUMBER, TITLE, row
from secdesk.views.words import Words

COLUMNS = 5  # light, number, leader, what, date: why it stands so is said below in full
LONGEST_WORD = 160  # of the last word; `show` has the whole of it


def page(card: FollowUp, words: Words) -> Page:
    """Each call with its tasks, and at the foot what to type."""
    title = words("Everything with others") if card.is_all else words("Follow-up round")
    head = f"{title} · {words.full_day(card.on)}"
    calls = words.counted("{count} call", "{count} calls", len(card.groups))
    return (
        Head(head, calls if card.groups else ""),
        *(piece for group in card.groups for piece in _call(group, words, card.on)),
        *_foot(card, words),
    )


def brief(group: CallCard, words: Words, today: date) -> Iterator[Piece]:
    """A call as the morning page has it: whom, and a line or two about each task."""
    yield Prose(_whom(group, words), indent=1)
    rows = tuple(
        row(task, words, today)._replace(below=tuple(_briefly(task, words, today)))
        for task in group.tasks
    )
    yield Grid(rows, wide=TITLE, right=(NUMBER,), narrow=(LEADER,))


def _briefly(task: FollowLine, words: Words, today: date) -> Iterator[str]:
    """What was heard last, then what to do."""
    yield _beside_each_other(*_heard(task, words, today))
    owed = (words.sentence(one) for one in task.owed)
    said = _beside_each_other(*owed, _said(task.chased, words), _said(task.next_step, words))
    if said:
        yield said


def step(card: FollowStep, words: Words) -> Page:
    """The one task that is asked after now, and whom to call."""
    place = words("{place} of {total}").format(place=card.place, total=card.total)
    return (Gap(), Head(_whom(card.group, words), place), _grid(card.group, words, card.on))


def messages(card: Messages, words: Words) -> Page:
    """The messages, each below the name of whom it goes to."""
    return (
        *(piece for one in card.messages for piece in _message(one, words)),
        *_beside(card, words),
    )


def _call(group: CallCard, words: Words, today: date) -> Iterator[Piece]:
    yield Gap()
    yield Title(_whom(group, words))
    yield _grid(group, words, today)
    if group.asked_today_at is None:
        asked = words("ask: how far is it? what stands in the way?")
        yield Prose(asked, quiet=True, indent=5)


def _whom(one: CallCard | Message, words: Words) -> str:
    """Unit, person and number, and when they were asked today."""
    names = [words.value(party.name) for party in (one.unit, one.person) if party]
    asked = ""
    if one.asked_today_at is not None:
        asked = words("asked today at {at}").format(at=f"{one.asked_today_at:%H:%M}")
    return _beside_each_other(*(names or [words("nobody named")]), words.value(one.phone), asked)


def _grid(group: CallCard, words: Words, today: date) -> Grid:
    rows = tuple(_row(task, words, today) for task in group.tasks)
    return Grid(rows, wide=TITLE, right=(NUMBER,), narrow=(LEADER,))


def _row(task: FollowLine, words: Words, today: date) -> Row:
    listed = row(task, words, today)
    return listed._replace(
        cells=listed.cells[:COLUMNS],
        below=tuple(line for line in _below(task, words, today) if line),
    )


def _below(task: FollowLine, words: Words, today: date) -> Iterator[str]:
    """Why its light is what it is; the last word; what was promised; what to do."""
    parts = words("{done} of {total} parts done") if task.parts else ""
    yield _beside_each_other(
        words.sentence(task.reason),
        *(words.sentence(one) for one in task.owed if one != task.reason),
        parts.format(done=task.parts_done, total=task.parts),
    )
    yield _beside_each_other(*_heard(task, words, today))
    yield _beside_each_other(_said(task.chased, words), _said(task.next_step, words))


def _heard(task: FollowLine, words: Words, today: date) -> Iterator[str]:
    """The last word with its day, and how long nothing was heard since."""
    if task.last_word_at is None:
        yield words("no word yet")
    else:
        day = words.day(task.last_word_at.date(), today)
        share = "" if task.percent is None else f"{task.percent} %"
        said = _beside_each_other(share, _shortened(words.value(task.last_word)))
        heard = words("last word {day}: {said}") if said else words("heard of {day}")
        yield heard.format(day=day, said=said)
    if task.silence:
        yield words.counted("silent {count} wd", "silent {count} wd", task.silence)


def _said(sentence: Sentence | None, words: Words) -> str:
    return "" if sentence is None else words.sentence(sentence)


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_WORD else f"{text[:LONGEST_WORD].rstrip()}…"


def _beside_each_other(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _foot(card: FollowUp, words: Words) -> Iterator[Piece]:
    yield from _rest(card.more, card.most, words)
    if not card.groups:
        yield Gap()
        nobody = words("Nobody needs to be asked now.")
        yield Prose(words("Units hold nothing.") if card.is_all else nobody)
    elif card.commands:
        yield Gap()
        yield Prose(" · ".join(words.sentence(one) for one in card.commands), quiet=True)


def _rest(more: int, most: int, words: Words) -> Iterator[Piece]:
    """How many tasks are left out, and what narrows the round."""
    if more:
        count = f"{most}+" if more >= most else str(more)
        yield Gap()
        narrower = words("and {count} more tasks: secdesk follow --to UNIT")
        yield Prose(narrower.format(count=count), quiet=True)


def _message(one: Message, words: Words) -> Iterator[Piece]:
    """Above, whom it goes to; then what is to be pasted, its lines never broken."""
    yield Verbatim(f"== {_whom(one, words)}")
    yield Verbatim(words.in_language(one.subject))
    yield from (Verbatim(words.in_language(line)) for line in one.lines)
    yield Verbatim("")


def _beside(card: Messages, words: Words) -> Iterator[Piece]:
    """What no message asks after, and why."""
    if card.untold:
        numbers = " ".join(map(str, card.untold))
        yield Verbatim(words("to be passed on first: {command}").format(
            command=f"secdesk convey {numbers}"))  # fmt: skip
    yield from _rest(card.more, card.most, words)
    if not card.messages and not card.untold:
        yield Prose(words("Nobody needs to be asked now."))
