"""What is to be said to a leader: kind by kind, each with the command that ticks it off."""

from collections.abc import Iterator, Sequence

from secdesk.cards.saying import SayLine, SayList, SayPart, SayStep, Topic
from secdesk.views.page import Gap, Grid, Head, Page, Piece, Prose, Row, Title
from secdesk.views.words import Words

NUMBER, TITLE = 0, 1


def page(card: SayList, words: Words) -> Page:
    """Everything in the order in which it is said."""
    head = words("To say to {name} · {day}").format(
        name=words.value(card.leader.name), day=words.full_day(card.on)
    )
    total = sum(len(part.lines) + part.more for part in card.parts)
    count = words.counted("{count} item", "{count} items", total)
    return (
        Head(head, count if total else ""),
        *_habits(card, words),
        *(piece for part in card.parts for piece in _part(part, words)),
        *(() if total else (Gap(), Prose(words("Nothing is to be said now.")))),
    )


def step(card: SayStep, words: Words) -> Page:
    """The one thing that is said now."""
    place = words("{place} of {total}").format(place=card.place, total=card.total)
    return (Gap(), Head(words.label(card.line.topic), place), grid([card.line], words))


def grid(lines: Sequence[SayLine], words: Words) -> Grid:
    """A record each: its number and what it is; below why, what is proposed, what to type."""
    rows = tuple(
        Row((number(one, words), _what(one, words)), below=tuple(_below(one, words)))
        for one in lines
    )
    return Grid(rows, wide=TITLE, right=(NUMBER,))


def _habits(card: SayList, words: Words) -> Iterator[Piece]:
    """When and how the leader likes to be told."""
    told = (
        (words("best time: {time}").format(time=words.value(card.best_time)), card.best_time),
        (words("told by: {channel}").format(channel=words.value(card.channel)), card.channel),
    )
    text = " · ".join(said for said, is_known in told if is_known)
    if text:
        yield Prose(text, quiet=True)


def _part(part: SayPart, words: Words) -> Iterator[Piece]:
    yield Gap()
    yield Title(words.label(part.topic))
    yield grid(part.lines, words)
    if part.more:
        more = words.counted("and {count} more", "and {count} more", part.more)
        yield Prose(more, quiet=True, indent=1)


def number(line: SayLine, words: Words) -> str:
    """What it is known by: an ask, a mandate or a task."""
    match line.topic:
        case Topic.ASK:
            return words("ask {number}").format(number=line.number)
        case Topic.ACT:
            return words("mandate {number}").format(number=line.number)
        case _:
            return f"#{line.number}"


def _what(line: SayLine, words: Words) -> str:
    title = words.value(line.title)
    return words("(alone) {title}").format(title=title) if line.is_private else title


def _below(line: SayLine, words: Words) -> Iterator[str]:
    why = " · ".join(words.sentence(one) for one in line.why)
    if why:
        yield why
    if line.proposal is not None:
        yield words.sentence(line.proposal)
    yield words.sentence(line.command)
