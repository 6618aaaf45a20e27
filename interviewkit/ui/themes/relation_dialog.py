"""What a relation says: its kind and direction, what was thought about it, and the quotes that show it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from interviewkit.coding.cards import Card
from interviewkit.themes.relations import MUTUAL, Kind, RelationRow
from interviewkit.ui import style
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.themes.relation_item import KINDS
from interviewkit.words import tr

_QUOTE = Qt.ItemDataRole.UserRole


class RelationDialog(Speaks, QDialog):
    """start, end: what the ends are called; quotes: those of both ends that could show the relation."""

    def __init__(self, parent: QWidget | None, row: RelationRow, start: str, end: str, quotes: Sequence[Card]) -> None:
        super().__init__(parent)
        self._row, self._ends = row, (start, end)
        self.resize(560, 560)
        column = QVBoxLayout(self)
        column.setSpacing(style.S)
        self._head = QLabel(wordWrap=True)
        style.set_kind(self._head, "heading")
        self.kind, self.turned, self.memo, self.quotes = QComboBox(), QCheckBox(), QPlainTextEdit(), QListWidget()
        for kind in KINDS:
            self.kind.addItem("", kind)
        self.kind.setCurrentIndex(list(KINDS).index(row.kind))
        self.memo.setPlainText(row.memo)
        self.memo.setMaximumHeight(110)
        self.quotes.setWordWrap(True)
        self._labels = [QLabel() for _ in range(2)]
        for card in sorted(quotes, key=lambda each: each.quote_id not in row.quote_ids):
            item = QListWidgetItem(f"{card.participant}: {' '.join(card.text.split())}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            on = card.quote_id in row.quote_ids
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            item.setData(_QUOTE, card.quote_id)
            self.quotes.addItem(item)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        for widget in (self._head, self.kind, self.turned, self._labels[0], self.memo, self._labels[1], self.quotes):
            column.addWidget(widget)
        column.addWidget(self._buttons)
        self.kind.currentIndexChanged.connect(self.retranslate)
        self.turned.toggled.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Relation"))
        for at, text in enumerate(KINDS.values()):
            self.kind.setItemText(at, tr(text))
        start, end = reversed(self._ends) if self.turned.isChecked() else self._ends
        self._head.setText(f"{start} — {self.kind.currentText()} → {end}")
        self.turned.setText(tr("The other way round"))
        self.turned.setEnabled(self.chosen_kind() not in MUTUAL)
        self._labels[0].setText(tr("Why"))
        self._labels[1].setText(tr("Quotes that show it"))
        name(self.kind, tr("Kind of relation"))
        name(self.memo, tr("Why"))
        name(self.quotes, tr("Quotes that show it"))

    def chosen_kind(self) -> Kind:
        kind: Kind = self.kind.currentData()
        return kind

    def chosen_quotes(self) -> Collection[int]:
        """The quotes that are ticked."""
        items = (self.quotes.item(row) for row in range(self.quotes.count()))
        return [int(item.data(_QUOTE)) for item in items if item.checkState() == Qt.CheckState.Checked]
