"""Asks who is heard on each recording of a session, and when it began, before they come in as one source."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from interviewkit.sources.speakers.tracks import TrackFile, session_name, suggested
from interviewkit.ui import style
from interviewkit.ui.dialogs import buttons, stack
from interviewkit.ui.language import Speaks, name
from interviewkit.words import plural, tr

LONGEST = 24 * 3600.0
UNKNOWN = -0.1
WIDE = 640


class TracksDialog(Speaks, QDialog):
    """Nothing is read or copied before the person said how."""

    asked = Signal(object, str)
    """The files as tracks, and the session's name."""
    apart_asked = Signal()
    """Rather each as a source of its own."""

    def __init__(self, paths: Sequence[Path], parent: QWidget | None, *, can_be_apart: bool = False) -> None:
        super().__init__(parent)
        self._files = suggested(paths)
        self.title, self.note, self._name_label = QLabel(wordWrap=True), QLabel(wordWrap=True), QLabel()
        self._heads = [QLabel(), QLabel(), QLabel()]
        self.session = QLineEdit(session_name(paths))
        self.labels = [QLineEdit(file.label) for file in self._files]
        self.begins = [_Begin() for _ in self._files]
        self.apart, self.back, self.take = QPushButton(), QPushButton(), QPushButton()
        self.apart.setVisible(can_be_apart)
        self._lay_out()
        for field in (self.session, *self.labels):
            field.textChanged.connect(self._check)
        self.take.clicked.connect(self._ask)
        self.apart.clicked.connect(self._ask_apart)
        self.back.clicked.connect(self.reject)
        self.retranslate()
        self._check()
        self.labels[0].setFocus()

    def _lay_out(self) -> None:
        style.set_kind(self.title, "title")
        style.set_kind(self.note, "muted")
        session = QHBoxLayout()
        session.setSpacing(style.M)
        session.addWidget(self._name_label)
        session.addWidget(self.session, 1)
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(style.M)
        grid.setVerticalSpacing(style.S)
        for at, head in enumerate(self._heads):
            style.set_kind(head, "small")
            grid.addWidget(head, 0, at)
        for at, (file, label, begin) in enumerate(zip(self._files, self.labels, self.begins, strict=True), 1):
            shown = QLabel(self.fontMetrics().elidedText(file.path.name, Qt.TextElideMode.ElideMiddle, 240))
            shown.setToolTip(str(file.path))
            style.set_kind(shown, "muted")
            for across, widget in enumerate((label, begin, shown)):
                grid.addWidget(widget, at, across)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(len(self._files) + 1, 1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(rows)
        scroll.setMinimumHeight(min((len(self._files) + 1) * (style.ROW + style.L), 320))
        last = buttons(self.apart, back=self.back, go=self.take)
        stack(self, self.title, session, scroll, self.note, last, tall=scroll)

    def retranslate(self) -> None:
        count = len(self._files)
        self.setWindowTitle(tr("Tracks of one session"))
        self.title.setText(plural("{n} recording of one session", "{n} recordings of one session", count))
        self._name_label.setText(tr("Session"))
        name(self.session, tr("Session"))
        for head, text in zip(self._heads, (tr("Who is heard"), tr("Begins"), tr("File")), strict=True):
            head.setText(text)
        for label, begin, file in zip(self.labels, self.begins, self._files, strict=True):
            name(label, tr("Who is heard on “{name}”", name=file.path.name))
            name(begin, tr("When “{name}” begins", name=file.path.name))
            begin.setSpecialValueText(tr("find out"))
            begin.setSuffix(tr(" s"))
        self.note.setText(
            tr(
                "They become one source: you hear all of them together, and each is transcribed as a voice of its own. "
                "Recordings of the same room are laid on each other; others begin together."
            )
        )
        self.apart.setText(tr("Import each on its own"))
        self.back.setText(tr("Cancel"))
        self.take.setText(tr("Import as one session"))
        layout = self.layout()
        assert layout is not None
        self.resize(WIDE, layout.totalHeightForWidth(WIDE))

    def _check(self) -> None:
        written = [label.text().strip() for label in self.labels]
        self.take.setEnabled(bool(self.session.text().strip()) and all(written) and len(set(written)) == len(written))

    def files(self) -> list[TrackFile]:
        """The recordings with what was said about them."""
        return [
            TrackFile(file.path, label.text().strip(), begin.ms())
            for file, label, begin in zip(self._files, self.labels, self.begins, strict=True)
        ]

    def _ask(self) -> None:
        self.accept()
        self.asked.emit(self.files(), self.session.text().strip())

    def _ask_apart(self) -> None:
        self.accept()
        self.apart_asked.emit()


class _Begin(QDoubleSpinBox):
    """Seconds after the session's beginning; its lowest value leaves it open."""

    def __init__(self) -> None:
        super().__init__(minimum=UNKNOWN, maximum=LONGEST, decimals=1, singleStep=0.1, value=UNKNOWN)
        self.lineEdit().setTextMargins(style.XS, 0, 0, 0)

    def ms(self) -> int | None:
        """None where it is to be found out."""
        return None if self.value() < 0 else round(self.value() * 1000)
