"""Guide coverage in a report: what was asked of whom and answered, by the guides' own counts, in every kind of file."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

import pytest
from docx import Document
from openpyxl import load_workbook
from pptx import Presentation

from interviewkit.guides.actions import add_question, add_section, create_guide
from interviewkit.guides.live.answers import set_answer
from interviewkit.guides.live.grid import grid, review
from interviewkit.people.consent import record_consent
from interviewkit.reports.asked import guide_coverage
from interviewkit.reports.content import ReportContent, report_content
from interviewkit.reports.design import Design
from interviewkit.reports.docx import docx
from interviewkit.reports.html import html
from interviewkit.reports.pieces import Evidence, TablePiece, Text
from interviewkit.reports.pptx import pptx
from interviewkit.reports.xlsx import xlsx
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from tests.journey.study import copied_study

FIRST, SECOND, THIRD = "How did you hear of us?", "What happened when you paid?", "Anything else?"
DESIGN = Design(parts=("method", "asked", "themes"))


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """Everybody answers the first question, P02 and P04 the second, nobody the third, which may be left out."""
    with Project.open(copied_study(tmp_path_factory.mktemp("asked")), coder="Ada") as project:
        with project.change("Guide") as session:
            guide = create_guide(session, "Delivery", "en")
            section = add_section(session, guide, "Core", "core")
            first, second = (add_question(session, section, text) for text in (FIRST, SECOND))
            add_question(session, section, THIRD, must=False)
            for source in range(1, 5):
                rows = fetch(session, "SELECT id FROM segment WHERE source_id = :s ORDER BY position", {"s": source})
                set_answer(session, first, source, rows[0][0], rows[0][0])
                if source in (2, 4):
                    set_answer(session, second, source, rows[1][0], rows[2][0])
        yield project


def read(project: Project, language: str = "en", design: Design = DESIGN) -> ReportContent:
    with project.read() as session:
        return report_content(session, "2026-11-22", language, design, everything=True)


def test_every_number_is_that_of_the_grid(asked: Project) -> None:
    (told,) = read(asked).asked
    with asked.read() as session:
        whole, brought = grid(session, 1), review(session, 1)
    assert told.held == len(whole.columns) == 4 and told.interviews == ("P01", "P02", "P03", "P04")
    assert [(q.asked, q.answered, q.quotes, q.codes) for q in told.questions] == [
        (each.asked, each.answered, each.quotes, each.codes) for each in brought
    ]
    assert [q.by for q in told.questions][1] == (False, True, False, True)
    tables = [piece for piece in guide_coverage(read(asked)) if isinstance(piece, TablePiece)]
    assert tables[0].rows[1][:5] == ("2", SECOND, "●", "2 of 4", "2 of 4")
    assert [row[1:] for row in tables[1].rows] == [("●", "●", "●", "●"), ("–", "●", "–", "●")]


def test_answers_carry_who_where_and_when_and_keep_to_consent(asked: Project) -> None:
    said = [quote for piece in guide_coverage(read(asked)) if isinstance(piece, Evidence) for quote in piece.quotes]
    assert len(said) == 6 and [quote.source[:3] for quote in said[:4]] == ["P01", "P02", "P03", "P04"]
    assert said[5].source == "P04 · P04 interview · 00:20" and said[5].text.startswith("Payment failed twice")
    with asked.change("Consent") as session:
        record_consent(session, [4], ["quotes"], "no")
    pieces = list(guide_coverage(read(asked)))
    assert not [q for piece in pieces if isinstance(piece, Evidence) for q in piece.quotes if "P04" in q.source]
    assert "One answer is counted but not shown." in [piece.text for piece in pieces if isinstance(piece, Text)]
    asked.undo()


def test_every_kind_of_file_has_it_in_both_languages(asked: Project) -> None:
    for language, heading in (("en", "Guide coverage"), ("ko", "가이드 진행 현황")):
        content = read(asked, language)
        word = Document(io.BytesIO(docx(content)))
        assert heading in [p.text for p in word.paragraphs if p.style and p.style.name == "Heading 1"]
        assert heading in html(content).decode() and SECOND in html(content).decode()
        slides = Presentation(io.BytesIO(pptx(content))).slides
        assert any("Delivery" in slide.shapes.title.text_frame.text for slide in slides)
        book = load_workbook(io.BytesIO(xlsx(content)))
        rows = list(book[heading].iter_rows(values_only=True))
        assert rows[2][:6] == (2, SECOND, 1, 2, 2, 4) and rows[2][8:] == (0, 1, 0, 1)


def test_nobody_is_told_apart_where_the_report_does_not(asked: Project) -> None:
    pieces = list(guide_coverage(read(asked, design=replace(DESIGN, anonymity="none"))))
    assert not [piece for piece in pieces if isinstance(piece, TablePiece) and "P01" in str(piece)]
    assert {q.source for piece in pieces if isinstance(piece, Evidence) for q in piece.quotes} == {"a participant"}


def test_without_a_guide_nothing_is_said(tmp_path_factory: pytest.TempPathFactory) -> None:
    with Project.open(copied_study(tmp_path_factory.mktemp("none")), coder="Ada") as project:
        assert list(guide_coverage(read(project))) == []
