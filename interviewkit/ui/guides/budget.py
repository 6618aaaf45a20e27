"""How the minutes of the sections fill the slot there is for the interview."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from interviewkit.guides.content import GuideContent, SectionContent
from interviewkit.guides.whole import SLOT_SHARE
from interviewkit.ui.colours import code_colour, mixed, surface
from interviewkit.ui.language import Speaks, name
from interviewkit.words import tr

HUES = {"consent": 7, "warmup": 3, "core": 0, "wrapup": 4, "": 9}


class Budget(Speaks, QWidget):
    """One stretch a section; behind the end of the slot it is hatched, and said in words."""

    def __init__(self) -> None:
        super().__init__()
        self._content: GuideContent | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(34)
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(320, 34)

    def show_guide(self, content: GuideContent | None) -> None:
        """Shows the minutes of a guide."""
        self._content = content
        self.retranslate()
        self.update()

    def text(self) -> str:
        """What the bar says in words."""
        content = self._content
        if content is None:
            return ""
        planned, slot = content.planned, content.slot_minutes
        if planned > slot:
            return tr("{n} of {of} min: {over} too many", n=f"{planned:g}", of=f"{slot:g}", over=f"{planned - slot:g}")
        if planned > SLOT_SHARE * slot:
            return tr("{n} of {of} min: leave a tenth free", n=f"{planned:g}", of=f"{slot:g}")
        return tr("{n} of {of} min", n=f"{planned:g}", of=f"{slot:g}")

    def retranslate(self) -> None:
        name(self, tr("Time budget"), self.text())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._section_at(event.pos().x())
            said = tr("{name}: {n} min", name=found.name, n=f"{found.planned:g}") if found else self.text()
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        content = self._content
        if content is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale, top = self._scale(), 22.0
        slot = content.slot_minutes * scale
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(surface("line"))
        painter.drawRoundedRect(QRectF(0, top, slot, 8), 4, 4)
        at = 0.0
        for section in content.sections:
            width = section.planned * scale
            colour = code_colour(HUES.get(section.kind, 9))
            painter.setBrush(colour if at + width <= slot + 0.5 else surface("trouble"))
            painter.drawRoundedRect(QRectF(at, top, max(0.0, width - 1.5), 8), 2, 2)
            at += width
        painter.setBrush(mixed(surface("text"), surface("paper"), 0.2))
        painter.drawRect(QRectF(slot - 1, top - 3, 2, 14))
        font = painter.font()
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(surface("trouble" if content.planned > SLOT_SHARE * content.slot_minutes else "muted"))
        painter.drawText(QRectF(0, 0, self.width(), 18), Qt.AlignmentFlag.AlignVCenter, self.text())

    def _scale(self) -> float:
        content = self._content
        most = max(content.slot_minutes, content.planned, 1.0) if content is not None else 1.0
        return (self.width() - 2) / most

    def _section_at(self, x: float) -> SectionContent | None:
        at = 0.0
        for section in self._content.sections if self._content is not None else ():
            at += section.planned * self._scale()
            if x < at:
                return section
        return None
