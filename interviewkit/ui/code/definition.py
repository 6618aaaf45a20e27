"""A dialog for what a code means: its definition, when it applies and when not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout

from interviewkit.coding import codebook
from interviewkit.ui import style
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.code.workspace import CodeWorkspace

DESCRIBE = mark("Describe code")


def describe(room: CodeWorkspace, code_id: int) -> QDialog:
    """Lets the person write it; saved as one step."""
    code = room.codes[code_id]
    dialog = QDialog(room)
    dialog.setWindowTitle(code.name)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(style.L, style.L, style.L, style.L)
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
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    column.addWidget(buttons)
    dialog.resize(520, 420)

    def save() -> None:
        texts = {key: field.toPlainText().strip() for key, field in fields.items()}
        room.desk.change(DESCRIBE, codebook.describe_code, code_id, detail=code.name, **texts)

    dialog.accepted.connect(save)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    fields["definition"].setFocus()
    return dialog
