"""The report as it will read, on screen: the same content and sentences as the document, pictures included."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from interviewkit.coding.cards import Card
from interviewkit.reports import sentences
from interviewkit.reports.content import ReportContent
from interviewkit.themes.quotes import ThemeEvidence
from interviewkit.ui.colours import code_colour, surface, valence_colour
from interviewkit.ui.language import Speaks, name
from interviewkit.words import speaking, tr

MAP, CURVE = "map.png", "journey.png"
PICTURE_WIDTH = 640


class Preview(Speaks, QTextBrowser):
    """A link on each quote goes to its place: quote:ID."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: dict[str, bytes] = {}
        self.setOpenLinks(False)
        self.setProperty("kind", "paper")
        self.document().setDocumentMargin(32)
        self.retranslate()

    def retranslate(self) -> None:
        name(self, tr("Preview of the report"))

    def show_report(self, content: ReportContent, pictures: dict[str, bytes] | None = None) -> None:
        """Shows the report; where the reader was they stay. pictures: as PNG; the ones before, without new ones."""
        place = self.verticalScrollBar().value()
        self._pictures = self._pictures if pictures is None else pictures
        for key, data in self._pictures.items():
            image = QImage.fromData(data)
            self.document().addResource(QTextDocument.ResourceType.ImageResource, QUrl(key), image)
        with speaking(content.language):
            self.setHtml(_page(content, set(self._pictures)))
        self.verticalScrollBar().setValue(place)


def _page(content: ReportContent, pictures: set[str]) -> str:
    parts = [
        f"<h1>{escape(content.title)}</h1>",
        f"<p style='color:{surface('muted').name()}'>{escape(sentences.day(content.made_on))} · "
        f"{escape(tr('{n} participants', n=content.participants))} · "
        f"{escape(sentences.quotes(content.material.quotes))}</p>",
        f"<h2>{escape(tr('Findings'))}</h2>",
    ]
    for number, finding in enumerate(content.findings, 1):
        parts.append(
            f"<p><b>{number}. {escape(finding.theme.name)}</b><br>{escape(finding.theme.claim)}<br>"
            f"<span style='color:{surface('muted').name()}'>{escape(sentences.behind(finding))}</span></p>"
        )
    if not content.findings:
        parts.append(f"<p>{escape(tr('Themes with quotes become findings here.'))}</p>")
    parts.append(f"<h2>{escape(tr('How this was done'))}</h2>")
    parts += [f"<p>{escape(text)}</p>" for text in sentences.method(content)]
    for title, key in ((tr("Theme map"), MAP), (tr("Journey"), CURVE)):
        if key in pictures:
            parts.append(f"<h2>{escape(title)}</h2><p><img src='{key}' width='{PICTURE_WIDTH}'></p>")
    parts.append(f"<h2>{escape(tr('Themes'))}</h2>")
    parts += [_theme(theme) for theme in content.themes]
    return "".join(parts)


def _theme(found: ThemeEvidence) -> str:
    colour = code_colour(found.theme.colour).name()
    parts = [
        f"<h3><span style='color:{colour}'>■</span> {escape(found.theme.name)}</h3>",
        f"<p>{escape(found.theme.claim)}</p>" if found.theme.claim else "",
        f"<p style='color:{surface('muted').name()}'>{escape(sentences.behind(found))}</p>",
        *(_quote(quote) for quote in found.best),
    ]
    if found.against:
        parts.append(f"<p><b>{escape(tr('On the other hand'))}</b></p>")
        parts += [_quote(quote) for quote in found.against]
    return "".join(parts)


def _quote(quote: Card) -> str:
    tone = valence_colour(quote.valence).name() if quote.valence is not None else surface("muted").name()
    return (
        f"<p style='margin-left:16px'>“{escape(quote.text)}”<br>"
        f"<a href='quote:{quote.quote_id}' style='color:{tone}; text-decoration:none'>"
        f"{escape(sentences.said_by(quote))}</a></p>"
    )
