"""Word transcripts: as typists, Otter and Teams write them, and as attackers do."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest

from interviewkit.errors import FileTrouble
from interviewkit.sources.formats import ParsedSegment, ParsedTranscript, read_transcript
from tests.sources.formats.conftest import DOCUMENT, Packed, Written


def lines(parsed: ParsedTranscript) -> list[tuple[str | None, str]]:
    return [(segment.speaker, segment.text) for segment in parsed.segments]


def counts(parsed: ParsedTranscript) -> dict[str, int]:
    return {finding.kind: finding.count for finding in parsed.report}


@pytest.fixture
def document() -> Any:
    from docx import Document

    return Document()


def saved(document: Any, tmp_path: Path) -> ParsedTranscript:
    document.save(tmp_path / "talk.docx")
    return read_transcript(tmp_path / "talk.docx")


def test_names_before_colons_are_speakers(document: Any, tmp_path: Path) -> None:
    for text in ("면담자: 안녕하세요?", "지은: 네.", "", "이어지는 말이에요.", "면담자: 끝"):
        document.add_paragraph(text)
    parsed = saved(document, tmp_path)
    assert parsed.format == "docx"
    assert lines(parsed) == [
        ("면담자", "안녕하세요?"),
        ("지은", "네."),
        ("지은", "이어지는 말이에요."),
        ("면담자", "끝"),
    ]
    assert counts(parsed) == {"speaker-carried": 1}


def test_teams_headers_inside_a_paragraph_give_speakers_and_times(document: Any, tmp_path: Path) -> None:
    document.add_paragraph("Weekly call\n2024년 3월 5일\n31m 12s")
    document.add_paragraph("Anna Lee started transcription")
    document.add_paragraph("Anna Lee   0:03\nHello.")
    document.add_paragraph("Ben   0:09\nYes.")
    document.add_paragraph("Anna Lee stopped transcription")
    parsed = saved(document, tmp_path)
    assert parsed.segments[-2:] == [ParsedSegment("Hello.", "Anna Lee", 3000), ParsedSegment("Yes.", "Ben", 9000)]
    assert counts(parsed) == {"before-speakers": 2, "left-out": 1}


def test_bold_names_are_speakers_with_or_without_words_in_the_paragraph(document: Any, tmp_path: Path) -> None:
    for name, words in [("연구자", "안녕하세요"), ("지은", "네"), ("연구자", "어떠셨어요?"), ("지은", "좋았어요")]:
        paragraph = document.add_paragraph()
        paragraph.add_run(name).bold = True
        paragraph.add_run(f"  {words}")
    alone = document.add_paragraph()
    alone.add_run("지은").bold = True
    document.add_paragraph("정말요")
    parsed = saved(document, tmp_path)
    assert lines(parsed)[:2] == [("연구자", "안녕하세요"), ("지은", "네")]
    assert lines(parsed)[-1] == ("지은", "정말요")
    assert parsed.why == "word-document bold-speakers:2"


def test_bold_words_in_prose_are_no_speakers(document: Any, tmp_path: Path) -> None:
    for start, rest in [("Never", " did it work."), ("It was late", ", always."), ("", "I gave up.")]:
        paragraph = document.add_paragraph()
        paragraph.add_run(start).bold = True
        paragraph.add_run(rest)
    assert lines(saved(document, tmp_path)) == [
        (None, "Never did it work."),
        (None, "It was late, always."),
        (None, "I gave up."),
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            [("시간", "화자", "내용"), ("00:01", "면담자", "안녕"), ("[00:05]", "참여자", "네\n네"), ("", "", "끝")],
            [("면담자", "안녕", 1000), ("참여자", "네\n네", 5000), ("참여자", "끝", None)],
        ),
        (
            [("Anna:", "Hello"), ("Ben:", "Hi"), ("Anna:", "Bye"), ("Ben:", "Bye")],
            [("Anna", "Hello", None), ("Ben", "Hi", None), ("Anna", "Bye", None), ("Ben", "Bye", None)],
        ),
        (
            [("질문이 무엇인가요", "가격이요"), ("둘째", "배송이요")],
            [(None, "질문이 무엇인가요\t가격이요", None), (None, "둘째\t배송이요", None)],
        ),
        (
            [("Anna: Hello",), ("Ben: Hi",), ("Anna: Bye",)],
            [("Anna", "Hello", None), ("Ben", "Hi", None), ("Anna", "Bye", None)],
        ),
    ],
)
def test_tables_are_read_row_by_row(
    document: Any, tmp_path: Path, rows: list[tuple[str, ...]], expected: list[tuple[str | None, str, int | None]]
) -> None:
    table = document.add_table(0, len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    parsed = saved(document, tmp_path)
    assert [(s.speaker, s.text, s.start_ms) for s in parsed.segments] == expected
    assert counts(parsed)["table-rows"] == len(rows)


def test_tabs_breaks_blanks_and_insertions_stay_and_deletions_go(packed: Packed) -> None:
    body = (
        '<w:p><w:r><w:t>one</w:t><w:tab/><w:t xml:space="preserve"> </w:t></w:r>'
        "<w:ins><w:r><w:t>two</w:t></w:r></w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        "<w:r><w:br/><w:t>three</w:t><w:commentReference/></w:r></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>four</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    parsed = read_transcript(packed(body))
    assert [s.text for s in parsed.segments] == ["one\t two\nthree", "four"]
    assert counts(parsed) == {"deletions-left-out": 1, "comments-left-out": 1}


def test_the_main_part_is_found_where_the_package_says(packed: Packed) -> None:
    parsed = read_transcript(packed("<w:p><w:r><w:t>here</w:t></w:r></w:p>", place="word/document2.xml"))
    assert parsed.segments[0].text == "here"


def test_a_word_file_called_txt_is_read_as_what_it_is(packed: Packed) -> None:
    parsed = read_transcript(packed("<w:p><w:r><w:t>here</w:t></w:r></w:p>", name="talk.txt"))
    assert parsed.format == "docx"
    assert [(f.kind, f.detail) for f in parsed.report] == [("named-otherwise", ".txt")]


def test_deep_nesting_is_read_or_refused_but_never_brings_the_program_down(packed: Packed) -> None:
    for depth in (60, 200, 3000, 60_000):
        opening = "<w:tbl><w:tr><w:tc>" * depth
        closing = "</w:tc></w:tr></w:tbl>" * depth
        path = packed(f"{opening}<w:p><w:r><w:t>deep</w:t></w:r></w:p>{closing}")
        try:
            assert read_transcript(path).segments[0].text == "deep"
        except FileTrouble as trouble:
            assert depth > 60
            assert "damaged" in str(trouble)


def test_a_zip_bomb_is_refused_before_it_unpacks(packed: Packed) -> None:
    path = packed(part=DOCUMENT.format(f"<w:p><w:r><w:t>{' ' * 60_000_000}</w:t></w:r></w:p>"))
    assert path.stat().st_size < 200_000
    with pytest.raises(FileTrouble, match="unpacks to far more"):
        read_transcript(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_an_xml_bomb_is_refused(packed: Packed, encoding: str) -> None:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "lol"}">' for n in range(10))
    xml = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE w [{entities}]><w><body><p><t>&a9;</t></p></body></w>'
    with pytest.raises(FileTrouble, match="no document needs"):
        read_transcript(packed(part=xml.encode(encoding)))


def test_an_entity_that_reads_a_file_of_the_computer_is_refused(packed: Packed, written: Written) -> None:
    secret = written("secret.txt", "secret words")
    xml = f'<!DOCTYPE w [<!ENTITY s SYSTEM "file://{secret}">]><w><body><p><t>&s;</t></p></body></w>'
    with pytest.raises(FileTrouble, match="no document needs"):
        read_transcript(packed(part=xml))


def test_a_document_of_pictures_only_says_so(packed: Packed) -> None:
    with pytest.raises(FileTrouble, match="holds no text"):
        read_transcript(packed("<w:p><w:r><w:drawing/></w:r></w:p>"))


def test_a_truncated_file_is_trouble_at_every_length(packed: Packed, written: Written) -> None:
    content = packed("<w:p><w:r><w:t>here</w:t></w:r></w:p>").read_bytes()
    for length in range(4, len(content), 37):
        with pytest.raises(FileTrouble):
            read_transcript(written("cut.docx", content[:length]))


def test_damaged_bytes_give_the_text_or_trouble(packed: Packed, written: Written) -> None:
    content = packed("<w:p><w:r><w:t>here</w:t></w:r></w:p>").read_bytes()
    for place in range(len(content)):
        harmed = content[:place] + bytes([content[place] ^ 0x55]) + content[place + 1 :]
        try:
            assert read_transcript(written("harmed.docx", harmed)).segments
        except FileTrouble:
            continue


def test_a_locked_zip_entry_is_named_as_locked(packed: Packed, written: Written) -> None:
    path = packed("<w:p/>")
    with zipfile.ZipFile(path) as archive:
        offsets = [archive.getinfo("word/document.xml").header_offset]
    content = bytearray(path.read_bytes())
    directory = content.rindex(b"PK\x01\x02")
    for flags in (offsets[0] + 6, directory + 8):
        content[flags] |= 1
    with pytest.raises(FileTrouble, match="password"):
        read_transcript(written("locked.docx", bytes(content)))
