"""A dialog for what a code means: its family, its definition, when it applies and when not, and example quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from interviewkit.coding import codebook
from interviewkit.coding import examples as key_quotes
from interviewkit.coding.actions import star_quotes
from interviewkit.coding.cards import Card
from interviewkit.ui import style
from interviewkit.ui.code.codebook import family_text
from interviewkit.ui.dialogs import buttons, stack
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from sqlmodel import Session

    from interviewkit.ui.code.workspace import CodeWorkspace

DESCRIBE = mark("Describe code")
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


def describe(room: CodeWorkspace, code_id: int) -> QDialog:
    """Lets the person write it; saved as one step."""
    code = room.codes[code_id]
    dialog = QDialog(room)
    dialog.setWindowTitle(code.name)
    column = QVBoxLayout()
    column.setSpacing(style.XS)
    fields = {}
    for key, label, text in (
        ("definition", tr("Definition"), code.definition),
        ("include", tr("Use it when"), code.include),
        ("exclude", tr("Do not use it when"), code.exclude),
    ):
        heading, field = QLabel(label), QPlainTextEdit(text)
        heading.setProperty("kind", "small")
        field.setTabChangesFocus(True)
        field.setAccessibleName(label)
        column.addWidget(heading)
        column.addWidget(field, 1)
        column.addSpacing(style.S)
        fields[key] = field
    families = QComboBox()
    for kind in dict.fromkeys([*codebook.FAMILIES, code.family]):
        families.addItem(family_text(kind), kind)
    families.setCurrentIndex(families.findData(code.family))
    families.setAccessibleName(tr("Family"))
    row = QHBoxLayout()
    row.addWidget(QLabel(tr("Family")))
    row.addWidget(families, 1)
    column.insertLayout(0, row)
    column.insertSpacing(1, style.S)
    starred, quotes, examples = _examples(room, code_id)
    heading = QLabel(tr("Example quotes: its key quotes, ticked here or starred while coding"), wordWrap=True)
    heading.setProperty("kind", "small")
    heading.setVisible(bool(quotes))
    examples.setVisible(bool(quotes))
    column.addWidget(heading)
    column.addWidget(examples, 2)
    back, keep = QPushButton(tr("Cancel")), QPushButton(tr("Save"))
    back.clicked.connect(dialog.reject)
    keep.clicked.connect(dialog.accept)
    stack(dialog, column, buttons(back=back, go=keep), tall=column)
    dialog.resize(560, 620)

    def save() -> None:
        texts = {key: field.toPlainText().strip() for key, field in fields.items()}
        texts["family"] = families.currentData()
        wanted = {card.quote_id: examples.item(at).checkState() == _ON for at, card in enumerate(quotes)}

        def act(session: Session) -> None:
            codebook.describe_code(session, code_id, **texts)
            for on in (True, False):
                changed = [quote for quote, chosen in wanted.items() if chosen is on and (quote in starred) is not on]
                star_quotes(session, changed, on)

        room.desk.change(DESCRIBE, act, detail=code.name)

    dialog.accepted.connect(save)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    fields["definition"].setFocus()
    return dialog


def _examples(room: CodeWorkspace, code_id: int) -> tuple[set[int], list[Card], QListWidget]:
    """The key quotes among a code's quotes, those that are listed, and their list."""
    starred, quotes = room.desk.read(key_quotes.offered, code_id)
    shown = QListWidget()
    shown.setAccessibleName(tr("Example quotes"))
    shown.setWordWrap(True)
    for card in quotes:
        item = QListWidgetItem(f"{' '.join(card.text.split())}  — {card.participant}")
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(_ON if card.quote_id in starred else _OFF)
        shown.addItem(item)
    return starred, quotes, shown
