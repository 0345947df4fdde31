"""The keyring of the system, asked in a process of its own: it may hang, and is slow to import.

One question comes in as JSON on standard input, one answer goes out; no secret stands in an
argument or in the environment.
"""

import json
import os
import stat
import sys
from pathlib import Path
from typing import Any

from secdesk.gateways.vault.memory import guard

SERVICE = "secdesk"
BUS = "DBUS_SESSION_BUS_ADDRESS"
ALLOWED = {
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
    "keyring.backends.libsecret.Keyring",
    "keyring.backends.macOS.Keyring",
    "keyring.backends.Windows.WinVaultKeyring",
}
NONE = "keyring.backends.fail.Keyring"  # what stands there when there is none
CHAIN = "keyring.backends.chainer.ChainerBackend"


def main() -> None:
    """Answer one question."""
    guard()
    question = json.load(sys.stdin)
    find_bus()
    json.dump(answer(question), sys.stdout)


def find_bus() -> None:
    """Name the bus of the session where nobody did, as under cron; only one of our own."""
    bus = Path(f"/run/user/{os.getuid()}/bus") if hasattr(os, "getuid") else None
    if bus is None or os.environ.get(BUS) or not bus.exists():
        return
    told = bus.stat()
    if stat.S_ISSOCK(told.st_mode) and told.st_uid == os.getuid():
        os.environ[BUS] = f"unix:path={bus}"


def answer(question: dict[str, Any]) -> dict[str, Any]:
    """What the keyring says; `trouble` is one word where it says nothing of use."""
    from keyring import errors, get_keyring  # noqa: PLC0415  # so that what is missing can be told

    try:
        found = get_keyring()
        ring = allowed(found)
        if ring is None:
            trouble = "absent" if name(found) == NONE else "refused"
            return {"trouble": trouble, "backend": name(found)}
        if is_locked(ring):
            return {"trouble": "locked", "backend": name(ring)}
        return {"backend": name(ring), "secret": done(ring, question)}
    except errors.NoKeyringError:
        return {"trouble": "absent"}
    except (errors.KeyringLocked, errors.InitError):
        return {"trouble": "locked"}
    except Exception as trouble:  # noqa: BLE001  # a backend may raise anything; no value is told
        return {"trouble": "failed", "backend": type(trouble).__name__}


def done(ring: Any, question: dict[str, Any]) -> str | None:  # noqa: ANN401  # a keyring backend
    """The secret read, or written."""
    if question["deed"] == "write":
        ring.set_password(SERVICE, question["name"], question["secret"])
    if question["deed"] == "delete":
        ring.delete_password(SERVICE, question["name"])
        return None
    secret: str | None = ring.get_password(SERVICE, question["name"])
    return secret


def allowed(ring: Any) -> Any:  # noqa: ANN401  # as above
    """The backend that keeps secrets well; None where another one would be used before it."""
    if name(ring) == CHAIN:
        ring = next(iter(ring.backends), ring)
    return ring if name(ring) in ALLOWED else None


def name(ring: Any) -> str:  # noqa: ANN401  # as above
    """The full name of a backend."""
    kind = type(ring)
    return f"{kind.__module__}.{kind.__qualname__}"


def is_locked(ring: Any) -> bool:  # noqa: ANN401  # as above
    """Whether it would have to ask somebody first; that is seen without asking."""
    if not name(ring).startswith("keyring.backends.SecretService."):
        return False
    import secretstorage  # noqa: PLC0415  # only where that service is used

    connection = secretstorage.dbus_init()
    try:
        return bool(secretstorage.get_default_collection(connection).is_locked())
    finally:
        connection.close()


if __name__ == "__main__":
    main()
