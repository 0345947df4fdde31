"""A measure: work of which an effect is expected by a day, and what came of that effect.

That it was carried out is one thing, that it worked another: two checks, two dates, two results.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import Refused, Unreadable
from secdesk.domain.task import LIVE, Issuer, Task
from secdesk.domain.text import Sentence, say
from secdesk.domain.value import value
from secdesk.domain.vocabulary import State, Verdict

EVERY_VERDICT = frozenset(Verdict)


@value
class Finding:
    """What a look at the effect found, what proves it, and what follows from it.

    `next_step` is a new step where the effect fell short, `word` that of a leader content with it;
    `typed` are the verdict and the words as they were typed.
    """

    verdict: Verdict
    words: str = ""
    evidence: str = ""
    next_step: str = ""
    word: str = ""
    typed: str = ""

    @property
    def said(self) -> str:
        """What to type of the verdict and the words, so that nothing typed is lost."""
        return self.typed or " ".join([self.verdict.value, *self.words.split()])

    @property
    def falls_short(self) -> bool:
        """Whether less came of the measure than was expected."""
        return self.verdict is not Verdict.EFFECTIVE


def expecting(task: Task, effect: str | None, by: date | None) -> Task:
    """The task with the effect expected of it and the day on which that is looked at.

    None leaves either as it is; no effect at all makes a task of a measure that was not checked.
    What is expected anew is looked at anew. Raises Unreadable for one without the other.
    """
    if effect is None and by is None:
        return task
    task.must_be(LIVE, "effect")
    if effect == "":
        return _a_task_again(task, by)
    expected = task.effect if effect is None else effect
    day = task.effect_on if by is None else by
    _must_be_complete(task, expected, day)
    if (expected, day) == (task.effect, task.effect_on):
        return task
    return replace(task, effect=expected, effect_on=day, verdict=None)


def judged(task: Task, finding: Finding) -> Task:
    """The measure with a verdict on its effect; raises Refused where there is nothing to judge.

    A leader who was told the result before it fell short is told anew, unless content with it.
    """
    if not task.is_measure:
        raise Refused(
            say("#{number} is no measure: no effect is expected of it.", number=task.number),
            _made_one(task),
        )
    task.must_be(LIVE, "check")
    if not finding.evidence:
        raise Refused(
            say("A verdict on #{number} needs evidence; say what proves it and where it is.",
                number=task.number),
            say('secdesk check {number} {words} --evidence "survey of 20 Nov"',
                number=task.number, words=finding.said),
        )  # fmt: skip
    if finding.word and not task.is_word_of_issuer(finding.word):
        raise Refused(
            say("Only {name} can be content with an effect that fell short.",
                name=task.leader.name),
            say('secdesk check {number} {words} --evidence TEXT --word "{name}, by phone"',
                number=task.number, words=finding.said, name=task.leader.name),
        )  # fmt: skip
    return replace(_to_be_told(task, finding), verdict=finding.verdict)


def last_check(entries: Sequence[Entry]) -> Entry | None:
    """The latest look at the effect in the log of a task, if there was one."""
    checks = (one for one in reversed(entries) if one.kind is EntryKind.CHECK)
    return next((one for one in checks if one.after in EVERY_VERDICT), None)


def must_be_settled(task: Task, entries: Sequence[Entry]) -> None:
    """Raise Refused where a measure has no verdict, or one that fell short and led nowhere."""
    if not task.is_measure:
        return
    if task.is_unchecked:
        raise Refused(
            say("#{number} is a measure, and whether it had its effect was not checked.",
                number=task.number),
            say("secdesk check {number} effective WORDS --evidence TEXT", number=task.number),
        )  # fmt: skip
    check = last_check(entries)
    if task.verdict is Verdict.EFFECTIVE or (check and (check.next_step or check.word)):
        return
    raise Refused(
        say("#{number} fell short of its effect; that needs a new step, or {name}'s word.",
            number=task.number, name=task.leader.name),
        say("secdesk check {number} {verdict} --evidence TEXT --next STEP",
            number=task.number, verdict=task.verdict),
        say('secdesk check {number} {verdict} --evidence TEXT --word "{name}, by phone"',
            number=task.number, verdict=task.verdict, name=task.leader.name),
    )  # fmt: skip


def awaited(task: Task) -> tuple[Sentence, Sentence]:
    """When the effect of a measure is looked at, and how to say what was found."""
    return (
        say("its effect is looked at by {day}", day=task.effect_on),
        say("secdesk check {number} VERDICT WORDS --evidence TEXT", number=task.number),
    )


def aims(task: Task, today: date) -> Iterator[Sentence]:
    """What is expected of a task beside its result, and what came of that."""
    if task.is_focus:
        yield say("focus point")
    if task.effect_on is not None:
        yield say("effect expected by {day}: {text}", day=task.effect_on, text=task.effect)
    if task.verdict is not None:
        yield say("effect: {verdict}", verdict=task.verdict)
    elif task.effect_on is not None and task.effect_on <= today:
        yield say("its effect is to be looked at: secdesk check {number} VERDICT WORDS "
                  "--evidence TEXT", number=task.number)  # fmt: skip


def _a_task_again(task: Task, by: date | None) -> Task:
    if by is not None:
        _must_be_complete(task, "", by)
    if task.verdict is not None:
        raise Refused(
            say("#{number} was checked for its effect and stays a measure.", number=task.number),
            say("secdesk log {number}", number=task.number),
        )
    return replace(task, effect="", effect_on=None)


def _must_be_complete(task: Task, effect: str, by: date | None) -> None:
    if not effect:
        raise Unreadable(say("Say which effect is expected by that day."), _made_one(task))
    if by is None:
        raise Unreadable(
            say("An effect needs a day on which it is looked at."), _made_one(task, effect)
        )


def _made_one(task: Task, effect: str = "") -> Sentence:
    """What to type to make a measure of a task, be it on the desk already or about to be."""
    expected = f'"{effect}"' if effect else "EFFECT"
    if not task.number:
        return say('--effect {effect} --effect-by "in 3 months"', effect=expected)
    return say('secdesk edit {number} --effect {effect} --effect-by "in 3 months"',
               number=task.number, effect=expected)  # fmt: skip


def _to_be_told(task: Task, finding: Finding) -> Task:
    """The task to be reported anew where the leader does not know yet that it fell short."""
    if task.state is not State.REPORTED or not finding.falls_short or finding.word:
        return task
    if not task.report_back:
        return task
    untold = tuple(Issuer(one.leader) for one in task.issuers)
    return replace(task, state=State.DONE, issuers=untold)
