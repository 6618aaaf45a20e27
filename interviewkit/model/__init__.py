"""Every table of a project, one file a domain; no behaviour."""

from interviewkit.model.base import Table, new_guid, now
from interviewkit.model.coding import (
    Board,
    BoardCard,
    Cluster,
    Code,
    Emotion,
    Memo,
    Quote,
    SavedSearch,
    Tag,
    Term,
)
from interviewkit.model.history import CurrentStep, RowChange, Step
from interviewkit.model.journey import Stage, Touchpoint
from interviewkit.model.people import Attribute, Participant
from interviewkit.model.project import Coder, ProjectInfo, Setting
from interviewkit.model.sources import Layer, Mark, Media, Segment, Source, Speaker, Track, Transcription
from interviewkit.model.themes import MapPlace, Theme, ThemeCode, ThemeMap

for _table in Table.metadata.tables.values():
    for _reference in _table.foreign_key_constraints:
        # Undo replays rows in an order in which references may be open until it ends.
        _reference.deferrable, _reference.initially = True, "IMMEDIATE"

__all__ = [
    "Attribute", "Board", "BoardCard", "Cluster", "Code", "Coder", "CurrentStep", "Emotion", "Layer", "MapPlace",
    "Mark", "Media", "Memo", "Participant", "ProjectInfo", "Quote", "RowChange", "SavedSearch", "Segment", "Setting",
    "Source", "Speaker", "Stage", "Step", "Table", "Tag", "Term", "Theme", "ThemeCode", "ThemeMap", "Touchpoint",
    "Track", "Transcription", "new_guid", "now",
]  # fmt: skip
