"""How the leaders' work stands side by side: figures, bars, and what should be set right."""

from collections.abc import Iterator
from datetime import date

from secdesk.cards.balance import Balance, LeaderBalance
from secdesk.views.page import Gap, Grid, Head, Page, Piece, Prose, Row, Title
from secdesk.views.words import Words

BAR = 5  # cells of a bar
HUNDRED = 100


def page(card: Balance, words: Words) -> Page:
    """A line a leader in the order of the day, and below them what should be set right."""
    return (
        Head(words("Leaders side by side · {day}").format(day=words.full_day(card.on))),
        *_leaders(card, words),
        *_notes(card, words),
    )


def _leaders(card: Balance, words: Words) -> Iterator[Piece]:
    if not card.leaders:
        yield Prose(words("No leaders yet: secdesk leader add CODE NAME"))
        return
    longest = max(one.open for one in card.leaders)
    rows = tuple(_row(one, card, longest, words) for one in card.leaders)
    yield Grid(rows, wide=0)
    yield Prose(
        words.counted(
            "on time: what had a limit and was done in the last {count} day",
            "on time: what had a limit and was done in the last {count} days",
            card.days,
        ),
        quiet=True,
    )
    if card.asked:
        yield Prose(_opinion(card, words), quiet=True)


def _opinion(card: Balance, words: Words) -> str:
    """How many of her own asks said what she would do."""
    whole = f"{card.asked}+" if card.asked >= card.most else str(card.asked)
    said = words("own recommendation: in {part} of {whole} asks of that time")
    return said.format(part=card.with_opinion, whole=whole)


def _row(one: LeaderBalance, card: Balance, longest: int, words: Words) -> Row:
    """Name, what is open with its bar, what is late, not begun, was in time; then the talk."""
    cells = (
        words.value(one.leader.name),
        words("{count} open").format(count=one.open),
        _bar(one.open, longest),
        words("{count} overdue").format(count=one.overdue),
        _bar(one.overdue, one.open),
        words("{count} not begun").format(count=_untouched(one, words)),
        _bar(one.untouched, one.untouched_of),
        _on_time(one, card.most, words),
        _bar(one.on_time, one.settled),
    )
    return Row(cells, below=(_talk(one, card.on, words),))


def _bar(part: int, whole: int) -> str:
    """A share as cells, at least one for anything at all; nothing to have a share of, no bar."""
    if not whole:
        return ""
    full = min(BAR, max(round(BAR * part / whole), 1 if part else 0))
    return "■" * full + "□" * (BAR - full)


def _untouched(one: LeaderBalance, words: Words) -> str:
    """How much is not begun; of so much, where not everything was looked at."""
    if one.untouched_of >= one.open:
        return str(one.untouched)
    return words("{part} of the first {whole}").format(part=one.untouched, whole=one.untouched_of)


def _on_time(one: LeaderBalance, most: int, words: Words) -> str:
    if not one.settled:
        return words("nothing settled")
    share = round(HUNDRED * one.on_time / one.settled)
    whole = f"{one.settled}+" if one.settled >= most else str(one.settled)
    return words("{share} % of {whole} on time").format(share=share, whole=whole)


def _talk(one: LeaderBalance, today: date, words: Words) -> str:
    """What was said to the leader, and what waits for the leader's word."""
    if one.briefed_at is None:
        briefed = words("never briefed")
    else:
        day = words.day(one.briefed_at.date(), today)
        briefed = words("last briefed {day}").format(day=day)
    waiting = words.counted("{count} ask waits", "{count} asks wait", one.asks) if one.asks else ""
    return " · ".join(part for part in (briefed, waiting) if part)


def _notes(card: Balance, words: Words) -> Iterator[Piece]:
    if card.notes:
        yield Gap()
        yield Title(words("To set right"))
        rows = tuple(
            Row(
                (words.sentence(note.text),),
                below=(words.sentence(note.command),) if note.command else (),
            )
            for note in card.notes
        )
        yield Grid(rows, wide=0)
