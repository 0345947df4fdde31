"""The story of a task: each deed says whom, how, by when and on whose word."""

from collections.abc import Callable
from pathlib import Path

import pytest

from secdesk.cards.one_task import TaskCard
from secdesk.domain.owed import Promise
from secdesk.domain.vocabulary import Bearing
from secdesk.services import (
    changing,
    chasing,
    following,
    history,
    measures,
    owed,
    passing_on,
    turns,
    undoing,
)
from secdesk.services.changing import Amends
from secdesk.services.chasing import ChaseSaid
from secdesk.services.desk import Desk
from secdesk.services.passing_on import ConveySaid
from secdesk.services.story import story
from secdesk.services.taking_over import Particulars
from world import a_desk, a_moment, assigned, staffed

Deed = Callable[[Desk], object]
Day = Callable[..., None]
WORD = "Wang, by phone"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A desk with a task that the Admin Office holds."""
    place = tmp_path / "desk.db"
    with a_desk(place, command="leader add") as desk:
        staffed(desk)
    with a_desk(place, command="assign") as desk:
        assigned(desk, to="admin", person="chen", due="2026-12-01", words="soon, please")
    return place


@pytest.fixture
def do(file: Path) -> Day:
    """A deed at a moment of Monday, else of the day that is said."""

    def done(deed: Deed, at: str = "2026-11-23 10:00", command: str = "test") -> None:
        with a_desk(file, a_moment(at), command) as desk:
            deed(desk)

    return done


def told(file: Path, at: str = "2026-11-30 09:00") -> list[tuple[str, str, list[str]]]:
    """The story of task 1: kind, words and details of each line, but for the day of asking."""
    with a_desk(file, a_moment(at)) as desk:
        return [
            (
                line.kind,
                line.words,
                [str(one) for one in line.details if not str(one).startswith("next check")],
            )
            for line in story(desk, 1)
        ]


def last(file: Path) -> tuple[str, str, list[str]]:
    """The last line of the story."""
    return told(file)[-1]


def shown(file: Path, at: str = "2026-11-30 09:00") -> TaskCard:
    """The card of task 1."""
    with a_desk(file, a_moment(at)) as desk:
        return history.show(desk, [1]).tasks[0]


def test_a_conveyance_says_to_whom_and_how_and_an_acceptance_by_whom(file: Path, do: Day) -> None:
    do(lambda desk: passing_on.convey(desk, [1], "by Friday", ConveySaid(to="chen", by="phone")))
    do(lambda desk: passing_on.accept(desk, [1], "chen"), "2026-11-23 11:00")

    assert told(file)[-2:] == [
        ("convey", "by Friday", ["to Chen Jie, phone"]),
        ("accept", "", ["from Chen Jie"]),
    ]


def test_the_nth_chase_says_its_rung_and_what_was_promised(file: Path, do: Day) -> None:
    do(lambda desk: chasing.chase(desk, [1], "", ChaseSaid()))
    do(lambda desk: chasing.chase(desk, [1], "next week",
                                  ChaseSaid(promised="2026-11-27", by="wechat", rung="head")),
       "2026-11-24 10:00")  # fmt: skip

    lines = [line for line in told(file) if line[0] == "chase"]

    assert lines[0] == (
        "chase", "", ["chase 1, with a word", "asked: Chen Jie", "with that it is passed on"]
    )  # fmt: skip
    assert lines[1] == (
        "chase",
        "next week",
        [
            "chase 2, through the head of the unit",
            "asked: Chen Jie, wechat",
            "promised for Fri 27 Nov",
            "with that it is taken on",
        ],
    )


def test_a_chase_that_was_taken_back_is_not_counted(file: Path, do: Day) -> None:
    do(lambda desk: chasing.chase(desk, [1], "", ChaseSaid()), command="chase")
    do(lambda desk: undoing.undo(desk, None), command="undo")
    do(lambda desk: chasing.chase(desk, [1], "", ChaseSaid()), "2026-11-24 10:00")

    assert last(file)[2][0] == "chase 1, with a word"


def test_an_obstruction_says_with_whom_it_lies_what_is_proposed_and_when_the_leader_knew(
    file: Path, do: Day
) -> None:
    do(lambda desk: owed.block(desk, [1], "supplier silent", "a second offer", "admin"))
    do(lambda desk: following.report(desk, [1], "told in person"), "2026-11-24 10:00")
    do(lambda desk: owed.unblock(desk, [1], "they answered"), "2026-11-25 10:00")

    assert told(file)[-3:] == [
        ("block", "supplier silent",
         ["it lies with Admin Office", "proposed: a second offer",
          "the leader must know by Tue 24 Nov"]),
        ("report", "told in person", ["the leader knows now: supplier silent"]),
        ("unblock", "they answered", ["settled: supplier silent"]),
    ]  # fmt: skip


def test_a_question_and_its_answer_say_who_was_asked_and_who_thinks_so(file: Path, do: Day) -> None:
    do(lambda desk: owed.consult(desk, [1], "does it fit", "chen", "2026-11-25"))
    do(lambda desk: owed.opinion(desk, [1], "too early", "chen"), "2026-11-24 10:00")

    assert told(file)[-2:] == [
        ("consult", "does it fit", ["to Chen Jie", "the answer is due Wed 25 Nov"]),
        ("opinion", "too early", ["from Chen Jie", "settled: does it fit"]),
    ]


def test_a_promise_says_to_whom_by_when_and_on_whose_word(file: Path, do: Day) -> None:
    promised = Promise("the school", "2026-11-25", WORD)
    do(lambda desk: owed.promise(desk, [1], "a reply", promised))
    do(lambda desk: owed.keep_promise(desk, [1], ""), "2026-11-24 10:00")

    assert told(file)[-2:] == [
        ("promise", "a reply",
         ["promised for Wed 25 Nov", f"on the word of: {WORD}", "to the school"]),
        ("kept", "", ["settled: a reply"]),
    ]  # fmt: skip


def test_a_skipped_step_says_by_when_its_formality_is_owed(file: Path, do: Day) -> None:
    do(lambda desk: owed.bypass(desk, [1], "sent unsigned", "2026-11-25"))

    assert last(file) == ("bypass", "sent unsigned", ["the formality is owed by Wed 25 Nov"])


def test_a_rest_says_until_when_and_on_whose_word(file: Path, do: Day) -> None:
    do(lambda desk: turns.suspend(desk, [1], "no budget", "2026-12-07", WORD))
    do(lambda desk: turns.resume(desk, [1]), "2026-11-24 10:00")

    assert told(file)[-2:] == [
        ("suspend", "no budget",
         [f"on the word of: {WORD}", "rests until Mon 7 Dec", "state: open → suspended"]),
        ("resume", "", ["state: suspended → open"]),
    ]  # fmt: skip


def test_what_is_sent_back_tells_the_result_until_then(file: Path, do: Day) -> None:
    do(lambda desk: following.done(desk, [1], "signed"))
    do(lambda desk: turns.send_back(desk, [1], "a page is missing"), "2026-11-24 10:00")

    kind, words, details = last(file)
    assert (kind, words) == ("return", "a page is missing")
    assert "the result was: signed" in details
    assert "state: done → open" in details


def test_a_transfer_says_to_whom_and_a_withdrawal_on_whose_word(file: Path, do: Day) -> None:
    do(lambda desk: assigned(desk, title="another"), command="assign")
    do(lambda desk: passing_on.transfer(desk, [1], "their remit", "admin"))
    do(lambda desk: turns.withdraw(desk, [2], "no longer needed", WORD))

    with a_desk(file) as desk:
        withdrawn = story(desk, 2)[-1]
    assert last(file)[:2] == ("transfer", "their remit")
    assert "to Admin Office" in last(file)[2]
    assert f"on the word of: {WORD}" in [str(one) for one in withdrawn.details]


def test_each_new_field_tells_its_before_and_after(file: Path, do: Day) -> None:
    said = Particulars(effect="fewer calls", effect_by="2026-12-18", cycle="3", is_focus="yes")
    do(lambda desk: changing.edit(desk, [1], said, Amends()))

    details = last(file)[2]
    for expected in (
        "expected effect: nothing → fewer calls",
        "effect to be seen by: no day → Fri 18 Dec",
        "asked after every: as usual → 3 working days",
        "focus point: no → yes",
    ):
        assert expected in details


def test_a_verdict_is_told_once_and_gone_when_the_work_begins_anew(file: Path, do: Day) -> None:
    said = Particulars(effect="fewer calls", effect_by="2026-11-24")
    do(lambda desk: changing.edit(desk, [1], said, Amends()))
    do(lambda desk: measures.check(desk, [1], "effective gone", evidence="survey"))
    do(lambda desk: following.done(desk, [1], "signed"))
    do(lambda desk: turns.send_back(desk, [1], "not gone"), "2026-11-24 10:00")

    checked = next(details for kind, _, details in told(file) if kind == "check")
    assert "effect: effective" in checked
    assert not [one for one in checked if one.startswith("verdict")]
    assert "verdict: effective → none yet" in last(file)[2]


def test_what_bears_upon_another_task_is_told_when_it_comes_and_goes(file: Path, do: Day) -> None:
    do(lambda desk: assigned(desk, title="another"), command="assign")
    supports = Particulars(bearings=((Bearing.SUPPORTS, 2),))
    do(lambda desk: changing.edit(desk, [1], supports, Amends()))

    assert last(file)[2] == ["supports #2"]


def test_a_measure_proposed_later_neither_tells_nor_settles(file: Path, do: Day) -> None:
    do(lambda desk: owed.block(desk, [1], "supplier silent"))
    do(lambda desk: owed.block(desk, [1], "", "a second offer"), "2026-11-24 10:00")

    assert last(file) == (
        "block",
        "supplier silent",
        ["proposed: a second offer", "the leader must know by Tue 24 Nov"],
    )


def test_what_goes_to_somebody_else_is_to_be_passed_on_anew(file: Path, do: Day) -> None:
    do(lambda desk: following.progress(desk, [1], "they are at it"))
    do(lambda desk: changing.edit(desk, [1], Particulars(to="chen"), Amends()), command="edit")

    assert "to be passed on anew" in last(file)[2]


def test_the_day_of_asking_is_told_while_somebody_is_to_be_asked(file: Path, do: Day) -> None:
    do(lambda desk: following.progress(desk, [1], "half"))
    do(lambda desk: following.done(desk, [1], "signed"), "2026-11-24 10:00")

    with a_desk(file) as desk:
        progress, done = [[str(one) for one in line.details] for line in story(desk, 1)[-2:]]
    assert "next check: Mon 23 Nov → Mon 30 Nov" in progress
    assert not [one for one in done if one.startswith("next check")]


def test_the_card_has_everything_that_is_still_owed(file: Path, do: Day) -> None:
    do(lambda desk: owed.block(desk, [1], "supplier silent", "", "admin"))
    do(lambda desk: owed.consult(desk, [1], "does it fit", "chen", "2026-11-25"))
    do(lambda desk: owed.promise(desk, [1], "a reply", Promise("chen", "2026-11-26", WORD)))
    do(lambda desk: owed.bypass(desk, [1], "sent unsigned", "2026-11-27"))

    points = {str(one.kind): one for one in shown(file).points}

    assert [str(one) for one in points["block"].details] == [
        "since Mon 23 Nov; the leader does not know",
        "it lies with Admin Office",
        "nothing is proposed against it yet",
    ]
    assert [str(one) for one in points["consult"].details] == [
        "Chen Jie was asked on Mon 23 Nov and has not answered",
        "the answer is due Wed 25 Nov",
    ]
    assert [str(one) for one in points["promise"].details] == ["to Chen Jie for Thu 26 Nov"]
    assert [str(one) for one in points["bypass"].details] == ["the formality is owed by Fri 27 Nov"]
    assert points["promise"].contact is not None
    assert points["promise"].contact.code == "chen"


def test_an_obstruction_that_the_leader_knows_says_since_when(file: Path, do: Day) -> None:
    do(lambda desk: owed.block(desk, [1], "supplier silent", "a second offer"))
    do(lambda desk: following.report(desk, [1], "told"), "2026-11-24 10:00")
    do(lambda desk: owed.consult(desk, [1], "does it fit", "chen"))
    do(lambda desk: owed.opinion(desk, [1], "too early", "chen"), "2026-11-25 10:00")

    block, opinion = sorted(shown(file).points, key=lambda one: one.opened_at)

    assert block.told_at == a_moment("2026-11-24 10:00")
    assert [str(one) for one in block.details] == [
        "since Mon 23 Nov; the leader was told on Tue 24 Nov",
        "proposed: a second offer",
    ]
    assert [str(one) for one in opinion.details] == [
        "from Chen Jie on Wed 25 Nov; the leader has not heard it"
    ]


def test_the_card_says_who_was_told_what_and_how_often_they_were_asked(file: Path, do: Day) -> None:
    do(lambda desk: passing_on.convey(desk, [1], "by Friday", ConveySaid(to="chen")))
    do(lambda desk: chasing.chase(desk, [1], "soon", ChaseSaid(promised="2026-11-27")))

    card = shown(file)

    assert (card.conveyed, card.conveyed_to) == ("by Friday", "Chen Jie")
    assert card.conveyed_at == card.accepted_at == a_moment("2026-11-23 10:00")
    assert (card.chases, [f"{day:%d %b}" for day in card.promised]) == (1, ["27 Nov"])
    assert f"{card.check_on}" == "2026-11-27"


def test_a_task_on_which_nothing_is_owed_says_so_by_silence(file: Path) -> None:
    card = shown(file)

    assert (card.points, card.conveyed, card.chases, card.promised) == ((), "", 0, ())


def test_a_question_without_a_day_says_only_who_was_asked(file: Path, do: Day) -> None:
    do(lambda desk: owed.consult(desk, [1], "does it fit", "chen"))

    (point,) = shown(file).points

    assert [str(one) for one in point.details] == [
        "Chen Jie was asked on Mon 23 Nov and has not answered"
    ]
