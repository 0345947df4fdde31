"""A task and its history stored through a SQLModel session, which is imported only now (0003)."""

import gc
import os
import sys

gc.disable()  # as the program does


def main() -> None:
    """The same two rows as FLOOR-W, in the same two tables."""
    from sqlalchemy import event
    from sqlmodel import Field, Session, SQLModel, create_engine

    class Task(SQLModel, table=True):
        id: int | None = Field(default=None, primary_key=True)
        title: str
        leader_id: int
        due_at: str
        state: str

    class History(SQLModel, table=True):
        id: int | None = Field(default=None, primary_key=True)
        task_id: int
        at: str
        command: str
        after: str

    engine = create_engine(f"sqlite:///{sys.argv[1]}", hide_parameters=True)
    event.listen(engine, "connect", lambda one, _: one.execute("PRAGMA synchronous = extra"))
    with Session(engine) as session:
        task = Task(
            title="draft the board report",
            leader_id=1,
            due_at="2026-11-27T09:00:00+00:00",
            state="open",
        )
        session.add(task)
        session.flush()
        session.add(
            History(
                task_id=task.id or 0,
                at="2026-11-23T01:00:00+00:00",
                command="assign",
                after='{"title": "draft the board report"}',
            )
        )
        session.commit()


main()
os._exit(0)  # as the program does
