"""The fixtures of the guides' live interviews, with a desk beside them."""

from tests.guides.live.conftest import held

__all__ = ["held"]
