"""Blank spots about work on a real desk: each task says one thing, and its cure cures it."""

import shlex
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.task import Due, Issuer
from secdesk.domain.vocabulary import DueKind, Holder, State
from secdesk.services import people
from secdesk.services.desk import Desk
from secdesk.services.people import ContactSaid
from world import (
    ADMIN,
    CHEN,
    LI,
    WANG,
    a_desk,
    a_due,
    a_moment,
    a_task,
    secdesk,
    staffed,
)

TURNS = 3  # so that no test is long
AT = "2026-11-23 10:00"
SOFT, LATER = DueKind.SOFT, a_due("2026-12-18")
FILLED = {
    "WORDS": "two words",
    "ANSWER": "by Friday",
    "WHEN": "2026-12-18",
    "RESULT": "signed",
    "TEXT": "the list of guests",
    "NAME": "chen",
    "UNIT": "admin",
    "REMARK": "what came of it",
    "PATH": "/papers/copy.pdf",
}
TOLD = a_moment("2026-11-09 10:00")
HELD = {"holder": Holder.UNIT, "lead": ADMIN}
WITH_ADMIN = HELD | {"conveyed_at": TOLD, "accepted_at": TOLD}
KNOWN = WITH_ADMIN | {"person": CHEN}
DONE = {"state": State.DONE, "done_at": a_moment("2026-11-23 09:00"), "report_back": False}
SPOTS: list[tuple[str, str, dict[str, Any]]] = [
    ("B01", "2026-11-09", {"due": Due()}),
    ("B02", "2026-11-02", {"due": Due(DueKind.NONE)}),
    ("B03", "2026-11-19", WITH_ADMIN | {"conveyed_at": a_moment("2026-11-19 10:00")}),
    ("B04", "2026-11-20", {"importance": 1}),
    ("B06", "2026-11-20", HELD),
    ("B06", "2026-11-16", HELD | {"due": a_due("2026-11-20")}),
    ("B07", "2026-11-09", HELD | {"conveyed_at": TOLD}),
    ("B08", "2026-11-16", {"due": a_due("2026-11-30")}),
    ("B09", "2026-11-09", KNOWN),
    ("B10", "2026-11-09", KNOWN | {"due": a_due("2026-11-26")}),
    ("B12", "2026-11-09", KNOWN | {"due": a_due("2026-11-18")}),
    ("B12", "2026-11-09", {"due": a_due("2026-11-18"), "issuers": (Issuer(WANG), Issuer(LI))}),
    ("B14", "2026-10-12", {"importance": 3, "due": a_due("2027-03-26")}),
    ("B17", "2026-11-20", DONE),
    ("B17", "2026-11-20", DONE | {"importance": 1, "result": "signed"}),
    ("B63", "2026-11-09", KNOWN | {"due": a_due("2026-11-20")}),
    ("B63", "2026-11-09", {"due": a_due("2026-11-20"), "importance": 3}),
    ("B65", "2026-11-20", {"title": "机密件"}),
    ("B65", "2026-11-20", {"words": "these are top secret"}),
]


def add(desk: Desk, given: str, **matters: Any) -> int:  # noqa: ANN401  # a builder takes what matters
    """The number of a task given in the morning of that day, and due much later."""
    said = {"assigned_at": a_moment(f"{given} 09:00"), "due": LATER} | matters
    return desk.store.tasks.add(a_task(**{"number": 0, "standard": ""} | said)).number


def fill(desk: Desk) -> Iterable[str]:
    """A desk with one blank spot a task; the keys of them."""
    people.add_contact(staffed(desk), "legal", "Legal Office", ContactSaid(kind="unit"))
    legal = desk.contact("legal")
    for code, given, matters in SPOTS:
        yield f"{code}:{add(desk, given, **matters)}"
    units = (ADMIN, legal)
    yield f"B05:{add(desk, '2026-11-19', helpers=units)}"
    helped = add(desk, "2026-11-16", **KNOWN, helpers=(legal,))
    for kind, contact in ((EntryKind.CONVEY, ADMIN.id), (EntryKind.PROGRESS, None)):
        at = a_moment("2026-11-20 10:00")
        desk.store.entries.add(Entry(helped, at, kind, "going on", contact_id=contact))
    yield f"B20:{helped}"
    moving = add(desk, "2026-11-20", due=a_due("2026-12-18", SOFT))
    for day in ("2026-12-10", "2026-12-17"):
        before = f"soft {a_moment(f'{day} 18:00').isoformat()}"
        at = a_moment("2026-11-20 10:00")
        desk.store.entries.add(Entry(moving, at, EntryKind.DUE, "not ready", before=before))
    yield f"B13:{moving}"
    late = add(desk, "2026-11-09", **KNOWN, due=a_due("2026-11-17"), check_on=date(2026, 11, 20))
    at = a_moment("2026-11-18 10:00")
    desk.store.entries.add(Entry(late, at, EntryKind.REPORT, "a week more"))
    yield f"B11:{late}"
    for part in ({"state": State.CLOSED, "done_at": TOLD}, {"due": a_due("2027-01-29")}):
        whole = add(desk, "2026-11-20")
        add(desk, "2026-11-20", parent=whole, **part)
        yield f"B18:{whole}"


def keys_found() -> dict[str, str]:
    """What the scan finds about work, with the cures."""
    findings = secdesk("blank", "--json", as_of=AT).data["findings"]
    return {one["key"]: one["cure"] for one in findings if one["kind"] in {"task", "week"}}


def filled(cure: str) -> list[str]:
    """The words of a command with its placeholders filled in, without the name of the program."""
    return [FILLED.get(word, word) for word in shlex.split(cure)[1:]]


def test_each_task_says_only_what_matters_most_of_it(home: Path) -> None:
    with a_desk(home / "desk.db") as desk:
        expected = set(fill(desk))

    assert set(keys_found()) == expected


@pytest.mark.parametrize("turn", range(TURNS))
def test_what_cures_a_blank_spot_is_a_command_that_cures_it(home: Path, turn: int) -> None:
    with a_desk(home / "desk.db") as desk:
        set(fill(desk))
    cures = dict(list(keys_found().items())[turn::TURNS])

    answers = {key: secdesk(*filled(cure), as_of=AT) for key, cure in cures.items()}

    assert cures
    assert {key: said.err for key, said in answers.items() if said.code} == {}
    assert not cures.keys() & keys_found().keys()


def test_what_is_too_much_for_a_week_is_listed_to_choose_from(home: Path) -> None:
    with a_desk(home / "desk.db") as desk:
        staffed(desk)
        late = [add(desk, "2026-11-23", due=a_due("2026-11-27")) for _ in range(13)]

    (cure,) = keys_found().values()

    listed = secdesk(*filled(cure), "--json", as_of=AT).data["tasks"]
    assert [one["number"] for one in listed] == late
