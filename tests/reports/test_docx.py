"""The Word report: real styles and fields, both figures with words, eastAsia fonts, and the queries' numbers."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from docx import Document
from docx.oxml.ns import qn

from interviewkit.journey.queries import emotion_curve
from interviewkit.model import ProjectInfo
from interviewkit.reports.content import ReportContent, report_content
from interviewkit.reports.docx import docx
from interviewkit.reports.journey_figure import signed
from interviewkit.reports.theme_figure import draw_themes
from interviewkit.store.project import Project
from interviewkit.themes.actions import create_theme
from tests.journey.study import small_study

Made = tuple[ReportContent, Any, dict[str, str]]
Written = Callable[[str], Made]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Made]:
    """(content, document, its XML parts) of the small study's report in a language."""
    folder = tmp_path_factory.mktemp("report")

    @cache
    def write(language: str) -> Made:
        with small_study(folder / language) as project, project.read() as session:
            content = report_content(session, "2026-11-22", language)
        made = docx(content)
        with zipfile.ZipFile(io.BytesIO(made)) as parts:
            xml = {name: parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml")}
        return content, Document(io.BytesIO(made)), xml

    return write


def test_headings_are_real_styles_and_listed_in_the_contents(written: Written) -> None:
    content, document, xml = written("en")
    heads = [p for p in document.paragraphs if p.style.name in ("Heading 1", "Heading 2")]
    assert [p.text for p in heads if p.style.name == "Heading 1"] == [
        "Summary", "Method and limits", "Participants", "Theme map", "Journey and emotion curve", "Themes",
        "Appendix: codebook", "Appendix: coverage", "Appendix: audit trail",
    ]  # fmt: skip
    assert [theme.theme.name for theme in content.themes] == [p.text for p in heads if p.text in (
        "결제 직전의 불안", "Word of mouth", "After the purchase")]  # fmt: skip
    body = xml["word/document.xml"]
    assert body.count("TOC \\o") == 1
    links = re.findall(r'<w:hyperlink w:anchor="(_Toc\d+)"', body)
    assert len(links) == len(heads)
    assert set(links) == set(re.findall(r'<w:bookmarkStart w:id="\d+" w:name="(_Toc\d+)"', body))
    entries = [p.text.strip() for p in document.paragraphs if p.style.name.startswith("toc ")]
    assert entries == [p.text for p in heads]


def test_word_is_not_made_to_ask_about_fields(written: Written) -> None:
    _, _, xml = written("en")
    assert "updateFields" not in xml["word/settings.xml"]
    assert "dirty" not in xml["word/document.xml"]


def test_fields_begin_and_end_in_pairs(written: Written) -> None:
    _, _, xml = written("ko")
    for part in ("word/document.xml", "word/footer1.xml"):
        kinds = re.findall(r'w:fldCharType="(\w+)"', xml[part])
        depth = 0
        for kind in kinds:
            depth += {"begin": 1, "end": -1}.get(kind, 0)
            assert depth >= 0
        assert depth == 0
        assert kinds.count("begin") == kinds.count("separate") == kinds.count("end") > 0


def test_captions_count_with_fields_and_pictures_have_words(written: Written) -> None:
    content, document, xml = written("en")
    captions = [p.text for p in document.paragraphs if p.style.name == "Caption"]
    assert [text.split("  ")[0] for text in captions] == [
        "Table 1", "Figure 1", "Figure 2", "Table 2", "Table 3", "Figure 3", "Figure 4", "Table 4", "Table 5",
        "Table 6", "Table 7",
    ]  # fmt: skip
    assert xml["word/document.xml"].count("SEQ Figure") == 4
    about = [shape._inline.docPr for shape in document.inline_shapes]
    assert len(about) == 4
    assert all(len(each.get("descr")) > 80 for each in about)
    assert f"N = {content.participants} participants" in about[0].get("title")


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_font_has_its_hangul_partner(written: Written, language: str) -> None:
    _, document, xml = written(language)
    fonts = re.findall(r"<w:rFonts [^>]*>", xml["word/styles.xml"])
    assert fonts
    assert all('w:eastAsia="Malgun Gothic"' in font and "Theme" not in font for font in fonts)
    assert 'w:eastAsia="ko-KR"' in re.findall(r"<w:lang [^>]*>", xml["word/styles.xml"])[0]
    assert document.core_properties.language == {"en": "en-GB", "ko": "ko-KR"}[language]


def test_quotes_in_another_language_say_which(written: Written) -> None:
    _, document, _ = written("en")
    tags = {
        p.text: [lang.get(qn("w:val")) for lang in p._p.iter(qn("w:lang"))]
        for p in document.paragraphs
        if p.style.name == "Quote"
    }
    assert tags
    for text, tongues in tags.items():
        assert tongues == (["ko-KR"] if re.search("[가-힣]", text) else [])


def test_the_page_is_a4_with_numbers_and_the_cover_has_none(written: Written) -> None:
    _, document, xml = written("en")
    page = document.sections[0]
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    assert page.different_first_page_header_footer
    assert "PAGE" in xml["word/footer1.xml"] and "NUMPAGES" in xml["word/footer1.xml"]


def test_table_heads_repeat_on_every_page_and_rows_do_not_break(written: Written) -> None:
    _, document, _ = written("en")
    for table in document.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_the_stage_tables_numbers_are_the_queries(written: Written, study: Project) -> None:
    _, document, _ = written("en")
    table = next(t for t in document.tables if t.rows[0].cells[0].text == "Stage")
    with study.read() as session:
        line = emotion_curve(session)
    for row, stage in zip(table.rows[1:], line, strict=True):
        cells = [cell.text for cell in row.cells]
        mean = "–" if stage.mean is None else signed(stage.mean)
        assert cells[:4] == [stage.stage, str(stage.participants), str(stage.quotes), mean]
        if stage.low is not None and stage.high is not None:
            assert cells[4] == f"{signed(stage.low)} to {signed(stage.high)}"
            assert cells[5] == f"{stage.mixed_participants} of {stage.participants}"


def test_theme_pages_say_n_of_all_and_show_who_said_what_and_when(written: Written) -> None:
    content, document, _ = written("en")
    text = "\n".join(p.text for p in document.paragraphs)
    for evidence in content.themes:
        counts = evidence.theme.counts
        assert f"{counts.participants} of {content.participants} participants" in text
        for quote in (*evidence.best, *evidence.against):
            assert f"“{quote.text}”" in text
    assert re.search(r"P01 · P01 interview · 00:20 · Exploration · ▼▼ −2.0 · Q\d+", text)
    assert "What speaks against it (1 participant)" in text
    assert "%" not in text.replace("95 %", "")


def test_the_codebook_lists_every_code_with_its_counts(written: Written) -> None:
    content, document, _ = written("en")
    rows = [[cell.text for cell in row.cells] for row in document.tables[3].rows[1:]]
    assert len(rows) == len(content.codebook)
    for row, entry in zip(rows, content.codebook, strict=True):
        assert row[0] == entry.code.name
        assert row[2:] == [str(entry.counts.participants), str(entry.counts.quotes)] if entry.counts else ["0", "0"]


def test_the_korean_report_is_korean_throughout(written: Written) -> None:
    _, document, _ = written("ko")
    heads = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert heads[:4] == ["요약", "방법과 한계", "참여자", "테마 지도"]
    own = [p.text for p in document.paragraphs if p.style.name in ("Normal", "Note", "Heading 3", "Caption") and p.text]
    names = "배송 서비스 Delivery study|InterviewKit"
    assert all(re.search("[가-힣]", re.sub(names, "", text)) for text in own if text not in (
        "Trust breaks at the moment of payment.", "People come, and stay, because of people."))  # fmt: skip


def test_the_five_findings_are_the_themes_most_people_are_behind(study: Project) -> None:
    with study.change("Themes") as session:
        for number in range(6):
            create_theme(session, f"Theme {number}", "", [6])
        create_theme(session, "Nobody’s", "", [])
    with study.read() as session:
        content = report_content(session, "2026-11-22")
    found = [finding.theme.counts.participants for finding in content.findings]
    assert len(found) == 5 and found == sorted(found, reverse=True)
    made = Document(io.BytesIO(docx(content)))
    assert "4 more themes follow further on." in [p.text for p in made.paragraphs]


def test_a_report_of_an_empty_project_says_so(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.ikit", "Nothing yet") as project, project.read() as session:
        content = report_content(session, "2026-11-22")
    text = "\n".join(p.text for p in Document(io.BytesIO(docx(content))).paragraphs)
    assert "Nobody has taken part yet." in text
    assert "There are no themes with quotes yet" in text


def test_control_characters_and_odd_text_do_not_break_the_file(study: Project) -> None:
    with study.change("Odd") as session:
        info = session.get_one(ProjectInfo, 1)
        info.title = "A < B & \x0b\x07“C” \ufffe]]> <w:p>"
        session.add(info)
        create_theme(session, "Emoji \U0001fae0 & <b>\x01", "tab\tand\nline", [1])
    with study.read() as session:
        content = report_content(session, "2026-11-22")
    made = Document(io.BytesIO(docx(content)))
    assert any(p.text == "Emoji \U0001fae0 & <b>" for p in made.paragraphs)
    assert made.core_properties.title == "A < B & “C” ]]> <w:p>"
    ElementTree.fromstring(draw_themes(content.theme_map, content.title).svg(content.title))
