"""What the parts of a guide are called, in the editor, in files and on paper."""

from __future__ import annotations

from interviewkit.words import mark

KIND_LABELS = {
    "consent": mark("Consent"),
    "warmup": mark("Warm-up"),
    "core": mark("Core questions"),
    "wrapup": mark("Wrap-up"),
    "": mark("Section"),
}
QUESTION_LABELS = {
    "listen_for": mark("Listen for"),
    "stimulus": mark("Show"),
    "branch": mark("Only if"),
    "observer": mark("Observers"),
    "short": mark("In short"),
    "stage": mark("Stage"),
    "minutes": mark("Minutes"),
    "serves": mark("Serves research question"),
    "optional": mark("Nice to have"),
}
BRIEF_LABELS = {
    "decision": mark("Decision it serves"),
    "research": mark("Research questions"),
    "hypotheses": mark("Hypotheses"),
    "stages": mark("Stages in focus"),
    "consent_script": mark("Consent script"),
    "note": mark("Notes"),
}
CHECKLIST_LABELS = {
    "setting": mark("Setting"),
    "consent": mark("Consent"),
    "recording": mark("Recording test"),
    "ethics": mark("Ethics"),
}
BRIEF, CHECKLISTS = mark("Study brief"), mark("Checklists")
METHOD_LABELS = {
    "discovery": mark("Problem discovery"),
    "retrospective": mark("Experience retrospective"),
    "future": mark("Future expectations"),
    "switch": mark("Switching (jobs to be done)"),
    "usability": mark("Usability session"),
    "concept": mark("Concept review"),
    "diary": mark("Diary debrief"),
    "expert": mark("Expert or stakeholder"),
    "group": mark("Focus group"),
    "churn": mark("Leaving (churn)"),
    "journey": mark("Journey walk-through"),
}
"""The shipped templates, in the order they are offered."""
