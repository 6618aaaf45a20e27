"""The journey in a real project: presets, stages, touchpoints, placing quotes, and the curve that comes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlmodel import Session, select

from interviewkit.coding.actions import code_passage, feel
from interviewkit.coding.queries import codebook
from interviewkit.errors import ProjectTrouble
from interviewkit.journey import stages as presets
from interviewkit.journey.actions import (
    add_stage,
    add_touchpoint,
    edit_touchpoint,
    move_stage,
    put_at_touchpoint,
    put_in_stage,
    remove_stage,
    remove_touchpoint,
    rename_stage,
    use_preset,
)
from interviewkit.journey.queries import emotion_curve, stage_changes, stages, voices
from interviewkit.model import Code, Quote, Segment, Speaker
from interviewkit.people.actions import participant_labelled
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.themes.queries import code_counts
from interviewkit.words import speaking


def names(project: Project) -> list[str]:
    with project.read() as session:
        return [stage.name for stage in stages(session)]


def ids(project: Project) -> dict[str, int]:
    with project.read() as session:
        return {stage.name_en: stage.id for stage in stages(session)}


def quote_ids(session: Session) -> list[int]:
    return [quote for quote in session.exec(select(Quote.id)) if quote is not None]


def test_the_usual_journey_runs_from_awareness_to_loyalty_in_both_languages(study: Project) -> None:
    assert names(study) == ["Awareness", "Exploration", "Purchase", "Experience", "Loyalty"]
    with speaking("ko"):
        assert names(study) == ["인지", "탐색", "구매", "경험", "충성도"]


@pytest.mark.parametrize("preset", presets.PRESETS, ids=lambda preset: preset.key)
def test_every_preset_lays_out_its_stages_with_touchpoints(tmp_path: Path, preset: presets.Preset) -> None:
    with Project.create(tmp_path / "a.ikit") as project:
        with project.change("Lay out") as session:
            use_preset(session, preset.key, touchpoints=True)
        with project.read() as session:
            rows = stages(session)
        assert [(row.name_en, row.name_ko) for row in rows] == [(s.name_en, s.name_ko) for s in preset.stages]
        assert all(len(row.touchpoints) == len(s.touchpoints) for row, s in zip(rows, preset.stages, strict=True))


def test_another_preset_keeps_every_stage_that_has_quotes(study: Project) -> None:
    with study.change("Switch") as session:
        use_preset(session, "purchase")
    with study.read() as session:
        rows = stages(session)
        assert sum(row.quotes for row in rows) == len(quote_ids(session))
    assert [row.name_en for row in rows] == [
        "Before purchase", "Purchase", "After purchase", "Awareness", "Exploration", "Experience", "Loyalty",
    ]  # fmt: skip
    assert rows[1].quotes == 4


def test_empty_stages_go_when_another_preset_comes(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.ikit") as project:
        with project.change("Lay out") as session:
            use_preset(session)
        with project.change("Switch") as session:
            use_preset(session, "purchase")
        assert names(project) == ["Before purchase", "Purchase", "After purchase"]


def test_stages_are_added_renamed_and_moved(study: Project) -> None:
    with study.change("Change the journey") as session:
        added = add_stage(session, "Return", "반품", place=4)
        rename_stage(session, added, name_en="Returning")
        move_stage(session, added, 0)
    assert names(study)[0] == "Returning"
    with study.change("Move") as session:
        move_stage(session, added, 99)
    assert names(study)[-1] == "Returning"


def test_a_stage_named_in_one_language_bears_that_name_in_both(study: Project) -> None:
    with study.change("Add") as session:
        add_stage(session, "", "재방문")
    assert names(study)[-1] == "재방문"


@pytest.mark.parametrize("name", ["", "   ", "Purchase"])
def test_a_stage_without_a_name_or_with_a_taken_one_is_refused(study: Project, name: str) -> None:
    with pytest.raises(ProjectTrouble), study.change("Add") as session:
        add_stage(session, name)
    assert len(names(study)) == 5


def test_removing_a_stage_keeps_its_quotes_and_undo_puts_them_back(study: Project) -> None:
    purchase = ids(study)["Purchase"]
    with study.change("Remove") as session:
        total = len(quote_ids(session))
        assert remove_stage(session, purchase) == 4
    with study.read() as session:
        assert len(quote_ids(session)) == total
        assert "Purchase" not in [stage.name_en for stage in stages(session)]
    study.undo()
    with study.read() as session:
        assert {stage.name_en: stage.quotes for stage in stages(session)}["Purchase"] == 4


def test_a_quote_at_a_touchpoint_is_in_its_stage_and_leaves_it_with_the_stage(study: Project) -> None:
    stage = ids(study)
    with study.change("Touchpoint") as session:
        form = add_touchpoint(session, stage["Purchase"], "Card form", "web")
        quote = quote_ids(session)[0]
        put_at_touchpoint(session, [quote], form)
        row = session.get_one(Quote, quote)
        assert (row.stage_id, row.touchpoint_id) == (stage["Purchase"], form)
        put_in_stage(session, [quote], stage["Loyalty"])
        assert (row.stage_id, row.touchpoint_id) == (stage["Loyalty"], None)
        put_at_touchpoint(session, [quote], form)
        edit_touchpoint(session, form, name="Card page")
        put_at_touchpoint(session, [quote], None)
        assert (row.stage_id, row.touchpoint_id) == (stage["Purchase"], None)
        put_at_touchpoint(session, [quote], form)
        remove_touchpoint(session, form)
        session.refresh(row)
        assert (row.stage_id, row.touchpoint_id) == (stage["Purchase"], None)


def test_what_is_no_longer_there_is_said_so(study: Project) -> None:
    with pytest.raises(ProjectTrouble, match="stage"), study.change("x") as session:
        put_in_stage(session, quote_ids(session)[:1], 999)
    with pytest.raises(ProjectTrouble, match="quote"), study.change("x") as session:
        put_in_stage(session, [999], None)
    with pytest.raises(ProjectTrouble, match="touchpoint"), study.change("x") as session:
        remove_touchpoint(session, 999)


def test_the_curve_counts_participants_and_shows_points_only_below_three(study: Project) -> None:
    with study.read() as session:
        line = emotion_curve(session)
    assert [(point.stage, point.participants, point.quotes) for point in line] == [
        ("Awareness", 4, 4), ("Exploration", 3, 3), ("Purchase", 4, 4), ("Experience", 4, 4), ("Loyalty", 1, 1),
    ]  # fmt: skip
    assert [point.mean for point in line] == [1.0, -2.0, -1.5, 0.0, None]
    assert (line[4].low, line[4].high) == (None, None)
    assert [point.value for point in line[4].points] == [2.0]
    assert line[0].low == pytest.approx(1 - 3.182446305 * (2 / 3) ** 0.5 / 2)


def test_stages_are_compared_by_the_same_people(study: Project) -> None:
    with study.read() as session:
        first, *_, last = stage_changes(emotion_curve(session))
    assert (first.before, first.after, first.participants, first.mean) == ("Awareness", "Exploration", 3, -3.0)
    assert (last.participants, last.mean) == (1, None)


def test_mixed_counts_participants_with_both_signs(study: Project) -> None:
    with study.change("Feel") as session:
        quote = quote_ids(session)[0]
        twin = session.get_one(Quote, quote)
        other = code_passage(
            session,
            twin.source_id,
            Passage(Anchor(twin.start_segment_id, 0), Anchor(twin.end_segment_id, 5)),
            [session.exec(select(Code.id)).first() or 0],
        )
        feel(session, other, "anger")
        put_in_stage(session, [other], twin.stage_id)
    with study.read() as session:
        awareness = emotion_curve(session)[0]
    assert (awareness.mixed_participants, awareness.mixed) == (1, 0.25)
    assert awareness.points[0].value == pytest.approx(-0.5)


def test_the_curve_narrows_to_participants_codes_and_coders(study: Project) -> None:
    with study.read() as session:
        people = {label: voice for voice, label in voices(session).items()}
        some = emotion_curve(session, participant_ids=[people["P01"], people["P02"], people["P03"]])
        assert [point.participants for point in some] == [3, 3, 3, 3, 1]
        payment = session.exec(select(Code.id).where(Code.name == "결제 오류")).one()
        assert payment is not None
        assert [point.quotes for point in emotion_curve(session, code_ids=[payment])] == [0, 0, 4, 0, 0]
        assert all(point.quotes == 0 for point in emotion_curve(session, coder_id=99))


def test_a_source_without_participant_counts_as_one_of_its_own(study: Project) -> None:
    with study.change("Import") as session:
        source = add_source(session, "Anonymous note", "transcript")
        (segment,) = append_segments(session, source, [NewSegment("Nobody told me about the fee.")])
        quote = code_passage(session, source, Passage(Anchor(segment, 0), Anchor(segment, 6)), [1])
        feel(session, quote, valence=-2)
        put_in_stage(session, [quote], ids(study)["Loyalty"])
    with study.read() as session:
        assert voices(session)[-source] == "Anonymous note"
        assert emotion_curve(session)[4].participants == 2


def test_in_a_focus_group_each_speaker_is_a_participant_of_their_own(study: Project) -> None:
    with study.change("Import") as session:
        source = add_source(session, "Group", "transcript")
        said = [NewSegment("I like it.", "Mina"), NewSegment("I do not.", "Jun"), NewSegment("Why?", "Host")]
        segments = append_segments(session, source, said)
        for speaker in session.exec(select(Speaker).where(Speaker.source_id == source)):
            speaker.role = "moderator" if speaker.label == "Host" else "participant"
            if speaker.label != "Host":
                speaker.participant_id = participant_labelled(session, speaker.label)
            session.add(speaker)
        session.flush()
        for segment, valence in zip(segments[:2], (2, -2), strict=True):
            length = len(session.get_one(Segment, segment).text)
            quote = code_passage(session, source, Passage(Anchor(segment, 0), Anchor(segment, length)), [1])
            feel(session, quote, valence=valence)
            put_in_stage(session, [quote], ids(study)["Loyalty"])
    with study.read() as session:
        assert set(voices(session).values()) == {"P01", "P02", "P03", "P04", "Mina", "Jun"}
        loyalty = emotion_curve(session)[4]
        assert codebook(session)[0].participants == code_counts(session)[1].participants == 5
    assert [loyalty.participants, loyalty.mean] == pytest.approx([3, 2 / 3])


def test_an_empty_project_has_an_empty_curve(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.ikit") as project, project.read() as session:
        assert emotion_curve(session) == []
        assert voices(session) == {}
