"""The one table of the rules of the scan, in the order of their codes."""

from collections.abc import Mapping, Sequence

from secdesk.domain.blank import areas, checklists, coverage
from secdesk.domain.blank.finding import Severity
from secdesk.domain.blank.rule import N_, Rule
from secdesk.domain.blank.table_of_debts import OF_DEBTS
from secdesk.domain.blank.table_of_work import OF_WORK
from secdesk.domain.setting.blank import AREA_LATE, QUIET

_BESIDE: Sequence[Rule] = (
    Rule(
        "B49",
        "checklist-line-late",
        Severity.AMBER,
        what=N_("A line of a checklist that must be done and is open past its date."),
        why=N_("What goes wrong on the day was mostly left undone in the week before it."),
        cure=N_("Do it and tick it, or skip it with a reason where it does not apply this time."),
        find=checklists.past_items,
    ),
    Rule(
        "B60",
        "area-not-seen",
        Severity.AMBER,
        what=N_("A duty area that nobody looked at by its day."),
        why=N_("What no leader asks for is missed first, and asked for when it is too late."),
        cure=N_("Look at it and say so, or change how often it is looked at."),
        find=areas.not_looked_at,
        settings=(AREA_LATE,),
    ),
    Rule(
        "B62",
        "unit-quiet",
        Severity.TIDY,
        what=N_("A unit with several open tasks of which nothing was heard for long."),
        why=N_("Where a whole unit falls silent, its tasks are not late one by one but forgotten."),
        cure=N_("Ask after all that it holds in one call."),
        find=coverage.quiet_unit,
        settings=(QUIET,),
    ),
)
RULES: Sequence[Rule] = sorted((*OF_WORK, *OF_DEBTS, *_BESIDE), key=lambda rule: rule.code)
BY_CODE: Mapping[str, Rule] = {one.code: one for one in RULES}
