"""What a number counts, place by place; a click goes there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QToolButton, QVBoxLayout

from interviewkit.sources.conversation.numbers import Place
from interviewkit.text.times import clock
from interviewkit.ui import style
from interviewkit.ui.icons import icon
from interviewkit.ui.language import Speaks, name
from interviewkit.words import tr

PLACE = Qt.ItemDataRole.UserRole
MOST = 2_000


class Places(Speaks, QFrame):
    """A list under the numbers, shown when one is clicked."""

    chosen = Signal(object)
    """A Place."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.title, self.list, self.close_button = QLabel(wordWrap=True), QListWidget(), QToolButton()
        self.title.setProperty("kind", "section")
        self.close_button.setIcon(icon("mdi6.close", "muted"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.S, style.XS, style.XS, style.XS)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        self.close_button.clicked.connect(self.hide)
        self.list.itemClicked.connect(self._chosen)
        self.list.itemActivated.connect(self._chosen)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        name(self.close_button, tr("Close"))
        self.close_button.setToolTip(tr("Close"))
        name(self.list, tr("Places"), tr("A click plays there; Enter too."))

    def show_places(self, title: str, places: Sequence[Place]) -> None:
        """Lists places; a single one is gone to at once as well."""
        self.title.setText(f"{title} ({len(places)})")
        self.list.clear()
        for place in places[:MOST]:
            length = tr("{n} s", n=f"{place.length_ms / 1000:.1f}")
            item = QListWidgetItem(f"{clock(place.start_ms)} · {length} · {place.text}")
            item.setData(PLACE, place)
            item.setToolTip(place.text)
            self.list.addItem(item)
        self.show()
        if len(places) == 1:
            self.chosen.emit(places[0])

    def _chosen(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(PLACE))
