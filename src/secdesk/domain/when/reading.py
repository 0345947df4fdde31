"""One typed date, read strictly: the whole text counts, and an impossible one is refused."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from secdesk.domain.errors import Unreadable
from secdesk.domain.text import fold, one_line, say
from secdesk.domain.value import value
from secdesk.domain.when.clock import clock
from secdesk.domain.when.days import day
from secdesk.domain.worktime import WorkCalendar

LONGEST = 200
YEARS = range(1900, 3000)  # further off, the platform's zones fail
JOINTS = (" at ", "t", " ", ",", "，", "")
VAGUE = {"asap", "soon", "later", "someday", "尽快", "抓紧", "近期", "有空"}


@value
class Moment:
    """A date as understood: an aware instant, whether a clock time was said, and what was typed."""

    at: datetime
    has_time: bool
    typed: str


def read(typed: str, now: datetime, calendar: WorkCalendar) -> Moment | None:
    """What the typed words mean at that moment, or None where the grammar does not know them.

    A day without a clock time is due at the end of its working day. Raises Unreadable for text
    that can mean nothing (the 30th of February, 25 o'clock, "soon").
    """
    text = fold(one_line(typed))
    if not text or len(text) > LONGEST or text in VAGUE:
        raise unreadable(typed)
    try:
        answer = next(_readings(text, typed, now, calendar), None)
    except (ValueError, OverflowError):
        raise unreadable(typed) from None
    if answer is not None and answer.at.year not in YEARS:
        raise unreadable(typed)
    return answer


def unreadable(typed: str) -> Unreadable:
    """The refusal of a date, with examples near to what was typed."""
    text = one_line(typed)
    if fold(text) in VAGUE:
        return Unreadable(
            say('"{typed}" is no date; set a target of your own.', typed=text),
            say('--target +3d, --target "fri 5pm", --target 周五'),
        )
    return Unreadable(
        say('Cannot read the date "{typed}".', typed=text[:LONGEST]),
        say('tomorrow, fri, "fri 5pm", +3d, 2026-12-15, "2026-12-15 14:30", 明天, 周五'),
    )


def past(moment: Moment, now: datetime) -> Unreadable:
    """The refusal of a date that lies behind."""
    return Unreadable(
        say('"{typed}" is past: it was {at}.', typed=one_line(moment.typed), at=moment.at),
        say("tomorrow, +3d, {later}", later=(now.date() + timedelta(days=7)).isoformat()),
    )


def _readings(text: str, typed: str, now: datetime, calendar: WorkCalendar) -> Iterator[Moment]:
    today = now.date()
    if instant := _with_offset(text, now):
        yield Moment(instant, has_time=True, typed=typed)
    if named := day(text, today):
        yield Moment(calendar.end_of(named, now), has_time=False, typed=typed)
    if hour := clock(text):
        yield _on(_next(hour, now), hour, now, typed)
    for left, right in _splits(text):
        named = day(left, today)
        hour = clock(right) if named is not None else None
        if named is not None and hour is not None:
            yield _on(_today_if_ahead(left, named, hour, now), hour, now, typed)


def _with_offset(text: str, now: datetime) -> datetime | None:
    """An ISO moment that names its own offset, as `--json` prints it."""
    if "t" not in text or not text[:1].isdigit():
        return None
    try:
        instant = datetime.fromisoformat(text.upper())
    except ValueError:
        return None
    return instant.astimezone(now.tzinfo) if instant.tzinfo else None


def _on(named: date, hour: time, now: datetime, typed: str) -> Moment:
    """The moment as every clock will show it: one that a clock change skips moves on with it."""
    at = datetime.combine(named, hour, now.tzinfo).astimezone(UTC).astimezone(now.tzinfo)
    return Moment(at, has_time=True, typed=typed)


def _next(hour: time, now: datetime) -> date:
    """Today while that hour lies ahead, else tomorrow."""
    return now.date() if hour > now.time() else now.date() + timedelta(days=1)


def _today_if_ahead(left: str, named: date, hour: time, now: datetime) -> date:
    """A weekday that is today's means today while its hour lies ahead."""
    a_week_off = named - now.date() == timedelta(days=7) and not left.startswith("+")
    is_date = left[:1].isdigit()
    return now.date() if a_week_off and not is_date and hour > now.time() else named


def _splits(text: str) -> Iterator[tuple[str, str]]:
    for joint in JOINTS:
        if joint:
            left, found, right = text.partition(joint)
            if found:
                yield left.strip(), right.strip()
        else:
            yield from ((text[:place], text[place:]) for place in range(2, len(text) - 1))
