"""Codebooks go out as qdc, xlsx and csv and come back the same; hostile files are refused in words."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from openpyxl import load_workbook

from interviewkit.coding import codebook, queries
from interviewkit.errors import FileTrouble
from interviewkit.exchange import codebooks, qdc, sheets
from interviewkit.exchange.code_files import FileCode, hue_colours, nearest_hue, project_codes
from interviewkit.store.project import Project

SCHEMA = Path(__file__).parents[1] / "fixtures" / "refi-qda-codebook.xsd"
TEXTS = st.text(st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufffe\uffff"), max_size=20)
NAMES = TEXTS.map(lambda text: " ".join(text.split())).filter(lambda text: text.strip(" '\"") != "")


@st.composite
def trees(draw: st.DrawFn) -> list[FileCode]:
    """Codebooks as projects have them: names of their own, each code behind its parent, in the order of the tree."""
    names = draw(
        st.lists(NAMES | st.sampled_from(["=1+1", "+82", "-x", "@me", "'=x", "늦음"]), min_size=1, unique=True)
    )
    parents: list[int | None] = []
    path: list[int] = []
    for at in range(len(names)):
        path = path[: draw(st.integers(0, len(path)))]
        parents.append(path[-1] if path else None)
        path.append(at)
    return [
        FileCode(
            name,
            parent,
            draw(st.sampled_from(["topic", "behaviour", "need"])),
            draw(st.integers(0, 9)),
            draw(TEXTS | st.just("=HYPERLINK(1)\nline")).strip(),
            draw(TEXTS).strip(),
            draw(TEXTS | st.just("-")).strip(),
            draw(st.booleans()),
            f"00000000-0000-4000-8000-{at:012d}",
        )
        for at, (name, parent) in enumerate(zip(names, parents, strict=True))
    ]


@given(trees())
@settings(deadline=None, max_examples=60)
def test_a_codebook_comes_back_from_qdc_as_it_went_and_fits_the_schema(codes: list[FileCode]) -> None:
    content = qdc.write_qdc(codes)
    etree.XMLSchema(etree.parse(str(SCHEMA))).assertValid(etree.fromstring(content))
    assert qdc.read_qdc(content, "x.qdc") == codes


@given(trees())
@settings(deadline=None, max_examples=60)
def test_a_codebook_comes_back_from_csv_as_it_went(codes: list[FileCode]) -> None:
    assert codebooks.from_rows(sheets.read_csv(sheets.write_csv(codebooks.as_rows(codes)), "x.csv"), "x.csv") == codes


@given(trees())
@settings(deadline=None, max_examples=25)
def test_a_codebook_comes_back_from_a_workbook_as_it_went(codes: list[FileCode]) -> None:
    content = sheets.write_xlsx(codebooks.as_rows(codes), "Codes")
    assert codebooks.from_rows(sheets.read_xlsx(content, "x.xlsx"), "x.xlsx") == codes


@given(st.sampled_from("=+-@"), TEXTS)
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_no_cell_is_taken_for_a_formula(sign: str, text: str) -> None:
    written = sheets.write_csv([[sign + text]]).decode("utf-8-sig")
    assert written.startswith("\"'" + sign)
    assert sheets.read_csv(sheets.write_csv([[sign + text]]), "x")[0] == [sign + text]
    cell = load_workbook(io.BytesIO(sheets.write_xlsx([[sign + text]], "x"))).active["A1"]
    assert cell.data_type == "s"


@pytest.fixture
def project(tmp_path: Path):  # type: ignore[no-untyped-def]
    with Project.create(tmp_path / "study.ikit", "Study", coder="anna") as project:
        with project.change("Codes") as session:
            delivery = codebook.create_code(session, "Delivery", definition="How it came")
            codebook.create_code(session, "Late", parent_id=delivery, family="need", include="hours count")
            codebook.create_code(session, "=Trust")
        yield project


def names(project: Project) -> list[tuple[str, int]]:
    with project.read() as session:
        rows = queries.codebook(session)
    depth: dict[int | None, int] = {None: -1}
    for row in rows:
        depth[row.id] = depth[row.parent_id] + 1
    return [(row.name, depth[row.id]) for row in rows]


@pytest.mark.parametrize("kind", codebooks.FORMATS)
def test_a_written_codebook_makes_the_same_one_in_an_empty_project(project: Project, tmp_path: Path, kind: str) -> None:
    path = codebooks.export_codebook(project, tmp_path / f"codes.{kind}")
    with Project.create(tmp_path / "other.ikit", "Other", coder="bora") as other:
        with other.change("Import codebook") as session:
            rows = codebooks.preview(session, codebooks.read_codebook(path))
            assert {row.state for row in rows} == {"new"}
            assert codebooks.take(session, rows, range(len(rows))) == 3
        with project.read() as one, other.read() as two:
            assert project_codes(one) == project_codes(two)
        other.undo()
        assert names(other) == []


@pytest.mark.parametrize("kind", codebooks.FORMATS)
def test_importing_what_is_here_already_changes_nothing(project: Project, tmp_path: Path, kind: str) -> None:
    path = codebooks.export_codebook(project, tmp_path / f"codes.{kind}")
    with project.read() as session:
        rows = codebooks.preview(session, codebooks.read_codebook(path))
    assert [row.state for row in rows] == ["same"] * 3


def test_the_preview_tells_new_from_filled_from_different_and_only_what_is_chosen_is_taken(
    project: Project, tmp_path: Path
) -> None:
    path = tmp_path / "theirs.csv"
    path.write_text(
        "Code;Parent;Definition\nDelivery;;Everything about the parcel\nlate;Delivery;After the day promised\n"
        "Damaged;Delivery;Broken\nPrice;;\n",
        encoding="utf-8",
    )
    with project.read() as session:
        rows = codebooks.preview(session, codebooks.read_codebook(path))
    assert [(row.code.name, row.state, row.fields) for row in rows] == [
        ("Delivery", "differs", ("definition",)),
        ("late", "fills", ("definition",)),
        ("Damaged", "new", ()),
        ("Price", "new", ()),
    ]
    with project.change("Import codebook") as session:
        assert codebooks.take(session, rows, {1, 2}) == 2
    assert names(project) == [("Delivery", 0), ("Late", 1), ("Damaged", 1), ("=Trust", 0)]
    with project.read() as session:
        found = {row.name: row.definition for row in queries.codebook(session)}
    assert (found["Delivery"], found["Late"], found["Damaged"]) == ("How it came", "After the day promised", "Broken")
    project.undo()
    assert names(project) == [("Delivery", 0), ("Late", 1), ("=Trust", 0)]


def test_a_file_may_move_and_rename_what_it_knows_by_its_guid(project: Project, tmp_path: Path) -> None:
    with project.read() as session:
        codes = project_codes(session)
    theirs = [codes[2], FileCode("Too late", 0, guid=codes[1].guid), codes[0]]
    with project.change("Import codebook") as session:
        rows = codebooks.preview(session, theirs)
        assert rows[1].fields == ("name", "parent")
        codebooks.take(session, rows, range(3))
    assert names(project) == [("Delivery", 0), ("=Trust", 0), ("Too late", 1)]


def test_taguettes_table_korean_heads_and_a_ring_of_parents_are_read() -> None:
    rows = [["tag", "description", "number of highlights"], ["interesting", "Further review", "3"]]
    assert codebooks.from_rows(rows, "x")[0] == FileCode("interesting", definition="Further review")
    rows = [["코드", "상위 코드", "정의"], ["늦음", "배송", "약속보다"]]
    assert [(c.name, c.parent, c.definition) for c in codebooks.from_rows(rows, "x")] == [
        ("배송", None, None),
        ("늦음", 0, "약속보다"),
    ]
    ring = codebooks.from_rows([["code", "parent"], ["a", "b"], ["b", "a"]], "x")
    assert [(code.name, code.parent) for code in ring] == [("a", None), ("b", 0)]


def test_twins_in_a_file_get_names_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "twins.qdc"
    path.write_text(
        '<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:0:4"><Codes>'
        '<Code guid="{00000000-0000-4000-8000-00000000000A}" name="A" isCodable="true" color="#f00">'
        '<Code guid="x" name="Other" isCodable="true"/></Code>'
        '<Code guid="y" name="B" isCodable="true"><Code guid="z" name="Other" isCodable="true"/></Code>'
        "</Codes></CodeBook>",
        encoding="utf-8",
    )
    read = codebooks.read_codebook(path)
    assert [code.name for code in read] == ["A", "Other", "B", "Other (B)"]
    assert read[0].guid == "00000000-0000-4000-8000-00000000000a"


def bomb() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b" " * (sheets.MOST_UNPACKED + 1))
    return made.getvalue()


def declared() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        packed.writestr("xl/workbook.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x/>')
    return made.getvalue()


DEEP = b"<CodeBook><Codes>" + b'<Code name="a">' * 5000 + b"</Code>" * 5000 + b"</Codes></CodeBook>"
XXE = b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><CodeBook><Codes><Code name="&x;"/></Codes></CodeBook>'


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.qdc", b""),
        ("cut.qdc", b"<CodeBook><Codes><Code name='a'"),
        ("other.qdc", b"<Project/>"),
        ("none.qdc", b"<CodeBook><Codes/></CodeBook>"),
        ("deep.qdc", DEEP),
        ("xxe.qdc", XXE),
        ("picture.csv", bytes(range(256)) * 50),
        ("no-head.csv", b"a,b\n1,2\n"),
        ("empty.csv", b""),
        ("cut.xlsx", b"PK\x03\x04nothing"),
        ("bomb.xlsx", bomb()),
        ("declared.xlsx", declared()),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_files_that_are_none_or_hostile_are_refused_in_words(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(FileTrouble) as caught:
        codebooks.read_codebook(path)
    assert name in str(caught.value)


def test_an_empty_codebook_and_a_text_longer_than_a_cell_are_refused(tmp_path: Path) -> None:
    with Project.create(tmp_path / "empty.ikit", "Empty") as project:
        with pytest.raises(FileTrouble):
            codebooks.export_codebook(project, tmp_path / "x.qdc")
        with pytest.raises(FileTrouble):
            codebooks.export_codebook(project, tmp_path / "x.docm")
    with pytest.raises(FileTrouble):
        sheets.write_xlsx([["x" * 32_768]], "x")


def test_colours_come_back_as_the_nearest_hue() -> None:
    assert [nearest_hue(colour) for colour in hue_colours()] == list(range(10))
    assert nearest_hue("#f00") == nearest_hue("FF0000") is not None
    assert nearest_hue("red") is None


def test_the_command_line_writes_the_codebook(project: Project, tmp_path: Path) -> None:
    from interviewkit.reports.write import export

    path = export(project, tmp_path / "codes.qdc")
    etree.XMLSchema(etree.parse(str(SCHEMA))).assertValid(etree.fromstring(path.read_bytes()))
    assert [code.name for code in codebooks.read_codebook(path)] == ["Delivery", "Late", "=Trust"]
