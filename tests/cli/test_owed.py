"""block, unblock, consult, opinion, promise and bypass as they are typed."""

import pytest

from made_once import made_once
from world import Said, secdesk

MONDAY = "2026-11-23 09:00"


@pytest.fixture(autouse=True)
def _desk() -> None:
    made_once(__name__, _made)


def _made() -> None:
    for line in (
        ("leader", "add", "wang", "Wang Min"),
        ("contact", "add", "finance", "Finance", "--kind", "unit"),
        ("assign", "wang", "draft the report", "--due", "2026-12-04"),
    ):
        assert secdesk(*line, as_of=MONDAY).code == 0


def typed(*words: str) -> Said:
    """A command typed on that Monday, which must succeed."""
    said = secdesk(*words, as_of=MONDAY)
    assert said.code == 0, said
    return said


def shown() -> tuple[str, str]:
    """The light of the task, and its first reason."""
    task = secdesk("show", "1", "--json", as_of=MONDAY).data["tasks"][0]
    return task["light"], task["why"][0]


def test_an_obstruction_from_standing_in_the_way_to_out_of_it() -> None:
    said = typed("block", "1", "no", "room", "--by", "finance", "--report-by", "fri")
    red = shown()
    typed("block", "1", "--measure", "the hall next door")
    typed("report", "1", "told in person")
    amber = shown()
    cleared = typed("unblock", "1", "the hall is free")

    assert "Wang Min must know of it by Fri 27 Nov: secdesk report 1 WORDS" in said.out
    assert red == ("red", "obstruction since Mon 23 Nov, Wang Min not told")
    assert amber == ("amber", "obstruction since Mon 23 Nov")
    assert "nothing stands in the way any more" in cleared.out
    assert shown()[0] == "green"


def test_a_unit_is_asked_and_its_opinion_goes_back_to_the_leader() -> None:
    asked = typed("consult", "1", "is there money", "--to", "finance", "--due", "fri", "--by",
                  "phone")  # fmt: skip
    thought = typed("opinion", "1", "not before May", "--from", "finance")
    typed("report", "1")

    assert "the answer is due Fri 27 Nov: secdesk opinion 1 WORDS --from finance" in asked.out
    assert "Finance thinks: not before May" in thought.out


def test_a_promise_is_made_on_a_leaders_word_and_kept() -> None:
    promise = ("promise", "1", "a reply", "--to", "the school", "--due", "fri")
    refused = secdesk(*promise, as_of=MONDAY)
    made = typed(*promise, "--word", "Wang, by phone")
    kept = typed("promise", "1", "--kept", "sent by post")

    assert refused.code != 0
    assert refused.err.startswith("secdesk: A promise needs a leader who approved it.")
    assert "promised to the school for Fri 27 Nov: a reply" in made.out
    assert "promise to the school kept: a reply" in kept.out


def test_of_several_promises_the_one_kept_is_named() -> None:
    for whom in ("the school", "finance"):
        typed("promise", "1", "a reply", "--to", whom, "--due", "fri", "--word", "Wang")

    said = typed("promise", "1", "--kept", "--to", "finance")

    assert "promise to Finance kept: a reply" in said.out
    assert "school" not in said.out


def test_a_formality_is_skipped_and_made_good() -> None:
    skipped = typed("bypass", "1", "sent before it was signed", "--due", "mon")
    settled = typed("bypass", "1", "--settled", "signed now")

    assert "the formality is owed by Mon 30 Nov: secdesk bypass 1 --settled" in skipped.out
    assert "made good: sent before it was signed" in settled.out


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("promise 1 --kept --due fri", "secdesk promise 1 --kept"),
        ("promise sent --kept --word Wang", "secdesk promise NUMBER --kept"),
        ("bypass 1 --settled --due fri", "secdesk bypass 1 --settled"),
        ("consult 1 room --to finance --by pigeon", "phone"),
        ("block no room", "secdesk list"),
    ],
)
def test_what_does_not_go_together_is_refused_with_what_does(line: str, hint: str) -> None:
    said = secdesk(*line.split(), as_of=MONDAY)

    assert said.code != 0
    assert hint in said.err


def test_words_may_come_from_standard_input() -> None:
    said = secdesk("block", "1", "-", typed="no room\nbefore May\n", as_of=MONDAY)

    assert "obstruction: no room / before May" in said.out


def test_progress_says_what_support_is_wanted() -> None:
    said = typed("progress", "1", "half of it", "--support", "two more people")

    assert "support wanted: two more people" in said.out


def test_what_is_typed_steers_no_terminal() -> None:
    evil = "\x1b[31mred\x1b[0m"
    for line in (
        ("block", "1", evil, "--measure", evil),
        ("opinion", "1", evil, "--from", "finance"),
        ("promise", "1", evil, "--to", evil, "--due", "fri", "--word", f"Wang {evil}"),
        ("bypass", "1", evil),
        ("done", "1", "signed"),
        ("log", "1"),
        ("show", "1"),
    ):
        assert "\x1b" not in typed(*line).out


def test_a_chinese_desk_speaks_chinese() -> None:
    lines = [
        ("block", "1", "供应商未回复", "--measure", "另行询价"),
        ("report", "1", "已当面汇报"),
        ("unblock", "1", "已回复"),
        ("consult", "1", "预算是否允许", "--to", "finance", "--due", "周五", "--by", "电话"),
        ("opinion", "1", "时间太紧", "--from", "finance"),
        ("promise", "1", "书面答复", "--to", "学校", "--due", "周五", "--word", "Wang 今日电话"),
        ("promise", "1", "--kept", "已寄出"),
        ("bypass", "1", "先发后签"),
        ("bypass", "1", "--settled", "已补签"),
    ]

    said = [secdesk(*line, "--lang", "zh", as_of=MONDAY) for line in lines]

    assert [one.code for one in said] == [0] * len(lines)
    assert "梗阻点" in said[0].out
    assert "学校" in said[5].out
