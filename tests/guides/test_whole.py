"""Guides are read from what people write them in, and looked at as a whole."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document

from interviewkit.errors import FileTrouble
from interviewkit.guides.reading import Line, Section, read_guide, read_lines
from interviewkit.guides.whole import check_guide

GOOD = """# Warm-up (5 min)
Tell me about yourself.
Is it all right if I record this?
# Core (30 min)
How did you choose it?
    What else did you look at?
What happened then?
    How was that for you?
# Wrap-up (5 min)
What else would you like to add?
"""


def kinds(text: str, slot: int | None = None) -> list[str]:
    return [remark.kind for remark in check_guide(read_lines(text), slot=slot).remarks]


def test_a_good_guide_gets_no_remark() -> None:
    assert kinds(GOOD, slot=60) == []


def test_what_a_guide_lacks_is_said() -> None:
    assert kinds(GOOD.replace("Tell me about yourself.", "What broke?").replace("# Warm-up", "# A")) == ["warm-up"]
    assert kinds(GOOD.replace("What else would you like to add?", "How?").replace("# Wrap-up", "# C")) == ["wrap-up"]
    assert kinds(GOOD.replace("Is it all right if I record this?", "Where are you from?")) == ["consent"]
    assert kinds(GOOD.replace("    How was that for you?\n", "")) == ["probes"]
    assert kinds(GOOD, slot=44) == ["minutes"]
    assert kinds(
        GOOD.replace("How did you choose it?", "Did you like it?").replace("What happened", "Did it break")
    ) == ["closed-share"]


def test_a_list_of_a_few_questions_is_not_judged_as_a_guide() -> None:
    assert kinds("Do you like it?\nIs it good?\n") == []


def test_markdown_takes_items_and_questions_and_leaves_the_rest() -> None:
    items = read_lines(
        "# Guide\nSay hello first.\n\n## Core · 20분\n1. How was it?\n   - And then?\n- [ ] Why?\n> a note\nWho?\n",
        markdown=True,
    )
    assert [(item.text, item.probe) for item in items if isinstance(item, Line)] == [
        ("How was it?", False), ("And then?", True), ("Why?", False), ("Who?", False),
    ]  # fmt: skip
    assert [(item.title, item.minutes) for item in items if isinstance(item, Section)] == [
        ("Guide", None),
        ("Core", 20),
    ]


def test_a_word_document_is_read_by_its_styles(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("도입 (5분)", 1)
    document.add_paragraph("자기소개를 부탁드립니다.", style="List Number")
    document.add_paragraph("오늘 하루는 어떠셨나요?", style="List Bullet 2")
    document.add_paragraph("진행자는 물을 준비한다.")
    document.save(str(tmp_path / "guide.docx"))
    items = read_guide(tmp_path / "guide.docx")
    assert [(item.text, item.probe) for item in items if isinstance(item, Line)] == [
        ("자기소개를 부탁드립니다.", False), ("오늘 하루는 어떠셨나요?", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content"), [("a.docx", b"no"), ("a.txt", b"\xff\xfe\x00"), ("a.exe", b""), ("none.md", None)]
)
def test_what_is_no_guide_is_refused_in_words(tmp_path: Path, name: str, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(FileTrouble):
        read_guide(tmp_path / name)


def test_the_command_line_keeps_its_contract(tmp_path: Path) -> None:
    (tmp_path / "guide.txt").write_text("# 본론\n가격과 품질에 만족하시나요?\nHow was it?\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "interviewkit", "guide", "lint", str(tmp_path / "guide.txt"), "--json"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    found = json.loads(done.stdout)
    assert [(q["text"], q["language"], q["form"], q["faults"]) for q in found["questions"]] == [
        ("가격과 품질에 만족하시나요?", "ko", "closed", ["double-barrelled"]), ("How was it?", "en", "open", []),
    ]  # fmt: skip
    assert found["guide"] == [] and set(found) == {"questions", "guide"}
    assert all(set(question) == {"text", "language", "form", "faults"} for question in found["questions"])
