"""Turns what a database or a disk says when it cannot go on into words for a person."""

from __future__ import annotations

import errno

from sqlalchemy.exc import DBAPIError

from interviewkit.errors import ProjectTrouble, UserError
from interviewkit.words import mark

NOTHING_LOST = mark("This change was not made; everything before it is saved.")


def explained(error: BaseException) -> UserError | None:
    """The trouble behind a database or file error, None when it is a bug of ours."""
    said = str(error.orig if isinstance(error, DBAPIError) else error).lower()
    if getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT) or "disk is full" in said:
        return ProjectTrouble("The disk is full.", safe=NOTHING_LOST, attempt="Free some space and try again.")
    if "readonly database" in said or getattr(error, "errno", None) == errno.EROFS:
        return ProjectTrouble(
            "The project can only be read, not changed.",
            safe=NOTHING_LOST,
            attempt="Copy it to a folder you may write to, and open the copy.",
        )
    if "database is locked" in said:
        return ProjectTrouble(
            "Another program is writing to this project.", safe=NOTHING_LOST, attempt="Try again in a moment."
        )
    if "malformed" in said or "disk i/o error" in said or "not a database" in said:
        return ProjectTrouble(
            "The project file is damaged or its disk fails.",
            safe="The last ten backups are in the folder beside the project that ends in “.backups”.",
            attempt="Copy the project elsewhere, then open the newest backup.",
        )
    return None
