"""The ways to the key of what is sealed, and who looked at sealed words when."""

from sqlalchemy import CheckConstraint, Index
from sqlmodel import SQLModel

from secdesk.store.models.columns import STRICT, a_key, a_number, a_text


class SlotRow(SQLModel, table=True):
    """The key as one way to it keeps it; no part of the history, so no undo brings a key back.

    `key_number` changes when the vault is rotated; the slots of the newest one are in force.
    """

    __tablename__ = "slot"
    __table_args__ = (
        CheckConstraint("kind IN ('keyring', 'passphrase', 'recovery') AND wrapped <> ''"),
        Index("slot_once", "key_number", "kind", unique=True),
        STRICT,
    )

    id: int = a_key()
    key_number: int = a_number()
    kind: str = a_text()
    salt: str = a_text()
    wrapped: str = a_text()
    made_at: str = a_text()


class RevealRow(SQLModel, table=True):
    """That sealed words were shown or given out, or the vault opened; no part of the history.

    `numbers` are those of the tasks, with commas between them; no word of theirs is kept.
    """

    __tablename__ = "reveal"
    __table_args__ = (STRICT,)

    id: int = a_key()
    at: str = a_text()
    command: str = a_text()
    numbers: str = a_text()
