"""Databases of QualCoder and Taguette, made by hand after their published tables."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

QUALCODER = """
CREATE TABLE project (databaseversion text, date text, memo text, about text, bookmarkfile integer);
CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text,
  av_text_id integer, risid integer, unique(name));
CREATE TABLE code_image (imid integer primary key, id integer, x1 integer, y1 integer, width integer, height integer,
  cid integer, memo text, date text, owner text, important integer, pdf_page integer);
CREATE TABLE code_av (avid integer primary key, id integer, pos0 integer, pos1 integer, cid integer, memo text,
  date text, owner text, important integer);
CREATE TABLE annotation (anid integer primary key, fid integer, pos0 integer, pos1 integer, memo text, owner text,
  date text);
CREATE TABLE attribute_type (name text primary key, date text, owner text, memo text, caseOrFile text, valuetype text);
CREATE TABLE attribute (attrid integer primary key, name text, attr_type text, value text, id integer, date text,
  owner text);
CREATE TABLE case_text (id integer primary key, caseid integer, fid integer, pos0 integer, pos1 integer, owner text,
  date text, memo text);
CREATE TABLE cases (caseid integer primary key, name text, memo text, owner text, date text);
CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text, supercatid integer);
CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer, pos1 integer,
  owner text, date text, memo text, avid integer, important integer);
CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text, date text,
  color text, supercid integer);
CREATE TABLE journal (jid integer primary key, name text, jentry text, date text, owner text);
"""
TAGUETTE = """
CREATE TABLE users (login VARCHAR(30) PRIMARY KEY, created DATETIME, email VARCHAR(256));
CREATE TABLE projects (id INTEGER PRIMARY KEY, name VARCHAR(200), description TEXT, created DATETIME);
CREATE TABLE documents (id INTEGER PRIMARY KEY, name VARCHAR(200), description TEXT, filename VARCHAR(200),
  created DATETIME, project_id INTEGER, text_direction VARCHAR(13), contents TEXT);
CREATE TABLE commands (id INTEGER PRIMARY KEY, date DATETIME, user_login VARCHAR(30), project_id INTEGER,
  document_id INTEGER, payload TEXT);
CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id INTEGER, start_offset INTEGER, end_offset INTEGER,
  snippet TEXT);
CREATE TABLE tags (id INTEGER PRIMARY KEY, project_id INTEGER, path VARCHAR(200), description TEXT);
CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER);
"""
TALK = "Anna: Was war gut? 😀\r\nMinsu: 배송이 빨랐어요.\r\nAnna: And then?\r\nMinsu: Nothing more."
WHEN = "2024-05-01 10:20:30"


def qualcoder(folder: Path) -> Path:
    """A project folder with a text, a picture, a transcript of a film that lies elsewhere, a case and a journal."""
    folder.mkdir()
    (folder / "images").mkdir()
    first, second = TALK.index("gut"), TALK.index("배송이")
    with closing(sqlite3.connect(folder / "data.qda")) as base, base:
        base.executescript(QUALCODER)
        base.execute("INSERT INTO project VALUES ('v16', ?, 'About it all', 'QualCoder 3.8', null)", (WHEN,))
        base.executemany(
            "INSERT INTO source (id, name, fulltext, mediapath, memo, owner, date, av_text_id)"
            " VALUES (?,?,?,?,?,?,?,?)",
            [
                (1, "talk.txt", TALK, None, "a good one", "kim", WHEN, None),
                (2, "shop.png", None, "/images/shop.png", "", "kim", WHEN, None),
                (3, "film.mp4", None, "video:/home/kim/film.mp4", "", "kim", WHEN, 4),
                (4, "film.mp4.txt", "[00:00:01] Hello film.", None, "", "kim", WHEN, None),
            ],
        )
        base.executemany(
            "INSERT INTO code_cat (catid, name, owner, date, memo, supercatid) VALUES (?,?,?,?,?,?)",
            [(1, "Pains", "kim", WHEN, "what hurts", None), (2, "Delivery", "kim", WHEN, "", 1)],
        )
        base.executemany(
            "INSERT INTO code_name (cid, name, memo, catid, owner, date, color, supercid) VALUES (?,?,?,?,?,?,?,?)",
            [(1, "late", "too late", 2, "kim", WHEN, "#DC0000", None),
             (2, "good", "", None, "lee", WHEN, "#46AA00", None),
             (3, "very late", "", None, "lee", WHEN, "", 1)],
        )  # fmt: skip
        base.executemany(
            "INSERT INTO code_text (cid, fid, seltext, pos0, pos1, owner, date, memo, important)"
            " VALUES (?,?,?,?,?,?,?,?,?)",
            [
                (2, 1, "gut", first, first + 3, "kim", WHEN, "nice", 1),
                (2, 1, "gut", first, first + 3, "lee", WHEN, "", None),
                (1, 1, "배송이 빨랐어요", second, second + 8, "kim", WHEN, "", None),
                (3, 4, "Hello", 11, 16, "kim", WHEN, "", None),
                (1, 99, "nowhere", 0, 3, "kim", WHEN, "", None),
            ],
        )
        base.execute("INSERT INTO code_av VALUES (1, 3, 1500, 4000, 1, 'a sigh', ?, 'kim', null)", (WHEN,))
        base.execute("INSERT INTO code_image VALUES (1, 2, 10, 20, 30, 40, 2, '', ?, 'kim', null, null)", (WHEN,))
        base.execute("INSERT INTO annotation VALUES (1, 1, ?, ?, 'odd', 'lee', ?)", (second, second + 3, WHEN))
        base.execute("INSERT INTO attribute_type VALUES ('Age', ?, 'kim', '', 'case', 'numeric')", (WHEN,))
        base.execute("INSERT INTO attribute VALUES (1, 'Age', 'case', '41', 1, ?, 'kim')", (WHEN,))
        base.execute("INSERT INTO cases VALUES (1, 'P01', 'twice', 'kim', ?)", (WHEN,))
        base.execute("INSERT INTO case_text VALUES (1, 1, 1, 0, ?, 'kim', ?, '')", (len(TALK), WHEN))
        base.execute("INSERT INTO journal VALUES (1, 'Day 1', 'It rained', ?, 'lee')", (WHEN,))
    return folder


def taguette(path: Path) -> Path:
    """A project with one document, whose highlights are counted in bytes of UTF-8."""
    contents = "<h1>Ein Gespräch</h1><p>Das war <b>sehr</b> gut 😀 &amp; schön.</p><ul><li>배송이 늦었어요</li></ul>"
    text = "Ein GesprächDas war sehr gut 😀 & schön.배송이 늦었어요"
    with closing(sqlite3.connect(path)) as base, base:
        base.executescript(TAGUETTE)
        base.execute("INSERT INTO projects VALUES (1, 'Study', 'All about it', ?)", (WHEN,))
        base.execute("INSERT INTO documents VALUES (1, 'Talk', 'first', 'talk.html', ?, 1, 'LEFT_TO_RIGHT', ?)",
                     (WHEN, contents))  # fmt: skip
        base.executemany(
            "INSERT INTO tags VALUES (?, 1, ?, ?)",
            [(1, "pain", "hurts"), (2, "pain.late", ""), (3, "e.g. price", "")],
        )
        for n, words in enumerate(("sehr gut 😀", "schön", "늦었어요"), 1):
            start = len(text[: text.index(words)].encode())
            base.execute(
                "INSERT INTO highlights VALUES (?, 1, ?, ?, ?)", (n, start, start + len(words.encode()), words)
            )
            base.execute("INSERT INTO highlight_tags VALUES (?, ?)", (n, n))
            told = json.dumps({"type": "highlight_add", "highlight_id": n})
            base.execute("INSERT INTO commands VALUES (?, ?, 'kim', 1, 1, ?)", (n, WHEN, told))
        base.execute("INSERT INTO highlight_tags VALUES (1, 3)")
    return path
