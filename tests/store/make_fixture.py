"""Makes the project file of today's schema that every later version must still open: python -m tests.store.make_fixture

Run once for a schema, before its release; afterwards the file never changes.
"""

from __future__ import annotations

import random
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from sqlalchemy import insert

from interviewkit.model import Segment
from interviewkit.store import migrations
from interviewkit.store.project import Project
from interviewkit.store.triggers import recorded_tables
from tests.store.any_rows import Maker, ids
from tests.store.content import add_code, add_quote, add_source

FOLDER = Path(__file__).parents[1] / "fixtures" / "projects"


def make(path: Path) -> None:
    """A small study with rows in every table, steps done, undone and dropped."""
    maker = Maker(random.Random(1))
    with Project.create(path, "옛 연구 Old study", coder="kim") as project:
        with project.change("Import transcript", detail="P01") as session:
            source = add_source(session)
        with project.change("Code passage") as session:
            add_quote(session, source, add_code(session, "배송 지연 Late delivery"), weight=1 / 3)
        with project.change("Fill") as session:
            connection = session.connection()
            for table in recorded_tables():
                for _ in range(2):
                    row = maker.row(table, ids(connection))
                    if row is not None and table.name not in ("project", "coder", "quote"):
                        connection.execute(insert(table).prefix_with("OR IGNORE").values(row))
        for name in ("Dropped", "Undone"):
            project.coder = "lee"
            with project.change(name) as session:
                add_code(session, name)
            project.undo()
        with project.change("Import transcript", recorded=False) as session:
            session.add(Segment(source_id=source, position=-5, text="unrecorded"))
        with project.change("Add code") as session:
            add_code(session, "Stays undone")
        project.undo()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "study.ikit"
        make(made)
        with closing(sqlite3.connect(made)) as database:
            database.execute("PRAGMA journal_mode = DELETE")
            database.execute("PRAGMA page_size = 1024")
            database.execute("VACUUM")
        FOLDER.mkdir(parents=True, exist_ok=True)
        target = FOLDER / f"{migrations.today()}.ikit"
        target.write_bytes(made.read_bytes())
        print(target, target.stat().st_size)
