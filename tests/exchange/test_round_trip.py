"""A project written as .qdpx comes back as it was: codes, quotes to the character, and all that lies on them."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import select

from interviewkit import resources
from interviewkit.exchange.code_files import project_codes
from interviewkit.exchange.projects import import_project
from interviewkit.exchange.qdc import write_qdc
from interviewkit.exchange.refi.conventions import BESIDE
from interviewkit.exchange.refi.writing import export_project
from interviewkit.model import (
    Attribute,
    AttributeType,
    Code,
    Coder,
    Emotion,
    MapGroup,
    MapPlace,
    Memo,
    Participant,
    ProjectInfo,
    Quote,
    Relation,
    RelationQuote,
    Segment,
    Source,
    Speaker,
    Stage,
    Tag,
    Theme,
    ThemeCode,
    ThemeMap,
    ThemeQuote,
    Touchpoint,
)
from interviewkit.sources.importing import import_file
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from tests.audio.making import write
from tests.audio.test_clips import speechlike

WHAT = {
    "code": """SELECT c.guid, c.name, p.guid, c.family, c.colour, c.definition, c.include, c.exclude, c.active
               FROM code c LEFT JOIN code p ON p.id = c.parent_id""",
    "source": """SELECT s.guid, s.name, s.language, s.wave, s.held_on, s.note, p.guid FROM source s
                 LEFT JOIN participant p ON p.id = s.participant_id""",
    "segment": """SELECT o.guid, s.text, coalesce(v.label, ''), coalesce(v.role, ''), s.start_ms, s.end_ms, s.words,
                    s.flags, s.moves, s.heading, s.origin, s.edited
                  FROM segment s JOIN source o ON o.id = s.source_id LEFT JOIN speaker v ON v.id = s.speaker_id
                  ORDER BY o.guid, s.position""",
    "quote": """SELECT q.guid, o.guid, (SELECT count(*) FROM segment x WHERE x.source_id = o.id
                    AND x.position < f.position),
                  q.start_offset, (SELECT count(*) FROM segment x WHERE x.source_id = o.id AND x.position < l.position),
                  q.end_offset, q.lost_text, q.memo, q.starred, q.need, s.name_en, t.name, k.name, q.created_at
                FROM quote q JOIN source o ON o.id = q.source_id JOIN segment f ON f.id = q.start_segment_id
                JOIN segment l ON l.id = q.end_segment_id LEFT JOIN stage s ON s.id = q.stage_id
                LEFT JOIN touchpoint t ON t.id = q.touchpoint_id LEFT JOIN coder k ON k.id = q.coder_id""",
    "tag": """SELECT q.guid, c.guid, k.name, t.weight, t.created_at FROM tag t JOIN quote q ON q.id = t.quote_id
              JOIN code c ON c.id = t.code_id LEFT JOIN coder k ON k.id = t.coder_id""",
    "emotion": """SELECT q.guid, e.label, e.valence, e.intensity, e.weight, e.why, k.name FROM emotion e
                  JOIN quote q ON q.id = e.quote_id LEFT JOIN coder k ON k.id = e.coder_id""",
    "stage": "SELECT name_en, name_ko, position FROM stage",
    "touchpoint": """SELECT t.name, t.channel, t.place, t.owner, s.name_en FROM touchpoint t
                     JOIN stage s ON s.id = t.stage_id""",
    "theme": "SELECT guid, name, claim, colour, position FROM theme",
    "theme_code": """SELECT t.guid, c.guid FROM theme_code x JOIN theme t ON t.id = x.theme_id
                     JOIN code c ON c.id = x.code_id""",
    "theme_quote": """SELECT t.guid, q.guid FROM theme_quote x JOIN theme t ON t.id = x.theme_id
                      JOIN quote q ON q.id = x.quote_id ORDER BY t.guid, x.position""",
    "memo": """SELECT m.guid, m.title, m.text, s.guid, p.guid, c.guid, t.guid, g.name_en, k.name FROM memo m
               LEFT JOIN source s ON s.id = m.source_id LEFT JOIN participant p ON p.id = m.participant_id
               LEFT JOIN code c ON c.id = m.code_id LEFT JOIN theme t ON t.id = m.theme_id
               LEFT JOIN stage g ON g.id = m.stage_id LEFT JOIN coder k ON k.id = m.coder_id""",
    "participant": "SELECT guid, label, note FROM participant",
    "attribute": "SELECT p.guid, a.name, a.value FROM attribute a JOIN participant p ON p.id = a.participant_id",
    "attribute_type": "SELECT name, kind, scale, unit FROM attribute_type",
    "relation": """SELECT r.guid, r.kind, r.memo, a.guid, b.guid, c.guid, d.guid FROM relation r
                   LEFT JOIN theme a ON a.id = r.from_theme_id LEFT JOIN code b ON b.id = r.from_code_id
                   LEFT JOIN theme c ON c.id = r.to_theme_id LEFT JOIN code d ON d.id = r.to_code_id""",
    "relation_quote": """SELECT r.guid, q.guid FROM relation_quote x JOIN relation r ON r.id = x.relation_id
                         JOIN quote q ON q.id = x.quote_id""",
    "map_place": """SELECT m.guid, m.name, t.guid, c.guid, q.guid, x.x, x.y, x.pinned, g.name, g.colour FROM map_place x
                    JOIN theme_map m ON m.id = x.map_id LEFT JOIN theme t ON t.id = x.theme_id
                    LEFT JOIN code c ON c.id = x.code_id LEFT JOIN quote q ON q.id = x.quote_id
                    LEFT JOIN map_group g ON g.id = x.group_id""",
    "theme_map": "SELECT guid, name, view FROM theme_map",
}
MATERIAL = resources.path("schemas", "refi-qda-project.xsd")


def image(project: Project) -> dict[str, list[tuple[Any, ...]]]:
    """All that must come back, by what it is."""
    with project.read() as session:
        found = {what: fetch(session, sql) for what, sql in WHAT.items()}
    return {
        what: rows if what in ("segment", "theme_quote") else sorted(rows, key=repr) for what, rows in found.items()
    }


def there_and_back(project: Project, folder: Path, **options: Any) -> dict[str, list[tuple[Any, ...]]]:
    """The image after writing a project and reading it into a new one."""
    file = folder / "out.qdpx"
    export_project(project, file, **options)
    with Project.create(folder / "back.ikit", "Back", coder="zoe") as back:
        with back.change("Clear") as session:
            for stage in session.exec(select(Stage)):
                session.delete(stage)
        import_project(back, file)
        assert back.check() == []
        return image(back)


def full(project: Project) -> None:
    """Everything a study can have that this format carries."""
    with project.change("Fill") as session:

        def add(*rows: Any) -> int:
            for row in rows:
                session.add(row)
                session.flush()
            return int(rows[-1].id)

        for old in session.exec(select(Stage)):
            session.delete(old)
        kim, lee = add(Coder(name="kim")), add(Coder(name="이 코더"))
        person = add(Participant(label="P01", note="두 번 만남\nline", name="Real Name"))
        add(
            Attribute(participant_id=person, name="나이", value="34"),
            Attribute(participant_id=person, name="fan", value="yes"),
            Attribute(participant_id=person, name="odd number", value="1e5"),
            Attribute(participant_id=person, name="met", value="2026-02-28"),
            AttributeType(name="나이", kind="number", unit="세"), AttributeType(name="fan", kind="yes_no"),
            AttributeType(name="odd number", kind="number"), AttributeType(name="met", kind="date"),
            AttributeType(name="NPS", kind="number", scale="nps", position=4),
        )  # fmt: skip
        source = add(
            Source(name="T & <1>", kind="transcript", participant_id=person, language="ko", wave="w2",
                   held_on="2026-01-02", note=" note \n2")
        )  # fmt: skip
        anna = add(Speaker(source_id=source, label="Anna", role="moderator"))
        minsu = add(Speaker(source_id=source, label="민수: 고객", role="participant", participant_id=person, colour=3))
        texts = ("Hello 😀 there", "line one\nline two\r\nthree\x0b", "", "\ufeffWith a mark 👨‍👩‍👧", "끝.")
        segments = [
            add(
                Segment(source_id=source, position=n * 7, text=text, speaker_id=(anna, minsu, None)[n % 3],
                        start_ms=n * 1000, end_ms=n * 1000 + 900, flags="repeated" if n == 1 else "",
                        moves="clarify" if n == 0 else "", heading="Q1" if n == 4 else "",
                        origin="r9" if n == 4 else "", edited=n == 3, words=[[0, 5, 0, 400, 0.9]] if n == 0 else None)
            )
            for n, text in enumerate(texts)
        ]  # fmt: skip
        other = add(Source(name="Bare", kind="transcript"))
        add(Segment(source_id=other, position=0, text="\ufeffStarts with a mark"))
        top = add(Code(name="Top", definition="a\nb", include="when", exclude="not", colour=4))
        below = add(Code(name="Below", parent_id=top, family="need", colour=7, active=False, position=0))
        stage = add(Stage(name_en="Use", name_ko="사용", position=0))
        empty = add(Stage(name_en="After", name_ko="이후", position=1))
        desk = add(Touchpoint(stage_id=stage, name="Help: desk", channel="phone", place="offline", owner="Lee"))
        quotes = [
            add(
                Quote(source_id=source, start_segment_id=segments[a], start_offset=b, end_segment_id=segments[c],
                      end_offset=d, **more)
            )
            for a, b, c, d, more in (
                (0, 6, 0, 7, {"memo": "emoji ", "coder_id": kim, "starred": True, "stage_id": stage}),
                (0, 6, 0, 7, {"memo": "the same words again"}),
                (1, 5, 3, 4, {"need": "latent", "stage_id": stage, "touchpoint_id": desk}),
                (4, 2, 4, 2, {"lost_text": "were here\n once", "coder_id": lee}),
                (4, 0, 4, 2, {"stage_id": empty}),
            )
        ]  # fmt: skip
        add(
            Tag(quote_id=quotes[0], code_id=top, coder_id=kim, weight=0.25),
            Tag(quote_id=quotes[0], code_id=top, coder_id=lee), Tag(quote_id=quotes[0], code_id=below),
            Tag(quote_id=quotes[2], code_id=below, coder_id=kim, weight=2.0), Tag(quote_id=quotes[3], code_id=top),
            Emotion(quote_id=quotes[0], label="anger", valence=-3, intensity=3, why="he said\nso", coder_id=kim),
            Emotion(quote_id=quotes[0], label="", valence=1, weight=0.5),
            Emotion(quote_id=quotes[2], label="joy", valence=2, coder_id=lee),
        )  # fmt: skip
        first = add(Theme(name="Claims: all", claim="It is\nslow", colour=6))
        second = add(Theme(name="Second", colour=1, position=1))
        add(
            ThemeCode(theme_id=first, code_id=top), ThemeCode(theme_id=first, code_id=below),
            ThemeQuote(theme_id=first, quote_id=quotes[2], position=1), ThemeQuote(theme_id=first, quote_id=quotes[0]),
        )  # fmt: skip
        relation = add(Relation(kind="causes", from_theme_id=first, to_code_id=below, memo="because"))
        add(Relation(kind="contrasts", from_code_id=top, to_code_id=below),
            RelationQuote(relation_id=relation, quote_id=quotes[0]))  # fmt: skip
        plan = add(ThemeMap(name="Map 1", view={"measure": "npmi"}))
        box = add(MapGroup(map_id=plan, name="Box", colour=2))
        add(
            MapPlace(map_id=plan, theme_id=first, x=1.25, y=-7.5, pinned=True),
            MapPlace(map_id=plan, code_id=top, x=3, y=4),
            MapPlace(map_id=plan, quote_id=quotes[0], x=5.5, y=6, group_id=box), ThemeMap(name="Empty"),
        )  # fmt: skip
        journal = add(Memo(title="Journal", text=f"see [[code:{top}|Top]] and [[theme:{second}|Second]]", coder_id=lee))
        add(
            Memo(title="", text="about the source", source_id=source), Memo(text="about a code", code_id=below),
            Memo(title="P", text="about a person", participant_id=person), Memo(text="about a theme", theme_id=second),
            Memo(title="S", text=f"about a stage, [[memo:{journal}|Journal]]", stage_id=stage),
        )  # fmt: skip
        info = session.exec(select(ProjectInfo)).first()
        assert info is not None
        info.purpose = "Why we ask"
        session.add(info)


def test_everything_comes_back_as_it_was(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.ikit", "A <study> & more", coder="anna") as project:
        full(project)
        before = image(project)
        after = there_and_back(project, tmp_path)
    for what, rows in before.items():
        shown = rows
        if what == "memo":
            shown = [(*row[:2], *row[3:]) for row in rows]
            after[what] = [(*row[:2], *row[3:]) for row in after[what]]
        assert sorted(after[what], key=repr) == sorted(shown, key=repr), what


def test_memos_lead_to_the_same_things(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.ikit", "A", coder="anna") as project:
        full(project)
        export_project(project, tmp_path / "a.qdpx")
    with Project.create(tmp_path / "b.ikit", "B") as back:
        with back.change("Shift") as session:
            session.add(Code(name="Something before"))
        import_project(back, tmp_path / "a.qdpx")
        with back.read() as session:
            ((text,),) = fetch(session, "SELECT text FROM memo WHERE title = 'Journal'")
            ((code,),) = fetch(session, "SELECT id FROM code WHERE name = 'Top'")
    assert f"[[code:{code}|Top]]" in text


def test_the_file_is_as_the_standard_wants_it(tmp_path: Path) -> None:
    from lxml import etree

    with Project.create(tmp_path / "a.ikit", "A", coder="anna") as project:
        full(project)
        export_project(project, tmp_path / "a.qdpx")
        with project.read() as session:
            book = write_qdc(project_codes(session))
    schema = etree.XMLSchema(etree.parse(str(resources.path("schemas", "refi-qda-project.xsd"))))
    with zipfile.ZipFile(tmp_path / "a.qdpx") as packed:
        names = packed.namelist()
        root = etree.fromstring(packed.read("project.qde"))
        texts = [packed.read(name) for name in names if name.endswith(".txt")]
        beside = json.loads(packed.read(BESIDE))
    schema.assertValid(root)
    assert all(name in ("project.qde", BESIDE) or name.startswith("sources/") for name in names)
    assert not any(b"\r" in text or text.startswith(b"\xef\xbb\xbf") for text in texts)
    assert "Real Name" not in etree.tostring(root, encoding="unicode") + json.dumps(beside, ensure_ascii=False)
    assert root.get("basePath") is None
    book_schema = etree.XMLSchema(etree.parse(str(resources.path("schemas", "refi-qda-codebook.xsd"))))
    book_schema.assertValid(etree.fromstring(book))


def test_writing_twice_gives_the_same_guids(tmp_path: Path) -> None:
    import re

    found = []
    with Project.create(tmp_path / "a.ikit", "A", coder="anna") as project:
        full(project)
        for name in ("a.qdpx", "b.qdpx"):
            export_project(project, tmp_path / name)
            with zipfile.ZipFile(tmp_path / name) as packed:
                found.append(re.findall(rb'guid="([^"]+)"', packed.read("project.qde")))
    assert found[0] == found[1]
    assert len(set(found[0])) == len(found[0])


def test_an_empty_project_is_written_too(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.ikit", "", coder="anna") as project:
        assert export_project(project, tmp_path / "a.qdpx").path.exists()


def test_a_recording_goes_along_with_its_transcript(tmp_path: Path) -> None:
    sound = write(tmp_path / "talk.wav", speechlike(4))
    with Project.create(tmp_path / "a.ikit", "A", coder="anna") as project:
        done = import_file(project, sound)
        with project.change("Fill") as session:
            for n in range(3):
                row = Segment(source_id=done.source_id, position=n, text=f"Some words {n} 😀.", start_ms=n * 1000,
                              end_ms=n * 1000 + 800)  # fmt: skip
                session.add(row)
                session.flush()
                session.add(Quote(source_id=done.source_id, start_segment_id=row.id or 0, start_offset=5,
                                  end_segment_id=row.id or 0, end_offset=10, memo="m"))  # fmt: skip
        before = image(project)
        after = there_and_back(project, tmp_path)
        without = tmp_path / "without"
        without.mkdir()
        written = export_project(project, without / "w.qdpx", recordings=False)
    assert after == before
    with Project.open(tmp_path / "back.ikit", read_only=True) as back, back.read() as session:
        ((kind, size),) = fetch(session, "SELECT s.kind, m.bytes FROM source s JOIN media m ON m.id = s.media_id")
    assert (kind, size) == ("recording", sound.stat().st_size)
    assert [each.kind for each in written.findings] == ["recording-not-written"]
    assert not list((tmp_path / "back.media").glob(".arriving*"))


def test_what_another_program_changed_still_comes_back(tmp_path: Path) -> None:
    """Another program has dropped our file beside the project, and written the text with CRLF and a mark."""
    with Project.create(tmp_path / "a.ikit", "A", coder="anna") as project:
        full(project)
        before = image(project)
        export_project(project, tmp_path / "a.qdpx")
    with zipfile.ZipFile(tmp_path / "a.qdpx") as packed, zipfile.ZipFile(tmp_path / "b.qdpx", "w") as changed:
        for name in packed.namelist():
            if name != BESIDE:
                changed.writestr(name, packed.read(name))
    with Project.create(tmp_path / "back.ikit", "Back") as back:
        import_project(back, tmp_path / "b.qdpx")
        after = image(back)
    for what in (
        "code",
        "tag",
        "emotion",
        "theme",
        "theme_code",
        "theme_quote",
        "participant",
        "attribute",
        "relation",
    ):
        expected = [row[:3] + row[4:] for row in before[what]] if what == "theme" else before[what]
        found = [row[:3] + row[4:] for row in after[what]] if what == "theme" else after[what]
        assert found == expected, what


WORDS = st.text(
    st.one_of(
        st.sampled_from("ab 가나🙂👩‍🚀\n\r\u200d\ufeff\u2028:"),
        st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
    ),
    max_size=24,
)


@given(st.data())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_words_and_any_places_come_back(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder, Project.create(Path(folder, "a.ikit"), "A", coder="anna") as project:
        with project.change("Fill") as session:
            for stage in session.exec(select(Stage)):
                session.delete(stage)
            for name in range(data.draw(st.integers(1, 3))):
                source = Source(name=f"S{name}", kind="transcript", language="en")
                session.add(source)
                session.flush()
                texts = data.draw(st.lists(WORDS, min_size=1, max_size=5))
                label = data.draw(st.sampled_from(["", "Anna", "민수"]))
                speaker = Speaker(source_id=source.id or 0, label=label or "x")
                session.add(speaker)
                session.flush()
                segments = [
                    Segment(source_id=source.id or 0, position=n, text=text, speaker_id=speaker.id if label else None)
                    for n, text in enumerate(texts)
                ]
                session.add_all(segments)
                session.flush()
                full_ones = [n for n, text in enumerate(texts) if text]
                for _ in range(data.draw(st.integers(0, 4)) if full_ones else 0):
                    first = data.draw(st.sampled_from(full_ones))
                    last = data.draw(st.sampled_from([n for n in full_ones if n >= first]))
                    start = data.draw(st.integers(0, len(texts[first]) - 1))
                    least = start + 1 if first == last else 1
                    end = data.draw(st.integers(least, len(texts[last])))
                    session.add(
                        Quote(source_id=source.id or 0, start_segment_id=segments[first].id or 0, start_offset=start,
                              end_segment_id=segments[last].id or 0, end_offset=end)
                    )  # fmt: skip
        before = image(project)
        assert there_and_back(project, Path(folder)) == before


NAMES = st.text(st.sampled_from("ab 가🙂:/<&\"'|[]-…"), min_size=1, max_size=9).map(
    lambda name: " ".join(name.split()) or "?"
)
WHY = st.text(st.sampled_from("ab 가🙂<&]>\n,"), max_size=12)


@given(st.data())
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_made_of_the_words_comes_back(data: st.DataObject) -> None:
    """Codes in a tree with weights and coders, feelings, stages and touchpoints, stars, needs, memos, themes, links."""
    draw = data.draw
    with TemporaryDirectory() as folder, Project.create(Path(folder, "a.ikit"), "A", coder="anna") as project:
        with project.change("Fill") as session:

            def add(row: Any) -> int:
                session.add(row)
                session.flush()
                return int(row.id)

            def some(few: list[int]) -> list[int]:
                return draw(st.lists(st.sampled_from(few), unique=True, max_size=2)) if few else []

            for old in session.exec(select(Stage)):
                session.delete(old)
            session.flush()
            names = (f"{n} {draw(NAMES)}".strip() for n in range(40))
            coders = [add(Coder(name=next(names))), None]
            codes: list[int] = []
            for n in range(3):
                parent = draw(st.sampled_from([None, *codes]))
                codes.append(add(Code(name=next(names), parent_id=parent, colour=n, definition=draw(WHY).strip())))
            stages = [add(Stage(name_en=next(names), name_ko=next(names), position=n)) for n in range(2)]
            desk = add(Touchpoint(stage_id=stages[0], name=next(names)))
            themes = [add(Theme(name=next(names), colour=n, position=n)) for n in range(2)]
            source = add(Source(name=next(names), kind="transcript", language="en"))
            text = "One 🙂 two\r\nthree 가나 \ufeffmore"
            segment = add(Segment(source_id=source, position=0, text=text))
            places = st.tuples(st.integers(0, 9), st.integers(10, len(text)))
            quotes = []
            for n in range(draw(st.integers(1, 4))):
                start, end = draw(places)
                stage, need = draw(st.sampled_from([None, *stages])), draw(st.sampled_from(["", "stated", "latent"]))
                quotes.append(
                    add(
                        Quote(source_id=source, start_segment_id=segment, start_offset=start, end_segment_id=segment,
                              end_offset=end, memo=draw(WHY).strip(), starred=draw(st.booleans()), stage_id=stage,
                              touchpoint_id=desk if stage == stages[0] else None,
                              need=need, coder_id=draw(st.sampled_from(coders)))
                    )
                )  # fmt: skip
                for code in some(codes):
                    weight = draw(st.floats(0.01, 100) | st.just(1.0))
                    add(Tag(quote_id=quotes[n], code_id=code, coder_id=draw(st.sampled_from(coders)), weight=weight))
                for label in draw(st.lists(NAMES | st.just(""), unique=True, max_size=2)):
                    valence, intensity = draw(st.integers(-3, 3)), draw(st.integers(1, 3))
                    add(Emotion(quote_id=quotes[n], label=label, valence=valence, intensity=intensity,
                                weight=draw(st.floats(0.1, 9)), why=draw(WHY).strip(),
                                coder_id=draw(st.sampled_from(coders))))  # fmt: skip
            for theme in themes:
                for code in some(codes):
                    add(ThemeCode(theme_id=theme, code_id=code))
                for n, quote in enumerate(some(quotes)):
                    add(ThemeQuote(theme_id=theme, quote_id=quote, position=n))
            if draw(st.booleans()):
                kind = draw(st.sampled_from(["causes", "contrasts", "part_of"]))
                add(Relation(kind=kind, from_theme_id=themes[0], to_code_id=codes[0], memo=draw(WHY).strip()))
        before = image(project)
        assert there_and_back(project, Path(folder)) == before


@pytest.mark.parametrize("name", ["refi-qda-project.xsd", "refi-qda-codebook.xsd"])
def test_the_schemas_ship_with_the_program(name: str) -> None:
    assert "licensed" in resources.path("schemas", name).read_text(encoding="utf-8") or name.endswith("codebook.xsd")
