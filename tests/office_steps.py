"""What many stories have in common: handed over, taken on, answered, done, told, struck off."""

from typing import Any

from office_life import DAY, Life, Story
from secdesk.services import asking, following, passing_on
from secdesk.services.desk import Desk


def limit(life: Life, days: int) -> dict[str, Any]:
    """The leader's date, or a target of her own."""
    return {"due" if life.happens(0.6) else "target": life.day(days)}


def weight(life: Life) -> dict[str, Any]:
    """How much it matters; what matters most has its standard."""
    importance = life.draw.choice((1, 2, 2, 2, 3))
    has_standard = importance == 1 and life.is_careful
    return {"importance": importance} | ({"standard": "数字准确"} if has_standard else {})


def handed_over(life: Life, number: int) -> Story:
    """Passed on within the half-day, and taken on within a day."""
    yield from life.duty("B06", number, lambda desk: passing_on.convey(desk, [number], "请抓紧"))
    yield from taken_on(life, number, "B07")


def taken_on(life: Life, number: int, code: str) -> Story:
    """The unit says yes that day, or the next; now and then it must be asked again."""
    if life.happens(0.12):
        life.excuse(code, number)
        life.slipped.add(str(number))
        yield DAY * 2
    else:
        yield life.draw.choice((0, 1, 1))
    person = None
    if life.happens(0.85):
        person = f"p{life.holder(number)}"
    else:
        life.excuse("B03", number)
    yield from life.duty(code, number, lambda desk: passing_on.accept(desk, [number], person))


def late(life: Life, number: int) -> Story:
    """The unit needs two days more: she asks on the day itself and tells the leader that day."""
    life.do(number, lambda desk: following.progress(desk, [number], "还要两天"))
    yield from life.duty("B12 B63 B11", number, lambda desk: following.report(
        desk, [number], "后天才能完成"))  # fmt: skip
    yield 3


def answered(life: Life, number: int, words: str, *, is_needed: bool = False) -> Story:
    """The leader says so within a day or two; one who takes longer is reminded."""
    wait = life.draw.choice((1, 1, 2, 2, 3, 3, 4, 6))
    if wait >= 4 or is_needed:
        life.excuse("B29 B31", number)
        life.slipped.add(str(number))
    yield wait
    life.do(number, lambda desk: asking.answer(desk, number, words))


def ends(life: Life, number: int) -> Story:
    """The result, the report, and struck off."""

    def over(desk: Desk) -> object:
        return following.done(desk, [number], "已办妥", life.said("OA"))

    life.do(number, over)
    yield from told(life, number)
    yield from struck_off(life, number)


def told(life: Life, number: int) -> Story:
    """The leaders hear of it that day or the next."""
    yield life.draw.choice((0, 0, 1))
    yield from life.duty(
        "B15 B16 B23", number, lambda desk: following.report(desk, [number], "当面")
    )


def struck_off(life: Life, number: int) -> Story:
    """Struck off within two days."""
    yield life.draw.randint(0, 4)
    yield from life.duty("B16", number, lambda desk: following.close(desk, [number]))
