"""What a person does with boards and clusters: names, colours, codes and themes out of them, pictures and tables."""

from __future__ import annotations

import csv
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QDialog, QInputDialog, QMenu

from interviewkit.analysis import boards
from interviewkit.errors import FileTrouble
from interviewkit.text.times import clock
from interviewkit.themes.queries import themes
from interviewkit.ui.analysis.cluster_theme import ClusterTheme
from interviewkit.ui.colours import HUES, surface
from interviewkit.ui.saving.places import ask_file
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.analysis.board_page import BoardPage

TOGETHER, CALL, HUE = mark("Draw cards together"), mark("Name cluster"), mark("Colour cluster")
APART, OUT = mark("Dissolve cluster"), mark("Take cards out of the cluster")
TO_CODE, TO_THEME = mark("Make a code of the cluster"), mark("Make a theme of the cluster")
SAVE, CALL_BOARD, DELETE = mark("New board"), mark("Rename board"), mark("Delete board")
WIDEST = 8000
"""Pixels a picture is wide at most."""


def draw_together(page: BoardPage) -> None:
    """Asks what the selected cards have in common, and lays them together."""
    chosen = page.canvas.selected()
    called, agreed = QInputDialog.getText(page, tr("Draw cards together"), tr("What do these quotes have in common?"))
    if agreed:
        at, places = page.canvas.tiles(chosen)
        page.lay(TOGETHER, boards.draw_together, called, at, places, detail=called.strip())


def take_out(page: BoardPage) -> None:
    """Lets the selected cards lie beside their cluster."""
    chosen = [each for each in page.canvas.selected() if page.canvas.cluster_of(each) is not None]
    if chosen:
        _, places = page.canvas.tiles(chosen)
        page.lay(OUT, boards.place_cards, places, dict.fromkeys(chosen))


def rename_cluster(page: BoardPage, cluster: int) -> None:
    """Asks for another name."""
    known = page.canvas.clusters[cluster].row.name
    called, agreed = QInputDialog.getText(page, tr("Name cluster"), tr("Name"), text=known)
    if agreed and called.strip() != known and page.writable():
        page.desk.change(CALL, boards.name_cluster, cluster, called, detail=called.strip())


def to_code(page: BoardPage, cluster: int) -> None:
    """Asks what the code is called, and puts it on all quotes of the cluster."""
    row = page.canvas.clusters[cluster].row
    called, agreed = QInputDialog.getText(
        page, tr("Make a code of the cluster"), tr("The code for all of its quotes"), text=row.name
    )
    if agreed and called.strip():
        page.desk.change(TO_CODE, boards.cluster_to_code, cluster, called, detail=called.strip())


def to_theme(page: BoardPage, cluster: int) -> None:
    """Asks what the theme is called and which codes support it."""
    row = page.canvas.clusters[cluster].row
    there = [each.name for each in page.desk.read(themes)]
    dialog = ClusterTheme(row.name, there, page.desk.read(boards.carried, row.quote_ids), page)
    if dialog.exec() == QDialog.DialogCode.Accepted and dialog.theme:
        theme, code, codes = dialog.theme, dialog.code, dialog.codes
        page.desk.change(TO_THEME, boards.cluster_to_theme, cluster, theme, code, codes, detail=theme)
    dialog.deleteLater()


def fill_cluster_menu(page: BoardPage, menu: QMenu, cluster: int) -> None:
    """Everything that can be done with a cluster."""
    row = page.canvas.clusters[cluster].row
    menu.addAction(tr("Rename…"), partial(rename_cluster, page, cluster))
    colours = menu.addMenu(tr("Colour"))
    for hue in range(HUES):
        act = partial(page.desk.change, HUE, boards.recolour_cluster, cluster, hue, detail=row.name)
        action = colours.addAction(str(hue + 1), act)
        action.setCheckable(True)
        action.setChecked(hue == row.colour)
    menu.addSeparator()
    menu.addAction(tr("Make a code of the cluster…"), partial(to_code, page, cluster))
    menu.addAction(tr("Make a theme of the cluster…"), partial(to_theme, page, cluster))
    menu.addSeparator()
    menu.addAction(tr("Dissolve"), partial(page.desk.change, APART, boards.dissolve, cluster, detail=row.name))
    for each in menu.actions():
        each.setEnabled(page.writable())


def fill_board_menu(page: BoardPage, menu: QMenu) -> None:
    """Everything that can be done with the board."""
    menu.clear()
    there, writable = page.board_id is not None, page.writable()
    menu.addAction(tr("New board like this…"), partial(save_board, page)).setEnabled(writable)
    menu.addAction(tr("Rename…"), partial(rename_board, page)).setEnabled(there and writable)
    menu.addAction(tr("Delete"), partial(delete_board, page)).setEnabled(there and writable)
    menu.addSeparator()
    some = bool(page.shown)
    menu.addAction(tr("Save as a picture or PDF…"), partial(ask_picture, page)).setEnabled(some)
    menu.addAction(tr("Save the quotes as a table…"), partial(ask_table, page)).setEnabled(some)


def save_board(page: BoardPage) -> None:
    """Asks for a name, and makes a board that shows what is shown now."""
    called, agreed = QInputDialog.getText(page, tr("New board"), tr("Name"))
    if agreed and called.strip():
        page.flush()
        page.board_made(page.desk.change(SAVE, boards.create_board, called, page.arrangement(), detail=called.strip()))
        page.show_again()


def rename_board(page: BoardPage) -> None:
    """Asks for another name."""
    known = page.board_name()
    called, agreed = QInputDialog.getText(page, tr("Rename board"), tr("Name"), text=known)
    if agreed and called.strip() and called.strip() != known:
        page.desk.change(CALL_BOARD, boards.rename_board, page.board_id, called, detail=called.strip())


def delete_board(page: BoardPage) -> None:
    """Takes the board away; the notice has the way back."""
    called = page.board_name()
    page.desk.change(DELETE, boards.delete_board, page.board_id, detail=called)
    page.desk.tell(tr("The board “{name}” was deleted; its quotes stay.", name=called), undo=True)


def ask_picture(page: BoardPage) -> None:
    """Asks for a file, and draws the board into it."""
    kinds = {"png": mark("Image"), "pdf": "PDF"}
    place = ask_file(page.desk, page, tr("Save the board"), page.board_name() or tr("Board"), kinds)
    if place is not None:
        page.desk.do(lambda _: save_picture(page, place))


def save_picture(page: BoardPage, place: Path) -> None:
    """Draws the whole board into a .png or .pdf file; FileTrouble when it cannot be written."""
    size = page.canvas.extent()
    if place.suffix.lower() == ".pdf":
        writer = QPdfWriter(str(place))
        writer.setResolution(96)
        writer.setPageMargins(QMarginsF())
        writer.setPageSize(QPageSize(QSizeF(size.width() * 0.75, size.height() * 0.75), QPageSize.Unit.Point))
        painter = QPainter()
        good = painter.begin(writer)
        if good:
            page.canvas.draw(painter)
            painter.end()
    else:
        scale = min(2.0, WIDEST / max(size.width(), size.height(), 1))
        picture = QImage(QSize(round(size.width() * scale), round(size.height() * scale)), QImage.Format.Format_RGB32)
        picture.fill(surface("paper"))
        painter = QPainter(picture)
        painter.scale(scale, scale)
        page.canvas.draw(painter)
        painter.end()
        good = picture.save(str(place))
    if not good:
        raise FileTrouble(
            "“{name}” could not be written.", attempt="Choose another folder or another name.", name=place.name
        )
    page.desk.tell(tr("The board was saved as {path}", path=str(place)), good=True)


def ask_table(page: BoardPage) -> None:
    """Asks for a file, and writes the quotes shown into it."""
    stem = page.board_name() or tr("Board")
    place = ask_file(page.desk, page, tr("Save the quotes"), stem, {"csv": mark("Table")})
    if place is not None:
        page.desk.do(lambda _: save_table(page, place))


def save_table(page: BoardPage, place: Path) -> None:
    """Writes the quotes shown as comma-separated values in UTF-8, with a mark that Excel reads Korean by."""
    clusters = {quote: each.name for each in page.layout_.clusters for quote in each.quote_ids}
    head = [tr("Quote"), tr("Participant"), tr("Source"), tr("Time"), tr("Stage"), tr("Valence"), tr("Codes")]
    head += [tr("Cluster"), tr("Key quote"), tr("Quote number")]
    try:
        with place.open("w", encoding="utf-8-sig", newline="") as file:
            table = csv.writer(file)
            table.writerow(head)
            for quote in page.shown:
                card = quote.card
                time = clock(card.start_ms) if card.start_ms is not None else ""
                valence = "" if card.valence is None else f"{card.valence:.2f}"
                row = [card.text, card.participant, card.source, time, card.stage, valence, "; ".join(card.codes)]
                row += [clusters.get(quote.id, ""), "★" if quote.starred else "", str(quote.id)]
                table.writerow([_plain(cell) for cell in row])
    except OSError as error:
        raise FileTrouble(
            "“{name}” could not be written.", attempt="Choose another folder or another name.", name=place.name
        ) from error
    page.desk.tell(tr("The quotes were saved as {path}", path=str(place)), good=True)


def _plain(cell: str) -> str:
    """What a spreadsheet would take for a formula begins with an apostrophe."""
    return f"'{cell}" if cell[:1] in "=+-@\t\r" and not cell.lstrip("+-").replace(".", "").isdigit() else cell
