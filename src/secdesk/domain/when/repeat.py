"""One typed rule: when something comes round again, read strictly, as a whole, or not at all."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache

from secdesk.domain.errors import Unreadable
from secdesk.domain.recurrence.rule import Rule, is_text
from secdesk.domain.recurrence.said import remarks
from secdesk.domain.text import Sentence, one_line, say
from secdesk.domain.value import value
from secdesk.domain.when import grammar, names
from secdesk.domain.when.engine import Grammar, Line, Parser, Reader
from secdesk.domain.when.meaning import Customs, World
from secdesk.domain.when.refusal import with_chinese_examples
from secdesk.domain.when.repeating import speaks_of_repeating
from secdesk.domain.when.rhythms import Rhythm
from secdesk.domain.when.tokens import tokens

Tables = Mapping[str, Sequence[Line]]
LONGEST = 200
MOST_TOKENS = 60  # nobody says a rule in more words
PARENTHESES = "()"


@value
class Repeat:
    """A rule as understood: what was typed, and a note wherever a choice was made."""

    rule: Rule
    typed: str
    notes: tuple[Sentence, ...] = ()


def read_rule(typed: str, now: datetime, customs: Customs) -> Repeat:
    """The rule that typed words mean at that moment; raises Unreadable where they mean none."""
    text = one_line(typed)
    if is_text(text):
        rule = Rule.parse(text)
        return Repeat(rule, text, tuple(remarks(rule)))
    pieces = tuple(one for one in tokens(text[: LONGEST + 1]) if one.text not in PARENTHESES)
    if not pieces or len(text) > LONGEST or len(pieces) > MOST_TOKENS:
        raise unreadable(text)
    is_chinese = not text.isascii()
    world = World(now, customs, is_chinese=is_chinese)
    parser = Parser(rule_grammar(is_chinese=is_chinese), pieces, world)
    return _one(text, parser.whole("repeat"), parser.refusals)


def unreadable(typed: str) -> Unreadable:
    """The refusal of a rule, with examples in the language of what was typed."""
    cannot = say('Cannot read the rule "{typed}".', typed=one_line(typed)[:LONGEST])
    examples = {
        True: '"every mon and thu at 9am", "every 2 weeks on friday", "15th of each month", '
        '"last working day of each month", quarterly, "every july 4th"',
        False: "每周一和周四9点, 每两周周五, 每月15号, 每月最后一个工作日, 每季度末, 每年7月4日",
    }
    return Unreadable(cannot, say("{examples}", examples=examples[typed.isascii()]))


@cache
def rule_grammar(*, is_chinese: bool) -> Grammar:
    """The grammar of rules: that of dates, and the lines of what comes round."""
    from secdesk.domain.when import (  # noqa: PLC0415  # only who types a rule needs its lines
        repeat_chinese,
        repeat_english,
    )

    plurals = {"weekday": names.PLURAL_WEEKDAYS}
    tables: list[Tables] = [grammar.ENGLISH, plurals, repeat_english.TABLES]
    readers: dict[str, Reader] = {**grammar.READERS, **repeat_english.READERS}
    if is_chinese:
        tables += [grammar.CHINESE, repeat_chinese.TABLES]
        readers |= repeat_chinese.READERS
    lines: dict[str, list[Line]] = {}
    for table in tables:
        for kind, some in table.items():
            lines.setdefault(kind, []).extend(some)
    return Grammar(lines, readers)


def _one(typed: str, found: Sequence[Rhythm], refusals: Sequence[Unreadable]) -> Repeat:
    """The one meaning there is; two of them are refused, and so is what was found impossible."""
    meanings: dict[str, Rhythm] = {}
    for one in found:
        meanings.setdefault(one.rule.text, one)
    if len(meanings) > 1:
        raise Unreadable(
            say('"{typed}" can mean more than one rule: {rules}.',
                typed=typed, rules=tuple(sorted(meanings))),
            *(say('"{rule}"', rule=text) for text in sorted(meanings)[:2]),
        )  # fmt: skip
    if not meanings:
        if not refusals:
            raise unreadable(typed)
        raise refusals[0] if typed.isascii() else with_chinese_examples(refusals[0])
    ((text, rhythm),) = meanings.items()
    rule = Rule.parse(text)
    notes = [*rhythm.notes, *remarks(rule)]
    once = [note for place, note in enumerate(notes) if note not in notes[:place]]
    return Repeat(rule, typed, tuple(once))


__all__ = ["Repeat", "read_rule", "speaks_of_repeating", "unreadable"]
