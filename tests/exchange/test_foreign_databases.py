"""Projects of QualCoder and Taguette come in from their own databases."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from interviewkit.coding.queries import quote_texts, quotes
from interviewkit.errors import FileTrouble
from interviewkit.exchange.others import qualcoder as qualcoder_reader
from interviewkit.exchange.projects import format_of, import_project, look
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from tests.exchange.foreign_databases import qualcoder, taguette


@pytest.fixture
def study(tmp_path: Path) -> Project:
    return Project.create(tmp_path / "study.ikit", "Study", coder="anna")


def rows(study: Project, sql: str) -> list[tuple[object, ...]]:
    with study.read() as session:
        return fetch(session, sql)


def said(study: Project) -> list[str]:
    with study.read() as session:
        texts = quote_texts(session, quotes(session))
        return [texts[number] for (number,) in fetch(session, "SELECT id FROM quote ORDER BY id")]


def test_a_qualcoder_folder_comes_in_whole(study: Project, tmp_path: Path) -> None:
    outcome = import_project(study, qualcoder(tmp_path / "talks.qda"))
    counts = {each.kind: each.count for each in outcome.report}
    assert said(study) == ["gut", "배송이 빨랐어요", "배송이", "10 20 30 40", "Hello", "Hello film."]
    assert counts["merged"] == counts["without-source"] == counts["recording-elsewhere"] == 1
    assert rows(study, "SELECT name FROM source ORDER BY position") == [("talk.txt",), ("shop.png",), ("film.mp4",)]
    tree = rows(
        study, "SELECT c.name, p.name, c.definition FROM code c LEFT JOIN code p ON p.id = c.parent_id ORDER BY c.name"
    )
    assert tree == [
        ("Delivery", "Pains", ""), ("Pains", None, "what hurts"), ("good", None, ""), ("late", "Delivery", "too late"),
        ("very late", "late", ""),
    ]  # fmt: skip
    quoted = rows(study, "SELECT memo, starred FROM quote ORDER BY id LIMIT 3")
    assert [(memo, bool(starred)) for memo, starred in quoted] == [("nice", True), ("", False), ("odd", False)]
    tags = rows(study, "SELECT k.name FROM tag t JOIN coder k ON k.id = t.coder_id ORDER BY t.id LIMIT 2")
    assert tags == [("kim",), ("lee",)]
    assert rows(
        study, "SELECT p.label, p.note, a.value FROM attribute a JOIN participant p ON p.id = a.participant_id"
    ) == [("P01", "twice", "41")]
    assert rows(study, "SELECT kind FROM attribute_type WHERE name = 'Age'") == [("number",)]
    assert ("Day 1", "It rained") in rows(study, "SELECT title, text FROM memo")
    assert rows(study, "SELECT note FROM source WHERE name = 'talk.txt'") == [("a good one",)]
    assert study.check() == []
    again = import_project(study, tmp_path / "talks.qda" / "data.qda")
    assert rows(study, "SELECT count(*) FROM quote") == [(6,)], again.report
    study.close()


def test_a_taguette_file_comes_in_whole(study: Project, tmp_path: Path) -> None:
    file = taguette(tmp_path / "study.sqlite3")
    assert format_of(file) == "taguette"
    import_project(study, file)
    assert said(study) == ["sehr gut 😀", "schön", "늦었어요"]
    texts = rows(study, "SELECT text FROM segment ORDER BY position")
    assert texts == [("Ein Gespräch",), ("Das war sehr gut 😀 & schön.",), ("배송이 늦었어요",)]
    tree = rows(study, "SELECT c.name, p.name FROM code c LEFT JOIN code p ON p.id = c.parent_id ORDER BY c.name")
    assert tree == [("e.g. price", None), ("late", "pain"), ("pain", None)]
    joined = "FROM tag t JOIN quote q ON q.id = t.quote_id JOIN code c ON c.id = t.code_id JOIN coder k"
    tags = rows(study, f"SELECT q.id, c.name, k.name {joined} ON k.id = t.coder_id ORDER BY q.id, c.name")
    assert tags == [(1, "e.g. price", "kim"), (1, "pain", "kim"), (2, "late", "kim"), (3, "e.g. price", "kim")]
    assert rows(study, "SELECT text FROM memo") == [("All about it",)]
    study.close()


def test_looking_tells_which_program(tmp_path: Path) -> None:
    found = look(qualcoder(tmp_path / "a.qda"))
    assert (found.format, found.origin, found.sources, found.codes) == ("qualcoder", "QualCoder 3.8", 3, 5)


def test_other_and_broken_databases_are_refused(study: Project, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite3"
    with closing(sqlite3.connect(other)) as base, base:
        base.execute("CREATE TABLE something (id integer)")
    assert format_of(other) is None
    broken = qualcoder(tmp_path / "b.qda")
    content = (broken / "data.qda").read_bytes()
    (broken / "data.qda").write_bytes(content[:100] + b"\xff" * 4000 + content[4100:])
    with pytest.raises(FileTrouble):
        import_project(study, broken)
    (broken / "data.qda").write_bytes(b"no database")
    with pytest.raises(FileTrouble):
        import_project(study, broken)
    assert rows(study, "SELECT count(*) FROM source") == [(0,)]
    study.close()


def test_a_view_that_never_ends_is_not_asked(study: Project, tmp_path: Path) -> None:
    folder = qualcoder(tmp_path / "c.qda")
    with closing(sqlite3.connect(folder / "data.qda")) as base, base:
        base.execute("DROP TABLE code_text")
        base.execute(
            "CREATE VIEW code_text AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n"
        )
    with pytest.raises(FileTrouble), qualcoder_reader.opened(folder):
        raise AssertionError("it was read")
    study.close()


def test_a_tag_without_a_name_is_not_below_itself(tmp_path: Path) -> None:
    file = taguette(tmp_path / "t.sqlite3")
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE tags SET path = '' WHERE id = (SELECT min(id) FROM tags)")
    with Project.create(tmp_path / "study.ikit", "Study") as study:
        import_project(study, file)
        with study.read() as session:
            assert fetch(session, "SELECT count(*) FROM code WHERE parent_id = id") == [(0,)]
            assert fetch(session, "SELECT count(*) FROM code WHERE name = '?'") == [(1,)]
