"""The guides room: the library at the left, the script in the middle, and what belongs to it at the right."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Literal, TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from interviewkit.guides import queries
from interviewkit.guides.content import GuideContent
from interviewkit.guides.remarks import Review, review
from interviewkit.guides.waivers import WaiverRow, waivers
from interviewkit.ui import style
from interviewkit.ui.empty import Empty
from interviewkit.ui.guides.acts import GuideActs
from interviewkit.ui.guides.aside import AsideActs
from interviewkit.ui.guides.brief import BriefPage
from interviewkit.ui.guides.budget import Budget
from interviewkit.ui.guides.details import DetailsPage
from interviewkit.ui.guides.files import FileActs
from interviewkit.ui.guides.findings import CheckPage
from interviewkit.ui.guides.library import Library
from interviewkit.ui.guides.lists import ListsPage
from interviewkit.ui.guides.matrix_view import MatrixView
from interviewkit.ui.guides.phrases import BankPage, PhrasesPage
from interviewkit.ui.guides.script import Script
from interviewkit.ui.guides.side import Field, Shown, Side
from interviewkit.ui.language import name
from interviewkit.ui.live.answer_grid import WATCHES as ANSWERS
from interviewkit.ui.live.answer_grid import AnswerGrid
from interviewkit.ui.live.interviews import WATCHES as INTERVIEWS
from interviewkit.ui.live.interviews import Interviews
from interviewkit.ui.live.review import WATCHES as REVIEWED
from interviewkit.ui.live.review import ReviewPage
from interviewkit.ui.workspace import Workspace
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from interviewkit.store.changes import Changes
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk

Page = TypeVar("Page", Interviews, AnswerGrid, ReviewPage)
View = Literal["script", "bullets", "matrix", "interviews", "answers", "review"]
VIEWS: dict[View, str] = {
    "script": mark("Script"),
    "bullets": mark("Bullets"),
    "matrix": mark("Matrix"),
    "interviews": mark("Interviews"),
    "answers": mark("Answers"),
    "review": mark("Review"),
}
GUIDES = frozenset(
    {"guide", "guide_stage", "research_question", "guide_section", "guide_question", "question_aim", "waiver"}
    | {"check_item", "phrase", "stage"}
)
"""Tables of which the script and what is beside it are made."""
BREATH = 300
"""ms after the last key until the whole guide is checked anew."""


class GuidesWorkspace(GuideActs, FileActs, AsideActs, Workspace):
    """Shows; what is done is in acts.py, files.py, questions.py and aside.py."""

    id = "guides"
    watches = GUIDES | INTERVIEWS | ANSWERS | REVIEWED

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.guides: list[queries.GuideRow] = []
        self.content: GuideContent | None = None
        self.waivers: list[WaiverRow] = []
        self.review: Review | None = None
        self.view: View = "script"
        self._stages: tuple[tuple[int, str], ...] = ()
        self._development: queries.Development | None = None
        self.library, self.script, self.matrix, self.budget = Library(), Script(), MatrixView(self), Budget()
        self.middle = QStackedWidget()
        self._views: dict[View, QWidget] = {"matrix": self.matrix}
        self._checked: set[int] = set()
        self.details, self.checks, self.brief = DetailsPage(self), CheckPage(self), BriefPage(self)
        self.lists, self.phrases, self.bank = ListsPage(self), PhrasesPage(self), BankPage(self)
        self.side = Side([self.details, self.checks, self.brief, self.lists, self.phrases, self.bank])
        self.title = Field()
        self.title.setProperty("kind", "guide-title")
        self.empty = Empty(
            mark("A good interview begins with a guide. Take one of eleven templates, or write your own."),
            mark("New guide…"),
            self.new_guide,
            "mdi6.clipboard-text-outline",
        )
        self._buttons: dict[View, QToolButton] = {}
        self._assemble()
        self._connect()
        self._soon = QTimer(self, singleShot=True, interval=BREATH)
        self._soon.timeout.connect(self._review)
        self.retranslate()

    def _assemble(self) -> None:
        views, group = QHBoxLayout(), QButtonGroup(self)
        views.setSpacing(0)
        for view in VIEWS:
            button = QToolButton()
            button.setCheckable(True)
            button.setChecked(view == self.view)
            button.clicked.connect(partial(self.turn_to, view))
            group.addButton(button)
            self._buttons[view] = button
            views.addWidget(button)
        switch = QWidget()
        switch.setLayout(views)
        views.setContentsMargins(0, 0, 0, 0)
        self.head.add(switch)
        top = QHBoxLayout()
        top.setContentsMargins(style.XL, style.S, style.XL, style.XS)
        top.setSpacing(style.XL)
        top.addWidget(self.title, 3)
        top.addWidget(self.budget, 2)
        self.middle.addWidget(self.script)
        self.middle.addWidget(self.matrix)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.middle, 1)
        self.splitter = QSplitter()
        for part in (self.library, centre, self.side):
            self.splitter.addWidget(part)
        self.splitter.setSizes([232, 700, 372])
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.splitter)
        self.pages.addWidget(self.empty)
        self.body.addWidget(self.pages)
        self.setFocusProxy(self.script)

    def _connect(self) -> None:
        self.library.chosen.connect(self.open_guide)
        self.library.moved.connect(self.move_guide)
        self.library.menu_wanted.connect(self._library_menu)
        script = self.script
        script.written.connect(self.keep_card)
        script.added.connect(self.keep_blank)
        script.removed.connect(self.delete_question)
        script.moved.connect(self.move_question)
        script.pasted.connect(self.paste)
        script.section_changed.connect(self.describe_section)
        script.section_moved.connect(self.put_section)
        script.section_menu.connect(self._section_menu)
        script.section_wanted.connect(self.add_section)
        script.chosen.connect(lambda _: self._show_side())
        script.marks_chosen.connect(lambda _: self.side.turn_to(self.details))
        script.retyped.connect(lambda: self._soon.start())
        self.side.turned.connect(self._show_side)
        self.script.built.connect(self._built)
        self.title.done.connect(self.rename_guide)

    # Pages that are made when they are first looked at

    @cached_property
    def interviews(self) -> Interviews:
        """The interviews held with the guide in front."""
        return self._made("interviews", Interviews(self.desk))

    @cached_property
    def answers(self) -> AnswerGrid:
        """Their answers by question."""
        return self._made("answers", AnswerGrid(self.desk))

    @cached_property
    def looking(self) -> ReviewPage:
        """The look back at the guide."""
        page = self._made("review", ReviewPage(self.desk))
        page.wave_wanted.connect(self.wave_without)
        page.question_wanted.connect(self.go_to_question)
        return page

    def _made(self, view: View, page: Page) -> Page:
        self._views[view] = page
        self.middle.addWidget(page)
        return page

    def _page(self) -> Interviews | AnswerGrid | ReviewPage | None:
        """The page in front that reads for itself."""
        match self.view:
            case "interviews":
                return self.interviews
            case "answers":
                return self.answers
            case "review":
                return self.looking
        return None

    # What the shell calls

    def opened(self, project: Project) -> None:
        last = self.desk.preferences.views.get("guides.guide")
        self.guides = self.desk.read(queries.guides)
        ids = [row.id for row in self.guides]
        self._take(last if last in ids else (ids[0] if ids else None))

    def closed(self) -> None:
        self._soon.stop()
        self.content, self.guides, self.waivers, self.review = None, [], [], None
        self.script.show_guide(None, [], False)
        self.library.show_guides([], None)
        self._checked.clear()
        for page in self._views.values():
            if isinstance(page, Interviews | AnswerGrid | ReviewPage):
                page.show_guide(None)

    def changed(self, changes: Changes | None) -> None:
        if changes is None or changes.touches(*GUIDES):
            self.read()
            return
        if changes.touches("interview"):
            self.guides = self.desk.read(queries.guides)
            self.library.show_guides(self.guides, self.content.id if self.content is not None else None)
        page = self._page()
        if page is not None:
            page.changed(changes)

    def flush(self) -> None:
        self.title.finish()
        self.script.flush()
        if "interviews" in self._views:
            self.interviews.flush()
        for page in self.side.pages:
            page.flush()

    def dropped(self, paths: Sequence[Path]) -> bool:
        return self.import_files([path for path in paths if path.suffix.lower() in (".md", ".markdown")])

    def retranslate(self) -> None:
        for view, button in self._buttons.items():
            button.setText(tr(VIEWS[view]))
            name(button, tr(VIEWS[view]))
        name(self.title, tr("Name of the guide"))
        if self._project is not None:
            self.read()

    def restyle(self) -> None:
        self.budget.update()
        if self.content is not None:
            self._show()

    # Showing

    def open_guide(self, guide_id: int) -> None:
        """Brings another guide into the middle; what was being written in the one before is kept."""
        if self.content is not None and guide_id == self.content.id:
            return
        self.flush()
        self._take(guide_id)
        self.desk.preferences.views["guides.guide"] = guide_id

    def hold_interview(self) -> None:
        """Begins an interview with the guide in front."""
        self.turn_to("interviews")
        self.interviews.hold_interview()

    def go_to_question(self, question_id: int) -> None:
        """Shows a question in the script."""
        self.turn_to("script")
        self.script.choose(question_id)

    def turn_to(self, view: View) -> None:
        """Shows the guide as a script, as bullets, or as a matrix."""
        self.flush()
        self.view = view
        self._buttons[view].setChecked(True)
        self._show()

    def read(self) -> None:
        """Reads the guide in front again, and the library."""
        if self.desk.project is None or self._project is None:
            return
        self.readings += 1
        self.guides = self.desk.read(queries.guides)
        ids = [row.id for row in self.guides]
        here = self.content.id if self.content is not None else None
        self._take(here if here in ids else (ids[0] if ids else None))

    def _take(self, guide_id: int | None) -> None:
        if guide_id is None:
            self.content, self.waivers = None, []
        else:
            self.content = self.desk.read(queries.guide, guide_id)
            self.waivers = self.desk.read(waivers, guide_id)
            self._stages = tuple(self.desk.read(queries.stages))
            self._development = self.desk.read(queries.development, guide_id)
        self._show()
        self.desk.actions.refresh_soon()

    def _show(self) -> None:
        self.library.show_guides(self.guides, self.content.id if self.content is not None else None)
        self.pages.setCurrentWidget(self.splitter if self.content is not None else self.empty)
        page = self._page()
        self.middle.setCurrentWidget(self._views.get(self.view, self.script))
        guide_id = self.content.id if self.content is not None else None
        if page is not None:
            page.show_guide(guide_id)
        self.script.check_all(guide_id is None or guide_id in self._checked)
        self.script.show_guide(self.content, self.waivers, self.view == "bullets", self.writable)
        self.title.show_text(self.content.name if self.content is not None else "")
        self.title.setReadOnly(not self.writable)
        self._review()
        if not self.script.building:
            self._built()

    def _built(self) -> None:
        """The script is there: reads the check over a guide that was just opened, off the GUI thread."""
        content, waived = self.content, self.waivers
        if content is None or content.id in self._checked:
            return

        def done(_: Review) -> None:
            self._checked.add(content.id)
            if self.content is not None and self.content.id == content.id:
                self.script.check_all(True)
                self._review()

        self.desk.jobs.start(
            tr("Question check"), lambda progress, cancelled: review(content, waived), done, quiet=True
        )

    def _review(self) -> None:
        """Checks the guide as it is being written; questions that did not change are remembered."""
        draft = self.script.draft()
        if draft is None or self.content is None:
            return
        self.budget.show_guide(draft)
        if self.view == "matrix":
            self.matrix.show_guide(self.content)
        if self.content.id not in self._checked:
            return
        self.review = review(draft, self.waivers)
        self.side.count(self.checks, self.review.open)
        self._show_side()

    def _show_side(self) -> None:
        if self.content is None or self.review is None:
            return
        chosen = self.script.current
        self.side.page.show_all(
            Shown(self.content, self.review, chosen, self._stages, self._development, self.writable)
        )
        self.desk.actions.refresh_soon()

    @property
    def writable(self) -> bool:
        """Whether guides may be changed."""
        return self.desk.project is not None and not self.desk.project.read_only

    # Menus

    def _library_menu(self, place: QPoint, guide_id: int | None) -> None:
        if guide_id is not None:
            self.open_guide(guide_id)
        self._menu(place, ["guides.new", "guides.version", "guides.wave", "guides.duplicate", "guides.export",
                           "guides.delete"])  # fmt: skip

    def _section_menu(self, section_id: int) -> None:
        head = self.script.heads[section_id]
        menu = self._menu(head.more.mapToGlobal(head.more.rect().bottomLeft()), [])
        for text, act in (
            (tr("Move up"), partial(self.move_section, section_id, -1)),
            (tr("Move down"), partial(self.move_section, section_id, 1)),
            (tr("Delete the section"), partial(self.delete_section, section_id)),
        ):
            menu.addAction(text, act).setEnabled(self.writable)

    def _menu(self, place: QPoint, ids: list[str]) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for each in ids:
            menu.addAction(self.desk.actions.face(each))
        menu.popup(place)
        return menu
