"""Dates as pages print them are read back as the same moments."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anything import MOMENTS
from dates_in_words import WEDNESDAY_TEN, Nobody, pairs, shown
from secdesk.services.dates import ahead
from secdesk.views.words import Words
from world import BEIJING, OFFICE

BERLIN = ZoneInfo("Europe/Berlin")
LANGUAGES = [Words("en"), Words("zh")]


@given(
    words=st.sampled_from(LANGUAGES),
    now=MOMENTS,
    later=st.timedeltas(timedelta(0), timedelta(days=4 * 366)),
    says_year=st.booleans(),
)
def test_a_moment_is_read_back_as_it_is_printed(
    words: Words,
    now: datetime,
    later: timedelta,
    says_year: bool,  # noqa: FBT001  # thought of by hypothesis
) -> None:
    meant = (now + later + timedelta(minutes=1)).replace(second=0, microsecond=0)
    printed = words.moment(meant, today=None if says_year else now.date())

    moment = ahead(printed, now, OFFICE, Nobody())

    assert (moment.at, moment.has_time) == (meant, True)


@given(words=st.sampled_from(LANGUAGES), now=MOMENTS, later=st.integers(1, 4 * 366))
def test_a_day_is_read_back_in_every_form_that_is_printed(
    words: Words, now: datetime, later: int
) -> None:
    meant = now.date() + timedelta(days=later)
    end = datetime.combine(meant, time(18), BEIJING)
    forms = [
        words.moment(end, has_time=False),
        words.moment(end, has_time=False, today=now.date()),
        words.day(meant),
        words.full_day(meant),
    ]
    if later < 365:
        forms += [words.short_day(meant), words.day(meant, meant)]

    for printed in forms:
        moment = ahead(printed, now, OFFICE, Nobody())

        assert (moment.at, moment.has_time) == (end, False)


@pytest.mark.parametrize(
    ("printed", "meant"),
    pairs(
        """
        Fri 27 Nov 2026 17:00 -> 2026-11-27 17:00
        Fri 27 Nov 17:00 -> 2026-11-27 17:00
        Fri 27 Nov 2026 -> 2026-11-27
        Fri 27 Nov -> 2026-11-27
        27 Nov -> 2026-11-27
        Friday 27 November 2026 -> 2026-11-27
        2026年11月27日 周五 17:00 -> 2026-11-27 17:00
        11月27日 周五 17:00 -> 2026-11-27 17:00
        2026年11月27日 周五 -> 2026-11-27
        11月27日 周五 -> 2026-11-27
        11月27日 -> 2026-11-27
        2026年11月27日 星期五 -> 2026-11-27
        2026-11-27T17:00:00+08:00 -> 2026-11-27 17:00
        """
    ),
)
def test_the_forms_of_pages_are_read(printed: str, meant: str) -> None:
    assert shown(ahead(printed, WEDNESDAY_TEN, OFFICE, Nobody())) == meant


@given(
    st.datetimes(datetime(2024, 1, 1), datetime(2034, 1, 1), timezones=st.just(BERLIN)),  # noqa: DTZ001  # hypothesis adds the zone
    st.integers(1, 366),
    st.times().filter(lambda one: one.hour not in {2, 3}),
    st.sampled_from(LANGUAGES),
)
def test_a_printed_moment_is_read_back_across_a_change_of_the_clocks(
    now: datetime, later: int, clock: time, words: Words
) -> None:
    on: date = now.date() + timedelta(days=later)
    meant = datetime.combine(on, clock.replace(second=0, microsecond=0), BERLIN)

    assert ahead(words.moment(meant), now, OFFICE, Nobody()).at == meant
