"""Every command: its panel, its module, its one line of help and an example to type.

A command's module is imported when it runs; help, typing hints and completion need only this
table. `A B` is the command B of the group A.
"""

from typing import NamedTuple


def N_(text: str) -> str:  # noqa: N802  # gettext's own name for a mark
    """The text itself, marked for translation; the command class translates it."""
    return text


class Entry(NamedTuple):
    """Where a command lives and what is said of it; a group has no example of its own."""

    panel: str
    module: str
    help: str
    example: str = ""


EVERY_DAY = N_("Every day")
TAKING_OVER = N_("Taking over work")
FOLLOWING = N_("Following through")
LEADERS = N_("Leaders")
LOOKING = N_("Looking things up")
THE_DESK = N_("The desk itself")
PANELS = (EVERY_DAY, TAKING_OVER, FOLLOWING, LEADERS, LOOKING, THE_DESK)

F = "secdesk.cli.commands.following"
L = "secdesk.cli.commands.looking"

NOTE = "secdesk.cli.commands.notes"
LEADER = "secdesk.cli.commands.leaders"
CONTACT = "secdesk.cli.commands.contacts"
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
