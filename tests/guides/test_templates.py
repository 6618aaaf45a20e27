"""The shipped guides: complete, in both languages, and clean by our own question check."""

from __future__ import annotations

import pytest

from interviewkit.guides.bank import bank, search
from interviewkit.guides.content import GuideContent
from interviewkit.guides.labels import METHOD_LABELS
from interviewkit.guides.markdown import to_markdown
from interviewkit.guides.markdown_reading import read_markdown
from interviewkit.guides.matrix import matrix
from interviewkit.guides.queries import guide
from interviewkit.guides.remarks import check, review
from interviewkit.guides.templates import LANGUAGES, template, templates, use_template
from interviewkit.resources import path
from interviewkit.store.project import Project

EVERY = [(key, language) for language in LANGUAGES for key in METHOD_LABELS]


def content_of(key: str, language: str) -> GuideContent:
    return template(key, language).content


@pytest.mark.parametrize(("key", "language"), EVERY)
def test_a_template_is_a_whole_guide(key: str, language: str) -> None:
    guide = content_of(key, language)
    assert (guide.method, guide.language) == (key, language)
    assert guide.decision and guide.note and len(guide.consent_script) > 100
    assert guide.research and guide.hypotheses
    kinds = [section.kind for section in guide.sections]
    assert kinds[:2] == ["consent", "warmup"] and kinds[-1] == "wrapup" and kinds.count("core") >= 2
    assert guide.sections[0].script
    assert 8 <= len(list(guide.questions())) <= 14
    assert all(section.minutes for section in guide.sections)
    assert 0.7 * guide.slot_minutes <= guide.planned <= 0.9 * guide.slot_minutes
    for section in guide.sections:
        assert sum(question.minutes or 0 for question in section.questions) <= (section.minutes or 0)
        for question in section.questions if section.kind == "core" else ():
            assert 2 <= len(question.probes) <= 4, question.text
            assert question.listen_for and question.short, question.text
    found = matrix(guide)
    assert not found.gaps and not found.orphans


@pytest.mark.parametrize(("key", "language"), EVERY)
def test_a_template_passes_our_own_question_check(key: str, language: str) -> None:
    guide = content_of(key, language)
    found = review(guide)
    assert [(each.text, each.finding.rule) for each in found.questions] == []
    assert [each.remark for each in found.remarks] == []
    forms = [check(question.text, language).form for question in guide.questions()]
    assert forms.count("closed") <= 0.2 * len(forms)


@pytest.mark.parametrize("key", METHOD_LABELS)
def test_both_languages_hold_the_same_guide(key: str) -> None:
    english, korean = content_of(key, "en"), content_of(key, "ko")
    assert english.slot_minutes == korean.slot_minutes
    assert [s.kind for s in english.sections] == [s.kind for s in korean.sections]
    assert [len(s.questions) for s in english.sections] == [len(s.questions) for s in korean.sections]
    assert [q.serves for q in english.questions()] == [q.serves for q in korean.questions()]


@pytest.mark.parametrize(("key", "language"), EVERY)
def test_a_template_is_stored_as_it_would_be_written(key: str, language: str) -> None:
    text = path("guides", "templates", language, f"{key}.md").read_text(encoding="utf-8")
    assert to_markdown(read_markdown(text)) == text


def test_a_guide_from_a_template_has_its_stages_and_checklists(study: Project) -> None:
    with study.change("From template") as session:
        first = use_template(session, "journey", "ko")
        second = use_template(session, "journey", "ko")
    with study.read() as session:
        made, again = guide(session, first), guide(session, second)
    assert again.name == "여정 따라가기 (2)"
    assert made.stages == ("Awareness", "Exploration", "Purchase", "Experience", "Loyalty")
    assert {question.stage for question in made.questions()} >= {"Awareness", "Loyalty"}
    assert len(made.checks) > 15


def test_the_bank_finds_questions_by_every_word_in_templates_and_guides(study: Project, chairs: int) -> None:
    with study.read() as session:
        rows = bank(session)
        mine = bank(session, language="en", without=chairs)
    assert len(rows) > 240
    assert [row.question.text for row in search(rows, "chair bought")] == ["Tell me about the last chair you bought."]
    assert not search(mine, "chair bought")
    assert {row.language for row in mine} == {"en"}
    assert search(rows, "다이어리")[0].language == "ko"
    assert search(rows, "") == rows
    assert all(len(templates(language)) == 11 for language in LANGUAGES)
