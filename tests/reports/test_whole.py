"""The whole project as one document: memos with what they are about and where their links lead."""

from __future__ import annotations

from pathlib import Path

from interviewkit.coding.codebook import create_code
from interviewkit.coding.memos import add_memo
from interviewkit.reports.whole import whole
from interviewkit.store.project import Project


def test_memos_and_the_journal_leave_with_it_and_links_name_guids(tmp_path: Path) -> None:
    with Project.create(tmp_path / "S.ikit", coder="anna") as project:
        with project.change("Fill") as session:
            late = create_code(session, "Late")
            add_memo(session, ("code", late), "On being late", "See [[Late]] and [[nothing]].")
            add_memo(session, None, "", "A day")
        with project.read() as session:
            found = whole(session)
    (code,) = found["codes"]
    about, journal = found["memos"]
    assert about["about"] == {"kind": "code", "guid": code["guid"]} and about["coder"] == "anna"
    assert about["text"] == f"See [[code:{code['guid']}|Late]] and [[nothing]]."
    assert journal["about"] is None and journal["text"] == "A day" and journal["created"]
