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
    "stimulus": mark("Material"),
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
    "note": mark("Notes for the moderator"),
}
CHECKLIST_LABELS = {
    "setting": mark("Setting"),
    "consent": mark("Consent"),
    "recording": mark("Recording test"),
    "ethics": mark("Ethics"),
}
WAIVED = mark("Stands as it is")
"""A finding of the question check that the team lets stand; the reason is behind it."""
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
FORM_LABELS = {"open": mark("Open"), "closed": mark("Closed")}
FAULT_LABELS = {
    "leading": mark("Leading"),
    "double-barrelled": mark("Two in one"),
    "hypothetical": mark("Hypothetical"),
    "why-pressure": mark("Reproachful why"),
    "jargon": mark("Jargon"),
    "long": mark("Long"),
}
REMARKS = {
    "warm-up": mark("The guide does not begin with an easy question about the person."),
    "wrap-up": mark("The guide does not end by asking what else there is to say."),
    "consent": mark("Nothing in the guide asks for consent or speaks of the recording."),
    "closed-share": mark("{n} of {of} questions can be answered with yes, no or a number; a third is much."),
    "probes": mark("There is no probe for: {where}"),
    "minutes": mark("{n} minutes are planned for {of}; leave a tenth free."),
}
