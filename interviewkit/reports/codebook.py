"""The codebook as a Word document of its own: every code with its definition, counts and example quotes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlmodel import Session

from interviewkit.coding import examples
from interviewkit.coding.cards import Card, cards
from interviewkit.coding.glossary import glossary
from interviewkit.coding.queries import CodeRow, codebook
from interviewkit.store.files import write_whole
from interviewkit.store.project import Project
from interviewkit.words import language, mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.reports.book import Book

FAMILIES = {"topic": "", "behaviour": mark("Behaviour"), "need": mark("Need")}
MOST_EXAMPLES = 3


def write_codebook(project: Project, target: Path) -> Path:
    """Writes the document; gives back the path. FileTrouble when it cannot be written."""
    with project.read() as session:
        content = codebook_docx(session, project.title)
    write_whole(target, content)
    return target


def codebook_docx(session: Session, title: str) -> bytes:
    """The document in the current language. Key quotes stand as examples, at most three a code, by pseudonym."""
    from interviewkit.reports.book import Book

    book = Book(title, language(), (), tr("Codebook"))
    book.text(tr("Codebook"), "Overline")
    book.text(title, "Title")
    rows, words = codebook(session), glossary(session)
    book.text(plural("{n} code", "{n} codes", len(rows)), "Subtitle")
    chosen = {code: quotes[:MOST_EXAMPLES] for code, quotes in examples.examples(session).items()}
    shown = {card.quote_id: card for card in cards(session, {quote for each in chosen.values() for quote in each})}
    depths: dict[int | None, int] = {None: 0}
    parents = {row.id: row.name for row in rows}
    for row in rows:
        depths[row.id] = depths[row.parent_id] + 1
        book.heading(row.name, min(3, depths[row.id]))
        _about(book, row, parents.get(row.parent_id or 0, ""))
        for quote in chosen.get(row.id, []):
            _example(book, shown[quote])
    if words:
        book.heading(tr("Glossary"), 1)
        table = [[word.word, word.meaning or "–", word.code or "–"] for word in words]
        book.table(tr("Words of the study"), [tr("Term"), tr("Meaning"), tr("Code")], table, [1.4, 3.6, 1.4])
    return book.bytes()


def _about(book: Book, row: CodeRow, parent: str) -> None:
    family = FAMILIES.get(row.family, row.family)
    counts = plural("{n} quote", "{n} quotes", row.quotes)
    people = plural("{n} participant", "{n} participants", row.participants)
    parts = [tr(family) if family else "", tr("below “{name}”", name=parent) if parent else "", counts, people]
    parts += [] if row.active else [tr("not offered for coding")]
    book.text("  ·  ".join(part for part in parts if part), "Fact")
    if row.definition:
        book.text(row.definition)
    if row.include:
        book.text(tr("Include: {text}", text=row.include))
    if row.exclude:
        book.text(tr("Exclude: {text}", text=row.exclude))


def _example(book: Book, card: Card) -> None:
    paragraph = book.text("", "Quote")
    book.run(paragraph, " ".join(card.text.split()), language=card.language)
    book.text(f"{card.participant}, {card.source} ¶{card.paragraph}", "Quote Source")
