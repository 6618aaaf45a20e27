"""What a person does to the passage in hand: codes, feelings, stages, memos. Each act is one undo step with a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from interviewkit.coding import actions as coding
from interviewkit.coding import codebook
from interviewkit.coding.emotions import FEELINGS
from interviewkit.coding.queries import EmotionRow, QuoteRow
from interviewkit.journey import actions as journey
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.text.anchors import Passage
    from interviewkit.ui.desk import Desk

LONGEST_NAME = 60
CODE, UNCODE = mark("Code passage"), mark("Take code off")
FEEL, UNFEEL = mark("Give a feeling"), mark("Take feeling off")
STAGE, TOUCHPOINT, MEMO = mark("Put in stage"), mark("Put at touchpoint"), mark("Write memo")
BORDERS, REMOVE, IN_VIVO = mark("Move the quote's borders"), mark("Delete quote"), mark("Code in the person's words")


class Hand:
    """The passage in hand: a quote, or a selection that becomes one with the first act."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.source_id: int | None = None
        self.passage: Passage | None = None
        self.quote: QuoteRow | None = None
        self.last_codes: list[int] = []
        """Codes given in this session, the newest first."""
        self.category: int | None = None
        """Where a new code is put: beside the one given last."""

    def can_act(self) -> bool:
        """Whether there is something in hand that may be changed."""
        project = self._desk.project
        return project is not None and not project.read_only and (self.quote is not None or self.passage is not None)

    def code(self, code_id: int, called: str) -> None:
        """Puts a code on what is in hand; a code that is there already stays."""
        self.last_codes = [code_id, *(each for each in self.last_codes if each != code_id)][:20]
        self._act(CODE, lambda session, quote: coding.tag_quote(session, quote, code_id), called)

    def code_anew(self, called: str, label: str = CODE) -> int | None:
        """Makes a code in the category in use and puts it on what is in hand; its id."""
        made: list[int] = []

        def do(session: Any, quote: int) -> None:
            made.append(codebook.create_code(session, called, parent_id=self.category))
            coding.tag_quote(session, quote, made[0])

        self._act(label, do, called)
        if made:
            self.last_codes.insert(0, made[0])
        return made[0] if made else None

    def code_in_vivo(self, words: str, known: int | None) -> None:
        """Makes the selected words a code of their own, or gives the code that is called so."""
        called = " ".join(words.split())
        called = called if len(called) <= LONGEST_NAME else called[: LONGEST_NAME - 1].rstrip() + "…"
        if known is not None:
            self.code(known, called)
        elif called:
            self.code_anew(called, IN_VIVO)

    def uncode(self, code_id: int, called: str) -> None:
        """Takes this coder's code off the quote in hand."""
        if self.quote is not None:
            self._desk.change(UNCODE, coding.untag, self.quote.id, code_id, detail=called)

    def own_feeling(self) -> EmotionRow | None:
        """The feeling this coder gave the quote last."""
        project = self._desk.project
        if self.quote is None or project is None:
            return None
        own = [each for each in self.quote.emotions if each.coder == project.coder]
        return own[-1] if own else None

    def feel(self, label: str) -> None:
        """Gives a feeling of the taxonomy; a feeling without a word gets this one and keeps its valence."""
        now = self.own_feeling()

        def do(session: Any, quote: int) -> None:
            if now is not None and not now.label and label:
                coding.feel(session, quote, label, valence=now.valence or None, intensity=now.intensity, why=now.why)
                coding.unfeel(session, now.id)
            else:
                coding.feel(session, quote, label)

        self._act(FEEL, do, tr(FEELINGS[label].name) if label else "")

    def lean(self, way: int) -> None:
        """Makes the feeling in hand more unpleasant (−1), more pleasant (+1) or neutral (0)."""
        now = self.own_feeling()
        valence = now.valence if now else 0
        stronger = valence + way if valence * way > 0 else way
        self.adjust(valence=max(-3, min(3, stronger)))

    def adjust(self, **values: Any) -> None:
        """Changes valence, intensity or why of the feeling in hand, or gives one without a word."""
        now = self.own_feeling()
        known = {"valence": now.valence, "intensity": now.intensity, "why": now.why} if now else {}
        label = now.label if now else ""
        if now is None or {**known, **values} != known:
            self._act(FEEL, lambda session, quote: coding.feel(session, quote, label, **{**known, **values}))

    def unfeel(self, emotion_id: int) -> None:
        """Takes a feeling off."""
        self._desk.change(UNFEEL, coding.unfeel, emotion_id)

    def put_in_stage(self, stage_id: int | None, called: str) -> None:
        """Says where in the journey this is."""
        self._act(STAGE, lambda session, quote: journey.put_in_stage(session, [quote], stage_id), called)

    def put_at_touchpoint(self, touchpoint_id: int | None, called: str) -> None:
        """Says at which touchpoint, and so in which stage."""
        self._act(TOUCHPOINT, lambda session, quote: journey.put_at_touchpoint(session, [quote], touchpoint_id), called)

    def write_memo(self, memo: str) -> None:
        """Keeps a thought with the quote."""
        if (self.quote.memo if self.quote else "") != memo:
            self._act(MEMO, lambda session, quote: coding.write_memo(session, quote, memo))

    def move(self, quote_id: int, passage: Passage) -> None:
        """Lets a quote begin and end elsewhere."""
        self._desk.change(BORDERS, coding.move_boundaries, quote_id, passage)

    def remove(self) -> None:
        """Deletes the quote in hand with all it carries."""
        if self.quote is not None:
            self._desk.change(REMOVE, coding.remove_quotes, [self.quote.id])
            self._desk.tell(tr("The quote was deleted; its text is still there."), undo=True)

    def _act(self, label: str, act: Callable[..., object], detail: str = "") -> None:
        """Does something with the quote in hand, made first where there is only a selection."""
        if not self.can_act() or self.source_id is None:
            return
        quote_id = self.quote.id if self.quote else None
        self._desk.change(label, coding.act_on, self.source_id, quote_id, self.passage, act, detail=detail)


def quote_at(quotes: Sequence[QuoteRow], passage: Passage | None) -> QuoteRow | None:
    """The quote that lies exactly on a passage."""
    return next((each for each in quotes if each.passage == passage and each.lost_text is None), None)
