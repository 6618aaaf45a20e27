"""Writing in the transcript against an oracle that knows each character by name: no position may ever be wrong."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import count

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from interviewkit.text.anchors import Edit, Passage, through_edit, tidied
from interviewkit.ui.transcript import TranscriptView
from interviewkit.ui.transcript.page import shown
from interviewkit.ui.transcript.text import TranscriptText
from tests.ui.transcript.conftest import Open
from tests.ui.transcript.stuff import passage, quote, segment
from tests.ui.transcript.test_view import text_of

K = Qt.Key
PIECES = (
    *(
        "a",
        "aa",
        "b ",
        "ab",
        " ",
        "가",
        "각",
        "한국어 ",
        "\u1112\u1161\u11ab",
        "e\u0301",
        "🚚",
        "👨\u200d👩\u200d👧",
        "🇰🇷",
    ),
    *(
        "\u00a0",
        "\u200b",
        "\n",
        "\r\n",
        "\u2028",
        "\u2029",
        "\ufeff",
        "\ufffc",
        "\ufdd0",
        "\0",
        "\t",
        "\ud83d",
        "\udc00",
    ),
    *("aaaaaaaaaa", "The quick brown fox. ", "안녕하세요. 반갑습니다."),
)
TEXTS = (
    "aaaa aaa aa a. bbb",
    "처음에는 의심스러웠어요. 그런데 후기를 읽었죠.",
    "🚚🚚 emoji 👨\u200d👩\u200d👧 family\nand a line break",
    "\ufeffa \ud83d half, a \0 nul, \ufdd0 and \u2029 more\r end",
    "",
    "\u1112\u1161\u11ab\u1100\u116e\u11a8 NFD e\u0301\u00a0nbsp",
)


class Oracle:
    """Each character carries a number of its own; a quote is the set of numbers of its characters."""

    def __init__(self, texts: Sequence[str], quotes: dict[int, Passage]) -> None:
        self._numbers = count()
        self.text = {number: list(text) for number, text in enumerate(texts, 1)}
        self._names = {number: [next(self._numbers) for _ in text] for number, text in enumerate(texts, 1)}
        self.quotes = {}
        for number, where in quotes.items():
            names = self._names[where.start.segment]
            self.quotes[number] = (where.start.segment, set(names[where.start.offset : where.end.offset]))

    def replace(self, segment_id: int, start: int, end: int, new: str) -> None:
        names = self._names[segment_id]
        fresh = [next(self._numbers) for _ in new]
        for of, inside in self.quotes.values():
            if of == segment_id and start > 0 and end < len(names) and {names[start - 1], names[end]} <= inside:
                inside.update(fresh)
        for _, inside in self.quotes.values():
            inside.difference_update(names[start:end])
        self._names[segment_id][start:end] = fresh
        self.text[segment_id][start:end] = new

    def passage(self, number: int) -> tuple[int, int, int] | None:
        segment_id, inside = self.quotes[number]
        offsets = [offset for offset, name in enumerate(self._names[segment_id]) if name in inside]
        return (segment_id, offsets[0], offsets[-1] + 1) if offsets else None


class Typist:
    """Does random things with the keyboard, the clipboard and an input method, and tells the oracle."""

    def __init__(self, view: TranscriptView, oracle: Oracle, seed: int) -> None:
        self.view, self.oracle, self.chance = view, oracle, random.Random(seed)
        self.text: TranscriptText = text_of(view)

    def act(self) -> str:
        acts = [self.type, self.type, self.paste, self.compose, self.backspace, self.delete, self.cut, self.wander]
        act = self.chance.choice(acts)
        act()
        return act.__name__

    def place_caret(self) -> tuple[int, int, int]:
        """Puts the caret somewhere, now and then with a selection: segment, start, end."""
        segment_id = self.chance.choice(list(self.oracle.text))
        length = len(self.oracle.text[segment_id])
        if self.chance.random() < 0.6:
            at = self.text.ends()[1]
            segment_id, offset = self.text.page.rows[at[0]].id, at[1]
            self.view.go_to(segment_id, offset)
            return segment_id, offset, offset
        start = self.chance.randint(0, length)
        end = min(length, start + self.chance.choice((0, 0, 1, 3, 8)))
        self.view.go_to(segment_id, start, end)
        low, high = sorted(self.text.ends())
        return segment_id, low[1], high[1]

    def written(self, segment_id: int, start: int, end: int, new: str) -> None:
        self.oracle.replace(segment_id, start, end, new)

    def fitting(self, segment_id: int, start: int, end: int) -> str:
        """Something to write; over a selection, something with other ends, so that only one edit explains it."""
        removed = "".join(self.oracle.text[segment_id][start:end])
        while True:
            new = self.chance.choice(PIECES)
            kept = stored(new)
            if (
                not removed
                or not kept
                or (shown(removed)[0] != shown(kept)[0] and shown(removed)[-1] != shown(kept)[-1])
            ):
                return new

    def type(self) -> None:
        segment_id, start, end = self.place_caret()
        letter = self.chance.choice("abc. ")
        if "".join(self.oracle.text[segment_id][start:end]).find(letter) < 0:
            QTest.keyClicks(self.text, letter)
            self.written(segment_id, start, end, letter)

    def paste(self) -> None:
        segment_id, start, end = self.place_caret()
        new = self.fitting(segment_id, start, end)
        data = QMimeData()
        data.setText(new)
        new = data.text()
        self.text.insertFromMimeData(data)
        self.written(segment_id, start, end, stored(new))

    def compose(self) -> None:
        """ㅎ, 하, 한 on the way, and then committed, or given up."""
        segment_id, start, end = self.place_caret()
        new = self.fitting(segment_id, start, end)
        if start != end and not stored(QInputMethodEvent(new, []).preeditString()):
            new = "ㅋ"
        for preedit in ("ㅎ", "하", "한")[: self.chance.randint(0, 3)]:
            QApplication.sendEvent(self.text, QInputMethodEvent(preedit, []))
            if start != end:
                self.written(segment_id, start, end, "")
                end = start
            self.text.viewport().repaint()
        event = QInputMethodEvent("", [])
        if self.chance.random() < 0.8:
            event.setCommitString(new)
            self.written(segment_id, start, end, stored(event.commitString()))
        QApplication.sendEvent(self.text, event)

    def _remove(self, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        segment_id, start, end = self.place_caret()
        length = len(self.oracle.text[segment_id])
        if start == end and (start == 0 if key == K.Key_Backspace else start == length):
            return
        QTest.keyClick(self.text, key, held)
        gone = length - len(self.text.page.texts[self.text.page.places[segment_id]])
        if start == end:
            start, end = (start - gone, start) if key == K.Key_Backspace else (start, start + gone)
        self.written(segment_id, start, end, "")

    def backspace(self) -> None:
        word = Qt.KeyboardModifier.ControlModifier
        self._remove(K.Key_Backspace, word if self.chance.random() < 0.1 else Qt.KeyboardModifier.NoModifier)

    def delete(self) -> None:
        self._remove(K.Key_Delete, Qt.KeyboardModifier.NoModifier)

    def cut(self) -> None:
        segment_id, start, end = self.place_caret()
        if start != end:
            QTest.keyClick(self.text, K.Key_X, Qt.KeyboardModifier.ControlModifier)
            self.written(segment_id, start, end, "")

    def wander(self) -> None:
        QTest.keyClick(self.text, self.chance.choice((K.Key_Left, K.Key_Right, K.Key_Up, K.Key_Down, K.Key_Home)))


def stored(text: str) -> str:
    """What the project keeps of something written."""
    for lost in "\ufeff\0":
        text = text.replace(lost, "")
    for broken in ("\r\n", "\r", "\u2028", "\u2029"):
        text = text.replace(broken, "\n")
    return "".join("\ufffd" if "\ud800" <= each <= "\udfff" or each in "\ufdd0\ufffc" else each for each in text)


def check(view: TranscriptView, oracle: Oracle) -> None:
    text = text_of(view)
    for place, row in enumerate(text.page.rows):
        assert text.page.texts[place] == "".join(oracle.text[row.id])
        assert text.document().findBlockByNumber(place).text() == shown(text.page.texts[place])
    for number in oracle.quotes:
        where, expected = view.passage_of(number), oracle.passage(number)
        assert where is not None
        if expected is None:
            assert where.start == where.end
        else:
            assert (where.start.segment, where.start.offset, where.end.offset) == expected


@pytest.mark.parametrize("seed", range(3))
def test_after_1500_random_acts_of_writing_every_quote_is_on_its_words(opened: Open, seed: int) -> None:
    chance = random.Random(seed)
    quotes: dict[int, Passage] = {}
    for number in range(1, 41):
        segment_id = chance.randint(1, len(TEXTS))
        length = len(TEXTS[segment_id - 1])
        if length:
            start = chance.randrange(length)
            quotes[number] = passage(segment_id, start, chance.randint(start + 1, length))
    rows = [segment(number, text) for number, text in enumerate(TEXTS, 1)]
    view = opened(rows, [quote(number, where, 1) for number, where in quotes.items()])
    saved: dict[int, Passage] = dict(quotes)
    texts = dict(enumerate(TEXTS, 1))

    def save(segment_id: int, text: str, edits: list[Edit]) -> None:
        for edit in edits:
            for number, where in saved.items():
                saved[number] = tidied(through_edit(where, segment_id, edit), {segment_id: 10**6})
        texts[segment_id] = text

    view.segment_edited.connect(save)
    view.set_editing(True)
    oracle = Oracle(TEXTS, quotes)
    typist = Typist(view, oracle, seed)
    for number in range(1500):
        act = typist.act()
        try:
            check(view, oracle)
        except AssertionError as wrong:
            raise AssertionError(f"act {number}, {act}") from wrong
    view.flush()
    assert texts == {number: "".join(text) for number, text in oracle.text.items()}
    for number in quotes:
        if (where := oracle.passage(number)) is not None:
            assert saved[number] == passage(*where)
