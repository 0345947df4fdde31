"""The settings of the scan for blank spots: which rules are off, and the numbers of the others."""

from secdesk.domain.setting.kind import Codes, Setting, Whole

DAYS = Whole(0, 366)
SOME_DAYS = Whole(1, 366)


def N_(text: str) -> str:  # noqa: N802  # gettext's own name for a mark
    """The text itself, marked for translation."""
    return text


BLANK_OFF = Setting(
    "blank.off", Codes(), (), N_("Rules of the scan that are switched off, such as B04, B30.")
)
BLANK_TODAY = Setting(
    "blank.today", Whole(0, 100), 7, N_("The most blank spots that the morning page shows.")
)
UNDATED = Setting(
    "blank.undated", DAYS, 1, N_("Working days until a task without a date is a blank spot.")
)
QUIET = Setting(
    "blank.quiet", DAYS, 20, N_("Working days without anything from a unit that are too long.")
)
AREA_LATE = Setting(
    "blank.area", DAYS, 1, N_("Working days past its day until a duty area is a blank spot.")
)
REVIEW_AGAIN = Setting(
    "review.again", DAYS, 20,
    N_("Working days after which what was struck off is looked at again."),
)  # fmt: skip
NO_LIMIT = Setting(
    "blank.no-limit", DAYS, 15,
    N_("Days without a word or a report until a task without a limit is a blank spot."),
)  # fmt: skip
NO_PERSON = Setting(
    "blank.no-person", DAYS, 2,
    N_("Working days until a unit has named who answers for what it holds."),
)  # fmt: skip
NO_STANDARD = Setting(
    "blank.no-standard", Whole(0, 3), 1,
    N_("Up to which importance a task needs a standard; 0 is none."),
)  # fmt: skip
NO_LEAD = Setting(
    "blank.no-lead", DAYS, 1, N_("Working days until one of several units must have the lead.")
)
NOT_BEGUN = Setting(
    "blank.not-begun", Whole(0, 100), 50,
    N_("A task of normal urgency must have begun when so many percent of its time are over."),
)  # fmt: skip
UNTOUCHED = Setting(
    "blank.untouched", DAYS, 15,
    N_("Working days until a task of importance 3 that nobody touches is a blank spot."),
)  # fmt: skip
PARTS_DONE = Setting(
    "blank.parts-done", DAYS, 1,
    N_("Working days within which a task ends once all of its parts are done."),
)  # fmt: skip
CO_UNIT = Setting(
    "blank.co-unit", DAYS, 3, N_("Working days within which units that are to help are spoken to.")
)
LOAD = Setting(
    "blank.load", Whole(1, 1_000), 12, N_("More of your own tasks due in a week are too many.")
)
STRIKE_OFF = Setting(
    "blank.strike-off", DAYS, 3, N_("Working days within which what was reported is struck off.")
)
TRANSFERS = Setting(
    "blank.transfers", Whole(2, 20), 2,
    N_("What was passed on for good so often and not taken on is a blank spot at once."),
)  # fmt: skip
FELL_SHORT = Setting(
    "blank.fell-short", DAYS, 2,
    N_("Working days until an effect that fell short leads to a new step and a report."),
)  # fmt: skip
STUCK = Setting(
    "blank.stuck", SOME_DAYS, 5,
    N_("Working days without a deed after which an obstruction is a blank spot."),
)  # fmt: skip
FED_BACK = Setting(
    "blank.opinion", DAYS, 3,
    N_("Working days within which a leader hears what a unit thinks."),
)  # fmt: skip
ACT_UNTOLD = Setting(
    "blank.act", DAYS, 1,
    N_("Working days within which a leader hears what was done under a mandate."),
)  # fmt: skip
PROMISED = Setting(
    "blank.promise", DAYS, 1, N_("Working days ahead at which a promise is spoken of.")
)

ALL_BLANK = (
    BLANK_OFF,
    BLANK_TODAY,
    UNDATED,
    AREA_LATE,
    NO_LIMIT,
    NO_PERSON,
    NO_STANDARD,
    NO_LEAD,
    NOT_BEGUN,
    UNTOUCHED,
    PARTS_DONE,
    CO_UNIT,
    LOAD,
    QUIET,
    REVIEW_AGAIN,
    STRIKE_OFF,
    TRANSFERS,
    FELL_SHORT,
    STUCK,
    FED_BACK,
    ACT_UNTOLD,
    PROMISED,
)
