"""What was typed, looked at before Typer reads it: no bare word may follow an option's value."""

from collections.abc import Iterator, Sequence
from typing import Any

from secdesk.domain.errors import Unreadable
from secdesk.domain.text import say

END_OF_OPTIONS = "--"
ONE_WORD = {
    "--to",
    "--by",
    "--rung",
    "--helper",
    "--holder",
    "--urgency",
    "--percent",
    "--importance",
    "--parent",
    "--task",
}


def must_not_stray(command: str, args: Sequence[str], params: Sequence[Any]) -> None:
    """Raise Unreadable for a bare word behind an option's value, with the command as meant.

    A value in two words would else be read as one word, and a deadline be lost in silence.
    """
    takes_value = {
        name: not getattr(param, "is_flag", False)
        for param in params
        for name in (*param.opts, *param.secondary_opts)
        if name.startswith("-")
    }
    dates = {name for one in params if one.metavar == "WHEN" for name in one.opts}
    tokens = list(_told_apart(args, takes_value))
    place = next((at for at, (kind, _) in enumerate(tokens) if kind == "stray"), None)
    if place is None:
        return
    option = next(text for kind, text in reversed(tokens[:place]) if kind == "option")
    value = [text for kind, text in tokens[:place] if kind == "value"][-1]
    strays = []
    for kind, text in tokens[place:]:
        if kind != "stray":
            break
        strays.append(text)
    raise Unreadable(
        say('"{strays}" stands alone after {option} {value}; nothing was stored.',
            strays=" ".join(strays), option=option, value=value),
        *(say("{command}", command=one) for one in _meant(command, tokens, place, len(strays),
                                                          is_word=option in ONE_WORD - dates)),
    )  # fmt: skip


def _told_apart(args: Sequence[str], takes_value: dict[str, bool]) -> Iterator[tuple[str, str]]:
    """Each token with what it is: a word, an option, its value, or a stray word behind one."""
    waits_for, after_value = "", False
    for place, text in enumerate(args):
        if text == END_OF_OPTIONS and not waits_for:
            yield from (("word", one) for one in args[place:])
            return
        if waits_for:
            _must_be_a_value(waits_for, text, takes_value)
            yield "value", text
            waits_for, after_value = "", True
        elif text.startswith("-") and text != "-":
            name, value, waits = _parted(text, takes_value)
            yield from [("option", name)] if value is None else [("option", name), ("value", value)]
            waits_for = name if waits else ""
            after_value = value is not None
        else:
            yield ("stray" if after_value else "word"), text


def _parted(text: str, takes_value: dict[str, bool]) -> tuple[str, str | None, bool]:
    """An option, its value where that is written onto it, and whether the value comes next.

    `--due=fri` and `-dfri` have theirs; of short ones written together, `-yd`, the last may wait.
    """
    if text.startswith("--"):
        name, equals, value = text.partition("=")
        if equals and takes_value.get(name):
            return name, value, False
        return text, None, takes_value.get(text, False)
    for end, letter in enumerate(text[1:], start=2):
        if takes_value.get(f"-{letter}"):
            return text[:end], text[end:] or None, end == len(text)
    return text, None, False


def _must_be_a_value(option: str, text: str, takes_value: dict[str, bool]) -> None:
    """Raise Unreadable where the next option stands in the place of a value."""
    if text.partition("=")[0] in takes_value:
        raise Unreadable(
            say("{option} has no value; {next} stands in its place.", option=option, next=text),
            say('{option} "..." {next}', option=option, next=text),
        )


def _meant(
    command: str, tokens: Sequence[tuple[str, str]], place: int, count: int, *, is_word: bool
) -> Iterator[str]:
    """The command with the stray words inside the value, or in front of the options."""
    from secdesk.cli.usage import typed  # noqa: PLC0415  # only a refusal needs it

    texts = [text for _, text in tokens]
    strays, rest = texts[place : place + count], texts[place + count :]
    joined = " ".join([texts[place - 1], *strays])
    inside = typed([command, *texts[: place - 1], joined, *rest])
    first = next(at for at, (kind, _) in enumerate(tokens) if kind == "option")
    in_front = typed([command, *texts[:first], *strays, *texts[first:place], *rest])
    if is_word:
        yield in_front
    else:
        yield inside
        if first <= 1:
            yield in_front
