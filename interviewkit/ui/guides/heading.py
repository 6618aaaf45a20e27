"""The head of a section in the script: its name, what it is for, its minutes, and what is said word for word."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QToolButton, QVBoxLayout

from interviewkit.guides.content import KINDS, SectionContent
from interviewkit.guides.labels import KIND_LABELS
from interviewkit.ui import style
from interviewkit.ui.guides.handle import Handle
from interviewkit.ui.guides.line import Line
from interviewkit.ui.icons import icon
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.numbers import Number
from interviewkit.words import tr


class SectionHead(Speaks, QFrame):
    """Tells of every change as fields of describe_section."""

    changed = Signal(int, dict)
    menu_wanted = Signal(int)
    question_wanted = Signal(int)
    dragging = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, section: SectionContent) -> None:
        super().__init__()
        self.section, self._bullets = section, False
        self.setProperty("kind", "guide-section")
        self.name, self.script = Line(single=True, pixels=16), Line(single=False, pixels=13)
        font = self.name.font()
        font.setWeight(font.Weight.DemiBold)
        self.name.setFont(font)
        self.handle, self.kind = Handle("mdi6.drag"), QComboBox()
        self.minutes = Number(minimum=0, maximum=600, decimals=0, singleStep=1)
        self.minutes.setFixedWidth(96)
        self.minutes.lineEdit().setTextMargins(6, 0, 0, 0)
        self.add, self.more = QToolButton(), QToolButton()
        self.add.setIcon(icon("mdi6.plus", "muted"))
        self.more.setIcon(icon("mdi6.dots-horizontal", "muted"))
        column = QVBoxLayout(self)
        column.setContentsMargins(style.XS, style.L, style.S, style.XS)
        column.setSpacing(style.XS)
        row = QHBoxLayout()
        row.setSpacing(style.S)
        row.addWidget(self.handle, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.name, 1)
        for widget in (self.kind, self.minutes, self.add, self.more):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        column.addWidget(self.script)
        for box in (self.kind, self.minutes):
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            box.installEventFilter(self)
        for kind in KINDS:
            self.kind.addItem("", kind)
        self.kind.activated.connect(lambda _: self.commit())
        self.minutes.editingFinished.connect(self.commit)
        for field in (self.name, self.script):
            field.left.connect(self.commit)
        self.handle.dragging.connect(self.dragging)
        self.handle.dropped.connect(self.dropped)
        self.handle.clicked.connect(lambda: self.name.put_caret(at_end=True))
        self.add.clicked.connect(lambda: self.question_wanted.emit(self.section.id))
        self.name.entered.connect(lambda: self.question_wanted.emit(self.section.id))
        self.more.clicked.connect(lambda: self.menu_wanted.emit(self.section.id))
        self.retranslate()
        self.show_section(section, False)

    def show_section(self, section: SectionContent, bullets: bool) -> None:
        """Shows a section; what is being written stays."""
        self.section, self._bullets = section, bullets
        self.name.show_text(section.name)
        self.script.show_text(section.script)
        self.script.setVisible(not bullets)
        self.kind.setCurrentIndex(self.kind.findData(section.kind))
        self.minutes.setSpecialValueText(tr("≈ {n} min", n=f"{section.planned:g}"))
        if not self.minutes.hasFocus():
            self.minutes.setValue(section.minutes or 0)

    def allow(self, writing: bool) -> None:
        """Whether anything may be changed in it."""
        self.handle.movable = writing
        self.name.setReadOnly(not writing)
        self.script.setReadOnly(not writing)
        for control in (self.kind, self.minutes, self.add, self.more):
            control.setEnabled(writing)

    def values(self) -> dict[str, Any]:
        """The fields that are other than they were."""
        found: dict[str, Any] = {}
        if self.name.changed:
            found["name"] = self.name.text()
        if self.script.changed:
            found["script"] = self.script.toPlainText()
        if self.kind.currentData() != self.section.kind:
            found["kind"] = self.kind.currentData()
        minutes = self.minutes.value() or None
        if minutes != self.section.minutes and not (minutes is None and self.section.minutes == 0):
            found["minutes"] = minutes
        return found

    def commit(self) -> None:
        """Tells what was changed, if anything was."""
        found = self.values()
        if found:
            self.name.settle()
            self.script.settle()
            self.changed.emit(self.section.id, found)

    def retranslate(self) -> None:
        for at, kind in enumerate(KINDS):
            self.kind.setItemText(at, tr(KIND_LABELS[kind]))
        self.minutes.setSuffix(tr(" min"))
        self.name.setPlaceholderText(tr("Name of the section"))
        self.script.setPlaceholderText(tr("What you say word for word"))
        name(self.name, tr("Name of the section"))
        name(self.script, tr("What you say word for word"))
        name(self.kind, tr("What the section is for"))
        name(self.minutes, tr("Minutes of the section"))
        self.handle.setToolTip(tr("Drag to another place, or press {keys}", keys="Alt+↑ ↓"))
        name(self.add, tr("New question"))
        name(self.more, tr("More about this section"))
        for button in (self.add, self.more):
            button.setToolTip(button.accessibleName())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel scrolls the script, not the numbers in it."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)
