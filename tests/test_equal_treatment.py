"""Leaders are served equally: nothing but the page about a leader knows the rank."""

from itertools import permutations

import pytest

from made_once import made_once
from world import secdesk

NOW = "2026-11-23 15:00"
LEADERS = ("wang Wang Min", "li 李国强", "zhao Zhao Lei")
RANKS = (("1", "Mayor"), ("2", "Deputy Mayor"), ("3", "Secretary General"))
WORK = (
    "contact add admin Admin Office --kind unit",
    "contact add chen Chen Jie --kind person --unit admin",
    *(
        f"assign {leader} {line}"
        for line in (
            "report on schools --due 2026-11-20",
            "visit the school --due 2026-11-23 --urgency urgent",
            "budget --to admin --due 2026-11-27",
            "road --target 2026-11-18 --to chen",
            "sign the letter --holder leader --due 2026-11-24",
            "file papers --no-limit",
        )
        for leader in ("li", "zhao", "wang")
    ),
    "assign wang read the law --also li --due 2026-11-25",
    "assign zhao report on schools --due 2026-11-26 --urgency flash",
    "convey 7 8 9",
    "accept 7 8",
    "block 7 8 9 no room",
    "progress 1 2 half of it",
    "done 16 17 18 filed",
    "edit 4 --conflicts 5",
    "ask wang whom to send --needed-by tomorrow",
    "ask li whom to send --needed-by tomorrow",
    "ask zhao whom to send --needed-by tomorrow",
)
LOOKS = (
    "today",
    "list",
    "list --due overdue",
    "follow",
    "follow --text",
    "wrap",
    "nag --explain",
    "asks list",
    "balance",
    "show 4 5 20",
)
ORDERS = tuple(permutations(RANKS))


def looked(look: str, order: tuple[tuple[str, str], ...]) -> list[str]:
    """What a look shows on a pipe, on a terminal and to a script, with ranks in that order."""
    for leader, (rank, title) in zip(LEADERS, order, strict=True):
        code = leader.split()[0]
        secdesk("leader", "edit", code, "--rank", rank, "--title", title, as_of="2026-11-17 08:00")
    return [
        secdesk(*look.split(), as_of=NOW).out,
        secdesk(*look.split(), as_of=NOW, on_screen=True).out,
        secdesk(*look.split(), "--json", as_of=NOW).out,
    ]


@pytest.fixture(autouse=True)
def _desk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    made_once(__name__, _work_of_three_leaders)


def _work_of_three_leaders() -> None:
    for line in (*(f"leader add {one}" for one in LEADERS), *WORK):
        said = secdesk(*line.split(), as_of="2026-11-17 09:00")
        assert said.code == 0, (line, said)


@pytest.mark.parametrize("look", LOOKS)
def test_ranks_and_titles_change_no_byte_of_what_is_shown(look: str) -> None:
    first, *others = [looked(look, order) for order in ORDERS]

    assert all(first)
    assert others == [first] * len(others)


def test_the_page_about_a_leader_knows_the_rank() -> None:
    shown = {looked("leader show li", order)[0] for order in ORDERS}

    assert len(shown) == len(RANKS)


@pytest.mark.parametrize("look", ["today", "list", "balance"])
def test_of_leaders_whose_work_is_alike_each_comes_first_on_one_day_of_three(
    look: str, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECDESK_HOME", str(tmp_path_factory.mktemp("alike")))
    for leader in LEADERS:
        secdesk("leader", "add", *leader.split(), as_of=NOW)
        secdesk("assign", leader.split()[0], "report", "--due", "2026-12-18", as_of=NOW)
    names = [one.split(maxsplit=1)[1] for one in LEADERS]

    firsts = set()
    for day in ("2026-11-24 09:00", "2026-11-25 09:00", "2026-11-26 09:00"):
        text = secdesk(*look.split(), as_of=day).out
        firsts.add(min(names, key=text.index))

    assert firsts == set(names)
