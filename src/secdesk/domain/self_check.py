"""Six questions before a task is struck off; a no to any of them has something made good first."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import takewhile

from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import Refused, Unreadable
from secdesk.domain.sealed import Masked
from secdesk.domain.task import HIGH, Task
from secdesk.domain.text import Sentence, one_line, say
from secdesk.domain.value import value
from secdesk.domain.vocabulary import Question, choose

QUESTIONS: Mapping[Question, Sentence] = {
    Question.FACTS: say("Are the facts clear?"),
    Question.PROBLEM: say("Is the problem solved?"),
    Question.WISH: say("Has what the leader wanted come about?"),
    Question.CONCLUSION: say("Is the conclusion right?"),
    Question.RULES: say("Are the measures lawful and within the rules?"),
    Question.PAPERS: say("Are the papers complete?"),
}
CLEARED = "cleared"
ENOUGH = 900  # characters of a title that another one begins with
ANEW = frozenset({EntryKind.SELF_CHECK, EntryKind.DONE})  # a new result is asked about anew


@value
class SelfCheck:
    """The answers: yes to all six, or which of them are to be made good; neither is not asked.

    `said` are the questions as she named them, `next_step` is what to do about them.
    """

    is_clear: bool = False
    fails: tuple[Question, ...] = ()
    said: tuple[str, ...] = ()
    next_step: str = ""

    @property
    def kept(self) -> str:
        """The answers in the log."""
        return CLEARED if self.is_clear else " ".join(self.fails)


NOT_ASKED = SelfCheck()


def answers(fails: Sequence[str], next_step: str, *, is_clear: bool) -> SelfCheck:
    """The answers as typed; raises Unreadable where they contradict each other."""
    chosen = tuple(dict.fromkeys(choose(Question, one) for one in fails))
    if chosen and is_clear:
        raise Unreadable(
            say("--checked says yes to all six questions, --fails no to some."),
            say("secdesk close NUMBER --checked"),
        )
    step = one_line(next_step)
    if step and not chosen:
        raise Unreadable(
            say("--next says what to do about a question that --fails names."),
            say("secdesk close NUMBER --fails papers --next STEP"),
        )
    return SelfCheck(is_clear, chosen, tuple(dict.fromkeys(map(one_line, fails))), step)


def is_major(task: Task) -> bool:
    """Whether the six questions are asked of it: one of high importance, or a measure."""
    return task.importance == HIGH or task.is_measure


def open_questions(entries: Sequence[Entry]) -> tuple[Question, ...]:
    """What the last look at the result found wanting, where it has no new result since."""
    last = next((one for one in reversed(entries) if one.kind in ANEW), None)
    if last is None or last.kind is not EntryKind.SELF_CHECK or last.after == CLEARED:
        return ()
    return tuple(map(Question, last.after.split()))


def must_be_clear(task: Task, entries: Sequence[Entry], said: SelfCheck) -> None:
    """Raise Refused where a question was answered no and nobody says that it is a yes now."""
    wanting = () if said.is_clear or said.fails else open_questions(entries)
    if wanting:
        raise Refused(
            say("#{number} did not stand its self-check: {questions}.", number=task.number,
                questions=wanting),
            say("secdesk close {number} --checked", number=task.number),
        )  # fmt: skip


def failed(entries: Sequence[Entry]) -> frozenset[datetime]:
    """When the present result was found wanting."""
    since = takewhile(lambda one: one.kind is not EntryKind.DONE, reversed(entries))
    looks = (one for one in since if one.kind is EntryKind.SELF_CHECK)
    return frozenset(one.at for one in looks if one.after != CLEARED)


def must_be_made_good(task: Task, entries: Sequence[Entry], followers: Sequence[Task]) -> None:
    """Raise Refused while one of its followers is to do that was made of a no to its result.

    Such a one was made at the very moment of that look; its title may have changed since.
    """
    looks = failed(entries)
    for one in followers:
        if one.is_to_do and one.assigned_at in looks:
            raise Refused(
                say("#{number} waits for what is to be made good: #{step} is still open.",
                    number=task.number, step=one.number),
                say("secdesk done {number} RESULT", number=one.number),
            )  # fmt: skip


def corrective_title(task: Task, said: SelfCheck) -> str:
    """What is to be made good: as she put it, else the task and the questions as she named them.

    A mask is no title; the number stands in its place.
    """
    title = f"#{task.number}" if isinstance(task.title, Masked) else task.title[:ENOUGH]
    return said.next_step or f"{title}: {', '.join(said.said)}"
