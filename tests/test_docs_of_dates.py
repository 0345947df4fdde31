"""Every phrase in the tables of the page about dates is read as a date, or as a rule."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dates_in_words import WEDNESDAY_TEN, Moon
from secdesk.domain.when import Customs, read
from secdesk.domain.when.repeat import read_rule
from secdesk.domain.worktime import WorkCalendar

PAGE = Path(__file__).parent.parent / "docs" / "dates.md"
CUSTOMS = Customs(WorkCalendar(almanac=Moon()))
HEAD = "|---|---|---|\n"


def phrases(table: int) -> Iterator[str]:
    """What stands in the English and the Chinese column of a table of the page."""
    rows = PAGE.read_text(encoding="utf-8").split(HEAD)[table].split("\n\n")[0]
    for row in rows.splitlines():
        _, _, english, chinese, _ = row.split("|")
        yield from (phrase.strip() for phrase in f"{english},{chinese}".split(","))


@pytest.mark.parametrize("phrase", [*phrases(1)])
def test_a_date_of_the_page_is_read(phrase: str) -> None:
    moment = read(phrase, WEDNESDAY_TEN, CUSTOMS)

    assert moment is not None
    assert moment.at > WEDNESDAY_TEN


@pytest.mark.parametrize("phrase", [*phrases(2)])
def test_a_rule_of_the_page_is_read(phrase: str) -> None:
    assert read_rule(phrase, WEDNESDAY_TEN, CUSTOMS)
