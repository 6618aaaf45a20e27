"""A whole project leaves as JSON and comes back identical, byte by byte; a broken document changes nothing."""

from __future__ import annotations

import contextlib
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviewkit import resources
from interviewkit.errors import FileTrouble, ProjectTrouble, UserError
from interviewkit.exchange.whole import document
from interviewkit.exchange.whole.rows import all_rows, put
from interviewkit.exchange.whole.schema import schema
from interviewkit.model import Report
from interviewkit.reports.write import Wanted, export
from interviewkit.store.project import Project
from interviewkit.store.triggers import recorded_tables
from tests.exchange.whole.filling import fill
from tests.exchange.whole.validating import faults
from tests.store.any_rows import Maker

Tables = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A study with something in every table, exported with names."""
    folder = tmp_path_factory.mktemp("full")
    with Project.create(folder / "Full.ikit", coder="anna") as project:
        fill(project)
        export(project, folder / "full.json", wanted=Wanted(names=True))
        export(project, folder / "nameless.json")
    return folder


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    with Project.create(tmp_path_factory.mktemp("any") / "Any.ikit", coder="ben") as project:
        yield project


@pytest.fixture(scope="module")
def another(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    with Project.create(tmp_path_factory.mktemp("another") / "Any.ikit", coder="ben") as project:
        yield project


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "Empty.ikit", coder="ben") as project:
        yield project


def test_a_study_with_something_in_every_table_comes_back_byte_by_byte(
    full: Path, empty: Project, tmp_path: Path
) -> None:
    found = document.read(full / "full.json")
    assert [table.name for table in recorded_tables() if not found.tables[table.name]] == []
    document.bring(empty, full / "full.json")
    export(empty, tmp_path / "again.json", wanted=Wanted(names=True))
    assert (tmp_path / "again.json").read_bytes() == (full / "full.json").read_bytes()
    assert empty.title == "Full" and [each for each in empty.check() if each.kind != "media"] == []
    empty.undo()
    assert empty.title == "Empty"
    empty.redo()
    export(empty, tmp_path / "redone.json", wanted=Wanted(names=True))
    assert (tmp_path / "redone.json").read_bytes() == (full / "full.json").read_bytes()


def test_names_notes_and_folders_of_people_stay_in_the_house_unless_asked_for(
    full: Path, empty: Project, tmp_path: Path
) -> None:
    text = (full / "nameless.json").read_text(encoding="utf-8")
    assert (
        "Kim Ji-hyun" not in text
        and '"Ji-hyun"' not in text
        and "C:\\\\Users" not in text
        and "said by the agency" not in text
    )
    assert "Kim Ji-hyun" in (full / "full.json").read_text(encoding="utf-8")
    document.bring(empty, full / "nameless.json")
    export(empty, tmp_path / "again.json")
    assert (tmp_path / "again.json").read_text(encoding="utf-8") == text


def test_the_document_is_as_its_schema_says_and_the_schema_as_the_tables_are(full: Path) -> None:
    told = json.loads(resources.path("schemas", "project.schema.json").read_text(encoding="utf-8"))
    assert _form(told) == _form(schema()), "write it anew: python -m interviewkit.exchange.whole.schema"
    for name in ("full.json", "nameless.json"):
        found = json.loads((full / name).read_text(encoding="utf-8"))
        assert faults(found, told) == []
    found["tables"]["quote"][0]["memo"] = 7
    assert faults(found, told) == ["$.tables.quote[0].memo"]


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 2**32))
def test_any_rows_of_any_table_come_back_as_they_were(another: Project, seed: int) -> None:
    chance = random.Random(seed)
    made: Tables = {table.name: [] for table in recorded_tables()}
    maker = Maker(chance)
    for table in recorded_tables():
        ids = {name: [row["id"] for row in rows] for name, rows in made.items()}
        for n in range(chance.randrange(5)):
            row = maker.row(table, ids)
            if row is not None:
                made[table.name].append({"id": 1 + 3 * n, **row})
        _distinct(table.name, made)
    with another.change("Put", recorded=False) as session:
        put(session, made)
    with another.read() as session:
        first = {name: list(rows) for name, rows in all_rows(session, names=True)}
    with another.change("Put again", recorded=False) as session:
        put(session, json.loads(json.dumps(first, allow_nan=False)))
    with another.read() as session:
        assert {name: list(rows) for name, rows in all_rows(session, names=True)} == first
    for name, rows in made.items():
        assert [row["id"] for row in first[name]] == [row["id"] for row in rows]
        texts = [{k: v for k, v in row.items() if isinstance(v, str) and k not in ("view", "scope")} for row in rows]
        for row, back in zip(texts, first[name], strict=True):
            assert {k: back[k] for k in row} == row or name in ("setting", "report", "journey_version")


def _form(rule: Any) -> Any:
    """A schema without what is only said about it."""
    if isinstance(rule, dict):
        return {key: _form(value) for key, value in rule.items() if not isinstance(value, str) or key != "description"}
    return [_form(each) for each in rule] if isinstance(rule, list) else rule


def _distinct(name: str, made: Tables) -> None:
    """Leaves rows out that would stand twice."""
    from interviewkit.exchange.whole.rows import unique_columns

    table = next(each for each in recorded_tables() if each.name == name)
    for columns in unique_columns(table):
        seen: set[tuple[Any, ...]] = set()
        kept = []
        for row in made[name]:
            key = tuple(row[column] for column in columns)
            if None in key or key not in seen:
                kept.append(row)
            seen.add(key)
        made[name] = kept


def test_a_study_with_material_takes_no_whole_project(full: Path) -> None:
    only = pytest.raises(ProjectTrouble, match="only be brought into an empty one")
    with Project.open(full / "Full.ikit", coder="ben") as project, only:
        document.bring(project, full / "full.json")


@pytest.mark.parametrize(
    "change",
    [
        lambda found: found.pop("tables"), lambda found: found["tables"].pop("segment"),
        lambda found: found["tables"]["quote"][0].update(source_id=999),
        lambda found: found["tables"]["quote"][0].update(end_offset=999),
        lambda found: found["tables"]["quote"].append(found["tables"]["quote"][0]),
        lambda found: found["tables"]["code"][0].update(name="\ud800"),
        lambda found: found["tables"].update(other=[{}]), lambda found: found["tables"].update(code=[7]),
        lambda found: found["tables"]["code"][0].update(position=10**30),
        lambda found: found["tables"]["code"][0].pop("name"), lambda found: found["tables"].update(project=[]),
        lambda found: found["tables"]["tag"][0].update(weight=10**400), lambda found: found.update(schema="9999"),
    ],
)  # fmt: skip
def test_a_document_that_was_tampered_with_is_refused_in_one_line(
    full: Path, target: Project, tmp_path: Path, change: Any
) -> None:
    found = json.loads((full / "full.json").read_text(encoding="utf-8"))
    change(found)
    path = tmp_path / "broken.json"
    path.write_text(json.dumps(found), encoding="utf-8")
    with pytest.raises(FileTrouble) as caught:
        document.bring(target, path)
    what, safe, attempt = caught.value.sentences()
    assert "broken.json" in what and safe and attempt and "\n" not in what
    assert target.undo_label() is None


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damage_anywhere_is_refused_or_harmless(full: Path, tmp_path: Path, data: st.DataObject) -> None:
    content = (full / "full.json").read_bytes()
    at = data.draw(st.integers(0, len(content)))
    path = tmp_path / "damaged.json"
    path.write_bytes(content[:at] + data.draw(st.binary(max_size=4)) + content[at + data.draw(st.integers(0, 9)) :])
    with contextlib.suppress(UserError):
        document.read(path)


def test_endless_nesting_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "deep.json"
    path.write_bytes(b"[" * 100_000)
    with pytest.raises(FileTrouble):
        document.read(path)


def test_what_a_team_designed_is_whole_too(full: Path) -> None:
    tables = document.read(full / "full.json").tables
    assert tables[Report.__tablename__][0]["design"] == {"left_out": [1], "parts": ["summary"]}
