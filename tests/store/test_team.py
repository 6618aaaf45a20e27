"""A project in a team's PostgreSQL: what differs from a file."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlalchemy

from interviewkit.errors import ProjectTrouble
from interviewkit.model import Media, Participant, Segment
from interviewkit.preferences import Preferences
from interviewkit.store import engine, teams
from interviewkit.store.bulk import fetch, insert
from interviewkit.store.project import Project
from tests.store.conftest import Opener
from tests.store.content import add_code, add_quote, add_source, number, tables


def test_two_coders_work_side_by_side_and_undo_only_their_own(team: str, opened: Opener) -> None:
    Project.create(team, "Study", coder="kim").close()
    kim, lee = opened(team, "kim"), opened(team, "lee")
    with kim.change("Import") as session:
        source = add_source(session)
    with lee.change("Add code") as session:
        code = add_code(session)
    with kim.change("Code passage") as session:
        add_quote(session, source, code)
    assert kim.title == lee.title == "Study"
    assert lee.undo_label() == ("Add code", "") and kim.undo_label() == ("Code passage", "")
    kim.undo()
    before = tables(lee)
    lee.undo()
    lee.redo()
    assert tables(kim) == before
    kim.redo()
    assert [row.coder for row in lee.history()] == ["kim", "lee", "kim"]
    assert kim.check() == []


def test_there_is_one_project_in_a_database(team: str) -> None:
    Project.create(team).close()
    with pytest.raises(ProjectTrouble, match="There is a project in this database already"):
        Project.create(team)


def test_two_who_make_the_project_at_once_make_one(team: str) -> None:
    def make(_: int) -> str:
        try:
            Project.create(team).close()
        except ProjectTrouble as trouble:
            return str(trouble)
        return "made"

    with ThreadPoolExecutor(3) as pool:
        said = sorted(pool.map(make, range(3)))
    assert said.count("made") == 1 and all("already" in text for text in said if text != "made")


def test_a_database_without_a_project_says_so(team: str) -> None:
    with pytest.raises(ProjectTrouble, match="There is no project in this database"):
        Project.open(team)


def test_a_newer_team_project_is_not_touched(team: str) -> None:
    with Project.create(team) as project:
        writing = project._engines.writing
        assert writing is not None
        with writing.begin() as connection:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(ProjectTrouble, match="newer version"):
        Project.open(team)


def test_a_team_project_opened_to_read_only_changes_nothing(team: str, opened: Opener) -> None:
    Project.create(team).close()
    project = opened(team, read_only=True)
    assert project.read_only
    with pytest.raises(ProjectTrouble, match="read only"), project.change("Add code"):
        pass


def test_a_team_project_has_no_file_but_a_place_for_recordings(
    team: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INTERVIEWKIT_HOME", str(tmp_path))
    with Project.create(team) as project:
        assert project.place == team
        assert project.path.parent == tmp_path / "teams" and not project.path.exists()
        project.back_up_soon()
    Preferences(teams={teams.name(team): str(tmp_path / "shared")}).save()
    with Project.open(team) as project:
        assert project.path == tmp_path / "shared" / f"{team.rsplit('/', 1)[1]}.ikit"


@pytest.mark.parametrize(
    ("address", "name", "shown"),
    [
        ("postgresql://kim:p%40ss@db.lab.kr/study", "db.lab.kr/study", "postgresql://kim@db.lab.kr/study"),
        ("postgresql://kim:a:b@db.lab.kr:5433/s", "db.lab.kr:5433/s", "postgresql://kim@db.lab.kr:5433/s"),
        ("postgres://kim@db.lab.kr:5432/s?a=b", "db.lab.kr/s", "postgres://kim@db.lab.kr:5432/s?a=b"),
        ("postgresql:///s", "localhost/s", "postgresql:///s"),
        ("postgresql://kim@db/s?password=a&sslmode=require", "db/s", "postgresql://kim@db/s?sslmode=require"),
    ],
)
def test_a_team_is_known_by_its_database_and_no_password_is_kept(address: str, name: str, shown: str) -> None:
    assert teams.name(address) == name and teams.without_password(address) == shown
    query = address.partition("?")[2]
    assert teams.parts(teams.address(*teams.parts(address), "", query)) == teams.parts(address)
    assert teams.address(*teams.parts(address), "", query).partition("?")[2] == query
    other = address.replace("kim", "lee")
    assert teams.beside(address, {}) == teams.beside(other, {}) != teams.beside(address.replace("/s", "/t"), {})


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("postgresql://nobody@127.0.0.1:1/none", "does not answer"),
        ("postgresql://nobody@no-such-host.invalid/none", "does not answer"),
        ("postgres://nobody@127.0.0.1:1/none", "does not answer"),
        ("postgresql://[broken", "does not answer"),
        ("postgresql://a@b:port/none", "no address"),
    ],
)
def test_a_server_that_cannot_be_reached_is_told_of(address: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("psycopg")
    monkeypatch.setattr(engine, "WAITS", 2)
    for work in (Project.open, Project.create):
        with pytest.raises(ProjectTrouble, match=said):
            work(address)


def test_a_database_that_is_not_there_is_told_of(postgres: str) -> None:
    with pytest.raises(ProjectTrouble, match="does not answer"):
        Project.open(f"{postgres}/no_such_database")


def test_without_the_driver_the_extra_is_named() -> None:
    script = """
import sys
sys.modules["psycopg"] = None
from interviewkit.errors import UserError
from interviewkit.store.project import Project
try:
    Project.open("postgresql://somebody@localhost/study")
except UserError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "need the extra “postgres”" in done.stdout and "pip install 'interviewkit[postgres]'" in done.stdout


def test_a_lost_connection_is_told_of_and_found_again(team: str, postgres: str) -> None:
    with Project.create(team, coder="kim") as project:
        with project.change("Add code") as session:
            add_code(session)
        other = sqlalchemy.create_engine(postgres.replace("://", "+psycopg://") + "/postgres")
        with (
            pytest.raises(ProjectTrouble, match="does not answer"),
            project.change("Add code") as session,
            other.connect() as server,
        ):
            add_code(session)
            server.exec_driver_sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                f" AND datname = '{team.rsplit('/', 1)[1]}'"
            )
            add_code(session)
        other.dispose()
        assert number(project, "SELECT count(*) FROM code") == 1
        assert project.undo() is not None


def test_large_files_and_long_texts_find_room(team: str) -> None:
    with Project.create(team, coder="kim") as project:
        with project.change("Import") as session:
            session.add(Media(sha256="a" * 64, name="film.mp4", place="x", bytes=9 << 40, duration_ms=2**31 - 1))
            source = add_source(session)
            session.add(Segment(source_id=source, position=9, text="가" * 1_000_000))
        project.undo()
        project.redo()
        assert number(project, "SELECT max(length(text)) FROM segment") == 1_000_000


def test_ids_given_by_hand_do_not_disturb_those_that_follow(project: Project) -> None:
    columns = ["id", "guid", "label", "name", "note"]
    with project.change("Import") as session:
        insert(session, "participant", columns, [(n, f"g{n}", f"P{n}", "", "") for n in (5, 9)])
        session.add(Participant(label="P10"))
    with project.change("Import") as session:
        insert(session, "participant", columns, [(7, "g7", "P7", "", "")])
        session.add(Participant(label="P11"))
    with project.read() as session:
        found = fetch(session, "SELECT id, label FROM participant ORDER BY id")
    assert [label for _, label in found] == ["P5", "P7", "P9", "P10", "P11"]
    project.undo()
    project.undo()
    project.redo()
    project.redo()
    with project.read() as session:
        assert fetch(session, "SELECT id, label FROM participant ORDER BY id") == found
