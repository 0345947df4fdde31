"""The example desk."""

from secdesk.cards.demos import Demo, DemoGone
from secdesk.views.page import Fields, Gap, Page, Prose, Title, Verbatim
from secdesk.views.pages import mornings
from secdesk.views.words import Words

COPIED = 5  # how far a line stands in that is to be copied


def page(card: Demo, words: Words) -> Page:
    """Its morning page, and below it how to look around and how to get back."""
    return (
        *mornings.page(card.today, words),
        Gap(),
        Title(words("An example desk; your own was not touched")),
        Prose(card.about, indent=1),
        Prose(words("To look around in it, type this line first:"), indent=1),
        Verbatim(card.here, COPIED),
        Gap(),
        Fields(tuple((one.command, one.about) for one in card.looks)),
        Gap(),
        Prose(words("To be back at your own desk, and to take the example away:"), indent=1),
        Verbatim(card.back, COPIED),
        Verbatim(card.away, COPIED),
    )


def gone(card: DemoGone, words: Words) -> Page:
    """That it is gone, and whether anything stays in its folder."""
    template = (
        words("The demo in {folder} is gone; other files that lie there stay.")
        if card.has_others
        else words("The demo in {folder} is gone.")
    )
    return (Prose(template.format(folder=words.value(card.folder))),)
