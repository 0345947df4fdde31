"""Rules about who was not heard of at all."""

from collections.abc import Iterator

from secdesk.domain.blank.finding import Finding
from secdesk.domain.blank.snapshot import Snapshot
from secdesk.domain.blank.when import after_days, days_over
from secdesk.domain.setting.blank import QUIET
from secdesk.domain.text import say, say_n

SEVERAL = 2  # of a single task its own silence is spoken of


def quiet_unit(look: Snapshot) -> Iterator[Finding]:
    """A unit with several open tasks on none of which anything happened for long."""
    days = look.office.settings[QUIET]
    for one in look.quiet:
        silent = days_over(one.since, look.now, look.office)
        if silent < days or one.open < SEVERAL:
            continue
        yield Finding(
            subject=one.contact.code,
            reason=say_n(
                "{open} open, and nothing happened for {count} working day",
                "{open} open, and nothing happened for {count} working days",
                silent,
                open=one.open,
            ),
            cure=say("secdesk follow --to {code} --all", code=one.contact.code),
            since=one.since.astimezone(look.now.tzinfo),
            found_at=after_days(one.since, days, look.now, look.office),
            cause=one.since.astimezone(look.now.tzinfo).date().isoformat(),
            title=one.contact.name,
        )
