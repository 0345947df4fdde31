"""The desk: dates in words and names of people, at one instant."""

from dataclasses import dataclass, replace
from datetime import date, datetime

import pytest

from secdesk.domain.errors import NotFound, Refused, UnknownPerson, Unreadable
from secdesk.services import people
from secdesk.services.desk import Desk
from world import a_moment, staffed

Answers = dict[str, tuple[datetime, bool]]


@dataclass(frozen=True)
class Almanac:
    """A date reader that knows a few phrases."""

    phrases: Answers

    def read(self, text: str, now: datetime) -> tuple[datetime, bool] | None:
        """What the phrase stands for, if it stands here."""
        del now
        return self.phrases.get(text)


ALMANAC = Almanac({"fifth of the twelfth": (a_moment("2026-12-05 00:00"), False)})


@pytest.fixture(autouse=True)
def _people(desk: Desk) -> None:
    staffed(desk)


def test_a_date_is_read_by_our_grammar_first_and_by_the_other_reader_then(desk: Desk) -> None:
    asked = replace(desk, other_dates=ALMANAC)

    assert asked.when("fri 5pm").at == a_moment("2026-11-27 17:00")
    assert asked.when(" fifth  of the twelfth ").at == a_moment("2026-12-05 18:00")


def test_a_date_nobody_can_read_is_refused(desk: Desk) -> None:
    with pytest.raises(Unreadable, match='Cannot read the date "when it suits"'):
        replace(desk, other_dates=ALMANAC).when("when it suits")


def test_a_past_date_is_read_only_where_it_may_be_past(desk: Desk) -> None:
    with pytest.raises(Unreadable, match="is past"):
        desk.when("2026-11-20")

    assert desk.whenever("2026-11-20").at == a_moment("2026-11-20 18:00")


@pytest.mark.parametrize("typed", ["wang", "ＷＡＮＧ", "min", "Wang   Min"])
def test_a_leader_is_found_by_code_or_part_of_a_name(desk: Desk, typed: str) -> None:
    assert desk.leader(typed).code == "wang"


@pytest.mark.parametrize("typed", ["li", "国强", "李国强"])
def test_a_leader_is_found_by_part_of_a_chinese_name(desk: Desk, typed: str) -> None:
    assert desk.leader(typed).code == "li"


@pytest.mark.parametrize("typed", ["admin", "office", "ＡＤＭＩＮ office", "Admin  Office"])
def test_a_unit_is_found_by_code_or_part_of_a_name(desk: Desk, typed: str) -> None:
    assert desk.contact(typed).code == "admin"


def test_a_name_that_fits_several_is_refused_with_all_of_them(desk: Desk) -> None:
    people.add_leader(desk, "hong", "Wang Hong", people.LeaderSaid())

    with pytest.raises(NotFound) as refusal:
        desk.leader("ang")

    assert refusal.value.message.values["names"] == ("Wang Min (wang)", "Wang Hong (hong)")


@pytest.mark.parametrize(("noun", "typed"), [("leader", "wnag"), ("contact", "amdin")])
def test_an_unknown_name_is_refused_with_near_ones(desk: Desk, noun: str, typed: str) -> None:
    look_up = {"leader": desk.leader, "contact": desk.contact}[noun]

    with pytest.raises(UnknownPerson) as refusal:
        look_up(typed)

    assert (refusal.value.noun, refusal.value.name) == (noun, typed)
    assert str(refusal.value.hints[0]).startswith("did you mean")


def test_whoever_has_retired_is_refused(desk: Desk) -> None:
    people.retire_contact(desk, "chen")

    with pytest.raises(Refused) as refusal:
        desk.contact("chen")

    assert [str(hint) for hint in refusal.value.hints] == ["secdesk contact edit chen --active"]


def test_the_turn_among_leaders_is_that_of_the_day(desk: Desk) -> None:
    leaders = desk.store.leaders.all()
    tomorrow = replace(desk, now=a_moment("2026-11-24 09:00"))

    assert desk.today == date(2026, 11, 23)
    assert sorted(desk.turns(leaders).values()) == [0, 1]
    assert desk.turns(leaders) != tomorrow.turns(leaders)
