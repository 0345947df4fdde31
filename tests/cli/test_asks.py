"""ask, answer and asks as they are typed."""

from typing import Any

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
        ("leader", "add", "li", "李国强"),
        ("contact", "add", "admin", "Admin Office", "--kind", "unit"),
        ("assign", "wang", "draft the report", "--due", "2026-12-01"),
        ("assign", "wang", "book the hall", "--to", "admin"),
    ):
        assert secdesk(*line, as_of=MONDAY).code == 0


def typed(*words: str, at: str = MONDAY) -> Said:
    """A command typed on that Monday, which must succeed."""
    said = secdesk(*words, as_of=at)
    assert said.code == 0, said
    return said


def known(number: int, at: str = MONDAY) -> dict[str, Any]:
    """One ask as the desk lists it."""
    data = secdesk("asks", "list", "--all", "--json", as_of=at).data
    found = [one for name in SECTIONS for one in data[name] if one["number"] == number]
    assert len(found) == 1, data
    return dict(found[0])


SECTIONS = ("waiting", "held", "answered", "put_off", "over")


def test_a_question_goes_to_one_leader_with_all_that_belongs_to_it() -> None:
    typed("ask", "wang", "May", "it", "be", "moved?", "--task", "1", "--recommend", "yes",
          "--option", "5 Dec", "--option", "stay", "--needed-by", "fri", "--basis", "rule 4",
          "--set", "due=2026-12-04", "--private")  # fmt: skip

    one = known(1)

    assert one["question"] == "May it be moved?"
    assert one["leader"]["code"] == "wang"
    assert one["task"]["number"] == 1
    assert (one["recommendation"], one["basis"]) == ("yes", "rule 4")
    assert one["options"] == ["5 Dec", "stay"]
    assert one["needed_on"] == "2026-11-27"
    assert one["wish"] == {
        "field": "due", "typed": "2026-12-04", "value": "2026-12-04T10:00:00+00:00"
    }  # fmt: skip
    assert one["is_private"] is True
    assert one["state"] == "raised"


def test_a_missing_recommendation_is_pointed_out_and_not_enforced() -> None:
    own = typed("ask", "wang", "may it wait")
    units = typed("ask", "wang", "may it wait", "--from", "admin")
    full = typed("ask", "wang", "may it wait", "--recommend", "yes")

    assert "your own recommendation is missing: --recommend TEXT" in own.out
    assert "the unit's own recommendation is missing" in units.out
    assert "missing" not in full.out


def test_two_questions_in_one_are_pointed_out() -> None:
    said = typed("ask", "wang", "May it wait? And who pays?", "--recommend", "yes")

    assert "an ask holds one question" in said.out


@pytest.mark.parametrize("deed", ["convey", "done"])
def test_words_on_an_ask_without_a_task_are_left_out_on_request(deed: str) -> None:
    for words in ("may it wait", "may they wait"):
        typed("ask", "wang", words)
    typed("answer", "1", "agree")
    typed("answer", "2", "agree")

    refused = secdesk("asks", deed, "1", "2", "told", as_of=MONDAY)

    assert f"try: secdesk asks {deed} 1 2\n" in refused.err
    assert secdesk("asks", deed, "1", "2", as_of=MONDAY).code == 0


@pytest.mark.parametrize(
    ("line", "code", "hint"),
    [
        ("ask li wait? --task 1", 4, 'secdesk ask wang "QUESTION" --task 1'),
        ("ask wang wait? --set due=fri", 2, "--task NUMBER"),
        ("ask wang wait? --task 1 --set standard=short", 2, "due=5 dec"),
        ("ask wang wait? --task 99", 3, "secdesk"),
        ("ask wang wait? --needed-by 2026-11-20", 2, "secdesk"),
        ("answer 1 maybe", 2, "secdesk answer 1 agree WORDS"),
        ("answer 1", 2, "secdesk answer 1 agree WORDS"),
        ("answer 1 refuse", 2, "secdesk answer 1 refuse WORDS"),
        ("answer 1 changed", 2, "secdesk answer 1 changed WORDS"),
        ("answer 1 changed sooner", 2, '--set "due=2026-12-04"'),
        ("answer 1 agree --set due=fri", 2, "secdesk answer 1 changed WORDS"),
        ("answer 1 later", 2, "secdesk answer 1 later --until"),
        ("answer 1 agree --until fri", 2, "secdesk answer 1 later --until"),
        ("answer 1 2 agree", 2, "secdesk asks list"),
        ("answer agree", 2, "secdesk asks list"),
        ("answer 99 agree", 3, "secdesk asks"),
        ("answer 2 agree", 4, "secdesk asks submit 2"),
        ("asks submit 1", 4, "secdesk answer 1 agree WORDS"),
        ("asks convey 1", 4, "secdesk answer 1 agree WORDS"),
        ("asks done 1", 4, "secdesk answer 1 agree WORDS"),
        ("asks submit 2 told in person", 4, "secdesk asks submit 2\n"),
        ("asks done", 2, "secdesk"),
        ("asks done soon", 2, "secdesk asks list"),
    ],
)
def test_what_cannot_be_is_refused_with_what_to_type(line: str, code: int, hint: str) -> None:
    typed("ask", "wang", "may it be moved", "--task", "1", "--set", "due=2026-12-04")
    typed("ask", "wang", "may it wait", "--from", "admin")
    before = secdesk("asks", "list", "--json", as_of=MONDAY).data

    said = secdesk(*line.split(), as_of=MONDAY)

    assert said.code == code, said
    assert hint in said.err
    assert secdesk("asks", "list", "--json", as_of=MONDAY).data == before


def test_an_answer_is_kept_word_for_word_and_what_comes_next_is_said() -> None:
    typed("ask", "wang", "may the hall wait", "--task", "2")

    said = typed("answer", "1", "同意，但不晚于5日；费用另报")

    assert known(1)["answer"] == "但不晚于5日；费用另报"
    assert known(1)["verdict"] == "agree"
    assert "the answer is to be passed on to Admin Office: secdesk asks convey 1" in said.out
    assert "the answer is to be carried out: secdesk asks done 1" in said.out


def test_a_date_that_was_agreed_to_is_carried_out_by_moving_it() -> None:
    typed("ask", "wang", "may it be moved", "--task", "1", "--set", "due=2026-12-04")

    said = typed("answer", "1", "agree")

    assert 'secdesk due 1 "2026-12-04" --by-ask 1' in said.out


def test_an_answer_with_changes_puts_the_leaders_date_in_the_place_of_the_one_asked_for() -> None:
    typed("ask", "wang", "may it be moved", "--task", "1", "--set", "due=2026-12-04")

    said = typed("answer", "1", "changed", "the 3rd", "--set", "due=2026-12-03")

    assert known(1)["wish"]["value"] == "2026-12-03T10:00:00+00:00"
    assert 'secdesk due 1 "2026-12-03" --by-ask 1' in said.out
    log = typed("log", "1").out
    assert "date asked for: 2026-12-04" in log
    assert "date instead: 2026-12-03" in log


def test_a_date_that_was_refused_stays() -> None:
    typed("ask", "wang", "may it be moved", "--task", "1", "--set", "due=2026-12-04")

    said = typed("answer", "1", "refuse", "too late")

    assert "the date stays as it is" in said.out
    assert "--by-ask" not in said.out


def test_what_was_put_off_comes_back_on_its_day() -> None:
    typed("ask", "wang", "may it wait", "--recommend", "yes")
    typed("answer", "1", "later", "next week perhaps", "--until", "fri")

    assert "No ask waits for anybody." in typed("asks", at="2026-11-26 09:00").out
    assert "to be asked again Fri 27 Nov" in typed("asks", "list", "--all").out
    assert "may it wait" in typed("asks", at="2026-11-27 09:00").out
    assert known(1)["answer"] == "next week perhaps"


def test_the_ask_of_a_unit_goes_up_is_answered_and_goes_back() -> None:
    typed("ask", "wang", "may it wait", "--from", "admin")
    held = [known(1, at)["is_late"] for at in (MONDAY, "2026-11-24 09:00")]

    typed("asks", "submit", "1")
    typed("answer", "1", "agree")
    said = typed("asks", "convey", "1", at="2026-11-23 16:00")

    assert held == [False, True]
    one = known(1)
    assert one["received_at"] == one["raised_at"] == "2026-11-23T09:00:00+08:00"
    assert one["returned_at"] == "2026-11-23T16:00:00+08:00"
    assert one["state"] == "carried-out"
    assert "with that the ask is settled" in said.out


def test_an_answer_that_was_carried_out_is_still_owed_to_those_it_is_about() -> None:
    typed("ask", "wang", "may the hall wait", "--task", "2")
    typed("answer", "1", "agree")

    said = typed("asks", "done", "1", "the", "hall", "knows")
    still = known(1)["state"]
    typed("asks", "convey", "1")

    assert "secdesk asks convey 1" in said.out
    assert (still, known(1)["state"]) == ("answered", "carried-out")


def test_those_needed_soonest_are_listed_first_and_late_ones_are_marked() -> None:
    typed("ask", "wang", "whenever", at="2026-11-20 09:00")
    typed("ask", "li", "next week", "--needed-by", "2026-11-30")
    typed("ask", "wang", "tomorrow", "--needed-by", "2026-11-24")

    data = secdesk("asks", "--json", as_of=MONDAY).data["waiting"]

    assert [one["question"] for one in data] == ["tomorrow", "next week", "whenever"]
    assert [one["is_late"] for one in data] == [True, False, False]
    assert [one["waits"] for one in data] == [0, 0, 1]


def test_the_list_is_narrowed_to_one_leader() -> None:
    typed("ask", "wang", "one")
    typed("ask", "li", "two")

    said = typed("asks", "list", "--leader", "li")

    assert "two" in said.out
    assert "one" not in said.out


def test_rank_decides_nothing_and_turns_rotate() -> None:
    typed("ask", "wang", "one")
    typed("ask", "li", "two")

    def first(day: str) -> str:
        data = secdesk("asks", "--json", as_of=day).data["waiting"]
        return str(data[0]["question"])

    before = [first(f"2026-11-{day} 09:00") for day in (23, 24)]
    typed("leader", "edit", "li", "--rank", "1")
    after = [first(f"2026-11-{day} 09:00") for day in (23, 24)]

    assert sorted(before) == ["one", "two"]
    assert after == before


def test_a_task_shows_its_open_asks_and_its_log_tells_them() -> None:
    typed("ask", "wang", "may the hall wait", "--task", "2", "--recommend", "yes")
    typed("ask", "wang", "who pays", "--task", "2")
    typed("asks", "withdraw", "2", "settled otherwise")
    typed("answer", "1", "agree", "if nobody minds")

    shown = secdesk("show", "2", "--json", as_of=MONDAY).data["tasks"][0]
    log = typed("log", "2").out

    assert [one["number"] for one in shown["asks"]] == [1]
    assert "own recommendation: yes" in log
    assert "if nobody minds" in log
    assert "settled otherwise\twithdrawn" in log
    assert "Asks" in typed("show", "2").out
    typed("asks", "convey", "1")
    typed("asks", "done", "1")
    assert "Asks" not in typed("show", "2").out


def test_an_answer_is_taken_back_by_undo() -> None:
    typed("ask", "wang", "may it wait", "--task", "1")
    before = known(1)
    typed("answer", "1", "agree", "yes")

    typed("undo")

    assert known(1) == before


def test_words_may_come_from_standard_input() -> None:
    said = secdesk("ask", "wang", "-", typed="may it\nwait", as_of=MONDAY)

    assert "ask 1  may it wait" in said.out


def test_what_is_typed_steers_no_terminal() -> None:
    evil = "\x1b[31mred\x1b[0m"
    for line in (
        ("ask", "wang", evil, "--task", "1", "--recommend", evil, "--option", evil,
         "--basis", evil),
        ("answer", "1", "agree", evil),
        ("asks", "list", "--all"),
        ("show", "1"),
        ("log", "1"),
        ("asks", "done", "1", evil),
    ):  # fmt: skip
        assert "\x1b" not in typed(*line).out


def test_a_chinese_desk_speaks_chinese() -> None:
    lines = [
        ("ask", "wang", "可否推迟", "--task", "2", "--needed-by", "周五", "--set", "时限=12月4日"),
        ("ask", "wang", "增加人手", "--from", "admin"),
        ("asks", "list"),
        ("asks", "submit", "2"),
        ("answer", "1", "修改后同意，3日前办完", "--set", "时限=12月3日"),
        ("answer", "2", "再议", "--until", "周五"),
        ("asks", "convey", "1"),
        ("asks", "list", "--all"),
        ("show", "2"),
        ("asks", "done", "1", "已落实"),
        ("log", "2"),
    ]

    said = [secdesk(*line, "--lang", "zh", as_of=MONDAY) for line in lines]

    assert [one.code for one in said] == [0] * len(lines), said


def test_what_she_recommends_may_be_said_before_the_answer_and_not_after_it() -> None:
    typed("ask", "wang", "May it wait?", "--task", "1")

    typed("asks", "recommend", "1", "rather", "not")
    recommended = known(1)["recommendation"]
    typed("answer", "1", "refuse", "it may not")
    late = secdesk("asks", "recommend", "1", "yes", as_of=MONDAY)

    assert recommended == "rather not"
    assert "rather not\trecommended" in typed("log", "1").out
    assert late.code == 4
    assert "asks done 1" in late.err


def test_a_recommendation_has_words() -> None:
    typed("ask", "wang", "May it wait?")

    said = secdesk("asks", "recommend", "1", as_of=MONDAY)

    assert said.code == 2
    assert "secdesk asks recommend 1 WORDS" in said.err
