"""The fixtures of the sources room: the conversation stands in it."""

from tests.ui.sources.conftest import open_room, own_models, room, sample_model, spoken

__all__ = ["open_room", "own_models", "room", "sample_model", "spoken"]
