"""The kinds of columns, and what every table has in common."""

from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, Text, text
from sqlmodel import Field

STRICT: dict[str, Any] = {"sqlite_strict": True, "sqlite_autoincrement": True}
LIVE = text("is_live")


def a_key() -> Any:  # noqa: ANN401  # SQLModel types every field as Any
    """The number of a row, given once and never used again."""
    return Field(default=None, sa_column=Column(Integer, primary_key=True, autoincrement=True))


def a_text() -> Any:  # noqa: ANN401  # as above
    """A text that may be empty, but not missing."""
    return Field(default="", sa_type=Text, nullable=False)


def maybe_text() -> Any:  # noqa: ANN401  # as above
    """A text that may be missing: a moment, or a name given from outside."""
    return Field(default=None, sa_type=Text, nullable=True)


def a_number() -> Any:  # noqa: ANN401  # as above
    """A whole number or a flag."""
    return Field(sa_type=Integer, nullable=False)


def maybe_number() -> Any:  # noqa: ANN401  # as above
    """A whole number that may be missing."""
    return Field(default=None, sa_type=Integer, nullable=True)


def refers_to(target: str, *, required: bool = True) -> Any:  # noqa: ANN401  # as above
    """The number of a row of another table."""
    column = Column(Integer, ForeignKey(target), nullable=not required)
    return Field(default=None, sa_column=column)
