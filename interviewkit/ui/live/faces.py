"""What the moderator sees from the corner of the eye: clocks, the question in large type, the list, the last marks."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from interviewkit.guides.content import GuideContent, QuestionContent, SectionContent
from interviewkit.guides.live.clock import face, state
from interviewkit.guides.live.queries import LiveMark
from interviewkit.ui.colours import SHAPES, surface
from interviewkit.ui.language import name
from interviewkit.ui.live.progress import SIGNS, Progress
from interviewkit.words import mark, tr

KINDS = {
    "asked": mark("Asked"),
    "ticked": mark("Answered"),
    "skipped": mark("Skipped"),
    "marker": mark("Marker"),
    "valence": mark("Feeling"),
    "note": mark("Note"),
    "silence": mark("Silence"),
    "consent": mark("Consent"),
    "section": mark("Section"),
    "readback": mark("Read back"),
}
ANSWERS = {"yes": mark("yes"), "no": mark("no")}
_SHOWN = 60


class ClockFace(QLabel):
    """A running time against a plan: it changes its colour and its sign when the plan is nearly or quite used up."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self._size = size
        self._said = ("", "", "")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def show_time(self, what: str, passed_ms: int | None, planned: float | None) -> None:
        """what: translated, for screen readers. passed_ms None: it does not run yet."""
        if passed_ms is None:
            text, how = "–:––", ""
        else:
            how = state(passed_ms, planned)
            text = face(passed_ms) + (f" / {planned:g}′" if planned else "")
            text = f"{'▲ ' if how == 'over' else '△ ' if how == 'nearly' else ''}{text}"
        if (text, how, what) == self._said:
            return
        self._said = (text, how, what)
        colour = {"over": surface("trouble", "dark"), "nearly": QColor("#e5b567")}.get(how, surface("text", "dark"))
        self.setText(text)
        self.setStyleSheet(f"font-size: {self._size}px; font-weight: 600; color: {colour.name()};")
        name(self, f"{what}: {text}")


class QuestionFace(QFrame):
    """The question that is on, so large that it is read at a glance; what helps with it below."""

    def __init__(self) -> None:
        super().__init__()
        self.section, self.question, self.more = (QLabel(wordWrap=True) for _ in range(3))
        self.more.setTextFormat(Qt.TextFormat.RichText)
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        for label in (self.section, self.question, self.more):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            column.addWidget(label)
        column.addStretch(1)
        self.section.setStyleSheet("font-size: 16px;")
        self.question.setStyleSheet("font-size: 34px; font-weight: 600;")
        self.more.setStyleSheet("font-size: 20px;")

    def show_question(self, section: SectionContent | None, question: QuestionContent | None, observing: bool) -> None:
        """observing: with what an observer watches for instead of the probes."""
        self.section.setText(section.name if section else "")
        if question is None:
            self.question.setText(tr("This guide has no questions yet.") if section is None else section.script)
            self.more.setText("")
            return
        self.question.setText(question.text)
        parts: list[str] = []
        if section and section.script and section.questions and section.questions[0].id == question.id:
            parts.append(_muted(section.script))
        if question.branch:
            parts.append(_muted(tr("Branch: {text}", text=question.branch)))
        if question.stimulus:
            parts.append(_muted(tr("Show: {text}", text=question.stimulus)))
        if observing:
            parts.append(_muted(tr("Observe: {text}", text=question.observer)) if question.observer else "")
        else:
            parts.append("".join(f"<p>– {_text(probe)}</p>" for probe in question.probes))
        if question.listen_for:
            parts.append(_muted(tr("Listen for: {text}", text=question.listen_for)))
        self.more.setText("".join(parts))

    def show_opening(self, script: str) -> None:
        """What is read out before the questions, until they said yes or no."""
        self.section.setText(tr("Before the questions"))
        self.question.setText(tr("Ask for their consent"))
        self.more.setText(f"<p style='line-height: 140%'>{_text(script)}</p>")


class QuestionList(QListWidget):
    """All questions by section with a sign for what became of each; a click brings one to front."""

    brought = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWordWrap(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._clicked)

    def show_guide(self, guide: GuideContent, how: Progress, current: int | None) -> None:
        """Fills the list anew, the current question in view."""
        self.clear()
        for section in guide.sections:
            head = QListWidgetItem(section.name)
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(head)
            for question in section.questions:
                sign = SIGNS[how.states[question.id]]
                item = QListWidgetItem(f"{sign}  {question.brief}{'' if not question.must else ' *'}")
                item.setData(Qt.ItemDataRole.UserRole, question.id)
                item.setToolTip(question.text)
                self.addItem(item)
                if question.id == current:
                    self.setCurrentItem(item)
                    self.scrollToItem(item)

    def _clicked(self, item: QListWidgetItem) -> None:
        found = item.data(Qt.ItemDataRole.UserRole)
        if found is not None:
            self.brought.emit(int(found))


class MarkList(QListWidget):
    """The last marks, the newest first, each with the time it was made at."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWordWrap(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_marks(self, guide: GuideContent, marks: Sequence[LiveMark]) -> None:
        """What was marked, in words."""
        self.clear()
        for each in list(marks)[: -_SHOWN - 1 : -1]:
            self.addItem(f"{face(each.at_ms)}  {told(guide, each)}")


def told(guide: GuideContent, each: LiveMark) -> str:
    """A mark in words: “Asked: …”, “▼▼ Feeling”, “Note: …”."""
    what = tr(KINDS[each.kind])
    question = guide.question(each.question_id) if each.question_id is not None else None
    if each.kind == "valence":
        what = f"{SHAPES[each.value or 0]} {what}"
    text = tr(ANSWERS[each.text]) if each.kind == "consent" and each.text in ANSWERS else each.text
    if each.kind == "readback":
        text = text.partition("\n")[0]
    if not text and question is not None and each.kind in ("asked", "ticked", "skipped"):
        text = question.brief
    return f"{what}: {text}" if text else what


def dark(widget: QWidget) -> None:
    """A dark room of its own, whatever the rest of the program wears: a bright screen lights up the face."""
    paper, panel, text, line = (surface(each, "dark").name() for each in ("paper", "panel", "text", "line"))
    muted, accent, chosen = (surface(each, "dark").name() for each in ("muted", "accent", "chosen"))
    widget.setStyleSheet(
        f"QWidget {{ background: {paper}; color: {text}; }}"
        f"QListWidget {{ background: {panel}; color: {text}; font-size: 15px; border: none; padding: 6px; }}"
        f"QListWidget::item {{ padding: 5px 6px; border-radius: 5px; color: {text}; }}"
        f"QListWidget::item:disabled {{ color: {muted}; }}"
        f"QListWidget::item:selected {{ background: {chosen}; color: {text}; }}"
        f"QLineEdit {{ background: {panel}; border: 1px solid {line}; border-radius: 6px; padding: 8px;"
        f" font-size: 17px; }}"
        f"QLineEdit:focus {{ border: 2px solid {accent}; }}"
        f"QPushButton {{ background: {panel}; border: 1px solid {line}; border-radius: 6px; padding: 7px 14px;"
        f" font-size: 15px; color: {text}; }}"
        f"QPushButton:focus {{ border: 2px solid {accent}; }} QPushButton:hover {{ background: {chosen}; }}"
        f"QPushButton:checked {{ background: {chosen}; border-color: {accent}; }}"
        f"QPushButton:disabled {{ color: {muted}; }}"
        f"QLabel[role='hint'] {{ color: {muted}; font-size: 14px; }}"
    )


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br/>")


def _muted(text: str) -> str:
    return f"<p style='color: {surface('muted', 'dark').name()}'>{_text(text)}</p>"
