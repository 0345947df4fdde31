"""Changing what was taken over, on a real desk."""

from dataclasses import replace

import pytest

from secdesk.domain.entry import EntryKind
from secdesk.domain.errors import NotFound, Refused, Unreadable
from secdesk.domain.vocabulary import DueKind, Holder, State, Urgency
from secdesk.services import changing, following, passing_on, people, taking_over
from secdesk.services.changing import Amends
from secdesk.services.desk import Desk
from secdesk.services.people import ContactSaid, LeaderSaid
from secdesk.services.taking_over import Particulars
from world import a_moment, assigned


@pytest.fixture(autouse=True)
def _people(desk: Desk) -> None:
    people.add_leader(desk, "wang", "Wang Min", LeaderSaid())
    people.add_leader(desk, "li", "李国强", LeaderSaid())
    people.add_contact(desk, "admin", "Admin Office", ContactSaid(kind="unit"))


def given(desk: Desk, **said: object) -> int:
    """A task of Wang's, and its number."""
    particulars = Particulars(**said)  # type: ignore[arg-type]  # a builder takes what matters
    deed = taking_over.assign(desk, "wang", ["draft"], particulars)
    return deed.number  # type: ignore[union-attr]  # one title is one deed


def change(desk: Desk, number: int, word: str | None = None, **said: object) -> None:
    """One edit."""
    amends = Amends(word=word)
    changing.edit(desk, [number], Particulars(**said), amends)  # type: ignore[arg-type]  # as above


def test_what_is_free_changes_without_a_word(desk: Desk) -> None:
    number = given(desk)

    change(desk, number, standard="two pages", urgency="加急", to="admin", importance=1)

    task = desk.store.tasks.get([number])[0]
    assert (task.standard, task.urgency, task.importance) == ("two pages", Urgency.URGENT, 1)
    assert (task.holder, task.lead and task.lead.code) == (Holder.UNIT, "admin")


def test_words_are_added_freely_and_changed_only_with_the_leaders_word(desk: Desk) -> None:
    number = given(desk)

    change(desk, number, words="make it short")

    with pytest.raises(Refused) as refused:
        change(desk, number, words="make it long")
    assert [str(one) for one in refused.value.hints] == [
        f'secdesk ask wang "QUESTION" --task {number}',
        f'secdesk edit {number} --words TEXT --word "Wang Min, by phone, today"',
    ]


def test_a_leader_who_comes_to_a_reported_task_is_to_be_told(desk: Desk) -> None:
    number = given(desk)
    following.done(desk, [number], "signed")
    following.report(desk, [number], "told")

    deeds = changing.edit(desk, [number], Particulars(also=["li"]), Amends(word="Wang, today"))

    task = desk.store.tasks.get([number])[0]
    assert (task.state, [one.code for one in task.untold]) == (State.DONE, ["li"])
    told = [(str(one.text), str(one.command)) for one in deeds.tasks[0].notes]
    assert told[-1] == ("not reported to 李国强 yet", "secdesk report 1")


def test_when_the_last_who_was_not_told_goes_the_task_is_reported(desk: Desk) -> None:
    number = given(desk, also=["li"])
    following.done(desk, [number], "signed")
    following.report(desk, [number], "told", to="wang")

    changing.edit(desk, [number], Particulars(), Amends(drop_leader="li", word="Wang, today"))

    assert desk.store.tasks.get([number])[0].state is State.REPORTED
    assert following.close(desk, [number]).tasks[0].state is State.CLOSED


def told_of_the_date(desk: Desk, when: str, *numbers: int) -> list[list[tuple[str, str]]]:
    """What moving the date of tasks says of who is to be told of it."""
    deeds = changing.due(desk, numbers, when)
    notes = [[(str(one.text), str(one.command)) for one in task.notes] for task in deeds.tasks]
    return [[note for note in those if "to be told" in note[0]] for those in notes]


def test_whoever_was_told_of_a_task_is_to_be_told_of_its_new_date(desk: Desk) -> None:
    people.add_contact(desk, "chen", "Chen Jie", ContactSaid(kind="person", unit="admin"))
    numbers = [
        given(desk, target="2026-12-01", to="admin", person="chen"),
        given(desk, target="2026-12-01", to="admin"),
        given(desk, target="2026-12-01", to="admin"),
        given(desk, target="2026-12-01"),
    ]
    passing_on.convey(desk, numbers[:2], "")

    said = told_of_the_date(desk, "2026-12-04", *numbers)

    assert said == [
        [("Chen Jie is to be told of the new date", "secdesk convey 1")],
        [("Admin Office is to be told of the new date", "secdesk convey 2")],
        [],
        [],
    ]


def test_a_date_that_stands_is_no_news_to_those_who_hold_the_task(desk: Desk) -> None:
    numbers = [given(desk, target=day, to="admin") for day in ("2026-12-01", "2026-12-04")]
    passing_on.convey(desk, numbers, "")

    assert [len(one) for one in told_of_the_date(desk, "2026-12-04", *numbers)] == [1, 0]


def test_all_that_is_locked_is_named_in_one_refusal(desk: Desk) -> None:
    number = given(desk, words="make it short")

    with pytest.raises(Refused) as refused:
        change(desk, number, words="make it long", also=["li"])

    assert "--words TEXT --also LEADER --word" in str(refused.value.hints[1])


def test_both_versions_of_what_is_locked_stay_with_whose_word_it_was(desk: Desk) -> None:
    number = given(desk, words="make it short")

    change(desk, number, word="Wang, in person", words="make it long", also=["li"])

    entries = desk.store.entries.of(number)
    assert [(one.before, one.after, one.word) for one in entries] == [
        ("make it short", "make it long", "Wang, in person"),
        ("Wang Min", "Wang Min, 李国强", "Wang, in person"),
    ]
    assert {one.kind for one in entries} == {EntryKind.CHANGE}


@pytest.mark.parametrize(
    ("amends", "also", "option"),
    [
        (Amends(), ["li"], "--also LEADER"),
        (Amends(drop_leader="wang"), [], "at least one leader"),
    ],
)
def test_the_issuers_are_locked(desk: Desk, amends: Amends, also: list[str], option: str) -> None:
    number = given(desk)

    with pytest.raises(Refused) as refused:
        changing.edit(desk, [number], Particulars(also=also), amends)

    assert option in f"{refused.value} {refused.value.hints[-1]}"


@pytest.mark.parametrize("word", ["Li, by phone", "by phone"])
def test_the_word_of_somebody_else_opens_nothing_that_is_locked(desk: Desk, word: str) -> None:
    number = given(desk, words="make it short")

    with pytest.raises(Refused):
        change(desk, number, word=word, words="make it long")

    assert desk.store.tasks.get([number])[0].words == "make it short"


def test_a_leader_joins_a_task_on_a_word_of_their_own(desk: Desk) -> None:
    number = given(desk)

    change(desk, number, word="李总, by phone", also=["li"])

    task = desk.store.tasks.get([number])[0]
    assert [one.leader.code for one in task.issuers] == ["wang", "li"]


def test_an_issuer_is_dropped_with_a_word(desk: Desk) -> None:
    number = given(desk, also=["li"])

    with pytest.raises(Refused):
        changing.edit(desk, [number], Particulars(), Amends(drop_leader="wang"))
    changing.edit(desk, [number], Particulars(), Amends(drop_leader="wang", word="李总, today"))

    assert desk.store.tasks.get([number])[0].leader.code == "li"


def test_helpers_and_files_are_added_and_dropped_one_by_one(desk: Desk) -> None:
    people.add_contact(desk, "chen", "Chen Jie", ContactSaid(kind="person"))
    number = given(desk, helpers=["admin"], links=["/a  b.pdf", "/c.pdf"])

    change(desk, number, helpers=["chen", "admin"], links=["/d  e.pdf"])
    more = desk.store.tasks.get([number])[0]
    people.retire_contact(desk, "admin")
    amends = Amends(drop_helpers=["admin"], drop_links=["/a  b.pdf", "/nowhere"])
    changing.edit(desk, [number], Particulars(), amends)
    fewer = desk.store.tasks.get([number])[0]

    assert [one.code for one in more.helpers] == ["admin", "chen"]
    assert more.links == ("/a  b.pdf", "/c.pdf", "/d  e.pdf")
    assert [one.code for one in fewer.helpers] == ["chen"]
    assert fewer.links == ("/c.pdf", "/d  e.pdf")


def test_nobody_answers_for_a_task_once_the_person_is_cleared(desk: Desk) -> None:
    number = given(desk, to="admin", person="admin")

    change(desk, number, person="")

    task = desk.store.tasks.get([number])[0]
    assert (task.person, task.lead and task.lead.code) == (None, "admin")


def test_an_edit_says_back_what_is_not_as_usual(desk: Desk) -> None:
    number = given(desk)

    deeds = changing.edit(desk, [number], Particulars(urgency="soon", to="admin"), Amends())

    assert [str(note.text) for note in deeds.tasks[0].notes] == [
        "changed",
        "with Admin Office · soon",
        "Admin Office has not been told yet",
    ]


def test_an_edit_that_changes_nothing_is_said_so(desk: Desk) -> None:
    number = given(desk, standard="two pages")

    with pytest.raises(Unreadable):
        change(desk, number, standard="two pages")


@pytest.mark.parametrize("numbers", [[], [1, 2]])
def test_a_title_is_for_exactly_one_task(desk: Desk, numbers: list[int]) -> None:
    given(desk)
    given(desk)

    with pytest.raises(Unreadable):
        changing.edit(desk, numbers, Particulars(), Amends(title="other"))


def test_a_new_title_is_kept(desk: Desk) -> None:
    number = given(desk)

    changing.edit(desk, [number], Particulars(), Amends(title="  the  final draft "))

    assert desk.store.tasks.get([number])[0].title == "the final draft"


def test_a_task_is_no_part_of_its_own_parts(desk: Desk) -> None:
    whole = given(desk)
    part = assigned(desk, parent=whole)
    smaller = assigned(desk, parent=part)

    with pytest.raises(Refused, match=f"#{whole} cannot be a part of itself"):
        changing.edit(desk, [whole], Particulars(parent=smaller), Amends())


def test_a_task_is_no_part_of_itself(desk: Desk) -> None:
    number = given(desk)

    with pytest.raises(Refused):
        change(desk, number, parent=number)
    with pytest.raises(NotFound):
        change(desk, number, parent=99)


def test_the_holder_may_go_back_to_me_while_the_unit_stays_named(desk: Desk) -> None:
    number = given(desk, to="admin")

    change(desk, number, holder="me")

    task = desk.store.tasks.get([number])[0]
    assert (task.holder, task.lead and task.lead.code) == (Holder.ME, "admin")


def test_an_own_target_moves_freely_and_a_word_makes_it_the_leaders(desk: Desk) -> None:
    number = given(desk)

    changing.due(desk, [number], "2026-12-01")
    soft = desk.store.tasks.get([number])[0].due
    changing.due(desk, [number], "2026-12-02", word="Wang, by phone")
    hard = desk.store.tasks.get([number])[0].due

    assert (soft.kind, soft.at) == (DueKind.SOFT, a_moment("2026-12-01 18:00"))
    assert (hard.kind, hard.at) == (DueKind.HARD, a_moment("2026-12-02 18:00"))


def test_a_hard_date_moves_only_with_a_word_and_both_dates_stay(desk: Desk) -> None:
    number = given(desk, due="2026-11-27 17:00")

    with pytest.raises(Refused):
        changing.due(desk, [number], "2026-12-01")
    changing.due(desk, [number], "2026-12-01", word="Wang, by phone", reason="figures late")

    (entry,) = desk.store.entries.of(number)
    assert entry.before == "hard 2026-11-27T17:00:00+08:00"
    assert entry.after == "hard 2026-12-01T18:00:00+08:00"
    assert (entry.word, entry.words, entry.is_late) == ("Wang, by phone", "figures late", False)


def test_a_date_that_had_passed_is_recorded_as_late(desk: Desk) -> None:
    number = given(desk, target="10:00")
    later = replace(desk, now=a_moment("2026-11-24 09:00"))

    changing.due(later, [number], "fri")

    assert desk.store.entries.of(number)[0].is_late


def test_of_several_dates_all_move_or_none(desk: Desk) -> None:
    soft, hard = given(desk), given(desk, due="fri")

    with pytest.raises(Refused):
        changing.due(desk, [soft, hard], "2026-12-01")

    assert desk.store.entries.of(soft) == []


def test_a_date_is_needed_and_a_settled_task_has_none_to_move(desk: Desk) -> None:
    number = given(desk)
    following.done(desk, [number], "signed")

    with pytest.raises(Unreadable):
        changing.due(desk, [number], " ")
    with pytest.raises(Refused):
        changing.due(desk, [number], "fri")
    with pytest.raises(Unreadable):
        changing.due(desk, [], "fri")


def test_a_task_without_a_limit_gets_a_first_date(desk: Desk) -> None:
    number = given(desk, no_limit=True)

    deed = changing.due(desk, [number], "fri").tasks[0]

    assert deed.due_kind is DueKind.SOFT
    assert deed.notes == ()


def test_the_date_it_has_already_is_no_move(desk: Desk) -> None:
    number = given(desk, due="2026-12-01")

    with pytest.raises(Unreadable, match="That is the date already"):
        changing.due(desk, [number], "2026-12-01", word="Wang, by phone")

    assert desk.store.entries.of(number) == []


def test_who_leads_a_task_from_now_on_helps_no_more(desk: Desk) -> None:
    number = given(desk, helpers=["admin"])

    change(desk, number, to="admin")

    assert desk.store.tasks.get([number])[0].helpers == ()


def test_an_edit_says_back_the_texts_as_they_read_now(desk: Desk) -> None:
    number = given(desk)
    said = Particulars(words="be quick", intent="for the board", source="phone", source_ref="8 am")

    deed = changing.edit(desk, [number], said, Amends()).tasks[0]

    assert [str(note.text) for note in deed.notes] == [
        "changed",
        "words: be quick",
        "intent: for the board",
        "came by: phone 8 am",
    ]
