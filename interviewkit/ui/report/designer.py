"""What is in the report and how: its parts, themes and order, quotes, language, names, template."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from interviewkit.reports.design import MOST_QUOTES, PARTS, STATUSES, Design
from interviewkit.ui import style
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.numbers import WholeNumber
from interviewkit.ui.report.lists import Ordered
from interviewkit.words import LANGUAGES, language, mark, tr

if TYPE_CHECKING:
    from interviewkit.themes.queries import ThemeRow

Key = TypeVar("Key")
Maps = tuple[Sequence[tuple[int, str]], Sequence[tuple[int, str]]]
WIDTH = 316
QUOTES = (("best", mark("The best evidence")), ("chosen", mark("Chosen by hand, else the best")))
PEOPLE = (("pseudonyms", mark("By pseudonym")), ("names", mark("By name")), ("none", mark("Not at all")))


class Designer(Speaks, QScrollArea):
    """Shows a design; every decision is told at once."""

    decided = Signal(object)
    """The design as it is now."""
    words_wanted = Signal()
    quotes_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFixedWidth(WIDTH)
        self._design = Design()
        self._themes: list[ThemeRow] = []
        self.parts, self.themes = Ordered(), Ordered()
        self.speak, self.people, self.quotes, self.status = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.most, self.version, self.template = WholeNumber(), QLineEdit(), QPushButton()
        self.theme_map, self.journey_map = QComboBox(), QComboBox()
        self._maps: Maps = ((), ())
        self.words, self.choose, self.plain = QPushButton(), QPushButton(), QPushButton()
        self._labels = {key: QLabel() for key in ("parts", "themes", "speak", "people", "quotes", "most", "status",
                                                  "version", "template", "theme_map", "journey_map")}  # fmt: skip
        self._lay_out()
        for box in (self.speak, self.people, self.quotes, self.status, self.theme_map, self.journey_map):
            box.activated.connect(lambda _: self._decide())
        self.most.valueChanged.connect(lambda _: self._decide())
        self.version.editingFinished.connect(self._decide)
        self.parts.decided.connect(self._decide)
        self.themes.decided.connect(self._decide)
        self.template.clicked.connect(self._ask_template)
        self.plain.clicked.connect(lambda: self.use_template(""))
        self.words.clicked.connect(self.words_wanted)
        self.choose.clicked.connect(self.quotes_wanted)
        self.retranslate()

    def _lay_out(self) -> None:
        self.most.setRange(1, MOST_QUOTES)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(style.L, style.M, style.M, style.L)
        column.setSpacing(style.XS)
        files = QHBoxLayout()
        files.setSpacing(style.XS)
        files.addWidget(self.template, 1)
        files.addWidget(self.plain)
        rows: list[tuple[str, QWidget | QHBoxLayout]] = [
            ("parts", self.parts), ("themes", self.themes), ("theme_map", self.theme_map),
            ("journey_map", self.journey_map), ("quotes", self.quotes), ("most", self.most),
            ("people", self.people), ("speak", self.speak), ("status", self.status), ("version", self.version),
            ("template", files),
        ]  # fmt: skip
        column.addWidget(self.words)
        for key, row in rows:
            style.set_kind(self._labels[key], "section")
            column.addSpacing(style.S)
            column.addWidget(self._labels[key])
            if isinstance(row, QHBoxLayout):
                column.addLayout(row)
            else:
                column.addWidget(row)
            if key == "quotes":
                column.addWidget(self.choose)
        column.addStretch(1)
        for button in (self.choose, self.plain):
            style.set_kind(button, "link")
        self.setWidget(inner)

    def show_design(self, design: Design, themes: list[ThemeRow], maps: Maps = ((), ())) -> None:
        """Fills everything in; nothing is told. maps: the saved theme maps and journey maps, (id, name) each; which one
        is drawn is asked only where there are several."""
        self._design, self._themes, self._maps = design, themes, maps
        for key, box, rows, drawn in (
            ("theme_map", self.theme_map, maps[0], design.theme_map),
            ("journey_map", self.journey_map, maps[1], design.journey_map),
        ):
            _fill(box, [(id, text or tr("Map {n}", n=at)) for at, (id, text) in enumerate(rows, 1)])
            box.setCurrentIndex(max(0, box.findData(drawn)))
            for widget in (box, self._labels[key]):
                widget.setVisible(len(rows) > 1)
        ordered = filled_up(list(design.parts), list(PARTS))
        self.parts.fill((part, tr(PARTS[part]), part in design.parts) for part in ordered)
        known = {theme.id: theme.name for theme in themes}
        chosen = list(known) if design.themes is None else [each for each in design.themes if each in known]
        self.themes.fill((each, known[each], each in chosen) for each in filled_up(chosen, list(known)))
        for box, value in (
            (self.speak, design.language or language()),
            (self.people, design.anonymity),
            (self.quotes, design.quotes),
            (self.status, design.status),
        ):
            box.setCurrentIndex(max(0, box.findData(value)))
        with QSignalBlocker(self.most):
            self.most.setValue(design.most)
        self.version.setText(design.version)
        self._show_template()

    def retranslate(self) -> None:
        texts = {
            "parts": tr("Parts, in order"),
            "themes": tr("Themes, in order"),
            "speak": tr("Language of the report"),
            "people": tr("Participants are named"),
            "quotes": tr("Quotes"),
            "most": tr("Most quotes of a theme"),
            "status": tr("Status"),
            "version": tr("Version"),
            "template": tr("Word template"),
            "theme_map": tr("Theme map drawn"),
            "journey_map": tr("Journey map drawn"),
        }
        fields = {"parts": self.parts, "themes": self.themes, "speak": self.speak, "people": self.people,
                  "quotes": self.quotes, "most": self.most, "status": self.status, "version": self.version,
                  "template": self.template, "theme_map": self.theme_map,
                  "journey_map": self.journey_map}  # fmt: skip
        for key, text in texts.items():
            self._labels[key].setText(text)
            name(fields[key], text)
        self.parts.setToolTip(tr("Space ticks, Alt+↑ and Alt+↓ move, and so does the mouse."))
        self.themes.setToolTip(self.parts.toolTip())
        self.words.setText(tr("Own words…"))
        self.choose.setText(tr("Choose quotes…"))
        self.plain.setText(tr("None"))
        for box, choices in ((self.people, PEOPLE), (self.quotes, QUOTES), (self.status, tuple(STATUSES.items()))):
            _fill(box, [(key, tr(text)) for key, text in choices])
        _fill(self.speak, list(LANGUAGES.items()))
        self.show_design(self._design, self._themes, self._maps)

    def use_template(self, path: str) -> None:
        """Takes a Word file's styles for the document, or with "" our own."""
        self._design = replace(self._design, template=path)
        self._show_template()
        self.decided.emit(self._design)

    def _show_template(self) -> None:
        path = self._design.template
        self.template.setText(Path(path).name if path else tr("Choose…"))
        self.template.setToolTip(path)
        self.plain.setVisible(bool(path))

    def _ask_template(self) -> None:
        start = str(Path(self._design.template).parent) if self._design.template else str(Path.home())
        path, _ = QFileDialog.getOpenFileName(self, tr("Word template"), start, tr("Word files (*.docx *.dotx)"))
        if path:
            self.use_template(path)

    def _decide(self) -> None:
        themes = tuple(each for each in self.themes.ticked() if isinstance(each, int))
        all_of_them = list(themes) == [theme.id for theme in self._themes]
        made = replace(
            self._design,
            parts=tuple(str(part) for part in self.parts.ticked()),
            themes=None if all_of_them else themes,
            quotes=self.quotes.currentData(),
            most=self.most.value(),
            language=self.speak.currentData(),
            anonymity=self.people.currentData(),
            status=self.status.currentData(),
            version=self.version.text().strip(),
            theme_map=_choice(self.theme_map, self._design.theme_map),
            journey_map=_choice(self.journey_map, self._design.journey_map),
        )
        if made != self._design:
            self._design = made
            self.decided.emit(made)


def filled_up(chosen: list[Key], usual: list[Key]) -> list[Key]:
    """The chosen ones in their order, and each of the others after the one it usually follows."""
    ordered = list(chosen)
    for at, key in enumerate(usual):
        if key not in ordered:
            before = next((each for each in reversed(usual[:at]) if each in ordered), None)
            ordered.insert(0 if before is None else ordered.index(before) + 1, key)
    return ordered


def _choice(box: QComboBox, before: int | None) -> int | None:
    """The map that is drawn; the first one, as it comes, unless another was chosen."""
    if box.count() < 2 or (before is None and box.currentIndex() == 0):
        return before
    return int(box.currentData())


def _fill(box: QComboBox, rows: Sequence[tuple[object, str]]) -> None:
    kept = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        for key, text in rows:
            box.addItem(text, key)
        box.setCurrentIndex(max(0, box.findData(kept)))
