"""Keeps a bug inside an override of Qt's, such as paintEvent, from taking the whole program down.

PySide 6.11 on Python 3.11 dereferences an exception that is not an object yet when it passes from an override back into
Qt (shiboken's storePythonOverrideErrorOrPrint): IndexError or ZeroDivisionError there is a segmentation fault. What was
caught once is an object. So every override of a class made after this module was imported catches and raises again what
goes through it; then it is told as any other bug is.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any

from shiboken6 import Shiboken


def guarded(override: Callable[..., Any]) -> Callable[..., Any]:
    """The override, whose exceptions Qt survives."""

    @wraps(override)
    def call(*arguments: Any, **named: Any) -> Any:
        try:
            return override(*arguments, **named)
        except BaseException:
            raise  # being caught is what makes it an object

    return call


def _guard_overrides(cls: type, **named: Any) -> None:
    super(Shiboken.Object, cls).__init_subclass__(**named)  # type: ignore[misc]
    theirs = [base for base in cls.__mro__[1:] if base.__module__.startswith("PySide6")]
    for name, function in list(vars(cls).items()):
        if isinstance(function, FunctionType) and not name.startswith("__") and any(name in vars(b) for b in theirs):
            setattr(cls, name, guarded(function))


if sys.version_info < (3, 12):
    Shiboken.Object.__init_subclass__ = classmethod(_guard_overrides)  # type: ignore[assignment, arg-type]
