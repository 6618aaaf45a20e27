"""How the hub is reached: proxy, certificates, mirror. Only downloads of models ever use the network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from interviewkit.errors import UserError
from interviewkit.transcription.network import HUB, WAYS, Network
from interviewkit.ui import style
from interviewkit.ui.dialogs import Telling, buttons, stack
from interviewkit.ui.language import name
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

WAY_NAMES = {
    "system": mark("As the system says"),
    "manual": mark("Through this proxy"),
    "none": mark("Straight, without a proxy"),
}


class NetworkSettings(QDialog):
    """Nothing is kept before it was found to be possible."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk = desk
        kept = Network.of(desk.preferences)
        self.setWindowTitle(tr("Network settings for speech models"))
        self.way = QComboBox()
        for way in WAYS:
            self.way.addItem(tr(WAY_NAMES[way]), way)
        self.way.setCurrentIndex(self.way.findData(kept.way))
        self.proxy = QLineEdit(kept.proxy, placeholderText="http://proxy.example.org:8080")
        self.user, self.password = QLineEdit(kept.user), QLineEdit(kept.password)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.certificates = QLineEdit(kept.certificates, placeholderText=tr("The system's only"))
        self.hub = QLineEdit(kept.hub, placeholderText=HUB)
        self.choose = QPushButton(tr("Choose…"))
        self.choose.setAutoDefault(False)
        self.trouble = Telling()
        self._lay_out()
        self.way.currentIndexChanged.connect(self._show)
        self.choose.clicked.connect(self._choose)
        self._show()

    def _lay_out(self) -> None:
        words = QLabel(
            tr("The network is used for one thing only: to download a model when you ask for it."), wordWrap=True
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(style.L)
        grid.setVerticalSpacing(style.S)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(1, 340)
        fields: tuple[tuple[str, QWidget], ...] = (
            (tr("Way to the hub"), self.way),
            (tr("Proxy"), self.proxy),
            (tr("User name"), self.user),
            (tr("Password"), self.password),
            (tr("Certificates"), self.certificates),
            (tr("Hub or mirror"), self.hub),
        )
        for at, (text, field) in enumerate(fields):
            label = QLabel(text)
            label.setBuddy(field)
            name(field, text)
            grid.addWidget(label, at, 0)
            if field is self.certificates:
                row = QHBoxLayout()
                row.setSpacing(style.S)
                row.addWidget(field, 1)
                row.addWidget(self.choose)
                grid.addLayout(row, at, 1)
            else:
                grid.addWidget(field, at, 1)
        note = QLabel(
            tr(
                "Certificates: a file of your company's root certificates (.pem or .crt), trusted besides the system's."
                " The password is kept in your preferences, in a file that only you can read."
            ),
            wordWrap=True,
        )
        style.set_kind(note, "small")
        back, self.save = QPushButton(tr("Cancel")), QPushButton(tr("Save"))
        back.clicked.connect(self.reject)
        self.save.clicked.connect(self._keep)
        stack(self, words, grid, note, self.trouble, buttons(back=back, go=self.save))

    def network(self) -> Network:
        """The settings as they stand in the fields."""
        return Network(
            self.way.currentData(),
            self.proxy.text().strip(),
            self.user.text().strip(),
            self.password.text(),
            self.certificates.text().strip(),
            self.hub.text().strip(),
        )

    def _show(self) -> None:
        for field in (self.proxy, self.user, self.password):
            field.setEnabled(self.way.currentData() == "manual")

    def _choose(self) -> None:
        kinds = tr("Certificates") + " (*.pem *.crt *.cer);;" + tr("All files") + " (*)"
        chosen, _ = QFileDialog.getOpenFileName(self, tr("Certificates"), "", kinds)
        if chosen:
            self.certificates.setText(chosen)

    def _keep(self) -> None:
        try:
            self.network().keep(self._desk.preferences)
        except UserError as error:
            self.trouble.say(str(error), wrong=True)
            return
        self._desk.preferences.save()
        self.accept()
