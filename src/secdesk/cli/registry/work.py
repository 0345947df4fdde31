"""The commands of every day: the pages, taking work over, following it through."""

from secdesk.cli.registry.entry import EVERY_DAY, FOLLOWING, N_, TAKING_OVER, Entry

F = "secdesk.cli.commands.following"
NOTE = "secdesk.cli.commands.notes"
REMINDER = "secdesk.cli.commands.reminders"
PASSING = "secdesk.cli.commands.passing_on"
CHASING = "secdesk.cli.commands.chasing"
OWED = "secdesk.cli.commands.owed"
TURNS = "secdesk.cli.commands.turns"
MEASURES = "secdesk.cli.commands.measures"

COMMANDS = {
    "today": Entry(
        EVERY_DAY,
        "secdesk.cli.commands.morning",
        N_("Show the morning page."),
        N_("secdesk today --leader wang"),
    ),
    "wrap": Entry(
        EVERY_DAY,
        "secdesk.cli.commands.evening",
        N_("Show the evening page: what is still owed today."),
        N_("secdesk wrap --check"),
    ),
    "nag": Entry(
        EVERY_DAY,
        "secdesk.cli.commands.nag",
        N_("Say what must not wait, and otherwise nothing: for cron."),
        N_("secdesk nag --explain"),
    ),
    "follow": Entry(
        EVERY_DAY,
        "secdesk.cli.commands.follow",
        N_("Show whom to ask after what, by unit and person."),
        N_("secdesk follow --to finance"),
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
    "convey": Entry(
        FOLLOWING,
        PASSING,
        N_("Record that tasks were passed on: to whom, how, in which words."),
        N_("secdesk convey 14 --to finance --by phone"),
    ),
    "accept": Entry(
        FOLLOWING,
        PASSING,
        N_("Record that whoever tasks were passed to has taken them on."),
        N_("secdesk accept 14 15"),
    ),
    "progress": Entry(
        FOLLOWING,
        F,
        N_("Record how far tasks have come."),
        N_("secdesk progress 14 figures are in, text half written --percent 60"),
    ),
    "chase": Entry(
        FOLLOWING,
        CHASING,
        N_("Record that somebody was asked how far tasks are, and what the answer was."),
        N_('secdesk chase 14 figures come next week --promised "fri" --by phone'),
    ),
    "block": Entry(
        FOLLOWING,
        OWED,
        N_("Record what stands in the way of tasks."),
        N_('secdesk block 14 supplier silent --measure "ask for a second offer"'),
    ),
    "unblock": Entry(
        FOLLOWING,
        OWED,
        N_("Record that nothing stands in the way any more."),
        N_("secdesk unblock 14 the supplier has answered"),
    ),
    "consult": Entry(
        FOLLOWING,
        OWED,
        N_("Record that a unit was asked for its opinion."),
        N_("secdesk consult 14 does the budget allow it --to finance --due fri"),
    ),
    "opinion": Entry(
        FOLLOWING,
        OWED,
        N_("Record what a unit thinks, to be fed back to the leader."),
        N_("secdesk opinion 14 the date is too early --from finance"),
    ),
    "promise": Entry(
        FOLLOWING,
        OWED,
        N_("Record what was promised, to whom and for when."),
        N_(
            'secdesk promise 14 a reply in writing --to "the school" --due fri --word "Wang, today"'
        ),
    ),
    "bypass": Entry(
        FOLLOWING,
        OWED,
        N_("Record a step skipped because it was urgent, and the formality still owed."),
        N_("secdesk bypass 14 sent before it was signed --due mon"),
    ),
    "check": Entry(
        FOLLOWING,
        MEASURES,
        N_("Record whether a measure has the effect that was expected."),
        N_('secdesk check 14 partly complaints halved --evidence survey --next "train the desk"'),
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
    "return": Entry(
        FOLLOWING,
        TURNS,
        N_("Record that the leader sent results back, and go on under the same number."),
        N_("secdesk return 14 figures of October are missing --due fri"),
    ),
    "reopen": Entry(
        FOLLOWING,
        F,
        N_("Put closed tasks back on the desk."),
        N_("secdesk reopen 14 two pages missing"),
    ),
    "suspend": Entry(
        FOLLOWING,
        TURNS,
        N_("Let tasks rest until a day, on the leader's word."),
        N_('secdesk suspend 14 until the budget is voted --until "1 dec" --word "Wang, by phone"'),
    ),
    "resume": Entry(
        FOLLOWING,
        TURNS,
        N_("Take suspended tasks up again before their day."),
        N_("secdesk resume 14"),
    ),
    "transfer": Entry(
        FOLLOWING,
        PASSING,
        N_("Pass on what is not ours; it stays listed until it is accepted."),
        N_("secdesk transfer 14 belongs to their remit --to admin"),
    ),
    "withdraw": Entry(
        FOLLOWING,
        TURNS,
        N_("Take tasks off the desk, on the leader's word."),
        N_('secdesk withdraw 14 no longer needed --word "Wang, by phone, 23 Nov"'),
    ),
}
