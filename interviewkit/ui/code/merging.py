"""Asks before codes are merged, with what that would join: counts first, then one step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from interviewkit.coding import codebook, sorting
from interviewkit.ui import style
from interviewkit.ui.dialogs import buttons, stack
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
    listed = ", ".join(f"“{name}”" for name in names)
    heading = QLabel(tr("{names} becomes part of “{into}”.", names=listed, into=into), wordWrap=True)
    style.set_kind(heading, "heading")
    lines = QLabel("\n".join(_lines(found, into)), wordWrap=True)
    back, merge = QPushButton(tr("Cancel")), QPushButton(tr("Merge"))
    back.clicked.connect(dialog.reject)
    merge.clicked.connect(dialog.accept)
    stack(dialog, heading, lines, buttons(back=back, go=merge))
    dialog.setMinimumWidth(380)

    def do() -> None:
        detail = f"{', '.join(names)} → {into}"
        room.desk.change(MERGE, codebook.merge_all, codes, into_id, detail=detail)

    dialog.accepted.connect(do)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
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
