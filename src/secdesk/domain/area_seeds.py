"""Duty areas that fit most offices, to begin a register with."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from secdesk.domain.errors import Unreadable
from secdesk.domain.text import fold, say

ALL_OF_RANGE = r"([0-9]{1,3})(?:-([0-9]{1,3}))?"
BREAKS = r"[\s,;、，；]+"


class Seed(NamedTuple):
    """A duty area and its rhythm, each in both languages, and the rhythm's rule."""

    name: str
    name_zh: str
    every: str
    every_zh: str
    rule: str

    @property
    def names(self) -> tuple[str, str]:
        """What it is called, folded."""
        return fold(self.name), fold(self.name_zh)


FIFTH = ("5th of each month", "每月5号", "FREQ=MONTHLY;BYMONTHDAY=5")
TENTH = ("10th of each month", "每月10号", "FREQ=MONTHLY;BYMONTHDAY=10")
FIFTEENTH = ("15th of each month", "每月15号", "FREQ=MONTHLY;BYMONTHDAY=15")
TWENTIETH = ("20th of each month", "每月20号", "FREQ=MONTHLY;BYMONTHDAY=20")
TWENTY_FIFTH = ("25th of each month", "每月25号", "FREQ=MONTHLY;BYMONTHDAY=25")
QUARTER_BEGINS = (
    "first working day of each quarter", "每季度第一个工作日", "FREQ=MONTHLY;INTERVAL=3;X-WORKDAY=1"
)  # fmt: skip
QUARTER_ENDS = (
    "last working day of each quarter", "每季度最后一个工作日",
    "FREQ=MONTHLY;INTERVAL=3;X-WORKDAY=-1",
)  # fmt: skip
MID_QUARTER = (
    "15th of the second month of each quarter", "每季度第二个月15号",
    "FREQ=YEARLY;BYMONTH=2,5,8,11;BYMONTHDAY=15",
)  # fmt: skip
LATE_IN_QUARTER = (
    "20th of the last month of each quarter", "每季度最后一个月20号",
    "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20",
)  # fmt: skip
QUARTERLY = ("every 3 months", "每3个月", "FREQ=MONTHLY;INTERVAL=3")
MONDAYS = ("every monday", "每周一", "FREQ=WEEKLY;BYDAY=MO")
FRIDAYS = ("every friday", "每周五", "FREQ=WEEKLY;BYDAY=FR")
AT_MONTH_END = ("last working day of each month", "每月最后一个工作日", "FREQ=MONTHLY;X-WORKDAY=-1")
HOLIDAYS = ("3 working days before each holiday", "节前3个工作日", "FREQ=YEARLY;X-HOLIDAY=-3")
SEEDS: Sequence[Seed] = (
    Seed("Safe and secrecy", "保密柜与保密自查", *FIFTH),
    Seed("Seals and letters of introduction", "印章与介绍信", *FIFTH),
    Seed("Emergency plan and call list", "应急预案与应急通讯录", *QUARTER_BEGINS),
    Seed("Duty rota for the holidays", "节假日值班安排", *HOLIDAYS),
    Seed("Phone numbers and deputies of the leaders", "领导通讯方式与代理人", *TENTH),
    Seed("Filing of finished work", "办结事项归档", *TWENTY_FIFTH),
    Seed("Circulated papers to come back", "传阅文件清退", *FRIDAYS),
    Seed("Contracts and licences running out", "合同与证照到期", *TENTH),
    Seed("Meeting rooms and equipment", "会议室与设备", *FIFTEENTH),
    Seed("Office supplies", "办公用品", *TWENTIETH),
    Seed("Web page and notice boards", "网页公告栏与门牌", *TWENTIETH),
    Seed("Petitions and letters", "信访与来信", *MONDAYS),
    Seed("Retired and sick colleagues", "离退休与生病同事", *MID_QUARTER),
    Seed("Fire and electrical safety", "消防与用电安全", *QUARTER_ENDS),
    Seed("Subscriptions and fees", "报刊订阅与各项费用", *LATE_IN_QUARTER),
    Seed("Meetings of standing committees", "常设机构例会", *TWENTY_FIFTH),
    Seed("Targets of the year", "年度目标进度", *AT_MONTH_END),
    Seed("Training and study", "培训与学习", *QUARTERLY),
    Seed("Backup of the desk", "工作台数据备份", *FRIDAYS),
)


def picked(typed: str) -> Sequence[int]:
    """The places in the list that were named, each once: `1,3,5`, `2-4`; from 1.

    Raises Unreadable for what is no place in it.
    """
    places: list[int] = []
    for piece in filter(None, re.split(BREAKS, typed.strip())):
        found = re.fullmatch(ALL_OF_RANGE, piece, re.ASCII)
        first = int(found[1]) if found else 0
        last = int(found[2] or first) if found else 0
        if not 1 <= first <= last <= len(SEEDS):
            raise Unreadable(
                say('The list has no "{text}": its numbers are 1 to {count}.', text=piece,
                    count=len(SEEDS)),
                say("secdesk area seed --pick 1,3,5"),
            )  # fmt: skip
        places.extend(range(first, last + 1))
    return list(dict.fromkeys(places))
