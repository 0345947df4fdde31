"""Phrases with their answers, as tables have them, and what the desk makes of each."""

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple

from secdesk.domain.errors import Unreadable
from secdesk.domain.office import Office, office
from secdesk.domain.setting.known import NO_REGION
from secdesk.domain.when.repeat import read_rule
from secdesk.domain.worktime import WorkCalendar
from secdesk.gateways.days_off import DaysOff
from secdesk.gateways.other_dates import OtherDates
from secdesk.services.dates import ahead, customs, understood
from secdesk.services.days_known import DaysKnown

DEADLINES = ("reference_now", "text", "expected", "kind", "contested", "workdays")
RECURRENCES = ("reference_now", "text", "expected_rule", "kind", "contested")
REGIONS = {"": NO_REGION, "naive": NO_REGION, "US": "US", "CN": "CN"}
OFFICE_SOURCE = "github-index"
CORE = "core"
LENGTH_OF_DAY = len("2026-11-18")


class BadTableError(Exception):
    """A table that cannot be scored; its text says why."""


class Phrase(NamedTuple):
    """A phrase, when it was said, and what its source says that it means."""

    text: str
    now: datetime
    expected: str
    kind: str
    is_office: bool
    region: str = NO_REGION


class Answer(NamedTuple):
    """A phrase and what the desk read, or None where it refused."""

    phrase: Phrase
    read: str | None

    @property
    def is_right(self) -> bool:
        """Whether the desk read what was meant."""
        return self.read == self.phrase.expected

    @property
    def is_wrong(self) -> bool:
        """Whether the desk read something else and said nothing."""
        return self.read is not None and not self.is_right


class Table(NamedTuple):
    """The phrases of a file that their sources agree on, and how many they do not."""

    phrases: Sequence[Phrase]
    contested: int
    is_of_rules: bool


def table(file: Path) -> Table:
    """The phrases of a file of deadlines or of recurrences, told apart by its heading."""
    rows = _rows(file)
    headings = rows[0].keys() if rows else ()
    is_of_rules = "expected_rule" in headings
    missing = [one for one in (RECURRENCES if is_of_rules else DEADLINES) if one not in headings]
    if missing:
        raise BadTableError(f"{file} is no table of phrases: there is no column {missing[0]}.")
    made = _rule if is_of_rules else _deadline
    agreed = [(line, row) for line, row in enumerate(rows, 2) if not row["contested"]]
    return Table([_made(made, file, *one) for one in agreed], len(rows) - len(agreed), is_of_rules)


def answers(phrases: Table) -> list[Answer]:
    """What the desk makes of every phrase."""
    read = _rule_read if phrases.is_of_rules else _date_read
    return [Answer(one, read(one)) for one in phrases.phrases]


def _rows(file: Path) -> list[dict[str, str]]:
    try:
        with file.open(encoding="utf-8-sig", newline="") as text:
            return list(csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE, restval=""))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BadTableError(f"{file} cannot be read: {error}.") from None


def _made(
    make: Callable[[Mapping[str, str]], Phrase], file: Path, line: int, row: Mapping[str, str]
) -> Phrase:
    try:
        return make(row)
    except (ValueError, KeyError) as error:
        raise BadTableError(f"Line {line} of {file} means nothing: {error}.") from None


def _deadline(row: Mapping[str, str]) -> Phrase:
    datetime.fromisoformat(row["expected"])
    return _phrase(row, row["expected"], REGIONS[row["workdays"]])


def _rule(row: Mapping[str, str]) -> Phrase:
    return _phrase(row, canonical(row["expected_rule"]), NO_REGION)


def _phrase(row: Mapping[str, str], expected: str, region: str) -> Phrase:
    now = datetime.fromisoformat(row["reference_now"]).replace(tzinfo=UTC)
    is_office = row.get("source", "").startswith(OFFICE_SOURCE)
    return Phrase(row["text"], now, expected, row["kind"], is_office, region)


def _date_read(phrase: Phrase) -> str | None:
    """The date or the minute as the table writes it; past only where the table has it so."""
    has_time = len(phrase.expected) > LENGTH_OF_DAY
    now = f"{phrase.now:%Y-%m-%dT%H:%M}"
    reader = understood if phrase.expected < now[: len(phrase.expected)] else ahead
    try:
        moment = reader(phrase.text, phrase.now, _office(phrase.region), OtherDates())
    except Unreadable:
        return None
    return f"{moment.at:%Y-%m-%dT%H:%M}" if has_time else f"{moment.at:%Y-%m-%d}"


def _rule_read(phrase: Phrase) -> str | None:
    try:
        rule = read_rule(phrase.text, phrase.now, customs(_office(phrase.region))).rule
    except Unreadable:
        return None
    text = canonical(rule.text)
    if "DTSTART=" in phrase.expected:
        return text
    # where a rule begins is not part of an answer that does not say it
    return ";".join(one for one in text.split(";") if not one.startswith("DTSTART="))


def canonical(rule: str) -> str:
    """The text of a rule with its parts, and the values of each, in one order."""
    return ";".join(sorted(_parts(rule))) if rule.startswith("FREQ=") else rule


def _parts(rule: str) -> Iterator[str]:
    for part in rule.split(";"):
        name, _, values = part.partition("=")
        yield f"{name.removeprefix('X-')}={','.join(sorted(values.split(',')))}"


@cache
def _office(region: str) -> Office:
    """An office in a region; its almanac remembers the years that were asked for."""
    # Whether a notice is out changes what is said, never what is counted, so any day will do.
    almanac = DaysKnown(region, DaysOff(), datetime(2026, 1, 1, tzinfo=UTC).date())
    plain = office()
    calendar = WorkCalendar(plain.calendar.day_start, plain.calendar.day_end, almanac)
    return Office(calendar, plain.settings, month_first=True)
