"""What the coded material says: searching, words, tables, quotes on a board."""

from interviewkit.doors import door

__getattr__ = door(__name__)
