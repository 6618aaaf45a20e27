"""The window of the speech models: a list at the left, all about the chosen one at the right, the disk below."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from interviewkit.transcription import models, wording
from interviewkit.transcription.models import Model
from interviewkit.ui import style
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.models.details import Details
from interviewkit.ui.models.network_settings import NetworkSettings
from interviewkit.ui.models.rows import Row, detail_of, heading, row, shown_rows
from interviewkit.ui.models.shelf import Shelf
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

NAME = "small"  # shown first where nothing is installed


class ModelsWindow(Speaks, QDialog):
    """The work stays usable beside it."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(880, 620)
        self._desk, self._shelf = desk, Shelf.of(desk)
        self._models: dict[str, Model] = {}
        self.list, self.details = QListWidget(), Details(self._shelf)
        self.list.setItemDelegate(Row(self.list))
        self.list.setMouseTracking(True)
        self.list.setFixedWidth(272)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.device, self.disk = QLabel(wordWrap=True), QLabel()
        self.add, self.other, self.network, self.close_button = (QPushButton() for _ in range(4))
        self._lay_out()
        self.list.currentItemChanged.connect(self._choose)
        self.add.clicked.connect(self._ask_folder)
        self.other.clicked.connect(self._ask_other)
        self.network.clicked.connect(self._ask_network)
        self.details.network_asked.connect(self._ask_network)
        self.close_button.clicked.connect(self.close)
        self._shelf.changed.connect(self._fill)
        self._shelf.moved.connect(self._show_moving)
        self._shelf.arrived.connect(self.select)
        desk.scheme_changed.connect(self.list.viewport().update)
        self.retranslate()
        self._shelf.look_for_device()

    @classmethod
    def over(cls, desk: Desk, parent: QWidget | None, model: str = "") -> ModelsWindow:
        """The window that is open, else a new one; with this model chosen."""
        there = parent.findChild(cls) if parent is not None else None
        found = there if isinstance(there, ModelsWindow) else cls(desk, parent)
        found.show()
        found.raise_()
        found.list.setFocus()
        if model:
            found.select(model)
        return found

    def _lay_out(self) -> None:
        for button in (self.add, self.other, self.network, self.close_button):
            button.setAutoDefault(False)
        for button in (self.add, self.other, self.network):
            style.set_kind(button, "link")
        for label in (self.device, self.disk):
            style.set_kind(label, "small")
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self.details)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self.list)
        line = QFrame()
        line.setProperty("kind", "line")
        line.setFixedWidth(1)
        upper.addWidget(line)
        upper.addWidget(scroll, 1)
        below = QHBoxLayout()
        below.setSpacing(style.S)
        for button in (self.add, self.other, self.network):
            below.addWidget(button)
        below.addStretch(1)
        below.addWidget(self.close_button)
        foot = QFrame()
        foot.setProperty("kind", "status")
        column = QVBoxLayout(foot)
        column.setContentsMargins(style.L, style.S, style.L, style.M)
        column.setSpacing(style.XS)
        for widget in (self.device, self.disk):
            column.addWidget(widget)
        column.addLayout(below)
        whole = QVBoxLayout(self)
        whole.setSpacing(0)
        whole.addLayout(upper, 1)
        whole.addWidget(foot)
        whole.setContentsMargins(0, 0, 0, 0)
        upper.setContentsMargins(style.S, style.S, 0, 0)

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Speech models"))
        name(self.list, tr("Speech models"))
        self.add.setText(tr("Add a model folder…"))
        self.add.setToolTip(tr("For a machine without network: choose a folder that was copied from another one"))
        self.other.setText(tr("Another model of the hub…"))
        self.network.setText(tr("Network settings…"))
        self.close_button.setText(tr("Close"))
        self._fill()

    def select(self, model: str) -> None:
        """Chooses a model in the list."""
        if (item := shown_rows(self.list).get(model)) is not None:
            self.list.setCurrentItem(item)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._shelf.watched = True

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._shelf.watched = False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.list.viewport().update()

    # What is shown

    def _fill(self) -> None:
        chosen = self._chosen() or self._first()
        listed = models.listing()
        arriving = [each for each in self._shelf.names_at_work() if each not in {model.name for model in listed}]
        failed = [each for each in self._shelf.troubles if each not in {model.name for model in listed}]
        listed += [Model(each, None, 1, "many") for each in dict.fromkeys([*arriving, *failed])]
        self._models = {model.name: model for model in listed}
        with QSignalBlocker(self.list):
            self.list.clear()
            ready = [model for model in listed if model.path is not None]
            rest = [model for model in listed if model.path is None]
            for title, some in ((tr("On this machine"), ready), (tr("To download"), rest)):
                if some:
                    self.list.addItem(heading(title))
                for model in some:
                    self.list.addItem(row(model, self._detail(model), self._sign(model)))
            self.select(chosen if chosen in self._models else self._first())
        self._choose()
        room = models.room()
        used, free = wording.size(room.models + room.parts), wording.size(room.free)
        text = tr("Models take {used}; {free} are free in {folder}", used=used, free=free, folder=room.folder)
        self.disk.setText(text)
        device = self._shelf.device
        self.device.setText(wording.device_line(device) if device is not None else tr("Looking for a graphics card…"))

    def _detail(self, model: Model) -> str:
        work = self._shelf.work(model.name)
        if work is not None and work.doing == "downloading":
            return tr("loading {percent}", percent=f"{work.job.fraction or 0:.0%}")
        if model.name in self._shelf.troubles:
            return tr("did not work")
        if model.path is None and models.part_of(model.name):
            return tr("{done} of {total}", done=wording.size(models.part_of(model.name)), total=detail_of(model))
        return detail_of(model)

    def _sign(self, model: Model) -> tuple[str, str]:
        if model.name in self._shelf.troubles:
            return "alert-circle-outline", "trouble"
        if self._shelf.work(model.name) is not None:
            return "progress-download", "accent"
        return ("check-circle-outline", "good") if model.path is not None else ("download-outline", "faint")

    def _show_moving(self) -> None:
        rows = shown_rows(self.list)
        for each in self._shelf.names_at_work():
            if each in rows and each in self._models:
                fresh = row(self._models[each], self._detail(self._models[each]), self._sign(self._models[each]))
                for role in range(Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 3):
                    rows[each].setData(role, fresh.data(role))

    def _first(self) -> str:
        own = [model.name for model in models.installed() if model.removable]
        return next(iter(own), NAME)

    def _chosen(self) -> str:
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole) or "") if item is not None else ""

    def _choose(self) -> None:
        self.details.show_model(self._models.get(self._chosen()))

    # What can be done with none of them in particular

    def _ask_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Add a model folder…"))
        if folder:
            self._shelf.add(Path(folder))
            self.select(models.name_for(Path(folder)))

    def _ask_other(self) -> None:
        asked = tr("Its name there, e.g. Systran/faster-whisper-small (for CTranslate2)")
        text, agreed = QInputDialog.getText(self, tr("Another model of the hub"), asked)
        if agreed and text.strip():
            self._shelf.download(text.strip())
            self.select(text.strip().rpartition("/")[2])

    def _ask_network(self) -> None:
        NetworkSettings(self._desk, self).exec()
