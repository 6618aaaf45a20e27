"""The bar above the theme map: search, filter, which lines to draw from which strength on, and how it looks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu, QSlider, QToolButton

from interviewkit.coding.emotions import FEELINGS
from interviewkit.themes.fitting import Choices
from interviewkit.themes.lines import Lines
from interviewkit.themes.pairs import Unit
from interviewkit.themes.queries import MapContent
from interviewkit.themes.view import UNITS, Filter, Measure, View
from interviewkit.ui import style
from interviewkit.ui.language import Speaks, name
from interviewkit.words import mark, tr

MEASURES: dict[Measure, str] = {
    "people": mark("participants"),
    "count": mark("units (count)"),
    "c": mark("c coefficient (= Jaccard)"),
    "npmi": mark("NPMI"),
}
UNIT_NAMES: dict[Unit, str] = {
    "segment": mark("within segments"),
    "quote": mark("within quotes"),
    "participant": mark("within participants"),
}
LEANINGS = {"+": mark("Pleasant"), "0": mark("Neutral"), "-": mark("Unpleasant")}
FIELDS = {
    "stages": mark("Stage"),
    "segments": mark("Segment"),
    "emotions": mark("Feeling"),
    "coders": mark("Coder"),
    "waves": mark("Wave"),
}
STEPS = 200
PAUSE = 450


class MapBar(Speaks, QFrame):
    """Tells each wish for another view; the threshold while it is dragged, and once more when it stays."""

    view_wanted = Signal(object)
    previewed = Signal(object)
    searched = Signal(str)
    next_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.view, self._choices, self._content = View(), Choices({}, {}, (), {}, ()), MapContent((), (), 0)
        self._steps: list[float] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(style.M, style.XS, style.M, style.XS)
        row.setSpacing(style.S)
        self.search = _Search(clearButtonEnabled=True)
        self.search.setMinimumWidth(110)
        self.search.setMaximumWidth(220)
        row.addWidget(self.search, 1)
        self.filter, self.lines, self.look = (_menu_button() for _ in range(3))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setFixedWidth(120)
        self.told = QLabel()
        style.set_kind(self.told, "small")
        for widget in (self.filter, self.lines, self.slider, self.told):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.look)
        self._rest = QTimer(self, singleShot=True, interval=PAUSE)
        self._rest.timeout.connect(self.flush)
        self.search.textChanged.connect(self.searched)
        self.search.next_wanted.connect(self.next_wanted)
        self.slider.valueChanged.connect(self._slid)
        self.slider.sliderReleased.connect(self.flush)
        self.filter.menu().aboutToShow.connect(self._fill_filter)
        self.lines.menu().aboutToShow.connect(self._fill_lines)
        self.look.menu().aboutToShow.connect(self._fill_look)
        self.retranslate()

    def retranslate(self) -> None:
        self.search.setPlaceholderText(tr("Find on the map"))
        name(self.search, tr("Find on the map"))
        name(self.slider, tr("From which strength on lines are drawn"))
        self._word()

    def show_map(self, content: MapContent, choices: Choices) -> None:
        """What the map shows now, without telling."""
        self._content, self._choices = content, choices
        if not self._rest.isActive():
            self.view = content.view
            self._set_slider()
        self._word()

    def _set_slider(self) -> None:
        values = self._values()
        self._steps = values
        shown = self.view.threshold
        if shown is None and self._content.lines is not None:
            shown = self._content.lines.automatic(self.view.measure)
        at = int(np.searchsorted(np.array(values), (shown or 0) - 1e-9)) if values else 0
        self.slider.blockSignals(True)
        self.slider.setRange(0, max(len(values) - 1, 0))
        self.slider.setValue(min(at, max(len(values) - 1, 0)))
        self.slider.blockSignals(False)
        self.slider.setEnabled(len(values) > 1)

    def _values(self) -> list[float]:
        lines = self._content.lines
        if lines is None:
            return []
        found = lines.values(self.view.measure)
        found = np.unique(found[~np.isnan(found)])
        if len(found) > STEPS:
            found = found[np.unique(np.linspace(0, len(found) - 1, STEPS).round().astype(int))]
        return [float(each) for each in found]

    def _slid(self, at: int) -> None:
        if at < len(self._steps):
            self.view = replace(self.view, threshold=self._steps[at])
            self._rest.start()
            self.previewed.emit(self.view)

    def flush(self) -> None:
        """The threshold stays as it is."""
        if self._rest.isActive():
            self._rest.stop()
            self.view_wanted.emit(self.view)

    def say(self, shown: int, lines: Lines | None) -> None:
        """How many lines are drawn."""
        of = 0 if lines is None else len(lines.found.a)
        least = self.view.threshold
        if least is None and lines is not None:
            least = lines.automatic(self.view.measure)
        least = least or 0.0
        number = f"{least:.0f}" if self.view.measure in ("people", "count") else f"{least:.2f}"
        self.told.setText(tr("≥ {least} · {n} of {of}", least=number, n=shown, of=of))
        self.told.setToolTip(tr("{n} of {of} pairs of codes are joined by a line", n=shown, of=of))
        self.slider.setToolTip(self.told.toolTip())

    def _word(self) -> None:
        asked = sum(len(getattr(self.view.filter, field)) for field in FIELDS)
        title = tr("Filter")
        texts = (
            f"{title} · {asked}" if asked else title,
            tr("Lines: {measure}", measure=tr(MEASURES[self.view.measure])),
        )
        for button, text in zip((self.filter, self.lines, self.look), (*texts, tr("Look")), strict=True):
            button.setText(f"{text} ▾")
            name(button, text)
        self.say(len(self._content.edges), self._content.lines)

    def _measure(self) -> str:
        return tr(MEASURES[self.view.measure])

    def _want(self, view: View) -> None:
        self._rest.stop()
        self.view = view
        self._word()
        self.view_wanted.emit(view)

    # Menus

    def _fill_lines(self) -> None:
        menu = self.lines.menu()
        menu.clear()
        automatic = menu.addAction(tr("Choose the strength so that the map can be read"))
        automatic.setCheckable(True)
        automatic.setChecked(self.view.threshold is None)
        automatic.triggered.connect(lambda: self._want(replace(self.view, threshold=None)))
        menu.addSection(tr("Strength of a line"))
        for measure, text in MEASURES.items():
            self._radio(menu, text, self.view.measure == measure, replace(self.view, measure=measure, threshold=None))
        menu.addSection(tr("Codes meet"))
        for unit in UNITS:
            wish = replace(self.view, unit=unit, threshold=None)
            self._radio(menu, UNIT_NAMES[unit], self.view.unit == unit, wish)

    def _fill_look(self) -> None:
        menu = self.look.menu()
        menu.clear()
        view = self.view
        menu.addSection(tr("Colour"))
        self._radio(menu, mark("By theme"), view.colour == "theme", replace(view, colour="theme"))
        self._radio(menu, mark("By feeling"), view.colour == "valence", replace(view, colour="valence"))
        menu.addSection(tr("Arrangement"))
        self._radio(menu, mark("Freely"), view.arrangement == "free", replace(view, arrangement="free"))
        lanes = replace(view, arrangement="stages")
        self._radio(menu, mark("In swim-lanes of the stages"), view.arrangement == "stages", lanes)
        menu.addSeparator()
        own = menu.addAction(tr("Customers' own words"))
        own.setCheckable(True)
        own.setChecked(view.words)
        own.triggered.connect(lambda: self._want(replace(view, words=not view.words)))

    def _radio(self, menu: QMenu, text: str, on: bool, wish: View) -> QAction:
        action = menu.addAction(tr(text), lambda: self._want(wish))
        action.setCheckable(True)
        action.setChecked(on)
        QActionGroup(action).addAction(action)
        return action

    def _fill_filter(self) -> None:
        menu = self.filter.menu()
        menu.clear()
        for field, title in FIELDS.items():
            below = menu.addMenu(tr(title))
            chosen = getattr(self.view.filter, field)
            for key, label in self._offered(field):
                action = below.addAction(label.replace("&", "&&"), partial(self._toggle, field, key))
                action.setCheckable(True)
                action.setChecked(key in chosen)
            below.setEnabled(bool(below.actions()))
            if chosen:
                below.setTitle(f"{tr(title)} · {len(chosen)}")
        menu.addSeparator()
        every = menu.addAction(tr("Everything"), lambda: self._want(replace(self.view, filter=Filter())))
        every.setEnabled(bool(self.view.filter))

    def _offered(self, field: str) -> Iterable[tuple[Any, str]]:
        choices = self._choices
        match field:
            case "stages":
                return [*choices.stages.items(), (0, tr("In no stage"))] if choices.stages else []
            case "segments":
                return [((what, each), f"{what}: {each}") for what, of in choices.segments.items() for each in of]
            case "coders":
                return choices.coders.items()
            case "waves":
                return [(wave, wave) for wave in choices.waves]
        words = [(key, tr(text)) for key, text in LEANINGS.items()]
        return words + [(each, tr(FEELINGS[each].name) if each in FEELINGS else each) for each in choices.emotions]

    def _toggle(self, field: str, key: Any) -> None:
        now: tuple[Any, ...] = getattr(self.view.filter, field)
        chosen = tuple(each for each in now if each != key) if key in now else (*now, key)
        asked: dict[str, Any] = {field: chosen}
        self._want(replace(self.view, filter=replace(self.view.filter, **asked)))


class _Search(QLineEdit):
    """Enter goes on to the next hit, Escape clears."""

    next_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


def _menu_button() -> QToolButton:
    button = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(QMenu(button))
    return button
