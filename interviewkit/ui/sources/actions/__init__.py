"""Everything a person can do in the sources room, one file a part of it."""

from interviewkit.ui.sources.actions import (
    checking,
    files,
    layers,
    listening,
    models,
    queue,
    saving,
    speakers,
    text,
    transcribing,
)

ACTIONS = (
    *files.ACTIONS,
    *transcribing.ACTIONS,
    *queue.ACTIONS,
    *checking.ACTIONS,
    *models.ACTIONS,
    *text.ACTIONS,
    *listening.ACTIONS,
    *speakers.ACTIONS,
    *layers.ACTIONS,
    *saving.ACTIONS,
)
