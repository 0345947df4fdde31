"""Six questions before striking off."""

import pytest

from secdesk.domain.entry import Entry, EntryKind
from secdesk.domain.errors import Refused, Unreadable
from secdesk.domain.self_check import (
    QUESTIONS,
    SelfCheck,
    answers,
    corrective_title,
    is_major,
    must_be_clear,
    open_questions,
)
from secdesk.domain.task import LONGEST_TITLE, Task
from secdesk.domain.vocabulary import Question
from world import MONDAY_NINE, a_task

FAILED = Entry(1, MONDAY_NINE, EntryKind.SELF_CHECK, after="papers facts")
DONE = Entry(1, MONDAY_NINE, EntryKind.DONE, "signed")
REPORT = Entry(1, MONDAY_NINE, EntryKind.REPORT)


def test_there_are_six_questions_each_with_words() -> None:
    assert set(QUESTIONS) == set(Question)
    assert len(QUESTIONS) == 6


@pytest.mark.parametrize(
    ("task", "is_asked"),
    [
        (a_task(), False),
        (a_task(importance=1), True),
        (a_task(effect="calm", effect_on=MONDAY_NINE.date()), True),
    ],
)
def test_they_are_asked_of_what_matters_most_and_of_measures(task: Task, is_asked: bool) -> None:  # noqa: FBT001  # a case of a table
    assert is_major(task) is is_asked


def test_a_question_is_named_in_either_language() -> None:
    said = answers(["papers", "材料", "事实"], "", is_clear=False)

    assert said.fails == (Question.PAPERS, Question.FACTS)
    assert said.kept == "papers facts"


def test_a_yes_to_all_is_kept_as_such() -> None:
    assert answers([], "", is_clear=True).kept == "cleared"
    assert SelfCheck().kept == ""


@pytest.mark.parametrize(
    ("fails", "step", "is_clear"), [(["papers"], "", True), ([], "find the copy", False)]
)
def test_answers_that_contradict_each_other_are_not_read(
    fails: list[str],
    step: str,
    is_clear: bool,  # noqa: FBT001  # a case of a table
) -> None:
    with pytest.raises(Unreadable):
        answers(fails, step, is_clear=is_clear)


def test_no_other_question_is_known() -> None:
    with pytest.raises(Unreadable, match="weather"):
        answers(["weather"], "", is_clear=False)


@pytest.mark.parametrize(
    ("log", "wanting"),
    [
        ([], ()),
        ([DONE, REPORT], ()),
        ([DONE, FAILED], (Question.PAPERS, Question.FACTS)),
        ([DONE, FAILED, REPORT], (Question.PAPERS, Question.FACTS)),
        ([DONE, FAILED, DONE], ()),
    ],
)
def test_a_no_stands_until_there_is_a_new_result(
    log: list[Entry], wanting: tuple[Question, ...]
) -> None:
    assert open_questions(log) == wanting


def test_what_did_not_stand_its_self_check_is_not_struck_off_unasked() -> None:
    with pytest.raises(Refused, match="did not stand its self-check") as refusal:
        must_be_clear(a_task(), [DONE, FAILED], SelfCheck())

    assert [str(one) for one in refusal.value.hints] == ["secdesk close 1 --checked"]


@pytest.mark.parametrize("said", [SelfCheck(is_clear=True), SelfCheck(fails=(Question.RULES,))])
def test_new_answers_take_the_place_of_the_old(said: SelfCheck) -> None:
    must_be_clear(a_task(), [DONE, FAILED], said)


def test_what_is_made_good_is_called_after_the_task_unless_it_has_words_of_its_own() -> None:
    named = answers(["材料", "facts"], "", is_clear=False)
    worded = answers(["papers"], "find the signed copy", is_clear=False)

    assert corrective_title(a_task(title="report"), named) == "report: 材料, facts"
    assert corrective_title(a_task(title="report"), worded) == "find the signed copy"


def test_what_is_made_good_after_a_long_title_has_one_short_enough() -> None:
    said = answers(list(Question), "", is_clear=False)

    assert len(corrective_title(a_task(title="x" * LONGEST_TITLE), said)) <= LONGEST_TITLE
