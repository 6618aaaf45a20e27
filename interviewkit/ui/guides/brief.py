"""The brief of the study: what it decides, what it wants to know, what it supposes, and how it asks for consent."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from interviewkit.guides.content import GuideContent
from interviewkit.guides.labels import BRIEF_LABELS
from interviewkit.ui import style
from interviewkit.ui.guides.line import Line
from interviewkit.ui.guides.side import Field, Page, Shown, heading, note
from interviewkit.ui.icons import icon
from interviewkit.ui.language import name
from interviewkit.ui.numbers import Number
from interviewkit.words import LANGUAGES, mark, tr

if TYPE_CHECKING:
    from interviewkit.guides.queries import Development
    from interviewkit.ui.guides.workspace import GuidesWorkspace

TEXTS = ("decision", "hypotheses", "consent_script", "note")
HINTS = {
    "decision": mark("What will be decided with the answers, and by whom"),
    "hypotheses": mark("What you suppose, one a line"),
    "consent_script": mark("Read aloud before the recording begins"),
    "note": mark("Tips for the moderator"),
}


class BriefPage(Page):
    """Every field is kept when it is left."""

    title = mark("Brief")

    def __init__(self, room: GuidesWorkspace) -> None:
        super().__init__(room)
        self._content: GuideContent | None = None
        self.texts = {key: Line(single=False, pixels=13) for key in TEXTS}
        self._labels = {key: QLabel() for key in (*TEXTS, "research", "stages")}
        for label in self._labels.values():
            label.setProperty("kind", "section")
        self.wave, self.slot, self.speak = Field(), Number(), QComboBox()
        self.slot.setRange(5, 480)
        self.slot.setDecimals(0)
        self.slot.setSingleStep(5)
        self.slot.lineEdit().setTextMargins(6, 0, 0, 0)
        self.speak.addItem("", "")
        for code, own in LANGUAGES.items():
            self.speak.addItem(own, code)
        self._names = [QLabel() for _ in range(3)]
        pair = QFormLayout()
        pair.setHorizontalSpacing(style.L)
        for label, field in zip(self._names, (self.slot, self.wave, self.speak), strict=True):
            pair.addRow(label, field)
        self.column.addLayout(pair)
        self._development = QVBoxLayout()
        self.column.addLayout(self._development)
        self._research, self._stages = QVBoxLayout(), QVBoxLayout()
        self._research.setSpacing(style.XS)
        self._stages.setSpacing(0)
        self.added = Field()
        for key in ("decision", "research", "hypotheses", "stages", "consent_script", "note"):
            self.column.addWidget(self._labels[key])
            if key == "research":
                self.column.addLayout(self._research)
                self.column.addWidget(self.added)
            elif key == "stages":
                self.column.addLayout(self._stages)
            else:
                self.texts[key].setProperty("kind", "field")
                self.texts[key].left.connect(self.flush)
                self.texts[key].entered.connect(self.flush)
                self.column.addWidget(self.texts[key])
        self.column.addStretch(1)
        self.added.done.connect(self._add)
        self.wave.done.connect(lambda text: self.room.describe_guide(wave=text))
        self.slot.editingFinished.connect(self._keep_slot)
        self.speak.activated.connect(lambda _: self.room.describe_guide(language=self.speak.currentData()))
        self.retranslate()

    def show_all(self, shown: Shown) -> None:
        content = shown.content
        if self._content is not None and content.id != self._content.id:
            for field in self.texts.values():
                field.settle()
        self._content = content
        for key, field in self.texts.items():
            field.show_text("\n".join(content.hypotheses) if key == "hypotheses" else getattr(content, key))
            field.setReadOnly(not shown.writable)
        self.wave.show_text(content.wave)
        if not self.slot.hasFocus():
            self.slot.setValue(content.slot_minutes)
        self.speak.setCurrentIndex(max(0, self.speak.findData(content.language)))
        _empty(self._research)
        for number, research in enumerate(content.research):
            self._research.addWidget(self._row(number, research.id, research.text))
        _empty(self._stages)
        for stage_id, called in shown.stages:
            box = QCheckBox(called)
            box.setChecked(stage_id in content.stage_ids)
            box.clicked.connect(partial(self._focus, stage_id))
            self._stages.addWidget(box)
        _empty(self._development)
        for text in _told(shown.development):
            self._development.addWidget(text)
        self.inside.setEnabled(shown.writable)

    def flush(self) -> None:
        found = {key: field.toPlainText() for key, field in self.texts.items() if field.changed}
        if found and self._content is not None:
            for key in found:
                self.texts[key].settle()
            self.room.describe_guide(self._content.id, **found)

    def retranslate(self) -> None:
        for key, label in self._labels.items():
            label.setText(tr(BRIEF_LABELS[key]))
        for key, field in self.texts.items():
            field.setPlaceholderText(tr(HINTS[key]))
            name(field, tr(BRIEF_LABELS[key]))
        texts = (tr("Time for one interview"), tr("Wave"), tr("Language of the questions"))
        for label, control, text in zip(self._names, (self.slot, self.wave, self.speak), texts, strict=True):
            label.setText(text)
            name(control, text)
        self.slot.setSuffix(tr(" min"))
        self.speak.setItemText(0, tr("Whatever is written"))
        self.added.setPlaceholderText(tr("Add a research question"))
        name(self.added, tr("Add a research question"))

    def _row(self, number: int, research_id: int, text: str) -> QWidget:
        row, field, gone = QWidget(), Field(text), QToolButton()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(style.XS)
        across.addWidget(QLabel(f"{number + 1}."))
        across.addWidget(field, 1)
        across.addWidget(gone)
        field.setToolTip(text)
        field.setCursorPosition(0)
        field.done.connect(lambda said: self.room.word_research(research_id, said))
        gone.setIcon(icon("mdi6.close", "muted"))
        gone.clicked.connect(lambda: self.room.delete_research(research_id))
        name(field, tr("Research question {n}", n=number + 1))
        name(gone, tr("Take away research question {n}", n=number + 1))
        gone.setToolTip(gone.accessibleName())
        return row

    def _add(self, text: str) -> None:
        self.added.show_text("")
        self.added.clear()
        if text.strip():
            self.room.add_research(text)

    def _focus(self, stage_id: int, on: bool) -> None:
        if self._content is not None:
            here = [each for each in self._content.stage_ids if each != stage_id]
            self.room.focus_on([*here, stage_id] if on else here)

    def _keep_slot(self) -> None:
        if self._content is not None and self.slot.value() != self._content.slot_minutes:
            self.room.describe_guide(slot_minutes=self.slot.value())


def _told(development: Development | None) -> list[QLabel]:
    """What became of the guide before."""
    if development is None:
        return []
    said = tr(
        "Since “{name}”: {new} new, {reworded} reworded, {out} left out",
        name=development.before.name,
        new=len(development.new),
        reworded=len(development.reworded),
        out=len(development.left_out),
    )
    found = [heading(said)]
    found += [note(f"＋ {each.text}") for each in development.new]
    found += [note(f"≈ {was.text} → {now.text}") for was, now in development.reworded]
    found += [note(f"－ {each.text}") for each in development.left_out]
    return found


def _empty(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
