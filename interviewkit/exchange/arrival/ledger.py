"""What an import has found out so far: guids of the file and the rows they became, and what is to be told."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from interviewkit.exchange.arrival.known import Known
from interviewkit.exchange.arrival.shapes import FileNote
from interviewkit.model import new_guid
from interviewkit.sources.formats import Finding

_GUID = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


@dataclass(slots=True)
class Ledger:
    """Filled while a project comes in. Each dict leads from a guid of the file to the id of the row here."""

    known: Known
    notes: dict[str, FileNote] = field(default_factory=dict)
    coders: dict[str, int] = field(default_factory=dict)
    codes: dict[str, int] = field(default_factory=dict)
    sources: dict[str, int] = field(default_factory=dict)
    quotes: dict[str, int] = field(default_factory=dict)
    participants: dict[str, int] = field(default_factory=dict)
    stages: dict[str, int] = field(default_factory=dict)
    themes: dict[str, int] = field(default_factory=dict)
    relations: dict[str, int] = field(default_factory=dict)
    memos: dict[str, int] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    """guids of notes and links that have found their place."""
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)

    def tell(self, kind: str, detail: str = "", count: int = 1) -> None:
        """Something for the report."""
        self.counts[kind, detail] += count

    def findings(self) -> list[Finding]:
        """What is to be told, as it came up."""
        return [Finding(kind, detail, count) for (kind, detail), count in self.counts.items() if count]

    def guid(self, table: str, wanted: str) -> str:
        """A guid for a new row: the file's own, unless it is no guid or somebody here has it already."""
        taken = self.known.guids.setdefault(table, set())
        chosen = wanted if is_guid(wanted) and wanted not in taken else new_guid()
        taken.add(chosen)
        return chosen


def is_guid(text: str) -> bool:
    """Whether a text is a guid as rows have them: 36 characters, small."""
    return _GUID.fullmatch(text) is not None
