"""The sample study must be whole, and its model must hear it: the demonstration stands on both."""

import itertools
import json
import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import jiwer
import numpy as np
import pytest
from docx import Document
from faster_whisper import WhisperModel
from faster_whisper.audio import decode_audio
from faster_whisper.vad import VadOptions, get_speech_timestamps

RESOURCES = Path(__file__).parents[2] / "resources"
SAMPLE = RESOURCES / "sample"
MODEL = RESOURCES / "miniature" / "sample-model"
STAGES = ["awareness", "exploration", "purchase", "experience", "loyalty"]
EMOTIONS = set(
    "joy satisfaction relief gratitude pride moved anticipation interest surprise neutral confusion burden fatigue "  # noqa: SIM905
    "anxiety annoyance frustration disappointment sadness distrust disgust anger".split()
)
RECORDINGS = {"ko": "P01-interview", "en": "P02-interview"}
ERRORS_ALLOWED = 0.10
RATE = 16_000


@cache
def study() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((SAMPLE / "study.json").read_text("utf-8"))
    return found


@cache
def script(language: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((SAMPLE / f"{RECORDINGS[language]}.script.json").read_text("utf-8"))
    return found


def spoken(language: str) -> str:
    return " ".join(segment["text"] for segment in script(language)["segments"])


def turns(file: str) -> list[tuple[str, str]]:
    """(speaker, text) of a transcript, read as simply as its format allows."""
    path = SAMPLE / file
    if path.suffix == ".docx":
        lines = [p.text for p in Document(str(path)).paragraphs]
    else:
        lines = path.read_text("utf-8").splitlines()
    if path.suffix == ".vtt":
        lines = [re.sub(r"<v ([^>]+)>", r"\1: ", line) for line in lines]
    found = [line.split(": ", 1) for line in lines if ": " in line and "-->" not in line]
    return [(speaker, text) for speaker, text in found]


@cache
def says(file: str) -> str:
    source = next(s for s in study()["sources"] if s["file"] == file)
    return spoken(source["language"]) if source["kind"] == "recording" else "\n".join(t for _, t in turns(file))


def texts(value: object, where: str = "study") -> list[tuple[str, dict[str, str]]]:
    """Every text for people, {"en", "ko"}, wherever it stands."""
    if isinstance(value, dict):
        if set(value) & {"en", "ko"}:
            return [(where, value)]
        return [found for key, inner in value.items() for found in texts(inner, f"{where}.{key}")]
    if isinstance(value, list):
        return [found for i, inner in enumerate(value) for found in texts(inner, f"{where}[{i}]")]
    return []


def test_every_quote_occurs_exactly_once_in_its_source() -> None:
    counts = {(q["source"], q["text"]): says(q["source"]).count(q["text"]) for q in study()["quotes"]}
    assert {quote: n for quote, n in counts.items() if n != 1} == {}


def test_every_quote_uses_codes_emotions_stages_and_touchpoints_that_exist() -> None:
    codes = {code["key"] for code in study()["codes"]}
    touchpoints = {(point["stage"], point["name"]["en"]) for point in study()["touchpoints"]}
    names = {name for _, name in touchpoints}
    for quote in study()["quotes"]:
        assert set(quote["codes"]) <= codes, quote
        assert 1 <= len(quote["codes"]) <= 3, quote
        assert quote["emotion"] is None or quote["emotion"] in EMOTIONS, quote
        assert -3 <= quote["valence"] <= 3, quote
        assert 1 <= quote["intensity"] <= 3, quote
        assert quote["stage"] in STAGES, quote
        assert quote["touchpoint"] in names, quote
    assert {point["stage"] for point in study()["touchpoints"]} == set(STAGES)


def test_every_code_is_used_and_every_parent_and_theme_points_to_a_code() -> None:
    codes = {code["key"]: code for code in study()["codes"]}
    used = {key for quote in study()["quotes"] for key in quote["codes"]}
    parents = {code["parent"] for code in codes.values()} - {None}
    assert parents <= set(codes)
    assert set(codes) - used == parents
    assert {code["family"] for code in codes.values()} == {"topic", "behaviour", "need"}
    for theme in study()["themes"]:
        assert set(theme["codes"]) <= set(codes), theme["key"]
    assert len({theme["key"] for theme in study()["themes"]}) == len(study()["themes"])


def test_every_stage_has_feelings_of_at_least_three_participants() -> None:
    who = {source["file"]: source["participant"] for source in study()["sources"]}
    feeling = defaultdict(set)
    for quote in study()["quotes"]:
        if quote["emotion"]:
            feeling[quote["stage"]].add(who[quote["source"]])
    assert {stage: len(feeling[stage]) >= 3 for stage in STAGES} == dict.fromkeys(STAGES, True)


def test_everything_for_people_is_written_in_both_languages() -> None:
    found = texts(study())
    assert len(found) > 200
    missing = [where for where, text in found if set(text) != {"en", "ko"} or not all(v.strip() for v in text.values())]
    assert missing == []


def test_every_source_exists_and_names_the_speakers_who_speak_in_it() -> None:
    participants = {p["id"]: p["source_file"] for p in study()["participants"]}
    assert {s["participant"]: s["file"] for s in study()["sources"]} == participants
    for source in study()["sources"]:
        assert (SAMPLE / source["file"]).exists()
        assert sorted(source["speakers"].values()) == ["moderator", "participant"]
        if source["kind"] == "recording":
            heard = {segment["speaker"] for segment in script(source["language"])["segments"]}
        else:
            heard = {speaker for speaker, _ in turns(source["file"])}
            assert 25 <= len(turns(source["file"])) <= 50
        assert heard == set(source["speakers"]), source["file"]


@pytest.mark.parametrize("language", RECORDINGS)
def test_a_recording_lasts_two_to_three_minutes_and_its_script_follows_it(language: str) -> None:
    path = SAMPLE / script(language)["audio"]
    audio = decode_audio(str(path))
    assert path.stat().st_size < 1_500_000
    assert 120 <= len(audio) / RATE <= 180
    assert len(audio) / RATE == pytest.approx(script(language)["duration"], abs=0.1)
    segments = script(language)["segments"]
    for before, after in itertools.pairwise(segments):
        assert before["start"] < before["end"] <= after["start"]
    for segment in segments:
        loud = audio[int(segment["start"] * RATE) : int(segment["end"] * RATE)]
        assert np.sqrt(np.mean(loud**2)) > 0.01, segment["text"]


# --- the model, through faster-whisper as the app uses it


@cache
def model() -> WhisperModel:
    return WhisperModel(str(MODEL), device="cpu", compute_type="int8", cpu_threads=1)


def hear(audio: Any, language: str | None) -> tuple[list[Any], Any]:
    segments, info = model().transcribe(
        audio,
        language=language,
        vad_filter=True,
        word_timestamps=True,
        condition_on_previous_text=False,
        hallucination_silence_threshold=2.0,
    )
    return list(segments), info


@cache
def heard_in_the_file(language: str, told: bool) -> tuple[list[Any], Any]:
    return hear(str(SAMPLE / script(language)["audio"]), language if told else None)


def plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s']", " ", text.lower()).split())


def errors(language: str, segments: list[Any]) -> float:
    """Word error rate of English, character error rate (without spaces) of Korean."""
    truth, said = plain(spoken(language)), plain(" ".join(segment.text for segment in segments))
    if language == "en":
        return float(jiwer.wer(truth, said))
    return float(jiwer.cer(truth.replace(" ", ""), said.replace(" ", "")))


def cut_in_pauses(audio: Any, seconds: float) -> list[Any]:
    speech = get_speech_timestamps(audio, VadOptions(min_silence_duration_ms=300))
    cuts = [0]
    for before, after in itertools.pairwise(speech):
        pause = (before["end"] + after["start"]) // 2
        if pause - cuts[-1] >= seconds * RATE:
            cuts.append(pause)
    return [audio[a:b] for a, b in zip(cuts, [*cuts[1:], len(audio)], strict=True)]


@pytest.mark.parametrize("told", [True, False], ids=["language given", "language detected"])
@pytest.mark.parametrize("language", RECORDINGS)
def test_the_model_transcribes_the_recording(language: str, told: bool) -> None:
    segments, info = heard_in_the_file(language, told)
    assert info.language == language
    assert errors(language, segments) <= ERRORS_ALLOWED


@pytest.mark.parametrize("seconds", [60, 25])
@pytest.mark.parametrize("language", RECORDINGS)
def test_the_model_transcribes_the_recording_in_windows_cut_at_pauses(language: str, seconds: float) -> None:
    audio = decode_audio(str(SAMPLE / script(language)["audio"]))
    segments = [segment for piece in cut_in_pauses(audio, seconds) for segment in hear(piece, language)[0]]
    assert errors(language, segments) <= ERRORS_ALLOWED


@pytest.mark.parametrize("language", RECORDINGS)
def test_the_model_finds_sentences_near_their_true_times(language: str) -> None:
    segments, _ = heard_in_the_file(language, told=True)
    true = {plain(s["text"]): s["start"] for s in script(language)["segments"]}
    off = [abs(s.start - true[plain(s.text)]) for s in segments if plain(s.text) in true]
    assert len(off) > len(true) * 0.6
    assert float(np.median(off)) < 0.6
    assert all(word.end >= word.start for s in segments for word in s.words)


@pytest.mark.parametrize("language", ["ko", "en", None])
@pytest.mark.parametrize("level", [0.0, 0.002, 0.02], ids=["silence", "faint noise", "noise"])
def test_half_a_minute_without_speech_gives_no_text(level: float, language: str | None) -> None:
    audio = np.random.default_rng(3).standard_normal(RATE * 30).astype(np.float32) * level
    segments, _ = hear(audio, language)
    assert segments == []


def test_the_model_is_small_and_needs_nothing_from_the_network() -> None:
    files = {path.name for path in MODEL.iterdir()}
    assert {"model.bin", "config.json", "vocabulary.json", "tokenizer.json", "preprocessor_config.json"} <= files
    assert sum(path.stat().st_size for path in MODEL.iterdir()) < 5_000_000


@cache
def maps() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((SAMPLE / "maps.json").read_text("utf-8"))
    return found


def test_every_card_relation_and_chosen_quote_of_the_maps_has_its_quotes_themes_and_pictures() -> None:
    journey, themes = maps()["journey"], maps()["themes"]
    cards = [*journey["cards"], *journey["later"], *journey["pictures"]]
    named = [said for each in [*cards, *themes["relations"]] for said in each["quotes"]]
    named += [said for each in themes["quotes"].values() for said in each]
    counts = {said: sum(quote["text"].startswith(said) for quote in study()["quotes"]) for said in named}
    assert {said: n for said, n in counts.items() if n != 1} == {}
    assert {card["stage"] for card in cards} == set(journey["funnel"]) == set(STAGES)
    assert {key for card in cards for key in card.get("codes", ())} <= {code["key"] for code in study()["codes"]}
    ends = {each[end] for each in themes["relations"] for end in ("start", "end")}
    assert ends | set(themes["quotes"]) == {theme["key"] for theme in study()["themes"]}
    assert all((SAMPLE / each["file"]).exists() for each in journey["pictures"])
    missing = [where for where, text in texts(maps()) if set(text) != {"en", "ko"} or not all(text.values())]
    assert missing == []
