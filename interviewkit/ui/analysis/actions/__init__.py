"""Everything a person can do in the analysis room, one file a page of it."""

from interviewkit.ui.actions import Action
from interviewkit.ui.analysis.actions import board, memos, search, tables, words

ACTIONS: tuple[Action, ...] = (*search.ACTIONS, *memos.ACTIONS, *board.ACTIONS, *tables.ACTIONS, *words.ACTIONS)
