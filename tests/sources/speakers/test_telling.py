"""Voices told apart by their sound, put to the segments of a source as one step."""

from __future__ import annotations

from interviewkit.coding.actions import quote_passage
from interviewkit.coding.queries import quote_texts, quotes
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.sources.queries import SegmentRow, segments, speakers
from interviewkit.sources.speakers.assigning import ASSIGN, assign_to, give_role
from interviewkit.sources.speakers.telling import TELL, Told, tell_apart
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.transcription.turns import Turn

TURNS = [Turn(0, 1950, 0), Turn(2000, 3950, 1), Turn(4000, 6000, 0)]


def heard(project: Project) -> int:
    """Two segments: in the first the voice changes at its third word."""
    words: list[list[object]] = [[at * 4, at * 4 + 3, at * 1000, at * 1000 + 900, 0.9] for at in range(4)]
    with project.change("Set up") as session:
        source = add_source(session, "talk", "recording")
        append_segments(
            session,
            source,
            [
                NewSegment("one two yes no.", "", 0, 3900, words, "doubtful"),
                NewSegment("and so on", "", 4000, 6000),
                NewSegment("typed in", ""),
            ],
        )
    return source


def rows(project: Project, source: int) -> list[SegmentRow]:
    with project.read() as session:
        return segments(session, source)


def test_every_word_goes_to_its_voice_and_the_quote_stays_on_its_text(project: Project) -> None:
    source = heard(project)
    first = rows(project, source)[0].id
    with project.change("Code") as session:
        quote_passage(session, source, Passage(Anchor(first, 4), Anchor(first, 11)))
    with project.change(TELL) as session:
        assert tell_apart(session, source, TURNS) == Told(2, 3, 1)
    found = rows(project, source)
    assert [(row.text, row.speaker) for row in found] == [
        ("one two", "Speaker 1"), ("yes no.", "Speaker 2"), ("and so on", "Speaker 1"), ("typed in", "")
    ]  # fmt: skip
    assert (found[1].start_ms, found[1].end_ms, found[1].flags) == (2000, 3900, "doubtful")
    with project.read() as session:
        assert list(quote_texts(session, quotes(session, source)).values()) == ["two\nyes"]
    project.undo()
    assert rows(project, source)[0].text == "one two yes no."
    with project.read() as session:
        assert not speakers(session, source)


def test_what_a_person_said_stays(project: Project) -> None:
    source = heard(project)
    with project.change(ASSIGN) as session:
        assign_to(session, source, [rows(project, source)[1].id], "Grace", "participant")
    with project.change(TELL) as session:
        tell_apart(session, source, TURNS)
    assert [row.speaker for row in rows(project, source)] == ["Speaker 1", "Speaker 2", "Grace", ""]


def test_telling_again_reuses_the_nameless_voices_and_keeps_those_with_a_role(project: Project) -> None:
    source = heard(project)
    with project.change(TELL) as session:
        tell_apart(session, source, [*TURNS, Turn(4100, 6000, 2), Turn(4000, 6000, 2)])
    with project.read() as session:
        known = speakers(session, source)
    with project.change("Role") as session:
        give_role(session, known[1].id, "observer")
    with project.change(TELL) as session:
        assert tell_apart(session, source, [Turn(0, 6000, 0)]).voices == 1
    with project.read() as session:
        assert [(speaker.label, speaker.role) for speaker in speakers(session, source)] == [
            ("Speaker 1", ""), ("Speaker 2", "observer")
        ]  # fmt: skip
