"""What comes of each kind of matter at a desk, half-day by half-day."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from office_beside import classified, in_mind, meeting
from office_life import DAY, NAMES, UNITS, Life, Story
from office_steps import (
    answered,
    ends,
    handed_over,
    late,
    limit,
    struck_off,
    taken_on,
    told,
    weight,
)
from secdesk.domain.owed import Promise
from secdesk.domain.vocabulary import Bearing
from secdesk.services import (
    asking,
    changing,
    following,
    mandates,
    measures,
    owed,
    passing_on,
    turns,
)
from secdesk.services.asking import AskSaid
from secdesk.services.changing import Amends
from secdesk.services.consenting import ByAsk, ByMandate
from secdesk.services.passing_on import ConveySaid
from secdesk.services.taking_over import Particulars


def own_work(life: Life) -> Story:
    """Work of her own: a note when it is long, the result in time, the report, struck off."""
    days = life.draw.randint(1, 9)
    number = life.given(**limit(life, days), **weight(life))
    if days > 4:
        yield days
        life.do(number, lambda desk: following.progress(desk, [number], "初稿已成"))
        yield days - 1
    else:
        yield days
    yield from ends(life, number)


def short_of_a_date(life: Life) -> Story:
    """The leader named no day; by the next morning she sets a target or says it has none."""
    number = life.given(**weight(life))
    yield life.draw.choice((0, 1))
    yield from life.duty("B01", number, lambda desk: changing.due(desk, [number], life.day(5)))
    yield life.draw.randint(2, 5)
    life.do(number, lambda desk: following.progress(desk, [number], "在办"))
    yield life.draw.randint(1, 3)
    yield from ends(life, number)


def without_limit(life: Life) -> Story:
    """Work that has no limit and goes on for weeks; a word every other week."""
    number = life.given(no_limit=True, **weight(life))
    for _ in range(life.draw.randint(1, 3)):
        yield DAY * life.draw.randint(5, 9)
        yield from life.duty(
            "B02 B09 B14", number, lambda desk: following.progress(desk, [number], "又进一步")
        )
    yield DAY
    yield from ends(life, number)


def unit_work(life: Life) -> Story:
    """Work for a unit: passed on at once, taken on, asked after in the round, done, reported."""
    days, began = life.draw.randint(3, 12), life.half
    number = life.given(to=life.draw.choice(list(UNITS)), **limit(life, days), **weight(life))
    yield from handed_over(life, number)
    yield from life.until(began - began % DAY + DAY * days - life.draw.randint(1, 4))
    if life.happens(0.15):
        yield from life.until(began - began % DAY + DAY * days)
        yield from late(life, number)
    yield from ends(life, number)


def pressing(life: Life) -> Story:
    """Something urgent or a flash: passed on and taken on within the hour, done within days."""
    urgency, days = life.draw.choice((("urgent", 3), ("flash", 1)))
    number = life.given(to=life.draw.choice(list(UNITS)), due=life.day(days), urgency=urgency)
    said = ConveySaid(by="phone", is_accepted=True)
    yield from life.duty(
        "B06 B08", number, lambda desk: passing_on.convey(desk, [number], "急", said)
    )
    for _ in range(days):
        yield 1
        life.do(number, lambda desk: following.progress(desk, [number], "正在办"))
        yield 0
    yield from ends(life, number)


def helped(life: Life) -> Story:
    """Work of one unit with which another helps; both are told."""
    lead, helper = life.draw.sample(list(UNITS), 2)
    days, began = life.draw.randint(4, 8), life.half
    both: dict[str, Any] = {"helpers": [lead, helper]}  # and none of them leads
    if life.is_careful or life.happens(0.5):
        both = {"to": lead, "helpers": [helper]}
    number = life.given(due=life.day(days), **both)
    tell = partial(passing_on.convey, numbers=[number], words="请配合", said=ConveySaid(to=helper))
    yield from life.duty("B20 B06 B12 B63", number, tell)
    yield from handed_over(life, number)
    yield from life.until(began + DAY * days - 3)
    yield from ends(life, number)


def for_two(life: Life) -> Story:
    """Work that two leaders gave: both hear the result."""
    one, other = life.draw.sample(list(NAMES), 2)
    days = life.draw.randint(2, 5)
    number = life.given(one, also=[other], due=life.day(days))
    yield days
    life.do(number, lambda desk: following.progress(desk, [number], "已沟通"))
    yield days - 1
    yield from ends(life, number)


def in_parts(life: Life) -> Story:
    """A whole of two parts; it ends once they have."""
    leader, days = life.someone(), life.draw.randint(4, 8)
    whole = life.given(leader, due=life.day(days + 2))
    parts = [life.given(leader, parent=whole, due=life.day(days)) for _ in range(2)]
    first, second = parts
    yield days
    life.do(second, lambda desk: following.progress(desk, parts, "分头在办"))
    yield days // 2
    life.do(first, lambda desk: following.done(desk, [first], "已完成"))
    yield from told(life, first)
    yield 1
    life.do(second, lambda desk: following.done(desk, [second], "已完成"))
    life.do(whole, lambda desk: following.done(desk, [whole], "汇总完成"))
    for number in (first, second, whole):
        life.excuse("B15 B16", number)  # the one waits for the other
    yield from told(life, second)
    yield from told(life, whole)
    yield 1
    for number in (first, second, whole):
        life.do(number, partial(following.close, numbers=[number]))


def measure(life: Life) -> Story:
    """A measure with an effect: done, looked at on its day, and a new step where it fell short."""
    days, began = life.draw.randint(3, 6), life.half
    number = life.given(
        due=life.day(days), effect="投诉减半", effect_by=life.day(days + 4), importance=2
    )
    yield days
    life.do(number, lambda desk: following.progress(desk, [number], "已推开"))
    yield days - 1
    life.do(number, lambda desk: following.done(desk, [number], "已落实"))
    yield from told(life, number)
    yield from life.until(began - began % DAY + DAY * (days + 4))
    is_short = life.happens(0.3)
    words, step = ("partly", life.said(life.titles.pop())) if is_short else ("effective", "")
    yield from life.duty("B22", number, lambda desk: measures.check(
        desk, [number], words, evidence="台账", next_step=step))  # fmt: skip
    if not is_short:
        yield from struck_off(life, number)
        return
    yield from told(life, number)
    yield from struck_off(life, number)
    for later in life.with_title(step, after=number):
        yield from ends(life, later)


def question(life: Life) -> Story:
    """A question of her own, answered within a day or two, and done."""
    leader = life.someone()
    needed = life.day(life.draw.randint(3, 6)) if life.happens(0.4) else None
    number = life.asked(leader, recommend=life.said("照往年办"), needed_by=needed)
    words = life.draw.choice(("agree 就这样", "refuse 再说"))
    yield from answered(life, number, words, is_needed=needed is not None)
    yield life.draw.randint(0, 3)
    yield from life.duty("B31", number, lambda desk: asking.done(desk, [number], ""))


def of_a_unit(life: Life) -> Story:
    """What a unit asks: put before the leader the same day, its answer passed on the same day."""
    number = life.asked(life.someone(), sender=life.draw.choice(list(UNITS)), recommend="可以同意")
    yield from life.duty("B32", number, lambda desk: asking.submit(desk, [number], ""))
    yield from answered(life, number, life.draw.choice(("agree 可以", "changed 先办一半")))
    yield from life.duty("B31", number, lambda desk: asking.convey(desk, [number], ""))


def another_date(life: Life) -> Story:
    """A date that a leader moves on being asked, in time."""
    leader = life.someone()
    number = life.given(leader, to=life.draw.choice(list(UNITS)), due=life.day(6))
    yield from handed_over(life, number)
    yield DAY * 2
    when = life.day(6)
    wish = {"task": number, "recommend": "数字月底才齐", "wanted": f"due={when}"}
    asked = life.asked(leader, **wish)
    yield from answered(life, asked, "agree 数字要准")
    moved = partial(changing.due, numbers=[number], when=when, word=ByAsk(asked))
    yield from life.duty("B31", asked, moved)
    yield from life.duty("B31", asked, lambda desk: asking.convey(desk, [asked], ""))
    yield DAY * 2
    yield from ends(life, number)


def obstructed(life: Life) -> Story:
    """Something stands in the way: the leader hears it that day or the next, it is cleared."""
    days, began = life.draw.randint(6, 10), life.half
    number = life.given(to=life.draw.choice(list(UNITS)), due=life.day(days))
    yield from handed_over(life, number)
    yield DAY
    life.do(number, lambda desk: owed.block(desk, [number], "预算未批", life.said("先垫付")))
    yield life.draw.randint(0, 1)
    yield from life.duty("B25", number, lambda desk: following.report(desk, [number], "已说明"))
    yield life.draw.randint(3, 5)
    yield from life.duty("B27", number, lambda desk: owed.unblock(desk, [number], "已协调好"))
    yield from life.until(began + DAY * days - 3)
    yield from ends(life, number)


def promised(life: Life) -> Story:
    """Something promised on a leader's word, and kept on its day or the day before."""
    leader, days = life.someone(), life.draw.randint(3, 6)
    number = life.given(leader, target=life.day(days + 2), check=life.day(days))
    promise = Promise("市局", life.day(days), f"{NAMES[leader]}，电话，今天")
    life.do(number, lambda desk: owed.promise(desk, [number], "送材料", promise))
    life.excuse("B40", number)
    yield 2 * days - 2
    yield life.draw.randint(0, 2)
    life.slipped.add(str(number))
    life.do(number, lambda desk: owed.keep_promise(desk, [number], "已送"))
    life.do(number, lambda desk: following.progress(desk, [number], "等回执"))
    yield 1
    yield from ends(life, number)


def opinion(life: Life) -> Story:
    """A unit says what it thinks of a task, and the leader hears it within two days."""
    number = life.given(target=life.day(5))
    yield 1
    said = partial(
        owed.opinion, numbers=[number], words="时间太紧", sender=life.draw.choice(list(UNITS))
    )
    life.do(number, said)
    yield life.draw.randint(1, 4)
    yield from life.duty("B28", number, lambda desk: following.report(desk, [number], "转达意见"))
    yield 2
    yield from ends(life, number)


def in_a_hurry(life: Life) -> Story:
    """A step skipped in a hurry, and made good within days."""
    number = life.given(due=life.day(4))
    life.do(number, lambda desk: owed.bypass(desk, [number], "先发后签"))
    yield life.draw.randint(2, 5)
    yield from life.duty("B41", number, lambda desk: owed.settle_bypass(desk, [number], "已补签"))
    yield from ends(life, number)


def passed_on(life: Life) -> Story:
    """Work that is another's: handed over for good and taken on within a day."""
    number = life.given(target=life.day(5))
    yield 1
    to = life.draw.choice(list(UNITS))
    life.do(number, lambda desk: passing_on.transfer(desk, [number], "不归我们", to))
    yield from taken_on(life, number, "B19")


def leaders_own(life: Life) -> Story:
    """What only the leader can do: she reminds on its day, and it is done that day or the next."""
    days = life.draw.randint(2, 5)
    number = life.given(holder="leader", due=life.day(days))
    life.excuse("B34", number)
    yield 2 * days - life.draw.randint(0, 1)
    life.slipped.add(str(number))
    yield life.draw.choice((1, 2))
    yield from ends(life, number)


def put_off(life: Life) -> Story:
    """Work that rests until a day on the leader's word, and is then taken up."""
    leader = life.someone()
    number = life.given(leader, due=life.day(10))
    yield 2
    word = f"{NAMES[leader]}，当面，今天"
    until = life.day(4)
    life.do(number, lambda desk: turns.suspend(desk, [number], "等文件", until, word))
    yield DAY * 4
    life.do(number, lambda desk: following.progress(desk, [number], "文件到了"))
    yield 3
    yield from ends(life, number)


def moved_target(life: Life) -> Story:
    """A target of her own that moves once, before its day."""
    number = life.given(target=life.day(4), to=life.draw.choice(list(UNITS)))
    yield from handed_over(life, number)
    yield 4
    when = life.day(4)
    life.do(number, lambda desk: changing.due(desk, [number], when, reason="等附件"))
    if not life.is_careful:
        yield 6
        life.do(number, lambda desk: changing.due(desk, [number], life.day(4), reason="还等"))
    yield 5
    yield from ends(life, number)


def free_hand(life: Life) -> Story:
    """A mandate to move dates: used twice, told the same day or the next."""
    leader = life.someone()
    said = mandates.MandateSaid(deeds=("due",), most=2, until=life.day(12))
    touched = mandates.add(life.desk, leader, "时限小幅调整可自行掌握", said)
    mandate = touched.mandates[0].number
    for _ in range(2):
        number, when = life.given(leader, due=life.day(4)), life.day(5)
        yield 3
        by = ByMandate(mandate)
        life.excuse("B39", mandate)  # told late, or used and about to end
        moved = partial(changing.due, numbers=[number], when=when, word=by, reason="还差两页")
        life.do(number, moved)
        yield life.draw.randint(0, 1)
        yield from life.duty("B39", mandate, lambda desk: mandates.tell(desk, [mandate]))
        yield 1
        yield from ends(life, number)
    yield 2
    life.do(mandate, lambda desk: mandates.end(desk, [mandate]))


def at_odds(life: Life) -> Story:
    """Orders of two leaders that do not go together: both are asked at once which holds."""
    one, other = life.draw.sample(list(NAMES), 2)
    first = life.given(one, due=life.day(9))
    bearing = [(Bearing.CONFLICTS, first)]
    second = life.given(other, due=life.day(10), bearings=bearing)
    if not life.is_careful:
        return
    asks = []
    for leader, task, against in ((one, first, second), (other, second, first)):
        said = AskSaid(task=task, recommend="先办急的")
        touched = asking.ask(life.desk, leader, f"与#{against}冲突，以哪个为准？", said)
        asks.append(touched.asks[0].number)
    first_ask, second_ask = asks
    life.excuse("B29 B31", second_ask)  # where the one leader takes long, so does the other
    life.slipped.add(str(second_ask))
    yield from answered(life, first_ask, "agree 照此办")
    life.do(second_ask, lambda desk: asking.answer(desk, second_ask, "agree 照此办"))
    life.do(first, lambda desk: following.progress(desk, [first, second], "按领导意见办"))
    life.do(
        second, lambda desk: changing.edit(desk, [second], Particulars(), Amends(unrelate=[first]))
    )
    for ask in asks:
        yield from life.duty("B31", ask, lambda desk, ask=ask: asking.done(desk, [ask], ""))  # type: ignore[misc]
    for task in (first, second):
        yield 1
        yield from ends(life, task)


STORIES: Mapping[Callable[[Life], Story], int] = {
    own_work: 12, short_of_a_date: 4, without_limit: 3, unit_work: 20, pressing: 5, helped: 4,
    for_two: 3, in_parts: 3, measure: 4, question: 7, of_a_unit: 5, another_date: 3,
    obstructed: 5, promised: 3, opinion: 2, in_a_hurry: 2, passed_on: 3, leaders_own: 4,
    put_off: 2, moved_target: 3, free_hand: 1, at_odds: 1, meeting: 1, in_mind: 2, classified: 1,
}  # fmt: skip
