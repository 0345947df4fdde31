"""Desks that many tests begin from: made once by each process of the tests, then copied."""

import os
from collections.abc import Callable
from pathlib import Path

Files = dict[Path, tuple[int, bytes]]

_made: dict[object, Files] = {}


def made_once(key: object, make: Callable[[], None]) -> None:
    """Stand at the desk that `make` makes in an empty home, and that `key` names."""
    home = Path(os.environ["SECDESK_HOME"])
    if key not in _made:
        make()
        _made[key] = dict(_files(home))
    else:
        _write(home, _made[key])


def _files(home: Path) -> list[tuple[Path, tuple[int, bytes]]]:
    """Everything below a folder with its rights, folders in front of what lies in them."""
    return [
        (one.relative_to(home), (one.stat().st_mode, one.read_bytes() if one.is_file() else b""))
        for one in [home, *sorted(home.rglob("*"))]
    ]


def _write(home: Path, files: Files) -> None:
    for path, (mode, content) in files.items():
        place = home / path
        if mode & 0o040000:
            place.mkdir(parents=True, exist_ok=True)
        else:
            place.write_bytes(content)
        place.chmod(mode & 0o777)
