"""Every command: its panel, its module, its one line of help and an example to type.

A command's module is imported when it runs; help, typing hints and completion need only this
table. `A B` is the command B of the group A.
"""

from typing import NamedTuple


def N_(text: str) -> str:  # noqa: N802  # gettext's own name for a mark
    """The text itself, marked for translation; the command class translates it."""
    return text


class Entry(NamedTuple):
    """Where a command lives and what is said of it; a group mostly has no example of its own."""

    panel: str
    module: str
    help: str
    example: str = ""
    alone: str = ""  # what a group means where none of its commands is named


EVERY_DAY = N_("Every day")
TAKING_OVER = N_("Taking over work")
FOLLOWING = N_("Following through")
LEADERS = N_("Leaders")
NOTHING_MISSED = N_("Nothing missed")
LOOKING = N_("Looking things up")
THE_DESK = N_("The desk itself")
PANELS = (EVERY_DAY, TAKING_OVER, FOLLOWING, LEADERS, NOTHING_MISSED, LOOKING, THE_DESK)

F = "secdesk.cli.commands.following"
L = "secdesk.cli.commands.looking"

NOTE = "secdesk.cli.commands.notes"
REMINDER = "secdesk.cli.commands.reminders"
LEADER = "secdesk.cli.commands.leaders"
CONTACT = "secdesk.cli.commands.contacts"
ROUTINE = "secdesk.cli.commands.routines"
CALENDAR = "secdesk.cli.commands.calendar"
COMPLETION = "secdesk.cli.commands.completion"

COMMANDS = {
    "today": Entry(
        EVERY_DAY,
        "secdesk.cli.commands.morning",
        N_("Show the morning page."),
        N_("secdesk today --leader wang"),
    ),
    "nag": Entry(
        EVERY_DAY,
        "secdesk.cli.commands.nag",
        N_("Say what must not wait, and otherwise nothing: for cron."),
        N_("secdesk nag --explain"),
    ),
    "remind": Entry(
        EVERY_DAY,
        REMINDER,
        N_("Be reminded of something at a moment, once or again and again."),
        N_('secdesk remind "fri 3pm" call the printer --task 14'),
    ),
    "reminders": Entry(
        EVERY_DAY, "", N_("Your reminders: list, done, snooze, drop."), alone="list"
    ),
    "reminders list": Entry(
        EVERY_DAY,
        REMINDER,
        N_("List the reminders that wait, the next first."),
        N_("secdesk reminders list --all"),
    ),
    "reminders done": Entry(
        EVERY_DAY,
        REMINDER,
        N_("Tick reminders off; one that comes round waits for its next time."),
        N_("secdesk reminders done 3"),
    ),
    "reminders snooze": Entry(
        EVERY_DAY,
        REMINDER,
        N_("Let reminders come up at another moment."),
        N_('secdesk reminders snooze 3 4 "tomorrow 9am"'),
    ),
    "reminders drop": Entry(
        EVERY_DAY,
        REMINDER,
        N_("Drop reminders, however often they would have come round."),
        N_("secdesk reminders drop 3"),
    ),
    "when": Entry(
        EVERY_DAY,
        "secdesk.cli.commands.dates",
        N_("Show how a date is read, and keep nothing."),
        N_("secdesk when last working day of the month"),
    ),
    "assign": Entry(
        TAKING_OVER,
        "secdesk.cli.commands.assign",
        N_("Record what a leader asked for."),
        N_('secdesk assign wang draft the Q4 board report --due "fri 5pm"'),
    ),
    "note": Entry(
        TAKING_OVER,
        NOTE,
        N_("Keep a thought to be sorted later."),
        N_("secdesk note ask the printer for a new quote"),
    ),
    "notes": Entry(
        TAKING_OVER,
        NOTE,
        N_("List the notes that wait to be sorted."),
        N_("secdesk notes --drop 3"),
    ),
    "promote": Entry(
        TAKING_OVER,
        NOTE,
        N_("Make a task of a note."),
        N_('secdesk promote 3 wang --due "fri 5pm"'),
    ),
    "edit": Entry(
        TAKING_OVER,
        "secdesk.cli.commands.changing",
        N_("Change what is kept of tasks."),
        N_('secdesk edit 14 --person chen --standard "two pages, with figures"'),
    ),
    "due": Entry(
        TAKING_OVER,
        "secdesk.cli.commands.changing",
        N_("Give tasks another date."),
        N_('secdesk due 14 "fri 5pm" --word "Wang, by phone, 23 Nov"'),
    ),
    "progress": Entry(
        FOLLOWING,
        F,
        N_("Record how far tasks have come."),
        N_("secdesk progress 14 figures are in, text half written --percent 60"),
    ),
    "done": Entry(
        FOLLOWING,
        F,
        N_("Record that tasks have their result."),
        N_("secdesk done 14 15 signed, 3 copies"),
    ),
    "report": Entry(
        FOLLOWING,
        F,
        N_("Record that the result went back to the leader."),
        N_("secdesk report 14 told in person, content with it"),
    ),
    "close": Entry(
        FOLLOWING, F, N_("Strike tasks off: done, and reported."), N_("secdesk close 14 15")
    ),
    "reopen": Entry(
        FOLLOWING,
        F,
        N_("Put closed tasks back on the desk."),
        N_("secdesk reopen 14 two pages missing"),
    ),
    "list": Entry(
        LOOKING,
        L,
        N_("List tasks, most pressing first."),
        N_("secdesk list --leader wang --due overdue"),
    ),
    "show": Entry(
        LOOKING,
        "secdesk.cli.commands.history",
        N_("Show everything about tasks, and why they stand where they stand."),
        N_("secdesk show 14"),
    ),
    "find": Entry(
        LOOKING,
        L,
        N_("Find tasks by what they say, closed ones too."),
        N_("secdesk find fire inspection"),
    ),
    "log": Entry(
        LOOKING,
        "secdesk.cli.commands.history",
        N_("Tell the story of tasks."),
        N_("secdesk log 14"),
    ),
    "ledger": Entry(
        LOOKING,
        "secdesk.cli.commands.ledger",
        N_("List every task with all of its fields, closed ones too."),
        N_("secdesk ledger --output ledger.csv"),
    ),
    "leader": Entry(LEADERS, "", N_("The leaders you serve: add, list, show, edit, retire.")),
    "leader add": Entry(
        LEADERS,
        LEADER,
        N_("Enter someone you serve."),
        N_('secdesk leader add wang Wang Min --title "Director General"'),
    ),
    "leader list": Entry(LEADERS, LEADER, N_("List the leaders."), N_("secdesk leader list")),
    "leader show": Entry(LEADERS, LEADER, N_("Show one leader."), N_("secdesk leader show wang")),
    "leader edit": Entry(
        LEADERS,
        LEADER,
        N_("Change what is kept of a leader."),
        N_("secdesk leader edit wang --report-every 5"),
    ),
    "leader retire": Entry(
        LEADERS, LEADER, N_("Let a leader give no more tasks."), N_("secdesk leader retire wang")
    ),
    "routine": Entry(
        NOTHING_MISSED, "", N_("Work that comes round: add, list, stop, skip."), alone="list"
    ),
    "routine add": Entry(
        NOTHING_MISSED,
        ROUTINE,
        N_("Enter work that comes round by a rule."),
        N_('secdesk routine add "last working day of each month" wang safety report --to admin'),
    ),
    "routine list": Entry(
        NOTHING_MISSED,
        ROUTINE,
        N_("List the routines with their next dates."),
        N_("secdesk routine list --all"),
    ),
    "routine stop": Entry(
        NOTHING_MISSED,
        ROUTINE,
        N_("Let routines make no more tasks; what they made stays."),
        N_("secdesk routine stop 3"),
    ),
    "routine skip": Entry(
        NOTHING_MISSED,
        ROUTINE,
        N_("Pass over the next time of a routine."),
        N_("secdesk routine skip 3"),
    ),
    "contact": Entry(LOOKING, "", N_("People and units: add, list, show, edit, retire, merge.")),
    "contact add": Entry(
        LOOKING,
        CONTACT,
        N_("Enter a person or a unit."),
        N_("secdesk contact add chen Chen Jie --kind person --unit admin --phone 8842"),
    ),
    "contact list": Entry(
        LOOKING, CONTACT, N_("List people and units."), N_("secdesk contact list --kind unit")
    ),
    "contact show": Entry(
        LOOKING, CONTACT, N_("Show one person or unit."), N_("secdesk contact show chen")
    ),
    "contact edit": Entry(
        LOOKING,
        CONTACT,
        N_("Change what is kept of a person or unit."),
        N_("secdesk contact edit chen --phone 8843"),
    ),
    "contact retire": Entry(
        LOOKING,
        CONTACT,
        N_("Pass no more tasks to a person or unit."),
        N_("secdesk contact retire chen"),
    ),
    "contact merge": Entry(
        LOOKING,
        CONTACT,
        N_("Let one contact take over what another holds."),
        N_("secdesk contact merge chenjie chen"),
    ),
    "undo": Entry(
        THE_DESK,
        "secdesk.cli.commands.undo",
        N_("Take back what a command did."),
        N_("secdesk undo --list"),
    ),
    "cron": Entry(THE_DESK, "", N_("Let the desk speak by itself: show.")),
    "cron show": Entry(
        THE_DESK,
        "secdesk.cli.commands.cron",
        N_("Show the line for crontab, and an alias for the shell."),
        N_("secdesk cron show"),
    ),
    "config": Entry(
        THE_DESK,
        "secdesk.cli.commands.config",
        N_("Show the settings, or change one."),
        N_("secdesk config nag.most 5"),
    ),
    "calendar": Entry(
        THE_DESK,
        "",
        N_("The working days: a month of them, add, remove."),
        N_("secdesk calendar 2026-10"),
        alone="show",
    ),
    "calendar show": Entry(
        THE_DESK,
        CALENDAR,
        N_("Show a month with its days off and make-up workdays."),
        N_("secdesk calendar show 2026-10"),
    ),
    "calendar add": Entry(
        THE_DESK,
        CALENDAR,
        N_("Mark a day as off or as worked, whatever the region says."),
        N_("secdesk calendar add 2026-12-24 off Christmas Eve"),
    ),
    "calendar remove": Entry(
        THE_DESK,
        CALENDAR,
        N_("Take your mark from a day."),
        N_("secdesk calendar remove 2026-12-24"),
    ),
    "demo": Entry(
        THE_DESK,
        "secdesk.cli.commands.demo",
        N_("Make an example desk beside your own, and show its morning page."),
        N_("secdesk demo"),
    ),
    "import": Entry(
        THE_DESK,
        "secdesk.cli.commands.importing",
        N_("Bring a supervision ledger (CSV) onto the desk."),
        N_("secdesk import ledger.csv --dry-run"),
    ),
    "completion": Entry(THE_DESK, "", N_("What your shell completes: install, show.")),
    "completion install": Entry(
        THE_DESK,
        COMPLETION,
        N_("Let your shell complete commands, task numbers and names."),
        N_("secdesk completion install bash"),
    ),
    "completion show": Entry(
        THE_DESK,
        COMPLETION,
        N_("Print the script that a shell completes with."),
        N_("secdesk completion show zsh"),
    ),
}
