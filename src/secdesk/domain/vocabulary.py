"""The closed lists of the desk, each value with the words it may be typed as."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from secdesk.domain.errors import Unreadable
from secdesk.domain.text import fold, say

Kind = TypeVar("Kind", bound=StrEnum)


class State(StrEnum):
    """Where a task stands, as stored; overdue, waiting and the like are computed."""

    OPEN = "open"
    SUSPENDED = "suspended"
    DONE = "done"
    REPORTED = "reported"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    TRANSFERRED = "transferred"


class DueKind(StrEnum):
    """Whose date it is: the leader's, the desk's own, none by declaration, or not yet settled."""

    HARD = "hard"
    SOFT = "soft"
    NONE = "none"
    UNSET = "unset"


class Holder(StrEnum):
    """Who has the next step."""

    ME = "me"
    UNIT = "unit"
    LEADER = "leader"


class Urgency(StrEnum):
    """How soon a task has to move, most pressing first."""

    FLASH = "flash"
    URGENT = "urgent"
    SOON = "soon"
    NORMAL = "normal"


class WorkClass(StrEnum):
    """The five classes of secretarial work, each with a standard of its own."""

    DAILY = "daily"
    RECEPTION = "reception"
    WRITING = "writing"
    CONFIDENTIAL = "confidential"
    LOGISTICS = "logistics"


class Source(StrEnum):
    """How a task reached the desk."""

    ORAL = "oral"
    PHONE = "phone"
    MESSAGE = "message"
    MEETING = "meeting"
    WRITTEN = "written"
    DOCUMENT = "document"
    SUPERIOR = "superior"
    UNIT = "unit"
    PUBLIC = "public"
    SELF = "self"


class Secrecy(StrEnum):
    """Who may know; the last three are state secrets, of which the desk keeps no text."""

    PUBLIC = "public"
    INTERNAL = "internal"
    CONFIDENTIAL = "confidential"
    PERSONAL = "personal"
    SECRET = "secret"  # noqa: S105  # a class of papers, not a password
    HIGHLY_SECRET = "highly-secret"  # noqa: S105  # likewise
    TOP_SECRET = "top-secret"  # noqa: S105  # likewise


class ContactKind(StrEnum):
    """What kind of party a contact is."""

    UNIT = "unit"
    PERSON = "person"
    SUPPLIER = "supplier"
    SUPERIOR = "superior"
    PUBLIC = "public"


class DayKind(StrEnum):
    """What a marked day is: one off, or one on which people work."""

    OFF = "off"
    WORK = "work"


class OnHoliday(StrEnum):
    """What becomes of a date of a rule on a day off: kept, or the working day before or after."""

    KEEP = "keep"
    BEFORE = "before"
    AFTER = "after"


class Channel(StrEnum):
    """How something was said to somebody."""

    FACE = "face"
    PHONE = "phone"
    SMS = "sms"
    WECHAT = "wechat"
    QQ = "qq"
    EMAIL = "email"
    PAPER = "paper"
    OA = "oa"
    MEETING = "meeting"


class Verdict(StrEnum):
    """What became of a measure: whether it had the effect that was expected of it."""

    EFFECTIVE = "effective"
    PARTLY = "partly"
    NONE = "none"


class Bearing(StrEnum):
    """How one task bears upon another."""

    SUPPORTS = "supports"
    FOLLOWS = "follows"
    CONFLICTS = "conflicts"


class Question(StrEnum):
    """What is asked of a task before it is struck off: facts, problem, wish, and so on."""

    FACTS = "facts"
    PROBLEM = "problem"
    WISH = "wish"
    CONCLUSION = "conclusion"
    RULES = "rules"
    PAPERS = "papers"


class Answer(StrEnum):
    """Yes or no, where an option asks."""

    YES = "yes"
    NO = "no"


# By kind, since values of two kinds may be spelt alike (public, unit) and would then be one key.
TYPED: dict[type[StrEnum], dict[StrEnum, tuple[str, ...]]] = {
    State: {
        State.OPEN: (
            "在办",
            "进行中",
            "办理中",
            "未完成",
            "未开始",
            "未启动",
            "推进中",
            "正在推进",
            "已逾期",
            "逾期",
            "not started",
            "ongoing",
            "pending",
            "under way",
            "in progress",
        ),
        State.SUSPENDED: ("暂缓", "中止", "on hold"),
        State.DONE: ("办结", "已办结", "已完成", "完成", "completed", "complete", "finished"),
        State.REPORTED: ("已汇报", "已反馈"),
        State.CLOSED: ("销号", "已销号", "归档", "archived"),
        State.WITHDRAWN: ("撤销", "已撤销", "取消", "cancelled"),
        State.TRANSFERRED: ("转办", "已转办"),
    },
    DueKind: {
        DueKind.HARD: ("硬时限",),
        DueKind.SOFT: ("自定", "own target"),
        DueKind.NONE: ("无时限", "no limit"),
        DueKind.UNSET: ("未定", "no date"),
    },
    Holder: {
        Holder.ME: ("我", "本人"),
        Holder.UNIT: ("单位",),
        Holder.LEADER: ("领导",),
    },
    Urgency: {
        Urgency.FLASH: ("特急", "特提"),
        Urgency.URGENT: ("加急",),
        Urgency.SOON: ("平急",),
        Urgency.NORMAL: ("常规", "普通"),
    },
    WorkClass: {
        WorkClass.DAILY: ("日常",),
        WorkClass.RECEPTION: ("接待",),
        WorkClass.WRITING: ("文稿",),
        WorkClass.CONFIDENTIAL: ("机要", "confidential papers"),
        WorkClass.LOGISTICS: ("后勤",),
    },
    Source: {
        Source.ORAL: ("口头",),
        Source.PHONE: ("电话",),
        Source.MESSAGE: ("短信", "微信", "消息"),
        Source.MEETING: ("会议",),
        Source.WRITTEN: ("批示", "written instruction"),
        Source.DOCUMENT: ("文件", "来文"),
        Source.SUPERIOR: ("上级", "superior body"),
        Source.UNIT: ("单位", "下级"),
        Source.PUBLIC: ("群众", "来访", "the public"),
        Source.SELF: ("自办", "主动", "own initiative"),
    },
    Secrecy: {
        Secrecy.PUBLIC: ("公开",),
        Secrecy.INTERNAL: ("内部",),
        Secrecy.CONFIDENTIAL: ("工作秘密", "商业秘密"),
        Secrecy.PERSONAL: ("个人信息",),
        Secrecy.SECRET: ("秘密",),
        Secrecy.HIGHLY_SECRET: ("机密", "highly secret"),
        Secrecy.TOP_SECRET: ("绝密", "top secret"),
    },
    DayKind: {
        DayKind.OFF: ("休", "放假", "休息", "day off", "holiday"),
        DayKind.WORK: ("班", "上班", "调休上班", "补班", "working", "workday"),
    },
    OnHoliday: {
        OnHoliday.KEEP: ("不变", "不动", "照常", "日期不变", "the date stays"),
        OnHoliday.BEFORE: ("提前", "前", "提前到上一个工作日", "the working day before"),
        OnHoliday.AFTER: ("顺延", "推后", "后", "顺延到下一个工作日", "the working day after"),
    },
    Channel: {
        Channel.FACE: ("当面", "in person", "face to face"),
        Channel.PHONE: ("电话", "telephone", "call"),
        Channel.SMS: ("短信", "text", "text message"),
        Channel.WECHAT: ("微信",),
        Channel.QQ: (),
        Channel.EMAIL: ("邮件", "电子邮件", "e-mail", "mail"),
        Channel.PAPER: ("书面", "纸质", "in writing"),
        Channel.OA: ("办公系统",),
        Channel.MEETING: ("会议", "会上"),
    },
    Verdict: {
        Verdict.EFFECTIVE: ("有效", "见效", "yes"),
        Verdict.PARTLY: ("部分有效", "部分", "partial", "partly effective"),
        Verdict.NONE: ("无效", "未见效", "no", "without effect"),
    },
    Bearing: {
        Bearing.SUPPORTS: ("支撑", "支持"),
        Bearing.FOLLOWS: ("承接", "后续"),
        Bearing.CONFLICTS: ("冲突", "矛盾"),
    },
    Question: {
        Question.FACTS: ("事实", "情况"),
        Question.PROBLEM: ("问题",),
        Question.WISH: ("领导意图", "意图", "要求", "what the leader wanted"),
        Question.CONCLUSION: ("结论", "结果"),
        Question.RULES: ("合规", "措施"),
        Question.PAPERS: ("材料", "手续"),
    },
    Answer: {
        Answer.YES: ("是", "要", "y"),
        Answer.NO: ("否", "不", "n"),
    },
    ContactKind: {
        ContactKind.UNIT: ("单位", "部门"),
        ContactKind.PERSON: ("个人", "人员"),
        ContactKind.SUPPLIER: ("供应商",),
        ContactKind.SUPERIOR: ("上级", "上级单位", "superior body"),
        ContactKind.PUBLIC: ("群众", "公众", "the public"),
    },
}


def choose(
    kind: type[Kind], typed: str, words: Mapping[Kind, tuple[str, ...]] | None = None
) -> Kind:
    """The value meant by what was typed, in English or Chinese; raises Unreadable.

    Kinds that live elsewhere bring their own `words`, and their labels may be no words to type.
    """
    found = _meant(kind, typed, words)
    if found is None:
        choices = tuple(kind) if words is None else tuple(one.value for one in kind)
        raise Unreadable(
            say('"{typed}" is not known here.', typed=typed.strip()),
            say("{choices}", choices=choices),
        )
    return found


def is_known(kind: type[Kind], typed: str) -> bool:
    """Whether what was typed means a value, in English or Chinese."""
    return _meant(kind, typed) is not None


def _meant(
    kind: type[Kind], typed: str, words: Mapping[Kind, tuple[str, ...]] | None = None
) -> Kind | None:
    wanted = fold(typed.strip())
    known: Mapping[Any, tuple[str, ...]] = TYPED.get(kind, {}) if words is None else words
    return next((one for one in kind if wanted == one or wanted in known.get(one, ())), None)
