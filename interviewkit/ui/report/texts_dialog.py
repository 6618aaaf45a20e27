"""The team's own words in a report, by place: kept in the project, and there again whenever it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from interviewkit.reports.actions import write_text
from interviewkit.reports.content import theme_place
from interviewkit.reports.design import PARTS
from interviewkit.reports.queries import own_texts
from interviewkit.ui import style
from interviewkit.ui.language import Speaks, name
from interviewkit.words import LANGUAGES, mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

PLACE = Qt.ItemDataRole.UserRole
ABOUT = {"": mark("Text"), "so_what": mark("So what"), "action": mark("What to do"), "opportunity": mark("Opportunity")}
WROTE = mark("Write in the report")


class TextsDialog(Speaks, QDialog):
    """Places at the left, words at the right; what is written is kept when another place is chosen."""

    def __init__(
        self, desk: Desk, report_id: int, language: str, themes: list[tuple[str, str]], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._desk, self._report, self._language, self._themes = desk, report_id, language, themes
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.places, self.text = QListWidget(), QPlainTextEdit(tabChangesFocus=True)
        self.note, self.done_button = QLabel(wordWrap=True), QPushButton()
        self._place = ""
        self._lay_out()
        self._texts = desk.read(own_texts, report_id, language)
        self.places.currentItemChanged.connect(lambda new, _: self._turn_to(new))
        self.done_button.clicked.connect(self.accept)
        self.finished.connect(lambda _: self.keep())
        self.retranslate()
        self.places.setCurrentRow(0)

    def _lay_out(self) -> None:
        self.resize(860, 560)
        style.set_kind(self.note, "small")
        style.set_kind(self.done_button, "primary")
        self.places.setFixedWidth(280)
        right = QVBoxLayout()
        right.setSpacing(style.S)
        right.addWidget(self.text, 1)
        right.addWidget(self.note)
        middle = QHBoxLayout()
        middle.setSpacing(style.M)
        middle.addWidget(self.places)
        middle.addLayout(right, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.done_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.XL, style.L, style.XL, style.L)
        column.setSpacing(style.M)
        column.addLayout(middle, 1)
        column.addLayout(buttons)

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Own words in the report"))
        name(self.places, tr("Places in the report"))
        name(self.text, tr("Own words"))
        self.done_button.setText(tr("Done"))
        self.note.setText(
            tr("In {language}. Each line becomes a paragraph; it is there again whenever the report is written.",
               language=LANGUAGES[self._language])
        )  # fmt: skip
        at = max(0, self.places.currentRow())
        self.places.blockSignals(True)
        self.places.clear()
        for place, text in self._rows():
            item = QListWidgetItem()
            item.setData(PLACE, place)
            item.setText(f"{text}  ✎" if self._texts.get(place) else text)
            item.setToolTip(text)
            self.places.addItem(item)
        self.places.setCurrentRow(at)
        self.places.blockSignals(False)

    def keep(self) -> None:
        """Keeps what is written, as one step."""
        words = self.text.toPlainText().strip()
        if not self._place or words == self._texts.get(self._place, "") or self._desk.project is None:
            return
        self._desk.change(WROTE, write_text, self._report, self._place, self._language, words)
        self._texts[self._place] = words
        self.retranslate()

    def _turn_to(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        place = str(item.data(PLACE))
        self.keep()
        self._place = place
        self.text.setPlainText(self._texts.get(place, ""))

    def _rows(self) -> list[tuple[str, str]]:
        rows = [("cover", tr("Cover")), *((part, tr(text)) for part, text in PARTS.items())]
        for guid, title in self._themes:
            rows += [(theme_place(guid, what), f"{title} — {tr(label)}") for what, label in ABOUT.items()]
        return rows
