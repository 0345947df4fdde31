"""The leading run of whole numbers is numbers, the rest is words."""

from collections.abc import Sequence

from secdesk.domain.errors import Unreadable
from secdesk.domain.text import one_line, say

MOST_DIGITS = 18  # the store's numbers end there


def split(typed: Sequence[str]) -> tuple[list[int], str]:
    """Task numbers and the words after them, as typed: `14 #15 signed, 3 copies`."""
    count = 0
    while count < len(typed) and _is_number(typed[count]):
        count += 1
    return [int(one.lstrip("#")) for one in typed[:count]], " ".join(typed[count:])


def only(typed: Sequence[str]) -> list[int]:
    """Task numbers and nothing else; raises Unreadable for a word among them."""
    numbers, rest = split(typed)
    if rest:
        raise Unreadable(
            say('"{rest}" is no task number.', rest=one_line(rest)),
            say("secdesk find {rest}", rest=one_line(rest)),
        )
    return numbers


def _is_number(text: str) -> bool:
    digits = text.removeprefix("#")
    return digits.isascii() and digits.isdigit() and len(digits) <= MOST_DIGITS
