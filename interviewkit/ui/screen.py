"""Finds out before Qt is asked whether it can open a window, and says what is missing: Qt itself would abort.

Imports nothing of Qt, so that it also works where Qt's own libraries cannot be loaded.
"""

from __future__ import annotations

import ctypes
import os
import re
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from interviewkit.errors import UserError

PACKAGES = {
    "libxcb-cursor.so": "libxcb-cursor0",
    "libxcb-icccm.so": "libxcb-icccm4",
    "libxcb-image.so": "libxcb-image0",
    "libxcb-keysyms.so": "libxcb-keysyms1",
    "libxcb-randr.so": "libxcb-randr0",
    "libxcb-render.so": "libxcb-render0",
    "libxcb-render-util.so": "libxcb-render-util0",
    "libxcb-shape.so": "libxcb-shape0",
    "libxcb-shm.so": "libxcb-shm0",
    "libxcb-sync.so": "libxcb-sync1",
    "libxcb-util.so": "libxcb-util1",
    "libxcb-xfixes.so": "libxcb-xfixes0",
    "libxcb-xkb.so": "libxcb-xkb1",
    "libxcb.so": "libxcb1",
    "libxkbcommon-x11.so": "libxkbcommon-x11-0",
    "libxkbcommon.so": "libxkbcommon0",
    "libX11-xcb.so": "libx11-xcb1",
    "libX11.so": "libx11-6",
    "libEGL.so": "libegl1",
    "libGL.so": "libgl1",
    "libOpenGL.so": "libopengl0",
    "libfontconfig.so": "libfontconfig1",
    "libfreetype.so": "libfreetype6",
    "libdbus-1.so": "libdbus-1-3",
    "libglib-2.0.so": "libglib2.0-0",
    "libgthread-2.0.so": "libglib2.0-0",
    "libwayland-client.so": "libwayland-client0",
    "libwayland-cursor.so": "libwayland-cursor0",
    "libwayland-egl.so": "libwayland-egl1",
    "libSM.so": "libsm6",
    "libICE.so": "libice6",
    "libz.so": "zlib1g",
}
ON_THEIR_OWN = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs", "vkkhrdisplay", "minimalegl")


class ScreenTrouble(UserError):
    """No window can be opened on this machine as it is."""


def check() -> None:
    """Raises ScreenTrouble if Qt could not be loaded or could not open a window."""
    check_libraries()
    if sys.platform.startswith("linux"):
        _check_display(os.environ)


def check_libraries() -> None:
    """Raises ScreenTrouble, naming the Debian package, if a library that Qt's widgets need is missing."""
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        raise missing(str(error)) from error


def _check_display(environment: Mapping[str, str]) -> None:
    chosen = environment.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if chosen in ON_THEIR_OWN:
        return
    display, wayland = environment.get("DISPLAY"), environment.get("WAYLAND_DISPLAY")
    if not display and not wayland:
        raise ScreenTrouble(
            "There is no screen here to open a window on.",
            attempt="Start InterviewKit on a desktop. Its commands work without one: see interviewkit --help.",
        )
    if chosen != "wayland" and display:
        _check_plugin("xcb")
        _check_server(display)
    elif _plugin("wayland").exists():
        _check_plugin("wayland")


def _plugin(name: str) -> Path:
    spec = find_spec("PySide6")
    assert spec is not None and spec.origin is not None
    return Path(spec.origin).parent / "Qt" / "plugins" / "platforms" / f"libq{name}.so"


def _check_plugin(name: str) -> None:
    path = _plugin(name)
    if not path.exists():
        return  # a Qt of the system's own, in a place of its own
    try:
        ctypes.CDLL(str(path))
    except OSError as error:
        raise missing(str(error)) from error


def _check_server(display: str) -> None:
    """Knocks at the X server: Qt aborts when nobody answers."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        raise missing(str(error)) from error
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.restype = None
    connection = xcb.xcb_connect(display.encode(), None)
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if refused:
        raise ScreenTrouble(
            "The screen “{display}” does not answer.",
            attempt="Check DISPLAY, or start InterviewKit on the desktop itself.",
            display=display,
        )


def missing(said: str) -> ScreenTrouble:
    """The trouble behind what the dynamic linker said."""
    found = re.search(r"(lib[\w.+-]+?\.so)[.\d]*: cannot open shared object", said)
    package = PACKAGES.get(found[1]) if found else None
    if package:
        return ScreenTrouble(
            "No window can be opened: the system library {library} is missing.",
            attempt="Install it, on Debian and Ubuntu with: sudo apt install {package}",
            library=found[1] if found else "",
            package=package,
        )
    return ScreenTrouble(
        "No window can be opened: Qt could not be loaded ({reason}).",
        attempt="Install the libraries that the README lists for your system.",
        reason=said,
    )
