"""The checklists of a guide: ticked before every interview."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from interviewkit.guides.content import CHECKLISTS, CheckContent
from interviewkit.guides.labels import CHECKLIST_LABELS
from interviewkit.ui import style
from interviewkit.ui.guides.side import Field, Page, Shown, heading, note, ticked
from interviewkit.ui.icons import icon
from interviewkit.ui.language import name
from interviewkit.words import mark, plural, tr


class ListsPage(Page):
    """Lines are ticked, added and taken away; all can be unticked for the next interview."""

    title = mark("Checklists")

    def show_all(self, shown: Shown) -> None:
        self.clear()
        items = shown.content.checks
        left = sum(not item.done for item in items)
        if items:
            said = plural("{n} line is open", "{n} lines are open", left) if left else tr("Everything is ready.")
            self.column.addWidget(heading(said))
        else:
            self.column.addWidget(note(tr("No checklist yet.")))
        others = dict.fromkeys(item.list for item in items if item.list not in CHECKLISTS)
        for each in (*CHECKLISTS, *others):
            own = [item for item in items if item.list == each]
            if not own and (each not in CHECKLISTS or not items):
                continue
            self.column.addSpacing(style.XS)
            self.column.addWidget(heading(tr(CHECKLIST_LABELS[each]) if each in CHECKLIST_LABELS else each))
            for item in own:
                self.column.addWidget(self._row(item))
            self._field(each)
        lacks = {item.list for item in items}.isdisjoint(CHECKLISTS)
        if lacks:
            self._button(tr("Use the shipped lists"), self.room.use_shipped_lists)
        if any(item.done for item in items):
            self._button(tr("Untick all for the next interview"), self.room.tick_none)
        self.column.addStretch(1)
        self.inside.setEnabled(shown.writable)

    def _row(self, item: CheckContent) -> QWidget:
        row, box = ticked(item.text, item.done, item.done)
        gone, across = QToolButton(), row.layout()
        box.clicked.connect(lambda on: self.room.tick(item.id, on))
        gone.setIcon(icon("mdi6.close", "faint"))
        name(gone, tr("Take “{line}” off the list", line=item.text))
        gone.setToolTip(tr("Take it off the list"))
        gone.clicked.connect(lambda: self.room.delete_check(item.id))
        assert across is not None
        across.addWidget(gone)
        return row

    def _field(self, list_name: str) -> None:
        field = Field()
        field.setPlaceholderText(tr("Add a line"))
        name(field, tr("Add a line"))
        field.done.connect(lambda text: self.room.add_check(list_name, text))
        self.column.addWidget(field)

    def _button(self, text: str, act: Callable[[], object]) -> None:
        button = QPushButton(text)
        button.clicked.connect(lambda: act())
        self.column.addWidget(button)
