"""The help pages in the current language, and what this program is."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, qVersion
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QMessageBox, QTextBrowser, QWidget

from interviewkit import resources, words
from interviewkit.ui import style
from interviewkit.ui.language import Speaks, name
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

FIRST = ("start", "keys")


def pages() -> list[Path]:
    """The help pages there are in this language, Markdown files; getting started first."""
    found = sorted(resources.path("help", words.language()).glob("*.md"), key=lambda page: page.stem)
    return sorted(found, key=lambda page: FIRST.index(page.stem) if page.stem in FIRST else len(FIRST))


class Help(Speaks, QDialog):
    """Pages at the left, the page at the right; the work stays usable beside it."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(820, 620)
        row = QHBoxLayout(self)
        row.setContentsMargins(style.M, style.M, style.M, style.M)
        row.setSpacing(style.M)
        self.list, self.text = QListWidget(), QTextBrowser()
        self.list.setFixedWidth(200)
        self.list.currentItemChanged.connect(self._show)
        self.text.setOpenExternalLinks(True)
        self.text.document().setDocumentMargin(style.L)
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        desk.scheme_changed.connect(self._show)
        self.retranslate()

    @classmethod
    def over(cls, desk: Desk, parent: QWidget | None) -> Help:
        """The help window that is open, else a new one."""
        there = parent.findChild(cls) if parent is not None else None
        found = there if isinstance(there, Help) else cls(desk, parent)
        found.show()
        found.raise_()
        return found

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Help"))
        name(self.list, tr("Help pages"))
        name(self.text, tr("Help page"))
        kept = self._chosen()
        self.list.clear()
        for page in pages():
            title = page.read_text(encoding="utf-8").splitlines()[0].lstrip("# ")
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, str(page))
            self.list.addItem(item)
        self.show_page(Path(kept).stem if kept else FIRST[0])

    def show_page(self, page: str) -> None:
        """Shows a page by its name without ending."""
        for at in range(self.list.count()):
            if Path(self.list.item(at).data(Qt.ItemDataRole.UserRole)).stem == page:
                self.list.setCurrentRow(at)

    def _chosen(self) -> str:
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def _show(self) -> None:
        if chosen := self._chosen():
            self.text.document().setBaseUrl(QUrl.fromLocalFile(chosen))
            self.text.setMarkdown(Path(chosen).read_text(encoding="utf-8"))
            _set_lines(self.text.document())


def _set_lines(page: QTextDocument) -> None:
    """Gives headings room and lines air: Markdown comes without either."""
    cursor, block = QTextCursor(page), page.begin()
    while block.isValid():
        form = block.blockFormat()
        form.setLineHeight(145, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if form.headingLevel() > 0:
            form.setTopMargin(0 if form.headingLevel() == 1 else style.L)
            form.setBottomMargin(style.XS)
        cursor.setPosition(block.position())
        cursor.setBlockFormat(form)
        block = block.next()
    cursor.movePosition(QTextCursor.MoveOperation.Start)


def about(parent: QWidget | None) -> None:
    """What this is, which version, and on what it stands."""
    try:
        own = version("interviewkit")
    except PackageNotFoundError:
        own = ""
    box = QMessageBox(QMessageBox.Icon.NoIcon, tr("About InterviewKit"), f"InterviewKit {own}", parent=parent)
    box.setInformativeText(
        tr("Interviews, from the recording to the report. Everything stays on this computer.")
        + f"\n\nPython {platform.python_version()} · Qt {qVersion()}\n"
        + tr("Free software under the MIT licence. Qt is used under the LGPL.")
    )
    box.exec()
