"""Two microphones in one room: what one heard of the other's speaker, with the real recogniser."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from interviewkit import resources
from interviewkit.audio.decode import RATE
from interviewkit.audio.prepare import prepare
from interviewkit.audio.proxy import read_samples
from interviewkit.sources import queries
from interviewkit.sources.importing import import_file
from interviewkit.sources.queries import SegmentRow
from interviewkit.sources.speakers import bleed
from interviewkit.sources.speakers.voices import Choice, best, parts, ways
from interviewkit.sources.transcribing.hearing import begin, run_to_end
from interviewkit.store.project import Project
from interviewkit.transcription import Settings
from interviewkit.transcription.models import SAMPLE, sample_folder
from tests.audio.making import write

SECONDS = 42
Spoken = dict[bleed.Part, list[SegmentRow]]


def sides(folder: Path) -> dict[str, NDArray[np.float32]]:
    """What the moderator and the participant say in the sample interview, each with silence where the other speaks."""
    recording, script = (resources.path("sample", f"P02-interview.{kind}") for kind in ("ogg", "script.json"))
    if not recording.is_file():
        pytest.skip("the sample recordings are not in resources/")
    prepare(recording, folder / "whole.flac", folder / "whole.peaks")
    sound = read_samples(folder / "whole.flac", 0, SECONDS * RATE)
    found = {"moderator": np.zeros_like(sound), "participant": np.zeros_like(sound)}
    for turn in json.loads(script.read_text(encoding="utf-8"))["segments"]:
        span = slice(round((turn["start"] - 0.1) * RATE), round((turn["end"] + 0.1) * RATE))
        found[turn["speaker"]][span] = sound[span]
    return found


def microphones(folder: Path, down: float) -> Path:
    """The sample interview with a microphone for each of the two, the other heard `down` dB quieter on it."""
    one, two = sides(folder).values()
    hiss = np.random.default_rng(1).standard_normal((2, len(one))) * 0.0005
    share = 10 ** (-down / 20)
    both = np.stack([one + share * two, two + share * one]) + hiss
    return write(folder / "two.flac", (np.clip(both, -1, 1) * 32767).astype(np.int16))


def test_bleed_at_20_db_is_taken_out_or_flagged_and_nothing_else(project: Project, tmp_path: Path) -> None:
    if not sample_folder().is_dir():
        pytest.skip("the sample model is not in resources/")
    source = import_file(project, microphones(tmp_path, 20)).source_id
    assert best(ways(project, source)) == "channels"
    for part in parts(project, source, Choice("channels")):
        for _ in run_to_end(
            project, begin(project, source, Settings(str(sample_folder()), "en"), SAMPLE, part.channel)
        ):
            pass
    before = rows(project, source)
    found = bleed.clean_up(project, source)
    assert found.copies and found.doubtful
    after = rows(project, source)
    said = json.loads(resources.path("sample", "P02-interview.script.json").read_text(encoding="utf-8"))["segments"]
    turns = [turn for turn in said if turn["end"] < SECONDS]
    own = {"moderator": "Speaker 1", "participant": "Speaker 2"}
    for turn in turns:
        middle = (turn["start"] + turn["end"]) * 500
        here = [row for row in after if (row.start_ms or 0) <= middle <= (row.end_ms or 0)]
        assert any(row.speaker == own[turn["speaker"]] for row in here), f"{turn['text']} was lost"
        assert all(row.speaker == own[turn["speaker"]] or "bleed" in row.flags for row in here), turn["text"]
    assert not any("bleed" in row.flags for row in after if row.speaker in true_voice(turns, own, row))
    project.undo()
    assert [row.id for row in rows(project, source)] == [row.id for row in before], "undo brings the copies back"
    label = project.undo_label()
    assert label is not None and label[0] != bleed.FLAG, "a person's undo passes over flags that nobody set by hand"


def true_voice(turns: list[dict[str, object]], own: dict[str, str], row: SegmentRow) -> set[str]:
    """Who really speaks in the middle of a segment."""
    middle = ((row.start_ms or 0) + (row.end_ms or 0)) / 2000
    return {own[str(t["speaker"])] for t in turns if float(str(t["start"])) <= middle <= float(str(t["end"]))}


def rows(project: Project, source: int) -> list[SegmentRow]:
    with project.read() as session:
        return queries.segments(session, source)


def spoken(number: int, start: int, end: int, text: str) -> SegmentRow:
    return SegmentRow(number, number, text, None, "", "", start, end, None, "")


def test_two_people_who_say_the_same_at_once_are_both_kept() -> None:
    loud, quiet = np.full(500, 60, np.float32), np.full(500, 57, np.float32)
    both: Spoken = {(0, None): [spoken(1, 1000, 1500, "Yes.")], (1, None): [spoken(2, 1100, 1600, "Yes!")]}
    assert bleed.judged(both, {(0, None): loud, (1, None): quiet}) == bleed.Found()


def test_a_much_quieter_copy_goes_but_not_one_that_a_person_worked_on() -> None:
    loud, quiet = np.full(500, 60, np.float32), np.full(500, 40, np.float32)
    both: Spoken = {
        (0, None): [spoken(1, 1000, 3500, "Yes, of course.")],
        (1, None): [spoken(2, 1100, 3600, "yes of course")],
    }
    curves: dict[bleed.Part, bleed.Curve] = {(0, None): loud, (1, None): quiet}
    assert bleed.judged(both, curves) == bleed.Found((2,))
    assert bleed.judged(both, curves, frozenset({2})) == bleed.Found()
    both[1, None] = [spoken(2, 1100, 3600, "yes of corse")]
    assert bleed.judged(both, curves) == bleed.Found((), (2,)), "other words are only flagged"
