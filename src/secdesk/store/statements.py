"""Every statement of the desk, written once against the models; `compile` turns it into sql.py.

Sets of numbers are passed as JSON arrays. Each statement that is to use a partial index says
`is_live` in exactly the index's own words.
"""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    and_,
    bindparam,
    case,
    delete,
    func,
    insert,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.schema import CreateTable
from sqlmodel import SQLModel

from secdesk.store import models

TABLES = SQLModel.metadata.tables
LEADER, CONTACT, TASK = TABLES["leader"], TABLES["contact"], TABLES["task"]
ISSUER, HELPER, LINK, ENTRY = TABLES["issuer"], TABLES["helper"], TABLES["link"], TABLES["entry"]
STEP, CHANGE, POINT = TABLES["step"], TABLES["change"], TABLES["point"]
FIRST: ColumnElement[int] = literal_column("0")  # SQLite's dialect would bind an offset of its own


def p(name: str) -> Any:  # noqa: ANN401  # a binding takes the type of its column
    """A named binding."""
    return bindparam(name)


def these(name: str = "ids") -> Select[Any]:
    """The numbers of a JSON array."""
    return select(func.json_each(p(name)).table_valued("value").c.value)


def adding(table: FromClause) -> Any:  # noqa: ANN401  # an Insert of any row
    """An insert that names every column but the number."""
    return insert(table).values({c.name: p(c.name) for c in table.c if c.name != "id"})  # type: ignore[arg-type]  # FromClause is a Table here


def numbered(table: FromClause) -> Any:  # noqa: ANN401  # as above
    """An insert that names the number as well; where that is missing, SQLite gives one."""
    return insert(table).values({c.name: p(c.name) for c in table.c})  # type: ignore[arg-type]  # as above


def saving(table: FromClause, *settled: str) -> Any:  # noqa: ANN401  # an Update of any row
    """An update of every column of one row, but for what was settled when it was added."""
    new = {c.name: p(c.name) for c in table.c if c.name not in ("id", *settled)}
    return update(table).values(new).where(table.c.id == p("id"))  # type: ignore[arg-type]  # as above


def live() -> ColumnElement[bool]:
    """What the partial indices are about."""
    return literal_column("task.is_live")


def to_do() -> ColumnElement[bool]:
    """Work still owed, suspended or not; the plus keeps SQLite to the indices by date."""
    state: ColumnElement[str] = literal_column("+task.state")
    return state.in_([literal_column("'open'"), literal_column("'suspended'")])


def late() -> ColumnElement[bool]:
    """Past its limit: a clock time that is over, or a day that is over."""
    return and_(
        to_do(),
        TASK.c.due_at < p("now"),
        or_(TASK.c.due_at < p("today"), TASK.c.due_has_time == literal_column("1")),
    )


LEADERS = select(LEADER).order_by(LEADER.c.id)
ADD_LEADER = adding(LEADER)
SAVE_LEADER = saving(LEADER)

CONTACTS = select(CONTACT).order_by(CONTACT.c.kind, CONTACT.c.code)
CONTACTS_BY_ID = select(CONTACT).where(CONTACT.c.id.in_(these()))
CONTACTS_NAMED = select(CONTACT).where(
    or_(CONTACT.c.code == p("text"), func.instr(CONTACT.c.folded, p("text")) > literal_column("0"))
)
CONTACT_CODES = select(CONTACT.c.code)
ADD_CONTACT = adding(CONTACT)
SAVE_CONTACT = saving(CONTACT)
MOVE_CONTACT_UNIT = (
    update(CONTACT).values(unit_id=p("kept")).where(CONTACT.c.unit_id == p("merged"))
)
MOVE_LEAD = update(TASK).values(lead_id=p("kept")).where(TASK.c.lead_id == p("merged"))
MOVE_PERSON = update(TASK).values(person_id=p("kept")).where(TASK.c.person_id == p("merged"))
MOVE_HELPER = (
    update(HELPER)
    .values(contact_id=p("kept"))
    .where(
        HELPER.c.contact_id == p("merged"),
        HELPER.c.task_id.not_in(
            select(HELPER.c.task_id).where(HELPER.c.contact_id == p("kept")).scalar_subquery()
        ),
    )
)
DROP_MERGED_HELPER = delete(HELPER).where(HELPER.c.contact_id == p("merged"))
DROP_HELPING_LEAD = delete(HELPER).where(
    HELPER.c.contact_id == p("kept"),
    HELPER.c.task_id.in_(
        select(TASK.c.id)
        .where(or_(TASK.c.lead_id == p("kept"), TASK.c.person_id == p("kept")))
        .scalar_subquery()
    ),
)

ADD_TASK = numbered(TASK)
SAVE_TASK = saving(TASK, "import_key")
TASKS_BY_NUMBER = select(TASK).where(TASK.c.id.in_(these()))
TASK_BY_EXTERNAL_ID = select(TASK).where(TASK.c.external_id == p("external_id"))
IMPORTED = select(TASK.c.id).where(TASK.c.import_key == p("import_key"))
START_MEETING = CreateTable(models.MET, if_not_exists=True)
FORGET_MET = delete(models.MET)
_MEETS = upsert(models.MET).values(key=p("key"), times=literal_column("1"))
MEET = _MEETS.on_conflict_do_update(
    index_elements=["key"], set_={"times": models.MET.c.times + literal_column("1")}
).returning(models.MET.c.times)
ISSUERS_OF = select(ISSUER).where(ISSUER.c.task_id.in_(these())).order_by(ISSUER.c.id)
HELPERS_OF = select(HELPER).where(HELPER.c.task_id.in_(these())).order_by(HELPER.c.id)
LINKS_OF = select(LINK).where(LINK.c.task_id.in_(these())).order_by(LINK.c.id)


def _part_is_open() -> ColumnElement[bool]:
    """Work still owed, by us or by whoever has not yet taken it over."""
    return or_(
        to_do(),
        and_(TASK.c.state == literal_column("'transferred'"), TASK.c.accepted_at.is_(None)),
    )


PARTS_OF = (
    select(
        TASK.c.parent_id,
        func.count().label("total"),
        func.sum(case((_part_is_open(), literal_column("0")), else_=literal_column("1"))).label(
            "done"
        ),
    )
    .where(
        TASK.c.parent_id.is_not(None),
        TASK.c.parent_id.in_(these()),
        TASK.c.state != literal_column("'withdrawn'"),
    )
    .group_by(TASK.c.parent_id)
)
ADD_ISSUER = adding(ISSUER)
SAVE_ISSUER = saving(ISSUER)
DROP_ISSUER = delete(ISSUER).where(ISSUER.c.id == p("id"))
ADD_HELPER = adding(HELPER)
DROP_HELPER = delete(HELPER).where(HELPER.c.id == p("id"))
ADD_LINK = numbered(LINK)
DROP_LINK = delete(LINK).where(LINK.c.id == p("id"))

OVERDUE = (
    select(TASK)
    .where(
        live(),
        TASK.c.due_kind == p("due_kind"),
        TASK.c.urgency == p("urgency"),
        late(),
    )
    .order_by(TASK.c.due_at, TASK.c.importance, TASK.c.id)
    .limit(p("most"))
    .offset(FIRST)
)
DUE_BETWEEN = (
    select(TASK)
    .where(live(), to_do(), TASK.c.due_at >= p("since"), TASK.c.due_at < p("until"), ~late())
    .order_by(TASK.c.due_at)
    .limit(p("most"))
    .offset(FIRST)
)
IN_HAND = (
    select(TASK)
    .where(
        live(),
        TASK.c.leader_id == p("leader_id"),
        TASK.c.urgency == p("urgency"),
        to_do(),
        TASK.c.due_at >= p("since"),
    )
    .order_by(TASK.c.due_at)
    .limit(p("most"))
    .offset(FIRST)
)
TO_REPORT = (
    select(TASK)
    .where(
        live(),
        TASK.c.state == literal_column("'done'"),
        TASK.c.report_back == literal_column("1"),
    )
    .order_by(TASK.c.done_at)
    .limit(p("most"))
    .offset(FIRST)
)

TO_CLOSE = (
    select(TASK)
    .where(live(), TASK.c.state == p("state"), TASK.c.report_back == p("report_back"))
    .order_by(TASK.c.done_at)
    .limit(p("most"))
    .offset(FIRST)
)


def counted(inner: Select[Any]) -> Select[Any]:
    """How many there are, counted no further than asked: a desk of any size answers at once."""
    return select(func.count()).select_from(inner.limit(p("most")).offset(FIRST).subquery())


COUNT_LIVE = counted(select(TASK.c.id).where(live(), to_do(), TASK.c.due_at >= p("since")))
COUNT_OVERDUE = counted(select(TASK.c.id).where(live(), late()))
COUNT_DUE = counted(
    select(TASK.c.id).where(
        live(), to_do(), TASK.c.due_at >= p("since"), TASK.c.due_at < p("until"), ~late()
    )
)
COUNT_TO_REPORT = counted(
    select(TASK.c.id).where(
        live(),
        TASK.c.state == literal_column("'done'"),
        TASK.c.report_back == literal_column("1"),
    )
)
COUNT_TO_CLOSE = counted(
    select(TASK.c.id).where(
        live(), TASK.c.state == p("state"), TASK.c.report_back == p("report_back")
    )
)
COUNT_IN_HAND = counted(
    select(TASK.c.id).where(
        live(),
        TASK.c.leader_id == p("leader_id"),
        TASK.c.urgency == p("urgency"),
        to_do(),
        TASK.c.due_at >= p("since"),
    )
)


def unless_missing(name: str, condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """A filter that counts only when it is given."""
    return or_(p(name).is_(None), condition)


def has_issuer() -> ColumnElement[bool]:
    """Whether the leader asked for is among those who gave the task."""
    return TASK.c.id.in_(
        select(ISSUER.c.task_id).where(ISSUER.c.leader_id == p("leader_id")).scalar_subquery()
    )


def has_party() -> ColumnElement[bool]:
    """Whether the contact asked for leads, answers for or helps with the task."""
    helping = select(HELPER.c.task_id).where(HELPER.c.contact_id == p("contact_id"))
    return or_(
        TASK.c.lead_id == p("contact_id"),
        TASK.c.person_id == p("contact_id"),
        TASK.c.id.in_(helping.scalar_subquery()),
    )


def stands() -> ColumnElement[str]:
    """The state as it reads on a day: what is suspended is open again from its day on."""
    is_up = and_(TASK.c.state == literal_column("'suspended'"), TASK.c.resume_on <= p("day"))
    return case((is_up, literal_column("'open'")), else_=TASK.c.state)


FILTERS = (
    unless_missing("leader_id", has_issuer()),
    unless_missing("contact_id", has_party()),
    unless_missing("holder", TASK.c.holder == p("holder")),
    unless_missing("urgency", TASK.c.urgency == p("urgency")),
    unless_missing("parent_id", TASK.c.parent_id == p("parent_id")),
    unless_missing("focus", TASK.c.is_focus == p("focus")),
    unless_missing("text", func.instr(TASK.c.folded, p("text")) > literal_column("0")),
    unless_missing("since", TASK.c.due_at >= p("since")),
    unless_missing("until", TASK.c.due_at < p("until")),
)
PRESSING = (
    case(
        (and_(late(), TASK.c.due_kind == literal_column("'hard'")), literal_column("0")),
        (late(), literal_column("1")),
        (to_do(), literal_column("2")),
        else_=literal_column("3"),
    ),
    TASK.c.urgency,
    TASK.c.due_at,
    TASK.c.importance,
    TASK.c.id,
)
LIST_LIVE = (
    select(TASK)
    .where(
        live(),
        *FILTERS,
        unless_missing("overdue", late()),
        unless_missing("states", stands().in_(these("states"))),
    )
    .order_by(*PRESSING)
    .limit(p("most"))
    .offset(FIRST)
)
LIST_ALL = (
    select(TASK)
    .where(
        *FILTERS,
        unless_missing("overdue", late()),
        unless_missing("states", stands().in_(these("states"))),
    )
    .order_by(*PRESSING)
    .limit(p("most"))
    .offset(FIRST)
)
FIND = (
    select(TASK)
    .where(
        or_(
            func.instr(TASK.c.folded, p("text")) > literal_column("0"),
            TASK.c.id.in_(
                select(ENTRY.c.task_id)
                .where(func.instr(ENTRY.c.folded, p("text")) > literal_column("0"))
                .scalar_subquery()
            ),
        )
    )
    .order_by(TASK.c.is_live.desc(), TASK.c.id.desc())
)

ADD_ENTRY = numbered(ENTRY)
ENTRIES_OF = select(ENTRY).where(ENTRY.c.task_id == p("task_id")).order_by(ENTRY.c.id)
_EARLIER = ENTRY.alias("earlier")
_SPOKEN = ("progress", "reopen", "accept", "opinion", "return", "block", "unblock", "resume")
_WORDS_OF: list[ColumnElement[str]] = [literal_column(f"'{kind}'") for kind in _SPOKEN]


def is_word() -> ColumnElement[bool]:
    """Whether a line of the log is a word from somebody; a chase without an answer is none."""
    return or_(
        ENTRY.c.kind.in_(_WORDS_OF),
        and_(
            ENTRY.c.kind == literal_column("'chase'"),
            or_(ENTRY.c.words != literal_column("''"), ENTRY.c.expected_at.is_not(None)),
        ),
    )


LAST_WORDS = select(
    ENTRY.c.id,
    ENTRY.c.task_id,
    ENTRY.c.words,
    ENTRY.c.at,
    select(_EARLIER.c.percent)
    .where(_EARLIER.c.task_id == ENTRY.c.task_id, _EARLIER.c.percent.is_not(None))
    .order_by(_EARLIER.c.id.desc())
    .limit(literal_column("1"))
    .offset(FIRST)
    .scalar_subquery()
    .label("percent"),
).where(
    ENTRY.c.id.in_(
        select(func.max(ENTRY.c.id))
        .where(ENTRY.c.task_id.in_(these()), is_word())
        .group_by(ENTRY.c.task_id)
        .scalar_subquery()
    )
)
MOVES_OF = (
    select(ENTRY.c.task_id, func.count())
    .where(
        ENTRY.c.task_id.in_(these()),
        ENTRY.c.kind == literal_column("'due'"),
        func.instr(ENTRY.c.before, literal_column("' '")) > literal_column("0"),  # it had a date
    )
    .group_by(ENTRY.c.task_id)
)
BLOCKS_OF = (
    select(POINT.c.task_id, POINT.c.opened_at, POINT.c.told_at)
    .where(
        POINT.c.task_id.in_(these()),
        POINT.c.kind == literal_column("'block'"),
        POINT.c.ended_at.is_(None),
    )
    .order_by(POINT.c.told_at.desc(), POINT.c.id.desc())  # the last of a task is the one told
)
