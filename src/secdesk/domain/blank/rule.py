"""What a rule of the scan is: a name that reads, how bad it is, why, and the function."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

from secdesk.domain.blank.finding import Finding, Severity
from secdesk.domain.blank.snapshot import Seen, Snapshot
from secdesk.domain.setting.kind import Setting

Find = Callable[[Snapshot], Iterator[Finding]]
FindOne = Callable[[Seen, Snapshot], Finding | None]


def N_(text: str) -> str:  # noqa: N802  # gettext's own name for a mark
    """The text itself, marked for translation."""
    return text


class Rule(NamedTuple):
    """One rule: what it looks for, why that matters, how it is cured, and what can be set.

    `covers` are rules that say less of the same subject: where this one speaks they are silent.
    `is_on_page` says that the morning page shows the matter in a section of its own.
    """

    code: str
    name: str
    severity: Severity
    what: str
    why: str
    cure: str
    find: Find
    settings: tuple[Setting[Any], ...] = ()
    covers: tuple[str, ...] = ()
    is_on_page: bool = False

    def findings(self, snapshot: Snapshot) -> Iterator[Finding]:
        """What it finds, under its name; a finding may be worse than the rule says, not lighter."""
        for one in self.find(snapshot):
            severity = min(one.severity, self.severity, key=list(Severity).index)
            yield replace(one, rule=self.code, severity=severity)


def each_task(find: FindOne) -> Find:
    """The rule that looks at each task by itself."""
    return partial(_each_task, find)


def _each_task(find: FindOne, snapshot: Snapshot) -> Iterator[Finding]:
    for seen in snapshot.tasks:
        found = find(seen, snapshot)
        if found is not None:
            yield found
