"""The morning page."""

from collections.abc import Iterator
from datetime import date

from secdesk.cards.mornings import Beside, Counts, Today
from secdesk.cards.tasks import TaskLine
from secdesk.views.deeds import noted
from secdesk.views.page import Gap, Head, Page, Piece, Prose, Row, Title
from secdesk.views.pages.lists import DATE, below, by_effect, grid, row
from secdesk.views.words import Words

SATURDAY = 5


def page(card: Today, words: Words) -> Page:
    """Head and figures, then each section that has anything in it, then what to type."""
    return (*_head(card, words), *_sections(card, words), *_foot(card, words))


def _head(card: Today, words: Words) -> Iterator[Piece]:
    name = name_of(card.day_name, card.day_name_zh, words)
    kind = kind_of(card.on, name, words, is_working=card.is_working_day)
    opened = _figure(card.counts.open, card.counts.most)
    yield Head(f"{words.full_day(card.on)} · {kind}", words("{count} open").format(count=opened))
    figures = " · ".join(_figures(card.counts, words))
    if figures:
        yield Prose(figures)


def kind_of(on: date, name: str, words: Words, *, is_working: bool) -> str:
    """What kind of day it is, and why."""
    kind = words("working day") if is_working else words("day off")
    if not name:
        return kind
    if is_working and on.weekday() >= SATURDAY:
        kind = words("make-up workday")
    return words("{kind} ({name})").format(kind=kind, name=words.value(name))


def name_of(name: str, name_zh: str, words: Words) -> str:
    """What a day is called in the language of the page, where it is called anything there."""
    return name_zh if words.is_chinese and name_zh else name


def _figures(counts: Counts, words: Words) -> Iterator[str]:
    for count, template in (
        (counts.overdue, words("{count} overdue")),
        (counts.due_today, words("{count} due today")),
        (counts.to_report, words("{count} to report")),
        (counts.to_follow, words("{count} to ask after")),
    ):
        if count:
            yield template.format(count=_figure(count, counts.most))
    for count, text in (
        (counts.obstructions, words.counted("{count} obstruction", "{count} obstructions",
                                            counts.obstructions)),
        (counts.asks, words.counted("{count} ask", "{count} asks", counts.asks)),
        (counts.conflicts, words.counted("{count} conflict", "{count} conflicts",
                                         counts.conflicts)),
        (counts.reminders, words.counted("{count} reminder", "{count} reminders",
                                         counts.reminders)),
        (counts.blank, words.counted("{count} blank spot", "{count} blank spots", counts.blank)),
    ):  # fmt: skip
        if count:
            yield text


def _figure(count: int, most: int) -> str:
    """A count, or that there are more than are counted."""
    return f"{count}+" if count >= most else str(count)


def _sections(card: Today, words: Words) -> Iterator[Piece]:
    counts = card.counts
    theirs = f" --leader {words.value(card.leader.code)}" if card.leader else ""
    yield from _section(words("Overdue"), card.overdue_hard, card, words)
    yield from _section(words("Overdue, own target"), card.overdue_soft, card, words)
    shown = len(card.overdue_hard) + len(card.overdue_soft)
    yield from _rest(counts.overdue - shown, f"secdesk list --due overdue{theirs}", words)
    yield from _due_today(card, words)
    yield from _rest(
        counts.due_today - len(card.due_today), f"secdesk list --due today{theirs}", words
    )
    yield from _reminders(card, words)
    yield from _leaders(card, words)
    yield from _asks(card, words)
    yield from _owed(card, words)
    if not card.is_short:
        yield from _follow_up(card, words)
        yield from _at_hand(card, words)
        yield from _unmentioned(card, words)
        yield from _settled(card, words, theirs)


def _leaders(card: Today, words: Words) -> Iterator[Piece]:
    """What leaders are to hear, and their orders that do not go together."""
    if not card.say and not card.conflicts.pairs:
        return
    from secdesk.views.pages import to_leaders  # noqa: PLC0415  # many mornings have none

    yield from to_leaders.to_say(card, words)
    yield from to_leaders.conflicts(card, words)


def _asks(card: Today, words: Words) -> Iterator[Piece]:
    """What is to be done with asks and answers; those that wait are said to their leaders."""
    asks, total = card.asks, card.counts.asks
    if not card.is_short:
        asks = tuple(one for one in asks if one.waits is None)
        total -= card.counts.asks_waiting
    if not asks:
        return
    from secdesk.views.pages import asked  # noqa: PLC0415  # as above

    yield Gap()
    yield Title(words("Asks"))
    yield asked.grid(asks, words, card.on)
    yield from _rest(total - len(asks), "secdesk asks", words)


def _owed(card: Today, words: Words) -> Iterator[Piece]:
    """What is owed beside the work."""
    for title, beside in (
        (words("In the way"), _not_said(card)),
        (words("Promised, and owed today"), card.promises),
        (words("Asked, and not answered"), card.questions),
    ):
        yield from _beside(title, beside, card, words)


def _not_said(card: Today) -> Beside:
    """What is in the way, without what leaders are to hear of it on this very page."""
    said = _said(card, "problem")
    return Beside(
        tuple(
            task
            for task in card.obstructions.tasks
            if task.number not in said or any(note.command is None for note in task.notes)
        ),
        card.obstructions.more,
    )


def _said(card: Today, topic: str) -> set[int]:
    """The tasks of which a leader is to hear that, as this page shows it."""
    lines = (line for one in card.say for line in one.lines)
    return {line.task for line in lines if line.topic == topic and line.task is not None}


def _at_hand(card: Today, words: Words) -> Iterator[Piece]:
    """What is not due yet."""
    own = _said(card, "own")
    back = tuple(task for task in card.comes_back if task.number not in own)
    for title, tasks in (
        (words("Comes back today"), back),
        (words("Focus"), card.focus),
    ):
        yield from _section(title, tasks, card, words)
    for one in card.in_hand:
        title = words("In hand · {name}").format(name=words.value(one.leader.name))
        yield from _section(title, one.tasks, card, words)
        listing = f"secdesk list --leader {words.value(one.leader.code)}"
        yield from _rest(one.total - len(one.tasks), listing, words)


def _unmentioned(card: Today, words: Words) -> Iterator[Piece]:
    """What nobody mentioned and must not be missed, with its cure."""
    if not card.blank.lines:
        return
    from secdesk.views.pages import blank  # noqa: PLC0415  # as above

    yield Gap()
    yield Title(words("Blank spots"))
    yield blank.beside(card.blank.lines, words)
    if card.blank.is_cut:
        more = words("of the most pressing {count} more, and of the others: secdesk blank")
        yield Prose(more.format(count=card.blank.more), quiet=True, indent=5)
        return
    yield from _rest(card.blank.more, "secdesk blank", words)


def _settled(card: Today, words: Words, theirs: str) -> Iterator[Piece]:
    """What others took, what is done, what lies ahead."""
    counts = card.counts
    yield from _section(words("Passed on, not accepted"), card.passed_on, card, words)
    yield from _effects(card, words)
    for title, tasks, total, listing in (
        (words("To strike off"), card.to_close, counts.to_close, "--state reported"),
        (words("Ahead"), card.ahead, counts.ahead, "--sort due"),
    ):
        yield from _section(title, tasks, card, words)
        yield from _rest(total - len(tasks), f"secdesk list {listing}{theirs}", words)


def _effects(card: Today, words: Words) -> Iterator[Piece]:
    """Measures that were carried out, with the day on which their effect is looked at."""
    if card.effects:
        yield Gap()
        yield Title(words("Effect still to be checked"))
        yield grid(
            tuple(
                by_effect(_row(task, words, card.on), task, words, card.on) for task in card.effects
            )
        )


def _section(title: str, tasks: tuple[TaskLine, ...], card: Today, words: Words) -> Iterator[Piece]:
    """A title and its records; nothing where there are none."""
    if tasks:
        yield Gap()
        yield Title(title)
        yield grid(tuple(_row(task, words, card.on) for task in tasks))


def _rest(count: int, listing: str, words: Words) -> Iterator[Piece]:
    """How many more there are than the page shows, and the command that shows them."""
    if count > 0:
        more = words("and {count} more: {command}").format(count=count, command=listing)
        yield Prose(more, quiet=True, indent=5)


def _due_today(card: Today, words: Words) -> Iterator[Piece]:
    """What is due today, with the hour in place of the date."""
    if not card.due_today:
        return
    yield Gap()
    yield Title(words("Due today"))
    rows = tuple(
        _with(_row(task, words, card.on), DATE, f"{task.due:%H:%M}" if task.has_time else "")
        for task in card.due_today
    )
    yield grid(rows)


def _reminders(card: Today, words: Words) -> Iterator[Piece]:
    """What she asked to be reminded of; the hour stands in the place of today's date."""
    if not card.reminders:
        return
    from secdesk.views.pages import reminders  # noqa: PLC0415  # many mornings have none

    yield Gap()
    yield Title(words("Reminders"))
    yield grid(tuple(reminders.row(one, words, card.on) for one in card.reminders))
    left = card.counts.reminders - len(card.reminders)
    yield from _rest(left, "secdesk reminders list", words)


def _beside(title: str, beside: Beside, card: Today, words: Words) -> Iterator[Piece]:
    """What is owed on tasks beside the work, in words and with what ends it."""
    if not beside.tasks:
        return
    yield Gap()
    yield Title(title)
    yield grid(tuple(_bare(task, words, card.on) for task in beside.tasks))
    if beside.more:
        more = words.counted("and {count} more", "and {count} more", beside.more)
        yield Prose(more, quiet=True, indent=5)


def _bare(task: TaskLine, words: Words, today: date) -> Row:
    """A record with nothing below it but what is owed."""
    said = tuple(noted(note, words) for note in task.notes)
    return row(task, words, today)._replace(below=said)


def _follow_up(card: Today, words: Words) -> Iterator[Piece]:
    """Whom to ask today, a call at a time."""
    if not card.follow_up:
        return
    from secdesk.views.pages import follow  # noqa: PLC0415  # some mornings need none

    yield Gap()
    yield Title(words("Follow up"))
    for call in card.follow_up:
        yield from follow.brief(call, words, card.on)
    yield from _rest(card.follow_up_more, "secdesk follow", words)


def _with(row: Row, place: int, cell: str) -> Row:
    """The record with one cell in another's place."""
    return row._replace(cells=(*row.cells[:place], cell, *row.cells[place + 1 :]))


def _row(task: TaskLine, words: Words, today: date) -> Row:
    next_ = " · ".join(noted(note, words) for note in task.notes)
    return row(task, words, today)._replace(
        below=(*below(task, words), *((next_,) if next_ else ()))
    )


def _foot(card: Today, words: Words) -> Iterator[Piece]:
    if card.counts.notes and not card.is_short:
        count = _figure(card.counts.notes, card.counts.most)
        unsorted = words("notes to sort: {count} · {command}")
        yield Gap()
        yield Prose(unsorted.format(count=count, command="secdesk notes"), quiet=True)
    if card.is_new:
        yield Gap()
        yield Prose(words("The desk is empty. To begin:"))
        yield Prose(words("secdesk leader add wang Wang Min"), indent=2)
        yield Prose(words('secdesk assign wang draft the board report --due "fri 5pm"'), indent=2)
        yield Prose(words("secdesk --help shows the rest."))
    elif card.commands:
        yield Gap()
        yield Prose(" · ".join(words.sentence(one) for one in card.commands), quiet=True)
    elif not card.counts.open:
        yield Gap()
        yield Prose(words("Nothing is open."))
