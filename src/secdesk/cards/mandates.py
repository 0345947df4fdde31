"""Cards about mandates."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from secdesk.cards.card import Card, Note, Party
from secdesk.cards.tasks import party
from secdesk.domain.mandate import Act, Mandate, MandateDeed
from secdesk.domain.office import Office
from secdesk.domain.setting.known import MANDATE_ENDS
from secdesk.domain.task import Task
from secdesk.domain.value import value

MOST_ACTS = 20


@value
class ActCard(Card):
    """Something done under a mandate: on which task, when, and when the leader was told."""

    task: int
    title: str
    deed: MandateDeed
    at: datetime
    told_at: datetime | None


@value
class MandateCard(Card):
    """One mandate, whether it ends soon, and how much of what was done is to be told: `untold`.

    `acts` are the newest twenty of `acts_total`.
    """

    number: int
    leader: Party
    words: str
    deeds: tuple[MandateDeed, ...]
    most_days: int | None
    task: int | None
    from_on: date
    until_on: date
    ended_on: date | None
    is_in_force: bool
    ends_soon: bool
    untold: int
    acts: tuple[ActCard, ...]
    acts_total: int
    notes: tuple[Note, ...] = ()


@value
class MandateList(Card):
    """Mandates on a day, oldest first."""

    on: date
    mandates: tuple[MandateCard, ...]


@value
class MandatesTouched(Card):
    """Mandates after something was done with each."""

    mandates: tuple[MandateCard, ...]


class Done(NamedTuple):
    """What was done under a mandate, and the tasks that it was done on."""

    acts: Sequence[Act]
    tasks: Mapping[int, Task]


def mandate(
    one: Mandate, now: datetime, office: Office, done: Done, notes: Sequence[Note] = ()
) -> MandateCard:
    """A mandate as shown, with what was done under it."""
    today = now.date()
    is_in_force = one.is_in_force(today)
    days_left = office.calendar.working_days(today, one.until_on)
    return MandateCard(
        number=one.number,
        leader=party(one.leader),
        words=one.words,
        deeds=one.deeds,
        most_days=one.most_days,
        task=one.task,
        from_on=one.from_on,
        until_on=one.until_on,
        ended_on=one.ended_on,
        is_in_force=is_in_force,
        ends_soon=is_in_force and days_left <= office.settings[MANDATE_ENDS],
        untold=sum(act.told_at is None for act in done.acts),
        acts=tuple(_act(act, done.tasks) for act in done.acts[-MOST_ACTS:]),
        acts_total=len(done.acts),
        notes=tuple(notes),
    )


def _act(act: Act, tasks: Mapping[int, Task]) -> ActCard:
    task = tasks.get(act.task)
    title = "" if task is None else task.title
    return ActCard(act.task, title, act.deed, act.at, act.told_at)
