"""Files of every kind that can be imported, whole, for damage to be done to them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from sqlmodel import Session

from interviewkit.exchange.codebooks import preview, read_codebook, take
from interviewkit.exchange.projects import import_project
from interviewkit.exchange.tables.bringing import bring, read_table, remembered
from interviewkit.guides.reading import read_guide
from interviewkit.sources.formats import read_transcript
from interviewkit.sources.importing import import_file
from interviewkit.store.project import Project
from tests.exchange.foreign_databases import qualcoder, taguette
from tests.exchange.qdpx_files import FLAVOURS, guid, project
from tests.sources.formats import test_programs as programs
from tests.sources.formats.conftest import DOCUMENT

VTT = (
    "WEBVTT\n\nNOTE x\n\n1\n00:00:01.000 --> 00:00:02.500\n<v 지현>안녕하세요</v>\n\n"
    "0:0:3.410 --> 0:0:4.0\nMinsu: two\nlines &amp; more\n"
)
SRT = "1\n00:00:01,000 --> 00:00:02,500\nAnna: Hello 😀\n\n2\n00:00:03,000 --> 00:00:04,000\n- 네\n- 아니요\n"
WHISPER = '{"text": "Hi there", "language": "en", "segments": [{"id": 0, "start": 0.0, "end": 1.5, "text": " Hi there",'
WHISPER += ' "words": [{"word": " Hi", "start": 0.0, "end": 0.5, "probability": 0.9}]}]}'
RTF = r"{\rtf1\ansi\ansicpg949{\fonttbl\f0 Arial;}\f0 Anna: Hello #00:01:06-8#\par \u44032? Minsu: \'b0\'a1 yes\par}"
TEXTS = {
    "clova.txt": "참석자 1 00:01\n안녕하세요\n\n참석자 2 00:09\n네 반갑습니다\n참석자 1 01:08:02\n끝\n",
    "plain.txt": "Anna: Hello there\nMinsu: 안녕하세요 😀\n[00:00:12] Anna: Bye\n",
    "otter.txt": "SUMMARY KEYWORDS\na, b\n\nSPEAKERS\nAnna, Minsu\n\nAnna  00:13\nHello\n\nMinsu  00:20\nHi\n",
    "stamps.txt": "Anna: Hello #00:00:01-8#\nMinsu: Hi there #00:01:06-8#\n",
    "zoom.vtt": VTT, "a.srt": SRT, "whisper.json": WHISPER, "a.rtf": RTF,
    "whisper.tsv": "start\tend\ttext\n0\t1500\tHi there\n1500\t2500\t안녕\n",
    "k1.txt": programs.WINDOWS, "k2.txt": programs.ANDROID, "k3.txt": programs.IOS, "k4.csv": programs.MAC,
    "k5.txt": programs.WINDOWS_ENGLISH, "k6.txt": programs.ANDROID_ENGLISH, "k7.txt": programs.IOS_ENGLISH,
    "a.eaf": programs.ELAN, "a.TextGrid": programs.PRAAT, "b.TextGrid": programs.PRAAT_SHORT, "a.otr": programs.OTR,
    "n.html": programs.NOSCRIBE, "meet.txt": programs.MEET, "a.eml": programs.MAIL, "a.mbox": programs.BOX,
    "p.html": programs.PAGE,
}  # fmt: skip
WORD = DOCUMENT.format("<w:p><w:r><w:t>Anna: Hello</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>B</w:t></w:r>"
                       "</w:p></w:tc></w:tr></w:tbl>")  # fmt: skip
QDC = (
    '<?xml version="1.0" encoding="utf-8"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="MAXQDA"><Codes>'
    f'<Code guid="{guid("a")}" name="Top" isCodable="true" color="#FF0000"><Description>what</Description>'
    f'<Code guid="{guid("b")}" name="Below" isCodable="false"/></Code></Codes><Sets><Set guid="{guid("s")}" name="S">'
    f'<MemberCode guid="{guid("a")}"/></Set></Sets></CodeBook>'
)
TABLE = 'id,participant,NPS,comment,date\n1,P1,9,"Great, really",2026-01-02\n2,P2,3,"늦어요\nso late",2026-02-03\n'
CODES = "code,parent,colour,definition\nTop,,#FF0000,what\nBelow,Top,,\n코드,Top,#00F,정의\n"
Import = Callable[[Project, Path], object]


def seeds(kind: str, folder: Path) -> list[tuple[str, bytes]]:
    """(name of the file, its content) of every file of a kind."""
    return KINDS[kind][0](folder)


def importer(kind: str) -> Import:
    """What brings a file of a kind into a project; it raises UserError for one that cannot be read."""
    return KINDS[kind][1]


def _zipped(parts: dict[str, str | bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return made.getvalue()


def _projects(folder: Path) -> list[tuple[str, bytes]]:
    coding = f'<Coding guid="{guid("x")}"><CodeRef targetGUID="{guid("code")}"/></Coding>'
    more = (
        f'<AudioSource guid="{guid("au")}" name="A" path="internal://a.wav"><Transcript guid="{guid("tr")}">'
        f'<PlainTextContent>Some words</PlainTextContent><SyncPoint guid="{guid("p")}" position="0" timeStamp="0"/>'
        f'<SyncPoint guid="{guid("q")}" position="4" timeStamp="900"/><TranscriptSelection guid="{guid("ts")}"'
        f' fromSyncPoint="{guid("p")}" toSyncPoint="{guid("q")}">{coding}</TranscriptSelection></Transcript>'
        f'<AudioSelection guid="{guid("as")}" begin="10" end="20">{coding}</AudioSelection></AudioSource>'
        f'<PictureSource guid="{guid("pic")}" name="P" path="internal://p.png"><PictureSelection guid="{guid("ps")}"'
        f' firstX="1" firstY="2" secondX="3" secondY="4">{coding}</PictureSelection></PictureSource>'
        f'<PDFSource guid="{guid("pdf")}" name="L" path="internal://l.pdf"><PDFSelection guid="{guid("pd")}" page="0"'
        f' firstX="1" firstY="2" secondX="3" secondY="4">{coding}</PDFSelection></PDFSource>'
    )
    after = (
        f'<Notes><Note guid="{guid("n")}" name="N"><PlainTextContent>x</PlainTextContent></Note></Notes><Links><Link'
        f' guid="{guid("l")}" name="to" direction="OneWay" originGUID="{guid("code")}" targetGUID="{guid("code")}"/>'
        f'</Links><Sets><Set guid="{guid("st")}" name="S"><MemberCode targetGUID="{guid("code")}"/></Set></Sets>'
        f'<Graphs><Graph guid="{guid("g")}" name="G"><Vertex guid="{guid("v")}" firstX="1" firstY="2" representedGUID='
        f'"{guid("code")}"/></Graph></Graphs><NoteRef targetGUID="{guid("n")}"/>'
    )
    made = [project(folder / f"{name}.qdpx", flavour) for name, flavour in FLAVOURS.items()]
    made.append(project(folder / "all.qdpx", sources=more, after=after, files={"sources/p.png": b"\x89PNG"}))
    return [("case.qdpx", each.read_bytes()) for each in made]


def _transcripts(folder: Path) -> list[tuple[str, bytes]]:
    found = [(name, text.encode()) for name, text in TEXTS.items()]
    found += [
        ("a.docx", _zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": WORD})),
        ("a.odt", _zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": programs.ODT})),
        ("a.hwpx", _zipped({"mimetype": "application/hwp+zip", "Contents/section0.xml": programs.HWPX})),
        ("b.docx", _document()), ("a.epub", _zipped({**programs.BOOK})), ("a.pdf", page()),
    ]  # fmt: skip
    return found


def page() -> bytes:
    """A small PDF file of a conversation."""
    from reportlab.pdfgen.canvas import Canvas

    made = io.BytesIO()
    page = Canvas(made)
    for n, line in enumerate(("Anna: Hello there", "Minsu: Hi", "Anna: Bye")):
        page.drawString(72, 700 - 20 * n, line)
    page.save()
    return made.getvalue()


def _document() -> bytes:
    from docx import Document

    made = io.BytesIO()
    document = Document()
    document.add_heading("Part", 1)
    document.add_paragraph("Anna: What happened then?")
    document.add_paragraph("Minsu: 늦었어요.", style="List Bullet")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Anna", "Why?"
    document.save(made)
    return made.getvalue()


def _sheet(text: str) -> bytes:
    import csv

    from interviewkit.exchange.sheets import write_xlsx

    return write_xlsx(list(csv.reader(io.StringIO(text))), "T")


def _codebook(study: Project, path: Path) -> None:
    codes = read_codebook(path)
    with study.change("Codes") as session:
        rows = preview(session, codes)
        take(session, rows, range(len(rows)))


def _table(study: Project, path: Path) -> None:
    table = read_table(path)
    with study.change("Table") as session:
        _bring(session, path, table)


def _bring(session: Session, path: Path, table: object) -> None:
    bring(session, path.name, table, remembered(session, table))  # type: ignore[arg-type]


def _guide(study: Project, path: Path) -> None:
    read_guide(path)


def _reading(study: Project, path: Path) -> None:
    """Reads a file and no more, many times as fast: what is read wrongly falls over here already."""
    if path.name.startswith("codes"):
        read_codebook(path)
    elif path.name.startswith("table"):
        read_table(path)
    else:
        read_transcript(path)


def _readable(folder: Path) -> list[tuple[str, bytes]]:
    return [*_transcripts(folder), ("codes.qdc", QDC.encode()), ("codes.csv", CODES.encode()),
            ("table.csv", TABLE.encode())]  # fmt: skip


KINDS: dict[str, tuple[Callable[[Path], list[tuple[str, bytes]]], Import]] = {
    "qdpx": (_projects, import_project),
    "qualcoder": (lambda folder: [("data.qda", (qualcoder(folder / "q.qda") / "data.qda").read_bytes())],
                  import_project),
    "taguette": (lambda folder: [("case.sqlite3", taguette(folder / "t.sqlite3").read_bytes())], import_project),
    "transcripts": (_transcripts, import_file),
    "reading": (_readable, _reading),
    "codebooks": (lambda folder: [("a.qdc", QDC.encode()), ("a.csv", CODES.encode()), ("a.xlsx", _sheet(CODES))],
                  _codebook),
    "tables": (lambda folder: [("a.csv", TABLE.encode()), ("a.xlsx", _sheet(TABLE))], _table),
    "guides": (lambda folder: [("a.docx", _document()), ("a.md", b"# Guide\n\n## Part\n\n1. Why?\n   - More\n")],
               _guide),
}  # fmt: skip
