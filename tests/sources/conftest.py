"""A real project on a real disk for every test about sources."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from interviewkit.store.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """An empty project."""
    with Project.create(tmp_path / "study.ikit", coder="Mina") as found:
        yield found
