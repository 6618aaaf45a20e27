"""A map as a workbook and as text: every number of it, and nothing a spreadsheet would reckon."""

from __future__ import annotations

import csv
import io

from openpyxl import load_workbook

from interviewkit.coding.queries import quotes_in_stage
from interviewkit.journey.cells import add_card, set_numbers
from interviewkit.journey.maps import create_map
from interviewkit.journey.reading import map_content
from interviewkit.journey.sheets import as_csv, as_xlsx
from interviewkit.store.project import Project
from interviewkit.words import speaking
from tests.journey.test_journey import ids


def filled(project: Project) -> int:
    stage = ids(project)
    with project.change("Fill") as session:
        map_id = create_map(session, "가게 Shop")
        quotes = quotes_in_stage(session, stage["Purchase"])
        add_card(session, map_id, stage["Purchase"], "opportunity", "=HYPERLINK(1)", quote_ids=quotes)
        add_card(session, map_id, stage["Loyalty"], "opportunity", "편지 쓰기")
        set_numbers(session, map_id, {(stage["Awareness"], ""): 1200, (stage["Purchase"], ""): 60})
    return map_id


def test_a_workbook_holds_the_map_its_numbers_and_its_cards(study: Project) -> None:
    map_id = filled(study)
    with study.read() as session:
        content = map_content(session, map_id)
        book = load_workbook(io.BytesIO(as_xlsx(session, content)))
    assert book.sheetnames == ["Journey map", "Numbers", "Cards"]
    shown = {row[0].value: [cell.value for cell in row[1:]] for row in book["Journey map"].iter_rows()}
    assert shown["가게 Shop"] == ["Awareness", "Exploration", "Purchase", "Experience", "Loyalty"]
    assert shown["Opportunities"][2] == "● =HYPERLINK(1) (4)"
    assert shown["Emotion curve"][1].startswith("−2.0 [−2.0, −2.0]\nn = 3")
    assert shown["Friction"][2] == "3 of 4 participants"
    assert shown["Funnel"][2] == "60\n5.0 % of the stage before\n−1,140 left"
    numbers = [[cell.value for cell in row] for row in book["Numbers"].iter_rows(min_row=2)]
    assert [row[4] for row in numbers] == [column.point.mean for column in content.columns]
    assert all(cell.data_type != "f" for page in book for row in page.iter_rows() for cell in row)


def test_text_has_a_line_for_each_thing_with_a_stable_id_in_the_language_asked_for(study: Project) -> None:
    map_id = filled(study)
    with study.read() as session, speaking("ko"):
        found = as_csv(session, map_content(session, map_id)).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(found)))
    mine = next(row for row in rows if row[3] == "편지 쓰기")
    assert mine[1] == "충성도" and len(mine[-1]) == 36
    assert any(row[3] == "'=HYPERLINK(1)" for row in rows)
