"""Settings."""

from collections.abc import Iterator
from itertools import groupby

from secdesk.cards.settings import SettingCard, SettingList
from secdesk.views.page import Fields, Grid, Page, Piece, Prose, Row, Title
from secdesk.views.words import Words

MEANING = 2


def settings(card: SettingList, words: Words) -> Page:
    """Every setting with its value, by group; those that somebody set stand out."""
    return tuple(_groups(card, words))


def _groups(card: SettingList, words: Words) -> Iterator[Piece]:
    for group, those in groupby(card.settings, key=_group):
        yield Title(group)
        rows = tuple(
            Row((one.key, one.value, words.sentence(one.help)), "" if one.is_default else "amber")
            for one in those
        )
        yield Grid(rows, wide=MEANING)
    yield Prose(words("kept in {file}").format(file=words.value(card.file)), quiet=True)
    yield Prose(words("secdesk config KEY VALUE sets one; --unset KEY leaves it to its default."),
                quiet=True)  # fmt: skip


def _group(one: SettingCard) -> str:
    """What stands before the last point of a key: the settings of one kind of thing."""
    return one.key.rpartition(".")[0] or one.key


def setting(card: SettingCard, words: Words) -> Page:
    """One setting; after a change, what it was."""
    if card.before is not None:
        change = words("{key}: {before} → {value}").format(
            key=card.key, before=card.before, value=card.value
        )
        notes = tuple(Prose(words.sentence(one), indent=5) for one in card.notes)
        return Prose(change), *notes, Prose(_back(card, words), indent=5)
    pairs = (
        (card.key, card.value),
        (words("Meaning"), words.sentence(card.help)),
        (words("Allowed"), words.sentence(card.allowed)),
        (words("Default"), card.default),
    )
    return (Fields(pairs),)


def _back(card: SettingCard, words: Words) -> str:
    if card.is_default:
        return words("this is the default")
    return words("the default is {value}: secdesk config --unset {key}").format(
        value=card.default, key=card.key
    )
