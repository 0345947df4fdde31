"""The measurements behind docs/adr: `python benchmarks/decisions.py 0003`, and so on.

0007 compares the interpreters given with --python, each with another Typer. 0011 and 0014 have
scripts of their own in benchmarks/adr; 0002 and 0009 are benchmarks/in_process.py.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from shutil import copyfile
from sqlite3 import connect
from tempfile import TemporaryDirectory

import desks
from measuring import PYTHON, SCRIPT, Program, compared
from rows import FLOOR_TABLES, FLOORS, TITLE

ADR = Path(__file__).parent / "adr"
ROUNDS = 15
ALONE = "python alone"
READING = (
    "from datetime import datetime; from secdesk.domain.when import read;"
    "from secdesk.domain.worktime import WorkCalendar;"
    "read({phrase!r}, datetime(2026, 11, 23, 9).astimezone(), WorkCalendar())"
)
PARSING = "import dateparser; dateparser.parse({phrase!r}, languages={languages})"
DATES = {
    "our grammar, fri 5pm": READING.format(phrase="fri 5pm"),
    "our grammar, 后天": READING.format(phrase="后天"),
    "dateparser [en], fri 5pm": PARSING.format(phrase="fri 5pm", languages=["en"]),
    "dateparser [zh], 3天后": PARSING.format(phrase="3天后", languages=["zh", "zh-Hant"]),
    "dateparser any, 3天后": PARSING.format(phrase="3天后", languages=None),
}
ZONES = {
    "datetime alone": "from datetime import datetime; datetime.now().astimezone()",
    "gateways/zone": (
        "from datetime import datetime; from secdesk.gateways.zone import LOCAL;"
        "datetime.now(LOCAL).utcoffset()"
    ),
    "zoneinfo and tzlocal": (
        "from datetime import datetime; from tzlocal import get_localzone;"
        "datetime.now(get_localzone()).utcoffset()"
    ),
    "zoneinfo, name known": (
        "from datetime import datetime; from zoneinfo import ZoneInfo;"
        "datetime.now(ZoneInfo('Asia/Shanghai')).utcoffset()"
    ),
}


def alone(folder: Path) -> Program:
    """The interpreter, doing nothing."""
    return Program(ALONE, (PYTHON, "-c", "pass"), folder)


def of_writing(folder: Path) -> Sequence[Program]:
    """0003: sqlite3, our `assign`, a SQLModel session."""
    desk, plain, written = desks.make(folder), folder / "plain.db", folder / "written.db"
    connect(plain).executescript(FLOOR_TABLES).connection.close()
    kept = folder / "kept.db"
    copyfile(desk, kept)

    def fresh() -> None:
        copyfile(plain, written)
        copyfile(kept, desk)

    floor = (PYTHON, str(FLOORS / "floor_w.py"), str(written))
    session = (PYTHON, str(ADR / "sqlmodel_write.py"), str(written))
    return [
        alone(folder),
        Program("sqlite3 write", floor, folder, prepare=fresh),
        Program("assign", (SCRIPT, *TITLE, "--as-of", desks.AS_OF), folder, prepare=fresh),
        Program("SQLModel session write, no Typer", session, folder, prepare=fresh),
    ]


def of_dates(folder: Path) -> Sequence[Program]:
    """0005: ways to read one phrase, as processes that do nothing else."""
    ways = [Program(name, (PYTHON, "-c", code), folder) for name, code in DATES.items()]
    return [alone(folder), *ways]


def of_envelopes(folder: Path) -> Sequence[Program]:
    """0006: a list as lines and as JSON."""
    desks.make(folder)
    listed = (SCRIPT, "list", "--most", "30", "--as-of", desks.AS_OF)
    return [
        Program("list, lines", listed, folder),
        Program("list --json", (*listed, "--json"), folder),
    ]


def of_typer(folder: Path, pythons: Sequence[str]) -> Sequence[Program]:
    """0007: the same small command under several interpreters."""
    app = str(ADR / "typer_app.py")
    return [
        alone(folder),
        *(Program(python, (python, app, "draft", "--due", "fri"), folder) for python in pythons),
    ]


def of_zones(folder: Path) -> Sequence[Program]:
    """0012: ways to learn the local time."""
    ways = [Program(name, (PYTHON, "-c", code), folder) for name, code in ZONES.items()]
    return [alone(folder), *ways]


def of_rows(folder: Path) -> Sequence[Program]:
    """0013: Rich's Table and our Sheet."""
    rows = str(ADR / "rows.py")
    return [
        Program(f"{way}, {count} rows", (PYTHON, rows, way, count), folder, terminal=True)
        for count in ("30", "1000")
        for way in ("nothing", "table", "fixed", "sheet")
    ]


def main() -> None:
    """Measure one decision."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("adr", choices=("0003", "0005", "0006", "0007", "0012", "0013"))
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--python", action="append", default=[])
    given = parser.parse_args()
    with TemporaryDirectory(prefix="secdesk-decisions-") as name:
        folder = Path(name)
        programs = {
            "0003": lambda: of_writing(folder),
            "0005": lambda: of_dates(folder),
            "0006": lambda: of_envelopes(folder),
            "0007": lambda: of_typer(folder, given.python),
            "0012": lambda: of_zones(folder),
            "0013": lambda: of_rows(folder),
        }[given.adr]()
        compared(programs, given.rounds, programs[0].name)


if __name__ == "__main__":
    main()
