"""review: the weekly step back, as a page or step by step, and what she makes of it."""

import typer

from secdesk.cards.reviews import Reflected
from secdesk.cards.tasks import Deeds
from secdesk.cli import exits, wiring
from secdesk.cli.command import Manner, Typed, desk_command, look, own_command
from secdesk.cli.gathering import words_of
from secdesk.cli.numbers import split
from secdesk.cli.params.measures import NumbersVerdictArg
from secdesk.cli.params.reviews import (
    AlsoSpotOpt,
    QuestionArg,
    ReviewSinceOpt,
    ReviewWalkOpt,
    ThoughtArg,
)
from secdesk.cli.params.tasks import LeaderArg
from secdesk.domain.errors import DeskError
from secdesk.services import reviewing
from secdesk.services.desk import Desk

app = typer.Typer(add_completion=False)
SAID = Manner(gather=words_of("words"))


@own_command(app, "review show")
def review(typed: Typed, since: ReviewSinceOpt = None, walk: ReviewWalkOpt = False) -> int:
    """Step back: what moved, what slipped, and what nobody thinks of."""
    try:
        if walk:
            from secdesk.cli import review_walk  # noqa: PLC0415  # mostly it is only looked at

            return review_walk.walk(since, typed.as_of, as_json=typed.as_json)
        return look(typed, lambda desk: reviewing.review(desk, since))
    except DeskError as error:
        wiring.refuse(error, as_json=typed.as_json)
        return exits.code(error)


@desk_command(app, "review note", writes=True, manner=SAID)
def note(
    desk: Desk,
    leader: LeaderArg,
    question: QuestionArg,
    words: ThoughtArg,
    spot: AlsoSpotOpt = False,
) -> Reflected:
    """Write down what a leader thinks of, should think of, or has not thought of yet."""
    return reviewing.note(desk, leader, question, " ".join(words), is_spot=spot)


@desk_command(app, "review lessons", writes=True, manner=SAID)
def lessons(desk: Desk, words: ThoughtArg) -> Reflected:
    """Write down what the week has taught."""
    return reviewing.lessons(desk, " ".join(words))


@desk_command(app, "review again", writes=True, manner=Manner(gather=words_of("numbers_and_words")))
def again(desk: Desk, numbers_and_words: NumbersVerdictArg) -> Deeds:
    """Record whether what was struck off long ago still has its effect."""
    numbers, words = split(numbers_and_words)
    return reviewing.again(desk, numbers, words)
