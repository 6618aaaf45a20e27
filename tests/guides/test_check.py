"""Questions are read as listeners would read them, in both languages."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.guides.check import check_question, language_of
from interviewkit.guides.rules import FAULTS, Rule, rules
from tests.guides.labelled import score

RULES = [(language, rule) for language in ("en", "ko") for rule in rules(language)]


@pytest.mark.parametrize(("language", "rule"), RULES, ids=[rule.id for _, rule in RULES])
def test_every_rule_holds_for_its_own_examples(language: str, rule: Rule) -> None:
    assert rule.yes and (rule.kind == "form" or set(rule.why) == set(rule.instead) == {"en", "ko"})
    assert rule.gives in (FAULTS if rule.kind == "fault" else ("open", "closed"))
    for example in rule.yes:
        checked = check_question(example, language)
        if rule.kind == "form":
            assert checked.form == rule.gives, example
        else:
            assert rule.id in {finding.rule for finding in checked.findings}, example
    if rule.kind == "fault":
        for example in rule.no:
            assert rule.id not in {finding.rule for finding in check_question(example, language).findings}, example


@pytest.mark.parametrize("language", ["en", "ko"])
def test_labelled_questions_are_told_as_people_told_them(language: str) -> None:
    found = score(language)
    assert found.form >= 0.95
    assert min(found.recall["leading"], found.recall["double-barrelled"]) >= 0.85
    assert found.false_alarms <= 0.05


@given(st.text(max_size=300))
def test_any_text_is_checked_and_findings_lie_within_it(text: str) -> None:
    checked = check_question(text)
    assert checked.form in ("open", "closed")
    for finding in checked.findings:
        assert 0 <= finding.start <= finding.end <= len(text)


@pytest.mark.parametrize("question", ["새로운 화면이 더 편하지 않나요?", "가격과 품질에 만족하시나요?"])
def test_letters_typed_apart_are_read_like_letters_typed_together(question: str) -> None:
    apart = check_question(unicodedata.normalize("NFD", question))
    together = check_question(question)
    assert (apart.form, apart.faults) == (together.form, together.faults) and together.faults


def test_numbers_bullets_and_curly_quotes_do_not_matter() -> None:
    plain = check_question("Don't you think it is slow?")
    for written in (
        "1. Don't you think it is slow?",
        "Q3) Don’t you think it is slow?",
        "- Don't you think it is slow?",
    ):
        assert (check_question(written).form, check_question(written).faults) == (plain.form, plain.faults)
    finding = check_question("12. Is it good, right?").findings[0]
    assert "12. Is it good, right?"[finding.start : finding.end] == ", right?"


def test_the_language_is_told_by_its_letters() -> None:
    assert [language_of(text) for text in ("How?", "어때요?", "UX는 어때요?", "What does 정 mean to you?", "")] == [
        "en", "ko", "ko", "en", "en",
    ]  # fmt: skip
