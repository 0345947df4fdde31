"""Pages kept as files: private, whole, and never in the place of another unless that was asked."""

import os
from pathlib import Path

from secdesk.domain.errors import OutsideFailed, Refused
from secdesk.domain.text import Sentence, say
from secdesk.gateways.whole_file import replacing


def keep(path: str, text: str, *, may_replace: bool, otherwise: Sentence) -> None:
    """Write a text into a file of that name; raises Refused where there is one already.

    It is readable by its owner alone. `otherwise` is what to type to replace it.
    """
    file = Path(os.path.expanduser(path))  # noqa: PTH111  # Path's own raises for ~nobody
    if not may_replace and os.path.lexists(file):
        raise Refused(say("{file} is there already.", file=path), otherwise)
    try:
        with replacing(file) as stream:
            stream.write(text.encode())
    except OSError as fault:
        raise OutsideFailed(
            say("{file} cannot be written: {reason}.", file=path,
                reason=fault.strerror or str(fault)),
            say("secdesk brief LEADER --output FILE.md"),
        ) from None  # fmt: skip
