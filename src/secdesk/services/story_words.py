"""The words of a story: what a line of the log says, and how each field reads before and after."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from typing import cast

from secdesk.domain.ask import AskVerdict
from secdesk.domain.chase import Rung
from secdesk.domain.consent import read_back
from secdesk.domain.text import Sentence, Weekday, say, say_n
from secdesk.domain.vocabulary import (
    Answer,
    Bearing,
    Channel,
    Holder,
    Question,
    Secrecy,
    State,
    Urgency,
    Verdict,
)
from secdesk.services.desk import Desk

Values = Mapping[str, object]
NOTHING = (None, "")
NO_DAY = "9999"


class Known:
    """Who the people are whose numbers the journal has, and when its moments are here."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @cached_property
    def _contacts(self) -> Mapping[int, str]:
        return {one.id: one.name for one in self._desk.store.contacts.all()}

    @cached_property
    def _leaders(self) -> Mapping[int, str]:
        return {one.id: one.name for one in self._desk.store.leaders.all()}

    def contact(self, number: object) -> str:
        """The name of a person or unit."""
        return self._contacts.get(int(str(number)), "")

    def leader(self, number: object) -> str:
        """The name of a leader."""
        return self._leaders.get(int(str(number)), "")

    def local(self, text: object) -> datetime:
        """A moment in the zone of the desk."""
        return datetime.fromisoformat(str(text)).astimezone(self._desk.now.tzinfo)

    def day(self, text: object) -> Weekday:
        """The day of a moment, as a reader here would call it."""
        return Weekday(self.local(text).date())


Tell = Callable[[Known, object], Sentence]
Write = Callable[[Known, object], object]


def said(known: Known, entry: Values) -> Sequence[Sentence]:
    """What a line of the log says beside its words."""
    tells = {**TOLD, **OWN.get(str(entry["kind"]), {})}
    told = {
        field: tell(known, entry[field])
        for field, tell in tells.items()
        if entry.get(field) not in NOTHING and (field, entry[field]) != ("is_late", 0)
    }
    if "contact_id" in told and "channel" in told:
        channel = Channel(str(entry["channel"]))
        told["contact_id"] = say("{who}, {channel}", who=told["contact_id"], channel=channel)
        del told["channel"]
    return tuple(told.values())


def value_of(row: Values, field: str) -> object:
    """A field as it was; a limit together with whether a clock time was said."""
    return (row[field], row["due_has_time"]) if field == "due_at" else row.get(field)


def _limit(known: Known, value: object) -> object:
    text, has_time = cast("tuple[str, int]", value)
    if text == NO_DAY:
        return say("no date")
    at = known.local(text)
    return at if has_time else at.date()


def _contact(known: Known, number: object) -> object:
    return say("nobody") if number is None else known.contact(number)


def _plain(_: Known, value: object) -> object:
    return value if value not in (None, "") else say("nothing")


def _parent(_: Known, value: object) -> object:
    return f"#{value}" if value else say("nothing")


def _day(_: Known, value: object) -> object:
    return say("no day") if value in (None, NO_DAY) else Weekday(date.fromisoformat(str(value)))


def _cycle(_: Known, value: object) -> object:
    if value is None:
        return say("as usual")
    return say_n("{count} working day", "{count} working days", int(str(value)))


def _verdict(_: Known, value: object) -> object:
    return say("none yet") if value is None else Verdict(str(value))


def _bearing(row: Values) -> Sentence:
    """How a task bears upon another."""
    return say("{bearing} #{number}", bearing=Bearing(str(row["kind"])), number=row["other_id"])


BELONGINGS: Mapping[str, tuple[Callable[[Known, Values], Sentence], ...]] = {
    "helper": (
        lambda known, row: say("helper dropped: {name}", name=known.contact(row["contact_id"])),
        lambda known, row: say("helper added: {name}", name=known.contact(row["contact_id"])),
    ),
    "link": (
        lambda _, row: say("file dropped: {path}", path=row["path"]),
        lambda _, row: say("file added: {path}", path=row["path"]),
    ),
    "relation": (
        lambda _, row: say("no longer so: {relation}", relation=_bearing(row)),
        lambda _, row: _bearing(row),
    ),
}
RUNGS: Mapping[Rung, Sentence] = {
    Rung.WORD: say("with a word"),
    Rung.PHONE: say("by telephone"),
    Rung.HEAD: say("through the head of the unit"),
    Rung.LEADER: say("through the leader"),
}
TOLD: Mapping[str, Tell] = {
    "contact_id": lambda known, value: say("to {name}", name=known.contact(value)),
    "channel": lambda _, value: say("by: {channel}", channel=Channel(str(value))),
    "percent": lambda _, value: say("{percent} % done", percent=value),
    "next_step": lambda _, value: say("next: {step}", step=value),
    "expected_at": lambda known, value: say("expected {at}", at=known.local(value)),
    "leader_id": lambda known, value: say("told to {name}", name=known.leader(value)),
    "word": lambda _, value: say("on the word of: {word}", word=read_back(str(value))),
    "evidence": lambda _, value: say("evidence: {text}", text=value),
    "is_late": lambda _, __: say("moved after it had passed"),
}
_FROM: Mapping[str, Tell] = {
    "contact_id": lambda known, value: say("from {name}", name=known.contact(value))
}
_MARKED: Mapping[str, object] = {
    **{one.value: one for one in AskVerdict},
    "received": say("came from a unit"),
    "submitted": say("put before the leader"),
    "withdrawn": say("withdrawn"),
    "recommended": say("recommended"),
    "conveyed": say("the answer was passed on"),
    "carried-out": say("carried out"),
}
_OF_ASK: Mapping[str, Tell] = {
    "before": lambda _, value: say("{what}", what=_MARKED[str(value)]),
    "after": lambda _, value: say("ask {number}", number=value),
    "word": lambda _, value: say("date asked for: {typed}", typed=value),
    "evidence": lambda _, value: say("basis: {text}", text=value),
}
OWN: Mapping[str, Mapping[str, Tell]] = {  # what some kinds of lines say in words of their own
    "ask": {
        **_FROM,
        **_OF_ASK,
        "leader_id": lambda known, value: say("asked of {name}", name=known.leader(value)),
        "next_step": lambda _, value: say("own recommendation: {text}", text=value),
        "expected_at": lambda known, value: say("answer needed by {day}", day=known.day(value)),
    },
    "answer": {
        **_OF_ASK,
        "leader_id": lambda known, value: say("by {name}", name=known.leader(value)),
        "word": lambda _, value: say("date instead: {typed}", typed=value),
        "expected_at": lambda known, value: say("to be asked again {day}", day=known.day(value)),
    },
    "accept": _FROM,
    "opinion": _FROM,
    "progress": {
        **_FROM,
        "after": lambda _, value: say("support wanted: {text}", text=value),
    },
    "chase": {
        "contact_id": lambda known, value: say("asked: {name}", name=known.contact(value)),
        "expected_at": lambda known, value: say("promised for {day}", day=known.day(value)),
    },
    "block": {
        "contact_id": lambda known, value: say("it lies with {name}", name=known.contact(value)),
        "next_step": lambda _, value: say("proposed: {measure}", measure=value),
        "expected_at": lambda known, value: say(
            "the leader must know by {day}", day=known.day(value)
        ),
    },
    "consult": {
        "expected_at": lambda known, value: say("the answer is due {day}", day=known.day(value)),
    },
    "promise": {
        "after": lambda _, value: say("to {name}", name=value),
        "expected_at": lambda known, value: say("promised for {day}", day=known.day(value)),
    },
    "bypass": {
        "expected_at": lambda known, value: say(
            "the formality is owed by {day}", day=known.day(value)
        ),
    },
    "check": {
        "after": lambda _, value: say("effect: {verdict}", verdict=Verdict(str(value))),
    },
    "again": {
        "after": lambda _, value: say("effect: {verdict}", verdict=Verdict(str(value))),
    },
    "self-check": {
        "after": lambda _, value: say(
            "no to {questions}", questions=tuple(map(Question, str(value).split()))
        ),
    },
    "close": {"after": lambda _, __: say("self-check: yes to all six questions")},
    "return": {"before": lambda _, value: say("the result was: {text}", text=value)},
    "suspend": {
        "after": lambda _, value: say(
            "rests until {day}", day=Weekday(date.fromisoformat(str(value)))
        ),
    },
}
FIELDS: Mapping[str, tuple[Sentence, Write]] = {
    "title": (say("title"), _plain),
    "state": (say("state"), lambda _, value: State(str(value))),
    "due_at": (say("date"), _limit),
    "holder": (say("next step with"), lambda _, value: Holder(str(value))),
    "lead_id": (say("passed to"), _contact),
    "person_id": (say("person answering for it"), _contact),
    "urgency": (say("urgency"), lambda _, value: tuple(Urgency)[int(str(value))]),
    "importance": (say("importance"), _plain),
    "words": (say("words"), _plain),
    "intent": (say("intent"), _plain),
    "standard": (say("requirement"), _plain),
    "parent_id": (say("part of"), _parent),
    "evidence": (say("evidence"), _plain),
    "check_on": (say("next check"), _day),
    "cycle": (say("asked after every"), _cycle),
    "effect": (say("expected effect"), _plain),
    "effect_on": (say("effect to be seen by"), _day),
    "verdict": (say("verdict"), _verdict),
    "is_focus": (say("focus point"), lambda _, value: Answer.YES if value else Answer.NO),
    "resume_on": (say("rests until"), _day),
    "secrecy": (say("secrecy"), lambda _, value: Secrecy(str(value))),
    "registry_number": (say("number in the registry"), _plain),
    "kept": (say("kept in"), _plain),
    "embargo_on": (say("embargo until"), _day),
}
