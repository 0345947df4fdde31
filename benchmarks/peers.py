"""Other programs for such work, each with a home of its own and as many items as the desk has."""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from shutil import which
from time import time
from typing import NamedTuple
from uuid import UUID

from desks import FIVE_YEARS, NEAR, SMALL, WORK, Size
from measuring import Program
from rows import ASSIGN, Claim, on

TEN_THOUSAND, HUNDRED_THOUSAND = Size(10_000, 10_000), Size(100_000, 100_000)
CALENDAR = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//secdesk//benchmarks//EN\n{}END:VCALENDAR\n"
TODO = (
    "BEGIN:VTODO\nUID:{name}\nDTSTAMP:20260101T000000Z\nSUMMARY:{item.title}\n"
    "DUE:{item.due:%Y%m%dT%H%M%SZ}\nSTATUS:NEEDS-ACTION\nEND:VTODO\n"
)
EVENT = (
    "BEGIN:VEVENT\nUID:{name}\nDTSTAMP:20260101T000000Z\nSUMMARY:{item.title}\n"
    "DTSTART:{item.due:%Y%m%dT%H%M%SZ}\nDURATION:PT1H\nEND:VEVENT\n"
)
AGENDA = """(progn (require 'org-agenda) (setq org-agenda-files '("{home}/desk.org")
    org-agenda-span 'day) (org-batch-agenda "a"))"""


class Item(NamedTuple):
    """What is to be done, and until when."""

    title: str
    due: datetime


@dataclass(frozen=True)
class Peer:
    """A command of another program, what of ours it is compared with, and the aims by size."""

    name: str
    known_as: tuple[str, ...]
    words: tuple[str, ...]
    lay: Callable[[Path, Sequence[Item]], None]
    ours: str
    aims: Mapping[Size, float | None]

    @property
    def path(self) -> str | None:
        """Where it is installed, if it is."""
        return next((found for found in map(which, self.known_as) if found), None)

    def program(self, home: Path, size: Size) -> Program:
        """Its process, on a terminal, with that many items in its home."""
        words = [word.format(home=home) for word in self.words]
        argv = (self.path or self.name, *words)
        return Program(self.on(size), argv, home, terminal=True)

    def on(self, size: Size) -> str:
        """The name of its process with so many items."""
        return f"{self.name} @ {size.tasks:,}"


def programs(folder: Path, peers: Sequence[Peer], wanted: Container[str]) -> Iterator[Program]:
    """The processes wanted of the peers that are installed; each home is filled once."""
    for peer in peers:
        sizes = [size for size in peer.aims if peer.on(size) in wanted]
        if sizes and peer.path is None:
            print(f"left out: {peer.name} is not installed")
            continue
        for size in sizes:
            home = folder / f"{peer.known_as[0]}-{size.tasks}"
            if not home.exists():
                home.mkdir()
                peer.lay(home, items(size.tasks))
            yield peer.program(home, size)


def claims(size: Size, peers: Sequence[Peer]) -> Iterator[Claim]:
    """What is claimed of our commands beside peers with as many items."""
    for peer in peers:
        if size in peer.aims:
            label = f"{peer.ours} / {peer.name}"
            yield Claim(label, on(peer.ours, size), peer.on(size), peer.aims[size])


def items(count: int) -> Sequence[Item]:
    """Work around this very day, which is the day that peers go by, and over the years ahead."""
    draw = Random(count)  # noqa: S311  # the same every time
    today = datetime.fromtimestamp(time(), UTC).replace(hour=10, minute=0, second=0, microsecond=0)
    days = [
        round(draw.gauss(30, 40)) if place < NEAR else draw.randint(1, FIVE_YEARS)
        for place in range(count)
    ]
    return [
        Item(f"{draw.choice(WORK)} ({number})", today + timedelta(days=day))
        for number, day in enumerate(days, 1)
    ]


def _taskwarrior(home: Path, work: Sequence[Item]) -> None:
    kept = home / ".task"
    kept.mkdir()
    (home / ".taskrc").write_text(f"data.location={kept}\nconfirmation=off\n")
    lines = (
        f'[description:"{item.title}" due:"{item.due.timestamp():.0f}" entry:"1767225600" '
        f'modified:"1767225600" status:"pending" uuid:"{UUID(int=number)}"]\n'
        for number, item in enumerate(work, 1)
    )
    (kept / "pending.data").write_text("".join(lines))


def _todoman(home: Path, work: Sequence[Item]) -> None:
    _calendar(home, work, TODO)
    settings = home / ".config" / "todoman" / "config.py"
    settings.parent.mkdir(parents=True)
    settings.write_text(f'path = "{home}/calendars/*"\n')


def _khal(home: Path, work: Sequence[Item]) -> None:
    _calendar(home, work, EVENT)
    settings = home / ".config" / "khal" / "config"
    settings.parent.mkdir(parents=True)
    settings.write_text(f"[calendars]\n[[work]]\npath = {home}/calendars/work\n")


def _calendar(home: Path, work: Sequence[Item], form: str) -> None:
    """A file for each item, as programs that keep calendars in folders do."""
    folder = home / "calendars" / "work"
    folder.mkdir(parents=True)
    for number, item in enumerate(work, 1):
        text = CALENDAR.format(form.format(name=number, item=item)).replace("\n", "\r\n")
        (folder / f"{number}.ics").write_text(text, newline="")


def _topydo(home: Path, work: Sequence[Item]) -> None:
    lines = (f"{item.title} due:{item.due:%Y-%m-%d}\n" for item in work)
    (home / "todo.txt").write_text("".join(lines))


def _org(home: Path, work: Sequence[Item]) -> None:
    parts = (f"* TODO {item.title}\n  DEADLINE: <{item.due:%Y-%m-%d}>\n" for item in work)
    (home / "desk.org").write_text("".join(parts))


PEERS = (
    Peer("task next", ("task",), ("next",), _taskwarrior, "today",
         {SMALL: None, TEN_THOUSAND: 0.8, HUNDRED_THOUSAND: 0.08}),
    Peer("task add", ("task",), ("add", "draft", "the", "board", "report"), _taskwarrior, ASSIGN,
         {SMALL: None, TEN_THOUSAND: 1.4, HUNDRED_THOUSAND: 0.15}),
    Peer("todoman list", ("todoman", "todo"), ("list",), _todoman, "today", {SMALL: 0.5}),
    Peer("khal list", ("khal",), ("list", "today", "1d"), _khal, "today", {SMALL: 0.75}),
    Peer("topydo ls", ("topydo",), ("-t", "{home}/todo.txt", "-d", "{home}/done.txt", "ls"),
         _topydo, "today", {SMALL: 0.65}),
    Peer("Org agenda", ("emacs",), ("-Q", "--batch", "--eval", AGENDA), _org, "today",
         {SMALL: 0.06}),
)  # fmt: skip
