"""The list of what a search found: a line for each hit, grouped by source, read from the project as it is looked at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from interviewkit.analysis.searching import Numbers, Results, look, said_by
from interviewkit.analysis.written import Writing
from interviewkit.store.project import Project
from interviewkit.text.times import clock
from interviewkit.ui import style
from interviewkit.ui.colours import mixed, surface
from interviewkit.ui.language import Speaks, name
from interviewkit.words import plural, tr

_Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole
READ_AHEAD = 60


@dataclass(frozen=True, slots=True)
class Heading:
    """Stands above the hits of one source."""

    text: str
    hits: int


@dataclass(frozen=True, slots=True)
class Line:
    """A hit as it is shown. about: who, when and, out of the order of the text, where."""

    number: int
    source_id: int
    segment_id: int
    offset: int
    before: str
    text: str
    after: str
    about: str


Row = Heading | Line | Writing


class HitModel(QAbstractListModel):
    """Rows of headings, writings and hits; the words of hits are fetched when they come into view."""

    def __init__(self) -> None:
        super().__init__()
        self._project: Project | None = None
        self._results: Results | None = None
        self._names: Mapping[int, str] = {}
        self._rows: list[int | Heading | Writing] = []
        self._lines: dict[int, Line] = {}

    def show(
        self, project: Project, results: Results, numbers: Numbers, names: Mapping[int, str], notes: Sequence[Writing]
    ) -> None:
        """Shows hits in this order. names: of the sources; notes: what the researchers wrote, shown first."""
        self.beginResetModel()
        self._project, self._results, self._names, self._lines = project, results, names, {}
        self._rows = []
        if notes:
            self._rows += [Heading(tr("In memos and codes"), len(notes)), *notes]
        grouped = results.query.order == "source"
        hits = np.bincount(results.block[numbers], minlength=len(results.blocks))
        last = -1
        for number, block in zip(numbers.tolist(), results.block[numbers].tolist(), strict=True):
            if grouped and block != last:
                source = results.blocks[block].source_id
                self._rows.append(Heading(names.get(source, ""), int(hits[block])))
                last = block
            self._rows.append(number)
        self.endResetModel()

    def clear(self) -> None:
        self.beginResetModel()
        self._project = self._results = None
        self._rows, self._lines = [], {}
        self.endResetModel()

    def row(self, at: int) -> Row | None:
        """What stands in a row."""
        if not 0 <= at < len(self._rows):
            return None
        row = self._rows[at]
        if isinstance(row, int):
            if row not in self._lines:
                self._read(at)
            return self._lines.get(row)
        return row

    def numbers(self, rows: Sequence[int]) -> list[int]:
        """The hits in some rows."""
        return [number for at in rows if isinstance(number := self._rows[at], int)]

    def first_hit(self) -> int:
        """The first row that can be chosen, −1 when there is none."""
        return next((at for at, row in enumerate(self._rows) if not isinstance(row, Heading)), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row())
        if role == _ROW:
            return row
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) or row is None:
            return None
        if isinstance(row, Heading):
            return f"{row.text} ({row.hits})"
        if isinstance(row, Writing):
            return f"{row.title} {row.text}".strip()
        return f"{row.about}: {row.before}{row.text}{row.after}"

    def _read(self, at: int) -> None:
        """The words of this row's hit and of those around it."""
        project, results = self._project, self._results
        if project is None or results is None:
            return
        near = [row for row in self._rows[max(0, at - READ_AHEAD // 2) : at + READ_AHEAD] if isinstance(row, int)]
        wanted = [row for row in near if row not in self._lines]
        hits = look(project, results, wanted)
        with project.read() as session:
            said = said_by(session, {hit.segment_id for hit in hits})
        for number, hit in zip(wanted, hits, strict=True):
            speaker, start = said.get(hit.segment_id, ("", None))
            where = self._names.get(hit.source_id, "") if results.query.order != "source" else ""
            about = " · ".join(filter(None, [where, speaker, clock(start) if start is not None else ""]))
            before, text, after = (each.replace("\n", " ") for each in (hit.before, hit.text, hit.after))
            self._lines[number] = Line(number, hit.source_id, hit.segment_id, hit.start, before, text, after, about)


class HitList(Speaks, QListView):
    """Enter or a double click goes to the place; several hits are chosen with Shift and Ctrl."""

    asked = Signal(object)
    """A Line or Writing to be shown where it stands."""
    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.hits = HitModel()
        self.setModel(self.hits)
        self.setItemDelegate(_Painter(self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.activated.connect(lambda index: self.asked.emit(self.hits.row(index.row())))
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        self.retranslate()

    def retranslate(self) -> None:
        name(self, tr("What was found"), tr("Enter goes to the place in the transcript."))

    def selected_numbers(self) -> list[int]:
        """The hits chosen, in the order they are shown."""
        return self.hits.numbers(sorted(index.row() for index in self.selectedIndexes()))

    def enter(self) -> None:
        """Takes the keyboard, on the first hit when none is chosen."""
        self.setFocus()
        first = self.hits.first_hit()
        if first >= 0 and not self.currentIndex().isValid():
            self.selectionModel().setCurrentIndex(
                self.hits.index(first), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, 2 * option.fontMetrics.height() + style.L)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row | None = index.data(_ROW)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = option.rect.adjusted(style.M, style.XS, -style.M, -style.XS)
        if isinstance(row, Heading):
            self._heading(painter, inside, row, option.font)
        else:
            if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(surface("chosen" if option.state & QStyle.StateFlag.State_Selected else "hover"))
                painter.drawRoundedRect(option.rect.adjusted(2, 1, -4, -1), 6, 6)
            self._line(painter, inside, row, option.font)
        painter.restore()

    def _heading(self, painter: QPainter, inside: QRect, row: Heading, plain: QFont) -> None:
        font = QFont(plain)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(surface("text"))
        flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        room = inside.width() - 60
        text = QFontMetrics(font).elidedText(row.text, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(inside, flags, text)
        painter.setFont(plain)
        painter.setPen(surface("muted"))
        painter.drawText(
            inside.adjusted(QFontMetrics(font).horizontalAdvance(text) + style.S, 0, 0, 0), flags, str(row.hits)
        )

    def _line(self, painter: QPainter, inside: QRect, row: Line | Writing, plain: QFont) -> None:
        metrics, bold = QFontMetrics(plain), QFont(plain)
        bold.setWeight(QFont.Weight.DemiBold)
        top = QRect(inside.left(), inside.top() + 2, inside.width(), metrics.height())
        body = QRect(inside.left(), top.bottom() + 3, inside.width(), metrics.height())
        painter.setPen(surface("muted"))
        about = row.about if isinstance(row, Line) else described(row)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(top, flags, metrics.elidedText(about, Qt.TextElideMode.ElideRight, top.width()))
        before, text, after = parts(row)
        wide = QFontMetrics(bold)
        text = wide.elidedText(text, Qt.TextElideMode.ElideRight, body.width() - 2 * style.S)
        width = wide.horizontalAdvance(text)
        left, most = metrics.horizontalAdvance(before), int((body.width() - width) * 0.45)
        if left > most:
            left, before = most, metrics.elidedText(before, Qt.TextElideMode.ElideLeft, most)
        painter.setPen(surface("text"))
        painter.drawText(
            QRect(body.left(), body.top(), left, body.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            before,
        )
        hit = QRect(body.left() + left, body.top(), width, body.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(surface("accent"), surface("paper"), 0.78))
        painter.drawRoundedRect(hit.adjusted(-1, 0, 1, 0), 3, 3)
        painter.setFont(bold)
        painter.setPen(surface("text"))
        painter.drawText(hit, flags, text)
        painter.setFont(plain)
        rest = QRect(hit.right() + 1, body.top(), body.right() - hit.right(), body.height())
        painter.drawText(rest, flags, metrics.elidedText(after, Qt.TextElideMode.ElideRight, rest.width()))


def parts(row: Line | Writing) -> tuple[str, str, str]:
    """What stands before the hit, the hit, and what stands behind it."""
    if isinstance(row, Line):
        return row.before, row.text, row.after
    text = row.text.replace("\n", " ")
    return text[max(0, row.start - 120) : row.start], text[row.start : row.end], text[row.end : row.end + 200]


def described(row: Writing) -> str:
    """What kind of writing it is, and its title."""
    kind = {"memo": tr("Memo"), "quote": tr("Note on a quote"), "code": tr("Code")}[row.kind]
    return " · ".join(filter(None, [kind, row.title]))


def summary(results: Results, chosen: Numbers, people: int) -> str:
    """“43 places in 12 interviews, 9 participants”; with people 0, without them."""
    count = results.count if len(chosen) == len(results) else len(chosen)
    found = plural("{n} place", "{n} places", count)
    where = plural("in {n} interview", "in {n} interviews", results.sources(chosen))
    who = plural("{n} participant", "{n} participants", people) if people else ""
    return ", ".join(filter(None, [tr("{places} {interviews}", places=found, interviews=where), who]))
