"""Which words are said how often and by how many, whose they are, and where: with the way from there to codes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from interviewkit.analysis.groups import Group, groups
from interviewkit.analysis.kwic import Lines, as_results, in_context, resort
from interviewkit.analysis.searching import source_names
from interviewkit.analysis.stop_words import leave_out
from interviewkit.analysis.told import Reader
from interviewkit.errors import UserError
from interviewkit.exchange.sheets import write_csv, write_xlsx
from interviewkit.store.files import write_whole
from interviewkit.text.korean import installed
from interviewkit.ui import keys, korean_words, style
from interviewkit.ui.analysis.page import AnalysisPage
from interviewkit.ui.analysis.search_coding import CodeHitsDialog
from interviewkit.ui.analysis.words_asked import KINDS, Answer, Asked, answer, called
from interviewkit.ui.analysis.words_stop import open_stop_words
from interviewkit.ui.analysis.words_tables import CountModel, LineModel, WordTable
from interviewkit.ui.empty import Empty
from interviewkit.ui.language import name
from interviewkit.ui.saving.places import ask_file
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.jobs import Job, Work

AREA = "words"
ORDERS = (("text", mark("In the order of the text")), ("left", mark("By what stands before")),
          ("right", mark("By what stands behind")))  # fmt: skip
LEAVE_OUT = mark("Leave out words")
FILES = {"xlsx": mark("Workbook"), "csv": mark("Text with commas")}
NOTHING = mark("Nothing to count here. Choose other words or other people.")
NOBODY = mark("Nobody is left to compare with. Choose one group at the left, or whom it is compared with.")


class WordsPage(AnalysisPage):
    """Counts when something is chosen; a word chosen is shown in its places."""

    id = "words"
    title = mark("Words")
    icon = "mdi6.format-letter-case"
    watches = frozenset({"segment", "source", "speaker", "participant", "attribute", "setting", "quote", "tag", "code"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._project: Project | None = None
        self._reader: Reader | None = None
        self._jobs: dict[str, Job] = {}
        self.answer: Answer | None = None
        self.lines = Lines(0, ())
        self._names: dict[int, str] = {}
        self.kind, self.group, self.against, self.order, self.korean = (QComboBox() for _ in range(5))
        self.field, self.note, self.about, self.where = QLineEdit(), QLabel(), QLabel(wordWrap=True), QLabel()
        self.code, self.leave, self.stop, self.export, self.copy_ = (QPushButton() for _ in range(5))
        self.counts, self.places = CountModel(), LineModel()
        self.table, self.context = WordTable(self.counts, bars=True), WordTable(self.places)
        self.empty = Empty(NOTHING, picture=self.icon)
        self._kind_label, self._group_label, self._against_label, self._korean_label = (QLabel() for _ in range(4))
        self._assemble()
        self._connect()
        keys.claim(self, AREA)
        self.setFocusProxy(self.table)
        self.retranslate()

    # For the room

    def opened(self, project: Project) -> None:
        self._project, self._reader = project, Reader(project)
        self._fill_groups()
        self.count()

    def closed(self) -> None:
        for job in self._jobs.values():
            job.cancel()
        self._jobs.clear()
        self._project = self._reader = self.answer = None
        self.lines = Lines(0, ())
        self.counts.show(None)
        self.places.show((), {})

    def changed(self, changes: Changes | None) -> None:
        said = changes is None or changes.touches("segment", "source", "speaker", "participant", "attribute")
        said = said or (changes is not None and changes.touches("setting"))
        asked = self.asked()
        by_code = {asked.group.kind, asked.against.kind if asked.against else ""} & {"coded", "uncoded"}
        self._fill_groups()
        if said or by_code:
            self.count()

    def retranslate(self) -> None:
        for box, texts in ((self.kind, [text for _, text, _ in KINDS]), (self.order, [text for _, text in ORDERS])):
            for at, text in enumerate(texts):
                box.setItemText(at, tr(text))
        for label, box, text in (
            (self._kind_label, self.kind, tr("What is counted")),
            (self._group_label, self.group, tr("Whose words")),
            (self._against_label, self.against, tr("Compared with")),
            (self._korean_label, self.korean, tr("Korean word forms")),
        ):
            label.setText(text)
            name(box, text)
        for at, text in enumerate((tr("By rule"), tr("By Kiwi") if installed() else tr("By Kiwi (not installed)"))):
            self.korean.setItemText(at, text)
        self.korean.setToolTip("" if installed() else tr("Install it with: pip install kiwipiepy"))
        name(self.order, tr("Order of the places"))
        self.field.setPlaceholderText(tr("Only words with…"))
        name(self.field, tr("Only words with…"))
        name(self.table, tr("Words and how often they are said"))
        name(self.context, tr("Where the chosen word is said"))
        for button, text in (
            (self.code, tr("Code these…")), (self.leave, tr("Leave out")), (self.stop, tr("Left-out words…")),
            (self.export, tr("Export…")), (self.copy_, tr("Copy")),
        ):  # fmt: skip
            button.setText(text)
            name(button, text)
        if self._project is not None:
            self._fill_groups()
            self.count()

    # What can be done

    def asked(self) -> Asked:
        """What is chosen at the left."""
        group = self.group.currentData() or Group()
        return Asked(self.kind.currentData(), group, self.against.currentData(), self.korean.currentData())

    def count(self) -> None:
        """Counts what is chosen, off the GUI thread."""
        project, reader, asked = self._project, self._reader, self.asked()
        if project is None or reader is None:
            return
        comparing = asked.kind == "key"
        self.against.setVisible(comparing)
        self._against_label.setVisible(comparing)
        self.about.setText(tr(next(about for kind, _, about in KINDS if kind == asked.kind)))

        def show(found: Answer) -> None:
            if self._project is project and self.asked() == asked:
                self._show(found)

        def failed(error: UserError) -> None:
            self.desk.trouble(error)
            self.korean.setCurrentIndex(0)

        slow = asked.korean == korean_words.KIWI
        label = tr("Asking Kiwi for Korean word forms") if slow else tr("Counting words")
        work = lambda progress, cancelled: answer(project, reader, asked, progress, cancelled)  # noqa: E731
        self._start("count", label, work, show, failed, quiet=not slow)

    def chosen(self) -> list[tuple[tuple[int, ...], bool]]:
        """The words chosen in the table."""
        return [(self.counts.lines[row].words, self.counts.lines[row].based) for row in self.table.chosen()]

    def code_these(self) -> None:
        """Asks which code all places of the chosen words get."""
        found, project = self.answer, self._project
        if found is None or project is None or not self.chosen():
            return
        words = ", ".join(self.counts.lines[row].cells[0] for row in self.table.chosen())
        results = as_results(found.told, found.chosen, self.chosen(), words)
        dialog = CodeHitsDialog(self.desk, results, range(len(results)), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def leave_these(self) -> None:
        """Leaves the chosen words out of all counting in this study."""
        rows = self.table.chosen()
        if self.answer is None or not rows:
            return
        told = self.answer.told
        words = [told.forms[number] for row in rows for number in self.counts.lines[row].words]
        shown = ", ".join(self.counts.lines[row].cells[0] for row in rows)
        self.desk.change(LEAVE_OUT, leave_out, words, detail=shown)
        note = plural("{n} word is left out from now on.", "{n} words are left out from now on.", len(words))
        self.desk.tell(note, undo=True)

    def grid(self, rows: list[int] | None = None) -> list[list[str | int]]:
        """The table as shown, with its headings; only some rows."""
        lines = self.counts.lines if rows is None else [self.counts.lines[row] for row in rows]
        cells = [
            [value if isinstance(value, int) else cell for cell, value in zip(line.cells, line.values, strict=True)]
            for line in lines
        ]
        return [list(self.counts.headings), *cells]

    def copy(self) -> None:
        """Puts the chosen rows, or the whole table, on the clipboard."""
        rows = self.table.chosen()
        lines = self.grid(rows if len(rows) > 1 else None)
        QApplication.clipboard().setText("\n".join("\t".join(map(str, line)) for line in lines))
        self.desk.say(plural("{n} row copied", "{n} rows copied", len(lines) - 1))

    def ask_export(self) -> None:
        """Asks where to write the table."""
        path = ask_file(self.desk, self, tr("Export"), tr("Words"), FILES)
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        """Writes the table as shown."""
        rows, title = self.grid(), self.kind.currentText()

        def work(*_: object) -> None:
            write_whole(path, write_csv(rows) if path.suffix.casefold() == ".csv" else write_xlsx(rows, title))

        def done(_: object) -> None:
            self.desk.tell(tr("“{name}” was written.", name=path.name), good=True)

        self.desk.jobs.start(tr("Writing “{name}”", name=path.name), work, done, quiet=True)

    # Showing

    def _show(self, found: Answer) -> None:
        kept = [line.words for line in map(self.counts.lines.__getitem__, self.table.chosen())]
        self.answer = found
        self.counts.show(found)
        self.table.spread(dict.fromkeys(range(1, len(found.headings)), 84))
        self.note.setText(found.note)
        self.empty.say(NOBODY if found.asked.kind == "key" else NOTHING)
        self.stack.setCurrentWidget(self.splitter if found.lines else self.empty)
        again = next((n for n, line in enumerate(self.counts.lines) if line.words in kept), 0)
        if found.lines:
            self.table.selectRow(again)
        else:
            self._take()

    def _take(self) -> None:
        rows, found, project = self.table.chosen(), self.answer, self._project
        writable = project is not None and not project.read_only
        self.code.setEnabled(bool(rows) and writable)
        self.leave.setEnabled(bool(rows) and writable and self.kind.currentData() in ("words", "key"))
        self.desk.actions.refresh_soon()
        if not rows or found is None or project is None:
            self.lines = Lines(0, ())
            self.places.show((), {})
            self.where.setText("")
            return
        line = self.counts.lines[rows[0]]

        def read(*_: object) -> tuple[Lines, dict[int, str]]:
            with project.read() as session:
                names = source_names(session)
            return in_context(project, found.told, found.chosen, line.words, line.based), names

        def show(read_lines: tuple[Lines, dict[int, str]]) -> None:
            if self._project is project and self.answer is found and self.table.chosen()[:1] == rows[:1]:
                self.lines, self._names = read_lines
                self._sort_places()

        self._start("places", tr("Looking for places"), read, show)

    def _sort_places(self) -> None:
        order = self.order.currentData()
        shown = self.lines if order == "text" else resort(self.lines, order)
        self.places.show(shown.hits, self._names)
        self.context.spread({1: 120, 3: 130})
        text = plural("{n} place", "{n} places", shown.count)
        if shown.count > len(shown.hits):
            text += " · " + tr("{n} of them, spread evenly", n=len(shown.hits))
        self.where.setText(text)

    def _go(self, row: int) -> None:
        hit = self.places.hits[row]
        self.desk.show_source(hit.source_id, hit.segment_id, hit.start)

    def _start(
        self, kind: str, label: str, work: Work, show: Callable[..., object],
        failed: Callable[[UserError], object] | None = None, *, quiet: bool = True,
    ) -> None:  # fmt: skip
        if (old := self._jobs.get(kind)) is not None and old.active:
            old.cancel()
        self._jobs[kind] = self.desk.jobs.start(label, work, show, failed, quiet=quiet)

    def _fill_groups(self) -> None:
        found = self.desk.read(groups)
        usual = [Group(), Group("all"), Group("role", value="moderator")]
        for box, first in ((self.group, []), (self.against, [(tr("All other participants"), None)])):
            now = box.currentData()
            box.blockSignals(True)
            box.clear()
            for text, value in [*first, *((called(each), each) for each in (*usual, *found))]:
                box.addItem(text, value)
            at = next((n for n in range(box.count()) if box.itemData(n) == now), 0)
            box.setCurrentIndex(at)
            box.blockSignals(False)

    def _assemble(self) -> None:
        for key, text, _ in KINDS:
            self.kind.addItem(tr(text), key)
        for order, text in ORDERS:
            self.order.addItem(tr(text), order)
        for way in (korean_words.RULE, korean_words.KIWI):
            self.korean.addItem("", way)
        model = self.korean.model()
        if not installed() and isinstance(model, QStandardItemModel):
            model.item(1).setEnabled(False)
        self.korean.setCurrentIndex(self.korean.findData(korean_words.chosen(self.desk)))
        for button in (self.copy_, self.export, self.stop, self.leave):
            style.set_kind(button, "quiet")
        for label, look in ((self.about, "small"), (self.note, "muted"), (self.where, "muted")):
            style.set_kind(label, look)
        for label in (self._kind_label, self._group_label, self._against_label, self._korean_label):
            style.set_kind(label, "section")
        side = QWidget()
        side.setFixedWidth(240)
        left = QVBoxLayout(side)
        left.setContentsMargins(style.L, style.M, style.L, style.M)
        left.setSpacing(style.S)
        for box in (self.kind, self.group, self.against, self.korean):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        for widget in (self._kind_label, self.kind, self.about, self._group_label, self.group, self._against_label,
                       self.against, self._korean_label, self.korean):  # fmt: skip
            left.addWidget(widget)
        left.addStretch(1)
        left.addWidget(self.stop)
        top, below = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.field, 1)
        top.addWidget(self.copy_)
        top.addWidget(self.export)
        below.addWidget(self.note, 1)
        below.addWidget(self.leave)
        below.addWidget(self.code)
        middle, right = QWidget(), QWidget()
        column, lines = QVBoxLayout(middle), QVBoxLayout(right)
        head = QHBoxLayout()
        head.addWidget(self.where, 1)
        head.addWidget(self.order)
        for pane, parts in ((column, (top, self.table, below)), (lines, (head, self.context))):
            pane.setContentsMargins(style.M, style.M, style.M, style.M)
            pane.setSpacing(style.S)
            for part in parts:
                if isinstance(part, QWidget):
                    pane.addWidget(part, 1)
                else:
                    pane.addLayout(part)
        self.splitter = QSplitter()
        self.splitter.addWidget(middle)
        self.splitter.addWidget(right)
        self.splitter.setSizes([460, 560])
        self.splitter.setChildrenCollapsible(False)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.splitter)
        self.stack.addWidget(self.empty)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self.stack, 1)
        self.table.setSortingEnabled(True)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        self.against.hide()
        self._against_label.hide()

    def _connect(self) -> None:
        for box in (self.kind, self.group, self.against):
            box.currentIndexChanged.connect(lambda _: self.count())
        self.korean.activated.connect(lambda _: korean_words.choose(self.desk, self.korean.currentData()))
        self.korean.currentIndexChanged.connect(lambda _: self.count())
        self.order.currentIndexChanged.connect(lambda _: self._sort_places())
        self.field.textChanged.connect(self.counts.narrow)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._take())
        self.counts.modelReset.connect(self._take)
        self.context.gone_to.connect(self._go)
        self.code.clicked.connect(self.code_these)
        self.leave.clicked.connect(self.leave_these)
        self.export.clicked.connect(self.ask_export)
        self.copy_.clicked.connect(self.copy)
        self.stop.clicked.connect(self.edit_stop_words)

    def edit_stop_words(self) -> None:
        """Shows the words that are left out, to be changed."""
        open_stop_words(self.desk, self)
