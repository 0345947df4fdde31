"""Who may look into the folder of the desk."""

from pathlib import Path

import pytest

from world import secdesk


@pytest.fixture(autouse=True)
def _wang() -> None:
    secdesk("leader", "add", "wang", "Wang")


@pytest.mark.parametrize("rights", [0o755, 0o750, 0o701])
def test_a_folder_that_is_open_to_others_is_pointed_out_beside_the_answer(
    home: Path, rights: int
) -> None:
    home.chmod(rights)

    said = secdesk("leader", "list")

    assert said.code == 0
    assert said.err == f"secdesk: others may look into {home}: chmod 700 {home}\n"
    assert "Wang" in said.out


def test_a_folder_of_its_owners_alone_is_not_spoken_of() -> None:
    assert secdesk("leader", "list").err == ""


def test_under_json_nothing_is_said_beside_the_envelope(home: Path) -> None:
    home.chmod(0o755)

    said = secdesk("leader", "list", "--json")

    assert (said.err, said.envelope["error"]) == ("", None)
