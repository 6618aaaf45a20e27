from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

import pytest

from interviewkit import words
from interviewkit.model import Media, Quote
from interviewkit.store import media
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from tests.store.content import add_code, add_quote, add_source


def setup(project: Project) -> int:
    """A quote to be damaged; its id."""
    with project.change("Setup") as session:
        source = add_source(session)
        add_source(session, "P02")
        return add_quote(session, source, add_code(session))


def found(project: Project) -> list[tuple[str, str, str]]:
    return [(problem.kind, problem.where, problem.detail) for problem in project.check()]


def test_a_sound_project_has_no_problems(project: Project) -> None:
    setup(project)
    assert project.check() == []
    project.undo()
    assert project.check() == []


@pytest.mark.parametrize(
    ("damage", "detail"),
    [
        ({"end_offset": 99}, "Its offsets 0 and 99 lie outside the text."),
        ({"start_offset": -1}, "Its offsets -1 and 3 lie outside the text."),
        ({"start_offset": 3}, "It ends before it begins."),
        ({"start_offset": 4}, "It ends before it begins."),
        ({"end_segment_id": 4}, "It begins or ends in another source."),
        ({"source_id": 2}, "It begins or ends in another source."),
        ({"start_segment_id": 3}, "It ends before it begins."),
        ({"end_segment_id": 2, "end_offset": 0}, None),
        ({"start_offset": 3, "lost_text": "gone"}, None),
    ],
)
def test_a_quote_that_holds_no_text_of_its_source_is_found(
    project: Project, damage: dict[str, object], detail: str | None
) -> None:
    quote = setup(project)
    with project.change("Damage") as session:
        row = session.get_one(Quote, quote)
        for name, value in damage.items():
            setattr(row, name, value)
    assert found(project) == ([] if detail is None else [("quote", f"quote {quote}", detail)])


def test_a_recording_that_was_moved_or_cut_is_found_and_the_rest_still_works(study: Project, tmp_path: Path) -> None:
    recording = tmp_path / "talk.wav"
    recording.write_bytes(b"sound" * 100)
    stored = media.store(study.path, recording)
    linked = media.store(study.path, recording, link=True)
    with study.change("Import recording") as session:
        for n, each in enumerate((stored, linked)):
            session.add(
                Media(
                    sha256=str(n), name=f"talk{n}.wav", place=each.place, linked=each.linked, bytes=500, duration_ms=1
                )
            )
    assert study.check() == []
    recording.write_bytes(b"cut")
    (media.folder(study.path) / stored.place).rename(tmp_path / "elsewhere")
    assert found(study) == [
        ("media", "talk0.wav", f"Its file “{stored.place}” is not there."),
        ("media", "talk1.wav", f"Its file “{recording}” has 3 bytes, not 500."),
    ]
    setup(study)
    assert study.undo() is not None


def test_a_problem_speaks_the_readers_language(study: Project) -> None:
    with study.change("Setup") as session:
        session.add(Media(sha256="0", name="talk.wav", place="talk.original.wav", bytes=1, duration_ms=1))
    (english,) = study.check()
    words.set_language("ko")
    try:
        (korean,) = study.check()
    finally:
        words.set_language("en")
    assert korean.detail != english.detail and "talk.original.wav" in korean.detail
    assert asdict(english).keys() == {"kind", "where", "detail"}


def test_a_damaged_page_is_found(tmp_path: Path) -> None:
    path = tmp_path / "study.ikit"
    with Project.create(path, coder="kim") as project:
        setup(project)
    with closing(sqlite3.connect(path)) as database:
        page = database.execute("SELECT rootpage FROM sqlite_master WHERE name = 'ix_tag_code_id'").fetchone()[0]
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 + 8 : (page - 1) * 4096 + 40] = b"\xff" * 32
    path.write_bytes(content)
    with Project.open(path, read_only=True) as project:
        kinds = {problem.kind for problem in project.check()}
    assert kinds == {"database"}


@pytest.mark.parametrize(
    ("sql", "kind", "where"),
    [
        ("DELETE FROM source WHERE id = 1", "reference", "segment 1"),
        ("UPDATE row_change SET after = '{' WHERE id = 1", "history", "source 1"),
        ("UPDATE row_change SET before = NULL, after = NULL WHERE id = 1", "history", "source 1"),
        ("UPDATE row_change SET step_id = 77 WHERE id = 1", "history", "source 1"),
        ("DROP TRIGGER history_code_update", "trigger", "code"),
    ],
)
def test_what_another_program_broke_is_found(tmp_path: Path, sql: str, kind: str, where: str) -> None:
    path = tmp_path / "study.ikit"
    with Project.create(path, coder="kim") as project:
        setup(project)
    with closing(sqlite3.connect(path)) as database:
        database.execute(sql)
        database.commit()
    with Project.open(path, coder="kim") as project:
        assert (kind, where) in [(problem.kind, problem.where) for problem in project.check()]
        assert all(problem.detail for problem in project.check())


@pytest.mark.parametrize(
    ("sql", "kind", "where"),
    [
        ("UPDATE row_change SET after = '{' WHERE id = 1", "history", "source 1"),
        ("UPDATE row_change SET step_id = 77 WHERE id = 1", "history", "source 1"),
        ("DROP TRIGGER history_record ON code", "trigger", "code"),
        ("ALTER TABLE code DISABLE TRIGGER history_record", "trigger", "code"),
    ],
)
def test_what_another_program_broke_in_a_team_s_database_is_found(team: str, sql: str, kind: str, where: str) -> None:
    with Project.create(team, coder="kim") as project:
        setup(project)
        writing = project._engines.writing
        assert writing is not None
        with writing.begin() as connection:
            connection.exec_driver_sql(sql)
        assert [(problem.kind, problem.where) for problem in project.check()] == [(kind, where)]
        with project.read() as session:
            assert fetch(session, "SELECT count(*) FROM source") == [(2,)]
