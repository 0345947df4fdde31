"""Which page shows which card, and on what: a terminal, a pipe, or nothing but JSON."""

from collections.abc import Callable, Iterable
from importlib import import_module
from io import TextIOWrapper
from typing import TextIO, cast

from secdesk.cards.card import Card
from secdesk.views import plain
from secdesk.views.page import Page
from secdesk.views.words import Words

PAGES = {
    "TaskLine": "secdesk.views.deeds:page",
    "Deeds": "secdesk.views.deeds:page",
    "Conveyed": "secdesk.views.pages.passing_on:page",
    "TaskList": "secdesk.views.pages.lists:page",
    "TaskCards": "secdesk.views.pages.one_task:page",
    "Stories": "secdesk.views.pages.one_task:stories",
    "Today": "secdesk.views.pages.mornings:page",
    "Evening": "secdesk.views.pages.evenings:page",
    "FollowUp": "secdesk.views.pages.follow:page",
    "FollowStep": "secdesk.views.pages.follow:step",
    "Messages": "secdesk.views.pages.follow:messages",
    "SayList": "secdesk.views.pages.saying:page",
    "SayStep": "secdesk.views.pages.saying:step",
    "AskList": "secdesk.views.pages.asks:listed",
    "AsksTouched": "secdesk.views.pages.asks:touched",
    "Balance": "secdesk.views.pages.balance:page",
    "LeaderCard": "secdesk.views.pages.people:leader",
    "LeaderList": "secdesk.views.pages.people:leaders",
    "ContactCard": "secdesk.views.pages.people:contact",
    "ContactList": "secdesk.views.pages.people:contacts",
    "CalendarMonth": "secdesk.views.pages.calendars:month",
    "DayMarked": "secdesk.views.pages.calendars:marked",
    "Reading": "secdesk.views.pages.dates:reading",
    "StepList": "secdesk.views.pages.steps:steps",
    "Undone": "secdesk.views.pages.steps:undone",
    "NoteList": "secdesk.views.pages.notes:listed",
    "NotesTouched": "secdesk.views.pages.notes:touched",
    "ReminderList": "secdesk.views.pages.reminders:listed",
    "RemindersTouched": "secdesk.views.pages.reminders:touched",
    "MandateList": "secdesk.views.pages.mandates:listed",
    "MandatesTouched": "secdesk.views.pages.mandates:touched",
    "ReviewPage": "secdesk.views.pages.reviews:page",
    "ReviewStep": "secdesk.views.pages.reviews:step",
    "Reflected": "secdesk.views.pages.reviews:reflected",
    "AreaList": "secdesk.views.pages.areas:listed",
    "AreasTouched": "secdesk.views.pages.areas:touched",
    "AreaSeeds": "secdesk.views.pages.areas:seeds",
    "ChecklistList": "secdesk.views.pages.checklists:listed",
    "ChecklistShown": "secdesk.views.pages.checklists:shown",
    "ChecklistTouched": "secdesk.views.pages.checklists:touched",
    "TemplateList": "secdesk.views.pages.templates:listed",
    "TemplateCard": "secdesk.views.pages.templates:shown",
    "TemplateCopied": "secdesk.views.pages.templates:copied",
    "RoutineCard": "secdesk.views.pages.routines:entered",
    "RoutineList": "secdesk.views.pages.routines:listed",
    "RoutinesTouched": "secdesk.views.pages.routines:touched",
    "BlankScan": "secdesk.views.pages.blank:page",
    "RuleExplained": "secdesk.views.pages.blank:explained",
    "DisposedList": "secdesk.views.pages.blank:disposed",
    "BlankTouched": "secdesk.views.pages.blank:touched",
    "SettingList": "secdesk.views.pages.settings:settings",
    "SettingCard": "secdesk.views.pages.settings:setting",
    "Demo": "secdesk.views.pages.demos:page",
    "DemoGone": "secdesk.views.pages.demos:gone",
    "Nagging": "secdesk.views.pages.nagging:nagging",
    "Explained": "secdesk.views.pages.nagging:explained",
    "CronLines": "secdesk.views.pages.nagging:cron",
    "Purged": "secdesk.views.pages.purging:page",
    "VaultMade": "secdesk.views.pages.vault:made",
    "VaultStatus": "secdesk.views.pages.vault:status",
    "VaultOpened": "secdesk.views.pages.vault:opened",
    "VaultShut": "secdesk.views.pages.vault:shut",
    "VaultRecovered": "secdesk.views.pages.vault:recovered",
    "VaultRotated": "secdesk.views.pages.vault:rotated",
    "VaultLog": "secdesk.views.pages.vault:log",
    "CompletionScript": "secdesk.views.pages.shells:script",
    "CompletionInstalled": "secdesk.views.pages.shells:installed",
    "LedgerList": "secdesk.views.pages.ledgers:page",
    "LedgerWritten": "secdesk.views.pages.ledgers:written",
    "Brief": "secdesk.views.pages.briefs:page",
    "BriefWritten": "secdesk.views.pages.briefs:written",
    "Marked": "secdesk.views.pages.briefs:marked",
    "Imported": "secdesk.views.pages.imports:page",
}
ALWAYS_PLAIN = {
    "CompletionInstalled",
    "CompletionScript",
    "Nagging",
    "CronLines",
    "TaskLine",
    "Deeds",
    "Conveyed",
    "AsksTouched",
    "NotesTouched",
    "RemindersTouched",
    "LedgerWritten",
    "BriefWritten",
    "Marked",
    "Messages",
    "MandatesTouched",
    "AreasTouched",
    "Reflected",
    "ChecklistTouched",
    "TemplateCopied",
    "RoutineCard",
    "RoutinesTouched",
    "BlankTouched",
    "VaultMade",
    "VaultOpened",
    "VaultShut",
    "VaultRecovered",
    "VaultRotated",
    "Undone",
    "DayMarked",
    "Reading",
}  # said back at once: writing never loads Rich

Renderer = Callable[[Card, Words], Page]


def page_of(card: Card, words: Words) -> Page:
    """The page of a card; its renderer is imported only now."""
    module, _, function = PAGES[type(card).__name__].partition(":")
    return cast("Renderer", getattr(import_module(module), function))(card, words)


def show(card: Card, words: Words, stream: TextIO, *, on_terminal: bool) -> None:
    """Print a card for a person; what is text already is printed as it is."""
    pieces: Iterable[str] | None = getattr(card, "pieces", None)
    if pieces is not None:
        _print(pieces, stream)
        return
    page = page_of(card, words)
    is_deed = type(card).__name__ in ALWAYS_PLAIN or getattr(card, "note", None) is not None
    if on_terminal and not is_deed:
        from secdesk.views.human import sheet  # noqa: PLC0415  # Rich only for pages on a terminal

        sheet.show(page, stream)
        return
    stream.write(plain.text(page))


def _print(pieces: Iterable[str], stream: TextIO) -> None:
    """A file that comes out of a pipe is UTF-8, whatever the terminal here can show."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8")
    stream.writelines(pieces)
