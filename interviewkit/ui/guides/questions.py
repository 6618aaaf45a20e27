"""What is done to sections and questions while a guide is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from interviewkit.guides import actions, phrases, writing
from interviewkit.guides.content import QuestionContent, lines
from interviewkit.guides.reading import Line, read_lines
from interviewkit.ui.guides.acting import Acting, short
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.guides.card import QuestionCard

ADD_SECTION, SECTION, MOVE_SECTION = mark("Add section"), mark("Change section"), mark("Move section")
DELETE_SECTION, PASTE = mark("Delete section"), mark("Paste questions")
ADD, WRITE, MOVE_QUESTION = mark("Add question"), mark("Change question"), mark("Move question")
DELETE_QUESTION, KEEP = mark("Delete question"), mark("Keep question")


class QuestionActs(Acting):
    """For the guide in front."""

    def add_section(self) -> None:
        """A new section before the wrap-up, its name to be written."""
        if self.content is None:
            return
        at = next((n for n, s in enumerate(self.content.sections) if s.kind == "wrapup"), None)
        made = self._do(ADD_SECTION, actions.add_section, self.content.id, tr("New section"), "core", place=at)
        if made in self.script.heads:
            self.script.heads[made].name.put_caret(at_end=True)
            self.script.heads[made].name.selectAll()

    def describe_section(self, section_id: int, values: dict[str, Any]) -> None:
        self._do(SECTION, actions.describe_section, section_id, **values)

    def move_section(self, section_id: int, way: int) -> None:
        """A section one place up (−1) or down (+1)."""
        if self.content is not None:
            at = [each.id for each in self.content.sections].index(section_id) + way
            if 0 <= at < len(self.content.sections):
                self.put_section(section_id, at)

    def put_section(self, section_id: int, place: int) -> None:
        """A section with its questions to this place in the guide (0 first); the keyboard stays where it is."""
        section = self.content.section(section_id) if self.content is not None else None
        if section is not None:
            self.script.flush()
            self._do(MOVE_SECTION, actions.move_section, section_id, place, detail=section.name)
            self.script.ensureWidgetVisible(self.script.heads[section_id], 0, 60)

    def delete_section(self, section_id: int) -> None:
        """Takes a section away; the notice has the way back."""
        section = self.content.section(section_id) if self.content is not None else None
        if section is not None:
            self._do(DELETE_SECTION, actions.delete_section, section_id, detail=section.name)
            self.desk.tell(tr("The section “{name}” was deleted.", name=section.name), undo=True)

    # Questions

    def begin_question(self) -> None:
        """A place for a new question below the one that has the keyboard, else in the first core section."""
        if self.content is None:
            return
        self.script.flush()
        here = self.script.current
        section = self.content.section_of(here) if here is not None else None
        if section is not None:
            self.script.begin(section.id, here)
        elif self.content.sections:
            core = next((each for each in self.content.sections if each.kind == "core"), self.content.sections[0])
            self.script.begin(core.id, core.questions[-1].id if core.questions else None)

    def keep_card(self, card: QuestionCard) -> None:
        """Keeps what was written in a card; a question without words left is deleted."""
        if card.id is None:
            return
        values = card.values()
        card.text.settle()
        card.probes.settle()
        if values.get("text") == "":
            self.delete_question(card.id)
        elif values:
            self._do(WRITE, actions.describe_question, card.id, **values)

    def keep_blank(self, card: QuestionCard, text: str) -> None:
        """Makes a question of what was written in the blank card."""
        section = self.content.section(card.section_id) if self.content is not None else None
        if section is None:
            return
        after = card.property("after")
        order = [question.id for question in section.questions]
        place = order.index(after) + 1 if after in order else 0
        card.text.settle()
        made = self.desk.change(ADD, actions.add_question, section.id, text, place=place, detail=short(text))
        if made is not None:
            self.script.adopt(made)
        self.read()

    def paste(self, card: QuestionCard, text: str) -> None:
        """Several lines pasted into a question: as many questions, set-in ones as probes."""
        found = [item for item in read_lines(text) if isinstance(item, Line)]
        section = self.content.section_of(card.id) if self.content is not None and card.id is not None else None
        section_id = section.id if section is not None else card.section_id
        section = section or (self.content.section(section_id) if self.content is not None else None)
        if not found or section is None:
            return
        self.script.flush()
        order = [question.id for question in section.questions]
        after = card.id if card.id is not None else card.property("after")
        place = order.index(after) + 1 if after in order else 0
        made = self._do(PASTE, _paste, section_id, found, place)
        if made:
            self.script.choose(made[-1])

    def describe(self, question_id: int, **values: Any) -> None:
        """Sets fields of a question."""
        self._do(WRITE, actions.describe_question, question_id, detail=self._said(question_id), **values)

    def move_question(self, question_id: int, section_id: int, place: int) -> None:
        """Puts a question elsewhere; the keyboard stays in it."""
        self.script.flush()
        self._do(MOVE_QUESTION, actions.move_question, question_id, section_id, place, detail=self._said(question_id))
        self.script.choose(question_id)

    def delete_question(self, question_id: int) -> None:
        """Takes a question away; the notice has the way back."""
        said = self._said(question_id)
        self._do(DELETE_QUESTION, actions.delete_question, question_id, detail=said)
        self.desk.tell(tr("The question “{text}” was deleted.", text=said), undo=True)

    def delete_chosen(self) -> None:
        """Takes the question that has the keyboard away."""
        if self.script.current is not None:
            self.delete_question(self.script.current)

    def use_question(self, question: QuestionContent) -> None:
        """Copies a question of the bank below the chosen one."""
        if self.content is None or not self.content.sections:
            return
        self.script.flush()
        here = self.script.current
        section = self.content.section_of(here) if here is not None else None
        section = section or next((s for s in self.content.sections if s.kind == "core"), self.content.sections[0])
        order = [each.id for each in section.questions]
        place = order.index(here) + 1 if here in order else len(order)
        made = self._do(ADD, writing.write_question, section.id, question, place=place, detail=short(question.text))
        if made is not None:
            self.script.ensureWidgetVisible(self.script.cards[made], 0, 60)

    def keep_question(self) -> None:
        """Keeps the chosen question in the bank."""
        question = self.content.question(self.script.current or 0) if self.content is not None else None
        if question is not None and self.content is not None:
            self._do(KEEP, phrases.keep_phrase, "question", question.text, self.content.language)
            self.desk.say(tr("Kept in the bank"))


def _paste(session: Any, section_id: int, found: list[Line], place: int) -> list[int]:
    """Adds questions with their probes; their ids."""
    made = list[int]()
    probes: dict[int, list[str]] = {}
    for item in found:
        if item.probe and made:
            probes.setdefault(made[-1], []).append(item.text)
        else:
            made.append(actions.add_question(session, section_id, item.text, place=place + len(made)))
    for question_id, texts in probes.items():
        actions.describe_question(session, question_id, probes="\n".join(lines("\n".join(texts))))
    return made
