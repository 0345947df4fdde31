"""Words that name a time of day."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secdesk.domain.when.clock import clock


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("17:00", time(17)),
        ("9:05", time(9, 5)),
        ("14:30:59", time(14, 30)),
        ("0:00", time(0)),
        ("5pm", time(17)),
        ("5 pm", time(17)),
        ("5:30pm", time(17, 30)),
        ("5:30 am", time(5, 30)),
        ("12am", time(0)),
        ("12pm", time(12)),
        ("5点", time(5)),
        ("17时", time(17)),
        ("下午5点", time(17)),
        ("下午5点半", time(17, 30)),
        ("下午15点", time(15)),
        ("下午5:30", time(17, 30)),
        ("下午12点", time(12)),
        ("晚上8点15分", time(20, 15)),
        ("晚上20点", time(20)),
        ("上午10点5分", time(10, 5)),
        ("上午12点", time(12)),
        ("早上9点", time(9)),
        ("中午12点", time(12)),
        ("中午1点", time(13)),
    ],
)
def test_a_time_of_day_is_read(text: str, meant: time) -> None:
    assert clock(text) == meant


@pytest.mark.parametrize(
    "text", ["", "5", "pm", "noonish", "fri 5pm", "5pm sharp", "五点", "17:000"]
)
def test_other_words_name_no_time(text: str) -> None:
    assert clock(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "24:00",
        "25:00",
        "14:60",
        "14:5",
        "14:",
        "13pm",
        "13am",
        "0pm",
        "25点",
        "上午15点",
        "中午9点",
        "晚上12点",
        "晚上1点",
    ],
)
def test_a_time_that_no_clock_shows_is_refused_rather_than_guessed(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        clock(text)


@given(st.times())
def test_a_time_is_read_as_every_clock_writes_it(moment: time) -> None:
    meant = moment.replace(second=0, microsecond=0)

    assert clock(f"{moment:%H:%M}") == meant
    assert clock(f"{moment:%I:%M} {'pm' if moment.hour >= 12 else 'am'}") == meant
    assert clock(f"{moment.hour}点{moment.minute}分") == meant
