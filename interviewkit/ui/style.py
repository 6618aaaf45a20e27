"""How the program looks: spacing, palettes and the style sheet, for light and for dark."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from interviewkit import resources
from interviewkit.ui import colours
from interviewkit.ui.colours import Scheme, surface

XS, S, M, L, XL, XXL = 4, 8, 12, 16, 24, 32
"""The only spacings in use, in device-independent pixels."""
ROW = 28
TARGET = 24
RAIL = 64
BAR = 48


def system_scheme() -> Scheme:
    """What the desktop asks for; light when it does not say."""
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def wear(wanted: str) -> Scheme:
    """Dresses the whole application: "light", "dark", or "system" for what the desktop asks."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    chosen: Scheme = "dark" if wanted == "dark" else "light" if wanted == "light" else system_scheme()
    colours.set_scheme(chosen)
    application.setPalette(palette(chosen))
    application.setStyleSheet(sheet(chosen))
    return chosen


def palette(scheme: Scheme) -> QPalette:
    """Qt's own roles in our colours, so that plain widgets and dialogs fit in without a style sheet."""
    found = QPalette()
    roles = {
        QPalette.ColorRole.Window: "paper",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "paper",
        QPalette.ColorRole.AlternateBase: "panel",
        QPalette.ColorRole.ToolTipBase: "raised",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.Button: "panel",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.BrightText: "on_accent",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.LinkVisited: "accent",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on_accent",
        QPalette.ColorRole.Accent: "accent",
        QPalette.ColorRole.Light: "raised",
        QPalette.ColorRole.Midlight: "hover",
        QPalette.ColorRole.Mid: "edge",
        QPalette.ColorRole.Dark: "edge",
        QPalette.ColorRole.Shadow: "line",
    }
    for role, name in roles.items():
        found.setColor(role, surface(name, scheme))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        found.setColor(QPalette.ColorGroup.Disabled, role, surface("faint", scheme))
    found.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, surface("edge", scheme))
    return found


def set_kind(widget: QWidget, kind: str) -> None:
    """Gives a widget one of the sheet's looks: on buttons "primary", "quiet", "link"; on labels "title", "heading",
    "muted", "small"; on frames "panel", "card", "bar"."""
    widget.setProperty("kind", kind)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def sheet(scheme: Scheme) -> str:
    """resources/style.qss in a scheme's colours."""
    text = resources.path("style.qss").read_text(encoding="utf-8")
    text = re.sub(r"icon\((\w+)\)", lambda found: _picture(found[1], scheme), text)
    return re.sub(r"@(\w+)", lambda found: surface(found[1], scheme).name(), text)


def _picture(shape: str, scheme: Scheme) -> str:
    return f'url("{resources.path("icons", f"{shape}-{scheme}.svg").as_posix()}")'
