"""Plain text transcripts of every origin."""

from __future__ import annotations

import pytest

from interviewkit.sources.formats import ParsedSegment, ParsedTranscript, read_transcript
from tests.sources.formats.conftest import Written


def lines(parsed: ParsedTranscript) -> list[tuple[str | None, str]]:
    return [(segment.speaker, segment.text) for segment in parsed.segments]


def counts(parsed: ParsedTranscript) -> dict[str, int]:
    return {finding.kind: finding.count for finding in parsed.report}


def test_clova_note_headers_give_speakers_and_times(written: Written) -> None:
    text = (
        "\ufeff고객 인터뷰\r\n2024.03.05 화 오후 2:00 · 68분 2초\r\n\r\n"
        "참석자 1 00:01\r\n안녕하세요.\r\n반갑습니다.\r\n\r\n"
        "참석자 2 00:05\r\n네.\r\n참석자 1 01:08:02\r\n끝났습니다.\r\n\r\n고맙습니다.\r\n"
    )
    parsed = read_transcript(written("clova.txt", text))
    assert parsed.why == "text speaker-headers:2"
    assert parsed.language == "ko"
    assert parsed.segments == [
        ParsedSegment("안녕하세요.\n반갑습니다.", "참석자 1", 1000),
        ParsedSegment("네.", "참석자 2", 5000),
        ParsedSegment("끝났습니다.", "참석자 1", 4_082_000),
        ParsedSegment("고맙습니다.", "참석자 1", None),
    ]
    assert [each.detail for each in parsed.report if each.kind == "left-out"] == [
        "고객 인터뷰", "2024.03.05 화 오후 2:00 · 68분 2초",
    ]  # fmt: skip
    assert {kind: n for kind, n in counts(parsed).items() if kind != "left-out"} == {
        "bom": 1, "crlf": 13, "speaker-carried": 1,
    }  # fmt: skip


def test_otter_headers_are_read_and_its_signature_left_out(written: Written) -> None:
    text = "Anna Lee  0:03  \nHello there.\n\nBen  0:10  \nHi.\n\nTranscribed by https://otter.ai\n"
    parsed = read_transcript(written("otter.txt", text))
    assert parsed.segments == [ParsedSegment("Hello there.", "Anna Lee", 3000), ParsedSegment("Hi.", "Ben", 10_000)]
    assert [finding.detail for finding in parsed.report] == ["Transcribed by https://otter.ai"]


def test_rev_headers_with_bracketed_times_are_read(written: Written) -> None:
    parsed = read_transcript(written("rev.txt", "Speaker 1 (00:12):\nHello.\n\nSpeaker 2 (00:15):\nHi.\n"))
    assert parsed.segments == [ParsedSegment("Hello.", "Speaker 1", 12_000), ParsedSegment("Hi.", "Speaker 2", 15_000)]


@pytest.mark.parametrize(
    "text",
    [
        "Anna: Hi there.\nBen: Hello.\nAnna: Bye.",
        "Anna：Hi there.\n\nBen： Hello.\n\nAnna：Bye.",
        "[00:00:12] Anna: Hi there.\n[00:00:15] Ben: Hello.\n[00:00:18] Anna: Bye.",
        "[00.00.12] Anna: Hi there.\n[00.00.15] Ben: Hello.\n[00.00.18] Anna: Bye.",
        "00:12 Anna: Hi there.\n00:15 Ben: Hello.\n00:18 Anna: Bye.",
        "Anna: [00:00:12] Hi there.\nBen: [00:00:15] Hello.\nAnna: [00:00:18] Bye.",
        "Anna (00:12): Hi there.\nBen (00:15): Hello.\nAnna (00:18): Bye.",
        "**Anna:** Hi there.\n\n**Ben**: Hello.\n\n**Anna:** Bye.",
        "00:00:12\nAnna: Hi there.\n00:00:15\nBen: Hello.\n00:00:18\nAnna: Bye.",
    ],
)
def test_speakers_before_a_colon_are_recognised_in_every_form(written: Written, text: str) -> None:
    parsed = read_transcript(written("talk.txt", text))
    assert lines(parsed) == [("Anna", "Hi there."), ("Ben", "Hello."), ("Anna", "Bye.")]
    assert parsed.why == "text speaker-prefixes:2"
    expected = [12_000, 15_000, 18_000] if "12" in text else [None] * 3
    assert [segment.start_ms for segment in parsed.segments] == expected


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("면담자: 안녕하세요?\n참여자: 네.", ["면담자", "참여자"]),
        ("문: 왜요?\n답: 그냥요.", ["문", "답"]),
        ("Q. 왜요?\nA. 그냥요.\nQ2. 정말요?\nA2) 네.", ["Q", "A", "Q", "A"]),
        ("A. apples\nB. pears\nA. more", [None, None, None]),
        ("Q: why?\nA: because.", ["Q", "A"]),
        ("P1: yes\nP2: no\nP1: ok", ["P1", "P2", "P1"]),
        ("김지은: 네\n이수민: 아니요", ["김지은", "이수민"]),
        ("Dr. Kim: yes\nDr. Lee: no\nDr. Kim: ok", ["Dr. Kim", "Dr. Lee", "Dr. Kim"]),
    ],
)
def test_names_and_roles_are_speakers(written: Written, text: str, speakers: list[str | None]) -> None:
    assert [segment.speaker for segment in read_transcript(written("talk.txt", text)).segments] == speakers


@pytest.mark.parametrize(
    "text",
    [
        "참고: 이건 메모입니다.\n그냥 글입니다.",
        "09:30 회의를 시작했다.\n그리고 끝났다.",
        "https://example.com/a: 여기 있어요.\n두 번째 줄.",
        "제목: 인터뷰\n날짜: 2024-03-05\n본문입니다.\n더 있습니다.",
        "We agreed on one thing: it was late.\nNothing else was said.",
        "Note: check this\nNote: and this\nOther text.\nMore text.",
        "Breakfast 08:00\nLunch 12:30\nDinner 18:00",
        "We met at 10:30\nand talked.",
        "하나만 말할게요: 늦었어요.\n둘째 줄\n셋째 줄\n넷째 줄\n다섯째 줄",
    ],
)
def test_other_colons_and_times_are_nobody(written: Written, text: str) -> None:
    parsed = read_transcript(written("notes.txt", text))
    assert lines(parsed) == [(None, line) for line in text.split("\n")]
    assert all(segment.start_ms is None for segment in parsed.segments)


def test_labels_inside_a_conversation_stay_in_the_words(written: Written) -> None:
    text = "면담자: 안녕하세요?\n\n참여자: 네: 09:30에 왔어요.\n\n참고: 웃음\n\n면담자: https://a.b\n"
    parsed = read_transcript(written("talk.txt", text))
    assert lines(parsed) == [
        ("면담자", "안녕하세요?"),
        ("참여자", "네: 09:30에 왔어요."),
        ("참여자", "참고: 웃음"),
        ("면담자", "https://a.b"),
    ]
    assert counts(parsed) == {"speaker-carried": 1}


def test_lines_under_a_speaker_stay_one_turn_and_paragraphs_become_their_own(written: Written) -> None:
    parsed = read_transcript(written("t.txt", "Anna: one\ntwo\n\nthree\n\nBen: four\nAnna:\nfive\n"))
    assert lines(parsed) == [("Anna", "one\ntwo"), ("Anna", "three"), ("Ben", "four"), ("Anna", "five")]


def test_a_bracketed_time_begins_a_segment_without_a_name(written: Written) -> None:
    parsed = read_transcript(written("t.txt", "[00:12] Hello.\n[00:15] Note: this.\nmore\n"))
    assert parsed.segments == [
        ParsedSegment("Hello.", None, 12_000),
        ParsedSegment("Note: this.\nmore", None, 15_000),
    ]
    assert parsed.why == "text timed-paragraphs:2"


def test_plain_lines_are_paragraphs_and_wrapped_lines_are_not(written: Written) -> None:
    plain = "첫 문단입니다.\n둘째 문단입니다.\n\n셋째."
    assert len(read_transcript(written("plain.txt", plain)).segments) == 3
    wrapped = (
        "This paragraph was broken at seventy columns by an editor that people\n"
        "still like to use, and it goes on for a while before it finally ends.\n\n"
        "This is the second paragraph of the same file, which is broken in the\nsame way.\n"
    )
    parsed = read_transcript(written("wrapped.txt", wrapped))
    assert len(parsed.segments) == 2
    assert "people\nstill" in parsed.segments[0].text


def test_rare_separators_stay_inside_a_line(written: Written) -> None:
    parsed = read_transcript(written("t.txt", "one\u2028still one\x85too\ntwo"))
    assert [segment.text for segment in parsed.segments] == ["one\u2028still one\x85too", "two"]


def test_decomposed_hangul_is_kept_as_it_came(written: Written) -> None:
    text = "\u110b\u1175\u11ab\u1100\u116e"
    assert read_transcript(written("t.txt", text)).segments[0].text == text


def test_speakers_without_words_are_reported(written: Written) -> None:
    parsed = read_transcript(written("t.txt", "Anna:\nBen: yes\nAnna: no\nBen: ok"))
    assert lines(parsed) == [("Ben", "yes"), ("Anna", "no"), ("Ben", "ok")]
    assert counts(parsed) == {"empty-turns": 1}


def test_a_cp949_file_is_read_and_reported(written: Written) -> None:
    parsed = read_transcript(written("t.txt", "면담자: 똠방각하 보셨어요?\r\n참여자: 네.".encode("cp949")))
    assert lines(parsed) == [("면담자", "똠방각하 보셨어요?"), ("참여자", "네.")]
    assert {finding.kind: finding.detail for finding in parsed.report}["not-utf8"] == "cp949"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-32"])
def test_a_unicode_file_is_no_recording(written: Written, encoding: str) -> None:
    text = "면담자: 어떠셨어요, 정말로?\n참여자: 네, 좋았어요."
    parsed = read_transcript(written("t.txt", text.encode(encoding)))
    assert lines(parsed) == [("면담자", "어떠셨어요, 정말로?"), ("참여자", "네, 좋았어요.")]


def test_a_title_that_looks_like_a_header_does_not_hide_the_speakers(written: Written) -> None:
    parsed = read_transcript(written("t.txt", "P03 14:00\n\nAnna: hi\n\nBen: yes\n\nAnna: bye\n"))
    assert lines(parsed) == [(None, "P03 14:00"), ("Anna", "hi"), ("Ben", "yes"), ("Anna", "bye")]
