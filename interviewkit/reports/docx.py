"""Writes the report as a Word document: real styles, contents, captions, both figures, every number with its n."""

from __future__ import annotations

from interviewkit.reports.content import ReportContent
from interviewkit.words import speaking


def docx(content: ReportContent) -> bytes:
    """The document, in the language of the content."""
    from interviewkit.reports import chapters
    from interviewkit.reports.book import Book

    with speaking(content.language):
        book = Book(content.title, content.language, content.material.coders)
        for chapter in (
            chapters.cover,
            chapters.summary,
            chapters.method,
            chapters.people,
            chapters.the_map,
            chapters.journey,
            chapters.themes,
            chapters.codebook,
            chapters.audit,
        ):
            chapter(book, content)
        return book.bytes()
