"""Finds the files that ship with InterviewKit, in the repository and in an installed wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def folder() -> Path:
    """The resources folder: beside the package in a checkout, inside it when installed."""
    package = Path(__file__).resolve().parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"


def path(*parts: str) -> Path:
    """The path of one shipped file or folder, e.g. path("sample", "study.json")."""
    return folder().joinpath(*parts)
