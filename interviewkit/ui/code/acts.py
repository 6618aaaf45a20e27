"""What a person does to the passage in hand: codes, feelings, stages, memos. Each act is one undo step with a name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from interviewkit.coding import actions as coding
from interviewkit.coding import codebook, pins
from interviewkit.coding.emotions import FEELINGS
from interviewkit.coding.queries import EmotionRow, QuoteRow
from interviewkit.journey import actions as journey
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from sqlmodel import Session

    from interviewkit.text.anchors import Passage
    from interviewkit.ui.desk import Desk

LONGEST_NAME = 60
CODE, UNCODE = mark("Code passage"), mark("Take code off")
FEEL, UNFEEL = mark("Give a feeling"), mark("Take feeling off")
STAGE, TOUCHPOINT, MEMO = mark("Put in stage"), mark("Put at touchpoint"), mark("Write memo")
WEIGH, STAR, UNSTAR = mark("Weigh code"), mark("Make it a key quote"), mark("No longer a key quote")
NEED = mark("Say what need it shows")
BORDERS, REMOVE, IN_VIVO = mark("Move the quote's borders"), mark("Delete quote"), mark("Code in the person's words")


@dataclass(frozen=True, slots=True)
class Held:
    """What is in hand: a quote, or a passage that becomes one with the first act.

    What a person sees selected is what they code. In hand is the quote they chose (a click on its words, its stripe,
    or a link to it); else the quote that lies exactly on the selection; else the selection itself, whatever quotes
    overlap it. Choosing a quote selects its words, and selecting other words lets go of it, so the two never differ;
    only a quote that lost its text is in hand beside a selection.
    """

    source_id: int | None = None
    passage: Passage | None = None
    quote: QuoteRow | None = None
    others: tuple[QuoteRow, ...] = ()
    """Quotes chosen besides that one: every act is done to all of them, as one step."""

    @property
    def quotes(self) -> tuple[QuoteRow, ...]:
        """All quotes in hand, the one shown first."""
        return (self.quote, *self.others) if self.quote is not None else ()

    def __bool__(self) -> bool:
        return self.source_id is not None and (self.quote is not None or self.passage is not None)

    def same_as(self, other: Held) -> bool:
        """Whether both are about the same words: a passage that became a quote stays the same thing in hand."""
        if self.source_id != other.source_id or len(self.others) != len(other.others):
            return False
        if self.quote is not None and other.quote is not None:
            return self.quote.id == other.quote.id
        return self.passage == other.passage


class Hand:
    """Acts on what is held now, or on what was held when a field began to be written in."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.held = Held()
        self.last_codes: list[int] = []
        """Codes given in this session, the newest first."""
        self.category: int | None = None
        """Where a new code is put: beside the one given last."""
        self.feeling_id: int | None = None
        """The feeling a person chose among several of theirs on the quote."""

    @property
    def desk(self) -> Desk:
        """Where it acts."""
        return self._desk

    @property
    def quote(self) -> QuoteRow | None:
        return self.held.quote

    @property
    def passage(self) -> Passage | None:
        return self.held.passage

    @property
    def source_id(self) -> int | None:
        return self.held.source_id

    def coder(self) -> str:
        """Who codes."""
        return self._desk.project.coder if self._desk.project is not None else ""

    def can_act(self) -> bool:
        """Whether there is something in hand that may be changed."""
        project = self._desk.project
        return project is not None and not project.read_only and bool(self.held)

    # Codes

    def code(self, code_id: int, called: str, *, by_key: bool = False) -> None:
        """Puts a code on what is in hand; a code that is there already stays. by_key: used keys keep their codes."""

        def do(session: Session, quote: int) -> None:
            coding.tag_quote(session, quote, code_id)
            if by_key:
                pins.settle(session)

        if self._act(CODE, do, called):
            self._used(code_id)

    def code_anew(self, called: str, label: str = CODE) -> None:
        """Makes a code in the category in use and puts it on what is in hand."""
        made: list[int] = []

        def do(session: Session, quote: int) -> None:
            made.append(codebook.create_code(session, called, parent_id=self.category))
            coding.tag_quote(session, quote, made[0])

        if self._act(label, do, called):
            self._used(made[0])

    def code_in_vivo(self, words: str, known: Iterable[tuple[int, str]]) -> None:
        """Makes the words in hand a code of their own, or gives the code that is called so already."""
        called = " ".join(words.split())
        called = called if len(called) <= LONGEST_NAME else called[: LONGEST_NAME - 1].rstrip() + "…"
        code_id = next((each for each, name in known if name.casefold() == called.casefold()), None)
        if code_id is not None:
            self.code(code_id, called)
        elif called:
            self.code_anew(called, IN_VIVO)

    def uncode(self, code_id: int, called: str) -> None:
        """Takes this coder's code off the quotes in hand."""
        if self.quote is not None:
            self._act(UNCODE, lambda session, quote: coding.untag(session, quote, code_id), called)

    def weigh(self, code_id: int, weight: float, called: str) -> None:
        """Says how much this coder's code counts on the quotes in hand that carry it; 1 is usual."""
        mine = {quote.id for quote in self.held.quotes if self._carries(quote, code_id)}

        def act(session: Session, quote: int) -> None:
            if quote in mine:
                coding.tag_quote(session, quote, code_id, weight)

        if mine:
            self._act(WEIGH, act, called)

    def _carries(self, quote: QuoteRow, code_id: int) -> bool:
        return any(tag.code_id == code_id and tag.coder == self.coder() for tag in quote.tags)

    def _used(self, code_id: int) -> None:
        self.last_codes = [code_id, *(each for each in self.last_codes if each != code_id)][:20]

    # Feelings

    def own_feeling(self) -> EmotionRow | None:
        """The feeling in hand: the one chosen among this coder's own, else the one given last."""
        return self._own_feeling(self.quote) if self.quote is not None else None

    def _own_feeling(self, quote: QuoteRow) -> EmotionRow | None:
        own = [each for each in quote.emotions if each.coder == self.coder()]
        return next((each for each in own if each.id == self.feeling_id), own[-1] if own else None)

    def feel(self, label: str) -> None:
        """Gives a feeling of the taxonomy beside those there; one without a word gets this word."""
        now = self.own_feeling()
        if now is not None and not now.label:
            self.call_feeling(label)
        else:
            self.feeling_id = None
            self._act(FEEL, lambda session, quote: coding.feel(session, quote, label), feeling_name(label))

    def call_feeling(self, label: str) -> None:
        """Gives the feeling in hand another word of the taxonomy, "" for none; without one in hand, gives one."""
        now = self.own_feeling()
        if now is None:
            self._act(FEEL, lambda session, quote: coding.feel(session, quote, label), feeling_name(label))
        elif now.label != label:
            self._act(FEEL, lambda session, _: coding.call_feeling(session, now.id, label), feeling_name(label))

    def lean(self, way: int) -> None:
        """Makes the feeling in hand more unpleasant (−1), more pleasant (+1) or neutral (0)."""

        def stronger(now: EmotionRow | None) -> dict[str, Any]:
            valence = now.valence if now else 0
            return {"valence": max(-3, min(3, valence + way if valence * way > 0 else way))}

        self._adjust(stronger)

    def adjust(self, **values: Any) -> None:
        """Changes valence or intensity of the feeling in hand, or gives one without a word."""
        self._adjust(lambda _: values)

    def _adjust(self, values: Callable[[EmotionRow | None], dict[str, Any]]) -> None:
        """Changes the own feeling of every quote in hand."""
        feelings = {quote.id: self._own_feeling(quote) for quote in self.held.quotes}
        known = {
            quote: {"valence": now.valence, "intensity": now.intensity, "why": now.why} if now else {}
            for quote, now in feelings.items()
        }

        def act(session: Session, quote: int) -> None:
            now = feelings.get(quote)
            wanted = {**known.get(quote, {}), **values(now)}
            if now is None or wanted != known[quote]:
                coding.feel(session, quote, now.label if now else "", **wanted)

        same = (now is not None and {**known[at], **values(now)} == known[at] for at, now in feelings.items())
        if not feelings or not all(same):
            self._act(FEEL, act)

    def give_feeling(self, label: str, valence: int | None, intensity: int | None, why: str) -> None:
        """Gives a feeling as the wheel says it; what was left alone is as usual, or as it is already."""
        if valence is None and intensity is None and not why:
            self.feel(label)
            return
        own = self.own_feeling()
        kept = own if own is not None and own.label in ("", label) else None
        usual = kept.valence if kept else FEELINGS[label].valence
        self.feel_all(label, usual if valence is None else valence, intensity or (kept.intensity if kept else 2), why)

    def feel_all(self, label: str, valence: int, intensity: int, why: str) -> None:
        """Gives a feeling with everything about it in one step, beside those there; one without a word becomes it."""
        mine = {quote.id: self._own_feeling(quote) for quote in self.held.quotes}

        def act(session: Session, quote: int) -> None:
            now = mine.get(quote)
            if now is not None and not now.label and label:
                coding.call_feeling(session, now.id, label)
            kept = now.why if now is not None and now.label in ("", label) else ""
            coding.feel(session, quote, label, valence=valence, intensity=intensity, why=why or kept)

        self._act(FEEL, act, feeling_name(label))

    def say_why(self, held: Held, feeling: EmotionRow, why: str) -> None:
        """Keeps what makes a person feel so."""
        known = {"valence": feeling.valence, "intensity": feeling.intensity}
        act = lambda session, quote: coding.feel(session, quote, feeling.label, why=why, **known)  # noqa: E731
        self._act(FEEL, act, feeling_name(feeling.label), held)

    def unfeel(self, emotion_id: int) -> None:
        """Takes a feeling off."""
        self._desk.change(UNFEEL, coding.unfeel, emotion_id)

    # Journey, memo, borders

    def put_in_stage(self, stage_id: int | None, called: str) -> None:
        """Says where in the journey this is."""
        self._act(STAGE, lambda session, quote: journey.put_in_stage(session, [quote], stage_id), called)

    def put_at_touchpoint(self, touchpoint_id: int | None, called: str) -> None:
        """Says at which touchpoint, and so in which stage."""
        self._act(TOUCHPOINT, lambda session, quote: journey.put_at_touchpoint(session, [quote], touchpoint_id), called)

    def write_memo(self, held: Held, memo: str) -> None:
        """Keeps a thought with a quote."""
        self._act(MEMO, lambda session, quote: coding.write_memo(session, quote, memo), "", held)

    def star(self) -> None:
        """Makes what is in hand key quotes, or ordinary ones when all of them are."""
        on = not (self.held.quotes and all(quote.starred for quote in self.held.quotes))
        self._act(STAR if on else UNSTAR, lambda session, quote: coding.star_quotes(session, [quote], on))

    def say_need(self, need: str) -> None:
        """Whether a need is "stated" or "latent" here; "" for none."""
        if not self.held.quotes or any(quote.need != need for quote in self.held.quotes):
            self._act(NEED, lambda session, quote: coding.say_need(session, [quote], need), need_name(need))

    def move(self, quote_id: int, passage: Passage) -> bool:
        """Lets a quote begin and end elsewhere; False when the project refuses."""

        def act(session: Session) -> bool:
            coding.move_boundaries(session, quote_id, passage)
            return True

        return bool(self._desk.change(BORDERS, act))

    def remove(self) -> None:
        """Deletes the quotes in hand with all they carry."""
        count = len(self.held.quotes)
        if count and self._act(REMOVE, lambda session, quote: coding.remove_quotes(session, [quote])):
            if count > 1:
                told = tr("{n} quotes were deleted; their text is still there.", n=count)
            else:
                told = tr("The quote was deleted; its text is still there.")
            self._desk.tell(told, undo=True)

    def _act(
        self, label: str, act: Callable[[Session, int], object], detail: str = "", held: Held | None = None
    ) -> bool:
        """Does something with all quotes in hand, made first where there is only a selection. Whether it was done."""
        held = held or self.held
        project = self._desk.project
        if not held or held.source_id is None or project is None or project.read_only:
            return False
        quote_id = held.quote.id if held.quote else None
        source, others = held.source_id, [quote.id for quote in held.others]

        def all_of_them(session: Session) -> int:
            made = coding.act_on(session, source, quote_id, held.passage, act)
            coding.act_on_each(session, others, act)
            return made

        detail = f"{detail} × {1 + len(others)}".strip() if others else detail
        return self._desk.change(label, all_of_them, detail=detail) is not None


def feeling_name(label: str) -> str:
    """What a feeling is called in the current language; "" for one without a word."""
    return tr(FEELINGS[label].name) if label in FEELINGS else label


def need_name(need: str) -> str:
    """What a kind of need is called in the current language."""
    return {"stated": tr("Stated need"), "latent": tr("Latent need")}.get(need, tr("No need"))


def family_name(family: str) -> str:
    """What a family of codes is called; "" for topics, which are the rule."""
    return {"behaviour": tr("Behaviour"), "need": tr("Need")}.get(family, "")


def quote_at(quotes: Iterable[QuoteRow], passage: Passage | None) -> QuoteRow | None:
    """The quote that lies exactly on a passage."""
    if passage is None:
        return None
    offset = passage.start.offset  # few begin there: the others need not be compared as a whole
    here = (each for each in quotes if each.passage.start.offset == offset and each.passage == passage)
    return next((each for each in here if each.lost_text is None), None)
