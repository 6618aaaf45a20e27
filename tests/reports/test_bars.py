"""A report with both maps on it, written for real in both languages: it opens, reads in order, counts right, fits."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree
from pptx import Presentation
from pypdf import PdfReader

from interviewkit.guides.actions import add_question, add_section, create_guide
from interviewkit.guides.live.answers import set_answer
from interviewkit.journey.cells import add_card
from interviewkit.journey.maps import create_map
from interviewkit.journey.queries import emotion_curve
from interviewkit.reports.chapters import pieces
from interviewkit.reports.content import ReportContent, report_content
from interviewkit.reports.docx import docx
from interviewkit.reports.html import html
from interviewkit.reports.journey_figure import draw_journey
from interviewkit.reports.pdf import pdf
from interviewkit.reports.pieces import Evidence, FindingPiece, TablePiece, Text
from interviewkit.reports.pptx import pptx
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from interviewkit.themes.actions import NodeKey, Place, save_places, the_map
from interviewkit.themes.queries import themes
from tests.journey.study import copied_study
from tests.journey.test_journey import ids

OFFICE = shutil.which("soffice")
SOURCE = re.compile(r"^P0\d · P0\d interview · \d\d:\d\d")
Read = Callable[[str], ReportContent]
WRITERS = {"docx": docx, "pptx": pptx}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Read]:
    """Both maps, a guide with answers: every part a report can have."""
    with Project.open(copied_study(tmp_path_factory.mktemp("whole")), coder="Ada") as project:
        with project.change("Fill") as session:
            save_places(session, the_map(session), {NodeKey("quote", 3): Place(40, 40, True)})
            journey = create_map(session, "가게 Shop")
            add_card(session, journey, ids(project)["Purchase"], "opportunity", "입력한 내용을 지키기", quote_ids=[3])
            section = add_section(session, create_guide(session, "Delivery", "en"), "Core", "core")
            question = add_question(session, section, "결제할 때 어떠셨나요?")
            (segment,) = fetch(session, "SELECT min(id) FROM segment WHERE source_id = 1")[0]
            set_answer(session, question, 1, segment, segment)

        @cache
        def read(language: str) -> ReportContent:
            with project.read() as session:
                return report_content(session, "2026-11-22", language, everything=True)

        yield read


@pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice (apt-get install libreoffice-writer libreoffice-impress)")
@pytest.mark.parametrize("kind", ["docx", "pptx"])
def test_libreoffice_opens_it_with_the_same_pages_each_time_and_no_box(whole: Read, kind: str, tmp_path: Path) -> None:
    for name, language in (("first", "ko"), ("again", "ko"), ("english", "en")):
        (tmp_path / f"{name}.{kind}").write_bytes(WRITERS[kind](whole(language)))
    command = [str(OFFICE), f"-env:UserInstallation={(tmp_path / 'office').as_uri()}", "--headless"]
    files = [str(tmp_path / f"{name}.{kind}") for name in ("first", "again", "english")]
    command += ["--convert-to", "pdf", "--outdir", str(tmp_path), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    first, again, english = (PdfReader(tmp_path / f"{name}.pdf") for name in ("first", "again", "english"))
    assert len(first.pages) == len(again.pages) >= 10 and len(english.pages) >= 10
    text = "".join("".join(page.extract_text() for page in first.pages).split())
    assert "결제할때인증이세번이나풀려서" in text and "감정곡선" in text and "입력한내용을지키기" in text
    assert not re.search("[\ufffd\u25a1]", text)
    assert len([page for page in english.pages if len(page.extract_text().split()) < 4]) == 0, "no empty page"


def test_headings_of_the_document_form_an_outline_and_pictures_are_told(whole: Read) -> None:
    for language in ("en", "ko"):
        document = Document(io.BytesIO(docx(whole(language))))
        levels = [int(p.style.name[-1]) for p in document.paragraphs if p.style and p.style.name.startswith("Heading")]
        assert levels[0] == 1 and all(after - before <= 1 for before, after in pairwise(levels))
        pictures = [each.get("descr") for each in document.element.body.iter(qn("wp:docPr"))]
        assert len(pictures) >= 3 and all(len(told) > 60 for told in pictures)
        fonts = {each.get(qn("w:eastAsia")) for each in document.styles.element.iter(qn("w:rFonts"))}
        assert fonts == {"Malgun Gothic"}


def test_slides_have_titles_a_korean_font_and_drawings_that_are_told(whole: Read) -> None:
    deck = Presentation(io.BytesIO(pptx(whole("ko"))))
    assert all(slide.shapes.title.text_frame.text.strip() for slide in deck.slides)
    groups = [shape for slide in deck.slides for shape in slide.shapes if shape.shape_type == 6]
    assert len(groups) >= 3 and all(len(each._element.nvGrpSpPr.cNvPr.get("descr")) > 60 for each in groups)
    theme = next(
        part.target_part.blob for part in deck.slide_master.part.rels.values() if part.reltype.endswith("theme")
    )
    named = {each.get("typeface") for each in etree.fromstring(theme).iter("{*}ea")}
    assert named == {"Malgun Gothic"}


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_page_is_html_that_a_strict_parser_takes_whole(whole: Read, language: str) -> None:
    made = html(whole(language))
    parser = etree.HTMLParser(recover=False)
    body = re.sub(rb"<(/?)(main|section|article|nav|figure|figcaption|details|summary)\b", rb"<\1div", made)
    tree = etree.fromstring(body, parser)
    assert not [error for error in parser.error_log if error.level_name != "WARNING"]
    heads = [int(each.tag[1]) for each in tree.iter("h1", "h2", "h3", "h4")]
    assert heads[0] == 1 and heads.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(heads))
    pictures = list(tree.iter("img"))
    assert len(pictures) >= 3 and all(len(each.get("alt")) > 60 for each in pictures)
    places = {each.get("id") for each in tree.iter() if each.get("id")}
    assert all(each.get("href")[1:] in places for each in tree.iter("a"))
    fetched = [each.get(name) for each in tree.iter() for name in ("src", "href", "srcset") if each.get(name)]
    assert all(each.startswith(("data:", "#")) for each in fetched) and b"@import" not in made


def test_the_pdf_reads_in_order_with_every_font_inside(whole: Read) -> None:
    reader = PdfReader(io.BytesIO(pdf(whole("ko"))))
    text = "".join("".join(page.extract_text().split()) for page in reader.pages[1:])
    order = ["방법과한계", "가이드진행현황", "참여자", "테마지도", "여정과감정곡선", "Trustbreaks", "부록:코드북"]
    places = [text.index(order[0])]
    for each in order[1:]:
        places.append(text.index(each, places[-1]))
    assert "결제할때인증이세번이나풀려서" in text
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            made = font.get_object()
            inner = made["/DescendantFonts"][0].get_object() if "/DescendantFonts" in made else made
            assert "/FontDescriptor" in inner and "/FontFile2" in inner["/FontDescriptor"], made["/BaseFont"]


def test_every_quote_carries_participant_source_and_time(whole: Read) -> None:
    said = [quote for piece in pieces(whole("en")) if isinstance(piece, Evidence) for quote in piece.quotes]
    assert len(said) > 12 and all(SOURCE.match(quote.source) for quote in said)


def test_every_number_is_a_querys_and_a_mean_never_stands_without_n(whole: Read, tmp_path: Path) -> None:
    with Project.open(copied_study(tmp_path)) as project, project.read() as session:
        rows, line = themes(session), emotion_curve(session)
    made = pieces(whole("en"))
    behind = [piece.behind for piece in made if isinstance(piece, FindingPiece)]
    for row in rows:
        wanted = f"{row.counts.participants} of {row.of} participants  ·  {row.counts.quotes} quotes"
        assert any(wanted in text for text in behind)
        assert any(wanted in piece.strong for piece in made if isinstance(piece, Text))
    (stages,) = (piece for piece in made if isinstance(piece, TablePiece) and piece.head[:2] == ("Stage", "n"))
    for stage, cells in zip(line, stages.rows, strict=True):
        assert cells[:3] == (stage.stage, str(stage.participants), str(stage.quotes))
        assert (cells[3] == "–") == (stage.participants < 3)
    for piece in made:
        if isinstance(piece, TablePiece) and any("Mean" in name for name in piece.head):
            assert "n" in piece.head
    drawn = [mark.text for mark in draw_journey(line).marks if hasattr(mark, "text")]
    assert sum(text.startswith("n = ") for text in drawn) == len(line) and "too few for a mean" in drawn
