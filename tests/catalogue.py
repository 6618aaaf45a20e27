"""Compares the texts in the code with the Korean catalogue; as a command, adds the missing ones as unfinished."""

from __future__ import annotations

import ast
import string
import sys
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).parents[1]
CATALOGUE = ROOT / "resources" / "translations" / "ko"
SPEAKING = {"tr", "mark", "plural", "change"}


def room(module: Path) -> str:
    """The catalogue file a module's texts belong to."""
    parts = module.relative_to(ROOT / "interviewkit").parts
    if len(parts) == 1:
        return "app"
    return f"ui.{parts[1].removesuffix('.py')}" if parts[0] == "ui" and len(parts) > 2 else parts[0]


def texts_in(module: Path) -> set[str]:
    """Every literal that reaches a person: arguments of tr, mark, plural and of …Error/…Trouble/…Refused."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        trouble = name.endswith(("UserError", "Trouble", "Refused"))
        if name in SPEAKING or trouble:
            arguments = node.args[: 2 if name == "plural" else 1]
            arguments += [k.value for k in node.keywords if trouble and k.arg in ("safe", "attempt")]
            found |= {a.value for a in arguments if isinstance(a, ast.Constant) and isinstance(a.value, str)}
    return found - {""}


def spoken() -> dict[str, set[str]]:
    """Room → its texts; a text used in several rooms belongs to the first by name."""
    rooms: dict[str, set[str]] = {}
    for module in sorted((ROOT / "interviewkit").rglob("*.py")):
        rooms.setdefault(room(module), set()).update(texts_in(module))
    seen: set[str] = set()
    for name in sorted(rooms):
        rooms[name] -= seen
        seen |= rooms[name]
    return {name: texts for name, texts in rooms.items() if texts}


def entries(file: Path) -> dict[str, str | None]:
    """Source → translation, None when unfinished."""
    if not file.exists():
        return {}
    found: dict[str, str | None] = {}
    for message in ElementTree.parse(file).iter("message"):
        translation = message.find("translation")
        done = translation is not None and translation.get("type") is None and bool(translation.text)
        found[message.findtext("source", "")] = translation.text if done and translation is not None else None
    return found


def everything() -> dict[str, str | None]:
    """The whole Korean catalogue."""
    merged: dict[str, str | None] = {}
    for file in sorted(CATALOGUE.glob("*.ts")):
        merged.update(entries(file))
    return merged


def fields(text: str) -> set[str]:
    """The {fields} a text wants filled."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def write(file: Path, messages: dict[str, str | None]) -> None:
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        '<TS version="2.1" language="ko">',
        "<context>",
    ]
    lines.append(f"    <name>{file.stem}</name>")
    for source, translation in sorted(messages.items()):
        done = (
            f"<translation>{escape(translation)}</translation>"
            if translation
            else '<translation type="unfinished"></translation>'
        )
        lines += [
            "    <message>",
            f"        <source>{escape(source)}</source>",
            f"        {done}",
            "    </message>",
        ]
    file.write_text("\n".join([*lines, "</context>", "</TS>", ""]), encoding="utf-8")


def update(names: list[str]) -> None:
    """Brings the named rooms' files (all without names) up to date, keeping every translation made."""
    known, rooms = everything(), spoken()
    for name in names or [*rooms, *(f.stem for f in CATALOGUE.glob("*.ts"))]:
        file, texts = CATALOGUE / f"{name}.ts", rooms.get(name, set())
        if texts:
            write(file, {text: known.get(text) for text in texts})
        elif file.exists():
            file.unlink()
        print(f"{name}: {len(texts)} texts, {sum(known.get(t) is None for t in texts)} unfinished")


if __name__ == "__main__":
    update(sys.argv[1:])
