"""The local zone, as the machine knows it: the same as the tables of zoneinfo say."""

import time
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from secdesk.gateways.zone import LOCAL

ZONES = ("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland")
moments = st.datetimes(datetime(1990, 1, 1), datetime(2037, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  # hypothesis adds the zone


@pytest.fixture(params=ZONES)
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> ZoneInfo:
    """A zone in which the machine stands."""
    name = str(request.param)
    monkeypatch.setenv("TZ", name)
    time.tzset()
    return ZoneInfo(name)


@given(at=moments)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_moment_has_the_local_time_that_the_zone_says(zone: ZoneInfo, at: datetime) -> None:
    local = at.astimezone(LOCAL)

    assert local.replace(tzinfo=None) == at.astimezone(zone).replace(tzinfo=None)
    assert local.tzname() == at.astimezone(zone).tzname()


@given(at=moments)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_moment_survives_its_journey_there_and_back(zone: ZoneInfo, at: datetime) -> None:
    there = at.astimezone(LOCAL)
    is_second = at.astimezone(zone).fold

    assert there.replace(fold=is_second).astimezone(UTC) == at


@pytest.mark.parametrize("zone", ["Europe/Berlin"], indirect=True)
@pytest.mark.parametrize(
    ("day", "offset"),
    [("2026-01-15", "+0100"), ("2026-07-15", "+0200"), ("2030-01-15", "+0100")],
)
@pytest.mark.usefixtures("zone")
def test_summer_and_winter_have_offsets_of_their_own(day: str, offset: str) -> None:
    noon = datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=LOCAL)

    assert f"{noon:%z}" == offset


def test_what_has_no_date_has_no_offset() -> None:
    assert LOCAL.utcoffset(None) is None
    assert LOCAL.tzname(None) is None
    assert LOCAL.dst(None) is None
