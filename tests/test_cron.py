"""The real things around `nag`: a clock that jumps, as libfaketime fakes it, and Debian's cron.

The daemon runs in a mount namespace of its own, so that it reads no other crontab of the machine
and mails to nobody; its clock runs faster, its jobs have the true one.
"""

import json
import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from world import secdesk

ENTRY = (sys.executable, "-m", "secdesk")
LONG_AGO = "2026-10-12 09:00"
BEIJING = "Asia/Shanghai"
MONDAY = "2026-11-23"
PATIENCE = 60  # seconds of ours for a few minutes of cron's
ALONE = ("unshare", "--mount", "--pid", "--fork", "--kill-child")  # nothing outlives it
PRIVATE = """
set -e
mount --make-rprivate /
mount -t tmpfs tmpfs /dev/shm
mount --bind "$1/crontab" /etc/crontab
mount --bind "$1/cron.d" /etc/cron.d
mount --bind "$1/spool" /var/spool/cron
mount --bind "$1/run" /run
mount --bind "$1/sbin" /usr/sbin
exec faketime -f '+0 x20' /usr/sbin/cron -f
"""
SENDMAIL = """#!/bin/sh
mail=$(mktemp "{folder}/XXXXXXXX")
cat > "$mail"
mv "$mail" "$mail.mail"
"""

needs_faketime = pytest.mark.skipif(
    shutil.which("faketime") is None, reason="faketime is not installed (apt-get install faketime)"
)


@pytest.fixture
def desk(home: Path) -> Path:
    """The folder of a desk with something that is told daily and something that comes near."""
    for line in (
        "leader add wang Wang Min",
        "assign wang daily --urgency urgent --due 2026-11-20",
        "assign wang rarely --due 2026-11-20",
        "assign wang near --due 2026-12-02",
        "assign wang far --due 2027-12-31",
    ):
        assert secdesk(*line.split(), as_of=LONG_AGO).code == 0
    return home


def nag(at: datetime) -> list[str]:
    """What a process is told whose clock, and SQLite's, shows that moment: the titles."""
    ended = subprocess.run(
        ["faketime", "-f", f"@{int(at.timestamp())}", *ENTRY, "nag"],
        capture_output=True, text=True, check=False, timeout=60,
        env={**os.environ, "FAKETIME_FMT": "%s", "FAKETIME_DONT_FAKE_MONOTONIC": "1"},
    )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (0, "")
    return [line.split("  ")[2].partition(":")[0] for line in ended.stdout.splitlines()]


def local(text: str, zone: str = BEIJING) -> datetime:
    """A moment of a zone."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


@needs_faketime
def test_a_clock_that_runs_right_tells_each_occasion_once(desk: Path) -> None:
    days = [local(f"{MONDAY} 09:30") + timedelta(days=turn) for turn in range(3)]

    told = [(nag(day), nag(day + timedelta(minutes=10))) for day in days]

    assert told == [
        (["daily", "rarely", "near"], []), (["daily"], []), (["daily", "rarely"], []),
    ]  # fmt: skip
    assert desk.exists()


@needs_faketime
@pytest.mark.parametrize(
    ("jump", "during"),
    [
        (timedelta(days=1), ["daily"]),
        (timedelta(days=364), ["daily", "rarely", "near"]),
        (timedelta(days=-364), []),
    ],
)
def test_a_clock_that_jumps_and_comes_back_repeats_nothing_and_fires_nothing_early(
    desk: Path, jump: timedelta, during: list[str]
) -> None:
    before, wednesday = local(f"{MONDAY} 09:30"), local("2026-11-25 09:30")

    assert nag(before) == ["daily", "rarely", "near"]
    assert nag(before + jump) == during
    assert nag(before + timedelta(minutes=10)) == []
    assert nag(wednesday) == ["daily", "rarely"]
    assert nag(wednesday + timedelta(minutes=10)) == []
    assert desk.exists()


@needs_faketime
def test_a_reminder_is_told_once_at_its_moment_whatever_the_clock_does_in_between(
    home: Path,
) -> None:
    for line in (
        ["leader", "add", "wang", "Wang Min"],
        ["assign", "wang", "far", "--due", "2027-12-31"],
        ["remind", f"{MONDAY} 10:00", "call", "--task", "1"],
        ["remind", f"{MONDAY} 20:00", "lock up", "--task", "1"],
    ):
        assert secdesk(*line, as_of=LONG_AGO).code == 0
    a_year = timedelta(days=364)

    times = ("09:50", "10:00", "10:10", "19:50", "20:00", "20:10")
    told = [nag(local(f"{MONDAY} {at}")) for at in times]
    away = [nag(local(f"{MONDAY} 20:20") + jump) for jump in (a_year, -a_year, timedelta())]

    assert told == [[], ["call"], [], [], ["lock up"], []]
    assert away == [[], [], []]
    assert home.exists()


@needs_faketime
@pytest.mark.parametrize(
    ("zone", "night"),
    [
        ("Europe/Berlin", "2026-10-25 01:00"),
        ("Europe/Berlin", "2027-03-28 01:00"),
        ("America/New_York", "2026-11-01 06:00"),
        ("America/New_York", "2027-03-14 07:00"),
    ],
)
def test_the_night_in_which_the_clocks_change_is_as_quiet_as_any(
    home: Path, monkeypatch: pytest.MonkeyPatch, zone: str, night: str
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    change = datetime.fromisoformat(night).replace(tzinfo=UTC)
    sunday = change.astimezone(ZoneInfo(zone)).date()
    for line in ("leader add wang Wang", "assign wang flash --urgency flash --due 2026-10-13"):
        assert secdesk(*line.split(), as_of=LONG_AGO).code == 0

    evening = nag(local(f"{sunday - timedelta(days=1)} 17:10", zone))
    around = [nag(change + timedelta(minutes=turn)) for turn in (-90, -30, 30, 90)]
    morning = [nag(local(f"{sunday} {at}", zone)) for at in ("08:50", "09:00", "09:10", "11:00")]

    assert evening == ["flash"]
    assert around == [[], [], [], []]
    assert morning == [[], ["flash"], [], ["flash"]]
    assert home.exists()


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """The folders that a private cron sees instead of the machine's."""
    cron = shutil.which("cron", path="/usr/sbin:/usr/bin")
    if sys.platform != "linux" or os.geteuid():
        pytest.skip("cron itself runs as the superuser of Linux")
    if cron is None or shutil.which("faketime") is None:
        pytest.skip("cron or faketime is not installed (apt-get install cron faketime)")
    if subprocess.run([*ALONE, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this machine lets nobody have mounts and processes of their own")
    place = tmp_path / "cron"
    for name in ("cron.d", "spool/crontabs", "run", "sbin", "mail"):
        (place / name).mkdir(parents=True)
    (place / "crontab").touch()
    shutil.copy2(cron, place / "sbin" / "cron")
    mailer = place / "sbin" / "sendmail"
    mailer.write_text(SENDMAIL.format(folder=place / "mail"), encoding="utf-8")
    mailer.chmod(0o755)
    return place


@contextmanager
def cron_running(room: Path, *lines: str) -> Iterator[None]:
    """While the daemon of the system runs those lines of the superuser's crontab."""
    table = room / "spool" / "crontabs" / "root"
    table.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    table.chmod(0o600)
    daemon = subprocess.Popen(
        [*ALONE, "sh", "-c", PRIVATE, "sh", str(room)],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield
        assert daemon.poll() is None, "the daemon ended by itself"
    finally:
        daemon.kill()
        daemon.wait()


def mails(room: Path, about: str) -> list[str]:
    """What cron has mailed about a command so far."""
    texts = [one.read_text(encoding="utf-8") for one in (room / "mail").glob("*.mail")]
    return [text for text in texts if about in text.partition("\n\n")[0]]


def wait_until_mailed(room: Path, about: str, count: int) -> None:
    """Wait for so many mails about a command."""
    until = time.monotonic() + PATIENCE
    while len(mails(room, about)) < count:
        assert time.monotonic() < until, f"cron did not mail {about} {count} times"
        time.sleep(0.2)


def in_the_afternoon() -> str:
    """A zone in which it is three in the afternoon, hours away from the next occasion."""
    ahead = (15 - int(time.strftime("%H", time.gmtime())) + 12) % 24 - 12
    return f"<here>{-ahead}"


def test_debians_cron_mails_the_lines_once_and_is_silent_from_then_on(
    room: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECDESK_HOME", str(tmp_path / "100% Li's desk"))
    monkeypatch.setenv("TZ", in_the_afternoon())
    time.tzset()
    for line in (
        "leader add wang 王敏",
        "config pace.flash.after every 1",
        "assign wang confirm the venue --urgency flash --due 2026-10-13",
    ):
        assert secdesk(*line.split(), as_of=LONG_AGO).code == 0
    shown = subprocess.run([*ENTRY, "cron", "show", "--json"], capture_output=True, check=True)
    line = json.loads(shown.stdout)["data"]["crontab"]
    every_minute = line.replace("*/10 ", "* ", 1)

    with cron_running(room, every_minute, "* * * * * echo beat"):
        wait_until_mailed(room, "nag", 1)
        heard = len(mails(room, "beat"))
        wait_until_mailed(room, "beat", heard + 3)

    (mail,) = mails(room, "nag")
    _, _, body = mail.partition("\n\n")
    assert body.startswith("R #1  王敏  confirm the venue: due Tue 13 Oct, ")
    assert body.count("\n") == 1
    assert shlex.split(line.replace(r"\%", "%"))[5] == f"SECDESK_HOME={tmp_path}/100% Li's desk"
