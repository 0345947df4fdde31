"""Templates of checklists: which there are, the lines of one, and what was copied."""

from collections.abc import Iterator
from itertools import groupby

from secdesk.cards.checklists import TemplateCard, TemplateCopied, TemplateLineCard, TemplateList
from secdesk.views.page import Gap, Grid, Head, Page, Piece, Prose, Row, Title, Verbatim
from secdesk.views.pages.checklists import MUST
from secdesk.views.words import Words


def listed(card: TemplateList, words: Words) -> Page:
    """Each template in a line, then what is wrong with files of her own."""
    rows = tuple(
        Row(
            (
                one.code,
                words.value(one.name),
                words.counted("{count} line", "{count} lines", one.total),
                words("yours") if one.is_own else "",
            )
        )
        for one in card.templates
    )
    mistakes = tuple(Prose(words.sentence(one)) for one in card.mistakes)
    return (Grid(rows, wide=1), *mistakes, *_foot(card.folder, words))


def shown(card: TemplateCard, words: Words) -> Page:
    """One template, phase by phase."""
    return tuple(_whole(card, words))


def copied(card: TemplateCopied, words: Words) -> Page:
    """Where the copy lies, and how to look at what became of it."""
    text = words("This file is yours now, and stands for the template {name}:")
    again = words("after a change: secdesk checklist templates {name}")
    return (
        Prose(text.format(name=card.code)),
        Verbatim(card.file, indent=5),
        Prose(again.format(name=card.code), indent=5),
    )


def _whole(card: TemplateCard, words: Words) -> Iterator[Piece]:
    total = words.counted("{count} line", "{count} lines", card.total)
    yield Head(f"{card.code}  {words.value(card.name)}", total)
    for phase, lines in groupby(card.lines, key=lambda one: one.phase):
        yield Gap()
        yield Title(words.label(phase))
        yield Grid(tuple(_row(one, words) for one in lines), wide=2, right=(0,))
    yield Gap()
    yield Prose(words("! must be done · working days from the day, h hours, m minutes"), quiet=True)
    if card.is_own:
        yield Verbatim(card.file)
    else:
        hint = words("secdesk checklist copy {name} puts it among your own files, to be changed.")
        yield Prose(hint.format(name=card.code), quiet=True)


def _row(one: TemplateLineCard, words: Words) -> Row:
    return Row((one.offset, MUST if one.is_must else "", words.value(one.words)))


def _foot(folder: str, words: Words) -> Page:
    hint = words("secdesk checklist templates NAME shows one; your own ones are *.toml in")
    return Prose(hint, quiet=True), Verbatim(folder, indent=5)
