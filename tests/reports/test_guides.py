"""Guides on paper and on the web: real headings, both views, in the guide's own language."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from interviewkit.errors import FileTrouble
from interviewkit.guides.arriving import guide_from_file
from interviewkit.guides.templates import template
from interviewkit.reports.guides import docx, html, write
from tests.guides.conftest import CHAIRS


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_script_on_paper_has_every_word_under_real_headings(language: str) -> None:
    content = template("journey", language).content
    document = Document(BytesIO(docx(content)))
    headings = [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Heading 1"]
    assert all(any(head.startswith(section.name) for head in headings) for section in content.sections)
    text = "\n".join(p.text for p in document.paragraphs)
    for question in content.questions():
        assert question.text in text and question.listen_for in text
        assert all(probe in text for probe in question.probes)
    assert content.decision in text and content.sections[0].script in text
    assert ("귀담아들을 것" in text) == (language == "ko")


def test_bullets_are_a_few_words_a_question() -> None:
    content = template("switch", "en").content
    text = "\n".join(p.text for p in Document(BytesIO(docx(content, bullets=True))).paragraphs)
    question = content.sections[2].questions[0]
    assert question.short in text and question.text not in text
    assert question.probes[0] in text and content.consent_script not in text


def test_the_web_page_is_one_file_and_escapes_what_is_written() -> None:
    from dataclasses import replace

    page = html(replace(CHAIRS, name="A <b> & c"))
    assert "A &lt;b&gt; &amp; c" in page and "<b> & c" not in page
    assert 'lang="en"' in page and "http" not in page
    assert "Tell me about the last chair you bought." in page


def test_files_are_written_by_their_ending_and_markdown_reads_back(tmp_path: Path) -> None:
    for ending in ("docx", "html", "md"):
        assert write(CHAIRS, tmp_path / f"guide.{ending}").stat().st_size > 500
    assert guide_from_file(tmp_path / "guide.md") == CHAIRS
    asked = [question.text for question in guide_from_file(tmp_path / "guide.docx").questions()]
    assert asked == [question.text for question in CHAIRS.questions()]
    with pytest.raises(FileTrouble, match="cannot be written as"):
        write(CHAIRS, tmp_path / "guide.pdf")
