"""What must not wait, as plain lines: cron mails them, a person reads them at a glance."""

from collections.abc import Iterator
from datetime import date

from secdesk.cards.nagging import CronLines, Explained, Nagging, NagLine
from secdesk.views.labels import LETTERS, N_
from secdesk.views.page import Gap, Page, Piece, Prose
from secdesk.views.words import Words

LONGEST_TITLE = 60  # characters; the number leads to the rest
INDENT = 5
RULES = {
    "clock": N_("clock running out"),
    "own-reminder": N_("your reminder"),
    "overdue": N_("overdue"),
    "ask": N_("answer needed"),
    "leaders-own": N_("the leader's own"),
    "not-started": N_("due and not begun"),
    "not-conveyed": N_("not passed on"),
    "obstruction": N_("obstruction the leader does not know of"),
    "promise": N_("promise due"),
    "not-reported": N_("not reported"),
    "reminder": N_("date coming near"),
    "blank": N_("blank spot"),
}


def nagging(card: Nagging, words: Words) -> Page:
    """The lines, and how many more there are."""
    return tuple(_lines(card, words))


def _lines(card: Nagging, words: Words) -> Iterator[Prose]:
    for line in card.lines:
        yield Prose(_line(line, words))
    if card.more:
        more = words.counted("and {count} more", "and {count} more", card.more)
        yield Prose(f"{more}{_marks(words)[0]}secdesk today")


def _line(line: NagLine, words: Words) -> str:
    title = words.sentence(line.title)
    if len(title) > LONGEST_TITLE:
        title = f"{title[:LONGEST_TITLE].rstrip()}…"
    parts = [words.sentence(line.reason)]
    if line.next_step is not None:
        parts.append(words.sentence(line.next_step))
    colon, semicolon = _marks(words)
    return f"{'  '.join((*_front(line, words), title))}{colon}{semicolon.join(parts)}"


def _front(line: NagLine, words: Words) -> Iterator[str]:
    """What it is: a task with its light, an ask or a reminder, and whose it is."""
    if line.key is not None:
        yield line.key
    elif line.light is None:
        name = words("ask {number}") if line.rule == "ask" else words("reminder {number}")
        yield name.format(number=line.number)
    else:
        yield f"{words(LETTERS[line.light])} #{line.number}"
    if line.leaders:
        yield words.several(tuple(one.name for one in line.leaders))


def _marks(words: Words) -> tuple[str, str]:
    """The colon and the semicolon of the language."""
    return ("：", "；") if words.is_chinese else (": ", "; ")


def explained(card: Explained, words: Words) -> Page:
    """Every line with the rule behind it, when it was said and when it will be said again."""
    return tuple(_explained(card, words))


def _explained(card: Explained, words: Words) -> Iterator[Piece]:
    if not card.is_working_time:
        yield Prose(words("Outside working hours: only flash tasks and reminders for such hours."))
    if not card.lines:
        yield Prose(words("Nothing must be said."))
    for line in card.lines:
        yield Prose(_line(line, words))
        why = _why(line, card.now.date(), words)
        yield Prose(" · ".join(why), quiet=True, indent=INDENT)
    yield Gap()
    yield Prose(words("secdesk config nag and secdesk config pace show the numbers behind this."),
                quiet=True)  # fmt: skip


def _why(line: NagLine, today: date, words: Words) -> Iterator[str]:
    yield words("rule: {rule}").format(rule=words(RULES[line.rule]))
    if line.said_at is not None:
        yield words("last said {at}").format(at=words.moment(line.said_at, today=today))
    elif not line.is_quiet:
        yield words("not said yet")
    if line.is_new and not line.is_quiet:
        yield words("to be said now")
    elif line.next_at is not None:
        yield words("next time {at}").format(at=words.moment(line.next_at, today=today))


def cron(card: CronLines, words: Words) -> Page:
    """Lines to be put where they belong; comments say where, in the language of the desk."""
    return (
        Prose(words("# For crontab -e: every {count} minutes; nag itself keeps to working hours.")
              .format(count=card.every_minutes)),
        Prose(card.crontab),
        Prose(words("# For your shell's start file:")),
        Prose(card.alias),
    )  # fmt: skip
