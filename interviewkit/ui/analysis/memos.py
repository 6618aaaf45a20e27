"""The page of memos: all at the left by what they are about, the one chosen at the right, saved as one writes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt, QTimer, QTimeZone
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from interviewkit.coding import memos
from interviewkit.coding.memos import ABOUT, MemoRow, Names, Thing
from interviewkit.ui import style
from interviewkit.ui.analysis.memo_line import MemoLine
from interviewkit.ui.analysis.memo_text import MemoText
from interviewkit.ui.analysis.page import AnalysisPage
from interviewkit.ui.desk import Target
from interviewkit.ui.empty import Empty
from interviewkit.ui.icons import icon
from interviewkit.ui.language import name
from interviewkit.ui.picker import Choice, Picker
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk

ADD, WRITE, DELETE = mark("New memo"), mark("Write memo"), mark("Delete memo")
PUT = mark("Put a memo elsewhere")
PAUSE = 1200
"""Milliseconds without a key after which what was written becomes a step."""
_ID = Qt.ItemDataRole.UserRole
KIND_NAMES = {
    "journal": mark("Journal"),
    "code": mark("Codes"),
    "source": mark("Sources"),
    "participant": mark("Participants"),
    "theme": mark("Themes"),
    "stage": mark("Stages"),
}
ICONS = {
    "journal": "mdi6.notebook-outline",
    "code": "mdi6.tag-outline",
    "source": "mdi6.file-document-outline",
    "participant": "mdi6.account-outline",
    "theme": "mdi6.graph-outline",
    "stage": "mdi6.map-marker-outline",
    "memo": "mdi6.note-text-outline",
}


class MemosPage(AnalysisPage):
    """See the head of this file."""

    id = "memos"
    title = mark("Memos")
    icon = "mdi6.notebook-edit-outline"
    watches = frozenset({"memo", "code", "source", "participant", "theme", "stage", "coder"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._rows: dict[int, MemoRow] = {}
        self._names = Names({})
        self._open: int | None = None
        self._asked = 0
        self._filling = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.flush)
        self._build()
        self.field.textChanged.connect(lambda _: self._fill())
        self.kind.activated.connect(lambda _: self._fill())
        self.list.currentItemChanged.connect(self._chosen)
        self.heading.textEdited.connect(lambda _: self._pause.start())
        self.text.textChanged.connect(self._typed)
        self.text.followed.connect(self.follow)
        self.about.clicked.connect(self.pick_about)
        self.back.linkActivated.connect(lambda memo: self.show_memo(int(memo)))
        desk.scheme_changed.connect(self.text.colours.rehighlight)
        self.retranslate()

    def _build(self) -> None:
        self.field, self.kind, self.list = QLineEdit(clearButtonEnabled=True), QComboBox(), QListWidget()
        self.new, self.count = QPushButton(), QLabel()
        self.new.setIcon(icon("mdi6.plus", "muted"))
        self.new.clicked.connect(lambda: self.begin(None))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(MemoLine(self.list))
        self.list.setUniformItemSizes(True)
        style.set_kind(self.count, "muted")
        head = QHBoxLayout()
        head.addWidget(self.kind, 1)
        head.addWidget(self.new)
        left = QVBoxLayout()
        left.setContentsMargins(style.M, style.M, style.S, style.M)
        left.setSpacing(style.S)
        left.addLayout(head)
        left.addWidget(self.field)
        left.addWidget(self.list, 1)
        left.addWidget(self.count)
        self.heading, self.text, self.back = QLineEdit(), MemoText(), QLabel(wordWrap=True)
        style.set_kind(self.heading, "search")
        self.heading.returnPressed.connect(self.text.setFocus)
        self.about, self.when = QPushButton(), QLabel()
        style.set_kind(self.about, "quiet")
        self.go = QToolButton()
        self.go.setIcon(icon("mdi6.arrow-top-right", "muted"))
        self.go.clicked.connect(self._follow_about)
        self.bin = QToolButton()
        self.bin.setIcon(icon("mdi6.delete-outline", "muted"))
        self.bin.clicked.connect(self.delete)
        style.set_kind(self.when, "muted")
        style.set_kind(self.back, "muted")
        line = QHBoxLayout()
        line.addWidget(self.about)
        line.addWidget(self.go)
        line.addStretch(1)
        line.addWidget(self.when)
        line.addWidget(self.bin)
        right = QVBoxLayout()
        right.setContentsMargins(style.L, style.M, style.L, style.M)
        right.setSpacing(style.S)
        right.addLayout(line)
        right.addWidget(self.heading)
        right.addWidget(self.text, 1)
        right.addWidget(self.back)
        one, two = QWidget(), QWidget()
        one.setLayout(left)
        two.setLayout(right)
        self.empty = Empty(
            mark("What strikes you while reading belongs in a memo: about a code, a source, or nothing but your day."),
            mark("New journal entry"), lambda: self.begin(None), "mdi6.notebook-edit-outline",
        )  # fmt: skip
        self.sides = QStackedWidget()
        self.sides.addWidget(two)
        self.sides.addWidget(self.empty)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(one)
        splitter.addWidget(self.sides)
        splitter.setSizes([320, 800])
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)
        self.setFocusProxy(self.list)

    def retranslate(self) -> None:
        chosen = self.kind.currentData() or ""
        self.kind.clear()
        self.kind.addItem(tr("All memos"), "")
        for kind, text in KIND_NAMES.items():
            self.kind.addItem(icon(ICONS[kind], "muted"), tr(text), kind)
        self.kind.setCurrentIndex(max(0, self.kind.findData(chosen)))
        self.field.setPlaceholderText(tr("Search in memos"))
        for widget, text in (
            (self.kind, tr("What the memos are about")), (self.field, tr("Search in memos")), (self.list, tr("Memos")),
            (self.heading, tr("Title of the memo")), (self.text, tr("Memo")), (self.go, tr("Show it")),
            (self.bin, tr("Delete memo")),
        ):  # fmt: skip
            name(widget, text)
        self.go.setToolTip(tr("Show it"))
        self.bin.setToolTip(tr("Delete memo"))
        self.heading.setPlaceholderText(tr("Title"))
        self.text.setPlaceholderText(tr("Write here. [[ links to a code, source, participant, theme, stage or memo."))
        self.new.setText(tr("Journal entry"))
        if self._rows:
            self.changed(None)

    # What the room calls

    def opened(self, project: Project) -> None:
        for widget in (self.heading, self.text):
            widget.setReadOnly(project.read_only)
        for button in (self.new, self.about, self.bin, self.empty.button):
            button.setEnabled(not project.read_only)
        self.changed(None)

    def closed(self) -> None:
        self._pause.stop()
        self._asked += 1
        self._rows, self._open = {}, None
        self._fill()
        self._show()

    def changed(self, changes: Changes | None) -> None:
        """Reads all memos and everything they may link to, off the window's thread."""
        project = self.desk.project
        if project is None:
            return
        self._asked += 1
        asked = self._asked

        def read(*_: object) -> tuple[Names, list[MemoRow]]:
            with project.read() as session:
                known = memos.names(session)
                return known, memos.memos(session, known)

        self.desk.jobs.start(tr("Reading the memos"), read, lambda found: self._take(found, asked), quiet=True)

    def _take(self, found: tuple[Names, list[MemoRow]], asked: int) -> None:
        known, rows = found
        if asked != self._asked or self.desk.project is None:
            return  # a later reading holds this one's too
        self._names, self._rows = known, {row.id: row for row in rows}
        self._filling = True
        self.text.set_names(known)  # colours links, which counts as a change of the text
        self._filling = False
        self._fill()
        self._show()

    def flush(self) -> None:
        self._pause.stop()
        row = self._rows.get(self._open or 0)
        if row is None or self.desk.project is None or self.desk.project.read_only:
            return
        title, text = self.heading.text(), self.text.toPlainText()
        if " ".join(title.split()) != row.title or text != row.text:
            detail = " ".join(title.split()) or row.heading
            self.desk.change(WRITE, memos.write, row.id, title, text, detail=detail)
            self._rows[row.id] = replace(row, title=" ".join(title.split()), text=text)

    # Acts

    def begin(self, about: Thing | None) -> None:
        """A new memo, with the keyboard in it."""
        self.flush()
        label = self._names.by_thing.get(about, "") if about else ""
        made = self.desk.change(ADD, memos.add_memo, about, detail=label)
        if made is not None:
            self.field.clear()
            self.kind.setCurrentIndex(0)
            self._rows = {row.id: row for row in self.desk.read(memos.memos, self._names, made)} | self._rows
            self._fill()
            self.show_memo(made)
            self.heading.setFocus()

    def show_memo(self, memo_id: int) -> None:
        """Brings a memo to the right side."""
        if memo_id not in self._shown():
            self.field.clear()
            self.kind.setCurrentIndex(0)
            self._fill()
        for at in range(self.list.count()):
            if self.list.item(at).data(_ID) == memo_id:
                self.list.setCurrentRow(at)

    def delete(self) -> None:
        """Takes the memo shown away; the notice has the way back."""
        self.flush()
        row = self._rows.get(self._open or 0)
        if row is None:
            return

        def act(session: object) -> bool:
            memos.delete_memos(session, [row.id])  # type: ignore[arg-type]
            return True

        if self.desk.change(DELETE, act, detail=row.heading):
            self.desk.tell(tr("The memo was deleted."), undo=True)

    def pick_about(self) -> Picker | None:
        """What the memo is about, out of everything there is."""
        row = self._rows.get(self._open or 0)
        if row is None:
            return None
        choices = [Choice(None, tr("Journal"), icon=ICONS["journal"])]
        for kind in ABOUT:
            for thing, label in self._names.by_thing.items():
                if thing[0] == kind:
                    choices.append(Choice(thing, label, tr(KIND_NAMES[kind]), icon=ICONS[kind]))

        def put(thing: object) -> None:
            self.flush()
            about = thing if isinstance(thing, tuple) else None
            self.desk.change(PUT, memos.put_about, row.id, about, detail=row.heading)

        picker = Picker(tr("What is it about?"), choices, put, self, nothing=tr("Nothing is called like that."))
        picker.open_at(self.about.mapToGlobal(self.about.rect().bottomLeft()))
        return picker

    def follow(self, link: str) -> None:
        """Goes to what a link names."""
        thing = self._names.find(link)
        if thing is None:
            self.desk.say(tr("Nothing is called “{name}”.", name=link))
        else:
            self._go_to(thing)

    def _follow_about(self) -> None:
        row = self._rows.get(self._open or 0)
        if row is not None and row.about is not None:
            self._go_to(row.about)

    def _go_to(self, thing: Thing) -> None:
        kind, number = thing
        if kind == "memo":
            self.flush()
            self.show_memo(number)
        elif kind == "participant":
            self.flush()
            self.field.setText(self._names.by_thing[thing])
            self.kind.setCurrentIndex(self.kind.findData("participant"))
            self._fill()
        else:
            self.flush()
            self.desk.show(Target(kind, (number,)))  # type: ignore[arg-type]

    # Showing

    def _shown(self) -> list[int]:
        return [int(self.list.item(at).data(_ID)) for at in range(self.list.count())]

    def _fill(self) -> None:
        wanted, kind = self.field.text(), self.kind.currentData() or ""
        rows = [
            row
            for row in self._rows.values()
            if memos.fits(row, wanted) and (not kind or (row.about[0] if row.about else "journal") == kind)
        ]
        self.list.blockSignals(True)
        self.list.clear()
        for row in rows:
            about = row.about_name if row.about else tr("Journal")
            item = QListWidgetItem(f"{row.heading or tr('Empty memo')}\n{about} · {_day(row.changed_at)}")
            item.setIcon(icon(ICONS[row.about[0] if row.about else "journal"], "muted"))
            item.setData(_ID, row.id)
            item.setToolTip(row.text[:600])
            self.list.addItem(item)
            if row.id == self._open:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        if self._open not in self._rows:
            self._open = None
            if rows:
                self.list.setCurrentRow(0)
        self.count.setText(plural("{n} memo", "{n} memos", len(rows)))

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_ID) != self._open:
            memo = int(item.data(_ID))
            self.flush()
            self._open = memo
            self._show()
            self.show_memo(memo)

    def _show(self) -> None:
        row = self._rows.get(self._open or 0)
        self.sides.setCurrentIndex(0 if row is not None else 1)
        title, text = (row.title, row.text) if row is not None else ("", "")
        if row is None or not self._pause.isActive():  # what is being written stays
            self._filling = True
            if " ".join(self.heading.text().split()) != title:
                self.heading.setText(title)
            self.text.show_text(text)
            self._filling = False
        if row is None:
            return
        self.about.setIcon(icon(ICONS[row.about[0] if row.about else "journal"], "muted"))
        self.about.setText(row.about_name if row.about else tr("Journal"))
        name(self.about, tr("About: {name}", name=self.about.text()))
        self.about.setToolTip(tr("What is it about?"))
        self.go.setVisible(row.about is not None)
        self.when.setText(" · ".join(filter(None, [row.coder, _day(row.created_at)])))
        links = memos.leading_to(list(self._rows.values()), ("memo", row.id), self._names)
        listed = ", ".join(f'<a href="{each.id}">{_escaped(each.heading)}</a>' for each in links)
        self.back.setText(tr("Linked from: {memos}", memos=listed) if links else "")
        self.back.setVisible(bool(links))

    def _typed(self) -> None:
        if not self._filling:
            self._pause.start()


def _day(moment: str) -> str:
    when = QDateTime.fromString(moment, Qt.DateFormat.ISODateWithMs)
    when.setTimeZone(QTimeZone.utc())
    return QLocale().toString(when.toLocalTime().date(), QLocale.FormatType.ShortFormat)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
