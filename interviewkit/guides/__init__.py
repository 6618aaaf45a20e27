"""Interview guides: the questions and how they are checked."""

from interviewkit.doors import door

__getattr__ = door(__name__)
