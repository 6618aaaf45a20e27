"""The same room as in the tests of sources."""

from tests.ui.sources.conftest import open_room, own_models, room, sample_model, spoken

__all__ = ["open_room", "own_models", "room", "sample_model", "spoken"]
