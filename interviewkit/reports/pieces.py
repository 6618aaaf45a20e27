"""What a report is made of before it becomes a file: headings, texts, quotes, tables and figures, in order.

Every writer (docx, html, pdf, the preview) renders these same pieces, so that all of them say the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tone = Literal["normal", "lead", "note", "fact", "own", "overline", "title", "subtitle", "contents"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1–3. place: a name for links; colour: of a rule beside it, "" for none."""

    text: str
    level: int = 1
    place: str = ""
    colour: str = ""
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph. strong: a few words before it, in bold."""

    text: str
    tone: Tone = "normal"
    strong: str = ""
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Names with values, one line each."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """Where the table of contents goes."""


@dataclass(frozen=True, slots=True)
class FindingPiece:
    """A finding of the summary: what was found, what it means, what to do. behind: who says so, in numbers."""

    number: int
    title: str
    claim: str
    behind: str
    so_what: str
    action: str
    colour: str
    place: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quote with where it is from. quote_id: 0 for an answer that is no quote. language: of its words. against: it
    speaks against what it stands below."""

    quote_id: int
    text: str
    source: str
    language: str
    colour: str
    against: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """Quotes under a small heading; where a file can, they fold away."""

    title: str
    quotes: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class TablePiece:
    """A captioned table. shares: of the width, one a column. Texts may begin with tabs: steps of indent."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class FigurePiece:
    """A captioned figure by its name (see figures.Figure). spoken: its content in words."""

    figure: str
    caption: str
    spoken: str


Piece = Heading | Text | Facts | Bullets | Contents | FindingPiece | Evidence | TablePiece | FigurePiece
