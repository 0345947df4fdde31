"""remind and reminders: words that come up at their moment."""

from collections.abc import Sequence

import typer

from secdesk.cards.reminders import ReminderList, RemindersTouched
from secdesk.cli.command import Manner, desk_command
from secdesk.cli.gathering import words_of
from secdesk.cli.numbers import split
from secdesk.cli.params.dates import OnHolidayOpt
from secdesk.cli.params.reminders import (
    AllRemindersOpt,
    OnTaskOpt,
    ReminderNumbersArg,
    ReminderNumbersWhenArg,
    ReminderWordsArg,
    WhenArg,
)
from secdesk.cli.params.tasks import SecrecyOpt
from secdesk.domain.errors import Unreadable
from secdesk.domain.text import one_line, say
from secdesk.services import reminding
from secdesk.services.desk import Desk
from secdesk.services.reminding import ReminderSaid

app = typer.Typer(add_completion=False)


@desk_command(app, "remind", writes=True, manner=Manner(gather=words_of("words")))
def remind(
    desk: Desk,
    when: WhenArg,
    words: ReminderWordsArg,
    task: OnTaskOpt = None,
    on_holiday: OnHolidayOpt = None,
    secrecy: SecrecyOpt = None,
) -> RemindersTouched:
    """Be reminded of something at a moment, once or again and again."""
    said = ReminderSaid(task, secrecy, on_holiday)
    count = reminding.date_goes_on(desk, when, words)
    if count:
        stands_alone = reminding.is_when(desk, when) is True and len(words) > 1
        raise _in_quotes([when, *words], count + 1, said, stands_alone=stands_alone)
    return reminding.remind(desk, when, " ".join(words), said)


@desk_command(app, "reminders list")
def listed(desk: Desk, everything: AllRemindersOpt = False) -> ReminderList:
    """List the reminders that wait, the next first."""
    return reminding.list_reminders(desk, everything=everything)


@desk_command(app, "reminders done", writes=True)
def done(desk: Desk, numbers: ReminderNumbersArg) -> RemindersTouched:
    """Tick reminders off; one that comes round waits for its next time."""
    return reminding.done(desk, _only(numbers))


@desk_command(app, "reminders snooze", writes=True)
def snooze(desk: Desk, numbers_and_when: ReminderNumbersWhenArg) -> RemindersTouched:
    """Let reminders come up at another moment."""
    numbers, when = split(numbers_and_when)
    return reminding.snooze(desk, numbers, when)


@desk_command(app, "reminders drop", writes=True)
def drop(desk: Desk, numbers: ReminderNumbersArg) -> RemindersTouched:
    """Drop reminders, however often they would have come round."""
    return reminding.drop(desk, _only(numbers))


def _only(typed: Sequence[str]) -> list[int]:
    """Numbers of reminders and nothing else; raises Unreadable for a word among them."""
    numbers, rest = split(typed)
    if rest:
        raise Unreadable(
            say('"{rest}" is no number of a reminder.', rest=one_line(rest)),
            say("secdesk reminders list"),
        )
    return numbers


def _in_quotes(
    texts: Sequence[str], count: int, said: ReminderSaid, *, stands_alone: bool
) -> Unreadable:
    """The refusal of a date whose rest stands among the words, with what may have been meant.

    That is also its first word, where this stands alone as a date and the rest as words.
    """
    from secdesk.cli.usage import typed  # noqa: PLC0415  # only a refusal needs it

    date = " ".join(texts[:count])
    named = (("--task", said.task), ("--on-holiday", said.on_holiday), ("--secrecy", said.secrecy))
    options = [text for name, one in named if one is not None for text in (name, str(one))]
    rest, words = texts[count:], " ".join(texts[1:])
    ways = [["secdesk remind", date, *rest, *options]] if rest else []
    if stands_alone:
        ways.append(["secdesk remind", texts[0], words, *options])
    meant = [say("{command}", command=typed(one)) for one in ways]
    if not rest:
        meant.insert(0, say("{command} WORDS", command=typed(["secdesk remind", date])))
    return Unreadable(
        say('"{date}" belongs together; nothing was stored.', date=one_line(date)), *meant
    )
