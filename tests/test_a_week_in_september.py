"""One working week on a real supervision ledger, told through the command line in Chinese.

The ledger is not part of the project: where it is not at hand there is nothing to tell.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from world import Said, secdesk

ROOT = Path(__file__).parents[1]
DATA = Path(os.environ.get("SECDESK_REAL_DATA") or ROOT.parent / "shared" / "data")
REAL = DATA / "ledger.csv"

MON, TUE, WED, THU, FRI = (f"2023-09-0{day}" for day in range(4, 9))
TALKS, TALKS_LATER = 4, (5, 6, 7, 9)  # a talk with each head of a unit, month by month
CREDIT, DEBTS = 13, 14
TRIAL, ROLLOUT = 18, 19
MARKET = 24
ROUND, REVIEW = 29, 30
BOXES = (37, 38)
FINISHED = (1, 45)  # wholes whose parts were all closed when they came
NUMBERS = range(1, 50)

Log = dict[int, list[dict[str, Any]]]


def fine(*args: object, at: str) -> Said:
    """A command in Chinese that must succeed."""
    said = asked(*args, at=at)
    assert said.code == 0, said
    return said


def asked(*args: object, at: str) -> Said:
    """A command in Chinese, whatever becomes of it."""
    return secdesk(*(str(arg) for arg in args), "--lang", "zh", as_of=at)


def page(*args: object, at: str) -> Any:  # noqa: ANN401  # a JSON document
    """What a page says, for programs."""
    return fine(*args, "--json", at=at).data


def numbers(lines: Iterable[dict[str, Any]]) -> list[int]:
    """The numbers of the tasks in one part of a page."""
    return [line["number"] for line in lines]


def round_of(at: str) -> dict[int, dict[str, Any]]:
    """Every task that others are to be asked after, by number, with who is asked."""
    return {
        line["number"]: line | {"asked": (group["person"] or group["unit"])["name"]}
        for group in page("follow", at=at)["groups"]
        for line in group["tasks"]
    }


def one(number: int, at: str) -> dict[str, Any]:
    """Everything about one task."""
    shown: dict[str, Any] = page("show", number, at=at)["tasks"][0]
    return shown


def light(number: int, at: str) -> tuple[str, str]:
    """The light of a task, and its reason."""
    shown = one(number, at)
    return shown["light"], shown["reason"]


def logs(at: str) -> Log:
    """The whole story of every task."""
    return {task["number"]: task["log"] for task in page("log", *NUMBERS, at=at)["tasks"]}


def still_owed(part: str, at: str) -> list[int]:
    """What one part of the evening page names while something is open."""
    said = asked("wrap", "--check", "--json", at=at)
    evening: dict[str, Any] = said.envelope["data"]
    assert (said.code, evening["is_clear"]) == (10, False)
    assert evening["still_open"] > 0
    assert len(evening[part]["tasks"]) == evening[part]["total"]
    return numbers(evening[part]["tasks"])


def the_day_is_clear(day: str, before: Log) -> Log:
    """By half past five nothing is owed, nothing went missing, and no line of a log was lost."""
    evening = f"{day} 17:30"
    said = asked("wrap", "--check", "--json", at=evening)
    assert (said.code, said.data["is_clear"], said.data["still_open"]) == (0, True, 0), said
    assert said.data["dealt_with"] == said.data["due"]
    everything = page("list", "--state", "all", at=evening)["tasks"]
    assert sorted(numbers(everything)) == list(NUMBERS)
    now = logs(evening)
    assert all(now[number][: len(log)] == log for number, log in before.items())
    assert sum(map(len, now.values())) > sum(map(len, before.values()))
    return now


@pytest.mark.skipif(not REAL.exists(), reason="the real ledger is not at hand")
def test_a_week_in_september() -> None:
    she_knows_who_is_who()
    on_monday_the_ledger_comes_onto_the_desk()
    what_came_is_given_to_those_who_carry_it_out()
    two_are_asked_and_each_names_a_day()
    what_rests_on_the_leader_is_taken_to_the_leader()
    log = the_day_is_clear(MON, {})
    on_tuesday_everything_is_accepted()
    an_obstruction_is_red_until_the_leader_knows_of_it()
    log = the_day_is_clear(TUE, log)
    on_wednesday_a_broken_promise_takes_the_next_rung()
    a_measure_is_done_and_not_yet_closed()
    log = the_day_is_clear(WED, log)
    on_thursday_what_was_at_rest_comes_up_by_itself()
    what_the_ladder_cannot_move_goes_to_the_leader()
    a_date_is_moved_before_it_has_passed()
    log = the_day_is_clear(THU, log)
    on_friday_the_head_of_the_unit_gets_a_letter()
    the_measure_has_its_effect_and_is_struck_off()
    done_is_not_reported_and_reported_is_not_struck_off()
    the_day_is_clear(FRI, log)
    where_does_it_stand_is_answered_on_one_page()
    the_holidays_hide_nothing()


def she_knows_who_is_who() -> None:
    """Two leaders, six units, three people; and the working days are those of China."""
    at = f"{MON} 08:00"
    fine("config", "region", "CN", at=at)
    fine("leader", "add", "wang", "王敏", "--title", "总经理", at=at)
    fine("leader", "add", "li", "李国强", "--title", "副总经理", at=at)
    units = {"jijian": "纪检监察室", "caiwu": "财务部", "wuzi": "物资部", "kefu": "客服部",
             "jishu": "技术部", "shichang": "市场部"}  # fmt: skip
    for code, name in units.items():
        fine("contact", "add", code, name, "--kind", "unit", at=at)
    people = {"chen": ("陈洁", "jijian"), "zhao": ("赵刚", "wuzi"), "sun": ("孙丽", "kefu")}
    for code, (name, unit) in people.items():
        fine("contact", "add", code, name, "--kind", "person", "--unit", unit, at=at)


def on_monday_the_ledger_comes_onto_the_desk() -> None:
    """What was late when it came stands on top, and is on the evening page until it is met."""
    came = page("import", REAL, "--leader", "wang", at=f"{MON} 08:30")
    morning = page("today", at=f"{MON} 08:35")

    assert (came["new"], came["parents"], came["skipped"]) == (40, 9, 0)
    assert numbers(morning["overdue_hard"]) == [TALKS, TRIAL]
    assert morning["counts"]["open"] == 25
    assert light(TALKS, f"{MON} 08:35") == ("red", "逾期 2 个工作日")
    assert still_owed("without_disposition", f"{MON} 08:35") == [TALKS, TRIAL]


def what_came_is_given_to_those_who_carry_it_out() -> None:
    """Nobody can be asked before being told; the evening page names each who was not."""
    early, told = f"{MON} 08:40", f"{MON} 09:00"
    fine("edit", TALKS, *TALKS_LATER, "--to", "jijian", "--person", "陈洁", at=early)
    fine("edit", TRIAL, ROLLOUT, "--to", "wuzi", "--person", "赵刚", at=early)
    fine("edit", ROUND, REVIEW, "--to", "kefu", "--person", "孙丽", at=early)
    fine("edit", CREDIT, DEBTS, "--to", "caiwu", at=early)
    untold = round_of(early)
    assert sorted(untold) == still_owed("to_convey", early)
    assert len(untold) == 11
    assert untold[ROLLOUT]["next_step"] == "下一步：先转告赵刚"

    fine("convey", TALKS, *TALKS_LATER, "月底前报进度", "--by", "电话", "--accepted", at=told)
    fine("convey", ROUND, REVIEW, "按月报情况", "--by", "微信", "--accepted", at=told)
    fine("convey", CREDIT, DEBTS, "--by", "OA", at=told)
    words = ("问题清单周三前报来", "--by", "微信", "--text")
    message = page("convey", TRIAL, ROLLOUT, *words, at=told)["messages"][0]

    assert (message["to"]["name"], message["language"]) == ("赵刚", "zh")
    assert "按王敏总经理指示" in message["lines"][1]
    assert page("wrap", at=told)["to_convey"]["total"] == 0


def two_are_asked_and_each_names_a_day() -> None:
    """A promise is waited for, and its day is the next on which they are asked."""
    at = f"{MON} 10:00"
    fine("chase", TALKS, "名单在汇总", "--promised", "周三", "--by", "电话", at=at)
    fine("chase", ROUND, "明天交", "--promised", "明天", "--by", "微信", at=at)

    assert one(TALKS, at)["check_on"] == WED
    assert one(ROUND, at)["check_on"] == TUE
    assert ROUND not in round_of(at)


def what_rests_on_the_leader_is_taken_to_the_leader() -> None:
    """A date, a rest: neither without the leader's word; what is not ours is passed on."""
    at, word = f"{MON} 11:00", ("--word", "王敏，当面，9月4日")
    fine("edit", *BOXES, "--to", "jishu", at=at)
    rest = ("suspend", *BOXES, "等省公司安排", "--until", "周四")
    assert (asked("due", TRIAL, "周四", at=at).code, asked(*rest, at=at).code) == (4, 4)

    moved = fine("due", TRIAL, "周四", *word, "--reason", "试点未完", at=at)
    fine(*rest, *word, at=at)
    fine("transfer", MARKET, "属市场部职责", "--to", "shichang", at=at)
    fine("edit", DEBTS, "--effect", "逾期应收款下降一成", "--effect-by", "周五", at=at)

    assert "过期后才改动：已记为逾期" in moved.out
    assert one(BOXES[0], at)["light"] == "grey"
    assert one(MARKET, at)["state"] == "transferred"
    assert numbers(page("today", at=at)["passed_on"]) == [MARKET]


def on_tuesday_everything_is_accepted() -> None:
    """Who has not taken something on in time is asked to; then it is off the round."""
    morning, nine = f"{TUE} 08:30", f"{TUE} 09:00"
    waiting = round_of(morning)

    assert {waiting[number]["asked"] for number in (TRIAL, ROLLOUT)} == {"赵刚"}
    assert {waiting[number]["asked"] for number in (CREDIT, DEBTS)} == {"财务部"}
    assert waiting[MARKET]["asked"] == "市场部"
    assert all(waiting[number]["owed"] for number in (TRIAL, ROLLOUT, CREDIT, DEBTS))
    assert (waiting[ROUND]["rung"], waiting[TALKS]["rung"]) == (0, None)

    fine("accept", MARKET, TRIAL, ROLLOUT, CREDIT, DEBTS, at=nine)

    assert set(round_of(nine)) == {TALKS, ROUND}
    assert page("today", at=nine)["passed_on"] == []
    assert numbers(page("show", 20, at=nine)["tasks"][0]["children"])[-1] == MARKET


def an_obstruction_is_red_until_the_leader_knows_of_it() -> None:
    """Nobody closes the day on a problem that its leader has not heard of."""
    ten, five = f"{TUE} 10:00", f"{TUE} 17:00"
    fine("block", CREDIT, "省公司接口没开", "--measure", "请王总协调", "--by", "caiwu", at=ten)

    assert light(CREDIT, ten) == ("red", "9月5日 周二起受阻，尚未报告王敏")
    assert still_owed("problems", five) == [CREDIT]

    fine("report", CREDIT, "当面报告", at=five)

    assert light(CREDIT, five) == ("amber", "9月5日 周二起受阻")


def on_wednesday_a_broken_promise_takes_the_next_rung() -> None:
    """A word on Monday, the telephone on Wednesday; what came on its day is not held against."""
    morning, nine = f"{WED} 08:30", f"{WED} 09:00"
    calls = round_of(morning)

    assert numbers(page("today", at=morning)["obstructions"]["tasks"]) == [CREDIT]
    assert (calls[ROUND]["asked"], calls[ROUND]["last_rung"], calls[ROUND]["rung"]) == (
        "孙丽",
        0,
        1,
    )
    assert calls[ROUND]["chased"] == "已催办1次；承诺9月5日 周二，未兑现"
    assert calls[TALKS]["rung"] == 0

    fine("chase", ROUND, "--by", "电话", at=nine)
    fine("progress", TALKS, "名单已报", "--percent", "40", at=nine)

    assert one(ROUND, nine)["check_on"] == FRI
    assert ROUND not in round_of(nine)


def a_measure_is_done_and_not_yet_closed() -> None:
    """Progress is not effect: without a verdict it stays on the desk."""
    at = f"{WED} 10:00"
    fine("done", DEBTS, "逾期款已催收", "--evidence", "催收台账", at=at)
    assert "还没有向王敏汇报" in asked("close", DEBTS, at=at).err
    fine("report", DEBTS, "当面", at=at)

    refused = asked("close", DEBTS, at=at)

    assert refused.code == 4
    assert "secdesk check 14" in refused.err
    assert one(DEBTS, at)["state"] == "reported"


def on_thursday_what_was_at_rest_comes_up_by_itself() -> None:
    """Nobody resumes it; on its day it is open again and has to be passed on."""
    morning, nine = f"{THU} 08:30", f"{THU} 09:00"
    assert one(BOXES[0], f"{WED} 18:00")["state"] == "suspended"

    assert [one(number, morning)["state"] for number in BOXES] == ["open", "open"]
    assert set(round_of(morning)) >= set(BOXES)
    assert still_owed("to_convey", morning) == list(BOXES)

    fine("convey", *BOXES, "月底前报方案", "--by", "当面", "--accepted", at=nine)
    fine("unblock", CREDIT, "接口已开", at=nine)

    assert light(CREDIT, nine) == ("green", "还剩 15 个工作日")


def what_the_ladder_cannot_move_goes_to_the_leader() -> None:
    """Five days late: the leader says another day, and whoever answers for it is told."""
    at = f"{THU} 09:30"
    call = round_of(at)[TALKS]
    assert (call["asked"], call["rung"]) == ("陈洁", 3)
    assert call["next_step"] == "下一步：请王敏出面协调"

    fine("report", TALKS, "请王总出面协调", at=at)
    fine("due", TALKS, "下周五", "--word", "王敏，当面，9月7日", "--reason", "外出较多", at=at)
    fine("convey", TALKS, "王总要求下周五前谈完", "--by", "电话", "--accepted", at=at)

    assert one(TALKS, at)["due"].startswith("2023-09-15")
    assert page("today", at=at)["overdue_hard"] == []
    assert TALKS not in round_of(at)


def a_date_is_moved_before_it_has_passed() -> None:
    """What is due today has a word and a new day by the evening, and is amber, not late."""
    morning, ten = f"{THU} 08:30", f"{THU} 10:00"
    assert numbers(page("today", at=morning)["due_today"]) == [TRIAL]
    assert light(TRIAL, morning) == ("red", "今日到期")

    fine("progress", TRIAL, "清单报来，剩两项", "--percent", "80", "--next", "明天收尾", at=ten)
    moved = fine("due", TRIAL, "周五", "--word", "王敏，电话，9月7日", "--reason", "剩两项", at=ten)

    assert "已记为逾期" not in moved.out
    assert light(TRIAL, ten) == ("amber", "还剩 1 个工作日")
    ahead = page("wrap", at=f"{THU} 17:30")["tomorrow"]
    assert (ahead["on"], numbers(ahead["due"]), numbers(ahead["effects"])) == (
        FRI,
        [TRIAL],
        [DEBTS],
    )
    assert ROUND in numbers(ahead["checks"])


def on_friday_the_head_of_the_unit_gets_a_letter() -> None:
    """The telephone brought no answer either; the third time it is in writing."""
    morning, nine = f"{FRI} 08:30", f"{FRI} 09:00"
    call = round_of(morning)[ROUND]
    assert (call["rung"], call["next_step"]) == (2, "下一步：向客服部负责人发催办单")

    letter = ("--to", "kefu", "--by", "书面", "--promised", "下周一")
    fine("chase", ROUND, "下周一一定交", *letter, at=nine)

    shown = one(ROUND, nine)
    assert (shown["chases"], shown["check_on"]) == (3, "2023-09-11")
    assert shown["promised"] == [TUE, "2023-09-11"]


def the_measure_has_its_effect_and_is_struck_off() -> None:
    """Its day stands on the morning page; with a verdict and what proves it, it may go."""
    assert numbers(page("today", at=f"{FRI} 08:30")["effects"]) == [DEBTS]

    proof = ("--evidence", "九月财务快报")
    fine("check", DEBTS, "有效", "下降一成二", *proof, at=f"{FRI} 10:00")
    fine("close", DEBTS, "--checked", at=f"{FRI} 10:05")

    shown = one(DEBTS, f"{FRI} 10:05")
    assert (shown["state"], shown["verdict"]) == ("closed", "effective")


def done_is_not_reported_and_reported_is_not_struck_off() -> None:
    """What has its result goes back to the leader the same day, and then off the list."""
    ten, two = f"{FRI} 10:00", f"{FRI} 14:00"
    fine("done", TRIAL, "清单全部销完", at=ten)
    fine("done", *FINISHED, "各分项均已办结", at=ten)
    assert set(still_owed("to_report", ten)) == {TRIAL, *FINISHED}
    fine("report", TRIAL, *FINISHED, "电话", at=two)
    assert set(numbers(page("today", at=two)["to_close"])) == {TRIAL, *FINISHED}

    fine("close", TRIAL, *FINISHED, "--checked", at=two)

    assert light(TRIAL, two) == ("blue", "已销号")


def where_does_it_stand_is_answered_on_one_page() -> None:
    """Who has it, what was said last, when it is asked after, who was told what."""
    at = f"{FRI} 18:00"
    held = [TALKS, *TALKS_LATER, CREDIT, ROLLOUT, ROUND, REVIEW, *BOXES]
    for number in held:
        shown = one(number, at)
        assert (shown["state"], shown["holder"]) == ("open", "unit")
        assert shown["check_on"] > FRI
        assert shown["conveyed_to"], number
        assert shown["reason"]
        assert shown["accepted_at"] is not None

    talks, credit = one(TALKS, at), one(CREDIT, at)
    story = [line["kind"] for line in credit["log"]]
    assert (talks["last_word"], talks["percent"], talks["conveyed"]) == (
        "名单已报", 40, "王总要求下周五前谈完"
    )  # fmt: skip
    assert story == ["import", "edit", "convey", "accept", "block", "report", "unblock"]
    assert credit["points"] == []


def the_holidays_hide_nothing() -> None:
    """Mid-Autumn is off, the Saturday after the holidays is not; what falls between is shown."""
    assert one(CREDIT, f"{FRI} 18:00")["working_days_left"] == 14

    ahead = page("wrap", at="2023-09-28 17:30")["tomorrow"]

    assert ahead["on"] == "2023-10-07"
    assert set(numbers(ahead["due"])) >= {5, CREDIT, ROUND, REVIEW, BOXES[0]}
