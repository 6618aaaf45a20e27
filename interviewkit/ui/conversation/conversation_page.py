"""Beside the text: how the conversation went, voice by voice and as a whole."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from interviewkit.reports.review import amount, missing
from interviewkit.sources import queries
from interviewkit.sources.conversation.numbers import Conversation, Place, VoiceTalk, conversation
from interviewkit.text.times import clock
from interviewkit.ui import style
from interviewkit.ui.colours import code_colour, surface
from interviewkit.ui.conversation.figures import Cell, Figures, Line, section
from interviewkit.ui.conversation.reckoned import Reckoned
from interviewkit.ui.conversation.strip import MinuteStrip
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.sources.source_page import SourcePage

VOICES = 3
"""So many voices have a column of their own; more are told in the strip and in its words."""
MINUTES, EACH, ALL = mark("Minute by minute"), mark("Each voice"), mark("The whole conversation")
EMPTY = mark("Once there is a transcript with times, this page tells who talked how much, who waited, and who cut in.")
UNTIMED = mark("This transcript has no times, so how the conversation went cannot be told.")

Found = tuple[Conversation, dict[int | None, int]]


class ConversationPage(Reckoned):
    """Every number leads to its places."""

    id: ClassVar[str] = "conversation"
    title: ClassVar[str] = mark("Conversation")
    icon: ClassVar[str] = "mdi6.forum-outline"

    def __init__(self, desk: Desk, page: SourcePage) -> None:
        super().__init__(desk, page)
        self._found: Found | None = None
        self.nothing, self.gaps = QLabel(wordWrap=True), QLabel(wordWrap=True)
        for label in (self.nothing, self.gaps):
            label.setProperty("kind", "muted")
        self.strip, self.voices, self.whole = MinuteStrip(), Figures(), Figures()
        self.minutes, self.each, self.all = section(MINUTES), section(EACH), section(ALL)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(style.M, style.XS, style.S, style.M)
        column.setSpacing(style.S)
        for widget in (self.nothing, self.minutes, self.strip, self.each, self.voices, self.all, self.whole, self.gaps):
            column.addWidget(widget)
        column.addStretch(1)
        self.strip.sought.connect(self._seek)
        self.voices.asked.connect(self.places.show_places)
        self.whole.asked.connect(self.places.show_places)
        self.retranslate()

    def retranslate(self) -> None:
        for label, text in ((self.minutes, MINUTES), (self.each, EACH), (self.all, ALL)):
            label.setText(tr(text))
        self.show_found(self._found)

    def read(self, session: Any, source_id: int) -> Found:
        hues: dict[int | None, int] = {row.id: row.colour for row in queries.speakers(session, source_id)}
        return conversation(session, source_id), hues

    def show_found(self, found: Found | None) -> None:
        self._found = found
        there = found is not None and bool(found[0].voices)
        for widget in (self.minutes, self.strip, self.each, self.voices, self.all, self.whole):
            widget.setVisible(there)
        self.nothing.setVisible(not there)
        if found is None or not there:
            self.gaps.setText("")
            untimed = found is not None and found[0].gaps.segments > 0
            self.nothing.setText(tr(UNTIMED) if untimed else tr(EMPTY))
            return
        talk, hues = found
        self.strip.show_conversation(talk, hues)
        shown = talk.voices[:VOICES]
        self.voices.show_lines(_voice_lines(shown, talk), [self._head(voice, hues) for voice in shown])
        self.whole.show_lines(_whole_lines(talk))
        self.gaps.setText("\n".join(missing(talk)))

    def _head(self, voice: VoiceTalk, hues: dict[int | None, int]) -> QWidget:
        """The voice's name, with its colour below: names in colour would be hard to read."""
        wide = 84 if len(hues) < VOICES else 62
        column = QWidget()
        column.setToolTip(voice.label)
        stack = QVBoxLayout(column)
        stack.setContentsMargins(0, 0, 6, style.XS)
        stack.setSpacing(2)
        called = voice.label or tr("Nobody named")
        label = QLabel(self.fontMetrics().elidedText(called, Qt.TextElideMode.ElideRight, wide))
        label.setAccessibleName(called)
        stack.addWidget(label, 0, Qt.AlignmentFlag.AlignRight)
        stack.addWidget(_Bar(hues.get(voice.voice)))
        return column

    def _seek(self, ms: int) -> None:
        if self._row is None:
            return
        if self._row.media_id is not None:
            self.page.listening.play_from(ms)


class _Bar(QWidget):
    """A line in a voice's colour; grey for whoever was not named."""

    def __init__(self, hue: int | None) -> None:
        super().__init__()
        self._hue = hue
        self.setFixedHeight(3)
        self.setMinimumWidth(40)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), surface("faint") if self._hue is None else code_colour(self._hue))


def _rate(value: float | None) -> str:
    return "–" if value is None else f"{value:.0f}"


def _voice_lines(voices: tuple[VoiceTalk, ...], talk: Conversation) -> list[Line]:
    def line(label: str, meaning: str, *cells: Cell) -> Line:
        return Line(tr(label), tr(meaning), cells)

    def longest(voice: VoiceTalk) -> Cell:
        place = voice.longest
        return Cell(amount(place.length_ms, "ms") if place else "–", (place,) if place else ())

    lines = [
        line(mark("Talk"), mark("The time this voice speaks; pauses of a second or more are left out."),
             *(Cell(clock(v.talk_ms), v.turns) for v in voices)),
        line(mark("Share of talk"), mark("Of the time all named voices speak."),
             *(Cell(amount(v.share, "share") if v.voice is not None else "–", v.turns) for v in voices)),
        line(mark("Turns"), mark("Until somebody else speaks; “yes” and “mm” of others do not end a turn."),
             *(Cell(str(len(v.turns)), v.turns) for v in voices)),
        line(mark("Median turn"), mark("Half of the turns are longer."),
             *(Cell(amount(v.median_turn_ms, "ms"), v.turns) for v in voices)),
        line(mark("Longest turn"), mark("From its first to its last word."), *(longest(v) for v in voices)),
        line(mark("Words a minute"), mark("Of talk; in Korean eojeol, what stands between blanks."),
             *(Cell(_rate(v.words_per_minute), v.turns) for v in voices)),
        line(mark("Questions"), mark("Sentences with a question mark, and Korean question endings."),
             *(Cell(str(len(v.questions)), v.questions) for v in voices)),
        line(mark("Waits before speaking"),
             mark("Median time from another’s end to this voice’s beginning; less than zero where it began before."),
             *(Cell(amount(v.latency_ms, "ms"), v.latencies) for v in voices)),
        line(mark("Cuts in"),
             mark("Begins half a second or more before the other ends, and goes on past that end."),
             *(_cuts(v, talk) for v in voices)),
        line(mark("Signs of listening"), mark("“네”, “음”, “uh-huh” and the like, without taking the turn."),
             *(Cell(str(len(v.signs)), v.signs) for v in voices)),
    ]  # fmt: skip
    if talk.korean:
        syllables = line(mark("Syllables a minute"), mark("Hangul syllables of talk; digits and Latin letters are not "
                         "counted."), *(Cell(_rate(v.syllables_per_minute), v.turns) for v in voices))  # fmt: skip
        lines.insert(6, syllables)
    return lines


def _cuts(voice: VoiceTalk, talk: Conversation) -> Cell:
    if not talk.gaps.overlaps:
        return Cell("–")
    places = tuple(each.place for each in talk.overlaps if each.cut_in and each.began == voice.voice)
    return Cell(str(len(places)), places)


def _whole_lines(talk: Conversation) -> list[Line]:
    silences = tuple(silence.place for silence in talk.silences)
    lengths = [place.length_ms for place in silences]
    longest = max(silences, key=lambda place: place.length_ms, default=None)
    overlaps = tuple(each.place for each in talk.overlaps)
    share, answer = talk.moderator_share, talk.longest_answer
    kept = tuple(silence.place for silence in talk.kept())
    roles = {voice.voice: voice.role for voice in talk.voices}
    before = tuple(s.place for s in talk.silences if roles.get(s.after) == "participant")
    ratio = "–" if share is None else f"{share * 100:.0f} : {(1 - share) * 100:.0f}"
    none: tuple[Place, ...] = ()
    rows = (
        (mark("Moderator : participants"), mark("Shares of the time moderators and participants speak."), ratio,
         tuple(turn for voice in talk.voices for turn in voice.turns if voice.role in ("moderator", "participant"))),
        (mark("Longest answer"), mark("The participants’ longest turn."),
         amount(answer.length_ms if answer else None, "ms"), (answer,) if answer else none),
        (mark("Silences of 1 s or more"), mark("Nobody speaks for a second or more."), str(len(silences)), silences),
        (mark("Median silence"), mark("Half of them are longer."),
         amount(median(lengths) if lengths else None, "ms"), silences),
        (mark("Longest silence"), mark("Nobody speaks for so long."),
         amount(longest.length_ms if longest else None, "ms"), (longest,) if longest else none),
        (mark("Before a participant speaks"), mark("Silences of a second or more that a participant ends."),
         str(len(before)), before),
        (mark("Silences of 3 s or more"), mark("Nobody speaks for three seconds or more (wait time, Rowe 1974)."),
         str(len(kept)), kept),
        (mark("Voices at once"), mark("How often two voices speak at the same time, signs of listening included."),
         str(len(overlaps)) if talk.gaps.overlaps else "–", overlaps),
        (mark("Paraphrases"), mark("Marked by hand in the text."),
         str(len(talk.moves["paraphrase"])), talk.moves["paraphrase"]),
        (mark("Asks what is meant"), mark("Marked by hand in the text."),
         str(len(talk.moves["clarify"])), talk.moves["clarify"]),
    )  # fmt: skip
    return [Line(tr(label), tr(meaning), (Cell(text, places),)) for label, meaning, text, places in rows]
