"""Projects to work on: in a file, and in a real PostgreSQL where there is one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import pytest
import sqlalchemy

from interviewkit.store.project import Project
from tests.store import server

Opener = Callable[..., Project]

_numbers = count()


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """A PostgreSQL server's address; skips with the reason where there is none."""
    pytest.importorskip("psycopg", reason="the extra postgres is not installed")
    with ExitStack() as stack:
        try:
            address = stack.enter_context(server.running())
        except server.Absent as absent:
            pytest.skip(str(absent))
        yield address


@pytest.fixture
def team(postgres: str) -> Iterator[str]:
    """The address of an empty database."""
    name = f"ikit_{next(_numbers)}"
    engine = sqlalchemy.create_engine(
        postgres.replace("://", "+psycopg://") + "/postgres", isolation_level="AUTOCOMMIT"
    )
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    yield f"{postgres}/{name}"
    with engine.connect() as connection:
        connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgres"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Path | str:
    """Where a project can be made: a file, and a team's database."""
    if request.param == "sqlite":
        return tmp_path / "study.ikit"
    return str(request.getfixturevalue("team"))


@pytest.fixture
def opened() -> Iterator[Opener]:
    """Opens projects, and closes them when the test ends."""
    with ExitStack() as stack:

        def open_project(place: Path | str, coder: str = "kim", **values: bool) -> Project:
            project = Project.open(place, coder=coder, **values)
            stack.callback(project.close)
            return project

        yield open_project


@pytest.fixture
def project(place: Path | str) -> Iterator[Project]:
    """A new project, in a file and in a team's database."""
    with Project.create(place, "Study", coder="kim") as made:
        yield made


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Project]:
    """A new project in a file."""
    with Project.create(tmp_path / "study.ikit", "Study", coder="kim") as made:
        yield made
