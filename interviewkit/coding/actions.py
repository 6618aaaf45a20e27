"""Writes the coding: quotes passages, tags them, gives them feelings and memos, moves their borders."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from sqlmodel import Session, col, select

from interviewkit.coding.emotions import FEELINGS
from interviewkit.errors import ProjectTrouble
from interviewkit.model import Emotion, Quote, Segment, Tag
from interviewkit.text.anchors import Passage


def code_passage(
    session: Session, source_id: int, passage: Passage, code_ids: Iterable[int], emotion: str | None = None
) -> int:
    """Puts codes, and an emotion of the taxonomy if given, on a passage. The id of the quote there, made if needed."""
    quote_id = quote_passage(session, source_id, passage)
    for code_id in code_ids:
        tag_quote(session, quote_id, code_id)
    if emotion is not None:
        feel(session, quote_id, emotion)
    return quote_id


def act_on(
    session: Session,
    source_id: int,
    quote_id: int | None,
    passage: Passage | None,
    act: Callable[[Session, int], object],
) -> int:
    """Does something with a quote, made at the passage first where there is none, or none any more. The quote's id.

    ProjectTrouble when neither the quote nor the passage is in the project.
    """
    if quote_id is None or session.get(Quote, quote_id) is None:
        ends = () if passage is None else (passage.start.segment, passage.end.segment)
        if passage is None or any(session.get(Segment, end) is None for end in ends):
            raise ProjectTrouble("This passage is no longer in the project.", safe="Nothing was changed.")
        quote_id = quote_passage(session, source_id, passage)
    act(session, quote_id)
    return quote_id


def quote_passage(session: Session, source_id: int, passage: Passage) -> int:
    """The quote at exactly this passage, made when there is none. Its id."""
    known = session.exec(
        select(Quote.id).where(
            Quote.source_id == source_id,
            Quote.start_segment_id == passage.start.segment,
            Quote.start_offset == passage.start.offset,
            Quote.end_segment_id == passage.end.segment,
            Quote.end_offset == passage.end.offset,
            col(Quote.lost_text).is_(None),
        )
    ).first()
    if known is not None:
        return known
    quote = Quote(
        source_id=source_id,
        start_segment_id=passage.start.segment,
        start_offset=passage.start.offset,
        end_segment_id=passage.end.segment,
        end_offset=passage.end.offset,
        coder_id=session.info.get("coder_id"),
    )
    session.add(quote)
    session.flush()
    assert quote.id is not None
    return quote.id


def tag_quote(session: Session, quote_id: int, code_id: int, weight: float = 1.0) -> None:
    """Puts a code on a quote in this coder's name; a second time changes only the weight."""
    coder_id = session.info.get("coder_id")
    tag = session.exec(
        select(Tag).where(Tag.quote_id == quote_id, Tag.code_id == code_id, Tag.coder_id == coder_id)
    ).first()
    if tag is None:
        tag = Tag(quote_id=quote_id, code_id=code_id, coder_id=coder_id)
    tag.weight = weight
    session.add(tag)
    session.flush()


def untag(session: Session, quote_id: int, code_id: int) -> None:
    """Takes this coder's code off a quote; a quote that then carries nothing goes."""
    coder_id = session.info.get("coder_id")
    for tag in session.exec(
        select(Tag).where(Tag.quote_id == quote_id, Tag.code_id == code_id, Tag.coder_id == coder_id)
    ):
        session.delete(tag)
    drop_if_bare(session, quote_id)


def feel(
    session: Session, quote_id: int, label: str = "", *, valence: int | None = None, intensity: int = 2, why: str = ""
) -> None:
    """Gives a quote a feeling in this coder's name: a label of the taxonomy or "", valence −3…+3 (the label's usual one
    when None), intensity 1…3, and why.

    A quote holds one feeling without a label per coder, and one per label; the same again replaces it.
    """
    coder_id = session.info.get("coder_id")
    usual = FEELINGS[label].valence if label in FEELINGS else 0
    emotion = session.exec(
        select(Emotion).where(Emotion.quote_id == quote_id, Emotion.label == label, Emotion.coder_id == coder_id)
    ).first()
    if emotion is None:
        emotion = Emotion(quote_id=quote_id, label=label, valence=0, coder_id=coder_id)
    emotion.valence = max(-3, min(3, usual if valence is None else valence))
    emotion.intensity = max(1, min(3, intensity))
    emotion.why = why
    session.add(emotion)
    session.flush()


def call_feeling(session: Session, emotion_id: int, label: str) -> None:
    """Gives a feeling another word. Its valence becomes the word's usual one, unless it was chosen by hand.

    The same word twice on a quote by one coder becomes one feeling.
    """
    emotion = session.get(Emotion, emotion_id)
    if emotion is None or emotion.label == label:
        return
    same = (Emotion.quote_id == emotion.quote_id, Emotion.coder_id == emotion.coder_id, Emotion.label == label)
    for twin in session.exec(select(Emotion).where(*same)):
        session.delete(twin)
    session.flush()
    usual = FEELINGS[emotion.label].valence if emotion.label in FEELINGS else 0
    if label in FEELINGS and emotion.valence == usual:
        emotion.valence = FEELINGS[label].valence
    emotion.label = label
    session.add(emotion)
    session.flush()


def unfeel(session: Session, emotion_id: int) -> None:
    """Takes a feeling off its quote; a quote that then carries nothing goes."""
    emotion = session.get(Emotion, emotion_id)
    if emotion is not None:
        session.delete(emotion)
        drop_if_bare(session, emotion.quote_id)


def write_memo(session: Session, quote_id: int, memo: str) -> None:
    """The memo of a quote; empty takes it away."""
    quote = session.get_one(Quote, quote_id)
    quote.memo = memo
    session.add(quote)
    drop_if_bare(session, quote_id)


def move_boundaries(session: Session, quote_id: int, passage: Passage) -> None:
    """Lets a quote begin and end elsewhere; one that had lost its text has one again."""
    quote = session.get_one(Quote, quote_id)
    quote.start_segment_id, quote.start_offset = passage.start.segment, passage.start.offset
    quote.end_segment_id, quote.end_offset = passage.end.segment, passage.end.offset
    quote.lost_text = None
    session.add(quote)


def remove_quotes(session: Session, quote_ids: Sequence[int]) -> None:
    """Takes quotes away with all they carry; the text stays."""
    for quote_id in quote_ids:
        quote = session.get(Quote, quote_id)
        if quote is not None:
            session.delete(quote)


def drop_if_bare(session: Session, quote_id: int) -> None:
    """A quote without code, feeling, stage and memo is none."""
    session.flush()
    quote = session.get(Quote, quote_id)
    if quote is None or quote.stage_id is not None or quote.touchpoint_id is not None or quote.memo:
        return
    for table in (Tag, Emotion):
        if session.exec(select(table.id).where(table.quote_id == quote_id)).first() is not None:
            return
    session.delete(quote)
