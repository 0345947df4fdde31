"""The page for a leader, on a real desk: each day is opened anew, as commands do."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from secdesk.cards.briefs import Brief, Part
from secdesk.domain.ask import Ask, AskState
from secdesk.domain.entry import EntryKind
from secdesk.domain.mandate import Act, Mandate, MandateDeed
from secdesk.domain.owed import Promise
from secdesk.domain.people import Leader
from secdesk.domain.setting.known import BRIEF_LINES
from secdesk.domain.task import Issuer
from secdesk.domain.vocabulary import DueKind, Holder, State
from secdesk.services import brief, following, owed
from secdesk.services.desk import Desk
from world import ADMIN, LI, WANG, a_desk, a_due, a_moment, a_task, staffed

FRIDAY, MONDAY, TUESDAY = "2026-11-20 10:00", "2026-11-23 09:00", "2026-11-24 09:00"
SAID = "brief of Mon 23 Nov"
BOTH = (Issuer(WANG), Issuer(LI))
Open = Callable[[str], AbstractContextManager[Desk]]


@pytest.fixture
def at(tmp_path: Path) -> Open:
    """Open the same desk at a moment, with its people on it."""
    file = tmp_path / "desk.db"
    with a_desk(file, a_moment("2026-11-16 09:00")) as desk:
        staffed(desk)
    return lambda moment: a_desk(file, a_moment(moment))


def put(desk: Desk, **matters: object) -> int:
    """A task on the desk."""
    return desk.store.tasks.add(a_task(number=0, **matters)).number


def asked(desk: Desk, question: str, leader: Leader = WANG, **matters: object) -> None:
    """An ask that was put before a leader."""
    ask = Ask(0, leader, question, desk.now, raised_at=desk.now)
    desk.store.asks.add(replace(ask, **matters))  # type: ignore[arg-type]  # what matters


def numbers(part: Part) -> list[int]:
    return [one.number for one in part.tasks]


def notes(part: Part) -> list[str]:
    """What is said below the tasks of a part."""
    return [str(note.text) for one in part.tasks for note in one.notes]


def page(at: Open, leader: str = "wang", moment: str = MONDAY) -> Brief:
    with at(moment) as desk:
        return brief.brief(desk, leader)


def delivered(at: Open, leader: str = "wang", moment: str = MONDAY) -> Brief:
    with at(moment) as desk:
        return brief.brief(desk, leader, SAID)


def test_each_task_stands_in_the_part_it_belongs_to(at: Open) -> None:
    with at(FRIDAY) as desk:
        own = put(desk, holder=Holder.LEADER)
        late = put(desk, due=a_due("2026-11-18"))
        going = put(desk, due=a_due("2026-12-18"))
        measure = put(desk, effect="calm", effect_on=date(2026, 12, 1))
        finished = put(desk)
        following.done(desk, [finished], "signed", "folder 3")
        rests = put(desk, state=State.SUSPENDED, resume_on=date(2026, 12, 1))

    card = page(at)

    assert numbers(card.own) == [own]
    assert numbers(card.overdue) == [late]
    assert sorted(numbers(card.under_way)) == [going, rests]
    assert numbers(card.measures) == [measure]
    assert numbers(card.finished) == [finished]
    assert notes(card.finished) == ["signed", "evidence: folder 3"]


def test_what_another_leader_alone_gave_is_nowhere_on_the_page(at: Open) -> None:
    with at(FRIDAY) as desk:
        theirs = put(desk, issuers=(Issuer(LI),), title="SECRET", due=a_due("2026-11-18"))
        done = put(desk, issuers=(Issuer(LI),), title="SECRET")
        owed.block(desk, [theirs], "SECRET")
        owed.opinion(desk, [theirs], "SECRET", "admin")
        owed.promise(desk, [theirs], "SECRET", Promise("school", "2026-11-25", "Li, 李国强"))
        following.done(desk, [done], "SECRET")
        asked(desk, "SECRET", LI)
        mandate = desk.store.mandates.add(a_mandate(LI, "SECRET"))
        desk.store.mandates.act(Act(0, mandate.number, theirs, desk.now, MandateDeed.DUE))

    card = page(at)

    assert "SECRET" not in repr(card)
    assert "SECRET" in repr(page(at, "li"))


def test_work_that_two_leaders_gave_stands_on_the_page_of_both(at: Open) -> None:
    with at(FRIDAY) as desk:
        joint = put(desk, issuers=BOTH)

    assert numbers(page(at, "wang").under_way) == [joint]
    assert numbers(page(at, "li").under_way) == [joint]


def test_what_one_leader_was_told_is_not_said_to_the_other(at: Open) -> None:
    with at(FRIDAY) as desk:
        joint = put(desk, issuers=BOTH)
        following.progress(desk, [joint], "half")
        following.report(desk, [joint], "ONLY FOR LI", "li")

    assert "ONLY FOR LI" not in repr(page(at))


def test_the_card_of_a_result_does_not_say_who_else_waits_for_it(at: Open) -> None:
    with at(FRIDAY) as desk:
        joint = put(desk, issuers=BOTH)
        following.done(desk, [joint], "signed")

    (line,) = page(at).finished.tasks

    assert str(line.reason) == "done on Fri 20 Nov"


def test_a_leaders_own_item_is_under_way_for_whoever_gave_it_as_well(at: Open) -> None:
    with at(FRIDAY) as desk:
        number = put(desk, issuers=BOTH, holder=Holder.LEADER)

    assert numbers(page(at, "wang").own) == [number]
    assert numbers(page(at, "li").own) == []
    assert numbers(page(at, "li").under_way) == [number]


def test_asks_stand_among_the_decisions_with_all_that_helps_to_decide(at: Open) -> None:
    with at(FRIDAY) as desk:
        asked(desk, "later", needed_on=date(2026, 12, 1))
        asked(desk, "Move it?", needed_on=date(2026, 11, 25), recommendation="yes",
              options=("yes", "no"), basis="rule 3", sender=ADMIN, task=None)  # fmt: skip
        asked(desk, "put off", revisit_on=date(2026, 12, 1))
        asked(desk, "not here yet", state=AskState.RECEIVED, sender=ADMIN)

    card = page(at)

    first, second = card.questions
    assert (first.question, first.recommendation, first.options) == (
        "Move it?",
        "yes",
        ("yes", "no"),
    )
    assert first.sender is not None
    assert first.sender.code == "admin"
    assert second.question == "later"
    assert card.questions_total == 2


def test_support_wanted_is_an_ask_and_hides_in_no_other_part(at: Open) -> None:
    with at(FRIDAY) as desk:
        number = put(desk)
        following.progress(desk, [number], "half", support="MORE MONEY", next_step="print")

    card = page(at)

    assert "MORE MONEY" not in repr(card)
    assert notes(card.under_way) == ["Fri 20 Nov: half", "next: print"]


def test_an_obstruction_comes_with_what_is_proposed(at: Open) -> None:
    with at(FRIDAY) as desk:
        number = put(desk)
        owed.block(desk, [number], "no room", "use the annex")

    card = page(at)

    assert notes(card.problems) == ["no room (since Fri 20 Nov)", "proposed: use the annex"]
    assert [str(one.reason) for one in card.problems.tasks] == ["obstruction since Fri 20 Nov"]


@pytest.mark.parametrize(
    ("expected", "said"),
    [(None, "no new date yet"), ("2026-11-27", "now expected Fri 27 Nov")],
)
def test_late_work_says_why_and_by_when(at: Open, expected: str | None, said: str) -> None:
    with at(FRIDAY) as desk:
        number = put(desk, due=a_due("2026-11-18"))
        following.progress(desk, [number], "figures came late", expected=expected)

    assert notes(page(at).overdue) == ["Fri 20 Nov: figures came late", said]


def test_only_promises_on_this_leaders_word_are_the_leaders(at: Open) -> None:
    with at(FRIDAY) as desk:
        number = put(desk, issuers=BOTH)
        owed.promise(desk, [number], "a reply", Promise("school", "2026-11-25", "Wang, by phone"))
        owed.promise(desk, [number], "a visit", Promise("school", "2026-11-26", "李国强, here"))

    card = page(at)

    assert notes(card.promises) == ["a reply (promised to school for Wed 25 Nov)"]
    assert [str(one.what) for one in card.dates if one.what.template != "due"] == [
        "promised to school"
    ]


def test_dates_reach_as_many_working_days_ahead_as_set(at: Open) -> None:
    with at(FRIDAY) as desk:
        today = put(desk, due=a_due("2026-11-23"))
        last = put(desk, due=a_due("2026-11-30"))
        put(desk, due=a_due("2026-12-01"))
        put(desk, due=a_due("2026-11-20"))

    card = page(at)

    assert [one.number for one in card.dates] == [today, last]
    assert card.until == date(2026, 11, 30)


def test_a_list_is_cut_and_says_how_many_there_are(at: Open) -> None:
    with at(FRIDAY) as desk:
        for _ in range(3):
            put(desk)

    with at(MONDAY) as desk:
        few = replace(desk.office, settings=desk.settings.having(BRIEF_LINES.key, 2))
        card = brief.brief(replace(desk, office=few), "wang")

    assert (len(card.under_way.tasks), card.under_way.total) == (2, 3)


def test_looking_at_the_page_writes_nothing(at: Open) -> None:
    with at(FRIDAY) as desk:
        number = put(desk)
        following.done(desk, [number], "signed")

    card = page(at)

    with at(MONDAY) as desk:
        assert card.marked is None
        assert desk.tasks([number])[0].state is State.DONE
        assert desk.store.briefings.last() == {}


def test_a_page_delivered_reports_results_to_this_leader(at: Open) -> None:
    with at(FRIDAY) as desk:
        alone, joint = put(desk), put(desk, issuers=BOTH)
        following.done(desk, [alone, joint], "signed")

    card = delivered(at)

    assert card.marked is not None
    assert card.marked.reported == (alone, joint)
    with at(MONDAY) as desk:
        first, second = desk.tasks([alone, joint])
        assert first.state is State.REPORTED
        assert second.state is State.DONE
        assert second.untold == (LI,)
        *_, line = desk.store.entries.of(alone)
        assert (line.kind, line.words, line.leader_id) == (EntryKind.REPORT, SAID, WANG.id)
        assert desk.store.briefings.last()[WANG.id] == desk.now
    assert numbers(page(at, moment=TUESDAY).finished) == []
    assert numbers(page(at, "li", TUESDAY).finished) == [joint]


def test_a_page_delivered_tells_problems_and_opinions(at: Open) -> None:
    with at(FRIDAY) as desk:
        number = put(desk)
        owed.block(desk, [number], "no room")
        owed.opinion(desk, [number], "too early", "admin")

    before = delivered(at)
    after = page(at, moment=TUESDAY)

    assert before.marked is not None
    assert before.marked.told == (number,)
    assert notes(before.opinions) == ["Admin Office: too early"]
    assert notes(after.problems) == ["no room (since Fri 20 Nov)"]
    assert after.opinions.total == 0
    with at(TUESDAY) as desk:
        (block,) = desk.store.points.of([number])[number]
        assert block.told_at == a_moment(MONDAY)


def test_of_joint_work_each_leader_hears_for_oneself(at: Open) -> None:
    with at(FRIDAY) as desk:
        number = put(desk, issuers=BOTH)
        owed.opinion(desk, [number], "too early", "admin")

    delivered(at, "wang")

    assert numbers(page(at, "wang", TUESDAY).opinions) == []
    assert numbers(page(at, "li", TUESDAY).opinions) == [number]


def test_what_the_page_had_no_room_for_is_not_told(at: Open) -> None:
    with at(FRIDAY) as desk:
        blocked, thought, done = put(desk, due=a_due("2026-11-27")), put(desk), put(desk)
        owed.block(desk, [blocked], "no room")
        owed.opinion(desk, [thought, done], "too early", "admin")
        following.done(desk, [done], "signed")

    with at(MONDAY) as desk:
        one = replace(desk.office, settings=desk.settings.having(BRIEF_LINES.key, 1))
        card = brief.brief(replace(desk, office=one), "wang", SAID)

    assert card.marked is not None
    assert (card.marked.reported, card.marked.told) == ((done,), (done,))
    assert notes(card.opinions) == ["Admin Office: too early"]
    assert (card.problems.total, card.problems.tasks) == (1, ())
    assert numbers(page(at, moment=TUESDAY).opinions) == [thought]


def a_mandate(leader: Leader, words: str = "small shifts") -> Mandate:
    return Mandate(
        0, leader, words, (MandateDeed.DUE,), a_moment(FRIDAY), date(2026, 11, 16),
        date(2026, 12, 31),
    )  # fmt: skip


def test_what_was_done_under_a_mandate_is_told_once(at: Open) -> None:
    with at(FRIDAY) as desk:
        number = put(desk)
        mandate = desk.store.mandates.add(a_mandate(WANG))
        for deed in (MandateDeed.DUE, MandateDeed.DUE, MandateDeed.SUSPEND):
            desk.store.mandates.act(Act(0, mandate.number, number, desk.now, deed))

    (done,) = delivered(at).mandates

    assert [(one.deed, one.tasks) for one in done.acts] == [
        (MandateDeed.DUE, (number,)),
        (MandateDeed.SUSPEND, (number,)),
    ]
    assert page(at, moment=TUESDAY).mandates == ()


def test_a_measure_that_was_told_waits_for_its_effect_on_the_page(at: Open) -> None:
    with at(FRIDAY) as desk:
        number = put(desk, effect="calm", effect_on=date(2026, 11, 25))
        following.done(desk, [number], "signed")
        following.report(desk, [number], "told")

    card = page(at)

    assert notes(card.measures)[1:] == [
        "effect expected by 2026-11-25: calm",
        "its effect was not looked at yet",
    ]
    assert [str(one.what) for one in card.dates] == ["effect to be looked at"]


def test_work_that_needs_no_report_is_no_news(at: Open) -> None:
    with at(FRIDAY) as desk:
        number = put(desk, report_back=False)
        following.done(desk, [number], "signed")

    assert page(at).finished.total == 0


def test_no_part_names_a_command(at: Open) -> None:
    with at(FRIDAY) as desk:
        numbers_ = [put(desk, due=a_due("2026-11-18")), put(desk, effect="x",
                    effect_on=date(2026, 11, 18)), put(desk, due=a_due("2026-11-30",
                    DueKind.SOFT))]  # fmt: skip
        owed.block(desk, numbers_, "no room")

    card = page(at)

    parts = (card.problems, card.under_way, card.measures, card.overdue)
    assert all(note.command is None for part in parts for one in part.tasks for note in one.notes)
    assert not any("secdesk" in said for part in parts for said in notes(part))


def test_the_occasion_names_the_day(at: Open) -> None:
    with at(MONDAY) as desk:
        said = brief.occasion(desk)

    assert str(said) == SAID


def test_a_leader_with_more_work_than_is_looked_at_is_told_so(
    at: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(brief, "MOST_COUNTED", 2)
    with at(FRIDAY) as desk:
        put(desk)
        few = brief.brief(desk, "wang")
        put(desk)
        many = brief.brief(desk, "wang")

    assert (few.is_cut, many.is_cut) == (False, True)
