"""What may be typed next, answered to a shell that asks while a line is being typed.

The shell's script (`gateways/shells`) names itself in the environment and hands over the words
before the cursor and the beginning of the word at it. The answer is a line that says what to do
with the rest, then one candidate a line. Any fault is an empty answer: nobody's line is disturbed.
"""

import os
import shlex
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import typer

from secdesk.cli import exits, wiring
from secdesk.cli.offers import FILES, Place, cut
from secdesk.cli.registry import COMMANDS
from secdesk.domain.text import fold
from secdesk.domain.value import value

TODAY = "today"
TOP = ("--help", "--version")
LANGUAGES = {"--lang=zh": "zh", "--lang=en": "en"}
OFFER, INSTEAD, LOOK, ONLY_FILES = "offer", "instead", "look", "files"
VALUES_ONLY = {"37", "42"}  # bash: menu completion, and inserting every candidate
QUOTES = "\"'"
RISKY = set(" \t\"'`$\\!*?[](){}<>|&;~^")

Load = Callable[[str], Any]


class Candidate(NamedTuple):
    """A word that may be typed, and what it means."""

    text: str
    help: str = ""


@value
class Answer:
    """What is offered in the place of what was typed; names speak for themselves."""

    typed: str
    candidates: Sequence[Candidate] = ()
    are_names: bool = False
    front: str = ""

    @property
    def manner(self) -> str:
        """Whether the candidates go on from what was typed, replace it, or can only be looked at.

        A candidate replaces it where a name was typed and a code is offered.
        """
        texts = [one.text for one in self.candidates]
        if FILES in texts:
            return ONLY_FILES
        if all(text.startswith(self.typed) for text in texts):
            return OFFER
        are_alike = all(fold(text).startswith(fold(self.typed)) for text in texts)
        return INSTEAD if len(texts) == 1 or are_alike else LOOK


def answer(args: Sequence[str], load: Load, valued: Iterable[str]) -> int:
    """Print what may be typed next; `valued` are the options in front that take a value."""
    shell = os.environ[wiring.COMPLETES]
    try:
        *before, typed = args or [""]
        if shell == "bash":
            before = list(_rejoined(map(_unquoted, before)))
        typed = typed.lstrip(QUOTES)  # one that is still open; fish hands it over
        _speak(before)
        found = _answer(before, typed, load, {*valued, "--lang"})
        sys.stdout.write(WRITERS.get(shell, _fish)(found) if found.candidates else "")
    except Exception:  # noqa: BLE001, S110  # whatever it is, it must not show in somebody's line
        pass
    return exits.FINE


def _speak(args: Sequence[str]) -> None:
    """Choose the language of what is offered."""
    joined = {"=".join(pair) for pair in pairwise(args)} | set(args)
    wiring.speak(next((LANGUAGES[one] for one in LANGUAGES if one in joined), None))


def _answer(args: Sequence[str], typed: str, load: Load, valued: set[str]) -> Answer:
    place = 0  # options may stand in front of the command; alone they belong to today's page
    while place < len(args) and args[place].startswith("-"):
        place += 2 if args[place] in valued else 1
    front, rest = list(args[:place]), list(args[place:])
    if not rest and (place > len(args) or typed.startswith("-")):
        found = _in_command(TODAY, front, typed, load)
        return found if front else _with_top(found)
    if not rest:
        return _names("", typed)
    name = rest.pop(0)
    if name in COMMANDS and not COMMANDS[name].module:
        return _in_group(name, [*front, *rest], typed, load)
    return _in_command(name, [*front, *rest], typed, load) if name in COMMANDS else Answer(typed)


def _in_group(group: str, args: list[str], typed: str, load: Load) -> Answer:
    """One of its commands, or what follows the one that is meant by the group alone."""
    alone = f"{group} {COMMANDS[group].alone}"
    name = f"{group} {args[0]}" if args else alone
    if name in COMMANDS and args:
        return _in_command(name, args[1:], typed, load)
    names = Answer(typed) if args else _names(group, typed)
    if alone not in COMMANDS:
        return names
    found = _in_command(alone, args, typed, load)
    return (
        Answer(typed, [*names.candidates, *found.candidates], front=found.front)
        if names.candidates
        else found
    )


def _names(group: str, typed: str) -> Answer:
    """The commands below a group, or below none, in the order of the contents."""
    words = wiring.words()
    below = f"{group} ".lstrip()
    found = [
        Candidate(name.removeprefix(below), words(entry.help))
        for name, entry in COMMANDS.items()
        if name.startswith(below) and " " not in name.removeprefix(below)
    ]
    fitting = [one for one in found if one.text.startswith(typed)]
    return Answer(typed, fitting, are_names=True)


def _with_top(found: Answer) -> Answer:
    """Also what may stand in the place of a command."""
    known = {one.text for one in found.candidates}
    top = [Candidate(one) for one in TOP if one.startswith(found.typed) and one not in known]
    return Answer(found.typed, [*found.candidates, *top], are_names=True)


class Line:
    """The words after a command, told apart by the options that it has."""

    def __init__(self, params: Sequence[Any]) -> None:
        self.options: Mapping[str, Any] = {
            name: one for one in params for name in (*one.opts, *one.secondary_opts)
            if name.startswith("-")
        }  # fmt: skip
        self.arguments = [one for one in params if one.param_type_name == "argument"]
        self.words: list[str] = []
        self.values: dict[str, list[str]] = {}  # by the option's name in the program
        self.waits: Any = None
        self.is_over = False  # no more options: `--` was typed

    def read(self, args: Sequence[str]) -> None:
        """Take what stands before the cursor."""
        for text in args:
            if self.waits is not None:
                self.values[self.waits.name].append(text)
                self.waits = None
            elif self.is_over or not text.startswith("-") or text == "-":
                self.words.append(text)
            elif text == "--":
                self.is_over = True
            else:
                self._take_option(text)

    def _take_option(self, text: str) -> None:
        name, equals, value_ = text.partition("=")
        option = self.options.get(name)
        if option is None:  # short ones written together, or a value written onto one
            return
        values = self.values.setdefault(option.name, [])
        if equals:
            values.append(value_)
        elif not option.is_flag:
            self.waits = option

    def place(self, given: Sequence[str], typed: str) -> Place:
        """Where somebody types, in an argument or a value that had these words before."""
        return Place(tuple(given), typed, tuple(self.words))

    def argument(self) -> tuple[Any, Sequence[str]] | None:
        """The argument that the word at the cursor belongs to, and its words before."""
        words = self.words
        for one in self.arguments:
            if one.nargs < 0 or len(words) < one.nargs:
                return one, words
            words = words[one.nargs :]
        return None


def _in_command(name: str, args: Sequence[str], typed: str, load: Load) -> Answer:
    """What may be typed in a command, whose module is imported now."""
    command = load(name)
    context = typer.Context(command, info_name=name)
    line = Line(command.get_params(context))
    line.read(args)
    if line.waits is not None:
        return _values(line.waits, context, line.place(line.values[line.waits.name], typed))
    if typed.startswith("-") and not line.is_over:
        return _options(line, context, typed)
    found = line.argument()
    if found is None:
        return _options(line, context, typed)
    return _values(found[0], context, line.place(found[1], typed))


def _options(line: Line, context: typer.Context, typed: str) -> Answer:
    """The options not given yet, or after `--due=` the values of that one."""
    name, equals, text = typed.partition("=")
    if equals and name in line.options:
        option = line.options[name]
        place = line.place(line.values.get(option.name, ()), text)
        found = _values(option, context, place)
        return Answer(found.typed, found.candidates, front=f"{name}=")
    fresh = {
        name: one
        for name, one in line.options.items()
        if name.startswith(typed) and (one.multiple or one.name not in line.values)
    }
    texts = [name for name, one in fresh.items() if typed == name or name == max(one.opts, key=len)]
    return Answer(typed, [Candidate(one, fresh[one].help or "") for one in texts], are_names=True)


def _values(param: Any, context: typer.Context, place: Place) -> Answer:  # noqa: ANN401  # Typer keeps the class to itself
    """What an argument or the value of an option may be."""
    context.obj = place
    found = param.shell_complete(context, "")  # the offers look at the text themselves
    return Answer(place.text, [Candidate(one.value, one.help or "") for one in found])


def _rejoined(words: Iterable[str]) -> Iterator[str]:
    """Options and values that bash took apart at the `=`, as one word again."""
    texts = list(words)
    for place, text in enumerate(texts):
        if text == "=":
            continue
        after_next = texts[place + 1 : place + 3]
        if texts[place - 1 : place] == ["="] and place > 1:
            continue
        yield f"{text}={after_next[1]}" if after_next[:1] == ["="] and after_next[1:] else text


def _unquoted(word: str) -> str:
    """A word as the command would get it; bash hands over what was typed, quotes and all."""
    try:
        return "".join(shlex.split(word))
    except ValueError:  # a quote that is still open
        return word


def _bash(found: Answer) -> str:
    """Candidates as bash lists them: several with what they mean, one alone to be inserted.

    What bash inserts is at most the beginning that all have in common, and never reaches beyond
    a number or a code, since no two of these are alike.
    """
    texts = [_inert(one.text, found.typed) for one in found.candidates]
    is_bare = found.are_names or os.environ.get("COMP_TYPE") in VALUES_ONLY or len(texts) == 1
    if not is_bare:
        width = max(map(len, texts))
        pairs = zip(texts, found.candidates, strict=True)
        texts = [f"{text:<{width}}  {cut(one.help)}".rstrip() for text, one in pairs]
    return _lines(found.manner, texts)


def _inert(text: str, typed: str) -> str:
    """A candidate as it may stand in a line of bash without meaning anything to it."""
    is_comment = text.startswith("#") and not typed.startswith("#")
    return shlex.quote(text) if RISKY & set(text) or is_comment else text


def _zsh(found: Answer) -> str:
    """Candidates as zsh's `_describe` takes them; it quotes what it inserts."""
    texts = [f"{found.front}{one.text}" for one in found.candidates]
    escaped = [one.replace("\\", "\\\\").replace(":", "\\:") for one in texts]
    helps = [f":{cut(one.help)}" if one.help else "" for one in found.candidates]
    return _lines(found.manner, map("".join, zip(escaped, helps, strict=True)))


def _fish(found: Answer) -> str:
    """Candidates with what they mean behind a tab; fish quotes what it inserts."""
    pairs = [_matched(one, found.typed) for one in found.candidates]
    return _lines(found.manner, (f"{found.front}{text}\t{cut(help_)}" for text, help_ in pairs))


def _matched(one: Candidate, typed: str) -> tuple[str, str]:
    """A candidate that fish finds again by what was typed: itself, else the name it stands for."""
    is_found = fold(typed) in fold(one.text) or fold(typed) not in fold(one.help)
    return (one.text, one.help) if is_found else (one.help, one.text)


def _lines(manner: str, texts: Iterable[str]) -> str:
    lines: Iterator[str] = iter([] if manner == ONLY_FILES else texts)
    return "".join(f"{line}\n" for line in (manner, *lines))


WRITERS: Mapping[str, Callable[[Answer], str]] = {"bash": _bash, "zsh": _zsh, "fish": _fish}
