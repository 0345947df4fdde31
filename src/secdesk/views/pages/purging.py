"""A task that is gone for good, and where it may still stand."""

from secdesk.cards.purging import Purged
from secdesk.views.page import Page, Prose
from secdesk.views.words import Words


def page(card: Purged, words: Words) -> Page:
    """That it is gone, from how many backups too, and what the desk cannot reach."""
    gone = words(
        "#{number} is gone for good, with all that was kept of it; no undo brings it back."
    )
    said = [Prose(gone.format(number=card.number))]
    if card.backups:
        copies = words.counted(
            "It was taken out of {count} backup as well.",
            "It was taken out of {count} backups as well.",
            card.backups,
        )
        said.append(Prose(copies))
    elsewhere = words(
        "What you exported, printed or sent of it remains, and copies made by others."
    )
    return (*said, Prose(elsewhere, quiet=True))
