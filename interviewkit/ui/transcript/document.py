"""Writes segments into Qt's document, one block each, and finds places in it; the reader's place stays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from interviewkit.sources.queries import SegmentRow
from interviewkit.text.anchors import edit_between
from interviewkit.text.utf16 import Utf16Map
from interviewkit.ui.transcript.measures import Measures
from interviewkit.ui.transcript.page import Page, shown
from interviewkit.ui.transcript.steps import Spot

_KEEP = QTextCursor.MoveMode.KeepAnchor


def fill(edit: QTextEdit, page: Page, measures: Measures) -> None:
    """Shows the whole page in one insertion."""
    edit.setFont(transcript_font(edit.font(), measures))
    cursor = QTextCursor(edit.document())
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    cursor.setBlockFormat(_format(measures, False))
    cursor.insertText("\n".join(map(shown, page.texts)))
    format_runs(edit, page, measures, 0, len(page), plain=True)
    _frame(edit, measures)
    cursor.endEditBlock()
    cursor.setPosition(0)
    edit.setTextCursor(cursor)
    edit.verticalScrollBar().setValue(0)


def restyle(edit: QTextEdit, page: Page, measures: Measures) -> None:
    """Gives the text another size."""
    edit.setFont(transcript_font(edit.font(), measures))
    cursor = QTextCursor(edit.document())
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setBlockFormat(_format(measures, False))
    format_runs(edit, page, measures, 0, len(page), plain=True)
    _frame(edit, measures)
    cursor.endEditBlock()


def format_runs(edit: QTextEdit, page: Page, measures: Measures, first: int, last: int, *, plain: bool = False) -> None:
    """Sets the segments first … last−1 apart where another person begins to speak; plain: all are close now."""
    formats = _format(measures, False), _format(measures, True)
    block = edit.document().findBlockByNumber(first)
    cursor = QTextCursor(edit.document())
    for place in range(first, min(last, len(page))):
        begins = page.begins_run(place)
        if begins or not plain:
            cursor.setPosition(block.position())
            cursor.setBlockFormat(formats[begins])
        block = block.next()


def append(edit: QTextEdit, page: Page, rows: Sequence[SegmentRow], measures: Measures) -> None:
    """Adds segments at the end; the caret stays where it is, even at the very end."""
    if not rows:
        return
    first = len(page)
    caret = edit.textCursor()
    places = caret.anchor(), caret.position()
    page.append(rows)
    cursor = QTextCursor(edit.document())
    cursor.beginEditBlock()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertText(("\n" if first else "") + "\n".join(shown(row.text) for row in rows))
    format_runs(edit, page, measures, first, len(page))
    cursor.endEditBlock()
    _select(edit, *places)


def put(edit: QTextEdit, page: Page, first: int, count: int, rows: Sequence[SegmentRow], measures: Measures) -> None:
    """Replaces `count` segments from place `first` on by others, as after a split, a merge or a deletion."""
    before = len(page)
    page.put(first, count, rows)
    if before == 0 or len(page) == 0:
        fill(edit, page, measures)
        return
    document = edit.document()
    text = "\n".join(shown(row.text) for row in rows)
    start = document.findBlockByNumber(first).position() if first < before else document.characterCount() - 1
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.setPosition(start)
    if rows and count:
        last = document.findBlockByNumber(first + count - 1)
        cursor.setPosition(last.position() + last.length() - 1, _KEEP)
        cursor.insertText(text)
    elif rows:
        cursor.insertText(text + "\n" if first < before else "\n" + text)
    elif first + count < before:
        cursor.setPosition(document.findBlockByNumber(first + count).position(), _KEEP)
        cursor.removeSelectedText()
    else:
        cursor.setPosition(start - 1)
        cursor.setPosition(document.characterCount() - 1, _KEEP)
        cursor.removeSelectedText()
    format_runs(edit, page, measures, max(0, first - 1), first + len(rows) + 1)
    cursor.endEditBlock()


def rewrite(edit: QTextEdit, place: int, text: str) -> None:
    """Makes a block show `text`, changing only what differs, so that caret and selection stay on their words."""
    block = edit.document().findBlockByNumber(place)
    now, new = block.text(), shown(text)
    units = Utf16Map(now)
    edit_ = edit_between(now, new)
    cursor = QTextCursor(block)
    if block.length() - 1 != units.to_utf16(len(now)):
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, _KEEP)
        cursor.insertText(new)
    elif edit_:
        cursor.setPosition(block.position() + units.to_utf16(edit_.start))
        cursor.setPosition(block.position() + units.to_utf16(edit_.end), _KEEP)
        cursor.insertText(new[edit_.start : edit_.start + edit_.length])


def position_of(edit: QTextEdit, page: Page, spot: Spot) -> int:
    """The document's position of a spot."""
    place, offset = spot
    return edit.document().findBlockByNumber(place).position() + page.units(place).to_utf16(offset)


def spot_of(edit: QTextEdit, page: Page, position: int) -> Spot:
    """The spot at a position of the document."""
    block = edit.document().findBlock(position)
    place = min(block.blockNumber(), len(page) - 1)
    return place, page.units(place).from_utf16(position - block.position())


@contextmanager
def steady(edit: QTextEdit, page: Page, *, caret: bool = True) -> Iterator[None]:
    """Keeps the first segment in view where it is, and caret and selection at their offsets, whatever changes around.

    caret=False: Qt moves caret and selection along with the words.
    """
    layout = edit.document().documentLayout()
    bar = edit.verticalScrollBar()
    top = edit.document().findBlock(max(0, layout.hitTest(QPointF(0, bar.value()), Qt.HitTestAccuracy.FuzzyHit)))
    kept = page.rows[top.blockNumber()].id if top.blockNumber() < len(page) else None
    at_top = bar.value() == 0
    beyond = bar.value() - layout.blockBoundingRect(top).top()
    cursor = edit.textCursor()
    spots = [spot_of(edit, page, each) for each in (cursor.anchor(), cursor.position())] if len(page) else []
    anchors = [page.anchor(*spot) for spot in spots]
    yield
    if len(page) and anchors and caret:
        found = [
            page.at(anchor) or (min(spot[0], len(page) - 1), 0) for anchor, spot in zip(anchors, spots, strict=True)
        ]
        _select(edit, *(position_of(edit, page, spot) for spot in found))
    place = page.places.get(kept) if kept is not None else None
    if at_top:
        bar.setValue(0)
    elif place is not None:
        block = edit.document().findBlockByNumber(place)
        bar.setValue(round(layout.blockBoundingRect(block).top() + beyond))


def reveal(edit: QTextEdit, page: Page, measures: Measures, start: Spot, end: Spot, caret: Spot) -> None:
    """Scrolls no more than needed to show a passage, or its caret where it is too long; from afar to a third of the
    height."""
    first, last, at = (_line_top(edit, page, measures, spot) for spot in (start, end, caret))
    bar, height, pitch = edit.verticalScrollBar(), edit.viewport().height(), measures.pitch
    if last + pitch - first > height - 2 * pitch:
        first = last = at
    view, bottom = bar.value(), last + pitch
    if first >= view and bottom <= view + height:
        return
    if first < view - height / 2 or bottom > view + height * 1.5:
        bar.setValue(round(first - height / 3))
    elif first < view:
        bar.setValue(round(first - 2 * pitch))
    else:
        bar.setValue(round(bottom + 2 * pitch - height))


def _line_top(edit: QTextEdit, page: Page, measures: Measures, spot: Spot) -> float:
    """The height of a spot's line in the document."""
    block = edit.document().findBlockByNumber(spot[0])
    top = edit.document().documentLayout().blockBoundingRect(block).top()
    line = block.layout().lineForTextPosition(page.units(spot[0]).to_utf16(spot[1]))
    return top + max(0, line.lineNumber()) * measures.pitch


def transcript_font(base: QFont, measures: Measures) -> QFont:
    """The reader's font at the transcript's size, upright: Hangul has no italics."""
    font = QFont(base)
    font.setPixelSize(measures.font)
    font.setItalic(False)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _frame(edit: QTextEdit, measures: Measures) -> None:
    frame = edit.document().rootFrame()
    found = frame.frameFormat()
    found.setMargin(0)
    found.setLeftMargin(measures.pad)
    found.setRightMargin(measures.pad)
    found.setTopMargin(measures.px(16))
    found.setBottomMargin(measures.px(96))
    frame.setFrameFormat(found)


def _select(edit: QTextEdit, anchor: int, position: int) -> None:
    cursor = edit.textCursor()
    if (cursor.anchor(), cursor.position()) != (anchor, position):
        bars = edit.verticalScrollBar().value()
        cursor.setPosition(anchor)
        cursor.setPosition(position, _KEEP)
        edit.setTextCursor(cursor)
        edit.verticalScrollBar().setValue(bars)


def _format(measures: Measures, begins: bool) -> QTextBlockFormat:
    found = QTextBlockFormat()
    found.setLineHeight(measures.pitch, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    found.setTopMargin(measures.px(16 if begins else 4))
    return found
