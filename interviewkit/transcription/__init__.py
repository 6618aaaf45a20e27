"""Sound into segments, in a process of its own; knows nothing of projects."""

from interviewkit.transcription.attempts import Again, Attempts, Failed, Finished
from interviewkit.transcription.client import command, environment, log_path, transcribe
from interviewkit.transcription.events import CANCEL, PAUSE, Checkpoint, Event, Request, parse
from interviewkit.transcription.heard import Heard, Word
from interviewkit.transcription.progress import Progress
from interviewkit.transcription.settings import Settings

__all__ = [
    "CANCEL",
    "PAUSE",
    "Again",
    "Attempts",
    "Checkpoint",
    "Event",
    "Failed",
    "Finished",
    "Heard",
    "Progress",
    "Request",
    "Settings",
    "Word",
    "command",
    "environment",
    "log_path",
    "parse",
    "transcribe",
]
