"""Suggests codes, feelings and similar quotes for what is in hand: only when asked, only with reasons, only here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from interviewkit.analysis.feeling_cues import FeelingHint, feeling_hints
from interviewkit.analysis.similar import Alike, LikelyCode, Likenesses, likely_codes
from interviewkit.analysis.told import Lemmas
from interviewkit.coding import actions as coding
from interviewkit.coding.cards import Card, cards
from interviewkit.coding.queries import CodeRow, quote_texts, quotes
from interviewkit.text.korean import kiwi
from interviewkit.ui import korean_words, style
from interviewkit.ui.code.acts import Held, feeling_name
from interviewkit.ui.language import Speaks, name
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.jobs import Progress

CODE, FEEL = mark("Code as suggested"), mark("Give the suggested feeling")
SIMILAR, LONGEST = 5, 90
WORDS = frozenset({"quote", "segment", "source"})


@dataclass(frozen=True, slots=True)
class Suggested:
    """What was found for one passage. cards: of every like quote, by id."""

    codes: tuple[LikelyCode, ...]
    feelings: tuple[FeelingHint, ...]
    similar: tuple[Alike, ...]
    cards: Mapping[int, Card]


class Suggestions(Speaks, QWidget):
    """A button, and below it what was found when it was last pressed; gone when something else is in hand."""

    came = Signal()
    """What was asked for is shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._held, self._text = Held(), ""
        self._codes: Mapping[int, CodeRow] = {}
        self._acts = False
        self._known: Likenesses | None = None
        self._by_kiwi = False
        self._of: Project | None = None
        self._asked = 0
        self.found: Suggested | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, style.S, 0, 0)
        column.setSpacing(style.XS)
        self._title, self.button = QLabel(), QPushButton()
        self._title.setProperty("kind", "section")
        self.button.setProperty("kind", "link")
        column.addWidget(self._title)
        self._body = QFrame()
        self.rows = QVBoxLayout(self._body)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(style.XS)
        column.addWidget(self._body)
        self.hide()
        self.button.clicked.connect(self.ask)
        desk.changed.connect(self._changed)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(tr("Suggestions"))
        self.button.setText(tr("Suggest"))
        name(self.button, tr("Suggest codes and feelings"))
        self.button.setToolTip(tr("Compares words only, on this computer, when you ask for it."))
        self._show()

    def show_held(self, held: Held, text: str, codes: Mapping[int, CodeRow], *, acts: bool) -> None:
        """What suggestions would be about; nothing is reckoned."""
        fresh = not held.same_as(self._held)
        self._held, self._text, self._codes, self._acts = held, text, codes, acts
        self.button.setEnabled(bool(text.strip()) and self._desk.project is not None)
        if fresh:
            self._asked += 1
            self.found = None
        if fresh or self.found is not None:
            self._show()

    def ask(self) -> None:
        """Looks for what is like the passage in hand."""
        project, held, text = self._desk.project, self._held, self._text
        if project is None or not text.strip():
            return
        self._asked += 1
        asked = self._asked
        by_kiwi = korean_words.by_kiwi(self._desk)
        known = self._known if self._of is project and self._by_kiwi == by_kiwi else None

        def look(progress: Progress, cancelled: Callable[[], bool]) -> tuple[Likenesses, Suggested]:
            lemmas = partial(kiwi.lemmas, progress=progress, cancelled=cancelled) if by_kiwi else None
            return _look(project, known, held, text, lemmas)

        def show(answer: tuple[Likenesses, Suggested]) -> None:
            if self._desk.project is not project or asked != self._asked:
                return
            (self._known, self.found), self._of, self._by_kiwi = answer, project, by_kiwi
            self._show()
            self.came.emit()

        self._desk.jobs.start(tr("Looking for like quotes"), look, show, quiet=known is not None)

    # Showing

    def _show(self) -> None:
        while (item := self.rows.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        found = self.found
        self.setVisible(found is not None)
        if found is None:
            return
        here = {tag.code_id for tag in self._held.quote.tags} if self._held.quote else set()
        felt = {each.label for each in self._held.quote.emotions} if self._held.quote else set()
        likely = [code for code in found.codes if code.code_id in self._codes and code.code_id not in here]
        feelings = [hint for hint in found.feelings if hint.label not in felt]
        if likely:
            self._heading(tr("Likely codes"))
        for code in likely:
            self._code_row(code)
        if feelings:
            self._heading(tr("Likely feelings"))
        for hint in feelings:
            called = feeling_name(hint.label)
            say = tr("Give the feeling “{name}”", name=called)
            reason = tr("words: {cues}", cues=", ".join(hint.cues))
            self._row(f"+ {called}", say, partial(self._feel, hint.label), reason)
        similar = [each for each in found.similar if each.quote_id in found.cards][:SIMILAR]
        if similar:
            self._heading(tr("Similar quotes"))
        for each in similar:
            self.rows.addWidget(self._link(found.cards[each.quote_id]))
        if not (likely or feelings or similar):
            self._heading(tr("Nothing like this was found."))

    def _heading(self, text: str) -> None:
        label = QLabel(text)
        label.setProperty("kind", "small")
        self.rows.addWidget(label)

    def _row(self, text: str, say: str, act: Callable[[], object], reason: str = "") -> QHBoxLayout:
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        button = QPushButton(text)
        button.setProperty("kind", "chip")
        button.setEnabled(self._acts)
        name(button, say)
        button.setToolTip(say)
        button.clicked.connect(lambda: act())
        inside.addWidget(button)
        if reason:
            why = QLabel(reason, wordWrap=True)
            why.setProperty("kind", "small")
            inside.addWidget(why, 1)
        self.rows.addWidget(row)
        return inside

    def _code_row(self, code: LikelyCode) -> None:
        called = self._codes[code.code_id].name
        say = tr("Put “{name}” on the quote", name=called)
        row = self._row(f"+ {called}", say, partial(self._code, code.code_id, called))
        count = len(code.because)
        reason = QPushButton(plural("{n} similar quote carries it", "{n} similar quotes carry it", count))
        reason.setProperty("kind", "link")
        row.addWidget(reason, 1, Qt.AlignmentFlag.AlignLeft)
        because = QWidget()
        column = QVBoxLayout(because)
        column.setContentsMargins(style.M, 0, 0, 0)
        column.setSpacing(0)
        for each in code.because[:SIMILAR]:
            if self.found is not None and each.quote_id in self.found.cards:
                column.addWidget(self._link(self.found.cards[each.quote_id]))
        because.hide()
        reason.clicked.connect(lambda: because.setVisible(because.isHidden()))
        self.rows.addWidget(because)

    def _link(self, card: Card) -> QPushButton:
        """A like quote; a click goes there."""
        text = " ".join(card.text.split())
        said = tr("{participant}: {text}", participant=card.participant, text=text)
        button = QPushButton((said if len(said) <= LONGEST else said[: LONGEST - 1].rstrip() + "…").replace("&", "&&"))
        button.setProperty("kind", "row")
        button.setMinimumWidth(0)
        button.setSizePolicy(button.sizePolicy().Policy.Ignored, button.sizePolicy().Policy.Fixed)
        button.setToolTip(said)
        name(button, f"{tr('Go to this quote')}: {said}")
        button.clicked.connect(lambda: self._desk.show_quotes([card.quote_id]))
        return button

    # What a person agrees to

    def _code(self, code_id: int, called: str) -> None:
        self._act(CODE, lambda session, quote: coding.tag_quote(session, quote, code_id), called)

    def _feel(self, label: str) -> None:
        self._act(FEEL, lambda session, quote: coding.feel(session, quote, label), feeling_name(label))

    def _act(self, label: str, act: Callable[..., object], detail: str) -> None:
        held = self._held
        if held.source_id is not None and self._acts:
            quote = held.quote.id if held.quote is not None else None
            self._desk.change(label, coding.act_on, held.source_id, quote, held.passage, act, detail=detail)

    def _changed(self, changes: Changes) -> None:
        if changes.touches(*WORDS):
            self._known = None


def _look(
    project: Project, known: Likenesses | None, held: Held, text: str, korean: Lemmas | None
) -> tuple[Likenesses, Suggested]:
    """Reads what is needed and reckons; on a thread of its own."""
    with project.read() as session:
        if known is None:
            known = Likenesses(quote_texts(session, quotes(session)), korean)
        own = [quote.id for quote in held.quotes]
        near = known.alike(text, but=own)
        rows = quotes(session, ids=[each.quote_id for each in near])
        tags = {row.id: [tag.code_id for tag in row.tags] for row in rows}
        here = {tag.code_id for tag in held.quote.tags} if held.quote is not None else set()
        there = {card.quote_id: card for card in cards(session, tags)}
        found = Suggested(tuple(likely_codes(near, tags, but=here)), tuple(feeling_hints(text)), tuple(near), there)
        return known, found
