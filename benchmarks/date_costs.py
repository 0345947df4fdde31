"""What it costs to read a text, by its length: steps of the machine, and time of the processor."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from time import process_time
from typing import Any

from secdesk.domain.when.engine import Found, Items, Parser
from secdesk.domain.when.grammar import grammar
from secdesk.domain.when.meaning import Customs, World
from secdesk.domain.when.tokens import tokens
from secdesk.domain.worktime import WorkCalendar

NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)
LENGTHS = (25, 50, 100, 200)
TEXTS = (
    "3 days after ", "next friday ", "half past 4 ", "the last working day of ", "1 d 1 h ",
    "twenty-one ", "2026-12-15 ", "5 dec, ", "at by on ", "the ", "5 ", "1.1.1.", "mon-", "a ",
    "下", "一", "十二", "3个工作日后", "周五下午", "12月15日", "第三个", "的", "前", "明年", "3点",
)  # fmt: skip


class Walked(Parser):
    """A parser that counts its steps: items of lines that are met, and phrases asked for."""

    steps = 0

    def at(self, kind: str, start: int) -> tuple[Found, ...]:
        """As the machine does it, counted."""
        self.steps += 1
        return super().at(kind, start)

    def _walk(
        self, items: Items, place: int, slots: dict[str, Any]
    ) -> Iterator[tuple[int, dict[str, Any]]]:
        self.steps += 1
        return super()._walk(items, place, slots)


def steps(text: str) -> tuple[int, int]:
    """How many steps the machine makes of a text, and how many tokens it has; no limit applies."""
    pieces = tokens(text)
    world = World(NOW, Customs(WorkCalendar()))
    parser = Walked(grammar(is_chinese=not text.isascii()), pieces, world)
    with suppress(ValueError, OverflowError):  # beyond any calendar, which `read` refuses
        parser.whole("moment")
    return parser.steps, len(pieces)


def measure() -> None:
    """Print steps and microseconds a character, for texts of one kind repeated."""
    for text in (TEXTS[0], TEXTS[-1]):  # the grammar of each language is made once
        steps(text)
    print("steps a character, and microseconds a character, by the length of the text")
    print(" " * 26, *(f"{length:>16}" for length in LENGTHS))
    for text in TEXTS:
        print(f"{text.strip():<26}", *(_cost(_long(text, length)) for length in LENGTHS))


def _long(text: str, length: int) -> str:
    return (text * length)[:length]


def _cost(text: str) -> str:
    since = process_time()
    walked, _ = steps(text)
    spent = process_time() - since
    return f"{walked / len(text):8.0f} {spent / len(text) * 1e6:5.0f} us"
