"""Guides as people type them: each question is read once, as it was written."""

from __future__ import annotations

import pytest

from interviewkit.guides.reading import Line, Section, read_lines
from tests.guides.labelled import labelled

TYPED = """인터뷰 가이드: 배달 앱
안녕하세요. 오늘 참여해 주셔서 감사합니다.
[도입]
Q1. 자기소개를 부탁드립니다.
1) 배달은 얼마나 자주 시키세요?
질문 2: 가장 최근 주문을 떠올려 주세요. 어떻게 고르셨어요?
   - 왜 그 가게를 고르셨어요?
\t→ 다른 가게는요?

// 여기서 쉬기
(30초 쉬기)
# 본론 (20분)
① 결제 과정은 어떠셨나요?  <!-- 화면 보여 주기 -->
(2) What did you think of the tracking page?
가. 혹시 불편한 점이 있으셨나요?
메모: 화면 공유
== 마무리 ==
Q4 더 하고 싶은 말씀이 있으세요?
3.5점을 주신 이유는 무엇인가요?
진행자: 오늘 어떠셨어요?
<!-- 여러 줄
주석인가요? -->
"""

MARKED = """# Guide

Welcome, and thank you.

## Materials
- Recorder
- Consent form

## Core · 20분
1. Tell me about the last time
   you bought a car.
   - And then?
   - price
2. **Q2.** How was it?
- *What else?*
- [ ] Bring water

Describe the day.
```
Is this code?
```
**Closing**
Anything else?
"""


def questions(text: str, *, markdown: bool) -> list[tuple[str, bool]]:
    return [(item.text, item.probe) for item in read_lines(text, markdown=markdown) if isinstance(item, Line)]


def headings(text: str, *, markdown: bool) -> list[str]:
    return [item.title for item in read_lines(text, markdown=markdown) if isinstance(item, Section)]


def test_a_typed_guide_gives_its_questions_without_their_numbers_and_without_what_is_none() -> None:
    assert questions(TYPED, markdown=False) == [
        ("자기소개를 부탁드립니다.", False),
        ("배달은 얼마나 자주 시키세요?", False),
        ("가장 최근 주문을 떠올려 주세요. 어떻게 고르셨어요?", False),
        ("왜 그 가게를 고르셨어요?", True),
        ("다른 가게는요?", True),
        ("결제 과정은 어떠셨나요?", False),
        ("What did you think of the tracking page?", False),
        ("혹시 불편한 점이 있으셨나요?", False),
        ("더 하고 싶은 말씀이 있으세요?", False),
        ("3.5점을 주신 이유는 무엇인가요?", False),
        ("오늘 어떠셨어요?", False),
    ]
    assert headings(TYPED, markdown=False) == ["인터뷰 가이드: 배달 앱", "도입", "본론", "마무리"]


def test_markdown_gives_what_asks_with_the_lines_that_go_on_and_leaves_materials_and_code() -> None:
    assert questions(MARKED, markdown=True) == [
        ("Tell me about the last time you bought a car.", False),
        ("And then?", True),
        ("price", True),
        ("How was it?", False),
        ("What else?", False),
        ("Describe the day.", False),
        ("Anything else?", False),
    ]
    assert headings(MARKED, markdown=True) == ["Guide", "Materials", "Core", "Closing"]


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize(
    ("begin", "markdown"), [("{}", False), ("Q{n}. {}", False), ("{n}) {}", False), ("- {}", True), ("{n}. {}\n", True)]
)
def test_no_question_is_lost_or_changed_however_it_is_listed(language: str, begin: str, markdown: bool) -> None:
    asked = [row.text for row in labelled(language)]
    typed = "\n".join(begin.replace("{n}", str(n)).replace("{}", text) for n, text in enumerate(asked, 1))
    assert [text for text, _ in questions(typed, markdown=markdown)] == asked
