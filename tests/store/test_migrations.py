from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Column, String

from interviewkit.errors import ProjectTrouble
from interviewkit.model import Code, Source
from interviewkit.model import Table as Model
from interviewkit.store import backups, migrations, triggers
from interviewkit.store.bulk import fetch
from interviewkit.store.engine import sqlite_engine
from interviewkit.store.project import Project
from tests.store import make_fixture
from tests.store.conftest import Opener
from tests.store.content import add_code, add_quote, add_source, number, tables

FIXTURES = sorted(make_fixture.FOLDER.glob("*.ikit"))

# A later version: a table others point to is made anew, a column comes, a name changes.
LATER = f"""
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{migrations.today()}"
branch_labels = None
depends_on = None


def upgrade():
    anew = "always" if op.get_bind().dialect.name == "sqlite" else "auto"
    with op.batch_alter_table("source", recreate=anew) as batch:
        batch.add_column(sa.Column("place", sa.String(), nullable=False, server_default="somewhere"))
    op.execute("UPDATE source SET place = name")
"""


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A version 9999 of this program, with a column `place` in `source`."""
    folder = tmp_path / "100% migrations"
    shutil.copytree(migrations.FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "9999_places.py").write_text(LATER)
    monkeypatch.setattr(migrations, "FOLDER", folder)
    monkeypatch.setattr(migrations, "VERSIONS", (*migrations.VERSIONS, "9999"))
    table = Model.metadata.tables["source"]
    column: Column[str] = Column("place", String(), nullable=False, server_default="somewhere", default="nowhere")
    table.append_column(column)
    yield
    table._columns.remove(column)


def test_every_schema_there_has_been_has_its_migration_and_its_project() -> None:
    found = sorted(file.name[:4] for file in (migrations.FOLDER / "versions").glob("*.py"))
    assert tuple(found) == migrations.VERSIONS
    assert tuple(file.stem for file in FIXTURES) == migrations.VERSIONS


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda file: file.stem)
def test_an_old_project_opens_whole_and_can_be_worked_in(fixture: Path, tmp_path: Path, opened: Opener) -> None:
    path = tmp_path / "study.ikit"
    shutil.copy(fixture, path)
    with closing(sqlite3.connect(path)) as database:
        there = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    project = opened(path)
    assert project.title == "옛 연구 Old study"
    assert [name for name, rows in tables(project, without=()).items() if not rows and name in there] == []
    assert {problem.kind for problem in project.check()} <= {"media", "mark"}
    trail = [(row.coder, row.label, row.undone) for row in project.history()]
    assert trail[0] == ("kim", "Import transcript", False) and trail[-1] == ("lee", "Add code", True)
    assert project.undo_label() == ("Fill", "")
    assert project.undo() is not None
    assert project.undo() is not None
    with project.change("Add code") as session:
        add_code(session)


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda file: file.stem)
def test_migrations_lead_to_todays_schema(fixture: Path, tmp_path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    path = tmp_path / "study.ikit"
    shutil.copy(fixture, path)
    Project.open(path).close()
    engine = sqlite_engine(path)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, Model.metadata) == []
        assert triggers.missing(connection) == []
    engine.dispose()


def test_a_new_team_database_has_todays_schema(team: str) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with Project.create(team) as project:
        writing = project._engines.writing
        assert writing is not None
        with writing.connect() as connection:
            assert compare_metadata(MigrationContext.configure(connection), Model.metadata) == []


def test_an_older_project_is_copied_then_brought_up_to_date_with_all_it_holds(
    place: Path | str, opened: Opener, request: pytest.FixtureRequest
) -> None:
    with Project.create(place, coder="kim") as project:
        with project.change("Import") as session:
            source = add_source(session)
        with project.change("Code passage") as session:
            add_quote(session, source, add_code(session))
        with project.change("Delete source") as session:
            session.delete(session.get_one(Source, source))
        project.undo()
        before = tables(project, without=("coder", "source"))
    request.getfixturevalue("later")
    project = opened(place)
    assert tables(project, without=("coder", "source")) == before
    with project.read() as session:
        assert fetch(session, "SELECT name, place FROM source") == [("P01", "P01")]
        assert migrations.version(session.connection()) == "9999"
    assert project.check() == []
    if isinstance(place, Path):
        (copy,) = [file for file in backups.existing(place) if "before-9999" in file.name]
        assert copy.stat().st_size > 100_000
        with pytest.raises(ProjectTrouble, match="older version and cannot be updated where it is"):
            Project.open(copy)
    # What was done before the migration is still undone and done again after it.
    project.redo()
    assert number(project, "SELECT count(*) FROM segment") == 0
    project.undo()
    project.undo()
    project.undo()
    assert number(project, "SELECT count(*) FROM source") == 0
    project.redo()
    with project.read() as session:
        assert fetch(session, "SELECT name, place FROM source") == [("P01", "nowhere")]
    with project.change("Rename") as session:
        session.connection().exec_driver_sql("UPDATE source SET place = 'Seoul'")
    project.undo()
    assert project.check() == []


@pytest.mark.usefixtures("later")
def test_an_older_project_that_may_not_be_written_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "study.ikit"
    shutil.copy(FIXTURES[0], path)
    before = path.read_bytes()
    with pytest.raises(ProjectTrouble, match="older version"):
        Project.open(path, read_only=True)
    assert path.read_bytes() == before


def written_out(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as database:
        return list(database.iterdump())


def test_a_migration_that_fails_leaves_the_project_as_it_was(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    path = tmp_path / "study.ikit"
    shutil.copy(FIXTURES[0], path)
    before = written_out(path)
    request.getfixturevalue("later")
    script = migrations.FOLDER / "versions" / "9999_places.py"
    script.write_text(LATER + "    op.execute('DELETE FROM segment')\n    raise ZeroDivisionError\n")
    with pytest.raises(ZeroDivisionError):
        Project.open(path)
    script.write_text(LATER + "    op.execute('UPDATE tag SET quote_id = 999')\n")
    with pytest.raises(RuntimeError, match="broke references"):
        Project.open(path)
    assert written_out(path) == before
    script.write_text(LATER)
    with Project.open(path) as project, project.read() as session:
        assert migrations.version(session.connection()) == "9999"


def test_columns_that_went_away_do_not_stop_undo(study: Project) -> None:
    with study.change("Add code") as session:
        code = add_code(session)
    with study.change("Define") as session:
        session.get_one(Code, code).definition = "Late"
    writing = study._engines.writing
    assert writing is not None
    with writing.begin() as connection:  # as if a column and a table of before had been dropped
        connection.exec_driver_sql(
            "UPDATE row_change SET before = json_set(before, '$.gone', 1), after = json_set(after, '$.gone', 2)"
        )
        connection.exec_driver_sql(
            "INSERT INTO row_change (step_id, table_name, row_id, before, after) VALUES"
            " (2, 'vanished', 1, NULL, '{\"id\":1}'), (2, 'code', 1, '{\"id\":1,\"gone\":1}', '{\"id\":1,\"gone\":2}')"
        )
    assert study.undo() is not None and study.undo() is not None
    assert study.redo() is not None and study.redo() is not None
    with study.read() as session:
        assert session.get_one(Code, code).definition == "Late"


def test_nothing_of_alembic_is_loaded_when_there_is_nothing_to_migrate(tmp_path: Path) -> None:
    Project.create(tmp_path / "study.ikit").close()
    script = """
import sys
from interviewkit.store.project import Project
Project.open(sys.argv[1]).close()
print(sorted(name for name in ("alembic", "mako", "numpy", "psycopg", "PySide6") if name in sys.modules))
"""
    done = subprocess.run(
        [sys.executable, "-c", script, tmp_path / "study.ikit"], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
