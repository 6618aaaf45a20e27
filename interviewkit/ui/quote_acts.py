"""What can be done with quotes wherever they are shown: coded, felt, put in stages, starred, noted, played, copied,
laid on boards. One set of acts and keys for every list of cards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu, QWidget

from interviewkit.coding import pins as pinning
from interviewkit.coding.actions import write_memo
from interviewkit.coding.cards import Card, cards
from interviewkit.coding.queries import CodeRow, QuoteRow, codebook, quotes
from interviewkit.journey.queries import StageRow, stages
from interviewkit.text.times import clock
from interviewkit.ui import keys
from interviewkit.ui.actions import Action, with_project, with_writable
from interviewkit.ui.code import pickers
from interviewkit.ui.code.acts import MEMO, Hand, Held
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from sqlmodel import Session

    from interviewkit.ui.analysis.card_player import CardPlayer
    from interviewkit.ui.desk import Desk

ACTS = "quoteActs"
AREA = "quotes"
"""The key area of lists of quotes that have no keys of their own besides these."""


class QuoteActs:
    """The hand of a widget that shows quotes. chosen: ids of the quotes chosen there, the one with the keyboard first;
    asked often. Nothing is read before an act is asked for."""

    def __init__(self, desk: Desk, widget: QWidget, chosen: Callable[[], Sequence[int]], area: str = AREA) -> None:
        self.desk, self._widget, self.chosen = desk, widget, chosen
        self.hand = Hand(desk)
        self.codes: dict[int, CodeRow] = {}
        self.pins: list[int | None] = []
        self.stages: list[StageRow] = []
        self._player: CardPlayer | None = None
        widget.setProperty(ACTS, self)
        keys.claim(widget, area)
        desk.project_closing.connect(self._let_go)

    def take(self) -> QuoteActs:
        """Takes what is chosen in hand, as it is now, with the codes and stages it could get."""
        ids = list(self.chosen())
        rows = {row.id: row for row in self.desk.read(quotes, ids=ids)}
        found = [rows[each] for each in ids if each in rows]
        self.codes = {row.id: row for row in self.desk.read(codebook, counted=False)}
        self.pins, self.stages = self.desk.read(pinning.pins), self.desk.read(stages)
        self.hand.held = Held() if not found else held(found)
        return self

    # As the popups of the coding room want it

    def apply(self, code_id: int, *, by_key: bool = False) -> None:
        """Puts a code on what is in hand."""
        code = self.codes.get(code_id)
        if code is not None:
            self.hand.category = code.parent_id
            self.hand.code(code_id, code.name, by_key=by_key)

    def place_for_popup(self) -> QPoint:
        """Over the widget, near its top."""
        return self._widget.mapToGlobal(QPoint(max(0, self._widget.width() // 2 - 190), 40))

    def popup_parent(self) -> QWidget:
        return self._widget

    # Acts of its own

    def apply_pinned(self, key: int) -> None:
        """Puts the code pinned to a key on what is chosen."""
        self.take()
        code = self.pins[key - 1] if self.pins else None
        if code is not None and self.hand.held:
            self.apply(code, by_key=True)

    def uncode(self) -> None:
        """Takes one's own code off; asks which when there are several."""
        self.take()
        own = {tag.code_id for each in self.hand.held.quotes for tag in each.tags if tag.coder == self.hand.coder()}
        known = [code for code in own if code in self.codes]
        if len(known) == 1:
            self.hand.uncode(known[0], self.codes[known[0]].name)
        elif known:
            pickers.pick_off(self)

    def memo(self) -> None:
        """Writes the memo of the one quote chosen, or adds a thought to the memos of several."""
        rows = self.take().hand.held.quotes
        if not rows:
            return
        one, n = len(rows) == 1, len(rows)
        asked = tr("Memo") if one else plural("Add to the memo of {n} quote", "Add to the memos of {n} quotes", n)
        known = rows[0].memo if one else ""
        text, agreed = QInputDialog.getMultiLineText(self._widget, tr("Memo"), asked, known)
        if agreed and text.strip() != known.strip():
            self.desk.change(MEMO, _note, {row.id: "" if one else row.memo for row in rows}, text.strip())

    def star(self) -> None:
        """Makes what is chosen key quotes, or ordinary ones when all of them are."""
        self.take().hand.star()

    def go(self) -> None:
        """Goes to the first chosen quote in its transcript."""
        ids = list(self.chosen())
        if ids:
            self.desk.show_quotes(ids[:1])

    def play(self) -> None:
        """Lets the first chosen quote be heard, or silences it."""
        from interviewkit.ui.analysis.card_player import CardPlayer

        ids = list(self.chosen())
        if ids:
            self._player = self._player or CardPlayer(self.desk, self._widget)
            self._player.toggle(ids[0])

    def copy(self) -> None:
        """Puts what was said, by whom and where, on the clipboard."""
        found = self.desk.read(cards, list(self.chosen()))
        if found:
            QApplication.clipboard().setText(as_text(found))
            self.desk.say(plural("{n} quote copied", "{n} quotes copied", len(found)))

    def onto_board(self) -> None:
        """Asks which board, and lays the quotes on it."""
        from interviewkit.ui.analysis.board_choice import choose_board

        choose_board(self.desk, list(self.chosen()), self._widget, self.place_for_popup())

    def menu(self, place: QPoint, area: str = AREA) -> None:
        """Opens the menu of all acts at a place on the screen."""
        self.desk.actions.refresh_if_due()
        menu = QMenu(self._widget)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill_menu(self.desk, menu, area)
        menu.popup(place)

    def _let_go(self) -> None:
        if self._player is not None:
            self._player.stop()
        self.hand.held, self.hand.last_codes, self.hand.category = Held(), [], None
        self.codes, self.pins, self.stages = {}, [], []


def held(rows: Sequence[QuoteRow]) -> Held:
    """Quotes in hand, the first one shown."""
    return Held(rows[0].source_id, rows[0].passage, rows[0], tuple(rows[1:]))


def as_text(found: Sequence[Card]) -> str:
    """Quotes to be pasted into a text: the words, and below them who said them, where and when."""
    parts = []
    for card in found:
        time = clock(card.start_ms) if card.start_ms is not None else ""
        source = card.source if card.source != card.participant else ""
        about = ", ".join(filter(None, [card.participant, source, f"¶{card.paragraph}", time]))
        parts.append(f"“{card.text.strip()}”\n— {about}")
    return "\n\n".join(parts)


def _note(session: Session, known: dict[int, str], text: str) -> None:
    for quote, before in known.items():
        write_memo(session, quote, "\n".join(filter(None, [before, text])))


# The registered acts


def _acts(desk: Desk, area: str) -> QuoteActs | None:
    widget = desk.area(area)
    found = widget.property(ACTS) if widget is not None else None
    return found if isinstance(found, QuoteActs) else None


def _some(area: str, desk: Desk) -> bool:
    acts = _acts(desk, area)
    return with_project(desk) and acts is not None and bool(acts.chosen())


def _can(area: str, desk: Desk) -> bool:
    return with_writable(desk) and _some(area, desk)


def fill_menu(desk: Desk, menu: QMenu, area: str) -> None:
    """Every act of a key area, apart where their sections are."""
    section = ""
    for action in desk.actions:
        if action.area == area and action.section:
            if section and action.section != section:
                menu.addSeparator()
            section = action.section
            menu.addAction(desk.actions.face(action.id))


def quote_actions(
    area: str = AREA, *, room: str = "", menu: str | tuple[str, ...] = "", but: Sequence[str] = ()
) -> tuple[Action, ...]:
    """The acts on quotes for one key area, without those named in `but`, which the area has in its own way."""

    def do(act: Callable[[QuoteActs], object]) -> Callable[[Desk], object]:
        return lambda desk: act(acts) if (acts := _acts(desk, area)) is not None else None

    def one(name: str, text: str, act: Callable[[QuoteActs], object], struck: tuple[str, ...], icon: str, section: str,
            *, writes: bool = True) -> Action:  # fmt: skip
        enabled = partial(_can if writes else _some, area)
        return Action(f"{area}.{name}", text, do(act), struck, menu, section, icon, room, area, enabled=enabled)

    every = (
        one("open", mark("Go to the place in the transcript"), QuoteActs.go, ("Return",), "mdi6.arrow-right", "card",
            writes=False),
        one("play", mark("Listen to the quote"), QuoteActs.play, ("Space",), "mdi6.play", "card", writes=False),
        one("copy", mark("Copy as text"), QuoteActs.copy, ("Ctrl+C",), "mdi6.content-copy", "card", writes=False),
        one("code", mark("Code…"), lambda acts: pickers.pick_code(acts.take()), ("K",), "mdi6.tag-plus-outline",
            "carry"),
        one("change", mark("Change the codes…"), lambda acts: pickers.pick_change(acts.take()), ("Shift+Return",), "",
            "carry"),
        one("uncode", mark("Take a code off…"), QuoteActs.uncode, ("Del",), "mdi6.tag-minus-outline", "carry"),
        one("feeling", mark("Feeling…"), lambda acts: pickers.pick_feeling(acts.take()), ("'",),
            "mdi6.emoticon-outline", "carry"),
        one("stage", mark("Stage or touchpoint…"), lambda acts: pickers.pick_stage(acts.take()), ("S",),
            "mdi6.map-marker-outline", "carry"),
        one("star", mark("Key quote"), QuoteActs.star, ("*",), "mdi6.star-outline", "carry"),
        one("memo", mark("Memo"), QuoteActs.memo, (";",), "mdi6.note-outline", "carry"),
        one("board", mark("Lay on a board…"), QuoteActs.onto_board, ("B",), "mdi6.view-dashboard-outline", "board"),
        *(
            Action(f"{area}.pin.{key}", mark("Code on a key"), do(partial(_pinned, key)), (str(key),), "", "", "", room,
                   area, enabled=partial(_can, area), label=partial(_pin_label, key))
            for key in range(1, pinning.KEYS + 1)
        ),
    )  # fmt: skip
    return tuple(each for each in every if each.id.removeprefix(f"{area}.") not in but)


def _pinned(key: int, acts: QuoteActs) -> None:
    acts.apply_pinned(key)


def _pin_label(key: int, desk: Desk) -> str:
    return tr("Code on key {key}", key=key)


ACTIONS = quote_actions()
"""For every list of cards as evidence.py shows it."""
