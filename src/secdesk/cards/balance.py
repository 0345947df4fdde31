"""Cards of how the leaders' work stands side by side."""

from datetime import date, datetime

from secdesk.cards.card import Card, Note, Party
from secdesk.domain.value import value


@value
class LeaderBalance(Card):
    """The figures of one leader.

    `untouched` are those of `untouched_of` that nobody has begun in time: the most pressing ones.
    `on_time` are those of `settled` that were done by their limit; what had none is not counted.
    `not_briefed_for` counts working days, and is there where that is too long.
    """

    leader: Party
    open: int
    overdue: int
    untouched: int
    untouched_of: int
    settled: int
    on_time: int
    asks: int
    briefed_at: datetime | None
    not_briefed_for: int | None


@value
class Balance(Card):
    """The leaders in the order of the day; `notes` are what should be set right, and how.

    `days` is the time for which what was done is counted, `most` how far anything is counted.
    `asked` are her own asks of that time, `with_opinion` those that said what she would do.
    """

    on: date
    days: int
    most: int
    leaders: tuple[LeaderBalance, ...]
    notes: tuple[Note, ...]
    asked: int = 0
    with_opinion: int = 0
