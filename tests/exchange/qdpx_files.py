"""Projects as other programs write them, made by hand after what their exports look like."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

SPACE = "urn:QDA-XML:project:1.0"
LINES = (
    "Anna: Hello 😀 and welcome to the talk.",
    "Minsu: 배송이 늦어서 정말 답답했어요. 😤 다음부터는 안 살래요.",
    "",
    "Anna: What did you do then?",
    "Minsu: I called them twice, nobody answered 📞 at all.",
    "The end of the talk.",
)
WANTED = ("welcome to the talk", "정말 답답했어요", "called them twice", "nobody answered", "The end of the talk.")


def guid(name: str, braces: bool = False, upper: bool = False) -> str:
    """A guid for a name, in the spelling of some program."""
    made = str(uuid5(NAMESPACE_URL, name))
    made = made.upper() if upper else made
    return f"{{{made}}}" if braces else made


@dataclass
class Flavour:
    """How one program writes. text: the line break of its files; unit, break_width, inclusive: how it counts."""

    origin: str
    line: str = "\n"
    bom: bool = False
    wide: bool = False
    break_width: int = 1
    count_bom: bool = False
    inclusive: bool = False
    names: bool = False
    qde: str = "project.qde"
    folder: str = "sources"
    scheme: str = "internal://"
    braces: bool = False
    upper: bool = False
    extra: Mapping[str, bytes] = field(default_factory=dict)

    def position(self, lines: Sequence[str], at: int) -> int:
        """Where this program says that a code point of the text with LF lies."""
        text = "\n".join(lines)[:at]
        width = sum(2 if self.wide and ord(character) > 0xFFFF else 1 for character in text)
        return width + text.count("\n") * (self.break_width - 1) + self.count_bom


NVIVO_WINDOWS = Flavour("NVivo 12 Plus for Windows", "\r\n", bom=True, wide=True, break_width=2)
NVIVO_MAC = Flavour("NVivo for Mac 15.0.0", wide=True, extra={"sources/.root": b""})
MAXQDA = Flavour("MAXQDA 24", braces=True, upper=True)
ATLAS = Flavour("ATLAS.ti 8.4.0 573 , macOS", "\r\n", names=True, qde="Interviews.qde", folder="Sources", upper=True)
QUALCODER = Flavour("QualCoder 3.5", bom=True, names=True)
WITHOUT_SCHEME = Flavour("qc 1.3.2", scheme="")
INCLUSIVE = Flavour("SomeTool", inclusive=True)
COUNTS_THE_MARK = Flavour("OtherTool", bom=True, count_bom=True)
FLAVOURS = {
    "nvivo-windows": NVIVO_WINDOWS, "nvivo-mac": NVIVO_MAC, "maxqda": MAXQDA, "atlas": ATLAS, "qualcoder": QUALCODER,
    "without-scheme": WITHOUT_SCHEME, "inclusive": INCLUSIVE, "counts-the-mark": COUNTS_THE_MARK,
}  # fmt: skip


def spans(lines: Sequence[str] = LINES, wanted: Sequence[str] = WANTED) -> list[tuple[int, int]]:
    """Where the wanted words lie in the text, in code points, lines parted by LF."""
    text = "\n".join(lines)
    return [(text.index(words), text.index(words) + len(words)) for words in wanted]


def project(
    path: Path,
    flavour: Flavour = MAXQDA,
    lines: Sequence[str] = LINES,
    wanted: Sequence[str] = WANTED,
    *,
    selections: str = "",
    before: str = "",
    sources: str = "",
    after: str = "",
    codes: str | None = None,
    files: Mapping[str, bytes] | None = None,
) -> Path:
    """Writes a project with one text, its wanted words coded, and whatever XML is given besides."""
    known = {"braces": flavour.braces, "upper": flavour.upper}
    code, user, source = (guid(name, **known) for name in ("code", "user", "source"))
    parts = []
    for n, (start, end) in enumerate(spans(lines, wanted)):
        first = flavour.position(lines, start)
        last = flavour.position(lines, end) - flavour.inclusive
        label = wanted[n][:12] + "…" if flavour.names and len(wanted[n]) > 12 else ""
        label = quoteattr(label or (wanted[n] if flavour.names else guid(f"name {n}")))
        parts.append(
            f'<PlainTextSelection guid="{guid(f"selection {n}", **known)}" name={label} startPosition="{first}"'
            f' endPosition="{last}" creatingUser="{user}" creationDateTime="2024-09-15T15:36:47Z">'
            f'<Coding guid="{guid(f"coding {n}", **known)}" creatingUser="{user}"><CodeRef targetGUID="{code}"/>'
            f"</Coding></PlainTextSelection>"
        )
    codes = (
        codes
        if codes is not None
        else f'<Code guid="{code}" name="Trouble" isCodable="true" color="#DC0000">'
        f"<Description>What hurts</Description></Code>"
    )
    document = (
        f'<?xml version="1.0" encoding="UTF-8"?>'
        f'<Project xmlns="{SPACE}" name="Study" origin={quoteattr(flavour.origin)}>'
        f'<Users><User guid="{user}" name="kim"/></Users><CodeBook><Codes>{codes}</Codes></CodeBook>{before}<Sources>'
        f'<TextSource guid="{source}" name="Talk" plainTextPath="{flavour.scheme}{guid("file")}.txt">'
        f"{''.join(parts)}{selections}</TextSource>{sources}</Sources>{after}</Project>"
    )
    content = flavour.line.join(lines).encode("utf-8")
    content = b"\xef\xbb\xbf" + content if flavour.bom else content
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(flavour.qde, document)
        packed.writestr(f"{flavour.folder}/{guid('file')}.txt", content)
        for name, more in {**flavour.extra, **(files or {})}.items():
            packed.writestr(name, more)
    return path


def element(text: str) -> str:
    """Text for within an element."""
    return escape(text)
