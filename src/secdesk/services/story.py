"""The story of a task as the journal tells it: every deed, and what it changed."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from secdesk.cards.one_task import LogLine
from secdesk.domain.chase import Rung
from secdesk.domain.steps import Image
from secdesk.domain.text import InEither, Sentence, Weekday, say
from secdesk.services import routines
from secdesk.services.desk import Desk
from secdesk.services.story_words import (
    BELONGINGS,
    FIELDS,
    RUNGS,
    Known,
    Values,
    said,
    value_of,
)

SAID_BY_ITSELF: Mapping[str, tuple[str, ...]] = {
    "check": ("verdict",),
    "suspend": ("check_on", "resume_on"),
    "resume": ("check_on", "resume_on"),
}
PASSING = {"convey", "accept", "transfer"}  # they say themselves that it was passed on
TO_DO = ("open", "suspended")


def story(desk: Desk, number: int) -> tuple[LogLine, ...]:
    """What was done about a task, step by step; what was taken back stays in the story."""
    images = desk.store.steps.about(number)
    teller = _Teller(desk, images)
    return tuple(
        line
        for _, step in groupby(images, key=lambda image: image.step)
        for line in teller.step(list(step))
    )


class _Teller:
    """What a story has to remember: which chase one is, and the words that were opened."""

    def __init__(self, desk: Desk, images: Sequence[Image]) -> None:
        self._known = Known(desk)
        self._chases = 0
        self._words = {
            one.after["id"]: one.after["words"]
            for one in images
            if one.table == "entry" and one.after is not None
        }

    def step(self, images: Sequence[Image]) -> Iterator[LogLine]:
        """The lines of one step: one a deed, or one for the step where it logged none."""
        first = images[0]
        if first.undoes is not None:
            taken = say("step {step} taken back", step=first.undoes)
            yield LogLine(first.at, "undo", "", (taken,), first.step)
            self._chases += sum(map(_chases_more, images))
            return
        entries = [one.after for one in images if one.table == "entry" and one.after is not None]
        changes = tuple(self._changes(images, entries))
        for place, entry in enumerate(entries, 1):
            own = changes if place == len(entries) else ()
            details = (*self._said(entry), *_given_by(entry, images), *own)
            yield LogLine(first.at, str(entry["kind"]), str(entry["words"]), details, first.step)
        if not entries:
            yield LogLine(first.at, first.command, _opening(images), changes, first.step)

    def _said(self, entry: Values) -> Iterator[Sentence]:
        """What a line of the log says beside its words."""
        if entry["kind"] == "chase":
            self._chases += 1
            rung = RUNGS[Rung(int(str(entry["rung"] or 0)))]
            yield say("chase {count}, {rung}", count=self._chases, rung=rung)
        yield from said(self._known, entry)

    def _changes(self, images: Sequence[Image], entries: Sequence[Values]) -> Iterator[Sentence]:
        yield from _origin(self._known, images)
        yield from _fields(self._known, images, entries)
        yield from _belongings(self._known, images)
        yield from _reminders(self._known, images)
        yield from self._points(images)
        yield from _checklists(images)

    def _points(self, images: Sequence[Image]) -> Iterator[Sentence]:
        """What the leader was told of, and what is owed no longer."""
        for image in images:
            if image.table == "point" and image.before and image.after:
                words = self._words.get(image.after["entry_id"], "")
                if image.before["told_at"] is None and image.after["told_at"] is not None:
                    yield say("the leader knows now: {words}", words=words)
                elif image.before["ended_at"] is None and image.after["ended_at"] is not None:
                    yield say("settled: {words}", words=words)


def _checklists(images: Sequence[Image]) -> Iterator[Sentence]:
    """Which checklist was taken up or finished."""
    for image in images:
        if image.table == "checklist" and image.after is not None:
            name = InEither(str(image.after["name"]), str(image.after["name_zh"]))
            yield say("checklist {number} ({name})", number=image.after["id"], name=name)


def _chases_more(image: Image) -> int:
    """How many chases more there are after a change: one fewer where one was taken back."""
    if image.table != "entry":
        return 0
    return _is_chase(image.after) - _is_chase(image.before)


def _is_chase(entry: Values | None) -> int:
    return int(entry is not None and entry["kind"] == "chase")


def _origin(known: Known, images: Sequence[Image]) -> Iterator[Sentence]:
    """The note that a task was made of, or the routine that made it."""
    for image in images:
        if image.table == "occurrence" and image.after:
            yield from _by_routine(image.after)
        if image.table == "note" and image.after:
            day = known.local(image.after["at"]).date()
            yield say("from note {number} of {day}", number=image.after["id"], day=day)


def _reminders(known: Known, images: Sequence[Image]) -> Iterator[Sentence]:
    """Reminders that were set on it, or when they come up now."""
    for image in images:
        row = image.after
        if image.table == "reminder" and row:
            up = known.local(row["comes_up_at"])
            at = up if row["has_time"] else Weekday(up.date())
            yield say("reminder {number}, {at}: {words}", number=row["id"], at=at,
                      words=row["words"])  # fmt: skip


def _by_routine(made: Values) -> Iterator[Sentence]:
    """Which routine made it, for which day, and how many times had gone by."""
    day = Weekday(date.fromisoformat(str(made["due_on"])))
    yield routines.made_by(made["routine_id"], day)
    missed = int(str(made["missed"]))
    if missed:
        yield routines.missed_sentence(missed)


def _opening(images: Sequence[Image]) -> str:
    """The title under which a task came in."""
    return next(
        (
            str(one.after["title"])
            for one in images
            if one.table == "task" and one.before is None and one.after is not None
        ),
        "",
    )


def _given_by(entry: Values, images: Sequence[Image]) -> Iterator[Sentence]:
    """Who gave the task before and after; a change of words is told by the row itself."""
    words = {
        (image.before["words"], image.after["words"])
        for image in images
        if image.table == "task" and image.before and image.after
    }
    versions = (entry["before"], entry["after"])
    if entry["kind"] == "change" and versions not in words:
        yield say("given by: {before} → {after}", before=versions[0], after=versions[1])


def _fields(known: Known, images: Sequence[Image], entries: Sequence[Values]) -> Iterator[Sentence]:
    """Before and after of each field of the task itself, but for what its lines say already."""
    kinds = {str(entry["kind"]) for entry in entries}
    told = {field for kind in kinds for field in SAID_BY_ITSELF.get(kind, ())}
    for image in images:
        if image.table == "task" and image.before and image.after:
            yield from _changed(known, image.before, image.after, told)
            if not kinds & PASSING:
                yield from _passed(image.before, image.after)


def _changed(known: Known, before: Values, after: Values, told: set[str]) -> Iterator[Sentence]:
    """The fields that differ; nobody is asked after what is over."""
    over = set() if after["state"] in TO_DO else {"check_on"}
    for field, (name, write) in FIELDS.items():
        old, new = value_of(before, field), value_of(after, field)
        if old != new and field not in told | over:
            yield say("{field}: {before} → {after}", field=name, before=write(known, old),
                      after=write(known, new))  # fmt: skip


def _passed(before: Values, after: Values) -> Iterator[Sentence]:
    """That whoever holds it counts as told of it or as having taken it on, or has yet to be."""
    if before["conveyed_at"] and not after["conveyed_at"]:
        yield say("to be passed on anew")
    if after["accepted_at"] and not before["accepted_at"]:
        yield say("with that it is taken on")
    elif after["conveyed_at"] and not before["conveyed_at"]:
        yield say("with that it is passed on")


def _belongings(known: Known, images: Sequence[Image]) -> Iterator[Sentence]:
    """Helpers and files that came or went after the task was taken over."""
    if any(image.table == "task" and image.before is None for image in images):
        return
    for image in images:
        if image.table in BELONGINGS:
            dropped, added = BELONGINGS[image.table]
            if image.before is not None:
                yield dropped(known, image.before)
            if image.after is not None:
                yield added(known, image.after)
