"""Lets whoever works from Python name a room's modules without importing them first; the app itself imports plainly."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType


def door(package: str) -> Callable[[str], ModuleType]:
    """A __getattr__ for a package, which loads its module of that name; AttributeError where there is none."""

    def open_module(name: str) -> ModuleType:
        if name.startswith("__") or find_spec(f"{package}.{name}") is None:
            raise AttributeError(f"module '{package}' has no attribute '{name}'")
        return import_module(f"{package}.{name}")

    return open_module
