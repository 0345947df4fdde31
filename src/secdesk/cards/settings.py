"""Cards about settings."""

from secdesk.cards.card import Card
from secdesk.domain.setting.kind import Held, Setting, written
from secdesk.domain.setting.known import Settings
from secdesk.domain.text import Sentence
from secdesk.domain.value import value


@value
class SettingCard(Card):
    """One setting: its value and its default as they are written, and what may be written."""

    key: str
    value: str
    default: str
    is_default: bool
    help: Sentence
    allowed: Sentence
    before: str | None = None
    notes: tuple[Sentence, ...] = ()


@value
class SettingList(Card):
    """Every setting, and the file that keeps those that were set."""

    file: str
    settings: tuple[SettingCard, ...]


def setting(known: Setting[Held], settings: Settings, before: str | None = None) -> SettingCard:
    """A setting as shown; `before` is the value that it had until now, after a change."""
    return SettingCard(
        key=known.key,
        value=written(settings[known]),
        default=written(known.default),
        is_default=settings[known] == known.default,
        help=Sentence(known.help, {}),
        allowed=known.kind.allowed,
        before=before,
    )
