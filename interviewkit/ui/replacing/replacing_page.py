"""Beside the text: what to look for, what it becomes, where, and every place with what it would be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
)

from interviewkit.errors import UserError
from interviewkit.sources import queries
from interviewkit.sources.correcting.replacing import Done, Hit, Where, find, replace, speakers
from interviewkit.text.replacing import Search
from interviewkit.ui import style
from interviewkit.ui.language import name
from interviewkit.ui.replacing.hit_item import HitItem
from interviewkit.ui.replacing.hit_rows import MOST, HitRows
from interviewkit.ui.sources.side import SidePage
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from interviewkit.sources.queries import SourceRow
    from interviewkit.store.changes import Changes
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.jobs import Job, Progress
    from interviewkit.ui.sources.source_page import SourcePage

REPLACE = mark("Replace words")
SOON = 200
"""How long after the last letter it is looked, in ms."""
QUIET = 500
"""Fewer places are replaced before a person could look for the job."""
HERE, SELECTED, STUDY = "here", "selected", "study"


class ReplacingPage(SidePage):
    """Looks off the GUI thread, a moment after every letter; replaces as one step."""

    id = "replacing"
    title = mark("Find and replace")
    icon = "mdi6.find-replace"
    watches = frozenset({"segment", "source", "speaker"})

    def __init__(self, desk: Desk, page: SourcePage) -> None:
        super().__init__(desk, page)
        self._row: SourceRow | None = None
        self._looking: Job | None = None
        self._asked = 0
        self.query, self.new = QLineEdit(clearButtonEnabled=True), QLineEdit(clearButtonEnabled=True)
        self.whole, self.exact, self.regex = QCheckBox(), QCheckBox(), QCheckBox()
        self.scope, self.speaker = QComboBox(), QComboBox()
        self.count, self.all = QLabel(wordWrap=True), QCheckBox()
        self.rows, self.list, self.go = HitRows(), QListView(), QPushButton()
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.go.setProperty("kind", "primary")
        self.count.setProperty("kind", "muted")
        self.list.setModel(self.rows)
        self.list.setItemDelegate(HitItem(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for choice in (self.scope, self.speaker):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(6)
        fields = QVBoxLayout()
        fields.setContentsMargins(style.M, 0, style.M, 0)
        fields.setSpacing(style.S)
        ways = QGridLayout()
        ways.setHorizontalSpacing(style.M)
        ways.setVerticalSpacing(0)
        for number, box in enumerate((self.whole, self.exact, self.regex)):
            ways.addWidget(box, number // 2, number % 2)
        where = QHBoxLayout()
        where.setSpacing(style.S)
        where.addWidget(self.scope, 1)
        where.addWidget(self.speaker, 1)
        for field in (self.query, self.new):
            fields.addWidget(field)
        fields.addLayout(ways)
        fields.addLayout(where)
        counted = QHBoxLayout()
        counted.setContentsMargins(style.S + 3, style.XS, style.M, style.XS)
        counted.addWidget(self.all)
        counted.addWidget(self.count, 1)
        end = QHBoxLayout()
        end.setContentsMargins(style.M, style.S, style.M, style.M)
        end.addWidget(self.go, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(fields)
        column.addLayout(counted)
        column.addWidget(self.list, 1)
        column.addLayout(end)
        self.setFocusProxy(self.query)

    def _connect(self) -> None:
        self._soon.timeout.connect(self.look)
        for field in (self.query, self.new):
            field.textChanged.connect(self._look_soon)
            field.returnPressed.connect(self._enter)
        for box in (self.whole, self.exact, self.regex):
            box.toggled.connect(self._look_soon)
        for choice in (self.scope, self.speaker):
            choice.activated.connect(self._look_soon)
        self.scope.activated.connect(lambda _: self._fill_speakers())
        self.all.clicked.connect(lambda on: self.rows.choose_all(on))
        self.rows.chosen_changed.connect(self._show_count)
        self.list.activated.connect(self._show_place)
        self.list.clicked.connect(self._show_place)
        self.list.selectionModel().currentChanged.connect(lambda index, _: self._show_place(index))
        self.go.clicked.connect(self.replace)

    def retranslate(self) -> None:
        for field, text in ((self.query, tr("Find")), (self.new, tr("Replace with"))):
            field.setPlaceholderText(text)
            name(field, text)
        self.whole.setText(tr("Whole words"))
        self.exact.setText(tr("Match case"))
        self.regex.setText(tr("Regular expression"))
        self.regex.setToolTip(tr("Groups of the expression are $1, $2 … in the new words"))
        name(self.scope, tr("Where to look"))
        name(self.speaker, tr("Whose words"))
        name(self.list, tr("Places found"))
        name(self.all, tr("All places"))
        self.all.setToolTip(tr("All places"))
        chosen = self.scope.currentIndex()
        self.scope.clear()
        for text, where in ((tr("This source"), HERE), (tr("Selected sources"), SELECTED), (tr("Whole study"), STUDY)):
            self.scope.addItem(text, where)
        self.scope.setCurrentIndex(max(0, chosen))
        self._fill_speakers()
        self._show_count()

    # Showing

    def show_source(self, row: SourceRow | None) -> None:
        self._row = row
        self._fill_speakers()
        self._look_soon()

    def changed(self, changes: Changes | None) -> None:
        if changes is None or changes.touches("speaker", "source"):
            self._fill_speakers()
        self._look_soon()

    def open(self, words: str) -> None:
        """Ready for writing; what is selected in the text is looked for first."""
        if words and "\n" not in words:
            self.query.setText(words)
        self.query.setFocus()
        self.query.selectAll()

    def _where(self) -> Where:
        scope = self.scope.currentData()
        sources: tuple[int, ...] | None = None
        if scope == HERE:
            sources = (self._row.id,) if self._row is not None else ()
        elif scope == SELECTED:
            sources = self._selected()
        return Where(sources, self.speaker.currentData())

    def _selected(self) -> tuple[int, ...]:
        from interviewkit.ui.sources.workspace import SourcesWorkspace  # it is built of this page

        return tuple(row.id for row in self.desk.workspace(SourcesWorkspace).selected())

    def _fill_speakers(self) -> None:
        if self.desk.project is None or self._row is None:
            return
        chosen = self.speaker.currentData()
        self.speaker.clear()
        self.speaker.addItem(tr("All speakers"), None)
        for label in self.desk.read(speakers, Where(self._where().sources)):
            self.speaker.addItem(label, label)
        self.speaker.setCurrentIndex(max(0, self.speaker.findData(chosen)))

    # Looking

    def _look_soon(self) -> None:
        self._asked += 1
        self.go.setEnabled(False)
        self._soon.start()

    def look(self) -> None:
        """Finds every place, off the GUI thread; what was looked for before is given up."""
        self.page.reading.view.flush()
        self._soon.stop()
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
        project, asked = self.desk.project, self._asked
        search = Search(
            self.query.text(), self.new.text(), self.regex.isChecked(), self.whole.isChecked(), self.exact.isChecked()
        )
        if project is None or not search.query.strip():
            self._show([], {})
            return
        where = self._where()

        def work(_: Progress, cancelled: Callable[[], bool]) -> tuple[list[Hit], dict[int, str]]:
            with project.read() as session:
                names = (
                    {row.id: row.name for row in queries.sources(session)}
                    if where.sources is None or len(where.sources) > 1
                    else {}
                )
                return find(session, search, where, cancelled), names

        def show(found: tuple[list[Hit], dict[int, str]]) -> None:
            if self.desk.project is project and asked == self._asked:
                self._show(*found)

        self._looking = self.desk.jobs.start(tr("Finding"), work, show, self._wrong, quiet=True)

    def _show(self, hits: list[Hit], names: dict[int, str]) -> None:
        self._looking = None
        self.query.setProperty("kind", "")
        style.set_kind(self.query, "")
        self.rows.show_hits(hits, names)

    def _wrong(self, error: UserError) -> None:
        self._looking = None
        self.rows.show_hits([], {})
        style.set_kind(self.query, "wrong")
        self.count.setText(error.sentences()[0])

    def _show_count(self) -> None:
        total, chosen = self.rows.count(), self.rows.chosen_count()
        if not self.query.text().strip():
            self.count.setText(tr("Words are found in any case and spelling of letters."))
        elif not total:
            self.count.setText(tr("Nothing found"))
        elif total > MOST:
            known = {"chosen": f"{chosen:,}", "total": f"{total:,}", "n": f"{MOST:,}"}
            self.count.setText(tr("{chosen} of {total} places; the first {n} are listed", **known))
        else:
            self.count.setText(tr("{chosen} of {total} places", chosen=f"{chosen:,}", total=f"{total:,}"))
        self.all.setVisible(total > 0)
        state = Qt.CheckState.PartiallyChecked if 0 < chosen < total else Qt.CheckState.Checked
        self.all.setCheckState(state if chosen else Qt.CheckState.Unchecked)
        self.go.setText(plural("Replace {n} place", "Replace {n} places", chosen) if total else tr("Replace"))
        writable = self.desk.project is not None and not self.desk.project.read_only
        self.go.setEnabled(chosen > 0 and writable)

    def _show_place(self, index: QModelIndex) -> None:
        hit = self.rows.hit(index.row()) if index.isValid() else None
        if hit is None:
            return
        if hit.source_id != self.desk.source_id:
            self.desk.choose_source(hit.source_id)
        self.page.reading.view.go_to(hit.segment_id, hit.start, hit.end)

    def _enter(self) -> None:
        """Enter goes to the places, Ctrl+Enter replaces."""
        if self._soon.isActive():
            self.look()
        elif self.rows.rowCount():
            self.list.setFocus()
            self.list.setCurrentIndex(self.rows.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.page.side.turn_to("")
            self.page.reading.setFocus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held and self.go.isEnabled():
            self.replace()
        else:
            super().keyPressEvent(event)

    # Replacing

    def replace(self) -> None:
        """Replaces the places that are checked, as one step, off the GUI thread."""
        project, hits = self.desk.project, self.rows.chosen()
        if project is None or not hits:
            return
        self.page.flush()
        if self.go.hasFocus():
            self.query.setFocus()  # a button that can be pressed no more gives the keyboard away, to anywhere
        self.go.setEnabled(False)
        detail = self.query.text()

        def work(progress: Progress, cancelled: Callable[[], bool]) -> Done:
            with project.change(REPLACE, detail=detail) as session:
                return replace(session, hits, progress, cancelled)

        self.desk.jobs.start(
            tr("Replacing “{words}”", words=detail), work, self._told, writes=True, quiet=len(hits) < 500
        )

    def _told(self, done: Done) -> None:
        text = plural("{n} place was replaced.", "{n} places were replaced.", done.places)
        if left := done.changed:
            text += " " + plural("{n} place had changed and was left.", "{n} places had changed and were left.", left)
        self.desk.tell(text, undo=True)
        self._look_soon()
