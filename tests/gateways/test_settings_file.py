"""The settings file, read: whatever TOML its owner writes, and what is wrong with it."""

from datetime import time
from pathlib import Path

import pytest

from secdesk.domain.errors import OutsideFailed, Unreadable
from secdesk.domain.setting.kind import Rhythm, Setting
from secdesk.domain.setting.known import ALL, DAY_START, LIST_MOST, NAG_MOST, NAG_TARGETS, PACES
from secdesk.domain.vocabulary import Urgency
from secdesk.gateways.settings_file import LARGEST, SettingsFile
from toml_files import LAYOUTS, a_file

NORMAL = PACES[Urgency.NORMAL]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the settings are kept."""
    return tmp_path / "config.toml"


def test_a_file_that_is_not_there_leaves_every_default(place: Path) -> None:
    said = SettingsFile(place).read()

    assert [said[one] for one in ALL] == [one.default for one in ALL]
    assert not place.exists()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_settings_are_read_however_they_are_laid_out(place: Path, layout: str) -> None:
    said = a_file(place, LAYOUTS[layout]).read()

    assert (said[NAG_MOST], said[NORMAL.target], said[LIST_MOST]) == (5, 4, 40)


@pytest.mark.parametrize(
    ("line", "setting", "value"),
    [
        ("hours.start = 08:30:00", DAY_START, time(8, 30)),
        ('hours.start = "8:30"', DAY_START, time(8, 30)),
        ("nag.targets = true", NAG_TARGETS, True),
        ('nag.targets = "yes"', NAG_TARGETS, True),
        ('nag.most = "5"', NAG_MOST, 5),
        ("nag.most = 0x5", NAG_MOST, 5),
        ("pace.normal.remind = [7, 3,\n  1] # three", NORMAL.remind, Rhythm((7, 3, 1))),
        ("pace.normal.remind = 3", NORMAL.remind, Rhythm((3,))),
        ('pace.normal.after = ["1", "every 3"]', NORMAL.after, Rhythm((1,), 3)),
        ("pace.normal.remind = '''never'''", NORMAL.remind, Rhythm()),
    ],
)
def test_a_value_may_be_written_as_toml_has_it(
    place: Path, line: str, setting: Setting[object], value: object
) -> None:
    assert a_file(place, f"{line}\n").read()[setting] == value


@pytest.mark.parametrize(
    ("text", "said", "hint"),
    [
        ("# a\n\n[nag]\nmots = 5\n", 'line 4: there is no setting "nag.mots"',
         "did you mean nag.most"),
        ('[nag] # of cron\n\n"mots" = 5\n', 'line 3: there is no setting "nag.mots"',
         "did you mean nag.most"),
        ('zebra = "red"\n', 'line 1: there is no setting "zebra"', "take that line out"),
        ("[list]\nmost = 3\n[pace.normal]\nremind = [1,\n2]\nxyz = 5\n",
         'line 6: there is no setting "pace.normal.xyz"', ""),
        ('language = "zh"\nnag = {most = 5, mots = 3}\n',
         'line 2: there is no setting "nag.mots"', "did you mean nag.most"),
        ("# a\n[[nag]]\nmost = 5\n", 'line 2: there is no setting "nag"', ""),
        ("# a\nnag = 5\n", 'line 2: there is no setting "nag"', ""),
        ('\n"nag.most" = 5\n', 'line 2: there is no setting ""nag.most""', "did you mean nag.most"),
        ("[nag.most]\nmost = 5\n", 'line 2: there is no setting "nag.most.most"', ""),
        ('"a\\nb" = 5\n', 'line 1: there is no setting "a b"', ""),
        ("[nag]\nmost = 0\n", 'line 2, nag.most: "0" is not a whole number from 1 to 1000',
         "secdesk config nag.most 10"),
        ("[nag]\r\n\r\nmost = true\r\n", 'line 3, nag.most: "True" is not a whole number',
         "secdesk config nag.most 10"),
        ("[nag]\nmost = 5.0\n", 'line 2, nag.most: "5.0" is not a whole number',
         "secdesk config nag.most 10"),
        ('[nag]\n"most" = 2026-11-23\n', 'line 2, nag.most: "2026-11-23" is not a whole number',
         "secdesk config nag.most 10"),
        ('x = """\n[nag]\nmost = 0\n"""\n', 'line 1: there is no setting "x"', ""),
        ('language = """\\\n  zh"""\npace.normal.remind = [\n 7,\n "x"\n]\n',
         'line 3, pace.normal.remind: "7, x" is not days such as',
         'secdesk config pace.normal.remind "7, 3, 1, 0"'),
        ("pace.normal.remind = []\n", 'line 1, pace.normal.remind: "" is not days such as',
         'secdesk config pace.normal.remind "7, 3, 1, 0"'),
        ("hours.start = 2026-11-23T09:00:00\n", "line 1, hours.start:", "secdesk config"),
        ('language = "fr"\n', 'line 1, language: "fr" is not one of environment, en, zh',
         "secdesk config language environment"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_its_line_and_what_to_type(
    place: Path, text: str, said: str, hint: str
) -> None:
    file = a_file(place, text)

    with pytest.raises(Unreadable) as refusal:
        file.read()

    assert str(refusal.value).startswith(f"{place}, {said}")
    assert hint in str(refusal.value.hints[0])


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"[nag]\nmost = \n", 2),
        (b"hours.start = 09:00\n", 1),
        (b"a = 1\nb = 2\na = 3\n", 3),
        (b"[nag]\nmost = 5\n[nag]\n", 3),
        (b'\n\nlanguage = "zh\n', 3),
        (b"\xef\xbb\xbfnag\n", 1),
        (b"x = [1,\n2,\n", 2),
        (b"a = 1\nb = '\xff'\n", 2),
        ("language = 'zh' # 中文\n".encode("gb18030"), 1),
        (b"\x00", 1),
        (b"x = " + b"[" * 50_000, 1),
    ],
)
def test_what_is_no_toml_is_named_by_its_line(place: Path, content: bytes, line: int) -> None:
    place.write_bytes(content)

    with pytest.raises(Unreadable, match=f"line {line} cannot be read: [^\n]+[.]$") as refusal:
        SettingsFile(place).read()

    assert str(place) in str(refusal.value)
    assert "move the file away" in str(refusal.value.hints[0])


def test_a_file_of_any_size_is_refused_before_it_is_read(place: Path) -> None:
    file = a_file(place, "#" * (LARGEST + 1))

    with pytest.raises(Unreadable, match="too large"):
        file.read()
    with pytest.raises(Unreadable, match="too large"):
        file.write("nag.most", 5)

    assert place.stat().st_size == LARGEST + 1


def test_a_folder_in_its_place_is_out_of_reach(place: Path) -> None:
    place.mkdir()

    with pytest.raises(OutsideFailed, match="Is a directory") as refusal:
        SettingsFile(place).read()

    assert "rights" in str(refusal.value.hints[0])


def test_a_file_in_the_place_of_its_folder_is_out_of_reach(tmp_path: Path) -> None:
    (tmp_path / "secdesk").write_text("")
    file = SettingsFile(tmp_path / "secdesk" / "config.toml")

    with pytest.raises(OutsideFailed, match="Not a directory"):
        file.read()
    with pytest.raises(OutsideFailed, match="Not a directory"):
        file.write("nag.most", 5)


def test_a_link_that_leads_nowhere_but_to_itself_is_out_of_reach(place: Path) -> None:
    place.symlink_to(place)

    with pytest.raises(OutsideFailed):
        SettingsFile(place).write("nag.most", 5)
