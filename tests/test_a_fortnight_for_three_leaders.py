"""A fortnight for three leaders, told in Chinese through the command line.

What is typed comes from the generator in traffic.py. What should stand on the pages is reckoned
here from those lines alone, and every morning the pages are held against it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from traffic import DAYS, LEADERS, LEFT_ALONE, Argv, Fortnight, Line
from world import Said, secdesk

SEED = 20261123
NAMES = {"wang": "王敏", "li": "李国强", "zhao": "赵明华"}
UNITS = {"caiwu": "财务部", "bangong": "办公室", "xinxi": "信息中心"}
MOVED, KEPT, SHARED, SHIFTED = "1", "2", "3", "4"  # tasks of the fixed part of the traffic
GRANTED, REFUSED_ASK, MANDATE = "1", "2", "1"
BUG, REFUSED = 1, 4
Page = dict[str, Any]


@dataclass
class Book:
    """What a secretary knows who remembers every line she typed."""

    givers: dict[int, set[str]] = field(default_factory=dict)
    titles: dict[int, str] = field(default_factory=dict)
    untold: dict[int, set[str]] = field(default_factory=dict)
    asked: dict[int, tuple[str, str]] = field(default_factory=dict)
    waiting: set[int] = field(default_factory=set)
    put_off: dict[int, str] = field(default_factory=dict)

    def write(self, argv: Argv) -> None:
        """Take down one line."""
        match argv:
            case "assign", leader, title, *more:
                also = {more[more.index("--also") + 1]} if "--also" in more else set[str]()
                number = len(self.givers) + 1
                self.givers[number], self.titles[number] = {leader} | also, title
            case "done", number, *_:
                self.untold[int(number)] = set(self.givers[int(number)])
            case "report", number, *more:
                told = {more[more.index("--to") + 1]} if "--to" in more else set(LEADERS)
                self.untold[int(number)] -= told
            case "brief", leader, "--mark":
                for left in self.untold.values():
                    left.discard(leader)
            case _:
                self.write_of_asks(argv)

    def write_of_asks(self, argv: Argv) -> None:
        """Take down a line about what is asked and answered."""
        match argv:
            case "ask", leader, question, *more:
                number = len(self.asked) + 1
                self.asked[number] = leader, question
                if "--from" not in more:
                    self.waiting.add(number)
            case "asks", "submit", number, *_:
                self.waiting.add(int(number))
            case "answer", number, _, _, "--until", day:
                self.waiting.discard(int(number))
                month, of_month = day.removesuffix("日").split("月")
                self.put_off[int(number)] = f"2026-{int(month):02}-{int(of_month):02}"
            case "answer", number, *_:
                self.waiting.discard(int(number))

    def comes_back(self, day: str) -> None:
        """What was put off until that day waits again."""
        back = {number for number, until in self.put_off.items() if until <= day}
        self.waiting |= back
        self.put_off = {one: day for one, day in self.put_off.items() if one not in back}

    def waits_for(self, leader: str) -> set[int]:
        """The asks that this leader has to answer."""
        return {number for number in self.waiting if self.asked[number][0] == leader}

    def owed_to(self, leader: str) -> set[int]:
        """What is done and this leader has not heard of."""
        return {number for number, left in self.untold.items() if leader in left}

    def not_for(self, leader: str) -> Iterator[str]:
        """What no page of this leader may say: what others gave, and were asked."""
        yield from (title for one, title in self.titles.items() if leader not in self.givers[one])
        yield from (question for whom, question in self.asked.values() if whom != leader)


def asked(*args: str, at: str) -> Said:
    """A command in Chinese; whatever becomes of it, it is never a bug."""
    said = secdesk(*args, "--lang", "zh", as_of=at)
    assert said.code != BUG, (args, said)
    return said


def fine(*args: str, at: str) -> Said:
    """A command in Chinese that must succeed."""
    said = asked(*args, at=at)
    assert said.code == 0, (args, at, said)
    return said


def page(*args: str, at: str) -> Any:  # noqa: ANN401  # a JSON document
    """What a page says, for programs."""
    return fine(*args, "--json", at=at).data


def due_of(number: str, at: str) -> str:
    """The day that a task is due on."""
    return str(page("show", number, at=at)["tasks"][0]["due"])[:10]


def to_say(leader: str, at: str) -> dict[str, list[Page]]:
    """What is to be said to a leader, by its kind; nothing was left out."""
    parts = page("say", leader, at=at)["parts"]
    assert not any(part["more"] for part in parts)
    return {part["topic"]: part["lines"] for part in parts}


def numbers(lines: Iterable[Page]) -> set[int]:
    """The numbers in one part of a page."""
    return {line["number"] for line in lines}


def test_a_fortnight_for_three_leaders() -> None:
    traffic, book = Fortnight(SEED), Book()
    they_are_entered()
    firsts = []
    for place, day in enumerate(DAYS):
        the_morning_says_what_is_owed(book, day)
        firsts.append(whose_turn_it_is(day))
        for line in traffic.of(place):
            before(line)
            fine(*line.argv, at=line.at)
            book.write(line.argv)
            after(line, book)
        the_balance_tells_who_is_left_alone(day)
    the_turns_were_even(firsts)
    nothing_of_the_guarded_is_lost()


def test_the_same_seed_tells_the_same_fortnight() -> None:
    told = [[list(one.of(day)) for day in range(len(DAYS))] for one in map(Fortnight, (1, 1, 2))]

    assert told[0] == told[1] != told[2]


def they_are_entered() -> None:
    """Three leaders and three units, the week before."""
    at = "2026-11-20 16:00"
    for rank, (code, name) in enumerate(NAMES.items(), start=1):
        fine("leader", "add", code, name, "--rank", str(rank), at=at)
    for code, name in UNITS.items():
        fine("contact", "add", code, name, "--kind", "unit", at=at)


def the_morning_says_what_is_owed(book: Book, day: str) -> None:
    """Every ask without an answer and every result untold stands there, and only for its leader."""
    at = f"{day} 08:00"
    book.comes_back(day)
    morning = page("today", at=at)
    waiting = page("asks", "list", at=at)["waiting"]

    assert numbers(waiting) == book.waiting
    assert book.waiting <= numbers(morning["asks"])
    assert morning["asks_more"] == 0
    owed = {number for number, left in book.untold.items() if left}
    assert numbers(morning["to_report"]) <= owed
    assert morning["counts"]["to_report"] == len(owed)
    for leader in LEADERS:
        the_leader_hears_all_and_nothing_else(book, leader, at)


def the_leader_hears_all_and_nothing_else(book: Book, leader: str, at: str) -> None:
    """What is asked of and owed to this leader, and not a word of what others gave."""
    said = to_say(leader, at)
    pages = fine("say", leader, "--json", at=at).out + fine("brief", leader, "--json", at=at).out

    assert numbers(said.get("ask", ())) == book.waits_for(leader)
    assert numbers(said.get("result", ())) == book.owed_to(leader)
    assert [words for words in book.not_for(leader) if words in pages] == []


def whose_turn_it_is(day: str) -> str:
    """The leader who comes first that day."""
    first = page("balance", at=f"{day} 08:00")["leaders"][0]
    return str(first["leader"]["code"])


def before(line: Line) -> None:
    """A date that a leader set does not move by itself: the refusal says what to type."""
    match line.argv:
        case "due", number, when, *ground if ground:
            was = due_of(number, line.at)
            refused = asked("due", number, when, at=line.at)
            assert refused.code == REFUSED
            assert f'--task {number} --set due="{when}"' in refused.err
            assert "secdesk ask " in refused.err
            assert due_of(number, line.at) == was
        case "mandate", "told", *_:
            acts = to_say("wang", line.at)["act"]
            assert [one["command"] for one in acts] == [f"secdesk mandate told {MANDATE}"]
            assert f"#{SHIFTED}" in acts[0]["why"][0]


def after(line: Line, book: Book) -> None:
    """What follows from a line that leaders' rights rest on."""
    match line.argv:
        case "due", *_:
            after_a_date(line)
        case "answer", ask, "不同意", *_ if ask == REFUSED_ASK:
            refused = asked("due", KEPT, "12月9日", "--by-ask", ask, at=line.at)
            assert refused.code == REFUSED
            assert due_of(KEPT, line.at) == "2026-12-02"
        case "asks", "convey", ask, *_ if ask == GRANTED:
            assert numbers(page("asks", "list", "--all", at=line.at)["over"]) == {int(ask)}
        case "mandate", "told", *_:
            assert "act" not in to_say("wang", line.at)
        case "brief", leader, "--mark":
            what_was_told_is_off_the_list(leader, book, line.at)


def after_a_date(line: Line) -> None:
    """What follows from a date that was moved on the ground of an ask or a mandate."""
    match line.argv:
        case "due", number, _, "--by-ask", ask:
            an_answered_ask_moves_its_date_once(number, ask, line.at)
        case "due", number, _, "--by-mandate", mandate, *_:
            a_mandate_moves_a_date_so_far_and_no_further(number, mandate, line.at)


def an_answered_ask_moves_its_date_once(number: str, ask: str, at: str) -> None:
    """Nothing more can be done on it; whoever has the work is still to hear of it."""
    again = asked("due", number, "12月4日", "--by-ask", ask, at=at)

    assert due_of(number, at) == "2026-12-04"
    assert again.code != 0
    assert asked("due", number, "12月8日", "--by-ask", ask, at=at).code == REFUSED
    assert due_of(number, at) == "2026-12-04"
    assert numbers(page("asks", "list", at=at)["answered"]) == {int(ask)}


def a_mandate_moves_a_date_so_far_and_no_further(number: str, mandate: str, at: str) -> None:
    """Two working days were allowed, of this leader's work alone and until its last day."""
    further = asked("due", number, "12月9日", "--by-mandate", mandate, at=at)
    of_another = asked("due", KEPT, "12月3日", "--by-mandate", mandate, at=at)
    ended = asked("due", number, "12月3日", "--by-mandate", mandate, at="2026-12-02 09:00")

    assert (further.code, of_another.code, ended.code) == (REFUSED,) * 3
    assert "授权 1 最多允许把时限移动 2 个工作日。" in further.err
    assert "授权 1 是王敏给的" in of_another.err
    assert "授权 1 已于12月1日 周二终止。" in ended.err
    assert due_of(number, at) == "2026-12-02"


def what_was_told_is_off_the_list(leader: str, book: Book, at: str) -> None:
    """Delivered is reported for this leader; whoever else gave it still has to hear it."""
    assert "result" not in to_say(leader, at)
    assert page("brief", leader, at=at)["finished"]["total"] == 0
    for number, left in book.untold.items():
        state = page("show", str(number), at=at)["tasks"][0]["state"]
        assert (state == "done") == bool(left), number
        for other in left:
            assert number in numbers(to_say(other, at)["result"])
    if leader == "wang" and at < "2026-11-30":
        assert book.untold[int(SHARED)] == {"li"}


def the_balance_tells_who_is_left_alone(day: str) -> None:
    """It says so by the end of the first week, and not a word once all the work is taken up."""
    told = page("balance", at=f"{day} 17:30")["notes"]
    alone = [one["text"] for one in told if "未启动，比例远高于其他领导" in one["text"]]

    if day == "2026-11-27":
        assert len(alone) == 1
        assert alone[0].startswith(NAMES[LEFT_ALONE])
    if day == DAYS[-1]:
        assert alone == []


def the_turns_were_even(firsts: list[str]) -> None:
    """Within any three days in a row each leader came first once, whatever the rank."""
    week, next_week = firsts[:5], firsts[5:]
    for days in (week, next_week):
        assert all(set(days[at : at + 3]) == set(LEADERS) for at in range(3))


def nothing_of_the_guarded_is_lost() -> None:
    """The log of a date that moved names whose word it rests on, and the date before."""
    tasks = page("log", MOVED, KEPT, SHIFTED, at=f"{DAYS[-1]} 18:00")["tasks"]
    moves = {task["number"]: [one for one in task["log"] if one["kind"] == "due"] for task in tasks}

    assert [len(moves[int(number)]) for number in (MOVED, KEPT, SHIFTED)] == [1, 0, 1]
    assert any("王敏" in words for words in moves[int(MOVED)][0]["details"])
    assert any("授权 1" in words for words in moves[int(SHIFTED)][0]["details"])
