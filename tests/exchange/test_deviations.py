"""What programs do otherwise than the standard is taken as it is meant, and told: nothing of it keeps a project out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from interviewkit.exchange.projects import Outcome, import_project
from interviewkit.store.project import Project
from tests.exchange.fuzz_seeds import RTF, page
from tests.exchange.qdpx_files import LINES, MAXQDA, NVIVO_WINDOWS, QUALCODER, WANTED, Flavour, guid, project
from tests.exchange.test_other_programs import counts, rows, said

Parts = dict[str, bytes]
TEXT = f"sources/{guid('file')}.txt"
CODING = f'<Coding guid="{guid("c")}"><CodeRef targetGUID="{guid("code")}"/></Coding>'


def changed(path: Path, change: Callable[[Parts], Parts]) -> Path:
    """The same project with other parts in its zip file."""
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in change(parts).items():
            packed.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return path


def brought(tmp_path: Path, file: Path) -> tuple[list[str], Outcome, Project]:
    study = Project.create(tmp_path / "study.ikit", "Study", coder="anna")
    outcome = import_project(study, file)
    assert study.check() == []
    return said(study), outcome, study


def xml(change: Callable[[str], str]) -> Callable[[Parts], Parts]:
    return lambda parts: {
        name: change(content.decode()).encode() if name.endswith(".qde") else content for name, content in parts.items()
    }


def renamed(change: Callable[[str], str]) -> Callable[[Parts], Parts]:
    return lambda parts: {change(name): content for name, content in parts.items()}


def text(change: Callable[[bytes], bytes]) -> Callable[[Parts], Parts]:
    return lambda parts: {n: change(content) if n.endswith(".txt") else content for n, content in parts.items()}


def inline(parts: Parts) -> Parts:
    said_text = "\n".join(LINES).replace("&", "&amp;")
    inside = f'"><PlainTextContent>{said_text}</PlainTextContent><PlainTextSelection'.encode()
    document = parts["project.qde"].replace(f' plainTextPath="internal://{guid("file")}.txt"'.encode(), b"")
    at = document.index(b'name="Talk"') + len(b'name="Talk')
    return {"project.qde": document[:at] + document[at:].replace(b'"><PlainTextSelection', inside, 1)}


def without_path(parts: Parts) -> Parts:
    path = f' plainTextPath="internal://{guid("file")}.txt"'.encode()
    return {
        "project.qde": parts["project.qde"].replace(path, b""), f"sources/{guid('source')}.txt": parts[TEXT],
    }  # fmt: skip


def in_a_zip_of_windows(parts: Parts) -> Parts:
    return {name.replace("/", "\\"): content for name, content in parts.items()}


CHANGES: dict[str, tuple[Flavour, Callable[[Parts], Parts]]] = {
    "everything in a folder": (MAXQDA, renamed(lambda name: f"My study/{name}")),
    "a folder in capitals": (MAXQDA, renamed(lambda name: name.replace("sources/", "SOURCES/"))),
    "texts beside the project": (MAXQDA, renamed(lambda name: name.replace("sources/", ""))),
    "texts in a folder of their own": (MAXQDA, renamed(lambda name: name.replace("sources/", "sources/text/"))),
    "backslashes": (MAXQDA, in_a_zip_of_windows),
    "a dot before": (MAXQDA, renamed(lambda name: f"./{name}")),
    "names in capitals": (NVIVO_WINDOWS, renamed(lambda name: name.upper().replace(".TXT", ".txt"))),
    "braces about file names": (MAXQDA, renamed(lambda name: name.replace(guid("file"), f"{{{guid('file')}}}"))),
    "braces in paths": (MAXQDA, xml(lambda qde: qde.replace(guid("file"), f"{{{guid('file').upper()}}}"))),
    "relative paths": (MAXQDA, xml(lambda qde: qde.replace("internal://", "relative:///sources/"))),
    "absolute paths to what is inside": (MAXQDA, xml(lambda qde: qde.replace("internal://", "absolute:///C:/me/"))),
    "paths of Windows": (MAXQDA, xml(lambda qde: qde.replace("internal://", "absolute:///C:\\me\\a\\"))),
    "no path, but a file of the source's guid": (MAXQDA, without_path),
    "the text within the project": (MAXQDA, inline),
    "no namespace": (MAXQDA, xml(lambda qde: qde.replace(' xmlns="urn:QDA-XML:project:1.0"', ""))),
    "another version of the standard": (MAXQDA, xml(lambda qde: qde.replace("project:1.0", "project:1:5"))),
    "a prefix before every name": (
        MAXQDA,
        xml(lambda qde: qde.replace("</", "</q:").replace("<?", "\0").replace("<", "<q:").replace("<q:/q:", "</q:")
            .replace("\0", "<?").replace("xmlns=", "xmlns:q=")),
    ),
    "elements of other programs": (
        MAXQDA,
        xml(lambda qde: qde.replace("<CodeBook>", '<x:Own xmlns:x="urn:x"><x:a/></x:Own><CodeBook>')),
    ),
    "blank lines before the declaration": (MAXQDA, xml(lambda qde: f"\n  {qde}")),
    "a mark before the declaration": (MAXQDA, xml(lambda qde: f"\ufeff{qde}")),
    "empty parts": (MAXQDA, xml(lambda qde: qde.replace("</Project>", "<Sets/><Graphs/><Links/></Project>"))),
    "parts in another order": (
        MAXQDA,
        xml(lambda qde: qde.replace("<Users>", "<Notes/><Users>").replace("</Project>", "<Users/></Project>")),
    ),
    "a text of UTF-16": (NVIVO_WINDOWS, text(lambda content: content.decode("utf-8-sig").encode("utf-16"))),
    "a mark that is not counted": (MAXQDA, text(lambda content: b"\xef\xbb\xbf" + content)),
    "breaks of old Macs": (MAXQDA, text(lambda content: content.replace(b"\n", b"\r"))),
    "breaks written as two by a copy": (QUALCODER, text(lambda content: content.replace(b"\n", b"\r\n"))),
    "positions with decimals": (MAXQDA, xml(lambda qde: qde.replace('" endPosition', '.0" endPosition'))),
    "no dates and no users": (
        MAXQDA,
        xml(lambda qde: qde.replace(' creationDateTime="2024-09-15T15:36:47Z"', "").replace("creatingUser", "x")),
    ),
    "times that are none": (MAXQDA, xml(lambda qde: qde.replace("2024-09-15T15:36:47Z", "yesterday"))),
    "codes that cannot be given": (MAXQDA, xml(lambda qde: qde.replace('isCodable="true"', 'isCodable="false"'))),
    "codes without colours": (MAXQDA, xml(lambda qde: qde.replace(' color="#DC0000"', ' color="red"'))),
    "a qde in capitals": (QUALCODER, renamed(lambda name: name.replace("project.qde", "PROJECT.QDE"))),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_passages_lie_on_their_words_whatever_a_program_does_otherwise(tmp_path: Path, name: str) -> None:
    flavour, change = CHANGES[name]
    words, outcome, study = brought(tmp_path, changed(project(tmp_path / "x.qdpx", flavour), change))
    assert words == list(WANTED)
    assert rows(study, "SELECT count(*) FROM tag") == [(len(WANTED),)]
    assert counts(outcome)["selections"] == len(WANTED)
    assert "unplaced" not in counts(outcome)
    study.close()


@pytest.mark.parametrize(
    ("encoding", "lines"),
    [("cp949", ("지현: 배송이 똠방각하였어요.", "다음부터는 안 살래요.")),
     ("cp1252", ("Anna: I don’t know the café.", "It’s closed.")),
     ("utf-16-le", ("Anna: 안녕하세요 there.", "It is closed."))],
)  # fmt: skip
def test_texts_in_other_encodings_keep_their_places(tmp_path: Path, encoding: str, lines: tuple[str, ...]) -> None:
    wanted = tuple(line.split(" ", 1)[1].rstrip(".") for line in lines)
    windows = Flavour("NVivo 12 for Windows", "\r\n", wide=True, break_width=2)
    file = project(tmp_path / "x.qdpx", windows, lines, wanted)
    words, outcome, study = brought(tmp_path, changed(file, text(lambda content: content.decode().encode(encoding))))
    assert words == list(wanted)
    assert counts(outcome)["not-utf8"] == 1
    study.close()


def test_bytes_that_are_no_utf8_do_not_keep_a_project_out(tmp_path: Path) -> None:
    file = changed(
        project(tmp_path / "x.qdpx"),
        lambda parts: {**parts, "project.qde": parts["project.qde"].replace(b"What hurts", b"What hurts, caf\xe9")},
    )
    words, outcome, study = brought(tmp_path, file)
    assert words == list(WANTED)
    assert counts(outcome)["control"] == 1
    study.close()


def test_a_project_in_utf16_is_read(tmp_path: Path) -> None:
    def change(parts: Parts) -> Parts:
        qde = parts["project.qde"].decode().replace('encoding="UTF-8"', 'encoding="UTF-16"')
        return {**parts, "project.qde": qde.encode("utf-16")}

    words, _, study = brought(tmp_path, changed(project(tmp_path / "x.qdpx"), change))
    assert words == list(WANTED)
    study.close()


def test_names_of_old_korean_zip_files_and_of_macs_are_found(tmp_path: Path) -> None:
    def change(parts: Parts) -> Parts:
        qde = parts["project.qde"].replace(f"{guid('file')}.txt".encode(), "면담 하나.txt".encode())
        return {"project.qde": qde, "sources/XXXXXXXXX.txt": parts[TEXT]}

    file = changed(project(tmp_path / "x.qdpx"), change)
    old = "면담 하나".encode("cp949")
    content = file.read_bytes().replace(b"XXXXXXXXX", old)
    assert len(old) == 9
    file.write_bytes(content)
    words, _, study = brought(tmp_path, file)
    assert words == list(WANTED)
    study.close()


def test_two_codes_and_two_sources_of_one_name_stay_two(tmp_path: Path) -> None:
    second = guid("second")
    codes = (
        f'<Code guid="{guid("code")}" name="Trouble"/><Code guid="{guid("p")}" name="P"><Code guid="{second}"'
        f' name="Trouble"/></Code><Code guid="{guid("odd")}" name="&lt;a&gt; / &quot;b&quot; &#10; c: *?"/>'
    )
    sources = f'<TextSource guid="{guid("t2")}" name="Talk"><PlainTextContent>Other</PlainTextContent></TextSource>'
    _, outcome, study = brought(tmp_path, project(tmp_path / "x.qdpx", codes=codes, sources=sources))
    assert rows(study, "SELECT name FROM code ORDER BY id") == [
        ("Trouble",), ("P",), ('<a> / "b" c: *?',), ("Trouble (P)",),
    ]  # fmt: skip
    assert rows(study, "SELECT name FROM source ORDER BY id") == [("Talk",), ("Talk (2)",)]
    assert counts(outcome)["code-renamed"] == 1
    study.close()


def test_what_refers_to_nothing_is_told_and_the_rest_comes_in(tmp_path: Path) -> None:
    gone = guid("gone")
    selections = (
        f'<PlainTextSelection guid="{guid("s9")}" startPosition="0" endPosition="4"><Coding guid="{guid("c9")}">'
        f'<CodeRef targetGUID="{gone}"/></Coding><Coding guid="{guid("c8")}"/><NoteRef targetGUID="{gone}"/>'
        f"</PlainTextSelection>"
    )
    after = (
        f'<Sets><Set guid="{guid("set")}" name="Group"><MemberCode targetGUID="{gone}"/><MemberCode'
        f' targetGUID="{guid("code")}"/><MemberSource targetGUID="{gone}"/></Set></Sets>'
    )
    _, outcome, study = brought(tmp_path, project(tmp_path / "x.qdpx", selections=selections, after=after))
    found = counts(outcome)
    assert (found["code-missing"], found["coding-without-code"], found["reference-to-nothing"]) == (1, 1, 2)
    assert rows(study, "SELECT count(*) FROM quote") == [(len(WANTED) + 1,)]
    assert rows(study, "SELECT name FROM theme") == [("Group",)]
    study.close()


def test_notes_in_files_of_their_own_are_read(tmp_path: Path) -> None:
    after = (
        f'<Notes><Note guid="{guid("n")}" name="Plan" plainTextPath="internal://{guid("n")}.txt"/><Note'
        f' guid="{guid("m")}" name="Bare"/></Notes>'
    )
    files = {f"sources/{guid('n')}.txt": "\ufeffAsk\r\nagain".encode()}
    _, _, study = brought(tmp_path, project(tmp_path / "x.qdpx", after=after, files=files))
    assert rows(study, "SELECT title, text FROM memo ORDER BY id") == [("Plan", "Ask\nagain"), ("Bare", "")]
    study.close()


def test_a_word_document_alone_gives_its_text(tmp_path: Path) -> None:
    from docx import Document

    document = Document()
    for line in ("Anna: What happened?", "Minsu: It broke."):
        document.add_paragraph(line)
    made = io.BytesIO()
    document.save(made)
    sources = (
        f'<TextSource guid="{guid("w")}" name="Word" richTextPath="internal://w.docx"><PlainTextSelection'
        f' guid="{guid("ws")}" startPosition="28" endPosition="36">{CODING}</PlainTextSelection></TextSource>'
    )
    file = project(tmp_path / "x.qdpx", sources=sources, files={"sources/w.docx": made.getvalue()})
    words, outcome, study = brought(tmp_path, file)
    assert words[-1] == "It broke"
    assert counts(outcome)["styled-only"] == 1
    study.close()


def test_codes_on_the_region_of_a_page_come_to_the_words_of_the_same_passage(tmp_path: Path) -> None:
    twin = guid("twin")
    sources = (
        f'<PDFSource guid="{guid("pdf")}" name="Leaflet"><PDFSelection guid="{twin}" page="0" firstX="1" firstY="2"'
        f' secondX="3" secondY="4">{CODING}</PDFSelection><Representation guid="{guid("r")}"><PlainTextContent>A house'
        f' by the sea.</PlainTextContent><PlainTextSelection guid="{twin}" startPosition="2" endPosition="7"/>'
        f"</Representation></PDFSource>"
    )
    words, _, study = brought(tmp_path, project(tmp_path / "x.qdpx", sources=sources))
    assert words[-1] == "house"
    assert rows(study, "SELECT count(*) FROM tag") == [(len(WANTED) + 1,)]
    study.close()


def test_a_pdf_without_its_text_and_a_styled_document_are_read_themselves(tmp_path: Path) -> None:
    sources = (
        f'<PDFSource guid="{guid("pdf")}" name="Leaflet" path="internal://l.pdf"><PDFSelection guid="{guid("box")}"'
        f' page="0" firstX="70" firstY="690" secondX="300" secondY="720" name="the box">{CODING}</PDFSelection>'
        f'</PDFSource><TextSource guid="{guid("r")}" name="Styled" richTextPath="relative:///r.rtf"/>'
    )
    files = {"sources/l.pdf": page(), "sources/r.rtf": RTF.encode()}
    words, outcome, study = brought(tmp_path, project(tmp_path / "x.qdpx", sources=sources, files=files))
    assert words[-1] == "the box (1: 70 690 300 720)"
    said_there = (
        "SELECT s.text FROM segment s JOIN source o ON o.id = s.source_id WHERE o.name = '{}' ORDER BY s.position"
    )
    assert [text for (text,) in rows(study, said_there.format("Leaflet"))] == ["Hello there", "Hi", "Bye", words[-1]]
    assert "Hello" in str(rows(study, said_there.format("Styled"))[0][0])
    assert [each.detail for each in outcome.report if each.kind == "styled-only"] == ["Leaflet", "Styled"]
    study.close()
