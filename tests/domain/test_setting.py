"""Settings: what may be written, what it means, and how it is written back."""

import re
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anything import TEXTS
from secdesk.domain.errors import Unreadable
from secdesk.domain.setting.kind import (
    MOST_DAYS,
    Choice,
    Clock,
    Countdown,
    Kind,
    Rhythm,
    Rhythms,
    Setting,
    Simple,
    Span,
    Spans,
    Whole,
    YesNo,
    written,
)
from secdesk.domain.setting.known import ALL, BY_KEY, DEFAULTS, LIST_MOST, NAG_MOST, Settings
from secdesk.domain.text import one_line

LINES, COLOURS = Whole(1, 1_000), Choice("red", "green")
RIGHT: list[tuple[Kind[object], Simple, object]] = [
    (LINES, 5, 5),
    (LINES, "5", 5),
    (LINES, " 0012 ", 12),
    (LINES, "１２", 12),
    (LINES, 1, 1),
    (LINES, 1_000, 1_000),
    (Whole(-3, 3), "-3", -3),
    (YesNo(), True, True),
    (YesNo(), False, False),
    (YesNo(), "Yes", True),
    (YesNo(), "on", True),
    (YesNo(), "是", True),
    (YesNo(), " false ", False),
    (YesNo(), "否", False),
    (COLOURS, "RED ", "red"),
    (Clock(), "9:00", time(9)),
    (Clock(), "09:05", time(9, 5)),
    (Clock(), "２３：５９", time(23, 59)),
    (Clock(), "0:00", time(0)),
    (Spans(), "2d", Span(2)),
    (Spans(), "1 H", Span(1, in_hours=True)),
    (Spans(), "0d", Span(0)),
    (Countdown(), "7, 3, 1, 0", Rhythm((7, 3, 1, 0))),
    (Countdown(), "every 2h", Rhythm(every=2, in_hours=True)),
    (Countdown(), "never", Rhythm()),
    (Rhythms(), "7, 3, 1, 0", Rhythm((7, 3, 1, 0))),
    (Rhythms(), "7、3，1", Rhythm((7, 3, 1))),
    (Rhythms(), 3, Rhythm((3,))),
    (Rhythms(), "1, 3, every 3", Rhythm((1, 3), 3)),
    (Rhythms(), "every 1", Rhythm(every=1)),
    (Rhythms(), "every 2 d", Rhythm(every=2)),
    (Rhythms(), "Every 2h", Rhythm(every=2, in_hours=True)),
    (Rhythms(), "NEVER", Rhythm()),
    (Rhythms(), "366", Rhythm((366,))),
]
WRONG: list[tuple[Kind[object], Simple]] = [
    (LINES, 0),
    (LINES, 1_001),
    (LINES, "-1"),
    (LINES, True),
    (LINES, ""),
    (LINES, "five"),
    (LINES, "5.0"),
    (LINES, "1_0"),
    (LINES, "٥"),
    (LINES, "9" * 5_000),
    (YesNo(), "maybe"),
    (YesNo(), 1),
    (YesNo(), ""),
    (COLOURS, "blue"),
    (COLOURS, ""),
    (Clock(), "24:00"),
    (Clock(), "9"),
    (Clock(), "9:5"),
    (Clock(), "09:00:00"),
    (Clock(), "noon"),
    (Clock(), 9),
    (Spans(), "2"),
    (Spans(), "2w"),
    (Spans(), "-1d"),
    (Spans(), "1000d"),
    (Rhythms(), ""),
    (Rhythms(), "7,,3"),
    (Rhythms(), "-1"),
    (Rhythms(), "367"),
    (Rhythms(), "1000"),
    (Rhythms(), "٣"),
    (Spans(), "٣d"),
    (Rhythms(), "every ٣"),
    (Rhythms(), "every 0"),
    (Rhythms(), "every 0h"),
    (Rhythms(), "every"),
    (Rhythms(), "every 3, 1"),
    (Rhythms(), "1, every 2h"),
    (Rhythms(), "never, 1"),
    (Countdown(), "every 2"),
    (Countdown(), "7, 3, every 3"),
    (Rhythms(), True),
]
DAYS_OF_RHYTHM = st.lists(st.integers(0, MOST_DAYS), max_size=5).map(tuple)
IN_DAYS = st.builds(
    Rhythm, DAYS_OF_RHYTHM, st.none() | st.integers(1, 99), st.sampled_from([False])
)
IN_HOURS = st.integers(1, 99).map(lambda count: Rhythm(every=count, in_hours=True))
LAWFUL: list[tuple[Kind[object], st.SearchStrategy[object]]] = [
    (Whole(-999_999_999, 999_999_999), st.integers(-999_999_999, 999_999_999)),
    (YesNo(), st.booleans()),
    (COLOURS, st.sampled_from(["red", "green"])),
    (Clock(), st.times().map(lambda at: at.replace(second=0, microsecond=0))),
    (Spans(), st.builds(Span, st.integers(0, 999), st.booleans())),
    (Rhythms(), IN_DAYS | IN_HOURS),
]


def name_of(one: object) -> str:
    """The name of a kind or setting in the list of tests, or a value as it is typed."""
    if isinstance(one, Setting):
        return one.key
    return type(one).__name__ if hasattr(one, "allowed") else repr(one)[:20]


@pytest.mark.parametrize(("kind", "typed", "value"), RIGHT, ids=name_of)
def test_a_value_is_read_as_it_is_meant(kind: Kind[object], typed: Simple, value: object) -> None:
    assert kind.read(typed) == value
    assert type(kind.read(typed)) is type(value)


@pytest.mark.parametrize(("kind", "typed"), WRONG, ids=name_of)
def test_anything_else_is_refused_with_what_is_allowed(kind: Kind[object], typed: Simple) -> None:
    with pytest.raises(Unreadable) as refusal:
        kind.read(typed)

    assert str(refusal.value).endswith(f"is not {kind.allowed}.")
    assert refusal.value.hints == (kind.allowed,)


@pytest.mark.parametrize(
    ("kind", "allowed"),
    [
        (LINES, "a whole number from 1 to 1000"),
        (YesNo(), "yes or no"),
        (COLOURS, "one of red, green"),
    ],
    ids=name_of,
)
def test_what_is_allowed_is_said_in_words(kind: Kind[object], allowed: str) -> None:
    assert str(kind.allowed) == allowed


@pytest.mark.parametrize(("kind", "values"), LAWFUL, ids=name_of)
@given(data=st.data())
def test_what_is_written_is_read_back_as_it_was(
    kind: Kind[object], values: st.SearchStrategy[object], data: st.DataObject
) -> None:
    value = data.draw(values)

    assert kind.read(written(value)) == value


@pytest.mark.parametrize("kind", [kind for kind, _ in LAWFUL], ids=name_of)
@given(typed=st.one_of(TEXTS, st.integers(), st.booleans()))
def test_whatever_is_typed_is_a_value_or_a_refusal_on_one_line(
    kind: Kind[object], typed: Simple
) -> None:
    try:
        said = written(kind.read(typed))
    except Unreadable as refusal:
        said = str(refusal)
    else:
        assert written(kind.read(said)) == said

    assert said == one_line(said)


@given(IN_DAYS, st.integers(-400, 1_000))
def test_the_last_day_of_a_rhythm_has_come_already(rhythm: Rhythm, day: int) -> None:
    latest = rhythm.latest(day)

    assert latest is None or latest <= day


@given(IN_DAYS, st.integers(-400, 1_000))
def test_a_rhythm_never_goes_back(rhythm: Rhythm, day: int) -> None:
    before, after = rhythm.latest(day), rhythm.latest(day + 1)

    assert before is None or (after is not None and before <= after)


@given(IN_DAYS, st.integers(0, 1_000))
def test_on_a_day_of_its_own_a_rhythm_has_come(rhythm: Rhythm, day: int) -> None:
    latest = rhythm.latest(day)

    assert latest is None or rhythm.latest(latest) == latest
    assert day not in rhythm.days or latest == day


@given(st.lists(st.integers(0, 60), max_size=3), st.integers(1, 20), st.integers(1, 20))
def test_a_rhythm_goes_on_from_its_last_day_in_even_steps(
    days: list[int], every: int, turns: int
) -> None:
    rhythm = Rhythm(tuple(days), every)
    day = max(days, default=0) + turns * every

    assert rhythm.latest(day) == rhythm.latest(day + every - 1) == day


@given(IN_HOURS, st.integers(-400, 1_000))
def test_a_rhythm_of_hours_has_no_days(rhythm: Rhythm, day: int) -> None:
    assert rhythm.latest(day) is None


@pytest.mark.parametrize(
    ("rhythm", "days"),
    [
        (Rhythm((1, 3), 3), [None, 1, 1, 3, 3, 3, 6, 6, 6, 9]),
        (Rhythm(every=1), [None, 1, 2, 3]),
        (Rhythm((7, 3, 1, 0)), [0, 1, 1, 3, 3, 3, 3, 7, 7]),
        (Rhythm(), [None, None]),
    ],
    ids=str,
)
def test_a_rhythm_day_by_day(rhythm: Rhythm, days: list[int | None]) -> None:
    assert [rhythm.latest(day) for day in range(len(days))] == days


@pytest.mark.parametrize("setting", ALL, ids=name_of)
def test_a_default_is_a_value_of_its_own_kind(setting: Setting[object]) -> None:
    assert setting.kind.read(written(setting.default)) == setting.default


@pytest.mark.parametrize("setting", ALL, ids=name_of)
def test_a_setting_is_explained_in_one_sentence(setting: Setting[object]) -> None:
    assert re.fullmatch(r"[A-Z][^.\n]*\.", setting.help)


def test_each_setting_has_a_name_of_its_own() -> None:
    assert len(BY_KEY) == len(ALL)
    assert all(re.fullmatch(r"[a-z]+(\.[a-z]+(-[a-z]+)*)*", key) for key in BY_KEY)


def test_no_setting_is_the_name_of_a_group() -> None:
    groups = {key[: place.start()] for key in BY_KEY for place in re.finditer(r"\.", key)}

    assert groups & set(BY_KEY) == set()


def test_until_it_is_set_a_setting_has_its_default() -> None:
    assert [DEFAULTS[one] for one in ALL] == [one.default for one in ALL]


def test_setting_one_leaves_the_others_and_the_settings_that_were() -> None:
    before = Settings({"nag.most": 3})

    after = before.having("list.most", 40)

    assert (after[NAG_MOST], after[LIST_MOST]) == (3, 40)
    assert before[LIST_MOST] == LIST_MOST.default
