"""Numbers as people write them: in digits, in English words, in Chinese numerals."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from secdesk.domain.when.engine import Parser

Number = tuple[int, int]  # where it ends, and what it is

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
WORDS = {word: count for count, word in enumerate(ONES)} | {
    word: count * 10 for count, word in enumerate(TENS, 2)
}
NTH = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
ORDINALS = {word: count for count, word in enumerate(NTH, 1)} | {"twentieth": 20, "thirtieth": 30}
ENDINGS = ("st", "nd", "rd", "th")
NUMERALS = {char: count for count, char in enumerate("零一二三四五六七八九")} | {
    "〇": 0, "○": 0, "两": 2,
}  # fmt: skip
SCORES = {"廿": 20, "卅": 30}
HUNDRED = 100
WEEKDAY_NUMERALS = "一二三四五六日"
TEN = 10
MOST_DIGITS = 4
YEARS = range(1900, 3000)


def cardinal(parser: "Parser", start: int) -> Iterator[Number]:
    """A whole number up to 9999: 3, three, twenty-one, 三, 两, 二十五."""
    here = _text(parser, start)
    if here.isascii() and here.isdigit():
        if len(here) <= MOST_DIGITS:
            yield start + 1, int(here)
    elif here in WORDS:
        for end, count in _worded(parser, start, WORDS[here]):
            yield end, count
            if _text(parser, end) == str(count):  # five (5) days, as lawyers write
                yield end + 1, count
    else:
        yield from _numerals(parser, start)
        yield from _hundreds(parser, start)


def worded(parser: "Parser", start: int) -> Iterator[Number]:
    """A whole number in English words: digits before "to" would rather begin a range."""
    if _text(parser, start) in WORDS:
        yield from cardinal(parser, start)


def ordinal(parser: "Parser", start: int) -> Iterator[Number]:
    """A place in a row: 1st, 22nd, first, twenty-first."""
    here, following = _text(parser, start), _text(parser, start + 1)
    yield from numbered(parser, start)
    if here in ORDINALS:
        yield start + 1, ORDINALS[here]
    if here in TENS:
        place = start + 2 if following == "-" else start + 1
        unit = ORDINALS.get(_text(parser, place), TEN)
        if unit < TEN:
            yield place + 1, WORDS[here] + unit


def numbered(parser: "Parser", start: int) -> Iterator[Number]:
    """A place in a row in digits: 1st, 22nd."""
    for place, count in short(parser, start):
        if count and _text(parser, place) in ENDINGS:
            yield place + 1, count


def short(parser: "Parser", start: int) -> Iterator[Number]:
    """One or two digits."""
    here = _text(parser, start)
    if here.isascii() and here.isdigit() and len(here) <= len("31"):
        yield start + 1, int(here)


def hour(parser: "Parser", start: int) -> Iterator[Number]:
    """One or two digits that no zero leads, as hours of either half of the day are written."""
    here = _text(parser, start)
    if here == "0" or not here.startswith("0"):
        yield from short(parser, start)


def padded(parser: "Parser", start: int) -> Iterator[Number]:
    """Exactly two digits, as minutes are written."""
    here = _text(parser, start)
    if here.isascii() and here.isdigit() and len(here) == len("05"):
        yield start + 1, int(here)


def military(parser: "Parser", start: int) -> Iterator[Number]:
    """Three or four digits that are a clock time without its colon, as hours times 100."""
    here = _text(parser, start)
    if here.isascii() and here.isdigit() and len(here) in (3, 4):
        yield start + 1, int(here)


def year(parser: "Parser", start: int) -> Iterator[Number]:
    """A year of four digits, in 1900 to 2999; 二零二六 as well."""
    here = _text(parser, start)
    if here.isascii() and here.isdigit() and len(here) == MOST_DIGITS and int(here) in YEARS:
        yield start + 1, int(here)
    digits = [NUMERALS.get(_text(parser, start + place)) for place in range(MOST_DIGITS)]
    if None not in digits:
        found = int("".join(map(str, digits)))
        if found in YEARS:
            yield start + MOST_DIGITS, found


def clock_digits(parser: "Parser", start: int) -> Iterator[Number]:
    """Exactly four digits, as watches of 24 hours are read: 0900."""
    here = _text(parser, start)
    if here.isascii() and here.isdigit() and len(here) == MOST_DIGITS:
        yield start + 1, int(here)


def stamp(parser: "Parser", start: int) -> Iterator[Number]:
    """Eight digits: 20261130."""
    here = _text(parser, start)
    if here.isascii() and here.isdigit() and len(here) == len("20261130"):
        yield start + 1, int(here)


def _text(parser: "Parser", place: int) -> str:
    return parser.tokens[place].text if place < len(parser.tokens) else ""


def _worded(parser: "Parser", start: int, count: int) -> Iterator[Number]:
    """An English number word, and where a unit follows tens, both together."""
    yield start + 1, count
    if parser.tokens[start].text not in TENS:
        return
    place = start + 2 if _text(parser, start + 1) == "-" else start + 1
    unit = WORDS.get(_text(parser, place), TEN)
    if 0 < unit < TEN:
        yield place + 1, count + unit


def _numerals(parser: "Parser", start: int) -> Iterator[Number]:
    """Every Chinese number that begins here: of 二十五 these are 2, 20 and 25."""
    total, unit, place = 0, -1, start  # unit is below zero where no numeral waits for its ten
    if score := SCORES.get(_text(parser, start), 0):
        total, place = score, start + 1
        yield place, total
    while place < min(len(parser.tokens), start + len("九十九")):
        char = parser.tokens[place].text
        if char == "十" and total == 0:
            total, unit = max(unit, 1) * TEN if unit else 0, -1
            if not total:
                return
        elif char in NUMERALS and unit < 0:
            unit = NUMERALS[char]
        else:
            return
        place += 1
        yield place, total + max(unit, 0)


def _hundreds(parser: "Parser", start: int) -> Iterator[Number]:
    """一百, 一百零五, 一百二十: but 一百二 is 120 to who says it, and 102 to who reads it."""
    hundreds, place = NUMERALS.get(_text(parser, start), 0) * HUNDRED, start + 2
    if not hundreds or _text(parser, start + 1) != "百":
        return
    yield place, hundreds
    if _text(parser, place) in ("零", "〇"):
        yield from (
            (end, hundreds + ones) for end, ones in _numerals(parser, place + 1) if 0 < ones < TEN
        )
    else:
        yield from ((end, hundreds + tens) for end, tens in _numerals(parser, place) if tens >= TEN)


def weekday_apart(parser: "Parser", start: int) -> Iterator[Number]:
    """The numeral of a weekday behind a blank, as 12月5日(六) has it in brackets."""
    here = _text(parser, start)
    if here and here in WEEKDAY_NUMERALS and not parser.tokens[start].is_glued:
        yield start + 1, WEEKDAY_NUMERALS.index(here)
