"""Files that are written whole or not at all: nobody ever meets half of one."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkstemp
from typing import BinaryIO

PRIVATE = 0o600


@contextmanager
def replacing(file: Path, rights: int = PRIVATE) -> Iterator[BinaryIO]:
    """The new content of a file, which takes its place once all of it is on the disk.

    A power cut leaves the old one or the new one; a link to the file stays a link. Raises OSError,
    and then the old one stands.
    """
    real = Path(os.path.realpath(file))
    handle, name = mkstemp(prefix=f".{real.name}.", suffix=".part", dir=real.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        part.chmod(rights)
        part.replace(real)
    finally:
        part.unlink(missing_ok=True)
