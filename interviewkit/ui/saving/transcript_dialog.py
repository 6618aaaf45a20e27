"""Asks as what and how transcripts shall be written, and shows at once how that looks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from interviewkit.errors import UserError
from interviewkit.sources.outputs import FORMATS, STYLES, Style, Transcript, style_from, transcript
from interviewkit.sources.outputs.sample import ROWS, sample
from interviewkit.sources.outputs.style import CAPTIONS, NAMES
from interviewkit.ui import style as looks
from interviewkit.ui.dialogs import buttons, stack
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.saving.choices import Choices
from interviewkit.words import plural, tr

if TYPE_CHECKING:
    from interviewkit.sources.queries import SourceRow
    from interviewkit.ui.desk import Desk

FORMAT, CHOSEN, KEPT = "saving.format", "saving.styles", "saving.kept"
"""What the preferences remember: the last format, its style for each format, and styles kept under a name."""
BREATH = 120
_READ = frozenset({"docx", "html", "txt"})
"""What people read is shown in letters for reading, what programs read in letters of one width."""
_OWN = "own:"
_COLUMN = 340


class TranscriptDialog(Speaks, QDialog):
    """About one source or several."""

    asked = Signal(object, object)
    """Format and style."""

    def __init__(self, desk: Desk, rows: Sequence[SourceRow], parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk, self._sources = desk, list(rows)
        self._views = desk.preferences.views
        self.source: Transcript | None = None
        self.title, self.format, self.style_box = QLabel(wordWrap=True), QComboBox(), QComboBox()
        self.choices, self.preview, self.note = Choices(), QPlainTextEdit(readOnly=True), QLabel(wordWrap=True)
        self.keep, self.forget, self.back, self.save = (QPushButton() for _ in range(4))
        self._format_label, self._style_label, self._preview_label = QLabel(), QLabel(), QLabel()
        self._soon = QTimer(self, singleShot=True, interval=BREATH)
        self._soon.timeout.connect(self.show_sample)
        self._lay_out()
        self._fill_formats()
        self._fill_styles()
        self._format_chosen()
        self.format.currentIndexChanged.connect(self._format_chosen)
        self.style_box.activated.connect(self._style_chosen)
        self.choices.changed.connect(self._changed)
        self.keep.clicked.connect(self._ask_name)
        self.forget.clicked.connect(self._forget)
        self.back.clicked.connect(self.reject)
        self.save.clicked.connect(self._ask)
        self.retranslate()
        self._read()

    def _lay_out(self) -> None:
        looks.set_kind(self.title, "title")
        looks.set_kind(self.note, "small")
        looks.set_kind(self._preview_label, "small")
        looks.set_kind(self.keep, "link")
        looks.set_kind(self.forget, "link")
        self.resize(960, 700)
        for button in (self.keep, self.forget):
            button.setAutoDefault(False)
        self.preview.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.preview.document().setDocumentMargin(looks.M)
        self.preview.setTabChangesFocus(True)
        first = QFormLayout()
        first.setHorizontalSpacing(looks.M)
        first.setVerticalSpacing(looks.S)
        first.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for label in (self._format_label, self._style_label):
            label.setMinimumHeight(looks.ROW)
        first.addRow(self._format_label, self.format)
        first.addRow(self._style_label, self.style_box)
        kept = QHBoxLayout()
        kept.addWidget(self.keep)
        kept.addWidget(self.forget)
        kept.addStretch(1)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, looks.S, 0)
        column.setSpacing(looks.M)
        column.addLayout(first)
        column.addWidget(self.choices)
        column.addLayout(kept)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        scroll.setFixedWidth(_COLUMN + 40)
        right = QVBoxLayout()
        right.setSpacing(looks.XS)
        right.addWidget(self._preview_label)
        right.addWidget(self.preview, 1)
        right.addWidget(self.note)
        middle = QHBoxLayout()
        middle.setSpacing(looks.L)
        middle.addWidget(scroll)
        middle.addLayout(right, 1)
        stack(self, self.title, middle, buttons(back=self.back, go=self.save), tall=middle)

    def retranslate(self) -> None:
        n = len(self._sources)
        one = self._sources[0].name if n == 1 else ""
        self.setWindowTitle(tr("Export transcript"))
        self.title.setText(
            tr("Export the transcript of “{name}”", name=one)
            if n == 1
            else plural("Export {n} transcript, each into a file", "Export {n} transcripts, each into a file", n)
        )
        for label, field, text in (
            (self._format_label, self.format, tr("Format")),
            (self._style_label, self.style_box, tr("Style")),
            (self._preview_label, self.preview, tr("The first lines")),
        ):
            label.setText(text)
            label.setBuddy(field)
            name(field, text)
        self.keep.setText(tr("Keep this style…"))
        self.forget.setText(tr("Forget it"))
        self.back.setText(tr("Cancel"))
        self.save.setText(tr("Export…") if n == 1 else tr("Choose a folder…"))
        self._fill_formats()
        self._fill_styles()
        self._soon.start()

    # Formats and styles

    def _fill_formats(self) -> None:
        chosen = self.format.currentData() or str(self._views.get(FORMAT, "docx"))
        with QSignalBlocker(self.format):
            self.format.clear()
            for kind in FORMATS.values():
                self.format.addItem(f"{tr(kind.text)}  ({kind.ending})", kind.name)
            self.format.setCurrentIndex(max(0, self.format.findData(chosen)))

    def _fill_styles(self, chosen: str | None = None) -> None:
        wanted = chosen if chosen is not None else self.style_box.currentData()
        with QSignalBlocker(self.style_box):
            self.style_box.clear()
            self.style_box.addItem(tr("As chosen below"), "")
            for key in STYLES:
                self.style_box.addItem(tr(NAMES[key]), key)
            for own in self._kept():
                self.style_box.addItem(own, _OWN + own)
            self.style_box.setCurrentIndex(max(0, self.style_box.findData(wanted)))
        self.forget.setVisible(str(self.style_box.currentData()).startswith(_OWN))

    def _format_chosen(self) -> None:
        kind = FORMATS[self.format.currentData()]
        saved = _dictionary(_dictionary(self._views.get(CHOSEN)).get(kind.name))
        self.choices.ask(kind, style_from(saved) if saved else CAPTIONS if "cut" in kind.uses else Style())
        self._fill_styles("")
        self._soon.start()

    def _style_chosen(self) -> None:
        chosen = str(self.style_box.currentData())
        given = style_from(self._kept()[chosen[len(_OWN) :]]) if chosen.startswith(_OWN) else STYLES.get(chosen)
        if given is not None:
            self.choices.ask(FORMATS[self.format.currentData()], given)
        self.forget.setVisible(chosen.startswith(_OWN))
        self._soon.start()

    def _changed(self) -> None:
        self._fill_styles("")
        self._soon.start()

    def _kept(self) -> dict[str, dict[str, Any]]:
        return {key: value for key, value in _dictionary(self._views.get(KEPT)).items() if isinstance(value, dict)}

    def _ask_name(self) -> None:
        called, good = QInputDialog.getText(self, tr("Keep this style"), tr("Name of the style"))
        if good and called.strip():
            self.keep_as(called.strip())

    def keep_as(self, called: str) -> None:
        """Keeps the choices as a style of one's own, for every format."""
        self._views[KEPT] = {**self._kept(), called: self.choices.style_chosen().as_saved()}
        self._desk.preferences.save()
        self._fill_styles(_OWN + called)

    def _forget(self) -> None:
        chosen = str(self.style_box.currentData())
        self._views[KEPT] = {key: value for key, value in self._kept().items() if _OWN + key != chosen}
        self._desk.preferences.save()
        self._fill_styles("")

    # The first lines

    def _read(self) -> None:
        project, first = self._desk.project, self._sources[0].id
        if project is None:
            return

        def work(_: object, __: object) -> Transcript:
            with project.read() as session:
                return transcript(session, first, most=ROWS)

        self._desk.jobs.start(tr("Reading the transcript"), work, self._came, quiet=True)

    def _came(self, source: Transcript) -> None:
        self.source = source
        self.show_sample()

    def show_sample(self) -> None:
        """Shows the first lines as they will be written, or why they cannot."""
        if self.source is None:
            return
        kind, chosen = FORMATS[self.format.currentData()], self.choices.style_chosen()
        try:
            text, why = sample(self.source, kind, chosen), ""
        except UserError as error:
            text, why = "", str(error)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self.preview.setFont(self.font() if kind.name in _READ else fixed)
        self.preview.setPlainText(text)
        self.save.setEnabled(not why)
        self.note.setText(why or _note(kind.name, chosen))
        self.note.setVisible(bool(self.note.text()))

    def _ask(self) -> None:
        kind, chosen = FORMATS[self.format.currentData()], self.choices.style_chosen()
        self._views[FORMAT] = kind.name
        self._views[CHOSEN] = {**_dictionary(self._views.get(CHOSEN)), kind.name: chosen.as_saved()}
        self._desk.preferences.save()
        self.asked.emit(kind, chosen)


def _note(kind: str, chosen: Style) -> str:
    """What a person should know before it leaves the house."""
    notes = []
    if kind == "f4":
        notes.append(tr("f4 writes only where a turn ends; each begins where the one before ended."))
    if kind in ("docx", "html"):
        notes.append(tr("Shown as plain text; the file has its styles."))
    if chosen.names in ("people", "initials"):
        notes.append(tr("Names that are spoken in the text stay as they are."))
    return " ".join(notes)


def _dictionary(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
