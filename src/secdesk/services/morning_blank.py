"""What the morning page says of blank spots: the new ones first, and how many more there are."""

from secdesk.cards.mornings import Unmentioned
from secdesk.domain.blank.finding import Finding, Severity
from secdesk.domain.blank.table import BY_CODE
from secdesk.domain.people import Leader
from secdesk.domain.setting.blank import BLANK_TODAY
from secdesk.services import scanning
from secdesk.services.blank_pages import Lines
from secdesk.services.desk import Desk


def unmentioned(desk: Desk, leader: Leader | None) -> Unmentioned:
    """What nobody mentioned, without what the page shows in sections of its own.

    What has time is only counted.
    """
    found = scanning.scanned(desk, *scanning.AT_A_GLANCE)
    left = [one for one in (*found.open, *found.own) if _is_told_here(one, leader)]
    lines = Lines(desk)
    pressing = sorted(
        (one for one in left if one.severity is not Severity.TIDY),
        key=lambda one: (not lines.is_new(one), scanning.order(one)),
    )
    shown = pressing[: desk.settings[BLANK_TODAY]]
    return Unmentioned(lines.of(shown), len(left) - len(shown), found.is_cut)


def _is_told_here(one: Finding, leader: Leader | None) -> bool:
    """Whether no other section tells it, and it is that leader's where the page is for one."""
    rule = BY_CODE.get(one.rule)
    is_elsewhere = rule is not None and rule.is_on_page
    return not is_elsewhere and (leader is None or leader.id in one.leaders)
