"""The fields that hold words, by table: they are sealed together, or none is."""

from collections.abc import Mapping

FIELDS: Mapping[str, tuple[str, ...]] = {
    "task": (
        *("title", "words", "intent", "standard", "source_ref", "result", "evidence", "effect"),
    ),
    "link": ("path",),
    "entry": ("words", "next_step", "evidence", "before", "after"),
    "ask": ("question", "options", "recommendation", "basis", "answer", "views", "common"),
    "reminder": ("words",),
    "routine": ("title", "standard"),
    "note": ("words",),
}
