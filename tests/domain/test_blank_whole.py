"""Blank spots about a task as a whole: its standard, result and parts; secrets in it; her load."""

from datetime import date
from typing import Any

import pytest

from secdesk.domain.blank.finding import Severity
from secdesk.domain.blank.snapshot import LastParts
from secdesk.domain.setting.blank import LOAD, NO_STANDARD, PARTS_DONE
from secdesk.domain.task import Parts
from secdesk.domain.vocabulary import DueKind, Holder, Secrecy, State
from spots_of_work import found, reasons, seen
from world import ADMIN, a_due, a_moment

RESTING: dict[str, Any] = {"state": State.SUSPENDED, "resume_on": date(2026, 12, 1)}
DONE: dict[str, Any] = {"state": State.DONE, "done_at": a_moment("2026-11-20 15:00")}
SOON, LATER = a_due("2026-11-27"), a_due("2026-12-04")


@pytest.mark.parametrize(
    ("matters", "reason"),
    [
        ({"importance": 1}, ["importance 1, and no standard"]),
        ({"importance": 2}, []),
        ({"importance": 1, "standard": "two pages"}, []),
        ({"importance": 1, "words": "make it short"}, []),
        ({"importance": 1, "intent": "to win the bid"}, []),
        ({"importance": 1, **DONE}, []),
        ({"importance": 1, **RESTING}, []),
    ],
)
def test_an_important_task_says_what_is_wanted(matters: dict[str, Any], reason: list[str]) -> None:
    assert reasons("B04", seen(**matters)) == reason


@pytest.mark.parametrize(("most", "count"), [(0, 0), (1, 1), (3, 3)])
def test_up_to_which_importance_is_a_setting(most: int, count: int) -> None:
    tasks = [seen(importance=importance) for importance in (1, 2, 3)]

    assert len(found("B04", *tasks, setting=(NO_STANDARD, most))) == count


@pytest.mark.parametrize(
    ("matters", "reason"),
    [
        ({}, ["done, and no result is kept"]),
        ({"result": "signed"}, []),
        ({"result": "signed", "importance": 1}, ["done with importance 1, and nothing proves it"]),
        ({"result": "signed", "importance": 1, "evidence": "folder 3"}, []),
        ({"result": "signed", "importance": 1, "links": ("/papers/copy.pdf",)}, []),
        ({"state": State.REPORTED}, []),
        ({"state": State.CLOSED}, []),
        ({"state": State.OPEN}, []),
    ],
)
def test_what_is_done_has_a_result(matters: dict[str, Any], reason: list[str]) -> None:
    assert reasons("B17", seen(**DONE | matters)) == reason


def test_a_result_without_proof_is_another_cause_than_none() -> None:
    done = [seen(**DONE), seen(**DONE, result="signed", importance=1)]

    assert len({one.cause for one in found("B17", *done)}) == len(done)


ENDED = LastParts(done_at=a_moment("2026-11-20 11:00"))


@pytest.mark.parametrize(
    ("matters", "reason"),
    [
        ({"parts": Parts(2, 2), "last_parts": ENDED},
         ["all 2 parts have ended, the whole has not"]),
        ({"parts": Parts(1, 1), "last_parts": ENDED},
         ["its one part has ended, the whole has not"]),
        ({"parts": Parts(2, 2), "last_parts": LastParts(done_at=a_moment("2026-11-23 08:00"))}, []),
        ({"parts": Parts(2, 2), "last_parts": LastParts(done_at=a_moment("2026-11-20 17:00"))}, []),
        ({"parts": Parts(2, 2), "last_parts": ENDED, **DONE}, []),
        ({"parts": Parts(2, 2), "last_parts": ENDED, **RESTING}, []),
        ({"parts": Parts(2, 1), "last_parts": LastParts(7, LATER, ENDED.done_at)},
         ["due 2026-11-27, before its part #7, which is due 2026-12-04"]),
        ({"parts": Parts(2, 1), "last_parts": LastParts(7, SOON)}, []),
        ({"parts": Parts(2, 1)}, []),
        ({}, []),
    ],
)  # fmt: skip
def test_a_whole_ends_with_its_parts(matters: dict[str, Any], reason: list[str]) -> None:
    assert reasons("B18", seen(**{"due": SOON} | matters)) == reason


def test_another_part_that_ends_later_is_a_new_cause() -> None:
    wholes = [
        seen(due=SOON, parts=Parts(2, 1), last_parts=LastParts(number, LATER)) for number in (7, 8)
    ]

    said = found("B18", *wholes)

    assert len({one.cause for one in said}) == len(wholes)


@pytest.mark.parametrize(
    ("kind", "cure"),
    [
        (DueKind.SOFT, "secdesk due 7 WHEN"),
        (DueKind.HARD, 'secdesk due 7 WHEN --word "Wang Min, by phone"'),
    ],
)
def test_a_leaders_date_of_a_part_moves_with_the_leaders_word(kind: DueKind, cure: str) -> None:
    part = LastParts(7, a_due("2026-12-04", kind))

    assert [
        str(one.cure) for one in found("B18", seen(due=SOON, parts=Parts(2, 1), last_parts=part))
    ] == [cure]


def test_for_how_long_a_whole_may_outlive_its_parts_is_a_setting() -> None:
    whole = seen(parts=Parts(2, 2), last_parts=ENDED)

    assert not reasons("B18", whole, setting=(PARTS_DONE, 2))


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("绝密文件送张总阅", "绝密"),
        ("取机密件", "机密"),
        ("印发（秘密★10年）", "秘密"),
        ("【秘密】干部名单", "秘密"),
        ("密级：秘密", "秘密"),
        ("整理工作秘密清单", "工作秘密"),
        ("起草商业秘密函件", "商业秘密"),
        ("Confidential: bid prices", "confidential"),
        ("send the strictly confidential annex", "confidential"),
        ("TOP SECRET cable", "top secret"),
        ("return the secret papers", "secret"),
        ("bid prices (secret)", "secret"),
    ],
)
def test_a_title_that_bears_the_mark_of_a_secret_is_found(title: str, mark: str) -> None:
    assert reasons("B65", seen(title=title)) == [f'class internal, and its text says "{mark}"']


@pytest.mark.parametrize(
    "title",
    [
        "ask the secretary of the board",
        "write to the Secretariat",
        "学习保守国家秘密法",
        "签订保密协议",
        "组织商业秘密保护培训",
        "工作秘密管理办法征求意见",
        "本件不涉及国家秘密",
        "秘书科值班表",
        "秘密花园团建",
        "机密级计算机自查",
        "内部材料汇编",
        "renew the confidentiality agreement",
        "order bins for confidential waste",
        "a non-confidential summary",
        "secret santa for the office",
        "the secret of a good minute",
        "an open secret in the trade",
        "Victoria's Secret sponsors",
    ],
)
def test_what_only_speaks_of_secrets_is_none(title: str) -> None:
    assert not reasons("B65", seen(title=title))


@pytest.mark.parametrize(
    ("matters", "cure"),
    [
        ({"title": "机密件"}, ["secdesk edit 1 --title TEXT"]),
        ({"words": "这份机密文件今天还"},
         ['secdesk edit 1 --words TEXT --word "Wang Min, by phone"']),
        ({"standard": "top secret"}, ["secdesk edit 1 --standard TEXT"]),
        ({"title": "内部文件汇编", "secrecy": Secrecy.PUBLIC},
         ["secdesk edit 1 --secrecy internal"]),
        ({"title": "工作秘密件"}, ["secdesk edit 1 --secrecy confidential"]),
        ({"title": "a confidential memo"}, ["secdesk edit 1 --secrecy confidential"]),
        ({"title": "内部文件汇编"}, []),
        ({"title": "机密件", "secrecy": Secrecy.CONFIDENTIAL}, []),
        ({"title": "机密件", "secrecy": Secrecy.PERSONAL}, []),
    ],
)  # fmt: skip
def test_what_looks_secret_is_taken_out_of_where_it_stands(
    matters: dict[str, Any], cure: list[str]
) -> None:
    assert [str(one.cure) for one in found("B65", seen(**matters))] == cure


def test_what_looks_secret_is_sealed_wherever_it_is_spoken_of() -> None:
    (one,) = found("B65", seen(title="绝密文件"))

    assert (one.secrecy, one.severity) == (Secrecy.CONFIDENTIAL, Severity.RED)


def test_another_mark_is_a_new_cause() -> None:
    said = found("B65", seen(title="绝密文件"), seen(title="机密文件"))

    assert len({one.cause for one in said}) == len(said)


MINE: dict[str, Any] = {"due": a_due("2026-11-27")}


@pytest.mark.parametrize(
    ("others", "count"),
    [
        (MINE, 1),
        ({"due": a_due("2026-11-20")}, 0),  # what is late has a line of its own
        ({"due": a_due("2026-11-27", DueKind.SOFT)}, 0),  # a target of her own gives way
        ({"due": a_due("2026-11-30")}, 0),
        ({"holder": Holder.UNIT, "lead": ADMIN} | MINE, 0),
        (DONE | MINE, 0),
        ({}, 0),
    ],
)
def test_more_than_a_dozen_of_her_own_in_a_week_are_too_many(
    others: dict[str, Any], count: int
) -> None:
    assert len(found("B66", *[seen(**MINE)] * 12, seen(**others))) == count


def test_how_many_are_too_many_is_a_setting_and_each_week_a_new_cause() -> None:
    mine = [seen(due=a_due(day)) for day in ("2026-11-27", "2026-12-04") for _ in range(3)]
    weeks = [
        found("B66", *mine, now=a_moment(day), setting=(LOAD, 2))
        for day in ("2026-11-23 09:00", "2026-11-29 09:00", "2026-11-30 09:00")
    ]

    assert [one.key for (one,) in weeks] == ["B66:2026-W48", "B66:2026-W48", "B66:2026-W49"]
    assert str(weeks[0][0].cure) == "secdesk list --holder me --due 2026-11-29"
