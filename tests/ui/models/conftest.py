"""The window of the speech models over the real sources room."""

from tests.ui.sources.conftest import open_room, own_models, room, sample_model, spoken

__all__ = ["open_room", "own_models", "room", "sample_model", "spoken"]
