"""The codebook on paper: every code with its definition, counts and an example, looked at before it is printed."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

from interviewkit.coding.cards import Card, cards
from interviewkit.coding.examples import examples
from interviewkit.coding.glossary import glossary
from interviewkit.coding.queries import CodeRow, codebook
from interviewkit.coding.summing import sums
from interviewkit.ui.code.codebook import family_text, used
from interviewkit.words import plural, tr

if TYPE_CHECKING:
    from sqlmodel import Session

    from interviewkit.ui.code.workspace import CodeWorkspace

EXAMPLES = 2
_STYLE = """
body { font-size: 10pt; } h1 { font-size: 18pt; } h2 { font-size: 13pt; margin-top: 14pt; margin-bottom: 2pt; }
h3 { font-size: 11pt; margin-top: 10pt; margin-bottom: 2pt; } p { margin-top: 2pt; margin-bottom: 2pt; }
p.fact { color: #555555; font-size: 9pt; } p.quote { margin-left: 18pt; }
"""


def print_codebook(room: CodeWorkspace) -> QPrintPreviewDialog:
    """Shows the pages as they will be; the dialog prints them, or makes a PDF."""
    document = page(room.desk.read(codebook_html, room.desk.title))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageMargins(QMarginsF(20, 18, 20, 18), QPageLayout.Unit.Millimeter)
    printer.setDocName(tr("Codebook"))
    preview = QPrintPreviewDialog(printer, room)
    preview.setWindowTitle(tr("Print the codebook"))
    preview.paintRequested.connect(document.print_)
    preview.finished.connect(preview.deleteLater)
    document.setParent(preview)
    preview.resize(900, 760)
    preview.open()
    return preview


def page(html: str) -> QTextDocument:
    """The codebook as a document, black on white whatever the program looks like."""
    document = QTextDocument()
    document.setDefaultStyleSheet(_STYLE)
    document.setHtml(f'<body style="color: black; background: white">{html}</body>')
    return document


def codebook_html(session: Session, title: str) -> str:
    """All codes in the codebook's order, with what they mean, how much is coded with them, and key quotes."""
    rows, whole, words = codebook(session), sums(session), glossary(session)
    chosen = {code: ids[:EXAMPLES] for code, ids in examples(session).items()}
    shown = {card.quote_id: card for card in cards(session, {quote for ids in chosen.values() for quote in ids})}
    depth: dict[int | None, int] = {None: 0}
    count = plural("{n} code", "{n} codes", len(rows))
    parts = [f"<h1>{escape(title)}</h1>", f'<p class="fact">{tr("Codebook")} · {count}</p>']
    for row in rows:
        depth[row.id] = depth[row.parent_id] + 1
        parts += _code(
            row, min(3, depth[row.id] + 1), whole.get(row.id), [shown[each] for each in chosen.get(row.id, ())]
        )
    if words:
        parts.append(f"<h2>{tr('Glossary')}</h2>")
        parts += [f"<p><b>{escape(word.word)}</b> {escape(word.meaning)}</p>" for word in words]
    return "\n".join(parts)


def _code(row: CodeRow, level: int, total: tuple[int, int] | None, quotes: list[Card]) -> list[str]:
    facts = [family_text(row.family) if row.family != "topic" else "", used(row.quotes, row.participants)]
    facts += [tr("with sub-codes: {counts}", counts=used(*total))] if total else []
    facts += [] if row.active else [tr("not offered")]
    parts = [
        f"<h{level}>{escape(row.name)}</h{level}>",
        f'<p class="fact">{escape(" · ".join(filter(None, facts)))}</p>',
    ]
    for label, text in (("", row.definition), (tr("Include"), row.include), (tr("Exclude"), row.exclude)):
        if text:
            parts.append(f"<p>{f'<b>{escape(label)}:</b> ' if label else ''}{escape(text)}</p>")
    for card in quotes:
        said = escape(" ".join(card.text.split()))
        parts.append(f'<p class="quote">“{said}” — {escape(card.participant)}, ¶{card.paragraph}</p>')
    return parts
