"""What a place without content says: one sentence and one button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from interviewkit.ui import style
from interviewkit.ui.icons import icon
from interviewkit.ui.language import Speaks
from interviewkit.words import tr


class Empty(Speaks, QWidget):
    """An empty state. sentence and button are English texts declared with mark(); no button without act."""

    def __init__(
        self, sentence: str, button: str = "", act: Callable[[], object] | None = None, picture: str = ""
    ) -> None:
        super().__init__()
        self._sentence, self._text = sentence, button
        column = QVBoxLayout(self)
        column.setContentsMargins(style.XXL, style.XXL, style.XXL, style.XXL)
        column.setSpacing(style.L)
        column.addStretch(2)
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._icon = icon(picture, "faint")
        column.addWidget(self._picture)
        self._picture.setVisible(bool(picture))
        self._label = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._label.setProperty("kind", "muted")
        column.addWidget(self._label)
        self.button = QPushButton()
        self.button.setProperty("kind", "primary")
        if act is not None:
            self.button.clicked.connect(lambda: act())
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.button.setVisible(act is not None)
        column.addStretch(3)
        self.retranslate()
        self._draw()

    def say(self, sentence: str) -> None:
        """Another sentence, English and marked."""
        self._sentence = sentence
        self.retranslate()

    def retranslate(self) -> None:
        self._label.setText(tr(self._sentence))
        self.button.setText(tr(self._text) if self._text else "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self._picture.setPixmap(self._icon.pixmap(40, 40))
