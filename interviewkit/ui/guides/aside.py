"""What is done beside the script: the brief, findings let stand, checklists, phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QInputDialog

from interviewkit.guides import actions, checklists, phrases, waivers
from interviewkit.guides.labels import FAULT_LABELS
from interviewkit.ui.guides.acting import short
from interviewkit.ui.guides.questions import QuestionActs
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.guides.waivers import WaiverRow

SERVE, FOCUS = mark("Link to research question"), mark("Choose stages in focus")
ADD_AIM, WORD_AIM = mark("Add research question"), mark("Reword research question")
DELETE_AIM = mark("Delete research question")
WAIVE, TAKE_BACK = mark("Let a finding stand"), mark("Check again")
LISTS, TICK, PHRASE = mark("Change checklist"), mark("Tick checklist"), mark("Keep phrase")


class AsideActs(QuestionActs):
    """For the guide in front."""

    def serve(self, question_id: int, research_id: int, serves: bool) -> None:
        self._do(SERVE, actions.serve, question_id, research_id, serves)

    def focus_on(self, stage_ids: list[int]) -> None:
        if self.content is not None:
            self._do(FOCUS, actions.focus_on, self.content.id, stage_ids)

    def add_research(self, text: str) -> None:
        if self.content is not None:
            self._do(ADD_AIM, actions.add_research_question, self.content.id, text, detail=short(text))

    def word_research(self, research_id: int, text: str) -> None:
        """Other words for a research question; none take it away."""
        if text.strip():
            self._do(WORD_AIM, actions.word_research_question, research_id, text, detail=short(text))
        else:
            self.delete_research(research_id)

    def delete_research(self, research_id: int) -> None:
        self._do(DELETE_AIM, actions.delete_research_question, research_id)

    def waive(self, fault: str, question_id: int | None) -> None:
        """Asks why a finding may stand."""
        called = tr(FAULT_LABELS[fault]) if fault in FAULT_LABELS else tr("This remark")
        self.flush()
        text, agreed = QInputDialog.getText(
            self, tr("Let it stand"), tr("{fault}: why may it stand as it is?", fault=called)
        )
        if agreed and self.content is not None:
            self._do(WAIVE, waivers.waive, self.content.id, fault, text, question_id)

    def take_back(self, row: WaiverRow | None) -> None:
        if row is not None:
            self._do(TAKE_BACK, waivers.take_back, row.id)

    def tick(self, item_id: int, done: bool) -> None:
        self._do(TICK, checklists.tick, item_id, done)

    def tick_none(self) -> None:
        if self.content is not None:
            self._do(TICK, checklists.tick_none, self.content.id)

    def add_check(self, list_name: str, text: str) -> None:
        if self.content is not None and text.strip():
            self._do(LISTS, checklists.add_check, self.content.id, list_name, text)

    def delete_check(self, item_id: int) -> None:
        self._do(LISTS, checklists.delete_check, item_id)

    def use_shipped_lists(self) -> None:
        if self.content is not None:
            self._do(LISTS, checklists.use_shipped, self.content.id, self.content.language)

    def keep_phrase(self, kind: str, text: str, language: str) -> None:
        if text.strip():
            self._do(PHRASE, phrases.keep_phrase, kind, text, language)

    def delete_phrase(self, phrase_id: int | None) -> None:
        if phrase_id is not None:
            self._do(PHRASE, phrases.delete_phrase, phrase_id)

    def use_phrase(self, text: str) -> None:
        """Puts a phrase among the probes of the chosen question."""
        self.script.flush()
        question = self.content.question(self.script.current or 0) if self.content is not None else None
        if question is None:
            self.desk.tell(tr("Choose a question in the script first."))
            return
        self.describe(question.id, probes="\n".join([*question.probes, text]))
