"""The settings: showing them, and changing one; the desk itself is not opened."""

from difflib import get_close_matches

from secdesk.cards import settings as cards
from secdesk.cards.settings import SettingCard, SettingList
from secdesk.domain.errors import NotFound, Unreadable
from secdesk.domain.office import office
from secdesk.domain.setting.kind import Setting, Simple, written
from secdesk.domain.setting.known import ALL, BY_KEY, Settings
from secdesk.domain.text import fold, one_line, say
from secdesk.services.ports import SettingsText

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
    try:
        wanted = known.kind.read(value)
    except Unreadable as refusal:
        raise Unreadable(
            say("{key}: {reason}", key=known.key, reason=refusal.message),
            say("secdesk config {key} {value}", key=known.key, value=_quoted(known.default)),
        ) from None
    return _settle(file, known, wanted, _as_kept(wanted))


def unset(file: SettingsText, typed: str) -> SettingCard:
    """Leave one setting to its default."""
    known = _known(_named(typed))
    return _settle(file, known, known.default, None)


def _settle(
    file: SettingsText, known: Setting[object], now: object, kept: Simple | None
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
