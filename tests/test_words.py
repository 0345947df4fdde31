"""Two languages: a whole catalogue, and nothing of the one on the pages of the other."""

import io
import re
from datetime import date
from enum import StrEnum
from itertools import product
from pathlib import Path

import catalogue
import pytest
import typer
from rich.cells import cell_len
from rich.console import Console

from secdesk.cards import Light
from secdesk.cards.card import Card
from secdesk.cli import borrowed
from secdesk.cli.registry import COMMANDS
from secdesk.domain import vocabulary
from secdesk.domain.task import Issuer
from secdesk.domain.vocabulary import choose
from secdesk.services import looking
from secdesk.services.desk import Desk
from secdesk.services.looking import Asked
from secdesk.views import render
from secdesk.views.human.sheet import Sheet
from secdesk.views.labels import LETTERS
from secdesk.views.words import Words, language_of
from world import LI, WANG, a_due, a_task

CATALOGUE = catalogue.catalogue()
SAYINGS = sorted(catalogue.said(), key=str)
TYPED_AS_IT_IS = {
    *(word for name in COMMANDS for word in name.split()),
    "secdesk", "zh", "vault", "init", "chenjie", "chen",
}  # fmt: skip
SAME_IN_BOTH = {
    "--importance {high}": "a command is typed as it is",
    '--map "{column}=title"': "a command is typed as it is",
    "--percent 60": "a command is typed as it is",
    "0-100": "a range of numbers",
    "1-3": "a range of numbers",
    'cp "{backup}" "{file}"': "a command of the shell",
    "en|zh": "what is typed",
    'rm "{journal}"; cp "{backup}" "{file}"': "a command of the shell",
    "UUID": "the name of a standard",
    "2026-11-27T17:00:00+08:00": "a moment as scripts write it",
    "[bash|zsh|fish]": "what is typed",
    "- #{number} {title}": "holes alone",
    "- {task}": "a hole alone",
    "2026-11-27": "a day as scripts write it",
    "QQ": "a name",
    "secdesk checklist use {name} --on {day} --task {number}": "a command is typed as it is",
    "#{number} {title}": "holes alone",
    "R|A|T": "what is typed",
    "secdesk area seed --pick 1,3,5": "a command is typed as it is",
    'secdesk ask {code} "{question}" --task {number} --view "{view}" --view "{other}"': (
        "a command is typed as it is"
    ),
    "secdesk assign {leader} - --secrecy {secrecy}": "a command is typed as it is",
    "secdesk blank task B15:5": "a command is typed as it is",
    "secdesk config region CN": "a command is typed as it is",
    'secdesk config {key} "{codes}"': "a command is typed as it is",
    "secdesk edit {number} --embargo none": "a command is typed as it is",
    "secdesk edit {number} --secrecy {secrecy}": "a command is typed as it is",
    "secdesk undo": "a command is typed as it is",
    "secdesk list --holder me --due {day}": "a command is typed as it is",
    "secdesk list --holder {code} --state all": "a command is typed as it is",
    "secdesk vault unlock --for 15m": "a command is typed as it is",
    "secdesk {command} {number} -": "a command is typed as it is",
    'secdesk due {number} "{until}"': "a command is typed as it is",
    'secdesk due {number} "{until}" --word "{word}"': "a command is typed as it is",
    'secdesk promise {number} --kept --to "{whom}"': "a command is typed as it is",
    "{bearing} #{number}": "holes alone",
    'secdesk ask {code} "{question}" --task {number}': "a command is typed as it is",
    'secdesk due {number} "{typed}" --by-ask {ask}': "a command is typed as it is",
    "secdesk list --leader {code} --due overdue": "a command is typed as it is",
    'secdesk progress {number} "{words}" --check {day}': "a command is typed as it is",
    "{place}. {question}": "holes alone",
    "secdesk completion install bash": "a command is typed as it is",
    "secdesk completion show zsh": "a command is typed as it is",
    "secdesk config nag.most 5": "a command is typed as it is",
    'secdesk {noun} edit {code} --name "{other}"': "a command is typed as it is",
    "secdesk calendar 2026-10": "a command is typed as it is",
    "secdesk calendar remove 2026-12-24": "a command is typed as it is",
    "secdesk calendar show 2026-10": "a command is typed as it is",
    "secdesk config region none": "a command is typed as it is",
    "secdesk config region {region}": "a command is typed as it is",
    '"{date}"': "a date as it is typed",
    "每两周周五, 隔周周五": "Chinese examples for what was typed in Chinese",
    "每月1号和15号, 每两周, 每15天": "as above",
    "每月第一个周一": "as above",
    "{choices}": "a hole alone",
    "{command}": "a hole alone",
    "{urgency}": "a hole alone",
    "{one} · {other}": "two holes and a dot",
    "{command} --help": "a command is typed as it is",
    "{message}": "a hole alone",
    "{one} {other}": "holes alone",
    "{state}": "a hole alone",
    "{words}": "a hole alone",
}
KINDS = [
    vocabulary.Answer,
    vocabulary.ContactKind,
    vocabulary.Holder,
    vocabulary.Secrecy,
    vocabulary.Source,
    vocabulary.State,
    vocabulary.Urgency,
    vocabulary.WorkClass,
]


def forms(message: catalogue.Message) -> tuple[str, ...]:
    """The singular, and the plural where there is one."""
    return (message,) if isinstance(message, str) else message


def translations(message: catalogue.Message) -> tuple[str, ...]:
    """What the catalogue has for a text, in every plural form; nothing for a mere guess."""
    entry = CATALOGUE.get(forms(message)[0])
    if entry is None or not entry.string or "fuzzy" in entry.flags:
        return ("",)
    return (entry.string,) if isinstance(entry.string, str) else tuple(entry.string)


def has_the_same_holes(message: catalogue.Message) -> bool:
    """Whether every form of the translation fills in what the text fills in."""
    wanted = {hole for form in forms(message) for hole in catalogue.holes(form)}
    return all(catalogue.holes(text) == wanted for text in translations(message))


def has_words(text: str) -> bool:
    """Whether anything in a text is neither a command, an option, a number nor a hole."""
    rest = re.sub(r"{\w+}|--[\w-]+|\d+", "", text)
    return any(word not in TYPED_AS_IT_IS for word in rest.split())


def test_every_text_has_its_translation() -> None:
    assert [message for message in SAYINGS if not all(translations(message))] == []


def test_holes_are_the_same_in_both_languages_and_in_every_plural() -> None:
    assert [message for message in SAYINGS if not has_the_same_holes(message)] == []


def test_nothing_is_left_in_english() -> None:
    same = [forms(one)[0] for one in SAYINGS if forms(one)[0] in translations(one)]

    assert [text for text in same if has_words(text) and text not in SAME_IN_BOTH] == []


@pytest.mark.parametrize("text", SAME_IN_BOTH)
def test_each_exception_is_one(text: str) -> None:
    assert text in translations(text)


@pytest.mark.parametrize("word", ["领办", "贵方"])
def test_a_thing_has_one_name_in_chinese_and_a_colleague_is_no_party(word: str) -> None:
    assert [one.id for one in CATALOGUE if word in str(one.string)] == []


def test_the_catalogue_has_no_entry_that_nobody_says() -> None:
    entries = {entry.id for entry in CATALOGUE if entry.id}

    assert entries == set(SAYINGS)


def test_bringing_the_catalogue_up_to_date_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, compiled = catalogue.PO.read_bytes(), catalogue.MO.read_bytes()
    monkeypatch.setattr(catalogue, "PO", tmp_path / "secdesk.po")
    monkeypatch.setattr(catalogue, "MO", tmp_path / "secdesk.mo")
    catalogue.PO.write_bytes(kept)

    catalogue.update()

    assert catalogue.PO.read_bytes() == kept
    assert catalogue.MO.read_bytes() == compiled


@pytest.mark.parametrize("text", ["Store this?", "LEADER", "{count} wd late", "Every day"])
def test_texts_are_found_wherever_they_are_said(text: str) -> None:
    assert text in {form for message in SAYINGS for form in forms(message)}


@pytest.mark.parametrize("text", [*borrowed.GETTEXT, *borrowed.PLAIN])
def test_typer_still_says_what_was_borrowed_from_it(text: str) -> None:
    sources = Path(typer.__file__).parent.rglob("*.py")
    said = f'_("{text}")' if text in borrowed.GETTEXT else f'"{text}"'

    assert any(said in source.read_text(encoding="utf-8") for source in sources)


@pytest.mark.parametrize("light", Light)
def test_a_light_is_one_letter_and_no_two_share_it(light: Light) -> None:
    for language in ("en", "zh"):
        words = Words(language)
        letters = [words(letter) for letter in LETTERS.values()]

        assert len(words(LETTERS[light])) == 1
        assert letters.count(words(LETTERS[light])) == 1


@pytest.mark.parametrize(("language", "kind"), list(product(["en", "zh"], KINDS)))
def test_every_word_that_is_shown_may_be_typed(language: str, kind: type[StrEnum]) -> None:
    words = Words(language)

    assert [choose(kind, words.label(value)) for value in kind] == list(kind)


@pytest.mark.parametrize(
    ("language", "shown"),
    [("en", "Fri 27 Nov|Fri 1 Jan 2027|Friday 27 November 2026|27 Nov|a, b"),
     ("zh", "11月27日 周五|2027年1月1日 周五|2026年11月27日 星期五|11月27日|a、b")],
)  # fmt: skip
def test_dates_and_lists_as_each_language_writes_them(language: str, shown: str) -> None:
    words, today, friday = Words(language), date(2026, 11, 23), date(2026, 11, 27)

    written = (
        words.day(friday, today),
        words.day(date(2027, 1, 1), today),
        words.full_day(friday),
        words.short_day(friday),
        words.several(("a", "b")),
    )

    assert "|".join(written) == shown


@pytest.mark.parametrize(
    ("asked", "environment", "language"),
    [
        (None, {}, "en"),
        (None, {"LANG": "zh_CN.UTF-8"}, "zh"),
        (None, {"LANG": "de_DE.UTF-8"}, "en"),
        (None, {"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        (None, {"LANG": "en_GB.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, "zh"),
        ("en", {"LANG": "zh_CN.UTF-8"}, "en"),
        ("zh", {"LANG": "en_GB.UTF-8"}, "zh"),
    ],
)
def test_the_language_asked_for_wins_over_the_environment(
    asked: str | None, environment: dict[str, str], language: str
) -> None:
    assert language_of(asked, environment) == language


TITLES = (
    "落实年终会议场地",
    "Confirm the venue with 行政处 and the hotel before anybody else asks for it",
    "回复",
    "Draft 年终 report",
)


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize(
    ("language", "others"),
    [("en", ("#", "Fri 27 Nov", "4 wd left")), ("zh", ("#", "11月27日 周五", "剩 4 个工作日"))],
)
def test_columns_begin_at_the_same_place_in_every_line(
    desk: Desk, width: int, language: str, others: tuple[str, ...]
) -> None:
    leaders = [Issuer(desk.store.leaders.add(one)) for one in (WANG, LI)]
    for place, title in enumerate(TITLES):
        issuers = (leaders[place % 2],)
        desk.store.tasks.add(a_task(title=title, issuers=issuers, due=a_due("2026-11-27")))

    lines = drawn(looking.list_tasks(desk, Asked(sort="number"), None), language, width)

    assert len(lines) == len(TITLES)
    assert max(map(cell_len, lines)) <= width
    assert begins(lines, [title[:2] for title in TITLES]) == 1
    for column in others:
        assert begins(lines, [column] * len(TITLES)) == 1


def drawn(card: Card, language: str, width: int) -> list[str]:
    """A page as a terminal of that width gets it."""
    words, screen = Words(language), io.StringIO()
    Console(file=screen, width=width, soft_wrap=True).print(
        Sheet(render.page_of(card, words)), end=""
    )
    return screen.getvalue().splitlines()


def begins(lines: list[str], texts: list[str]) -> int:
    """At how many different places of the screen these texts begin, each in its line."""
    return len(
        {cell_len(line[: line.index(text)]) for line, text in zip(lines, texts, strict=True)}
    )
