"""Says who speaks: gives segments to voices, and names, joins, swaps and colours voices, in one source or in all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sqlalchemy import case, delete, update
from sqlmodel import Session, col, select

from interviewkit.model import Segment, Source, Speaker
from interviewkit.store.bulk import fetch
from interviewkit.words import mark

ASSIGN, FROM_HERE = mark("Assign speaker"), mark("Assign speaker from here on")
"""Labels of the steps that say by hand who speaks: where one of them began, “from here on” ends."""

NAMELESS = re.compile(
    r"\s*(speaker|sprecher|voice|unknown|화자|발화자|참석자|음성|목소리)?[\s_#-]*\d*\s*", re.IGNORECASE
)
"""Labels that programs give: the same one in another source is somebody else."""

AT_ONCE = 500


def add_speaker(session: Session, source_id: int, label: str, role: str = "") -> int:
    """A new voice in a source; without a role, the one that voices of this name have elsewhere. The id."""
    person = None
    if not role and (role := role_of(session, label)) == "participant":
        person = session.exec(select(Source.participant_id).where(Source.id == source_id)).first()
    speaker = Speaker(source_id=source_id, label=label, role=role, participant_id=person)
    session.add(speaker)
    session.flush()
    assert speaker.id is not None
    return speaker.id


def role_of(session: Session, label: str) -> str:
    """The role all voices of this name have, "" where they differ, have none, or the name is only a number."""
    if NAMELESS.fullmatch(label):
        return ""
    roles = fetch(session, "SELECT DISTINCT role FROM speaker WHERE label = :label AND role <> ''", {"label": label})
    return str(roles[0][0]) if len(roles) == 1 else ""


def speaker_named(session: Session, source_id: int, label: str, role: str = "") -> int:
    """The voice of a source with this label, made with this role when there is none. The id."""
    sql = "SELECT id FROM speaker WHERE source_id = :source AND label = :label"
    found = fetch(session, sql, {"source": source_id, "label": label})
    return int(found[0][0]) if found else add_speaker(session, source_id, label, role)


# Segments


def assign_speaker(session: Session, segment_ids: Sequence[int], speaker_id: int | None) -> None:
    """Says who speaks in these segments; None for nobody known."""
    for at in range(0, len(segment_ids), AT_ONCE):
        some = segment_ids[at : at + AT_ONCE]
        session.exec(update(Segment).where(col(Segment.id).in_(some)).values(speaker_id=speaker_id))


def assign_to(session: Session, source_id: int, segment_ids: Sequence[int], label: str, role: str = "") -> int:
    """Says that these segments are spoken by the voice of this label, made with this role if new. The speaker's id."""
    speaker_id = speaker_named(session, source_id, label, role)
    assign_speaker(session, segment_ids, speaker_id)
    return speaker_id


def from_here_on(session: Session, segment_id: int) -> list[int]:
    """The segment and all later ones of the same voice (or of nobody), up to where a person began to say otherwise."""
    here = session.get_one(Segment, segment_id)
    values = {"source": here.source_id, "position": here.position, "voice": here.speaker_id, "segment": segment_id}
    same = "IS NULL" if here.speaker_id is None else "= :voice"
    rows = fetch(
        session,
        f"""SELECT id, position FROM segment WHERE source_id = :source AND speaker_id {same}
            AND (position > :position OR (position = :position AND id >= :segment)) ORDER BY position, id""",
        values,
    )
    end = _next_by_hand(session, here.source_id, here.position)
    return [found for found, position in rows if end is None or position < end]


def _next_by_hand(session: Session, source_id: int, position: int) -> int | None:
    """The position behind this one at which a person next gave a segment to a voice, None when nowhere."""
    begun = fetch(
        session,
        """SELECT min(s.position) FROM step t JOIN row_change r ON r.step_id = t.id JOIN segment s ON s.id = r.row_id
           WHERE t.label IN (:assign, :from_here) AND t.state = 'done' AND r.table_name = 'segment'
             AND s.source_id = :source GROUP BY t.id""",
        {"assign": ASSIGN, "from_here": FROM_HERE, "source": source_id},
    )
    return min((first for (first,) in begun if first > position), default=None)


def give_all(session: Session, speaker_id: int, to_id: int | None) -> None:
    """Gives everything one voice says to another of the same source, or to nobody; the voice stays."""
    session.exec(update(Segment).where(col(Segment.speaker_id) == speaker_id).values(speaker_id=to_id))


def swap_speakers(session: Session, one_id: int, other_id: int) -> None:
    """What one voice says, the other does, and the other way round."""
    voice = col(Segment.speaker_id)
    swapped = case((voice == one_id, other_id), else_=one_id)
    session.exec(update(Segment).where(voice.in_([one_id, other_id])).values(speaker_id=swapped))


# Voices


def rename_speaker(session: Session, speaker_id: int, label: str) -> None:
    """A new label for a voice, everywhere in its source; an existing label merges the two voices."""
    speaker = session.get_one(Speaker, speaker_id)
    twin = session.exec(
        select(Speaker).where(Speaker.source_id == speaker.source_id, Speaker.label == label, Speaker.id != speaker_id)
    ).first()
    if twin is None or twin.id is None:
        speaker.label = label
        session.add(speaker)
        return
    if not twin.role:
        twin.role, twin.participant_id = speaker.role, speaker.participant_id
        session.add(twin)
    give_all(session, speaker_id, twin.id)
    session.delete(speaker)
    session.flush()


def rename_everywhere(session: Session, speaker_ids: Sequence[int], label: str) -> None:
    """A new label for voices of any sources; those of one source that are called the same then are one."""
    for speaker_id in speaker_ids:
        if session.get(Speaker, speaker_id) is not None:
            rename_speaker(session, speaker_id, label)


def called(session: Session, labels: Sequence[str]) -> list[int]:
    """The ids of all voices of the study with one of these labels, oldest first."""
    found = select(Speaker.id).where(col(Speaker.label).in_(labels)).order_by(col(Speaker.id))
    return [each for each in session.exec(found) if each is not None]


def delete_speakers(session: Session, speaker_ids: Sequence[int]) -> None:
    """Takes voices away; what they said stays, said by nobody known."""
    session.exec(update(Segment).where(col(Segment.speaker_id).in_(speaker_ids)).values(speaker_id=None))
    session.exec(delete(Speaker).where(col(Speaker.id).in_(speaker_ids)))


def give_colour(session: Session, speaker_ids: Sequence[int], hue: int | None) -> None:
    """A hue, 0–9, for voices; None for the one they have by their order."""
    session.exec(update(Speaker).where(col(Speaker.id).in_(speaker_ids)).values(colour=hue))


def give_role(session: Session, speaker_id: int, role: str, participant_id: int | None = None) -> None:
    """Says what a voice is: "moderator", "participant" (of whom), "observer" or ""."""
    speaker = session.get_one(Speaker, speaker_id)
    speaker.role, speaker.participant_id = role, participant_id
    session.add(speaker)


def give_roles(session: Session, speaker_ids: Sequence[int], role: str, participant_id: int | None = None) -> None:
    """Says what voices of any sources are. A participant's voice, where nobody is named, is the one interviewed."""
    for speaker_id in speaker_ids:
        person = participant_id
        if role == "participant" and person is None:
            speaker = session.get_one(Speaker, speaker_id)
            person = session.get_one(Source, speaker.source_id).participant_id
        give_role(session, speaker_id, role, person)
