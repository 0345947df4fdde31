"""The chase ladder: what to do next about work that somebody else holds and nothing is heard of."""

from collections.abc import Sequence
from datetime import date, datetime, tzinfo
from enum import IntEnum
from functools import reduce
from itertools import takewhile

from secdesk.domain.entry import Entry, LastWord
from secdesk.domain.errors import Unreadable
from secdesk.domain.light import days_left, silence
from secdesk.domain.office import Office
from secdesk.domain.passing import answers_for
from secdesk.domain.people import Contact
from secdesk.domain.setting.known import (
    FLASH_RUNG,
    HEAD_AFTER,
    LEADER_AFTER,
    PACES,
    PHONE_AFTER,
    UNANSWERED,
)
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, Weekday, fold, say, say_n
from secdesk.domain.value import value
from secdesk.domain.vocabulary import Channel, Holder, State, Urgency

MOST_PROMISES = 3  # that are named; of more, how many and the last


class Rung(IntEnum):
    """How firmly to ask: a word, the telephone, the head of the unit, the leader; then no more."""

    WORD = 0
    PHONE = 1
    HEAD = 2
    LEADER = 3
    OBSTRUCTION = 4


TYPED = {
    Rung.WORD: ("word", "提醒"),
    Rung.PHONE: ("phone", "电话"),
    Rung.HEAD: ("head", "负责人"),
    Rung.LEADER: ("leader", "领导"),
}
FIRMEST = {
    Channel.SMS: Rung.WORD,
    Channel.WECHAT: Rung.WORD,
    Channel.QQ: Rung.WORD,
    Channel.PHONE: Rung.PHONE,
    Channel.FACE: Rung.PHONE,
}  # that asking whoever holds the work can be; a paper may be the letter to the head


@value
class Chased:
    """How often somebody was asked about a task, and what came of the last time.

    `promised` are all days that were ever promised, oldest first; `awaited` is the one that the
    last answer named. `heads` is how often in a row the head of the unit was asked in vain.
    `named_at` is when they were promised, `heard_on` the last day with words and no promise.
    """

    count: int = 0
    last_at: datetime | None = None
    last_rung: Rung | None = None
    is_answered: bool = False
    promised: tuple[date, ...] = ()
    awaited: date | None = None
    heads: int = 0
    named_at: tuple[datetime, ...] = ()
    heard_on: date | None = None


NEVER_CHASED = Chased()


def chased(entries: Sequence[Entry], zone: tzinfo | None) -> Chased:
    """What the chases of one task come to, oldest first: all there ever were of it.

    Those of somebody who led it before are counted as well, but `rung` does not go by them.
    """
    if not entries:
        return NEVER_CHASED
    last = entries[-1]
    in_vain = list(takewhile(lambda one: not is_answer(one), reversed(entries)))
    promised = (day for one in entries if (day := _promise(one, zone)) is not None)
    return Chased(
        count=len(entries),
        last_at=last.at,
        last_rung=Rung(last.rung or Rung.WORD),
        is_answered=is_answer(last),
        promised=tuple(promised),
        awaited=_promise(last, zone),
        heads=sum((one.rung or Rung.WORD) >= Rung.HEAD for one in in_vain),
        named_at=tuple(one.at for one in entries if one.expected_at is not None),
        heard_on=max(
            (
                one.at.astimezone(zone).date()
                for one in entries
                if one.words and one.expected_at is None
            ),
            default=None,
        ),
    )


def is_answer(entry: Entry) -> bool:
    """Whether whoever was asked said anything."""
    return bool(entry.words) or entry.expected_at is not None


def rung(
    task: Task,
    now: datetime,
    office: Office,
    last: LastWord | None,
    chased: Chased = NEVER_CHASED,
) -> Rung | None:
    """The rung to take now; None where nobody else holds the work, or a word is not due yet.

    Only the last chase counts, and only until a word comes or somebody else is told of the work:
    with either the ladder begins anew. A promise is waited for, however late the task is; on the
    day on which it is to be asked after, a word is due in any case.
    """
    if not is_asked_after(task) or task.rests(now.date()):
        return None
    if _is_in_force(task, last, chased):
        step = _after_chase(task, now, office, chased)
    else:
        reached = (_by_silence(task, now, office, last), _by_date(task, now, office))
        step = _highest(*reached, Rung.WORD if task.state is State.SUSPENDED else None)
    if step is None and _is_to_check(task, now, last, chased):
        step = Rung.WORD
    if step is None:
        return None
    if step is Rung.OBSTRUCTION and last is not None and last.block is not None:
        return Rung.LEADER  # it is marked as one, and still has to be removed
    return Rung(max(first_rung(task, office), step))


def usual(task: Task, now: datetime, office: Office, last: LastWord | None, chased: Chased) -> Rung:
    """The rung of a chase of which nobody said one: what is due, the last once more, or a word."""
    due = rung(task, now, office, last, chased)
    if due is not None:
        return min(due, Rung.LEADER)  # an obstruction is marked by a deed of its own
    is_again = not chased.is_answered and _is_in_force(task, last, chased)
    first = first_rung(task, office)
    return max(first, chased.last_rung or first) if is_again else first


def made(task: Task, contact: Contact, channel: Channel | None, step: Rung) -> Rung:
    """The rung of a chase that was made in that way, no firmer than it can be.

    Whoever calls those who hold the work has not written to the head of their unit.
    """
    if channel is None or contact != answers_for(task):
        return step
    return min(step, FIRMEST.get(channel, step))


def first_rung(task: Task, office: Office) -> Rung:
    """Where chasing begins: at a word, with flash work where the settings say."""
    return Rung(office.settings[FLASH_RUNG]) if task.urgency is Urgency.FLASH else Rung.WORD


def is_asked_after(task: Task) -> bool:
    """Whether work is owed by somebody else who can be asked."""
    return task.holder is Holder.UNIT and task.is_to_do and answers_for(task) is not None


def proposal(task: Task, step: Rung) -> Sentence:
    """What to do on a rung, in words."""
    asked = answers_for(task) or task.leader
    phone = getattr(asked, "phone", "")
    match step:
        case Rung.WORD:
            return say("next: a word to {name}", name=asked.name)
        case Rung.PHONE:
            return say("next: call {name}", name=f"{asked.name} {phone}".strip())
        case Rung.HEAD:
            return say("next: write to the head of {name}", name=(task.lead or asked).name)
        case Rung.LEADER:
            return say("next: ask {name} to step in", name=task.leader.name)
    return say("next: mark it as blocked: secdesk block {number} WHAT", number=task.number)


def asked_again_on(entry: Entry, office: Office) -> date | None:
    """The day that a chase was answered with, or on which its next rung comes; else None."""
    day = entry.at.date()
    if entry.expected_at is not None:
        return entry.expected_at.astimezone(entry.at.tzinfo).date()
    if is_answer(entry):
        return None  # after a word its cycle begins anew
    return office.calendar.add(day, _wait(Rung(entry.rung or Rung.WORD), office))


def told(chased: Chased, now: datetime, last: LastWord | None = None) -> Sentence | None:
    """How often somebody was asked, and the days that were promised; None where nobody was."""
    if not chased.count:
        return None
    times = say_n("chased {count} time", "chased {count} times", chased.count)
    if not chased.promised:
        return times
    promise = _promises(chased, now, _heard_until(last, chased, now.tzinfo))
    return say("{chases}; {promise}", chases=times, promise=promise)


def settled_rung(typed: str) -> Rung:
    """The rung that a word names; raises Unreadable."""
    for step, words in TYPED.items():
        if fold(typed.strip()) in words:
            return step
    raise Unreadable(
        say('"{typed}" is not known here.', typed=typed),
        say("{choices}", choices=tuple(words[0] for words in TYPED.values())),
    )


def _promise(entry: Entry, zone: tzinfo | None) -> date | None:
    return None if entry.expected_at is None else entry.expected_at.astimezone(zone).date()


def _is_in_force(task: Task, last: LastWord | None, chased: Chased) -> bool:
    """Whether the last chase reached those who hold the work now, and no word came since."""
    if chased.last_at is None or task.conveyed_at is None:
        return False
    return chased.last_at >= task.conveyed_at and not _is_heard(last, chased)


def _is_heard(last: LastWord | None, chased: Chased) -> bool:
    """Whether a word came since the last chase, its own answer aside."""
    if last is None or last.at is None or chased.last_at is None:
        return False
    if last.at == chased.last_at:
        return not chased.is_answered  # a word of that very moment, and not the answer
    return last.at > chased.last_at


def _heard_until(last: LastWord | None, chased: Chased, zone: tzinfo | None) -> date | None:
    """Up to which promised day somebody came back to it; a further promise is no such word."""
    if _is_heard(last, chased):
        return date.max
    word = None if last is None or last.at in chased.named_at else last.at
    days = (chased.heard_on, word and word.astimezone(zone).date())
    return max((one for one in days if one is not None), default=None)


def _is_to_check(task: Task, now: datetime, last: LastWord | None, chased: Chased) -> bool:
    """Whether its day to be asked after has come, and nobody has spoken of it on this day yet.

    Those who were never told of it are told first.
    """
    if task.conveyed_at is None or task.check_on is None or task.check_on > now.date():
        return False
    spoken = (task.conveyed_at, last and last.at, chased.last_at)
    return all(one.astimezone(now.tzinfo).date() < now.date() for one in spoken if one)


def _after_chase(task: Task, now: datetime, office: Office, chased: Chased) -> Rung | None:
    """The rung after the last chase: by what was promised, by the wait, by the date."""
    asked_at = (chased.last_at or now).astimezone(now.tzinfo)
    today, asked_on = now.date(), asked_at.date()
    late = _by_date(task, now, office)
    if chased.awaited is not None:
        if today <= chased.awaited:
            return Rung.WORD if asked_on < today == chased.awaited else None
        return _highest(Rung(min((chased.last_rung or 0) + 1, Rung.OBSTRUCTION)), late)
    if chased.is_answered:
        step, wait = _by_silence(task, now, office, LastWord(at=asked_at)), 1
    else:
        step, wait = _risen(chased, office), _wait(chased.last_rung or Rung.WORD, office)
    is_over = today >= office.calendar.add(asked_on, wait)
    if is_over:
        return _highest(step, late)
    is_news = late is not None and late > (chased.last_rung or Rung.WORD)
    return late if is_news and not task.due.is_past(asked_at) else None


def _risen(chased: Chased, office: Office) -> Rung:
    """The rung after one without an answer; the leader's comes after as many as are set."""
    last = chased.last_rung or Rung.WORD
    if last is Rung.WORD:
        return Rung.PHONE
    if last >= Rung.LEADER:
        return Rung.OBSTRUCTION
    in_vain = chased.heads + 1  # the telephone, and each letter to the head
    return Rung.LEADER if in_vain >= office.settings[UNANSWERED] else Rung.HEAD


def _wait(step: Rung, office: Office) -> int:
    """How many working days an answer is waited for on a rung."""
    return office.settings[PHONE_AFTER if step is Rung.WORD else HEAD_AFTER]


def _by_silence(task: Task, now: datetime, office: Office, last: LastWord | None) -> Rung | None:
    """The rung by the working days without a word beyond what the urgency allows.

    It goes no higher than the telephone: whoever was never called is not complained of.
    """
    settings = office.settings
    beyond = _quiet(task, now, office, last) - settings[PACES[task.urgency].silence]
    if beyond < 0:
        return None
    return Rung.PHONE if beyond >= settings[PHONE_AFTER] else Rung.WORD


def _quiet(task: Task, now: datetime, office: Office, last: LastWord | None) -> int:
    """Working days since the last word, or since whoever holds it now was told of it."""
    since = LastWord(at=task.conveyed_at)
    heard = [silence(task, now, office, one) for one in (last, since) if one and one.at]
    return min(heard, default=silence(task, now, office, None))


def _by_date(task: Task, now: datetime, office: Office) -> Rung | None:
    """The rung by how late it is: the head of the unit at once, then the leader.

    Once it was spoken of it waits for the day on which it is to be asked after again.
    """
    is_spoken_of = task.check_on is not None and task.check_on > now.date()
    if is_spoken_of or not task.due.is_past(now):
        return None
    late = -(days_left(task, now, office) or 0)
    return Rung.LEADER if late >= office.settings[LEADER_AFTER] else Rung.HEAD


def _highest(*steps: Rung | None) -> Rung | None:
    return max((one for one in steps if one is not None), default=None)


def _promises(chased: Chased, now: datetime, heard_until: date | None) -> Sentence:
    """The days that were promised, and what became of those on which no word came, or after."""
    last, days = chased.promised[-1], _days(chased.promised)
    waits = [one for one in chased.promised if heard_until is None or one > heard_until]
    broken = [one for one in waits if one < now.date()]
    if last not in waits:
        return say("promised {days}", days=days)
    if last < now.date():
        return say("promised {days}, not kept", days=days)
    if last == now.date():
        return say("promised {days}, that is today", days=days)
    if broken:
        return say("promised {days}, not kept; now {day}", days=_days(broken), day=Weekday(last))
    return say("promised {days}", days=days)


def _days(days: Sequence[date]) -> Sentence | Weekday:
    """Days one after the other; of many, how many there were and the last."""
    if len(days) > MOST_PROMISES:
        return say("{count} times, last {day}", count=len(days), day=Weekday(days[-1]))
    named: list[Sentence | Weekday] = [Weekday(one) for one in days]
    return reduce(lambda one, other: say("{one}, then {other}", one=one, other=other), named)
