"""Journey maps in a real project: whom they show, what stands on them, and what coded quotes bring by themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlmodel import Session, select

from interviewkit.coding.actions import feel, star_quotes
from interviewkit.coding.queries import quotes_in_stage
from interviewkit.errors import ProjectTrouble
from interviewkit.journey.actions import add_touchpoint, move_touchpoint, put_at_touchpoint, remove_stage
from interviewkit.journey.cells import (
    add_card,
    keep_offer,
    link_quotes,
    move_card,
    picture,
    remove_cards,
    set_numbers,
    unlink_quotes,
    write_card,
)
from interviewkit.journey.content import Item, JourneyContent
from interviewkit.journey.lanes import LANES, View
from interviewkit.journey.maps import (
    check_lane,
    copy_map,
    create_map,
    delete_map,
    describe_map,
    maps,
    rename_lane,
    show_map,
)
from interviewkit.journey.material import material, renewed
from interviewkit.journey.own_sets import forget_set, keep_set, own_sets, use_set
from interviewkit.journey.queries import emotion_curve, stages
from interviewkit.journey.reading import map_content, read_map
from interviewkit.journey.scope import Scope, choices
from interviewkit.model import Code, JourneyCell, Source
from interviewkit.people.actions import describe_participant, participant_labelled
from interviewkit.store import media
from interviewkit.store.project import Project
from tests.journey.test_journey import ids, quote_ids


def content(project: Project, map: int | None = None) -> JourneyContent:
    with project.read() as session:
        return map_content(session, map)


def items(found: JourneyContent, lane: str, at: int) -> list[Item]:
    return list(found.cell(lane, at).items)


def a_map(project: Project, name: str = "Shoppers") -> int:
    with project.change("Make map") as session:
        return create_map(session, name)


def test_without_any_map_the_journey_of_everybody_is_shown(study: Project) -> None:
    found = content(study)
    with study.read() as session:
        assert [column.point for column in found.columns] == emotion_curve(session)
    assert (found.map.id, found.people, found.elsewhere) == (None, 4, 0)
    assert [column.quotes and column.people for column in found.columns] == [4, 3, 4, 4, 1]


def test_codes_of_negative_quotes_are_pains_and_of_positive_ones_gains(study: Project) -> None:
    found = content(study)
    pains = {item.text: (item.people, len(item.quotes)) for item in items(found, "pain", 2)}
    gains = {item.text: (item.people, len(item.quotes)) for item in items(found, "gain", 2)}
    assert (pains, gains) == ({"결제 오류": (3, 3)}, {"결제 오류": (1, 1)})
    assert all(item.kind == "offer" for item in items(found, "pain", 2))


def test_codes_of_behaviour_are_actions_and_of_needs_needs(study: Project) -> None:
    with study.change("Families") as session:
        for name, family in (("빠른 배송", "behaviour"), ("믿음", "need")):
            code = session.exec(select(Code).where(Code.name == name)).one()
            code.family = family
            session.add(code)
    found = content(study)
    assert [item.text for item in items(found, "action", 3)] == ["빠른 배송"]
    assert [item.text for item in items(found, "need", 0)] == ["믿음"]


def test_key_quotes_are_thoughts_and_else_the_strongest_one_of_two_people(study: Project) -> None:
    found = items(content(study), "thought", 2)
    assert [item.said_by for item in found] == ["P01", "P02"]
    with study.change("Star") as session:
        star_quotes(session, quotes_in_stage(session, ids(study)["Purchase"])[2:3], True)
    (only,) = items(content(study), "thought", 2)
    assert only.said_by == "P03" and only.text.startswith("저는 간편결제로")


def test_friction_counts_people_who_said_something_negative(study: Project) -> None:
    shares = [(c.friction.negative, c.friction.people) for c in content(study).columns]
    assert shares == [(0, 4), (3, 3), (3, 4), (2, 4), (0, 1)]


def test_moments_of_truth_are_offered_where_the_interval_leaves_out_zero_and_at_the_ends(study: Project) -> None:
    found = content(study)
    offered = {at: items(found, "moment", at)[0].why for at in range(5) if items(found, "moment", at)}
    assert offered == {0: ("highest",), 1: ("below", "lowest")}


def test_a_kept_moment_is_not_offered_again_even_when_its_card_goes(study: Project) -> None:
    map_id, stage = a_map(study), ids(study)["Exploration"]
    with study.change("Keep") as session:
        card = keep_offer(session, map_id, stage, "moment", "Nobody knows the price", 0, value=-2.0)
    (kept,) = items(content(study), "moment", 1)
    assert (kept.kind, kept.text, kept.value) == ("card", "Nobody knows the price", -2.0)
    with study.change("Remove") as session:
        remove_cards(session, [card])
    assert items(content(study), "moment", 1) == []
    study.undo()
    study.undo()
    assert items(content(study), "moment", 1)[0].why == ("below", "lowest")


def test_cards_are_written_moved_among_neighbours_and_removed_each_in_one_step(study: Project) -> None:
    map_id, stage = a_map(study), ids(study)
    with study.change("Add") as session:
        for text in ("One", "Two", "Three"):
            card = add_card(session, map_id, stage["Purchase"], "opportunity", text)
    texts = lambda at: [item.text for item in items(content(study), "opportunity", at)]  # noqa: E731
    assert texts(2) == ["One", "Two", "Three"]
    with study.change("Move") as session:
        move_card(session, card, place=0)
    assert texts(2) == ["Three", "One", "Two"]
    with study.change("Move") as session:
        move_card(session, card, stage_id=stage["Loyalty"])
        write_card(session, card, "  Third ")
    assert (texts(2), texts(4)) == (["One", "Two"], ["Third"])
    study.undo()
    assert texts(2) == ["Three", "One", "Two"]


@pytest.mark.parametrize("lane", ["emotion", "friction", "touchpoint", "funnel", "consistency"])
def test_lanes_that_are_counted_take_no_cards(study: Project, lane: str) -> None:
    map_id = a_map(study)
    with pytest.raises(ProjectTrouble), study.change("Add") as session:
        add_card(session, map_id, ids(study)["Purchase"], lane, "x")


def test_a_card_tells_who_is_behind_it_and_is_an_assumption_without_anybody(study: Project) -> None:
    map_id = a_map(study)
    with study.change("Add") as session:
        card = add_card(session, map_id, ids(study)["Loyalty"], "backstage", "Warehouse packs at night")
    (item,) = items(content(study), "backstage", 4)
    assert (item.people, item.quotes, item.backed) == (0, (), "assumption")
    with study.change("Link") as session:
        assert link_quotes(session, card, [*quotes_in_stage(session, ids(study)["Purchase"]), 999]) == 4
        assert link_quotes(session, card, quotes_in_stage(session, ids(study)["Purchase"])) == 0
    (item,) = items(content(study), "backstage", 4)
    assert (item.people, len(item.quotes), item.backed) == (4, 4, "backed")
    with study.change("Unlink") as session:
        unlink_quotes(session, card, item.quotes[:2])
    (item,) = items(content(study), "backstage", 4)
    assert (item.people, item.backed) == (2, "few")


def test_the_scope_of_a_map_counts_only_its_people_and_tells_of_the_others(study: Project) -> None:
    map_id = a_map(study)
    with study.change("Describe") as session:
        for label, kind in (("P01", "new"), ("P02", "new"), ("P03", "old"), ("P04", "old")):
            describe_participant(session, participant_labelled(session, label), {"customer": kind})
        card = add_card(session, map_id, ids(study)["Purchase"], "pain", "Signing in")
        link_quotes(session, card, quotes_in_stage(session, ids(study)["Purchase"]))
        describe_map(session, map_id, scope=Scope({"customer": ("new",)}), actor="New customers")
    found = content(study)
    assert found.map.actor == "New customers"
    assert [column.people for column in found.columns] == [2, 2, 2, 2, 1]
    card_item = next(item for item in items(found, "pain", 2) if item.kind == "card")
    assert (card_item.people, card_item.outside) == (2, 2)
    with study.read() as session:
        assert choices(session) == ({"customer": ("new", "old")}, ())
        chosen = tuple(participant for participant in range(1, 3))
        both = Scope({"customer": ("old",)}, (), chosen)
        assert map_content(session, maps(session)[0].__class__(scope=both)).people == 0


def test_a_wave_is_a_scope_of_sources(study: Project) -> None:
    with study.change("Waves") as session:
        for source in session.exec(select(Source)):
            source.wave = "spring" if source.name < "P03" else "autumn"
            session.add(source)
        create_map(session, "Spring")
        describe_map(session, maps(session)[0].id or 0, scope=Scope(waves=("spring",)))
    assert [column.people for column in content(study).columns] == [2, 2, 2, 2, 1]


def test_a_scope_comes_back_from_what_was_kept() -> None:
    scope = Scope({"age": ("30s", "40s")}, ("1",), (3, 4))
    assert Scope.of(scope.kept()) == scope
    assert Scope.of(None).everybody and Scope.of({"waves": 3, "attributes": []}).everybody
    assert Scope().kept() is None


def test_a_view_keeps_order_hidden_lanes_and_own_ones() -> None:
    view = View(("own", *reversed(LANES)), frozenset({"kpi"}), frozenset({2}), "online", frozenset({"pain:1::2"}))
    assert View.of(view.kept()) == view
    assert view.own == ("own",)
    assert View.of({"lanes": ["kpi"], "place": "nowhere"}).order[0] == "kpi"
    assert set(View.of({"lanes": ["kpi"]}).order) == set(LANES)


def test_own_lanes_are_added_renamed_and_taken_away_with_their_cards(study: Project) -> None:
    map_id, stage = a_map(study), ids(study)["Purchase"]
    view = View(("Law", *LANES))
    with study.change("Lane") as session:
        show_map(session, map_id, view)
        add_card(session, map_id, stage, "Law", "Consent form")
        rename_lane(session, map_id, "Law", "법무")
    assert items(content(study), "법무", 2)[0].text == "Consent form"
    with pytest.raises(ProjectTrouble):
        check_lane(view, "pain")
    with pytest.raises(ProjectTrouble):
        check_lane(view, " ")
    with study.change("Lane away") as session:
        show_map(session, map_id, View())
        assert session.exec(select(JourneyCell)).all() == []
    study.undo()
    assert items(content(study), "법무", 2)[0].text == "Consent form"


def split(project: Project) -> tuple[int, int]:
    """A map whose purchase stage is split into web and shop; P01 and P02 buy on the web. (map, stage)."""
    map_id, stage = a_map(project), ids(project)["Purchase"]
    with project.change("Split") as session:
        web = add_touchpoint(session, stage, "Card form", "web", place="online", owner="IT")
        shop = add_touchpoint(session, stage, "Till", "shop", place="offline")
        quotes = quotes_in_stage(session, stage)
        put_at_touchpoint(session, quotes[:2], web)
        put_at_touchpoint(session, quotes[2:3], shop)
        show_map(session, map_id, View(split=frozenset({stage})))
    return map_id, stage


def test_a_split_stage_has_a_column_for_each_channel_and_one_for_none(study: Project) -> None:
    map_id, stage = split(study)
    found = content(study)
    columns = [(c.stage_id, c.channel, c.people) for c in found.columns if c.stage_id == stage]
    assert columns == [(stage, "web", 2), (stage, "shop", 1), (stage, "", 1)]
    assert [item.text for item in items(found, "touchpoint", 2)] == ["Card form"]
    (form,) = items(found, "touchpoint", 2)
    assert (form.place, form.owner, form.people) == ("online", "IT", 2)
    with study.change("Card") as session:
        add_card(session, map_id, stage, "pain", "Queue", channel="shop")
        add_card(session, map_id, stage, "pain", "Fax", channel="fax")
    assert [item.text for item in items(content(study), "pain", 3) if item.kind == "card"] == ["Queue"]
    assert [item.text for item in items(content(study), "pain", 4) if item.kind == "card"] == ["Fax"]


def test_only_online_quotes_are_counted_when_asked(study: Project) -> None:
    map_id, _ = split(study)
    with study.change("Online") as session:
        show_map(session, map_id, View(place="online"))
    found = content(study)
    assert [column.people for column in found.columns] == [0, 0, 2, 0, 0]
    assert [item.text for item in items(found, "touchpoint", 2)] == ["Card form"]


def test_channels_are_compared_within_their_stage(study: Project) -> None:
    map_id, stage = a_map(study), ids(study)["Purchase"]
    with study.change("Channels") as session:
        web, app = (add_touchpoint(session, stage, name, name) for name in ("web", "app"))
        put_at_touchpoint(session, quotes_in_stage(session, stage), web)
        for quote, target in zip(quotes_in_stage(session, ids(study)["Awareness"]), (app,) * 4, strict=False):
            put_at_touchpoint(session, [quote], target)
        show_map(session, map_id, View(hidden=frozenset()))
    found = content(study).columns[2].consistency
    assert [(mood.channel, mood.people, mood.mean) for mood in found.channels] == [("app", 4, 1.0), ("web", 4, -1.5)]
    assert found.gap is not None and (found.gap.kind, found.gap.mean) == ("paired", -2.5)
    assert found.gap.clear is (found.gap.high is not None and found.gap.high < 0)


def test_funnel_numbers_show_conversion_and_go_again(study: Project) -> None:
    map_id, stage = a_map(study), ids(study)
    with study.change("Numbers") as session:
        set_numbers(session, map_id, {(stage["Awareness"], ""): 1000, (stage["Purchase"], ""): 50})
    numbers = [column.number for column in content(study).columns]
    assert numbers[0] is not None and numbers[2] is not None and numbers[1] is None
    assert (numbers[2].value, numbers[2].of_before, numbers[2].lost) == (50, 0.05, 950)
    with study.change("Numbers") as session:
        set_numbers(session, map_id, {(stage["Purchase"], ""): None, (stage["Awareness"], ""): 900})
    assert [n and n.value for n in (c.number for c in content(study).columns)] == [900, None, None, None, None]
    with pytest.raises(ProjectTrouble), study.change("Numbers") as session:
        set_numbers(session, map_id, {(stage["Awareness"], ""): -1})


def test_a_picture_of_the_storyboard_is_kept_once_in_the_media_folder(study: Project, tmp_path: Path) -> None:
    file = tmp_path / "sketch.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n sketch")
    map_id, stage = a_map(study), ids(study)
    stored = media.store(study.path, file)
    with study.change("Picture") as session:
        one, two = picture(session, stored, file.name), picture(session, stored, file.name)
        assert one == two
        add_card(session, map_id, stage["Purchase"], "storyboard", "A woman at the till", media_id=one)
    (item,) = items(content(study), "storyboard", 2)
    assert item.text == "A woman at the till" and item.picture is not None
    assert media.find(study.path, item.picture[1], item.picture[2]) is not None
    assert study.check() == []


def test_a_copied_map_has_the_same_cards_and_quotes_and_a_deleted_one_takes_its_own(study: Project) -> None:
    map_id, stage = a_map(study), ids(study)["Purchase"]
    with study.change("Fill") as session:
        add_card(session, map_id, stage, "pain", "Signing in", quote_ids=quotes_in_stage(session, stage))
        other = copy_map(session, map_id, "Copy")
        delete_map(session, map_id)
    assert [item.people for item in items(content(study, other), "pain", 2) if item.kind == "card"] == [4]
    with study.read() as session:
        assert [row.name for row in maps(session)] == ["Copy"]
        assert len(quote_ids(session)) == 16


def test_a_stage_that_goes_can_hand_everything_to_another(study: Project) -> None:
    map_id, stage = a_map(study), ids(study)
    with study.change("Fill") as session:
        form = add_touchpoint(session, stage["Purchase"], "Card form")
        put_at_touchpoint(session, quotes_in_stage(session, stage["Purchase"])[:1], form)
        add_card(session, map_id, stage["Purchase"], "pain", "Signing in")
        set_numbers(session, map_id, {(stage["Purchase"], ""): 5, (stage["Loyalty"], ""): 2})
    with study.change("Remove") as session:
        assert remove_stage(session, stage["Purchase"], into=stage["Loyalty"]) == 4
    found = content(study)
    assert [column.name for column in found.columns][-1] == "Loyalty"
    assert (found.columns[-1].people, found.columns[-1].number and found.columns[-1].number.value) == (4, 2)
    assert [item.text for item in items(found, "pain", 3) if item.kind == "card"] == ["Signing in"]
    assert [(item.text, item.people) for item in items(found, "touchpoint", 3)] == [("Card form", 1)]
    study.undo()
    assert content(study).columns[2].people == 4


def test_a_touchpoint_moves_with_its_quotes(study: Project) -> None:
    stage = ids(study)
    with study.change("Move") as session:
        form = add_touchpoint(session, stage["Purchase"], "Card form")
        add_touchpoint(session, stage["Loyalty"], "Letter")
        put_at_touchpoint(session, quotes_in_stage(session, stage["Purchase"])[:1], form)
        move_touchpoint(session, form, stage["Loyalty"], 0)
    with study.read() as session:
        loyalty = stages(session)[4]
    assert [(point.name, point.quotes) for point in loyalty.touchpoints] == [("Card form", 1), ("Letter", 0)]
    assert loyalty.quotes == 2


def test_own_sets_of_stages_keep_both_names(study: Project) -> None:
    with study.change("Keep") as session:
        keep_set(session, "Ours")
    with study.change("Other") as session:
        use_set(session, "Ours")
        assert next((s.name_en, s.name_ko) for s in own_sets(session)[0].stages) == ("Awareness", "인지")
        forget_set(session, "Ours")
        assert own_sets(session) == []
    with pytest.raises(ProjectTrouble), study.change("Use") as session:
        use_set(session, "Theirs")


def test_what_was_touched_is_counted_anew_as_if_all_were(study: Project) -> None:
    with study.read() as session:
        before = read_map(session)
    with study.change("Feel") as session:
        quote = quotes_in_stage(session, ids(study)["Loyalty"])[0]
        feel(session, quote, "anger")
    with study.read() as session:
        said, touched = renewed(session, before.material, [quote])
        part = read_map(session, None, said, before.counted, touched)
        whole = read_map(session)
    assert touched == {ids(study)["Loyalty"]}
    assert part.content == whole.content and part.material == whole.material
    assert said == part.material and material_of(study) == said


def material_of(project: Project) -> object:
    with project.read() as session:
        return material(session)


def test_a_quote_that_changes_its_stage_touches_both(study: Project) -> None:
    from interviewkit.journey.actions import put_in_stage

    with study.read() as session:
        before = read_map(session)
    with study.change("Place") as session:
        quote = quotes_in_stage(session, ids(study)["Loyalty"])[0]
        put_in_stage(session, [quote], ids(study)["Awareness"])
    with study.read() as session:
        said, touched = renewed(session, before.material, [quote])
        assert touched == {ids(study)["Loyalty"], ids(study)["Awareness"]}
        assert read_map(session, None, said, before.counted, touched).content == map_content(session)


def test_what_is_gone_is_said_so(study: Project) -> None:
    for act in (
        lambda s: write_card(s, 99, "x"),
        lambda s: describe_map(s, 99, name="x"),
        lambda s: create_map(s, " "),
        lambda s: add_card(s, 1, 99, "pain", "x"),
    ):
        with pytest.raises(ProjectTrouble), study.change("x") as session:
            _do(act, session)


def _do(act: object, session: Session) -> None:
    assert callable(act)
    act(session)
