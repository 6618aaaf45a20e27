"""Codings and participants leave as tables of other programs and as an SPSS file, and are read back as they were."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewkit.coding.actions import code_passage
from interviewkit.coding.codebook import create_code
from interviewkit.errors import FileTrouble, UserError
from interviewkit.exchange.codings import LAYOUTS, codings, write_codings
from interviewkit.exchange.spss import Variable, sav, write_spss
from interviewkit.people.actions import describe_participant, participant_labelled
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "study.ikit", "Study", coder="anna") as made:
        with made.change("Fill") as session:
            for label, age in (("P01", "34"), ("P02", "")):
                person = participant_labelled(session, label)
                describe_participant(session, person, {"나이": age, "plan": "기본 요금제"})
                source = add_source(session, f"{label} interview", "transcript", participant_id=person)
                first, _ = append_segments(
                    session, source, [NewSegment("=It was late, 정말.", start_ms=1500), NewSegment("Yes.")]
                )
                if label == "P01":
                    above = create_code(session, "Delivery")
                    code = create_code(session, "Late, very", parent_id=above)
                code_passage(session, source, Passage(Anchor(first, 0), Anchor(first, 12)), [code])
        yield made


def rows(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


@pytest.mark.parametrize(
    ("layout", "head", "first"),
    [
        ("taguette", ["id", "document", "tag", "content"],
         ["1", "P01 interview", "Delivery.Late, very", "'=It was late"]),
        ("qualcoder", ["File", "Coder", "Coded", "Id", "Codename", "Coded_Memo", "Category"],
         ["P01 interview", "anna", "'=It was late", "1", "Late, very", "", "Delivery"]),
        ("dedoose", ["Media Title", "Excerpt Creator", "Excerpt Copy", "Code: Late, very Applied",
                     "Code: Late, very Range", "Code: Late, very Weight"],
         ["P01 interview", "anna", "'=It was late", "True", "", "1"]),
    ],
)  # fmt: skip
def test_codings_leave_in_the_columns_of_other_programs(
    project: Project, tmp_path: Path, layout: str, head: list[str], first: list[str]
) -> None:
    path = tmp_path / "codings.csv"
    with project.read() as session:
        assert write_codings(session, path, layout) == 2
    found = rows(path)
    assert (found[0], found[1]) == (head, first) and len(found) == 3


def test_every_layout_writes_workbooks_and_tables(project: Project, tmp_path: Path) -> None:
    with project.read() as session:
        (one, two) = codings(session)
        assert (one.path, one.card.start_ms, two.card.participant) == (("Delivery", "Late, very"), 1500, "P02")
        for layout in LAYOUTS:
            write_codings(session, tmp_path / f"{layout}.xlsx", layout)
            write_codings(session, tmp_path / f"{layout}.csv", layout)
        with pytest.raises(UserError, match="no layout"):
            write_codings(session, tmp_path / "a.csv", "nvivo")
        with pytest.raises(FileTrouble):
            write_codings(session, tmp_path / "a.pdf")


def test_an_spss_file_is_read_back_with_names_labels_and_missing_numbers(project: Project, tmp_path: Path) -> None:
    pyreadstat = pytest.importorskip("pyreadstat")
    path = tmp_path / "people.sav"
    with project.read() as session:
        written = write_spss(session, path)
    assert (written.participants, written.variables) == (2, 5)
    found, meta = pyreadstat.read_sav(str(path), output_format="dict")
    assert meta.file_encoding == "UTF-8" and meta.number_rows == 2
    assert list(found) == ["participant", "plan", "나이", "code_Delivery", "code_Late__very"]
    assert list(found["participant"]) == ["P01", "P02"] and list(found["plan"]) == ["기본 요금제"] * 2
    assert list(found["나이"]) == [34, None]
    assert list(found["code_Late__very"]) == [1, 1] and list(found["code_Delivery"]) == [0, 0]
    assert meta.column_names_to_labels["code_Late__very"] == "Late, very"


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=300), st.floats(-1e9, 1e9)),
        min_size=1,
        max_size=4,
    )
)
def test_any_text_and_number_comes_back(
    tmp_path_factory: pytest.TempPathFactory, cells: list[tuple[str, float]]
) -> None:
    pyreadstat = pytest.importorskip("pyreadstat")
    path = tmp_path_factory.mktemp("sav") / "a.sav"
    path.write_bytes(
        sav(
            [
                Variable("text", "한글 이름표" * 20, [text for text, _ in cells]),
                Variable("n", "", [n for _, n in cells]),
            ]
        )
    )
    found, _ = pyreadstat.read_sav(str(path), output_format="dict")
    cut = [text.encode()[:255].decode("utf-8", "ignore").rstrip(" ") for text, _ in cells]
    assert list(found["text"]) == cut and list(found["n"]) == [n for _, n in cells]
