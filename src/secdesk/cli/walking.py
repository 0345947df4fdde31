"""follow --walk: from task to task with single keys; each answer is kept at once, as its own step.

Whatever ends the walk, what was answered is kept, and what was not is asked after another time.
"""

from collections.abc import Mapping

from secdesk.cards.follow import CallCard, FollowLine, FollowStep, FollowUp
from secdesk.cli import wiring
from secdesk.cli.registry import N_
from secdesk.cli.walk import Answer, Question, Walk, go_through
from secdesk.domain.task import HIGH
from secdesk.domain.text import say
from secdesk.services import changing, chasing, follow_up, following, owed
from secdesk.services.changing import Amends
from secdesk.services.chasing import ChaseSaid
from secdesk.services.follow_up import Asked
from secdesk.services.taking_over import Particulars

ANSWERS: Mapping[str, Answer[FollowLine]] = {
    "p": Answer(
        N_("progress"),
        "progress",
        (Question(N_("How far is it?")),),
        lambda desk, task, said: following.progress(desk, [task.number], said[0]),
    ),
    "m": Answer(
        N_("promised"),
        "chase",
        (
            Question(N_("Promised for when?"), is_date=True),
            Question(N_("In which words? (Enter for none)"), may_be_left=True),
        ),
        lambda desk, task, said: chasing.chase(
            desk, [task.number], said[1], ChaseSaid(promised=said[0])
        ),
    ),
    "d": Answer(
        N_("done"),
        "done",
        (
            Question(N_("What came out?")),
            Question(
                N_("Where is the evidence?"),
                may_be_left=True,
                is_asked=lambda task: task.importance == HIGH,
            ),
        ),
        lambda desk, task, said: following.done(desk, [task.number], said[0], said[1]),
    ),
    "o": Answer(
        N_("obstruction"),
        "block",
        (
            Question(N_("What stands in the way?")),
            Question(N_("What do you propose? (Enter for nothing)"), may_be_left=True),
        ),
        lambda desk, task, said: owed.block(desk, [task.number], said[0], said[1]),
    ),
    "l": Answer(
        N_("later"),
        "edit",
        (Question(N_("To be asked after again when?"), is_date=True),),
        lambda desk, task, said: changing.edit(
            desk, [task.number], Particulars(check=said[0]), Amends()
        ),
    ),
}


def walk(asked: Asked, as_of: str | None, *, as_json: bool) -> int:
    """Go through the round; raises Unreadable where there is nobody to press a key."""
    return go_through(
        lambda desk: follow_up.follow(desk, asked),
        lambda card: Follow(card, as_of),
        say("secdesk follow"),
        as_of,
        as_json=as_json,
    )


class Follow(Walk[FollowLine]):
    """The walk through a round, a task at a time."""

    def __init__(self, card: FollowUp, as_of: str | None) -> None:
        steps = [(group, task) for group in card.groups for task in group.tasks]
        super().__init__([task for _, task in steps], as_of)
        self._on = card.on
        self._calls = {task.number: group for group, task in steps}

    def show(self, item: FollowLine, place: int, total: int) -> None:
        """The task below whom to call."""
        call = self._calls[item.number]
        alone = CallCard(call.unit, call.person, call.phone, call.asked_today_at, (item,))
        wiring.show(FollowStep(self._on, place, total, alone))

    def answers(self, item: FollowLine) -> Mapping[str, Answer[FollowLine]]:  # noqa: ARG002  # the same for each task
        """What may be answered about a task."""
        return ANSWERS

    def left(self, count: int) -> str:
        """How many tasks were not asked after."""
        return wiring.words().counted("{count} task left", "{count} tasks left", count)
