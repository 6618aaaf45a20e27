"""Damaged and hostile project files: never a crash, never a hang, and the project as it was unless it came in.

INTERVIEWKIT_FUZZ=100000 asks for that many cases; without, a few hundred of the same kind.
"""

from __future__ import annotations

import io
import os
import random
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from interviewkit.errors import FileTrouble
from interviewkit.exchange.projects import import_project
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from tests.exchange.foreign_databases import qualcoder, taguette
from tests.exchange.qdpx_files import FLAVOURS, project

CASES = int(os.environ.get("INTERVIEWKIT_FUZZ", "300"))
HANGS = 20.0
"""Seconds; more than the bar of 5, as tests run beside others."""
SCRAPS = (
    b"", b"\x00", b"&#11;", b"&#x0;", b"<", b"</Code>", b'guid=""', b"-1", b"99999999999999999999", b"NaN", b"\xff\xfe",
    b"]]>", b"<![CDATA[", b"<!DOCTYPE a>", b"../../etc/passwd", b"<Code/>", b"<Codes></Codes>", "가".encode(),
    b"\xf0\x9f", b'startPosition="-5"', b'endPosition="1e9"', b"\r\n", b"PK\x03\x04", b"PK\x05\x06",
)  # fmt: skip
Mutation = Callable[[random.Random, bytes], bytes]


def flipped(chance: random.Random, content: bytes) -> bytes:
    made = bytearray(content)
    for _ in range(chance.randint(1, 12)):
        if made:
            made[chance.randrange(len(made))] = chance.randrange(256)
    return bytes(made)


def cut(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] if chance.random() < 0.5 else content[:at] + content[chance.randrange(at, len(content) + 1) :]


def stuffed(chance: random.Random, content: bytes) -> bytes:
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(content) + 1)
        content = content[:at] + chance.choice(SCRAPS) * chance.choice((1, 1, 1, 50)) + content[at:]
    return content


def repeated(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content) + 1)
    piece = content[at : at + chance.randint(1, 400)]
    return content[:at] + piece * chance.randint(2, 30) + content[at:]


def renumbered(chance: random.Random, content: bytes) -> bytes:
    """Other numbers and guids where there were some."""
    made = bytearray(content)
    digits = [n for n, each in enumerate(made) if 48 <= each <= 57]
    for n in chance.sample(digits, min(len(digits), chance.randint(1, 20))):
        made[n] = chance.choice(b"0123456789-.")
    return bytes(made)


MUTATIONS: tuple[Mutation, ...] = (flipped, cut, stuffed, repeated, renumbered)


def within(chance: random.Random, content: bytes) -> bytes:
    """Changes what is in a zip file and packs it again, so that its readers meet it."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as packed, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as again:
        names = packed.namelist()
        chosen = chance.choice(names)
        for name in names:
            inside = packed.read(name)
            if name == chosen:
                for _ in range(chance.randint(1, 3)):
                    inside = chance.choice(MUTATIONS)(chance, inside)
            if chance.random() < 0.03:
                continue
            again.writestr(name if chance.random() > 0.03 else "../" + name, inside)
    return made.getvalue()


def image(study: Project) -> list[tuple[object, ...]]:
    with study.read() as session:
        return [
            fetch(session, f"SELECT count(*), max(id) FROM {table}")[0]
            for table in ("source", "segment", "quote", "tag", "code", "memo", "participant", "import_report", "step")
        ]


@pytest.mark.parametrize("kind", ["qdpx", "qualcoder", "taguette"])
def test_no_damaged_file_crashes_hangs_or_leaves_half_of_itself(tmp_path: Path, kind: str) -> None:
    chance = random.Random(f"{kind} 7")
    seeds: list[bytes] = []
    if kind == "qdpx":
        seeds = [project(tmp_path / f"{name}.qdpx", flavour).read_bytes() for name, flavour in FLAVOURS.items()]
        target = tmp_path / "case.qdpx"
    elif kind == "qualcoder":
        folder = qualcoder(tmp_path / "case.qda")
        target = folder / "data.qda"
        seeds = [target.read_bytes()]
    else:
        target = taguette(tmp_path / "case.sqlite3")
        seeds = [target.read_bytes()]
    refused = taken = 0
    study = Project.create(tmp_path / "study.ikit", "Study", coder="anna")
    for n in range(CASES if kind == "qdpx" else CASES // 6):
        content = chance.choice(seeds)
        inside = kind == "qdpx" and chance.random() < 0.75
        target.write_bytes(within(chance, content) if inside else chance.choice(MUTATIONS)(chance, content))
        before = image(study)
        began = time.perf_counter()
        try:
            import_project(study, target)
            taken += 1
        except FileTrouble as trouble:
            assert "\n" not in str(trouble), n
            assert image(study) == before, n
            refused += 1
        assert time.perf_counter() - began < HANGS, n
    assert study.check() == []
    assert refused
    assert taken or kind != "qdpx"
    study.close()
