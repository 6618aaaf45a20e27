from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from interviewkit.model import Code, Setting
from interviewkit.store.bulk import fetch, insert, integers
from interviewkit.store.project import Project
from tests.store.content import add_source


def test_many_rows_are_written_and_read_the_same_everywhere(project: Project) -> None:
    words = [[0, 2, 10, 90, 0.25]]
    with project.change("Import") as session:
        source = add_source(session, segments=0)
        rows = [(source, n, f"{n}: 100 % “:x” %s ?", json.dumps(words), "", n == 1) for n in range(3)]
        insert(session, "segment", ["source_id", "position", "text", "words", "flags", "edited"], rows)
        insert(session, "segment", ["source_id"], [])
    with project.read() as session:
        found = fetch(
            session,
            "SELECT text, words, edited FROM segment"
            " WHERE source_id = :source AND text LIKE '%100 %' ORDER BY position",
            {"source": source},
        )
    assert [row[0] for row in found] == [f"{n}: 100 % “:x” %s ?" for n in range(3)]
    assert [json.loads(row[1]) for row in found] == [words] * 3
    assert [row[2] for row in found] == [False, True, False]
    project.undo()
    project.redo()
    with project.read() as session:
        assert fetch(session, "SELECT text, words, edited FROM segment ORDER BY position") == found


def test_however_many_rows_come_they_get_their_ids_in_order_and_the_defaults_left_out(project: Project) -> None:
    counts = (1, 57, 160, 499)
    with project.change("Import") as session:
        source = add_source(session, segments=0)
        for count in counts:
            rows = [(source, n, f"{count}") for n in range(count)]
            insert(session, "segment", ["source_id", "position", "text"], rows)
    with project.read() as session:
        found = fetch(session, "SELECT text, position, edited FROM segment ORDER BY id")
    assert found == [(f"{count}", n, False) for count in counts for n in range(count)]


def test_what_the_session_has_not_written_yet_is_read_too(project: Project) -> None:
    with project.change("Remember") as session:
        session.add(Setting(name="pinned", value={"a": [1]}))
        ((value,),) = fetch(session, "SELECT value FROM setting WHERE name = :name", {"name": "pinned"})
        assert json.loads(value) == {"a": [1]}


def test_casts_and_times_are_no_named_values(project: Project) -> None:
    with project.read() as session:
        assert fetch(session, "SELECT '12:30', CAST(:n AS integer)", {"n": 5}) == [("12:30", 5)]


def test_whole_numbers_of_many_rows_stay_in_their_rows(project: Project) -> None:
    with project.change("Import") as session:
        source = add_source(session, segments=0)
        insert(session, "segment", ["source_id", "position", "text"], [(source, n, "x" * n) for n in range(50)])
    with project.read() as session:
        columns = ("position", "length(text)", "-position")
        found = integers(session, columns, "FROM segment WHERE source_id = :source", {"source": source})
        assert sorted(found.T.tolist()) == [[n, n, -n] for n in range(50)]
        assert integers(session, columns, "FROM segment WHERE source_id = 0").shape == (3, 0)
        with pytest.raises(ValueError, match="NULL"):
            integers(session, ("id", "start_ms"), "FROM segment")


def test_many_rows_are_in_the_history_as_if_they_came_one_by_one(project: Project) -> None:
    weights = [0.1, 1e300, float("inf"), 2.0]
    for many in (False, True):
        with project.change("Import") as session:
            source = add_source(session, segments=1)
            segment = fetch(session, "SELECT max(id) FROM segment")[0][0]
            rows = [(f"{many} {n}", source, segment, 0, segment, 1) for n in range(600)]
            columns = ["guid", "source_id", "start_segment_id", "start_offset", "end_segment_id", "end_offset"]
            code = Code(name=f"C {many}")
            session.add(code)
            session.flush()
            for chunk in [rows] if many else [rows[n : n + 100] for n in range(0, 600, 100)]:
                insert(session, "quote", [*columns, "memo", "created_at"], [(*row, "“m”\n", "t") for row in chunk])
            quotes = fetch(session, "SELECT id FROM quote WHERE source_id = :source ORDER BY id", {"source": source})
            tags = [(quote, code.id, weights[n % 4], "t") for n, (quote,) in enumerate(quotes)]
            for part in [tags] if many else [tags[n : n + 100] for n in range(0, 600, 100)]:
                insert(session, "tag", ["quote_id", "code_id", "weight", "created_at"], part)
    with project.read() as session:
        kept = fetch(session, "SELECT quote_id, code_id, weight FROM tag ORDER BY id")
        sql = (
            "SELECT step_id, table_name, before, after FROM row_change WHERE table_name IN ('quote', 'tag') ORDER BY id"
        )
        recorded = fetch(session, sql)
    assert [(row[0], row[1], row[2]) for row in recorded[:1200]] == [
        (recorded[0][0], table, None) for table in ["quote"] * 600 + ["tag"] * 600
    ]
    assert len(recorded) == 2400
    for one, other in zip(recorded[:1200], recorded[1200:], strict=True):
        first, second = (json.loads(row[3]) for row in (one, other))
        assert first.keys() == second.keys()
        assert first.get("weight") == second.get("weight")
    project.undo()
    project.undo()
    with project.read() as session:
        assert fetch(session, "SELECT count(*) FROM quote") == [(0,)]
    project.redo()
    project.redo()
    with project.read() as session:
        assert fetch(session, "SELECT quote_id, code_id, weight FROM tag ORDER BY id") == kept


def test_many_rows_that_fail_half_way_are_recorded_as_far_as_they_came_and_so_is_what_follows(tmp_path: Path) -> None:
    rows = [(f"guid {n}", f"word {n % 600}") for n in range(601)]
    with Project.create(tmp_path / "study.ikit", coder="anna") as project:
        with project.change("Import") as session:
            with pytest.raises(sqlite3.IntegrityError):
                insert(session, "term", ["guid", "word"], rows)
            session.add(Setting(name="afterwards", value=1))
        assert [row.changes for row in project.history()] == [601]
        project.undo()
        with project.read() as session:
            assert fetch(session, "SELECT id FROM term UNION SELECT id FROM setting WHERE name = 'afterwards'") == []
