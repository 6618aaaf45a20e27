"""The window comes first: nothing heavy is imported before it is painted, and what cannot start says why."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from pathlib import Path

import pytest

from interviewkit.ui import screen
from interviewkit.ui.screen import ScreenTrouble

HEAVY = (
    "sqlalchemy",
    "sqlmodel",
    "matplotlib",
    "networkx",
    "scipy",
    "faster_whisper",
    "av",
    "numpy",
    "docx",
    "qtawesome",
    "alembic",
    "rapidfuzz",
    "httpx",
)
FIRST_PAINT = f"""
import sys
from interviewkit.ui import application
app = application.application()
program = application.Program()
program._loader.start = lambda: None
program.show()
app.processEvents()
assert program.window.isVisible()
loaded = [name for name in {HEAVY!r} if name in sys.modules]
assert not loaded, loaded
program.window.close()
"""


def python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    own = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment}
    return subprocess.run([sys.executable, "-c", code], env=own, capture_output=True, text=True, timeout=120)


def test_nothing_heavy_is_imported_before_the_first_paint() -> None:
    done = python(FIRST_PAINT)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""


def test_app_itself_imports_nothing_of_qt() -> None:
    done = python("import sys, interviewkit.ui.app; assert 'PySide6' not in sys.modules")
    assert done.returncode == 0, done.stderr


def test_without_a_screen_there_is_a_line_and_no_abort() -> None:
    code = """
from interviewkit.errors import UserError
from interviewkit.ui import app
try:
    app.run()
except UserError as error:
    print(error)
"""
    done = python(code, QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert done.returncode == 0, done.stderr
    assert "There is no screen here" in done.stdout


def test_a_screen_that_does_not_answer_is_named() -> None:
    if not _has("libxcb.so.1"):
        pytest.skip("libxcb1 is not installed")
    with pytest.raises(ScreenTrouble, match="“:987” does not answer"):
        screen._check_server(":987")


@pytest.mark.parametrize(
    ("said", "package"),
    [
        ("libxcb-cursor.so.0: cannot open shared object file: No such file or directory", "libxcb-cursor0"),
        ("libEGL.so.1: cannot open shared object file: No such file or directory", "libegl1"),
        ("libxkbcommon-x11.so.0: cannot open shared object file: No such file or directory", "libxkbcommon-x11-0"),
    ],
)
def test_a_missing_library_is_named_with_its_debian_package(said: str, package: str) -> None:
    trouble = screen.missing(said)
    assert package in str(trouble)
    assert said.split(".so")[0] in str(trouble)


def test_an_unknown_reason_is_told_as_it_is() -> None:
    assert "GLIBC_2.99" in str(screen.missing("version `GLIBC_2.99' not found"))


def test_a_plugin_that_cannot_be_loaded_names_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> None:
        raise OSError("libxcb-cursor.so.0: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(ctypes, "CDLL", refuse)
    with pytest.raises(ScreenTrouble, match="libxcb-cursor0"):
        screen._check_display({"DISPLAY": ":0"})


def test_platforms_without_a_display_need_none() -> None:
    screen._check_display({"QT_QPA_PLATFORM": "offscreen"})


def _has(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return Path("/").exists()
