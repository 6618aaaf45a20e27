"""Dragging in the script: where a question or a section would come to stand, and the line that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QWidget

if TYPE_CHECKING:
    from interviewkit.guides.content import GuideContent
    from interviewkit.ui.guides.card import QuestionCard
    from interviewkit.ui.guides.heading import SectionHead


class Dragging(QScrollArea):
    """The dragging half of the script; keeps nothing itself."""

    moved = Signal(int, int, int)
    """Question, section, place."""
    section_moved = Signal(int, int)
    """Section, place."""

    content: GuideContent | None
    writable: bool
    cards: dict[int, QuestionCard]
    heads: dict[int, SectionHead]
    _page: QWidget
    _more: QPushButton
    _gap: QFrame

    def finish(self) -> None:
        """See the script."""

    def _target(self, card: QuestionCard, place: QPoint) -> tuple[int, int, int] | None:
        """(section, place in it, y) of where a dragged card would come to stand."""
        if self.content is None:
            return None
        y, found = self._page.mapFromGlobal(place).y(), None
        for section in self.content.sections:
            spots = [(0, _bottom(self.heads[section.id], self._page))]
            others = [each for each in section.questions if each.id != card.id and each.id in self.cards]
            spots += [(n, _bottom(self.cards[each.id], self._page)) for n, each in enumerate(others, 1)]
            for at, edge in spots:
                if found is None or abs(edge - y) < abs(found[2] - y):
                    found = (section.id, at, edge)
        return found

    def _drag(self, card: QuestionCard, place: QPoint) -> None:
        self.finish()
        target = self._target(card, place)
        self._show_gap(card, place, target[2] if target is not None else None)

    def _show_gap(self, dragged: QWidget, place: QPoint, y: int | None) -> None:
        """Where it would come to stand, if it were let go of now."""
        if y is not None:
            left = dragged.mapTo(self._page, QPoint(0, 0)).x()
            self._gap.setGeometry(QRect(left, y - 1, dragged.width(), 3))
            self._gap.show()
            self._gap.raise_()
        self.ensureVisible(self._page.width() // 2, self._page.mapFromGlobal(place).y(), 0, 40)

    def _section_target(self, place: QPoint) -> tuple[int, int] | None:
        """(between which sections, y) is nearest to this place."""
        if self.content is None or not self.content.sections:
            return None
        y = self._page.mapFromGlobal(place).y()
        heads = [self.heads[each.id] for each in self.content.sections]
        edges = [each.mapTo(self._page, QPoint(0, 0)).y() for each in heads]
        edges.append(self._more.mapTo(self._page, QPoint(0, 0)).y())
        return min(enumerate(edges), key=lambda each: abs(each[1] - y))

    def _drag_section(self, head: SectionHead, place: QPoint) -> None:
        self.finish()
        target = self._section_target(place)
        self._show_gap(head, place, target[1] if target is not None else None)

    def _drop_section(self, head: SectionHead, place: QPoint) -> None:
        self._gap.hide()
        target = self._section_target(place)
        if target is None or self.content is None or not self.writable:
            return
        own = [each.id for each in self.content.sections].index(head.section.id)
        at = target[0] - (target[0] > own)
        if at != own:
            self.section_moved.emit(head.section.id, at)

    def _drop_at(self, card: QuestionCard, place: QPoint) -> None:
        self._gap.hide()
        target = self._target(card, place)
        if target is not None and card.id is not None and self.writable:
            self.moved.emit(card.id, target[0], target[1])


def _bottom(widget: QWidget, page: QWidget) -> int:
    return widget.mapTo(page, QPoint(0, widget.height())).y() + 1
