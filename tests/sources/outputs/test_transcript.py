"""What a project knows about a source is in what is written out, and many go into a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from interviewkit.errors import Cancelled, FileTrouble
from interviewkit.model import Layer, Mark, Participant, Transcription
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.sources.formats import read_transcript
from interviewkit.sources.importing import import_file
from interviewkit.sources.outputs import FORMATS, Style, made, transcript, write_all
from interviewkit.sources.queries import segments, speakers
from interviewkit.sources.speakers.assigning import give_role
from interviewkit.store.project import Project


@pytest.fixture
def source(project: Project) -> int:
    with project.change("Import transcript") as session:
        person = Participant(label="P07", name="Kim Minsu")
        layer = Layer(name="Face", kind="nonverbal")
        session.add_all([person, layer])
        session.flush()
        found = add_source(session, "Kim Minsu", "transcript", language="ko", participant_id=person.id)
        words: list[list[object]] = [[0, 2, 0, 400, 0.9], [3, 5, 500, 900, 0.4]]
        new = [NewSegment("네, 네.", "Minsu", 0, 1000, words), NewSegment("And?", "Anna", 1000, 2000)]
        append_segments(session, found, new)
        first, second = speakers(session, found)
        give_role(session, first.id, "participant", person.id)
        give_role(session, second.id, "moderator", None)
        session.add(Mark(source_id=found, layer_id=layer.id or 0, start_ms=1200, text="smiles"))
        run = Transcription(source_id=found, model="small", settings={}, settings_hash="x", state="done", step_id=1)
        session.add(run)
    return found


def test_everything_known_is_there(project: Project, source: int) -> None:
    with project.read() as session:
        found = transcript(session, source)
        assert transcript(session, source, most=1).rows == found.rows[:1]
    assert (found.participant, found.model, found.language, dict(found.people)) == (
        "P07",
        "small",
        "ko",
        {"Minsu": "P07"},
    )
    assert [mark.text for mark in found.marks] == ["smiles"]
    text = made(found, FORMATS["txt"], Style(names="people", marks="nonverbal", head=True)).decode()
    assert text.startswith("P07\nParticipant: P07\n") and "Minsu" not in text
    assert "[00:00] P07: 네, 네.\n\n[00:01] Moderator: And? [smiles]" in text


def test_words_come_back_into_another_project(project: Project, source: int, tmp_path: Path) -> None:
    with project.read() as session:
        (tmp_path / "talk.json").write_bytes(made(transcript(session, source), FORMATS["json"], Style()))
        before = segments(session, source)
    done = import_file(project, tmp_path / "talk.json")
    with project.read() as session:
        after = segments(session, done.source_id)
    assert [(row.text, row.speaker, row.start_ms, row.end_ms, row.words or []) for row in after] == [
        (row.text, row.speaker, row.start_ms, row.end_ms, row.words or []) for row in before
    ]


def test_a_folder_that_is_not_there_and_a_cancel_write_nothing(project: Project, source: int, tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="no folder"):
        write_all(project, [source], tmp_path / "gone", FORMATS["vtt"], Style())
    out = tmp_path / "out"
    out.mkdir()
    with pytest.raises(Cancelled):
        write_all(project, [source], out, FORMATS["vtt"], Style(), cancelled=lambda: True)
    assert not list(out.iterdir())
    written = write_all(project, [source, 999], out, FORMATS["vtt"], Style(names="people"))
    assert [path.name for path in written.paths] == ["P07.vtt"]
    assert len(read_transcript(written.paths[0]).segments) == 2
