"""Passing tasks on: who was told of them in which words, and who has taken them on."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from secdesk.cards.card import Note
from secdesk.cards.passing_on import Conveyed, Handover
from secdesk.cards.tasks import Deeds, party
from secdesk.domain import passing as rules
from secdesk.domain.cadence import to_check
from secdesk.domain.consent import Consent
from secdesk.domain.entry import Entry, EntryKind, told
from secdesk.domain.errors import Unreadable
from secdesk.domain.handover import Passed, handover, subject
from secdesk.domain.message import language_of
from secdesk.domain.people import Contact
from secdesk.domain.task import Task
from secdesk.domain.text import InLanguage, say
from secdesk.domain.value import value
from secdesk.domain.vocabulary import Channel, ContactKind, Holder, State, choose
from secdesk.services import consenting
from secdesk.services.consenting import Ground
from secdesk.services.desk import Desk
from secdesk.services.echo import comes_up, deeds, to_pass_on


@value
class ConveySaid:
    """What was typed of a conveyance beside the words; None where nothing was."""

    to: str | None = None
    by: str | None = None
    is_accepted: bool = False
    as_text: bool = False
    ground: Ground = None


class Turn(NamedTuple):
    """One task that somebody is told of: as it was and as it is then, to whom, in which words."""

    before: Task
    after: Task
    to: Contact
    words: str
    channel: Channel | None
    is_accepted: bool
    rests_on: Consent

    @property
    def is_theirs(self) -> bool:
        """Whether it reached those who are to carry it out."""
        return rules.reaches(self.after, self.to)


NOTHING_SAID = ConveySaid()


def convey(
    desk: Desk, numbers: Sequence[int], words: str, said: ConveySaid = NOTHING_SAID
) -> Conveyed:
    """Record that somebody was told of tasks: in these words, else in those of the leader.

    What goes out to the public rests on the word of a leader.
    """
    rests_on = consenting.consent(desk, said.ground)
    turns = [_turn(desk, task, told(words), said, rests_on) for task in desk.tasks(numbers)]
    for one in turns:
        _keep(desk, one.before, one.after, _log(desk, one))
    consenting.carried_out(desk, rests_on)
    known = {one.after.number: one for one in turns}
    made = deeds(
        desk, [one.after for one in turns], lambda task: _conveyed(desk, known[task.number])
    )
    return Conveyed(made.tasks, tuple(_messages(desk, turns)) if said.as_text else ())


def accept(desk: Desk, numbers: Sequence[int], person: str | None = None) -> Deeds:
    """Record that those who hold tasks have taken them on, and who of them answers for it."""
    named = desk.contact(person) if person else None
    tasks = desk.tasks(numbers)
    changed = [_next_asked(desk, rules.accepted(task, desk.now, named)) for task in tasks]
    for before, after in zip(tasks, changed, strict=True):
        by = named or rules.answers_for(after)
        entry = Entry(after.number, desk.now, EntryKind.ACCEPT, contact_id=by.id if by else None)
        _keep(desk, before, after, [entry])
    return deeds(desk, changed, lambda task: _accepted(desk, task, named))


def transfer(desk: Desk, numbers: Sequence[int], reason: str, to: str | None = None) -> Deeds:
    """Pass on what is not ours; a whole may go together with its parts."""
    first = next(iter(numbers), "NUMBER")
    example = say("secdesk transfer {number} REASON --to UNIT", number=first)
    words = told(reason, say("Say why it is not ours."), example)
    if not to:
        raise Unreadable(say("Say who takes it over."), example)
    contact, tasks = desk.contact(to), desk.tasks(numbers)
    changed = [
        _next_asked(desk, rules.transferred(task, contact, desk.now, _along(task, tasks)))
        for task in tasks
    ]
    for before, after in zip(tasks, changed, strict=True):
        entry = Entry(
            after.number, desk.now, EntryKind.TRANSFER, words, contact_id=contact.id
        )  # fmt: skip
        _keep(desk, before, after, [entry])
    return deeds(desk, changed, lambda task: _transferred(task, words))


def _turn(desk: Desk, task: Task, words: str, said: ConveySaid, rests_on: Consent) -> Turn:
    """What telling somebody makes of one task."""
    to = rules.receiver(task, desk.contact(said.to) if said.to else None)
    rules.must_be_approved(task, to, rests_on)
    after = rules.conveyed(task, to, desk.now, is_accepted=said.is_accepted)
    return Turn(
        before=task,
        after=_next_asked(desk, after) if after != task or _is_up(desk, after, to) else task,
        to=to,
        words=words or task.words or task.title,
        channel=choose(Channel, said.by) if said.by else None,
        is_accepted=said.is_accepted,
        rests_on=rests_on,
    )


def _is_up(desk: Desk, task: Task, to: Contact) -> bool:
    """Whether those who hold it were spoken to on a day on which they were to be asked anyhow."""
    return task.check_on is not None and task.check_on <= desk.today and rules.reaches(task, to)


def _next_asked(desk: Desk, task: Task) -> Task:
    return to_check(task, desk.now, desk.office)


def _keep(desk: Desk, before: Task, after: Task, entries: Iterable[Entry]) -> None:
    """Store a task where it changed, and every line of its log."""
    if after != before:
        desk.store.tasks.save(after)
    for entry in entries:
        desk.store.entries.add(entry)


def _log(desk: Desk, one: Turn) -> Iterator[Entry]:
    """That somebody was told, and that they took it on where they did at once."""
    entry = Entry(
        one.after.number,
        desk.now,
        EntryKind.CONVEY,
        one.words,
        contact_id=one.to.id,
        channel=one.channel,
        word=one.rests_on.told,
    )
    yield entry
    if one.is_accepted and one.before.accepted_at is None:
        yield replace(entry, kind=EntryKind.ACCEPT, words="", word="")


def _conveyed(desk: Desk, one: Turn) -> Iterator[Note]:
    """Who was told of it how, what that makes of it, and what is still owed."""
    name = one.to.name
    if one.channel is None:
        yield Note(say("passed on to {name}", name=name))
    else:
        yield Note(say("passed on to {name} ({channel})", name=name, channel=one.channel))
    if one.words != one.after.title:
        yield Note(say("{words}", words=one.words))
    yield from _holds(one)
    yield from _in_person(one)
    yield from _answered(one)
    yield from consenting.notes(desk, one.rests_on)


def _holds(one: Turn) -> Iterator[Note]:
    """Who has the next step from now on, where that was not clear before."""
    if one.after.lead != one.before.lead:
        yield Note(say("{name} leads it from now on", name=one.to.name))
    elif one.after.holder is not one.before.holder:
        yield Note(say("the next step is theirs from now on"))
    elif one.after.holder is Holder.LEADER:
        yield Note(
            say("for information: the next step is {name}'s own", name=one.after.leader.name)
        )


def _in_person(one: Turn) -> Iterator[Note]:
    """That a matter of weight is said as well, where it was only written."""
    if rules.wants_a_voice(one.after, one.channel):
        yield Note(
            say("it matters: say it to {name} by phone or in person as well",
                name=f"{one.to.name} {one.to.phone}".strip()),
            say("secdesk convey {number} --to {code} --by phone", number=one.after.number,
                code=one.to.code),
        )  # fmt: skip


def _answered(one: Turn) -> Iterator[Note]:
    """Whether it was taken on by those who are to carry it out, or whether they know of it."""
    if not one.is_theirs:
        yield from to_pass_on(one.after)
    elif one.after.accepted_at is None:
        yield Note(say("not accepted yet"), say("secdesk accept {number}", number=one.after.number))
    elif one.is_accepted:
        yield Note(say("taken on by {name}", name=one.to.name))


def _messages(desk: Desk, turns: Sequence[Turn]) -> Iterator[Handover]:
    """A message to each who was told, about all that they were told of."""
    by_receiver: dict[int, list[Turn]] = {}
    for one in turns:
        by_receiver.setdefault(one.to.id, []).append(one)
    for those in by_receiver.values():
        to, language = those[0].to, language_of(those[0].to.name)
        passed = [
            Passed(one.after, one.words, one.is_theirs, one.after.accepted_at is not None)
            for one in those
        ]
        lines = handover(to.name, passed, desk.now)
        yield Handover(
            to=party(to),
            language=language,
            subject=InLanguage(language, subject(passed)),
            lines=tuple(InLanguage(language, line) for line in lines),
        )


def _accepted(desk: Desk, task: Task, named: Contact | None) -> Iterator[Note]:
    """Who has taken it on, and when they are asked after it."""
    by = named or rules.answers_for(task)
    if by is not None:
        yield Note(say("taken on by {name}", name=by.name))
    if task.state is State.TRANSFERRED:
        yield Note(say("it is theirs now and leaves the lists"))
        return
    yield from comes_up(desk, task)
    if task.person is None and task.lead is not None and task.lead.kind is ContactKind.UNIT:
        yield Note(
            say("nobody at {name} is named yet", name=task.lead.name),
            say("secdesk edit {number} --person NAME", number=task.number),
        )


def _transferred(task: Task, reason: str) -> Iterator[Note]:
    """Why it is not ours, who must know of it, and until when it stays in sight."""
    yield Note(say("{words}", words=reason))
    yield Note(
        say("{names} should know that it is not ours",
            names=tuple(one.leader.name for one in task.issuers))
    )  # fmt: skip
    to = rules.answers_for(task) or task.leader
    yield Note(
        say("stays listed until {name} takes it on", name=to.name),
        say("secdesk accept {number}", number=task.number),
    )


def _along(task: Task, batch: Sequence[Task]) -> int:
    """How many parts of a task that are still open go along with it."""
    return sum(one.parent == task.number and one.is_to_do for one in batch)
