"""A log of events, such as clicks, pulse or chat, from a table in a file.

Which column is the time, and how it counts, is guessed from what stands in it, and a person may say otherwise.
"""

from interviewkit.sources.layers.event_log.cells import ABSOLUTE, READERS, UNITS, read_began, show_began
from interviewkit.sources.layers.event_log.events import IMPORT, RECORDED_MARKS, Events, events, import_events
from interviewkit.sources.layers.event_log.guessing import Plan, guess
from interviewkit.sources.layers.event_log.tables import MOST_BYTES, MOST_ROWS, Table, parse_table, read_table

__all__ = [
    "ABSOLUTE", "IMPORT", "MOST_BYTES", "MOST_ROWS", "READERS", "RECORDED_MARKS", "UNITS", "Events", "Plan", "Table",
    "events", "guess", "import_events", "parse_table", "read_began", "read_table", "show_began",
]  # fmt: skip
