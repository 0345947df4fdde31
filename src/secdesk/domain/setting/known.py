"""All settings of the desk, in the order in which they are listed.

The defaults are those that supervision offices work by; a key is what is typed and what stands in
the file, its first words naming the table there.
"""

from collections.abc import Mapping
from datetime import time
from typing import NamedTuple, TypeVar, cast

from secdesk.domain.setting.blank import ALL_BLANK
from secdesk.domain.setting.kind import (
    Choice,
    Clock,
    Countdown,
    Region,
    Rhythm,
    Rhythms,
    Setting,
    Span,
    Spans,
    Whole,
    YesNo,
)
from secdesk.domain.vocabulary import Urgency

Held = TypeVar("Held")


def N_(text: str) -> str:  # noqa: N802  # gettext's own name for a mark
    """The text itself, marked for translation."""
    return text


ENVIRONMENT = "environment"
NO_REGION = Region.NONE
DAYS = Whole(0, 366)
SOME_DAYS = Whole(1, 366)
LINES = Whole(1, 1_000)

LANGUAGE = Setting(
    "language", Choice(ENVIRONMENT, "en", "zh"), ENVIRONMENT,
    N_("The language of the desk, unless --lang says another."),
)  # fmt: skip
REGION = Setting(
    "region", Region(), NO_REGION,
    N_("Whose days off and make-up workdays count; with none, Monday to Friday are worked."),
)  # fmt: skip
DAY_START = Setting("hours.start", Clock(), time(9), N_("When the working day begins."))
DAY_END = Setting("hours.end", Clock(), time(18), N_("When the working day ends."))

NOON = Setting("hours.noon", Clock(), time(12), N_("When a morning ends, in dates in words."))
EVENING = Setting(
    "hours.evening", Clock(), time(21), N_("When an evening ends, in dates in words.")
)
WEEK_START = Setting("week.start", Choice("mon", "sun"), "mon", N_("The day that opens a week."))
WEEK_ENDS = Setting(
    "week.ends",
    Choice("thu", "fri", "sat", "sun"),
    "fri",
    N_("The day meant by the end of a week."),
)
LOCALE, MONTH_FIRST = "locale", "month-first"
DATE_ORDER = Setting(
    "date.order", Choice(LOCALE, MONTH_FIRST, "day-first"), LOCALE,
    N_("Whether 3/4 is the fourth of March or the third of April."),
)  # fmt: skip
DATE_STRICT = Setting(
    "date.strict", YesNo(), default=False,
    help=N_("Whether a date is refused where a choice had to be made."),
)  # fmt: skip


class Usual(NamedTuple):
    """The numbers that an urgency has until somebody sets others."""

    start: Span
    target: int
    silence: int
    warning: int
    remind: Rhythm
    after: Rhythm


class Pace(NamedTuple):
    """The settings of one urgency."""

    start: Setting[Span]
    target: Setting[int]
    silence: Setting[int]
    warning: Setting[int]
    remind: Setting[Rhythm]
    after: Setting[Rhythm]


HOURLY = Rhythm(every=2, in_hours=True)
DAILY = Rhythm(every=1)
USUAL = {
    Urgency.FLASH: Usual(Span(1, in_hours=True), 0, 1, 1, HOURLY, HOURLY),
    Urgency.URGENT: Usual(Span(0), 3, 1, 1, Rhythm((1, 0)), DAILY),
    Urgency.SOON: Usual(Span(1), 5, 3, 3, Rhythm((3, 1, 0)), DAILY),
    Urgency.NORMAL: Usual(Span(2), 10, 5, 3, Rhythm((7, 3, 1, 0)), Rhythm((1, 3), 3)),
}


def _pace(urgency: Urgency, usual: Usual) -> Pace:
    """The settings of an urgency, under its name."""
    front = f"pace.{urgency.value}"
    return Pace(
        Setting(f"{front}.start", Spans(), usual.start, N_("Work is to begin within this time.")),
        Setting(
            f"{front}.target", DAYS, usual.target,
            N_("Working days for a target of your own when no date is said."),
        ),
        Setting(
            f"{front}.silence", SOME_DAYS, usual.silence,
            N_("Working days without a word until a task counts as silent."),
        ),
        Setting(
            f"{front}.warning", DAYS, usual.warning,
            N_("Amber when so many working days or fewer are left."),
        ),
        Setting(
            f"{front}.remind", Countdown(), usual.remind,
            N_("Reminders so many working days before a date; 0 is the day itself."),
        ),
        Setting(
            f"{front}.after", Rhythms(), usual.after,
            N_("Reminders so many working days after a date has passed."),
        ),
    )  # fmt: skip


PACES = {urgency: _pace(urgency, usual) for urgency, usual in USUAL.items()}

CYCLE_FROM = Setting(
    "cycle.from", SOME_DAYS, 10,
    N_("Tasks of so many working days or more need a word each cycle."),
)  # fmt: skip
CYCLE = Setting("cycle.days", SOME_DAYS, 5, N_("Working days of a cycle: weekly."))
LONG_FROM = Setting(
    "cycle.long-from", SOME_DAYS, 44, N_("Tasks of so many working days or more are long ones.")
)
LONG_CYCLE = Setting(
    "cycle.long-days", SOME_DAYS, 10, N_("Working days of a cycle of a long task.")
)
SILENT_CYCLES = Setting(
    "light.silent-cycles", Whole(1, 20), 2, N_("Red after so many cycles without a word.")
)
SHARE_LEFT = Setting(
    "light.share-left", Whole(0, 100), 30,
    N_("Amber when so many percent of the time or less is left and no word came in the cycle."),
)  # fmt: skip
MOVES = Setting("light.moves", Whole(1, 100), 2, N_("Amber when the date was moved so often."))
BEHIND = Setting(
    "light.behind", Whole(1, 100), 30,
    N_("Behind when so many percent more of the time is over than of the work is done."),
)  # fmt: skip
PROBLEM_REPORT = Setting(
    "problem.report", DAYS, 1,
    N_("Working days until the leader must know of an obstruction; at once where it is flash."),
)  # fmt: skip
BYPASS_DAYS = Setting(
    "bypass.days", DAYS, 3,
    N_("Working days until a formality that was skipped must be made good."),
)  # fmt: skip

ASK_UNANSWERED = Setting(
    "ask.unanswered", SOME_DAYS, 2, N_("Working days after which an ask without an answer is late.")
)
ASK_NEEDED = Setting(
    "ask.needed", DAYS, 1, N_("Pressing when an answer is needed within so many working days.")
)
ASK_CARRY_OUT = Setting(
    "ask.carry-out", DAYS, 3, N_("Working days within which an answer is carried out.")
)

MANDATE_ENDS = Setting(
    "mandate.ends", DAYS, 3,
    N_("A mandate ends soon where its last day comes within so many working days."),
)  # fmt: skip

CONVEY_HOURS = Setting(
    "convey.hours", Whole(0, 99), 2,
    N_("Working hours within which a task is passed on, and at the latest that day."),
)  # fmt: skip
CONVEY_FLASH = Setting(
    "convey.flash-hours", Whole(0, 99), 1,
    N_("Working hours within which a flash task is passed on, and then taken on."),
)  # fmt: skip
ACCEPT_DAYS = Setting(
    "accept.days", DAYS, 1, N_("Working days within which a task that was passed on is taken on.")
)

FLASH_RUNG = Setting(
    "ladder.flash-start", Whole(0, 3), 1, N_("The rung at which chasing a flash task begins.")
)
PHONE_AFTER = Setting(
    "ladder.phone", DAYS, 1, N_("Working days of silence from the gentle word to a phone call.")
)
HEAD_AFTER = Setting(
    "ladder.head", DAYS, 2, N_("Working days from the phone call to the head of the unit.")
)
UNANSWERED = Setting(
    "ladder.unanswered", Whole(1, 9), 2,
    N_("Rungs without an answer until the leader is asked to step in."),
)  # fmt: skip
LEADER_AFTER = Setting(
    "ladder.leader", DAYS, 3, N_("Working days past the date until the leader is asked to step in.")
)
CHASES_A_DAY = Setting(
    "ladder.per-day", Whole(1, 20), 1, N_("Chases proposed for one person or unit in a day.")
)

NAG_MOST = Setting("nag.most", LINES, 10, N_("The most lines that nag says at once."))
NAG_NOON = Setting(
    "nag.noon", Clock(), time(12), N_("From when on what is due today must have been started.")
)
NAG_TARGETS = Setting(
    "nag.targets", YesNo(), default=False,
    help=N_("Whether nag reminds of your own targets as well as of the leaders' dates."),
)  # fmt: skip
NAG_REPORT = Setting(
    "nag.report", DAYS, 1, N_("Working days until what is done must have been reported.")
)
TODAY_LINES = Setting("today.lines", LINES, 15, N_("The most lines in a section of the page."))
TODAY_IN_HAND = Setting(
    "today.in-hand", LINES, 5, N_("The most lines of each leader's work in hand.")
)
TODAY_POINTS = Setting(
    "today.points", LINES, 5,
    N_("The most focus points, and the most obstructions, that the page shows."),
)  # fmt: skip
TODAY_SAY = Setting(
    "today.say", LINES, 5, N_("The most lines of what is to be said to each leader.")
)
TODAY_AHEAD = Setting("today.ahead", DAYS, 3, N_("Working days that the page looks ahead."))
FOLLOW_LINES = Setting(
    "follow.lines", LINES, 60, N_("The most tasks that a follow-up round asks after.")
)
ROUTINE_AHEAD = Setting(
    "routine.ahead", DAYS, 3,
    N_("A task of a routine appears so many working days before its date."),
)  # fmt: skip
BRIEF_LINES = Setting(
    "brief.lines", LINES, 20, N_("The most lines in a part of the page for a leader.")
)
BRIEF_DAYS = Setting(
    "brief.days", SOME_DAYS, 5, N_("Working days that the page for a leader looks ahead.")
)
FOCUS_MOST = Setting("focus.most", Whole(1, 20), 3, N_("The most focus points of a leader."))
SAY_LATE = Setting(
    "say.late", SOME_DAYS, 1,
    N_("Working days late from which on a leader is to be told of a task."),
)  # fmt: skip
SAY_LINES = Setting(
    "say.lines", LINES, 15, N_("The most lines in a part of what is to be said to a leader.")
)
OWN_REMIND = Setting(
    "own.remind", SOME_DAYS, 2,
    N_("Working days until a leader is reminded again of what only the leader can do."),
)  # fmt: skip
BALANCE_DAYS = Setting(
    "balance.days", SOME_DAYS, 90, N_("Days for which balance counts what was done on time.")
)
BALANCE_TIMES = Setting(
    "balance.times", Whole(1, 20), 2,
    N_("An imbalance: a share so many times the mean of the other leaders' or more."),
)  # fmt: skip
BALANCE_ITEMS = Setting(
    "balance.items", Whole(1, 100), 2, N_("Fewer tasks than so many are no imbalance.")
)
BALANCE_BRIEF = Setting(
    "balance.brief", SOME_DAYS, 5,
    N_("A leader is briefed every so many working days, unless the leader's own number is kept."),
)  # fmt: skip
LIST_MOST = Setting("list.most", LINES, 30, N_("The most lines of a list on a terminal."))

ALL: tuple[Setting[object], ...] = cast(
    "tuple[Setting[object], ...]",
    (
        LANGUAGE, REGION, DAY_START, DAY_END, NOON, EVENING,
        WEEK_START, WEEK_ENDS, DATE_ORDER, DATE_STRICT,
        *(one for pace in PACES.values() for one in pace),
        CYCLE_FROM, CYCLE, LONG_FROM, LONG_CYCLE,
        SILENT_CYCLES, SHARE_LEFT, MOVES, BEHIND,
        PROBLEM_REPORT, BYPASS_DAYS,
        ASK_UNANSWERED, ASK_NEEDED, ASK_CARRY_OUT, MANDATE_ENDS,
        CONVEY_HOURS, CONVEY_FLASH, ACCEPT_DAYS,
        FLASH_RUNG, PHONE_AFTER, HEAD_AFTER, UNANSWERED, LEADER_AFTER, CHASES_A_DAY,
        NAG_MOST, NAG_NOON, NAG_TARGETS, NAG_REPORT,
        TODAY_LINES, TODAY_IN_HAND, TODAY_POINTS, TODAY_SAY, TODAY_AHEAD,
        FOLLOW_LINES,
        LIST_MOST, ROUTINE_AHEAD,
        FOCUS_MOST,
        BRIEF_LINES, BRIEF_DAYS,
        BALANCE_DAYS, BALANCE_TIMES, BALANCE_ITEMS, BALANCE_BRIEF,
        SAY_LATE, SAY_LINES, OWN_REMIND,
        *ALL_BLANK,
    ),
)  # fmt: skip
BY_KEY: Mapping[str, Setting[object]] = {one.key: one for one in ALL}


class Settings:
    """What the office has set, and the defaults for the rest."""

    def __init__(self, said: Mapping[str, object] | None = None) -> None:
        self._said = said or {}

    def __getitem__(self, one: Setting[Held]) -> Held:
        """The value of a setting."""
        return cast("Held", self._said.get(one.key, one.default))

    def having(self, key: str, value: object) -> "Settings":
        """These settings with one of them set."""
        return Settings({**self._said, key: value})


DEFAULTS = Settings()
