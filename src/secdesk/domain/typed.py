"""Names as they are typed in a command."""

import shlex

PLAIN = set(" ,.-_:，、：。·")  # what a shell takes as it is, beside letters and digits


def as_typed(name: str) -> str:
    """A name as it is typed in a command: quoted only where a shell would change it."""
    is_plain = all(one.isalnum() or one in PLAIN for one in name)
    return name if is_plain else shlex.quote(name)
