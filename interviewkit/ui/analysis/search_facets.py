"""The column beside a search: what the hits have in common, with counts; a tick narrows them to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from interviewkit.analysis.facets import Facet, Value
from interviewkit.coding.emotions import FEELINGS
from interviewkit.ui import style
from interviewkit.ui.language import Speaks, name
from interviewkit.words import mark, tr

Place = tuple[str, str]
_PLACE, _KEY, _MORE = (Qt.ItemDataRole.UserRole + n for n in range(3))
FIRST = 8
"""Values shown of each facet before all are asked for."""
_TITLES = {
    "source": mark("Source"),
    "participant": mark("Participant"),
    "role": mark("Role"),
    "speaker": mark("Speaker"),
    "question": mark("Question or column"),
    "coded": mark("Coded"),
    "code": mark("Code"),
    "stage": mark("Stage"),
    "emotion": mark("Feeling"),
    "language": mark("Language"),
    "date": mark("Added on"),
}
_WORDS = {
    ("role", "moderator"): mark("Moderator"),
    ("role", "participant"): mark("Participant"),
    ("role", "observer"): mark("Observer"),
    ("coded", "yes"): mark("Has a code"),
    ("coded", "no"): mark("Has no code yet"),
    ("language", "ko"): mark("Korean"),
    ("language", "en"): mark("English"),
}


class FacetTree(Speaks, QTreeWidget):
    """Ticks are the narrowing; the space bar or a click sets them."""

    narrowed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chosen: dict[Place, frozenset[str]] = {}
        self._facets: Sequence[Facet] = ()
        self._counts: Mapping[Place, Mapping[str, int]] = {}
        self._whole: set[Place] = set()
        self._closed: set[Place] = {("speaker", ""), ("date", ""), ("language", "")}
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setIndentation(style.M)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, self.header().ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, self.header().ResizeMode.ResizeToContents)
        self.setExpandsOnDoubleClick(False)
        self.itemChanged.connect(self._ticked)
        self.itemClicked.connect(self._clicked)
        self.itemActivated.connect(self._clicked)
        self.itemExpanded.connect(lambda item: self._closed.discard(item.data(0, _PLACE)))
        self.itemCollapsed.connect(lambda item: self._closed.add(item.data(0, _PLACE)))
        self.retranslate()

    def retranslate(self) -> None:
        name(self, tr("Narrow what was found"))
        self._fill()

    def show_facets(self, facets: Sequence[Facet], counts: Mapping[Place, Mapping[str, int]]) -> None:
        """Shows facets; counts: hits there would be with each value."""
        self._facets, self._counts = facets, counts
        self._fill()

    def choose(self, chosen: Mapping[Place, frozenset[str]]) -> None:
        """Sets all ticks, without saying so."""
        self.chosen = {place: keys for place, keys in chosen.items() if keys}
        self._fill()

    def _fill(self) -> None:
        at = self.currentItem()
        current = (at.data(0, _PLACE), at.data(0, _KEY)) if at is not None else None
        scrolled = self.verticalScrollBar().value()
        self.blockSignals(True)
        self.clear()
        for facet in self._facets:
            place = (facet.kind, facet.name)
            title = facet.name or tr(_TITLES[facet.kind])
            head = QTreeWidgetItem([title, ""])
            head.setData(0, _PLACE, place)
            head.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            font = head.font(0)
            font.setWeight(font.Weight.DemiBold)
            head.setFont(0, font)
            self.addTopLevelItem(head)
            self._fill_values(head, facet, place)
            head.setExpanded(place not in self._closed or place in self.chosen)
        if current is not None:
            self._return_to(*current)
        self.verticalScrollBar().setValue(scrolled)
        self.blockSignals(False)

    def _fill_values(self, head: QTreeWidgetItem, facet: Facet, place: Place) -> None:
        counted, ticked = self._counts.get(place, {}), self.chosen.get(place, frozenset())
        values = [each for each in facet.values if counted.get(each.key) or each.key in ticked]
        values.sort(key=lambda each: (each.key not in ticked, -counted.get(each.key, 0)))
        shown = values if place in self._whole or len(values) <= FIRST + 1 else values[:FIRST]
        for value in shown:
            item = QTreeWidgetItem([label(facet.kind, value), f"{counted.get(value.key, 0):,}"])
            item.setData(0, _PLACE, place)
            item.setData(0, _KEY, value.key)
            item.setToolTip(0, item.text(0))
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setCheckState(0, Qt.CheckState.Checked if value.key in ticked else Qt.CheckState.Unchecked)
            head.addChild(item)
        if len(shown) < len(values):
            more = QTreeWidgetItem([tr("All {n}…", n=len(values)), ""])
            more.setData(0, _PLACE, place)
            more.setData(0, _MORE, True)
            head.addChild(more)

    def _return_to(self, place: Place, key: str | None) -> None:
        for n in range(self.topLevelItemCount()):
            head = self.topLevelItem(n)
            if head is not None and head.data(0, _PLACE) == place:
                children = [head.child(each) for each in range(head.childCount())]
                self.setCurrentItem(next((each for each in children if each and each.data(0, _KEY) == key), head))

    def _ticked(self, item: QTreeWidgetItem) -> None:
        place, key = item.data(0, _PLACE), item.data(0, _KEY)
        if key is None:
            return
        place = (place[0], place[1])
        before = self.chosen.get(place, frozenset())
        after = before | {key} if item.checkState(0) == Qt.CheckState.Checked else before - {key}
        if after != before:
            self.chosen = {each: keys for each, keys in {**self.chosen, place: after}.items() if keys}
            QTimer.singleShot(0, self, self.narrowed.emit)  # whoever hears of it fills the tree anew: Qt still ticks

    def _clicked(self, item: QTreeWidgetItem) -> None:
        if item.data(0, _MORE):
            place = item.data(0, _PLACE)
            self._whole.add((place[0], place[1]))
            QTimer.singleShot(0, self, self._fill)


def label(kind: str, value: Value) -> str:
    """A value as a person reads it."""
    if (kind, value.key) in _WORDS:
        return tr(_WORDS[kind, value.key])
    if kind == "emotion" and value.key in FEELINGS:
        return tr(FEELINGS[value.key].name)
    return value.label
