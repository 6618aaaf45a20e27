"""Whatever anybody said, in whatever script, a file stays whole: cues can be counted, texts come back."""

from __future__ import annotations

import csv
import io
import json
import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviewkit.errors import FileTrouble
from interviewkit.sources.formats import read_transcript
from interviewkit.sources.formats.rtf import text_of
from interviewkit.sources.outputs import FORMATS, Style, made, of_rows
from interviewkit.sources.outputs.cues import COLUMNS, LINES, WIDE_COLUMNS, captions, width
from interviewkit.sources.outputs.forms import FormTrouble, filled, parsed
from interviewkit.sources.outputs.names import free, safe
from interviewkit.sources.outputs.style import style_from
from interviewkit.sources.queries import SegmentRow
from tests.sources.outputs.making import even_words, row

settings.register_profile(
    "shared machine", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("shared machine")

NASTY = st.sampled_from(
    ["-->", "00:00:01.000 --> 00:00:02.000", "1\n00:00:01,000 --> 00:00:02,000\nx", "\n\n",
     "NOTE x", "WEBVTT", "<v Bo>",
     "</v>", "&amp;", "&lt;", "\u2028", "\u2029", "\x85",
     "\r\n", "\x0b", "\x1c", "\\par", "{\\b1}", "7", "STYLE", "X-TIMESTAMP",
     "\u202e", "👩‍👩‍👧", "한국어", "각", "é", "\0", "=1+1", "\t", "]]>", "{text}", '"', "'"]
)  # fmt: skip
SAID = st.lists(NASTY | st.text(st.characters(exclude_categories=["Cs"]), max_size=30), min_size=1, max_size=8).map(
    " ".join
)
SAVED = st.none() | st.integers() | st.text(max_size=9) | st.booleans()
NAMES = st.sampled_from(["", "Anna", "김 철수", "A > B", "x\ny", "<v>", "-->", "&"])


@st.composite
def talks(draw: st.DrawFn) -> list[SegmentRow]:
    rows, at = [], 0
    for n in range(draw(st.integers(1, 5))):
        start = at + draw(st.integers(0, 5000))
        at = start + draw(st.integers(0, 20_000))
        said = draw(SAID)
        words = even_words(said, start, at) if draw(st.booleans()) else None
        rows.append(row(n, said, draw(NAMES), start, at, words))
    return rows


@given(talks(), st.booleans())
def test_no_text_breaks_a_webvtt_file(rows: list[SegmentRow], cut: bool) -> None:
    """By the parsing rules of the specification: blocks end at empty lines, and only timing lines hold an arrow."""
    style = Style(cut=cut)
    wanted = list(captions(of_rows(rows), style))
    blocks = re.split(r"\n{2,}", made(of_rows(rows), FORMATS["vtt"], style).decode().rstrip("\n"))
    assert blocks[0] == "WEBVTT" and len(blocks) - 1 == len(wanted)
    for block, caption in zip(blocks[1:], wanted, strict=True):
        timing, *lines = block.split("\n")
        assert re.fullmatch(r"\d\d+:\d\d:\d\d\.\d{3} --> \d\d+:\d\d:\d\d\.\d{3}", timing)
        assert lines and all(line and "-->" not in line for line in lines) and len(lines) == len(caption.lines)
        bare = re.sub(r"^<v [^<>\n]*>", "", "\n".join(lines))
        assert "<" not in bare and not re.search(r"&(?!amp;|lt;|gt;)", bare)


@given(talks(), st.booleans())
def test_no_text_breaks_a_subrip_file(rows: list[SegmentRow], cut: bool) -> None:
    style = Style(cut=cut)
    wanted = list(captions(of_rows(rows), style, named=True))
    text = made(of_rows(rows), FORMATS["srt"], style).decode()
    assert text.count("-->") == len(wanted)
    blocks = [block for block in re.split(r"\n{2,}", text.strip("\n")) if block]
    assert [block.split("\n")[0] for block in blocks] == [str(n + 1) for n in range(len(wanted))]


@given(talks())
def test_captions_are_short_rise_and_say_everything(rows: list[SegmentRow]) -> None:
    found = list(captions(of_rows(rows), Style(cut=True)))
    for caption in found:
        assert caption.start_ms < caption.end_ms
        assert 1 <= len(caption.lines) <= LINES
        assert all(line and width(line) <= COLUMNS for line in caption.lines)
    said = "".join("".join(caption.lines) for caption in found)
    assert re.sub(r"\s", "", said) == "".join(re.sub(r"\s", "", each.text) for each in rows)


@given(talks())
def test_tables_and_json_hold_every_row(rows: list[SegmentRow]) -> None:
    source = of_rows(rows)
    if any(each.text.strip() for each in rows):  # NVivo takes no transcript in which nobody says anything
        lines = made(source, FORMATS["nvivo"], Style()).decode().rstrip("\r\n").split("\r\n")
        assert all(line.count("\t") == 2 and not re.search(r"[\n\v\f\r\u2028]", line) for line in lines)
    table = csv.reader(io.StringIO(made(source, FORMATS["csv"], Style()).decode("utf-8-sig"), newline=""))
    assert all(len(cells) == 5 for cells in table)
    document = json.loads(made(source, FORMATS["json"], Style()))
    assert [(each["text"], each["speaker"] or "") for each in document["segments"]] == [
        (r.text, r.speaker) for r in rows
    ]


@given(SAID)
def test_rich_text_gives_every_letter_back(said: str) -> None:
    written = made(of_rows([row(1, said, "", 0, 900)]), FORMATS["f4"], Style(stamps="none"))
    lawful = "".join(c for c in said if c in "\t\n" or " " <= c <= "~" or c >= "\x80")
    assert "".join(text_of(written).split()) == "".join(lawful.split())


@given(st.text(max_size=200))
def test_a_form_is_refused_with_a_line_or_fills_in_and_never_runs_anything(form: str) -> None:
    try:
        parts = parsed(form)
    except FormTrouble as trouble:
        assert str(trouble)
        return
    values = {"n": "1", "speaker": "{n}", "start": "", "end": "", "text": "{0.__class__} %s"}
    assert "{0.__class__} %s" in filled(parts, values)


@given(st.text(max_size=300))
def test_names_are_safe_on_every_system(name: str) -> None:
    found = safe(name)
    assert found and not re.search(r'[<>:"/\\|?*\x00-\x1f]', found) and found[-1] not in " ."
    assert len(found.encode()) <= 120
    with tempfile.TemporaryDirectory() as folder:
        path = free(Path(folder), found, ".txt")
        path.write_text("x")
        assert free(Path(folder), found, ".txt") != path


@pytest.mark.parametrize("name", ["CON", "nul.old", "com1", "LPT9.txt", "..", "", "a/b:c?", "면담 1.", "x" * 500])
def test_names_that_windows_keeps_for_itself_are_changed(name: str) -> None:
    assert safe(name).split(".")[0].upper() not in {"CON", "NUL", "COM1", "LPT9", "", "."}


@given(st.dictionaries(st.sampled_from(["names", "clock", "every_s", "form", "cut", "x"]), SAVED))
def test_preferences_of_any_kind_give_a_style_that_works(saved: dict[str, object]) -> None:
    style = style_from(saved)
    assert style_from(style.as_saved()) == style
    try:
        made(of_rows([row(1, "Hello", "Anna", 0, 10)]), FORMATS["txt"], style)
    except FormTrouble:
        assert style.form


def test_a_caption_in_korean_has_at_most_eighteen_syllables_a_line() -> None:
    said = "그러니까 처음에는 잘 몰랐는데 나중에 알게 되었어요 정말 오래 걸렸고요 그래도 지금은 아주 좋습니다 그렇죠"
    for caption in captions(of_rows([row(1, said, "김", 0, 20_000)]), Style(cut=True)):
        assert all(width(line) <= WIDE_COLUMNS and len(line) <= 20 for line in caption.lines)


def test_an_empty_transcript_is_written_or_refused_but_never_breaks(tmp_path: Path) -> None:
    for kind in FORMATS.values():
        try:
            assert made(of_rows([]), kind, Style(head=True)) is not None
        except FileTrouble:
            assert kind.name.startswith("nvivo")


def test_a_very_long_word_is_cut_between_letters_as_readers_see_them(tmp_path: Path) -> None:
    family = "👩‍👩‍👧" * 40
    (tmp_path / "a.vtt").write_bytes(made(of_rows([row(1, family, "", 0, 9000)]), FORMATS["vtt"], Style(cut=True)))
    found = read_transcript(tmp_path / "a.vtt").segments
    assert all(re.fullmatch("(?:👩‍👩‍👧|\n)+", each.text) for each in found)
