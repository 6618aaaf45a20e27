"""What is shown of the codings for now: a quiet button in the room's head, a picker, and what it does to the page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QToolButton

from interviewkit.coding.queries import QuoteRow
from interviewkit.coding.showing import Kind, Showing
from interviewkit.ui.icons import icon
from interviewkit.ui.language import Speaks
from interviewkit.ui.picker import Choice, Picker
from interviewkit.ui.signs import SWATCH, paint_swatch
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.ui.code.workspace import CodeWorkspace

MOST_NAMED = 2


class Filters(Speaks, QToolButton):
    """The button; it says what is wanted. Quotes changed since the filter was set stay on the page until it is set
    anew: nobody loses from sight what they have just coded."""

    def __init__(self, room: CodeWorkspace) -> None:
        super().__init__()
        self._room = room
        self.showing = Showing()
        self._touched: set[int] = set()
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(True)
        self.clicked.connect(lambda: self.pick())
        self.retranslate()

    # What is wanted

    def set_showing(self, showing: Showing) -> None:
        """Shows other quotes from now on."""
        self.showing = showing
        self._touched.clear()
        self._room.show_filtered()
        self.retranslate()

    def clear(self) -> None:
        """Shows everything."""
        self.set_showing(Showing())

    def forget(self) -> None:
        """Another project: what was wanted there is not here."""
        self.showing = Showing()
        self._touched.clear()
        self.retranslate()

    def wanted(self, quotes: Iterable[QuoteRow]) -> list[QuoteRow]:
        """Those of the quotes that are to be seen."""
        quotes = list(quotes)
        if not self.showing:
            return quotes
        full = self.showing.with_codes_below(self._room.codes.values())
        speakers = self._room.speakers()
        return [
            quote
            for quote in quotes
            if quote.id in self._touched or full.fits(quote, speakers.get(quote.passage.start.segment, ""))
        ]

    def receding(self) -> set[int]:
        """Ids of the segments whose speaker is not wanted."""
        names = self.showing.of("speaker")
        return {segment for segment, name in self._room.speakers().items() if names and name not in names}

    def keep(self, quotes: Iterable[int]) -> None:
        """These quotes stay in sight whether they fit or not."""
        if self.showing:
            self._touched.update(quotes)

    # What a person sees of it

    def retranslate(self) -> None:
        names = self._names()
        more = len(names) - MOST_NAMED
        shown = ", ".join(names[:MOST_NAMED]) + (f" +{more}" if more > 0 else "")
        self.setText(tr("Only {names}", names=shown) if names else tr("Show only…"))
        self.setIcon(icon("mdi6.filter" if names else "mdi6.filter-outline", "accent" if names else "muted"))
        self.setChecked(bool(names))
        told = tr("Only what fits is shown: {names}. Shift+F shows everything.", names=", ".join(names))
        self.setToolTip(told if names else tr("Show only some codes, coders, speakers or stages (F)"))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(self.toolTip())

    def _names(self) -> list[str]:
        return [choice.text for choice in self._choices() if choice.value in self.showing.wanted]

    def _choices(self) -> list[Choice]:
        room = self._room
        found = []
        for code in room.codes.values():
            parent = room.codes.get(code.parent_id or 0)
            sign = partial(_swatch, code.colour, code.shade)
            value: tuple[Kind, int | str] = ("code", code.id)
            found.append(Choice(value, code.name, parent.name if parent else "", sign=sign, sign_width=SWATCH))
        rows = room.quotes.values()
        coders = {tag.coder for quote in rows for tag in quote.tags} | {quote.coder for quote in rows}
        coders |= {str(each) for each in self.showing.of("coder")}
        for coder in sorted(coders - {""}):
            found.append(Choice(("coder", coder), coder, tr("Coder"), icon="mdi6.account-edit-outline"))
        speakers = dict.fromkeys(room.speakers().values()) | dict.fromkeys(map(str, self.showing.of("speaker")))
        for speaker in speakers:
            if speaker:
                found.append(Choice(("speaker", speaker), speaker, tr("Speaker"), icon="mdi6.account-voice"))
        for stage in room.stages:
            found.append(Choice(("stage", stage.id), stage.name, tr("Stage"), icon="mdi6.map-marker-outline"))
        found.append(Choice(("starred", True), tr("Key quotes"), icon="mdi6.star-outline"))
        return found

    def pick(self) -> Picker:
        """Lets a person choose what to see, and choose again what not to."""
        self.setChecked(bool(self.showing))
        choices = self._choices()
        on = [_ticked(each) for each in choices if each.value in self.showing.wanted]
        off = [each for each in choices if each.value not in self.showing.wanted]
        every = [Choice(None, tr("Show everything"), key="Shift+F", icon="mdi6.filter-off-outline")] if on else []

        def picked(value: object) -> None:
            self.set_showing(self.showing.toggled(*value) if isinstance(value, tuple) else Showing())
            self._room.transcript.setFocus()

        picker = Picker(tr("Show only…"), [*every, *on, *off], picked, self._room)
        picker.open_at(self._room.place_for_popup())
        return picker


def _ticked(choice: Choice) -> Choice:
    return replace(choice, key="✓")


def _swatch(colour: int, shade: int, painter: QPainter, rect: QRect) -> None:
    paint_swatch(painter, rect.left(), rect.center().y() + 1, colour, shade)
