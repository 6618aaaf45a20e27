"""Everything a person can do in the analysis room, one file a page of it."""

from interviewkit.ui.actions import Action

ACTIONS: tuple[Action, ...] = ()
