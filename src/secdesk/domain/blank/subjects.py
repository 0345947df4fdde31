"""What the number or code in a key stands for, rule by rule."""

from collections.abc import Mapping

from secdesk.domain.blank.finding import Finding
from secdesk.domain.blank.spot import OWN

TASK, ASK, LEADER, MANDATE, CONTACT = "task", "ask", "leader", "mandate", "contact"
AREA, ITEM, ROUTINE, PAIR = "area", "item", "routine", "pair"
SPOT, WEEK = "spot", "week"
KINDS: Mapping[str, str] = {
    OWN: SPOT,
    **dict.fromkeys(("B29", "B30", "B31", "B32", "B38"), ASK),
    **dict.fromkeys(("B35", "B36"), LEADER),
    "B37": PAIR,
    "B39": MANDATE,
    "B49": ITEM,
    "B60": AREA,
    "B61": ROUTINE,
    "B62": CONTACT,
    "B66": WEEK,
}


def kind_of(found: Finding) -> str:
    """What a finding is about; a task where nothing else is known of its rule."""
    return KINDS.get(found.rule, TASK)
