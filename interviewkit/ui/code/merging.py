"""Asks before codes are merged, with what that would join: counts first, then one step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout

from interviewkit.coding import codebook, sorting
from interviewkit.ui import style
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.ui.code.workspace import CodeWorkspace

MERGE = mark("Merge codes")


def ask(room: CodeWorkspace, code_ids: Sequence[int], into_id: int) -> QDialog | None:
    """Shows what merging joins; Enter does it. None when there is nothing to merge."""
    codes = [code for code in code_ids if code != into_id and code in room.codes]
    if not codes or into_id not in room.codes:
        return None
    names, into = [room.codes[code].name for code in codes], room.codes[into_id].name
    found = room.desk.read(sorting.merging, codes, into_id)
    dialog = QDialog(room)
    dialog.setWindowTitle(tr("Merge codes"))
    column = QVBoxLayout(dialog)
    column.setContentsMargins(style.L, style.L, style.L, style.L)
    column.setSpacing(style.S)
    listed = ", ".join(f"“{name}”" for name in names)
    heading = QLabel(tr("{names} becomes part of “{into}”.", names=listed, into=into), wordWrap=True)
    style.set_kind(heading, "heading")
    column.addWidget(heading)
    for line in _lines(found, into):
        column.addWidget(QLabel(line, wordWrap=True))
    column.addSpacing(style.S)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    merge = buttons.button(QDialogButtonBox.StandardButton.Ok)
    merge.setText(tr("Merge"))
    style.set_kind(merge, "primary")
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    column.addWidget(buttons)
    dialog.setMinimumWidth(380)

    def do() -> None:
        detail = f"{', '.join(names)} → {into}"
        room.desk.change(MERGE, codebook.merge_all, codes, into_id, detail=detail)

    dialog.accepted.connect(do)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    merge.setDefault(True)
    merge.setFocus()
    return dialog


def _lines(found: sorting.Merging, into: str) -> list[str]:
    quotes = plural("“{into}” will be on {n} quote", "“{into}” will be on {n} quotes", found.quotes, into=into)
    people = plural("of {n} participant", "of {n} participants", found.participants)
    lines = [f"{quotes}, {people}." if found.quotes else tr("None of them is on a quote yet.")]
    if found.both:
        lines.append(plural("{n} quote carries both now.", "{n} quotes carry both now.", found.both))
    if found.below:
        lines.append(plural("{n} code below goes along.", "{n} codes below go along.", found.below))
    return lines
