"""How InterviewKit says in the standard's terms what the standard has no terms for, so that others can read it too.

A feeling, a stage, a touchpoint, a weight, a star is a note on the passage or coding, named by what it is; notes of one
kind stand together in a set. Themes are sets of codes; what relates to what is a link; maps are graphs.
"""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5

BESIDE = "interviewkit.json"
"""The file beside the standard's part: how texts are cut into segments, and where things stand on maps."""
FEELING, STAGE, TOUCHPOINT = "Feeling: ", "Stage: ", "Touchpoint: "
WEIGHT, NEED, STAR, LOST = "Weight: ", "Need: ", "Key quote", "Lost words"
THEME = "Theme: "
ABOUT, SHOWS, BEARS_OUT, LEADS = "about", "speaks for", "shows", "leads to"
"""Names of links: a memo about a participant, a quote that speaks for a theme, one that shows a relation."""
RELATIONS = ("causes", "leads_to", "part_of", "supports", "contrasts", "relates")
UNDIRECTED = ("contrasts", "relates")
FIELDS = {"language": "Language", "wave": "Wave", "held_on": "Held on"}
"""Columns of a source that go out as variables of it."""


def made_guid(*parts: str) -> str:
    """The guid of something that has none of its own; the same each time."""
    return str(uuid5(NAMESPACE_URL, "interviewkit:" + ":".join(parts)))


def field_guid(field: str) -> str:
    """The guid of the variable that holds a column of a source."""
    return made_guid("field", field)
