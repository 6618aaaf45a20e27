"""Surveys and facts about participants come in from tables; a later table of the same name brings them up to date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviewkit.coding.actions import code_passage
from interviewkit.coding.codebook import create_code
from interviewkit.errors import FileTrouble
from interviewkit.exchange.sheets import write_xlsx
from interviewkit.exchange.tables.bringing import Brought, bring, read_table, remembered
from interviewkit.exchange.tables.columns import Table, number, understood
from interviewkit.people.queries import participants
from interviewkit.sources.correcting.editing import edit_segment
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage

SURVEY = [
    ["응답 번호", "응답자", "NPS", "가입일", "재구매", "왜 그 점수를 주셨나요?", "What would you change?", ""],
    [
        "1",
        "P01",
        "9",
        "2026-01-03",
        "예",
        "배송이 빨라서 좋았고 포장도 깔끔했습니다.",
        "=Nothing, really, it is fine as it is.",
        "",
    ],
    ["2", "P02", "3", "2026-01-04", "아니오", "상담원과 연결되기까지 너무 오래 걸렸습니다.", "", ""],
    [
        "3",
        "",
        "7",
        "2026-01-05",
        "예",
        "그냥 그랬어요. 특별히 좋지도 나쁘지도 않았습니다.",
        "Delivery times, and the way they are told.",
        "",
    ],
]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "study.ikit", "Study", coder="anna") as made:
        yield made


def bringing(project: Project, table: Table, name: str = "Survey") -> Brought:
    with project.change("Import table") as session:
        return bring(session, name, table, remembered(session, table))


def segments(project: Project) -> list[tuple[str, str, str, str]]:
    with project.read() as session:
        return [
            (row[0] or "", row[1], row[2], row[3])
            for row in fetch(
                session,
                """SELECT v.label, g.heading, g.origin, g.text FROM segment g LEFT JOIN speaker v ON v.id = g.speaker_id
                   ORDER BY g.position""",
            )
        ]


def test_columns_are_told_by_titles_and_cells() -> None:
    table = understood(SURVEY)
    assert [(each.role, each.kind, each.scale) for each in table.columns] == [
        ("row", "text", ""), ("participant", "text", ""), ("attribute", "number", "nps"), ("attribute", "date", ""),
        ("attribute", "yes_no", ""), ("text", "text", ""), ("text", "text", ""), ("ignore", "text", ""),
    ]  # fmt: skip
    assert [number(cell) for cell in ("1,200", "45 %", "-3.5", "3일", "")] == [1200, 45, -3.5, None, None]


@pytest.mark.parametrize("ending", [".xlsx", ".csv", ".tsv", "cp949"])
def test_a_survey_comes_in_from_every_kind_of_file(project: Project, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"survey{ending if ending.startswith('.') else '.csv'}"
    if ending == ".xlsx":
        path.write_bytes(write_xlsx(SURVEY, "응답"))
    else:
        cells = [[f'"{cell}"' for cell in row] for row in SURVEY]
        text = "\r\n".join(("\t" if ending == ".tsv" else ",").join(row) for row in cells)
        path.write_bytes(text.encode("cp949" if ending == "cp949" else "utf-8-sig"))
    brought = bringing(project, read_table(path))
    assert (brought.new, brought.participants, brought.attributes, brought.nameless) == (5, 2, 6, 1)
    assert segments(project) == [
        ("P01", "왜 그 점수를 주셨나요?", "1", SURVEY[1][5]), ("P01", "What would you change?", "1", SURVEY[1][6]),
        ("P02", "왜 그 점수를 주셨나요?", "2", SURVEY[2][5]), ("", "왜 그 점수를 주셨나요?", "3", SURVEY[3][5]),
        ("", "What would you change?", "3", SURVEY[3][6]),
    ]  # fmt: skip
    with project.read() as session:
        assert {each.label: each.attributes["NPS"] for each in participants(session)} == {"P01": "9", "P02": "3"}
        assert dict(fetch(session, "SELECT name, kind FROM attribute_type")) == {
            "NPS": "number", "가입일": "date", "재구매": "yes_no",
        }  # fmt: skip
    project.undo()
    assert segments(project) == []


def test_a_later_table_updates_and_keeps_quotes_and_corrections(project: Project) -> None:
    bringing(project, understood(SURVEY))
    with project.change("Code") as session:
        first, second = (row[0] for row in fetch(session, "SELECT id FROM segment ORDER BY position LIMIT 2"))
        source = fetch(session, "SELECT id FROM source")[0][0]
        code_passage(session, source, Passage(Anchor(first, 0), Anchor(first, 7)), [create_code(session, "빠름")])
        edit_segment(session, second, "Nothing.")
    later = [list(row) for row in SURVEY[:3]]
    later[1][5] = "음, " + later[1][5]
    later[1][6] = "Something else entirely was written here."
    later.append(["4", "P03", "10", "2026-02-01", "예", "새로 추가된 응답입니다. 아주 만족합니다.", "", ""])
    brought = bringing(project, understood(later))
    assert (brought.new, brought.changed, brought.same, brought.kept, brought.gone) == (1, 1, 1, 1, 2)
    with project.read() as session:
        offsets = fetch(session, "SELECT start_offset, end_offset FROM quote")
        assert fetch(session, "SELECT count(*) FROM source")[0][0] == 1
    assert offsets == [(3, 10)]
    assert segments(project)[0][3].startswith("음, ") and segments(project)[1][3] == "Nothing."


def test_what_a_person_chose_for_a_table_is_remembered(project: Project) -> None:
    table = understood(SURVEY)
    chosen = list(table.columns)
    chosen[4] = replace(chosen[4], role="ignore")
    with project.change("Import table") as session:
        bring(session, "Survey", table, chosen)
    with project.read() as session:
        assert remembered(session, understood(SURVEY))[4].role == "ignore"


def test_facts_alone_come_in_without_a_source(project: Project) -> None:
    brought = bringing(
        project, understood([["participant", "age", "plan"], ["P01", "34", "basic"], ["P02", "51", "pro"]])
    )
    assert (brought.source_id, brought.participants, brought.attributes) == (None, 2, 4)


def test_a_row_that_stands_twice_becomes_two_segments_and_is_told(project: Project) -> None:
    table = understood(
        [["customer", "comment"], ["A", "The first thing that I wrote to you."], ["A", "The second thing I wrote."]]
    )
    assert [each.role for each in table.columns] == ["participant", "text"]
    bringing(project, table)
    again = bringing(project, table)
    assert (again.new, again.same) == (0, 2)


@pytest.mark.parametrize("content", [b"", b"a,b\n", b"PK\x03\x04nonsense", bytes(range(256)) * 8])
def test_what_is_no_table_gets_a_clear_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(content)
    with pytest.raises(FileTrouble) as caught:
        read_table(path)
    assert "table.csv" in caught.value.sentences()[0]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.text(max_size=12), max_size=5), min_size=2, max_size=6))
def test_any_table_comes_in_twice_without_doubling(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]
) -> None:
    table = understood(rows)
    with Project.create(tmp_path_factory.mktemp("any") / "s.ikit", "S") as project:
        first = bringing(project, table)
        second = bringing(project, table)
        assert (second.new, second.changed, second.gone) == (0, 0, 0) and second.same == first.new
        assert project.check() == []
