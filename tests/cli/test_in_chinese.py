"""The command line in Chinese: its pages, its refusals, its help, its examples."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import typer.rich_utils  # noqa: F401  # its titles stay in the language of its import: English here

from secdesk.cli.registry import COMMANDS
from secdesk.views.words import Words
from world import Said, secdesk

MONDAY = "2026-11-23 09:00"
CHINESE = re.compile(r"[\u4e00-\u9fff]")
ENGLISH = re.compile(r"[A-Za-z]{2,},? [a-z]{2,}")  # two words in a row


def in_chinese(*args: str) -> Said:
    """A command line on that Monday, answered in Chinese."""
    return secdesk(*args, "--lang", "zh", as_of=MONDAY)


def a_process(*args: str, **environment: str) -> str:
    """What a process of its own says, errors too, with only that much of a language set."""
    plain = {name: text for name, text in os.environ.items() if name not in environment}
    ran = subprocess.run(
        [sys.executable, "-m", "secdesk", *args],
        env=plain | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return ran.stdout


def prose(page: str) -> str:
    """A page without its commands, which are typed as they are in any language."""
    return "\n".join(line for line in page.splitlines() if "secdesk" not in line)


@pytest.mark.parametrize(
    "line",
    ["--lang zh", "--lang=zh", "--lang zh today", "today --lang zh", "--lang zh --json today",
     "leader list --lang zh", "--lang=zh leader list"],
)  # fmt: skip
def test_the_language_may_stand_before_or_after_the_command(line: str) -> None:
    said = secdesk(*line.split(), as_of=MONDAY)

    assert said.code == 0
    assert CHINESE.search(said.out) or "--json" in line


@pytest.mark.parametrize("line", ["leader --lang zh", "--lang zh --help", "--help --lang zh"])
def test_contents_may_be_asked_for_in_a_language(line: str) -> None:
    said = secdesk(*line.split())

    assert CHINESE.search(said.out + said.err)
    assert "--lang" not in said.err


@pytest.mark.parametrize(
    "line", ["today --lang fr", "--lang=fr", "--lang fr today", "today --lang"]
)
def test_a_language_we_do_not_speak_is_refused(line: str) -> None:
    said = secdesk(*line.split())

    assert said.code == 2
    assert said.err == "secdesk: --lang is en or zh.\n  try: secdesk today --lang zh\n"


def test_behind_two_dashes_a_language_is_only_a_word() -> None:
    in_chinese("leader", "add", "wang", "王敏")

    said = secdesk("assign", "wang", "explain", "--", "--lang", "zh")

    assert said.out.startswith("#1  王敏  explain --lang zh\n     own target ")


def test_the_environment_chooses_the_language_of_a_process() -> None:
    assert "没有在办事项" not in a_process("today", LANG="en_GB.UTF-8")
    assert "工作台还是空的" in a_process("today", LANG="zh_CN.UTF-8")
    assert "The desk is empty" in a_process("today", "--lang", "en", LANG="zh_CN.UTF-8")


@pytest.mark.parametrize("command", ["", "assign", "list", "leader add"])
def test_a_help_page_is_chinese_from_its_first_line_to_its_last(command: str) -> None:
    page = a_process(*command.split(), "--help", LANG="zh_CN.UTF-8")

    assert page.lstrip().startswith(f"用法: secdesk {command}".rstrip())
    assert "选项" in page
    assert not re.search(r"Usage|Options|Arguments|required|OPTIONS|Show|WORDS|TEXT|…", page)
    assert not ENGLISH.search(prose(page))


def test_a_help_page_in_english_borrows_nothing() -> None:
    page = a_process("done", "--help", LANG="en_GB.UTF-8")

    assert "Usage: secdesk done [OPTIONS]" in page
    assert not CHINESE.search(page)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_every_command_is_chinese(command: str) -> None:
    page = secdesk(*command.split(), "--help", "--lang", "zh").out

    assert "显示本说明。" in page
    assert "用法: secdesk" in page
    assert not ENGLISH.search(prose(page))
    assert "…" not in page


@pytest.mark.parametrize(
    ("line", "refusal", "hint"),
    [
        ("assign 赵 报告", "没有叫“赵”的领导。", "secdesk leader add 代码 赵"),
        (
            "assign 王敏 报告 --due 2026-11-20",
            "“2026-11-20”已经过去：2026年11月20日 周五 18:00。",
            "明天、+3d、2026-11-30",
        ),
        (
            "assign 王敏 报告 --due 周五 17:00",
            "“17:00”单独跟在 --due 周五 之后；没有保存任何内容。",
            'secdesk assign 王敏 报告 --due "周五 17:00" --as-of "2026-11-23 09:00"',
        ),
        ("close 1", "#1 目前在办。", "secdesk done 1 结果"),
        ("done 1", "有了结果才算办结，请写明结果。", "secdesk done 1 结果"),
        (
            "due 1 周四",
            "#1 的时限由王敏确定，须有王敏的话才能改动。",
            (
                'secdesk ask wang "#1 改到周四?" --task 1 --set due="周四"\n'
                '  或者: secdesk due 1 "周四" --word "王敏，电话，11月23日"'
            ),
        ),
        ("show 9", "没有事项 #9。", "secdesk list"),
        ("list --urgency 很急", "这里没有“很急”这一项。", "特急、加急、平急、常规"),
        (
            "edit 1 --words 别的",
            "#1 中王敏交代的内容，须有王敏的话才能改动。",
            (
                'secdesk ask wang "请示内容" --task 1\n'
                '  或者: secdesk edit 1 --words 内容 --word "王敏，电话，今天"'
            ),
        ),
        ("tody", "没有 tody 这个命令。您要的是 'today' 吗？", "secdesk --help"),
        ("list --duee", "没有这个选项：--duee（相近的有：--due）", "secdesk list --help"),
        ("assign", "缺少参数：领导。", "secdesk assign --help"),
        ("list --most 多", "'-n' / '--most' 的值无效：“多”不是整数。", "secdesk list --help"),
        (
            "leader edit wang --report-every 0",
            "'--report-every' 的值无效：0 不在 1<=x<=366 范围内。",
            "secdesk leader edit --help",
        ),
        ("list --all=是", "选项 --all 不带值。", "secdesk --help"),
    ],
)
def test_refusals_and_what_to_type_instead_are_chinese(line: str, refusal: str, hint: str) -> None:
    in_chinese("leader", "add", "wang", "王敏")
    in_chinese("assign", "王敏", "起草报告", "--due", "周五", "--words", "年底前")

    said = secdesk("--lang", "zh", "--as-of", MONDAY, *line.split())

    assert said.err == f"secdesk: {refusal}\n  建议: {hint}\n"


READY = (
    "leader add wang 王敏",
    "contact add admin 办公室 --kind 单位",
    "contact add finance 财务处 --kind 单位",
    "contact add chen 陈洁 --kind 个人",
    "contact add chenjie 陈洁兰 --kind 个人",
    *(f"assign 王敏 第{number}件" for number in range(1, 16)),
)
NOTED = tuple(f"note 第{number}条" for number in range(1, 4))
REMINDED = tuple(f"remind 明天{number}点 第{number}条" for number in range(8, 12))
ROUND = tuple(f"routine add 每月{number}号 王敏 第{number}项" for number in range(1, 4))
HELD = (*READY, *(f"convey {number} --to 财务处" for number in (14, 15)))
DONE = (*READY, "done 14 好")
MEASURE = (*READY, "edit 14 --effect 投诉减半 --effect-by 2026-12-20")
RESTING = (*READY, "suspend 14 等预算 --until 2026-12-01 --word 王敏")
ASKED = (*READY, *(f"ask 王敏 能否缓办{number}? --task {number}" for number in range(1, 4)))
FROM_UNITS = (
    *READY, *(f"ask 王敏 能否缓办{number}? --task {number} --from 财务处" for number in range(1, 4))
)  # fmt: skip
ANSWERED = (*ASKED, "convey 3 --to 财务处", "answer 3 同意")
MANDATED = (
    *READY,
    "assign 王敏 报表 --due 2026-12-01",
    "mandate add 王敏 时限小幅调整 --for due --until 2026-12-31",
    "due 16 2026-12-02 --by-mandate 1",
)
LONG_AGO = "2026-11-16 09:00"
OVERLOOKED = (*(f"{LONG_AGO} {line}" for line in (*READY, "done 5 好", "done 14 好")),)
CHECKED = (*READY, "checklist use 会议 --on 2026-12-18")
SEEN = (*READY, "area add 印章 --every 每月")
FIRST = {
    **dict.fromkeys(("blank waive", "blank task", "blank snooze"), OVERLOOKED),
    "blank done": (*READY, *(f"blank add 第{number}处" for number in range(1, 4))),
    **{f"checklist {deed}": CHECKED for deed in ("show", "tick", "skip", "drop")},
    **{f"area {deed}": SEEN for deed in ("seen", "edit", "retire")},
    "review again": (*OVERLOOKED, f"{LONG_AGO} report 14", f"{LONG_AGO} close 14"),
    "purge": (*READY, "withdraw 12 不办了 --word 王敏"),
    "answer": ASKED,
    "asks submit": FROM_UNITS,
    "asks convey": ANSWERED,
    "asks done": ANSWERED,
    "asks recommend": ASKED,
    "asks withdraw": ASKED,
    "mandate told": MANDATED,
    "mandate end": MANDATED,
    "accept": HELD,
    "chase": HELD,
    "unblock": (*READY, "block 14 没有资金"),
    "check": MEASURE,
    "return": DONE,
    "resume": RESTING,
    "leader add": (),
    "contact add": READY[:2],
    "report": DONE,
    "close": (*READY, "done 14 15 好", "report 14 15"),
    "reopen": (*DONE, "report 14", "close 14"),
    "import": (*READY,),
    "notes": (*READY, *NOTED),
    "promote": (*READY, *NOTED),
    "reminders done": (*READY, *REMINDED),
    "reminders snooze": (*READY, *REMINDED),
    "reminders drop": (*READY, *REMINDED),
    "routine stop": (*READY, *ROUND),
    "routine skip": (*READY, *ROUND),
    "calendar remove": ("calendar add 2026-12-24 休 平安夜",),
}


SHOWN = [  # those about the vault want a key, and are tried in tests of their own
    name for name, entry in COMMANDS.items() if entry.example and not name.startswith("vault ")
]


@pytest.mark.parametrize("command", SHOWN)
def test_every_example_in_chinese_is_a_command_that_works(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    if command == "import":
        (tmp_path / "台账.csv").write_text("事项,完成时限\n起草报告,2026-12-01\n", encoding="utf-8")
    for line in FIRST.get(command, READY):
        at = LONG_AGO if line.startswith(LONG_AGO) else MONDAY
        typed = line.removeprefix(LONG_AGO).split()
        assert secdesk(*typed, "--lang", "zh", as_of=at).code == 0, line

    program, *args = shlex.split(Words("zh")(COMMANDS[command].example))

    assert program == "secdesk"
    assert in_chinese(*args).err == ""
