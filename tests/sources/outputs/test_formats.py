"""Each form is what the other program reads, letter by letter, and comes back in as it went out."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from interviewkit.errors import FileTrouble
from interviewkit.sources.formats import ParsedSegment, read_transcript
from interviewkit.sources.outputs import FORMATS, Style, Transcript, made, write_transcript
from interviewkit.sources.outputs.transcript import MarkShown
from tests.sources.outputs.making import TALK, even_words, row


def text(kind: str, style: Style | None = None, source: Transcript = TALK) -> str:
    return made(source, FORMATS[kind], style or Style()).decode("utf-8")


def back(kind: str, folder: Path, style: Style | None = None, source: Transcript = TALK) -> list[ParsedSegment]:
    path = folder / f"out{FORMATS[kind].ending}"
    path.write_bytes(made(source, FORMATS[kind], style or Style()))
    return read_transcript(path).segments


def test_webvtt_is_as_the_specification_has_it() -> None:
    assert text("vtt") == (
        "WEBVTT\n\n"
        "00:00:01.200 --> 00:00:04.300\n<v Anna Lee>When did you buy the chair?\n\n"
        "00:00:05.000 --> 00:00:09.800\n<v 김 철수>작년에요. 음, 사실은 &amp; &lt;오래&gt; 고민했어요.\n\n"
        "00:00:10.000 --> 00:00:10.900\n<v Anna Lee>Why?\n\n"
        "00:00:12.000 --> 01:02:05.400\n<v 김 철수>Well: 100 % sure {really} \\ I was not.\nNot at all.\n"
    )


def test_subrip_has_numbers_commas_and_names() -> None:
    assert text("srt").startswith(
        "1\n00:00:01,200 --> 00:00:04,300\nAnna Lee: When did you buy the chair?\n\n2\n00:00:05,000 --> 00:00:09,800\n"
    )


def test_maxqda_gets_a_stamp_with_tenths_at_the_head_of_every_turn() -> None:
    assert text("maxqda") == (
        "\ufeff#00:00:01-2# Anna Lee: When did you buy the chair?\n\n"
        "#00:00:05-0# 김 철수: 작년에요. 음, 사실은 & <오래> 고민했어요.\n\n"
        "#00:00:10-0# Anna Lee: Why?\n\n"
        "#00:00:12-0# 김 철수: Well: 100 % sure {really} \\ I was not.\nNot at all.\n"
    )


def test_nvivo_gets_a_timespan_the_content_and_the_speaker_with_the_same_tabs_in_every_line() -> None:
    assert text("nvivo") == (
        "\ufeffTimespan\tContent\tSpeaker\r\n"
        "00:00:01.2 - 00:00:04.3\tWhen did you buy the chair?\tAnna Lee\r\n"
        "00:00:05.0 - 00:00:09.8\t작년에요. 음, 사실은 & <오래> 고민했어요.\t김 철수\r\n"
        "00:00:10.0 - 00:00:10.9\tWhy?\tAnna Lee\r\n"
        "00:00:12.0 - 01:02:05.4\tWell: 100 % sure {really} \\ I was not. Not at all.\t김 철수\r\n"
    )


def test_f4_gets_rich_text_with_a_stamp_where_each_turn_ends() -> None:
    first, second, *_ = text("f4").split("\\par\n")
    assert first.endswith("\nAnna Lee: When did you buy the chair? #00:00:04-3#")
    assert second.startswith("\\u-20928? \\u-13152?\\u-15848?: ")  # 김 is U+AE40, 44608 − 65536
    assert second.endswith(" #00:00:09-8#")
    assert text("f4").isascii()


@pytest.mark.parametrize(
    "kind", ["vtt", "srt", "csv", "json", "docx", "txt", "maxqda", "atlas", "f4", "tsv", "nvivo", "nvivo-docx"]
)
def test_text_and_speakers_come_back_as_they_went(kind: str, tmp_path: Path) -> None:
    found = back(kind, tmp_path)
    one_line = kind in ("tsv", "nvivo", "nvivo-docx")
    said = [each.text.replace("\n", " ") if one_line else each.text for each in TALK.rows]
    assert [(each.speaker, each.text) for each in found] == list(zip([r.speaker for r in TALK.rows], said, strict=True))


@pytest.mark.parametrize(
    ("kind", "resolution"),
    [("vtt", 1), ("srt", 1), ("csv", 1), ("tsv", 1), ("json", 1), ("nvivo", 50), ("nvivo-docx", 50)],
)
def test_both_times_come_back_as_finely_as_the_form_tells_them(kind: str, resolution: int, tmp_path: Path) -> None:
    for each, found in zip(TALK.rows, back(kind, tmp_path), strict=True):
        assert found.start_ms is not None and abs(found.start_ms - (each.start_ms or 0)) < resolution
        assert found.end_ms is not None and abs(found.end_ms - (each.end_ms or 0)) < resolution


@pytest.mark.parametrize(
    ("kind", "style"),
    [("maxqda", Style()), ("atlas", Style()), ("txt", Style(clock="tenths")), ("docx", Style(clock="tenths"))],
)
def test_stamps_at_the_head_tell_when_turns_begin(kind: str, style: Style, tmp_path: Path) -> None:
    assert [each.start_ms for each in back(kind, tmp_path, style)] == [1200, 5000, 10_000, 12_000]


def test_stamps_of_f4_tell_when_turns_end(tmp_path: Path) -> None:
    found = back("f4", tmp_path)
    assert [each.end_ms for each in found] == [4300, 9800, 10_900, 3_725_400]
    assert [each.start_ms for each in found] == [0, 4300, 9800, 10_900]


def test_f4_files_of_typists_are_read(tmp_path: Path) -> None:
    path = tmp_path / "f4.rtf"
    path.write_bytes(
        b"{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}{\\*\\generator f4;}\\f0\\fs24 "
        b"I: K\\'f6nnen Sie \\b das\\b0  erz\\'e4hlen? #00:00:05-3#\\par\r\nB: Ja. #00:00:07-0#\\par\r\n"
        b"\\par\r\nI: Gut\\u8230?. B\\u228\\'e4h #00:01:00-5#\\par}"
    )
    assert read_transcript(path).segments == [
        ParsedSegment("Können Sie das erzählen?", "I", 0, 5300),
        ParsedSegment("Ja.", "B", 5300, 7000),
        ParsedSegment("Gut…. Bäh", "I", 7000, 60_500),
    ]


def test_json_brings_words_and_their_times_back(tmp_path: Path) -> None:
    words = even_words("A chair 의자 입니다", 1000, 3000)
    source = replace(TALK, rows=(row(1, "A chair 의자 입니다", "Anna", 1000, 3000, words),), silences=[(0, 1000)])
    (found,) = back("json", tmp_path, source=source)
    assert found == ParsedSegment("A chair 의자 입니다", "Anna", 1000, 3000, words)
    document = json.loads(text("json", source=source))
    assert (document["format"], document["version"]) == ("interviewkit-transcript", 1)
    assert document["segments"][0]["words"][1] == {
        "text": "chair", "from": 2, "to": 7, "start": 1.5, "end": 1.95, "probability": 0.9
    }  # fmt: skip
    assert document["silences"] == [{"start": 0.0, "end": 1.0}]


def test_whispers_own_json_is_read(tmp_path: Path) -> None:
    path = tmp_path / "whisper.json"
    words = [
        {"word": " Hi", "start": 0.5, "end": 0.9, "probability": 0.8},
        {"word": " there.", "start": 1.0, "end": 1.4},
    ]
    path.write_text(
        json.dumps({"text": "…", "segments": [{"text": " Hi there.", "start": 0.5, "end": 1.4, "words": words}]})
    )
    assert read_transcript(path).segments == [
        ParsedSegment("Hi there.", None, 500, 1400, [[0, 2, 500, 900, 0.8], [3, 9, 1000, 1400, None]])
    ]


def test_a_spreadsheet_gets_texts_where_it_would_see_formulas() -> None:
    source = replace(TALK, rows=(row(1, '=HYPERLINK("x")', "Anna", 0, 10), row(2, "two\nlines, 1", "Anna", 10, 20)))
    rows = list(csv.reader(io.StringIO(text("csv", source=source).lstrip("\ufeff"))))
    assert rows[1][4] == '\'=HYPERLINK("x")'
    assert rows[2] == ["2", "00:00:00.010", "00:00:00.020", "Anna", "two\nlines, 1"]


def test_texts_that_look_like_formulas_come_back_as_they_were(tmp_path: Path) -> None:
    said = ("=1+1", "- well", "+", "@home", "'s so", "-12")
    source = replace(TALK, rows=tuple(row(n, each, "Anna", n * 100, n * 100 + 90) for n, each in enumerate(said)))
    assert [each.text for each in back("csv", tmp_path, source=source)] == list(said)


def test_without_times_nvivo_is_refused_and_captions_are_empty() -> None:
    source = replace(TALK, rows=(row(1, "Hello", "Anna"),))
    with pytest.raises(FileTrouble, match="no times"):
        text("nvivo", source=source)
    assert text("vtt", source=source) == "WEBVTT\n"


def test_people_go_by_their_labels_everywhere_when_names_are_not_told() -> None:
    style = Style(names="people", head=True)
    for kind in FORMATS:
        if FORMATS[kind].ending != ".docx":
            written = text(kind, style)
            assert "철수" not in written and "Anna" not in written and "Cheolsu" not in written
            assert "P04" in written and "Moderator" in written


def test_initials_are_told_apart() -> None:
    rows = (row(1, "a", "Anna Lee"), row(2, "b", "Adam Low"), row(3, "c", "김철수"), row(4, "d", "Speaker 2"))
    found = text("txt", Style(names="initials"), replace(TALK, rows=rows))
    assert found == "AL: a\n\nAL2: b\n\n김: c\n\nS2: d\n"


def test_pauses_marks_and_times_stand_where_they_were_heard() -> None:
    words = [[0, 3, 1000, 1200, 1], [4, 6, 3700, 3900, 1], [7, 11, 31_000, 31_400, 1]]
    source = replace(
        TALK,
        rows=(row(1, "Yes no, well", "Anna", 1000, 32_000, words), row(2, "So.", "Ben", 36_000, 37_000)),
        marks=[MarkShown("nonverbal", "Face", 3500, None, "smiles"), MarkShown("note", "Notes", 36_500, None, "check")],
    )
    style = Style(pauses=True, marks="nonverbal", stamps="every", every_s=30)
    assert text("txt", style, source) == (
        "[00:01] Anna: Yes (2.5 s) [smiles] no, (27.1 s) [00:31] well\n\nBen: (4.6 s) So.\n"
    )
    assert "[check]" in text("txt", replace(style, marks="all"), source)


def test_turns_of_one_speaker_are_joined_when_asked() -> None:
    rows = (row(1, "One.", "Anna", 0, 10), row(2, "Two.", "Anna", 10, 900), row(3, "Three.", "Ben", 900, 1000))
    found = text("csv", Style(joined=True), replace(TALK, rows=rows)).splitlines()
    assert found[1] == "1,00:00:00.000,00:00:00.900,Anna,One. Two." and len(found) == 3


def test_a_file_takes_the_place_of_an_older_one_only_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "talk.vtt"
    target.write_text("before")
    with pytest.raises(FileTrouble, match="A transcript cannot be written"):
        write_transcript(TALK, tmp_path / "talk.xyz")
    write_transcript(TALK, target)
    assert target.read_text("utf-8").startswith("WEBVTT")
    assert [path.name for path in tmp_path.iterdir()] == ["talk.vtt"]


def test_a_web_page_needs_nothing_else_and_holds_no_markup_of_the_speakers() -> None:
    page = text("html", Style(head=True), replace(TALK, rows=(row(1, "<script>alert(1)</script>", "<b>", 0, 9),)))
    assert "<script" not in page and "&lt;script&gt;" in page and "http" not in page
    assert "<dt>Recording</dt><dd>Kim Cheolsu.m4a</dd>" in page
