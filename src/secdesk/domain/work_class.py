"""The classes of work: which checklist fits each, and what is shown before it is struck off."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from secdesk.domain.checklist import Checklist
from secdesk.domain.errors import Refused
from secdesk.domain.secrecy import STATE_SECRETS
from secdesk.domain.task import Task
from secdesk.domain.text import Sentence, one_line, say
from secdesk.domain.vocabulary import WorkClass

TEMPLATES: Mapping[WorkClass, str] = {
    WorkClass.RECEPTION: "visit",
    WorkClass.WRITING: "document-out",
    WorkClass.CONFIDENTIAL: "document-in",
}
PROOF: Mapping[WorkClass, Sentence] = {
    WorkClass.RECEPTION: say("who came, and what was promised to them"),
    WorkClass.WRITING: say("who checked it a second time, and who signed it"),
    WorkClass.CONFIDENTIAL: say("its registry number, and that every copy came back"),
    WorkClass.LOGISTICS: say("what those say of it who use it"),
}


def proven(task: Task, evidence: str) -> Task:
    """The task with what proves it; raises Refused where its class asks for that and it is missing.

    What proved it before stays. Of a state secret nothing is said; its registry has it.
    """
    told = task if task.evidence else replace(task, evidence=one_line(evidence))
    proof = PROOF.get(task.work_class)
    if proof is None or told.evidence or task.secrecy in STATE_SECRETS:
        return told
    raise Refused(
        say("#{number} is of class {work_class}; before it is struck off, say {proof}.",
            number=task.number, work_class=task.work_class, proof=proof),
        say("secdesk close {number} --evidence TEXT", number=task.number),
    )  # fmt: skip


def must_be_prepared(task: Task, lists: Sequence[Checklist]) -> None:
    """Raise Refused while a line of one of its checklists that must be done is open."""
    for one in lists:
        left = [item for item in one.open if item.is_must]
        if left:
            raise Refused(
                say("#{number} has {count} lines open on checklist {list} that must be done.",
                    number=task.number, count=len(left), list=one.number),
                say("secdesk checklist show {number}", number=one.number),
            )  # fmt: skip
