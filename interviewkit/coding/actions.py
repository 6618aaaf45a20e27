"""Writes the coding: quotes passages, tags them, gives them feelings and memos, moves their borders."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from sqlmodel import Session, select

from interviewkit.coding.emotions import FEELINGS
from interviewkit.errors import ProjectTrouble
from interviewkit.model import Emotion, Quote, Tag, new_guid, now
from interviewkit.store.bulk import fetch, insert
from interviewkit.text.anchors import Passage

NEEDS = ("", "stated", "latent")
"""What a quote may say about a need: none, said aloud, or read between the lines."""


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
    if quote_id is None or not fetch(session, "SELECT 1 FROM quote WHERE id = :id", {"id": quote_id}):
        ends = {passage.start.segment, passage.end.segment} if passage is not None else set[int]()
        there = [fetch(session, "SELECT 1 FROM segment WHERE id = :id", {"id": end}) for end in ends]
        if passage is None or not all(there):
            raise ProjectTrouble("This passage is no longer in the project.", safe="Nothing was changed.")
        quote_id = quote_passage(session, source_id, passage)
    act(session, quote_id)
    return quote_id


def act_on_each(session: Session, quote_ids: Iterable[int], act: Callable[[Session, int], object]) -> None:
    """Does something with quotes; those that are gone are passed over."""
    for quote_id in quote_ids:
        if fetch(session, "SELECT 1 FROM quote WHERE id = :id", {"id": quote_id}):
            act(session, quote_id)


def quote_passage(session: Session, source_id: int, passage: Passage) -> int:
    """The quote at exactly this passage, made when there is none. Its id."""
    place = _place(passage)
    known = fetch(
        session,
        """SELECT id FROM quote WHERE start_segment_id = :start_segment AND start_offset = :start
           AND end_segment_id = :end_segment AND end_offset = :end AND lost_text IS NULL ORDER BY id LIMIT 1""",
        place,
    )
    made = known or fetch(
        session,
        """INSERT INTO quote (guid, source_id, start_segment_id, start_offset, end_segment_id, end_offset, memo,
             starred, need, coder_id, created_at)
           VALUES (:guid, :source, :start_segment, :start, :end_segment, :end, '', false, '', :coder, :now)
           RETURNING id""",
        {**place, "guid": new_guid(), "source": source_id, "coder": session.info.get("coder_id"), "now": now()},
    )
    return int(made[0][0])


def quote_passages(session: Session, places: Sequence[tuple[int, Passage]]) -> list[int]:
    """The quotes at many (source id, passage), made where there are none. Their ids, in the same order."""

    def known() -> dict[tuple[int, ...], int]:
        sql = """SELECT start_segment_id, start_offset, end_segment_id, end_offset, id FROM quote
                 WHERE lost_text IS NULL ORDER BY id DESC"""
        return {tuple(row[:4]): row[4] for row in fetch(session, sql)}

    ids, coder, at = known(), session.info.get("coder_id"), now()
    wanted = {tuple(_place(passage).values()): source for source, passage in places}
    rows = [(new_guid(), source, *place, "", coder, at) for place, source in wanted.items() if place not in ids]
    columns = ("start_segment_id", "start_offset", "end_segment_id", "end_offset", "memo", "coder_id", "created_at")
    insert(session, "quote", ["guid", "source_id", *columns], rows)
    ids = known() if rows else ids
    return [ids[tuple(_place(passage).values())] for _, passage in places]


def _place(passage: Passage) -> dict[str, int]:
    start, end = passage.start, passage.end
    return {"start_segment": start.segment, "start": start.offset, "end_segment": end.segment, "end": end.offset}


def tag_quote(session: Session, quote_id: int, code_id: int, weight: float = 1.0) -> None:
    """Puts a code on a quote in this coder's name; a second time changes only the weight."""
    coder = session.info.get("coder_id")
    values = {"quote": quote_id, "code": code_id, "coder": coder, "weight": weight, "now": now()}
    known = fetch(
        session,
        """SELECT id, weight FROM tag
           WHERE quote_id = :quote AND code_id = :code AND coalesce(coder_id, 0) = coalesce(:coder, 0)""",
        values,
    )
    if not known:
        fetch(
            session,
            """INSERT INTO tag (quote_id, code_id, coder_id, weight, created_at)
               VALUES (:quote, :code, :coder, :weight, :now) RETURNING id""",
            values,
        )
    elif known[0][1] != weight:
        fetch(
            session,
            "UPDATE tag SET weight = :weight WHERE id = :id RETURNING id",
            {"weight": weight, "id": known[0][0]},
        )


def tag_quotes(session: Session, quote_ids: Iterable[int], code_id: int) -> None:
    """Puts a code on many quotes in this coder's name; where it is already, it stays."""
    coder, at = session.info.get("coder_id"), now()
    sql = "SELECT quote_id FROM tag WHERE code_id = :code AND coalesce(coder_id, 0) = coalesce(:coder, 0)"
    tagged = {row[0] for row in fetch(session, sql, {"code": code_id, "coder": coder})}
    rows = [(quote, code_id, coder, 1.0, at) for quote in dict.fromkeys(quote_ids) if quote not in tagged]
    insert(session, "tag", ["quote_id", "code_id", "coder_id", "weight", "created_at"], rows)


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


def star_quotes(session: Session, quote_ids: Iterable[int], on: bool) -> None:
    """Makes quotes key quotes, or ordinary ones again; one that then carries nothing goes."""
    for quote in _there(session, quote_ids):
        quote.starred = on
        session.add(quote)
        drop_if_bare(session, quote.id or 0)


def say_need(session: Session, quote_ids: Iterable[int], need: str) -> None:
    """Whether quotes state a need, or show a latent one; "" for none. ValueError for anything else."""
    if need not in NEEDS:
        raise ValueError(f"{need!r} is no kind of need")
    for quote in _there(session, quote_ids):
        quote.need = need
        session.add(quote)
        drop_if_bare(session, quote.id or 0)


def _there(session: Session, quote_ids: Iterable[int]) -> list[Quote]:
    found = (session.get(Quote, quote_id) for quote_id in quote_ids)
    return [quote for quote in found if quote is not None]


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
    """A quote without code, feeling, stage, need, star and memo is none."""
    session.flush()
    quote = session.get(Quote, quote_id)
    if quote is None or quote.stage_id is not None or quote.touchpoint_id is not None:
        return
    if quote.memo or quote.starred or quote.need:
        return
    for table in (Tag, Emotion):
        if session.exec(select(table.id).where(table.quote_id == quote_id)).first() is not None:
            return
    session.delete(quote)
