"""WebVTT and SubRip, tidy and not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.errors import FileTrouble
from interviewkit.sources.formats import ParsedSegment, read_transcript
from interviewkit.sources.formats.cues import read_cues
from interviewkit.text.times import stamp
from tests.sources.formats.conftest import Written


def test_a_teams_file_gives_voices_lines_and_unpadded_times(written: Written) -> None:
    text = (
        "\ufeffWEBVTT\r\n\r\n0a1b2c-guid/32-0\r\n0:0:3.410 --> 0:0:5.1\r\n<v Kim &amp; Co>Hello\r\nthere</v>\r\n\r\n"
        "0a1b2c-guid/33-0\r\n00:00:06.000 --> 00:00:07.000\r\n<v Lee>Hi</v>\r\n"
    )
    parsed = read_transcript(written("teams.vtt", text))
    assert parsed.format == "vtt"
    assert parsed.why == "webvtt-header"
    assert parsed.segments == [
        ParsedSegment("Hello\nthere", "Kim & Co", 3410, 5100),
        ParsedSegment("Hi", "Lee", 6000, 7000),
    ]


def test_a_noscribe_file_gives_unclosed_voices_and_leaves_notes_out(written: Written) -> None:
    text = (
        "WEBVTT noScribe\n\nNOTE\nmedia: a.mp3\n\nSTYLE\n::cue { color: red }\n\n"
        "00:01.000 --> 00:02.000\n<v S01>first\n\n00:02.000 --> 00:03.000\n<v.loud S02>//second//\n"
    )
    parsed = read_transcript(written("n.vtt", text))
    assert [(s.speaker, s.text) for s in parsed.segments] == [("S01", "first"), ("S02", "//second//")]
    assert [(f.kind, f.count) for f in parsed.report] == [("notes-left-out", 2)]


def test_a_zoom_file_gives_names_before_colons(written: Written) -> None:
    text = (
        "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nAnna Lee: Hi.\n\n2\n00:00:02.000 --> 00:00:03.000\nBen: Yes: no.\n"
        "\n3\n00:00:03.000 --> 00:00:04.000\nAnna Lee: Bye.\n"
    )
    parsed = read_transcript(written("zoom.vtt", text))
    assert [(s.speaker, s.text) for s in parsed.segments] == [
        ("Anna Lee", "Hi."),
        ("Ben", "Yes: no."),
        ("Anna Lee", "Bye."),
    ]


def test_two_voices_in_one_cue_become_two_segments(written: Written) -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n- <v A>Hi</v> <v B>Hey</v> both\n"
    segments = read_transcript(written("x.vtt", text)).segments
    assert [(s.speaker, s.text) for s in segments] == [(None, "-"), ("A", "Hi"), ("B", "Hey"), (None, "both")]


def test_markup_goes_and_entities_become_characters(written: Written) -> None:
    text = (
        "WEBVTT\n\n00:01.000 --> 00:02.000 align:start position:0%\n"
        "<c.yellow>Tom</c> &amp; <00:00:01.500><i>AT&T</i> 3 &lt; 4 <laughs> &notes {\\an8}\n"
    )
    assert read_transcript(written("x.vtt", text)).segments[0].text == "Tom & AT&T 3 < 4 <laughs> &notes"


def test_a_subtitle_file_with_every_small_fault_is_read(written: Written) -> None:
    text = (
        "\ufeff1\n00:00:01,000 --> 00:00:02,000\nAnna: Hi\n2\n00:00:03,000 --> 00:00:04,000\nBen: <i>yes</i>\n\n"
        "00:00:05.000 --> 00:00:06.000\nmore\n\n4\n0:0:7,0 -> 0:0:8\nlost\n\n"
        "5\n00:00:09,000 --> 00:00:08,000\nAnna: Bye\n\n6\n00:00:10,000 --> 00:00:11,000\n\n"
    )
    parsed = read_transcript(written("x.srt", text))
    assert [(s.speaker, s.text, s.start_ms, s.end_ms) for s in parsed.segments] == [
        ("Anna", "Hi", 1000, 2000),
        ("Ben", "yes", 3000, 4000),
        ("Ben", "more", 5000, 6000),
        ("Ben", "lost", 7000, 8000),
        ("Anna", "Bye", 9000, None),
    ]
    assert {f.kind: f.count for f in parsed.report} == {
        "bom": 1,
        "speaker-carried": 2,
        "empty-cues": 1,
        "times-backwards": 1,
    }


def test_words_behind_a_blank_line_inside_a_cue_are_kept_and_reported(written: Written) -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\none\n\ntwo\nthree\n\n2\n00:00:03,000 --> 00:00:04,000\nfour\n"
    parsed = read_transcript(written("x.srt", text))
    assert [s.text for s in parsed.segments] == ["one\n\ntwo\nthree", "four"]
    assert [(f.kind, f.detail) for f in parsed.report] == [("stray-lines", "two")]


def test_times_that_cannot_be_read_are_reported_with_the_line(written: Written) -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\none\n\n2\n00:99:03,000 --> 00:00:04,000\ntwo\n"
    parsed = read_transcript(written("x.srt", text))
    assert [(f.kind, f.detail) for f in parsed.report if f.kind == "unreadable-times"] == [
        ("unreadable-times", "00:99:03,000 --> 00:00:04,000")
    ]
    assert "two" in parsed.segments[0].text, "its words are not lost"


def test_a_colon_once_in_a_caption_is_no_speaker(written: Written) -> None:
    text = "".join(
        f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{words}\n\n"
        for n, words in enumerate(["One thing: late", "at 09:30", "see http://a.b", "end"], 1)
    )
    parsed = read_transcript(written("x.srt", text))
    assert [s.speaker for s in parsed.segments] == [None] * 4
    assert parsed.segments[0].text == "One thing: late"


def test_captions_without_words_are_trouble(written: Written) -> None:
    with pytest.raises(FileTrouble, match="no subtitles with words"):
        read_transcript(written("x.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n\n"))
    with pytest.raises(FileTrouble, match="no subtitles with words"):
        read_transcript(written("y.vtt", "WEBVTT\n"))


@given(
    st.lists(
        st.tuples(st.integers(0, 10**7), st.integers(0, 10**4), st.text("가나 ab.,", min_size=1).filter(str.strip)),
        min_size=1,
        max_size=20,
    )
)
def test_every_cue_written_is_read_back(cues: list[tuple[int, int, str]]) -> None:
    text = "\n\n".join(
        f"{number}\n{stamp(start, ',')} --> {stamp(start + length, ',')}\n{words}"
        for number, (start, length, words) in enumerate(cues, 1)
    )
    found = read_cues(text)
    assert [(cue.start_ms, cue.end_ms, cue.text) for cue in found.cues] == [
        (start, start + length, words) for start, length, words in cues
    ]
    assert not found.strays


@given(st.text(st.sampled_from("1 \n:->WEBVTTNO.,0<v>a"), max_size=200))
def test_any_caption_file_is_read_without_falling_over(text: str) -> None:
    found = read_cues(text)
    assert all(cue.text.strip("\n") == cue.text for cue in found.cues)
