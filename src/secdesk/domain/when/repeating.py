"""The words that only what comes round is said with."""

from collections.abc import Sequence

from secdesk.domain.when.tokens import Token

ENGLISH_WORDS = frozenset(
    (
        "every", "each", "everyday", "daily", "weekly", "biweekly", "fortnightly", "monthly",
        "bimonthly", "quarterly", "semiannual", "semiannually", "annual", "annually", "yearly",
        "biannually", "hourly", "nightly", "alternate", "weekdays", "weekends", "mondays",
        "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays", "mornings",
        "afternoons", "evenings", "nights",
    )
)  # fmt: skip
CHINESE_WORDS = (
    "每", "天天", "日日", "月月", "年年", "隔周", "隔天", "隔日", "隔月", "隔年", "双周", "单周",
    "逢周", "逢星期", "按月", "按周", "按季",
)  # fmt: skip


def speaks_of_repeating(pieces: Sequence[Token]) -> bool:
    """Whether a word is there that only rules have: every, fridays, 每, 隔周."""
    run = "".join(one.text for one in pieces if not one.text.isascii())
    return any(one.text in ENGLISH_WORDS for one in pieces) or any(
        one in run for one in CHINESE_WORDS
    )
