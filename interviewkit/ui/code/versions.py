"""Shows what became of the codebook between two days, and saves it as a table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, Qt, QTime, QTimeZone
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
)
from shiboken6 import isValid

from interviewkit.coding.versions import CodeChange, changed_days, compare
from interviewkit.ui import style
from interviewkit.ui.code.codebook import family_text
from interviewkit.ui.dialogs import buttons, stack
from interviewkit.ui.language import name
from interviewkit.ui.saving.places import ask_file
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.ui.code.workspace import CodeWorkspace

FILES = {"xlsx": mark("Excel workbook"), "csv": mark("CSV table")}
KINDS = {
    "added": mark("Added"),
    "removed": mark("Deleted"),
    "merged": mark("Merged"),
    "renamed": mark("Renamed"),
    "redefined": mark("Described otherwise"),
    "moved": mark("Moved"),
    "family": mark("Other family"),
    "resting": mark("No longer offered"),
    "active": mark("Offered again"),
}
TEXTS = {
    "definition": mark("Definition"),
    "include": mark("Use it when"),
    "exclude": mark("Do not use it when"),
}


class VersionsDialog(QDialog):
    """Two days, and below them what changed from the beginning of the first to the end of the second."""

    def __init__(self, room: CodeWorkspace) -> None:
        super().__init__(room)
        self._room = room
        self._asked = 0
        self.changes: list[CodeChange] = []
        self.setWindowTitle(tr("Compare codebooks"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(820, 560)
        days = room.desk.read(changed_days)
        first = _local(days[0]).date() if days else QDate.currentDate()
        self.since, self.until = QDateEdit(first), QDateEdit(QDate.currentDate())
        self.tree, self.count = QTreeWidget(), QLabel(wordWrap=True)
        for field, text in ((self.since, tr("From the beginning of")), (self.until, tr("To the end of"))):
            field.setCalendarPopup(True)
            field.setDisplayFormat("yyyy-MM-dd")
            name(field, text)
            field.dateChanged.connect(lambda _: self.read())
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(False)
        self.tree.setWordWrap(True)
        name(self.tree, tr("Changes of the codebook"))
        style.set_kind(self.count, "muted")
        self.save = QPushButton(tr("Save as a table…"))
        self.save.clicked.connect(self._ask)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.reject)
        top = QHBoxLayout()
        for text, field in ((tr("From the beginning of"), self.since), (tr("To the end of"), self.until)):
            top.addWidget(QLabel(text))
            top.addWidget(field)
            top.addSpacing(style.M)
        top.addStretch(1)
        self.save.setEnabled(False)
        stack(self, top, self.tree, self.count, buttons(self.save, back=close), tall=self.tree)
        self.read()

    def read(self) -> None:
        """Compares the days chosen, off the window's thread: a long study has a long history."""
        since = _utc(QDateTime(self.since.date(), QTime(0, 0)))
        until = _utc(QDateTime(self.until.date().addDays(1), QTime(0, 0)))
        project = self._room.desk.project
        if project is None:
            return
        self._asked += 1
        asked = self._asked

        def work(*_: object) -> list[CodeChange]:
            with project.read() as session:
                return compare(session, since, until)

        def shown(found: list[CodeChange]) -> None:
            if isValid(self) and asked == self._asked:
                self._show(found)

        self._room.desk.jobs.start(tr("Comparing the codebook of two days"), work, shown, quiet=True)

    def _show(self, changes: list[CodeChange]) -> None:
        self.changes = changes
        self.tree.clear()
        for kind, text in KINDS.items():
            found = [each for each in self.changes if each.kind == kind]
            if not found:
                continue
            group = QTreeWidgetItem([f"{tr(text)}  {len(found)}"])
            self.tree.addTopLevelItem(group)
            for each in found:
                item = QTreeWidgetItem([said(each)])
                item.setToolTip(0, " · ".join(filter(None, [each.coder, _local(each.at).toString("yyyy-MM-dd HH:mm")])))
                group.addChild(item)
            group.setExpanded(True)
        self.save.setEnabled(bool(self.changes))
        n = len({each.code_id for each in self.changes})
        nothing = tr("The codebook is the same at both ends.")
        self.count.setText(plural("{n} code changed.", "{n} codes changed.", n) if n else nothing)

    def write(self, path: Path) -> None:
        """Saves what is shown, as csv or xlsx by the file's ending."""
        from interviewkit.exchange.sheets import write_csv, write_xlsx
        from interviewkit.store.files import write_whole

        heads = (tr("Change"), tr("Code"), tr("What"), tr("Before"), tr("After"), tr("When"), tr("Coder"))
        rows: list[list[str | int]] = [list(heads)]
        for each in self.changes:
            what, at = tr(TEXTS[each.what]) if each.what else "", _local(each.at).toString("yyyy-MM-dd HH:mm")
            rows.append([tr(KINDS[each.kind]), each.code, what, each.was, each.now, at, each.coder])
        csv = path.suffix.lower() == ".csv"

        def work(_: object) -> None:
            write_whole(path, write_csv(rows) if csv else write_xlsx(rows, tr("Changes")))

        if self._room.desk.do(work):
            self._room.desk.tell(tr("“{name}” was written.", name=path.name), good=True)

    def _ask(self) -> None:
        path = ask_file(self._room.desk, self, tr("Save as a table…"), tr("Codebook changes"), FILES)
        if path is not None:
            self.write(path)


def said(change: CodeChange) -> str:
    """A change as a line to read."""
    name, top = f"“{change.code}”", tr("the top")
    if change.kind in ("renamed", "merged"):
        return f"“{change.was}” → “{change.now}”"
    if change.kind == "moved":
        was, now = (f"“{place}”" if place else top for place in (change.was, change.now))
        return f"{name}: {was} → {now}"
    if change.kind == "family":
        return f"{name}: {family_text(change.was)} → {family_text(change.now)}"
    if change.kind == "redefined":
        return f"{name}, {tr(TEXTS[change.what])}: {change.was or '–'} → {change.now or '–'}"
    if change.kind == "added" and change.now:
        return tr("“{name}” below “{parent}”", name=change.code, parent=change.now)
    return name


def _utc(when: QDateTime) -> str:
    return when.toUTC().toString("yyyy-MM-ddTHH:mm:ss.zzz") + "Z"


def _local(moment: str) -> QDateTime:
    when = QDateTime.fromString(moment, Qt.DateFormat.ISODateWithMs)
    when.setTimeZone(QTimeZone.utc())
    return when.toLocalTime()
