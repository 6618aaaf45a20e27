"""Gives the tests of this folder the small study."""

from tests.journey.study import study

__all__ = ["study"]
