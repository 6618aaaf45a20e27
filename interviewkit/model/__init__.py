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
from interviewkit.model.guides import (
    Answer,
    CheckItem,
    Guide,
    GuideQuestion,
    GuideSection,
    GuideStage,
    Interview,
    InterviewMark,
    Phrase,
    QuestionAim,
    ResearchQuestion,
    Waiver,
)
from interviewkit.model.history import CurrentStep, RowChange, Step
from interviewkit.model.journey import CellQuote, JourneyCell, JourneyMap, JourneyVersion, Stage, Touchpoint
from interviewkit.model.people import Attribute, AttributeType, Consent, Participant
from interviewkit.model.project import Coder, ImportReport, ProjectInfo, Setting
from interviewkit.model.reports import Report, ReportText
from interviewkit.model.sources import Layer, Mark, Media, Segment, Source, Speaker, Track, Transcription
from interviewkit.model.themes import (
    MapGroup,
    MapPlace,
    Relation,
    RelationQuote,
    Theme,
    ThemeCode,
    ThemeMap,
    ThemeQuote,
)

for _table in Table.metadata.tables.values():
    for _reference in _table.foreign_key_constraints:
        # Undo replays rows in an order in which references may be open until it ends.
        _reference.deferrable, _reference.initially = True, "IMMEDIATE"

__all__ = [
    "Answer", "Attribute", "AttributeType", "Board", "BoardCard", "CellQuote", "CheckItem", "Cluster", "Code",
    "Coder", "Consent", "CurrentStep", "Emotion", "Guide", "GuideQuestion", "GuideSection", "GuideStage",
    "ImportReport", "Interview", "InterviewMark", "JourneyCell", "JourneyMap", "JourneyVersion", "Layer", "MapGroup",
    "MapPlace", "Mark", "Media", "Memo", "Participant", "Phrase", "ProjectInfo", "QuestionAim", "Quote", "Relation",
    "RelationQuote", "Report", "ReportText", "ResearchQuestion", "RowChange", "SavedSearch", "Segment", "Setting",
    "Source", "Speaker", "Stage", "Step", "Table", "Tag", "Term", "Theme", "ThemeCode", "ThemeMap", "ThemeQuote",
    "Touchpoint", "Track", "Transcription", "Waiver", "new_guid", "now",
]  # fmt: skip
