"""InterviewKit from Python: open a project and use the same actions and queries as the app.

>>> import interviewkit
>>> project = interviewkit.create("study.ikit", "Our study")
>>> with project.change("Add code") as session:
...     code_id = interviewkit.coding.codebook.create_code(session, "Waiting")
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from interviewkit.store.project import Project

__version__ = "0.1.0"
__all__ = ["Project", "create", "open"]

_ROOMS = ("analysis", "audio", "coding", "exchange", "guides", "journey", "people", "reports", "sources", "themes")


def create(place: Path | str, title: str = "", *, coder: str | None = None) -> Project:
    """A new project at `place` with the usual journey laid out; errors as Project.create."""
    from interviewkit.journey.actions import use_preset
    from interviewkit.store.project import Project

    project = Project.create(place, title, coder=coder)
    with project.change("Lay out the journey", background=True) as session:
        use_preset(session)
    return project


def open(place: Path | str, *, coder: str | None = None, read_only: bool = False) -> Project:
    """An existing project; see Project.open."""
    from interviewkit.store.project import Project

    return Project.open(place, coder=coder, read_only=read_only)


def __getattr__(name: str) -> Any:
    """Rooms and Project load when first used, so that importing InterviewKit costs nothing."""
    if name == "Project":
        from interviewkit.store.project import Project

        return Project
    if name in _ROOMS:
        return import_module(f"interviewkit.{name}")
    raise AttributeError(f"module 'interviewkit' has no attribute '{name}'")
