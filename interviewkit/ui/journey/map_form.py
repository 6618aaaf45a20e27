"""The dialog that describes a map: name, actor, scenario, expectations, and whose journey it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from interviewkit.journey.maps import MapRow
from interviewkit.journey.scope import Scope
from interviewkit.ui import style
from interviewkit.ui.journey.forms import add_row, buttons, dialog, form
from interviewkit.ui.language import name
from interviewkit.words import tr

WHAT = Qt.ItemDataRole.UserRole
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class MapForm:
    """Fields above, a tree of attribute values, waves and participants to tick below."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        row: MapRow,
        choices: tuple[Mapping[str, Sequence[str]], Sequence[str]],
        participants: Sequence[tuple[int, str]],
        agreed: Callable[[dict[str, Any]], object],
    ) -> None:
        self.dialog, column = dialog(parent, title, lambda: agreed(self.values()))
        rows = form(column)
        self.name = add_row(rows, tr("Name"), QLineEdit(row.name))
        self.actor = add_row(rows, tr("Actor"), QLineEdit(row.actor))
        self.actor.setPlaceholderText(tr("Whose journey it is, for example: a parent who shops at night"))
        self.scenario, self.expectations = (QPlainTextEdit(text) for text in (row.scenario, row.expectations))
        for field, text in ((self.scenario, tr("Scenario")), (self.expectations, tr("Expectations"))):
            field.setTabChangesFocus(True)
            field.setFixedHeight(58)
            add_row(rows, text, field)
        heading = QLabel(tr("Whose quotes count: everybody’s, unless something is ticked."), wordWrap=True)
        style.set_kind(heading, "muted")
        column.addWidget(heading)
        self.tree = QTreeWidget(columnCount=1)
        self.tree.setHeaderHidden(True)
        name(self.tree, tr("Whose quotes count"))
        self._fill(row.scope, choices, participants)
        column.addWidget(self.tree, 1)
        save = buttons(self.dialog, column).button(QDialogButtonBox.StandardButton.Save)
        self.name.textChanged.connect(lambda text: save.setEnabled(bool(text.strip())))
        save.setEnabled(bool(row.name))
        self.dialog.resize(520, 620)
        self.dialog.open()
        self.name.setFocus()
        self.name.selectAll()

    def values(self) -> dict[str, Any]:
        """What was written and ticked."""
        return {
            "name": self.name.text(),
            "actor": self.actor.text(),
            "scenario": self.scenario.toPlainText(),
            "expectations": self.expectations.toPlainText(),
            "scope": self.scope(),
        }

    def scope(self) -> Scope:
        """What is ticked."""
        attributes: dict[str, tuple[str, ...]] = {}
        waves: list[str] = []
        people: list[int] = []
        for item in self._leaves():
            if item.checkState(0) == _ON:
                kind, key, value = item.data(0, WHAT)
                if kind == "attribute":
                    attributes[key] = (*attributes.get(key, ()), value)
                elif kind == "wave":
                    waves.append(value)
                else:
                    people.append(value)
        return Scope(attributes, tuple(waves), tuple(people))

    def _leaves(self) -> list[QTreeWidgetItem]:
        tops = [self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount())]
        found = [top.child(at) for top in tops if top is not None for at in range(top.childCount())]
        return [item for item in found if item is not None]

    def _fill(
        self,
        scope: Scope,
        choices: tuple[Mapping[str, Sequence[str]], Sequence[str]],
        people: Sequence[tuple[int, str]],
    ) -> None:
        groups: list[tuple[str, list[tuple[str, tuple[str, str, Any], bool]]]] = [
            (key, [(value, ("attribute", key, value), value in scope.attributes.get(key, ())) for value in values])
            for key, values in choices[0].items()
        ]
        groups.append((tr("Wave"), [(wave, ("wave", "", wave), wave in scope.waves) for wave in choices[1]]))
        groups.append(
            (tr("Chosen participants"), [(text, ("person", "", id), id in scope.participants) for id, text in people])
        )
        for title, leaves in groups:
            if not leaves:
                continue
            top = QTreeWidgetItem(self.tree, [title])
            top.setSizeHint(0, QSize(0, style.ROW))
            for text, what, on in leaves:
                item = QTreeWidgetItem(top, [text])
                item.setData(0, WHAT, what)
                item.setSizeHint(0, QSize(0, style.ROW))
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(0, _ON if on else _OFF)
            top.setExpanded(any(on for _, _, on in leaves) or len(leaves) <= 6)


def ask_map(
    parent: QWidget,
    title: str,
    row: MapRow,
    choices: tuple[Mapping[str, Sequence[str]], Sequence[str]],
    participants: Sequence[tuple[int, str]],
    agreed: Callable[[dict[str, Any]], object],
) -> QDialog:
    """Asks for a map's description; agreed gets the values of describe_map."""
    found = MapForm(parent, title, row, choices, participants, agreed)
    found.dialog.setProperty("form", found)
    return found.dialog
