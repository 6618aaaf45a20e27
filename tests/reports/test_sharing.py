"""An archive for others tells nobody's name, and leaves out whom consent leaves out."""

from __future__ import annotations

import sqlite3
import unicodedata
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlmodel import Session

from interviewkit.coding.cards import cards
from interviewkit.exchange.whole.archive import look, unpack
from interviewkit.model import (
    Attribute,
    Emotion,
    Interview,
    InterviewMark,
    JourneyMap,
    Media,
    Memo,
    Participant,
    Quote,
    Setting,
    Source,
    Speaker,
    Tag,
    Term,
)
from interviewkit.people.consent import record_consent
from interviewkit.reports.sharing import outlook, share
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.store import media as media_folder
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from interviewkit.words import speaking
from tests.audio.making import tone, write
from tests.store.content import add_code

SECRETS = ("김지현", "지현", "Minsu", "010-1234-5678", "jihyun@example.org", "anna", "이몽룡", "agency", "Seoul office")


def make(folder: Path) -> Project:
    project = Project.create(folder / "Study.ikit", "Interview with 김지현", coder="anna")
    with project.change("Fill") as session:
        people = [Participant(label="P01", name="김지현", note="from the agency"), Participant(label="이몽룡"),
                  Participant(label="P03", name="Cho Yuna")]  # fmt: skip
        session.add_all(people)
        session.flush()
        one, two, three = (each.id or 0 for each in people)
        session.add_all([
            Attribute(participant_id=one, name="e-mail", value="jihyun@example.org"),
            Attribute(participant_id=one, name="city", value="Seoul"),
        ])  # fmt: skip
        first = add_source(session, "김지현 1차", "transcript", participant_id=one)
        ids = append_segments(session, first, [
            NewSegment("안녕하세요, 김지현 씨.", "Minsu"),
            NewSegment("네, 제 번호는 010-1234-5678이고 배송이 늦었어요 😀.", "김지현", words=[[0, 1, 0, 90, 0.5]]),
            NewSegment("이몽룡 님도 그랬대요.", "김지현"),
        ])  # fmt: skip
        second = add_source(session, "group", "transcript", participant_id=None)
        others = append_segments(session, second, [
            NewSegment("I was late.", "P01"), NewSegment("Secret of P03.", "Yuna"),
        ])  # fmt: skip
        third = add_source(session, "P03", "transcript", participant_id=three)
        append_segments(session, third, [NewSegment("All of this stays out.", "P03")])
        session.flush()
        voices = {row[1]: row[0] for row in fetch(session, "SELECT id, label FROM speaker ORDER BY id DESC")}
        for label, role, person in (("Minsu", "moderator", None), ("김지현", "participant", one), ("Yuna", "", three)):
            voice = session.get_one(Speaker, voices[label])
            voice.role, voice.participant_id = role, person
            session.add(voice)
        code = add_code(session)
        text = "네, 제 번호는 010-1234-5678이고 배송이 늦었어요 😀."
        for source, segment, start, end in (
            (first, ids[1], text.index("배송"), text.index(" 😀")), (second, others[1], 0, 6),
        ):  # fmt: skip
            quote = Quote(source_id=source, start_segment_id=segment, start_offset=start, end_segment_id=segment,
                          end_offset=end, memo="김지현 is angry")  # fmt: skip
            session.add(quote)
            session.flush()
            session.add(Tag(quote_id=quote.id or 0, code_id=code, coder_id=session.info["coder_id"]))
            session.add(Emotion(quote_id=quote.id or 0, label="anger", valence=-2, why="지현 씨가"))
        session.add(Memo(title="About", text="call jihyun@example.org"))
        session.add(Setting(name="words", value={"vocabulary": ["김지현", "delivery"]}))
        record_consent(session, [one, two], ["sharing"], "yes", note="at the Seoul office")
        record_consent(session, [three], ["interview"], "withdrawn")
    return project


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shared")
    with make(folder) as project, speaking("en"):
        with project.read() as session:
            expected = outlook(session)
        told = share(project, folder / "out.ikitz")
        assert told.left == expected.left == ("P03",) and told.unknown == () and told.replaced >= 8
    return folder / "out.ikitz"


def test_no_name_and_no_contact_is_in_any_byte_of_it(shared: Path, tmp_path: Path) -> None:
    assert look(shared).anonymous and look(shared).title == "Interview with P01"
    with zipfile.ZipFile(shared) as packed:
        packed.extract("study.ikit", tmp_path)
    content = (tmp_path / "study.ikit").read_bytes()
    for secret in (*SECRETS, "Cho Yuna", "Secret of P03", "All of this stays out"):
        assert secret.encode() not in content, secret
    with closing(sqlite3.connect(tmp_path / "study.ikit")) as database:
        assert database.execute("SELECT count(*) FROM step").fetchone() == (0,)
        assert database.execute("SELECT name FROM coder").fetchall() == [("Coder 1",)]
        assert database.execute("SELECT name, value FROM attribute").fetchall() == [("city", "Seoul")]


def test_quotes_still_stand_on_their_words(shared: Path, tmp_path: Path) -> None:
    place = unpack(shared, tmp_path / "Theirs.ikit")
    with Project.open(place, coder="ben") as project:
        assert project.check() == []
        with project.read() as session:
            (card,) = cards(session, [row[0] for row in fetch(session, "SELECT id FROM quote")])
            texts = [row[0] for row in fetch(session, "SELECT text FROM segment ORDER BY id")]
            voices = [row[0] for row in fetch(session, "SELECT DISTINCT label FROM speaker ORDER BY 1")]
        assert card.text == "배송이 늦었어요" and card.participant == "P01"
        assert texts[0] == "안녕하세요, P01 씨." and "[phone number]" in texts[1] and texts[2] == "P02 님도 그랬대요."
        assert texts[3:] == ["I was late."] and voices == ["Moderator", "P01"]


def tagged(path: Path, title: str) -> Path:
    """A recording whose file tells whose it is."""
    import av

    plain = write(path.with_name(f"plain{path.suffix}"), tone(1.0))
    with av.open(str(plain)) as source, av.open(str(path), "w") as copy:
        copy.metadata["title"] = title
        stream = copy.add_stream_from_template(source.streams.audio[0])
        for packet in source.demux(source.streams.audio[0]):
            if packet.dts is not None:
                packet.stream = stream
                copy.mux(packet)
    return path


def test_a_recording_goes_only_when_everybody_on_it_agreed_to_be_heard(tmp_path: Path) -> None:
    tagged(tmp_path / "김지현.wav", "Talk with Jihyun")
    assert b"Jihyun" in (tmp_path / "김지현.wav").read_bytes()
    with make(tmp_path) as project:
        stored = media_folder.store(project.path, tmp_path / "김지현.wav")
        with project.change("Record") as session:
            row = Media(sha256=stored.sha256, name="김지현.wav", place=stored.place, bytes=5, duration_ms=9)
            session.add(row)
            session.flush()
            session.connection().exec_driver_sql(f"UPDATE source SET media_id = {row.id} WHERE id = 1")
        told = share(project, tmp_path / "a.ikitz", recordings=True)
        assert told.packed.recordings == 0 and [each.kind for each in told.packed.findings] == ["recording-not-written"]
        with project.change("Agree") as session:
            record_consent(session, [1], ["media"], "yes")
            assert outlook(session).may_go == 1
        assert share(project, tmp_path / "b.ikitz", recordings=True).packed.recordings == 1
        assert share(project, tmp_path / "c.ikitz").packed.recordings == 0
    place = unpack(tmp_path / "b.ikitz", tmp_path / "there" / "B.ikit")
    with Project.open(place) as project:
        assert project.check() == []
        with project.read() as session:
            ((name, place_there, sha, size),) = fetch(session, "SELECT name, place, sha256, bytes FROM media")
        assert name == "Recording 1.wav" and place_there == f"{sha}.original.wav" and sha != stored.sha256
        content = (media_folder.folder(place) / place_there).read_bytes()
        assert len(content) == size > 32_000 and b"Jihyun" not in content


def test_two_files_of_one_recording_that_differ_in_their_tags_go_as_one(tmp_path: Path) -> None:
    with make(tmp_path) as project:
        with project.change("Record") as session:
            record_consent(session, [1], ["media"], "yes")
            for n, title in enumerate(("Jihyun", "Minsu"), 1):
                stored = media_folder.store(project.path, tagged(tmp_path / f"{title}.wav", title))
                session.add(Media(sha256=stored.sha256, name=title, place=stored.place, bytes=1, duration_ms=1000))
                session.flush()
                session.add(Source(name=title, kind="recording", participant_id=1, media_id=n))
            session.add(Media(sha256="b" * 64, name="no sound", place=f"{'b' * 64}.original", bytes=1, duration_ms=1))
            session.flush()
            (media_folder.folder(project.path) / f"{'b' * 64}.original").write_bytes(b"no sound")
            session.add(Source(name="damaged", kind="recording", participant_id=1, media_id=3))
        told = share(project, tmp_path / "out.ikitz", recordings=True)
        assert told.packed.recordings == 1 and [each.count for each in told.packed.findings] == [1]
    with Project.open(unpack(tmp_path / "out.ikitz", tmp_path / "there" / "B.ikit")) as project:
        assert project.check() == []
        with project.read() as session:
            kinds = fetch(session, "SELECT kind, media_id FROM source ORDER BY id DESC LIMIT 3")
        assert kinds == [("transcript", None), ("recording", 1), ("recording", 1)]


def fill(folder: Path, fill_in: Callable[[Session, int, int], object]) -> sqlite3.Connection:
    """What is in the archive of a study with one interview of Minji Kim, and more."""
    with Project.create(folder / "Study.ikit", coder="Younghee Park") as project, speaking("en"):
        with project.change("Fill") as session:
            person = Participant(label="P01", name="Minji Kim")
            session.add(person)
            session.flush()
            source = add_source(session, "call", "transcript", participant_id=person.id)
            append_segments(session, source, [NewSegment("hello", "P01")])
            fill_in(session, person.id or 0, source)
        share(project, folder / "out.ikitz")
    with zipfile.ZipFile(folder / "out.ikitz") as packed:
        packed.extract("study.ikit", folder)
    return sqlite3.connect(folder / "study.ikit")


def test_names_are_found_in_keys_of_the_team_in_addresses_in_file_names_and_of_the_team_itself(tmp_path: Path) -> None:
    def fill_in(session: Session, person: int, source: int) -> None:
        row = session.get_one(Source, source)
        row.name, row.wave = "MinjiKim_2 " + unicodedata.normalize("NFD", "김민지") + " minji-kim", "after Minji Kim"
        session.add(row)
        session.add(Participant(label="P02", name="김민지"))
        session.add(Attribute(participant_id=person, name="mail", value="minji@kim-design.kr"))
        session.add(JourneyMap(name="all", scope={"waves": ["after Minji Kim"]}))
        session.add(Memo(text="ask Younghee Park"))

    with closing(fill(tmp_path, fill_in)) as database:
        assert database.execute("SELECT wave FROM source").fetchone() == ("after P01",)
        assert database.execute("SELECT scope FROM journey_map").fetchone() == ('{"waves": ["after P01"]}',)
        assert database.execute("SELECT name FROM source").fetchone() == ("P01_2 P02 P01",)
        assert database.execute("SELECT count(*) FROM attribute").fetchone() == (0,)
        assert database.execute("SELECT text FROM memo").fetchone() == ("ask Coder 1",)
    content = (tmp_path / "study.ikit").read_bytes().lower()
    assert [each for each in (b"minji", b"kim", b"younghee", "민지".encode()) if each in content] == []


def test_words_that_read_the_same_without_names_are_told_apart(tmp_path: Path) -> None:
    def fill_in(session: Session, person: int, source: int) -> None:
        session.add_all([Term(word="Minji"), Term(word="Minji Kim"), Setting(name="a@b.org"), Setting(name="c@d.org")])
        session.add_all(Attribute(participant_id=person, name=f"near {each}", value="x") for each in ("Minji", "Kim"))

    with closing(fill(tmp_path, fill_in)) as database:
        assert database.execute("SELECT word FROM term ORDER BY id").fetchall() == [("P01",), ("P01 2",)]
        assert database.execute("SELECT name FROM attribute ORDER BY id").fetchall() == [("near P01",), ("near P01 2",)]


def test_what_was_read_back_to_somebody_who_is_left_out_stays_out_too(tmp_path: Path) -> None:
    def fill_in(session: Session, person: int, source: int) -> None:
        held = Interview(source_id=source, summary="what they said")
        session.add(held)
        session.flush()
        session.add(InterviewMark(interview_id=held.id or 0, at_ms=1, kind="readback", text="a claim"))
        record_consent(session, [person], ["sharing"], "withdrawn")

    with closing(fill(tmp_path, fill_in)) as database:
        for table in ("source", "interview", "interview_mark"):
            assert database.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table


def test_a_voice_that_is_nobodys_keeps_a_recording_here(tmp_path: Path) -> None:
    with make(tmp_path) as project:
        with project.change("Record") as session:
            session.add(Media(sha256="a" * 64, name="group.wav", place="group.wav", bytes=5, duration_ms=9))
            session.flush()
            session.connection().exec_driver_sql("UPDATE source SET media_id = 1 WHERE name = 'group'")
            session.connection().exec_driver_sql("UPDATE speaker SET participant_id = 1 WHERE label = 'Yuna'")
            record_consent(session, [1], ["media"], "yes")
        with project.read() as session:
            assert outlook(session).may_go == 0
        with project.change("Tell") as session:
            session.connection().exec_driver_sql("UPDATE speaker SET role = 'observer' WHERE participant_id IS NULL")
        with project.read() as session:
            assert outlook(session).may_go == 1
