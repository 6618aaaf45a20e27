"""Which quotes a reader wants to see for now: by codes, coder, speaker and stage. Values of one kind add up, kinds
narrow each other down."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from interviewkit.coding.queries import CodeRow, QuoteRow

Kind = Literal["code", "coder", "speaker", "stage", "starred"]


@dataclass(frozen=True, slots=True)
class Showing:
    """wanted: (kind, value) pairs; value: id of a code or stage, name of a coder or speaker, True for key quotes.
    Nothing wanted shows everything."""

    wanted: frozenset[tuple[Kind, int | str]] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.wanted)

    def of(self, kind: Kind) -> set[int | str]:
        """The values wanted of one kind."""
        return {value for each, value in self.wanted if each == kind}

    def toggled(self, kind: Kind, value: int | str) -> Showing:
        """With this value wanted, or no longer."""
        return replace(self, wanted=self.wanted ^ {(kind, value)})

    def with_codes_below(self, codes: Iterable[CodeRow]) -> Showing:
        """A wanted code stands for all codes below it too. codes: each followed by what is below it."""
        wanted = self.of("code")
        for code in codes:
            if code.parent_id in wanted:
                wanted.add(code.id)
        return Showing(self.wanted | {("code", code) for code in wanted})

    def fits(self, quote: QuoteRow, speaker: str) -> bool:
        """Whether a quote is wanted. speaker: who says its first word; call with_codes_below() before."""
        return all(
            (
                _meets(self.of("code"), {tag.code_id for tag in quote.tags}),
                _meets(self.of("coder"), {tag.coder for tag in quote.tags} | {each.coder for each in quote.emotions}
                       | {quote.coder}),
                _meets(self.of("speaker"), {speaker}),
                _meets(self.of("stage"), {quote.stage_id}),
                quote.starred or not self.of("starred"),
            )
        )  # fmt: skip


def _meets(wanted: set[int | str], there: Iterable[int | str | None]) -> bool:
    return not wanted or not wanted.isdisjoint(there)
