"""What can be asked of the tables: the kinds, what is counted, and what each number means in the researcher's words."""

from __future__ import annotations

from dataclasses import dataclass

from interviewkit.analysis.operators import Distance, Operator
from interviewkit.ui.analysis.tables.sheet import Kind
from interviewkit.words import mark, tr

KINDS = {
    "codes": mark("Codes × codes"),
    "participants": mark("Codes × participants"),
    "sources": mark("Codes × sources"),
    "stages": mark("Codes × stages"),
    "emotions": mark("Codes × feelings"),
    "attribute": mark("Codes × {attribute}"),
    "joint": mark("Codes beside {attribute} as a number"),
    "sequences": mark("What follows what"),
    "saturation": mark("Saturation"),
    "coverage": mark("Coverage"),
}
TOGETHER = {
    "segment": mark("In the same turn"),
    "quote": mark("In quotes that overlap"),
    "participant": mark("With the same participant"),
    "overlaps": mark("Row overlaps column"),
    "within": mark("Row within column"),
    "encloses": mark("Row encloses column"),
    "near": mark("Row near column"),
    "followed": mark("Row followed by column"),
}
UNITS = {"turns": mark("turns"), "seconds": mark("seconds"), "characters": mark("characters")}
COVERED = {"source": mark("By source"), "speaker": mark("By speaker"), "code": mark("By code")}
MEASURES: dict[str, tuple[str, Kind]] = {
    "count": (mark("Times together"), "count"),
    "steps": (mark("Steps"), "count"),
    "participants": (mark("Participants"), "count"),
    "quotes": (mark("Quotes"), "count"),
    "share": (mark("Share of participants"), "share"),
    "row_share": (mark("Share of the row"), "share"),
    "column_share": (mark("Share of the column"), "share"),
    "c": (mark("c-coefficient (Jaccard)"), "number"),
    "npmi": (mark("NPMI"), "number"),
}
MEANINGS = {
    "count": mark("How many turns, quotes or participants hold both codes; on the diagonal, the one code."),
    "steps": mark("How often the next coded passage of a source has the column’s code after one with the row’s."),
    "participants": mark("How many different participants are behind the cell."),
    "quotes": mark("How many quotes are in the cell, each counted once."),
    "share": mark("Participants of the column who have the code, of all participants in the column."),
    "row_share": mark("What is in the cell, of all in its row."),
    "column_share": mark("What is in the cell, of all in its column."),
    "c": mark(
        "Both codes ÷ (the one + the other − both), 0…1; counted in whole units it equals Jaccard’s coefficient."
    ),
    "npmi": mark(
        "From −1 (never together) over 0 (as chance has it) to 1 (only together); hidden below three together."
    ),
}


@dataclass(frozen=True, slots=True)
class Question:
    """kind: of KINDS. attribute: for those that name one. together: of TOGETHER. distance, unit: for near and followed.
    by: of COVERED. run: interviews at a time, threshold: share of new codes, for saturation. below: sub-codes count
    with their parents too."""

    kind: str = "codes"
    attribute: str = ""
    together: str = "segment"
    distance: int = 1
    unit: Distance = "turns"
    by: str = "source"
    run: int = 2
    threshold: float = 0.05
    below: bool = False

    @property
    def operator(self) -> Operator | None:
        """How passages lie to each other, when that is asked."""
        return self.together if self.together not in ("segment", "quote", "participant") else None  # type: ignore[return-value]

    @property
    def rolls(self) -> bool:
        """Whether it is about codes, so that sub-codes can count with their parents."""
        return self.kind != "coverage" or self.by == "code"

    @property
    def title(self) -> str:
        """What the table is called."""
        text = tr(KINDS[self.kind], attribute=self.attribute)
        if self.kind == "codes":
            text = f"{text}: {self.how}"
        elif self.kind == "coverage":
            text = f"{text}: {tr(COVERED[self.by])}"
        return tr("{table}, sub-codes with their parents", table=text) if self.below and self.rolls else text

    @property
    def how(self) -> str:
        """How two codes must lie to each other, with the distance."""
        text = tr(TOGETHER[self.together])
        if self.together in ("near", "followed"):
            return tr("{how}, at most {n} {unit} apart", how=text, n=self.distance, unit=tr(UNITS[self.unit]))
        return text
