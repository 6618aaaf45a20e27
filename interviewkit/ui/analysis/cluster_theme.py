"""Asks what theme a cluster becomes, and which codes support it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from interviewkit.ui import style
from interviewkit.ui.language import name
from interviewkit.words import plural, tr


class ClusterTheme(QDialog):
    """Enter agrees. theme: a new name or one that exists; code: "" for none; codes: those ticked."""

    def __init__(
        self, called: str, themes: Sequence[str], codes: Sequence[tuple[int, str, int]], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Make a theme of the cluster"))
        self.setMinimumWidth(420)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.L, style.L, style.L, style.L)
        column.setSpacing(style.S)
        self._theme, self._code, self.list = QComboBox(editable=True), QLineEdit(called), QListWidget()
        self._theme.addItems([called, *(each for each in themes if each != called)])
        self._code.setPlaceholderText(tr("No code of its own"))
        for id, label, count in codes:
            item = QListWidgetItem(f"{label} · {plural('{n} quote', '{n} quotes', count)}")
            item.setData(Qt.ItemDataRole.UserRole, id)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setVisible(bool(codes))
        rows = (
            (tr("Theme, a new one or one that is there"), self._theme),
            (tr("Code put on all quotes of the cluster"), self._code),
            (tr("Codes of these quotes that support the theme too"), self.list),
        )
        for text, widget in rows:
            if widget is not self.list or codes:
                column.addWidget(QLabel(text))
            name(widget, text)
            column.addWidget(widget)
        box = QDialogButtonBox()
        make = box.addButton(tr("Make the theme"), QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        make.setProperty("kind", "primary")
        make.setDefault(True)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column.addWidget(box)
        self._theme.editTextChanged.connect(lambda text: make.setEnabled(bool(text.strip())))
        make.setEnabled(bool(called.strip()))

    @property
    def theme(self) -> str:
        return self._theme.currentText().strip()

    @property
    def code(self) -> str:
        return self._code.text().strip()

    @property
    def codes(self) -> list[int]:
        """The ids of the codes ticked."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked]
