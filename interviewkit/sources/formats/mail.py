"""Interviews held by e-mail: single messages (.eml) and whole mailboxes (.mbox), each message by who wrote it."""

from __future__ import annotations

import email
import email.policy
import re
from email.errors import MessageError
from email.headerregistry import HeaderRegistry
from email.message import EmailMessage
from email.utils import parseaddr
from typing import Any

from interviewkit.errors import FileTrouble
from interviewkit.sources.formats.markup import html_blocks, html_tree
from interviewkit.sources.formats.material import Material, without_words
from interviewkit.sources.formats.transcript import Finding, Format, ParsedSegment, Reading

_FIELD = re.compile(r"[A-Za-z][A-Za-z0-9-]*:[ \t]?\S?")
_KNOWN = re.compile(
    r"^(?:from|to|subject|date|message-id|mime-version|received|return-path|delivered-to|content-type):",
    re.IGNORECASE | re.MULTILINE,
)
_BOX = re.compile(r"^From \S+.*\d{4}.*\n(?=[A-Za-z-]+:)", re.MULTILINE)
_QUOTED = re.compile(
    r"^(?:On .{4,120} wrote:|.{4,80}(?:님이|이\(가\)) (?:작성|쓴).{0,20}:?"
    r"|-{2,}\s?(?:Original Message|원본 메일|원본 메시지)\s?-{2,}"
    r"|(?:보낸 사람|From):\s.+)\s*$",
    re.MULTILINE,
)
_LONGEST_FIELD = 2000
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)


class _Fields(HeaderRegistry):
    """Fields of messages, cut short: brackets in brackets take the longer to read the more there are of them."""

    def __call__(self, name: str, value: str) -> Any:
        return super().__call__(name, value[:_LONGEST_FIELD])


_POLICY = email.policy.default.clone(header_factory=_Fields())


def recognises(material: Material) -> str | None:
    """By fields only a message begins with."""
    opening = material.opening
    if _BOX.match(opening):
        return "mailbox"
    head = opening.split("\n\n", 1)[0]
    lines = [line for line in head.split("\n") if not line[:1].isspace()]
    if not lines or not all(_FIELD.match(line) for line in lines):
        return None
    return "e-mail" if len({each.lower() for each in _KNOWN.findall(head)}) > 2 else None


def read(material: Material) -> Reading:
    """A segment for each paragraph a person wrote; what they quoted and their signatures are left out and counted."""
    segments: list[ParsedSegment] = []
    quoted = attachments = unreadable = 0
    for raw in _messages(material):
        try:
            message = email.message_from_bytes(raw, policy=_POLICY)
            who, subject = _author(message), str(message["subject"] or "").strip()
            text = _text(message, material.name)
            attachments += sum(1 for _ in message.iter_attachments()) if message.is_multipart() else 0
        except (MessageError, LookupError, ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError):
            unreadable += 1
            continue
        own, left = _own_words(text)
        quoted += left
        segments += [ParsedSegment(each, who or None, heading=subject) for each in _paragraphs(own)]
    if not segments:
        raise without_words(material.name)
    counts = (("quoted-left-out", quoted), ("attachments-left-out", attachments), ("messages-unreadable", unreadable))
    report = [Finding(kind, "", count) for kind, count in counts if count]
    return Reading(segments, report, f"speaker-prefixes:{len({each.speaker for each in segments})}")


def _messages(material: Material) -> list[bytes]:
    content = material.content.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    starts = [match.end() for match in re.finditer(rb"^From \S+.*\d{4}.*\n(?=[A-Za-z-]+:)", content, re.MULTILINE)]
    if not starts or not content.lstrip().startswith(b"From "):
        return [content]
    ends = [content.rfind(b"\nFrom ", 0, start) for start in starts[1:]] + [len(content)]
    return [content[start:end].replace(b"\n>From ", b"\nFrom ") for start, end in zip(starts, ends, strict=True)]


def _author(message: EmailMessage) -> str:
    name, address = parseaddr(str(message["from"] or ""))
    return (name or address.partition("@")[0]).strip()


def _text(message: EmailMessage, name: str) -> str:
    body = message.get_body(("plain", "html"))
    if body is None:
        return ""
    try:
        content = str(body.get_content())
    except (LookupError, KeyError, UnicodeError):
        payload = body.get_payload(decode=True)
        content = payload.decode("cp949", "replace") if isinstance(payload, bytes) else ""
    if body.get_content_type() != "text/html":
        return content.replace("\r\n", "\n")
    try:
        return "\n\n".join("\n".join(block.lines) for block in html_blocks(html_tree(content, name)))
    except FileTrouble:
        return ""


def _own_words(text: str) -> tuple[str, int]:
    """The message without what it quotes and without its signature, and how many lines those were."""
    lines = text.split("\n")
    own = "\n".join(line for line in lines if not line.startswith(">"))
    for mark in (_QUOTED, _SIGNATURE):
        found = mark.search(own)
        if found and own[: found.start()].strip():
            own = own[: found.start()]
    return own, len([line for line in lines if line.strip()]) - len([line for line in own.split("\n") if line.strip()])


def _paragraphs(text: str) -> list[str]:
    parts = (each.strip() for each in re.split(r"\n\s*\n", text.replace("\0", "")))
    return [part for part in parts if part]


FORMAT = Format("mail", (".eml", ".mbox", ".mbx"), recognises, read)
