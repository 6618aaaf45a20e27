"""Word documents have their styles by name, open in another program, and draw every letter."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from interviewkit.sources.formats import read_transcript
from interviewkit.sources.outputs import FORMATS, STYLES, Style, Transcript, made
from interviewkit.sources.outputs.transcript import MarkShown
from tests.sources.outputs.making import TALK, row

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
SAID = "처음에는 잘 몰랐는데 나중에 알게 되었어요. It took me a while to see why. "
LONG = replace(
    TALK,
    rows=tuple(
        row(n, SAID * 3, ("Anna", "김 철수")[n % 2], n * 9000, n * 9000 + 8000) for n in range(60)
    ),
    marks=[MarkShown("nonverbal", "Face", 9500, None, "smiles")],
)  # fmt: skip


def document(style: Style, source: Transcript = TALK) -> Any:
    return Document(io.BytesIO(made(source, FORMATS["docx"], style)))


def test_speaker_time_pause_and_note_have_styles_of_their_own() -> None:
    found = document(replace(STYLES["verbatim"], pause_ms=600), LONG)
    runs = {(run.style.name, run.text) for paragraph in found.paragraphs for run in paragraph.runs}
    assert ("Speaker", "Anna:") in runs and ("Time", "00:00:09") in runs
    assert ("Pause", "(1.0 s)") in runs and ("Note", "[smiles]") in runs
    assert {paragraph.style.name for paragraph in found.paragraphs} == {"Title", "Transcript Source", "Turn"}


def test_lines_are_numbered_by_word_itself_but_not_those_of_the_heading() -> None:
    found = document(STYLES["verbatim"], LONG)
    section = found.sections[0]._sectPr
    assert section.find(qn("w:lnNumType")) is not None
    order = [etree.QName(child).localname for child in section]
    assert order.index("pgMar") < order.index("lnNumType") < order.index("cols")
    assert found.paragraphs[0]._p.pPr.find(qn("w:suppressLineNumbers")) is not None
    assert document(Style()).sections[0]._sectPr.find(qn("w:lnNumType")) is None


def test_the_heading_tells_where_it_comes_from() -> None:
    texts = [paragraph.text for paragraph in document(Style(head=True)).paragraphs[:6]]
    assert texts == [
        "P04 interview", "Participant: P04", "Recording: Kim Cheolsu.m4a", "Length: 1:03:20", "Date: 2026-11-02",
        "Transcribed by: speech model “small”",
    ]  # fmt: skip
    korean = [paragraph.text for paragraph in document(Style(head=True, language="ko")).paragraphs[:6]]
    assert korean[1] == "참여자: P04" and korean[4] == "날짜: 2026-11-02"


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_table_has_a_repeated_first_row_and_comes_back_in(language: str, tmp_path: Path) -> None:
    style = Style(look="table", clock="tenths", language=language)
    (table,) = document(style).tables
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert len(table.rows) == len(TALK.rows) + 1
    (tmp_path / "a.docx").write_bytes(made(TALK, FORMATS["docx"], style))
    found = read_transcript(tmp_path / "a.docx").segments
    assert [(each.speaker, each.text, each.start_ms) for each in found] == [
        (each.speaker, each.text, each.start_ms) for each in TALK.rows
    ]


def test_letters_that_no_xml_may_hold_are_left_out() -> None:
    source = replace(TALK, name="a\x0bb" * 200, rows=(row(1, "A\x0bB\x00C\ufffeD\tE\nF ]]> &lt;", "x\x01y", 0, 10),))
    assert document(Style(head=True), source).paragraphs[-1].text.endswith("xy: ABCD\tE\nF ]]> &lt;")


@pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice")
@pytest.mark.parametrize("style", ["verbatim", "clean", "table"])
def test_it_prints_the_same_each_time_with_hangul_and_no_boxes(style: str, tmp_path: Path) -> None:
    chosen = Style(look="table", head=True) if style == "table" else STYLES[style]
    pages = set()
    for n in range(2):
        path = tmp_path / f"{n}.docx"
        path.write_bytes(made(LONG, FORMATS["docx"], chosen))
        profile = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
        asked = [str(OFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
        subprocess.run(asked, check=True, capture_output=True, timeout=180)
        told = subprocess.run(["pdfinfo", tmp_path / f"{n}.pdf"], capture_output=True, encoding="utf-8").stdout
        found = re.search(r"Pages:\s+(\d+)", told)
        assert found is not None
        pages.add(int(found[1]))
    assert len(pages) == 1 and 3 <= pages.pop() <= 12
    fonts = subprocess.run(["pdffonts", tmp_path / "0.pdf"], capture_output=True, encoding="utf-8").stdout
    lines = fonts.splitlines()[2:]
    assert lines and all(re.search(r"\byes\s+(?:yes|no)\s+(?:yes|no)\b", line) for line in lines)
    text = subprocess.run(["pdftotext", tmp_path / "0.pdf", "-"], capture_output=True, encoding="utf-8").stdout
    assert "나중에 알게" in text and "\ufffd" not in text and "□" not in text


@pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice")
def test_the_rich_text_for_f4_opens_elsewhere_with_every_letter(tmp_path: Path) -> None:
    (tmp_path / "a.rtf").write_bytes(made(TALK, FORMATS["f4"], Style()))
    profile = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    asked = [str(OFFICE), profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path)]
    subprocess.run([*asked, str(tmp_path / "a.rtf")], check=True, capture_output=True, timeout=180)
    text = (tmp_path / "a.txt").read_text("utf-8-sig")
    for each in TALK.rows:
        assert f"{each.speaker}: {each.text}" in text
    assert text.rstrip().endswith("#01:02:05-4#")
