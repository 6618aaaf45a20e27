"""Projects as NVivo, MAXQDA, ATLAS.ti and QualCoder write them come in with every passage on the right words."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from interviewkit.coding.queries import quote_texts, quotes
from interviewkit.errors import Cancelled, FileTrouble
from interviewkit.exchange import wording
from interviewkit.exchange.projects import Outcome, import_project, look
from interviewkit.exchange.reports import import_reports
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from tests.exchange import qdpx_files as made
from tests.exchange.qdpx_files import FLAVOURS, MAXQDA, WANTED, guid, project


@pytest.fixture
def study(tmp_path: Path) -> Project:
    return Project.create(tmp_path / "study.ikit", "Study", coder="anna")


def said(study: Project) -> list[str]:
    with study.read() as session:
        texts = quote_texts(session, quotes(session))
        return [texts[number] for (number,) in fetch(session, "SELECT id FROM quote ORDER BY id")]


def rows(study: Project, sql: str) -> list[tuple[object, ...]]:
    with study.read() as session:
        return fetch(session, sql)


def counts(outcome: Outcome) -> dict[str, int]:
    return {each.kind: each.count for each in outcome.report}


@pytest.mark.parametrize("name", FLAVOURS)
def test_every_programs_passages_lie_on_their_words(study: Project, tmp_path: Path, name: str) -> None:
    outcome = import_project(study, project(tmp_path / "x.qdpx", FLAVOURS[name]))
    assert said(study) == list(WANTED)
    assert rows(study, "SELECT count(*) FROM tag") == [(len(WANTED),)]
    assert rows(study, "SELECT name FROM coder WHERE name = 'kim'") == [("kim",)]
    assert "unplaced" not in counts(outcome)
    assert study.check() == []
    study.close()


def test_speakers_leave_the_text_unless_a_passage_holds_their_names(study: Project, tmp_path: Path) -> None:
    import_project(study, project(tmp_path / "x.qdpx"))
    found = rows(study, "SELECT v.label, s.text FROM segment s JOIN speaker v ON v.id = s.speaker_id ORDER BY position")
    assert found[0] == ("Anna", "Hello 😀 and welcome to the talk.")
    other = Project.create(tmp_path / "other.ikit", "Other")
    outcome = import_project(other, project(tmp_path / "y.qdpx", wanted=(*WANTED, "Anna: What did you do then?")))
    assert said(other)[-1] == "Anna: What did you do then?"
    assert counts(outcome)["names-stay"] == 1
    assert rows(other, "SELECT label FROM speaker ORDER BY id") == [("Anna",), ("Minsu",)]
    study.close()
    other.close()


def test_passages_over_several_paragraphs_keep_every_word(study: Project, tmp_path: Path) -> None:
    wanted = ("안 살래요.\n\nAnna: What did you", "at all.\nThe end")
    import_project(study, project(tmp_path / "x.qdpx", wanted=wanted))
    assert [each.split() for each in said(study)] == [each.split() for each in wanted]
    study.close()


def test_what_fits_nowhere_is_kept_without_a_place(study: Project, tmp_path: Path) -> None:
    odd = "".join(
        f'<PlainTextSelection guid="{guid(f"odd {n}")}" name="{name}" startPosition="{start}" endPosition="{end}">'
        f'<Coding guid="{guid(f"odd coding {n}")}"><CodeRef targetGUID="{guid("code")}"/></Coding></PlainTextSelection>'
        for n, (start, end, name) in enumerate(
            ((5, 5, "nothing"), (90000, 90010, "gone"), (40, 12, "backwards"), ("x", "y", "no numbers"))
        )
    )
    outcome = import_project(study, project(tmp_path / "x.qdpx", selections=odd))
    assert said(study)[: len(WANTED)] == list(WANTED)
    assert rows(study, "SELECT lost_text FROM quote WHERE lost_text IS NOT NULL ORDER BY id") == [
        ("nothing",), ("gone",), ("backwards",), ("no numbers",),
    ]  # fmt: skip
    found = counts(outcome)
    assert (found["without-length"], found["unplaced"], found["selections"]) == (1, 3, len(WANTED) + 4)
    assert study.check() == []
    study.close()


def test_variables_cases_notes_sets_links_and_graphs_arrive(study: Project, tmp_path: Path) -> None:
    case, age, fan, note, memo, second = (guid(name) for name in ("case", "age", "fan", "note", "memo", "second"))
    outcome = import_project(
        study,
        project(
            tmp_path / "x.qdpx",
            MAXQDA,
            codes=f'<Code guid="{guid("code")}" name="Trouble" isCodable="true" color="#DC0000">'
            f'<Description>What hurts</Description><NoteRef targetGUID="{memo}"/>'
            f'<Code guid="{second}" name="Delay" isCodable="true"/></Code>',
            before=f'<Variables><Variable guid="{age}" name="Age" typeOfVariable="Integer"/>'
            f'<Variable guid="{fan}" name="Fan" typeOfVariable="Boolean"/></Variables>'
            f'<Cases><Case guid="{case}" name="P01"><Description>met twice</Description>'
            f'<VariableValue><VariableRef targetGUID="{age}"/><IntegerValue>34</IntegerValue></VariableValue>'
            f'<VariableValue><VariableRef targetGUID="{fan}"/><BooleanValue>true</BooleanValue></VariableValue>'
            f'<SourceRef targetGUID="{guid("source")}"/></Case></Cases>',
            after=f'<Notes><Note guid="{note}" name="Plan"><PlainTextContent>Ask again</PlainTextContent></Note>'
            f'<Note guid="{memo}" name="On trouble"><PlainTextContent>Broad</PlainTextContent></Note></Notes>'
            f'<Links><Link guid="{guid("link")}" name="worsens" direction="OneWay" originGUID="{second}"'
            f' targetGUID="{guid("code")}"/></Links>'
            f'<Sets><Set guid="{guid("set")}" name="Pains"><MemberCode targetGUID="{second}"/></Set>'
            f'<Set guid="{guid("gender")}" name="gender: male"><MemberSource targetGUID="{guid("source")}"/></Set>'
            f"</Sets>"
            f'<Graphs><Graph guid="{guid("graph")}" name="Net"><Vertex guid="{guid("v1")}" firstX="10" firstY="20"'
            f' representedGUID="{second}"/></Graph></Graphs><NoteRef targetGUID="{note}"/>',
        ),
    )
    facts = rows(study, "SELECT p.label, p.note, a.name, a.value FROM attribute a JOIN participant p"
                        " ON p.id = a.participant_id ORDER BY a.name")  # fmt: skip
    assert facts == [
        ("P01", "met twice", "Age", "34"), ("P01", "met twice", "Fan", "yes"), ("P01", "met twice", "gender", "male"),
    ]  # fmt: skip
    assert rows(study, "SELECT name, kind FROM attribute_type ORDER BY name") == [("Age", "number"), ("Fan", "yes_no")]
    assert rows(study, "SELECT p.label FROM source s JOIN participant p ON p.id = s.participant_id") == [("P01",)]
    assert rows(study, "SELECT c.name, d.name FROM code c LEFT JOIN code d ON d.id = c.parent_id ORDER BY c.id") == [
        ("Trouble", None), ("Delay", "Trouble"),
    ]  # fmt: skip
    assert rows(study, "SELECT definition, colour FROM code WHERE name = 'Trouble'")[0][0] == "What hurts"
    memos = rows(study, "SELECT m.title, m.text, c.name FROM memo m LEFT JOIN code c ON c.id = m.code_id ORDER BY m.id")
    assert memos == [("Plan", "Ask again", None), ("On trouble", "Broad", "Trouble")]
    assert rows(study, "SELECT name FROM theme") == [("Pains",)]
    assert rows(study, "SELECT kind, memo FROM relation") == [("leads_to", "worsens")]
    assert rows(study, "SELECT x, y FROM map_place") == [(10.0, 20.0)]
    assert counts(outcome)["sets-as-values"] == 1
    study.close()


def test_recordings_times_pictures_and_pages_become_passages(study: Project, tmp_path: Path) -> None:
    code = guid("code")
    coding = f'<Coding guid="{guid("c")}"><CodeRef targetGUID="{code}"/></Coding>'
    text = "First words here.\nSecond words there."
    sync = "".join(
        f'<SyncPoint guid="{guid(f"s{at}")}" position="{at}" timeStamp="{ms}"/>'
        for at, ms in ((0, 0), (6, 500), (11, 900), (18, 2000), (37, 4000))
    )
    outcome = import_project(
        study,
        project(
            tmp_path / "x.qdpx",
            sources=f'<VideoSource guid="{guid("av")}" name="Talk.m4a" path="absolute:///etc/passwd.m4a">'
            f'<Transcript guid="{guid("tr")}" plainTextPath="internal://{guid("tr")}.txt">{sync}'
            f'<TranscriptSelection guid="{guid("ts")}" fromSyncPoint="{guid("s6")}" toSyncPoint="{guid("s11")}">'
            f"{coding}</TranscriptSelection></Transcript>"
            f'<VideoSelection guid="{guid("vs")}" begin="2100" end="3000">{coding}</VideoSelection>'
            f"</VideoSource>"
            f'<AudioSource guid="{guid("au")}" name="Only sound"><AudioSelection guid="{guid("as")}" name="a laugh"'
            f' begin="65000" end="70000">{coding}</AudioSelection></AudioSource>'
            f'<PictureSource guid="{guid("pic")}" name="Shop.jpg" path="internal://shop.jpg"><PictureSelection'
            f' guid="{guid("ps")}" firstX="1" firstY="2" secondX="30" secondY="40" name="the sign">{coding}'
            f"</PictureSelection></PictureSource>"
            f'<PDFSource guid="{guid("pdf")}" name="Leaflet.pdf"><PDFSelection guid="{guid("both")}" page="0"'
            f' firstX="1" firstY="2" secondX="3" secondY="4">{coding}</PDFSelection><PDFSelection guid="{guid("own")}"'
            f' page="1" firstX="1" firstY="2" secondX="3" secondY="4"><Representation guid="{guid("rep")}">'
            f"<PlainTextContent>by the sea</PlainTextContent></Representation>{coding}</PDFSelection>"
            f'<Representation guid="{guid("all")}"><PlainTextContent>A house by the\nsea.</PlainTextContent>'
            f'<PlainTextSelection guid="{guid("both")}" startPosition="2" endPosition="7">{coding}</PlainTextSelection>'
            f"</Representation></PDFSource>",
            files={f"sources/{guid('tr')}.txt": text.encode(), "sources/shop.jpg": b"jpg"},
        ),
    )
    assert said(study)[len(WANTED) :] == [
        "words", "Second words there.", "a laugh", "the sign (1 2 30 40)", "house", "by the\nsea",
    ]  # fmt: skip
    times = rows(study, "SELECT start_ms, end_ms FROM segment s JOIN source o ON o.id = s.source_id"
                        " WHERE o.name = 'Talk.m4a' ORDER BY s.position")  # fmt: skip
    assert times == [(0, 2000), (2000, 4000)]
    found = counts(outcome)
    assert found["recording-elsewhere"] == found["sound-as-video"] == found["picture-left-out"] == 1
    assert study.check() == []
    study.close()


def test_a_second_import_adds_and_does_not_double(study: Project, tmp_path: Path) -> None:
    import_project(study, project(tmp_path / "x.qdpx"))
    again = project(tmp_path / "again.qdpx", wanted=(*WANTED, "What did you do"))
    outcome = import_project(study, again)
    assert said(study) == [*WANTED, "What did you do"]
    assert rows(study, "SELECT count(*) FROM source") == [(1,)]
    assert rows(study, "SELECT count(*) FROM code") == [(1,)]
    assert counts(outcome)["sources-known"] == 1
    study.close()


def test_undo_takes_a_whole_project_back(study: Project, tmp_path: Path) -> None:
    import_project(study, project(tmp_path / "x.qdpx"))
    assert study.undo() is not None
    for table in ("source", "segment", "quote", "tag", "code", "import_report", "memo", "participant"):
        assert rows(study, f"SELECT count(*) FROM {table}") == [(0,)], table
    assert study.redo() is not None
    assert said(study) == list(WANTED)
    study.close()


def test_cancelling_leaves_the_project_as_it_was(study: Project, tmp_path: Path) -> None:
    file = project(tmp_path / "x.qdpx")
    for allowed in range(6):
        asked = iter(range(100))
        with pytest.raises(Cancelled):
            import_project(study, file, cancelled=lambda asked=asked, n=allowed: next(asked) >= n)  # type: ignore[misc]
            raise Cancelled  # more often than it asks
        if allowed < 2:
            assert rows(study, "SELECT count(*) FROM source") == [(0,)]
    study.close()


def test_the_report_is_kept_and_can_be_read_in_words(study: Project, tmp_path: Path) -> None:
    outcome = import_project(study, project(tmp_path / "x.qdpx", FLAVOURS["nvivo-windows"]))
    with study.read() as session:
        (report,) = import_reports(session)
    assert (report.id, report.name, report.format) == (outcome.report_id, "x.qdpx", "qdpx")
    assert wording.reason(report.why) == "REFI-QDA, written by NVivo 12 Plus for Windows"
    texts = [wording.finding(each) for each in report.findings]
    assert "Passages: 5" in texts
    assert any("emoji as two characters" in text and "Certain" in text for text in texts)
    assert all(each.kind in {**wording.FINDINGS, **wording.COUNTED, **wording.SURE} or each.kind in ("bom", "crlf")
               for each in report.findings)  # fmt: skip
    study.close()


def test_looking_changes_nothing(tmp_path: Path) -> None:
    found = look(project(tmp_path / "x.qdpx", FLAVOURS["atlas"]))
    assert (found.sources, found.codes, found.selections, found.codings, found.coders) == (1, 1, 5, 5, 1)
    assert "named-otherwise-inside" in {each.kind for each in found.findings}


def test_control_characters_in_the_xml_do_not_keep_a_project_out(study: Project, tmp_path: Path) -> None:
    codes = f'<Code guid="{guid("code")}" name="Bad&#x0B; sign" isCodable="true"/>'
    outcome = import_project(study, project(tmp_path / "x.qdpx", codes=codes))
    assert rows(study, "SELECT name FROM code") == [("Bad sign",)]
    assert counts(outcome)["control"] == 1
    study.close()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("no zip", b"not a zip"),
        ("empty", b""),
        ("cut off", None),
        ("no project", {"readme.txt": b"x"}),
        ("doctype", {"project.qde": b'<!DOCTYPE x [<!ENTITY a "b">]><Project/>'}),
        ("xxe", {"project.qde": b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><Project name="&a;"/>'}),
        ("deep", {"project.qde": b"<Project><Codes>" + b"<Code>" * 5000 + b"</Code>" * 5000 + b"</Codes></Project>"}),
        ("other", {"project.qde": b"<html/>"}),
        ("bomb", {"project.qde": b"<Project>" + b" " * (40 << 20) + b"</Project>"}),
        ("nothing in it", {"project.qde": b"<Project/>"}),
        ("outside", {"../project.qde": b"<Project/>", "/etc/project.qde": b"<Project/>"}),
    ],
)
def test_hostile_and_broken_files_are_refused_in_one_line(
    study: Project, tmp_path: Path, name: str, content: bytes | dict[str, bytes] | None
) -> None:
    path = tmp_path / f"{name}.qdpx"
    if isinstance(content, dict):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
            for entry, inside in content.items():
                packed.writestr(entry, inside)
    else:
        path.write_bytes(content if content is not None else project(tmp_path / "x.qdpx").read_bytes()[:-60])
    with pytest.raises(FileTrouble) as trouble:
        import_project(study, path)
    assert "\n" not in str(trouble.value)
    assert rows(study, "SELECT count(*) FROM source") == [(0,)]
    assert not study.history()
    study.close()


def test_paths_that_lead_elsewhere_are_never_followed(study: Project, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret", encoding="utf-8")
    for n, path in enumerate((f"absolute://{secret}", f"relative:///../{secret.name}", f"internal://../{secret.name}")):
        sources = f'<TextSource guid="{guid(f"t{n}")}" name="T{n}" plainTextPath="{path}"/>'
        import_project(study, project(tmp_path / f"{n}.qdpx", sources=sources, files={"../secret.txt": b"trick"}))
    texts = [str(text) for (text,) in rows(study, "SELECT text FROM segment")]
    assert not any("secret" in text or "trick" in text for text in texts)
    assert made.SPACE
    study.close()
