"""The commands that keep anything from being missed."""

from secdesk.cli.registry.entry import N_, NOTHING_MISSED, Entry

CHECKLIST = "secdesk.cli.commands.checklists"
REVIEW = "secdesk.cli.commands.review"

COMMANDS = {
    "checklist": Entry(
        NOTHING_MISSED,
        "",
        N_("What to think of for a day: show, use, tick, skip, drop, templates, copy."),
        alone="show",
    ),
    "checklist show": Entry(
        NOTHING_MISSED,
        CHECKLIST,
        N_("Show the checklists in use, or all lines of one."),
        N_("secdesk checklist show 1"),
    ),
    "checklist use": Entry(
        NOTHING_MISSED,
        CHECKLIST,
        N_("Take up a checklist for a day: each line gets its date."),
        N_('secdesk checklist use meeting safety review --on "next thursday 2pm" --task 14'),
    ),
    "checklist tick": Entry(
        NOTHING_MISSED,
        CHECKLIST,
        N_("Tick lines of a checklist off."),
        N_("secdesk checklist tick 1 3 4 room 301"),
    ),
    "checklist skip": Entry(
        NOTHING_MISSED,
        CHECKLIST,
        N_("Pass over lines that do not apply this time."),
        N_("secdesk checklist skip 1 9 10 no guests from outside"),
    ),
    "checklist drop": Entry(
        NOTHING_MISSED,
        CHECKLIST,
        N_("Let a checklist go with all that is open on it."),
        N_("secdesk checklist drop 1 the meeting was called off"),
    ),
    "checklist templates": Entry(
        NOTHING_MISSED,
        CHECKLIST,
        N_("List the templates of checklists, or show one."),
        N_("secdesk checklist templates meeting"),
    ),
    "checklist copy": Entry(
        NOTHING_MISSED,
        CHECKLIST,
        N_("Put a template among your own files, to be changed there."),
        N_("secdesk checklist copy meeting"),
    ),
    "review": Entry(
        NOTHING_MISSED,
        "",
        N_("The weekly step back: show, note, lessons, again."),
        alone="show",
    ),
    "review show": Entry(
        NOTHING_MISSED,
        REVIEW,
        N_("Step back: what moved, what slipped, and what nobody thinks of."),
        N_("secdesk review show --since monday"),
    ),
    "review note": Entry(
        NOTHING_MISSED,
        REVIEW,
        N_("Write down what a leader thinks of, should think of, or has not thought of yet."),
        N_("secdesk review note wang not-yet who stands in for the interpreter"),
    ),
    "review lessons": Entry(
        NOTHING_MISSED,
        REVIEW,
        N_("Write down what the week has taught."),
        N_("secdesk review lessons ask for the figures a day earlier"),
    ),
    "review again": Entry(
        NOTHING_MISSED,
        REVIEW,
        N_("Record whether what was struck off long ago still has its effect."),
        N_("secdesk review again 14 effective everybody uses the new form"),
    ),
}
