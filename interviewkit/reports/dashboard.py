"""A page of numbers without conclusions: what there is, who speaks of what, how it felt, what is missing."""

from __future__ import annotations

from base64 import b64encode
from html import escape

from interviewkit.reports import sentences as say
from interviewkit.reports.content import ReportContent
from interviewkit.reports.figures import Figure, Figures
from interviewkit.reports.html import Step, framed, said
from interviewkit.reports.journey_figure import spoken_curve
from interviewkit.reports.paper import hue
from interviewkit.reports.theme_figure import spoken_map
from interviewkit.words import plural, speaking, tr


def dashboard(content: ReportContent, figures: Figures | None = None, step: Step | None = None) -> bytes:
    """One offline HTML file. Names of themes, no claims; counts of people, no quotes. Read with the coverage part."""
    with speaking(content.language):
        drawn = figures or Figures(content)
        made = [
            f'<p class="overline">{said(tr("Dashboard").upper())}</p>\n<h1 class="title">{said(content.title)}</h1>\n'
            f'<p class="note">{said(tr("As of {day}", day=say.day(content.made_on)))}</p>\n',
            _tiles(content),
            _themes(content),
            _stages(content, drawn),
        ]
        if step is not None:
            step(0.5)
        if content.theme_map.nodes:
            made.append(_picture(drawn, "themes", tr("Theme map"), spoken_map(content.theme_map)))
        made += [_coverage(content), _missing(content)]
        return framed("".join(made), f"{content.title} · {tr('Dashboard')}", content.language)


def _tiles(content: ReportContent) -> str:
    made = content.material
    numbers = (
        (content.participants, tr("participants")),
        (made.sources, tr("interviews")),
        (made.quotes, tr("quotes")),
        (made.codes, tr("codes in use")),
        (len(content.themes), tr("themes")),
        (made.emotions, tr("feelings noted")),
    )
    tiles = "".join(f'<div class="tile"><b>{n}</b><span>{said(name)}</span></div>' for n, name in numbers)
    return f'<div class="tiles">{tiles}</div>\n'


def _themes(content: ReportContent) -> str:
    if not content.themes:
        return ""
    of, rows = max(content.participants, 1), []
    for found in sorted(content.themes, key=lambda each: -each.theme.counts.participants):
        theme, counts = found.theme, found.theme.counts
        look = f"--hue:{hue(theme.colour)};width:{counts.participants / of * 100:.1f}%"
        bar = f'<td class="bars" aria-hidden="true"><span class="bar" style="{look}"></span></td>'
        numbers = f"<td>{said(tr('{n} of {of}', n=counts.participants, of=theme.of))}</td><td>{counts.quotes}</td>"
        rows.append(f'<tr><th scope="row">{said(theme.name)}</th>{numbers}{bar}'
                    f"<td>{said(say.leaning(counts.mood))}</td></tr>")  # fmt: skip
    heads = (tr("Theme"), tr("Participants"), tr("Quotes"), "", tr("Feelings, by participant"))
    return _section("themes", tr("Themes"), _table(tr("Themes by the people behind them"), heads, "".join(rows)))


def _stages(content: ReportContent, drawn: Figures) -> str:
    if not content.journey:
        return ""
    rows = []
    for stage in content.journey:
        mean, interval = say.mean_of(stage.mean, stage.low, stage.high)
        cells = (str(stage.participants), str(stage.quotes), mean, interval)
        rows.append(f'<tr><th scope="row">{said(stage.stage)}</th>{"".join(f"<td>{said(c)}</td>" for c in cells)}</tr>')
    heads = (tr("Stage"), "n", tr("Quotes"), tr("Mean"), tr("95 % interval"))
    table = _table(tr("Feelings by stage; n counts participants"), heads, "".join(rows))
    picture = _figure(drawn, "journey", tr("Emotion curve"), spoken_curve(content.journey))
    return _section("journey", tr("Journey and emotion curve"), picture + table)


def _coverage(content: ReportContent) -> str:
    spread = content.coverage
    if spread is None or not spread.themes or not spread.stages:
        return ""
    rows = "".join(
        f'<tr><th scope="row">{said(name)}</th>{"".join(f"<td>{n or say.DASH}</td>" for n in row)}</tr>'
        for name, row in zip(spread.themes, spread.by_stage, strict=True)
    )
    table = _table(tr("Participants, by theme and stage"), (tr("Theme"), *spread.stages), rows)
    return _section("coverage", tr("Coverage"), table)


def _missing(content: ReportContent) -> str:
    made = content.material
    uncoded = sum(person.quotes == 0 for person in content.people)
    lines = [
        plural("{n} person has no quote yet.", "{n} people have no quote yet.", uncoded) if uncoded else "",
        plural("{n} quote with a feeling is in no stage.", "{n} quotes with a feeling are in no stage.", made.unplaced)
        if made.unplaced
        else "",
        plural("{n} quote has lost its text.", "{n} quotes have lost their text.", made.lost) if made.lost else "",
        plural("{n} transcript was written by a machine.", "{n} transcripts were written by a machine.", made.machine)
        if made.machine
        else "",
    ]
    items = "".join(f"<li>{said(line)}</li>" for line in lines if line)
    return _section("missing", tr("What is missing"), f"<ul>{items}</ul>\n") if items else ""


def _section(place: str, title: str, inside: str) -> str:
    return f'<section id="{place}" class="part"><h2>{said(title)}</h2>\n{inside}</section>\n'


def _table(caption: str, heads: tuple[str, ...], rows: str) -> str:
    head = "".join(f'<th scope="col">{said(text)}</th>' if text else '<td aria-hidden="true"></td>' for text in heads)
    return (
        f'<div class="wide"><table><caption>{said(caption)}</caption><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>\n"
    )


def _picture(drawn: Figures, name: Figure, title: str, spoken: str) -> str:
    return _section(f"figure-{name}", title, _figure(drawn, name, title, spoken))


def _figure(drawn: Figures, name: Figure, title: str, spoken: str) -> str:
    paper = drawn[name]
    picture = b64encode(paper.svg(title)).decode("ascii")
    return (
        f'<figure class="picture"><img src="data:image/svg+xml;base64,{picture}" alt="{escape(spoken)}" '
        f'width="{round(paper.width)}" height="{round(paper.height)}"></figure>\n'
    )
