"""Switches the language of everything on screen, Qt's own dialogs included, without a restart."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from interviewkit import words
from interviewkit.ui.overrides import guarded

_installed: list[QTranslator] = []


def speak(code: str) -> None:
    """Shows everything in this language; "" for the system's. Every widget gets a LanguageChange event."""
    chosen = code if code in words.LANGUAGES else words.system_language()
    words.set_language(chosen)
    QLocale.setDefault(QLocale(chosen if chosen != "en" else QLocale.system().name()))
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    if chosen != "en":
        translator = QTranslator()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load(f"qtbase_{chosen}", folder):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
    for window in QApplication.topLevelWidgets():
        for one in (window, window.windowHandle()):  # Qt has posted the event to both: once is enough
            if one is not None:
                QCoreApplication.removePostedEvents(one, QEvent.Type.LanguageChange.value)
        QCoreApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))


class Speaks:
    """Goes before the Qt class of a widget with texts: calls retranslate() whenever the language changes.

    The widget calls retranslate() itself once, at the end of its construction.
    """

    def retranslate(self) -> None:
        """Sets every text anew with tr()."""

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)  # type: ignore[misc]


def name(widget: QWidget, text: str, description: str = "") -> None:
    """Tells screen readers what a control is called and, where that is not enough, what it does."""
    widget.setAccessibleName(text)
    if description:
        widget.setAccessibleDescription(description)
