"""Blank spots: what stands, one rule explained, what was disposed of."""

from collections.abc import Iterator, Sequence
from datetime import date

from secdesk.cards.blank import (
    BlankLine,
    BlankScan,
    BlankTouched,
    DisposedLine,
    DisposedList,
    RuleExplained,
    Severity,
)
from secdesk.cards.settings import SettingCard
from secdesk.views.deeds import noted
from secdesk.views.labels import N_
from secdesk.views.page import Fields, Gap, Grid, Head, Page, Piece, Prose, Row, Title
from secdesk.views.rule_names import NAMES
from secdesk.views.words import Words

INDENT = 5
LEADER, TITLE = 1, 2
GROUPS = {
    Severity.RED: N_("R: to be dealt with today"),
    Severity.AMBER: N_("A: to be dealt with this week"),
    Severity.TIDY: N_("T: when there is time"),
}
STYLES = {Severity.RED: "red", Severity.AMBER: "amber", Severity.TIDY: "grey"}
SUBJECTS = {
    "task": N_("#{number} {title}"),
    "ask": N_("ask {number} {title}"),
    "mandate": N_("mandate {number} {title}"),
    "routine": N_("routine {number} {title}"),
}  # whatever else there is goes by its name
OWN, A_LEADER = "spot", "leader"


def page(card: BlankScan, words: Words) -> Page:
    """What stands, the worst first, then her own; at the foot what is silent."""
    head = Head(words("Blank spots"), words.day(card.on))
    return (head, *_groups(card, words), *_own(card, words), *_foot(card, words))


def explained(card: RuleExplained, words: Words) -> Page:
    """One rule, why it is there, how it is cured, and what can be set of it."""
    return tuple(_explained(card, words))


def disposed(card: DisposedList, words: Words) -> Page:
    """What was put off, waived or made a task, the newest first."""
    if not card.disposed:
        return (Prose(words("Nothing was put off, waived or made a task."), quiet=True),)
    rows = tuple(_disposed(one, words, card.on) for one in card.disposed)
    grid = Grid(rows, wide=1)
    older = (Prose(words("and older ones"), quiet=True, indent=INDENT),) if card.has_more else ()
    return (grid, *older)


def touched(card: BlankTouched, words: Words) -> Page:
    """A blank spot after something was done about it, and what was understood."""
    spot = card.spot
    said = (words.sentence(spot.reason), *(noted(note, words) for note in card.notes))
    front = Prose(f"{spot.key}  {subject(spot, words)}")
    return (front, *(Prose(one, indent=INDENT) for one in said))


def grid(lines: Sequence[BlankLine], words: Words) -> Grid:
    """Records: key, leader, what it is about, since when; below what is missing and the cure."""
    return Grid(tuple(row(one, words) for one in lines), wide=TITLE, narrow=(LEADER,))


def row(one: BlankLine, words: Words) -> Row:
    """One record."""
    since = words("since {day}").format(day=words.day(one.since.date(), one.found_at.date()))
    cells = (
        one.key,
        _leaders(one, words),
        subject(one, words),
        "" if one.kind == OWN else since,
        words("new") if one.is_new else "",
    )
    return Row(cells, STYLES[one.severity], (missing(one, words), words.sentence(one.cure)))


def beside(lines: Sequence[BlankLine], words: Words) -> Grid:
    """Records of a page with more to say: below each what is missing, and the cure beside it."""
    return Grid(tuple(_short(one, words) for one in lines), wide=TITLE)


def _short(one: BlankLine, words: Words) -> Row:
    below = f"{words.sentence(one.reason)}: {words.sentence(one.cure)}"
    new = words("new") if one.is_new else ""
    return Row((one.key, subject(one, words), new), STYLES[one.severity], (below,))


def subject(one: BlankLine, words: Words) -> str:
    """What a blank spot is about."""
    title = words.sentence(one.title)
    template = SUBJECTS.get(one.kind)
    return words(template).format(number=one.subject, title=title) if template else title


def missing(one: BlankLine, words: Words) -> str:
    """What is missing, behind the name of the rule; of her own, by when."""
    reason = words.sentence(one.reason)
    if one.kind == OWN:
        return reason
    return words("{name}: {reason}").format(
        name=words(NAMES.get(one.name, one.name)), reason=reason
    )


def _leaders(one: BlankLine, words: Words) -> str:
    """The first of those whose it is, and how many others; none where it is about a leader."""
    if not one.leaders or one.kind == A_LEADER:
        return ""
    others = len(one.leaders) - 1
    name = words.value(one.leaders[0].name)
    return f"{name} +{others}" if others else name


def _groups(card: BlankScan, words: Words) -> Iterator[Piece]:
    for severity, title in GROUPS.items():
        lines = [one for one in card.findings if one.severity is severity]
        if lines:
            yield Gap()
            yield Title(words(title))
            yield grid(lines, words)
        for one in card.more:
            if one.severity is severity:
                yield _rest(one.count, f"secdesk blank --rule {one.rule}", words)


def _own(card: BlankScan, words: Words) -> Iterator[Piece]:
    if card.own:
        yield Gap()
        yield Title(words("Your own"))
        yield grid(card.own, words)


def _rest(count: int, command: str, words: Words) -> Prose:
    more = words("and {count} more: {command}").format(count=count, command=command)
    return Prose(more, quiet=True, indent=INDENT)


def _foot(card: BlankScan, words: Words) -> Iterator[Piece]:
    yield Gap()
    if not (card.findings or card.own):
        empty = words("Nothing fits.") if card.is_narrowed else words("Nothing is overlooked.")
        yield Prose(empty, quiet=True)
    else:
        ways = words("secdesk blank snooze KEY WHEN, waive KEY REASON or task KEY")
        yield Prose(ways, quiet=True)
    silent = ("，" if words.is_chinese else ", ").join(_silent(card, words))
    if silent:
        said = words("{counts}: {command}")
        yield Prose(said.format(counts=silent, command="secdesk blank --disposed"), quiet=True)
    if card.off:
        off = words("switched off: {codes}; secdesk blank --explain CODE tells of one")
        yield Prose(off.format(codes=words.several(card.off)), quiet=True)
    if card.is_cut:
        cut = words("Only the {count} most pressing tasks were looked at.")
        yield Prose(cut.format(count=card.most), quiet=True)


def _silent(card: BlankScan, words: Words) -> Iterator[str]:
    """How many stand and are silent, and why."""
    for count, template in (
        (card.put_off, words("{count} put off")),
        (card.waived, words("{count} waived")),
        (card.tasked, words("{count} made tasks")),
    ):
        if count:
            yield template.format(count=count)


def _explained(card: RuleExplained, words: Words) -> Iterator[Piece]:
    yield Head(
        f"{card.code} {words(NAMES.get(card.name, card.name))}", words(GROUPS[card.severity])
    )
    pairs = [
        (words("What"), words.sentence(card.what)),
        (words("Why"), words.sentence(card.why)),
        (words("Cure"), words.sentence(card.cure)),
    ]
    if card.covers:
        pairs.append((words("In place of"), words.several(card.covers)))
    if card.is_on:
        pairs.append((words("Now"), words("{count} open").format(count=card.standing)))
    yield Fields(tuple(pairs))
    if card.settings:
        yield Gap()
        yield Grid(tuple(_setting(one, words) for one in card.settings), wide=0)
        yield Prose(
            words("secdesk config KEY VALUE sets one; --unset KEY leaves it to its default."),
            quiet=True,
        )
    switch = words.sentence(card.switch)
    state = (
        words("It is on; off by: {command}") if card.is_on else words("It is off; on by: {command}")
    )
    yield Gap()
    yield Prose(state.format(command=switch))


def _setting(one: SettingCard, words: Words) -> Row:
    """What can be set, how it is set now, and what it means."""
    return Row((one.key, one.value), "" if one.is_default else "amber", (words.sentence(one.help),))


def _disposed(one: DisposedLine, words: Words, on: date) -> Row:
    """One disposal: the key, what was done until when, on which day; below why."""
    deed = words.label(one.deed)
    if one.until is not None:
        deed = words("put off to {day}").format(day=words.day(one.until, on))
    if one.task is not None:
        deed = f"{deed} #{one.task}"
    over = "" if one.is_silent else words("over")
    cells = (one.key, deed, words.day(one.at.date(), on), over)
    name = words(NAMES.get(one.name, one.name))
    said = " · ".join(part for part in (name, words.value(one.reason)) if part)
    return Row(cells, "" if one.is_silent else "quiet", (said,) if said else ())
