"""The theme map by mouse and keyboard; every act can be undone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QFileDialog

from interviewkit.coding.actions import tag_quote
from interviewkit.themes.actions import NodeKey, delete_theme
from interviewkit.themes.maps import maps
from interviewkit.themes.relations import relations
from interviewkit.themes.view import Filter, View
from interviewkit.ui.themes.map_menus import fill_maps, fill_node, fill_relation
from interviewkit.ui.themes.relation_dialog import RelationDialog
from interviewkit.ui.themes.saving import write
from tests.ui.themes.conftest import LEFT, Hand, Key, Mod

FEES, TRUST, PAY, FAST = "복잡한 요금", "믿음", "결제 오류", "빠른 배송"
DOUBT, MOUTH = "결제 직전의 불안", "Word of mouth"


def test_a_node_that_is_dragged_stays_there_and_undo_puts_it_back(hand: Hand) -> None:
    key = hand.key(TRUST)
    before = hand.map.nodes[key].pos()
    start = hand.at(key)
    hand.drags(start, start + QPoint(6, 30))
    place = hand.map.nodes[key].node.place
    assert place is not None and place.pinned and hand.map.nodes[key].pos() != before
    assert hand.room.desk.undo_label == "Move on the map"
    hand.undoes()
    assert hand.map.nodes[key].node.place is None


def test_a_theme_takes_its_codes_along_and_with_alt_a_code_its_neighbours(hand: Hand) -> None:
    theme, code, other = hand.key(DOUBT), hand.key(FEES), hand.key("숨은 비용")
    before = {key: hand.map.nodes[key].pos() for key in (theme, code, other)}
    hand.drags(hand.at(theme), hand.at(theme) + QPoint(0, -40))
    moved = {key: hand.map.nodes[key].pos() - before[key] for key in before}
    assert (moved[theme] - moved[code]).manhattanLength() < 0.3 and moved[code].y() < -10
    before = {key: hand.map.nodes[key].pos() for key in (code, other)}
    hand.drags(hand.at(code), hand.at(code) + QPoint(10, 5), Mod.AltModifier)
    assert all(hand.map.nodes[key].pos() != before[key] for key in before)


def test_a_code_dropped_on_another_theme_moves_there(hand: Hand) -> None:
    code, theme = hand.key(FAST), hand.key(MOUTH)
    hand.drags(hand.at(code), hand.map.mapFromScene(hand.map.nodes[theme].pos()))
    assert hand.map.nodes[code].node.theme_ids == (theme.id,)
    hand.undoes()
    assert hand.map.nodes[code].node.theme_ids != (theme.id,)


def test_a_relation_is_drawn_from_the_handle_and_written_on(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    start, end = hand.key(FEES), hand.key(MOUTH)
    hand.chooses(FEES)
    hand.drags(hand.at(start, handle=True), hand.map.mapFromScene(hand.map.nodes[end].pos()))
    hand.picks("causes")
    (item,) = hand.map.relations.values()
    assert (item.row.start, item.row.end, item.row.kind) == (start, end, "causes")
    assert not any(item.label_rect().intersects(node.box()) for node in hand.map.nodes.values())

    def fill(dialog: RelationDialog) -> RelationDialog.DialogCode:
        dialog.kind.setCurrentIndex(dialog.kind.findData("leads_to"))
        dialog.memo.setPlainText("They say so.")
        dialog.quotes.item(0).setCheckState(dialog.quotes.item(0).checkState().Checked)
        dialog.turned.setChecked(True)
        return RelationDialog.DialogCode.Accepted

    monkeypatch.setattr(RelationDialog, "exec", fill)
    hand.map.choose_item(item)
    hand.strikes(Key.Key_Return)
    hand.settles()
    with hand.project.read() as session:
        (row,) = relations(session)
    assert (row.kind, row.start, row.memo, len(row.quote_ids)) == ("leads_to", end, "They say so.", 1)
    hand.map.choose_item(hand.map.relations[row.id])
    assert hand.room.evidence.list.count() == 1 and "leads to" in hand.room.evidence.heading.text()
    hand.strikes(Key.Key_Delete)
    hand.settles()
    assert not hand.map.relations
    hand.undoes()
    assert len(hand.map.relations) == 1


def test_a_relation_is_drawn_by_keyboard_alone(hand: Hand) -> None:
    hand.chooses(FEES)
    hand.strikes(Key.Key_R)
    assert hand.map.steps.relating()
    hand.strikes(Key.Key_Up)
    assert "Relation to" in hand.map.accessibleDescription()
    hand.strikes(Key.Key_Return)
    hand.picks("contrasts with")
    (item,) = hand.map.relations.values()
    assert item.row.start == hand.key(FEES) and item.row.kind == "contrasts"


def test_arrows_go_from_node_to_node_and_push_with_alt(hand: Hand) -> None:
    hand.strikes(Key.Key_Down)
    first = hand.map.chosen()
    hand.strikes(Key.Key_Down)
    second = hand.map.chosen()
    assert first is not None and second not in (None, first)
    assert hand.map.nodes[second].node.label in hand.map.accessibleDescription()
    before = hand.map.nodes[second].pos()
    for _ in range(3):
        hand.strikes(Key.Key_Right, Mod.AltModifier)
    hand.room.flush()
    hand.settles()
    place = hand.map.nodes[second].node.place
    assert place is not None and place.x > before.x() + 20
    hand.undoes()
    assert hand.map.nodes[second].node.place is None


def test_boxes_are_drawn_named_and_dissolved(hand: Hand) -> None:
    hand.will_say("Money")
    hand.chooses(FEES, PAY)
    hand.strikes(Key.Key_G)
    hand.settles()
    (box,) = hand.map.boxes_shown.values()
    assert (box.row.name == "Money" and box.row.members == (hand.key(FEES), hand.key(PAY))) or len(box.row.members) == 2
    hand.map.choose_item(box)
    hand.strikes(Key.Key_Delete)
    hand.settles()
    assert not hand.map.boxes_shown
    hand.undoes()
    assert hand.map.boxes_shown


def test_pinning_focus_and_search(hand: Hand) -> None:
    hand.chooses(TRUST)
    hand.strikes(Key.Key_P)
    hand.settles()
    place = hand.map.nodes[hand.key(TRUST)].node.place
    assert place is not None and place.pinned
    hand.strikes(Key.Key_Space)
    assert hand.map.nodes[hand.key(FEES)].opacity() < 0.5 <= hand.map.nodes[hand.key(MOUTH)].opacity()
    hand.strikes(Key.Key_Escape)
    assert hand.map.nodes[hand.key(FEES)].opacity() == 1
    hand.strikes(Key.Key_F, Mod.ControlModifier)
    assert hand.room.bar.search.hasFocus()
    hand.room.bar.search.setText("요금")
    assert hand.map.nodes[hand.key(FEES)].found and not hand.map.nodes[hand.key(TRUST)].found
    hand.bot.keyClick(hand.room.bar.search, Key.Key_Return)
    assert hand.map.chosen() == hand.key(FEES)


def test_lines_follow_measure_and_threshold(hand: Hand) -> None:
    hand.room.deeds.change_view(View(unit="participant", threshold=1.0))
    hand.settles()
    many = len(hand.map.edges.edges)
    hand.room.bar.slider.setValue(hand.room.bar.slider.maximum())
    assert 0 < len(hand.map.edges.edges) < many
    hand.room.flush()
    hand.settles()
    assert hand.room.content is not None and hand.room.content.view.threshold == 3.0
    hand.room.deeds.change_view(View(measure="c", unit="participant"))
    hand.settles()
    assert "c coefficient" in hand.room.bar.lines.text()
    hand.undoes()
    assert hand.room.content.view.measure == "people"


def test_filter_words_colour_and_swim_lanes(hand: Hand) -> None:
    hand.room.bar._toggle("stages", 3)
    hand.settles()
    counts = {item.node.label: item.node.counts.participants for item in hand.map.nodes.values()}
    assert counts[PAY] == 4 and counts[FAST if FAST in counts else PAY] in (0, 4) and "1" in hand.room.bar.filter.text()
    hand.room.deeds.change_view(replace(hand.room.bar.view, filter=Filter()))
    hand.settles()
    hand.strikes(Key.Key_W)
    hand.settles()
    assert hand.map.nodes[hand.key(FAST)].node.words and not hand.map.overlaps()
    hand.strikes(Key.Key_V)
    hand.settles()
    hand.strikes(Key.Key_A)
    hand.settles()
    assert hand.map.lanes is not None and not hand.map.overlaps()
    before = hand.map.nodes[hand.key(FAST)].pos()
    hand.drags(hand.at(hand.key(FAST)), hand.at(hand.key(FAST)) + QPoint(12, 3))
    assert hand.map.nodes[hand.key(FAST)].pos() == before
    hand.strikes(Key.Key_A)
    hand.settles()
    assert hand.map.lanes is None and not hand.map.overlaps()


def test_in_swim_lanes_a_code_is_put_into_another_stage_and_another_theme(hand: Hand) -> None:
    hand.room.deeds.change_view(replace(hand.room.bar.view, arrangement="stages"))
    hand.settles()
    lanes, fast = hand.map.lanes, hand.key(FAST)
    assert lanes is not None
    told = hand.map.nodes[fast].node
    hand.chooses(FAST)
    hand.strikes(Key.Key_Left, Mod.AltModifier)
    hand.settles()
    node = hand.map.nodes[fast].node
    assert (node.stage_id, node.held) == (told.stage_id - 1, True) and not hand.map.overlaps()
    places = [band for band in lanes._lanes.rows if band.key not in (None, next(iter(told.theme_ids), None))]
    row, column = places[0], next(band for band in lanes._lanes.columns if band.key == told.stage_id)
    target = hand.map.mapFromScene((column.start + column.end) / 2, (row.start + row.end) / 2)
    hand.drags(hand.at(fast), target)
    node = hand.map.nodes[fast].node
    assert node.stage_id == told.stage_id and row.key in node.theme_ids
    hand.undoes()
    hand.undoes()
    assert hand.map.nodes[fast].node == told
    hand.chooses(FAST)
    hand.room.deeds.pin()
    hand.settles()
    assert hand.map.nodes[fast].node.held
    hand.room.deeds.pin()
    hand.settles()
    assert hand.map.nodes[fast].node == told


def test_maps_are_made_copied_switched_and_deleted(hand: Hand) -> None:
    start = hand.at(hand.key(TRUST))
    hand.drags(start, start + QPoint(5, 40))
    kept = hand.map.nodes[hand.key(TRUST)].node.place
    hand.will_say("Copy")
    hand.room.deeds.copy_map()
    hand.settles()
    assert hand.room.called == "Copy" and hand.map.nodes[hand.key(TRUST)].node.place == kept
    hand.will_say("Fresh")
    hand.room.deeds.new_map()
    hand.settles()
    assert hand.room.called == "Fresh" and hand.map.nodes[hand.key(TRUST)].node.place is None
    menu = hand.room.maps.menu()
    fill_maps(hand.room, menu)
    assert [each.text() for each in menu.actions()[:3]] == ["Main map", "Copy", "Fresh"]
    hand.will_say("Newer")
    row = next(row for row in hand.room.shown.maps if row.name == "Fresh")  # type: ignore[union-attr]
    hand.room.deeds.name_map(row)
    hand.settles()
    assert hand.room.called == "Newer"
    hand.room.deeds.drop_map(replace(row, name="Newer"))
    hand.settles()
    assert hand.room.called == "Main map"
    hand.undoes()
    with hand.project.read() as session:
        assert [each.name for each in maps(session)] == ["", "Copy", "Newer"]
    hand.room.deeds.next_map()
    hand.settles()
    assert hand.room.called == "Copy"


def test_suggestions_become_themes_boxes_or_nothing(hand: Hand) -> None:
    with hand.project.change("Clear") as session:
        for theme in (1, 2, 3):
            delete_theme(session, theme)
    hand.settles()
    hand.strikes(Key.Key_S)
    hand.settles()
    assert hand.room.strip.isVisible() and len(hand.map.ghosts) == 2
    hand.will_say("Fees")
    hand.bot.mouseClick(hand.room.strip.buttons["theme"], LEFT)
    hand.settles()
    assert [row.name for row in hand.room.rows] == ["Fees"] and len(hand.map.ghosts) == 1
    hand.bot.mouseClick(hand.room.strip.buttons["dismiss"], LEFT)
    hand.settles()
    assert not hand.room.strip.isVisible() and hand.room.content is not None and hand.room.content.view.dismissed
    hand.strikes(Key.Key_S)
    hand.settles()
    assert not hand.map.ghosts
    hand.undoes()
    hand.strikes(Key.Key_S)
    hand.settles()
    hand.bot.mouseClick(hand.room.strip.buttons["box"], LEFT)
    hand.settles()
    assert len(hand.map.boxes_shown) == 1


def test_quotes_are_put_on_the_map_and_speak_for_a_theme(hand: Hand) -> None:
    hand.chooses(DOUBT)
    hand.strikes(Key.Key_Return)
    evidence = hand.room.evidence.list
    assert evidence.hasFocus() and evidence.count() > 3
    evidence.setCurrentRow(2)
    (quote,) = hand.room.evidence.chosen()
    hand.bot.keyClick(evidence, Key.Key_T)
    hand.settles()
    assert hand.room.quotes_of(hand.key(DOUBT))[0] == quote
    hand.bot.keyClick(evidence, Key.Key_M)
    hand.settles()
    slip = hand.map.nodes[NodeKey("quote", quote)]
    assert slip.isVisible() and not hand.map.overlaps()
    hand.map.choose(slip.key)
    hand.strikes(Key.Key_Delete)
    hand.settles()
    assert slip.key not in hand.map.nodes
    hand.undoes()
    assert slip.key in hand.map.nodes


def test_the_map_follows_the_coding(hand: Hand) -> None:
    before = hand.map.nodes[hand.key(FAST)]
    count = before.node.counts.participants
    with hand.project.change("Code") as session:
        tag_quote(session, 12, hand.key(FAST).id)
        tag_quote(session, 15, hand.key(FAST).id)
    hand.settles()
    assert hand.map.nodes[hand.key(FAST)] is before
    assert before.node.counts.participants > count


def test_a_theme_is_begun_renamed_claimed_merged_coloured_and_deleted(hand: Hand) -> None:
    hand.chooses(FAST, TRUST)
    hand.will_say("New one")
    hand.room.deeds.begin_theme()
    hand.settles()
    made = hand.key("New one")
    assert len(hand.room.row(made.id).code_ids) == 2
    hand.will_say("Newer")
    hand.room.deeds.rename(made.id)
    hand.room.deeds.claim(made.id)
    hand.room.deeds.recolour(made.id, 4)
    hand.settles()
    row = hand.room.row(made.id)
    assert (row.name, row.claim, row.colour) == ("Newer", "Newer", 4)
    hand.room.deeds.merge(made.id, hand.key(MOUTH).id)
    hand.settles()
    assert made not in hand.map.nodes
    hand.undoes()
    hand.chooses("Newer")
    hand.strikes(Key.Key_Delete)
    hand.settles()
    assert made not in hand.map.nodes


def test_menus_offer_what_fits(hand: Hand) -> None:
    from PySide6.QtWidgets import QMenu

    hand.chooses(FEES)
    menu = QMenu(hand.room)
    fill_node(hand.room, menu, hand.key(FEES))
    texts = [each.text() for each in menu.actions()]
    assert "Put into theme" in texts and any(text.startswith("Take out of") for text in texts)
    hand.room.deeds._relate("causes", hand.key(FEES), hand.key(PAY))
    hand.settles()
    other = QMenu(hand.room)
    (item,) = hand.map.relations.values()
    fill_relation(hand.room, other, item.row)
    assert next(each for each in other.actions() if each.text() == "Turn round").isEnabled()
    hand.room.deeds.turn(item.row)
    hand.settles()
    (item,) = hand.map.relations.values()
    assert item.row.start == hand.key(PAY)


@pytest.mark.parametrize("kind", ["svg", "png", "pdf", "graphml", "gexf"])
def test_the_map_is_saved_in_every_format(
    hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    target = tmp_path / f"map.{kind}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    if kind == "pdf":
        hand.room.desk.actions.run("themes.save")
    else:
        write(hand.room, target)
    hand.settles()
    assert target.stat().st_size > 500


def test_the_minimap_shows_when_there_is_more_than_fits(hand: Hand) -> None:
    hand.map.zoom(4.0)
    QApplication.processEvents()
    assert hand.map.minimap.isVisible()
    before = hand.map.mapToScene(QPoint(0, 0))
    hand.bot.mouseClick(hand.map.minimap, LEFT, pos=QPoint(8, 8))
    assert hand.map.mapToScene(QPoint(0, 0)) != before
    hand.map.fit()
    assert not hand.map.minimap.isVisible()
