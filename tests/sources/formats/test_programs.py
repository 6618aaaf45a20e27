"""Transcripts as other programs write them, after their described shapes: speakers, times and words exact."""
# ruff: noqa: E501 — files are quoted as the programs write them

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewkit.errors import FileTrouble
from interviewkit.sources.formats import ParsedTranscript, read_transcript
from tests.sources.formats.conftest import Written

Turn = tuple[str | None, int | None, str]

WINDOWS = """﻿지현 님과 카카오톡 대화
저장한 날짜 : 2024-01-06 10:11:12

--------------- 2024년 1월 5일 금요일 ---------------
[지현] [오후 2:37] 안녕하세요
[연구자] [오후 2:39] 배송은 어떠셨나요?
두 줄로 여쭤봅니다
[지현] [오후 3:00] 사진
"""
WINDOWS_ENGLISH = """KakaoTalk Chats with Jihyun
Date Saved : 2024-01-06 10:11:12

--------------- Friday, January 5, 2024 ---------------
[Jihyun] [2:37 PM] Hello
[Researcher] [2:39 PM] How was it?
two lines
[Jihyun] [3:00 PM] Photo
"""
ANDROID = """﻿지현 님과 카카오톡 대화\r
저장한 날짜 : 2024년 1월 6일 오전 10:11\r
\r
2024년 1월 5일 오후 2:37\r
2024년 1월 5일 오후 2:37, 지현 : 안녕하세요\r
2024년 1월 5일 오후 2:38, 연구자님이 들어왔습니다.\r
2024년 1월 5일 오후 2:39, 연구자 : 배송은 어떠셨나요?
두 줄로 여쭤봅니다\r
2024년 1월 5일 오후 3:00, 지현 : 사진\r
"""
ANDROID_ENGLISH = """KakaoTalk Chats with Jihyun
Date Saved : January 6, 2024 at 10:11 AM

January 5, 2024 at 2:37 PM
January 5, 2024 at 2:37 PM, Jihyun : Hello
January 5, 2024 at 2:39 PM, Researcher : How was it?
two lines
January 5, 2024 at 3:00 PM, Jihyun : Photo
"""
IOS = """지현 님과 카카오톡 대화
저장한 날짜 : 2024. 1. 6. 오전 10:11


2024년 1월 5일 금요일
2024. 1. 5. 오후 2:37, 지현 : 안녕하세요
2024. 1. 5. 오후 2:39, 연구자 : 배송은 어떠셨나요?
두 줄로 여쭤봅니다
2024. 1. 5. 오후 3:00, 지현 : 사진
"""
IOS_ENGLISH = """KakaoTalk Chats with Jihyun
Date Saved : Jan 6, 2024 at 10:11

Friday, January 5, 2024
Jan 5, 2024 at 14:37, Jihyun : Hello
Jan 5, 2024 at 14:39, Researcher : How was it?
two lines
Jan 5, 2024 at 15:00, Jihyun : Photo
"""
MAC = (
    'Date,User,Message\n2024-01-05 14:37:00,"지현","안녕하세요"\n'
    '2024-01-05 14:39:00,"연구자","배송은 어떠셨나요?\n두 줄로 여쭤봅니다"\n2024-01-05 15:00:00,"지현","사진"\n'
)
CHAT: list[Turn] = [
    ("지현", 0, "안녕하세요"),
    ("연구자", 120_000, "배송은 어떠셨나요?\n두 줄로 여쭤봅니다"),
    ("지현", 1_380_000, "사진"),
]
CHAT_ENGLISH: list[Turn] = [
    ("Jihyun", 0, "Hello"), ("Researcher", 120_000, "How was it?\ntwo lines"), ("Jihyun", 1_380_000, "Photo"),
]  # fmt: skip
ELAN = """<?xml version="1.0" encoding="UTF-8"?>
<ANNOTATION_DOCUMENT AUTHOR="" FORMAT="3.0" VERSION="3.0"><TIME_ORDER>
<TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="780"/><TIME_SLOT TIME_SLOT_ID="ts2" TIME_VALUE="1340"/>
<TIME_SLOT TIME_SLOT_ID="ts3" TIME_VALUE="1500"/><TIME_SLOT TIME_SLOT_ID="ts4"/></TIME_ORDER>
<TIER LINGUISTIC_TYPE_REF="t" PARTICIPANT="민수" TIER_ID="B"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a2"
 TIME_SLOT_REF1="ts3" TIME_SLOT_REF2="ts4"><ANNOTATION_VALUE>네, 좋아요</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
<TIER LINGUISTIC_TYPE_REF="t" TIER_ID="K-Spch"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1"
 TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2"><ANNOTATION_VALUE>so you go out</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
<TIER PARENT_REF="K-Spch" TIER_ID="gloss"><ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a3" ANNOTATION_REF="a1">
<ANNOTATION_VALUE>x</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>"""
PRAAT = """File type = "ooTextFile"
Object class = "TextGrid"

xmin = 0
xmax = 2.3
tiers? <exists>
size = 2
item []:
    item [1]:
        class = "IntervalTier"
        name = "Mary"
        xmin = 0
        xmax = 2.3
        intervals: size = 2
        intervals [1]:
            xmin = 0
            xmax = 1.5
            text = "she said ""no"" 3 times"
        intervals [2]:
            xmin = 1.5
            xmax = 2.3
            text = ""
    item [2]:
        class = "TextTier"
        name = "벨"
        xmin = 0
        xmax = 2.3
        points: size = 1
        points [1]:
            number = 1.25
            mark = "딩동"
"""
PRAAT_SHORT = """File type = "ooTextFile"
"TextGrid"

0
2.3
<exists>
2
"IntervalTier"
"Mary"
0
2.3
2
0
1.5
"she said ""no"" 3 times"
1.5
2.3
""
"TextTier"
"벨"
0
2.3
1
1.25
"딩동"
"""
GRID: list[Turn] = [("Mary", 0, 'she said "no" 3 times'), ("벨", 1250, "딩동")]
OTR = json.dumps(
    {
        "text": '<p><span class="timestamp" data-timestamp="1.36" contenteditable="false">00:01</span>Anna: Hello &amp; hi<br />'
        '</p><p><span class="timestamp" data-timestamp="62.5">01:02</span> Ben: <b>Fine</b></p><p>Anna: So?</p><p>Ben: Yes</p><p>and more</p>',
        "media": "talk.mp3",
        "media-time": 71.2,
    }
)
NOSCRIBE = """<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0//EN"><html><head><style>p{}</style></head><body>
<p style="font-weight:600"> Talk </p><p>Transcribed with noScribe</p>
<p><a name="ts_1360_4000_S01" >S01: [00:00:01] So tell me</a><a name="ts_4000_5200_S01" > about it.</a></p>
<p><a name="ts_5300_9000_S02" >S02: [00:00:05] It was 늦었어요.</a></p></body></html>"""
MEET = """Interview with Mina - Transcript
00:00:00

Mina Kim: Hello there.
Anna Lee: Thanks for coming.

00:05:00

Mina Kim: It was late again.

Transcription ended after 00:06:10
"""
MAIL = """From: =?utf-8?b?7KeA7ZiE?= <jihyun@example.org>
To: anna@example.org
Subject: Re: Questions
Date: Fri, 5 Jan 2024 14:37:00 +0900
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: 8bit

배송이 늦었어요.

정말 답답했습니다.
--
지현 드림

On Thu, Jan 4, 2024 at 9:00 AM Anna wrote:
> How was the delivery?
"""
BOX = (
    "From jihyun@example.org Fri Jan  5 14:37:00 2024\n"
    + MAIL
    + (
        "\nFrom anna@example.org Sat Jan  6 10:00:00 2024\nFrom: Anna <anna@example.org>\nTo: x@example.org\n"
        "Subject: Thanks\n\nThank you.\n"
    )
)
PAGE = """<!doctype html><html><head><title>x</title><script>var a = "no";</script></head><body><h1>Talk</h1>
<p><b>Anna:</b> How was
it?</p><p><b>Ben:</b> Late.<br>Very late.</p><p><b>Anna:</b> And then?</p><ul><li><b>Ben:</b> Fine.</li></ul></body></html>"""


def turns(found: ParsedTranscript) -> list[Turn]:
    return [(each.speaker, each.start_ms, each.text) for each in found.segments]


@pytest.mark.parametrize(
    ("name", "content", "format", "expected"),
    [
        ("windows.txt", WINDOWS, "kakaotalk", CHAT),
        ("android.txt", ANDROID, "kakaotalk", CHAT),
        ("ios.txt", IOS, "kakaotalk", CHAT),
        ("mac.csv", MAC, "kakaotalk", CHAT),
        ("windows-en.txt", WINDOWS_ENGLISH, "kakaotalk", CHAT_ENGLISH),
        ("android-en.txt", ANDROID_ENGLISH, "kakaotalk", CHAT_ENGLISH),
        ("ios-en.txt", IOS_ENGLISH, "kakaotalk", CHAT_ENGLISH),
        ("a.eaf", ELAN, "elan", [("K-Spch", 780, "so you go out"), ("민수", 1500, "네, 좋아요")]),
        ("a.TextGrid", PRAAT, "praat", GRID),
        ("b.TextGrid", PRAAT_SHORT, "praat", GRID),
        ("c.TextGrid", ("\ufeff" + PRAAT).encode("utf-16-le"), "praat", GRID),
        ("a.otr", OTR, "otr", [("Anna", 1360, "Hello & hi"), ("Ben", 62_500, "Fine"),
            ("Anna", None, "So?"), ("Ben", None, "Yes"), ("Ben", None, "and more")]),
        (
            "noscribe.html", NOSCRIBE, "html",
            [("S01", 1360, "So tell me"), ("S01", 4000, "about it."), ("S02", 5300, "It was 늦었어요.")],
        ),
        ("page.html", PAGE, "html", [
            (None, None, "Talk"), ("Anna", None, "How was it?"), ("Ben", None, "Late.\nVery late."),
            ("Anna", None, "And then?"), ("Ben", None, "Fine."),
        ]),
        ("mail.eml", MAIL, "mail", [("지현", None, "배송이 늦었어요."), ("지현", None, "정말 답답했습니다.")]),
        ("box.mbox", BOX, "mail", [
            ("지현", None, "배송이 늦었어요."), ("지현", None, "정말 답답했습니다."), ("Anna", None, "Thank you."),
        ]),
        (
            "whisper.tsv", "start\tend\ttext\n0\t1500\tHello there\n1500\t62000\t배송이 늦었어요\n", "columns",
            [(None, 0, "Hello there"), (None, 1500, "배송이 늦었어요")],
        ),
    ],
)  # fmt: skip
def test_speakers_times_and_words_come_out_exactly(
    written: Written, name: str, content: str | bytes, format: str, expected: list[Turn]
) -> None:
    found = read_transcript(written(name, content))
    assert (found.format, turns(found)) == (format, expected)


def test_a_google_meet_transcript_keeps_names_and_the_times_between(written: Written) -> None:
    found = read_transcript(written("meet.txt", MEET))
    spoken = [(each.speaker, each.text) for each in found.segments if each.speaker]
    assert spoken == [
        ("Mina Kim", "Hello there."), ("Anna Lee", "Thanks for coming."), ("Mina Kim", "It was late again."),
    ]  # fmt: skip


def test_a_message_says_what_was_left_out_and_its_subject_stays_with_it(written: Written) -> None:
    found = read_transcript(written("mail.eml", MAIL))
    assert {each.kind for each in found.report} == {"quoted-left-out"}
    assert {each.heading for each in found.segments} == {"Re: Questions"}


def test_a_chat_over_days_keeps_no_times_and_says_so(written: Written) -> None:
    found = read_transcript(
        written("chat.txt", WINDOWS + "--------------- 2024년 1월 9일 화요일 ---------------\n[지현] [오전 9:00] 네\n")
    )
    assert [each.start_ms for each in found.segments] == [None] * 4
    assert "chat-days" in {each.kind for each in found.report}


def test_who_came_and_went_is_no_message(written: Written) -> None:
    found = read_transcript(written("chat.txt", ANDROID))
    assert [(each.kind, each.detail) for each in found.report if each.kind == "left-out"] == [
        ("left-out", "연구자님이 들어왔습니다.")
    ]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.eaf", ELAN[:300]), ("a.eaf", ELAN.replace("so you go out", "").replace("네, 좋아요", "")),
        ("a.TextGrid", PRAAT[:200]), ("b.TextGrid", PRAAT_SHORT.replace("<exists>", "<absent>")),
        ("b.TextGrid", PRAAT_SHORT.replace("1.25", "-3")), ("a.otr", OTR.replace("Anna", "").replace("<p>", "")[:40]),
        ("a.html", "<!doctype html><html><body><script>x</script></body></html>"),
        ("a.eml", "From: a@b.c\nTo: x@y.z\nSubject: s\n\n"), ("a.txt", "A 님과 카카오톡 대화\n저장한 날짜 : 2024-01-06\n"),
        ("a.eaf", '<!DOCTYPE x [<!ENTITY a "b">]>' + ELAN.split("?>", 1)[1]),
    ],
)  # fmt: skip
def test_what_is_broken_gets_one_clear_line(written: Written, name: str, content: str) -> None:
    with pytest.raises(FileTrouble) as caught:
        read_transcript(written(name, content), None if name != "a.otr" else "otr")
    what, safe, attempt = caught.value.sentences()
    assert name in what and safe and attempt


@settings(max_examples=60)
@given(st.data())
def test_a_damaged_file_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    content = data.draw(
        st.sampled_from([WINDOWS, ANDROID, IOS_ENGLISH, MAC, ELAN, PRAAT, PRAAT_SHORT, OTR, NOSCRIBE, MAIL, BOX, PAGE])
    )
    at = data.draw(st.integers(0, len(content)))
    cut = data.draw(st.integers(0, 40))
    path = Path(tmp_path_factory.mktemp("damaged")) / "file.txt"
    path.write_text(
        content[:at] + data.draw(st.text(max_size=6)) + content[at + cut :], encoding="utf-8", errors="replace"
    )
    try:
        found = read_transcript(path)
    except FileTrouble:
        return
    assert any(each.text.strip() for each in found.segments)


def packed(path: Path, parts: dict[str, str]) -> Path:
    import zipfile

    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


ODT = """<?xml version="1.0"?><office:document-content xmlns:office="urn:o" xmlns:text="urn:t" xmlns:table="urn:b">
<office:body><office:text><text:tracked-changes><text:p>gone</text:p></text:tracked-changes>
<text:h>Talk</text:h><text:p>Anna: How<text:s text:c="2"/>was<text:line-break/>it?</text:p>
<text:p>Ben: <text:span>Late</text:span>, very<text:note><text:p>no</text:p></text:note> late.</text:p><text:p>Anna: So?</text:p>
<table:table><table:table-row><table:table-cell><text:p>Ben</text:p></table:table-cell><table:table-cell>
<text:p>Fine 늦었어요</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>Ben</text:p>
</table:table-cell><table:table-cell><text:p>Bye</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document-content>"""
HWPX = """<?xml version="1.0"?><hs:sec xmlns:hs="urn:s" xmlns:hp="urn:p"><hp:p><hp:run><hp:t>면담자: 배송은 어떠셨나요?</hp:t>
</hp:run></hp:p><hp:p><hp:run><hp:t>참여자: 늦었<hp:lineBreak/>어요</hp:t><hp:ctrl><hp:footNote><hp:p><hp:run><hp:t>각주</hp:t>
</hp:run></hp:p></hp:footNote></hp:ctrl></hp:run></hp:p><hp:p><hp:run><hp:t>면담자: 네</hp:t></hp:run></hp:p></hs:sec>"""
BOOK = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OEBPS/a.opf"/></rootfiles></container>',
    "OEBPS/a.opf": '<package><manifest><item id="b" href="two.xhtml" media-type="application/xhtml+xml"/><item id="a" '
    'href="one%20.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/>'
    "</spine></package>",
    "OEBPS/one .xhtml": "<html><head><title>x</title></head><body><p>First words.</p></body></html>",
    "OEBPS/two.xhtml": "<!DOCTYPE html><html><body><p>둘째 장.</p></body></html>",
}


def test_an_opendocument_text_is_read_with_its_tables_and_without_what_was_deleted(tmp_path: Path) -> None:
    parts = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ODT}
    found = read_transcript(packed(tmp_path / "talk.odt", parts))
    assert found.format == "odt"
    assert turns(found) == [
        (None, None, "Talk"), ("Anna", None, "How  was\nit?"), ("Ben", None, "Late, very late."), ("Anna", None, "So?"),
        ("Ben", None, "Fine 늦었어요"), ("Ben", None, "Bye"),
    ]  # fmt: skip
    assert {"deletions-left-out", "footnotes-left-out"} <= {each.kind for each in found.report}


def test_a_hangul_document_is_read_without_its_footnotes(tmp_path: Path) -> None:
    found = read_transcript(
        packed(tmp_path / "talk.hwpx", {"Contents/section0.xml": HWPX, "mimetype": "application/hwp+zip"})
    )
    assert (found.format, turns(found)) == (
        "hwpx", [("면담자", None, "배송은 어떠셨나요?"), ("참여자", None, "늦었\n어요"), ("면담자", None, "네")],
    )  # fmt: skip


def test_an_electronic_book_is_read_in_the_order_of_its_spine(tmp_path: Path) -> None:
    found = read_transcript(packed(tmp_path / "book.epub", BOOK))
    assert (found.format, [each.text for each in found.segments]) == ("epub", ["First words.", "둘째 장."])
    without = {name: part for name, part in BOOK.items() if "two" not in name}
    assert ("pages-missing", 1) in [
        (each.kind, each.count) for each in read_transcript(packed(tmp_path / "b.epub", without)).report
    ]


def test_a_pdf_gives_its_turns_without_page_numbers_and_running_titles(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    path = tmp_path / "talk.pdf"
    canvas = Canvas(str(path))
    said = iter(
        [
            "Anna: How was the delivery this time?",
            "Ben: It came late, and nobody told me",
            "about it at all.",
            "Anna: What then?",
            "Ben: I called.",
        ]
        * 3
    )
    for page in range(3):
        canvas.drawString(72, 800, "Study 7 - confidential")
        for line in range(5):
            canvas.drawString(72, 760 - line * 20, next(said))
        canvas.drawString(300, 30, f"Page {page + 1} of 3")
        canvas.showPage()
    canvas.save()
    found = read_transcript(path)
    assert found.format == "pdf"
    assert turns(found)[:4] == [
        ("Anna", None, "How was the delivery this time?"),
        ("Ben", None, "It came late, and nobody told me about it at all."),
        ("Anna", None, "What then?"), ("Ben", None, "I called."),
    ]  # fmt: skip
    assert len(found.segments) == 12 and not any("confidential" in each.text for each in found.segments)


def test_a_pdf_of_pictures_says_so(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "scan.pdf"))
    canvas.rect(10, 10, 100, 100)
    canvas.save()
    with pytest.raises(FileTrouble, match="pictures of pages"):
        read_transcript(tmp_path / "scan.pdf")
