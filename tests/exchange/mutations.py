"""Ways in which files get damaged, or are made to harm: each takes chance and bytes and gives other bytes."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable

SCRAPS = (
    b"", b"\x00", b"&#11;", b"&#x0;", b"<", b"</Code>", b'guid=""', b"-1", b"99999999999999999999", b"NaN", b"\xff\xfe",
    b"]]>", b"<![CDATA[", b"<!DOCTYPE a>", b"../../etc/passwd", b"<Code/>", b"<Codes></Codes>", "가".encode(),
    b"\xf0\x9f", b'startPosition="-5"', b'endPosition="1e9"', b"\r\n", b"PK\x03\x04", b"PK\x05\x06", b"\xed\xa0\x80",
    b"1e308", b"-9223372036854775809", b"{", b"[", b'"', b"{\\", b"\\u-1 ", b"\\bin999999999 ", b":", b"00:00:99",
    b"99:99:99.999 --> 0:0:0.0", b"=?utf-8?b?", b"Content-Type: multipart/mixed; boundary=x\n\n--x", b"\xef\xbb\xbf",
    "\u2028\u202e\u200d\ufeff".encode(), b"%PDF-1.4", b"SQLite format 3\x00", b"&lol9;", b"\x1f\x8b\x08",
)  # fmt: skip
Mutation = Callable[[random.Random, bytes], bytes]
LARGEST = 4 << 20
"""No mutation makes a file larger, so that a case stays cheap; what is packed may burst to more."""
_TAG = re.compile(rb"<[/!?]?[A-Za-z][^<>]{0,200}>")
_NUMBER = re.compile(rb"\d+")
_BOMB = b"<!DOCTYPE lolz [<!ENTITY lol 'lol'>" + b"".join(
    b"<!ENTITY lol%d '%s'>" % (n, b"&lol%s;" % (b"" if n == 1 else str(n - 1).encode()) * 10) for n in range(1, 10)
) + b"]>"  # fmt: skip


def flipped(chance: random.Random, content: bytes) -> bytes:
    """A few other bytes."""
    made = bytearray(content)
    for _ in range(chance.randint(1, 12)):
        if made:
            made[chance.randrange(len(made))] = chance.randrange(256)
    return bytes(made)


def cut(chance: random.Random, content: bytes) -> bytes:
    """Without its end, or without a piece."""
    at = chance.randrange(len(content) + 1)
    return content[:at] if chance.random() < 0.5 else content[:at] + content[chance.randrange(at, len(content) + 1) :]


def stuffed(chance: random.Random, content: bytes) -> bytes:
    """With what is known to cause trouble, here and there."""
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(content) + 1)
        content = content[:at] + chance.choice(SCRAPS) * chance.choice((1, 1, 1, 50)) + content[at:]
    return content


def repeated(chance: random.Random, content: bytes) -> bytes:
    """With a piece many times."""
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


def enlarged(chance: random.Random, content: bytes) -> bytes:
    """With a huge number where there was a number."""
    found = list(_NUMBER.finditer(content))
    if not found:
        return stuffed(chance, content)
    one = chance.choice(found)
    huge = chance.choice((b"9" * 10, b"9" * 19, b"9" * 400, b"9" * 5000, b"-1", b"2147483648", b"1e999", b"0" * 40))
    return content[: one.start()] + huge + content[one.end() :]


def swapped(chance: random.Random, content: bytes) -> bytes:
    """Two of its tags, or two of its lines, each in the other's place."""
    found = [each.span() for each in _TAG.finditer(content)]
    if len(found) < 2:
        lines = content.split(b"\n")
        if len(lines) < 2:
            return flipped(chance, content)
        one, other = chance.sample(range(len(lines)), 2)
        lines[one], lines[other] = lines[other], lines[one]
        return b"\n".join(lines)
    (a, b), (c, d) = sorted(chance.sample(found, 2))
    return content[:a] + content[c:d] + content[b:c] + content[a:b] + content[d:]


def nested(chance: random.Random, content: bytes) -> bytes:
    """With one of its tags, or a bracket, opened thousands of times."""
    found = [each for each in _TAG.finditer(content) if not each[0].startswith((b"</", b"<!", b"<?"))]
    depth = chance.choice((60, 300, 3000, 30000))
    if not found:
        at = chance.randrange(len(content) + 1)
        return content[:at] + chance.choice((b"[", b"{\\b ", b'{"a":', b"(", b"<")) * depth + content[at:]
    one = chance.choice(found)
    name = re.split(rb"[\s/>]", one[0][1:])[0]
    return content[: one.start()] + (b"<" + name + b">") * depth + content[one.start() :]


def bombed(chance: random.Random, content: bytes) -> bytes:
    """With entities that grow a billion times, or read another file."""
    head = chance.choice((_BOMB, b"<!DOCTYPE x [<!ENTITY lol9 SYSTEM 'file:///etc/passwd'>]>"))
    at = content.find(b"?>") + 2 if content.startswith(b"<?") else 0
    body = content[at:]
    found = [each.end() for each in _TAG.finditer(body)]
    place = chance.choice(found) if found else 0
    return content[:at] + head + body[:place] + b"&lol9;" + body[place:]


def recoded(chance: random.Random, content: bytes) -> bytes:
    """In another encoding than it says, or with a mark that is none of its."""
    text = content.decode("utf-8", "replace")
    way = chance.choice(("utf-16", "utf-16-be", "utf-32", "cp949", "latin-1", "utf-7", "shift_jis", "mark"))
    return b"\xff\xfe" + content if way == "mark" else text.encode(way, "replace")


def replaced(chance: random.Random, content: bytes) -> bytes:
    """Nothing of it."""
    return chance.choice((b"", b"\n" * 5000, chance.randbytes(chance.randint(1, 3000)), b"a" * 100_000, b"\x00" * 999))


MUTATIONS: tuple[Mutation, ...] = (
    *(flipped, cut, stuffed, repeated, renumbered, enlarged, swapped, nested, bombed, recoded), replaced,
)  # fmt: skip
_WEIGHTS = (6, 4, 6, 3, 4, 4, 4, 2, 1, 2, 0.5)


def mutated(chance: random.Random, content: bytes) -> bytes:
    """One to three of these, and within a zip file mostly in one of its parts."""
    if content.startswith(b"PK") and chance.random() < 0.75:
        return within(chance, content)
    for _ in range(chance.choice((1, 1, 2, 3))):
        content = chance.choices(MUTATIONS, _WEIGHTS)[0](chance, content)[:LARGEST]
    return content


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
                    inside = chance.choices(MUTATIONS, _WEIGHTS)[0](chance, inside)[:LARGEST]
                if chance.random() < 0.002:
                    inside += b" " * (64 << 20)
            if chance.random() < 0.03:
                continue
            if chance.random() < 0.02:
                inside = content
            again.writestr(name if chance.random() > 0.03 else "../" + name, inside)
            if chance.random() < 0.01:
                again.writestr(name.upper(), inside)
    return made.getvalue()
