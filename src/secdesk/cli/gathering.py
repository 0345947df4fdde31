"""What a command is given beside its words: a paste on standard input, a text from the editor.

All of it is gathered before the desk is opened, so that nobody waits while somebody types.
"""

import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from secdesk.cli import wiring
from secdesk.domain.errors import DeskError, Unreadable
from secdesk.domain.secrecy import SEALED
from secdesk.domain.setting.known import LIST_MOST
from secdesk.domain.text import say
from secdesk.domain.vocabulary import Secrecy, choose

PASTE = ["-"]
DUE = re.compile(r"^due:", re.IGNORECASE)
BULLET = re.compile(  # what a list puts in front of its lines: "- ", "3. ", "3、", "(3) "
    r"^\s*(?:[-*•·]\s+|[0-9]{1,2}[.)、．）](?![0-9])\s*|[(（][0-9]{1,2}[)）]\s*)"
)
Given = dict[str, Any]
TEXTS = ("verbatim", "title", "intent", "standard", "source_ref", "effect")  # options with words


def titles(given: Given) -> Given:
    """The titles of `assign`: its words are one title, a paste has one a line."""
    given = texts(given)
    words, text = list(given["words"] or ()), ""
    if given["edit"]:
        from secdesk.cli.editor import edited  # noqa: PLC0415  # few deeds are written in an editor

        text = edited(" ".join(words), is_sealed=is_to_be_sealed(given))
    elif words == PASTE:
        text = pasted()
    elif not words:
        return {**given, "words": [_asked_for(given)]}
    if words == PASTE or given["edit"]:
        lines = _listed(text)
        if not lines:
            raise Unreadable(say("There was nothing to read."), say("secdesk assign wang WORDS"))
    else:
        _must_not_hide_a_date(["secdesk assign", given["leader"]], words)
        lines = [" ".join(words)]
    return {**given, "words": lines}


def texts(given: Given) -> Given:
    """What was typed, with one text from standard input where an option says `-`.

    Raises Unreadable where several do.
    """
    waiting = [name for name in TEXTS if given.get(name) == "-"]
    if len(waiting) + (given.get("words") == PASTE) > 1:
        raise Unreadable(
            say("Only one text comes from standard input at a time."),
            say("secdesk edit NUMBER --standard -"),
        )
    return {**given, **{name: pasted() for name in waiting}}


def is_to_be_sealed(given: Given) -> bool:
    """Whether what is typed has a class that is sealed, as far as its class can be read."""
    try:
        return bool(given["secrecy"]) and choose(Secrecy, given["secrecy"]) in SEALED
    except DeskError:
        return False  # refused where it is needed


def _asked_for(given: Given) -> str:
    """A sealed title that was not typed on the command line, asked for where somebody is there."""
    if not is_to_be_sealed(given):
        return ""
    if not wiring.is_terminal():
        raise Unreadable(
            say("A task needs a title."),
            say("secdesk assign {leader} - --secrecy {secrecy}", leader=given["leader"],
                secrecy=given["secrecy"]),
        )  # fmt: skip
    from secdesk.cli import prompts  # noqa: PLC0415  # few titles are asked for

    return prompts.sealed_title()


def thoughts(given: Given) -> Given:
    """The notes of `note`: its words are one, a paste has one a line, the editor writes one."""
    words = list(given["words"] or ())
    if given["edit"]:
        from secdesk.cli.editor import edited  # noqa: PLC0415  # as above

        return {**given, "words": [edited("" if words == PASTE else " ".join(words))]}
    if words == PASTE:
        return {**given, "words": _listed(pasted()) or [""]}
    return {**given, "words": [" ".join(words)]}


def new_title(given: Given) -> Given:
    """The words of `promote`, in which no date may hide."""
    front = ["secdesk promote", str(given["number"]), given["leader"]]
    _must_not_hide_a_date(front, given["words"] or ())
    return given


def _listed(text: str) -> list[str]:
    """The lines of a paste that say something, without what a list puts in front of them."""
    return [BULLET.sub("", line) for line in text.splitlines() if line.strip()]


def a_screenful(given: Given) -> Given:
    """On a terminal a list ends where it can still be read, unless asked otherwise."""
    if given["most"] is not None or given["everything"]:
        return given
    return {**given, "most": wiring.office().settings[LIST_MOST]}


def absolute(paths: Sequence[str] | None) -> list[str]:
    """Paths as they hold from any folder; nothing is opened or looked for."""
    return [str(Path(os.path.expanduser(one)).absolute()) for one in paths or ()]  # noqa: PTH111  # Path would raise for ~nobody


def _must_not_hide_a_date(front: Sequence[str], words: Sequence[str]) -> None:
    """Raise Unreadable for `due:` among the words: other programs read a date there."""
    place = next((at for at, word in enumerate(words) if DUE.match(word)), None)
    if place is None:
        return
    from secdesk.cli.usage import typed  # noqa: PLC0415  # only a refusal needs it

    date = " ".join([DUE.sub("", words[place]), *words[place + 1 :]]).strip() or "fri"
    line = [*front, *words[:place], "--due", date]
    raise Unreadable(
        say('"{word}" sets no date here; nothing was stored.', word=words[place]),
        say("{command}", command=typed(line)),
    )


def words_of(name: str) -> Callable[[Given], Given]:
    """The words of any other deed: a `-` in their place reads them from standard input."""

    def gather(given: Given) -> Given:
        words: Sequence[str] = given[name] or ()
        if words and words[-1] == "-":
            return {**given, name: [*words[:-1], pasted()]}
        return given

    return gather


def pasted() -> str:
    """All of standard input; what is not UTF-8 is shown as such, not lost."""
    return sys.stdin.buffer.read().decode("utf-8", errors="replace")
