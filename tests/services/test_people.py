"""Leaders and contacts, on a real desk."""

import pytest

from secdesk.cards.people import ContactCard
from secdesk.domain.errors import Refused, UnknownPerson, Unreadable
from secdesk.domain.vocabulary import ContactKind
from secdesk.services import asking, following, history, owed, people, routines
from secdesk.services.asking import AskSaid
from secdesk.services.desk import Desk
from secdesk.services.people import ContactSaid, LeaderSaid
from secdesk.services.routines import RoutineSaid
from world import assigned, staffed

NOTHING_OF_A_LEADER = LeaderSaid()
NOTHING_OF_A_CONTACT = ContactSaid()
UNIT = ContactSaid(kind="unit")


def unit_of(card: ContactCard) -> str | None:
    """The code of the unit that somebody belongs to."""
    return card.unit.code if card.unit else None


@pytest.fixture(autouse=True)
def _people(desk: Desk) -> None:
    staffed(desk)


def hints(refusal: pytest.ExceptionInfo[Refused]) -> list[str]:
    """What a refusal says to type next."""
    return [str(hint) for hint in refusal.value.hints]


def test_a_leader_is_kept_with_everything_said(desk: Desk) -> None:
    said = LeaderSaid(
        title="Vice Mayor",
        portfolio="  finance\nand audit ",
        rank=2,
        relay="Zhou",
        relay_phone="555 0100",
        report_every=5,
        channel="phone",
        best_time="before ten",
    )

    card = people.add_leader(desk, " ZHAO ", "赵  琦", said)

    kept = people.show_leader(desk, "zhao")
    assert (card.code, card.name, str(card.note)) == ("zhao", "赵 琦", "added")
    assert (kept.title, kept.portfolio, kept.rank) == ("Vice Mayor", "finance and audit", 2)
    assert (kept.relay, kept.relay_phone, kept.channel) == ("Zhou", "555 0100", "phone")
    assert (kept.report_every, kept.best_time, kept.is_active) == (5, "before ten", True)


def test_a_leaders_code_is_given_once(desk: Desk) -> None:
    with pytest.raises(Refused, match='The code "wang" is taken') as refusal:
        people.add_leader(desk, "Wang", "Wang Hong", NOTHING_OF_A_LEADER)

    assert hints(refusal) == ["secdesk leader show wang"]


def test_a_leader_is_shown_with_what_is_in_hand(desk: Desk) -> None:
    assigned(desk, "wang")
    following.done(desk, [assigned(desk, "wang")], "signed")

    assert people.show_leader(desk, "Wang Min").in_hand == 1


def test_leaders_are_listed_as_they_came_whatever_their_rank(desk: Desk) -> None:
    people.add_leader(desk, "zhao", "Zhao Qi", LeaderSaid(rank=1))

    codes = [one.code for one in people.list_leaders(desk).leaders]

    assert codes == ["wang", "li", "zhao"]


def test_a_retired_leader_is_listed_on_request_and_shown_by_any_name(desk: Desk) -> None:
    card = people.retire_leader(desk, "wang")

    assert not card.is_active
    assert str(card.note) == "retired; what is in hand stays: secdesk list --leader wang"


def test_a_leader_who_retires_gives_no_more_tasks_by_routines(desk: Desk) -> None:
    for leader in ("wang", "li"):
        routines.add(desk, "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1", leader, "plan", RoutineSaid())

    card = people.retire_leader(desk, "wang")

    assert str(card.note).endswith("· routines stopped: 1")
    stopped = [one.stopped_at is not None for one in desk.store.routines.all()]
    assert stopped == [True, False]
    assert [one.code for one in people.list_leaders(desk).leaders] == ["li"]
    assert [one.code for one in people.list_leaders(desk, retired=True).leaders] == ["wang", "li"]
    assert not people.show_leader(desk, " ＷＡＮＧ ").is_active
    assert people.show_leader(desk, "min").code == "wang"


def test_what_a_leader_gave_stays_when_they_retire(desk: Desk) -> None:
    number = assigned(desk, "wang")

    people.retire_leader(desk, "wang")

    assert desk.store.tasks.get([number])[0].leader.name == "Wang Min"


def test_a_retired_leader_gives_no_tasks_until_made_active_again(desk: Desk) -> None:
    people.retire_leader(desk, "wang")
    with pytest.raises(Refused, match="has retired"):
        assigned(desk, "wang")

    people.edit_leader(desk, "wang", None, LeaderSaid(is_active=True))

    assert assigned(desk, "wang") == 1


def test_a_leader_changes_in_what_is_said_and_nothing_else(desk: Desk) -> None:
    people.edit_leader(desk, "wang", None, LeaderSaid(title="Director", channel="phone"))

    card = people.edit_leader(desk, "min", "Wang Minghua", LeaderSaid(channel=""))

    assert (card.code, card.name, str(card.note)) == ("wang", "Wang Minghua", "changed")
    kept = people.show_leader(desk, "minghua")
    assert (kept.title, kept.channel) == ("Director", "")


def test_a_new_name_is_found_and_the_old_one_is_not(desk: Desk) -> None:
    people.edit_leader(desk, "wang", "Zhao Qi", NOTHING_OF_A_LEADER)

    assert desk.leader("zhao").code == "wang"
    with pytest.raises(UnknownPerson):
        desk.leader("min")


@pytest.mark.parametrize("name", [None, "Wang Min"])
def test_a_change_that_changes_nothing_is_refused(desk: Desk, name: str | None) -> None:
    with pytest.raises(Unreadable, match="Say what to change"):
        people.edit_leader(desk, "wang", name, NOTHING_OF_A_LEADER)


def test_a_contact_is_kept_with_everything_said(desk: Desk) -> None:
    said = ContactSaid(
        kind="个人",
        unit="office",
        post="clerk",
        phone="555 0101",
        channels="WeChat",
        remit="meeting rooms",
        notes="  away\ton Fridays",
    )

    card = people.add_contact(desk, "zhou", "Zhou Lan", said)

    kept = people.show_contact(desk, "lan")
    assert (card.code, str(card.note)) == ("zhou", "added")
    assert (kept.kind, unit_of(kept), kept.post) == (ContactKind.PERSON, "admin", "clerk")
    assert (kept.phone, kept.channels, kept.remit) == ("555 0101", "WeChat", "meeting rooms")
    assert (kept.notes, kept.is_active) == ("away on Fridays", True)


def test_a_contact_is_of_some_kind(desk: Desk) -> None:
    with pytest.raises(Unreadable, match="what kind of contact") as refusal:
        people.add_contact(desk, "zhou", "Zhou Lan", NOTHING_OF_A_CONTACT)

    assert "--kind person" in str(refusal.value.hints[0])


def test_a_contacts_code_is_given_once(desk: Desk) -> None:
    with pytest.raises(Refused, match='The code "admin" is taken') as refusal:
        people.add_contact(desk, "ADMIN", "Administration", UNIT)

    assert hints(refusal) == ["secdesk contact show admin"]


@pytest.mark.parametrize("code", ["me", "leader", "单位"])
def test_a_word_for_who_has_the_next_step_is_no_contacts_code(desk: Desk, code: str) -> None:
    with pytest.raises(Unreadable, match="already means who has the next step"):
        people.add_contact(desk, code, "Some Office", UNIT)


def test_a_leader_and_a_contact_may_share_a_code(desk: Desk) -> None:
    assert people.add_contact(desk, "wang", "Wang's Garage", UNIT).code == "wang"


def test_contacts_are_listed_by_kind_and_code(desk: Desk) -> None:
    people.add_contact(desk, "audit", "Audit Office", UNIT)
    people.add_contact(desk, "abc", "ABC Printing", ContactSaid(kind="supplier"))

    codes = [one.code for one in people.list_contacts(desk).contacts]

    assert codes == ["chen", "abc", "admin", "audit"]


def test_contacts_of_one_kind_are_listed_with_their_unit(desk: Desk) -> None:
    listed = people.list_contacts(desk, kind="人员").contacts

    assert [(one.code, unit_of(one)) for one in listed] == [("chen", "admin")]


def test_a_retired_contact_is_listed_on_request_and_shown_by_any_name(desk: Desk) -> None:
    card = people.retire_contact(desk, "chen")

    assert not card.is_active
    assert str(card.note) == "retired; what they hold stays: secdesk list --holder chen"
    assert [one.code for one in people.list_contacts(desk).contacts] == ["admin"]
    assert len(people.list_contacts(desk, retired=True).contacts) == 2
    assert not people.show_contact(desk, "chen").is_active
    assert people.show_contact(desk, "Jie").code == "chen"


def test_a_contact_changes_in_what_is_said_and_nothing_else(desk: Desk) -> None:
    people.add_contact(desk, "audit", "Audit Office", UNIT)

    card = people.edit_contact(desk, "chen", "Chen Jiehua", ContactSaid(unit="audit", post="head"))

    assert (card.code, card.name, str(card.note)) == ("chen", "Chen Jiehua", "changed")
    assert (card.kind, unit_of(card), card.post) == (ContactKind.PERSON, "audit", "head")


def test_a_contact_may_become_of_another_kind(desk: Desk) -> None:
    card = people.edit_contact(desk, "chen", None, ContactSaid(kind="supplier"))

    assert (card.kind, unit_of(card)) == (ContactKind.SUPPLIER, "admin")


def test_a_change_of_a_contact_that_changes_nothing_is_refused(desk: Desk) -> None:
    with pytest.raises(Unreadable, match="Say what to change"):
        people.edit_contact(desk, "chen", None, NOTHING_OF_A_CONTACT)


def test_no_unit_belongs_to_itself(desk: Desk) -> None:
    with pytest.raises(Refused, match="Admin Office cannot belong to itself"):
        people.edit_contact(desk, "admin", None, ContactSaid(unit="admin"))


def test_merging_moves_everything_the_one_held_to_the_other(desk: Desk) -> None:
    people.add_contact(desk, "office", "Administration", UNIT)
    led = assigned(desk, to="admin")
    named = assigned(desk, person="admin")
    helped = assigned(desk, helpers=["admin", "chen"])

    card = people.merge_contacts(desk, "admin", "office")

    tasks = desk.store.tasks.get([led, named, helped])
    assert (tasks[0].lead and tasks[0].lead.code) == "office"
    assert (tasks[1].person and tasks[1].person.code) == "office"
    assert {one.code for one in tasks[2].helpers} == {"office", "chen"}
    assert unit_of(people.show_contact(desk, "chen")) == "office"
    assert str(card.note) == "took over all that named Admin Office (admin)"


def test_whoever_was_merged_has_retired(desk: Desk) -> None:
    people.add_contact(desk, "office", "Administration", UNIT)

    people.merge_contacts(desk, "admin", "office")

    assert not people.show_contact(desk, "admin").is_active
    assert people.show_contact(desk, "office").is_active


def test_merging_moves_what_is_owed_what_was_asked_and_what_comes_round(desk: Desk) -> None:
    people.add_contact(desk, "office", "Administration", UNIT)
    number = assigned(desk, to="office")
    owed.consult(desk, [number], "does it fit", "chen", "fri")
    asking.ask(desk, "wang", "May it wait?", AskSaid(sender="chen"))
    rule = "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1"
    routines.add(desk, rule, "wang", "plan", RoutineSaid(to="chen"))
    routines.add(desk, rule, "wang", "plan", RoutineSaid(person="chen"))

    people.merge_contacts(desk, "chen", "office")

    (point,) = desk.store.points.every(number)
    (ask,) = desk.store.asks.all(9)
    made = desk.store.routines.all()
    found = [point.contact, ask.sender, made[0].lead, made[1].person]
    assert [one and one.code for one in found] == ["office"] * 4


def test_the_log_keeps_the_name_of_whoever_was_merged(desk: Desk) -> None:
    people.add_contact(desk, "office", "Administration", UNIT)
    number = assigned(desk, to="office")
    owed.consult(desk, [number], "does it fit", "chen", "fri")

    people.merge_contacts(desk, "chen", "office")

    line = history.show(desk, [number]).tasks[0].log[-1]
    assert any("Chen Jie" in str(one) for one in line.details)


def test_merging_two_helpers_of_one_task_leaves_one(desk: Desk) -> None:
    people.add_contact(desk, "office", "Administration", UNIT)
    number = assigned(desk, helpers=["admin", "office", "chen"])

    people.merge_contacts(desk, "admin", "office")

    helpers = desk.store.tasks.get([number])[0].helpers
    assert sorted(one.code for one in helpers) == ["chen", "office"]


def test_a_unit_merged_into_one_of_its_own_people_leaves_no_unit_of_itself(desk: Desk) -> None:
    card = people.merge_contacts(desk, "admin", "chen")

    assert card.unit is None
    assert people.show_contact(desk, "chen").unit is None


def test_a_retired_contact_can_be_merged_by_its_code(desk: Desk) -> None:
    number = assigned(desk, to="admin")
    people.add_contact(desk, "office", "Administration", UNIT)
    people.retire_contact(desk, "admin")

    people.merge_contacts(desk, "admin", "office")

    lead = desk.store.tasks.get([number])[0].lead
    assert lead is not None
    assert lead.code == "office"


def test_nobody_is_merged_into_themselves(desk: Desk) -> None:
    with pytest.raises(Refused, match="Admin Office cannot be merged into itself") as refusal:
        people.merge_contacts(desk, "admin", "office")

    assert hints(refusal) == ["secdesk contact list"]


def test_nobody_is_merged_into_one_who_has_retired(desk: Desk) -> None:
    people.retire_contact(desk, "chen")

    with pytest.raises(Refused, match="has retired"):
        people.merge_contacts(desk, "admin", "chen")
