"""Guides in a real project: every act one step, every step undone to what was there before."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from interviewkit.errors import ProjectTrouble
from interviewkit.guides import actions, checklists, phrases, waivers, writing
from interviewkit.guides.content import GuideContent
from interviewkit.guides.queries import development, guide, guides, named, stages
from interviewkit.model import Interview
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from tests.guides.conftest import CHAIRS

TABLES = ("guide", "guide_stage", "research_question", "guide_section", "guide_question", "question_aim", "waiver",
          "check_item", "phrase")  # fmt: skip


def everything(project: Project) -> dict[str, list[tuple[Any, ...]]]:
    with project.read() as session:
        return {table: fetch(session, f"SELECT * FROM {table} ORDER BY id") for table in TABLES}


def read(project: Project, guide_id: int) -> GuideContent:
    with project.read() as session:
        return guide(session, guide_id)


def test_a_guide_comes_back_as_it_was_written(study: Project, chairs: int) -> None:
    assert read(study, chairs) == CHAIRS
    with study.read() as session:
        (row,) = guides(session)
        assert (row.name, row.questions, row.sections, row.interviews) == ("Buying a chair", 4, 4, 0)
        assert row.planned == 3 + 5 + 20 + 2
        assert named(session, "Buying a chair") == chairs
    assert study.check() == []


Act = Callable[[Any, GuideContent, dict[str, int]], object]

ACTS: dict[str, Act] = {
    "create": lambda s, g, _: actions.create_guide(s, "Another", "ko"),
    "describe": lambda s, g, _: actions.describe_guide(s, g.id, name="Chairs", decision=" Yes \n", slot_minutes=30),
    "delete": lambda s, g, _: actions.delete_guide(s, g.id),
    "focus": lambda s, g, stage: actions.focus_on(s, g.id, [stage["Awareness"], stage["Loyalty"]]),
    "add research": lambda s, g, _: actions.add_research_question(s, g.id, "Why now?"),
    "word research": lambda s, g, _: actions.word_research_question(s, g.research[0].id, "Why?"),
    "move research": lambda s, g, _: actions.move_research_question(s, g.research[1].id, 0),
    "delete research": lambda s, g, _: actions.delete_research_question(s, g.research[0].id),
    "serve": lambda s, g, _: actions.serve(s, g.sections[1].questions[0].id, g.research[0].id),
    "serve no more": lambda s, g, _: actions.serve(s, g.sections[2].questions[0].id, g.research[0].id, False),
    "add section": lambda s, g, _: actions.add_section(s, g.id, "More", "core", 5, place=2),
    "describe section": lambda s, g, _: actions.describe_section(s, g.sections[0].id, minutes=None, script="a\nb"),
    "move section": lambda s, g, _: actions.move_section(s, g.sections[3].id, 0),
    "delete section": lambda s, g, _: actions.delete_section(s, g.sections[2].id),
    "add question": lambda s, g, _: actions.add_question(s, g.sections[2].id, "And then?", place=1, must=False),
    "describe question": lambda s, g, stage: actions.describe_question(
        s, g.sections[2].questions[1].id, probes="a\n\n b ", minutes=3, stage_id=stage["Loyalty"]
    ),
    "move question": lambda s, g, _: actions.move_question(s, g.sections[2].questions[1].id, g.sections[1].id, 0),
    "split question": lambda s, g, _: actions.split_question(s, g.sections[2].questions[0].id, ["One?", "Two?"]),
    "delete question": lambda s, g, _: actions.delete_question(s, g.sections[2].questions[0].id),
    "duplicate": lambda s, g, _: writing.duplicate_guide(s, g.id),
    "next wave": lambda s, g, _: writing.next_guide(s, g.id, wave=""),
    "waive": lambda s, g, _: waivers.waive(s, g.id, "leading", "Their own words", g.sections[1].questions[0].id),
    "use shipped lists": lambda s, g, _: checklists.use_shipped(s, g.id, "ko"),
    "tick": lambda s, g, _: checklists.tick(s, g.checks[0].id),
    "tick none": lambda s, g, _: checklists.tick_none(s, g.id),
    "word check": lambda s, g, _: checklists.word_check(s, g.checks[0].id, "Silent room"),
    "delete check": lambda s, g, _: checklists.delete_check(s, g.checks[1].id),
    "keep phrase": lambda s, g, _: phrases.keep_phrase(s, "empathy", "I see."),
}


def test_every_act_is_one_step_that_undo_takes_back_and_redo_does_again(study: Project, chairs: int) -> None:
    before, content = everything(study), read(study, chairs)
    with study.read() as session:
        stage = {name: id for id, name in stages(session)}
    for name, act in ACTS.items():
        with study.change(name) as session:
            act(session, content, stage)
        after = everything(study)
        assert after != before, name
        assert study.undo_label() == (name, "")
        study.undo()
        assert everything(study) == before, name
        study.redo()
        assert everything(study) == after, name
        study.undo()
    assert study.check() == []


def test_questions_are_numbered_anew_wherever_they_go(study: Project, chairs: int) -> None:
    content = read(study, chairs)
    first, second = content.sections[2].questions
    with study.change("Move") as session:
        actions.move_question(session, second.id, content.sections[2].id, 0)
        actions.move_question(session, first.id, content.sections[3].id, 99)
    moved = read(study, chairs)
    assert [q.text for q in moved.sections[2].questions] == [second.text]
    assert [q.text for q in moved.sections[3].questions] == ["What else should I know?", first.text]
    with study.read() as session:
        for section in moved.sections:
            sql = "SELECT position FROM guide_question WHERE section_id = :id ORDER BY position"
            places = [place for (place,) in fetch(session, sql, {"id": section.id})]
            assert places == list(range(len(places)))


def test_deleting_a_research_question_keeps_the_numbers_of_the_others_true(study: Project, chairs: int) -> None:
    content = read(study, chairs)
    with study.change("Delete") as session:
        actions.delete_research_question(session, content.research[0].id)
    after = read(study, chairs)
    assert [each.text for each in after.research] == ["Whom do they ask?"]
    assert [q.serves for q in after.sections[2].questions] == [(0,), (0,)]


def test_the_next_wave_knows_where_its_questions_come_from(study: Project, chairs: int) -> None:
    with study.change("Next wave") as session:
        second = writing.next_guide(session, chairs, wave="")
    with study.change("Next wave") as session:
        third = writing.next_guide(session, second, wave="")
    content = read(study, third)
    assert (content.wave, content.before_id, content.name) == ("3", second, "Buying a chair (3)")
    assert [q.root for q in content.questions()] == [q.root for q in read(study, chairs).questions()]
    assert not any(item.done for item in content.checks)
    asked = content.sections[2].questions
    with study.change("Change") as session:
        actions.describe_question(session, asked[0].id, text="How did you come by your last chair?")
        actions.delete_question(session, asked[1].id)
        actions.add_question(session, content.sections[2].id, "What would a friend say?")
    with study.read() as session:
        found = development(session, third)
        assert development(session, chairs) is None
    assert found is not None
    assert [(was.text, now.text) for was, now in found.reworded] == [
        (asked[0].text, "How did you come by your last chair?")
    ]
    assert [q.text for q in found.new] == ["What would a friend say?"]
    assert [q.text for q in found.left_out] == [asked[1].text]
    assert len(found.kept) == 2


@pytest.mark.parametrize(
    ("wave", "after"), [("", "2"), ("1", "2"), ("Wave 9", "Wave 10"), ("2026-09 b", "2026-10 b"), ("봄", "봄 2")]
)
def test_waves_count_on(wave: str, after: str) -> None:
    assert writing.next_wave(wave) == after


def test_interviews_stay_when_their_guide_goes(study: Project, chairs: int) -> None:
    with study.change("Hold") as session:
        session.add(Interview(guide_id=chairs))
    with study.change("Delete guide") as session:
        actions.delete_guide(session, chairs)
    with study.read() as session:
        assert fetch(session, "SELECT guide_id FROM interview") == [(None,)]
    study.undo()
    with study.read() as session:
        assert guides(session)[0].interviews == 1


def test_stages_the_project_lacks_are_left_out_and_korean_names_are_known(study: Project) -> None:
    from dataclasses import replace

    with study.change("Add guide") as session:
        made = writing.write_guide(session, replace(CHAIRS, stages=("구매", "Nirvana")))
    assert read(study, made).stages == ("Purchase",)


def test_a_waiver_needs_a_reason_and_has_one_reason_only(study: Project, chairs: int) -> None:
    question = read(study, chairs).sections[1].questions[0].id
    with study.change("Waive") as session:
        waivers.waive(session, chairs, "closed-share", "It is a survey")
        waivers.waive(session, chairs, "leading", "First", question)
        row = waivers.waive(session, chairs, "leading", "Second", question)
    with study.read() as session:
        assert [(w.fault, w.reason, w.question_id) for w in waivers.waivers(session, chairs)] == [
            ("closed-share", "It is a survey", None),
            ("leading", "Second", question),
        ]
        with_them = guide(session, chairs)
    with study.change("Copy") as session:
        copy = writing.duplicate_guide(session, chairs)
    assert [each.reason for each in read(study, copy).waived] == ["It is a survey"]
    assert read(study, copy).sections == with_them.sections
    with study.change("Take back") as session:
        waivers.take_back(session, row)
    with study.read() as session:
        assert len(waivers.waivers(session, chairs)) == 1
    with pytest.raises(ProjectTrouble, match="Say why"), study.change("Waive") as session:
        waivers.waive(session, chairs, "long", "  ")


def test_shipped_lists_and_phrases_are_there_in_both_languages(study: Project, chairs: int) -> None:
    for language in ("en", "ko"):
        lists = checklists.shipped(language)
        assert {item.list for item in lists} == {"setting", "consent", "recording", "ethics"}
        assert {row.kind for row in phrases.shipped(language)} == {"empathy", "clarify", "silence"}
    with study.change("Lists") as session:
        assert checklists.use_shipped(session, chairs, "en") == len(checklists.shipped("en"))
        assert checklists.use_shipped(session, chairs, "en") == 0
        phrases.keep_phrase(session, "empathy", "I see.", "en")
        phrases.keep_phrase(session, "question", "What else?", "en")
    with study.read() as session:
        assert phrases.phrases(session, "en")[0].text == "I see."
        assert "I see." not in [row.text for row in phrases.phrases(session, "ko")]
        assert [row.text for row in phrases.kept_questions(session)] == ["What else?"]


def test_what_is_gone_says_so_and_changes_nothing(study: Project, chairs: int) -> None:
    before = everything(study)
    for act in (
        lambda s: actions.describe_guide(s, 999, name="x"),
        lambda s: actions.move_section(s, 999, 0),
        lambda s: actions.describe_question(s, 999, text="x"),
        lambda s: actions.create_guide(s, "  "),
        lambda s: checklists.tick(s, 999),
    ):
        with pytest.raises(ProjectTrouble), study.change("Act") as session:
            act(session)
    assert everything(study) == before
