"""What a ledger brings, counted while it is read; and what could not be read, with the way out."""

from collections.abc import Sequence

from secdesk.cards.imports import Problem
from secdesk.domain.errors import Unreadable
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, one_line, say, say_n

MOST_WAYS_OUT = 8
MOST_SHOWN = 20
FIRST_TASKS = 5


class Tally:
    """The counts of one import, and the first of everything that is shown of it."""

    def __init__(self, *, skips_bad: bool) -> None:
        self._skips_bad = skips_bad
        self._ways_out: dict[str, Sentence] = {}  # how those who are not known are added
        self.problems: list[Problem] = []
        self.first: list[Task] = []
        self.new = self.already_there = self.bad = self.parents = self.alone = 0

    @property
    def may_store(self) -> bool:
        """Whether another row is kept: one bad row spoils them all, unless such are left out."""
        return self._skips_bad or not self.bad

    def stored(self, task: Task) -> None:
        """One more task is on the desk."""
        self.new += 1
        if len(self.first) < FIRST_TASKS:
            self.first.append(task)

    def bad_row(
        self, line: int, reasons: Sequence[Sentence], ways_out: Sequence[Sentence] = ()
    ) -> None:
        """A row that cannot be read, and what to type first so that it can."""
        self.bad += 1
        if len(self.problems) < MOST_SHOWN:
            self.problems += [Problem(line, reason) for reason in reasons]
        for one in ways_out:
            if len(self._ways_out) < MOST_WAYS_OUT:
                self._ways_out[str(one)] = one

    def must_be_whole(self, path: str) -> None:
        """Raise Unreadable, naming the rows, where some could not be read and none may be lost."""
        if not self.may_store:
            raise Unreadable(
                self._every_problem(),
                *self._ways_out.values(),
                say("mend the lines in {file}", file=path),
                say("secdesk import {file} --skip-bad", file=typed_path(path)),
            )

    def _every_problem(self) -> Sentence:
        """One sentence that grows by a line a problem."""
        message = say_n(
            "{count} row cannot be read; nothing was stored.",
            "{count} rows cannot be read; nothing was stored.",
            self.bad,
        )
        for one in self.problems:
            message = say("{said}\n  line {line}: {reason}", said=message, line=one.line,
                          reason=one.reason)  # fmt: skip
        more = self.bad - len({one.line for one in self.problems})
        return say("{said}\n  and {count} more", said=message, count=more) if more else message


def typed_path(path: str) -> str:
    """A path as it may be typed."""
    return f'"{path}"' if " " in path else one_line(path)
