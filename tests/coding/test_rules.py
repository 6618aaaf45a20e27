"""Coding by rule: what is proposed, what is left alone, and what a kept rule does with new material."""

from __future__ import annotations

from interviewkit.coding.auto import Match
from interviewkit.coding.codebook import create_code
from interviewkit.coding.rules import Kind, Rule, Unit, apply, columns, forget, found, keep, rules, run_again
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.store.project import Project
from tests.coding.conftest import Study

TURNS = (
    ("진행자", "배송은 어땠나요?"),
    ("P1", "배송이 늦었어요. 많이 기다렸어요. 그래도 괜찮았어요."),
    ("P2", "Parcels arrived late. I waited."),
    ("진행자", "그리고 상담은요?"),
    ("P1", "상담원은 친절했어요."),
)


def more(project: Project, name: str = "Group") -> int:
    with project.change("Import") as session:
        source = add_source(session, name, "transcript", format="docx")
        append_segments(session, source, [NewSegment(text, who) for who, text in TURNS])
        return source


def texts(project: Project, kind: Kind, value: str, unit: Unit = "sentence", code: int = 0) -> list[str]:
    with project.read() as session:
        return [match.text for match in found(session, Rule(kind, value, unit, code))]


def test_words_are_found_in_their_forms_as_hit_sentence_or_turn(study: Study) -> None:
    more(study.project)
    assert texts(study.project, "words", "기다리다, parcel", "hit")[0].startswith("기다")
    assert texts(study.project, "words", "늦다") == ["배송이 늦었어요."]
    assert texts(study.project, "words", "기다리다\nparcel", "turn") == [TURNS[1][1], TURNS[2][1]]


def test_the_answer_to_a_question_is_all_until_the_moderator_speaks_again(study: Study) -> None:
    more(study.project)
    assert texts(study.project, "question", "배송은 어땠") == [TURNS[1][1], TURNS[2][1]]
    assert texts(study.project, "question", "상담은요") == [TURNS[4][1]]


def test_speakers_and_kinds_of_sources_give_whole_turns(study: Study) -> None:
    more(study.project)
    assert texts(study.project, "speaker", "p2") == [TURNS[2][1]]
    assert texts(study.project, "source", "docx") == [TURNS[1][1], TURNS[2][1], TURNS[4][1]]
    assert texts(study.project, "regex", "늦었.*?요", "hit") == ["늦었어요"]


def test_a_kept_rule_codes_only_new_material_that_is_not_coded_yet(study: Study) -> None:
    project = study.project
    more(project)
    with project.change("Create code") as session:
        code = create_code(session, "Late")
        rule = Rule("words", "늦다", "sentence", code)
        assert apply(session, found(session, rule), code) == 1
        keep(session, rule)
    assert texts(project, "words", "늦다", "turn", code) == []
    with project.change("Code by rule") as session:
        assert run_again(session, rules(session)) == 0
    more(project, "Later")
    with project.change("Code by rule") as session:
        assert run_again(session, rules(session)) == 1
        assert run_again(session, rules(session)) == 0
    project.undo()
    with project.change("Forget") as session:
        assert len(rules(session)) == 1
        forget(session, rules(session)[0])
        assert rules(session) == []


def test_nothing_asked_finds_nothing(study: Study) -> None:
    with study.project.read() as session:
        assert found(session, Rule("words", " ", "hit")) == []
        assert all(isinstance(each, Match) for each in found(session, Rule("regex", "late", "hit")))


def test_everything_that_answers_a_survey_column_is_one_rule(study: Study) -> None:
    answers = (
        ("Why did you leave?", "Too dear."),
        ("Age", "41"),
        ("Why did you leave?", "Nobody answered."),
        ("", "?"),
    )
    with study.project.change("Import") as session:
        source = add_source(session, "Survey", "transcript", format="csv")
        append_segments(session, source, [NewSegment(text, "R1", heading=asked) for asked, text in answers])
    with study.project.read() as session:
        assert columns(session) == ["Why did you leave?", "Age"]
    assert texts(study.project, "column", "why did") == ["Too dear.", "Nobody answered."]
    assert texts(study.project, "column", "age") == ["41"]
    assert texts(study.project, "column", "plan") == []
