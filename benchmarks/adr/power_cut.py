"""How many acknowledged commits a power cut takes, by journal mode (0011): `power_cut.py --cuts N`.

Needs root and a loop device: the file system of a small image of its own is shut down without
flushing (the ioctl that xfstests uses) while a process commits, mounted again, and read.
"""

import argparse
import fcntl
import os
import sqlite3
import struct
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import monotonic, sleep

SHUTDOWN = 0x8004587D  # EXT4_IOC_SHUTDOWN
NO_LOG_FLUSH = 2
IMAGE_BYTES = 64 << 20
MODES = (("delete", "extra"), ("delete", "full"), ("wal", "full"), ("delete", "off"))
WRITER = """
import sqlite3, sys, time
file, journal, synchronous = sys.argv[1:]
connection = sqlite3.connect(file, isolation_level=None)
connection.execute(f"PRAGMA journal_mode = {journal}")
connection.execute(f"PRAGMA synchronous = {synchronous}")
for number in range(1, 1_000_000):
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO task VALUES (?)", (number,))
    connection.execute("COMMIT")
    sys.stdout.write(f"{number} {time.monotonic()}\\n")
    sys.stdout.flush()
"""


def run(*words: str) -> None:
    """One command of the system; raises where it fails."""
    subprocess.run(words, check=True, capture_output=True)


def cut(image: Path, place: Path, mode: tuple[str, str], after: float) -> tuple[int, int, bool]:
    """Acknowledged before the cut, lost of these, and whether the file is whole."""
    run("mkfs.ext4", "-q", "-F", str(image))
    run("mount", "-o", "loop", str(image), str(place))
    file = place / "desk.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE task (number INTEGER PRIMARY KEY)")
    os.sync()
    words = [sys.executable, "-c", WRITER, str(file), *mode]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as writer:
        sleep(after)
        since = pull_the_plug(place)
        writer.kill()
        said = writer.communicate()[0].decode().splitlines()
    run("umount", str(place))
    run("mount", "-o", "loop", str(image), str(place))
    with closing(sqlite3.connect(file)) as connection:
        there = {number for (number,) in connection.execute("SELECT number FROM task")}
        whole = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    run("umount", str(place))
    known = {int(line.split()[0]) for line in said if float(line.split()[1]) < since}
    return len(known), len(known - there), whole


def pull_the_plug(place: Path) -> float:
    """The moment before the cut; what was acknowledged earlier must survive."""
    handle = os.open(place, os.O_RDONLY)
    try:
        since = monotonic()
        fcntl.ioctl(handle, SHUTDOWN, struct.pack("I", NO_LOG_FLUSH))
    finally:
        os.close(handle)
    return since


def main() -> None:
    """A line for each mode."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cuts", type=int, default=30)
    cuts = parser.parse_args().cuts
    draw = Random(cuts)  # noqa: S311  # moments, not secrets
    with TemporaryDirectory(prefix="secdesk-power-") as name:
        image, place = Path(name, "image"), Path(name, "mounted")
        place.mkdir()
        image.touch()
        os.truncate(image, IMAGE_BYTES)
        for mode in MODES:
            found = [cut(image, place, mode, draw.uniform(0.15, 0.5)) for _ in range(cuts)]
            said, lost = sum(one[0] for one in found), sum(one[1] for one in found)
            losing = sum(one[1] > 0 for one in found)
            broken = sum(not one[2] for one in found)
            print(
                f"{'/'.join(mode):<13} {cuts} cuts, {said} acknowledged;"
                f" {losing} cuts lost {lost}; {broken} files broken",
                flush=True,
            )


if __name__ == "__main__":
    main()
