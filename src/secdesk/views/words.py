"""Words in the secretary's language: sentences filled in, labels, dates."""

import gettext
from collections.abc import Callable
from datetime import date, datetime
from enum import Enum
from functools import cache
from pathlib import Path

from secdesk.cards import InEither, InLanguage, Sentence, Weekday, clean
from secdesk.views.labels import LABELS

LOCALES = Path(__file__).parent.parent / "locale"
DOMAIN = "secdesk"
CATALOGUES = {"zh": "zh_CN"}
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
FULL_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
FULL_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
CHINESE_WEEKDAYS = "一二三四五六日"


class Words:
    """One language: `en` or `zh`."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._counted: dict[tuple[str, int], str] = {}  # the same few stand in every long list
        catalogue = CATALOGUES.get(language)
        self._catalogue: gettext.NullTranslations = (
            gettext.translation(DOMAIN, LOCALES, [catalogue])
            if catalogue
            else gettext.NullTranslations()
        )

    @property
    def domain(self) -> str:
        """The name of this catalogue to the plain gettext, whose own is `messages`."""
        return DOMAIN if self.is_chinese else "messages"

    @property
    def is_chinese(self) -> bool:
        """Whether pages are in Chinese."""
        return self.language == "zh"

    def __call__(self, text: str) -> str:
        """One entry of the catalogue."""
        return self._catalogue.gettext(text) if text else text

    def counted(self, singular: str, plural: str, count: int) -> str:
        """A count with its noun."""
        known = self._counted.get((singular, count))
        if known is None:
            known = self._catalogue.ngettext(singular, plural, count).format(count=count)
            self._counted[singular, count] = known
        return known

    def sentence(self, sentence: Sentence) -> str:
        """A sentence in this language, its holes filled with harmless text."""
        template = (
            self._catalogue.ngettext(sentence.template, sentence.plural, sentence.quantity)
            if sentence.plural
            else self(sentence.template)
        )
        return template.format(**{name: self.value(one) for name, one in sentence.values.items()})

    def in_language(self, said: InLanguage) -> str:
        """A sentence in the language that it is meant to be in."""
        own = self if said.language == self.language else _speaking(said.language)
        return own.sentence(said.sentence)

    def in_either(self, said: InEither) -> str:
        """Words that are there in both languages, in this one as far as they are."""
        english, chinese = said
        return clean((chinese or english) if self.is_chinese else (english or chinese))

    def value(self, value: object) -> str:
        """What stands in a hole of a sentence, or in a cell."""
        if type(value) is str and value.isprintable():  # nearly every cell of a long list
            return value
        write = next((WRITERS[kind] for kind in type(value).__mro__ if kind in WRITERS), None)
        if write is not None:
            return write(self, value)
        return " / ".join(clean(line) for line in str(value).split("\n"))

    def lines(self, text: str) -> str:
        """A text of several lines, each of them harmless."""
        return "\n".join(clean(line) for line in text.split("\n"))

    def label(self, value: Enum) -> str:
        """The word for one of the desk's closed lists."""
        said = str(value.value)
        return self(LABELS.get(type(value).__name__, {}).get(said, said))

    def several(self, values: tuple[object, ...]) -> str:
        """A list of names or choices."""
        return ("、" if self.is_chinese else ", ").join(self.value(one) for one in values)

    def day(self, day: date, today: date | None = None) -> str:
        """A weekday and a date; the year is left out where it is this year's."""
        year = today is None or day.year != today.year
        if self.is_chinese:
            front = f"{day.year}年" if year else ""
            return f"{front}{day.month}月{day.day}日 周{CHINESE_WEEKDAYS[day.weekday()]}"
        back = f" {day.year}" if year else ""
        return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}{back}"

    def near_day(self, day: Weekday) -> str:
        """A weekday and a date without its year."""
        return self.day(day.on, day.on)

    def full_day(self, day: date) -> str:
        """A date written out, for the head of a page."""
        if self.is_chinese:
            weekday = CHINESE_WEEKDAYS[day.weekday()]
            return f"{day.year}年{day.month}月{day.day}日 星期{weekday}"
        month = FULL_MONTHS[day.month - 1]
        return f"{FULL_WEEKDAYS[day.weekday()]} {day.day} {month} {day.year}"

    def weekday(self, number: int) -> str:
        """The name of a day of the week, Monday being 0."""
        return f"周{CHINESE_WEEKDAYS[number]}" if self.is_chinese else WEEKDAYS[number]

    def month(self, first: date) -> str:
        """A month written out."""
        if self.is_chinese:
            return f"{first.year}年{first.month}月"
        return f"{FULL_MONTHS[first.month - 1]} {first.year}"

    def days(self, first: date, last: date) -> str:
        """One day of a month, or the first and last of several."""
        number = str(first.day) if first == last else f"{first.day}–{last.day}"
        return (
            f"{first.month}月{number}日"
            if self.is_chinese
            else f"{number} {MONTHS[first.month - 1]}"
        )

    def moment(self, at: datetime, *, has_time: bool = True, today: date | None = None) -> str:
        """A date with its weekday, and its clock time where one was said."""
        text = self.day(at.date(), today)
        return f"{text} {at:%H:%M}" if has_time else text

    def short_day(self, day: date) -> str:
        """A date without its weekday, to be typed in an example."""
        if self.is_chinese:
            return f"{day.month}月{day.day}日"
        return f"{day.day} {MONTHS[day.month - 1]}"


@cache
def _speaking(language: str) -> Words:
    """The other language, read once."""
    return Words(language)


WRITERS: dict[type, Callable[[Words, object], str]] = {
    Sentence: Words.sentence,  # type: ignore[dict-item]  # each writer takes its own kind
    InEither: Words.in_either,  # type: ignore[dict-item]  # each writer takes its own kind
    InLanguage: Words.in_language,  # type: ignore[dict-item]  # as above
    Weekday: Words.near_day,  # type: ignore[dict-item]  # as above
    datetime: Words.moment,  # type: ignore[dict-item]  # as above
    date: Words.short_day,  # type: ignore[dict-item]  # as above
    tuple: Words.several,  # type: ignore[dict-item]  # as above
    Enum: Words.label,  # type: ignore[dict-item]  # as above
}


def language_of(asked: str | None, environment: dict[str, str]) -> str:
    """The language asked for, else that of the environment, else English."""
    if asked:
        return "zh" if asked.lower().startswith("zh") else "en"
    named = next(
        (environment[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(key)), ""
    )
    return "zh" if named.lower().startswith("zh") else "en"
