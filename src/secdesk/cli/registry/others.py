"""All other commands: people, what comes round, looking things up, the desk itself."""

from secdesk.cli.registry.entry import LEADERS, LOOKING, N_, NOTHING_MISSED, THE_DESK, Entry

L = "secdesk.cli.commands.looking"
LEADER = "secdesk.cli.commands.leaders"
ASKING = "secdesk.cli.commands.asking"
MANDATE = "secdesk.cli.commands.mandates"
AREA = "secdesk.cli.commands.areas"
CONTACT = "secdesk.cli.commands.contacts"
ROUTINE = "secdesk.cli.commands.routines"
CALENDAR = "secdesk.cli.commands.calendar"
COMPLETION = "secdesk.cli.commands.completion"
BLANK = "secdesk.cli.commands.blank"

COMMANDS = {
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
    "ask": Entry(
        LEADERS,
        ASKING,
        N_("Ask a leader one question, with your own recommendation."),
        N_('secdesk ask wang "Move #14 to 5 Dec?" --task 14 --recommend "yes, figures come late"'),
    ),
    "answer": Entry(
        LEADERS,
        ASKING,
        N_("Record a leader's answer to an ask, word for word."),
        N_("secdesk answer 3 agree but not later than the 5th"),
    ),
    "asks": Entry(
        LEADERS,
        "",
        N_("What was asked: list, submit, recommend, convey, done, withdraw."),
        alone="list",
    ),
    "asks list": Entry(
        LEADERS, ASKING, N_("List the asks that wait for somebody."), N_("secdesk asks list --all")
    ),
    "asks submit": Entry(
        LEADERS,
        ASKING,
        N_("Record that asks of units were put before the leader."),
        N_("secdesk asks submit 3"),
    ),
    "asks convey": Entry(
        LEADERS,
        ASKING,
        N_("Record that answers were passed on to those they are about."),
        N_("secdesk asks convey 3"),
    ),
    "asks done": Entry(
        LEADERS,
        ASKING,
        N_("Record that what was answered has been carried out."),
        N_("secdesk asks done 3 the new date was sent to all"),
    ),
    "asks recommend": Entry(
        LEADERS,
        ASKING,
        N_("Say of asks what you would do yourself."),
        N_("secdesk asks recommend 3 yes, the figures come late"),
    ),
    "asks withdraw": Entry(
        LEADERS,
        ASKING,
        N_("Take asks back before they are answered."),
        N_("secdesk asks withdraw 3"),
    ),
    "say": Entry(
        LEADERS,
        "secdesk.cli.commands.saying",
        N_("Show all that is to be said to a leader now."),
        N_("secdesk say wang"),
    ),
    "brief": Entry(
        LEADERS,
        "secdesk.cli.commands.briefing",
        N_("Write the page for a leader: decisions, problems, results, progress."),
        N_("secdesk brief wang --markdown"),
    ),
    "balance": Entry(
        LEADERS,
        "secdesk.cli.commands.balance",
        N_("Show how the leaders' work stands side by side."),
        N_("secdesk balance"),
    ),
    "mandate": Entry(
        LEADERS, "", N_("What leaders let you do without asking: add, list, end."), alone="list"
    ),
    "mandate add": Entry(
        LEADERS,
        MANDATE,
        N_("Enter what a leader lets you do without asking."),
        N_('secdesk mandate add wang small shifts of dates --for due --most 3 --until "31 dec"'),
    ),
    "mandate list": Entry(
        LEADERS,
        MANDATE,
        N_("List the mandates, and what was done under them."),
        N_("secdesk mandate list --all"),
    ),
    "mandate told": Entry(
        LEADERS,
        MANDATE,
        N_("Record that the leader was told what was done under mandates."),
        N_("secdesk mandate told 1"),
    ),
    "mandate end": Entry(
        LEADERS, MANDATE, N_("End mandates before their day."), N_("secdesk mandate end 1")
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
    "blank": Entry(
        NOTHING_MISSED,
        "",
        N_("What nobody mentioned: scan, add, done, task, snooze, waive."),
        alone="scan",
    ),
    "blank scan": Entry(
        NOTHING_MISSED,
        BLANK,
        N_("Show what nobody mentioned and must not be missed."),
        N_("secdesk blank scan --leader wang"),
    ),
    "blank add": Entry(
        NOTHING_MISSED,
        BLANK,
        N_("Keep something of your own that must not be missed."),
        N_("secdesk blank add who signs while the leader is away --by friday"),
    ),
    "blank done": Entry(
        NOTHING_MISSED,
        BLANK,
        N_("Deal with one of your own; all others go away by their cure."),
        N_("secdesk blank done own:3 the deputy signs"),
    ),
    "blank task": Entry(
        NOTHING_MISSED,
        BLANK,
        N_("Let a blank spot become a task."),
        N_("secdesk blank task B15:5"),
    ),
    "blank snooze": Entry(
        NOTHING_MISSED,
        BLANK,
        N_("Put a blank spot off to a later day."),
        N_("secdesk blank snooze B15:5 friday"),
    ),
    "blank waive": Entry(
        NOTHING_MISSED,
        BLANK,
        N_("Say why a blank spot need not be dealt with."),
        N_("secdesk blank waive B15:5 the leader wants no report"),
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
    "area": Entry(
        NOTHING_MISSED,
        "",
        N_("What nobody asks for but must be looked at: add, list, seen, edit, retire, seed."),
        alone="list",
    ),
    "area add": Entry(
        NOTHING_MISSED,
        AREA,
        N_("Enter a duty area and how often it is looked at."),
        N_('secdesk area add keys of the archive --every "before each holiday"'),
    ),
    "area list": Entry(
        NOTHING_MISSED,
        AREA,
        N_("List the duty areas, overdue ones first; or the last looks at one."),
        N_("secdesk area list --all"),
    ),
    "area seen": Entry(
        NOTHING_MISSED,
        AREA,
        N_("Record that a duty area was looked at, and what was seen."),
        N_("secdesk area seen seals all in their place"),
    ),
    "area edit": Entry(
        NOTHING_MISSED,
        AREA,
        N_("Change the name of a duty area, or how often it is looked at."),
        N_("secdesk area edit seals --every quarterly"),
    ),
    "area retire": Entry(
        NOTHING_MISSED,
        AREA,
        N_("Take a duty area out of the register; what was seen stays."),
        N_("secdesk area retire seals"),
    ),
    "area seed": Entry(
        NOTHING_MISSED,
        AREA,
        N_("Show duty areas that fit most offices, and enter those you pick."),
        N_("secdesk area seed --pick 1,3,5"),
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
