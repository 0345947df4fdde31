"""Showing the settings and changing them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from secdesk.cards.settings import SettingCard, SettingList
from secdesk.domain.errors import DeskError, NotFound, Unreadable
from secdesk.domain.setting.kind import Setting, Simple, written
from secdesk.domain.setting.known import (
    ALL,
    BY_KEY,
    DAY_END,
    DAY_START,
    LIST_MOST,
    NAG_MOST,
    NAG_TARGETS,
    PACES,
    Settings,
)
from secdesk.domain.text import say
from secdesk.domain.vocabulary import Urgency
from secdesk.gateways.settings_file import SettingsFile
from secdesk.services import configuring
from secdesk.services.ports import SettingsText

Said = dict[str, Simple]
Maker = Callable[[Said], SettingsText]


class Remembered:
    """Settings that are kept in memory alone."""

    path = "config.toml"

    def __init__(self, said: Said) -> None:
        self.said = said

    def read(self) -> Settings:
        """What was set."""
        return Settings({key: _named(key).kind.read(one) for key, one in self.said.items()})

    def write(self, key: str, value: Simple | None) -> None:
        """Set one key or forget it."""
        self.said.pop(key, None)
        if value is not None:
            self.said[key] = value


def _named(key: str) -> Setting[object]:
    if key not in BY_KEY:
        raise Unreadable(say("there is no {key}", key=key))
    return BY_KEY[key]


@pytest.fixture(params=["in memory", "in a file"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Maker:
    """Settings with something said in them: the fake, and the real ones."""

    def a_file(said: Said) -> SettingsText:
        place = tmp_path / "config.toml"
        lines = [f"{key} = {json.dumps(one)}\n" for key, one in said.items()]
        place.write_text("".join(lines))
        return SettingsFile(place)

    return a_file if request.param == "in a file" else Remembered


def values(card: SettingCard | SettingList) -> dict[str, str]:
    """The values of a list of settings by their keys."""
    assert isinstance(card, SettingList)
    return {one.key: one.value for one in card.settings}


def test_settings_have_a_place_and_their_defaults(make: Maker) -> None:
    file = make({})

    assert file.path.endswith("config.toml")
    assert [file.read()[one] for one in ALL] == [one.default for one in ALL]


def test_settings_are_what_was_said(make: Maker) -> None:
    said = make({"nag.most": 3, "nag.targets": True, "hours.start": "8:30"}).read()

    assert (said[NAG_MOST], said[NAG_TARGETS], written(said[DAY_START])) == (3, True, "08:30")


@pytest.mark.parametrize("said", [{"nag.most": 0}, {"nag.mots": 3}])
def test_wrong_settings_are_refused(make: Maker, said: Said) -> None:
    with pytest.raises(Unreadable):
        make(said).read()


def test_what_is_written_is_read_and_the_rest_stays(make: Maker) -> None:
    file = make({"list.most": 40, "nag.most": 3})

    file.write("nag.most", 4)
    file.write("pace.normal.remind", "3, 1")

    said = file.read()
    assert (said[LIST_MOST], said[NAG_MOST]) == (40, 4)
    assert written(said[PACES[Urgency.NORMAL].remind]) == "3, 1"


def test_what_is_taken_away_has_its_default_whether_it_was_set_or_not(make: Maker) -> None:
    file = make({"list.most": 40, "nag.most": 3})

    file.write("nag.most", None)
    file.write("nag.targets", None)

    said = file.read()
    assert (said[LIST_MOST], said[NAG_MOST], said[NAG_TARGETS]) == (40, 10, False)


def test_a_wrong_value_can_be_written_over(make: Maker) -> None:
    file = make({"nag.most": 0})

    file.write("nag.most", 3)

    assert file.read()[NAG_MOST] == 3


def test_every_setting_is_listed_in_its_order_with_what_it_means() -> None:
    card = configuring.list_settings(Remembered({"nag.most": 3}))

    assert [one.key for one in card.settings] == [one.key for one in ALL]
    assert card.file == "config.toml"
    assert [one.key for one in card.settings if not one.is_default] == ["nag.most"]
    assert all(str(one.help) and str(one.allowed) for one in card.settings)


@pytest.mark.parametrize(
    ("typed", "count", "first"),
    [
        ("hours", 4, "hours.start"),
        ("pace.normal", 6, "pace.normal.start"),
        ("pace", 24, "pace.flash.start"),
        (" PACE.Flash. ", 6, "pace.flash.start"),
    ],
)
def test_a_group_is_shown_by_the_words_in_front(typed: str, count: int, first: str) -> None:
    shown = values(configuring.show(Remembered({}), typed))

    assert (len(shown), next(iter(shown))) == (count, first)


@pytest.mark.parametrize("typed", ["nag.most", "NAG.Most", " nag.most. ", "ｎａｇ．ｍｏｓｔ"])
def test_one_setting_is_shown_with_what_may_be_written(typed: str) -> None:
    card = configuring.show(Remembered({"nag.most": 3}), typed)

    assert isinstance(card, SettingCard)
    assert (card.key, card.value, card.default, card.is_default) == ("nag.most", "3", "10", False)
    assert str(card.allowed) == "a whole number from 1 to 1000"
    assert card.before is None


@pytest.mark.parametrize(
    ("key", "typed", "kept", "shown"),
    [
        ("nag.most", " 5 ", 5, "5"),
        ("nag.targets", "yes", True, "yes"),
        ("hours.start", "8:30", "08:30", "08:30"),
        ("language", "ZH", "zh", "zh"),
        ("pace.flash.start", "2 H", "2h", "2h"),
        ("pace.normal.after", "7 , 3,every 2", "7, 3, every 2", "7, 3, every 2"),
        ("pace.normal.after", "Never", "never", "never"),
    ],
)
def test_a_setting_is_kept_as_it_is_meant(key: str, typed: str, kept: Simple, shown: str) -> None:
    file = Remembered({})

    card = configuring.change(file, key, typed)

    assert file.said == {key: kept}
    assert (card.value, card.before, card.is_default) == (shown, card.default, False)
    assert values(configuring.list_settings(file))[key] == shown


def test_a_change_says_what_the_value_was() -> None:
    card = configuring.change(Remembered({"nag.most": 3}), "nag.most", "10")

    assert (card.before, card.value, card.is_default) == ("3", "10", True)


def test_unsetting_goes_back_to_the_default_and_says_what_the_value_was() -> None:
    file = Remembered({"nag.most": 3, "list.most": 40})

    card = configuring.unset(file, "nag.most")

    assert file.said == {"list.most": 40}
    assert (card.before, card.value, card.is_default) == ("3", "10", True)


@pytest.mark.parametrize(
    ("key", "typed", "said", "hint"),
    [
        ("nag.most", "0", 'nag.most: "0" is not a whole number from 1 to 1000.',
         "secdesk config nag.most 10"),
        ("nag.most", "", 'nag.most: "" is not a whole number', "secdesk config nag.most 10"),
        ("nag.targets", "x", 'nag.targets: "x" is not yes or no.', "secdesk config nag.targets no"),
        ("pace.normal.after", "x", 'pace.normal.after: "x" is not days',
         'secdesk config pace.normal.after "1, 3, every 3"'),
    ],
)  # fmt: skip
def test_a_wrong_value_is_refused_with_one_that_is_right(
    key: str, typed: str, said: str, hint: str
) -> None:
    file = Remembered({"list.most": 40})

    with pytest.raises(Unreadable) as refusal:
        configuring.change(file, key, typed)

    assert str(refusal.value).startswith(said)
    assert [str(one) for one in refusal.value.hints] == [hint]
    assert file.said == {"list.most": 40}


@pytest.mark.parametrize(
    ("typed", "hints"),
    [
        ("pace.normal.targets", ["did you mean pace.normal.target", "secdesk config"]),
        ("noon", ["did you mean hours.noon, nag.noon", "secdesk config"]),
        ("most", ["did you mean nag.most, list.most", "secdesk config"]),
        ("", ["secdesk config"]),
        ("zzz\n", ["secdesk config"]),
    ],
)
def test_an_unknown_setting_is_refused_with_those_that_are_near(
    typed: str, hints: list[str]
) -> None:
    deeds: list[Callable[[SettingsText], object]] = [
        lambda file: configuring.show(file, typed),
        lambda file: configuring.change(file, typed, "5"),
        lambda file: configuring.unset(file, typed),
    ]

    refusals = [refused(deed) for deed in deeds]

    assert {type(one) for one in refusals} == {NotFound}
    for one in refusals:
        assert len(one.hints) == len(hints)
        assert all(str(hint).startswith(want) for hint, want in zip(one.hints, hints, strict=True))


def refused(deed: Callable[[SettingsText], object]) -> DeskError:
    """The refusal of a deed, which changes nothing."""
    file = Remembered({})
    with pytest.raises(DeskError) as refusal:
        deed(file)
    assert file.said == {}
    return refusal.value


def test_a_group_takes_no_value() -> None:
    with pytest.raises(NotFound, match='no setting "nag"'):
        configuring.change(Remembered({}), "nag", "5")


@pytest.mark.parametrize(("key", "value"), [("hours.start", "18:00"), ("hours.end", "9:00")])
def test_the_working_day_keeps_its_length(key: str, value: str) -> None:
    file = Remembered({})

    with pytest.raises(Unreadable, match="The working day would begin"):
        configuring.change(file, key, value)

    assert file.said == {}


def test_unsetting_one_end_of_the_day_may_not_turn_it_round() -> None:
    file = Remembered({"hours.start": "19:00", "hours.end": "23:00"})

    with pytest.raises(Unreadable, match="begin at 19:00 and end at 18:00"):
        configuring.unset(file, "hours.end")

    assert configuring.unset(file, "hours.start").value == "09:00"


def test_a_day_that_was_written_without_length_is_mended_in_steps() -> None:
    file = Remembered({"hours.start": "19:00", "hours.end": "08:00"})

    configuring.change(file, "hours.start", "8:00")
    configuring.change(file, "hours.end", "19:00")

    said = file.read()
    assert (written(said[DAY_START]), written(said[DAY_END])) == ("08:00", "19:00")


def test_a_wrong_setting_is_put_right_whatever_else_is_wrong() -> None:
    file = Remembered({"nag.most": 0, "list.most": "x", "hours.end": "08:00"})

    card = configuring.change(file, "nag.most", "5")
    configuring.unset(file, "list.most")

    assert (card.before, card.value) == ("10", "5")
    assert file.said == {"nag.most": 5, "hours.end": "08:00"}
