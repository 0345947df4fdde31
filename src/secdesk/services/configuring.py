"""The settings: showing them, and changing one; the desk itself is not opened."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from difflib import get_close_matches

from secdesk.cards import settings as cards
from secdesk.cards.settings import SettingCard, SettingList
from secdesk.domain.almanac import YearOfDays
from secdesk.domain.errors import NotFound, Unreadable
from secdesk.domain.office import office
from secdesk.domain.setting.kind import Held, Setting, Simple, written
from secdesk.domain.setting.known import ALL, BY_KEY, NO_REGION, REGION, Settings
from secdesk.domain.text import Sentence, fold, one_line, say, say_n
from secdesk.services.days_known import DaysKnown
from secdesk.services.desk import Desk
from secdesk.services.ports import RegionDays, SettingsText

LIKENESS = 0.5


def list_settings(file: SettingsText, front: str = "") -> SettingList:
    """Every setting, or those whose names begin so."""
    settings = file.read()
    shown = [
        one for one in ALL if one.key == front or one.key.startswith(f"{front}." * bool(front))
    ]
    return SettingList(file.path, tuple(cards.setting(one, settings) for one in shown))


def show(file: SettingsText, typed: str) -> SettingCard | SettingList:
    """One setting, or all of a group such as `nag`."""
    key = _named(typed)
    if any(one.key.startswith(f"{key}.") for one in ALL):
        return list_settings(file, key)
    return cards.setting(_known(key), file.read())


def change(file: SettingsText, typed: str, value: str) -> SettingCard:
    """Set one setting; raises Unreadable, with what is allowed, and nothing is written."""
    known = _known(_named(typed))
    wanted = _read(known, value)
    return _settle(file, known, wanted, _as_kept(wanted))


def _read(known: Setting[Held], value: str) -> Held:
    """A value as it is meant; raises Unreadable, with one that could be written."""
    try:
        return known.kind.read(value)
    except Unreadable as refusal:
        raise Unreadable(
            say("{key}: {reason}", key=known.key, reason=refusal.message),
            say("secdesk config {key} {value}", key=known.key, value=_quoted(known.default)),
        ) from None


def names_region(typed: str) -> bool:
    """Whether that is the setting whose value must be known to the outside world."""
    return _named(typed) == REGION.key


def settle_region(file: SettingsText, value: str, asked: RegionDays, today: date) -> SettingCard:
    """Set the region; raises Unreadable where nothing is known of it, and nothing is written."""
    wanted = _read(REGION, value)
    if wanted == NO_REGION:
        return _settle(file, REGION, wanted, wanted)
    region = asked.named(wanted)
    year = asked.year(region, today.year, today)
    card = _settle(file, REGION, region, region)
    return replace(card, notes=tuple(_told(year, today.year)))


def remember_region(desk: Desk, region: str, asked: RegionDays, today: date) -> None:
    """Let the desk have the days of a region at hand for the years that are counted in most."""
    days = DaysKnown(region, asked, today, desk.store)
    for year in range(today.year - 1, today.year + 3):
        days.year(year)
    days.keep()


def _told(days: YearOfDays, year: int) -> Iterator[Sentence]:
    """What a year is like in a region."""
    yield say_n("{count} weekday off in {year}", "{count} weekdays off in {year}",
                days.weekdays_off, year=year)  # fmt: skip
    if days.weekends_worked:
        yield say_n("{count} make-up workday", "{count} make-up workdays", days.weekends_worked)
    if days.has_own_week:
        yield say("its week is not Monday to Friday: secdesk calendar shows it")


def unset(file: SettingsText, typed: str) -> SettingCard:
    """Leave one setting to its default."""
    known = _known(_named(typed))
    return _settle(file, known, known.default, None)


def _settle(
    file: SettingsText, known: Setting[Held], now: Held, kept: Simple | None
) -> SettingCard:
    """Write one value; a file that is broken elsewhere is mended by hand, key by key."""
    try:
        stood = file.read()
    except Unreadable:  # so that a wrong key can be put right, whatever else is wrong
        stood, after = Settings(), Settings({known.key: now})
    else:
        after = stood.having(known.key, now)
        _must_keep_its_day(stood, after)
    file.write(known.key, kept)
    return cards.setting(known, after, written(stood[known]))


def _must_keep_its_day(stood: Settings, after: Settings) -> None:
    """Refuse what leaves the working day no length; one that had none may be mended in steps."""
    try:
        office(stood)
    except Unreadable:
        return
    office(after)


def _as_kept(value: object) -> Simple:
    """A value as the file keeps it: numbers and flags as such, all else as text."""
    return value if isinstance(value, bool | int) else written(value)


def _named(typed: str) -> str:
    return fold(one_line(typed)).strip(".")


def _known(key: str) -> Setting[object]:
    """The setting of that name; raises NotFound, with those that are spelt alike."""
    if key in BY_KEY:
        return BY_KEY[key]
    near = [one for one in BY_KEY if one.rpartition(".")[2] == key]
    near = near or get_close_matches(key, BY_KEY, n=3, cutoff=LIKENESS)
    raise NotFound(
        say('There is no setting "{key}".', key=key),
        *[say("did you mean {codes}?", codes=tuple(near)) for _ in near[:1]],
        say("secdesk config"),
    )


def _quoted(value: object) -> str:
    text = written(value)
    return f'"{text}"' if " " in text else text
