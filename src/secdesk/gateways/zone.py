"""The local zone of the machine, as the C library knows it: daylight saving included, no import."""

from datetime import datetime, timedelta, tzinfo

EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001  # in UTC, as what is counted from it


class LocalZone(tzinfo):
    """Local time by the rules of the operating system, at any moment it is asked about.

    `datetime.astimezone()` alone gives today's offset for ever; zoneinfo with a library that finds
    the zone's name costs three times a bare interpreter at start-up (docs/adr/0012).
    """

    def __init__(self) -> None:
        self._lately: tuple[datetime, timedelta] | None = None

    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        """The offset in force at that local moment; a `fold` of 1 is the second of two."""
        if moment is None:
            return None
        if self._lately is None or self._lately[0] is not moment:
            self._lately = moment, _offset(moment)  # every line of a list asks about one `now`
        return self._lately[1]

    def dst(self, moment: datetime | None) -> timedelta | None:  # noqa: ARG002  # part of tzinfo
        """Unknown: the system tells the offset as a whole."""
        return None

    def tzname(self, moment: datetime | None) -> str | None:
        """The abbreviation in force at that local moment."""
        return None if moment is None else moment.replace(tzinfo=None).astimezone().tzname()

    def fromutc(self, moment: datetime) -> datetime:
        """The local moment of one given in UTC."""
        seconds = (moment.replace(tzinfo=None) - EPOCH).total_seconds()
        return datetime.fromtimestamp(seconds).replace(tzinfo=self)  # noqa: DTZ006  # local on purpose


def _offset(moment: datetime) -> timedelta:
    local = moment.replace(tzinfo=None, microsecond=0)
    return local - EPOCH - timedelta(seconds=local.timestamp())


LOCAL = LocalZone()
