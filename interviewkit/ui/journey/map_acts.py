"""What a person does with whole maps: make, describe, copy, delete, lanes, numbers, versions, files and print."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QInputDialog

from interviewkit.journey import cells, maps, scope, versions
from interviewkit.journey.lanes import View
from interviewkit.journey.maps import MapRow
from interviewkit.journey.reading import map_content
from interviewkit.journey.restoring import restore
from interviewkit.journey.sheets import as_csv, as_xlsx
from interviewkit.people.queries import participants
from interviewkit.store.files import write_whole
from interviewkit.ui.journey.funnel_form import Numbers, ask_numbers
from interviewkit.ui.journey.lanes_form import ask_lanes
from interviewkit.ui.journey.map_deeds import NUMBER
from interviewkit.ui.journey.map_form import ask_map
from interviewkit.ui.journey.pictures import picture_bytes, print_map
from interviewkit.ui.journey.versions_form import ask_versions, version_form
from interviewkit.ui.saving.places import ask_file
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.ui.journey.map_page import MapPage

MAKE, DESCRIBE, COPY, DELETE = mark("Make map"), mark("Describe map"), mark("Copy map"), mark("Delete map")
LANES, KEEP_VERSION, DELETE_VERSION = mark("Choose lanes"), mark("Keep version"), mark("Delete version")
RESTORE = mark("Restore version")
PICTURES = {"png": mark("Image"), "svg": mark("Vectors"), "pdf": "PDF"}
TABLES = {"xlsx": mark("Workbook"), "csv": mark("Table")}


def row(page: MapPage) -> MapRow:
    """The map that is shown, as it is described."""
    content = page.content()
    return content.map if content is not None else MapRow()


def _people(page: MapPage) -> list[tuple[int, str]]:
    return [(each.id, each.label) for each in page.desk.read(participants)]


def new_map(page: MapPage) -> QDialog:
    """Asks whose journey a new map shows."""

    def agreed(values: dict[str, Any]) -> None:
        def act(session: Any) -> int:
            made = maps.create_map(session, values["name"], MapRow(view=View.of(_plain(page))))
            maps.describe_map(session, made, **values)
            return made

        made = page.desk.change(MAKE, act, detail=values["name"].strip())
        if made is not None:
            page.choose_map(made)

    return ask_map(page, tr("New map"), MapRow(), page.desk.read(scope.choices), _people(page), agreed)


def _plain(page: MapPage) -> dict[str, Any]:
    """Lanes as they are shown here; what was not wanted here may be wanted there."""
    return {**page.shown_view().kept(), "dismissed": [], "place": ""}


def describe_map(page: MapPage) -> QDialog:
    """Asks for another description of the map."""
    known = row(page)
    shown = known if known.id is not None else MapRow(None, tr("Journey map"))

    def agreed(values: dict[str, Any]) -> None:
        before = {key: getattr(known, key) for key in values}
        changed = {key: value for key, value in values.items() if value != before[key]}
        if changed:
            page.lay(DESCRIBE, maps.describe_map, detail=values["name"].strip(), **changed)

    return ask_map(page, tr("Describe map"), shown, page.desk.read(scope.choices), _people(page), agreed)


def copy_map(page: MapPage) -> None:
    """Asks for a name, and makes a map with the same cards."""
    known = row(page)
    if known.id is None:
        return
    called, agreed = QInputDialog.getText(page, tr("Copy map"), tr("Name"), text=tr("{name}, copy", name=known.name))
    if agreed and called.strip():
        made = page.desk.change(COPY, maps.copy_map, known.id, called, detail=called.strip())
        if made is not None:
            page.choose_map(made)


def delete_map(page: MapPage) -> None:
    """Takes the map away; the notice has the way back."""
    known = row(page)
    if known.id is not None:
        page.desk.change(DELETE, maps.delete_map, known.id, detail=known.name)
        page.desk.tell(tr("The map “{name}” was deleted; stages and quotes stay.", name=known.name), undo=True)


def choose_lanes(page: MapPage) -> QDialog:
    """Asks which lanes are shown, and in which order."""

    def agreed(view: View, renamed: dict[str, str]) -> None:
        def act(session: Any, map_id: int) -> None:
            for before, now in renamed.items():
                maps.rename_lane(session, map_id, before, now)
            maps.show_map(session, map_id, view)

        if view != page.shown_view():
            page.lay(LANES, act, detail=row(page).name)

    return ask_lanes(page, page.shown_view(), agreed)


def funnel(page: MapPage) -> QDialog | None:
    """Asks for the numbers of all stages."""
    content = page.content()
    if content is None or not content.columns:
        return None
    known: Numbers = {
        (c.stage_id, c.channel or ""): None if c.number is None else c.number.value for c in content.columns
    }

    def agreed(numbers: Numbers) -> None:
        changed = {key: value for key, value in numbers.items() if value != known[key]}
        if changed:
            page.lay(NUMBER, cells.set_numbers, changed, detail=row(page).name)

    return ask_numbers(page, content.columns, agreed)


def keep_version(page: MapPage) -> QDialog:
    """Asks for a name, and keeps the map as it stands."""
    return version_form(page, lambda called, note: page.lay(KEEP_VERSION, versions.keep_version, called, note,
                                                            detail=called.strip()))  # fmt: skip


def show_versions(page: MapPage) -> QDialog:
    """Shows the versions of the map and what changed since."""
    map_id = page.map_id
    rows = page.desk.read(versions.versions, map_id) if map_id is not None else []

    def image_of(version: int | None) -> versions.Image:
        if version is not None:
            return page.desk.read(versions.version_image, version)
        return page.desk.read(lambda session: versions.image(session, map_content(session, map_id)))

    def back(version: versions.VersionRow) -> None:
        lost = page.desk.change(RESTORE, restore, version.id, detail=version.name)
        if lost is not None:
            said = tr("The map is as it was in “{name}”.", name=version.name)
            gone = plural("{n} quote behind it is gone since.", "{n} quotes behind it are gone since.", lost)
            page.desk.tell(f"{said} {gone}" if lost else said, undo=True)

    def delete(version: int) -> None:
        page.desk.change(DELETE_VERSION, versions.delete_version, version)

    return ask_versions(page, rows, image_of, delete, back, page.writable())


def export_map(page: MapPage, kinds: dict[str, str]) -> None:
    """Asks for a file and writes the map into it."""
    target = ask_file(page.desk, page, tr("Export map"), row(page).name or tr("Journey map"), kinds)
    if target is not None:
        page.desk.do(lambda _: write_map(page, target))


def write_map(page: MapPage, target: Path) -> None:
    """Writes the map as shown: .png, .svg, .pdf, .xlsx or .csv. FileTrouble when it cannot be written."""
    content, kind = page.content(), target.suffix.lstrip(".").lower()
    if content is None:
        return
    if kind in TABLES:
        made = page.desk.read(as_xlsx if kind == "xlsx" else as_csv, content)
    else:
        made = picture_bytes(content, kind, page.picture, page.font())
    write_whole(target, made)
    page.desk.tell(tr("“{name}” was written.", name=target.name), good=True)


def print_now(page: MapPage) -> None:
    """Asks for a printer and prints the map on one page."""
    content = page.content()
    if content is not None:
        print_map(page, content, page.picture, page.font())
