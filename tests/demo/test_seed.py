"""The sample ward comes about through the editors' services, once."""

import json
from collections import Counter
from datetime import timedelta
from functools import reduce
from operator import or_

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, Revision

from cms.core.models import PortalSettings
from cms.library.models import NewsDocument, NewsImage
from cms.outbox.models import OutboxRow
from cms.outbox.pages import RENEW
from cms.units.models import Membership, Unit
from cms.users.demo_accounts import demo_accounts
from cms.users.models import User
from news.demo.content.plan import DOCUMENTS
from news.demo.content.sections import AUDIENCES, COLUMNS, TAGS, TOPICS
from news.demo.content.stories import STORIES
from news.demo.content.ward import ACCOUNTS, UNITS
from news.demo.services import seed_ward
from news.editorial.acts import Public, Work
from news.editorial.chain import faults
from news.editorial.models import Contribution, Decision, Snapshot
from news.editorial.selectors import standings
from news.stories.models import (
    ArticlePage,
    Audience,
    ColumnPage,
    InfoPage,
    OfficialDocumentPage,
    StoryTag,
    TopicPage,
    UnitPage,
)
from tests.demo.conftest import put_the_other_ward_aside

SMALL = (320, 200)
STANDING = {
    "live": (Public.LIVE, Work.CLEAN),
    "draft": (Public.NEVER, Work.DRAFT),
    "returned": (Public.NEVER, Work.RETURNED),
    "scheduled": (Public.NEVER, Work.SCHEDULED),
    "hidden": (Public.HIDDEN, Work.CLEAN),
    "withdrawn": (Public.WITHDRAWN, Work.CLEAN),
    "approved": (Public.NEVER, Work.APPROVED),
    "signed_off": (Public.NEVER, Work.REVIEW),
}


KINDS = {"hidden": "hide", "withdrawn": "withdraw"}


@pytest.fixture(scope="module")
def seeded(django_db_setup, django_db_blocker):
    """The sample ward, made once for this module and taken back after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        put_the_other_ward_aside()
        yield seed_ward(picture_size=SMALL)
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def inside(seeded, db):
    """Each test sees the ward and leaves it as it was."""


def stories():
    titles = {story.title for story in STORIES}
    return ArticlePage.objects.filter(title__in=titles, owner__username__in=authors())


def authors():
    return {story.author for story in STORIES}


def counts():
    models = (
        *(Page, Revision, PageLogEntry, Decision, Snapshot, Contribution, User, Membership, Unit),
        *(NewsImage, NewsDocument, Audience, StoryTag, OutboxRow),
    )
    return {model.__name__: model.objects.count() for model in models}


def test_every_unit_is_open_with_branch_collection_and_profile():
    for seed in UNITS:
        unit = Unit.objects.get(code=seed.code)
        page = UnitPage.objects.get(pk=unit.branch_id)
        assert (unit.name, unit.sign_off) == (seed.name, seed.sign_off)
        assert unit.collection.name == seed.name
        assert page.live
        assert (page.intro, page.address, page.phone) == (seed.intro, seed.address, seed.phone)


def test_every_account_signs_in_with_the_printed_password_and_has_its_roles(settings):
    for seed in ACCOUNTS:
        user = User.objects.get(username=seed.username)
        assert user.check_password(settings.DEMO_PASSWORD)
        roles = user.memberships.filter(unit__code=seed.unit).values_list("role", flat=True)
        assert set(roles) == set(seed.roles)
        assert not user.is_superuser
        assert user.email


def test_lists_columns_and_topics_are_live_and_the_footer_is_complete():
    columns = ColumnPage.objects.filter(live=True, owner__username="truc.ban")
    assert set(columns.values_list("title", flat=True)) >= {seed.title for seed in COLUMNS}
    for seed in TOPICS:
        topic = TopicPage.objects.get(title=seed.title, owner__username="truc.ban")
        assert topic.live
        assert topic.key_points.count("<li>") == len(seed.key_points)
    assert Audience.objects.count() == len(AUDIENCES)
    assert set(StoryTag.objects.values_list("name", flat=True)) == set(TAGS)
    assert PortalSettings.load().missing() == []


def test_every_story_stands_where_its_seed_says():
    pages = list(stories())
    assert len(pages) == len(STORIES)
    found = standings(pages)
    expected = Counter()
    for seed in STORIES:
        step = Work.SIGN_OFF if seed.unit == "th-a" else Work.REVIEW
        expected[STANDING.get(seed.state, (Public.NEVER, step))] += 1
    assert Counter((s.public, s.work) for s in found.values()) == expected


def test_nobody_approved_what_they_wrote():
    for approval in Decision.objects.filter(kind="approve", page_id__in=stories().values("pk")):
        writers = Contribution.objects.filter(page_id=approval.page_id, is_writing=True)
        assert approval.by_id not in set(writers.values_list("user_id", flat=True))


def test_stories_of_the_school_with_sign_off_carry_it():
    live = stories().filter(owner__username="gv.a", live=True)
    for page in live:
        kinds = list(Decision.objects.filter(page_id=page.pk).values_list("kind", flat=True))
        assert kinds == ["submit", "sign_off", "approve"]


def test_returned_stories_carry_their_points_and_ended_ones_a_reason():
    for seed in STORIES:
        if seed.state == "returned":
            page = stories().get(title=seed.title)
            decision = Decision.objects.get(page_id=page.pk, kind="return")
            assert [p["text"] for p in decision.data["points"]] == list(seed.return_points)
        elif seed.state in {"hidden", "withdrawn"}:
            page = stories().get(title=seed.title)
            assert not page.live
            assert Decision.objects.get(page_id=page.pk, kind=KINDS[seed.state]).reason


def test_the_scheduled_story_goes_live_in_two_days_at_half_past_seven():
    page = stories().get(title=next(s.title for s in STORIES if s.state == "scheduled"))
    moment = timezone.localtime(page.scheduled_revision.approved_go_live_at)
    made = timezone.localtime(page.latest_revision_created_at)
    assert (moment.hour, moment.minute) == (7, 30)
    assert moment.date() == made.date() + timedelta(days=2)


def test_live_stories_appeared_when_their_seed_says():
    today = timezone.localdate()
    for seed in STORIES:
        if seed.state == "live":
            days = {
                (today - timezone.localtime(page.first_published_at).date()).days
                for page in stories().filter(title=seed.title)
            }
            assert days & {seed.days_ago, seed.days_ago + 1}, seed.title
    assert not stories().filter(first_published_at__gt=timezone.now()).exists()


def test_the_same_title_in_two_years_has_two_addresses():
    twice = Counter(seed.title for seed in STORIES).most_common(1)[0][0]
    slugs = set(stories().filter(title=twice).values_list("slug", flat=True))
    assert len(slugs) == 2


def test_the_blocks_of_the_editors_are_used_and_every_table_has_its_cells():
    kinds = Counter(block.block_type for page in stories() for block in page.body)
    assert set(kinds) == {"text", "heading", "quote", "facts", "table", "gallery", "video"}
    for page in stories().filter(genre="video"):
        assert page.body[0].block_type == "video"
    tables = [b.value["table"] for p in stories() for b in p.body if b.block_type == "table"]
    assert all(str(cell) for table in tables for row in table.rows for cell in row)


def test_pictures_lie_with_their_unit_and_say_what_they_are():
    images = NewsImage.objects.filter(uploaded_by_user__username__in=authors())
    assert images.count() > 40
    for image in images:
        assert image.collection.unit.memberships.filter(user=image.uploaded_by_user).exists()
        assert image.credit == "Tranh minh họa"
        assert image.description
        assert len(image.sha256) == 64
        assert image.file_size


def test_documents_are_live_with_their_seven_facts_and_a_real_pdf():
    for seed in DOCUMENTS:
        page = OfficialDocumentPage.objects.get(slug=seed.slug)
        assert page.live
        assert page.checklist_facts().missing_fields == ()
        assert page.file.file.read().startswith(b"%PDF-")
        assert page.owner.username == seed.author
        assert page.topics.count() == len(seed.topics)
        assert "Căn cứ" in json.dumps(page.body.get_prep_value(), ensure_ascii=False)


def test_the_portal_introduces_itself_in_two_languages():
    found = dict(InfoPage.objects.filter(live=True).values_list("slug", "language"))
    assert found == {"gioi-thieu": "vi", "en": "en"}


def test_the_chain_of_decisions_and_the_tree_are_sound():
    assert list(faults()) == []
    assert not any(Page.find_problems())


def test_acts_that_lie_in_the_past_tell_nobody():
    # Pictures are drawn, and stories found, for whoever reads now.
    ours = ("library.", "channels.", "search.")
    rooms = reduce(or_, (Q(effect__startswith=room) for room in ours))
    silent = rooms | Q(effect=RENEW)
    assert not OutboxRow.objects.exclude(silent).exists()


def test_a_second_run_changes_nothing():
    before = counts()
    seed_ward(picture_size=SMALL)
    assert counts() == before


def test_a_second_run_leaves_what_people_changed():
    page = stories().filter(live=True).first()
    Page.objects.filter(pk=page.pk).update(title="Một tên khác", slug="mot-ten-khac")
    PortalSettings.objects.update(phone="0225 000 099")
    User.objects.filter(username="gv.a").update(full_name="Cô Lan Anh")
    before = counts()
    seed_ward(picture_size=SMALL)
    assert counts() == before
    assert PortalSettings.load().phone == "0225 000 099"
    assert User.objects.get(username="gv.a").full_name == "Cô Lan Anh"


def test_the_sign_in_page_lists_the_accounts_in_a_demonstration_only(client, settings):
    assert [a.username for a in demo_accounts()] == [seed.username for seed in ACCOUNTS]
    page = client.get("/admin/login/").content.decode()
    assert "biên tập viên trường" in page
    assert ACCOUNTS[0].purpose in page
    settings.DEMO = False
    assert demo_accounts() == []


def test_without_demo_the_command_refuses_and_names_the_setting(settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="DEMO=1"):
        call_command("seed_demo")
