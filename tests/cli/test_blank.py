"""blank: what nobody mentioned, as it is typed, and what is done about it."""

from collections.abc import Callable, Sequence

import pytest

from made_once import made_once
from secdesk.cli import wiring
from world import Said, secdesk

TUESDAY = "2026-11-10 09:00"
WEDNESDAY_EVENING = "2026-11-18 17:30"
THURSDAY = "2026-11-19 10:00"
FRIDAY = "2026-11-20 10:00"
MONDAY = "2026-11-23 10:00"
Ask = Callable[..., Sequence[str]]


@pytest.fixture(autouse=True)
def _desk() -> None:
    """Two leaders; a late order of which Wang was not told, a result of which Li was not."""
    made_once(__name__, _made)


def _made() -> None:
    for line in (
        "leader add wang Wang Min",
        "leader add li 李国强",
        "assign wang draft the plan --due 2026-11-17",
        "assign li sign the letters --due 2026-12-01",
    ):
        assert secdesk(*line.split(), as_of=TUESDAY).code == 0
    assert secdesk("done", "2", "signed", as_of="2026-11-18 10:00").code == 0
    assert secdesk("config", "blank.off", "B35").code == 0  # nobody is briefed here


def blank(*words: str, as_of: str = FRIDAY) -> Said:
    """One of the commands."""
    return secdesk("blank", *words, as_of=as_of)


def keys(*words: str, as_of: str = FRIDAY) -> list[str]:
    """The keys of what is shown."""
    data = blank(*words, "--json", as_of=as_of).data
    return [one["key"] for one in (*data["findings"], *data["own"])]


def tries(said: Said) -> list[str]:
    """What a refusal says to type."""
    return [line.partition(": ")[2] for line in said.err.splitlines()[1:]]


def test_each_finding_has_key_leader_subject_day_reason_and_cure() -> None:
    lines = blank().out.splitlines()

    assert lines[:2] == ["Blank spots\tFri 20 Nov 2026", "R: to be dealt with today"]
    assert lines[2].split("\t") == [
        *("B15:2", "李国强", "#2 sign the letters", "since Wed 18 Nov", ""),
        "done-not-reported: done Wed 18 Nov, not reported to 李国强",
        "secdesk report 2",
    ]
    assert lines[3].startswith("B12:1\tWang Min\t#1 draft the plan\tsince Tue 17 Nov")


def test_a_terminal_of_eighty_columns_is_enough_in_both_languages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "dumb")

    english = secdesk("blank", as_of=FRIDAY, on_screen=True).out
    chinese = secdesk("blank", "--lang", "zh", as_of=FRIDAY, on_screen=True).out

    assert max(map(len, english.splitlines())) <= 80
    assert "B15:2" in chinese
    assert "11月18日 周三起" in chinese


def test_new_is_what_a_look_at_the_end_of_the_last_working_day_could_not_show() -> None:
    before, after = keys(as_of=WEDNESDAY_EVENING), keys(as_of=THURSDAY)

    assert "B15:2" not in before
    assert "B15:2" in after
    assert keys("--new", as_of=THURSDAY) == ["B15:2"]
    assert "\tnew\t" in blank(as_of=THURSDAY).out
    assert keys("--new", as_of=MONDAY) == []


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        (("--rule", "B15"), ["B15:2"]),
        (("--rule", "done-not-reported"), ["B15:2"]),
        (("--leader", "wang"), ["B12:1"]),
        (("-l", "li"), ["B15:2"]),
        (("--severity", "r"), ["B15:2", "B12:1"]),
        (("--severity", "T"), []),
    ],
)
def test_a_part_may_be_asked_for(asked: tuple[str, ...], shown: list[str]) -> None:
    assert keys(*asked) == shown


def test_a_severity_that_is_none_is_refused() -> None:
    said = blank("--severity", "X")

    assert (said.code, tries(said)) == (2, ["R, A, T"])


def test_check_exits_with_ten_where_anything_is_shown() -> None:
    assert blank("--check").code == 10
    assert blank("--check", "--severity", "T").code == 0
    assert blank().code == 0


def test_a_rule_that_finds_much_says_how_much_more() -> None:
    for number in range(12):
        secdesk("assign", "li", f"paper {number}", as_of=TUESDAY)
    secdesk("done", *map(str, range(3, 15)), "signed", as_of="2026-11-18 10:00")

    assert "and 3 more: secdesk blank --rule B15" in blank().out
    assert len(keys("--rule", "B15")) == 13


def test_a_rule_is_explained_with_its_settings_and_its_switch() -> None:
    on = blank("--explain", "b15").out
    secdesk("config", "blank.off", "B15, B35")
    off = blank("--explain", "B15").out
    shown = blank().out

    assert "B15 done-not-reported" in on
    assert "Now\t1 open" in on
    assert "nag.report" in on or "blank." in on
    assert 'It is on; off by: secdesk config blank.off "B15, B35"' in on
    assert 'It is off; on by: secdesk config blank.off "B35"' in off
    assert "B15:2" not in shown
    assert "switched off: B15, B35" in shown


def test_the_last_rule_that_is_off_is_switched_on_by_the_default() -> None:
    assert "on by: secdesk config --unset blank.off" in blank("--explain", "B35").out


@pytest.mark.parametrize("option", ["--rule", "--explain"])
def test_an_unknown_rule_is_refused_with_those_spelt_alike(option: str) -> None:
    said = blank(option, "done-not-report")

    assert said.code == 3
    assert tries(said)[0].startswith("did you mean B15")
    assert tries(said)[-1] == "secdesk blank"


def test_what_is_put_off_is_silent_until_its_day_and_then_new() -> None:
    said = blank("snooze", "b15:2", "tue", as_of=FRIDAY)

    assert "put off to Tue 24 Nov" in said.out
    assert keys(as_of=MONDAY) == ["B12:1"]
    assert "1 put off: secdesk blank --disposed" in blank(as_of=MONDAY).out
    assert "B15:2" in keys("--new", as_of="2026-11-24 09:00")


@pytest.mark.parametrize("when", ["today", "yesterday"])
def test_nothing_is_put_off_to_a_day_that_has_come(when: str) -> None:
    assert blank("snooze", "B15:2", when).code == 2
    assert "B15:2" in keys()


def test_what_is_waived_comes_back_when_its_cause_changes() -> None:
    waived = blank("waive", "B12:1", "the", "plan", "can", "wait")
    silent = keys()
    assert secdesk("due", "1", "2026-11-24", "--word", "Wang", as_of=FRIDAY).code == 0
    late_again = keys(as_of="2026-11-27 10:00")

    assert "waived: the plan can wait" in waived.out
    assert silent == ["B15:2"]
    assert "B12:1" in late_again


def test_a_reason_is_wanted_for_waiving() -> None:
    assert blank("waive", "B12:1", " ").code == 2


def test_what_was_disposed_of_is_listed_with_its_reason() -> None:
    blank("waive", "B12:1", "it", "can", "wait")
    blank("snooze", "B15:2", "tue")

    listed = blank("--disposed").out.splitlines()
    first, second = blank("--disposed", "--json").data["disposed"]

    assert listed[0].startswith("B15:2\tput off to Tue 24 Nov\tFri 20 Nov")
    assert listed[1].endswith("late-not-told · it can wait")
    assert (first["until"], first["is_silent"]) == ("2026-11-24", True)
    assert (second["deed"], second["reason"]) == ("waive", "it can wait")
    assert "1 put off, 1 waived: secdesk blank --disposed" in blank().out


def test_a_finding_becomes_a_task_of_its_leader_and_undo_takes_it_back() -> None:
    data = blank("task", "B15:2", "--json").data
    made = secdesk("show", "3", "--json", as_of=FRIDAY).data["tasks"][0]
    silent = keys()
    listed = secdesk("undo", "--list").out.splitlines()[0]
    secdesk("undo")

    assert (data["made"], data["leader"]["code"]) == (3, "li")
    assert made["title"].startswith("#2 sign the letters: done Wed 18 Nov")
    assert made["issuers"][0]["code"] == "li"
    assert "B15:2" not in silent
    assert listed.endswith("blank task\t#3 B15:2")
    assert "B15:2" in keys()
    assert secdesk("show", "3").code == 3


def test_a_task_may_be_for_another_leader() -> None:
    said = blank("task", "B15:2", "--leader", "wang")

    assert "is now #3, for Wang Min: secdesk show 3" in said.out


def test_a_finding_of_a_rule_is_cured_and_not_ticked_off() -> None:
    said = blank("done", "B15:2", "told", "him")

    assert (said.code, tries(said)) == (4, ["secdesk report 2"])


@pytest.mark.parametrize(
    ("key", "code", "hint"),
    [
        ("B15", 2, "secdesk blank"),
        ("B15:1", 3, "secdesk blank --rule B15"),
        ("B98:1", 3, "secdesk blank"),
        ("own:9", 3, "secdesk blank"),
        ("own:x", 3, "secdesk blank --rule own"),
        ("B35:wang", 4, "secdesk blank --explain B35"),
    ],
)
def test_a_key_that_does_not_stand_is_refused_with_what_to_type(
    key: str, code: int, hint: str
) -> None:
    said = blank("waive", key, "no")

    assert said.code == code
    assert hint in tries(said)


@pytest.mark.parametrize("key", ["b15:2", "B15：2", " B15:2 "])
def test_a_key_may_be_typed_in_any_case_and_width(key: str) -> None:
    assert blank("waive", key, "no").code == 0


def test_one_of_her_own_is_kept_shown_and_dealt_with() -> None:
    added = blank("add", "who", "signs", "--by", "tue", "--leader", "wang")
    shown = blank("--rule", "own").out
    done = blank("done", "OWN:1", "the", "deputy")

    assert added.out.splitlines() == ["own:1  who signs", "     by Tue 24 Nov"]
    assert "own:1\tWang Min\twho signs" in shown
    assert "dealt with: the deputy" in done.out
    assert keys("--rule", "own") == []
    assert blank("done", "own:1").code == 4


def test_one_of_her_own_becomes_a_task_with_its_day() -> None:
    blank("add", "who", "signs", "--by", "tue", "--leader", "wang")
    blank("task", "own:1")

    made = secdesk("show", "3", "--json", as_of=FRIDAY).data["tasks"][0]
    assert (made["title"], made["due"][:10], made["due_kind"]) == (
        "who signs",
        "2026-11-24",
        "soft",
    )
    assert keys("--rule", "own") == []


def test_one_of_her_own_grows_more_severe_as_its_day_comes() -> None:
    blank("add", "who", "signs", "--by", "2026-12-04")

    severities = [
        blank("--rule", "own", "--json", as_of=at).data["own"][0]["severity"]
        for at in (FRIDAY, "2026-11-30 09:00", "2026-12-04 09:00", "2026-12-07 09:00")
    ]

    assert severities == ["T", "A", "R", "R"]


def test_a_date_in_two_words_is_put_into_quotes_by_the_refusal() -> None:
    said = secdesk("blank", "add", "call", "--by", "fri", "5pm")

    assert said.code == 2
    assert 'secdesk blank add call --by "fri 5pm"' in tries(said)


def test_cron_says_what_is_for_today_and_not_what_it_says_anyway() -> None:
    blank("add", "who", "signs", "--by", "2026-11-20")
    blank("add", "some", "day")

    said = secdesk("nag", "--json", as_of=FRIDAY).data["lines"]
    explained = secdesk("nag", "--explain", as_of=FRIDAY).out

    of_blank = [(one["key"], one["number"]) for one in said if one["rule"] == "blank"]
    assert of_blank == [("own:1", 1)]
    assert [one["number"] for one in said] == [1, 2, 1]
    assert "own:1  who signs: by Fri 20 Nov; secdesk blank done own:1" in explained
    assert "rule: blank spot" in explained


def test_a_shell_offers_keys_and_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    secdesk("assign", "wang", "old", as_of=TUESDAY)
    secdesk("blank", "add", "who", "signs")
    monkeypatch.setenv(wiring.COMPLETES, "fish")

    offered = secdesk("blank", "done", "").out
    rules = secdesk("blank", "--rule", "B1").out

    assert "own:1\town who signs" in offered
    assert "B15\tdone-not-reported" in rules
