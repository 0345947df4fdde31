"""Every number in the settings has an effect that can be seen."""

from os.path import relpath
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from secdesk.domain.setting.known import ALL
from world import secdesk

LEDGER = Path(__file__).with_name("undated.csv")
MONDAY = "2026-11-23 09:00"
SHOWN = ("show", "1")
URGENCIES = ("flash", "urgent", "soon", "normal")


class Effect(NamedTuple):
    """What is typed before, what is asked then, and the key of the answer that must change.

    `given` are lines, each with the day on which it is typed.
    """

    key: str
    value: str
    given: tuple[tuple[str, str], ...]
    seen: str
    asked: str = "show 1"
    on_screen: bool = False
    at: str = MONDAY


STAFF = (
    ("2026-11-01", "leader add wang Wang Min"),
    ("2026-11-01", "contact add admin Admin Office --kind unit"),
)


def given(day: str, said: str = "") -> tuple[tuple[str, str], ...]:
    """One task, given in the morning of that day."""
    return ((f"{day} 09:00", f"assign wang draft {said}".strip()),)


def many(count: int, said: str) -> tuple[tuple[str, str], ...]:
    """So many tasks, given today."""
    return given("2026-11-23", said) * count


def passed_on(day: str, said: str = "") -> tuple[tuple[str, str], ...]:
    """One task, given that day and passed on; without a limit unless one is said."""
    limit = "" if "--due" in said else "--no-limit"
    return given(day, " ".join(filter(None, ["--to admin", said, limit])))


def called(day: str) -> tuple[str, str]:
    """A call about it that nobody answered."""
    return f"{day} 09:00", "chase 1 --rung phone"


EFFECTS = [
    Effect("region", "CN", given("2026-09-18", "--due 2026-10-09"), "working_days_left",
           at="2026-09-18 10:00"),
    Effect("hours.start", "08:00", (("2026-11-23", "assign wang draft"),), "assigned_at"),
    Effect("hours.end", "17:00", given("2026-11-23", "--due fri"), "due"),
    Effect("hours.noon", "11:30", given("2026-11-23", "--due 明早"), "due"),
    Effect("hours.evening", "20:00", given("2026-11-23", "--due tonight"), "due"),
    Effect("week.start", "sun", given("2026-11-23", "--due 下周日"), "due"),
    Effect("week.ends", "sat", given("2026-11-23", "--due eow"), "due"),
    Effect("date.order", "day-first", given("2026-11-23", "--due 5/6"), "due"),
    Effect("date.strict", "yes", (), "", asked="when eow", on_screen=True),
    *(
        Effect(
            f"pace.{urgency}.target", "2", given("2026-11-23", f"--urgency {urgency}"), "due"
        )
        for urgency in URGENCIES
    ),
    *(
        Effect(
            f"pace.{urgency}.silence", "20",
            given("2026-11-09", f"--urgency {urgency} --no-limit"), "light",
        )
        for urgency in URGENCIES
    ),
    *(
        Effect(
            f"pace.{urgency}.warning", "4",
            given("2026-11-23", f"--urgency {urgency} --due 2026-11-27"), "light",
        )
        for urgency in URGENCIES
    ),
    Effect("cycle.days", "2", given("2026-11-17", "--due 2026-12-31"), "light"),
    Effect(
        "cycle.from", "20", given("2026-11-13", "--due 2026-11-27 --urgency soon"), "light"
    ),
    Effect("cycle.long-from", "30", given("2026-11-09", "--due 2026-12-31"), "light"),
    Effect("cycle.long-days", "5", given("2026-11-09", "--due 2027-02-26"), "light"),
    Effect("light.silent-cycles", "1", given("2026-11-16", "--no-limit"), "light"),
    Effect("light.share-left", "60", given("2026-11-16", "--due 2026-11-30"), "light"),
    Effect(
        "light.moves", "1",
        (
            *given("2026-11-20", "--due 2026-12-24"),
            ("2026-11-20 10:00", "due 1 2026-12-31 --word Wang"),
        ),
        "light",
    ),
    Effect(
        "light.behind", "50",
        (
            *given("2026-11-09", "--due 2026-11-27"),
            ("2026-11-20", "progress 1 figures --percent 40"),
        ),
        "why",
    ),
    Effect(
        "problem.report", "3", (*given("2026-11-20"), ("2026-11-20 10:00", "block 1 no room")),
        "log",
    ),
    Effect(
        "bypass.days", "5", (*given("2026-11-20"), ("2026-11-20 10:00", "bypass 1 sent unsigned")),
        "log",
    ),
    Effect(
        "ask.unanswered", "3", (("2026-11-19", "ask wang may it wait"),), "waiting", "asks list"
    ),
    Effect(
        "ask.needed", "5", (("2026-11-23", "ask wang may it wait --needed-by fri"),), "waiting",
        "asks list",
    ),
    Effect(
        "ask.carry-out", "5",
        (("2026-11-16", "ask wang may it wait"), ("2026-11-17", "answer 1 agree")), "answered",
        "asks list",
    ),
    Effect(
        "mandate.ends", "9", (("2026-11-23", "mandate add wang x --for due --until 2026-12-02"),),
        "mandates", "mandate list",
    ),
    *(
        Effect(f"pace.{urgency}.start", "99d", given("2026-11-17", f"--urgency {urgency}"), "why")
        for urgency in URGENCIES
    ),
    *(
        Effect(
            f"pace.{urgency}.remind", "never",
            given("2026-11-12", f"--urgency {urgency} --due 2026-11-24"), "lines", "nag",
        )
        for urgency in URGENCIES[1:]
    ),
    Effect(
        "pace.flash.remind", "every 4h",
        given("2026-11-20", "--urgency flash --due 2026-11-23"), "lines", "nag --explain",
    ),
    *(
        Effect(
            f"pace.{urgency}.after", "every 4h" if urgency == "flash" else "every 5",
            given("2026-11-17", f"--urgency {urgency} --due 2026-11-20"), "lines", "nag --explain",
        )
        for urgency in URGENCIES
    ),
    Effect("nag.most", "1", many(2, "--due today"), "lines", "nag", at="2026-11-23 13:00"),
    Effect(
        "nag.noon", "09:30", given("2026-11-20", "--due 2026-11-23"), "lines", "nag",
        at="2026-11-23 10:00",
    ),
    Effect("nag.targets", "yes", given("2026-11-12", "--target 2026-11-20"), "lines", "nag"),
    Effect("nag.report", "5", (*given("2026-11-20"), ("2026-11-20 10:00", "done 1 signed")),
           "lines", "nag"),
    Effect(
        "convey.hours", "3", passed_on("2026-11-23"), "groups", "follow", at="2026-11-23 11:30"
    ),
    Effect(
        "convey.flash-hours", "3",
        (
            *given("2026-11-23", "--urgency flash --no-limit"),
            ("2026-11-23 09:00", "transfer 1 theirs --to admin"),
        ),
        "light", at="2026-11-23 10:30",
    ),
    Effect(
        "accept.days", "3",
        (
            *given("2026-11-20", "--no-limit"),
            ("2026-11-20 09:00", "transfer 1 theirs --to admin"),
        ),
        "light",
    ),
    Effect("ladder.flash-start", "0", passed_on("2026-11-20", "--urgency flash"), "why"),
    Effect("ladder.phone", "0", passed_on("2026-11-16"), "why"),
    Effect("ladder.head", "0", (*passed_on("2026-11-16"), called("2026-11-20")), "why"),
    Effect("ladder.unanswered", "1", (*passed_on("2026-11-16"), called("2026-11-18")), "why"),
    Effect("ladder.leader", "1", passed_on("2026-11-17", "--due 2026-11-20"), "why"),
    Effect(
        "ladder.per-day", "2", passed_on("2026-11-17", "--due 2026-11-20") * 2, "lines", "nag"
    ),
    Effect("today.lines", "2", many(3, "--due today"), "due_today", "today"),
    Effect("today.points", "1", many(2, "--focus yes --due 2026-12-31"), "focus", "today"),
    Effect(
        "today.say", "1", (*many(2, "--due today"), ("2026-11-23 09:00", "done 1 2 signed")),
        "say", "today",
    ),
    Effect("follow.lines", "1", passed_on("2026-11-16") * 2, "more", "follow"),
    Effect("today.in-hand", "2", many(3, "--due 2026-12-31"), "in_hand", "today"),
    Effect("today.ahead", "5", many(1, "--due 2026-11-30"), "ahead", "today"),
    Effect(
        "routine.ahead", "9",
        (("2026-11-20", "routine add FREQ=MONTHLY;BYMONTHDAY=1 wang file statistics"),),
        "", "list", on_screen=True,
    ),
    Effect(
        "focus.most", "4", many(3, "--focus yes") + given("2026-11-23"), "", "edit 4 --focus yes",
        on_screen=True,
    ),
    Effect("brief.lines", "1", many(2, "--due 2026-12-31"), "under_way", "brief wang"),
    Effect("brief.days", "9", given("2026-11-23", "--due 2026-12-03"), "dates", "brief wang"),
    Effect(
        "balance.days", "2",
        (*given("2026-11-12", "--due 2026-11-20"), ("2026-11-13 10:00", "done 1 signed")),
        "leaders", "balance",
    ),
    *(
        Effect(
            key, "3",
            (
                ("2026-11-01", "leader add li Li"),
                *given("2026-11-12", "--due 2026-11-20") * 2,
                *(("2026-11-12", f"assign li draft --due 2026-1{place}-20") for place in "1222"),
                *given("2026-11-12", "--due 2026-12-20"),
            ),
            "notes", "balance",
        )
        for key in ("balance.times", "balance.items")
    ),
    Effect("balance.brief", "6", given("2026-11-16", "--due 2026-12-20"), "notes", "balance"),
    Effect("say.late", "3", given("2026-11-16", "--due 2026-11-20"), "parts", "say wang"),
    Effect(
        "say.lines", "1", (*many(2, "--due today"), ("2026-11-23 09:00", "done 1 2 signed")),
        "parts", "say wang",
    ),
    Effect(
        "own.remind", "5", given("2026-11-16", "--holder leader --due today"), "parts", "say wang"
    ),
    Effect(
        "blank.area", "9", (("2026-11-09", "area add seals --every weekly"),), "findings", "blank",
    ),
    Effect("blank.quiet", "10", passed_on("2026-11-02"), "coverage", "review"),
    Effect(
        "review.again", "5",
        (
            *given("2026-11-09", "--no-limit"),
            ("2026-11-10 09:00", "done 1 signed"),
            ("2026-11-10 10:00", "report 1"),
            ("2026-11-10 11:00", "close 1"),
        ),
        "again", "review",
    ),
    Effect(
        "blank.off", "B15",
        (("2026-11-18 09:00", "assign wang draft"), ("2026-11-18 10:00", "done 1 signed")),
        "findings", "blank",
    ),
    Effect(
        "blank.today", "1",
        tuple(("2026-11-20 10:00", f"blank add {word} --by 2026-11-23") for word in ("one", "two")),
        "blank", "today",
    ),
    Effect(
        "blank.undated", "9", (("2026-11-20", f"import {relpath(LEDGER)}"),), "findings", "blank"
    ),
    Effect("blank.no-limit", "60", given("2026-11-02", "--no-limit"), "findings", "blank"),
    Effect(
        "blank.no-person", "9",
        (*passed_on("2026-11-18"), ("2026-11-18 10:00", "convey 1 --accepted")),
        "findings", "blank",
    ),
    Effect(
        "blank.no-standard", "0", given("2026-11-20", "--importance 1"), "findings", "blank"
    ),
    Effect(
        "blank.no-lead", "9",
        (
            ("2026-11-01", "contact add legal Legal Office --kind unit"),
            *given("2026-11-20", "--helper admin --helper legal"),
        ),
        "findings", "blank",
    ),
    Effect("blank.not-begun", "99", given("2026-11-16", "--due 2026-11-30"), "findings", "blank"),
    Effect(
        "blank.untouched", "60", given("2026-10-26", "--importance 3 --due 2027-03-31"),
        "findings", "blank",
    ),
    Effect(
        "blank.parts-done", "9",
        (
            *given("2026-11-19"),
            ("2026-11-19 09:00", "assign wang a part of it --parent 1"),
            ("2026-11-19 10:00", "done 2 signed"),
        ),
        "findings", "blank",
    ),
    Effect(
        "blank.co-unit", "9", given("2026-11-16", "--helper admin --no-limit"), "findings", "blank"
    ),
    Effect("blank.load", "1", many(2, "--due today"), "findings", "blank"),
    Effect(
        "blank.strike-off", "9",
        (
            *given("2026-11-16", "--no-limit"),
            ("2026-11-16 10:00", "done 1 signed"),
            ("2026-11-16 11:00", "report 1"),
        ),
        "findings", "blank",
    ),
    Effect(
        "blank.transfers", "3",
        (
            *given("2026-11-16", "--no-limit"),
            ("2026-11-17 09:00", "transfer 1 theirs --to admin"),
            ("2026-11-18 09:00", "reopen 1 back"),
            ("2026-11-23 08:00", "transfer 1 theirs --to admin"),
        ),
        "findings", "blank",
    ),
    Effect(
        "blank.fell-short", "9",
        (
            *given("2026-11-17", "--no-limit --effect half --effect-by fri"),
            ("2026-11-18 10:00", "check 1 partly --evidence list"),
        ),
        "findings", "blank",
    ),
    Effect(
        "blank.stuck", "9",
        (
            *given("2026-11-13", "--due 2026-12-31"),
            ("2026-11-13 10:00", "block 1 silent --measure wait"),
            ("2026-11-13 11:00", "report 1 silent"),
        ),
        "findings", "blank",
    ),
    Effect(
        "blank.opinion", "9",
        (*given("2026-11-17"), ("2026-11-17 10:00", "opinion 1 dear --from admin")),
        "findings", "blank",
    ),
    Effect(
        "blank.act", "9",
        (
            *given("2026-11-17", "--due 2026-12-18"),
            ("2026-11-17 10:00", "mandate add wang small --for due --until 2027-06-30"),
            ("2026-11-19 10:00", "due 1 2026-12-21 --by-mandate 1"),
        ),
        "findings", "blank",
    ),
    Effect(
        "blank.promise", "5",
        (
            *given("2026-11-20"),
            ("2026-11-20 10:00", "promise 1 reply --to school --due 2026-11-27 --word Wang"),
        ),
        "findings", "blank",
    ),
    Effect("list.most", "2", many(3, "--due 2026-12-31"), "", "list", on_screen=True),
]  # fmt: skip


def answer(effect: Effect) -> Any:  # noqa: ANN401  # a piece of a JSON document
    """What a fresh look shows."""
    if effect.on_screen:
        return secdesk(*effect.asked.split(), as_of=effect.at, on_screen=True).out
    data = secdesk(*effect.asked.split(), "--json", as_of=effect.at).data
    if effect.asked.startswith("nag"):
        return data["lines"]
    return data.get("tasks", [data])[0][effect.seen]


def test_every_setting_has_its_test() -> None:
    assert {one.key for one in ALL} == {one.key for one in EFFECTS} | {"language"}


@pytest.mark.parametrize("effect", EFFECTS, ids=lambda one: one.key)
def test_a_setting_changes_what_is_seen(
    effect: Effect, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = []
    for settled in (False, True):
        monkeypatch.setenv("SECDESK_HOME", str(tmp_path_factory.mktemp("home")))
        if settled:
            assert secdesk("config", effect.key, effect.value).code == 0
        for at, line in (*STAFF, *effect.given):
            assert secdesk(*line.split(), as_of=at).code == 0
        answers.append(answer(effect))

    assert answers[0] != answers[1]
