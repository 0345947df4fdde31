"""A note: a thought kept as it came, until it becomes a task or is let go."""

from dataclasses import replace
from datetime import datetime

from secdesk.domain.entry import LONGEST_WORDS
from secdesk.domain.errors import Refused, Unreadable
from secdesk.domain.task import LONGEST_TITLE
from secdesk.domain.text import paragraphs, say
from secdesk.domain.value import value


@value
class Note:
    """One thought; `task` is what became of it, `dropped_at` when it was let go."""

    number: int
    at: datetime
    words: str
    task: int | None = None
    dropped_at: datetime | None = None

    def title(self, leader: str) -> str:
        """Its first line, as the title of a task; raises Unreadable where it is too long."""
        first, _, _ = self.words.partition("\n")
        if len(first) > LONGEST_TITLE:
            raise Unreadable(
                say("Note {number} is too long for a title: {count} characters, {most} at most.",
                    number=self.number, count=len(first), most=LONGEST_TITLE),
                say("secdesk promote {number} {leader} SHORT TITLE", number=self.number,
                    leader=leader),
            )  # fmt: skip
        return first

    def become(self, task: int) -> "Note":
        """The note after a task was made of it; raises Refused where it is no longer unsorted."""
        self.must_be_unsorted()
        return replace(self, task=task)

    def drop(self, now: datetime) -> "Note":
        """The note let go; raises Refused where it is no longer unsorted."""
        self.must_be_unsorted()
        return replace(self, dropped_at=now)

    def must_be_unsorted(self) -> None:
        """Raise Refused where it has become a task or was let go."""
        if self.task is not None:
            raise Refused(
                say("Note {number} has become #{task}.", number=self.number, task=self.task),
                say("secdesk show {task}", task=self.task),
            )
        if self.dropped_at is not None:
            raise Refused(
                say("Note {number} has been let go.", number=self.number),
                say("secdesk notes --all"),
            )


def settled_note(typed: str) -> str:
    """The words of a note, cleaned; raises Unreadable where there are none or too many."""
    words = paragraphs(typed)
    if not words:
        raise Unreadable(say("A note needs words."), say("secdesk note ask about the printer"))
    if len(words) > LONGEST_WORDS:
        raise Unreadable(
            say("Too long: {count} characters, {most} at most.", count=len(words),
                most=LONGEST_WORDS),
            say("keep the long text in a file, and note where it is"),
        )  # fmt: skip
    return words
