"""Blank spots as services hand them on: nothing of what is sealed, bounds, the morning page."""

from dataclasses import replace

import pytest

from secdesk.domain.blank.finding import Finding, Severity
from secdesk.domain.blank.rule import Rule
from secdesk.domain.blank.table import RULES
from secdesk.domain.text import say
from secdesk.domain.vocabulary import Secrecy, State
from secdesk.services import morning, morning_blank, nagging, scanning
from secdesk.services.blank_pages import BlankWanted, Lines, explain, scan
from secdesk.services.desk import Desk
from secdesk.services.disposing import add, snooze, waive
from secdesk.views.rule_names import NAMES
from world import MONDAY_NINE, a_moment, a_task, staffed

FOUND = Finding(
    rule="B01",
    severity=Severity.AMBER,
    subject="1",
    reason=say("{name} heard nothing for {count} days", name="Chen Jie", count=3),
    since=MONDAY_NINE,
    found_at=MONDAY_NINE,
    cure=say("secdesk due {number} WHEN", number=1),
    cause="then",
    title="move the safe",
    leaders=(1,),
    task=1,
)


@pytest.fixture
def manned(desk: Desk) -> Desk:
    """A desk with Leaders Wang and Li."""
    return staffed(desk)


def at(desk: Desk, moment: str) -> Desk:
    """The same desk at another moment."""
    return replace(desk, now=a_moment(moment))


def done_and_untold(desk: Desk, count: int) -> None:
    """Results of last week of which nobody was told."""
    result = {"state": State.DONE, "done_at": a_moment("2026-11-18 10:00"), "number": 0}
    for _ in range(count):
        desk.store.tasks.add(a_task(**result))


@pytest.mark.parametrize("secrecy", [Secrecy.CONFIDENTIAL, Secrecy.PERSONAL, Secrecy.SECRET])
def test_no_word_of_what_is_sealed_is_shown(manned: Desk, secrecy: Secrecy) -> None:
    line = Lines(manned).one(replace(FOUND, secrecy=secrecy))

    assert str(line.title) == "a confidential matter"
    assert str(line.reason) == "… heard nothing for 3 days"


def test_what_is_not_sealed_is_shown_as_it_is(manned: Desk) -> None:
    line = Lines(manned).one(FOUND)

    assert (str(line.title), str(line.reason)) == (
        "move the safe",
        "Chen Jie heard nothing for 3 days",
    )


def test_a_long_rule_is_cut_unless_it_is_asked_for(manned: Desk) -> None:
    done_and_untold(manned, 12)

    everything, alone = scan(manned, BlankWanted()), scan(manned, BlankWanted(rule="B15"))

    shown = [one for one in everything.findings if one.rule == "B15"]
    (more,) = [one for one in everything.more if one.rule == "B15"]
    assert (len(shown), more.count) == (10, 2)
    assert (len(alone.findings), alone.more) == (12, ())


def test_numbers_are_ordered_as_numbers(manned: Desk) -> None:
    done_and_untold(manned, 11)

    keys = [one.key for one in scan(manned, BlankWanted(rule="B15")).findings]

    assert keys == [f"B15:{number}" for number in range(1, 12)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_explained_and_has_a_name_in_both_languages(manned: Desk, rule: Rule) -> None:
    card = explain(manned, rule.code.lower())

    assert (card.code, card.name, card.is_on) == (rule.code, rule.name, True)
    assert rule.name in NAMES
    assert set(rule.covers) <= {one.code for one in RULES}


def test_the_last_word_about_a_finding_counts(manned: Desk) -> None:
    add(manned, "who signs", None, None)
    snooze(manned, "own:1", "tomorrow")
    later = at(manned, "2026-11-24 09:00")

    assert not scan(manned, BlankWanted()).own
    assert [one.is_new for one in scan(later, BlankWanted()).own] == [True]
    assert scan(manned, BlankWanted()).put_off == 1
    assert scan(later, BlankWanted()).put_off == 0


def test_one_of_her_own_that_is_waived_is_over(manned: Desk) -> None:
    add(manned, "who signs", None, None)
    waive(manned, "own:1", "settled")

    assert not scan(at(manned, "2027-01-04 09:00"), BlankWanted()).own


def test_the_morning_page_has_what_is_new_in_front_and_counts_the_rest(manned: Desk) -> None:
    early = at(manned, "2026-11-16 09:00")
    for number in range(8):
        add(early, f"old {number}", "2026-11-25", None)
    add(manned, "new", "2026-11-26", None)
    add(manned, "some day", None, None)

    part = morning_blank.unmentioned(manned, None)

    titles = [str(one.title) for one in part.lines]
    own = [one for one in titles if one.startswith(("old", "new"))]
    assert own[0] == "new"
    assert len(part.lines) == 7
    assert part.more >= 3


def test_the_morning_page_repeats_no_section_of_its_own(manned: Desk) -> None:
    done_and_untold(manned, 1)

    part = morning_blank.unmentioned(manned, None)
    page = morning.today(manned)

    on_page = {rule.code for rule in RULES if rule.is_on_page}
    assert on_page & {one.rule for one in scanning.scanned(manned).open}
    assert not on_page & {one.rule for one in part.lines}
    assert page.counts.blank == len(part.lines) + part.more


def test_the_page_of_one_leader_has_that_leaders_blank_spots(manned: Desk) -> None:
    add(manned, "for wang", "today", "wang")
    add(manned, "for li", "today", "li")

    part = morning_blank.unmentioned(manned, manned.leader("li"))

    assert "for li" in [str(one.title) for one in part.lines]
    assert "for wang" not in [str(one.title) for one in part.lines]


def test_cron_says_a_blank_spot_once_for_each_cause(manned: Desk) -> None:
    add(manned, "who signs", "2026-11-23", None)
    noon, next_day = at(manned, "2026-11-23 12:00"), at(manned, "2026-11-24 10:00")

    def said(desk: Desk, name: str) -> list[str | None]:
        card = nagging.claim(desk, name)
        nagging.mark(desk, name)
        return [one.key for one in card.lines if one.rule == "blank"]

    assert [said(noon, "one"), said(noon, "two"), said(next_day, "three")] == [["own:1"], [], []]


def test_cron_keeps_blank_spots_for_working_hours(manned: Desk) -> None:
    add(manned, "who signs", "2026-11-23", None)
    night = at(manned, "2026-11-23 22:00")

    (line,) = [one for one in nagging.explain(night).lines if one.rule == "blank"]

    assert nagging.nag(night).lines == ()
    assert line.is_quiet
    assert line.next_at == a_moment("2026-11-24 09:00")
