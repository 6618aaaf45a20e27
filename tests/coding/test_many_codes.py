"""Codes made at once are as those made one by one."""

from __future__ import annotations

from pathlib import Path

import pytest

from interviewkit.coding.codebook import create_code
from interviewkit.coding.many_codes import NewCode, create_codes
from interviewkit.errors import UserError
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project

SQL = "SELECT name, parent_id, colour, position, definition, active FROM code ORDER BY id"


def test_many_codes_are_made_as_one_by_one(tmp_path: Path) -> None:
    found = []
    for together in (True, False):
        with Project.create(tmp_path / f"{together}.ikit", "A", coder="anna") as study:
            with study.change("Codes") as session:
                top = create_code(session, "Top", colour=4)
                if together:
                    create_codes(session, [NewCode("B  b"), NewCode("Below", top, definition="x"), NewCode("C")])
                    create_codes(session, [NewCode("Second", top, colour=2)])
                else:
                    create_code(session, "B b")
                    create_code(session, "Below", parent_id=top, definition="x")
                    create_code(session, "C")
                    create_code(session, "Second", parent_id=top, colour=2)
            with study.read() as session:
                found.append(fetch(session, SQL))
            study.undo()
            with study.read() as session:
                assert fetch(session, SQL) == []
    assert found[0] == found[1]


def test_names_stay_unique_and_a_known_guid_is_not_taken_twice(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.ikit", "A", coder="anna") as study:
        guid = "00000000-0000-4000-8000-000000000001"
        with study.change("Codes") as session:
            first, second = create_codes(session, [NewCode("A", guid=guid), NewCode("B", guid=guid)])
            assert first != second
        for name in ("A", " "):
            with pytest.raises(UserError), study.change("Codes") as session:
                create_codes(session, [NewCode(name)])
        with study.read() as session:
            guids = [row[0] for row in fetch(session, "SELECT guid FROM code ORDER BY id")]
    assert guids[0] == guid
    assert guids[1] != guid
