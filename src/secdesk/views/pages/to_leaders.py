"""What the morning page has for leaders: what each is to hear, and orders in conflict."""

from collections.abc import Iterator

from secdesk.cards.conflicts import ConflictCard
from secdesk.cards.mornings import Today, ToSay
from secdesk.cards.saying import SayLine
from secdesk.views.page import Gap, Grid, Piece, Prose, Row, Title
from secdesk.views.pages.saying import number
from secdesk.views.words import Words

INDENT = 5
NUMBER, TITLE = 0, 1


def to_say(card: Today, words: Words) -> Iterator[Piece]:
    """What each leader is to hear, in the order of the day, and how it is ticked off."""
    for one in card.say:
        yield Gap()
        yield Title(" · ".join(_whom(one, words)))
        if one.lines:
            rows = tuple(_row(line, words) for line in one.lines)
            yield Grid(rows, wide=TITLE, right=(NUMBER,))
        yield Prose(" · ".join(_rest(one, words)), quiet=True, indent=INDENT)


def conflicts(card: Today, words: Words) -> Iterator[Piece]:
    """Orders of two leaders that do not go together, with what asks both."""
    if not card.conflicts.pairs:
        return
    yield Gap()
    yield Title(words("Orders in conflict"))
    yield Grid(tuple(_pair(one, words) for one in card.conflicts.pairs), wide=TITLE)
    if card.conflicts.more:
        more = words.counted("and {count} more", "and {count} more", card.conflicts.more)
        yield Prose(more, quiet=True, indent=INDENT)


def _whom(one: ToSay, words: Words) -> Iterator[str]:
    """To whom, when and how that leader likes to be told."""
    yield words("To say to {name}").format(name=words.value(one.leader.name))
    if one.best_time:
        yield words("best time: {time}").format(time=words.value(one.best_time))
    if one.channel:
        yield words("told by: {channel}").format(channel=words.value(one.channel))


def _row(line: SayLine, words: Words) -> Row:
    is_hidden = line.is_sealed and not line.title
    title = words("a confidential matter") if is_hidden else words.value(line.title)
    if line.is_private:
        title = words("(alone) {title}").format(title=title)
    parts = (*line.why, *((line.proposal,) if line.proposal else ()))
    said = " · ".join(words.sentence(one) for one in parts)
    cells = (number(line, words), title, words.label(line.topic))
    return Row(cells, below=(said,) if said else ())


def _rest(one: ToSay, words: Words) -> Iterator[str]:
    """What stands on the page already, how much more there is, and what walks through all."""
    if one.above:
        numbers = " ".join(f"#{each}" for each in one.above)
        yield words("also {numbers}, on this page").format(numbers=numbers)
    if one.more:
        count = f"{one.more}+" if one.is_cut else str(one.more)
        yield words("{count} more").format(count=count)
    yield f"secdesk say {words.value(one.leader.code)} --walk"


def _pair(one: ConflictCard, words: Words) -> Row:
    """Both orders, who gave them until when, and the commands that ask both leaders."""
    titles = dict.fromkeys(words.value(each.title) for each in (one.one, one.other) if each.title)
    numbers = f"#{one.one.number} #{one.other.number}"
    commands = (words.sentence(command) for command in one.commands)
    return Row((numbers, " / ".join(titles)), below=(words.sentence(one.says), *commands))
