"""Cards of the weekly step back."""

from datetime import date, datetime
from enum import StrEnum

from secdesk.cards.card import Card, Note, Party
from secdesk.cards.tasks import TaskLine
from secdesk.domain.review import ReviewQuestion
from secdesk.domain.value import value


class ReviewPart(StrEnum):
    """The sections of a step back, in the order in which they are gone through."""

    MOVED = "moved"
    SLIPPED = "slipped"
    OBSTRUCTIONS = "obstructions"
    ASKS = "asks"
    COVERAGE = "coverage"
    AGAIN = "again"
    QUESTIONS = "questions"
    LESSONS = "lessons"


@value
class Portion(Card):
    """The first of the tasks that belong somewhere, and how many they are; notes say why."""

    tasks: tuple[TaskLine, ...] = ()
    total: int = 0


@value
class AskRef(Card):
    """An ask that had no opinion of her own."""

    number: int
    leader: Party
    question: str


@value
class OwnAsks(Card):
    """Asks of her own in the time: how many, how many percent with an opinion, and the others."""

    raised: int
    share: int | None
    without: tuple[AskRef, ...]
    without_total: int


@value
class PartyCover(Card):
    """A unit or leader that nothing was about: what is open, and when it was heard of last."""

    code: str
    name: str
    open: int
    last_at: datetime | None


@value
class AreaCover(Card):
    """A duty area that nobody looked at: its next look, and when the last one was."""

    number: int
    name: str
    next_on: date
    looked_at: datetime | None


@value
class Coverage(Card):
    """Who or what nothing was about for so many working days."""

    days: int
    since: date
    units: tuple[PartyCover, ...]
    units_total: int
    leaders: tuple[PartyCover, ...]
    areas: tuple[AreaCover, ...]
    areas_total: int

    @property
    def is_whole(self) -> bool:
        """Whether nothing was left out of sight."""
        return not (self.units or self.leaders or self.areas)


@value
class Asked(Card):
    """One question about a leader: what was answered today, and the last time before."""

    question: ReviewQuestion
    today: tuple[str, ...]
    last: tuple[str, ...]
    last_on: date | None


@value
class LeaderAsked(Card):
    """The questions about one leader."""

    leader: Party
    questions: tuple[Asked, ...]


@value
class Lessons(Card):
    """What was learned: today, and the last time before."""

    today: str
    last: str
    last_on: date | None


@value
class ReviewPage(Card):
    """The step back over the days from `since` on; the leaders stand in the order of the day.

    What `moved` is in three parts, what `slipped` in two; `again` is a sample of what was struck
    off long ago, to be looked at once more.
    """

    on: date
    since: date
    done: Portion
    struck_off: Portion
    progress: Portion
    moved_back: Portion
    overdue: Portion
    obstructions: Portion
    asks: OwnAsks
    coverage: Coverage
    again: tuple[TaskLine, ...]
    again_after: int
    leaders: tuple[LeaderAsked, ...]
    lessons: Lessons


@value
class ReviewStep(Card):
    """One stop of the walk: a section, a task to look at again, or a question about a leader."""

    place: int
    total: int
    part: ReviewPart
    page: ReviewPage
    task: TaskLine | None = None
    leader: Party | None = None
    asked: Asked | None = None


@value
class Reflected(Card):
    """What was kept: about which leader and question, or lessons, and the blank spot made of it."""

    leader: Party | None
    question: ReviewQuestion | None
    words: str
    spot: int | None = None
    notes: tuple[Note, ...] = ()
