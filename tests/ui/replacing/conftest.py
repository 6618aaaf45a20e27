"""The sources room with two recordings' transcripts, and the page beside them."""

from tests.ui.sources.conftest import open_room, own_models, room

__all__ = ["open_room", "own_models", "room"]
