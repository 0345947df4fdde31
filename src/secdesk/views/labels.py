"""The word for each value of the desk's closed lists; N_ marks it for the catalogues."""

from enum import Enum

from secdesk.cards import (
    Answer,
    Bearing,
    Channel,
    ContactKind,
    DayKind,
    DueKind,
    Holder,
    Light,
    OnHoliday,
    Question,
    Secrecy,
    Source,
    State,
    Urgency,
    Verdict,
    WorkClass,
)


def N_(text: str) -> str:  # noqa: N802  # gettext's own name for a mark
    """The text itself, marked for translation."""
    return text


# By kind, since values of two kinds may be spelt alike (public, unit) and would then be one key.
LABELS: dict[type[Enum], dict[Enum, str]] = {
    State: {
        State.OPEN: N_("open"),
        State.SUSPENDED: N_("suspended"),
        State.DONE: N_("done"),
        State.REPORTED: N_("reported"),
        State.CLOSED: N_("closed"),
        State.WITHDRAWN: N_("withdrawn"),
        State.TRANSFERRED: N_("transferred"),
    },
    DueKind: {
        DueKind.HARD: N_("hard"),
        DueKind.SOFT: N_("own target"),
        DueKind.NONE: N_("no limit"),
        DueKind.UNSET: N_("no date"),
    },
    Holder: {
        Holder.ME: N_("me"),
        Holder.UNIT: N_("unit"),
        Holder.LEADER: N_("leader"),
    },
    Urgency: {
        Urgency.FLASH: N_("flash"),
        Urgency.URGENT: N_("urgent"),
        Urgency.SOON: N_("soon"),
        Urgency.NORMAL: N_("normal"),
    },
    WorkClass: {
        WorkClass.DAILY: N_("daily"),
        WorkClass.RECEPTION: N_("reception"),
        WorkClass.WRITING: N_("writing"),
        WorkClass.CONFIDENTIAL: N_("confidential papers"),
        WorkClass.LOGISTICS: N_("logistics"),
    },
    Source: {
        Source.ORAL: N_("oral"),
        Source.PHONE: N_("phone"),
        Source.MESSAGE: N_("message"),
        Source.MEETING: N_("meeting"),
        Source.WRITTEN: N_("written instruction"),
        Source.DOCUMENT: N_("document"),
        Source.SUPERIOR: N_("superior body"),
        Source.UNIT: N_("unit"),
        Source.PUBLIC: N_("the public"),
        Source.SELF: N_("own initiative"),
    },
    Secrecy: {
        Secrecy.PUBLIC: N_("public"),
        Secrecy.INTERNAL: N_("internal"),
        Secrecy.CONFIDENTIAL: N_("confidential"),
        Secrecy.PERSONAL: N_("personal"),
        Secrecy.SECRET: N_("secret"),
        Secrecy.HIGHLY_SECRET: N_("highly secret"),
        Secrecy.TOP_SECRET: N_("top secret"),
    },
    DayKind: {
        DayKind.OFF: N_("off"),
        DayKind.WORK: N_("work"),
    },
    OnHoliday: {
        OnHoliday.KEEP: N_("the date stays"),
        OnHoliday.BEFORE: N_("the working day before"),
        OnHoliday.AFTER: N_("the working day after"),
    },
    Channel: {
        Channel.FACE: N_("in person"),
        Channel.PHONE: N_("phone"),
        Channel.SMS: N_("text message"),
        Channel.WECHAT: N_("WeChat"),
        Channel.QQ: N_("QQ"),
        Channel.EMAIL: N_("e-mail"),
        Channel.PAPER: N_("paper"),
        Channel.OA: N_("OA"),
        Channel.MEETING: N_("meeting"),
    },
    Verdict: {
        Verdict.EFFECTIVE: N_("effective"),
        Verdict.PARTLY: N_("partly effective"),
        Verdict.NONE: N_("without effect"),
    },
    Bearing: {
        Bearing.SUPPORTS: N_("supports"),
        Bearing.FOLLOWS: N_("follows"),
        Bearing.CONFLICTS: N_("conflicts with"),
    },
    Question: {
        Question.FACTS: N_("facts"),
        Question.PROBLEM: N_("problem"),
        Question.WISH: N_("what the leader wanted"),
        Question.CONCLUSION: N_("conclusion"),
        Question.RULES: N_("rules"),
        Question.PAPERS: N_("papers"),
    },
    Answer: {
        Answer.YES: N_("yes"),
        Answer.NO: N_("no"),
    },
    ContactKind: {
        ContactKind.UNIT: N_("unit"),
        ContactKind.PERSON: N_("person"),
        ContactKind.SUPPLIER: N_("supplier"),
        ContactKind.SUPERIOR: N_("superior body"),
        ContactKind.PUBLIC: N_("the public"),
    },
}

LETTERS: dict[Light, str] = {
    Light.RED: N_("R"),
    Light.AMBER: N_("A"),
    Light.GREEN: N_("G"),
    Light.GREY: N_("S"),
    Light.WHITE: N_("-"),
    Light.BLUE: N_("D"),
}

DEEDS = {
    "assign": N_("assigned"),
    "promote": N_("assigned"),
    "note": N_("noted"),
    "edit": N_("edited"),
    "import": N_("imported"),
    "progress": N_("progress"),
    "done": N_("result"),
    "report": N_("report"),
    "close": N_("struck off"),
    "reopen": N_("reopened"),
    "convey": N_("passed on"),
    "accept": N_("accepted"),
    "chase": N_("chased"),
    "block": N_("obstruction"),
    "unblock": N_("obstruction cleared"),
    "consult": N_("consulted"),
    "opinion": N_("opinion"),
    "promise": N_("promise"),
    "kept": N_("promise kept"),
    "bypass": N_("step skipped"),
    "settled": N_("formality made good"),
    "check": N_("effect checked"),
    "self-check": N_("self-check"),
    "return": N_("sent back"),
    "suspend": N_("suspended"),
    "resume": N_("resumed"),
    "transfer": N_("transferred"),
    "withdraw": N_("withdrawn"),
    "due": N_("date moved"),
    "change": N_("changed"),
    "remind": N_("reminder set"),
    "reminders done": N_("reminder ticked off"),
    "reminders snooze": N_("reminder put off"),
    "reminders drop": N_("reminder dropped"),
    "routine": N_("assigned"),
    "routine add": N_("assigned"),
    "undo": N_("taken back"),
    "contact merge": N_("contact merged"),
}
