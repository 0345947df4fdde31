"""What a shell needs to complete what is typed."""

from collections.abc import Iterator

from secdesk.cards.shells import CompletionInstalled, CompletionScript, ShellFile
from secdesk.views.page import Page, Piece, Prose
from secdesk.views.words import Words


def script(card: CompletionScript, _: Words) -> Page:
    """The script and nothing else, so that a shell can read it."""
    return (Prose(card.script.rstrip("\n")),)


def installed(card: CompletionInstalled, words: Words) -> Page:
    """Which files were written, and what comes next."""
    return tuple(_pieces(card, words))


def _pieces(card: CompletionInstalled, words: Words) -> Iterator[Piece]:
    for file in card.files:
        yield Prose(_said(file, words, is_rehearsal=card.is_rehearsal))
        if file.line is not None and not file.is_there:
            yield Prose(words.lines(file.line), indent=2)
    if any(file.line is not None for file in card.files) and card.shell == "bash":
        yield Prose(words("(bash-completion is not loaded here, so bash is told where to look.)"))
    if card.is_rehearsal:
        yield Prose(words("Nothing was written."))
        return
    yield Prose(words('Open a new shell, type "secdesk d" and press Tab.'))


def _said(file: ShellFile, words: Words, *, is_rehearsal: bool) -> str:
    """What became, or would become, of one file."""
    texts = {
        (False, False): words("Written: {file}"),
        (False, True): words("Got one line: {file}"),
        (True, False): words("Would be written: {file}"),
        (True, True): words("Would get one line: {file}"),
    }
    text = texts[is_rehearsal, file.line is not None]
    if file.is_there:
        text = words("There already: {file}")
    return text.format(file=words.value(file.path))
