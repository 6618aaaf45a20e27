"""Files are taken for what they hold, not for what they are called, and refused with a clear line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviewkit import resources, words
from interviewkit.errors import FileTrouble, UserError
from interviewkit.sources.formats import FORMATS, Finding, ParsedSegment, language, read_transcript, wording
from interviewkit.text.sentences import sentences
from tests.sources.formats.conftest import Written

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\t\r\n ", "holds no text"),
        ("mark.txt", b"\xef\xbb\xbf", "holds no text"),
        ("song.srt", b"ID3\x04\x00" + bytes(500), "is a recording"),
        ("frame.srt", b"\xff\xfb\x90\x64" + bytes(500), "is a recording"),
        ("film.vtt", b"\x00\x00\x00\x18ftypmp42" + bytes(50), "is a recording"),
        ("wave.docx", b"RIFF\x00\x00\x00\x00WAVEfmt ", "is a recording"),
        ("paper.txt", b"%PDF-1.7\n%\xe2\xe3", "damaged"),
        ("rich.txt", b"{\\rtf1\\ansi {\\fonttbl Arial}}", "holds no text"),
        ("shot.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "PNG"),
        ("old.docx", OLE + bytes(3000), "old Word format"),
        ("locked.docx", OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "password"),
        ("hangul.hwp", OLE + bytes(600) + b"HWP Document File", "Hangul"),
        ("noise.txt", bytes(range(256)) * 20, "not a text file"),
        ("broken.docx", b"PK\x03\x04" + bytes(100), "damaged"),
        ("page.txt", b"\xef\xbb\xbf<!DOCTYPE html><p>  </p>", "holds no text"),
        ("elan.txt", b"<?xml version='1.0'?><A/>", "XML"),
        ("data.txt", b'{"segments": [{"words": "hi"}]}', "JSON"),
    ],
)
def test_what_is_no_transcript_gets_a_clear_line(written: Written, name: str, content: bytes, line: str) -> None:
    with pytest.raises(FileTrouble, match=line) as caught:
        read_transcript(written(name, content))
    what, safe, attempt = caught.value.sentences()
    assert name in what and safe and attempt


def test_a_missing_file_and_a_folder_are_trouble(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="gone"):
        read_transcript(tmp_path / "gone.txt")
    with pytest.raises(FileTrouble, match="cannot be read"):
        read_transcript(tmp_path)


def test_other_office_files_are_named(tmp_path: Path) -> None:
    import zipfile

    for entry, kind in (("xl/workbook.xml", "XLSX"), ("ppt/presentation.xml", "PPTX"), ("a.txt", "ZIP")):
        with zipfile.ZipFile(tmp_path / "x.docx", "w") as archive:
            archive.writestr(entry, "x")
        with pytest.raises(FileTrouble, match=kind):
            read_transcript(tmp_path / "x.docx")


@pytest.mark.parametrize(
    ("name", "content", "format"),
    [
        ("a.txt", "WEBVTT\n\n00:01.000 --> 00:02.000\nhi\n", "vtt"),
        ("b", "1\n00:00:01,000 --> 00:00:02,000\nhi\n", "srt"),
        ("c.srt", "just words", "txt"),
        ("d.vtt", "00:01.000 --> 00:02.000\n<v A>hi</v>\n", "vtt"),
        ("e.txt", "WEBVTTISH words", "txt"),
        ("g.txt", "FORM and RIFF are words", "txt"),
        ("h.txt", "[00:12] {not} [json]", "txt"),
        ("f.txt", "an arrow --> in prose\n00:01 --> not a time", "txt"),
    ],
)
def test_the_content_decides(written: Written, name: str, content: str, format: str) -> None:
    parsed = read_transcript(written(name, content))
    assert parsed.format == format
    wrongly = "." in name and not name.endswith(FORMATS[format].suffixes)
    assert any(finding.kind == "named-otherwise" for finding in parsed.report) == wrongly


def test_a_person_may_know_better(written: Written) -> None:
    path = written("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nhi\n")
    parsed = read_transcript(path, "txt")
    assert parsed.format == "txt"
    assert parsed.why.startswith("chosen ")
    with pytest.raises(UserError, match=r"docx, .*, vtt, srt, .*, txt"):
        read_transcript(path, "wav")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("안녕하세요 app 써요", "ko"),
        ("hello there 안녕", "en"),
        ("네", "ko"),
        ("123 …", None),
        ("we said 네 once", "en"),
    ],
)
def test_the_language_is_told_by_its_letters(text: str, found: str | None) -> None:
    assert language([ParsedSegment(text)]) == found


def test_a_text_of_fifty_megabytes_is_read(written: Written) -> None:
    turn = f"면담자: {'배송이 늦어서 고객센터에 전화를 했어요. ' * 40}\n\n참여자: {'네, 그랬군요. ' * 40}\n\n"
    count = 50_000_000 // len(turn.encode())
    parsed = read_transcript(written("long.txt", turn * count))
    assert len(parsed.segments) == 2 * count
    assert parsed.why == "text speaker-prefixes:2"


@pytest.mark.parametrize(
    "content",
    [
        "a" + " " * 300_000 + "b: c",
        "Anna" + " " * 300_000 + "0:1x 1:00",
        "." * 300_000 + "a",
        "Mr. " * 60_000,
        "(" * 200_000 + ":",
        "1:" * 100_000,
        "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<v " * 80_000,
        "WEBVTT\n\n00:01.000 --> 00:02.000\nx" + "{\\" * 80_000,
        "1\n00:00:01,000 --> 00:00:02,000\nx\n" + "\n" * 200_000 + "0:0" + "-" * 200_000,
    ],
)
def test_hostile_lines_do_not_take_for_ever(written: Written, content: str) -> None:
    for segment in read_transcript(written("hostile.txt", content)).segments:
        assert sentences(segment.text)


def test_a_file_beyond_all_transcripts_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(300 << 20)
    with pytest.raises(FileTrouble, match="too large"):
        read_transcript(path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(content=st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_any_file_is_read_or_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "any.txt"
    path.write_bytes(content)
    try:
        parsed = read_transcript(path)
    except FileTrouble:
        return
    assert any(segment.text.strip() for segment in parsed.segments)
    assert wording.reason(parsed.why)
    assert all(wording.finding(finding) for finding in parsed.report)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(text=st.text(st.sampled_from("AnaBe:：[]() \n0123가나.-*…"), min_size=1, max_size=200))
def test_no_word_of_a_text_file_is_lost(tmp_path: Path, text: str) -> None:
    path = tmp_path / "any.txt"
    path.write_bytes(text.encode())
    try:
        parsed = read_transcript(path)
    except FileTrouble:
        return
    if any(finding.kind == "empty-turns" for finding in parsed.report):
        return
    kept = "".join(segment.text for segment in parsed.segments) + "".join(s.speaker or "" for s in parsed.segments)
    assert {each for each in text if each.isalpha()} <= set(kept)


@pytest.mark.parametrize("code", ["en", "ko"])
def test_every_reason_and_finding_can_be_told(code: str) -> None:
    words.set_language(code)
    try:
        for why in wording.REASONS:
            assert "{" not in wording.reason(f"text {why}:2")
        for kind in wording.FINDINGS:
            assert "{" not in wording.finding(Finding(kind, "x", 3))
    finally:
        words.set_language("en")


@pytest.mark.parametrize("file", ["P03-interview.docx", "P04-interview.vtt", "P05-interview.srt", "P06-interview.txt"])
def test_the_sample_interviews_are_read_with_both_speakers(file: str) -> None:
    parsed = read_transcript(resources.path("sample", file))
    assert parsed.format == file.rpartition(".")[2]
    assert len({segment.speaker for segment in parsed.segments if segment.speaker}) == 2
    assert len(parsed.segments) > 40
