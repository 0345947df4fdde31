"""The same dates in both languages, and in Traditional characters, are the same moments."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anything import MOMENTS
from dates_in_words import LEFT, REFUSED, pairs, read_as

TWINS = pairs(
    """
    today -> 今天
    tomorrow -> 明天
    day after tomorrow -> 后天
    tonight -> 今晚
    tomorrow morning -> 明天上午
    tomorrow noon -> 明天中午
    tomorrow afternoon -> 明天下午
    tomorrow evening -> 明天晚上
    eod -> 下班前
    eod tomorrow -> 明天下班前
    friday cob -> 周五下班前
    monday -> 周一
    friday -> 星期五
    sunday -> 周日
    this friday -> 本周五
    this monday -> 本周一
    next friday -> 下周五
    next monday 9am -> 下周一上午9点
    friday of the week after next -> 下下周五
    friday 5pm -> 周五下午5点
    friday at 5 -> 周五5点
    friday 17:30 -> 周五17:30
    friday at half past 4 -> 周五四点半
    friday midnight -> 周五午夜
    at 4 -> 4点
    5pm -> 下午5点
    8pm -> 晚上8点
    noon -> 中午
    quarter to 5 -> 差一刻5点
    in 3 days -> 3天后
    within 3 days -> 三天内
    in a week -> 一周后
    within a week -> 一周内
    in 2 weeks -> 两周后
    in a month -> 一个月后
    in 2 months -> 两个月后
    in half a year -> 半年后
    in a year -> 一年后
    in 2 hours -> 两小时后
    in half an hour -> 半小时后
    in an hour and a half -> 一个半小时后
    in 90 minutes -> 90分钟后
    3 days ago -> 3天前
    30 nov -> 11月30日
    30 nov 2027 -> 2027年11月30日
    5 dec 2pm -> 12月5日下午2点
    the 20th -> 20号
    the 31st -> 31号
    15th of this month -> 本月15号
    5th of next month -> 下月5号
    5th of the month after next -> 下下月5号
    first monday of next month -> 下个月第一个周一
    last friday of december -> 12月最后一个周五
    last day of next month -> 下个月最后一天
    end of week -> 本周内
    end of next week -> 下周内
    end of month -> 月底
    end of next month -> 下月底
    end of january -> 1月底
    end of quarter -> 季度末
    end of next quarter -> 下季度末
    end of the first quarter -> 一季度末
    end of year -> 年底
    end of next year -> 明年底
    in 3 working days -> 3个工作日内
    next working day -> 下一个工作日
    last working day of this month -> 本月最后一个工作日
    first working day of next month -> 下个月第一个工作日
    third working day of december -> 12月第三个工作日
    last working day of the quarter -> 本季度最后一个工作日
    3 working days before the end of the month -> 月底前3个工作日
    3 days before the end of the month -> 月底前3天
    2 working days after friday -> 周五后两个工作日
    christmas -> 圣诞节
    before christmas -> 圣诞节前
    new year -> 元旦
    thanksgiving -> 感恩节
    """
)
TRADITIONAL = pairs(
    """
    下週五 -> 下周五
    下個月五號 -> 下个月五号
    兩週後 -> 两周后
    三個工作日內 -> 三个工作日内
    十一月三十號之前 -> 十一月三十号之前
    後天下午三點半 -> 后天下午三点半
    半個小時後 -> 半个小时后
    月底最後一個工作日 -> 月底最后一个工作日
    禮拜五下班前 -> 礼拜五下班前
    國慶節前 -> 国庆节前
    勞動節 -> 劳动节
    聖誕節前 -> 圣诞节前
    二十分鐘後 -> 二十分钟后
    這個月底 -> 这个月底
    晚上八點鐘 -> 晚上八点钟
    一個半小時以後 -> 一个半小时以后
    本月最後一個週五 -> 本月最后一个周五
    本月倒數第二個工作日 -> 本月倒数第二个工作日
    下個季度末 -> 下个季度末
    截止到週五 -> 截止到周五
    請於週五前提交 -> 请于周五前提交
    務必在週五前辦結 -> 务必在周五前办结
    最遲週五發出 -> 最迟周五发出
    須於週五前報送 -> 须于周五前报送
    爭取在週五前匯報 -> 争取在周五前汇报
    應於週五前落實 -> 应于周五前落实
    請於週五前回覆 -> 请于周五前回复
    請各單位於週五前繳交 -> 请各单位于周五前缴交
    確保週五前完成審核 -> 确保周五前完成审核
    煩請各有關單位於週五前遞交 -> 烦请各有关单位于周五前递交
    週五前繳費 -> 周五前缴费
    第四季末 -> 第四季度末
    """
)
WRITTEN = pairs(
    """
    friday 5pm -> ＦＲＩＤＡＹ　５ＰＭ
    friday 17:30 -> friday 17：30
    30 nov, 5pm -> 30 NOV，5pm
    周五下午5点 -> 周五 下午 5 点
    3点半 -> 3 点 半
    11月30日 -> 11 月 30 日
    2026年11月30日 -> ２０２６年１１月３０日
    next friday -> next   friday
    in 3 days' time -> in 3 days’ time
    """
)
COUNTS = st.integers(1, 20)
WEEKDAYS = st.sampled_from(
    [
        "monday 一",
        "tuesday 二",
        "wednesday 三",
        "thursday 四",
        "friday 五",
        "saturday 六",
        "sunday 日",
    ]
).map(str.split)
NUMERALS = "〇一二三四五六七八九十"


@pytest.mark.parametrize(("english", "chinese"), TWINS)
@pytest.mark.parametrize(
    "now", ["2026-11-18 10:00", "2026-12-31 23:59", "2027-02-28 00:00", "2028-02-29 17:59"]
)
def test_a_date_means_the_same_in_both_languages(english: str, chinese: str, now: str) -> None:
    meant = read_as(english, datetime.fromisoformat(now + "+08:00"))

    assert meant not in (LEFT, REFUSED)
    assert meant == read_as(chinese, datetime.fromisoformat(now + "+08:00"))


@pytest.mark.parametrize(("traditional", "simplified"), TRADITIONAL)
def test_traditional_characters_mean_what_simplified_ones_do(
    traditional: str, simplified: str
) -> None:
    assert read_as(simplified) not in (LEFT, REFUSED)
    assert read_as(traditional) == read_as(simplified)


@pytest.mark.parametrize(("plain", "written"), WRITTEN)
def test_width_case_and_blanks_do_not_matter(plain: str, written: str) -> None:
    assert read_as(plain) not in (LEFT, REFUSED)
    assert read_as(plain) == read_as(written)


@given(MOMENTS, WEEKDAYS, st.integers(0, 23), st.integers(0, 59))
def test_every_weekday_and_clock_means_the_same_in_both_languages(
    now: datetime, weekday: list[str], hour: int, minute: int
) -> None:
    english, chinese = weekday
    for front, before, behind in (("", "周", ""), ("this ", "本周", ""), ("next ", "下周", "")):
        typed = f"{front}{english} {hour:02}:{minute:02}"

        assert read_as(typed, now) == read_as(
            f"{before}{chinese}{hour:02}:{minute:02}{behind}", now
        )


@given(MOMENTS, st.integers(1, 12), st.integers(1, 31))
def test_every_month_and_day_means_the_same_in_both_languages(
    now: datetime, month: int, day: int
) -> None:
    name = f"{datetime(2028, month, 1):%B}"  # noqa: DTZ001  # only its name matters

    english = read_as(f"{day} {name}", now)

    assert english == read_as(f"{month}月{day}日", now)
    assert english == read_as(f"{_numeral(month)}月{_numeral(day)}号", now)


@given(MOMENTS, COUNTS)
def test_every_count_of_working_days_means_the_same_in_both_languages(
    now: datetime, count: int
) -> None:
    english = read_as(f"in {count} working days", now)

    assert english == read_as(f"{count}个工作日内", now)
    assert english == read_as(f"{_numeral(count)}个工作日后", now)


def _numeral(number: int) -> str:
    """A number up to 99 as Chinese writes it."""
    tens, ones = divmod(number, 10)
    front = "" if tens == 0 else "十" if tens == 1 else NUMERALS[tens] + "十"
    return front + (NUMERALS[ones] if ones else "")
