"""What may stand in the place of an argument or an option, for shells that complete a line.

The functions stand as `autocompletion` in the declarations of `params`; each is given the place
where somebody types as the context's `obj`, and does its own matching. Only `completing` calls
them, so that no other command pays for more than their names.
"""

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import NamedTuple
from unicodedata import combining, east_asian_width

import typer

from secdesk.cli import wiring
from secdesk.cli.numbers import MOST_DIGITS, split
from secdesk.domain.setting.kind import YesNo
from secdesk.domain.setting.known import BY_KEY
from secdesk.domain.text import fold, one_line
from secdesk.domain.vocabulary import DayKind

WIDEST = 50  # cells of a title beside its number
MONTHS_AROUND = range(-1, 12)  # this one is 0
FILES = "<files>"  # the shell itself knows best which there are
OWED, DONE, REPORTED, CLOSED = "owed", "done", "reported", "closed"
SUSPENDED, TRANSFERRED = "suspended", "transferred"
LIVE = (OWED, DONE, REPORTED)
STATES_FOR = {  # which tasks a command is for, those first that are most likely meant
    "done": (OWED,),
    "progress": (OWED,),
    "convey": (OWED,),
    "accept": (OWED, TRANSFERRED),
    "transfer": (OWED,),
    "due": (OWED,),
    "report": (DONE, OWED, REPORTED),
    "check": (DONE, OWED, REPORTED),
    "close": (REPORTED, DONE, OWED),
    "return": (REPORTED, DONE),
    "reopen": (CLOSED, TRANSFERRED),
    "suspend": (OWED,),
    "resume": (SUSPENDED,),
    "withdraw": (OWED,),
    "show": (*LIVE, TRANSFERRED, CLOSED),
    "log": (*LIVE, TRANSFERRED, CLOSED),
}
ASKS_FOR = {
    "answer": ("raised",),
    "submit": ("received",),
    "convey": ("to-convey",),
    "done": ("answered",),
    "withdraw": ("raised", "received"),
}
MANDATES_FOR = {"end": "ahead", "told": "untold"}  # another command rests on one that holds
ANYBODY = ("show", "edit")  # those who retired as well

Offered = list[tuple[str, str]]
Offering = Callable[[typer.Context], Offered]


class Place(NamedTuple):
    """Where somebody types: the text so far, and what was given before it.

    That is what was given in the same place, and the words of the whole line.
    """

    given: Sequence[str]
    text: str
    words: Sequence[str] = ()


def one_of(*choices: str | type[Enum]) -> Offering:
    """Words to choose from; those of a closed list with their labels."""

    def offered(context: typer.Context) -> Offered:
        place: Place = context.obj
        found = [pair for one in choices for pair in _labelled(one) if pair[0] not in place.given]
        return [pair for pair in found if _begins(pair, place.text)]

    return offered


def tasks(context: typer.Context) -> Offered:
    """Numbers of tasks with their titles, as long as nothing but numbers was given."""
    return _numbers(
        context.obj,
        lambda typed, given: wiring.glance().tasks(
            STATES_FOR.get(context.info_name or "", LIVE), typed, given
        ),
    )


def any_task(context: typer.Context) -> Offered:
    """Numbers of live tasks with their titles, whatever the command is for."""
    return _numbers(context.obj, lambda typed, given: wiring.glance().tasks(LIVE, typed, given))


def asks(context: typer.Context) -> Offered:
    """Numbers of the asks that a command is for, each with its question."""
    kinds = ASKS_FOR[_last_word(context)]
    return _numbers(
        context.obj,
        lambda typed, given: [
            row for kind in kinds for row in wiring.glance().asks(kind, typed, given)
        ],
    )


def answered_ask(context: typer.Context) -> Offered:
    """The number of an ask to which the leader agreed."""
    return _numbers(
        context.obj, lambda typed, given: wiring.glance().asks("allowing", typed, given)
    )


def ask_and_verdict(context: typer.Context) -> Offered:
    """The number of an ask that waits, then what the leader may have decided."""
    place: Place = context.obj
    match len(place.given):
        case 0:
            return asks(context)
        case 1:
            from secdesk.domain.ask import AskVerdict  # noqa: PLC0415  # offered by one command

            return one_of(AskVerdict)(context)
    return []


def mandates(context: typer.Context) -> Offered:
    """Numbers of the mandates that a command is for, each with its words."""
    kind = MANDATES_FOR.get(_last_word(context), "in-force")
    return _numbers(context.obj, lambda typed, given: wiring.glance().mandates(kind, typed, given))


def notes(context: typer.Context) -> Offered:
    """Numbers of unsorted notes, each with when it was written."""
    return _numbers(context.obj, lambda typed, given: wiring.glance().notes(typed, given))


def reminders(context: typer.Context) -> Offered:
    """Numbers of the reminders that wait, each with its words."""
    return _numbers(context.obj, lambda typed, given: wiring.glance().reminders(typed, given))


def routines(context: typer.Context) -> Offered:
    """Numbers of the routines that go on, each with its title."""
    return _numbers(context.obj, lambda typed, given: wiring.glance().routines(typed, given))


def areas(context: typer.Context) -> Offered:
    """Names of duty areas with how often each is looked at, as long as no word was given."""
    place: Place = context.obj
    if place.given:
        return []
    found = wiring.glance().areas(_folded(place))
    return [(one_line(str(name)), cut(str(typed))) for name, typed in found]


def checklists(context: typer.Context) -> Offered:
    """Numbers of the checklists in use, each with its name and its day."""
    return _numbers(
        context.obj,
        lambda typed, _: [
            (number, _own(english, chinese), day)
            for number, english, chinese, day in wiring.glance().checklists(typed)
        ],
    )


def checklist_lines(context: typer.Context) -> Offered:
    """Numbers of the open lines of the checklist that was named, each with its words."""
    place: Place = context.obj
    named, _ = split(place.words[:1])
    if not named:
        return []
    return _numbers(
        place,
        lambda typed, given: [
            (line, _own(english, chinese))
            for line, english, chinese in wiring.glance().checklist_lines(named[0], typed, given)
        ],
    )


def templates(context: typer.Context) -> Offered:
    """The templates of checklists, by the names of their files."""
    place: Place = context.obj
    if place.given:
        return []
    from secdesk.cli.outside import checklist_files  # noqa: PLC0415  # few lines name a template

    found = checklist_files(wiring.settings_file().path).all()
    named = [(one.code, cut(_own(*one.template.name))) for one in found if one.template]
    return [pair for pair in named if _begins(pair, place.text)]


def _own(english: object, chinese: object) -> str:
    """Words that are there in both languages, in the one that is spoken."""
    is_chinese = wiring.words().is_chinese
    return str((chinese or english) if is_chinese else (english or chinese))


def steps(context: typer.Context) -> Offered:
    """Numbers of the latest steps with what each did."""
    return _numbers(context.obj, lambda typed, _: wiring.glance().steps(typed))


def leaders(context: typer.Context) -> Offered:
    """Codes of leaders with their names."""
    place: Place = context.obj
    found = wiring.glance().leaders(_folded(place), retired=_may_be_retired(context))
    return _people(found, place)


def contacts(context: typer.Context) -> Offered:
    """Codes of people and units with their names."""
    return _contacts(context, None)


def units(context: typer.Context) -> Offered:
    """Codes of units with their names."""
    return _contacts(context, "unit")


def persons(context: typer.Context) -> Offered:
    """Codes of persons with their names."""
    return _contacts(context, "person")


def parties(context: typer.Context) -> Offered:
    """Leaders or contacts, whichever the command is about."""
    name = context.info_name or ""
    return leaders(context) if name.startswith("leader ") else contacts(context)


def both(*offerings: Offering) -> Offering:
    """What any of several offers."""

    def offered(context: typer.Context) -> Offered:
        return [pair for one in offerings for pair in one(context)]

    return offered


def settings(context: typer.Context) -> Offered:
    """Keys of settings with what each is about."""
    place: Place = context.obj
    about = [(one.key, wiring.words()(one.help)) for one in BY_KEY.values()]
    return [pair for pair in about if pair[0].startswith(fold(place.text))]


def setting_values(context: typer.Context) -> Offered:
    """The words that a setting may be, where it is one of a few."""
    place: Place = context.obj
    setting = BY_KEY.get(next(iter(place.words), ""))
    if setting is None or place.given:
        return []
    choices = setting.kind.allowed.values.get("choices", ())
    words = ("yes", "no") if isinstance(setting.kind, YesNo) else choices
    return one_of(*words)(context) if isinstance(words, tuple) else []


def months(context: typer.Context) -> Offered:
    """The months around this one."""
    place: Place = context.obj
    today = wiring.now().date()
    count = today.year * 12 + today.month - 1
    found = (divmod(count + step, 12) for step in MONTHS_AROUND)
    named = [(f"{year}-{month + 1:02}", "") for year, month in found]
    return [] if place.given else [pair for pair in named if _begins(pair, place.text)]


def own_days(context: typer.Context) -> Offered:
    """The days that she marked, without what she calls them."""
    place: Place = context.obj
    label = wiring.words().label
    found = [(str(day), label(DayKind(str(kind)))) for day, kind in wiring.glance().own_days()]
    return [] if place.given else [pair for pair in found if _begins(pair, place.text)]


def files(_: typer.Context) -> list[str]:
    """Names of files, which the shell completes."""
    return [FILES]


def cut(text: str) -> str:
    """The text on one line, harmless, and no wider than fits beside what is typed."""
    line = one_line(text)
    room = WIDEST
    for place, character in enumerate(line):
        room -= cells(character)
        if room < 0:
            return f"{line[: place - 1]}…"
    return line


def cells(character: str) -> int:
    """How many cells of a terminal a character takes."""
    if combining(character):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def _labelled(choice: str | type[Enum]) -> Iterable[tuple[str, str]]:
    """One word, or each value of a closed list beside its label where that says more."""
    if isinstance(choice, str):
        return [(choice, "")]
    label = wiring.words().label
    return [(one.value, "" if label(one) == one.value else label(one)) for one in choice]


def _begins(pair: tuple[str, str], text: str) -> bool:
    return any(fold(one).startswith(fold(text)) for one in pair)


def _numbers(
    place: Place, look: Callable[[str, Sequence[int]], Iterable[tuple[object, ...]]]
) -> Offered:
    """Numbers that begin as typed, each with what it stands for; `#` is kept where it is typed."""
    given, words = split(place.given)
    digits = place.text.removeprefix("#")
    mark = "#" if place.text.startswith("#") else ""
    is_number = not digits or (digits.isascii() and digits.isdigit())
    if words or not is_number or len(digits) > MOST_DIGITS:
        return []
    return [(f"{mark}{row[0]}", _told(row[1:])) for row in look(digits, given)]


def _told(cells: Iterable[object]) -> str:
    """What a number stands for: a text, and the number of a task where there is one."""
    words = [f"#{one}" if isinstance(one, int) else str(one) for one in cells if one is not None]
    return cut(" ".join(words))


def _contacts(context: typer.Context, kind: str | None) -> Offered:
    place: Place = context.obj
    found = wiring.glance().contacts(_folded(place), kind, retired=_may_be_retired(context))
    return _people(found, place)


def _people(found: Iterable[tuple[object, ...]], place: Place) -> Offered:
    """Those whose code begins as typed, else those whose name says it."""
    pairs = [(str(code), cut(str(name))) for code, name in found if code not in place.given]
    coded = [pair for pair in pairs if pair[0].startswith(_folded(place))]
    return coded or pairs


def _folded(place: Place) -> str:
    return fold(one_line(place.text))


def _may_be_retired(context: typer.Context) -> bool:
    return _last_word(context) in ANYBODY


def _last_word(context: typer.Context) -> str:
    """What the command is called, without its group."""
    return (context.info_name or "").rpartition(" ")[2]
