"""Who speaks when joined to what is said when, and the child process that listens."""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.errors import Cancelled, ModelTrouble
from interviewkit.transcription import voices
from interviewkit.transcription.turns import Piece, Spoken, Turn, in_order, pieces
from interviewkit.transcription.voices import VoiceModels

FAKE = '''
"""Hears who speaks from a file beside the model, as sherpa-onnx would say it."""
import json, os, pathlib

class _Config:
    def __init__(self, **values): self.__dict__.update(values)
    def validate(self): return pathlib.Path(self.segmentation.pyannote.model).read_bytes() != b"broken"

OfflineSpeakerDiarizationConfig = OfflineSpeakerSegmentationModelConfig = _Config
OfflineSpeakerSegmentationPyannoteModelConfig = SpeakerEmbeddingExtractorConfig = FastClusteringConfig = _Config

class _Heard(list):
    def sort_by_start_time(self): return sorted(self, key=lambda each: each.start)

class OfflineSpeakerDiarization:
    def __init__(self, config): self.config = config
    def process(self, samples, callback):
        print("a library that prints")
        turns = json.loads(pathlib.Path(self.config.segmentation.pyannote.model).read_text())
        if turns == "crash": os.abort()
        for done in range(3): callback(done + 1, 3)
        if turns == "endless":
            while True: callback(1, 3)
        number = self.config.clustering.num_clusters
        return _Heard(_Config(start=a, end=b, speaker=v if number < 0 else v % number) for a, b, v in turns)
'''


def words(*spans: tuple[int, int]) -> tuple[tuple[int, int, int, int], ...]:
    """Words of three letters with a blank between, spoken in these spans of ms."""
    return tuple((at * 4, at * 4 + 3, start, end) for at, (start, end) in enumerate(spans))


def test_a_segment_is_cut_where_the_voice_changes() -> None:
    spoken = Spoken(0, 3000, words((0, 900), (950, 1450), (1600, 2000), (2000, 2900)))
    assert pieces(spoken, [Turn(0, 1500, 0), Turn(1500, 3000, 1)]) == [Piece(0, 0), Piece(8, 1)]


def test_a_word_belongs_to_the_voice_it_shares_most_time_with() -> None:
    spoken = Spoken(0, 2000, words((0, 1000), (1000, 2000)))
    assert pieces(spoken, [Turn(0, 1400, 0), Turn(1400, 3000, 1)]) == [Piece(0, 0), Piece(4, 1)]
    assert pieces(spoken, [Turn(0, 1600, 0), Turn(1600, 3000, 1)]) == [Piece(0, 0)]


def test_one_brief_word_amid_another_voice_is_no_turn_but_a_second_of_it_is() -> None:
    spoken = Spoken(0, 3000, words((0, 900), (1000, 1300), (1400, 3000)))
    assert pieces(spoken, [Turn(0, 950, 0), Turn(1000, 1300, 1), Turn(1400, 3000, 0)]) == [Piece(0, 0)]
    spoken = Spoken(0, 3000, words((0, 900), (1000, 1500), (1600, 3000)))
    assert len(pieces(spoken, [Turn(0, 950, 0), Turn(1000, 1500, 1), Turn(1600, 3000, 0)])) == 3


def test_a_segment_without_words_goes_to_the_voice_heard_longest() -> None:
    assert pieces(Spoken(0, 3000), [Turn(0, 1000, 0), Turn(1000, 3000, 1)]) == [Piece(0, 1)]
    assert pieces(Spoken(0, 3000), [Turn(9000, 9500, 1)]) == [Piece(0, None)]


turns_of = st.lists(
    st.builds(
        lambda start, length, voice: Turn(start, start + length, voice),
        st.integers(0, 20_000), st.integers(1, 5000), st.integers(0, 4),
    ),
    max_size=12,
).map(in_order)  # fmt: skip
segments = st.lists(st.tuples(st.integers(0, 800), st.integers(1, 900)), min_size=1, max_size=20).map(
    lambda steps: [
        (sum(a + b for a, b in steps[:at]) + steps[at][0], sum(a + b for a, b in steps[: at + 1]))
        for at in range(len(steps))
    ]
)


@given(segments, turns_of)
def test_pieces_begin_at_words_and_differ_in_voice(spans: list[tuple[int, int]], turns: list[Turn]) -> None:
    spoken = Spoken(spans[0][0], spans[-1][1], words(*spans))
    found = pieces(spoken, turns)
    offsets = [piece.offset for piece in found]
    assert offsets[0] == 0 and offsets == sorted(set(offsets))
    assert set(offsets[1:]) <= {word[0] for word in spoken.words[1:]}
    assert all(a.voice != b.voice for a, b in pairwise(found))
    assert {piece.voice for piece in found} <= {turn.voice for turn in turns} | {None}


@given(segments, st.integers(0, 3))
def test_one_voice_all_through_cuts_nothing(spans: list[tuple[int, int]], voice: int) -> None:
    spoken = Spoken(spans[0][0], spans[-1][1], words(*spans))
    assert pieces(spoken, [Turn(0, spans[-1][1], voice)]) == [Piece(0, voice)]


@given(segments, turns_of)
def test_a_word_wholly_within_one_voice_alone_gets_that_voice(spans: list[tuple[int, int]], turns: list[Turn]) -> None:
    spoken = Spoken(spans[0][0], spans[-1][1], words(*spans))
    found = pieces(spoken, turns)
    for offset, _, start, end in spoken.words:
        alone = {turn.voice for turn in turns if turn.start_ms < end and turn.end_ms > start}
        if len(alone) == 1 and end - start >= 400:
            assert next(piece.voice for piece in reversed(found) if piece.offset <= offset) in alone


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> VoiceModels:
    """Model files for a sherpa-onnx that only the child process meets."""
    package = tmp_path / "packages"
    package.mkdir()
    (package / "sherpa_onnx.py").write_text(FAKE)
    monkeypatch.setenv("PYTHONPATH", str(package))
    found = VoiceModels(tmp_path / "segmentation.onnx", tmp_path / "embedding.onnx")
    found.embedding.write_bytes(b"1")
    return found


@pytest.fixture
def proxy(tmp_path: Path) -> Path:
    from interviewkit.audio.proxy import ProxyWriter
    from tests.audio.making import noise

    writer = ProxyWriter(tmp_path / "sound.flac")
    writer.write(noise(2, 1))
    writer.close()
    return tmp_path / "sound.flac"


def test_the_child_says_who_speaks_and_how_far_it_is(files: VoiceModels, proxy: Path) -> None:
    files.segmentation.write_text(json.dumps([[1.0, 2.0, 7], [0.0, 1.0, 3]]))
    told: list[float | None] = []
    assert voices.tell(proxy, files, progress=told.append) == [Turn(0, 1000, 0), Turn(1000, 2000, 1)]
    assert told[0] is None and told[-1] == 1
    assert {turn.voice for turn in voices.tell(proxy, files, 1)} == {0}


@pytest.mark.parametrize("content", ['"crash"', "broken"])
def test_a_child_that_dies_is_told_in_plain_words(files: VoiceModels, proxy: Path, content: str) -> None:
    files.segmentation.write_text(content)
    with pytest.raises(ModelTrouble, match="model files are damaged"):
        voices.tell(proxy, files)


def test_cancelling_ends_the_child(files: VoiceModels, proxy: Path) -> None:
    files.segmentation.write_text('"endless"')
    with pytest.raises(Cancelled):
        voices.tell(proxy, files, cancelled=iter([False, False, True, True]).__next__)


def test_real_sherpa_with_files_that_are_no_models_is_told_in_plain_words(tmp_path: Path, proxy: Path) -> None:
    pytest.importorskip("sherpa_onnx")
    (tmp_path / "segmentation.onnx").write_bytes(b"no model at all")
    (tmp_path / "embedding.onnx").write_bytes(b"neither")
    with pytest.raises(ModelTrouble, match="model files are damaged"):
        voices.tell(proxy, voices.find(tmp_path))


def test_without_the_extra_or_its_files_it_is_said_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INTERVIEWKIT_VOICES", str(tmp_path))
    monkeypatch.setitem(sys.modules, "sherpa_onnx", None)
    assert voices.missing() == "extra"
    monkeypatch.setitem(sys.modules, "sherpa_onnx", pytest)  # any module that is there
    assert voices.missing() == "models"
    for name in ("a-segmentation.onnx", "b.onnx"):
        (tmp_path / name).write_bytes(b"1")
    assert voices.missing() == ""
