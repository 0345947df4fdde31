"""Blank spots as they are looked at: what stands, one rule explained, what was disposed of."""

from collections import Counter
from collections.abc import Iterator, Sequence

from secdesk.cards import settings as setting_cards
from secdesk.cards.blank import (
    BlankLine,
    BlankScan,
    DisposedLine,
    DisposedList,
    MoreOf,
    RuleExplained,
)
from secdesk.cards.tasks import party
from secdesk.domain.blank.disposal import Disposal, Disposing
from secdesk.domain.blank.finding import Finding, Severity
from secdesk.domain.blank.rule import Rule
from secdesk.domain.blank.spot import OWN
from secdesk.domain.blank.subjects import kind_of
from secdesk.domain.blank.table import BY_CODE, RULES
from secdesk.domain.errors import NotFound, Unreadable
from secdesk.domain.secrecy import SEALED, STATE_SECRETS, shown
from secdesk.domain.setting.blank import BLANK_OFF
from secdesk.domain.setting.kind import written
from secdesk.domain.text import Sentence, fold, one_line, say
from secdesk.domain.value import value
from secdesk.services import scanning
from secdesk.services.desk import Desk
from secdesk.services.scanning import MOST_LOOKED_AT, Scanned

MOST_OF_A_RULE = 10  # lines, unless it was asked for alone
MOST_DISPOSED = 200
OWN_NAME = "own"
WORDS_FOR = {
    Severity.RED: ("r", "red", "红"),
    Severity.AMBER: ("a", "amber", "黄"),
    Severity.TIDY: ("t", "tidy", "缓"),
}


@value
class BlankWanted:
    """Which blank spots are asked for, as typed."""

    rule: str | None = None
    leader: str | None = None
    severity: str | None = None
    is_new: bool = False


def scan(desk: Desk, wanted: BlankWanted) -> BlankScan:
    """What stands, or the part of it that is asked for."""
    chosen = _Chosen(desk, wanted)
    found = scanning.scanned(desk)
    lines = Lines(desk)
    fitting = [one for one in found.open if chosen.has(one)]
    kept = list(fitting if chosen.code else _bounded(fitting))
    counts = Counter(one.deed for _, one in found.silent)
    return BlankScan(
        on=desk.today,
        findings=lines.of(kept),
        own=lines.of([one for one in found.own if chosen.has(one)]),
        more=tuple(_more(fitting, kept)),
        put_off=counts[Disposing.SNOOZE],
        waived=counts[Disposing.WAIVE],
        tasked=counts[Disposing.TASK],
        off=desk.settings[BLANK_OFF],
        is_cut=found.is_cut,
        most=MOST_LOOKED_AT,
        is_narrowed=chosen.is_narrowed,
    )


def explain(desk: Desk, typed: str) -> RuleExplained:
    """One rule: what, why, how to cure it, what can be set, and how it is switched."""
    rule = rule_named(typed)
    off = desk.settings[BLANK_OFF]
    is_on = rule.code not in off
    after = (*off, rule.code) if is_on else tuple(one for one in off if one != rule.code)
    standing = scanning.scanned(desk).open if is_on else ()
    return RuleExplained(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        what=Sentence(rule.what, {}),
        why=Sentence(rule.why, {}),
        cure=Sentence(rule.cure, {}),
        settings=tuple(setting_cards.setting(one, desk.settings) for one in rule.settings),
        covers=rule.covers,
        is_on=is_on,
        switch=_switch(after),
        standing=sum(one.rule == rule.code for one in standing),
    )


def disposed(desk: Desk) -> DisposedList:
    """What was done about findings, and whether they are silent because of it."""
    found = desk.store.disposals.all(MOST_DISPOSED + 1)
    now = scanning.scanned(desk)
    silent = {one.key: last for one, last in now.silent}
    sealed = {one.key for one in _all(now) if _is_sealed(one)}
    return DisposedList(
        on=desk.today,
        disposed=tuple(
            _disposed(desk, one, is_silent=silent.get(one.key) == one, is_sealed=one.key in sealed)
            for one in found[:MOST_DISPOSED]
        ),
        has_more=len(found) > MOST_DISPOSED,
    )


def rule_named(typed: str) -> Rule:
    """The rule of that code or name; raises NotFound, with those that are spelt alike."""
    wanted = fold(one_line(typed))
    for one in RULES:
        if wanted in (one.code.lower(), one.name):
            return one
    from difflib import get_close_matches  # noqa: PLC0415  # mostly the rule is there

    names = {one.code.lower(): one.code for one in RULES} | {one.name: one.code for one in RULES}
    near = dict.fromkeys(names[one] for one in get_close_matches(wanted, names, n=3))
    raise NotFound(
        say('There is no rule "{code}" in the scan.', code=one_line(typed)),
        *[say("did you mean {codes}?", codes=tuple(near)) for _ in list(near)[:1]],
        say("secdesk blank"),
    )


class Lines:
    """What is shown of findings; the leaders are read once for all of them."""

    def __init__(self, desk: Desk) -> None:
        self._leaders = {one.id: one for one in desk.store.leaders.all()}
        self._since = scanning.new_since(desk)

    def of(self, found: Sequence[Finding]) -> tuple[BlankLine, ...]:
        """The lines of findings, in their order."""
        return tuple(map(self.one, found))

    def one(self, found: Finding) -> BlankLine:
        """One finding, without a word of what is sealed."""
        rule = BY_CODE.get(found.rule)
        whose = [self._leaders[one] for one in found.leaders if one in self._leaders]
        return BlankLine(
            key=found.key,
            rule=found.rule,
            name=OWN_NAME if rule is None else rule.name,
            severity=found.severity,
            kind=kind_of(found),
            subject=found.subject,
            title=shown(found.title, [found.secrecy]),
            leaders=tuple(map(party, whose)),
            reason=_openly(found.reason) if _is_sealed(found) else found.reason,
            since=found.since,
            found_at=found.found_at,
            cure=found.cure,
            is_new=self.is_new(found),
            task=found.task,
        )

    def is_new(self, found: Finding) -> bool:
        """Whether the desk did not say so yet when the last working day ended."""
        return found.found_at > self._since


class _Chosen:
    """The part of the findings that is asked for."""

    def __init__(self, desk: Desk, wanted: BlankWanted) -> None:
        is_own = fold(wanted.rule or "") == OWN
        self.code = OWN if is_own else rule_named(wanted.rule).code if wanted.rule else None
        self._leader = desk.leader(wanted.leader, may_be_retired=True).id if wanted.leader else None
        self._severity = _severity(wanted.severity) if wanted.severity else None
        self._since = scanning.new_since(desk) if wanted.is_new else None
        self.is_narrowed = wanted != BlankWanted()

    def has(self, one: Finding) -> bool:
        """Whether a finding is in that part."""
        return (
            self.code in (None, one.rule)
            and self._severity in (None, one.severity)
            and (self._leader is None or self._leader in one.leaders)
            and (self._since is None or one.found_at > self._since)
        )


def _severity(typed: str) -> Severity:
    wanted = fold(typed.strip())
    found = next((one for one, words in WORDS_FOR.items() if wanted in words), None)
    if found is None:
        raise Unreadable(
            say('"{typed}" is not known here.', typed=one_line(typed)),
            say("{choices}", choices=tuple(one.value for one in Severity)),
        )
    return found


def _bounded(found: Sequence[Finding]) -> Iterator[Finding]:
    """Of each rule no more than fit."""
    met: Counter[tuple[str, Severity]] = Counter()
    for one in found:
        met[one.rule, one.severity] += 1
        if met[one.rule, one.severity] <= MOST_OF_A_RULE:
            yield one


def _more(found: Sequence[Finding], kept: Sequence[Finding]) -> Iterator[MoreOf]:
    left = Counter((one.severity, one.rule) for one in found)
    left.subtract((one.severity, one.rule) for one in kept)
    for (severity, code), count in left.items():
        if count > 0:
            yield MoreOf(code, BY_CODE[code].name, severity, count)


def _switch(off: Sequence[str]) -> Sentence:
    """The command after which those rules are off, and no others."""
    if not off:
        return say("secdesk config --unset {key}", key=BLANK_OFF.key)
    codes = written(tuple(sorted(off)))
    return say('secdesk config {key} "{codes}"', key=BLANK_OFF.key, codes=codes)


def _disposed(desk: Desk, one: Disposal, *, is_silent: bool, is_sealed: bool) -> DisposedLine:
    code = one.key.partition(":")[0]
    return DisposedLine(
        key=one.key,
        name=BY_CODE[code].name if code in BY_CODE else OWN_NAME if code == OWN else "",
        at=one.at.astimezone(desk.now.tzinfo),
        deed=one.deed,
        until=one.until,
        reason="" if is_sealed else one.reason,
        task=one.task,
        is_silent=is_silent,
        is_sealed=is_sealed,
    )


def _all(now: Scanned) -> Iterator[Finding]:
    yield from (*now.open, *now.own)
    yield from (one for one, _ in now.silent)


def _is_sealed(found: Finding) -> bool:
    return found.secrecy in SEALED | STATE_SECRETS


def _openly(sentence: Sentence) -> Sentence:
    """A sentence about what is sealed, without any text that stands in its holes."""
    hidden = {
        name: "…" if isinstance(one, str) else _openly(one) if isinstance(one, Sentence) else one
        for name, one in sentence.values.items()
    }
    return sentence._replace(values=hidden)
