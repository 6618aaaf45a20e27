"""The codebook's tree by mouse and keys: moved, merged, split, filtered, described, brought in and compared."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractItemView, QDialog, QDialogButtonBox, QLabel, QListWidget, QTreeWidget

from interviewkit.coding.codebook import describe_code
from interviewkit.coding.glossary import TermRow, keep_glossary
from interviewkit.exchange.code_files import FileCode
from interviewkit.ui.code import files, merging
from interviewkit.ui.code.code_line import SUM
from interviewkit.ui.code.definition import describe
from interviewkit.ui.code.glossary import GlossaryDialog
from interviewkit.ui.code.menus import code_menu
from interviewkit.ui.code.printing import codebook_html, page
from interviewkit.ui.code.splitting import split
from interviewkit.ui.code.versions import VersionsDialog
from tests.ui.code.conftest import Hands
from tests.ui.code.test_room import choose, quoted
from tests.ui.code.test_screens import picture

K = Qt.Key
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
ON = QAbstractItemView.DropIndicatorPosition.OnItem


def tree(hands: Hands, *chosen: str) -> None:
    """Selects codes in the tree, the last under the cursor, with the keyboard there."""
    view = hands.room.tree
    view.setFocus()
    view.choose(hands.code(chosen[-1]))
    for name in chosen:
        view._by_id[hands.code(name)].setSelected(True)


def shape(hands: Hands) -> list[str]:
    depth: dict[int | None, int] = {None: -1}
    for row in hands.room.codes.values():
        depth[row.id] = depth[row.parent_id] + 1
    return ["  " * depth[row.id] + row.name for row in hands.room.codes.values()]


def drop(hands: Hands, target: str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    view = hands.room.tree
    rect = view.visualItemRect(view._by_id[hands.code(target)])
    event = QDropEvent(QPointF(rect.center()), Qt.DropAction.MoveAction, QMimeData(), Qt.MouseButton.LeftButton, held)
    view.dropIndicatorPosition = lambda: ON  # type: ignore[method-assign]
    event.source = lambda: view  # type: ignore[method-assign]
    view.dropEvent(event)


def dialog(hands: Hands) -> QDialog:
    found = [each for each in hands.room.findChildren(QDialog) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def test_alt_with_arrows_moves_codes_as_dragging_does_and_each_is_one_step(hands: Hands) -> None:
    tree(hands, "Trust")
    hands.press(K.Key_Up, held=ALT)
    assert shape(hands) == ["Trust", "Delivery", "  Late", "사람의 응대"]
    hands.press(K.Key_Up, held=ALT)
    hands.press(K.Key_Down, held=ALT)
    assert shape(hands) == ["Delivery", "  Late", "Trust", "사람의 응대"]
    hands.press(K.Key_Right, held=ALT)
    assert shape(hands) == ["Delivery", "  Late", "  Trust", "사람의 응대"]
    hands.press(K.Key_Left, held=ALT)
    assert shape(hands) == ["Delivery", "  Late", "Trust", "사람의 응대"]
    assert hands.project.undo_label() == ("Move code", "Trust")
    tree(hands, "Trust", "사람의 응대")
    hands.press(K.Key_Right, held=ALT)
    assert shape(hands) == ["Delivery", "  Late", "  Trust", "  사람의 응대"]
    hands.program.desk.undo()
    assert shape(hands) == ["Delivery", "  Late", "Trust", "사람의 응대"]


def test_several_codes_are_dragged_at_once(hands: Hands) -> None:
    tree(hands, "Late", "사람의 응대")
    drop(hands, "Trust")
    assert shape(hands) == ["Delivery", "Trust", "  Late", "  사람의 응대"]
    assert hands.project.undo_label() == ("Move codes", "Late, 사람의 응대")


def heads(shown: QTreeWidget) -> list[str]:
    """The first column of a tree's top lines."""
    lines = [shown.topLevelItem(n) for n in range(shown.topLevelItemCount())]
    return [line.text(0).strip() for line in lines if line is not None]


def test_dropping_with_alt_merges_after_the_counts_were_shown(hands: Hands) -> None:
    quoted(hands, "It came late.", "Late", "Trust")
    quoted(hands, "Nobody told me why.", "Late")
    tree(hands, "Late")
    drop(hands, "Trust", ALT)
    asked = dialog(hands)
    texts = " ".join(label.text() for label in asked.findChildren(QLabel))
    assert "2 quotes, of 1 participant" in texts and "1 quote carries both" in texts
    hands.qtbot.waitUntil(asked.isActiveWindow)
    hands.press(K.Key_Return)
    assert shape(hands) == ["Delivery", "Trust", "사람의 응대"]
    assert hands.project.undo_label() == ("Merge codes", "Late → Trust")
    hands.settle()
    assert hands.room.codes[hands.code("Trust")].quotes == 2


def test_del_in_the_tree_deletes_what_is_selected_and_the_notice_undoes_it(hands: Hands) -> None:
    tree(hands, "Late", "Trust")
    hands.press(K.Key_Delete)
    assert shape(hands) == ["Delivery", "사람의 응대"]
    hands.program.desk.undo()
    assert shape(hands) == ["Delivery", "  Late", "Trust", "사람의 응대"]


def test_several_codes_change_their_colour_family_and_rest_from_one_menu(hands: Hands) -> None:
    tree(hands, "Late", "Trust")
    for entry in ("Moss", "Behaviour", "Do not offer them"):
        menu = code_menu(hands.room, hands.code("Trust"))
        choose(menu, entry)
        menu.deleteLater()
    for name in ("Late", "Trust"):
        row = hands.room.codes[hands.code(name)]
        assert (row.colour, row.family, row.active) == (8, "behaviour", False)
    assert hands.project.undo_label() == ("Do not offer a code", "Late, Trust")
    hands.room.transcript.setFocus()
    hands.press(K.Key_Down, K.Key_Return)
    assert "Late" not in hands.offered()
    hands.picker().close()


def shown(hands: Hands) -> list[str]:
    return [name for name in hands.codes() if not hands.room.tree._by_id[hands.code(name)].isHidden()]


def test_the_tree_shows_only_a_family_or_what_is_unused(hands: Hands) -> None:
    quoted(hands, "It came late.", "Late")
    tree(hands, "Trust")
    menu = code_menu(hands.room, hands.code("Trust"))
    choose(menu, "Need")
    menu.deleteLater()
    hands.settle()
    book = hands.room.codebook
    book._offer()
    offered = {face.text(): face for face in book.only.menu().actions()}
    offered["Need"].trigger()
    assert shown(hands) == ["Trust"] and book.only.isChecked()
    offered["Not used yet"].trigger()
    assert shown(hands) == ["Delivery", "Trust", "사람의 응대"]
    book.clear_filter()
    assert shown(hands) == hands.codes() and not book.only.isChecked()


def test_a_code_is_split_by_digits_and_one_undo_brings_it_back(hands: Hands) -> None:
    for words in ("It came late.", "Nobody told me why.", "I waited the whole day."):
        quoted(hands, words, "Late")
    hands.settle()
    sorting = split(hands.room, hands.code("Late"))
    hands.qtbot.waitUntil(sorting.isActiveWindow)
    hands.keys("By days")
    hands.press(K.Key_Return)
    hands.keys("No word")
    hands.press(K.Key_Return)
    hands.keys("Trust")
    hands.press(K.Key_Return)
    assert "already" in sorting.hint.text()
    sorting.field.clear()
    hands.press(K.Key_Return)
    hands.keys("1")
    hands.keys("1")
    hands.press(K.Key_Left)
    hands.keys("2")
    hands.press(K.Key_Space)
    assert "1 quote stays" in sorting.text.text()
    hands.click(sorting.keep)
    assert shape(hands)[:4] == ["Delivery", "  Late", "    By days", "    No word"]
    assert [codes for _, codes in hands.coded()] == [("By days",), ("No word",), ("Late",)]
    assert hands.project.undo_label() == ("Split code", "Late → By days, No word")
    hands.program.desk.undo()
    assert [codes for _, codes in hands.coded()] == [("Late",)] * 3 and "By days" not in hands.codes()


def test_key_quotes_ticked_in_the_definition_become_its_examples(hands: Hands) -> None:
    quote = quoted(hands, "It came late.", "Late")
    box = describe(hands.room, hands.code("Late"))
    item = box.findChildren(QListWidget)[0].item(0)
    assert "It came late." in item.text()
    item.setCheckState(Qt.CheckState.Checked)
    box.accept()
    assert [row.starred for row in hands.quotes() if row.id == quote] == [True]
    assert hands.project.undo_label() == ("Describe code", "Late")


def test_a_codebook_is_brought_in_after_a_look_at_what_would_change(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "theirs.csv"
    path.write_text("code,parent,definition\nLate,,Theirs\nDamaged,Delivery,Broken\n", encoding="utf-8")
    files.read(hands.room, path)
    hands.qtbot.waitUntil(lambda: any(each.isVisible() for each in hands.room.findChildren(files.Preview)))
    asked = dialog(hands)
    assert isinstance(asked, files.Preview)
    lines = heads(asked.table)
    assert lines == ["Late", "Damaged"]
    hands.click(asked.take)
    assert "Damaged" in hands.codes()
    assert hands.project.undo_label() == ("Import codebook", "theirs.csv")
    hands.program.desk.undo()
    assert "Damaged" not in hands.codes()
    (tmp_path / "bad.qdc").write_bytes(b"nothing")
    files.read(hands.room, tmp_path / "bad.qdc")
    hands.settle()
    assert "Damaged" not in hands.codes()


@pytest.mark.parametrize("kind", ["docx", "xlsx", "csv", "qdc"])
def test_the_codebook_is_saved(hands: Hands, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"book.{kind}"
    files.write(hands.room, path)
    hands.qtbot.waitUntil(path.exists, timeout=10_000)


def test_words_are_kept_in_the_glossary(hands: Hands) -> None:
    box = GlossaryDialog(hands.room)
    box.open()
    hands.qtbot.waitUntil(box.isActiveWindow)
    hands.click(box.new)
    hands.keys("rocket")
    hands.press(K.Key_Return)
    buttons = box.findChild(QDialogButtonBox)
    assert buttons is not None
    buttons.accepted.emit()
    assert not box.isVisible()
    with hands.project.read() as session:
        from interviewkit.coding.glossary import glossary

        assert [row.word for row in glossary(session)] == ["rocket"]
    assert hands.project.undo_label() == ("Change the glossary", "")


def test_what_became_of_the_codebook_is_listed_and_saved(hands: Hands, tmp_path: Path) -> None:
    tree(hands, "Trust")
    hands.press(K.Key_Delete)
    box = VersionsDialog(hands.room)
    box.open()
    hands.qtbot.waitUntil(lambda: bool(box.changes), timeout=20_000)
    groups = heads(box.tree)
    assert groups == ["Added  3"], "made and deleted between the two ends: it never was"
    box.write(tmp_path / "changes.csv")
    assert "사람의 응대" in (tmp_path / "changes.csv").read_text(encoding="utf-8-sig")
    box.reject()


@pytest.mark.parametrize(("language", "scheme"), [("en", "light"), ("en", "dark"), ("ko", "light"), ("ko", "dark")])
def test_pictures_of_the_codebook(hands: Hands, language: str, scheme: str) -> None:
    hands.program.window.resize(1400, 860)
    for action in (f"view.language.{language}", f"view.scheme.{scheme}"):
        hands.program.desk.actions.run(action)
    quoted(hands, "It came late.", "Late", "Trust")
    quoted(hands, "Nobody told me why.", "Late")
    tree(hands, "Trust")
    late, noon = hands.code("Late"), "After noon"
    hands.program.desk.change("Describe code", describe_code, late, family="need", definition=noon)
    hands.settle()
    tree(hands, "Trust", "사람의 응대")
    picture(hands.room.codebook, "codebook", hands)
    trust = hands.code("Trust")
    codes = [FileCode("Late", definition="Theirs"), FileCode("Damaged", 0, definition="Broken on the way")]
    with hands.project.change("Change the glossary") as session:
        words = [TermRow(None, "로켓 배송", "By the next morning", late), TermRow(None, "CS", "Support")]
        keep_glossary(session, words)
    sorting = split(hands.room, late)
    sorting.field.setText("By days")
    sorting._add()
    sorting.put(0)
    boxes = {
        "split": sorting,
        "merge": merging.ask(hands.room, [late], trust),
        "definition": describe(hands.room, late),
        "import": files.offer(hands.room, "theirs.qdc", codes),
        "glossary": GlossaryDialog(hands.room),
        "versions": VersionsDialog(hands.room),
    }
    for label, box in boxes.items():
        assert box is not None
        box.show()
        picture(box, f"codebook-{label}", hands)
        box.reject()


def test_sub_codes_are_counted_with_their_parents_by_a_switch_that_stays(hands: Hands) -> None:
    hands.press(K.Key_Down, K.Key_Down, K.Key_Down)
    hands.keys("1")
    view = hands.room.tree
    menu = hands.room.codebook.only.menu()
    menu.aboutToShow.emit()
    switch = menu.actions()[0]
    assert switch.text() == "Count sub-codes with their parents" and not switch.isChecked()
    switch.trigger()
    item = view._by_id[hands.code("Delivery")]
    hands.qtbot.waitUntil(lambda: item.data(0, SUM) == (1, 1), timeout=20_000)
    assert "with sub-codes: 1 quote, 1 participant" in item.toolTip(0)
    hands.press(K.Key_Down)
    hands.keys("1")
    hands.qtbot.waitUntil(lambda: item.data(0, SUM) == (2, 1), timeout=20_000)
    assert "with sub-codes: 2 quotes" in str(item.data(0, Qt.ItemDataRole.AccessibleTextRole))
    hands.room.summing.choose(False)
    assert item.data(0, SUM) is None


def test_the_codebook_is_printed_with_meanings_counts_and_words(hands: Hands, tmp_path: Path) -> None:
    with hands.project.change("Describe") as session:
        describe_code(session, hands.code("Late"), definition="Later than <promised>", include="Delays")
    hands.press(K.Key_Down, K.Key_Down, K.Key_Down)
    hands.keys("1*")
    html = hands.program.desk.read(codebook_html, "Chairs & tables")
    assert "Chairs &amp; tables" in html and "Later than &lt;promised&gt;" in html
    assert "1 quote, 1 participant" in html and "“It came late.” — P01" in html
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "codebook.pdf"))
    page(html).print_(printer)
    assert (tmp_path / "codebook.pdf").read_bytes().startswith(b"%PDF")
    assert "code.codebook.print" in [each.objectName() for each in code_menu(hands.room, None).actions()]
