"""Puts tests and their limits into words: what may be said with so few people, and what may not."""

from __future__ import annotations

from interviewkit.analysis.crosstabs import NONE
from interviewkit.analysis.differences import Difference
from interviewkit.analysis.joint import Joined
from interviewkit.analysis.saturation import BASE, Saturation
from interviewkit.analysis.statistics import Interval
from interviewkit.analysis.table import Table
from interviewkit.words import plural, tr

Lines = tuple[tuple[str, str], ...]


def difference(found: Difference, table: Table) -> str:
    """How a code differs between groups, by participants, or why that is not tested."""
    parts = []
    if found.gap is not None:
        first, second = [each for each in table.columns if each.people and each.key != NONE][:2]
        parts.append(f"{first.name} − {second.name}: {_points(found.gap)}")
    if found.test == "fisher":
        parts += [f"Fisher p = {_p(found.p)}", f"q = {_p(found.q)}", f"φ = {found.v:.2f}"]
    elif found.test == "chi_square":
        parts += [f"χ² p = {_p(found.p)}", f"q = {_p(found.q)}", f"V = {found.v:.2f}"]
    elif found.why == "groups":
        parts.append(tr("Not tested: one group only"))
    elif found.why == "same":
        parts.append(tr("Not tested: the same for all"))
    elif found.why == "expected":
        parts.append(tr("Not tested: too few people in a group"))
    else:
        parts.append(tr("Not tested: with so few people p could not be below {p}", p=_p(found.least)))
    return " · ".join(parts)


def joined(found: Joined) -> str:
    """How a code goes together with a number of the same people."""
    rho = found.association.rho
    if rho is None:
        return tr("Not told: fewer than five people, or the same for all")
    text = f"ρ = {_signed(rho.value)} [{_signed(rho.low)}, {_signed(rho.high)}], n = {found.association.n}"
    if found.shift is None:
        return text
    more = tr("with the code higher in {share} of pairs", share=f"{found.shift.superiority:.0%}")
    return f"{text} · Mann-Whitney p = {_p(found.shift.p)}, {more}"


def saturated(found: Saturation, interviews: int, rest: int, threshold: float) -> str:
    """Whether and where no new codes came."""
    parts = [plural("{n} coded interview", "{n} coded interviews", interviews)]
    if rest:
        parts.append(plural("{n} not coded yet is left out", "{n} not coded yet are left out", rest))
    if not found.ratios:
        parts.append(tr("{n} are needed to tell saturation of codes", n=BASE + found.run))
    elif found.reached is None:
        parts.append(tr("no saturation of codes at {share} new codes", share=f"{threshold:.0%}"))
    else:
        parts.append(
            tr("saturation of codes at {where} (at most {share} new)", where=found.short, share=f"{threshold:.0%}")
        )
    return " · ".join(parts)


def GROUPS() -> Lines:
    """What the column of differences means."""
    return (
        (
            tr("Counted"),
            tr("Participants, each once, whatever they said how often; without a value they are in no group."),
        ),
        (
            tr("Difference between groups"),
            tr(
                "Exploratory. Two groups: Fisher’s exact test, two-sided, φ, and the difference of shares with "
                "Newcombe’s 95 % interval. More groups: χ² and Cramér’s V, only where every expected count is at least "
                "5. q: p after Benjamini and Hochberg over all codes tested."
            ),
        ),
    )


def UNTESTED() -> Lines:
    """Why columns that share people are not tested."""
    return ((tr("Not tested"), tr("The same participant can be in several columns, so the columns are not groups.")),)


def JOINT() -> Lines:
    """What correlation is meant."""
    return (
        (
            tr("Goes together"),
            tr(
                "Exploratory. Spearman’s ρ of the number with how many quotes each participant has of the code, 95 % "
                "interval after Bonett and Wright. Mann-Whitney compares those with the code and those without, from "
                "four of each."
            ),
        ),
    )


def SATURATION(run: int, threshold: float) -> Lines:
    """What saturation is meant."""
    return (
        (
            tr("Saturation of codes"),
            tr(
                "After Guest, Namey and Chen (2020): new codes in a run of {run} interviews, of the codes in the first "
                "{base}; saturated at {share} or less. It tells that no new codes came, not that nothing new was "
                "meant.",
                run=run,
                base=BASE,
                share=f"{threshold:.0%}",
            ),
        ),
    )


def _p(value: float | None) -> str:
    if value is None:
        return "–"
    return "< .001" if value < 0.001 else f"{value:.3f}".replace("0.", ".", 1)


def _points(gap: Interval) -> str:
    low, high = f"{gap.low * 100:+.0f}".replace("-", "−"), f"{gap.high * 100:+.0f}".replace("-", "−")
    return tr("{gap} points [{low}, {high}]", gap=f"{gap.value * 100:+.0f}".replace("-", "−"), low=low, high=high)


def _signed(value: float) -> str:
    return f"{value:+.2f}".replace("-", "−")
