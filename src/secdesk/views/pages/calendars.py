"""The working days."""

from collections.abc import Iterator, Sequence
from datetime import date

from secdesk.cards import DayKind
from secdesk.cards.calendars import CalendarDay, CalendarMonth, DayMarked
from secdesk.views.page import Cell, Gap, Head, Page, Piece, Prose, Row, Weeks
from secdesk.views.pages.mornings import SATURDAY, kind_of, name_of
from secdesk.views.words import Words

DAYS_OF_WEEK = 7
NO_REGION = "none"


def month(card: CalendarMonth, words: Words) -> Page:
    """Its weeks with a legend of the days that have a name; a pipe gets a line a day."""
    region = words("no region") if card.region == NO_REGION else card.region
    count = words.counted("{count} working day", "{count} working days", card.working_days)
    weeks = Weeks(
        names=tuple(words.weekday((card.week_start + place) % DAYS_OF_WEEK) for place in range(7)),
        weeks=tuple(_weeks(card, words)),
        days=tuple(_line(day, words) for day in card.days),
        legend=tuple(_legend(card.days, words)),
    )
    return Head(f"{words.month(card.first)} · {region}", count), weeks, *_foot(card, words)


def marked(card: DayMarked, words: Words) -> Page:
    """A day as it is counted now, and how it was before."""
    front = words.day(card.day.on)
    if card.is_removed:
        name = words.value(_name_of(card.day, words))
        gone = words("{day}: your mark is gone: {name}").format(day=front, name=name)
        return (Prose(gone),)
    before = words("until now: {kind}").format(kind=_kind_of(card.before, words))
    return Prose(f"{front}: {_kind_of(card.day, words)}"), Prose(before, indent=5)


def _kind_of(day: CalendarDay, words: Words) -> str:
    return kind_of(day.on, _name_of(day, words), words, is_working=day.is_working)


def _name_of(day: CalendarDay, words: Words) -> str:
    return name_of(day.name, day.name_zh, words)


def _is_weekend(day: CalendarDay) -> bool:
    return day.on.weekday() >= SATURDAY


def _weeks(card: CalendarMonth, words: Words) -> Iterator[tuple[Cell, ...]]:
    """Seven cells a week; those before the first day are empty."""
    empty = (card.first.weekday() - card.week_start) % DAYS_OF_WEEK
    cells = [Cell("")] * empty + [_cell(day, card.today, words) for day in card.days]
    for start in range(0, len(cells), DAYS_OF_WEEK):
        week = cells[start : start + DAYS_OF_WEEK]
        yield (*week, *[Cell("")] * (DAYS_OF_WEEK - len(week)))


def _cell(day: CalendarDay, today: date, words: Words) -> Cell:
    """A day with the word for its mark; today stands in brackets."""
    number = f"[{day.on.day}]" if day.on == today else f" {day.on.day} "
    number = number.rjust(len("[31]"))
    if day.is_working == (not _is_weekend(day)) and not day.name:
        return Cell(number, "" if day.is_working else "quiet")
    mark = words.label(_kind(day))
    return Cell(f"{number}{mark}", "amber" if day.is_working else "green")


def _kind(day: CalendarDay) -> DayKind:
    return DayKind.WORK if day.is_working else DayKind.OFF


def _line(day: CalendarDay, words: Words) -> Row:
    return Row((day.on.isoformat(), words.label(_kind(day)), words.value(_name_of(day, words))))


def _legend(days: Sequence[CalendarDay], words: Words) -> Iterator[Row]:
    """The days with a name, those of one holiday together."""
    runs: list[list[CalendarDay]] = []
    last = None  # the last run, as long as nobody has been at work since
    for day in days:
        is_more = last is not None and _same(last[0], day)
        if is_more and last is not None:
            last.append(day)
        elif day.name:
            last = [day]
            runs.append(last)
        if day.is_working:
            last = None
    for run in runs:
        yield _told(run, words)


def _same(one: CalendarDay, other: CalendarDay) -> bool:
    return (one.name, one.is_working, one.is_own) == (other.name, other.is_working, other.is_own)


def _told(run: Sequence[CalendarDay], words: Words) -> Row:
    """One record of the legend."""
    first = run[0]
    name = words.value(_name_of(first, words))
    own = words("marked by you") if first.is_own else ""
    when = words.days(first.on, run[-1].on)
    kind = kind_of(first.on, "", words, is_working=first.is_working)
    if first.is_working and _is_weekend(first):
        kind = words("make-up workday")
    return Row((when, kind, name, own), "amber" if first.is_working else "green")


def _foot(card: CalendarMonth, words: Words) -> Iterator[Piece]:
    """What is not known, and what to type."""
    if card.unannounced is not None:
        yield Gap()
        yield Prose(
            words("The make-up workdays of {year} are not announced in this version: only its "
                  "holidays are counted.").format(year=card.unannounced)
        )  # fmt: skip
    elif card.region == NO_REGION:
        yield Gap()
        hint = words("secdesk config region CN counts its days off and make-up workdays.")
        yield Prose(hint, quiet=True)
