"""Every trap of the engine and every complaint of other programs' users: each shown not to happen here.

With the real worker and real sound. Where another room holds the whole proof, one thin test here, and its place named.
"""

from __future__ import annotations

import importlib.util
import inspect
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from statistics import median

import numpy as np
import pytest
from rapidfuzz.distance import Levenshtein

from interviewkit import resources
from interviewkit.audio import RATE, prepare
from interviewkit.audio.proxy import ProxyWriter, read_samples, samples_in
from interviewkit.errors import ModelTrouble
from interviewkit.sources.importing import import_file
from interviewkit.sources.queries import segments
from interviewkit.sources.transcribing.hearing import begin, run_to_end, take
from interviewkit.store.project import Project
from interviewkit.transcription import Event, Heard, Request, Settings, Word, events, models, transcribe
from interviewkit.transcription.doubts import doubts, says_again
from interviewkit.transcription.download import download
from interviewkit.transcription.events import Done, Language, Plan, SegmentHeard, WindowDone, WindowStarted
from interviewkit.transcription.faster import FasterWhisperEngine
from interviewkit.transcription.network import Network
from interviewkit.transcription.windows import WINDOW, Span, joined, next_window, speech_in
from tests.audio.making import noise, write
from tests.transcription.conftest import write_proxy

Ask = Callable[[Path], Request]


def heard_in(said: list[Event]) -> list[Heard]:
    return [event.heard for event in said if isinstance(event, SegmentHeard)]


def letters(text: str) -> str:
    return re.sub(r"\W", "", text.lower())


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.create(tmp_path / "study.ikit")


@pytest.fixture(scope="module")
def interviews(sample_proxy: Callable[[str], Path], request_for: Ask) -> dict[str, list[Event]]:
    """Both sample interviews, transcribed whole."""
    return {who: list(transcribe(request_for(sample_proxy(who)))) for who in ("P01", "P02")}


# The traps of the engine


@pytest.mark.skipif(sys.platform != "linux", reason="the peak is read from /proc")
def test_trap_1_a_window_is_read_at_a_time_so_memory_does_not_grow_with_the_recording(
    tmp_path: Path, sample_proxy: Callable[[str], Path], request_for: Ask
) -> None:
    """The bar for three hours is measured by bench_transcription.py."""
    minute = read_samples(sample_proxy("P02"), 0, 60 * RATE)
    peaks = []
    for minutes in (6, 12):
        proxy = write_proxy(tmp_path / f"{minutes}.flac", np.tile(minute, minutes))
        request = replace(request_for(proxy), settings=replace(request_for(proxy).settings, beam_size=1))
        said = list(transcribe(request))
        assert isinstance(said[-1], Done)
        peaks.append(max(event.memory_mb for event in said if isinstance(event, events.Heartbeat)))
    assert peaks[1] - peaks[0] < 150, f"{peaks} MB for six and twelve minutes"


def test_trap_2_joining_thousands_of_pieces_of_speech_takes_no_time() -> None:
    speech = [(n * 40_000, n * 40_000 + 30_000) for n in range(20_000)]
    at, windows = 0, 0
    while (window := next_window(speech, at, WINDOW, complete=True)) is not None and not window.last:
        at, windows = window.end, windows + 1
    assert windows > 100


def test_trap_3_no_time_lies_behind_the_end_of_a_stretch(clip: Path, request_for: Ask) -> None:
    said = list(transcribe(replace(request_for(clip), start_ms=10_000, end_ms=17_300)))
    assert heard_in(said)
    for heard in heard_in(said):
        assert 10_000 <= heard.start_ms <= heard.end_ms <= 17_300
        assert all(10_000 <= word.start_ms <= word.end_ms <= 17_300 for word in heard.words)
    assert any(isinstance(event, Plan) and event.speech for event in said), "and silences are still left out"


def test_trap_4_a_vocabulary_of_any_length_does_not_crash(clip: Path, request_for: Ask) -> None:
    words = tuple(f"결제 화면 {n} Samsung Wallet" for n in range(500))
    request = request_for(clip)
    said = list(transcribe(replace(request, settings=replace(request.settings, vocabulary=words), end_ms=20_000)))
    assert isinstance(said[-1], Done) and heard_in(said)


def test_trap_5_silence_gets_no_language_and_no_text(tmp_path: Path, request_for: Ask) -> None:
    hum = np.random.default_rng(2).standard_normal(35 * RATE).astype(np.float32) * 1e-4
    said = list(transcribe(request_for(write_proxy(tmp_path / "silent.flac", hum))))
    assert [event.language for event in said if isinstance(event, Language)] == [None] and not heard_in(said)


@pytest.mark.parametrize("file", ["tokenizer.json", "preprocessor_config.json"])
def test_trap_6_a_model_that_lacks_a_file_is_named_and_nobody_is_asked_for_it(
    file: str, model: Path, clip: Path, tmp_path: Path, request_for: Ask
) -> None:
    copy = Path(shutil.copytree(model, tmp_path / "model"))
    if not (copy / file).exists():
        pytest.skip("this model needs no such file")
    (copy / file).unlink()
    config = json.loads((copy / "config.json").read_text())
    settings = replace(request_for(clip).settings, model_path=str(copy))
    if file == "preprocessor_config.json" and config.get("num_mel_bins", 80) == 80:
        models.validate(copy)  # only models for 128 bands need it
        return
    with pytest.raises(ModelTrouble, match=re.escape(file)):
        list(transcribe(replace(request_for(clip), settings=settings)))


# What users of other programs complain of


def test_text_is_kept_segment_by_segment_and_not_lost_when_a_run_breaks_off(
    project: Project, clip: Path, model: Path
) -> None:
    """faster-whisper#1293, aTrain#34. Killing at random: test_worker.py, tests/journeys/test_killing_the_app.py."""
    source = import_file(project, clip).source_id
    run = begin(project, source, Settings(str(model), temperatures=(0.0,)), "sample")
    work = run_to_end(project, run)
    for event in work:
        if isinstance(event, SegmentHeard):
            break
    work.close()  # type: ignore[attr-defined]
    with project.read() as session:
        assert len(segments(session, source)) == 1


def test_no_segment_is_dropped_for_speed(whole_run: list[Event], clip: Path) -> None:
    """faster-whisper#1179: there is no batched mode; all speech is dealt with, window after window."""
    assert "BatchedInferencePipeline" not in Path(inspect.getfile(FasterWhisperEngine)).read_text(encoding="utf-8")
    plans = [span for event in whole_run if isinstance(event, Plan) for span in event.speech]
    dealt = sum(event.speech_ms for event in whole_run if isinstance(event, WindowDone))
    assert dealt == pytest.approx(sum(end - start for start, end in plans), abs=50)


def test_quiet_korean_speech_is_not_taken_for_silence(sample_proxy: Callable[[str], Path]) -> None:
    """faster-whisper#934: what the detector leaves out is shown and can be transcribed: test_doubtful, test_again."""
    script = json.loads(resources.path("sample", "P01-interview.script.json").read_text(encoding="utf-8"))
    sound = read_samples(sample_proxy("P01"), 0, 10**9) * 0.1
    speech: list[Span] = joined(speech_in(sound, 0, (0, len(sound))))
    for segment in script["segments"]:
        start, end = round(segment["start"] * RATE), round(segment["end"] * RATE)
        kept = sum(max(0, min(b, end) - max(a, start)) for a, b in speech)
        assert kept > 0.9 * (end - start), segment["text"]


def test_nothing_is_written_twice_at_the_seams_of_windows(interviews: dict[str, list[Event]]) -> None:
    """faster-whisper#989."""
    for said in interviews.values():
        found = heard_in(said)
        assert sum(isinstance(event, WindowStarted) for event in said) > 1
        assert all(first.end_ms <= second.start_ms + 50 for first, second in pairwise(found))
        assert all(letters(first.text) != letters(second.text) for first, second in pairwise(found))


def test_word_times_are_as_right_with_a_vocabulary_as_without(clip: Path, request_for: Ask) -> None:
    """faster-whisper#853. Word by word: test_vocabulary_in_the_engine.py."""
    request = request_for(clip)
    said = list(transcribe(replace(request, settings=replace(request.settings, vocabulary=("sofa",)), end_ms=20_000)))
    for heard in heard_in(said):
        times = [time for word in heard.words for time in (word.start_ms, word.end_ms)]
        assert times == sorted(times) and heard.start_ms == times[0] and heard.end_ms == times[-1]


def test_a_run_can_be_stopped_and_the_rest_is_done_later(clip: Path, request_for: Ask) -> None:
    """faster-whisper#984, vibe#615, vibe#344. How quickly: test_worker.py."""
    asked: list[Event] = []
    said: list[Event] = []
    for event in transcribe(request_for(clip), cancelled=lambda: bool(asked)):
        said.append(event)
        if isinstance(event, WindowDone):
            asked.append(event)
    assert not any(isinstance(event, Done) for event in said)
    checkpoint = next(event.checkpoint for event in said if isinstance(event, WindowDone))
    rest = list(transcribe(replace(request_for(clip), resume=checkpoint)))
    assert isinstance(rest[-1], Done) and heard_in(rest)


def test_every_setting_against_loops_is_on(model: Path) -> None:
    """noScribe#110: nothing said before is told to the model, failed decodings are tried again, silence is watched."""
    engine = FasterWhisperEngine(model)
    engine.load()
    asked: dict[str, object] = {}

    def look(samples: object, **options: object) -> object:
        asked.update(options)
        return iter(()), None

    engine.model.transcribe = look
    list(engine.transcribe_window(np.zeros(RATE * 2, np.float32), Settings(str(model)), language="ko", last=True))
    assert asked["condition_on_previous_text"] is False
    assert asked["word_timestamps"] is True
    assert asked["hallucination_silence_threshold"] == 2.0
    assert asked["temperature"] == [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]
    assert asked["task"] == "transcribe"
    assert asked["hotwords"] is None
    assert not {"initial_prompt", "prefix", "vad_filter", "clip_timestamps"} & asked.keys()


def test_an_hour_of_the_same_word_is_marked_from_its_third_time_and_kept() -> None:
    """Whisper-WebUI#238."""
    assert says_again("웃음소리", ["웃음소리", "웃음소리"])
    assert doubts(Heard(0, 30_000, "웃음소리 " * 12)) == ("repeated",)
    assert doubts(Heard(0, 3000, "시청해주셔서 감사합니다.")) == ("stock-phrase",)


def test_a_loop_across_segments_is_flagged_in_the_project_and_never_deleted(project: Project, clip: Path) -> None:
    source = import_file(project, clip).source_id
    run = begin(project, source, Settings("/models/small"), "small")
    said = [SegmentHeard(0, Heard(n * 1000, n * 1000 + 900, "웃음소리")) for n in range(40)]
    take(project, run, *said)
    with project.read() as session:
        found = segments(session, source)
    assert [row.text for row in found] == ["웃음소리"] * 40 and {row.flags for row in found} == {"repeated"}


def test_all_audio_tracks_of_a_file_are_heard(tmp_path: Path) -> None:
    """noScribe#242. Each as a voice of its own: tests/audio/test_prepare.py, tests/sources/speakers/test_tracks.py."""
    one, two = noise(3, 1), noise(3, 2)
    prepare(write(tmp_path / "two.mkv", one, two), tmp_path / "two.flac", tmp_path / "two.peaks")
    mixed = read_samples(tmp_path / "two.flac", 0, 3 * RATE)
    for track in (one, two):
        sound = track[: len(mixed)].astype(np.float32) / 32768
        assert np.corrcoef(mixed, sound[: len(mixed)])[0, 1] > 0.5


def test_code_switched_speech_is_written_down_and_not_translated(
    sample_proxy: Callable[[str], Path], tmp_path: Path, request_for: Ask
) -> None:
    """noScribe#294. Half minute by half minute: test_languages.py."""
    parts = [read_samples(sample_proxy(who), 0, 29 * RATE) for who in ("P01", "P02")]
    proxy = write_proxy(tmp_path / "both.flac", np.concatenate(parts))
    request = request_for(proxy)
    said = heard_in(list(transcribe(replace(request, settings=replace(request.settings, mixed_languages=True)))))
    text = " ".join(heard.text for heard in said)
    assert len(re.findall("[가-힣]", text)) > 60 and len(re.findall("[A-Za-z]", text)) > 150


def test_confidence_comes_with_every_word(whole_run: list[Event]) -> None:
    """noScribeEditor#4. Shown by shape and tint: tests/ui/transcript; voices renamed: tests/ui/speakers."""
    words = [word for heard in heard_in(whole_run) for word in heard.words]
    assert words and all(0 < word.probability <= 1 for word in words)


def test_each_stereo_channel_is_a_voice(project: Project, tmp_path: Path) -> None:
    """aTrain#94. With real sound: tests/ui/speakers, tests/sources/transcribing/test_transcribing.py."""
    tone = np.zeros(RATE, np.int16)
    writer = ProxyWriter(tmp_path / "a.flac")
    writer.write(tone)
    writer.close()
    source = import_file(project, tmp_path / "a.flac").source_id
    for channel, text in ((0, "안녕하세요"), (1, "반갑습니다")):
        run = begin(project, source, Settings("/models/small"), "small", channel)
        take(
            project, run, SegmentHeard(0, Heard(channel * 500, channel * 500 + 400, text, (Word(0, 1, text, 1, 0, 5),)))
        )
    with project.read() as session:
        assert len({row.speaker for row in segments(session, source)}) == 2


def test_a_company_certificate_can_be_given_and_is_looked_at_before_anybody_is_asked(tmp_path: Path) -> None:
    """buzz#1615. With a server of its own: test_network.py."""
    (tmp_path / "company.pem").write_text("no certificate")
    network = Network(hub="https://127.0.0.1:9", certificates=str(tmp_path / "company.pem"))
    with pytest.raises(ModelTrouble, match="holds no certificates"):
        download("small", network=network)


def test_progress_moves_before_the_end(whole_run: list[Event]) -> None:
    """vibe#615: never stuck at 0 %."""
    from interviewkit.transcription import Progress

    progress, fractions = Progress(), set()
    for n, event in enumerate(whole_run):
        fraction = progress.take(event, n).fraction
        if fraction is not None:
            fractions.add(round(fraction, 2))
    assert len([fraction for fraction in fractions if 0 < fraction < 1]) >= 3


# The bars


@pytest.mark.parametrize("who", ["P01", "P02"])
def test_at_most_one_in_ten_is_wrong_in_the_sample_interviews(who: str, interviews: dict[str, list[Event]]) -> None:
    """Words of the English interview, letters of the Korean one."""
    script = json.loads(resources.path("sample", f"{who}-interview.script.json").read_text(encoding="utf-8"))
    said, truth = (
        " ".join(heard.text for heard in heard_in(interviews[who])),
        " ".join(segment["text"] for segment in script["segments"]),
    )
    if script["language"] == "ko":
        wrong = Levenshtein.distance(letters(said), letters(truth)) / len(letters(truth))
    else:
        theirs, ours = (re.findall(r"[\w']+", text.lower()) for text in (truth, said))
        wrong = Levenshtein.distance(ours, theirs) / len(theirs)
    assert wrong <= 0.10


@pytest.mark.parametrize("who", ["P01", "P02"])
def test_half_of_the_word_times_are_within_150_ms_of_the_synthesis(
    who: str, interviews: dict[str, list[Event]]
) -> None:
    script = json.loads(resources.path("sample", f"{who}-interview.script.json").read_text(encoding="utf-8"))
    spoken = _synthesis_times(script)
    heard = [
        (letters(word.text), word.start_ms) for each in heard_in(interviews[who]) for word in each.words if word.text
    ]
    shifts = []
    for word, start_ms in spoken:
        near = [
            abs(other_ms - start_ms) for other, other_ms in heard if other == word and abs(other_ms - start_ms) < 3000
        ]
        if near:
            shifts.append(min(near))
    assert len(shifts) > 0.6 * len(spoken)
    assert median(shifts) <= 150, f"median {median(shifts)} ms of {len(shifts)} words"


def _synthesis_times(script: dict) -> list[tuple[str, int]]:  # type: ignore[type-arg]
    """When espeak-ng begins each word, by speaking the script again; without it, when each sentence begins."""
    found = []
    say = _espeak()
    for segment in script["segments"]:
        words = [(segment["text"].split()[0], 0.0, 0.0, True)]
        if say is not None:
            _, words = say(segment["text"], **script["voices"][segment["speaker"]])
        found += [
            (letters(word), round((segment["start"] + begin_s) * 1000)) for word, begin_s, _, exact in words if exact
        ]
    return found


def _espeak() -> Callable | None:  # type: ignore[type-arg]
    try:
        subprocess.run(["espeak-ng", "--version"], check=True, capture_output=True)
        place = resources.path("miniature", "recipe", "synth.py")
        spec = importlib.util.spec_from_file_location("synth", place)
        assert spec is not None and spec.loader is not None
        synth = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(synth)
        say: Callable = synth.say  # type: ignore[type-arg]
        return say
    except (OSError, subprocess.CalledProcessError, ImportError):
        return None


def test_a_whole_recording_is_as_long_as_its_sample(sample_proxy: Callable[[str], Path]) -> None:
    for who in ("P01", "P02"):
        script = json.loads(resources.path("sample", f"{who}-interview.script.json").read_text(encoding="utf-8"))
        assert samples_in(sample_proxy(who)) / RATE == pytest.approx(script["duration"], abs=0.1)
