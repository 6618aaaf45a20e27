"""Making the script's page: a guide that was just opened comes part after part, so that the window stays awake."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interviewkit.ui.abstract import Abstract
from interviewkit.ui.guides.dragging import Dragging

if TYPE_CHECKING:
    from interviewkit.guides.content import GuideContent, QuestionContent, SectionContent
    from interviewkit.guides.waivers import WaiverRow
    from interviewkit.ui.guides.card import QuestionCard
    from interviewkit.ui.guides.heading import SectionHead

AT_ONCE = 4
"""Parts that are made within one step; more come one after another while the window stays awake."""
MOMENT = 0.008
"""Seconds of it."""


class Making(Dragging, metaclass=Abstract):
    """The half of the script that makes its heads and cards and puts them in order."""

    built = Signal()
    """The whole guide is on the page."""

    bullets: bool
    checking: bool
    blank: QuestionCard | None
    _column: QVBoxLayout
    _more_soon: QTimer
    _todo: list[tuple[int, Callable[[], QWidget]]]

    @abstractmethod
    def _head(self, section_id: int) -> SectionHead:
        """The head of a section that has none yet."""

    @abstractmethod
    def _card(self, question_id: int, section_id: int) -> QuestionCard:
        """The card of a question that has none yet."""

    def _arranged(
        self, content: GuideContent, waivers: Sequence[WaiverRow]
    ) -> list[tuple[QWidget | None, Callable[[], QWidget]]]:
        """From top to bottom: a widget that is there already, brought up to date, or None and how it is made."""
        order, number = list[tuple[QWidget | None, Callable[[], QWidget]]](), 0
        for section in content.sections:
            make = partial(self._show_head, section)
            order.append((make() if section.id in self.heads else None, make))
            for question in section.questions:
                number += 1
                waived = {each.fault for each in waivers if each.question_id == question.id}
                put = partial(self._show_card, question, section.id, number, waived)
                order.append((put() if question.id in self.cards else None, put))
        if self.blank is not None:
            blank = self.blank
            order.insert(self._blank_place([widget for widget, _ in order]), (blank, lambda: blank))
        self._more.setEnabled(self.writable)
        return [*order, (self._more, lambda: self._more)]

    def _show_head(self, section: SectionContent) -> QWidget:
        head = self.heads.get(section.id) or self._head(section.id)
        head.show_section(section, self.bullets)
        head.allow(self.writable)
        return head

    def _show_card(self, question: QuestionContent, section_id: int, number: int, waived: set[str]) -> QWidget:
        assert self.content is not None
        card = self.cards.get(question.id) or self._card(question.id, section_id)
        card.section_id, card.checking = section_id, self.checking
        card.show_question(question, number, self.content.language, self.bullets, waived)
        card.allow(self.writable)
        return card

    def _put(self, at: int, widget: QWidget) -> None:
        item = self._column.itemAt(at)
        if item is None or item.widget() is not widget:
            self._column.insertWidget(at, widget)
        if widget.isHidden():
            widget.show()

    def _make_more(self) -> None:
        """As much of a guide that was just opened as goes into a moment; the window stays awake."""
        until = perf_counter() + MOMENT
        while self._todo and perf_counter() < until:
            at, make = self._todo.pop(0)
            self._put(at, make())
        if self._todo:
            self._more_soon.start()
        else:
            self.built.emit()

    def finish(self) -> None:
        """Makes what is left of the guide at once."""
        self._more_soon.stop()
        left, self._todo = self._todo, []
        for at, make in left:
            self._put(at, make())
        if left:
            self.built.emit()

    @property
    def building(self) -> bool:
        """Whether parts of the guide are not on the page yet."""
        return bool(self._todo)

    def _blank_place(self, order: list[QWidget | None]) -> int:
        assert self.blank is not None
        after = self.blank.property("after")
        if after in self.cards and self.cards[after] in order:
            return order.index(self.cards[after]) + 1
        return order.index(self.heads[self.blank.section_id]) + 1
