"""ask, answer and asks: what leaders are asked, what they said to it, and what became of that."""

import typer

from secdesk.cards.asks import AskList, AsksTouched
from secdesk.cli.command import Manner, desk_command
from secdesk.cli.gathering import words_of
from secdesk.cli.numbers import split
from secdesk.cli.params.asking import (
    AgainOpt,
    AllAsksOpt,
    AskAnswerArg,
    AskedArg,
    AskNumbersWordsArg,
    AskOpts,
    InsteadOpt,
    QuestionArg,
    WhoseAsksOpt,
)
from secdesk.cli.params.sealing import RevealOpt
from secdesk.domain.errors import Unreadable
from secdesk.domain.text import say
from secdesk.services import ask_lists, asking
from secdesk.services.asking import AskSaid
from secdesk.services.desk import Desk

app = typer.Typer(add_completion=False)
NOTHING_MORE = AskSaid()
ASKED = Manner(gather=words_of("question"))
ANSWERED = Manner(gather=words_of("ask_and_words"))
SAID = Manner(gather=words_of("numbers_and_words"))


@desk_command(app, "ask", writes=True, manner=ASKED)
def ask(
    desk: Desk, leader: AskedArg, question: QuestionArg, said: AskOpts = NOTHING_MORE
) -> AsksTouched:
    """Ask a leader one question, with your own recommendation."""
    return asking.ask(desk, leader, " ".join(question), said)


@desk_command(app, "answer", writes=True, manner=ANSWERED)
def answer(
    desk: Desk,
    ask_and_words: AskAnswerArg,
    until: AgainOpt = None,
    wanted: InsteadOpt = None,
) -> AsksTouched:
    """Record a leader's answer to an ask, word for word."""
    numbers, words = split(ask_and_words)
    if len(numbers) != 1:
        raise Unreadable(
            say("An answer belongs to one ask: say its number first."), say("secdesk asks list")
        )
    return asking.answer(desk, numbers[0], words, until, wanted)


@desk_command(app, "asks list")
def listed(
    desk: Desk,
    leader: WhoseAsksOpt = None,
    everything: AllAsksOpt = False,
    reveal: RevealOpt = False,
) -> AskList:
    """List the asks that wait for somebody."""
    del reveal  # the desk was opened by it
    return ask_lists.list_asks(desk, leader, everything=everything)


@desk_command(app, "asks submit", writes=True, manner=SAID)
def submit(desk: Desk, numbers_and_words: AskNumbersWordsArg) -> AsksTouched:
    """Record that asks of units were put before the leader."""
    return asking.submit(desk, *split(numbers_and_words))


@desk_command(app, "asks convey", writes=True, manner=SAID)
def convey(desk: Desk, numbers_and_words: AskNumbersWordsArg) -> AsksTouched:
    """Record that answers were passed on to those they are about."""
    return asking.convey(desk, *split(numbers_and_words))


@desk_command(app, "asks done", writes=True, manner=SAID)
def done(desk: Desk, numbers_and_words: AskNumbersWordsArg) -> AsksTouched:
    """Record that what was answered has been carried out."""
    return asking.done(desk, *split(numbers_and_words))


@desk_command(app, "asks recommend", writes=True, manner=SAID)
def recommend(desk: Desk, numbers_and_words: AskNumbersWordsArg) -> AsksTouched:
    """Say of asks what you would do yourself."""
    return asking.recommend(desk, *split(numbers_and_words))


@desk_command(app, "asks withdraw", writes=True, manner=SAID)
def withdraw(desk: Desk, numbers_and_words: AskNumbersWordsArg) -> AsksTouched:
    """Take asks back before they are answered."""
    return asking.withdraw(desk, *split(numbers_and_words))
