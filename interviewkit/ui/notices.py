"""What the program has to say, in a bar above the work: never in the way, with the way back beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from interviewkit.errors import UserError
from interviewkit.ui import style
from interviewkit.ui.icons import icon
from interviewkit.ui.language import Speaks, name
from interviewkit.words import tr

Kind = Literal["note", "good", "trouble"]
ICONS = {
    "note": "mdi6.information-outline",
    "good": "mdi6.check-circle-outline",
    "trouble": "mdi6.alert-circle-outline",
}
AT_ONCE = 3
READING_TIME = 8000


@dataclass(frozen=True, slots=True)
class Notice:
    """what happened, what is safe, what to try: translated texts, the last two may be empty. button: its text and what
    it does. stays: until dismissed; trouble always stays. until_change: goes when the project changes next."""

    what: str
    safe: str = ""
    attempt: str = ""
    kind: Kind = "note"
    button: tuple[str, Callable[[], object]] | None = None
    stays: bool = False
    until_change: bool = False

    @classmethod
    def of(cls, error: UserError, button: tuple[str, Callable[[], object]] | None = None) -> Notice:
        """The notice of a trouble."""
        return cls(*error.sentences(), kind="trouble", button=button)


class NoticeBar(Speaks, QFrame):
    """One notice on screen."""

    def __init__(self, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self.notice = notice
        self.setProperty("kind", f"notice-{notice.kind}")
        self.setObjectName("notice")
        row = QHBoxLayout(self)
        row.setContentsMargins(style.L, style.S, style.S, style.S)
        row.setSpacing(style.M)
        mark = QLabel()
        mark.setPixmap(icon(ICONS[notice.kind], _colour(notice.kind)).pixmap(18, 18))
        self._mark = mark
        row.addWidget(mark)
        words = QVBoxLayout()
        words.setSpacing(2)
        row.addLayout(words, 1)
        for text, look in ((notice.what, ""), (" ".join(filter(None, [notice.safe, notice.attempt])), "muted")):
            if text:
                label = QLabel(text)
                label.setWordWrap(True)
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                label.setProperty("kind", look)
                label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
                words.addWidget(label)
        if notice.button is not None:
            text, act = notice.button
            self.button = QPushButton(text)
            self.button.setObjectName("noticeButton")
            self.button.clicked.connect(self.dismiss)
            self.button.clicked.connect(act)
            row.addWidget(self.button)
        self._close = QToolButton()
        self._close.setObjectName("dismiss")
        self._close.setIcon(icon("mdi6.close", "muted"))
        self._close.clicked.connect(self.dismiss)
        row.addWidget(self._close)
        self._patience = QTimer(self, singleShot=True, interval=READING_TIME)
        self._patience.timeout.connect(self.dismiss)
        if not notice.stays and notice.kind != "trouble":
            self._patience.start()
        self.retranslate()

    def retranslate(self) -> None:
        name(self._close, tr("Dismiss"))
        self._close.setToolTip(tr("Dismiss"))
        name(self, " ".join(filter(None, [self.notice.what, self.notice.safe, self.notice.attempt])))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._mark.setPixmap(icon(ICONS[self.notice.kind], _colour(self.notice.kind)).pixmap(18, 18))

    def enterEvent(self, event: QEnterEvent) -> None:
        self._patience.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.notice.stays and self.notice.kind != "trouble":
            self._patience.start()
        super().leaveEvent(event)

    def dismiss(self) -> None:
        """Takes the notice away."""
        self._patience.stop()
        self.hide()
        self.setParent(None)
        self.deleteLater()


class Notices(QWidget):
    """The newest few notices, newest on top."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def bars(self) -> list[NoticeBar]:
        found = self.findChildren(NoticeBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return sorted(found, key=self._column.indexOf)

    def show_notice(self, notice: Notice) -> None:
        """Shows it, says it to screen readers, and lets go of the oldest when there are too many."""
        for bar in self.bars():
            if bar.notice.what == notice.what:
                bar.dismiss()
        self._column.insertWidget(0, NoticeBar(notice, self))
        for bar in self.bars()[AT_ONCE:]:
            bar.dismiss()
        announce(self, " ".join(filter(None, [notice.what, notice.safe, notice.attempt])), notice.kind == "trouble")

    def project_changed(self) -> None:
        """A notice about the last step is about the last step no longer."""
        for bar in self.bars():
            if bar.notice.until_change:
                bar.dismiss()

    def clear(self) -> None:
        for bar in self.bars():
            bar.dismiss()


def announce(widget: QWidget, text: str, urgent: bool = False) -> None:
    """Has a screen reader say something that is not in focus."""
    event = QAccessibleAnnouncementEvent(widget, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)


def _colour(kind: Kind) -> str:
    return {"note": "accent", "good": "good", "trouble": "trouble"}[kind]
