"""The script: all sections and questions below each other, written in place, dragged and moved by keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from interviewkit.ui import keys, style
from interviewkit.ui.guides.card import QuestionCard
from interviewkit.ui.guides.heading import SectionHead
from interviewkit.ui.guides.making import AT_ONCE, Making
from interviewkit.ui.language import Speaks, name
from interviewkit.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interviewkit.guides.content import GuideContent
    from interviewkit.guides.waivers import WaiverRow

WIDEST = 860
PAUSE = 4000
"""ms without a key after which what is written is kept."""


class Script(Speaks, Making):
    """Shows a guide and tells what is done to it; keeps nothing itself."""

    written = Signal(object)
    """A card whose fields are to be kept."""
    added = Signal(object, str)
    """A blank card and its words."""
    removed = Signal(int)
    pasted = Signal(object, str)
    section_changed = Signal(int, dict)
    section_menu = Signal(int)
    section_wanted = Signal()
    chosen = Signal(object)
    """The id of the question that has the keyboard, or None."""
    marks_chosen = Signal(int)
    retyped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.content: GuideContent | None = None
        self.cards: dict[int, QuestionCard] = {}
        self.heads: dict[int, SectionHead] = {}
        self.blank: QuestionCard | None = None
        self.current: int | None = None
        self.bullets, self.writable, self.checking = False, True, True
        self._todo: list[tuple[int, Callable[[], QWidget]]] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        keys.claim(self, "script")
        self._page, self._column = QWidget(), QVBoxLayout()
        row = QHBoxLayout(self._page)
        row.setContentsMargins(style.L, 0, style.L, style.XXL)
        inner = QWidget()
        inner.setMaximumWidth(WIDEST)
        inner.setLayout(self._column)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        row.addStretch(1)
        row.addWidget(inner, 40)
        row.addStretch(1)
        self.setWidget(self._page)
        self._more = QPushButton()
        self._more.setProperty("kind", "quiet")
        self._more.clicked.connect(self.section_wanted)
        self._gap = QFrame(self._page)
        self._gap.setProperty("kind", "gap")
        self._gap.hide()
        self._more_soon = QTimer(self, singleShot=True, interval=0)
        self._more_soon.timeout.connect(self._make_more)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.flush)
        self.retranslate()

    # Showing

    def show_guide(
        self, content: GuideContent | None, waivers: Sequence[WaiverRow], bullets: bool, writable: bool = True
    ) -> None:
        """Shows a guide; what is being written and where the keyboard is stay, if it is the same guide."""
        self.writable = writable
        if content is None or self.content is None or content.id != self.content.id:
            self._clear()
        self.content, self.bullets = content, bullets
        questions = {each.id for each in content.questions()} if content is not None else set()
        sections = {each.id for each in content.sections} if content is not None else set()
        for gone in [key for key in self.cards if key not in questions]:
            self._drop(self.cards.pop(gone))
        for gone in [key for key in self.heads if key not in sections]:
            self._drop(self.heads.pop(gone))
        if self.blank is not None and self.blank.section_id not in sections:
            self._drop(self.blank)
            self.blank = None
        if content is None:
            return
        order = self._arranged(content, waivers)
        self._todo = [(at, make) for at, (widget, make) in enumerate(order) if widget is None]
        for at, widget in enumerate([widget for widget, _ in order if widget is not None]):
            self._put(at, widget)
        if len(self._todo) <= AT_ONCE or self.blank is not None:
            self.finish()
        else:
            self._more_soon.start()
        if self.current is not None and self.current not in questions:
            self._choose(None)

    def check_all(self, checking: bool) -> None:
        """Checks every question from now on, or none until the check has been read."""
        if checking != self.checking:
            self.checking = checking
            for card in [*self.cards.values(), *([self.blank] if self.blank else [])]:
                card.checking = checking
                card.check()

    def draft(self) -> GuideContent | None:
        """The guide as it is being written."""
        if self.content is None:
            return None
        sections = []
        for section in self.content.sections:
            drafts = [self.cards[each.id].drafted() if each.id in self.cards else each for each in section.questions]
            sections.append(replace(section, questions=tuple(each for each in drafts if each is not None)))
        return replace(self.content, sections=tuple(sections))

    # Going about

    def order(self) -> list[QuestionCard]:
        """The cards from top to bottom, the blank one with them."""
        widgets = [item.widget() for n in range(self._column.count()) if (item := self._column.itemAt(n))]
        return [widget for widget in widgets if isinstance(widget, QuestionCard) and not widget.isHidden()]

    def choose(self, question_id: int, *, at_end: bool = True) -> None:
        """Puts the keyboard into a question and brings it into view."""
        if question_id not in self.cards:
            self.finish()
        card = self.cards.get(question_id)
        if card is not None:
            card.text.put_caret(at_end)
            self.ensureWidgetVisible(card, 0, 60)

    def begin(self, section_id: int, after: int | None = None) -> None:
        """A place to write a new question, below another one or first in a section."""
        self.finish()
        if self.content is None or section_id not in self.heads or not self.writable:
            return
        if self.blank is not None:
            self._drop(self.blank)
        card = self._made(QuestionCard(None, section_id))
        card.setProperty("after", after)
        card.show_blank(self.content.language)
        self.blank = card
        at = self.heads[section_id] if after is None else self.cards[after]
        self._column.insertWidget(self._column.indexOf(at) + 1, card)
        card.show()
        card.text.put_caret(at_end=True)
        QTimer.singleShot(0, card, lambda: self.ensureWidgetVisible(card, 0, 60))

    def adopt(self, question_id: int) -> None:
        """The blank card has become this question."""
        if self.blank is None:
            return
        card, self.blank = self.blank, None
        card.text.settle()
        card.probes.show()
        self.cards[question_id] = card
        card.setProperty("own_id", question_id)

    @property
    def head(self) -> SectionHead | None:
        """The head of the section that has the keyboard."""
        focused = self.focusWidget()
        return next((each for each in self.heads.values() if focused and each.isAncestorOf(focused)), None)

    def shift(self, way: int) -> None:
        """The section or the question that has the keyboard one place up (−1) or down (+1), a question into the next
        section at its edges."""
        if self.content is None or not self.writable:
            return
        head = self.head
        if head is not None:
            at = [each.id for each in self.content.sections].index(head.section.id) + way
            if 0 <= at < len(self.content.sections):
                self.section_moved.emit(head.section.id, at)
            return
        if self.current is None:
            return
        section = self.content.section_of(self.current)
        if section is None:
            return
        at = [question.id for question in section.questions].index(self.current) + way
        if 0 <= at < len(section.questions):
            self.moved.emit(self.current, section.id, at)
            return
        number = self.content.sections.index(section) + way
        if 0 <= number < len(self.content.sections):
            into = self.content.sections[number]
            self.moved.emit(self.current, into.id, 0 if way > 0 else len(into.questions))

    def flush(self) -> None:
        """Has everything kept that is written."""
        self._pause.stop()
        for head in list(self.heads.values()):
            head.commit()
        for card in self.order():
            self._leave(card)

    # Inside

    def _clear(self) -> None:
        self._more_soon.stop()
        self._todo = []
        for widget in [*self.cards.values(), *self.heads.values(), *([self.blank] if self.blank else [])]:
            self._drop(widget)
        self.cards, self.heads, self.blank = {}, {}, None
        self._choose(None)

    def _drop(self, widget: QWidget) -> None:
        widget.blockSignals(True)
        if widget.isAncestorOf(self.focusWidget() or self):
            self.setFocus()
        widget.hide()
        self._column.removeWidget(widget)
        widget.deleteLater()

    def _head(self, section_id: int) -> SectionHead:
        assert self.content is not None
        section = self.content.section(section_id)
        assert section is not None
        head = SectionHead(section)
        head.changed.connect(self.section_changed)
        head.menu_wanted.connect(self.section_menu)
        head.question_wanted.connect(lambda chosen: self.begin(chosen))
        head.dragging.connect(lambda place: self._drag_section(head, place))
        head.dropped.connect(lambda place: self._drop_section(head, place))
        self.heads[section_id] = head
        return head

    def _card(self, question_id: int, section_id: int) -> QuestionCard:
        self.cards[question_id] = self._made(QuestionCard(None, section_id))
        return self.cards[question_id]

    def _made(self, card: QuestionCard) -> QuestionCard:
        card.checking = self.checking
        card.text.left.connect(lambda: self._leave(card))
        card.probes.left.connect(lambda: self._leave(card))
        card.text.entered.connect(lambda: self._next(card))
        card.probes.entered.connect(lambda: self._next(card))
        card.text.emptied.connect(lambda: self._empty(card))
        card.probes.emptied.connect(lambda: card.text.put_caret(at_end=True))
        card.text.stepped.connect(lambda way: self._step(card, card.text, way))
        card.probes.stepped.connect(lambda way: self._step(card, card.probes, way))
        card.text.taken.connect(lambda: self._choose(card.id))
        card.probes.taken.connect(lambda: self._choose(card.id))
        card.text.pasted.connect(lambda text: self.pasted.emit(card, text))
        card.marks_chosen.connect(lambda: self._marks(card))
        card.retyped.connect(self._retyped)
        card.dragging.connect(lambda place: self._drag(card, place))
        card.dropped.connect(lambda place: self._drop_at(card, place))
        return card

    def _retyped(self) -> None:
        self._pause.start()
        self.retyped.emit()

    def _marks(self, card: QuestionCard) -> None:
        card.text.put_caret(at_end=True)
        if card.id is not None:
            self.marks_chosen.emit(card.id)

    def _leave(self, card: QuestionCard) -> None:
        if card is self.blank:
            if card.text.text():
                self.added.emit(card, card.text.text())
        elif card.id is not None and card.values():
            self.written.emit(card)

    def _next(self, card: QuestionCard) -> None:
        """Keeps a question and begins the one after it; from an empty one, goes on to the next section."""
        if card is self.blank and not card.text.text():
            return
        self._leave(card)
        if card.id is not None:
            self.begin(card.section_id, card.id)

    def _empty(self, card: QuestionCard) -> None:
        order = self.order()
        at = order.index(card)
        before = order[at - 1] if at else (order[1] if len(order) > 1 else None)
        gone = card.id
        if not self.writable:
            return
        if card is self.blank:
            self.blank = None
            self._drop(card)
        else:
            card.text.settle()
        if before is not None:
            before.text.put_caret(at_end=True)
        if gone is not None:
            self.removed.emit(gone)

    def _step(self, card: QuestionCard, field: QWidget, way: int) -> None:
        """Up and down through the fields, as through one text."""
        fields = [each for one in self.order() for each in (one.text, one.probes) if not each.isHidden()]
        at = fields.index(card.text if field is card.text else card.probes) + way
        if 0 <= at < len(fields):
            fields[at].put_caret(at_end=way < 0)
            self.ensureWidgetVisible(fields[at], 0, 60)

    def _choose(self, question_id: int | None) -> None:
        if question_id != self.current:
            for key in (self.current, question_id):
                if key in self.cards:
                    self.cards[key].choose(key == question_id)
            self.current = question_id
            self.chosen.emit(question_id)

    # Qt

    def retranslate(self) -> None:
        name(self, tr("Script of the guide"))
        self._more.setText(tr("New section"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        first = self.cards.get(self.current) if self.current is not None else next(iter(self.order()), None)
        if first is not None and event.reason() != Qt.FocusReason.PopupFocusReason:
            first.text.put_caret(at_end=True)
