"""Qt classes that others complete: one in which an abstract method is missing cannot be made."""

from __future__ import annotations

from abc import ABCMeta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

if TYPE_CHECKING:

    class _Qt(type):
        """The metaclass of Qt's classes."""
else:
    _Qt = type(QObject)


class Abstract(ABCMeta, _Qt):
    """Metaclass; Qt's own way of making objects passes Python's check over, so it is made here."""

    def __call__(cls, *args: Any, **values: Any) -> Any:
        if missing := cls.__abstractmethods__:
            raise TypeError(f"{cls.__name__} lacks {', '.join(sorted(missing))}")
        return super().__call__(*args, **values)
