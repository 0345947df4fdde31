"""Every command that follows work through, as hypothesis may use it on a desk."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from hypothesis import strategies as st

from secdesk.domain.owed import Promise
from secdesk.domain.task import GONE, LIVE, TO_DO, WITH_RESULT
from secdesk.domain.vocabulary import State
from secdesk.services import changing, chasing, following, measures, owed, passing_on, turns
from secdesk.services.changing import Amends
from secdesk.services.chasing import ChaseSaid
from secdesk.services.desk import Desk
from secdesk.services.passing_on import ConveySaid
from secdesk.services.taking_over import Particulars

BEGUN = "begun"  # what stands for the state of a task before it was there
ALLOWED: Mapping[str, AbstractSet[tuple[str, str]]] = {
    "assign": {(BEGUN, State.OPEN)},
    "done": {(State.OPEN, State.DONE), (State.SUSPENDED, State.DONE)},
    "report": {(State.DONE, State.REPORTED)},
    "close": {(State.DONE, State.CLOSED), (State.REPORTED, State.CLOSED)},
    "return": {(State.DONE, State.OPEN), (State.REPORTED, State.OPEN)},
    "suspend": {(State.OPEN, State.SUSPENDED)},
    "resume": {(State.SUSPENDED, State.OPEN)},
    "transfer": {(State.OPEN, State.TRANSFERRED), (State.SUSPENDED, State.TRANSFERRED)},
    "withdraw": {(State.OPEN, State.WITHDRAWN), (State.SUSPENDED, State.WITHDRAWN)},
    "reopen": {(one, State.OPEN) for one in GONE},
    "check": {(State.REPORTED, State.DONE), (BEGUN, State.OPEN)},  # told anew; a new step
    "edit": {(State.REPORTED, State.DONE), (State.DONE, State.REPORTED)},  # by who is to be told
}
WORD = "Wang and Li, 李国强, today"


class Said(NamedTuple):
    """What may be typed beside a command and its numbers; each command takes what it needs."""

    words: str
    when: str | None
    to: str | None
    leader: str | None
    word: str
    is_so: bool


class Deed(NamedTuple):
    """A command, and the states of the tasks that it is likely meant for."""

    states: AbstractSet[State]
    work: Callable[[Desk, list[int], Said], object]

    def on(self, those: list[int], said: Said) -> Callable[[Desk], object]:
        """The command on those tasks, with that said."""
        return lambda desk: self.work(desk, those, said)


PRESENT = LIVE | {State.TRANSFERRED}
DEEDS: Mapping[str, Deed] = {
    "convey": Deed(TO_DO, lambda desk, those, said: passing_on.convey(
        desk, those, said.words, ConveySaid(to=said.to, is_accepted=said.is_so))),
    "accept": Deed(PRESENT, lambda desk, those, said: passing_on.accept(
        desk, those, "chen" if said.is_so else None)),
    "progress": Deed(TO_DO, lambda desk, those, said: following.progress(
        desk, those, said.words, check=said.when)),
    "chase": Deed(TO_DO, lambda desk, those, said: chasing.chase(
        desk, those, said.words if said.is_so else "", ChaseSaid(promised=said.when, to=said.to))),
    "block": Deed(TO_DO, lambda desk, those, said: owed.block(desk, those, said.words)),
    "unblock": Deed(TO_DO, lambda desk, those, said: owed.unblock(desk, those, said.words)),
    "consult": Deed(TO_DO, lambda desk, those, said: owed.consult(
        desk, those, said.words, said.to, said.when)),
    "opinion": Deed(LIVE, lambda desk, those, said: owed.opinion(
        desk, those, said.words, said.to)),
    "promise": Deed(LIVE, lambda desk, those, said: owed.promise(
        desk, those, said.words, Promise("the school", said.when, said.word))),
    "promise --kept": Deed(LIVE, lambda desk, those, said: owed.keep_promise(
        desk, those, said.words)),
    "bypass": Deed(LIVE, lambda desk, those, said: owed.bypass(desk, those, said.words)),
    "bypass --settled": Deed(LIVE, lambda desk, those, said: owed.settle_bypass(
        desk, those, said.words)),
    "done": Deed(TO_DO, lambda desk, those, said: following.done(desk, those, said.words)),
    "report": Deed(WITH_RESULT, lambda desk, those, said: following.report(
        desk, those, said.words, said.leader)),
    "check": Deed(WITH_RESULT, lambda desk, those, said: measures.check(
        desk, those, "effective" if said.is_so else "partly", evidence="survey",
        next_step="train them" if said.when else "")),
    "close": Deed(WITH_RESULT, lambda desk, those, _: following.close(desk, those)),
    "return": Deed(WITH_RESULT, lambda desk, those, said: turns.send_back(
        desk, those, said.words, *((said.when, None) if said.is_so else (None, said.when)))),
    "suspend": Deed({State.OPEN}, lambda desk, those, said: turns.suspend(
        desk, those, said.words, said.when, said.word)),
    "resume": Deed({State.SUSPENDED}, lambda desk, those, _: turns.resume(desk, those)),
    "transfer": Deed(TO_DO, lambda desk, those, said: passing_on.transfer(
        desk, those, said.words, said.to)),
    "withdraw": Deed(TO_DO, lambda desk, those, said: turns.withdraw(
        desk, those, said.words, said.word)),
    "reopen": Deed(GONE, lambda desk, those, said: following.reopen(desk, those, said.words)),
    "due": Deed(TO_DO, lambda desk, those, said: changing.due(
        desk, those[:1], said.when or "", said.word)),
    "edit": Deed(PRESENT, lambda desk, those, said: changing.edit(
        desk, those, Particulars(to=said.to, also=[said.leader] if said.leader else [], cycle="2"),
        Amends(word=said.word))),
    "edit --drop-leader": Deed(PRESENT, lambda desk, those, said: changing.edit(
        desk, those, Particulars(), Amends(drop_leader=said.leader, word=said.word))),
}  # fmt: skip
COMMANDS = st.sampled_from([*DEEDS, *ALLOWED])  # what turns a task comes twice as often
PICKS = st.lists(st.integers(0, 999), min_size=1, max_size=2)
LEADERS = st.sampled_from(("wang", "li"))
UNITS = st.sampled_from((None, "admin", "chen"))
LIMITS = st.sampled_from((None, "today 5pm", "tomorrow", "fri", "in 10 days"))
SAYINGS = st.builds(
    Said,
    words=st.text("a'é中{}%\n", max_size=6).map("so {}".format),
    when=LIMITS,
    to=UNITS,
    leader=st.none() | LEADERS,
    word=st.sampled_from((WORD, WORD, "Wang, today", "somebody, today")),
    is_so=st.booleans(),
)
