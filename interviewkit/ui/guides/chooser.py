"""A new guide: blank, or from one of the templates, which can be read before they are taken."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from interviewkit.guides.labels import METHOD_LABELS
from interviewkit.guides.markdown import to_markdown
from interviewkit.guides.templates import template
from interviewkit.ui import style
from interviewkit.ui.dialogs import buttons, stack
from interviewkit.ui.language import Speaks, name
from interviewkit.words import LANGUAGES, language, tr

_MACHINE = re.compile(r"\A---\n.*?\n---\n|[ \t]*<!--.*?-->", re.DOTALL)


class Chooser(Speaks, QDialog):
    """What was chosen is in key ("" for blank) and speak."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.resize(920, 640)
        self.list, self.preview, self.speak = QListWidget(), QTextBrowser(), QComboBox()
        self.list.setFixedWidth(268)
        self.preview.document().setDocumentMargin(style.L)
        self.go, self.back = QPushButton(), QPushButton()
        for code, own in LANGUAGES.items():
            self.speak.addItem(own, code)
        self.speak.setCurrentIndex(self.speak.findData(language()))
        left = QVBoxLayout()
        left.setSpacing(style.S)
        left.addWidget(self.list, 1)
        left.addWidget(self.speak)
        across = QHBoxLayout()
        across.setSpacing(style.M)
        across.addLayout(left)
        across.addWidget(self.preview, 1)
        stack(self, across, buttons(back=self.back, go=self.go), tall=across)
        for key in ("", *METHOD_LABELS):
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole, key)
            self.list.addItem(item)
        self.list.currentItemChanged.connect(self._show)
        self.list.itemActivated.connect(lambda _: self.accept())
        self.speak.currentIndexChanged.connect(self._show)
        self.go.clicked.connect(self.accept)
        self.back.clicked.connect(self.reject)
        self.retranslate()
        self.list.setCurrentRow(1)

    @property
    def key(self) -> str:
        """The template's key, "" for a blank guide."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    @property
    def language(self) -> str:
        """The language of the guide."""
        return str(self.speak.currentData())

    def retranslate(self) -> None:
        self.setWindowTitle(tr("New guide"))
        name(self.list, tr("Templates"))
        name(self.preview, tr("What is in it"))
        name(self.speak, tr("Language of the guide"))
        for at in range(self.list.count()):
            key = self.list.item(at).data(Qt.ItemDataRole.UserRole)
            self.list.item(at).setText(tr(METHOD_LABELS[key]) if key else tr("Blank guide"))
        self.go.setText(tr("Make the guide"))
        self.back.setText(tr("Cancel"))
        self._show()

    def _show(self) -> None:
        if not self.key:
            self.preview.setMarkdown(
                tr("Four empty sections: consent, warm-up, core questions and wrap-up, with the shipped checklists.")
            )
            return
        content = template(self.key, self.language).content
        self.preview.setMarkdown(_MACHINE.sub("", to_markdown(content)))
