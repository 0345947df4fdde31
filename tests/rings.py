"""A real keyring of its own: a D-Bus, a gnome-keyring-daemon and a home that nobody else uses."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

DAEMONS = ("dbus-daemon", "gnome-keyring-daemon")
NEEDED = pytest.mark.skipif(
    any(shutil.which(one) is None for one in DAEMONS),
    reason="gnome-keyring-daemon and dbus-daemon are not installed",
)
READY = 10.0  # seconds that a daemon may take to be there, on a machine that is busy
LOCK = (
    "import secretstorage as s; c = s.dbus_init(); s.get_default_collection(c).{deed}(); c.close()"
)
HAS_KEYRING = (
    "import secretstorage as s; c = s.dbus_init(); "
    "assert not s.get_default_collection(c).is_locked(); c.close()"
)


class RealRing:
    """A keyring that is running, and what a process must be told to find it."""

    def __init__(self, folder: Path, bus: str, daemon: subprocess.Popen[bytes]) -> None:
        self.environment = {"DBUS_SESSION_BUS_ADDRESS": bus, "HOME": str(folder / "home")}
        self._daemon = daemon

    def lock(self) -> None:
        """Lock it, as a screen saver may."""
        self._tell(LOCK.format(deed="lock"))

    @contextmanager
    def hung(self) -> Iterator[None]:
        """Let it answer nobody for a while."""
        self._daemon.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._daemon.send_signal(signal.SIGCONT)

    def is_ready(self) -> bool:
        """Whether it is there and open."""
        try:
            self._tell(HAS_KEYRING)
        except subprocess.CalledProcessError:
            return False
        return True

    def _tell(self, code: str) -> None:
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | self.environment,
            check=True,
            capture_output=True,
            timeout=READY,
        )


@contextmanager
def real_ring(folder: Path) -> Iterator[RealRing]:
    """A keyring that is unlocked, in that folder."""
    home, run = folder / "home", folder / "run"
    for place in (home, run):
        place.mkdir(mode=0o700, parents=True)
    own = {"HOME": str(home), "XDG_RUNTIME_DIR": str(run), "PATH": os.environ["PATH"]}
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        env=own,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert bus.stdout is not None
    address = bus.stdout.readline().decode().strip()
    daemon = subprocess.Popen(
        ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets",
         f"--control-directory={run}"],
        env=own | {"DBUS_SESSION_BUS_ADDRESS": address},
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    assert daemon.stdin is not None
    daemon.stdin.write(b"testpass")
    daemon.stdin.close()
    ring = RealRing(folder, address, daemon)
    try:
        until = time.monotonic() + READY
        while not ring.is_ready():
            assert time.monotonic() < until, "the keyring does not start"
        yield ring
    finally:
        for one in (daemon, bus):
            one.kill()
            one.wait()
        bus.stdout.close()
