"""A process that has a key in its memory leaves no copy of that memory behind."""

import ctypes
import sys
from contextlib import suppress

PR_SET_DUMPABLE = 4  # of Linux: no core file, and no other process of hers may look in


def guard() -> None:
    """Let this process make no core dump from here on, where the platform can be told so."""
    with suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415  # Windows has none

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
