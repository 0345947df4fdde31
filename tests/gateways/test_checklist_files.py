"""Templates in files: ours come with the program, hers lie beside the settings."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from secdesk.domain.checklist import Phase
from secdesk.domain.checklist_template import Template
from secdesk.domain.errors import DeskError, NotFound, OutsideFailed, Refused
from secdesk.gateways.checklist_files import OURS, ChecklistFiles

NAMES = {
    "document-in", "document-out", "event", "handover", "holiday-duty", "incident", "meeting",
    "new-leader", "small-meeting", "trip", "visit",
}  # fmt: skip
GOOD = '[[item]]\nphase = "before"\noffset = "-1"\nen = "phone them"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "checklists"


@pytest.fixture
def hers(folder: Path) -> Iterator[Path]:
    folder.mkdir()
    yield folder
    folder.chmod(0o700)


def ours() -> list[Template]:
    return [one.template for one in ChecklistFiles(OURS / "nowhere").all() if one.template]


def mistake(hers: Path, name: str, content: str | bytes) -> DeskError:
    data = content.encode() if isinstance(content, str) else content
    (hers / f"{name}.toml").write_bytes(data)
    (sheet,) = (one for one in ChecklistFiles(hers).all() if one.is_own)
    assert sheet.mistake is not None
    return sheet.mistake


def test_all_templates_come_with_the_program() -> None:
    assert {one.code for one in ours()} == NAMES


def test_a_wheel_takes_every_file_of_the_package_along() -> None:
    root = OURS.parent.parent.parent
    build = tomllib.loads((root / "pyproject.toml").read_text())["tool"]["hatch"]["build"]

    assert build == {"targets": {"wheel": {"packages": [str(OURS.parent.relative_to(root))]}}}


@pytest.mark.parametrize("one", ours(), ids=lambda one: one.code)
def test_each_of_ours_speaks_both_languages_and_keeps_its_phases_together(one: Template) -> None:
    phases = [list(Phase).index(line.phase) for line in one.lines]

    assert all(one.name)
    assert all(all(line.words) for line in one.lines)
    assert phases == sorted(phases)
    assert one.lines[0].words.english != one.lines[0].words.chinese


@pytest.mark.parametrize("one", ours(), ids=lambda one: one.code)
def test_each_of_ours_goes_forward_in_time(one: Template) -> None:
    days = [line.timing.days for line in one.lines]

    assert days == sorted(days)


def test_hers_stands_for_ours_of_the_same_name_and_others_join(hers: Path) -> None:
    (hers / "meeting.toml").write_text(GOOD)
    (hers / "weekly.toml").write_text('name_zh = "周会"\n' + GOOD)
    (hers / ".meeting.toml.swp.toml").write_text("half a")
    (hers / "notes.txt").write_text("nothing")

    found = {one.code: one for one in ChecklistFiles(hers).all()}

    assert set(found) == {*NAMES, "weekly"}
    assert found["meeting"].is_own
    assert found["meeting"].template is not None
    assert len(found["meeting"].template.lines) == 1
    assert not found["visit"].is_own


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (GOOD + '\n[[item]]\nphase = "soon"\noffset = "0"\nen = "x"\n',
         "{file}, line 6, item 2: phase is one of: before, during, after."),
        ('item = [{phase = "before", offset = "x", en = "x"}]\n', "{file}, item 1: offset is in"),
        ('name = "x"\n', "{file}: it has no [[item]]."),
        ('colour = "red"\n' + GOOD, "{file}: colour is not known here; known are: name"),
        ("name = \n" + GOOD, "{file}, line 1: Invalid value."),
        (GOOD + 'zh = "x', "{file}, line 5: Unterminated string."),
        (b'name = "\xb2"\n', "{file}, line 1: it is not UTF-8."),
        ("a = " + "[" * 5000, "{file}, line 1: its brackets never end."),
        ("#" * 200_001, "{file} is too large for a template."),
    ],
)  # fmt: skip
def test_a_file_with_a_mistake_is_named_with_its_line(
    hers: Path, content: str | bytes, said: str
) -> None:
    file = hers / "broken.toml"

    assert str(mistake(hers, "broken", content)).startswith(said.format(file=file))


def test_a_broken_file_harms_no_other_template(hers: Path) -> None:
    mistake(hers, "meeting", "no toml")

    found = {one.code: one for one in ChecklistFiles(hers).all()}

    assert found["meeting"].template is None
    assert all(one.template for code, one in found.items() if code != "meeting")


def test_a_copy_is_ours_letter_for_letter_and_private(folder: Path) -> None:
    file = Path(ChecklistFiles(folder).copy("visit"))

    assert file.read_bytes() == (OURS / "visit.toml").read_bytes()
    assert file.stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_copy_is_never_laid_over_a_file_of_hers(hers: Path) -> None:
    files = ChecklistFiles(hers)
    file = Path(files.copy("visit"))
    files.copy("visit")  # as it was left: nothing is lost
    file.write_text(GOOD)

    with pytest.raises(Refused):
        files.copy("visit")

    assert file.read_text() == GOOD


def test_a_copy_follows_no_link(hers: Path, tmp_path: Path) -> None:
    (hers / "visit.toml").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(Refused):
        ChecklistFiles(hers).copy("visit")

    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize("name", ["../visit", "nothing", ""])
def test_only_ours_can_be_copied(folder: Path, name: str) -> None:
    with pytest.raises(NotFound):
        ChecklistFiles(folder).copy(name)

    assert not folder.exists()


def test_a_folder_that_cannot_be_used_is_named(folder: Path) -> None:
    folder.write_text("a file")

    with pytest.raises(OutsideFailed):
        ChecklistFiles(folder).all()
