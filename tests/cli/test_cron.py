"""The line for crontab and the alias, as they are shown."""

import sys
from pathlib import Path

import pytest

from world import secdesk

PROGRAM = "/opt/my tools/secdesk"
NOTE = "# For crontab -e: every 10 minutes; nag itself keeps to working hours.\n"


@pytest.fixture(autouse=True)
def _installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", [PROGRAM])
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "TZ"):
        monkeypatch.delenv(name, raising=False)


def shown(*options: str) -> str:
    """The line for crontab."""
    return str(secdesk("cron", "show", *options, "--json").data["crontab"])


def test_both_lines_are_shown_and_nothing_is_made(home: Path) -> None:
    said = secdesk("cron", "show")

    assert said.out == (
        f"{NOTE}*/10 * * * * SECDESK_HOME={home} '{PROGRAM}' nag\n"
        "# For your shell's start file:\n"
        """alias secdesk=''"'"'/opt/my tools/secdesk'"'"''\n"""
    )
    assert (said.code, said.err) == (0, "")
    assert not home.exists()


def test_what_cron_cannot_know_stands_in_its_line(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SECDESK_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    monkeypatch.setenv("XDG_CONFIG_HOME", "/config")
    monkeypatch.setenv("TZ", "Europe/Berlin")

    line = shown()

    assert line == (
        f"*/10 * * * * XDG_DATA_HOME=/data XDG_CONFIG_HOME=/config TZ=Europe/Berlin '{PROGRAM}' nag"
    )
    assert not home.exists()


@pytest.mark.parametrize("typed", ["desk", "./desk"])
def test_a_folder_named_from_here_is_named_in_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SECDESK_HOME", typed)

    assert f"SECDESK_HOME={tmp_path}/desk " in shown()


def test_a_program_started_as_a_module_is_named_so_that_it_starts(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["/opt/lib/secdesk/__main__.py"])

    assert shown().endswith(f"SECDESK_HOME={home} {sys.executable} -m secdesk nag")


def test_the_language_asked_for_goes_along_unless_the_settings_name_it(home: Path) -> None:
    assert shown("--lang", "zh").endswith(" nag --lang zh")

    secdesk("config", "language", "zh")

    assert shown("--lang", "zh").endswith(" nag")
    assert home.exists()


def test_a_folder_with_a_line_break_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECDESK_HOME", "/a\nb")

    said = secdesk("cron", "show")

    assert (said.code, said.out) == (4, "")
    assert "cannot stand in crontab" in said.err
