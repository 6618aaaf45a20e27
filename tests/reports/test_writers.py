"""Every file says the same numbers as the queries, can be navigated, and holds nothing that should not be there."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from pptx import Presentation
from pypdf import PdfReader

from interviewkit.errors import Cancelled, FileTrouble
from interviewkit.journey.queries import emotion_curve
from interviewkit.reports.actions import create_report, write_text
from interviewkit.reports.chapters import pieces
from interviewkit.reports.content import ReportContent, report_content, theme_place
from interviewkit.reports.design import PARTS, Design, design_from
from interviewkit.reports.docx import docx
from interviewkit.reports.html import html
from interviewkit.reports.journey_figure import signed
from interviewkit.reports.pdf import pdf
from interviewkit.reports.pptx import pptx
from interviewkit.reports.queries import report_named
from interviewkit.reports.write import Wanted, export
from interviewkit.reports.xlsx import xlsx
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from interviewkit.themes.queries import themes
from tests.journey.study import small_study

VOID = {"meta", "img", "br", "link", "hr"}


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """The small study with a hostile title of a theme."""
    with small_study(tmp_path_factory.mktemp("shop")) as project:
        with project.change("Title") as session:
            session.connection().exec_driver_sql("UPDATE theme SET claim = '=1+1 <b>&\"' WHERE id = 3")
        yield project


def read(project: Project, language: str = "en", design: Design | None = None) -> ReportContent:
    with project.read() as session:
        return report_content(session, "2026-11-22", language, design, everything=True)


class Strict(HTMLParser):
    """Fails on what does not nest, on doubled ids and on anything that would be fetched."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        assert len(given) == len(attrs) and tag not in ("script", "iframe", "object", "link")
        if given.get("id"):
            assert given["id"] not in self.ids
            self.ids.add(str(given["id"]))
        if tag == "a":
            self.links.append(str(given["href"]))
        if tag == "img":
            assert given["alt"] and str(given["src"]).startswith("data:image/svg+xml;base64,")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text.append(data)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_page_nests_links_within_itself_and_fetches_nothing(shop: Project, language: str) -> None:
    made = html(read(shop, language)).decode("utf-8")
    page = Strict()
    page.feed(made)
    assert page.open == [] and made.startswith(f'<!DOCTYPE html>\n<html lang="{language}">')
    assert page.links and all(link[0] == "#" and link[1:] in page.ids for link in page.links)
    outside = re.sub(r"base64,[A-Za-z0-9+/=]+", "", made)
    assert "http" not in outside and "url(" not in outside and "@import" not in outside
    assert "prefers-color-scheme: dark" in made and "@media print" in made and "<details open>" in made
    assert '=1+1 <b>&"' in "".join(page.text)


def test_every_file_says_the_queries_numbers_and_where_each_quote_is_from(shop: Project) -> None:
    content = read(shop)
    page = Strict()
    page.feed(html(content).decode("utf-8"))
    document = Document(io.BytesIO(docx(content)))
    word = "\n".join(p.text for p in document.paragraphs)
    word += "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    printed = " ".join(" ".join(each.extract_text() for each in PdfReader(io.BytesIO(pdf(content))).pages).split())
    with shop.read() as session:
        rows, line = themes(session), emotion_curve(session)
    for text in ("".join(page.text), word, printed):
        for row in rows:
            assert f"{row.counts.participants} of {row.of} participants" in text
        for stage in line:
            if stage.mean is not None and stage.low is not None and stage.high is not None:
                assert signed(stage.mean) in text and f"{signed(stage.low)} to {signed(stage.high)}" in text
        assert re.search(r"P01 · P01 interview · 00:20 · Exploration · ▼\s?▼ −2.0 · Q2", text)
        assert "%" not in text.replace("95 %", "")


def test_the_pdf_has_bookmarks_embedded_fonts_and_text_in_the_order_it_is_read(shop: Project) -> None:
    reader = PdfReader(io.BytesIO(pdf(read(shop, "ko"))))
    names = [str(entry["/Title"]) for entry in reader.outline if not isinstance(entry, list)]
    assert names[:4] == ["요약", "방법과 한계", "참여자", "테마 지도"]
    text = " ".join(" ".join(page.extract_text() for page in reader.pages[1:]).split())
    order = ["요약", "방법과 한계", "테마 지도", "여정과 감정 곡선", "부록: 코드북", "부록: 작업 이력"]
    places = [text.index(each) for each in order]
    assert places == sorted(places)
    assert "요금제가 너무 많아서" in text
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            about = font.get_object()
            assert "/FontDescriptor" not in about or "/FontFile2" in about["/FontDescriptor"]


def test_slides_have_the_claims_as_titles_and_both_maps_in_shapes(shop: Project) -> None:
    deck = Presentation(io.BytesIO(pptx(read(shop))))
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
    assert "Trust breaks at the moment of payment." in titles and '=1+1 <b>&"' in titles
    assert all(titles) and len(set(titles)) == len(titles)
    groups = [shape for slide in deck.slides for shape in slide.shapes if shape.shape_type == 6]
    assert len(groups) > 2 and all(len(group.shapes) > 20 for group in groups)
    assert all(len(group._element.nvGrpSpPr.cNvPr.get("descr")) > 80 for group in groups)
    assert not [shape for slide in deck.slides for shape in slide.shapes if shape.shape_type == 13], "no picture"
    notes = "\n".join(slide.notes_slide.notes_text_frame.text for slide in deck.slides if slide.has_notes_slide)
    assert "P01 · P01 interview · 00:20" in notes


def test_the_workbook_has_ids_numbers_as_numbers_and_no_formula(shop: Project) -> None:
    content = read(shop)
    book = load_workbook(io.BytesIO(xlsx(content)))
    rows = list(book["Themes"].iter_rows(values_only=True))
    assert [row[3:6] for row in rows[1:]] == [
        (each.theme.counts.participants, each.theme.of, each.theme.counts.quotes) for each in content.themes
    ]
    assert [row[0] for row in rows[1:]] == [dict(content.guids)[each.theme.id] for each in content.themes]
    cell = book["Themes"].cell(4, 3)
    assert cell.value == '=1+1 <b>&"' and cell.data_type == "s"
    quotes = list(book["Quotes"].iter_rows(values_only=True))
    assert len(quotes) == 17 and quotes[1][0] == "Q1" and quotes[2][4] == 20.0
    long = xlsx(read(shop, design=Design(instead=(("결제할 때", "x" * 40_000),))))
    texts = next(row for row in load_workbook(io.BytesIO(long))["Quotes"].iter_rows(values_only=True) if row[0] == "Q3")
    assert len(str(texts[9])) == 32_767 and str(texts[10]).startswith("x" * 7_000)


def test_own_words_survive_and_parts_follow_the_design(study: Project) -> None:
    design = Design(parts=("themes", "summary", "next"), themes=(2, 1), status="final", version="3", most=2)
    with study.change("Report") as session:
        report = create_report(session, "Team", design)
        guid = fetch(session, "SELECT guid FROM theme WHERE id = 2")[0][0]
        write_text(session, report, "summary", "en", "Read this.")
        write_text(session, report, theme_place(guid, "action"), "en", "Ask people.")
    for _ in range(2):
        with study.read() as session:
            row = report_named(session, "team")
            assert row is not None and row.design == design
            content = report_content(session, "2026-11-22", "en", row.design, row.id)
        document = Document(io.BytesIO(docx(content)))
        heads = [p.text for p in document.paragraphs if p.style and p.style.name in ("Heading 1", "Heading 2")]
        assert heads == ["Themes", "Word of mouth", "결제 직전의 불안", "Summary", "The journey", "Next steps"]
        text = "\n".join(p.text for p in document.paragraphs)
        assert "Read this." in text and "What to do: Ask people." in text and "Final" in text
        assert all(len(each.best) <= 2 for each in content.themes)
    study.undo()
    with study.read() as session:
        assert report_named(session, "Team") is None


def test_designs_are_read_from_anything() -> None:
    assert design_from(None) == design_from({"parts": 3, "most": "x", "language": "fr"}) == Design()
    design = Design(parts=("map",), themes=(3,), left_out=(1,), instead=(("a", "b"),), seen=("k",), most=9)
    assert design_from(design.as_saved()) == design
    assert set(Design().parts) == set(PARTS)


def test_a_template_gives_its_styles_and_loses_its_text(shop: Project, tmp_path: Path) -> None:
    sheet = Document()
    sheet.add_paragraph("Old text of the team")
    sheet.styles["Heading 1"].font.name = "Georgia"
    sheet.sections[0].header.paragraphs[0].text = "ACME research"
    sheet.save(str(tmp_path / "team.docx"))
    made = Document(io.BytesIO(docx(read(shop, design=Design(template=str(tmp_path / "team.docx"))))))
    assert made.styles["Heading 1"].font.name == "Georgia"
    assert made.sections[0].header.paragraphs[0].text == "ACME research"
    text = "\n".join(p.text for p in made.paragraphs)
    assert "Old text" not in text and "Trust breaks at the moment of payment." in text
    (tmp_path / "no.docx").write_bytes(b"no zip")
    with pytest.raises(FileTrouble, match=re.escape("no.docx")):
        docx(read(shop, design=Design(template=str(tmp_path / "no.docx"))))


def test_fewer_than_three_people_get_no_mean_anywhere(shop: Project) -> None:
    content = read(shop)
    loyalty = content.journey[-1]
    assert loyalty.participants == 1 and loyalty.mean is None
    tables = [piece for piece in pieces(content) if getattr(piece, "head", ())[:2] == ("Stage", "n")]
    assert [row[3:5] for table in tables for row in table.rows if row[0] == "Loyalty"] == [("–", "–")]  # type: ignore[union-attr]


def test_a_report_can_be_cancelled_and_tells_how_far_it_is(shop: Project, tmp_path: Path) -> None:
    told: list[float] = []
    export(shop, tmp_path / "a.docx", progress=told.append)
    assert told == sorted(told) and told[0] == 0.0 and told[-1] == 1.0
    with pytest.raises(Cancelled):
        export(shop, tmp_path / "b.docx", progress=told.append, cancelled=lambda: len(told) > 20)
    assert not (tmp_path / "b.docx").exists()


def test_session_report_is_one_page_and_the_dashboard_has_no_quotes(shop: Project, tmp_path: Path) -> None:
    for language in ("en", "ko"):
        order = Wanted(kind="session", source_id=2, design=Design(language=language))
        made = export(shop, tmp_path / f"s-{language}.pdf", wanted=order)
        assert len(PdfReader(made).pages) == 1
    page = export(shop, tmp_path / "d.html", wanted=Wanted(kind="dashboard")).read_text("utf-8")
    strict = Strict()
    strict.feed(page)
    text = "".join(strict.text)
    assert "The parcel was there" not in text and "Trust breaks" not in text and "4 of 4" in text
    with pytest.raises(FileTrouble):
        export(shop, tmp_path / "d.pptx", wanted=Wanted(kind="dashboard"))
