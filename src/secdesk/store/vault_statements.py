"""The statements about the ways to the key, and about who looked at what is sealed."""

from sqlalchemy import func, literal_column, select
from sqlalchemy.dialects.sqlite import insert

from secdesk.store.statements import FIRST, TABLES, TASK, adding, p

_SLOT, _REVEAL = TABLES["slot"], TABLES["reveal"]
_NEWEST = select(func.max(_SLOT.c.key_number)).scalar_subquery()
_ONCE = (_SLOT.c.key_number, _SLOT.c.kind)

SLOTS = select(_SLOT).order_by(_SLOT.c.key_number.desc(), _SLOT.c.id)
SLOTS_IN_FORCE = select(_SLOT).where(_SLOT.c.key_number == _NEWEST).order_by(_SLOT.c.id)
ADD_SLOT = adding(_SLOT)
_NEW = insert(_SLOT).values({c.name: p(c.name) for c in _SLOT.c if c.name != "id"})
REPLACE_SLOT = _NEW.on_conflict_do_update(
    index_elements=_ONCE,
    set_={c: _NEW.excluded[c] for c in ("salt", "wrapped", "made_at")},
)
ADD_REVEAL = adding(_REVEAL)
REVEALS = select(_REVEAL).order_by(_REVEAL.c.id.desc()).limit(p("most")).offset(FIRST)
SEALED_TASKS = select(func.count().label("count")).where(
    TASK.c.secrecy.in_([literal_column("'confidential'"), literal_column("'personal'")])
)
