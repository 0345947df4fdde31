"""A fortnight at a secretary's desk as she types it in Chinese: lines, and when each is typed.

Drawn from a seed, so that the same seed always tells the same fortnight. Nothing here knows more of
the program than its command line: what has which number is counted along.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import chain, product
from random import Random
from typing import NamedTuple

Argv = tuple[str, ...]
DAYS = tuple(f"2026-{day}" for day in (
    "11-23", "11-24", "11-25", "11-26", "11-27", "11-30", "12-01", "12-02", "12-03", "12-04",
))  # fmt: skip
LEADERS = ("wang", "li", "zhao")
LEFT_ALONE, TAKEN_UP_ON = "zhao", 6  # whose work is not begun before the second Tuesday
MATTERS = ("年终总结会", "消防检查", "信息化项目", "干部培训", "车辆更新", "档案移交", "节前慰问",
           "预算编制", "信访接待", "扶贫调研")  # fmt: skip
DEEDS = ("草拟{}方案", "汇总{}材料", "落实{}场地", "核对{}名单", "催报{}数据", "安排{}议程")
QUESTIONS = ("{}由谁主持为好？", "{}是否请上级参加？", "{}经费从何列支？", "{}可否改在周五？")
SIGNED = ("签批{}文件", "回电商定{}", "审定{}讲话稿")
UNITS = ("caiwu", "bangong", "xinxi")
BY_UNIT = ("convey", "accept", "block", "unblock", "chase", "progress", "done", "report", "close")
BY_HER = ("progress", "progress", "done", "report", "close")
STAYS_WHERE_IT_IS = 0.35  # how often work that is begun does not move for a day


class Line(NamedTuple):
    """A command line, and the moment it is typed at."""

    at: str
    argv: Argv


@dataclass
class Work:
    """What was handed over: under which number, for whom, and what is to come of it."""

    number: int
    leader: str
    ahead: list[str]
    is_begun: bool = False


WORDS: dict[str, Sequence[Argv]] = {
    "convey": (("请抓紧办", "--by", "电话"), ("按领导要求办", "--by", "微信")),
    "accept": ((),),
    "block": (("对口单位没有答复", "--measure", "请领导协调"), ("预算未批", "--measure", "先垫付")),
    "unblock": (("已经协调好",),),
    "chase": (("说明天交", "--by", "电话", "--promised", "明天"), ("在办", "--by", "微信")),
    "progress": (("初稿已成", "--percent", "50"), ("已沟通，等回话",), ("材料已收齐",)),
    "done": (("已办妥",), ("已送出，有回执",), ("会上已定",)),
    "report": (("当面",), ("电话",)),
    "close": (("--checked",),),
}  # fmt: skip
FIXED: dict[int, Sequence[Argv]] = {
    0: (
        ("assign", "wang", "报送全年经费测算", "--due", "12月1日", "--to", "caiwu"),
        ("assign", "li", "修订值班制度", "--due", "12月2日", "--words", "一定要按时"),
        ("assign", "wang", "筹备两办联席会", "--also", "li", "--due", "12月3日"),
        ("assign", "wang", "整理接待台账", "--due", "11月30日"),
        ("ask", "wang", "经费测算可否推迟到12月4日？", "--task", "1", "--recommend",
         "同意，数字月底才齐", "--set", "due=12月4日"),
        ("ask", "li", "值班制度可否推迟到12月9日？", "--task", "2", "--set", "due=12月9日"),
    ),
    1: (
        ("answer", "1", "同意", "数字要准"),
        ("due", "1", "12月4日", "--by-ask", "1"),
        ("asks", "convey", "1", "已告财务部"),
        ("answer", "2", "不同意", "按原定时间"),
        ("mandate", "add", "wang", "时限小幅调整可自行掌握", "--for", "due", "--most", "2",
         "--until", "12月1日"),
        ("ask", "zhao", "财务部请示增配打印机", "--from", "caiwu"),
        ("asks", "submit", "3"),
        ("ask", "wang", "干部考核结果何时谈话？", "--private", "--needed-by", "明天"),
    ),
    2: (
        ("convey", "1", "请按12月4日报来", "--by", "电话", "--accepted"),
        ("progress", "2", "3", "4", "已着手"),
        ("answer", "3", "修改后同意", "先配一台"),
        ("asks", "convey", "3"),
        ("answer", "4", "缓办", "回来再说", "--until", "12月1日"),
        ("due", "4", "12月2日", "--by-mandate", "1", "--reason", "台账还差两页"),
    ),
    4: (
        ("mandate", "told", "1"),
        ("done", "3", "会议开过，纪要已发"),
        ("brief", "wang", "--mark"),
    ),
    6: (("answer", "4", "同意", "下周一谈"),),
    7: (("report", "3", "电话", "--to", "li"), ("done", "4", "台账归档")),
    9: tuple(("brief", leader, "--mark") for leader in LEADERS),
}  # fmt: skip


class Fortnight:
    """The lines of ten working days, drawn as they go."""

    def __init__(self, seed: int) -> None:
        self.draw = Random(seed)  # noqa: S311  # traffic, no secrets
        self.titles = self.mixed(DEEDS)
        self.signed = self.mixed(SIGNED)
        self.questions = self.mixed(QUESTIONS)
        self.work: list[Work] = []
        self.waiting: list[int] = []
        self.tasks = sum(line[0] == "assign" for line in FIXED[0])
        self.asks = sum(line[0] == "ask" for lines in FIXED.values() for line in lines)

    def mixed(self, sayings: Sequence[str]) -> list[str]:
        """Every saying about every matter, none twice, in an order of its own."""
        said = [saying.format(matter) for saying, matter in product(sayings, MATTERS)]
        self.draw.shuffle(said)
        return said

    def of(self, day: int) -> Iterator[Line]:
        """The lines of one day, some minutes apart, from half past eight on."""
        at = datetime.combine(datetime.fromisoformat(DAYS[day]), time(8, 30))
        for argv in chain(FIXED.get(day, ()), self.drawn(day)):
            if argv[0] == "brief":
                self.heard(argv[1])
            yield Line(f"{at:%Y-%m-%d %H:%M}", argv)
            at += timedelta(minutes=self.draw.randint(3, 9))

    def heard(self, leader: str) -> None:
        """What is done and stood on a leader's page is not reported once more."""
        for one in self.work:
            if one.leader == leader and one.ahead[0] == "report":
                one.ahead.pop(0)

    def drawn(self, day: int) -> Iterator[Argv]:
        """Answers first, then what goes on, then what is new."""
        yield from self.answered()
        yield from self.goes_on(day)
        for leader in self.draw.sample(LEADERS, len(LEADERS)):
            yield self.handed_over(leader)
        if day > 1:  # before that the numbers of asks are those of the fixed ones
            yield self.asked(self.draw.choice(LEADERS))

    def answered(self) -> Iterator[Argv]:
        """What a leader said to an ask of another day, and that it was done."""
        for number in [one for one in self.waiting if self.draw.random() < 0.6]:
            self.waiting.remove(number)
            verdict = self.draw.choice(("同意", "修改后同意", "不同意"))
            yield ("answer", str(number), verdict, "就这样定")
            yield ("asks", "done", str(number))

    def asked(self, leader: str) -> Argv:
        """A question to a leader, mostly with what she would do herself."""
        self.asks += 1
        self.waiting.append(self.asks)
        more = self.draw.choice((("--recommend", "照往年办"), ("--needed-by", "后天"), ()))
        return ("ask", leader, self.questions.pop(), *more)

    def handed_over(self, leader: str) -> Argv:
        """Work for a unit, work of her own, or what only the leader can do."""
        self.tasks += 1
        kind = self.draw.choice(("unit", "unit", "her", "leader"))
        ahead = list(BY_UNIT if kind == "unit" else BY_HER)
        if self.draw.random() < 0.5:
            ahead = [one for one in ahead if one not in {"block", "unblock"}]
        self.work.append(Work(self.tasks, leader, ahead))
        if kind == "leader":
            return ("assign", leader, self.signed.pop(), "--holder", "leader", "--due", "下周五")
        title = ("assign", leader, self.titles.pop())
        if kind == "unit":
            return (*title, "--to", self.draw.choice(UNITS), "--due", "下周四下午5点")
        return (*title, "--target", "12月11日", "--importance", self.draw.choice("123"))

    def goes_on(self, day: int) -> Iterator[Argv]:
        """The next step of what is in hand; what one leader gave is left alone for a while."""
        for one in self.work:
            rests = one.leader == LEFT_ALONE and day < TAKEN_UP_ON
            if rests or (one.is_begun and self.draw.random() < STAYS_WHERE_IT_IS):
                continue
            one.is_begun = True
            verb = one.ahead.pop(0)
            yield (verb, str(one.number), *self.draw.choice(WORDS[verb]))
        self.work = [one for one in self.work if one.ahead]
