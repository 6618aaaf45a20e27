"""Logs of events as the usual programs write them, and as nobody should: read, guessed, placed, refused."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewkit.errors import FileTrouble
from interviewkit.sources.actions import add_source
from interviewkit.sources.layers import writing
from interviewkit.sources.layers.event_log import (
    ABSOLUTE,
    Events,
    Plan,
    Table,
    events,
    guess,
    import_events,
    parse_table,
    read_began,
    read_table,
    show_began,
)
from interviewkit.store.project import Project

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def file(text: str, name: str = "log.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return file


def read(text: str, length_ms: int | None = None) -> tuple[Table, Plan, Events]:
    table = parse_table(text)
    plan = guess(table, length_ms)
    assert plan is not None
    return table, plan, events(table, plan, length_ms)


def brief(found: Events) -> list[tuple[int, int | None, str, float | None]]:
    return [(each.start_ms, each.end_ms, each.text, each.value) for each in found.marks]


def test_clicks_in_seconds_with_a_duration() -> None:
    _, plan, found = read("time,event,target,duration\n1.25,click,Buy,0.2\n3,scroll,List,1.5\n2.5,click,Back,0\n")
    assert (plan.unit, plan.time, plan.duration) == ("seconds", 0, 3)
    assert brief(found) == [(1_250, 1_450, "click", None), (2_500, None, "click", None), (3_000, 4_500, "scroll", None)]
    assert found.marks[0].details == {"target": "Buy"}


def test_a_tobii_export_in_microseconds_with_tabs() -> None:
    text = "Recording timestamp [μs]\tParticipant name\tEvent\tPupil diameter left [mm]\n"
    text += "".join(f"{n * 16_667}\tP01\tMouse {n}\t3.{n}\n" for n in range(1, 9))
    _, plan, found = read(text)
    assert plan.unit == "us"
    assert brief(found)[0] == (17, None, "Mouse 1", 3.1)
    assert found.marks[0].details == {"Participant name": "P01"}


def test_a_pulse_without_any_header_in_milliseconds() -> None:
    _, plan, found = read("".join(f"{n * 1000};{70 + n % 3}\n" for n in range(200)), 200_000)
    assert (plan.unit, plan.value, plan.text) == ("ms", 1, None)
    assert brief(found)[1] == (1_000, None, "", 71.0)


def test_a_morae_style_log_with_clock_times_and_an_end() -> None:
    _, plan, found = read("Start Time,End Time,Marker,Score\n0:00:05.500,0:00:09,과업 1,4\n0:01:00,0:01:02,오류,1\n")
    assert (plan.unit, plan.end, plan.value) == ("clock", 1, 3)
    assert brief(found) == [(5_500, 9_000, "과업 1", 4.0), (60_000, 62_000, "오류", 1.0)]


def test_a_zoom_chat_by_the_time_of_day_over_midnight() -> None:
    _, plan, found = read("23:59:58\tAlice\tHello?\n00:00:10\tBob\t안녕하세요\n", 3_600_000)
    assert plan.unit == "day" and plan.began_ms == 86_398_000
    assert [(start, text) for start, _, text, _ in brief(found)] == [(0, "Hello?"), (12_000, "안녕하세요")]


@pytest.mark.parametrize(
    "stamps",
    [
        ("2026-05-01 09:00:00", "2026-05-01 09:00:01.500"),
        ("2026-05-01T09:00:00Z", "2026-05-01T09:00:01.500Z"),
        ("2026/05/01 9:00:00", "2026/05/01 9:00:01.5"),
        ("2026. 5. 1. 오전 9:00:00", "2026. 5. 1. 오전 9:00:01.5"),
        ("5/1/2026 9:00:00 AM", "5/1/2026 9:00:01.500 AM"),
    ],
)
def test_wall_clocks_of_many_kinds(stamps: tuple[str, str]) -> None:
    _, plan, found = read(f"when;이벤트\n{stamps[0]};시작\n{stamps[1]};클릭\n")
    assert plan.unit == "wall"
    assert brief(found) == [(0, None, "시작", None), (1_500, None, "클릭", None)]
    assert show_began(plan.began_ms, "wall") == "2026-05-01 09:00:00"


def test_seconds_since_1970_are_known_by_their_size() -> None:
    _, plan, found = read("ts,what\n1777626000,a\n1777626001.5,b\n")
    assert plan.unit == "epoch_s" and plan.unit in ABSOLUTE
    assert [start for start, *_ in brief(found)] == [0, 1_500]
    _, plan, _ = read("ts,what\n1777626000000,a\n1777626001500,b\n")
    assert plan.unit == "epoch_ms"


def test_what_lies_before_the_beginning_is_counted_and_left_out_and_what_lies_behind_is_kept() -> None:
    table, _plan, _ = read("time,event\n0,a\n5,b\n100,c\n?,d\n")
    found = events(table, Plan(0, "seconds", 1, offset_ms=-2_000), 60_000)
    assert (found.untimed, found.early, found.late) == (1, 1, 1)
    assert [mark.start_ms for mark in found.marks] == [3_000, 98_000]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
def test_every_usual_encoding_is_read(write: Write, encoding: str) -> None:
    table = read_table(write("시간,이벤트\n1.0,눌렀음\n2.0,넘김\n", encoding=encoding))
    assert table.names == ("시간", "이벤트")
    assert table.rows == [["1.0", "눌렀음"], ["2.0", "넘김"]]


def test_remarks_above_the_table_and_ragged_rows_are_borne() -> None:
    table = parse_table("# Recorder 2.1\nSubject: P01\n\ntime,event,more\n1,a,x\n2,b\n3,c,x,y,z\n4,d,x\n5,e,x\n")
    assert table.names == ("time", "event", "more")
    assert table.rows[1:3] == [["2", "b", ""], ["3", "c", "x,y,z"]]
    assert table.ragged == 2


def test_a_quotation_mark_that_is_never_closed_swallows_nothing() -> None:
    rows = "".join(f"{n},click {n}\n" for n in range(500))
    table = parse_table('time,event\n0,"open\n' + rows)
    assert len(table.rows) == 501


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n\n\n",
        b"\x00" * 5_000,
        bytes(range(256)) * 40,
        b"%PDF-1.7\n" + b"\xff\xfe\x00" * 500,
        b"Just a letter to you.",
    ],
)
def test_what_is_no_table_is_refused_in_words(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.csv"
    path.write_bytes(content)
    with pytest.raises(FileTrouble):
        read_table(path)
    with pytest.raises(FileTrouble):
        read_table(tmp_path / "missing.csv")


def test_a_file_too_large_is_refused_before_it_is_read(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interviewkit.sources.layers.event_log.tables.MOST_BYTES", 10)
    with pytest.raises(FileTrouble):
        read_table(write("time,event\n1,a\n"))
    monkeypatch.undo()
    monkeypatch.setattr("interviewkit.sources.layers.event_log.tables.MOST_ROWS", 3)
    with pytest.raises(FileTrouble):
        parse_table("time,event\n" + "1,a\n" * 9)


def test_a_table_without_any_time_has_no_plan() -> None:
    assert guess(parse_table("name,colour\nAnna,red\nBen,blue\n")) is None


def test_when_the_recording_began_is_read_as_it_is_shown() -> None:
    for unit, text in (("wall", "2026-05-01 09:00:03"), ("day", "21:10:00"), ("epoch_s", "2026-05-01 09:00:03")):
        began = read_began(text, unit)
        assert began is not None and show_began(began, unit) == text
    assert read_began("soon", "wall") is None
    assert read_began("오후 9:10:00", "day") == read_began("21:10", "day") == 76_200_000
    assert read_began("2026-05-01 09:10", "wall") == read_began("2026-05-01 09:10:00", "wall")


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet='0123456789:.,;\t"\n abc가-/\x00', max_size=300), st.integers(0, 100_000))
def test_no_text_breaks_the_reading(text: str, length: int) -> None:
    try:
        table = parse_table(text)
    except FileTrouble:
        return
    assert all(len(row) == len(table.names) for row in table.rows)
    plan = guess(table, length)
    if plan is not None:
        found = events(table, plan, length)
        assert len(found.marks) + found.untimed + found.early == len(table.rows)
        assert all(mark.start_ms >= 0 and (mark.end_ms is None or mark.end_ms > mark.start_ms) for mark in found.marks)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 7_200_000), min_size=3, max_size=40), st.integers(-5_000, 5_000))
def test_an_offset_moves_every_event_alike(times: list[int], offset: int) -> None:
    table = Table(("ms", "event"), [[str(at), "x"] for at in sorted(times)], "utf-8", ",")
    plain, moved = events(table, Plan(0, "ms", 1)), events(table, Plan(0, "ms", 1, offset_ms=offset))
    kept = [mark.start_ms + offset for mark in plain.marks if mark.start_ms + offset >= 0]
    assert [mark.start_ms for mark in moved.marks] == kept
    assert moved.early == len(plain.marks) - len(kept)


def test_an_import_is_one_step_on_a_layer_of_its_own(project: Project) -> None:
    with project.change("Import") as session:
        source = add_source(session, "P01", "recording")
    _, _, found = read("time,event,who\n1,click,P\n2,scroll,P\n")
    import_events(project, source, "clicks.csv", found)
    with project.read() as session:
        rows = writing.marks(session, source)
        assert [(row.start_ms, row.text, row.layer, row.kind) for row in rows] == [
            (1_000, "click", "clicks.csv", "events"),
            (2_000, "scroll", "clicks.csv", "events"),
        ]
        assert rows[0].details == {"who": "P"}
    project.undo()
    with project.read() as session:
        assert writing.marks(session, source) == [] and writing.layers(session) == []
    with pytest.raises(FileTrouble):
        import_events(project, source, "x", Events())


def test_a_hundred_thousand_rows_come_in(project: Project, write: Write) -> None:
    chance = random.Random(1)
    lines = [
        f"{n * 0.036:.3f},{chance.choice(['click', '눌렀음', 'scroll'])},{chance.random():.4f},P01"
        for n in range(100_000)
    ]
    path = write("time,event,gsr,who\n" + "\n".join(lines))
    with project.change("Import") as session:
        source = add_source(session, "P01", "recording")
    table = read_table(path)
    plan = guess(table)
    assert plan is not None and plan.value == 2
    made = events(table, plan)
    layer = import_events(project, source, "log", made)
    with project.read() as session:
        found = writing.marks(session, source)
    assert len(found) == 100_000 and found[1].layer_id == layer
