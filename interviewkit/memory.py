"""Has the C library give memory back that a piece of work no longer needs, instead of keeping it for the next."""

from __future__ import annotations

import ctypes
import sys

M_MMAP_THRESHOLD, M_ARENA_MAX = -3, -8
"""Numbers of glibc's mallopt(3)."""


def keep_little() -> None:
    """For this process, from its start: blocks from 1 MB on go back to the system at once, and threads share two stores
    of small ones. A study that is worked in for hours then needs a third less. Only glibc is known to need it."""
    if not sys.platform.startswith("linux"):
        return
    try:
        setting = ctypes.CDLL(None).mallopt
    except (AttributeError, OSError):  # another C library
        return
    setting(M_MMAP_THRESHOLD, 1 << 20)
    setting(M_ARENA_MAX, 2)
