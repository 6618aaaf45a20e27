"""Fills a study with something in every table, sensible enough that every room can read it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, Boolean, Float, Integer

from interviewkit.model import Table as Model
from interviewkit.store.project import Project

TEXT = "배송이 늦었어요 😀. It was late."
OWN: dict[str, dict[str, Any]] = {
    "participant": {"label": "P01", "name": "Kim Ji-hyun", "note": "said by the agency"},
    "attribute": {"name": "e-mail", "value": "jihyun@example.org"},
    "attribute_type": {"name": "NPS", "kind": "number", "scale": "nps"},
    "media": {"sha256": "a" * 64, "name": "talk.mp4", "place": "C:\\Users\\anna\\talk.mp4", "linked": True,
              "bytes": 5_000_000_000, "duration_ms": 9000},
    "source": {"name": "P01", "kind": "recording", "language": "ko"},
    "speaker": {"label": "Ji-hyun", "role": "participant"},
    "segment": {"position": 0, "text": TEXT, "words": [[0, 3, 0, 90, 0.1 + 0.2]], "start_ms": 0, "end_ms": 9000},
    "quote": {"start_offset": 0, "end_offset": 9, "memo": "tab\tand\n\"line\""},
    "tag": {"weight": 1 / 3}, "emotion": {"label": "anger", "valence": -2, "intensity": 2},
    "consent": {"scope": "sharing", "answer": "yes", "note": "said by the agency"},
    "stage": {"name_en": "Use", "name_ko": "사용", "position": 0},
    "relation": {"kind": "causes", "from_theme_id": 1, "to_code_id": 1, "from_code_id": None, "to_theme_id": None},
    "memo": {"text": "See [[code:1|Late]]", "participant_id": None, "theme_id": None, "source_id": None,
             "stage_id": None},
    "code": {"name": "Late", "parent_id": None}, "guide": {"name": "Guide", "before_id": None},
    "map_place": {"theme_id": 1, "code_id": None, "quote_id": None, "x": 0.1, "y": -2.5},
    "report": {"name": "R", "design": {"left_out": [1], "parts": ["summary"]}},
    "mark": {"start_ms": 5, "text": "smile"},
    "layer": {"name": "Notes", "kind": "note"}, "transcription": {"state": "done", "settings": {"language": "ko"}},
    "setting": {"name": "pinned", "value": [1, None, {"a": 1.5}]}, "theme_map": {"name": "Map", "view": {}},
    "journey_map": {"name": "Journey", "scope": {}, "view": {}}, "journey_version": {"name": "v1", "image": {}},
    "board": {"name": "Wall", "arrangement": {}}, "saved_search": {"name": "s", "query": {}},
}  # fmt: skip


def fill(project: Project) -> None:
    """One row a table, each about the first of the others; made in the order of the tables."""
    classes = {each.class_.__tablename__: each.class_ for each in Model._sa_registry.mappers}
    from interviewkit.store.triggers import recorded_tables

    with project.change("Fill") as session:
        for table in recorded_tables():
            if table.name in ("project", "coder"):
                continue
            own = OWN.get(table.name, {})
            values = {
                column.name: own[column.name] if column.name in own else _value(column)
                for column in table.columns
                if column.name in own
                or (column.name != "id" and (column.foreign_keys or _bare(classes, table, column)))
            }
            session.add(classes[table.name](**values))
            session.flush()


def _bare(classes: dict[str, Any], table: Any, column: Any) -> bool:
    return bool(classes[table.name].model_fields[column.name].is_required())


def _value(column: Any) -> Any:
    if column.foreign_keys:
        return None if column.table.name in {key.column.table.name for key in column.foreign_keys} else 1
    if isinstance(column.type, JSON):
        return {}
    if isinstance(column.type, Boolean):
        return False
    if isinstance(column.type, Float):
        return 0.5
    return 0 if isinstance(column.type, Integer) else column.name
