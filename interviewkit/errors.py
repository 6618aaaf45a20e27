"""Trouble a person can do something about, told as what happened, what is safe and what to try."""

from __future__ import annotations

from interviewkit.words import tr


class UserError(Exception):
    """Expected trouble. The texts are English sources, translated when shown.

    what: what happened. safe: what is not lost. attempt: what to try. values fill the {fields} of all three.
    """

    def __init__(self, what: str, /, *, safe: str = "", attempt: str = "", **values: object) -> None:
        super().__init__(what, safe, attempt)
        self._texts = (what, safe, attempt)
        self.values = values

    def sentences(self) -> tuple[str, str, str]:
        """What happened, what is safe, what to try, in the current language; the last two may be empty."""
        what, safe, attempt = (tr(text, **self.values) if text else "" for text in self._texts)
        return what, safe, attempt

    def __str__(self) -> str:
        return " ".join(text for text in self.sentences() if text)


class Cancelled(Exception):
    """The person stopped the work; nothing half done was left behind."""


class FileTrouble(UserError):
    """A file that cannot be read, understood or written."""


class ProjectTrouble(UserError):
    """A project that cannot be opened or changed."""


class ModelTrouble(UserError):
    """A speech model that is missing, incomplete or cannot be fetched."""


class UndoRefused(UserError):
    """An undo or redo that would take away somebody's later work. step: the id of the step that stays as it is."""

    step: int | None = None
