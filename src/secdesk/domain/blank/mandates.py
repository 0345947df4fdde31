"""Rules about mandates: what was done under them and not told, and those about to end."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from secdesk.domain.blank.finding import Finding
from secdesk.domain.blank.snapshot import Snapshot
from secdesk.domain.blank.when import over_at
from secdesk.domain.mandate import Act, Mandate
from secdesk.domain.setting.blank import ACT_UNTOLD
from secdesk.domain.setting.known import MANDATE_ENDS
from secdesk.domain.text import Sentence, Weekday, say, say_n
from secdesk.domain.worktime import midnight


def untold_or_ending(look: Snapshot) -> Iterator[Finding]:
    """A mandate under which something was done and not told, or that ends while work goes on."""
    for mandate in look.mandates:
        acts = [one for one in look.acts if one.mandate == mandate.number and not one.told_at]
        found = _untold(mandate, acts, look) if acts else None
        found = found or _ending(mandate, look)
        if found is not None:
            yield found


def _untold(mandate: Mandate, acts: Sequence[Act], look: Snapshot) -> Finding | None:
    days = look.office.settings[ACT_UNTOLD]
    first = min(one.at for one in acts)
    found_at = over_at(first, days, look.now, look.office)
    if look.now < found_at:
        return None
    return _about(
        mandate,
        say_n("{name} not told of {count} act since {day}",
              "{name} not told of {count} acts since {day}", len(acts), name=mandate.leader.name,
              day=Weekday(first.astimezone(look.now.tzinfo).date())),
        say("secdesk mandate told {number}", number=mandate.number),
        (first, found_at),
        f"act/{max(one.id for one in acts)}",
    )  # fmt: skip


def _ending(mandate: Mandate, look: Snapshot) -> Finding | None:
    """That it ends soon, where most of its time is over, work goes on and no other takes over."""
    today, calendar = look.now.date(), look.office.calendar
    if not mandate.is_in_force(today) or not _is_wanted(mandate, look):
        return None
    days, left = look.office.settings[MANDATE_ENDS], calendar.working_days(today, mandate.until_on)
    if left > days or 2 * left >= calendar.working_days(mandate.from_on, mandate.until_on):
        return None
    return _about(
        mandate,
        say("it ends on {day}, and work goes on", day=Weekday(mandate.until_on)),
        say("secdesk mandate add {code} WORDS {deeds} --until WHEN", code=mandate.leader.code,
            deeds=" ".join(f"--for {one.value}" for one in mandate.deeds)),
        (mandate.made_at, midnight(calendar.add(mandate.until_on, -days), look.now)),
        f"ends/{mandate.until_on}",
    )  # fmt: skip


def _is_wanted(mandate: Mandate, look: Snapshot) -> bool:
    """Whether open work rests on it that no later mandate of that leader covers."""
    open_ones = [one.task for one in look.tasks if one.task.is_to_do]
    theirs = [one for one in open_ones if mandate.leader in [by.leader for by in one.issuers]]
    later = [one for one in look.mandates if _goes_on(one, mandate)]
    return any(mandate.task in (None, one.number) for one in theirs) and not later


def _goes_on(one: Mandate, mandate: Mandate) -> bool:
    """Whether one mandate covers what another does, and for longer."""
    reaches = one.task in (None, mandate.task) and set(mandate.deeds) <= set(one.deeds)
    is_later = one.until_on > mandate.until_on and one.ended_on is None
    return one.leader == mandate.leader and reaches and is_later


def _about(
    mandate: Mandate,
    reason: Sentence,
    cure: Sentence,
    since: tuple[datetime, datetime],
    cause: str,
) -> Finding:
    began, found_at = since
    return Finding(
        subject=str(mandate.number),
        reason=reason,
        since=began,
        found_at=max(began, found_at),
        cure=cure,
        cause=cause,
        title=mandate.words,
        leaders=(mandate.leader.id,),
        task=mandate.task,
    )
