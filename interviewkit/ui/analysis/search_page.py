"""Searches everything that was said: a field, what narrows the hits at the left, and the hits themselves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QStringListModel, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from interviewkit.analysis.asking import Query
from interviewkit.analysis.facets import Facet, counts, facets, narrowed, people
from interviewkit.analysis.searching import Numbers, Results, search, source_names
from interviewkit.analysis.written import Writing, written
from interviewkit.errors import UserError
from interviewkit.ui import style
from interviewkit.ui.analysis.page import AnalysisPage
from interviewkit.ui.analysis.search_coding import CodeHitsDialog
from interviewkit.ui.analysis.search_facets import FacetTree
from interviewkit.ui.analysis.search_hits import HitList, Line, summary
from interviewkit.ui.analysis.search_saved import SavedList
from interviewkit.ui.empty import Empty
from interviewkit.ui.language import name
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.jobs import Job

DELAY = 200
"""Milliseconds after the last letter before it is looked for."""
HISTORY = "analysis.searches"
REMEMBERED = 20
START = mark(
    'Several words: all in one turn. "In quotes": exactly so. 배송* or *able: any letters. -word: without it. '
    "one|other: either. ㅂㅅ finds 배송."
)
NOTHING = mark("Nothing was found. Try fewer words, All forms, or take a tick away.")


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    """What a search brought: hits, who and what they are, and what the researchers wrote."""

    results: Results
    facets: tuple[Facet, ...]
    names: dict[int, str]
    notes: tuple[Writing, ...]
    best: Numbers


class SearchPage(AnalysisPage):
    """Looks while one types; what narrows the hits arrives a moment after them."""

    id = "search"
    title = mark("Search")
    icon = "mdi6.magnify"
    watches = frozenset({"segment", "source", "speaker", "participant", "attribute", "quote", "tag", "emotion"})
    watches |= {"code", "stage", "memo", "saved_search"}

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._project: Project | None = None
        self._job: Job | None = None
        self._asked = 0
        self.found: _Found | None = None
        self.field, self.order = QLineEdit(), QComboBox()
        self.whole, self.stems, self.regex = QToolButton(), QToolButton(), QToolButton()
        self.count, self.code, self.save = QLabel(), QPushButton(), QPushButton()
        self.facets, self.hits, self.saved = FacetTree(), HitList(), SavedList(desk)
        self.start, self.nothing = Empty(START, picture="mdi6.magnify"), Empty(NOTHING, picture="mdi6.magnify-close")
        self._past = QStringListModel(self)
        self._soon = QTimer(self, singleShot=True, interval=DELAY)
        self._assemble()
        self._connect()
        self.setFocusProxy(self.field)
        self.retranslate()

    # For the room

    def opened(self, project: Project) -> None:
        self._project = project
        self._past.setStringList(list(self.desk.preferences.views.get(HISTORY) or ()))
        self.saved.open(project)
        self._show_nothing(self.start)
        if self.field.text().strip():
            self.look()

    def closed(self) -> None:
        self._stop()
        self._project = self.found = None
        self.field.clear()
        self._soon.stop()
        self.facets.choose({})
        self._show_nothing(self.start)
        self.saved.close_project()

    def changed(self, changes: Changes | None) -> None:
        self.saved.read(recount=changes is None or changes.touches("segment", "tag", "quote", "speaker", "attribute"))
        if self.query().text.strip() and (changes is None or changes.touches(*(self.watches - {"saved_search"}))):
            self.look()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(tr("Search everything that was said"))
        name(self.field, tr("Search everything that was said"), tr(START))
        for button, text, hint in (
            (self.whole, tr("Whole words"), tr("“late” does not find “later”")),
            (self.stems, tr("All forms"), tr("힘들다 finds 힘들었어요 and 힘든; deliver finds delivered")),
            (self.regex, tr("Regular expression"), tr("What is typed is a regular expression")),
        ):
            button.setText(text)
            button.setToolTip(hint)
            name(button, text, hint)
        for at, text in enumerate((tr("In the order of the text"), tr("Best first"))):
            self.order.setItemText(at, text)
        name(self.order, tr("Order"))
        self.code.setText(tr("Code these…"))
        self.save.setText(tr("Save search"))
        self._say_count()

    # Asking

    def query(self) -> Query:
        """What is asked for now."""
        order = "relevance" if self.order.currentIndex() else "source"
        switches = self.regex.isChecked(), self.whole.isChecked(), self.stems.isChecked()
        return Query(self.field.text(), *switches, self.facets.chosen, order)  # type: ignore[arg-type]

    def ask(self, query: Query) -> None:
        """Fills in a query and looks."""
        for widget in (self.field, self.regex, self.whole, self.stems, self.order):
            widget.blockSignals(True)
        self.field.setText(query.text)
        self.regex.setChecked(query.regex)
        self.whole.setChecked(query.whole)
        self.stems.setChecked(query.stems)
        self.order.setCurrentIndex(int(query.order == "relevance"))
        for widget in (self.field, self.regex, self.whole, self.stems, self.order):
            widget.blockSignals(False)
        self.facets.choose(query.narrowed)
        self.look()

    def look(self) -> None:
        """Looks now for what is asked."""
        self._soon.stop()
        self._stop()
        project, query = self._project, self.query()
        if project is None:
            return
        if not query.text.strip():
            self.found = None
            self._show_nothing(self.start)
            return
        self._asked += 1
        asked = self._asked

        def work(_: object, cancelled: Callable[[], bool]) -> _Found:
            results = search(project, query, cancelled)
            with project.read() as session:
                return _Found(results, (), source_names(session), tuple(written(session, query)), results.best_first())

        def show(found: _Found) -> None:
            if asked == self._asked and self._project is project:
                self._take(found, asked)

        def fail(error: UserError) -> None:
            if asked == self._asked:
                self.found = None
                self._show_nothing(self.start)
                self.count.setText(" ".join(error.sentences()[::2]))

        self._job = self.desk.jobs.start(tr("Searching"), work, show, fail, quiet=True)
        if self.found is None:
            self.count.setText(tr("Searching…"))

    def _take(self, found: _Found, asked: int) -> None:
        before, self.found = self.found, found
        project = self._project
        if not found.results.query.narrowed:
            self._show_found()
        elif before is None:
            self.count.setText(tr("Searching…"))

        def work(*_: object) -> tuple[Facet, ...]:
            assert project is not None
            with project.read() as session:
                return tuple(facets(session, found.results))

        def show(each: tuple[Facet, ...]) -> None:
            if asked == self._asked and self.found is found:
                self.found = replace(found, facets=each)
                self._show_found(keep=not found.results.query.narrowed)

        self._job = self.desk.jobs.start(tr("Searching"), work, show, quiet=True)

    # Showing

    def chosen(self) -> Numbers:
        """The hits that are shown, in the order of the text."""
        if self.found is None:
            return np.arange(0)
        if not self.found.facets:
            return np.arange(len(self.found.results))
        return narrowed(len(self.found.results), self.found.facets, self.facets.chosen)

    def _show_found(self, keep: bool = False) -> None:
        """keep: the list is right already."""
        found = self.found
        if found is None or self._project is None:
            return
        chosen = self.chosen()
        if not keep:
            query = self.query()
            shown = found.best[np.isin(found.best, chosen)] if query.order == "relevance" else chosen
            results = replace(found.results, query=query)
            notes = found.notes if not self.facets.chosen else ()
            self.hits.hits.show(self._project, results, shown, found.names, notes)
        if found.facets:
            self.facets.show_facets(found.facets, counts(found.results, found.facets, self.facets.chosen))
        elif not len(found.results):
            self.facets.show_facets((), {})
        self.pages.setCurrentWidget(self.hits if self.hits.hits.rowCount() else self.nothing)
        self._say_count()

    def _show_nothing(self, page: QWidget) -> None:
        self.hits.hits.clear()
        self.facets.show_facets((), {})
        self.pages.setCurrentWidget(page)
        self._say_count()

    def _say_count(self) -> None:
        found, text = self.found, ""
        if found is not None:
            chosen = self.chosen()
            if len(chosen):
                text = summary(found.results, chosen, people(found.facets, chosen))
            if found.results.count > len(found.results) and len(found.facets):
                text += " · " + tr("the first {n} are shown", n=f"{len(found.results):,}")
        self.count.setText(text)
        self.save.setEnabled(bool(self.query().text.strip()) and self._writable())
        self.code.setEnabled(found is not None and bool(len(self.chosen())) and self._writable())

    # Acts

    def code_hits(self) -> CodeHitsDialog | None:
        """Offers to code the hits chosen, or all that are shown when none or one is."""
        if self.found is None or not self.code.isEnabled():
            return None
        some = self.hits.selected_numbers()
        numbers = some if len(some) > 1 else self.chosen().tolist()
        dialog = CodeHitsDialog(self.desk, self.found.results, numbers, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def go_to(self, row: object) -> None:
        """Shows a hit in the coding room, or what was written where it belongs."""
        if isinstance(row, Line):
            self._remember()
            self.desk.go("code")
            self.desk.show_source(row.source_id, row.segment_id, row.offset)
        elif isinstance(row, Writing):
            self._remember()
            if row.kind == "code":
                self.desk.show_code(row.id)
            elif row.kind == "quote":
                self.desk.show_quotes([row.id])

    def _remember(self) -> None:
        text = self.field.text().strip()
        if text:
            past = [text, *(each for each in self._past.stringList() if each != text)][:REMEMBERED]
            self._past.setStringList(past)
            self.desk.preferences.views[HISTORY] = past

    def _entered(self) -> None:
        self._remember()
        if self._soon.isActive() or self.found is None:
            self.look()
        elif self.hits.hits.rowCount():
            self.hits.enter()

    def _save(self) -> None:
        self._remember()
        self.saved.save(self.query())

    def _writable(self) -> bool:
        return self._project is not None and not self._project.read_only

    def _stop(self) -> None:
        self._asked += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.field.hasFocus() and self.hits.hits.rowCount():
            self.hits.enter()
        elif event.key() == Qt.Key.Key_Escape and not self.field.hasFocus():
            self.field.setFocus()
            self.field.selectAll()
        else:
            super().keyPressEvent(event)

    # Building

    def _assemble(self) -> None:
        style.set_kind(self.field, "search")
        style.set_kind(self.count, "muted")
        style.set_kind(self.code, "primary")
        self.field.setClearButtonEnabled(True)
        completer = QCompleter(self._past, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchStartsWith)
        self.field.setCompleter(completer)
        self.order.addItems(["", ""])
        column, top, line = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(style.L, style.M, style.L, style.M)
        column.setSpacing(style.S)
        top.setSpacing(style.XS)
        top.addWidget(self.field, 1)
        for button in (self.whole, self.stems, self.regex):
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            top.addWidget(button)
        top.addWidget(self.order)
        line.addWidget(self.count, 1)
        line.addWidget(self.save)
        line.addWidget(self.code)
        self.pages = QStackedWidget()
        for page in (self.start, self.nothing, self.hits):
            self.pages.addWidget(page)
        left, below = QWidget(), QVBoxLayout()
        below.setContentsMargins(0, 0, style.S, 0)
        below.setSpacing(style.S)
        left.setLayout(below)
        below.addWidget(self.saved)
        below.addWidget(self.facets, 1)
        splitter = QSplitter()
        splitter.addWidget(left)
        splitter.addWidget(self.pages)
        splitter.setSizes([270, 800])
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        column.addLayout(top)
        column.addLayout(line)
        column.addWidget(splitter, 1)

    def _connect(self) -> None:
        self._soon.timeout.connect(self.look)
        self.field.textChanged.connect(lambda _: self._soon.start())
        self.field.returnPressed.connect(self._entered)
        for button in (self.whole, self.stems, self.regex):
            button.toggled.connect(lambda _: self.look())
        self.order.currentIndexChanged.connect(lambda _: self._show_found())
        self.facets.narrowed.connect(self._show_found)
        self.hits.asked.connect(self.go_to)
        self.code.clicked.connect(lambda: self.code_hits())
        self.save.clicked.connect(self._save)
        self.saved.asked.connect(self.ask)
