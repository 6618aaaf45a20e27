"""The small dialogs of the journey room: a stage's names, a touchpoint, what becomes of a stage's quotes, numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from interviewkit.journey.lanes import PLACES
from interviewkit.journey.words import PLACE_NAMES
from interviewkit.ui import style
from interviewkit.ui.language import name
from interviewkit.words import plural, tr


def dialog(parent: QWidget, title: str, accepted: Callable[[], object]) -> tuple[QDialog, QVBoxLayout]:
    """An empty dialog with its column; finish it with `buttons`."""
    made = QDialog(parent)
    made.setWindowTitle(title)
    column = QVBoxLayout(made)
    column.setContentsMargins(style.L, style.L, style.L, style.L)
    column.setSpacing(style.M)
    made.accepted.connect(accepted)
    made.finished.connect(made.deleteLater)
    return made, column


def buttons(made: QDialog, column: QVBoxLayout, agree: str = "") -> QDialogButtonBox:
    """The buttons below; agree: what the one that does it says, “Save” when empty."""
    kinds = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(kinds.Save | kinds.Cancel)
    if agree:
        box.button(kinds.Save).setText(agree)
    box.accepted.connect(made.accept)
    box.rejected.connect(made.reject)
    column.addWidget(box)
    return box


def form(column: QVBoxLayout) -> QFormLayout:
    """Rows of labels and fields."""
    rows = QFormLayout()
    rows.setHorizontalSpacing(style.M)
    rows.setVerticalSpacing(style.S)
    rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    column.addLayout(rows)
    return rows


def add_row(rows: QFormLayout, text: str, field: Any) -> Any:
    """A row whose label is also the field's name for screen readers."""
    label = QLabel(text)
    label.setBuddy(field)
    name(field, text)
    rows.addRow(label, field)
    return field


def stage_form(parent: QWidget, title: str, en: str, ko: str, agreed: Callable[[str, str], object]) -> QDialog:
    """A stage's names in both languages; one left empty takes the other's."""
    made, column = dialog(parent, title, lambda: agreed(english.text(), korean.text()))
    rows = form(column)
    english, korean = add_row(rows, tr("English name"), QLineEdit(en)), add_row(rows, tr("Korean name"), QLineEdit(ko))
    note = QLabel(tr("A name left empty takes the other one."), wordWrap=True)
    style.set_kind(note, "small")
    column.addWidget(note)
    save = buttons(made, column).button(QDialogButtonBox.StandardButton.Save)

    def check() -> None:
        save.setEnabled(bool(english.text().strip() or korean.text().strip()))

    for field in (english, korean):
        field.textChanged.connect(check)
    check()
    made.resize(380, 0)
    made.open()
    english.setFocus()
    english.selectAll()
    return made


def touchpoint_form(
    parent: QWidget,
    title: str,
    known: tuple[str, str, str, str],
    channels: Sequence[str],
    agreed: Callable[[str, str, str, str], object],
) -> QDialog:
    """A touchpoint: known is its name, channel, place and owner; channels: those in use."""
    made, column = dialog(
        parent, title, lambda: agreed(called.text(), channel.currentText(), place.currentData(), owner.text())
    )
    rows = form(column)
    called = add_row(rows, tr("Where do they meet the service?"), QLineEdit(known[0]))
    channel = add_row(rows, tr("Channel"), QComboBox(editable=True))
    channel.addItems(["", *channels])
    channel.setCurrentText(known[1])
    place = add_row(rows, tr("Online or offline"), QComboBox())
    for each in PLACES:
        place.addItem(tr(PLACE_NAMES[each]) if each else tr("not said"), each)
    place.setCurrentIndex(max(0, place.findData(known[2])))
    owner = add_row(rows, tr("Owner"), QLineEdit(known[3]))
    save = buttons(made, column).button(QDialogButtonBox.StandardButton.Save)
    called.textChanged.connect(lambda text: save.setEnabled(bool(text.strip())))
    save.setEnabled(bool(known[0]))
    made.resize(420, 0)
    made.open()
    called.setFocus()
    called.selectAll()
    return made


def removal_form(
    parent: QWidget, stage: str, quotes: int, others: Sequence[tuple[int, str]], agreed: Callable[[int | None], object]
) -> QDialog:
    """What becomes of a stage's quotes, touchpoints and cards when it goes."""
    made, column = dialog(parent, tr("Remove stage"), lambda: agreed(into.currentData()))
    said = plural("“{name}” has {n} quote.", "“{name}” has {n} quotes.", quotes, name=stage)
    note = QLabel(f"{said} {tr('What shall become of what stands in it?')}", wordWrap=True)
    column.addWidget(note)
    into = QComboBox()
    into.addItem(tr("Quotes stay without a stage; its touchpoints and cards go"), None)
    for id, other in others:
        into.addItem(tr("Everything moves to “{name}”", name=other), id)
    name(into, tr("What shall become of what stands in it?"))
    column.addWidget(into)
    buttons(made, column, tr("Remove"))
    made.resize(440, 0)
    made.open()
    into.setFocus()
    return made
