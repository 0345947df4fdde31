"""Measures: looking whether they have the effect that was expected, and what follows from it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from secdesk.cards.card import Note
from secdesk.cards.tasks import Deeds
from secdesk.domain.entry import Entry, EntryKind, told
from secdesk.domain.errors import Unreadable
from secdesk.domain.measure import Finding, judged
from secdesk.domain.relation import Relation
from secdesk.domain.task import Task
from secdesk.domain.text import Weekday, one_line, say
from secdesk.domain.vocabulary import Bearing, Verdict, choose, is_known
from secdesk.services.desk import Desk
from secdesk.services.each import kept, next_steps
from secdesk.services.taking_over import Particulars, draft


def check(
    desk: Desk,
    numbers: Sequence[int],
    words: str,
    *,
    evidence: str = "",
    next_step: str = "",
    word: str = "",
) -> Deeds:
    """Record whether measures have their effect; the verdict is the first of the words.

    A new step becomes a task of the same leaders that follows the measure.
    """
    tasks = desk.tasks(numbers)
    named, found = _read(words, tasks[0])
    verdict = choose(Verdict, named)
    finding = Finding(
        verdict, found, one_line(evidence), one_line(next_step), one_line(word), one_line(words)
    )
    entry = Entry(
        task=0,
        at=desk.now,
        kind=EntryKind.CHECK,
        words=finding.words,
        next_step=finding.next_step,
        word=finding.word,
        after=finding.verdict,
        evidence=finding.evidence,
    )
    steps: dict[int, Task] = {}

    def go_on(task: Task, _: int) -> None:
        if finding.next_step:
            steps[task.number] = follow_up(desk, task, finding.next_step)

    def notes(task: Task, line: Entry) -> Iterator[Note]:
        yield from _found(finding)
        yield from _following(task, finding, named, steps.get(task.number))
        yield from next_steps(task, replace(line, words="", next_step=""))

    return kept(desk, [judged(task, finding) for task in tasks], entry, notes, go_on)


def follow_up(desk: Desk, task: Task, title: str) -> Task:
    """A new task of the same leaders that follows another one, with the desk's own target."""
    drafted = draft(desk, [one.leader for one in task.issuers], title, Particulars())
    stored = desk.store.tasks.add(replace(drafted, secrecy=task.secrecy))
    desk.store.relations.relate(Relation(stored.number, Bearing.FOLLOWS, task.number))
    return stored


def its_date(step: Task) -> object:
    """The desk's own target of a new step, as a day."""
    return step.due.at and Weekday(step.due.at.date())


def _read(words: str, task: Task) -> tuple[str, str]:
    """The verdict as it was typed, in one word or two, and what else was said."""
    first, _, rest = words.strip().partition(" ")
    if not first:
        raise Unreadable(
            say("Say first whether it has its effect: effective, partly or none."),
            say("secdesk check {number} effective WORDS --evidence TEXT", number=task.number),
        )
    second, _, after = rest.strip().partition(" ")
    if second and is_known(Verdict, f"{first} {second}"):
        return f"{first} {second}", told(after)
    return first, told(rest)


def _found(finding: Finding) -> Iterator[Note]:
    if finding.words:
        yield Note(say("{verdict}: {words}", verdict=finding.verdict, words=finding.words))
    else:
        yield Note(say("{verdict}", verdict=finding.verdict))
    yield Note(say("evidence: {text}", text=finding.evidence))


def _following(task: Task, finding: Finding, named: str, step: Task | None) -> Iterator[Note]:
    """What follows from an effect that fell short: a new step, or a leader content with it."""
    if step is not None:
        yield Note(
            say("new step: #{number} {title}, own target {day}", number=step.number,
                title=step.title, day=its_date(step)),
            say("secdesk show {number}", number=step.number),
        )  # fmt: skip
    if finding.word:
        yield Note(say("on the word of: {word}", word=finding.word))
    if finding.falls_short and not (finding.next_step or finding.word):
        yield Note(
            say("it fell short: a new step is needed, or {name}'s word", name=task.leader.name),
            say("secdesk check {number} {verdict} --evidence TEXT --next STEP",
                number=task.number, verdict=named),
        )  # fmt: skip
