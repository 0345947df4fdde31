"""Cards about blank spots."""

from datetime import date, datetime

from secdesk.cards.card import Card, Note, Party
from secdesk.cards.settings import SettingCard
from secdesk.domain.blank.disposal import Disposing
from secdesk.domain.blank.finding import Severity
from secdesk.domain.text import Sentence
from secdesk.domain.value import value

__all__ = [
    "BlankLine",
    "BlankScan",
    "BlankTouched",
    "DisposedLine",
    "DisposedList",
    "Disposing",
    "MoreOf",
    "RuleExplained",
    "Severity",
]


@value
class BlankLine(Card):
    """One blank spot: its key, the name of its rule, what it is about, what is missing since when.

    `kind` says what the subject is, such as a task or an ask. `since` is when the state of affairs
    began, `found_at` from when on the rule speaks of it; `is_new` tells that it did not when the
    last working day ended. Of what is sealed only the number is there.
    """

    key: str
    rule: str
    name: str
    severity: Severity
    kind: str
    subject: str
    title: Sentence
    leaders: tuple[Party, ...]
    reason: Sentence
    since: datetime
    found_at: datetime
    cure: Sentence
    is_new: bool
    task: int | None = None


@value
class MoreOf(Card):
    """How many findings of a rule do not fit."""

    rule: str
    name: str
    severity: Severity
    count: int


@value
class BlankScan(Card):
    """What stands, the worst first, then her own; of each rule no more than fit.

    `put_off`, `waived` and `tasked` count what stands and is silent because of that; `off` are the
    rules that are switched off. Where it `is_cut` only the `most` most pressing tasks were looked
    at.
    """

    on: date
    findings: tuple[BlankLine, ...]
    own: tuple[BlankLine, ...]
    more: tuple[MoreOf, ...]
    put_off: int
    waived: int
    tasked: int
    off: tuple[str, ...]
    is_cut: bool
    most: int
    is_narrowed: bool


@value
class RuleExplained(Card):
    """One rule: what it looks for, why, how it is cured, and what can be set of it.

    `switch` is the command that switches it off, or on where it is off; `standing` is how many
    findings of it stand now.
    """

    code: str
    name: str
    severity: Severity
    what: Sentence
    why: Sentence
    cure: Sentence
    settings: tuple[SettingCard, ...]
    covers: tuple[str, ...]
    is_on: bool
    switch: Sentence
    standing: int


@value
class DisposedLine(Card):
    """What was done about a finding, why, and until when; `is_silent` that it is silent by it."""

    key: str
    name: str
    at: datetime
    deed: Disposing
    until: date | None
    reason: str
    task: int | None
    is_silent: bool
    is_sealed: bool = False


@value
class DisposedList(Card):
    """What was done about findings, the newest first; `has_more` tells of older ones."""

    on: date
    disposed: tuple[DisposedLine, ...]
    has_more: bool


@value
class BlankTouched(Card):
    """A blank spot after something was done about it, and what was understood.

    `made` is the task that it became, `leader` whose that is.
    """

    on: date
    spot: BlankLine
    notes: tuple[Note, ...]
    made: int | None = None
    leader: Party | None = None
