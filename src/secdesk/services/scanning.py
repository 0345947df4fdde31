"""The scan for blank spots: what the rules find, without what was put off or waived."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from secdesk.domain.blank.disposal import Disposal, Disposing, silences
from secdesk.domain.blank.finding import Finding, Severity
from secdesk.domain.blank.rule import Rule
from secdesk.domain.blank.snapshot import Snapshot
from secdesk.domain.blank.spot import as_finding
from secdesk.domain.blank.table import RULES
from secdesk.domain.setting.blank import BLANK_OFF
from secdesk.domain.worktime import midnight
from secdesk.services.desk import Desk
from secdesk.services.snapshot import MOST_ASIDE, snapshot

MOST_LOOKED_AT = 1_000  # tasks; of more, the most pressing and what must not be overlooked
AT_A_GLANCE = 100, 10  # of them, and beside them, where the scan is a part of something else
MOST_OWN = 500
SEVERITIES = list(Severity)


class Scanned(NamedTuple):
    """What stands, the worst and then the newest first, and what was disposed of.

    Of what the rules find and of her own ones, each in its order.
    """

    open: Sequence[Finding]
    own: Sequence[Finding]
    silent: Sequence[tuple[Finding, Disposal]]
    is_cut: bool


def scanned(desk: Desk, most: int = MOST_LOOKED_AT, aside: int = MOST_ASIDE) -> Scanned:
    """What the rules that are on find on the desk now, and what she named herself."""
    look = snapshot(desk, most, aside)
    found = list(_uncovered(look, rules_on(desk)))
    spots = desk.store.spots.open(MOST_OWN)
    own = [as_finding(one, desk.now, desk.calendar) for one in spots]
    keys = [one.key for one in (*found, *own)]
    done = desk.store.disposals.latest(keys) if keys else {}
    silent = [
        (one, done[one.key])
        for one in (*found, *own)
        if silences(done.get(one.key), one, desk.today)
    ]
    quiet = {one.key for one, _ in silent}
    return Scanned(
        open=sorted(_standing(desk, found, done, quiet), key=order),
        own=sorted(_standing(desk, own, done, quiet), key=order),
        silent=silent,
        is_cut=look.is_cut,
    )


def rules_on(desk: Desk) -> Sequence[Rule]:
    """The rules that are not switched off."""
    off = desk.settings[BLANK_OFF]
    return [one for one in RULES if one.code not in off]


def new_since(desk: Desk) -> datetime:
    """What was found after that was not there yet when the last working day before this ended."""
    return desk.calendar.end_of(desk.calendar.previous_working(desk.today), desk.now)


def _standing(
    desk: Desk, found: Sequence[Finding], done: Mapping[str, Disposal], quiet: set[str]
) -> Iterator[Finding]:
    """Those that nothing silences; what was put off is found again on its day."""
    for one in found:
        if one.key in quiet:
            continue
        last = done.get(one.key)
        if last is None or last.deed is not Disposing.SNOOZE or last.until is None:
            yield one
        else:
            yield replace(one, found_at=max(one.found_at, midnight(last.until, desk.now)))


def _uncovered(look: Snapshot, rules: Sequence[Rule]) -> Iterator[Finding]:
    """What the rules find, each matter once: where one covers another of a subject, it alone."""
    by_rule = [(rule, list(rule.findings(look))) for rule in rules]
    covered = {
        f"{code}:{one.subject}" for rule, found in by_rule for one in found for code in rule.covers
    }
    for _, found in by_rule:
        yield from (one for one in found if one.key not in covered)


def order(one: Finding) -> tuple[int, float, str, int, str]:
    """The worst first, of these the newest; the key where nothing else tells them apart."""
    front = SEVERITIES.index(one.severity), -one.found_at.timestamp()
    return (*front, one.rule, len(one.subject), one.subject)
