"""One task as a row and back."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from secdesk.domain.people import Contact, Leader
from secdesk.domain.sealed import MARK, Place
from secdesk.domain.task import Due, Issuer, Parts, Task
from secdesk.domain.text import fold
from secdesk.domain.value import value
from secdesk.domain.vocabulary import (
    DueKind,
    Holder,
    Secrecy,
    Source,
    State,
    Urgency,
    Verdict,
    WorkClass,
)
from secdesk.store.sealed_fields import FIELDS
from secdesk.store.sealing import Sealing
from secdesk.store.values import (
    NEVER,
    Moments,
    instant,
    maybe_day,
    maybe_instant,
    maybe_iso,
    maybe_stored,
    stored,
)

Columns = Mapping[str, Any]
URGENCIES = tuple(Urgency)
STATES = {one.value: one for one in State}  # a table answers ten times as fast as the class
HOLDERS = {one.value: one for one in Holder}
DUE_KINDS = {one.value: one for one in DueKind}
CLASSES = {one.value: one for one in WorkClass}
SECRECIES = {one.value: one for one in Secrecy}
WHOLE = Parts()


@value
class Belongings:
    """What belongs to a set of tasks, by the number of the task or of the party."""

    leaders: Mapping[int, Leader]
    contacts: Mapping[int, Contact]
    issuers: Mapping[int, Sequence[sqlite3.Row]]
    helpers: Mapping[int, Sequence[sqlite3.Row]]
    links: Mapping[int, Sequence[sqlite3.Row]]
    parts: Mapping[int, sqlite3.Row]
    untold: dict[int, Issuer]
    sealing: Sealing
    moments: Moments

    def helpers_of(self, number: int) -> tuple[Contact, ...]:
        """Who helps with a task."""
        if number not in self.helpers:
            return ()
        return tuple(self.contacts[one["contact_id"]] for one in self.helpers[number])

    def links_of(self, number: int) -> tuple[str, ...]:
        """The files that belong to a task."""
        if number not in self.links:
            return ()
        read = self.sealing.read
        return tuple(
            read(Place("link", one["id"], "path"), one["path"]) for one in self.links[number]
        )

    def issuer(self, row: sqlite3.Row) -> Issuer:
        """Who gave a task; leaders who have not been told yet are the same in every task."""
        leader = self.leaders[row["leader_id"]]
        if row["reported_at"] is not None:
            return Issuer(leader, instant(row["reported_at"]))
        if leader.id not in self.untold:
            self.untold[leader.id] = Issuer(leader)
        return self.untold[leader.id]


def grouped(rows: Iterable[sqlite3.Row]) -> dict[int, list[sqlite3.Row]]:
    """Rows by the task they belong to."""
    groups: dict[int, list[sqlite3.Row]] = {}
    for row in rows:
        groups.setdefault(row["task_id"], []).append(row)
    return groups


def columns(task: Task) -> dict[str, object]:
    """Every column of the task's own row, but the key under which it was imported."""
    return {
        "id": task.number,
        "title": task.title,
        "folded": _searched(task),
        "words": task.words,
        "intent": task.intent,
        "standard": task.standard,
        "source": task.source,
        "source_ref": task.source_ref,
        "work_class": task.work_class,
        "urgency": URGENCIES.index(task.urgency),
        "importance": task.importance,
        "secrecy": task.secrecy,
        "assigned_at": stored(task.assigned_at),
        "due_at": maybe_stored(task.due.at) or NEVER,
        "due_has_time": int(task.due.has_time),
        "due_kind": task.due.kind,
        "due_typed": task.due.typed,
        "holder": task.holder,
        "leader_id": task.leader.id,
        "lead_id": task.lead and task.lead.id,
        "person_id": task.person and task.person.id,
        "parent_id": task.parent,
        "report_back": int(task.report_back),
        "state": task.state,
        "is_live": int(task.is_live),
        "done_at": maybe_stored(task.done_at),
        "result": task.result,
        "evidence": task.evidence,
        "closed_at": maybe_stored(task.closed_at),
        "external_id": task.external_id,
        "rev": task.rev,
        "check_on": maybe_iso(task.check_on) or NEVER,
        "cycle": task.cycle,
        "effect": task.effect,
        "effect_on": maybe_iso(task.effect_on),
        "verdict": task.verdict,
        "is_focus": int(task.is_focus),
        "resume_on": maybe_iso(task.resume_on),
        "conveyed_at": maybe_stored(task.conveyed_at),
        "accepted_at": maybe_stored(task.accepted_at),
        "registry_number": task.registry_number,
        "kept": task.kept,
        "embargo_on": maybe_iso(task.embargo_on) or NEVER,
    }


def task(row: Columns, belongings: Belongings) -> Task:
    """The task that a row tells of: its limit in the zone of the desk, what has been in UTC."""
    if row["title"][:1] == MARK:
        row = belongings.sealing.row("task", row)
    number = row["id"]
    contacts = belongings.contacts
    parts = belongings.parts.get(number)
    return Task(
        number=number,
        title=row["title"],
        issuers=tuple([belongings.issuer(one) for one in belongings.issuers[number]]),
        assigned_at=instant(row["assigned_at"]),
        due=_due(row, belongings.moments),
        state=STATES[row["state"]],
        holder=HOLDERS[row["holder"]],
        lead=contacts.get(row["lead_id"]),
        person=contacts.get(row["person_id"]),
        helpers=belongings.helpers_of(number),
        urgency=URGENCIES[row["urgency"]],
        importance=row["importance"],
        words=row["words"],
        intent=row["intent"],
        standard=row["standard"],
        source=None if row["source"] is None else Source(row["source"]),
        source_ref=row["source_ref"],
        work_class=CLASSES[row["work_class"]],
        secrecy=SECRECIES[row["secrecy"]],
        parent=row["parent_id"],
        parts=WHOLE if parts is None else Parts(parts["total"], parts["done"]),
        links=belongings.links_of(number),
        report_back=bool(row["report_back"]),
        done_at=maybe_instant(row["done_at"]),
        result=row["result"],
        evidence=row["evidence"],
        closed_at=maybe_instant(row["closed_at"]),
        external_id=row["external_id"],
        rev=row["rev"],
        check_on=maybe_day(row["check_on"]),
        cycle=row["cycle"],
        effect=row["effect"],
        effect_on=maybe_day(row["effect_on"]),
        verdict=None if row["verdict"] is None else Verdict(row["verdict"]),
        is_focus=bool(row["is_focus"]),
        resume_on=maybe_day(row["resume_on"]),
        conveyed_at=maybe_instant(row["conveyed_at"]),
        accepted_at=maybe_instant(row["accepted_at"]),
        registry_number=row["registry_number"],
        kept=row["kept"],
        embargo_on=None if row["embargo_on"] == NEVER else maybe_day(row["embargo_on"]),
    )


def opened(task: Task, sealing: Sealing) -> Task:
    """The task with its own words, where it has masks of them."""
    links = tuple(map(sealing.plain, task.links))
    words: dict[str, Any] = {name: sealing.plain(getattr(task, name)) for name in FIELDS["task"]}
    return replace(task, links=links, **words)


def _due(row: Columns, moments: Moments) -> Due:
    return Due(
        kind=DUE_KINDS[row["due_kind"]],
        at=None if row["due_at"] == NEVER else moments[row["due_at"]],
        has_time=bool(row["due_has_time"]),
        typed=row["due_typed"],
    )


def _searched(task: Task) -> str:
    """Everything a search looks at, folded."""
    said = (
        task.title,
        task.words,
        task.standard,
        task.intent,
        task.result,
        task.source_ref,
        task.effect,
    )
    return fold("\n".join(one for one in said if one))
