"""Electronic books (.epub), chapter by chapter in reading order."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from interviewkit.errors import FileTrouble
from interviewkit.sources.formats.markup import html_blocks, html_tree, tag_of, xml_tree
from interviewkit.sources.formats.material import Material, damaged, locked, without_words
from interviewkit.sources.formats.transcript import Finding, Format, Reading
from interviewkit.sources.formats.turns import Block, read_turns
from interviewkit.text.decoding import decode

_PAGES = ("application/xhtml+xml", "text/html")


def recognises(material: Material) -> str | None:
    """By what the package says it is."""
    entries = material.entries
    if "meta-inf/container.xml" not in entries or "mimetype" not in entries:
        return None
    return "electronic-book" if material.entry("mimetype").strip() == b"application/epub+zip" else None


def read(material: Material) -> Reading:
    """The paragraphs of all pages the book's spine names; pages that are missing are reported."""
    if "meta-inf/encryption.xml" in material.entries and b"EncryptedData" in material.entry("meta-inf/encryption.xml"):
        raise locked(material.name)
    blocks: list[Block] = []
    missing = 0
    for place in _spine(material):
        if place.lower() not in material.entries:
            missing += 1
            continue
        try:
            page = decode(material.entry(place), material.name).text
        except FileTrouble:
            missing += 1
            continue
        if page.strip():
            blocks += html_blocks(html_tree(page, material.name))
    if not blocks:
        raise without_words(material.name)
    reading = read_turns(blocks)
    findings = [Finding("pages-missing", "", missing)] if missing else []
    return Reading(reading.segments, reading.report + findings, reading.why)


def _spine(material: Material) -> list[str]:
    """Places of the pages inside the zip, in order."""
    container = xml_tree(material.entry("META-INF/container.xml"), material.name)
    package = next((each.get("full-path") for each in container.iter() if tag_of(each) == "rootfile"), None)
    if not package:
        raise damaged(material.name)
    root = xml_tree(material.entry(package), material.name)
    pages = {
        each.get("id"): each.get("href") or ""
        for each in root.iter()
        if tag_of(each) == "item" and each.get("media-type") in _PAGES
    }
    order = [each.get("idref") for each in root.iter() if tag_of(each) == "itemref"]
    base = posixpath.dirname(package)
    return [posixpath.normpath(posixpath.join(base, unquote(pages[each]))) for each in order if each in pages]


FORMAT = Format("epub", (".epub",), recognises, read)
