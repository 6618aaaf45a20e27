"""The picture beside the text: it can be hidden, made larger, and put into a window of its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from interviewkit.errors import UserError
from interviewkit.ui import keys, style
from interviewkit.ui.icons import icon
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.listening.picture import Picture
from interviewkit.ui.listening.video import Video
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

SHOWN = "sources.picture"
ROOM = "sources"


class VideoPane(Speaks, QFrame):
    """Shown while the source has a picture and the person wants to see it."""

    turned = Signal()
    """It is to be seen in the room, or not any more."""
    find_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._file: Path | None = None
        self._why: UserError | None = None
        self._there = self._moved_away = False
        self.apart: QWidget | None = None
        self.setProperty("kind", "panel")
        self.video, self.picture = Video(self), Picture()
        self._title, self.why, self.find_button = QLabel(), QLabel(wordWrap=True), QPushButton()
        self._title.setProperty("kind", "heading")
        self.why.setProperty("kind", "small")
        self.out, self.hide_button = QToolButton(), QToolButton()
        self.out.setIcon(icon("mdi6.open-in-new", "muted"))
        self.hide_button.setIcon(icon("mdi6.close", "muted"))
        row = QHBoxLayout()
        row.setContentsMargins(style.M, style.S, style.S, style.XS)
        row.setSpacing(style.XS)
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self.out)
        row.addWidget(self.hide_button)
        told = QVBoxLayout()
        told.setContentsMargins(style.M, 0, style.M, style.S)
        told.addWidget(self.why)
        told.addWidget(self.find_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(row)
        self._column.addWidget(self.picture, 1)
        self._column.addLayout(told)
        self.out.clicked.connect(self.pop_out)
        self.hide_button.clicked.connect(lambda: self.show_picture(False))
        self.find_button.clicked.connect(self.find_asked)
        self.video.framed.connect(self.picture.show_frame)
        self.video.trouble.connect(self._failed)
        self.setVisible(False)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(tr("Picture"))
        for button, text in (
            (self.out, tr("Show in a window of its own")),
            (self.hide_button, tr("Hide the picture")),
        ):
            name(button, text)
            button.setToolTip(text)
        self.find_button.setText(tr("Find it…"))
        if self.apart is not None:
            self.apart.setWindowTitle(tr("Picture"))
        self._say_why()

    def show_video(self, file: Path | None, why: UserError | None = None, *, moved_away: bool = False) -> None:
        """Another recording: its video, or why there is none to see; None and None for one without pictures."""
        if file is not None and file == self._file and self._why is None:
            return  # shown already
        self._file, self._why, self._moved_away = file, why, moved_away
        self._there = file is not None or why is not None
        self.video.load(file)
        self._put()

    def there(self) -> bool:
        """Whether the recording has a picture, seen or hidden."""
        return self._there

    def shown(self) -> bool:
        """Whether the person wants to see it."""
        return bool(self._desk.preferences.views.get(SHOWN, True))

    def show_picture(self, on: bool) -> None:
        """Shows or hides the picture, of this recording and those to come."""
        self._desk.preferences.views[SHOWN] = on
        self._put()
        self._desk.actions.refresh_soon()

    def follow(self, ms: int, playing: bool, speed: float) -> None:
        """The sound is heard here."""
        if self._there and self._why is None and self.shown():
            self.video.follow(ms, playing, speed)

    def pop_out(self) -> None:
        """Puts the picture into a window of its own; closing that brings it back."""
        if self.apart is not None:
            self.apart.close()
            return
        self.apart = window = _Apart(self.window())
        window.setWindowTitle(tr("Picture"))
        window.closed.connect(self._come_back)
        QVBoxLayout(window).setContentsMargins(0, 0, 0, 0)
        layout = window.layout()
        assert layout is not None
        layout.addWidget(self.picture)
        self.picture.setVisible(True)
        window.resize(960, 540)
        window.show()
        window.activateWindow()
        window.setFocus()
        self._put()

    def _come_back(self) -> None:
        self.apart = None
        self._column.insertWidget(1, self.picture, 1)
        self._put()

    def _put(self) -> None:
        """Opens or closes the video as it is to be seen."""
        wanted = self._there and self.shown()
        if wanted and self._why is None:
            self.video.open()
        else:
            self.video.close()
        if self.apart is not None and not wanted:
            self.apart.close()
            return
        self.setVisible(wanted and (self.apart is None or self._why is not None))
        self._say_why()
        self.turned.emit()

    def _failed(self, error: UserError) -> None:
        self._why = error
        self._put()

    def _say_why(self) -> None:
        self.why.setText("" if self._why is None else " ".join(filter(None, self._why.sentences())))
        self.why.setVisible(self._why is not None)
        self.find_button.setVisible(self._why is not None and self._moved_away)
        self.out.setVisible(self._why is None)
        if self.apart is None:
            self.picture.setVisible(self._why is None)


class _Apart(QWidget):
    """The picture's own window; keys still reach the room from it."""

    closed = Signal()

    def __init__(self, main: QWidget) -> None:
        super().__init__(main, Qt.WindowType.Window)
        self.setProperty("picture", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        keys.claim(self, ROOM)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)
