"""Code all like this: where the same words are said elsewhere, with a tick for each, coded as one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from interviewkit.coding.alike import MOST, Alike, alike, code_alike
from interviewkit.ui import style
from interviewkit.ui.language import name
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.ui.code.workspace import CodeWorkspace

CODE_ALIKE = mark("Code all like this")
_PLACE = Qt.ItemDataRole.UserRole
_SHORTEST, _DELAY = 2, 250


class AlikeDialog(QDialog):
    """Opens with the words in hand; they can be shortened. Places that carry the codes already are not ticked."""

    def __init__(self, room: CodeWorkspace) -> None:
        super().__init__(room)
        self._room = room
        held = room.hand.held
        me = room.hand.coder()
        tags = held.quote.tags if held.quote else ()
        self._codes = list(dict.fromkeys(tag.code_id for tag in tags if tag.coder == me))
        self._besides = held.passage if held.quote is None else held.quote.passage
        self._asked = 0
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Code all like this"))
        column = QVBoxLayout(self)
        column.setContentsMargins(style.L, style.L, style.L, style.L)
        column.setSpacing(style.S)
        names = ", ".join(room.codes[code].name for code in self._codes if code in room.codes)
        self.heading = QLabel(tr("These words elsewhere, to be coded “{codes}”", codes=names), wordWrap=True)
        self.field, self.count = QLineEdit(" ".join(room.words_in_hand().split()).strip(" .!?…。,\"“”'‘’")), QLabel()
        name(self.field, tr("Words to look for"))
        self.count.setProperty("kind", "small")
        self.whole = QCheckBox(tr("Code the whole sentence around the words"))
        self.whole.setChecked(True)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setSpacing(style.XS)
        name(self.list, tr("Places found"))
        self.every = QCheckBox(tr("All"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = QPushButton()
        self.go.setDefault(True)
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        for widget in (self.heading, self.field, self.count, self.every, self.list, self.whole, buttons):
            column.addWidget(widget, 1 if widget is self.list else 0)
        self._soon = QTimer(self, singleShot=True, interval=_DELAY)
        self._soon.timeout.connect(self.look)
        self.field.textEdited.connect(lambda _: self._soon.start())
        self.list.itemChanged.connect(lambda _: self._tell())
        self.every.clicked.connect(self._tick_all)
        buttons.accepted.connect(self._code)
        buttons.rejected.connect(self.reject)
        self.resize(640, 520)
        self._tell()
        self.look()

    def look(self) -> None:
        """Searches the study off the GUI thread; an answer to words that are no longer asked for is dropped."""
        self._asked += 1
        asked, words, project = self._asked, self.field.text().strip(), self._room.desk.project
        if project is None or len(words) < _SHORTEST:
            self._fill([])
            return

        def show(found: list[Alike]) -> None:
            if asked == self._asked and self.isVisible():
                self._fill(found)

        work = lambda *_: alike(project, words, self._codes, self._besides)  # noqa: E731
        self._room.desk.jobs.start(tr("Looking for the same words"), work, show, quiet=True)

    def _fill(self, found: list[Alike]) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for each in found:
            who = " · ".join(filter(None, [each.source, each.speaker]))
            done = " ✓" if each.coded else ""
            item = QListWidgetItem(f"{who}{done}\n{each.before}{each.text}{each.after}")
            item.setData(_PLACE, each)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked if each.coded else Qt.CheckState.Checked)
            if each.coded:
                item.setToolTip(tr("Coded like this already"))
            self.list.addItem(item)
        self.list.blockSignals(False)
        self._tell()

    def chosen(self) -> list[Alike]:
        """The places that are ticked."""
        items = (self.list.item(at) for at in range(self.list.count()))
        return [item.data(_PLACE) for item in items if item.checkState() == Qt.CheckState.Checked]

    def _tell(self) -> None:
        places = [self.list.item(at).data(_PLACE) for at in range(self.list.count())]
        chosen, sources = self.chosen(), len({each.source_id for each in places})
        found = plural("{n} place", "{n} places", len(places))
        within = plural("in {n} source", "in {n} sources", sources)
        most = tr("the first {n} are shown", n=MOST) if len(places) >= MOST else ""
        self.count.setText(" · ".join(filter(None, [f"{found} {within}" if places else tr("Said nowhere else"), most])))
        self.go.setText(plural("Code {n} place", "Code {n} places", len(chosen)))
        self.go.setEnabled(bool(chosen) and bool(self._codes))
        self.every.setEnabled(bool(places))
        self.every.setChecked(bool(places) and len(chosen) == len(places))

    def _tick_all(self, on: bool) -> None:
        self.list.blockSignals(True)
        for at in range(self.list.count()):
            self.list.item(at).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self._tell()

    def _code(self) -> None:
        whole = self.whole.isChecked()
        places = [(each.source_id, each.whole if whole else each.words) for each in self.chosen()]
        detail = f"{self.field.text().strip()} × {len(places)}"
        made = self._room.desk.change(CODE_ALIKE, code_alike, places, self._codes, detail=detail)
        self.accept()
        if made is not None:
            count = len(set(made))
            told = plural("{n} passage was coded.", "{n} passages were coded.", count)
            self._room.desk.tell(told, undo=True)


def code_all_alike(room: CodeWorkspace) -> AlikeDialog:
    """Opens the dialog for the quote in hand."""
    dialog = AlikeDialog(room)
    dialog.open()
    dialog.field.setFocus()
    return dialog
