"""Laws of following through, for any run of commands on a real desk.

Numbers are never used twice. Nothing closes by itself: a state changes through its own command
alone. Reported means that every leader was told. What is due is never hidden. Each date that slips
is counted, and one that moves after it has passed is recorded as late. The log only grows. What is
taken back was never there. And from wherever a task stands, its end can be reached.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from deeds import (
    ALLOWED,
    BEGUN,
    COMMANDS,
    DEEDS,
    PICKS,
    SAYINGS,
    WORD,
    Said,
)
from secdesk.domain.errors import DeskError
from secdesk.domain.self_check import SelfCheck
from secdesk.domain.task import GONE, TO_DO
from secdesk.domain.vocabulary import State
from secdesk.gateways.other_dates import OtherDates
from secdesk.gateways.recurrences import Recurrences
from secdesk.services import (
    following,
    looking,
    measures,
    morning,
    passing_on,
    taking_over,
    turns,
    undoing,
)
from secdesk.services.desk import Desk
from secdesk.services.looking import Asked
from secdesk.services.taking_over import Particulars
from secdesk.services.wanted import Wanted
from secdesk.store import database, sql
from secdesk.store.shelves import DeskFile
from world import BEIJING, MONDAY_NINE, OFFICE, a_desk, staffed

Row = dict[str, Any]
Page = dict[tuple[str, int], Row]
Moves = Counter[int]
NEVER = "9999"
ANY = frozenset(State)
KINDS = (
    Particulars(also=["li"]),
    Particulars(parent=1),
    Particulars(report_back="no"),
    Particulars(effect="fewer complaints", effect_by="in 20 days"),
)
works = st.lists(st.tuples(COMMANDS, PICKS, SAYINGS), min_size=2, max_size=8)


class RolledBack(Exception):
    """What was tried is not to be kept."""


@contextmanager
def looked_at(file: Path, now: datetime) -> Iterator[Desk]:
    """The desk at a moment, only to be looked at."""
    with (
        closing(database.connect(file)) as connection,
        database.transaction(connection, file, writes=False),
    ):
        yield Desk(DeskFile(connection, now.tzinfo), now, OFFICE, OtherDates(), Recurrences())


class OneDesk(RuleBasedStateMachine):
    """A desk on which work is followed through, and how its tables stood after each command."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp(prefix="secdesk-"))
        self.file = self.folder / "desk.db"
        self.now = MONDAY_NINE
        self.pages: list[Page] = [{}]
        self.moves: list[Moves] = [Counter()]
        self.standing: list[int] = []
        self.given: set[int] = set()

    def teardown(self) -> None:
        """Leave nothing on the disk."""
        rmtree(self.folder)

    @initialize()
    def the_desk_is_in_use(self) -> None:
        """Two leaders, a unit and its person, and tasks that have come more or less far."""
        with a_desk(self.file, self.now) as desk:
            staffed(desk)
        self.pages = [self.page()]
        plain, passed_on = Particulars(due="fri"), Particulars(to="admin", also=["li"])
        measure = Particulars(target="fri", effect="fewer complaints", effect_by="2 dec")
        for one in (plain, passed_on, measure, plain, passed_on, plain):
            self.assign_it("wang", one)
        self.deed("done", [3, 4, 5], lambda desk: following.done(desk, [3, 4, 5], "signed"))
        self.deed("report", [3, 4], lambda desk: following.report(desk, [3, 4], "told"))
        self.deed("close", [4], lambda desk: following.close(desk, [4]))
        self.deed(
            "suspend", [6], lambda desk: turns.suspend(desk, [6], "later", "in 10 days", WORD)
        )
        assert [row["state"] for row in self.rows("task").values()] == [
            "open", "open", "reported", "closed", "done", "suspended",
        ]  # fmt: skip

    @rule(several=works)
    def work(self, several: list[tuple[str, list[int], Said]]) -> None:
        """Some commands, one after the other."""
        self.carry_out(several)

    @rule(several=works, hours=st.sampled_from((1, 8, 24, 120, 240)))
    def work_later(self, several: list[tuple[str, list[int], Said]], hours: int) -> None:
        """Nothing but the clock moves for a while, and then there are commands again."""
        self.now += timedelta(hours=hours)
        self.what_is_due_is_never_hidden()
        assert self.page() == self.pages[-1]
        self.carry_out(several)

    @precondition(lambda self: self.standing)
    @rule(steps=st.integers(1, 3))
    def take_back(self, steps: int) -> None:
        """The last commands taken back one by one leave the desk as it was before them."""
        for _ in range(min(steps, len(self.standing))):
            with a_desk(self.file, self.now, "undo") as desk:
                undoing.undo(desk, self.standing.pop())
            self.pages.pop()
            self.moves.pop()
            assert self.page() == self.pages[-1]

    @rule(pick=st.integers(0, 999))
    def see_it_through(self, pick: int) -> None:
        """From wherever a task stands its end can be reached, and each state on the way."""
        (number,) = self.meant([pick], ANY)
        if number not in self.rows("task"):
            return
        with suppress(RolledBack), a_desk(self.file, self.now) as desk:
            carry_through(desk, number)
            raise RolledBack
        assert self.page() == self.pages[-1]

    @invariant()
    def reported_means_every_leader(self) -> None:
        """Nobody who gave a task that is reported has not been told."""
        reported = {
            number for number, row in self.rows("task").items() if row["state"] == State.REPORTED
        }
        untold = {
            row["task_id"] for row in self.rows("issuer").values() if row["reported_at"] is None
        }
        assert not reported & untold

    @invariant()
    def what_is_due_is_never_hidden(self) -> None:
        """All that is late or due today is listed and counted so, whatever its state."""
        owed = {number: row for number, row in self.rows("task").items() if row["state"] in TO_DO}
        late = {number for number, row in owed.items() if self.is_past(row)}
        today = {number for number, row in owed.items() if self.is_for_today(row)} - late
        with looked_at(self.file, self.now) as desk:
            listed = looking.list_tasks(desk, Asked(due="overdue"), None).tasks
            of_today = looking.list_tasks(desk, Asked(due="today"), None).tasks
            counts = morning.today(desk).counts
        assert {one.number for one in listed} == late
        assert {one.number for one in of_today} >= today
        assert (counts.overdue, counts.due_today) == (len(late), len(today))

    @invariant()
    def every_slip_is_counted(self) -> None:
        """As many moves are known of a task as its date has made."""
        those = list(self.rows("task"))
        with looked_at(self.file, self.now) as desk:
            last = desk.store.entries.last_words(those)
        known = {number: one.moves for number, one in last.items() if one.moves}
        assert known == {number: count for number, count in self.moves[-1].items() if count}

    def carry_out(self, several: list[tuple[str, list[int], Said]]) -> None:
        """Commands on tasks that they are likely meant for."""
        for command, chosen, said in several:
            if command == "assign":
                kind = KINDS[chosen[0] % len(KINDS)]
                self.assign_it(said.leader or "wang", replace(kind, to=said.to, due=said.when))
                continue
            deed = DEEDS[command]
            those = self.meant(chosen, deed.states)
            self.deed(command.partition(" ")[0], those, deed.on(those, said))

    def meant(self, chosen: list[int], states: AbstractSet[State]) -> list[int]:
        """Tasks that a command is likely meant for; one in five may be any, or not there at all."""
        tasks = self.rows("task")
        fit = [number for number, row in tasks.items() if row["state"] in states] or [1]
        anything = range(1, len(tasks) + 2)
        ways = [(pick // 5, anything if pick % 5 == 0 else fit) for pick in chosen]
        return [way[place % len(way)] for place, way in ways]

    def assign_it(self, leader: str, particulars: Particulars) -> None:
        """Take a task over; it has a number that nothing had before."""
        before = set(self.rows("task"))
        self.deed(
            "assign", [], lambda desk: taking_over.assign(desk, leader, ["draft"], particulars)
        )
        assert not (set(self.rows("task")) - before) & self.given, "a number was used twice"
        self.given |= set(self.rows("task"))

    def deed(self, command: str, those: list[int], work: Callable[[Desk], object]) -> None:
        """One command; one that was refused leaves no trace, of any other the laws are asked."""
        before = self.pages[-1]
        try:
            with a_desk(self.file, self.now, command) as desk:
                work(desk)
        except DeskError:
            assert self.page() == before
            return
        after = self.page()
        if after != before:
            self.pages.append(after)
            self.moves.append(self.moves[-1] + self.slips(before, after))
            self.standing.append(self.last_step())
            must_be_allowed(command, those, before, after)
            must_have_grown(before, after)

    def slips(self, before: Page, after: Page) -> Moves:
        """Which dates moved; one that passed without a result must have been recorded as late."""
        old, new = of(before, "task"), of(after, "task")
        fresh = {
            row["task_id"]: row
            for number, row in of(after, "entry").items()
            if ("entry", number) not in before and row["kind"] == "due"
        }
        dated = [number for number, row in old.items() if row["due_at"] != NEVER]
        moved = [number for number in dated if limit(old[number]) != limit(new[number])]
        for number in moved:
            is_late = self.is_past(old[number]) and not self.was_in_time(old[number])
            assert fresh[number]["is_late"] == is_late, "moved, and not as late"
        return Counter(moved)

    def is_past(self, row: Row) -> bool:
        """Whether the limit of a task has passed; a day lasts until its midnight."""
        if row["due_at"] == NEVER:
            return False
        at = local(row)
        return at < self.now if row["due_has_time"] else at.date() < self.now.date()

    def was_in_time(self, row: Row) -> bool:
        """Whether a result was there before the limit passed."""
        if row["done_at"] is None:
            return False
        at, done_at = local(row), datetime.fromisoformat(row["done_at"]).astimezone(BEIJING)
        return at >= done_at if row["due_has_time"] else at.date() >= done_at.date()

    def is_for_today(self, row: Row) -> bool:
        """Whether the limit of a task lies on this day."""
        return row["due_at"] != NEVER and local(row).date() == self.now.date()

    def page(self) -> Page:
        """Every row of every table but the journal's own."""
        with closing(database.connect(self.file)) as reader:
            return {
                (table, row["id"]): dict(row)
                for table in sql.ROW_NOW
                for row in reader.execute(f"SELECT * FROM {table}")  # noqa: S608  # our own tables
            }

    def rows(self, table: str) -> dict[int, Row]:
        """The rows of a table as they stood after the last command."""
        return of(self.pages[-1], table)

    def last_step(self) -> int:
        """The newest step."""
        with closing(database.connect(self.file)) as reader:
            return int(reader.execute("SELECT max(id) FROM step").fetchone()[0])


def of(page: Page, table: str) -> dict[int, Row]:
    """The rows of one table by their numbers."""
    return {number: row for (name, number), row in page.items() if name == table}


def local(row: Row) -> datetime:
    """The moment at which a task is due."""
    return datetime.fromisoformat(row["due_at"]).astimezone(BEIJING)


def limit(row: Row) -> tuple[object, ...]:
    """The limit of a task."""
    return row["due_kind"], row["due_at"], row["due_has_time"]


def must_be_allowed(command: str, those: list[int], before: Page, after: Page) -> None:
    """Each state that changed did so by a command that may, and only of a task that it named."""
    old, new = of(before, "task"), of(after, "task")
    assert old.keys() <= new.keys()
    for number, row in new.items():
        was = old[number]["state"] if number in old else BEGUN
        if was != row["state"]:
            assert (was, row["state"]) in ALLOWED.get(command, set()), command
            assert number in those or was == BEGUN, "a task that was not named"
            must_be_at_its_end(was, row, new)


def must_be_at_its_end(was: str, task: Row, tasks: Mapping[int, Row]) -> None:
    """What ends has no open part; what is struck off was told where wanted, and its effect seen."""
    state = task["state"]
    if state in (State.DONE, State.WITHDRAWN) and was in TO_DO:
        parts = [one for one in tasks.values() if one["parent_id"] == task["id"]]
        assert not any(one["state"] in TO_DO for one in parts)
    if state == State.CLOSED:
        assert was == State.REPORTED or not task["report_back"], "struck off, and nobody was told"
        assert task["verdict"] or not task["effect"], "struck off without a verdict"


def must_have_grown(before: Page, after: Page) -> None:
    """No line of the log changed or vanished."""
    log = of(before, "entry")
    assert {number: of(after, "entry").get(number) for number in log} == log


def carry_through(desk: Desk, number: int) -> None:
    """Bring a task to its end and back, through every state there is."""
    settle(desk, number)
    following.close(desk, [number], SelfCheck(is_clear=True))
    assert state(desk, number) is State.CLOSED
    following.reopen(desk, [number], "two pages are missing")
    turns.suspend(desk, [number], "the budget comes first", "in 10 days", WORD)
    assert state(desk, number) is State.SUSPENDED
    turns.resume(desk, [number])
    settle(desk, number)
    turns.send_back(desk, [number], "figures are missing", due="in 10 days")
    turns.withdraw(desk, [number], "no longer needed", WORD)
    assert state(desk, number) is State.WITHDRAWN
    following.reopen(desk, [number], "needed after all")
    assert state(desk, number) is State.OPEN


def settle(desk: Desk, number: int) -> None:
    """Have a task done with all of its parts, checked and told."""
    if state(desk, number) in GONE:
        following.reopen(desk, [number], "two pages are missing")
    if state(desk, number) in TO_DO:
        for part in parts_on_their_way(desk, number):
            passing_on.accept(desk, [part])
        following.done(desk, [number, *open_parts(desk, number)], "signed", "folder 3")
    if desk.tasks([number])[0].is_measure:
        measures.check(desk, [number], "effective", evidence="survey")
    if state(desk, number) is State.DONE:
        following.report(desk, [number], "told")
    assert state(desk, number) is State.REPORTED


def open_parts(desk: Desk, number: int) -> list[int]:
    """The parts of a task on which work is still owed; none has parts of its own."""
    parts = desk.store.tasks.list(Wanted(parent=number), desk.now, None)
    return [one.number for one in parts if one.is_to_do]


def parts_on_their_way(desk: Desk, number: int) -> list[int]:
    """The parts that were transferred and that nobody has taken on; they keep the whole open."""
    parts = desk.store.tasks.list(Wanted(parent=number), desk.now, None)
    return [one.number for one in parts if one.state is State.TRANSFERRED]


def state(desk: Desk, number: int) -> State:
    """How a task stands."""
    return desk.tasks([number])[0].state


def test_the_laws_of_following_through_hold_for_any_run_of_commands() -> None:
    examples = settings.default.max_examples // 2 if settings.default else 25

    run_state_machine_as_test(
        OneDesk, settings=settings(max_examples=examples, stateful_step_count=15, deadline=None)
    )
