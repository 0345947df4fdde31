"""One task with its story."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from secdesk.cards.one_task import LogLine, TaskCard
from secdesk.domain.errors import Unreadable
from secdesk.services import changing, following, history, people, taking_over
from secdesk.services.changing import Amends
from secdesk.services.desk import Desk
from secdesk.services.people import ContactSaid, LeaderSaid
from secdesk.services.story import story
from secdesk.services.taking_over import Particulars
from world import a_desk, a_moment, assigned, staffed


@pytest.fixture(autouse=True)
def _people(desk: Desk) -> None:
    people.add_leader(desk, "wang", "Wang Min", LeaderSaid())
    people.add_contact(desk, "admin", "Admin Office", ContactSaid(kind="unit"))
    people.add_contact(desk, "chen", "Chen Jie", ContactSaid(kind="person"))


def shown(desk: Desk, number: int = 1) -> TaskCard:
    """The card of one task."""
    return history.show(desk, [number]).tasks[0]


def why(desk: Desk) -> list[str]:
    """Why task 1 stands where it stands."""
    return [str(one) for one in shown(desk).why]


def told(line: LogLine) -> list[str]:
    """The details of one line."""
    return [str(one) for one in line.details]


def test_a_bare_task_says_what_an_order_should_have(desk: Desk) -> None:
    taking_over.assign(desk, "wang", ["draft"], Particulars())

    assert why(desk) == [
        "10 working days left",
        "the date is the desk's own target",
        "the next step is yours",
        "gap: the leader's own words are not kept (--words)",
        "gap: the leader named no limit",
        "gap: no requirement is named (--standard)",
    ]


def test_a_whole_order_has_no_gaps_and_says_whose_the_date_and_the_step_are(desk: Desk) -> None:
    said = Particulars(due="fri", words="soon, please", standard="one page", to="admin")
    taking_over.assign(desk, "wang", ["draft"], said)

    assert why(desk) == [
        "4 working days left",
        "the date is Wang Min's and moves only with Wang Min's word",
        "the next step is with Admin Office",
    ]


@pytest.mark.parametrize(
    ("urgency", "later", "gap"),
    [
        ("flash", "2026-11-23 10:00", "gap: not begun within 1 hour"),
        ("urgent", "2026-11-24 09:00", "gap: not begun on the day it was given"),
        ("soon", "2026-11-25 09:00", "gap: not begun within 1 working day"),
        ("normal", "2026-11-26 09:00", "gap: not begun within 2 working days"),
    ],
)
def test_what_was_not_begun_in_its_time_is_a_gap(
    desk: Desk, urgency: str, later: str, gap: str
) -> None:
    assigned(desk, urgency=urgency)
    on_time = why(desk)

    late = why(replace(desk, now=a_moment(later)))
    following.progress(desk, [1], "begun")
    begun = why(replace(desk, now=a_moment(later)))

    assert gap in late
    assert gap not in on_time + begun


def test_what_a_unit_holds_in_silence_comes_with_the_next_rung(desk: Desk) -> None:
    assigned(desk, to="admin", person="chen", no_limit=True)

    silent = why(replace(desk, now=a_moment("2026-12-01 09:00")))

    assert silent[-1] == "next: call Chen Jie"


def test_a_leaders_own_step_and_open_parts_are_named(desk: Desk) -> None:
    said = Particulars(no_limit=True, holder="leader", words="w", standard="s")
    taking_over.assign(desk, "wang", ["whole"], said)
    taking_over.assign(desk, "wang", ["part"], Particulars(parent=1))

    assert why(desk) == ["no date", "the next step is Wang Min's own", "1 of 1 parts are open"]
    assert [one.title for one in shown(desk).children] == ["part"]


def test_a_whole_whose_parts_are_done_says_what_is_next(desk: Desk) -> None:
    whole = assigned(desk)
    following.done(desk, [assigned(desk, parent=whole)], "signed")

    assert f"all its parts are done: secdesk done {whole} RESULT" in why(desk)


def test_the_story_has_every_deed_with_what_it_changed(desk: Desk) -> None:
    taking_over.assign(desk, "wang", ["draft"], Particulars())
    following.progress(desk, [1], "half", percent=50, next_step="ask", expected="fri")
    changing.due(desk, [1], "2026-12-01", word="Wang, by phone", reason="ill")

    log = shown(desk).log

    assert [(line.kind, line.words) for line in log] == [("progress", "half"), ("due", "ill")]
    assert told(log[0])[:3] == ["50 % done", "next: ask", "expected 2026-11-27 18:00:00+08:00"]
    assert told(log[1])[0] == "on the word of: Wang, by phone"


def test_each_known_field_tells_its_before_and_after(desk: Desk) -> None:
    taking_over.assign(desk, "wang", ["whole"], Particulars())
    taking_over.assign(desk, "wang", ["draft"], Particulars(no_limit=True))
    said = Particulars(
        to="admin", person="chen", urgency="soon", importance=1, intent="i", standard="s",
        words="w", parent=1,
    )  # fmt: skip
    changing.edit(desk, [2], said, Amends(title="final"))
    changing.due(desk, [2], "fri")
    following.done(desk, [2], "signed", "folder 3")

    changes = [text for line in story(desk, 2) for text in told(line)]

    for expected in (
        "title: draft → final",
        "next step with: me → unit",
        "passed to: nobody → Admin Office",
        "person answering for it: nobody → Chen Jie",
        "urgency: normal → soon",
        "importance: 2 → 1",
        "words: nothing → w",
        "intent: nothing → i",
        "requirement: nothing → s",
        "part of: nothing → #1",
        "date: no date → 2026-11-27",
        "state: open → done",
        "evidence: nothing → folder 3",
    ):
        assert expected in changes


def test_the_log_tells_which_helpers_and_files_came_and_went(tmp_path: Path) -> None:
    file = tmp_path / "other" / "desk.db"

    def step(command: str, deed: Callable[[Desk], object]) -> None:
        with a_desk(file, command=command) as other:
            deed(other)

    step("add", staffed)
    step("assign", lambda one: assigned(one, helpers=["admin"], links=["/a.pdf"]))
    said = Particulars(helpers=["chen"], links=["/b.pdf"])
    step("edit", lambda one: changing.edit(one, [1], said, Amends()))
    gone = Amends(drop_helpers=["admin"], drop_links=["/a.pdf"])
    step("edit", lambda one: changing.edit(one, [1], Particulars(), gone))
    step("contact merge", lambda one: people.merge_contacts(one, "chen", "admin"))
    with a_desk(file) as other:
        told_of = story(other, 1)

    assert [(line.kind, told(line)) for line in told_of] == [
        ("assign", []),
        ("edit", ["helper added: Chen Jie", "file added: /b.pdf"]),
        ("edit", ["helper dropped: Admin Office", "file dropped: /a.pdf"]),
        ("contact merge", ["helper dropped: Chen Jie", "helper added: Admin Office"]),
    ]


def test_a_report_to_one_leader_says_to_whom(desk: Desk) -> None:
    taking_over.assign(desk, "wang", ["draft"], Particulars())
    following.done(desk, [1], "signed")
    following.report(desk, [1], "told", to="wang")

    assert "told to Wang Min" in told(shown(desk).log[-1])


def test_a_change_of_the_leaders_words_shows_both(desk: Desk) -> None:
    taking_over.assign(desk, "wang", ["draft"], Particulars(words="short"))
    changing.edit(desk, [1], Particulars(words="long"), Amends(word="Wang, today"))

    details = told(shown(desk).log[-1])

    assert "on the word of: Wang, today" in details
    assert "words: short → long" in details


def test_a_date_moved_late_says_so(desk: Desk) -> None:
    taking_over.assign(desk, "wang", ["draft"], Particulars(target="10:00"))
    later = replace(desk, now=a_moment("2026-11-24 09:00"))

    changing.due(later, [1], "fri")

    assert "moved after it had passed" in told(story(later, 1)[-1])


def test_a_settled_task_says_what_is_still_owed(desk: Desk) -> None:
    taking_over.assign(desk, "wang", ["draft"], Particulars(due="fri", words="w", standard="s"))
    following.done(desk, [1], "signed")

    assert why(desk)[0] == "done, not reported to Wang Min"


def test_the_log_is_told_without_the_rest_and_needs_a_number(desk: Desk) -> None:
    taking_over.assign(desk, "wang", ["draft"], Particulars())

    stories = history.log(desk, [1, 1])

    assert [(one.number, one.title) for one in stories.tasks] == [(1, "draft")]
    with pytest.raises(Unreadable):
        history.log(desk, [])
