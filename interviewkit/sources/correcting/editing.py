"""Edits, splits and merges segments; every quote and every word time stays on its text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlmodel import Session, col, select

from interviewkit.errors import UserError
from interviewkit.model import Quote, Segment
from interviewkit.sources.actions import GAP
from interviewkit.store.bulk import fetch
from interviewkit.text.anchors import (
    Anchor,
    Edit,
    Passage,
    edits_between,
    excerpt,
    is_lost,
    through_edit,
    through_merge,
    through_removal,
    through_split,
    tidied,
)
from interviewkit.text.word_times import shifted, split_at, through_edits

ROOM = 16
"""Neighbours that move apart have at least so much between them then."""


def edit_segment(session: Session, segment_id: int, text: str, edits: Sequence[Edit] | None = None) -> None:
    """Puts a new text into a segment, whose doubts are then a person's to have.

    edits: what was changed, in the order it was done, each in the positions of the text as it was then; found by
    comparing when not given. Quotes whose text is gone are kept with what they said; words keep their times.
    """
    segment = segment_of(session, segment_id)
    if segment.text == text:
        return
    steps = list(edits) if edits is not None else edits_between(segment.text, text)
    rewrite(session, segment, text, steps, quotes_at(session, segment_id))


def rewrite(session: Session, segment: Segment, text: str, edits: Sequence[Edit], quotes: Sequence[Quote]) -> None:
    """What edit_segment does, with a segment and its quotes already read; `edits` make its text into `text`."""
    segment_id = segment.id
    assert segment_id is not None

    def carried(passage: Passage) -> Passage:
        for edit in edits:
            passage = through_edit(passage, segment_id, edit)
        return passage

    before = texts_of(session, segment, quotes)
    if segment.words is not None:
        segment.words = through_edits(segment.words, edits, text, segment.start_ms, segment.end_ms)
    segment.text, segment.flags, segment.edited = text, "", True
    session.add(segment)
    carry(session, quotes, carried, before, {**before, segment_id: text})


def split_segment(session: Session, segment_id: int, offset: int) -> int:
    """Cuts a segment in two at a code point offset; blanks at the cut go. The new second segment's id."""
    segment = segment_of(session, segment_id)
    text = segment.text
    left, right = len(text[:offset].rstrip()), len(text) - len(text[offset:].lstrip())
    if right > left:
        edit_segment(session, segment_id, text[:left] + text[right:], [Edit(left, right, 0)])
    segment = segment_of(session, segment_id)
    first, second = split_at(segment.words or [], left)
    end_ms, start_ms = _cut_times(segment, left, first, second)
    new = Segment(
        source_id=segment.source_id,
        position=position_behind(session, segment),
        text=segment.text[left:],
        speaker_id=segment.speaker_id,
        start_ms=start_ms,
        end_ms=segment.end_ms,
        words=second if segment.words is not None else None,
        flags=segment.flags,
        language=segment.language,
        edited=True,
    )
    session.add(new)
    session.flush()
    assert new.id is not None
    new_id = new.id
    quotes = quotes_at(session, segment_id)
    before = texts_of(session, segment, quotes)
    segment.text, segment.end_ms, segment.edited = segment.text[:left], end_ms, True
    segment.words = first if segment.words is not None else None
    session.add(segment)
    session.flush()
    after = _in_order(session, segment.source_id, {**before, segment_id: segment.text, new_id: new.text})
    carry(session, quotes, lambda passage: through_split(passage, segment_id, left, new_id), before, after)
    return new_id


def merge_segments(session: Session, first_id: int, second_id: int) -> None:
    """Appends a segment to the one before it, with a blank between where none is."""
    first, second = segment_of(session, first_id), segment_of(session, second_id)
    touching = not first.text or not second.text or first.text[-1].isspace() or second.text[0].isspace()
    joint = len(first.text) + (0 if touching else 1)
    quotes = {quote.id: quote for at in (first_id, second_id) for quote in quotes_at(session, at)}
    before = texts_of(session, first, list(quotes.values()), also=second)
    later = shifted(second.words or [], joint)
    first.text += ("" if touching else " ") + second.text
    first.words = [*(first.words or []), *later] if first.words is not None or later else None
    first.start_ms = second.start_ms if first.start_ms is None else first.start_ms
    first.end_ms = max((ms for ms in (first.end_ms, second.end_ms) if ms is not None), default=None)
    first.flags = " ".join(dict.fromkeys(f"{first.flags} {second.flags}".split()))
    first.moves = " ".join(dict.fromkeys(f"{first.moves} {second.moves}".split()))
    first.edited = True
    session.add(first)
    after = {segment: text for segment, text in before.items() if segment != second_id} | {first_id: first.text}
    carry(session, list(quotes.values()), lambda p: through_merge(p, first_id, second_id, joint), before, after)
    session.flush()
    session.delete(second)


def remove_segment(session: Session, segment_id: int) -> None:
    """Deletes a segment; quotes that lay wholly inside are kept with what they said at the nearest place left."""
    segment = segment_of(session, segment_id)
    texts = _all_texts(session, segment.source_id)
    order = list(texts)
    at = order.index(segment_id)
    before = Anchor(order[at - 1], len(texts[order[at - 1]])) if at else None
    after = Anchor(order[at + 1], 0) if at + 1 < len(order) else None
    quotes = quotes_at(session, segment_id)
    rest = {key: text for key, text in texts.items() if key != segment_id}
    carry(session, quotes, lambda passage: through_removal(passage, segment_id, before, after), texts, rest)
    session.flush()
    session.delete(segment)


def merge_all(session: Session, segment_ids: Sequence[int]) -> None:
    """Makes one segment of several that follow each other."""
    first, *others = segment_ids
    for other in others:
        merge_segments(session, first, other)


def remove_segments(session: Session, segment_ids: Sequence[int]) -> None:
    """Deletes several segments; see remove_segment."""
    for segment_id in segment_ids:
        remove_segment(session, segment_id)


def segment_of(session: Session, segment_id: int) -> Segment:
    """The segment; UserError when it went meanwhile, as by a transcription that heard its words anew."""
    found = session.get(Segment, segment_id)
    if found is None:
        raise UserError(
            "This segment is not there any more.",
            safe="Nothing else was changed.",
            attempt="Write it into the segment that took its place.",
        )
    return found


def carry(
    session: Session,
    quotes: Sequence[Quote],
    way: Callable[[Passage], Passage | None],
    before: Mapping[int, str],
    after: Mapping[int, str],
) -> None:
    """Moves quotes along a change of the text. before, after: texts by segment in document order."""
    lengths = {segment: len(text) for segment, text in after.items()}
    for quote in quotes:
        old = passage_of(quote)
        new = way(old)
        if new is None:
            continue  # the last segment goes, and its quotes with it
        if new.start.segment != new.end.segment:
            new = tidied(new, lengths)
        if is_lost(new) and quote.lost_text is None:
            quote.lost_text = excerpt(old, before)
        quote.start_segment_id, quote.start_offset = new.start.segment, new.start.offset
        quote.end_segment_id, quote.end_offset = new.end.segment, new.end.offset
        session.add(quote)


def passage_of(quote: Quote) -> Passage:
    """Where a quote lies."""
    return Passage(Anchor(quote.start_segment_id, quote.start_offset), Anchor(quote.end_segment_id, quote.end_offset))


def quotes_at(session: Session, segment_id: int) -> list[Quote]:
    sql = "SELECT id FROM quote WHERE start_segment_id = :segment OR end_segment_id = :segment"
    ids = [row[0] for row in fetch(session, sql, {"segment": segment_id})]
    return list(session.exec(select(Quote).where(col(Quote.id).in_(ids)))) if ids else []


def texts_of(
    session: Session, segment: Segment, quotes: Sequence[Quote], also: Segment | None = None
) -> dict[int, str]:
    """The texts that the quotes lie on; the whole source's only when one runs over several segments."""
    assert segment.id is not None
    if all(quote.start_segment_id == quote.end_segment_id for quote in quotes):
        texts = {segment.id: segment.text}
        if also is not None and also.id is not None:
            texts[also.id] = also.text
        return texts
    return _all_texts(session, segment.source_id)


def _all_texts(session: Session, source_id: int) -> dict[int, str]:
    sql = "SELECT id, text FROM segment WHERE source_id = :source ORDER BY position, id"
    return dict(fetch(session, sql, {"source": source_id}))


def _in_order(session: Session, source_id: int, texts: dict[int, str]) -> dict[int, str]:
    if len(texts) < 3:
        return texts
    sql = "SELECT id FROM segment WHERE source_id = :source ORDER BY position, id"
    return {row[0]: texts[row[0]] for row in fetch(session, sql, {"source": source_id}) if row[0] in texts}


def _cut_times(
    segment: Segment, offset: int, first: list[list[Any]], second: list[list[Any]]
) -> tuple[int | None, int | None]:
    """When the first part ends and the second begins, in ms: at their words, else in proportion to the text."""
    start, end = segment.start_ms, segment.end_ms
    if first and second:
        return max(word[3] for word in first), min(word[2] for word in second)
    if second:
        return (int(second[0][2]),) * 2
    if start is None or end is None:
        return None, None
    if first:
        return end, end
    return (start + (end - start) * offset // max(len(segment.text), 1),) * 2


def position_behind(session: Session, segment: Segment, *, share: int = 2) -> int:
    """A free position right behind a segment; where there is none, few neighbours move apart.

    share: how much of the gap is taken, 1/share; a large one leaves room where many come one behind the other.
    """
    sql = "SELECT min(position) FROM segment WHERE source_id = :source AND position > :position"
    values = {"source": segment.source_id, "position": segment.position}
    following = fetch(session, sql, values)[0][0]
    if following is None:
        return segment.position + GAP
    if following - segment.position > 1:
        return segment.position + max(1, int(following - segment.position) // share)
    return _make_room(session, segment)


def _make_room(session: Session, segment: Segment) -> int:
    """Moves as few segments apart as have room between their neighbours, for every one that is moved belongs to this
    step: what was done to it before could not be undone any more. The free position behind the segment."""
    reach = 4
    while True:
        until = _near(session, segment, reach + 1, "position <= :position", "DESC")
        behind = _near(session, segment, reach + 1, "position > :position", "")
        low = until[reach].position if len(until) > reach else None
        high = behind[reach].position if len(behind) > reach else None
        around = [*reversed(until[:reach]), *behind[:reach]]
        places = len(around) + 1
        if low is None:
            low = (around[0].position if high is None else min(around[0].position, high - places * GAP)) - GAP
        step = GAP if high is None else (high - low) // (places + 1)
        if step >= ROOM or high is None:
            break
        reach *= 4
    at, free = low, low
    for each in around:
        at += step
        each.position = at
        session.add(each)
        if each.id == segment.id:
            at += step
            free = at
    session.flush()
    return free


def _near(session: Session, segment: Segment, count: int, where: str, way: str) -> list[Segment]:
    sql = f"""SELECT id FROM segment WHERE source_id = :source AND {where}
      ORDER BY position {way}, id {way} LIMIT {int(count)}"""
    rows = fetch(session, sql, {"source": segment.source_id, "position": segment.position})
    return [session.get_one(Segment, row[0]) for row in rows]
