"""The corpus all figures are measured on, as a project: 200 interviews, 12 M characters, 150 codes, 20,000 codings.

And ten times it: 2,000 interviews, 120 M characters, 200,000 codings, one transcript with 2,000 of them. To make that
once (some minutes), in the temporary folder:

    python make_corpus.py corpus-ten.json 2000
    python -m tests.benchmarks.corpus corpus-ten.json
"""

from __future__ import annotations

import json
import random
import re
import shutil
import sys
import tempfile
from bisect import bisect_right
from pathlib import Path
from typing import Any

from sqlmodel import Session

from interviewkit.coding.codebook import create_code
from interviewkit.journey.actions import use_preset
from interviewkit.model import new_guid, now
from interviewkit.people.actions import participant_labelled
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.store.bulk import insert
from interviewkit.store.project import Project

FOLDER = Path(tempfile.gettempdir()) / "interviewkit-benchmarks"
TEN = Path(tempfile.gettempdir()) / "ten.ikit"
DENSE = "T000_one_hour.txt"
DENSEST = "T001_interview.txt"
"""Of the ten times larger study: the transcript with 2,000 codings."""
_TURN = re.compile(r"\[(\d\d)\.(\d\d)\.(\d\d)\] (\w+): ")


def study(corpus: Path) -> Path:
    """The project made from a corpus file once; later runs find it in the temporary folder."""
    path = FOLDER / "corpus.ikit"
    if not path.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        making = FOLDER / "making" / "corpus.ikit"
        shutil.rmtree(making.parent, ignore_errors=True)
        making.parent.mkdir()
        with Project.create(making, "Corpus", coder="anna") as project:
            fill(project, json.loads(corpus.read_text(encoding="utf-8")))
        making.rename(path)
    return path


def ten(corpus: Path) -> Path:
    """The project ten times as large, made once from the corpus file of 2,000 interviews."""
    if not TEN.exists():
        making = TEN.parent / "ten-making" / TEN.name
        shutil.rmtree(making.parent, ignore_errors=True)
        making.parent.mkdir()
        with Project.create(making, "Corpus", coder="anna") as project:
            fill(project, denser(json.loads(corpus.read_text(encoding="utf-8"))))
        making.rename(TEN)
    return TEN


def copy(corpus: Path, name: str) -> Path:
    """A copy of the study to be written to; of the larger one when the corpus file is the one of 2,000 interviews."""
    target = FOLDER / name / "corpus.ikit"
    shutil.rmtree(target.parent, ignore_errors=True)
    target.parent.mkdir(parents=True)
    shutil.copy(ten(corpus) if corpus.stat().st_size > 50_000_000 else study(corpus), target)
    return target


def denser(corpus: dict[str, Any]) -> dict[str, Any]:
    """The same interviews with 200,000 codings: 1,000 in the first, 2,000 in the second, 99 sentences in the others."""
    chance = random.Random(20260101)
    weights = [1 / (n + 3) ** 0.6 for n in range(len(corpus["codes"]))]
    codings = [each for each in corpus["codings"] if each["file"] == 0]
    for number, file in enumerate(corpus["files"][1:], 1):
        heads = [found.end() for found in _TURN.finditer(file["text"])]
        ends = [found.end() for found in re.finditer(r"[.?!](?= )", file["text"])]
        places = [(max([heads[bisect_right(heads, end) - 1], *ends[n - 1 : n]]), end) for n, end in enumerate(ends)]
        wanted = 2000 if number == 1 else 99 if number > 803 else 98
        picked: set[tuple[int, int, str]] = set()
        while len(picked) < wanted:
            code = chance.choices(range(len(weights)), weights)[0]
            picked.add((chance.randrange(len(places)), code, chance.choice(("anna", "ben"))))
        for place, code, coder in sorted(picked):
            start, end = places[place]
            start += file["text"][start] == " "
            codings.append(
                {"file": number, "code": corpus["codes"][code]["id"], "start": start, "end": end, "coder": coder}
            )
    return dict(corpus, codings=codings)


def fill(project: Project, corpus: dict[str, Any]) -> None:
    """Imports everything: a segment for each line, a quote for each place that is coded, a tag for each coding."""
    with project.change("Import", recorded=False) as session:
        use_preset(session)
        parents = {each["id"]: create_code(session, each["name"]) for each in corpus["categories"]}
        codes = {
            each["id"]: create_code(session, each["name"], parent_id=parents[each["cat"]]) for each in corpus["codes"]
        }
        coders = {name: _coder(session, name) for name in ("anna", "ben")}
        lines = [_source(session, number, file) for number, file in enumerate(corpus["files"])]
        quotes: dict[tuple[int, int, int], int] = {}
        rows, tags = [], {}
        for coding in corpus["codings"]:
            place = coding["file"], coding["start"], coding["end"]
            if place not in quotes:
                quotes[place] = len(quotes) + 1
                source, starts, ids, heads = lines[coding["file"]]
                ends = []
                for offset in (coding["start"], coding["end"]):
                    line = bisect_right(starts, offset) - 1
                    ends += [ids[line], max(0, offset - starts[line] - heads[line])]
                rows.append((quotes[place], new_guid(), source, *ends, "", coders[coding["coder"]], now()))
            tags[quotes[place], codes[coding["code"]], coders[coding["coder"]]] = now()
        columns = ("id", "guid", "source_id", "start_segment_id", "start_offset", "end_segment_id", "end_offset")
        insert(session, "quote", [*columns, "memo", "coder_id", "created_at"], rows)
        insert(
            session,
            "tag",
            ["quote_id", "code_id", "coder_id", "weight", "created_at"],
            [(*key, 1.0, at) for key, at in tags.items()],
        )


def _source(session: Session, number: int, file: dict[str, str]) -> tuple[int, list[int], list[int], list[int]]:
    """Source id, where each line begins, its segment's id, and how long its head (time and speaker) is."""
    person = participant_labelled(session, f"P{number:03d}")
    source = add_source(session, file["name"], "transcript", participant_id=person)
    starts, heads, new, at = [], [], [], 0
    for line in file["text"].splitlines(keepends=True):
        found = _TURN.match(line)
        assert found is not None
        hours, minutes, seconds, speaker = found.groups()
        starts.append(at)
        heads.append(found.end())
        ms = (int(hours) * 3600 + int(minutes) * 60 + int(seconds)) * 1000
        new.append(NewSegment(line[found.end() :].rstrip("\n"), speaker, ms))
        at += len(line)
    return source, starts, append_segments(session, source, new), heads


def _coder(session: Session, name: str) -> int:
    from interviewkit.store.history import coder_id

    session.flush()
    return coder_id(session.connection(), name)


if __name__ == "__main__":
    print(ten(Path(sys.argv[1])))
