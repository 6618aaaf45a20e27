"""Guides of strangers: read as well as their headings and questions tell; ours come back exactly."""

from __future__ import annotations

from pathlib import Path

import pytest

from interviewkit.errors import FileTrouble
from interviewkit.guides.arriving import guide_from_file
from interviewkit.guides.markdown import to_markdown
from tests.guides.conftest import CHAIRS

STRANGER = """# Coffee study

## Intro and consent (5 min)
- May I record our conversation?

## Warm-up
1. Tell me about your mornings.

## Brewing (20 min)
1. How do you make your coffee?
   - What comes first?
   - Who taught you?
2. What annoys you about it?

## Thanks
- What else should I have asked?
"""


def test_our_own_markdown_comes_back_exactly(tmp_path: Path) -> None:
    path = tmp_path / "any name.md"
    path.write_text(to_markdown(CHAIRS), encoding="utf-8")
    assert guide_from_file(path) == CHAIRS


def test_a_stranger_s_markdown_has_its_sections_kinds_minutes_and_probes(tmp_path: Path) -> None:
    path = tmp_path / "coffee.md"
    path.write_text(STRANGER, encoding="utf-8")
    found = guide_from_file(path)
    assert (found.name, found.language) == ("Coffee study", "en")
    assert [(s.name, s.kind, s.minutes) for s in found.sections] == [
        ("Intro and consent", "consent", 5),
        ("Warm-up", "warmup", None),
        ("Brewing", "core", 20),
        ("Thanks", "wrapup", None),
    ]
    assert found.sections[2].questions[0].probes == ("What comes first?", "Who taught you?")


def test_a_plain_korean_text_is_a_guide_of_one_section(tmp_path: Path) -> None:
    path = tmp_path / "질문지.txt"
    path.write_text("하루를 어떻게 시작하시나요?\n커피는 어떻게 내리시나요?\n", encoding="utf-8")
    found = guide_from_file(path)
    assert (found.name, found.language, len(found.sections)) == ("질문지", "ko", 1)
    assert [q.text for q in found.questions()] == ["하루를 어떻게 시작하시나요?", "커피는 어떻게 내리시나요?"]


def test_a_word_document_of_headings_lists_and_tables_is_read(tmp_path: Path) -> None:
    from docx import Document

    document = Document()
    document.add_heading("Coffee study", 0)
    document.add_paragraph("We want to learn how people make coffee at home.")
    document.add_heading("Warm-up (5 min)", 1)
    document.add_paragraph("Tell me about your mornings.", style="List Number")
    document.add_paragraph("Who is there?", style="List Bullet 2")
    document.add_heading("Brewing", 1)
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        table._cells, ("Question", "Probes", "How do you make coffee?", "What comes first?"), strict=True
    ):
        cell.text = text
    path = tmp_path / "coffee.docx"
    document.save(str(path))
    found = guide_from_file(path)
    assert found.name == "Coffee study"
    assert [(s.name, s.minutes) for s in found.sections] == [("Warm-up", 5), ("Brewing", None)]
    assert found.sections[0].questions[0].probes == ("Who is there?",)
    assert found.sections[1].questions[0].text == "How do you make coffee?"
    assert found.sections[1].questions[0].probes == ("What comes first?",)


def test_a_file_without_a_question_says_so(tmp_path: Path) -> None:
    path = tmp_path / "empty.md"
    path.write_text("# Title\n\nJust words.\n", encoding="utf-8")
    with pytest.raises(FileTrouble, match="No question was found"):
        guide_from_file(path)
