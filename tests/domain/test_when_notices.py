"""Deadlines as Chinese notices have them, and what is said in Chinese to who types Chinese."""

from itertools import product

import pytest

from dates_in_words import LEFT, REFUSED, WEDNESDAY_TEN, Nobody, notes, others, pairs, read_as
from secdesk.domain.errors import Unreadable
from secdesk.services.dates import ahead
from world import OFFICE

NOTICES = pairs(
    """
    请各单位于11月30日前报送 -> 2026-11-30
    各部门务必于11月30日前反馈意见 -> 2026-11-30
    请务必在周五下班前提交 -> 2026-11-20 18:00
    务必周五前完成 -> 2026-11-20
    请各相关部门在11月25日（下周三）下班前反馈 -> 2026-11-25 18:00
    请将材料于11月30日前报送 -> 2026-11-30
    材料报送截止日期：12月10日 -> 2026-12-10
    周五18:00截止报名 -> 2026-11-20 18:00
    12月15号当天 -> 2026-12-15
    周五那天 -> 2026-11-20
    月底最后一天 -> 2026-11-30
    确保年底前完成整改 -> 2026-12-31
    力争12月底前办结 -> 2026-12-31
    应当于12月1日前落实到位 -> 2026-12-01
    烦请您周五前回复。 -> 2026-11-20
    12月1日前报办公室 -> 2026-12-01
    12月1日前报送至办公室 -> 2026-12-01
    周五下午5点前发给我 -> 2026-11-20 17:00
    今天必须完成 -> 2026-11-18
    报送截止时间为12月1日17:00 -> 2026-12-01 17:00
    办理时限：12月1日 -> 2026-12-01
    完成时间：12月底 -> 2026-12-31
    到期日：12月1日 -> 2026-12-01
    最迟不超过12月1日 -> 2026-12-01
    不得迟于周五 -> 2026-11-20
    限时三天内完成 -> 2026-11-21
    限5个工作日内办结 -> 2026-11-25
    周五前！ -> 2026-11-20
    周五前给我哈 -> 2026-11-20
    【周五】前 -> 2026-11-20
    下周一一上班 -> 2026-11-23 09:00
    下周一早上上班前 -> 2026-11-23 09:00
    年终前 -> 2026-12-31
    26年底 -> 2026-12-31
    Q4末 -> 2026-12-31
    圣诞节前完成 -> 2026-12-24
    """
)
LEADS = ("", "请于", "请各单位务必于", "最迟", "截止日期为", "须在", "报送期限：", "争取")
DAYS = pairs("周五 -> 2026-11-20\n12月1日 -> 2026-12-01\n后天 -> 2026-11-20")
TAILS = ("", "前", "之前完成", "前报送办公室", "以前必须办结。")


@pytest.mark.parametrize(("typed", "meant"), NOTICES)
def test_a_notice_is_read_by_its_date(typed: str, meant: str) -> None:
    assert read_as(typed) == meant


@pytest.mark.parametrize(("lead", "day", "tail"), list(product(LEADS, DAYS, TAILS)))
def test_who_is_asked_and_to_do_what_change_no_date(
    lead: str, day: tuple[str, str], tail: str
) -> None:
    typed, meant = day

    assert read_as(f"{lead}{typed}{tail}") == meant


@pytest.mark.parametrize(
    "typed",
    [
        "不要周五前", "周五前后", "月底左右", "不超过3天", "收到后3日内", "半夜", "周五半夜2点",
        "今晚12点半", "明晚零点", "明天夜里两点", "今晚1点", "2-3天内",
    ],
)  # fmt: skip
def test_what_colleagues_would_ask_about_is_not_read(typed: str) -> None:
    assert read_as(typed) in (LEFT, REFUSED)


def test_an_hour_of_the_night_without_its_day_is_the_next_one() -> None:
    assert read_as("夜里两点") == read_as("半夜2点") == "2026-11-19 02:00"


def test_what_else_was_meant_is_typed_in_the_language_of_the_text() -> None:
    assert others("周三") == ["今天"]
    assert notes("周三") == ['today is that weekday too: type "今天" for today']
    assert others("wednesday") == ["today"]


@pytest.mark.parametrize(
    "typed",
    [
        "4月31日",
        "32号",
        "25点",
        "晚上3点",
        "昨天",
        "今天上午9点",
        "周五前后",
        "下周",
        "一周",
        "晚点",
    ],
)
def test_what_to_type_instead_of_chinese_is_chinese(typed: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        ahead(typed, WEDNESDAY_TEN, OFFICE, Nobody())

    hints = " ".join(map(str, refusal.value.hints))

    assert not hints.isascii()
    assert not any(one.isascii() and one.isalpha() for one in hints)
