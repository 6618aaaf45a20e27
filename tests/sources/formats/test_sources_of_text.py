"""Plain texts and captions as the programs that people use write them: speakers, times and words exact."""
# ruff: noqa: E501 — files are quoted as the programs write them

from __future__ import annotations

import json

import pytest

from interviewkit.errors import FileTrouble
from interviewkit.sources.formats import read_transcript
from tests.sources.formats.conftest import Written

Turn = tuple[str | None, int | None, str]
ANNA, MINA = "Anna Lee", "Mina Kim"
KOREAN: list[Turn] = [("참석자 1", 1000, "안녕하세요.\n반갑습니다."), ("참석자 2", 9000, "네, 배송이 늦었어요."),
                      ("참석자 1", 4_082_000, "그렇군요.")]  # fmt: skip
CLOVA = (
    "참석자 1 00:01\n안녕하세요.\n반갑습니다.\n\n참석자 2 00:09\n네, 배송이 늦었어요.\n참석자 1 01:08:02\n그렇군요.\n"
)
OTTER = f"{ANNA}  00:00\nHello there.\n\n{MINA}  00:13\nThanks for coming.\n\nTranscribed by https://otter.ai"
SAID: list[Turn] = [(ANNA, 0, "Hello there."), (MINA, 13_000, "Thanks for coming.")]
MEET = f"00:00:00\n{MINA}: Hello there.\n{ANNA}: Thanks.\n00:05:00\n{MINA}: It was late.\nTranscription ended after 00:06:10\n"
CASES: dict[str, tuple[str, str, list[Turn]]] = {
    "clova.txt": ("txt", CLOVA, KOREAN),
    "clova-with-head.txt": (
        "txt", f"\ufeff2024.01.05 금 오후 2:37 인터뷰\n2024.01.05 금 오후 2:37 ・ 68분 10초\n홍길동\n\n{CLOVA}", KOREAN,
    ),
    "daglo.txt": ("txt", "화자 1 00:00\n네\n화자 1 00:02\n안녕하세요\n화자 2 00:05\n네네\n",
                  [("화자 1", 0, "네"), ("화자 1", 2000, "안녕하세요"), ("화자 2", 5000, "네네")]),
    "daglo.srt": (
        "srt", "1\n00:00:00,000 --> 00:00:01,500\n화자 1: 네\n\n2\n00:00:01,500 --> 00:00:03,000\n화자 2: 늦었어요\n",
        [("화자 1", 0, "네"), ("화자 2", 1500, "늦었어요")],
    ),
    "zoom.vtt": (
        "vtt", f"WEBVTT\n\n1\n00:00:03.410 --> 00:00:05.200\n{MINA}: Hello there.\n\n2\n00:00:05.300 --> 00:00:09.000\n"
        f"{ANNA}: Thanks: really.\n\n3\n00:00:09.300 --> 00:00:10.000\n{MINA}: Bye.\n",
        [(MINA, 3410, "Hello there."), (ANNA, 5300, "Thanks: really."), (MINA, 9300, "Bye.")],
    ),
    "teams.vtt": (
        "vtt", f"WEBVTT\n\n6f9c/32-0\n00:00:03.410 --> 00:00:05.200\n<v {MINA}>Hello\nthere.</v>\n\n6f9c/33-0\n"
        f"0:0:5.300 --> 0:0:9.0\n<v {ANNA}>Thanks.</v>\n",
        [(MINA, 3410, "Hello\nthere."), (ANNA, 5300, "Thanks.")],
    ),
    "otter.txt": ("txt", OTTER, SAID),
    "otter-with-head.txt": (
        "txt", f"Interview 3\nFri, Jan 05, 2024 2:37PM • 1:04:12\n\nSUMMARY KEYWORDS\ndelivery\n\nSPEAKERS\n{ANNA}, {MINA}"
        f"\n\n{OTTER}", SAID,
    ),
    "meet.txt": (
        "txt", f"Talk (2024-01-05 14:37 GMT+9) - Transcript\nAttendees\n{MINA}, {ANNA}\nTranscript\n{MEET}"
        "This editable transcript was computer generated and might contain errors.\n",
        [(MINA, 0, "Hello there."), (ANNA, None, "Thanks."), (MINA, 300_000, "It was late.")],
    ),
    "noscribe.txt": (
        "txt", "Talk\n\nTranscribed with noScribe vers. 0.6\nAudio source: talk.mp3\n\nS01: [00:00:12] So tell me.\n"
        "S02: [00:00:15] It was late. //S01: yes// very.\nS01: [00:00:20] I see.\n",
        [("S01", 12_000, "So tell me."), ("S02", 15_000, "It was late. //S01: yes// very."), ("S01", 20_000, "I see.")],
    ),
    "noscribe.vtt": (
        "vtt", "WEBVTT talk\n\nNOTE\nTranscribed with noScribe\n\n00:00:01.360 --> 00:00:04.000\n<v S01>So tell me\n\n"
        "00:00:05.300 --> 00:00:09.000\n<v S02>It was late.\n",
        [("S01", 1360, "So tell me"), ("S02", 5300, "It was late.")],
    ),
    "whisper.json": (
        "json", json.dumps({"text": " a", "segments": [{"start": 0.0, "end": 1.5, "text": " Hello."},
                            {"start": 1.5, "end": 62.0, "text": " 배송이 늦었어요."}]}),
        [(None, 0, "Hello."), (None, 1500, "배송이 늦었어요.")],
    ),
    "atrain.json": (
        "json", json.dumps({"segments": [{"start": 0.0, "end": 1.5, "text": " Hello.", "speaker": "SPEAKER_00"},
                                         {"start": 1.5, "end": 3.0, "text": " Late.", "speaker": "SPEAKER_01"}]}),
        [("SPEAKER_00", 0, "Hello."), ("SPEAKER_01", 1500, "Late.")],
    ),
    "atrain.txt": (
        "atrain", "SPEAKER_00\nHello there. How are you?\n\nSPEAKER_01\nFine, it was late.\n\nSPEAKER_00\nI see.\n",
        [("SPEAKER_00", None, "Hello there. How are you?"), ("SPEAKER_01", None, "Fine, it was late."),
         ("SPEAKER_00", None, "I see.")],
    ),
    "atrain_timestamps.txt": (
        "atrain", "SPEAKER_00\n[00:00:00] - Hello there.\n[00:00:04] - How are you?\n\nSPEAKER_01\n[00:00:09] - Fine.\n",
        [("SPEAKER_00", 0, "Hello there."), ("SPEAKER_00", 4000, "How are you?"), ("SPEAKER_01", 9000, "Fine.")],
    ),
    "buzz.txt": ("txt", "Hello there. How are you?\nFine, it was late.\n",
                 [(None, None, "Hello there. How are you?"), (None, None, "Fine, it was late.")]),
    "f4.txt": ("stamps", "I: So tell me. #00:00:05-3#\nB: It was late. #00:01:06-8#\n",
               [("I", 0, "So tell me."), ("B", 5300, "It was late.")]),
    "f4.rtf": ("rtf", r"{\rtf1\ansi I: So tell me. #00:00:05-3#\par B: It was late. #00:01:06-8#\par}",
               [("I", 0, "So tell me."), ("B", 5300, "It was late.")]),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_speakers_times_and_words_come_out_exactly(written: Written, name: str) -> None:
    format, content, expected = CASES[name]
    found = read_transcript(written(name, content))
    assert (found.format, [(each.speaker, each.start_ms, each.text) for each in found.segments]) == (format, expected)


@pytest.mark.parametrize("name", ["clova-with-head.txt", "otter-with-head.txt", "meet.txt", "noscribe.txt"])
def test_what_stood_above_the_first_words_is_told(written: Written, name: str) -> None:
    found = read_transcript(written(name, CASES[name][1]))
    assert sum(each.kind == "left-out" for each in found.report) >= 2


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("zoom.vtt", "WEBVTT\n\n1\n00:00:03.410 --> 00:00:05.200\n\n"), ("daglo.srt", "1\n00:00:00,000 --> 00:00:01,500\n\n"),
        ("whisper.json", '{"segments": [{"start": 0.0'), ("whisper.json", '{"segments": []}'), ("atrain.txt", "SPEAKER_00\n"),
        ("f4.rtf", r"{\rtf1\ansi }"), ("clova.txt", "\n \n"),
    ],
)  # fmt: skip
def test_what_is_broken_gets_one_clear_line(written: Written, name: str, content: str) -> None:
    with pytest.raises(FileTrouble) as caught:
        read_transcript(written(name, content))
    what, safe, attempt = caught.value.sentences()
    assert name in what and safe and attempt and "\n" not in what
