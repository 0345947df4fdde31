"""The page for a leader, and what is said once it was delivered."""

from collections.abc import Iterator, Sequence

from secdesk.cards import State
from secdesk.cards.briefs import Brief, BriefWritten, Coming, Done, Marked, Part, Question
from secdesk.cards.tasks import TaskLine
from secdesk.views.page import Gap, Grid, Head, Page, Piece, Prose, Row, Title, Verbatim
from secdesk.views.pages.asked import views
from secdesk.views.pages.lists import row
from secdesk.views.words import Words

INDENT = 5
TITLE = 2  # the wide column: no column says whose it is, for it is all one leader's
OF_LEADER = 2  # where a list of all leaders' work has that column


def page(card: Brief, words: Words) -> Page:
    """The bottom line, what is to be decided, and how everything stands."""
    return (
        Head(f"{words.value(card.leader.name)} · {words.full_day(card.on)}"),
        Prose(_bottom_line(card, words)),
        *_cut(card, words),
        *_questions(card, words),
        *_part(words("Problems"), (card.problems,), card, words),
        *_part(words("For you to do"), (card.own, card.promises), card, words),
        *_part(words("Finished"), (card.finished,), card, words),
        *_mandates(card, words),
        *_part(words("Under way"), (card.under_way,), card, words),
        *_part(words("Measures"), (card.measures,), card, words),
        *_part(words("Overdue"), (card.overdue,), card, words),
        *_dates(card, words),
        *_part(words("What units say"), (card.opinions,), card, words),
        *_marked(card.marked, words),
    )


def written(card: BriefWritten, words: Words) -> Page:
    """Where the page is, and what was recorded."""
    name = words.value(card.leader.name)
    said = words("page for {name} written").format(name=name)
    return (Prose(said), Verbatim(words.value(card.file), INDENT), *_marked(card.marked, words))


def marked(card: Marked, words: Words) -> Page:
    """What was recorded when the page was delivered."""
    return tuple(_record(card, words))


def _bottom_line(card: Brief, words: Words) -> str:
    """How everything stands, in one line; what there is none of is left out."""
    own = card.own.total + card.promises.total
    going = card.under_way.total + card.measures.total
    parts = (
        (card.questions_total, words.counted("{count} decision needed", "{count} decisions needed",
                                             card.questions_total)),
        (card.problems.total, words.counted("{count} problem", "{count} problems",
                                            card.problems.total)),
        (own, words.counted("{count} for you to do", "{count} for you to do", own)),
        (card.finished.total, words.counted("{count} finished", "{count} finished",
                                            card.finished.total)),
        (going, words.counted("{count} under way", "{count} under way", going)),
        (card.overdue.total, words("{count} overdue").format(count=card.overdue.total)),
    )  # fmt: skip
    said = " · ".join(text for count, text in parts if count)
    return said or words("Nothing is open and nothing needs your decision.")


def _cut(card: Brief, words: Words) -> Iterator[Piece]:
    if card.is_cut:
        yield Prose(
            words("There is more than is counted here: only the most pressing is looked at."),
            quiet=True,
        )


def _questions(card: Brief, words: Words) -> Iterator[Piece]:
    """What waits for the leader's answer, each with what is recommended and what else there is."""
    if not card.questions_total:
        return
    yield Gap()
    yield Title(words("Needs your decision"))
    yield Grid(tuple(_question(one, card, words) for one in card.questions), wide=1, right=(0,))
    yield from _rest(card.questions_total - len(card.questions), words)


def _question(one: Question, card: Brief, words: Words) -> Row:
    needed = ""
    if one.needed_on is not None:
        day = words.day(one.needed_on, card.on)
        needed = words("needed by {day}").format(day=day)
    return Row((str(one.number), words.value(one.question), needed), below=(*_beside(one, words),))


def _beside(one: Question, words: Words) -> Iterator[str]:
    """The views, what is recommended, what else there is, on what ground, what it is about."""
    yield from views(one, words)
    if one.recommendation:
        yield words("recommended: {text}").format(text=words.value(one.recommendation))
    if one.options:
        yield words("options: {text}").format(text=" / ".join(map(words.value, one.options)))
    if one.basis:
        yield words("on the ground of: {text}").format(text=words.value(one.basis))
    about = "" if one.task is None else words("about #{number}").format(number=one.task)
    sender = ""
    if one.sender is not None:
        sender = words("asked by {name}").format(name=words.value(one.sender.name))
    private = words("private") if one.is_private else ""
    said = " · ".join(part for part in (about, sender, private) if part)
    if said:
        yield said


def _part(title: str, parts: Sequence[Part], card: Brief, words: Words) -> Iterator[Piece]:
    """A title and the tasks below it; nothing where there is none."""
    total = sum(part.total for part in parts)
    if not total:
        return
    rows = tuple(_row(task, card, words) for part in parts for task in part.tasks)
    yield Gap()
    yield Title(title)
    yield from [Grid(rows, wide=TITLE, right=(1,))] if rows else []
    yield from _rest(total - len(rows), words)


def _row(task: TaskLine, card: Brief, words: Words) -> Row:
    """A task without the column of leaders; below it everything that is said of it."""
    listed = row(task, words, card.on)
    *front, standing = (*listed.cells[:OF_LEADER], *listed.cells[OF_LEADER + 1 :])
    is_settled = task.state in (State.DONE, State.REPORTED)
    last = words.sentence(task.reason) if is_settled else standing
    said = " · ".join(words.sentence(note.text) for note in task.notes)
    return listed._replace(cells=(*front, last), below=(said,) if said else ())


def _rest(count: int, words: Words) -> Iterator[Piece]:
    if count > 0:
        more = words.counted("and {count} more", "and {count} more", count)
        yield Prose(more, quiet=True, indent=INDENT)


def _mandates(card: Brief, words: Words) -> Iterator[Piece]:
    """What was done without asking, for the leader had allowed it."""
    if not card.mandates_total:
        return
    yield Gap()
    yield Title(words("Done under your mandates"))
    yield Grid(tuple(_done(one, words) for one in card.mandates), wide=1, right=(0,))
    yield from _rest(card.mandates_total - len(card.mandates), words)


def _done(one: Done, words: Words) -> Row:
    deeds = tuple(
        words("{deed}: {numbers}").format(deed=words.label(act.deed), numbers=_hashed(act.tasks))
        for act in one.acts
    )
    return Row((str(one.mandate), words.value(one.words)), below=deeds)


def _hashed(numbers: Sequence[int]) -> str:
    return " ".join(f"#{number}" for number in numbers)


def _dates(card: Brief, words: Words) -> Iterator[Piece]:
    if not card.dates_total:
        return
    yield Gap()
    yield Title(words("Dates until {day}").format(day=words.day(card.until, card.on)))
    yield Grid(tuple(_date(one, card, words) for one in card.dates), wide=TITLE, right=(1,))
    yield from _rest(card.dates_total - len(card.dates), words)


def _date(one: Coming, card: Brief, words: Words) -> Row:
    day = words.day(one.on, card.on)
    what = words.sentence(one.what)
    return Row((day, f"#{one.number}", words.value(one.title), what))


def _marked(card: Marked | None, words: Words) -> Iterator[Piece]:
    if card is not None:
        yield Gap()
        yield from _record(card, words)


def _record(card: Marked, words: Words) -> Iterator[Piece]:
    name = words.value(card.leader.name)
    yield Prose(words("recorded as delivered to {name}").format(name=name))
    for said, numbers in (
        (words("results reported: {numbers}"), _hashed(card.reported)),
        (words("problems and opinions told: {numbers}"), _hashed(card.told)),
        (words("told what was done under mandates: {numbers}"),
         words.several(tuple(map(str, card.mandates)))),
    ):  # fmt: skip
        if numbers:
            yield Prose(said.format(numbers=numbers), indent=INDENT)
