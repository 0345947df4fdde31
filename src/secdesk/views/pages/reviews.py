"""The weekly step back: as a page, and stop by stop."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from secdesk.cards.reviews import (
    AreaCover,
    Asked,
    AskRef,
    PartyCover,
    Portion,
    Reflected,
    ReviewPage,
    ReviewPart,
    ReviewStep,
)
from secdesk.cards.tasks import TaskLine
from secdesk.views.deeds import noted
from secdesk.views.page import Gap, Grid, Head, Page, Piece, Prose, Row, Title
from secdesk.views.pages.lists import below, grid, row
from secdesk.views.words import Words

INDENT = 5
WIDE = 1


def page(card: ReviewPage, words: Words) -> Page:
    """What was, what nobody was heard of, what to look at again, and the questions."""
    pieces: list[Piece] = [_head(card, words)]
    for part in ReviewPart:
        pieces += _part(part, card, words)
    return tuple(pieces)


def step(card: ReviewStep, words: Words) -> Page:
    """The one stop that it is at."""
    place = words("{place} of {total}").format(place=card.place, total=card.total)
    stop: list[Piece] = [Gap()]
    if card.asked is not None and card.leader is not None:
        stop.append(Head(words.value(card.leader.name), place))
        stop += _question(card.asked, words, card.page.on)
    elif card.task is not None:
        stop.append(Head(_again_title(words), place))
        stop.append(grid((_row(card.task, card.page, words),)))
    else:
        found = [one for one in _part(card.part, card.page, words) if not isinstance(one, Gap)]
        stop += [_head(card.page, words, place)] if card.place == 1 else [Head("", place)]
        stop += found or [Prose(_nothing(card.part, words), quiet=True)]
    return tuple(stop)


def reflected(card: Reflected, words: Words) -> Page:
    """What was kept."""
    if card.leader is None or card.question is None:
        front = words("lessons of the week")
    else:
        front = f"{words.value(card.leader.name)} · {words.label(card.question)}"
    return (
        Prose(f"{front}: {words.value(card.words)}"),
        *(Prose(noted(note, words), indent=INDENT) for note in card.notes),
    )


def _head(card: ReviewPage, words: Words, place: str = "") -> Head:
    since = words("since {day}").format(day=words.day(card.since, card.on))
    left = words("Step back · {day}").format(day=words.full_day(card.on))
    return Head(left, place or since)


def _part(part: ReviewPart, card: ReviewPage, words: Words) -> Iterator[Piece]:
    for title, portion in _portions(part, card, words):
        yield from _tasks(title, portion, card, words)
    if part in OTHERS:
        yield from OTHERS[part](card, words)


def _portions(part: ReviewPart, card: ReviewPage, words: Words) -> Sequence[tuple[str, Portion]]:
    """The lists of tasks that a section has."""
    if part is ReviewPart.MOVED:
        return (
            (words("Done, to be struck off"), card.done),
            (words("Struck off"), card.struck_off),
            (words("Progress"), card.progress),
        )
    if part is ReviewPart.SLIPPED:
        return ((words("Dates moved back"), card.moved_back), (words("Overdue"), card.overdue))
    if part is ReviewPart.OBSTRUCTIONS:
        return ((words("Obstructions"), card.obstructions),)
    return ()


def _nothing(part: ReviewPart, words: Words) -> str:
    """What is said at a stop where there is nothing."""
    said = {
        ReviewPart.MOVED: words("Nothing moved."),
        ReviewPart.SLIPPED: words("Nothing slipped."),
        ReviewPart.OBSTRUCTIONS: words("Nothing stands in the way."),
        ReviewPart.ASKS: words("Nothing was asked."),
        ReviewPart.COVERAGE: words("Everybody was heard of."),
    }
    return said.get(part, "")


def _tasks(title: str, part: Portion, card: ReviewPage, words: Words) -> Iterator[Piece]:
    if not part.total:
        return
    yield Gap()
    yield Title(_counted(title, part.total))
    yield grid(tuple(_row(task, card, words) for task in part.tasks))
    yield from _rest(part.total - len(part.tasks), words)


def _counted(title: str, total: int) -> str:
    return f"{title} · {total}"


def _row(task: TaskLine, card: ReviewPage, words: Words) -> Row:
    told = tuple(text for note in task.notes if (text := noted(note, words)))
    return row(task, words, card.on)._replace(below=told or below(task, words))


def _rest(count: int, words: Words) -> Iterator[Piece]:
    if count > 0:
        more = words.counted("and {count} more", "and {count} more", count)
        yield Prose(more, quiet=True, indent=INDENT)


def _asks(card: ReviewPage, words: Words) -> Iterator[Piece]:
    """How many of her own asks said what she thinks, and which did not."""
    asks = card.asks
    if asks.share is None:
        return
    yield Gap()
    yield Title(words("Asks with an opinion of your own"))
    yield Prose(
        words("{share} % of {count}").format(share=asks.share, count=asks.raised), indent=INDENT
    )
    yield from (Prose(_ask(one, words), indent=INDENT) for one in asks.without)
    yield from _rest(asks.without_total - len(asks.without), words)


def _ask(one: AskRef, words: Words) -> str:
    front = words("ask {number}").format(number=one.number)
    return f"{front}  {words.value(one.leader.name)}  {words.value(one.question)}"


def _coverage(card: ReviewPage, words: Words) -> Iterator[Piece]:
    """Who or what nothing was about for long."""
    cover, today = card.coverage, card.on
    if cover.is_whole:
        return
    yield Gap()
    yield Title(
        words.counted(
            "Nothing for {count} working day", "Nothing for {count} working days", cover.days
        )
    )
    rows = (
        *(_party(one, words("unit"), words, today) for one in cover.units),
        *(_party(one, words("leader"), words, today) for one in cover.leaders),
        *(_area(one, words, today) for one in cover.areas),
    )
    yield Grid(rows, wide=WIDE)
    left = cover.units_total - len(cover.units) + cover.areas_total - len(cover.areas)
    yield from _rest(left, words)


def _party(one: PartyCover, kind: str, words: Words, today: date) -> Row:
    held = words("{count} open").format(count=one.open)
    last = "" if one.last_at is None else _last(one.last_at.date(), words, today)
    return Row((kind, words.value(one.name), held, last))


def _area(one: AreaCover, words: Words, today: date) -> Row:
    following = words("next look {day}").format(day=words.day(one.next_on, today))
    last = "" if one.looked_at is None else _last(one.looked_at.date(), words, today)
    return Row((words("duty area"), words.value(one.name), following, last))


def _last(day: date, words: Words, today: date) -> str:
    return words("last {day}").format(day=words.day(day, today))


def _again_title(words: Words) -> str:
    return words("To look at again")


def _again(card: ReviewPage, words: Words) -> Iterator[Piece]:
    if card.again:
        yield Gap()
        yield Title(_again_title(words))
        yield grid(tuple(_row(task, card, words) for task in card.again))


def _questions(card: ReviewPage, words: Words) -> Iterator[Piece]:
    for one in card.leaders:
        yield Gap()
        yield Title(words.value(one.leader.name))
        for asked in one.questions:
            yield from _question(asked, words, card.on)
    if card.leaders:
        hint = words("secdesk review note LEADER thinks|should|not-yet WORDS")
        yield Prose(hint, quiet=True, indent=INDENT)
        own = words("and what they cannot, should not or would rather not do themselves")
        yield Prose(own, quiet=True, indent=INDENT)


def _question(asked: Asked, words: Words, today: date) -> Iterator[Piece]:
    """The question, what was answered today, and what the last time."""
    yield Prose(words.label(asked.question), indent=1)
    yield from (Prose(words.value(one), indent=INDENT) for one in asked.today)
    if asked.last_on is not None:
        yield Prose(_before(asked.last_on, asked.last, words, today), quiet=True, indent=INDENT)


def _before(day: date, said: Sequence[str], words: Words, today: date) -> str:
    return words("last time, {day}: {words}").format(
        day=words.day(day, today), words=" · ".join(map(words.value, said))
    )


def _lessons(card: ReviewPage, words: Words) -> Iterator[Piece]:
    lessons, today = card.lessons, card.on
    yield Gap()
    yield Title(words("What the week has taught"))
    for one in lessons.today.splitlines():
        yield Prose(words.value(one), indent=INDENT)
    if lessons.last_on is not None:
        said = lessons.last.splitlines()
        yield Prose(_before(lessons.last_on, said, words, today), quiet=True, indent=INDENT)
    if not lessons.today:
        yield Prose(words("secdesk review lessons WORDS"), quiet=True, indent=INDENT)


OTHERS: Mapping[ReviewPart, Callable[[ReviewPage, Words], Iterator[Piece]]] = {
    ReviewPart.ASKS: _asks,
    ReviewPart.COVERAGE: _coverage,
    ReviewPart.AGAIN: _again,
    ReviewPart.QUESTIONS: _questions,
    ReviewPart.LESSONS: _lessons,
}
