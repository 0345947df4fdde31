"""An ask: one question to one leader, before the act, and what became of the answer."""

from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum

from secdesk.domain.errors import Refused, Unreadable
from secdesk.domain.people import Contact, Leader
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, fold, one_line, say
from secdesk.domain.value import value
from secdesk.domain.vocabulary import Secrecy

LONGEST_QUESTION = 1_000
DUE = "due"  # the one locked field that an ask may name a value for
FIELD_WORDS = (DUE, "时限", "日期")


class AskState(StrEnum):
    """Where an ask stands; that it is unanswered, or late, is computed."""

    RECEIVED = "received"  # a unit's, and not before the leader yet
    RAISED = "raised"
    ANSWERED = "answered"
    CARRIED_OUT = "carried-out"
    WITHDRAWN = "withdrawn"


class AskVerdict(StrEnum):
    """What a leader said to an ask."""

    AGREE = "agree"
    CHANGED = "changed"
    REFUSE = "refuse"
    LATER = "later"


CONSENT = frozenset({AskVerdict.AGREE, AskVerdict.CHANGED})
VERDICT_WORDS: dict[AskVerdict, tuple[str, ...]] = {
    AskVerdict.AGREE: ("agreed", "agrees", "yes", "approved", "同意", "批准", "可", "照办"),
    AskVerdict.CHANGED: ("modified", "变更", "修改后同意", "修改", "调整", "调整后同意"),
    AskVerdict.REFUSE: ("refused", "refuses", "no", "rejected", "不同意", "不批准", "不可", "退回"),
    AskVerdict.LATER: ("postponed", "not-yet", "再议", "缓", "缓议", "暂缓", "缓办"),
}


@value
class Wish:
    """The locked field that an ask wants changed, and the value: as typed and as it was read."""

    field: str
    typed: str
    value: str


@value
class Ask:
    """One question to one leader; a number is given once and never used again.

    `sender` is the unit whose ask it is, none where it is her own. The answer is kept verbatim.
    With the verdict `later` it stays raised, and comes back on `revisit_on`. A private one is said
    to the leader alone. `views` are what those think who do not agree, each with who says it, and
    `common` what all of them agree on.
    """

    number: int
    leader: Leader
    question: str
    received_at: datetime
    state: AskState = AskState.RAISED
    task: int | None = None
    sender: Contact | None = None
    options: tuple[str, ...] = ()
    recommendation: str = ""
    basis: str = ""
    needed_on: date | None = None
    wish: Wish | None = None
    secrecy: Secrecy = Secrecy.INTERNAL
    is_private: bool = False
    raised_at: datetime | None = None
    verdict: AskVerdict | None = None
    answer: str = ""
    answered_at: datetime | None = None
    revisit_on: date | None = None
    conveyed_at: datetime | None = None
    carried_out_at: datetime | None = None
    returned_at: datetime | None = None
    views: tuple[str, ...] = ()
    common: str = ""

    def waits_for_leader(self, today: date) -> bool:
        """Whether the leader is to answer it now: put off, it waits for its day."""
        if self.state is not AskState.RAISED:
            return False
        return self.revisit_on is None or self.revisit_on <= today

    @property
    def allows(self) -> bool:
        """Whether the leader has agreed, as asked or with changes."""
        return self.state in {AskState.ANSWERED, AskState.CARRIED_OUT} and self.verdict in CONSENT

    def raised(self, now: datetime) -> "Ask":
        """The ask of a unit after it was put before the leader."""
        self._must_be(AskState.RECEIVED)
        return replace(self, state=AskState.RAISED, raised_at=now)

    def answered(
        self, verdict: AskVerdict, words: str, now: datetime, until: date | None = None
    ) -> "Ask":
        """The ask with the leader's words; one put off stays open until its day."""
        self._must_be(AskState.RAISED)
        if verdict is AskVerdict.LATER:
            return self._put_off(words, now, until)
        if until is not None:
            raise Unreadable(
                say("Only an answer put off has a day on which it comes back."),
                say("secdesk answer {number} later --until fri", number=self.number),
            )
        return replace(
            self,
            state=AskState.ANSWERED,
            verdict=verdict,
            answer=words,
            answered_at=now,
            revisit_on=None,
        )

    def passed_on(self, now: datetime) -> "Ask":
        """The ask after its answer reached those whom it is about."""
        self._must_be(AskState.ANSWERED)
        if self.conveyed_at is not None:
            raise Refused(
                say("The answer to ask {number} was passed on already.", number=self.number),
                say("secdesk asks done {number}", number=self.number),
            )
        back = now if self.sender is not None else None
        state = AskState.ANSWERED if self.carried_out_at is None else AskState.CARRIED_OUT
        return replace(self, state=state, conveyed_at=now, returned_at=back)

    def carried_out(self, now: datetime, *, is_awaited: bool = False) -> "Ask":
        """The ask after what was answered has been done; what was refused is done by stopping.

        Where somebody still awaits the answer it is over only once that was passed on.
        """
        self._must_be(AskState.ANSWERED)
        if self.carried_out_at is not None:
            raise Refused(
                say("Ask {number} has been carried out already.", number=self.number),
                say("secdesk asks convey {number}", number=self.number),
            )
        state = AskState.ANSWERED if is_awaited else AskState.CARRIED_OUT
        return replace(self, state=state, carried_out_at=now)

    def recommending(self, words: str) -> "Ask":
        """The ask with what she would do herself, said before it is answered."""
        self._must_be(AskState.RECEIVED, AskState.RAISED)
        return replace(self, recommendation=words)

    def withdrawn(self) -> "Ask":
        """The ask taken back before it was answered."""
        self._must_be(AskState.RECEIVED, AskState.RAISED)
        return replace(self, state=AskState.WITHDRAWN)

    def _put_off(self, words: str, now: datetime, until: date | None) -> "Ask":
        if until is None:
            raise Unreadable(
                say("Say when to ask again."),
                say("secdesk answer {number} later --until fri", number=self.number),
            )
        if until <= now.date():
            raise Unreadable(
                say("The day to ask again must be ahead."),
                say("secdesk answer {number} later --until tomorrow", number=self.number),
            )
        return replace(
            self, verdict=AskVerdict.LATER, answer=words, answered_at=now, revisit_on=until
        )

    def _must_be(self, *states: AskState) -> None:
        if self.state not in states:
            raise Refused(
                say("Ask {number} is {state}.", number=self.number, state=self.state),
                _way_out(self),
            )


def _way_out(ask: Ask) -> Sentence:
    """What to type where a deed does not fit the state."""
    return {
        AskState.RECEIVED: say("secdesk asks submit {number}", number=ask.number),
        AskState.RAISED: say("secdesk answer {number} agree WORDS", number=ask.number),
        AskState.ANSWERED: say("secdesk asks done {number}", number=ask.number),
    }.get(ask.state, say("secdesk asks --all"))


def settled_verdict(typed: str, number: int) -> AskVerdict:
    """What a leader said, in English or Chinese; raises Unreadable for any other word."""
    wanted = fold(typed)
    for verdict, known in VERDICT_WORDS.items():
        if wanted == verdict or wanted in known:
            return verdict
    missing = say("Say first what the leader decided: agree, changed, refuse or later.")
    raise Unreadable(missing, say("secdesk answer {number} agree WORDS", number=number))


def settled_field(typed: str, leader: Leader, number: int) -> str:
    """The date in `due=WHEN`; raises Unreadable for any other field, and where there is none."""
    field, equals, wanted = typed.partition("=" if "=" in typed else "＝")
    if fold(field.strip()) not in FIELD_WORDS or not equals or not wanted.strip():
        raise Unreadable(
            say('"{typed}" cannot be asked for; a date can: due=WHEN.', typed=one_line(typed)),
            say('secdesk ask {leader} "QUESTION" --task {number} --set "due=5 dec"',
                leader=leader.code, number=number),
        )  # fmt: skip
    return wanted.strip()


def settled_view(typed: str, leader: str) -> str:
    """Who thinks what, as it is kept; raises Unreadable where either is missing."""
    who, words = view_of(one_line(typed))
    if not who or not words:
        raise Unreadable(
            say('"{typed}" does not say who thinks what.', typed=one_line(typed)),
            say('secdesk ask {leader} "QUESTION" --view "WHO: WORDS"', leader=leader),
        )
    return f"{who}: {words}"


def view_of(view: str) -> tuple[str, str]:
    """Who thinks so, and what."""
    colon = "：" if "：" in view.partition(":")[0] else ":"
    who, _, words = view.partition(colon)
    return who.strip(), words.strip()


def must_be_asked_of_issuer(leader: Leader, task: Task) -> None:
    """Raise Refused where a leader is asked about a task that others gave."""
    issuers = [one.leader for one in task.issuers]
    if leader not in issuers:
        raise Refused(
            say("#{number} was not given by {name}, but by {names}.", number=task.number,
                name=leader.name, names=tuple(one.name for one in issuers)),
            *(
                say('secdesk ask {leader} "QUESTION" --task {number}', leader=one.code,
                    number=task.number)
                for one in issuers
            ),
        )  # fmt: skip


def settled_question(typed: str, leader: str) -> str:
    """One question on one clean line; raises Unreadable where there is none, or too long a one."""
    question = one_line(typed)
    example = say('secdesk ask {leader} "Move #14 to 5 Dec?" --task 14', leader=leader)
    if not question:
        raise Unreadable(say("Say what to ask."), example)
    if len(question) > LONGEST_QUESTION:
        raise Unreadable(
            say("The question has {count} characters; {most} is the most.", count=len(question),
                most=LONGEST_QUESTION),
            example,
        )  # fmt: skip
    return question
