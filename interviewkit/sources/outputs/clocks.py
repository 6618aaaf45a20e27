"""Times as transcripts write them: for reading, and as other programs stamp them."""

from __future__ import annotations

from interviewkit.text.times import clock, stamp


def shown(ms: int | None, how: str) -> str:
    """ "short": 01:06 or 1:01:06; "long": 00:01:06; "tenths": 00:01:06.2; "f4": 00:01:06-2. "" without a time.

    Seconds are cut, as clocks do; tenths are rounded, so that a time read back is within 50 ms.
    """
    if ms is None:
        return ""
    if how == "short":
        return clock(ms)
    if how == "long":
        return stamp(ms, ".")[:-4]
    tenths = stamp((max(ms, 0) + 50) // 100 * 100, "-" if how == "f4" else ".")
    return tenths[:-2]
