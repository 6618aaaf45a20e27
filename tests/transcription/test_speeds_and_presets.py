"""What a model costs here is measured, learnt and guessed honestly; draft and overnight suit the language."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.errors import Cancelled, ModelTrouble
from interviewkit.transcription import Request, measuring, models, speeds, transcribe, wording
from interviewkit.transcription.catalogue import CATALOGUE
from interviewkit.transcription.devices import Device
from interviewkit.transcription.models import Model
from interviewkit.transcription.presets import BEST, korean_warning, presets
from interviewkit.transcription.speeds import Estimate, Speed, Speeds
from interviewkit.words import speaking

CARD, PROCESSOR = Device("cuda", "float16", "NVIDIA H200"), Device("cpu", "int8")


def having(*names: str) -> list[Model]:
    return [Model(name, Path(name), 1, "many") for name in names]


def chosen(language: str | None, device: Device, *names: str) -> list[tuple[str, str]]:
    return [(each.id, each.model.name) for each in presets(having(*names), language, device, Speeds())]


def test_a_processor_gets_small_now_and_the_best_overnight() -> None:
    assert chosen("ko", PROCESSOR, "tiny", "base", "small", "medium", "large-v3") == [
        ("draft", "small"),
        ("overnight", "large-v3"),
    ]
    assert chosen("en", PROCESSOR, "small", "small.en", "medium")[0] == ("draft", "small.en")


def test_a_card_gets_turbo_now() -> None:
    assert chosen("ko", CARD, "small", "large-v3-turbo", "large-v3") == [
        ("draft", "large-v3-turbo"),
        ("overnight", "large-v3"),
    ]


def test_korean_never_gets_tiny_base_or_a_model_for_english() -> None:
    assert chosen("ko", PROCESSOR, "tiny", "base", "small.en", "distil-large-v3", "sample") == []
    assert chosen(None, PROCESSOR, "small.en") == []
    assert chosen("en", PROCESSOR, "tiny") == [("draft", "tiny"), ("overnight", "tiny")]


@given(
    st.lists(st.sampled_from([*BEST, "sample", "our-own"]), unique=True),
    st.sampled_from(["ko", "en", "de", None]),
    st.sampled_from([CARD, PROCESSOR]),
)
def test_presets_always_suit(names: list[str], language: str | None, device: Device) -> None:
    found = presets(having(*names), language, device, Speeds())
    assert [each.id for each in found] in ([], ["draft", "overnight"])
    for each in found:
        assert each.model.name in names and models.unsuited(each.model.name, language) is None


def test_every_known_model_has_its_place() -> None:
    assert {model.name for model in CATALOGUE} == set(BEST)


def test_the_same_model_twice_is_in_a_hurry_first() -> None:
    draft, overnight = presets(having("small"), "ko", PROCESSOR, Speeds())
    assert (draft.beam_size, overnight.beam_size) == (1, 5)
    assert korean_warning("base", "ko") and not korean_warning("small", "ko") and not korean_warning("base", "en")


def test_an_estimate_says_whether_it_was_measured() -> None:
    seen = Speeds({("small", "cpu", 5): Speed("small", "cpu", 5, 60_000, 30.0)})
    assert seen.estimate("small", "cpu") == Estimate(0.5, True)
    assert seen.estimate("small", "cpu", 1) == Estimate(0.5, False)
    assert seen.estimate("medium", "cpu") == Estimate(1.5, False)
    assert seen.estimate("medium", "cuda") is None and seen.estimate("our-own", "cpu") is None
    draft, overnight = presets(having("small", "medium"), "ko", PROCESSOR, seen)
    assert draft.estimated_seconds(3600) == 1800 and overnight.estimated_seconds(3600) == 5400
    assert not overnight.measured


def test_what_is_learnt_is_kept_for_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    assert speeds.learn("small", 600_000, 300.0, "cpu", "int8") is not None
    assert speeds.learn("small", 600_000, 100.0, "cpu", "int8") is not None
    assert speeds.learn("small", 900, 1.0, "cpu", "int8") is None
    found = speeds.load().of("small")
    assert found is not None and found.pace == pytest.approx(400 / 1200)
    monkeypatch.setattr("platform.node", lambda: "another")
    assert speeds.load().seen == {}
    speeds.learn("small", 600_000, 60.0, "cpu", "int8")
    assert len(json.loads(speeds.file().read_text())) == 2


def test_an_hour_of_newer_work_outweighs_what_was_before() -> None:
    speeds.learn("small", 3_600_000, 7200.0, "cpu", "int8")
    speeds.learn("small", 3_600_000, 1800.0, "cpu", "int8")
    assert speeds.load().estimate("small", "cpu") == Estimate(0.5, True)
    speeds.forget("small")
    assert speeds.load().seen == {}


@pytest.mark.parametrize("damage", ["", "[]", "{", '{"x": [1]}'])
def test_a_damaged_file_costs_only_what_was_learnt(damage: str) -> None:
    speeds.file().parent.mkdir(parents=True, exist_ok=True)
    speeds.file().write_text(damage)
    assert speeds.load().seen == {}
    assert speeds.learn("small", 60_000, 30.0, "cpu") is not None and speeds.load().of("small")


def test_a_model_is_measured_by_the_real_worker(model: Path) -> None:
    shown: list[float | None] = []
    found = measuring.measure("sample", language="en", progress=shown.append)
    assert found.device == "cpu" and found.compute == "int8" and 25_000 <= found.speech_ms <= 31_000
    assert found.pace > 0 and shown[0] is None and (shown[-1] or 0) > 0.8
    assert speeds.load().of("sample") == found
    assert os.listdir(speeds.file().parent).count("speeds.json") == 1  # noqa: PTH208
    again = measuring.measure("sample", language="ko")
    assert speeds.load().of("sample") == again and again.speech_ms <= 31_000


def test_measuring_can_be_given_up(model: Path) -> None:
    with pytest.raises(Cancelled):
        measuring.measure("sample", cancelled=lambda: True)
    assert speeds.load().seen == {}
    with pytest.raises(ModelTrouble, match="not on this machine"):
        measuring.measure("small")


def test_every_transcription_teaches_how_fast_its_model_is(clip: Path, request_for: Callable[[Path], Request]) -> None:
    list(transcribe(request_for(clip)))
    found = speeds.load().of("sample")
    assert found is not None and 30_000 < found.speech_ms < 60_000 and found.device == "cpu"


def test_lengths_of_time_are_as_rough_as_they_are_known() -> None:
    assert [wording.duration(n) for n in (0.2, 50, 60 * 7, 60 * 26, 3600 * 3.1, 3600 * 3.3)] == [
        "1 second",
        "1 minute",
        "7 minutes",
        "25 minutes",
        "3 hours",
        "3 hours 15 minutes",
    ]
    with speaking("ko"):
        assert wording.hour_line(Estimate(0.4, True)) == "녹음 1시간에 약 25분이 걸립니다"


def test_facts_about_korean_come_with_their_source() -> None:
    by_name = {model.name: wording.korean_line(model) for model in CATALOGUE}
    assert "33.6 %" in by_name["tiny"] and "KsponSpeech" in by_name["tiny"] and "8.0 %" in by_name["large-v3"]
    assert "Nobody published" in by_name["small"] and by_name["small.en"] == ""
