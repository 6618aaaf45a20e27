"""The analysis room as a person meets it, in a study of three interviews."""

from __future__ import annotations

from pathlib import Path

import pytest

from interviewkit.store.project import Project
from tests.analysis.conftest import fill


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    """Three short interviews, two in Korean, one quote coded."""
    path = tmp_path / "Talks.ikit"
    with Project.create(path, "Talks", coder="anna") as project, project.change("Fill") as session:
        fill(session)
    return path
