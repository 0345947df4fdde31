"""Words that are sealed: what the file keeps of them, and what stands for them without the key."""

from typing import NamedTuple, Self

MASK = "●●●"
MARK = "\x01"  # begins what is sealed; no text of hers has one, for `clean` makes it a picture


class Place(NamedTuple):
    """Where sealed words stand; they can be opened there and nowhere else."""

    table: str
    row: int
    column: str


class Masked(str):
    """The mask of sealed words; `blob` is what the file keeps of them, and `place` where it does.

    Two masks are equal where they stand for the same words, as far as that can be told.
    """

    __slots__ = ("blob", "place")

    blob: str
    place: Place

    def __new__(cls, blob: str, place: Place) -> Self:
        """The mask of what a file keeps."""
        one = super().__new__(cls, MASK)
        one.blob, one.place = blob, place
        return one

    def __eq__(self, other: object) -> bool:
        """Whether the other shows the same, and keeps the same where it is a mask as well."""
        if isinstance(other, Masked):
            return self.blob == other.blob
        return str.__eq__(self, other) is True

    __hash__ = str.__hash__


def is_blob(text: str) -> bool:
    """Whether a text is what the file keeps of sealed words."""
    return text.startswith(MARK)
