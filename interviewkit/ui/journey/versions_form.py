"""The dialog of versions: a map's earlier states, and in words what is different from one to another or to now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QWidget,
)

from interviewkit.journey.queries import stage_name
from interviewkit.journey.restoring import restorable
from interviewkit.journey.versions import Change, Image, VersionRow, changes
from interviewkit.journey.words import lane_name, people, signed
from interviewkit.ui import style
from interviewkit.ui.journey.forms import add_row, buttons, dialog, form
from interviewkit.ui.language import name
from interviewkit.words import mark, plural, tr

VERSION = Qt.ItemDataRole.UserRole
_SENTENCES = {
    "stage added": mark("The stage is new."),
    "stage removed": mark("The stage was removed."),
    "stage changed": mark("Renamed: “{before}” is now “{after}”."),
    "stage moved": mark("Moved from place {before} to {after}."),
    "lane added": mark("The lane “{lane}” is shown now."),
    "lane removed": mark("The lane “{lane}” is no longer shown."),
    "mean changed": mark("Mean feeling: {before} → {after}"),
    "people changed": mark("Participants with a feeling: {before} → {after}"),
    "card people": mark("{lane}, “{name}”: participants behind it {before} → {after}"),
    "friction changed": mark("Participants with something negative: {before} → {after}"),
    "funnel changed": mark("Funnel: {before} → {after}"),
    "code added": mark("{lane}: “{name}” is new in the coding, {after} participants"),
    "code removed": mark("{lane}: “{name}” no longer comes from the coding"),
    "code changed": mark("{lane}, “{name}”: participants {before} → {after}"),
    "card added": mark("{lane}: new card “{name}”"),
    "card removed": mark("{lane}: card “{name}” removed"),
    "card changed": mark("{lane}: “{before}” now reads “{after}”"),
    "card moved": mark("{lane}: “{name}” moved from {before} to {after}"),
    "touchpoint added": mark("New touchpoint “{name}”"),
    "touchpoint removed": mark("Touchpoint “{name}” removed"),
    "touchpoint changed": mark("Touchpoint “{name}”: {before} → {after}"),
    "touchpoint moved": mark("Touchpoint “{name}” moved from {before} to {after}"),
}
"""Kind of change → its sentence."""


class VersionsForm:
    """Versions at the left; what changed at the right, against now or another version."""

    def __init__(
        self,
        parent: QWidget,
        rows: Sequence[VersionRow],
        image_of: Callable[[int | None], Image],
        delete: Callable[[int], object],
        restore: Callable[[VersionRow], object],
        writable: bool = True,
    ) -> None:
        self._rows, self._image_of, self._delete, self._restore = list(rows), image_of, delete, restore
        self._writable = writable
        self.dialog, column = dialog(parent, tr("Versions of the map"), lambda: None)
        both = QHBoxLayout()
        both.setSpacing(style.M)
        self.list, self.text, self.against = QListWidget(), QTextBrowser(), QComboBox()
        name(self.list, tr("Versions"))
        name(self.text, tr("What changed"))
        name(self.against, tr("Compared with"))
        self.list.setFixedWidth(240)
        both.addWidget(self.list)
        right = QHBoxLayout()
        right.addWidget(QLabel(tr("Compared with")))
        right.addWidget(self.against, 1)
        self.gone = QPushButton(tr("Delete version"))
        self.gone.clicked.connect(self._remove)
        column.addLayout(right)
        both.addWidget(self.text, 1)
        column.addLayout(both, 1)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.dialog.reject)
        self.back = box.addButton(tr("Restore version"), QDialogButtonBox.ButtonRole.ActionRole)
        self.back.setToolTip(
            tr("Cards, numbers, lanes and description as they were then; one step that can be undone.")
        )
        self.back.clicked.connect(self._bring_back)
        box.addButton(self.gone, QDialogButtonBox.ButtonRole.ActionRole)
        column.addWidget(box)
        self._fill()
        self.list.currentRowChanged.connect(lambda _: self._show())
        self.against.currentIndexChanged.connect(lambda _: self._show())
        self.dialog.resize(780, 520)
        self.dialog.open()
        self.list.setFocus()

    def _fill(self) -> None:
        self.list.clear()
        for row in self._rows:
            item = QListWidgetItem(f"{row.name}\n{' · '.join(filter(None, [row.made_at[:10], row.coder]))}")
            item.setData(VERSION, row.id)
            item.setToolTip(row.note)
            item.setSizeHint(QSize(0, 2 * style.ROW))
            self.list.addItem(item)
        self.against.blockSignals(True)
        self.against.clear()
        self.against.addItem(tr("Now"), None)
        for row in self._rows:
            self.against.addItem(row.name, row.id)
        self.against.blockSignals(False)
        self.list.setCurrentRow(0)
        self._show()

    def _show(self) -> None:
        item = self.list.currentItem()
        self.gone.setEnabled(item is not None and self._writable)
        self.back.setEnabled(item is not None and self._writable and restorable(self._image_of(item.data(VERSION))))
        if item is None:
            self.text.setPlainText(tr("No version was kept yet. Keep one before you go on."))
            return
        found = changes(self._image_of(item.data(VERSION)), self._image_of(self.against.currentData()))
        self.text.setHtml(as_html(found))

    def _bring_back(self) -> None:
        row = self._rows[self.list.currentRow()]
        self.dialog.accept()
        self._restore(row)

    def _remove(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._delete(item.data(VERSION))
            self._rows = [row for row in self._rows if row.id != item.data(VERSION)]
            self._fill()


def as_html(found: Sequence[Change]) -> str:
    """The changes as a list, stage by stage; a sentence when there are none."""
    if not found:
        return escape(tr("Nothing is different."))
    head = plural("{n} change", "{n} changes", len(found))
    groups: dict[str, list[str]] = {}
    for each in found:
        groups.setdefault(_stage(each) or tr("Lanes"), []).append(said(each))
    parts = [f"<p><b>{escape(head)}</b></p>"]
    for stage, lines in groups.items():
        listed = "".join(f"<li>{escape(line)}</li>" for line in lines)
        parts.append(f"<p style='margin-bottom:2px'><b>{escape(stage)}</b></p><ul style='margin-top:0'>{listed}</ul>")
    return "".join(parts)


def said(change: Change) -> str:
    """One change as a sentence."""
    lane = lane_name(change.lane) if change.lane else ""
    values = {"lane": lane, "name": change.name, "before": _value(change, change.before)}
    values["after"] = _value(change, change.after)
    return tr(_SENTENCES[_key(change)], **values)


def _key(change: Change) -> str:
    if change.what == "touchpoint" and change.how == "changed":
        return "touchpoint changed"
    if change.what == "people" and change.name:
        return "card people"
    return f"{change.what} {change.how}"


def _value(change: Change, value: str | float | None) -> str:
    if value is None:
        return "–"
    if isinstance(value, str):
        return value or "–"
    return signed(value) if change.what == "mean" else people(value)


def _stage(change: Change) -> str:
    en, ko, channel = change.stage
    return " · ".join(filter(None, [stage_name(en, ko), channel]))


def version_form(parent: QWidget, agreed: Callable[[str, str], object]) -> QDialog:
    """Asks for a version's name and a note."""
    made, column = dialog(parent, tr("Keep a version"), lambda: agreed(called.text(), note.text()))
    rows = form(column)
    called, note = add_row(rows, tr("Name"), QLineEdit()), add_row(rows, tr("Note"), QLineEdit())
    save = buttons(made, column).button(QDialogButtonBox.StandardButton.Save)
    called.textChanged.connect(lambda text: save.setEnabled(bool(text.strip())))
    save.setEnabled(False)
    made.resize(400, 0)
    made.open()
    called.setFocus()
    return made


def ask_versions(
    parent: QWidget,
    rows: Sequence[VersionRow],
    image_of: Callable[[int | None], Image],
    delete: Callable[[int], object],
    restore: Callable[[VersionRow], object],
    writable: bool = True,
) -> QDialog:
    """Shows the versions of a map; image_of gets a version's id, None for now."""
    found = VersionsForm(parent, rows, image_of, delete, restore, writable)
    found.dialog.setProperty("form", found)
    return found.dialog
