"""Everything a person can do in the sources room, one file a part of it."""

from interviewkit.ui.sources.actions import files, layers, listening, queue, speakers, text, transcribing

ACTIONS = (
    *files.ACTIONS,
    *transcribing.ACTIONS,
    *queue.ACTIONS,
    *text.ACTIONS,
    *listening.ACTIONS,
    *speakers.ACTIONS,
    *layers.ACTIONS,
)
