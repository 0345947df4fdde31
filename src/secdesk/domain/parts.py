"""Parts of a task: one that ends after its whole is worth a word."""

from secdesk.domain.task import Due, Task
from secdesk.domain.text import Sentence, say


def outlasts(part: Due, whole: Due) -> bool:
    """Whether a part is due after its whole; a day without a clock time lasts to its end."""
    if part.at is None or whole.at is None:
        return False
    if part.has_time and whole.has_time:
        return part.at > whole.at
    return part.at.date() > whole.at.date()


def too_late(part: Task, whole: Task) -> Sentence | None:
    """What is said where a part is due after its whole; None where it is not."""
    if not outlasts(part.due, whole.due) or whole.due.at is None:
        return None
    return say("due after #{number}, the whole, which is due {at}", number=whole.number,
               at=whole.due.at if whole.due.has_time else whole.due.at.date())  # fmt: skip
