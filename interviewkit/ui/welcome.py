"""The first thing one sees without a study: begin one, open one, or look at the sample."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from interviewkit import words
from interviewkit.ui import projects, style
from interviewkit.ui.icons import icon
from interviewkit.ui.language import Speaks, name
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

WIDTH = 560
SHOWN = 6


class Welcome(Speaks, QWidget):
    """New, Open, Sample study, the recents, and the two switches that a newcomer looks for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        outer = QVBoxLayout(self)
        outer.setContentsMargins(style.XL, style.L, style.XL, style.XL)
        outer.addLayout(self._switches())
        outer.addStretch(2)
        column = QWidget()
        column.setFixedWidth(WIDTH)
        inner = QVBoxLayout(column)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        self._title, self._claim = QLabel("InterviewKit"), QLabel()
        self._title.setProperty("kind", "display")
        self._claim.setProperty("kind", "muted")
        inner.addWidget(self._title)
        inner.addSpacing(style.XS)
        inner.addWidget(self._claim)
        inner.addSpacing(style.XL)
        buttons = QHBoxLayout()
        buttons.setSpacing(style.M)
        self.new, self.open, self.sample = QPushButton(), QPushButton(), QPushButton()
        self.new.setProperty("kind", "primary")
        for button, action in ((self.new, "file.new"), (self.open, "file.open"), (self.sample, "file.sample")):
            button.setMinimumHeight(36)
            button.clicked.connect(partial(desk.actions.run, action))
            buttons.addWidget(button, 1)
        inner.addLayout(buttons)
        inner.addSpacing(style.XXL)
        self._heading = QLabel()
        self._heading.setProperty("kind", "section")
        inner.addWidget(self._heading)
        inner.addSpacing(style.S)
        self.recents = QVBoxLayout()
        self.recents.setSpacing(0)
        inner.addLayout(self.recents)
        outer.addWidget(column, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
        desk.scheme_changed.connect(self.retranslate)
        self.retranslate()

    def _switches(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(style.S)
        row.addStretch(1)
        self.language, self.scheme = QComboBox(), QComboBox()
        self.language.activated.connect(
            lambda at: self._desk.actions.run(f"view.language.{self.language.itemData(at)}")
        )
        self.scheme.activated.connect(lambda at: self._desk.actions.run(f"view.scheme.{self.scheme.itemData(at)}"))
        row.addWidget(self.language)
        row.addWidget(self.scheme)
        return row

    def retranslate(self) -> None:
        self._claim.setText(tr("Interviews, from the recording to the report. Everything stays on this computer."))
        self.new.setText(tr("New study"))
        self.open.setText(tr("Open…"))
        self.sample.setText(tr("Sample study"))
        self._heading.setText(tr("Recent"))
        _fill(self.language, list(words.LANGUAGES.items()), words.language())
        schemes = [("system", tr("As the system")), ("light", tr("Light")), ("dark", tr("Dark"))]
        _fill(self.scheme, schemes, self._desk.preferences.scheme)
        name(self.language, tr("Language"))
        name(self.scheme, tr("Appearance"))
        self.show_recents()

    def show_recents(self) -> None:
        """Reads again which studies were open lately, and which of them are still there."""
        while (item := self.recents.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        places = self._desk.preferences.recents[:SHOWN]
        self._heading.setVisible(bool(places))
        for place in places:
            self.recents.addWidget(Recent(self._desk, place, self.show_recents))


class Recent(QFrame):
    """One study that was open lately. One that is gone says so, and can only be taken off the list."""

    def __init__(self, desk: Desk, place: str, forgotten: object) -> None:
        super().__init__()
        self._desk, self._place, self._forgotten = desk, place, forgotten
        team = place.startswith("postgres")
        path = Path(place)
        there = team or path.exists()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.XS)
        title = place.rsplit("/", 1)[-1] if team else path.stem
        where = place.split("@")[-1] if team else _short(path.parent)
        self.button = QPushButton()
        self.button.setProperty("kind", "row")
        self.button.setEnabled(there)
        self.button.clicked.connect(lambda: projects.open_project(desk, place, self.window()))
        inner = QHBoxLayout(self.button)
        inner.setContentsMargins(style.M, 0, style.M, 0)
        inner.setSpacing(style.M)
        picture = QLabel()
        picture.setPixmap(icon("mdi6.notebook-outline", "muted" if there else "faint").pixmap(QSize(18, 18)))
        name_label = QLabel(title, textFormat=Qt.TextFormat.PlainText)
        name_label.setProperty("kind", "heading" if there else "muted")
        place_label = QLabel(where if there else tr("not there any more: {place}", place=where))
        place_label.setTextFormat(Qt.TextFormat.PlainText)
        place_label.setProperty("kind", "small")
        inner.addWidget(picture)
        inner.addWidget(name_label)
        inner.addWidget(place_label, 1, Qt.AlignmentFlag.AlignRight)
        for label in (picture, name_label, place_label):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        name(self.button, title, where)
        self.button.setToolTip(place if not team else where)
        row.addWidget(self.button, 1)
        self.forget = QToolButton()
        self.forget.setIcon(icon("mdi6.close", "muted"))
        self.forget.setToolTip(tr("Take off the list"))
        name(self.forget, tr("Take “{name}” off the list", name=title))
        self.forget.clicked.connect(self._take_off)
        row.addWidget(self.forget)

    def _take_off(self) -> None:
        self._desk.preferences.forget_project(self._place)
        self._desk.preferences.save()
        if callable(self._forgotten):
            self._forgotten()


def _fill(box: QComboBox, choices: list[tuple[str, str]], chosen: str) -> None:
    box.clear()
    for value, text in choices:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))


def _short(folder: Path) -> str:
    text = str(folder)
    home = str(Path.home())
    text = "~" + text[len(home) :] if text.startswith(home) else text
    return text if len(text) <= 48 else "…" + text[-47:]
