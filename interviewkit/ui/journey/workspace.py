"""The journey room: the emotion curve over the stages, and the quotes behind the stage that is chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QInputDialog, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from interviewkit.coding.cards import cards
from interviewkit.coding.queries import quotes_in_stage
from interviewkit.journey import actions, stages
from interviewkit.journey.queries import StagePoint, StageRow, emotion_curve
from interviewkit.journey.queries import stages as read_stages
from interviewkit.ui.empty import Empty
from interviewkit.ui.evidence import Evidence
from interviewkit.ui.journey.curve_view import CurveView
from interviewkit.ui.workspace import Workspace
from interviewkit.words import language, mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk, Target

PRESET, ADD, RENAME = mark("Lay out the journey"), mark("Add stage"), mark("Rename stage")
MOVE, REMOVE, TOUCHPOINT = mark("Move stage"), mark("Remove stage"), mark("Add touchpoint")
PRESET_NAMES = {
    "loyalty": mark("Awareness to loyalty (5 stages)"),
    "advocacy": mark("Awareness to advocacy (6 stages)"),
    "purchase": mark("Before, during and after purchase (3 stages)"),
}
BREATH = 60


class JourneyWorkspace(Workspace):
    """Reads the curve; stages are laid out, named and moved here."""

    id = "journey"
    watches = frozenset({"stage", "touchpoint", "quote", "emotion", "source", "speaker", "participant"})
    shows = frozenset({"stage"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.points: list[StagePoint] = []
        self.stages: list[StageRow] = []
        self.curve, self.evidence = CurveView(), Evidence(desk)
        self.empty = Empty(
            mark("A journey begins with its stages."),
            mark("Lay out the usual five"),
            lambda: self.use_preset(stages.DEFAULT),
            "mdi6.map-marker-path",
        )
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.curve)
        self.splitter = QSplitter()
        self.splitter.addWidget(whole)
        self.splitter.addWidget(self.evidence)
        self.splitter.setSizes([900, 340])
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setChildrenCollapsible(False)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.splitter)
        self.pages.addWidget(self.empty)
        self.body.addWidget(self.pages)
        self._soon = QTimer(self, singleShot=True, interval=BREATH)
        self._soon.timeout.connect(self._read)
        self.curve.chosen.connect(self._show_evidence)
        self.curve.menu_requested.connect(self._menu)

    # What the shell calls

    def opened(self, project: Project) -> None:
        self._read()

    def closed(self) -> None:
        self._soon.stop()
        self.points, self.stages = [], []
        self.curve.show_curve([], [])

    def changed(self, changes: Changes | None) -> None:
        self._soon.start()

    def show_target(self, target: Target) -> None:
        self.curve.choose(target.ids[0])

    def retranslate(self) -> None:
        if self._project is not None:
            self._read()

    def restyle(self) -> None:
        self.curve.update()

    # Acts

    def use_preset(self, key: str) -> None:
        """Lays the journey out as one of the presets; no quote loses its stage."""
        self.desk.change(PRESET, actions.use_preset, key, detail=tr(PRESET_NAMES[key]))

    def add_stage(self) -> None:
        """Asks for a name and puts a stage behind the chosen one."""
        called, agreed = QInputDialog.getText(self, tr("New stage"), tr("Name of the stage"))
        if agreed and called.strip():
            place = next((n + 1 for n, each in enumerate(self.stages) if each.id == self.curve.stage()), None)
            self.desk.change(ADD, actions.add_stage, called, place=place, detail=called)

    def rename_stage(self, stage_id: int) -> None:
        """Asks for another name, in the language on screen."""
        row = self._row(stage_id)
        called, agreed = QInputDialog.getText(self, tr("Rename stage"), tr("Name of the stage"), text=row.name)
        if agreed and called.strip() and called != row.name:
            which = {"name_ko": called} if language() == "ko" else {"name_en": called}
            self.desk.change(RENAME, actions.rename_stage, stage_id, detail=called, **which)

    def move_stage(self, stage_id: int, way: int) -> None:
        """Puts a stage earlier (−1) or later (+1)."""
        at = [each.id for each in self.stages].index(stage_id)
        self.desk.change(MOVE, actions.move_stage, stage_id, max(0, at + way), detail=self._row(stage_id).name)

    def remove_stage(self, stage_id: int) -> None:
        """Takes a stage away; the notice has the way back."""
        called = self._row(stage_id).name
        freed = self.desk.change(REMOVE, actions.remove_stage, stage_id, detail=called)
        if freed is not None:
            rest = plural("{n} quote is without a stage now", "{n} quotes are without a stage now", freed)
            self.desk.tell(tr("The stage “{name}” was removed. {rest}.", name=called, rest=rest), undo=True)

    def add_touchpoint(self, stage_id: int) -> None:
        """Asks for a touchpoint's name."""
        called, agreed = QInputDialog.getText(self, tr("New touchpoint"), tr("Where do they meet the service?"))
        if agreed and called.strip():
            self.desk.change(TOUCHPOINT, actions.add_touchpoint, stage_id, called, detail=called)

    # Reading

    def _read(self) -> None:
        if self.desk.project is None or self._project is None:
            return
        self.points, self.stages = self.desk.read(emotion_curve), self.desk.read(read_stages)
        self.pages.setCurrentWidget(self.splitter if self.stages else self.empty)
        self.curve.show_curve(self.points, self.stages)
        self._show_evidence(self.curve.stage())

    def _show_evidence(self, stage_id: int | None) -> None:
        if self.desk.project is None:
            return
        if stage_id is None or stage_id not in {row.id for row in self.stages}:
            self.evidence.show_cards(tr("Evidence"), tr("Choose a stage to see its quotes."), [])
            return
        row = self._row(stage_id)
        found = self.desk.read(lambda session: cards(session, quotes_in_stage(session, stage_id)))
        note = tr("{people} participants · {quotes}", people=row.participants, quotes=_quotes(row.quotes))
        self.evidence.show_cards(row.name, note, found)

    def _row(self, stage_id: int) -> StageRow:
        return next(row for row in self.stages if row.id == stage_id)

    def _menu(self, place: QPoint, stage_id: int | None) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if stage_id is not None:
            menu.addAction(tr("Rename…"), partial(self.rename_stage, stage_id))
            menu.addAction(tr("Earlier"), partial(self.move_stage, stage_id, -1))
            menu.addAction(tr("Later"), partial(self.move_stage, stage_id, 1))
            menu.addAction(tr("New touchpoint…"), partial(self.add_touchpoint, stage_id))
            menu.addAction(tr("Remove"), partial(self.remove_stage, stage_id))
            menu.addSeparator()
        for action in self.desk.actions:
            if action.room == self.id:
                menu.addAction(self.desk.actions.face(action.id))
        writable = self.desk.project is not None and not self.desk.project.read_only
        for each in menu.actions():
            each.setEnabled(each.isEnabled() and writable)
        menu.popup(place)


def _quotes(n: int) -> str:
    return plural("{n} quote", "{n} quotes", n)
