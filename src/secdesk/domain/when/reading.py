"""One typed date, read strictly: the whole text counts, and an impossible one is refused."""

from datetime import datetime

from secdesk.domain.errors import Unreadable
from secdesk.domain.text import Sentence, one_line, say
from secdesk.domain.value import value
from secdesk.domain.when.engine import Parser
from secdesk.domain.when.grammar import grammar
from secdesk.domain.when.meaning import Customs, Other, World
from secdesk.domain.when.moments import Meant
from secdesk.domain.when.refusal import unreadable, with_chinese_examples
from secdesk.domain.when.tokens import tokens

LONGEST = 200
MOST_TOKENS = 60  # nobody says a date in more words
YEARS = range(1900, 3000)  # further off, the platform's zones fail


@value
class Moment:
    """A date as understood: an aware instant, whether a clock time was said, and what was typed.

    `rule` names the form it was read by; `notes` say what was chosen for her, `facts` what she may
    not know of that day; `others` is what else may have been meant and how to type it; `instead` is
    what to type where it is past.
    """

    at: datetime
    has_time: bool
    typed: str
    rule: str = ""
    notes: tuple[Sentence, ...] = ()
    facts: tuple[Sentence, ...] = ()
    others: tuple[Other, ...] = ()
    instead: Other | None = None


def read(typed: str, now: datetime, customs: Customs) -> Moment | None:
    """What the typed words mean at that moment, or None where the grammar does not know them.

    A day without a clock time is due at the end of its working day. The moment may be past. Raises
    Unreadable for text that can mean nothing (the 30th of February, 25 o'clock, "soon"), or that
    can mean two things.
    """
    text = one_line(typed)
    if not text or len(text) > LONGEST:
        raise unreadable(typed)
    if instant := _with_offset(text, now):
        return Moment(instant, has_time=True, typed=text, rule="instant")
    pieces = tokens(text)
    if len(pieces) > MOST_TOKENS:
        raise unreadable(typed)
    is_chinese = not text.isascii()
    world = World(now, customs, is_chinese=is_chinese)
    parser = Parser(grammar(is_chinese=is_chinese), pieces, world)
    try:
        meanings = _likely(parser.whole("moment"), now)
    except (ValueError, OverflowError):
        raise unreadable(typed) from None
    return _one(typed, meanings, parser.refusals)


def _likely(found: list[Meant], now: datetime) -> dict[datetime, Meant]:
    """What the words may mean, by the moment: nothing past where something is to come.

    5日前 may be five days ago as well as the 5th, and a date that is typed is one to come. Before a
    holiday is the last working day, although the holiday itself is a day that may be a limit.
    """
    special = [one for one in found if one.is_special]
    meanings = {one.at: one for one in reversed(special or found)}
    coming = {at: one for at, one in meanings.items() if at >= now}
    return coming or meanings


def _one(typed: str, meanings: dict[datetime, Meant], refusals: list[Unreadable]) -> Moment | None:
    """The one meaning there is; two of them are refused, and so is what was found impossible."""
    text = one_line(typed)
    if len(meanings) > 1:
        dates = tuple(sorted(at.strftime("%Y-%m-%d %H:%M") for at in meanings))
        raise Unreadable(
            say('"{typed}" can mean more than one date: {dates}.', typed=text, dates=dates),
            *(say('"{date}"', date=one) for one in dates[:2]),
        )
    if not meanings:
        if refusals:
            raise refusals[0] if text.isascii() else with_chinese_examples(refusals[0])
        return None
    (found,) = meanings.values()
    if found.at.year not in YEARS:
        raise unreadable(typed)
    return Moment(
        found.at, found.has_time, text, found.rule, found.notes,
        others=found.others, instead=found.instead,
    )  # fmt: skip


def _with_offset(text: str, now: datetime) -> datetime | None:
    """An ISO moment, as `--json` prints it with its offset, or as other programs do without."""
    if "t" not in text.lower() or not text[:1].isdigit():
        return None
    try:
        instant = datetime.fromisoformat(text.upper())
    except ValueError:
        return None
    if instant.tzinfo is None:
        return instant.replace(tzinfo=now.tzinfo)
    try:
        return instant.astimezone(now.tzinfo)
    except OverflowError:  # beyond what a calendar of computers has
        return None
