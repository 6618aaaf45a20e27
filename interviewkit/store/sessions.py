"""The two kinds of session a project hands out, each guarding against being used as the other."""

from __future__ import annotations

from typing import Any

from sqlmodel import Session


class ReadSession(Session):
    """Sees one unchanging state; writing through it is a bug and says so."""

    def flush(self, objects: Any = None) -> None:
        """RuntimeError when something was changed."""
        if self.new or self.deleted or any(self.is_modified(row) for row in self.dirty):
            raise RuntimeError("a change outside project.change()")
        super().flush(objects)

    def commit(self) -> None:
        """RuntimeError: there is nothing to commit."""
        raise RuntimeError("a commit outside project.change()")


class ChangeSession(Session):
    """Commits when its change ends, and not before: else half a change could stay."""

    def commit(self) -> None:
        """RuntimeError: the change commits."""
        raise RuntimeError("a commit within a change")

    def rollback(self) -> None:
        """RuntimeError: the change takes everything back when an error leaves it."""
        raise RuntimeError("a rollback within a change")
