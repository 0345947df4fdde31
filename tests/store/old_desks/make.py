"""Write down a desk of the newest format, so that every later secdesk can prove it opens it.

Run it once before a release, as `PYTHONPATH=tests python tests/store/old_desks/make.py`.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from secdesk.domain.blank.disposal import Disposal, Disposing
from secdesk.domain.owed import Promise
from secdesk.gateways.checklist_files import ChecklistFiles
from secdesk.services import (
    areas,
    asking,
    calendars,
    changing,
    chasing,
    checklists,
    disposing,
    following,
    mandates,
    owed,
    passing_on,
    people,
    reminding,
    reviewing,
    routines,
    taking_over,
    undoing,
)
from secdesk.services.asking import AskSaid
from secdesk.services.changing import Amends
from secdesk.services.chasing import ChaseSaid
from secdesk.services.desk import Desk
from secdesk.services.mandates import MandateSaid
from secdesk.services.passing_on import ConveySaid
from secdesk.services.people import ContactSaid, LeaderSaid
from secdesk.services.reminding import ReminderSaid
from secdesk.services.routines import RoutineSaid
from secdesk.services.taking_over import Particulars
from secdesk.store import database
from world import a_desk

STAMPS = ("application_id", "user_version")


def people_come(desk: Desk) -> None:
    """Whom the desk serves and deals with."""
    people.add_leader(desk, "wang", "Wang Min", LeaderSaid(title="Director", report_every=5))
    people.add_leader(desk, "li", "李国强", LeaderSaid())
    people.add_contact(desk, "admin", "Admin Office", ContactSaid(kind="unit"))
    people.add_contact(desk, "chen", "Chen Jie", ContactSaid(kind="person", unit="admin"))


def tasks_come(desk: Desk) -> None:
    """One with everything, and one with the least."""
    full = Particulars(
        due="2026-11-27 17:00",
        to="admin",
        helpers=["chen"],
        words="before the board meets",
        also=["li"],
        links=["/papers/a.pdf"],
    )
    taking_over.assign(desk, "wang", ["draft the board report"], full, "mail-17")
    taking_over.assign(desk, "li", ["起草年度总结"], Particulars(parent=1))


def they_move(desk: Desk) -> None:
    """One task gets as far as its end."""
    following.progress(desk, [1], "figures are in", percent=60)
    following.done(desk, [2], "signed")
    following.report(desk, [2], "told")
    following.close(desk, [2])


def one_changes(desk: Desk) -> None:
    """A change on a leader's word."""
    changing.edit(desk, [1], Particulars(also=["li"]), Amends("the board report", word="Wang"))


def things_come_round(desk: Desk) -> None:
    """A day off of her own, a reminder, and a routine whose first task is made at once."""
    calendars.add(desk, "2026-12-24", "off", ["closed"])
    reminding.remind(desk, "2026-11-27 15:00", "call the printer", ReminderSaid(task=1))
    routines.add(desk, "FREQ=WEEKLY;BYDAY=TU", "wang", "file the mail", RoutineSaid())


def work_is_followed(desk: Desk) -> None:
    """Passed on, chased, in the way, promised, a measure; one bears upon another."""
    passing_on.convey(desk, [1], "as Wang said", ConveySaid())
    chasing.chase(desk, [1], "next week", ChaseSaid(promised="2026-11-27"))
    owed.block(desk, [1], "no figures", "ask the ministry")
    owed.promise(desk, [1], "a reply", Promise("the school", "2026-11-26", "Wang, today"))
    said = Particulars(effect="half as long", effect_by="2026-12-18", is_focus="yes")
    changing.edit(desk, [1], said, Amends())


def leaders_decide(desk: Desk) -> None:
    """An ask with its answer, one that waits, and a mandate."""
    said = AskSaid(task=1, recommend="yes", wanted="due=2026-12-04")
    asking.ask(desk, "wang", "may the report wait?", said)
    asking.answer(desk, 1, "agree but no longer")
    asking.ask(desk, "li", "who signs?", AskSaid())
    may = MandateSaid(deeds=("due",), most=3, until="2026-12-31")
    mandates.add(desk, "wang", "small shifts of dates", may)
    desk.store.briefings.add(1, desk.now)


def what_nobody_mentioned(desk: Desk) -> None:
    """A duty area looked at, a checklist, blank spots disposed of, a week looked back upon."""
    areas.add(desk, "seals", "monthly")
    areas.seen(desk, ["seals"])
    disposing.add(desk, "an interpreter", None, "wang")
    disposing.snooze(desk, "own:1", "2026-11-27")
    desk.store.disposals.add(Disposal("B15:2", "2026-11-23", desk.now, Disposing.WAIVE, None, "ok"))
    checklists.use(desk, ChecklistFiles(Path("nowhere")), ["meeting"], "2026-12-18")
    checklists.tick(desk, 1, [1], "told all")
    reviewing.lessons(desk, "begin sooner")
    reviewing.note(desk, "wang", "thinks", "the board")


def it_is_taken_back(desk: Desk) -> None:
    """An undo, so that the journal holds one."""
    undoing.undo(desk, None)


def script(file: Path) -> str:
    """A file of SQLite as the statements that make it."""
    with closing(sqlite3.connect(file)) as desk:
        stamps = [(name, desk.execute(f"PRAGMA {name}").fetchone()[0]) for name in STAMPS]
        lines = [f"PRAGMA {name} = {value};" for name, value in stamps]
        return "\n".join([*lines, *desk.iterdump(), ""])


def desk_of_today(file: Path) -> None:
    """A desk that has been used a little, one step a deed."""
    for deed in (
        people_come,
        tasks_come,
        they_move,
        things_come_round,
        work_is_followed,
        leaders_decide,
        what_nobody_mentioned,
        one_changes,
        it_is_taken_back,
    ):
        with a_desk(file, command=deed.__name__) as desk:
            deed(desk)


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        made = Path(folder) / "desk.db"
        desk_of_today(made)
        kept = Path(__file__).with_name(f"format-{database.NEWEST:04d}.sql")
        kept.write_text(script(made), encoding="utf-8")
