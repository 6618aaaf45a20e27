"""Checks what is about to be written by the standard's schema: others reject whole files over one element."""

from __future__ import annotations

import logging
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from interviewkit import resources
from interviewkit.errors import FileTrouble

if TYPE_CHECKING:
    from lxml.etree import _Element

log = logging.getLogger(__name__)


def require_valid(root: _Element, kind: Literal["project", "codebook"]) -> None:
    """FileTrouble when a document is not as the standard wants it; what is wrong goes into the log."""
    schema = _schema(kind)
    if not schema.validate(root):
        log.error("a %s that the standard does not allow: %s", kind, schema.error_log.last_error)
        raise FileTrouble(
            "What was to be written is not as the standard wants it, so other programs would refuse it.",
            safe="Nothing was written.",
            attempt="Look into the log folder (in the menu Help) and report what it says.",
        )


@cache
def _schema(kind: str) -> Any:
    from lxml import etree

    return etree.XMLSchema(etree.parse(str(resources.path("schemas", f"refi-qda-{kind}.xsd"))))
