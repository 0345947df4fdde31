"""The guard of what leaders decided, for any run of commands on a real desk.

A date that a leader set, a leader's words, who gave a task, and that it rests or is off the desk
change only on a recorded word of a leader who gave it, on an answered ask of that leader, once, or
within a mandate; and the version before is in the log. Who may allow what is reckoned here anew,
from the rows of the tables alone.
"""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any, NamedTuple

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from secdesk.domain.errors import DeskError
from secdesk.services import asking, changing, following, mandates, taking_over, turns
from secdesk.services.asking import AskSaid
from secdesk.services.changing import Amends
from secdesk.services.consenting import ByAsk, ByMandate, Ground
from secdesk.services.desk import Desk
from secdesk.services.mandates import MandateSaid
from secdesk.services.taking_over import Particulars
from secdesk.store import database
from world import BEIJING, CALENDAR, MONDAY_NINE, a_desk, staffed

Row = dict[str, Any]
Page = dict[str, dict[int, Row]]
TABLES = ("task", "issuer", "entry", "ask", "mandate", "act")
GIVEN_BY = {
    "Wang, by phone": {1},
    "李总，电话": {2},
    "somebody said so": set[int](),
    "": set[int](),
}
DATES = ("2026-11-30", "2026-12-01", "2026-12-04")


class Said(NamedTuple):
    """What hypothesis draws for a command; each takes what it needs."""

    pick: int
    when: str
    leader: str
    word: str
    rests_on: str
    which: int
    is_so: bool


Work = Callable[[Desk, int, Said, Ground], object]
LOCKED: dict[str, Work] = {
    "due": lambda desk, task, said, ground: changing.due(desk, [task], said.when, ground),
    "words": lambda desk, task, said, ground: changing.edit(
        desk, [task], Particulars(words=f"make it {said.when}"), Amends(word=ground)),
    "also": lambda desk, task, said, ground: changing.edit(
        desk, [task], Particulars(also=[said.leader]), Amends(word=ground)),
    "drop": lambda desk, task, said, ground: changing.edit(
        desk, [task], Particulars(), Amends(drop_leader=said.leader, word=ground)),
    "both": lambda desk, task, said, ground: changing.edit(
        desk, [task], Particulars(words=said.when, also=[said.leader]), Amends(word=ground)),
    "suspend": lambda desk, task, said, ground: turns.suspend(
        desk, [task], "later", said.when, ground),
    "withdraw": lambda desk, task, _, ground: turns.withdraw(desk, [task], "moot", ground),
}  # fmt: skip
FREE: dict[str, Work] = {
    "assign": lambda desk, _, said, __: taking_over.assign(
        desk, said.leader, ["draft"],
        Particulars(words="short" if said.is_so else None, due=said.when)),
    "resume": lambda desk, task, _, __: turns.resume(desk, [task]),
    "reopen": lambda desk, task, _, __: following.reopen(desk, [task], "again"),
    "ask": lambda desk, task, said, _: asking.ask(
        desk, said.leader, "may it be changed?",
        AskSaid(task=task, wanted=f"due={said.when}" if said.is_so else None)),
    "answer": lambda desk, _, said, __: asking.answer(
        desk, said.which, "agree as you say" if said.is_so else "refuse it stays"),
    "answer changed": lambda desk, _, said, __: asking.answer(
        desk, said.which, "changed another day", wanted=f"due={said.when}" if said.is_so else None),
    "mandate": lambda desk, task, said, _: mandates.add(
        desk, said.leader, "small shifts", MandateSaid(
            ("due", "words") if said.is_so else ("issuers", "suspend", "withdraw", "due"),
            said.which, task if said.pick % 3 == 0 else None,
            "tomorrow" if said.pick % 5 == 0 else None, said.when)),
    "mandate end": lambda desk, _, said, __: mandates.end(desk, [said.which]),
}  # fmt: skip
COMMANDS = {**LOCKED, **FREE}
works = st.lists(
    st.tuples(
        st.sampled_from([*LOCKED, "due", "due", "due", "words", "ask", "answer", "answer", *FREE]),
        st.builds(
            Said,
            pick=st.integers(0, 99),
            when=st.sampled_from(DATES),
            leader=st.sampled_from(("wang", "wang", "li")),
            word=st.sampled_from(tuple(GIVEN_BY)),
            rests_on=st.sampled_from(("word", "ask", "ask", "mandate", "mandate")),
            which=st.integers(1, 5),
            is_so=st.booleans(),
        ),
    ),
    min_size=8,
    max_size=20,
)


class OneDesk(RuleBasedStateMachine):
    """A desk, how its tables stood after the last command, and what was allowed on it so far."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp(prefix="secdesk-"))
        self.file = self.folder / "desk.db"
        self.now = MONDAY_NINE
        self.page: Page = {}
        self.spent: set[int] = set()
        self.set_by_leader: dict[int, date] = {}

    def teardown(self) -> None:
        """Leave nothing on the disk."""
        rmtree(self.folder)

    @initialize()
    def the_desk_is_in_use(self) -> None:
        """Two leaders, tasks of one and of both, an ask that is answered and a mandate."""
        with a_desk(self.file, self.now) as desk:
            staffed(desk)
            for also in ((), ("li",)):
                said = Particulars(due="2026-11-27", words="short", also=also)
                taking_over.assign(desk, "wang", ["draft"], said)
            asking.ask(desk, "wang", "move it?", AskSaid(task=1, wanted=f"due={DATES[1]}"))
            asking.ask(desk, "wang", "may it be changed?", AskSaid(task=2))
            asking.answer(desk, 1, "agree fine")
            asking.answer(desk, 2, "agree fine")
            said_of_it = MandateSaid(("due", "words"), 3, until="2026-12-31")
            mandates.add(desk, "wang", "small shifts", said_of_it)
        self.page = self.read()
        self.note_dates({}, None)
        self.carry_out("due", Said(1, DATES[1], "wang", "", "mandate", 0, is_so=True))
        assert [row["mandate_id"] for row in self.page["act"].values()] == [1]

    @rule(several=works)
    def work(self, several: list[tuple[str, Said]]) -> None:
        """Some commands, one after the other."""
        for command, said in several:
            self.carry_out(command, said)

    @rule(several=works, days=st.sampled_from((1, 1, 8)))
    def work_later(self, several: list[tuple[str, Said]], days: int) -> None:
        """Days go by, and with them mandates, and then there are commands again."""
        self.now += timedelta(days=days)
        self.work(several)

    @invariant()
    def what_was_done_under_mandates_is_known(self) -> None:
        """Every line of the log that rests on a mandate has an act, to be told."""
        told = [
            row for row in self.page.get("entry", {}).values() if row["word"].startswith("mandate ")
        ]
        acts = self.page.get("act", {}).values()
        assert {(row["task_id"], row["at"]) for row in told} == {
            (row["task_id"], row["at"]) for row in acts
        }

    def carry_out(self, command: str, said: Said) -> None:
        """One command; one that was refused leaves no trace, any other did what was allowed."""
        tasks = list(self.page["task"])
        task = tasks[said.pick % len(tasks)]
        ground = self.ground(task, said)
        before = self.page
        try:
            with a_desk(self.file, self.now, command) as desk:
                COMMANDS[command](desk, task, said, ground)
        except DeskError:
            assert self.read() == before
            return
        self.page = self.read()
        self.must_be_guarded(before, ground if command in LOCKED else None)
        self.now += timedelta(minutes=1)

    def ground(self, task: int, said: Said) -> Ground:
        """What a change is said to rest on; likely an ask about the task, or a mandate there is."""
        if said.rests_on == "ask":
            fit = [one for one, row in self.page["ask"].items() if row["task_id"] == task]
            several = fit if fit and said.is_so else [*self.page["ask"], 99]
            return ByAsk(several[said.which % len(several)])
        if said.rests_on == "mandate":
            there = [*self.page["mandate"], 99]
            return ByMandate(there[said.which % len(there)])
        return said.word

    def must_be_guarded(self, before: Page, ground: Ground) -> None:
        """Each locked thing that changed was allowed to, and how it was is in the log."""
        fresh = [row for one, row in self.page["entry"].items() if one not in before["entry"]]
        lost = [one for one, row in before["entry"].items() if self.page["entry"].get(one) != row]
        assert not lost, "a line of the log changed"
        used = False
        for number, old in before["task"].items():
            deeds = changes(number, before, self.page)
            for deed in deeds:
                assert self.is_allowed(number, deed, before, ground), (deed, ground)
                must_be_told(number, deed, (before, self.page), fresh)
            used = used or bool(deeds)
            if limit(old) != limit(self.page["task"][number]) and isinstance(ground, ByAsk):
                used = True
        if used and isinstance(ground, ByAsk):
            self.spent.add(ground.number)
        self.note_dates(before.get("task", {}), ground)

    def note_dates(self, old: dict[int, Row], ground: Ground) -> None:
        """From which date a mandate counts: the one that stands now, unless a mandate moved it."""
        for number, row in self.page["task"].items():
            was = old.get(number)
            if row["due_at"] == "9999" or (was and limit(was) == limit(row)):
                continue
            if not isinstance(ground, ByMandate):
                self.set_by_leader[number] = local(row["due_at"])

    def is_allowed(self, task: int, deed: str, before: Page, ground: Ground) -> bool:
        """Whether a leader who gave the task allowed that, as the rows before it have it."""
        givers = issuers(before, task)
        if isinstance(ground, ByAsk):
            return self.is_asked(task, deed, before["ask"][ground.number], givers)
        if isinstance(ground, ByMandate):
            return self.is_within(task, deed, before["mandate"][ground.number], givers)
        new = issuers(self.page, task) if deed in {"words", "issuers"} else set()
        return bool(GIVEN_BY[ground or ""] & (givers | new))

    def is_asked(self, task: int, deed: str, ask: Row, givers: set[int]) -> bool:
        """Whether an ask was answered so, of that leader, about that task, and not used yet."""
        is_right = ask["task_id"] == task and ask["leader_id"] in givers
        is_agreed = ask["verdict"] in {"agree", "changed"} and ask["state"] == "answered"
        now = self.page["task"][task]["due_at"]
        is_wanted = ask["wish_field"] in {"", deed} and ask["wish_value"] in {"", now}
        return is_right and is_agreed and is_wanted and ask["id"] not in self.spent

    def is_within(self, task: int, deed: str, mandate: Row, givers: set[int]) -> bool:
        """Whether a mandate of that leader is about that, on that day, and reaches so far."""
        today = self.now.date().isoformat()
        holds = mandate["from_on"] <= today <= mandate["until_on"] and mandate["ended_on"] is None
        is_meant = mandate["task_id"] in {None, task} and deed in mandate["deeds"].split()
        is_near = True
        if deed == "due" and mandate["most_days"] is not None:
            there = local(self.page["task"][task]["due_at"])
            moved = CALENDAR.working_days(self.set_by_leader[task], there)
            is_near = abs(moved) <= mandate["most_days"]
        return holds and is_meant and is_near and mandate["leader_id"] in givers

    def read(self) -> Page:
        """The tables as they stand."""
        with closing(database.connect(self.file)) as reader:
            return {
                table: {
                    row["id"]: dict(row)
                    for row in reader.execute(f"SELECT * FROM {table} ORDER BY id")  # noqa: S608  # our own tables
                }
                for table in TABLES
            }


def changes(task: int, before: Page, after: Page) -> list[str]:
    """What changed of that which is locked."""
    old, new = before["task"][task], after["task"][task]
    found = {
        "due": old["due_kind"] == "hard" and limit(old) != limit(new),
        "words": bool(old["words"]) and old["words"] != new["words"],
        "issuers": issuers(before, task) != issuers(after, task),
        "suspend": new["state"] == "suspended" != old["state"],
        "withdraw": new["state"] == "withdrawn" != old["state"],
    }
    return [deed for deed, is_so in found.items() if is_so]


def must_be_told(task: int, deed: str, pages: tuple[Page, Page], fresh: list[Row]) -> None:
    """A line of the log says whose word it was, and how the thing was before and is now."""
    before, after = (page["task"][task] for page in pages)
    lines = [row for row in fresh if row["task_id"] == task and row["word"]]
    if deed == "due":
        moved = [one for one in lines if one["kind"] == "due"]
        assert [same_instant(one["before"], before["due_at"]) for one in moved] == [True]
        assert same_instant(moved[0]["after"], after["due_at"])
    elif deed == "words":
        pair = (before["words"], after["words"])
        assert pair in [(one["before"], one["after"]) for one in lines if one["kind"] == "change"]
    elif deed == "issuers":
        pair = (names(pages[0], task), names(pages[1], task))
        assert pair in [(one["before"], one["after"]) for one in lines if one["kind"] == "change"]
    else:
        assert [one["kind"] for one in lines] == [deed]


def same_instant(written: str, kept: str) -> bool:
    """Whether a limit in the log is the moment that the task had."""
    return datetime.fromisoformat(written.partition(" ")[2]) == datetime.fromisoformat(kept)


def issuers(page: Page, task: int) -> set[int]:
    """Who gave a task."""
    return {row["leader_id"] for row in page["issuer"].values() if row["task_id"] == task}


def names(page: Page, task: int) -> str:
    """Who gave a task, by name and in order."""
    those = [row for row in page["issuer"].values() if row["task_id"] == task]
    called = {1: "Wang Min", 2: "李国强"}
    return ", ".join(called[row["leader_id"]] for row in those)


def limit(row: Row) -> tuple[object, ...]:
    """The limit of a task."""
    return row["due_kind"], row["due_at"], row["due_has_time"]


def local(text: str) -> date:
    """The day on which a task is due."""
    return datetime.fromisoformat(text).astimezone(UTC).astimezone(BEIJING).date()


def test_what_a_leader_decided_changes_only_as_a_leader_allowed() -> None:
    examples = settings.default.max_examples // 2 if settings.default else 25

    run_state_machine_as_test(
        OneDesk, settings=settings(max_examples=examples, stateful_step_count=6, deadline=None)
    )
