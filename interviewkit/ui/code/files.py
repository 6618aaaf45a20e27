"""Codebook files: saves the codebook, and brings one in after showing what would change."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from interviewkit.ui import style
from interviewkit.ui.language import name
from interviewkit.ui.saving.places import ask_file
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.exchange.code_files import FileCode
    from interviewkit.exchange.codebooks import Row
    from interviewkit.ui.code.workspace import CodeWorkspace

IMPORT = mark("Import codebook")
KINDS = {
    "docx": mark("Word document, to read and print"),
    "xlsx": mark("Excel workbook"),
    "csv": mark("CSV table"),
    "qdc": mark("REFI-QDA codebook, for other programs"),
}
FIELDS = {
    **{"name": mark("name"), "parent": mark("place"), "family": mark("family"), "colour": mark("colour")},
    **{"definition": mark("definition"), "include": mark("use it when"), "exclude": mark("do not use it when")},
    "active": mark("whether it is offered"),
}
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


def save_codebook(room: CodeWorkspace) -> None:
    """Asks where to, and writes the codebook there."""
    if room.desk.project is None:
        return
    path = ask_file(room.desk, room, tr("Save the codebook"), tr("Codebook"), KINDS)
    if path is not None:
        write(room, path)


def write(room: CodeWorkspace, path: Path) -> None:
    """Writes the codebook by the file's ending; a notice tells when it is there."""
    from interviewkit.exchange.codebooks import export_codebook
    from interviewkit.reports.codebook import write_codebook

    project = room.desk.project
    assert project is not None
    act = write_codebook if path.suffix.lower() == ".docx" else export_codebook

    def work(*_: Any) -> Path:
        return act(project, path)

    def done(path: Path) -> None:
        show = (tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        room.desk.tell(tr("“{name}” was written.", name=path.name), button=show, good=True)

    room.desk.jobs.start(tr("Writing {name}", name=path.name), work, done)


def ask_import(room: CodeWorkspace) -> None:
    """Asks for a file, and shows what it would bring."""
    kinds = tr("Codebooks") + " (*.qdc *.xlsx *.csv *.tsv *.txt)"
    chosen, _ = QFileDialog.getOpenFileName(room, tr("Import a codebook"), "", kinds)
    if chosen:
        read(room, Path(chosen))


def read(room: CodeWorkspace, path: Path) -> None:
    """Reads a codebook off the GUI thread, then shows what it would bring."""
    from interviewkit.exchange.codebooks import read_codebook

    def work(*_: Any) -> list[FileCode]:
        return read_codebook(path)

    room.desk.jobs.start(tr("Reading {name}", name=path.name), work, lambda codes: offer(room, path.name, codes))


def offer(room: CodeWorkspace, file: str, codes: list[FileCode]) -> Preview | None:
    """The preview; a notice instead when everything is here already."""
    from interviewkit.exchange.codebooks import preview

    if room.desk.project is None:
        return None
    rows = room.desk.read(preview, codes)
    if all(row.state == "same" for row in rows):
        room.desk.tell(tr("Everything in “{name}” is in the codebook already.", name=file))
        return None
    dialog = Preview(room, file, rows)
    dialog.open()
    return dialog


class Preview(QDialog):
    """One line a code: new, filled in, or different; what is ticked is taken, in one step."""

    def __init__(self, room: CodeWorkspace, file: str, rows: list[Row]) -> None:
        super().__init__(room)
        self._room, self._file, self._rows = room, file, rows
        self.setWindowTitle(tr("Import “{name}”", name=file))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 520)
        self.shown = [at for at, row in enumerate(rows) if row.state != "same"]
        self.note, self.table = QLabel(wordWrap=True), QTreeWidget()
        name(self.table, tr("What the file would change"))
        self.table.setHeaderLabels([tr("Code"), tr("What happens"), tr("In the file")])
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for at in self.shown:
            self._fill(rows[at])
        head = self.table.header()
        self.table.setColumnWidth(0, 260)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.table.itemChanged.connect(lambda _: self._count())
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.take = box.button(QDialogButtonBox.StandardButton.Ok)
        style.set_kind(self.take, "primary")
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        self.accepted.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.L, style.L, style.L, style.L)
        column.setSpacing(style.M)
        column.addWidget(self.note)
        column.addWidget(self.table, 1)
        column.addWidget(box)
        same = len(rows) - len(self.shown)
        texts = [tr("Where the file differs from the codebook nothing is ticked: tick what the file should win.")]
        texts += [plural("{n} code is the same.", "{n} codes are the same.", same)] if same else []
        self.note.setText(" ".join(texts))
        self._count()

    def _fill(self, row: Row) -> None:
        depth, above = 0, row.code.parent
        while above is not None:
            depth, above = depth + 1, self._rows[above].code.parent
        fields = ", ".join(tr(FIELDS[field]) for field in row.fields)
        what = {
            "new": tr("New"),
            "fills": tr("Fills in: {fields}", fields=fields),
            "differs": tr("Differs: {fields}", fields=fields),
        }[row.state]
        text = row.code.definition or row.code.include or row.code.exclude or ""
        item = QTreeWidgetItem(["    " * depth + row.code.name, what, " ".join(text.split())])
        item.setCheckState(0, _OFF if row.state == "differs" else _ON)
        item.setToolTip(2, text)
        self.table.addTopLevelItem(item)

    def chosen(self) -> list[int]:
        """The rows that are ticked, as indexes of the preview."""
        lines = (self.table.topLevelItem(line) for line in range(len(self.shown)))
        return [
            at for at, line in zip(self.shown, lines, strict=True) if line is not None and line.checkState(0) == _ON
        ]

    def _count(self) -> None:
        n = len(self.chosen())
        self.take.setText(plural("Take {n} code", "Take {n} codes", n))
        self.take.setEnabled(n > 0)

    def _take(self) -> None:
        from interviewkit.exchange.codebooks import take

        done = self._room.desk.change(IMPORT, take, self._rows, set(self.chosen()), detail=self._file)
        if done:
            self._room.desk.tell(plural("{n} code was imported.", "{n} codes were imported.", done), undo=True)
