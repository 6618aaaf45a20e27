"""The codebook at the right of the coding room: a tree to pick from, to pin, and to put in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from interviewkit.coding.queries import CodeRow
from interviewkit.ui import style
from interviewkit.ui.code.code_line import KEY, ROW, SUM, CodeLine
from interviewkit.ui.icons import icon
from interviewkit.ui.language import Speaks, name
from interviewkit.words import mark, plural, tr

_STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
UNUSED, RESTING = "\0unused", "\0resting"
"""What can be shown alone besides families."""
FAMILY_NAMES = {"topic": mark("Topic"), "behaviour": mark("Behaviour"), "need": mark("Need")}


class Codebook(Speaks, QWidget):
    """A filter and the tree."""

    summed = Signal(bool)
    """Sub-codes shall be counted with their parents, or not."""

    def __init__(self) -> None:
        super().__init__()
        self._summed = False
        column = QVBoxLayout(self)
        column.setContentsMargins(style.S, style.S, style.S, 0)
        column.setSpacing(style.S)
        self.field, self.tree = QLineEdit(clearButtonEnabled=True), CodeTree()
        self.only = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self.only.setCheckable(True)
        self.only.setIcon(icon("mdi6.filter-variant", "muted"))
        self.only.setMenu(QMenu(self.only))
        self.only.menu().aboutToShow.connect(self._offer)
        row = QHBoxLayout()
        row.setSpacing(style.XS)
        row.addWidget(self.field, 1)
        row.addWidget(self.only)
        column.addLayout(row)
        column.addWidget(self.tree, 1)
        self.field.textChanged.connect(self.tree.filter)
        self.retranslate()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(tr("Filter codes"))
        name(self.field, tr("Filter codes"))
        name(self.only, tr("Show only some codes"))
        self.only.setToolTip(tr("Show only some codes"))

    def clear_filter(self) -> None:
        """Shows all codes."""
        self.field.clear()
        self.show_only("")

    def show_only(self, kind: str) -> None:
        """Shows the codes of a family, "unused" or "resting" ones; all for ""."""
        self.tree.show_only(kind)
        self.only.setChecked(bool(kind))

    def show_summed(self, on: bool) -> None:
        """Shows whether sub-codes are counted with their parents."""
        self._summed = on

    def _offer(self) -> None:
        menu = self.only.menu()
        menu.clear()
        switch = menu.addAction(tr("Count sub-codes with their parents"), lambda: self.summed.emit(not self._summed))
        switch.setCheckable(True)
        switch.setChecked(self._summed)
        menu.addSeparator()
        rows = self.tree.rows()
        kinds = {"": tr("All codes"), **{row.family: family_text(row.family) for row in rows}}
        if any(not row.quotes for row in rows):
            kinds[UNUSED] = tr("Not used yet")
        if any(not row.active for row in rows):
            kinds[RESTING] = tr("Not offered")
        for kind, text in kinds.items():
            face = menu.addAction(text, partial(self.show_only, kind))
            face.setCheckable(True)
            face.setChecked(kind == self.tree.only)


class CodeTree(Speaks, QTreeWidget):
    """The codes with their colours, counts and keys. Enter or a double click codes the selection."""

    applied = Signal(int)
    renamed = Signal(int, str)
    moved = Signal(list, object, int)
    """Ids of codes, their new parent's id or None, their place among the siblings that stay there."""
    merge_asked = Signal(list, int)
    """Ids of codes dropped on another with Alt held, and that one's id."""
    delete_asked = Signal(list)
    menu_requested = Signal(QPoint, object)
    """Where on the screen, and the code's id or None."""

    def __init__(self) -> None:
        super().__init__()
        self._filling = False
        self._wanted, self.only = "", ""
        self._read_only = self._narrowed = False
        self._shape: list[tuple[int, int | None]] = []
        self._by_id: dict[int, QTreeWidgetItem] = {}
        self._sums: dict[int, tuple[int, int]] = {}
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(style.L)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(CodeLine(self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setExpandsOnDoubleClick(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.itemDoubleClicked.connect(lambda item, _: self.applied.emit(item.data(0, ROW).id))
        self.itemChanged.connect(self._renamed)
        self.retranslate()

    def retranslate(self) -> None:
        name(self, tr("Codebook"))
        self.viewport().update()

    def show_codes(self, rows: Sequence[CodeRow], keys: Mapping[int, int]) -> None:
        """Fills the tree; what was open and chosen stays so, and counts change in place. keys: code id → 1–9."""
        self._filling = True
        if [(row.id, row.parent_id) for row in rows] != self._shape:
            self._build(rows)
        for row in rows:
            item, key = self._by_id[row.id], keys.get(row.id)
            if item.data(0, ROW) != row or item.data(0, KEY) != key:
                item.setText(0, row.name)
                item.setData(0, ROW, row)
                item.setData(0, KEY, key)
                item.setData(0, SUM, self._sums.get(row.id))
                self._say(item)
        self._filling = False
        self.filter(self._wanted)

    def show_sums(self, sums: Mapping[int, tuple[int, int]]) -> None:
        """Shows (quotes, participants) of codes with all below them instead of their own; {} for their own again."""
        self._filling = True
        self._sums = dict(sums)
        for code, item in self._by_id.items():
            item.setData(0, SUM, self._sums.get(code))
            self._say(item)
        self._filling = False
        self.viewport().update()

    def _say(self, item: QTreeWidgetItem) -> None:
        """Its tooltip, and what a screen reader tells."""
        row, key, total = item.data(0, ROW), item.data(0, KEY), item.data(0, SUM)
        if row is not None:
            counts = [used(row.quotes, row.participants)]
            counts += [tr("with sub-codes: {counts}", counts=used(*total))] if total else []
            item.setToolTip(0, "\n\n".join(filter(None, [row.name, row.definition, "\n".join(counts)])))
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, _spoken(row, key, total))

    def _build(self, rows: Sequence[CodeRow]) -> None:
        chosen, place = self.chosen(), self.verticalScrollBar().value()
        closed = {code for code, item in self._by_id.items() if item.childCount() and not item.isExpanded()}
        self.clear()
        self._shape = [(row.id, row.parent_id) for row in rows]
        self._by_id = {row.id: QTreeWidgetItem([row.name]) for row in rows}
        for row in rows:
            item = self._by_id[row.id]
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            if row.parent_id in self._by_id:
                self._by_id[row.parent_id].addChild(item)
            else:
                self.addTopLevelItem(item)
        for code, item in self._by_id.items():
            item.setExpanded(code not in closed)
        if chosen in self._by_id:
            self.setCurrentItem(self._by_id[chosen])
        self.verticalScrollBar().setValue(place)

    def set_read_only(self, on: bool) -> None:
        """Nothing can be renamed or moved, as in a project open in another window."""
        self._read_only = on
        triggers, modes = QAbstractItemView.EditTrigger, QAbstractItemView.DragDropMode
        self.setEditTriggers(triggers.NoEditTriggers if on else triggers.EditKeyPressed)
        self.setDragDropMode(modes.NoDragDrop if on else modes.InternalMove)

    def filter(self, text: str) -> None:
        """Shows only codes that a few letters fit, with what is above them; "" for all."""
        from interviewkit.text.fuzzy import score

        if not text.strip() and not self._wanted and not self.only and not self._narrowed:
            return
        self._wanted = text.strip()
        self._narrowed = bool(self._wanted or self.only)
        fit = {
            code
            for code, item in self._by_id.items()
            if (not self._wanted or score(self._wanted, item.data(0, ROW).name) is not None)
            and _is(item.data(0, ROW), self.only)
        }
        for code in list(fit):
            above = self._by_id[code].parent()
            while above is not None:
                fit.add(above.data(0, ROW).id)
                above = above.parent()
        for code, item in self._by_id.items():
            item.setHidden(code not in fit)

    def show_only(self, kind: str) -> None:
        """Shows only codes of a family, unused or resting ones, with what is above them; "" for all."""
        self.only = kind
        self.filter(self._wanted)

    def rows(self) -> list[CodeRow]:
        """All codes, in the codebook's order."""
        return [self._by_id[code].data(0, ROW) for code, _ in self._shape]

    def selection(self) -> list[int]:
        """The ids of the codes selected, in the codebook's order; the cursor's when none is."""
        chosen = {item.data(0, ROW).id for item in self.selectedItems()}
        current = self.chosen()
        return [code for code, _ in self._shape if code in chosen] or ([] if current is None else [current])

    def chosen(self) -> int | None:
        """The id of the code the tree's cursor is on."""
        item = self.currentItem()
        return None if item is None else int(item.data(0, ROW).id)

    def choose(self, code_id: int) -> None:
        """Puts the cursor on a code."""
        if (item := self._by_id.get(code_id)) is not None:
            self.setCurrentItem(item)
            self.scrollToItem(item)

    def rename(self, code_id: int) -> None:
        """Lets the person write another name."""
        self.choose(code_id)
        if (item := self.currentItem()) is not None:
            self.setFocus()
            self.editItem(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        code, held = self.chosen(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and code is not None:
            self.applied.emit(code)
        elif event.key() in _STEPS and held == Qt.KeyboardModifier.AltModifier:
            self._step(Qt.Key(event.key()))
        elif event.key() == Qt.Key.Key_Delete and not self._read_only and self.selection():
            self.delete_asked.emit(self.selection())
        else:
            super().keyPressEvent(event)

    def _step(self, key: Qt.Key) -> None:
        """Alt with an arrow: up or down among the siblings, right below the one above, left out to the parent's."""
        codes = self.selection()
        if not codes or self._read_only:
            return
        first = self._by_id[codes[0]]
        parent = first.parent() or self.invisibleRootItem()
        moving = {id(self._by_id[code]) for code in codes}
        siblings = [parent.child(n) for n in range(parent.childCount())]
        staying = [each for each in siblings if id(each) not in moving]
        place = sum(id(each) not in moving for each in siblings[: siblings.index(first)])
        above = staying[place - 1] if place else None
        if key == Qt.Key.Key_Up and place:
            self.moved.emit(codes, _id(parent), place - 1)
        elif key == Qt.Key.Key_Down and place < len(staying):
            self.moved.emit(codes, _id(parent), place + 1)
        elif key == Qt.Key.Key_Right and above is not None:
            self.moved.emit(codes, _id(above), above.childCount())
        elif key == Qt.Key.Key_Left and parent is not self.invisibleRootItem() and _id(parent) is not None:
            over = parent.parent() or self.invisibleRootItem()
            rest = [over.child(n) for n in range(over.childCount()) if id(over.child(n)) not in moving]
            self.moved.emit(codes, _id(over), rest.index(parent) + 1)

    def dropEvent(self, event: QDropEvent) -> None:
        codes = self.selection()
        if not codes or event.source() is not self:
            return
        target = self.itemAt(event.position().toPoint())
        where = self.dropIndicatorPosition()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        on = QAbstractItemView.DropIndicatorPosition
        if target is None:
            self.moved.emit(codes, None, self.topLevelItemCount())
        elif where == on.OnItem and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.merge_asked.emit(codes, _id(target))
        elif where == on.OnItem:
            self.moved.emit(codes, _id(target), target.childCount())
        else:
            parent = target.parent() or self.invisibleRootItem()
            moving = {id(self._by_id[code]) for code in codes}
            place = 0
            for n in range(parent.childCount()):
                if parent.child(n) is target:
                    place += where == on.BelowItem and id(target) not in moving
                    break
                place += id(parent.child(n)) not in moving
            self.moved.emit(codes, _id(parent), place)

    def _renamed(self, item: QTreeWidgetItem) -> None:
        row: CodeRow = item.data(0, ROW)
        if not self._filling and item.text(0) != row.name:
            name, self._filling = item.text(0), True
            item.setText(0, row.name)  # until it is stored; the project may refuse it
            self._filling = False
            self.renamed.emit(row.id, name)

    def _menu(self, place: QPoint) -> None:
        item = self.itemAt(place)
        self.menu_requested.emit(self.viewport().mapToGlobal(place), item.data(0, ROW).id if item else None)


def family_text(family: str) -> str:
    """A family as it is shown; one that came with a file as it is written there."""
    return tr(FAMILY_NAMES[family]) if family in FAMILY_NAMES else family


def _is(row: CodeRow, kind: str) -> bool:
    if kind == UNUSED:
        return not row.quotes
    return not row.active if kind == RESTING else not kind or row.family == kind


def _id(item: QTreeWidgetItem) -> int | None:
    row = item.data(0, ROW)
    return None if row is None else int(row.id)


def used(quotes: int, participants: int) -> str:
    """How much is coded with a code, and with how many people."""
    if not quotes:
        return tr("Not used yet")
    people = plural("{n} participant", "{n} participants", participants)
    return ", ".join([plural("{n} quote", "{n} quotes", quotes), people])


def _spoken(row: CodeRow, key: int | None, total: tuple[int, int] | None) -> str:
    counts = plural("{n} quote", "{n} quotes", row.quotes)
    counts = f"{counts}, {tr('with sub-codes: {counts}', counts=used(*total))}" if total else counts
    family = family_text(row.family) if row.family != "topic" else ""
    rests = "" if row.active else tr("not offered")
    return ", ".join(filter(None, [row.name, family, counts, tr("key {key}", key=key) if key else "", rests]))
