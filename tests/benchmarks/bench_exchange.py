"""How long a whole project takes out and in: 200 interviews, 12 M characters, 20,000 codings.

    python -m tests.benchmarks.bench_exchange CORPUS.json

CPU seconds. Bars: writing a .qdpx ≤ 5 s, reading it ≤ 6 s; reading the same as NVivo writes it (CRLF, mark, UTF-16
units), whose counting has to be found out, ≤ 6 s. What comes back is compared row by row. The bare time of the machine
beside it: a loop of ten million steps.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
import zipfile
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

from interviewkit.exchange.projects import import_project
from interviewkit.exchange.refi.writing import export_project
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from tests.benchmarks.corpus import study
from tests.exchange.qdpx_files import SPACE, guid
from tests.exchange.test_round_trip import image


def took(work: Callable[[], object]) -> float:
    """CPU seconds of one run."""
    began = time.process_time()
    work()
    return time.process_time() - began


def _code(number: object) -> str:
    return f"code {number}"


def as_nvivo(corpus: dict[str, Any], path: Path) -> None:
    """The corpus as NVivo for Windows writes it."""
    spans: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for coding in corpus["codings"]:
        spans[coding["file"]].append(coding)
    codes = "".join(
        f'<Code guid="{guid(_code(each["id"]))}" name={quoteattr(each["name"])} isCodable="true"/>'
        for each in corpus["codes"]
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        sources = []
        for number, file in enumerate(corpus["files"]):
            text, key = file["text"], guid(f"file {number}")
            packed.writestr(f"sources/{key}.txt", b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
            lines = [n for n, character in enumerate(text) if character == "\n"]
            wide = [n for n, character in enumerate(text) if ord(character) > 0xFFFF]

            def at(place: int, lines: list[int] = lines, wide: list[int] = wide) -> int:
                return place + sum(n < place for n in lines) + sum(n < place for n in wide)

            inside = "".join(
                f'<PlainTextSelection guid="{guid(f"s {number} {n}")}" startPosition="{at(each["start"])}"'
                f' endPosition="{at(each["end"])}"><Coding guid="{guid(f"c {number} {n}")}"><CodeRef'
                f' targetGUID="{guid(_code(each["code"]))}"/></Coding></PlainTextSelection>'
                for n, each in enumerate(spans[number])
            )
            sources.append(
                f'<TextSource guid="{guid(f"source {number}")}" name={quoteattr(file["name"])}'
                f' plainTextPath="internal://{key}.txt">{inside}</TextSource>'
            )
        packed.writestr(
            "project.qde",
            f'<Project xmlns="{SPACE}" name="Corpus" origin="NVivo 12 for Windows"><CodeBook><Codes>{codes}</Codes>'
            f"</CodeBook><Sources>{''.join(sources)}</Sources></Project>",
        )


def main(file: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        with Project.open(study(Path(file)), read_only=True) as project:
            before = image(project)
            print(f"write .qdpx          {took(lambda: export_project(project, place / 'a.qdpx')):6.2f} s", flush=True)
        with Project.create(place / "b.ikit", "B", coder="zoe") as back:
            print(f"read it again        {took(lambda: import_project(back, place / 'a.qdpx')):6.2f} s", flush=True)
            with back.read() as session:
                counts = [fetch(session, f"SELECT count(*) FROM {name}")[0][0] for name in ("segment", "quote", "tag")]
            after = image(back)
            lost = [what for what in ("code", "source", "segment", "quote", "tag") if after[what] != before[what]]
            print(f"                     {'the same in every row' if not lost else f'OTHERWISE: {lost}'}")
            print(f"                     {counts[0]} segments, {counts[1]} quotes, {counts[2]} codings")
        as_nvivo(json.loads(Path(file).read_text(encoding="utf-8")), place / "nvivo.qdpx")
        with Project.create(place / "c.ikit", "C", coder="zoe") as other:
            print(
                f"read as NVivo's      {took(lambda: import_project(other, place / 'nvivo.qdpx')):6.2f} s", flush=True
            )
        print(f"the machine itself   {took(lambda: sum(range(10_000_000))):6.2f} s")


if __name__ == "__main__":
    main(sys.argv[1])
