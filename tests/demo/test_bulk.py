"""Synthetic stories are the rows that the services make, at any number."""

from collections import Counter

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import models, transaction
from wagtail.models import Page, PageLogEntry, ReferenceIndex

from cms.core.models import PortalSettings
from cms.units.models import Unit
from cms.users.models import User
from news.demo.bulk import plant_stories
from news.demo.bulk_story import Task, draft_of
from news.demo.ground import prepare
from news.demo.journal import put_below, seen
from news.editorial import services
from news.editorial.acts import Public, Work
from news.editorial.chain import faults
from news.editorial.evidence import version_of
from news.editorial.models import ChainHead, Contribution, Decision
from news.editorial.selectors import standings
from news.stories.models import ArticlePage, ColumnPage
from search.services import refresh

SEED = 5
# Mails, notices, claims and profiles are about people; a note goes with the waiting; the order of
# references and the weight that the title search gives by length mean nothing.
NOT_COMPARED = {
    *("outbox.OutboxRow", "editorial.Notice", "editorial.Claim", "editorial.WaitingNote"),
    "wagtailusers.UserProfile",
}
UNORDERED = {"wagtailcore.ReferenceIndex"}
MOVING = {"digest", "previous_digest", "title_norm"}


def tables():
    for model in apps.get_models(include_auto_created=True):
        whole_number = isinstance(model._meta.pk, models.AutoField | models.OneToOneField)
        if model._meta.managed and whole_number and model._meta.label not in NOT_COMPARED:
            yield model


def newest():
    return {m: m._base_manager.aggregate(x=models.Max("pk"))["x"] or 0 for m in tables()}


def rows_since(before):
    """Return every row written since, by table: all columns but times."""
    found = {}
    for model, last in before.items():
        timed = {
            field.attname
            for field in model._meta.concrete_fields
            if isinstance(field, models.DateTimeField)
        }
        rows = []
        for row in model._base_manager.filter(pk__gt=last).order_by("pk").values():
            kept = {k: v for k, v in row.items() if k not in MOVING | timed}
            kept |= {f"{name} is set": row[name] is not None for name in timed if name in row}
            if model._meta.label in UNORDERED:
                kept.pop("id")
            rows.append(kept)
        if model._meta.label in UNORDERED:
            rows.sort(key=str)
        if rows:
            found[model._meta.label] = rows
    return found


def older_pages(before):
    fields = ("pk", "numchild", "path", "url_path", "live")
    return list(Page.objects.filter(pk__lte=before[Page]).order_by("pk").values(*fields))


def by_services(ground, count):
    for number in range(count):
        place = ground.places[number % len(ground.places)]
        page = draft_of(Task(SEED, number), ground, place)
        page.slug = ""
        put_below(place.unit.branch, page, place.writer)
        services.submit(page_id=page.pk, by=place.writer)
        services.approve(page_id=page.pk, by=place.approver, seen=seen(page))
        # What the outbox does on commit.
        refresh([page.pk])


def test_every_row_of_every_table_is_the_one_that_the_services_write(ward):
    ground = prepare(pictures=3)
    # Whoever reads the settings first makes their row.
    PortalSettings.current()
    before = newest()
    with transaction.atomic():
        assert list(plant_stories(count=3, seed=SEED)) == [3]
        bulk, bulk_pages = rows_since(before), older_pages(before)
        length = ChainHead.objects.get().count
        transaction.set_rollback(True)
    by_services(ground, 3)
    made = rows_since(before)
    assert bulk.keys() == made.keys()
    for label, rows in made.items():
        assert bulk[label] == rows, label
    assert bulk_pages == older_pages(before)
    assert length == ChainHead.objects.get().count


@pytest.fixture
def planted(ward):
    assert list(plant_stories(count=40, seed=SEED)) == [40]
    keys = [Task(SEED, number).key for number in range(40)]
    return ArticlePage.objects.filter(translation_key__in=keys)


@pytest.mark.database
def test_the_tree_the_chain_and_the_addresses_are_sound(planted):
    assert planted.count() == 40
    assert not any(Page.find_problems())
    assert list(faults()) == []
    siblings = Page.objects.filter(depth__gt=1).values_list("path", "slug")
    seen_slugs = Counter((path[: -Page.steplen], slug) for path, slug in siblings)
    assert max(seen_slugs.values()) == 1
    for page in planted:
        assert page.url_path == f"{page.get_parent().url_path}{page.slug}/"


@pytest.mark.database
def test_each_story_is_live_as_approved_by_somebody_else(planted):
    assert {(s.public, s.work) for s in standings(list(planted)).values()} == {
        (Public.LIVE, Work.CLEAN)
    }
    for page in planted.select_related("live_revision"):
        submit, approval = Decision.objects.filter(page_id=page.pk).order_by("id")
        assert (submit.kind, approval.kind) == ("submit", "approve")
        assert approval.content_digest == version_of(page.live_revision).digest
        assert approval.by_id not in {None, submit.by_id, page.owner_id}
        assert Contribution.objects.get(page_id=page.pk).user_id == page.owner_id
        assert PageLogEntry.objects.filter(page_id=page.pk).count() == 4


@pytest.mark.database
def test_a_synthetic_story_is_edited_and_approved_like_any_other(planted, ward):
    page = planted.filter(owner=ward.people["gv.b"]).first()
    draft = page.get_latest_revision_as_object()
    draft.title = "Tiêu đề đã sửa"
    draft.save_revision(user=ward.people["gv.b"])
    services.submit(page_id=page.pk, by=ward.people["gv.b"])
    services.approve(page_id=page.pk, by=ward.people["btv.2"], seen=seen(page))
    assert ArticlePage.objects.get(pk=page.pk).title == "Tiêu đề đã sửa"
    assert list(faults()) == []


@pytest.mark.database
def test_an_editor_adds_a_story_between_two_runs(planted, ward):
    story = ward.live(by="gv.b", unit="b")
    assert list(plant_stories(count=60, seed=SEED)) == [20]
    assert not any(Page.find_problems())
    assert ArticlePage.objects.filter(pk=story.pk, live=True).exists()
    assert not list(faults())


def test_references_and_titles_are_found(planted):
    page = planted.exclude(lead_image=None).first()
    targets = ReferenceIndex.get_references_for_object(page)
    assert {r.model_path for r in targets} == {"column", "lead_image", "tagged_items.item.tag"}
    assert page.pk in {found.pk for found in ArticlePage.objects.search(page.title)}


def test_the_same_seed_gives_the_same_stories_and_no_second_copy(planted):
    texts = [(p.title, p.summary, p.body.raw_data[0]["value"]) for p in planted.order_by("pk")]
    assert list(plant_stories(count=40, seed=SEED)) == [0]
    planted_again = ArticlePage.objects.count()
    assert list(plant_stories(count=40, seed=SEED + 1)) == [40]
    assert ArticlePage.objects.count() == planted_again + 40
    ground = prepare(pictures=13)
    first = draft_of(Task(SEED, 0), ground, ground.places[0])
    assert (first.title, first.summary, first.body.raw_data[0]["value"]) == texts[0]


def test_readers_of_a_running_portal_get_the_new_stories(ward, monkeypatch):
    told = []
    monkeypatch.setattr("news.demo.bulk.pages_changed", lambda: told.append(1))
    assert list(plant_stories(count=2, seed=SEED)) == [2]
    assert told == [1]


def test_a_text_has_about_four_hundred_words(planted):
    for page in planted:
        assert 380 <= len(page.plain_text().split()) <= 560


@pytest.mark.database
def test_outside_a_demonstration_no_person_is_named(ward, settings):
    settings.DEMO = False
    people = User.objects.count()
    call_command("seed_demo", stories=6, seed=9)
    keys = [Task(9, number).key for number in range(6)]
    pages = ArticlePage.objects.filter(translation_key__in=keys)
    assert set(pages.values_list("live", "owner")) == {(True, None)}
    names = Decision.objects.filter(page_id__in=pages.values("pk")).values_list("by_id", "by_name")
    assert set(names) == {(None, "hệ thống")}
    assert User.objects.count() == people


def test_where_there_is_no_unit_two_are_opened_with_columns(ward):
    Unit.objects.update(is_active=False)
    ArticlePage.objects.update(column=None)
    list(plant_stories(count=4, seed=SEED))
    units = Unit.objects.filter(is_active=True)
    assert units.count() == 2
    assert all(unit.branch.numchild or Page.objects.get(pk=unit.branch_id) for unit in units)
    assert {Page.objects.get(pk=unit.branch_id).numchild for unit in units} == {2}
    assert ColumnPage.objects.filter(live=True).exists()


@pytest.mark.parametrize("count", ["0", "-3", "1.5", "hai", "1000001", "٣"])
def test_a_count_that_is_none_is_refused(count):
    with pytest.raises(CommandError):
        call_command("seed_demo", f"--stories={count}")
