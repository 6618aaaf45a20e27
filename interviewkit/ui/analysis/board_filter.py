"""Which quotes a board shows: one menu for each thing that can be asked for, and a field for words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QToolButton, QWidget

from interviewkit.analysis.board_quotes import Names, Wish
from interviewkit.coding.emotions import FEELINGS
from interviewkit.ui import style
from interviewkit.ui.icons import icon
from interviewkit.ui.language import Speaks, name
from interviewkit.words import mark, tr

BREATH = 200
FIELDS = {
    "codes": mark("Codes"),
    "stages": mark("Stages"),
    "emotions": mark("Feelings"),
    "participants": mark("Participants"),
    "attributes": mark("Attributes"),
    "sources": mark("Sources"),
}
LEANINGS = {"+": mark("Pleasant"), "0": mark("Neutral"), "-": mark("Unpleasant")}


class BoardFilter(Speaks, QWidget):
    """Tells each change of the wish; words a moment after they were typed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.wish = Wish()
        self._names, self._people = Names(), tuple[str, ...]()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.XS)
        self.text = QLineEdit(clearButtonEnabled=True)
        self.text.setFixedWidth(180)
        row.addWidget(self.text)
        self.buttons: dict[str, QToolButton] = {}
        for field in FIELDS:
            button = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
            menu = QMenu(button)
            menu.aboutToShow.connect(partial(self._fill, field))
            button.setMenu(menu)
            self.buttons[field] = button
            row.addWidget(button)
        self.starred, self.laid = QToolButton(), QToolButton()
        for switch, picture in ((self.starred, "mdi6.star-outline"), (self.laid, "mdi6.pin-outline")):
            switch.setCheckable(True)
            switch.setIcon(icon(picture, "muted"))
            switch.setToolButtonStyle(switch.toolButtonStyle().ToolButtonTextBesideIcon)
        self.clear = QPushButton()
        self.clear.setProperty("kind", "link")
        row.addWidget(self.starred)
        row.addWidget(self.laid)
        row.addWidget(self.clear)
        row.addStretch(1)
        self._typed = QTimer(self, singleShot=True, interval=BREATH)
        self._typed.timeout.connect(self.flush)
        self.text.textEdited.connect(lambda _: self._typed.start())
        self.starred.clicked.connect(lambda on: self._want(replace(self.wish, starred=on)))
        self.laid.clicked.connect(lambda on: self._want(replace(self.wish, laid=on)))
        self.clear.clicked.connect(lambda: self._want(Wish()))
        self.retranslate()

    def retranslate(self) -> None:
        self.text.setPlaceholderText(tr("Words"))
        name(self.text, tr("Words in the quote"))
        self.starred.setText(tr("Key quotes"))
        name(self.starred, tr("Only key quotes"))
        self.laid.setText(tr("Laid here"))
        name(self.laid, tr("Only quotes that were laid on this board"))
        self.laid.setToolTip(tr("Only quotes that were laid on this board"))
        self.clear.setText(tr("Show all quotes"))
        self._show()

    def flush(self) -> None:
        """Takes over the words being typed."""
        self._typed.stop()
        if self.text.text().strip() != self.wish.text:
            self._want(replace(self.wish, text=self.text.text().strip()))

    def show_wish(self, wish: Wish) -> None:
        """Shows what is asked for, without telling."""
        self._typed.stop()
        self.wish = wish
        self._show()

    def show_names(self, names: Names, people: Iterable[str]) -> None:
        """What can be asked for."""
        self._names, self._people = names, tuple(people)
        for field, button in self.buttons.items():
            button.setEnabled(bool(self._choices(field)))

    def _show(self) -> None:
        if self.text.text().strip() != self.wish.text:
            self.text.setText(self.wish.text)
        self.starred.setChecked(self.wish.starred)
        self.laid.setChecked(self.wish.laid)
        for field, button in self.buttons.items():
            chosen = len(getattr(self.wish, field))
            title = tr(FIELDS[field])
            button.setText(f"{title} · {chosen}" if chosen else title)
            name(button, button.text())
        self.clear.setVisible(bool(self.wish))

    def _choices(self, field: str) -> Mapping[Any, str]:
        names = self._names
        match field:
            case "codes":
                return names.codes
            case "stages":
                return names.stages
            case "sources":
                return names.sources
            case "participants":
                return dict(zip(self._people, self._people, strict=True))
            case "attributes":
                return {(what, value): f"{what}: {value}" for what, of in names.attributes.items() for value in of}
        words = {key: tr(feeling.name) for key, feeling in FEELINGS.items()}
        return {key: tr(text) for key, text in LEANINGS.items()} | words

    def _fill(self, field: str) -> None:
        menu = self.buttons[field].menu()
        menu.clear()
        for key, label in self._choices(field).items():
            action = menu.addAction(label.replace("&", "&&"), partial(self._toggle, field, key))
            action.setCheckable(True)
            action.setChecked(key in getattr(self.wish, field))

    def _toggle(self, field: str, key: Any) -> None:
        now: tuple[Any, ...] = getattr(self.wish, field)
        chosen = tuple(each for each in now if each != key) if key in now else (*now, key)
        asked: dict[str, Any] = {field: chosen}
        self._want(replace(self.wish, **asked))

    def _want(self, wish: Wish) -> None:
        self.wish = wish
        self._show()
        self.changed.emit()
