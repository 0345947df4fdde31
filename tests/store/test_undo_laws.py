"""Laws of the journal, for any run of deeds: what was taken back was never there."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from json import loads
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

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

from secdesk.domain.errors import DeskError
from secdesk.services import changing, following, people, taking_over, undoing
from secdesk.services.changing import Amends
from secdesk.services.desk import Desk
from secdesk.services.people import ContactSaid, LeaderSaid
from secdesk.services.taking_over import Particulars
from secdesk.store import database, sql
from world import a_desk

Page = dict[tuple[str, int], dict[str, object]]
leaders = st.sampled_from(("wang", "li"))
contacts = st.sampled_from(("admin", "chen", "finance"))
words = st.text("ab\"'\\ é中{}%\n", max_size=8)
results = words.map("signed {}".format)
numbers = st.lists(st.integers(1, 3), min_size=1, max_size=2)
flags = st.booleans()


class OneDesk(RuleBasedStateMachine):
    """A desk that is worked at; after every deed it remembers how its tables stood."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp(prefix="secdesk-"))
        self.file = self.folder / "desk.db"
        self.pages: list[Page] = [{}]
        self.standing: list[int] = []
        self.given: set[int] = set()

    def teardown(self) -> None:
        """Leave nothing on the disk."""
        rmtree(self.folder)

    @initialize()
    def the_desk_is_in_use(self) -> None:
        """Two leaders, a unit, two persons and two tasks, one step each."""
        for code, name in (("wang", "Wang Min"), ("li", "李国强")):
            self.deed(lambda desk, c=code, n=name: people.add_leader(desk, c, n, LeaderSaid()))  # type: ignore[misc]  # bound now
        for code in ("admin", "chen", "finance"):
            said = ContactSaid(kind="unit" if code == "admin" else "person")
            self.deed(lambda desk, c=code, s=said: people.add_contact(desk, c, c.title(), s))  # type: ignore[misc]  # as above
        for title in ("first", "second"):
            self.assign("wang", title, ["li"], "chen", part=False)

    @rule(leader=leaders, title=words, also=st.lists(leaders), to=st.none() | contacts, part=flags)
    def assign(
        self, leader: str, title: str, also: list[str], to: str | None, *, part: bool
    ) -> None:
        """Take a task over, perhaps as a part of the first one."""
        said = Particulars(also=also, to=to, parent=1 if part else None, links=("/a", "/b"))
        before = self.numbers()
        self.deed(lambda desk: taking_over.assign(desk, leader, [title], said))
        new = self.numbers() - before
        assert not new & self.given, "a number was used twice"
        assert all(one > max(self.given, default=0) for one in new)
        self.given |= new

    @rule(those=numbers, said=words, percent=st.none() | st.integers(0, 100))
    def progress(self, those: list[int], said: str, percent: int | None) -> None:
        """Tell how far tasks have come."""
        self.deed(lambda desk: following.progress(desk, those, said, percent=percent))

    @rule(those=numbers, said=results)
    def done(self, those: list[int], said: str) -> None:
        """Give tasks their result."""
        self.deed(lambda desk: following.done(desk, those, said))

    @rule(those=numbers, to=st.none() | leaders)
    def report(self, those: list[int], to: str | None) -> None:
        """Tell the leaders."""
        self.deed(lambda desk: following.report(desk, those, "told", to))

    @rule(those=numbers)
    def close(self, those: list[int]) -> None:
        """Strike tasks off."""
        self.deed(lambda desk: following.close(desk, those))

    @rule(those=numbers, said=results)
    def reopen(self, those: list[int], said: str) -> None:
        """Put tasks back on the desk."""
        self.deed(lambda desk: following.reopen(desk, those, said))

    @rule(those=numbers, also=leaders, helper=contacts)
    def edit(self, those: list[int], also: str, helper: str) -> None:
        """Change what belongs to tasks."""
        said = Particulars(also=[also], helpers=[helper], links=("/b", "/c"))
        amends = Amends(word="Wang, by phone, today")
        self.deed(lambda desk: changing.edit(desk, those, said, amends))

    @rule(number=st.integers(1, 3), gone=leaders)
    def drop_a_leader(self, number: int, gone: str) -> None:
        """Let one leader less stand behind a task."""
        amends = Amends(title=f"without {gone}", drop_leader=gone, word="Wang, by phone, today")
        self.deed(lambda desk: changing.edit(desk, [number], Particulars(), amends))

    @rule(who=leaders, said=words)
    def edit_leader(self, who: str, said: str) -> None:
        """Change what is kept of a leader."""
        self.deed(lambda desk: people.edit_leader(desk, who, None, LeaderSaid(title=said)))

    @rule(who=contacts, kept=contacts)
    def merge(self, who: str, kept: str) -> None:
        """Let one contact take over from another."""
        self.deed(lambda desk: people.merge_contacts(desk, who, kept))

    @precondition(lambda self: self.standing)
    @rule(steps=st.integers(1, 4))
    def take_back_the_last(self, steps: int) -> None:
        """The last steps taken back one by one leave the desk as it was before them."""
        for _ in range(min(steps, len(self.standing))):
            self.take_back(self.standing.pop())
            self.pages.pop()
            assert self.page() == self.pages[-1]

    @precondition(lambda self: self.standing)
    @rule()
    def take_back_and_bring_again(self) -> None:
        """An undo taken back leaves the desk as if neither had been."""
        undo = self.take_back(self.standing[-1])
        assert self.page() == self.pages[-2]
        self.take_back(undo)
        assert self.page() == self.pages[-1]
        self.standing[-1] = undo + 1

    @precondition(lambda self: self.standing)
    @rule(choice=st.integers(0, 30))
    def try_to_take_back_any(self, choice: int) -> None:
        """An earlier step is taken back as a whole, or refused without a trace."""
        number = self.standing[choice % len(self.standing)]
        try:
            undo = self.take_back(number, undoing.undo)
        except DeskError:
            assert self.page() == self.pages[-1]
            return
        self.take_back(undo)
        assert self.page() == self.pages[-1]

    @invariant()
    def the_journal_knows_every_row(self) -> None:
        """The last image of each row that the journal keeps is the row itself."""
        images = self.asked(
            "SELECT tbl, row_id, after FROM change WHERE id IN"
            " (SELECT max(id) FROM change GROUP BY tbl, row_id) AND after IS NOT NULL"
        )
        kept = {(row["tbl"], row["row_id"]): loads(row["after"]) for row in images}
        assert kept == self.page()

    def deed(self, work: Callable[[Desk], object]) -> None:
        """One command; a refused one must leave no trace, a carried out one is remembered."""
        try:
            with a_desk(self.file) as desk:
                work(desk)
        except DeskError:
            assert self.page() == self.pages[-1]
            return
        page = self.page()
        if page != self.pages[-1]:
            self.pages.append(page)
            self.standing.append(self.last_step())

    def take_back(self, number: int, how: Callable[[Desk, int], object] | None = None) -> int:
        """Take back one step, as the journal itself does it or as the use case does."""
        with a_desk(self.file, command="undo") as desk:
            step = desk.store.steps.get(number)
            assert step is not None
            if how is None:
                desk.store.steps.take_back(step)
            else:
                how(desk, number)
            return desk.store.steps.under_way

    def page(self) -> Page:
        """Every row of every table but the journal's own."""
        with closing(database.connect(self.file)) as reader:
            return {
                (table, row["id"]): dict(row)
                for table in sql.ROW_NOW
                for row in reader.execute(f"SELECT * FROM {table}")  # noqa: S608  # our own tables
            }

    def numbers(self) -> set[int]:
        """The numbers of the tasks."""
        return {row["id"] for row in self.asked("SELECT id FROM task")}

    def last_step(self) -> int:
        """The newest step."""
        return max(int(row["id"]) for row in self.asked("SELECT id FROM step"))

    def asked(self, question: str) -> list[sqlite3.Row]:
        """What a reader of its own finds in the file."""
        with closing(database.connect(self.file)) as reader:
            return reader.execute(question).fetchall()


def test_what_was_taken_back_was_never_there() -> None:
    examples = settings.default.max_examples // 2 if settings.default else 25

    run_state_machine_as_test(
        OneDesk, settings=settings(max_examples=examples, stateful_step_count=25, deadline=None)
    )
