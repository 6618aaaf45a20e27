"""The part of JSON Schema that the project's schema uses: enough to hold a document against it."""

from __future__ import annotations

from typing import Any

TYPES: dict[str, Any] = {
    "object": dict, "array": list, "string": str, "boolean": bool, "null": type(None), "number": (int, float),
    "integer": int,
}  # fmt: skip


def faults(value: Any, rule: dict[str, Any], where: str = "$", top: dict[str, Any] | None = None) -> list[str]:
    """Places where a value is not as the schema says."""
    top = top or rule
    if "$ref" in rule:
        rule = top["$defs"][rule["$ref"].removeprefix("#/$defs/")]
    if "anyOf" in rule:
        return [] if any(not faults(value, each, where, top) for each in rule["anyOf"]) else [where]
    kinds = rule.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(_is(value, kind) for kind in kinds):
        return [where]
    if "enum" in rule and value not in rule["enum"]:
        return [where]
    found: list[str] = []
    if isinstance(value, dict):
        known = rule.get("properties", {})
        found += [f"{where}.{name}" for name in rule.get("required", ()) if name not in value]
        if rule.get("additionalProperties") is False:
            found += [f"{where}.{name}" for name in value if name not in known]
        for name, each in known.items():
            if name in value:
                found += faults(value[name], each, f"{where}.{name}", top)
    if isinstance(value, list) and "items" in rule:
        for n, each in enumerate(value):
            found += faults(each, rule["items"], f"{where}[{n}]", top)
    return found


def _is(value: Any, kind: str) -> bool:
    return isinstance(value, TYPES[kind]) and (kind in ("boolean",) or not isinstance(value, bool))
