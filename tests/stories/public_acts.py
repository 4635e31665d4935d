"""What changes public pages, what does not, and which pages each act changes."""

import io
import time
from datetime import timedelta

from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone
from PIL import Image
from wagtail.actions.move_page import MovePageAction
from wagtail.contrib.redirects.models import Redirect

from cms.core.models import PortalSettings
from cms.library import removals
from cms.library.models import RemovalCase
from cms.library.services import draw
from cms.units.models import Membership
from news.editorial import services
from news.stories.curation import arrange_front
from news.stories.front import ChosenStory, FrontChoice, FrontNotice
from news.stories.front_selectors import curation, front_choice
from news.stories.models import Audience, ColumnPage, StoryTag, TopicPage, UnitPage
from news.stories.services import rename_unit
from tests.stories.places import at, full_story, lists_of, live_document, url
from tests.ward import TEXT, fresh

SITEMAPS = {"sitemap": "", "places": "-trang-1", "stories": "-tin-bai-1"}


def feeds_of(ward):
    """Return the feed of the portal and of each kind of section."""
    pages = {"column": ward.column, "topic": ward.topic, "unit": ward.units["b"].branch}
    sections = {f"feed of {name}": f"{url(page)}rss.xml" for name, page in pages.items()}
    return {"feed": at("rss.xml"), **sections}


class Stage:
    """A ward with one full story, and the addresses of its public pages as they are now."""

    seconds = 1.0  # that reading all pages takes

    def __init__(self, ward):
        self.ward = ward
        self.story = full_story(ward)
        self.other = ward.live(title="Bài không liên quan", column=None)
        self.pages = {
            **lists_of(ward, self.story),
            "story": url(self.story),
            "other": url(self.other),
            "corrections": at("dinh-chinh/"),
            "columns": at("chuyen-muc/"),
            "units": at("don-vi/"),
            "archive": at("luu-tru/"),
            "documents": at("van-ban/"),
            **feeds_of(ward),
            **{name: at(f"sitemap{file}.xml") for name, file in SITEMAPS.items()},
        }


def center(portal, name="truc.ban"):
    return portal.ward.people[name]


def hide(portal):
    services.hide(page_id=portal.story.pk, by=center(portal), reason="Kiểm tra lại")


def restore(portal):
    services.restore(page_id=portal.story.pk, by=center(portal))


def withdraw(portal):
    services.withdraw(page_id=portal.story.pk, by=center(portal), reason="Sai sự thật")


def publish(portal):
    ward, story = portal.ward, portal.story
    people = list(story.audiences.all())
    ward.live(title="Bài mới", column=ward.column, topics=[ward.topic], audiences=people)


def correct(portal):
    ward = portal.ward
    ward.edit(portal.story, "btv.1", body=[("text", TEXT.replace("năm mươi", "sáu mươi"))])
    notice = "Bản trước ghi nhầm số cây."
    services.propose_correction(page_id=portal.story.pk, by=ward.people["btv.1"], notice=notice)
    ward.approve(portal.story, by="btv.2")


def break_the_glass(portal):
    services.break_glass(
        page_id=portal.story.pk,
        by=center(portal, "quan.tri"),
        what="hide",
        reason="Không có ai của Trung tâm trực",
    )


def come_due(portal):
    assert services.publish_due(timezone.now() + timedelta(hours=10)) == 1


def publish_a_document(portal):
    live_document(portal.ward)


def rename_topic(portal):
    topic = TopicPage.objects.get(pk=portal.ward.topic.pk)
    topic.title = "Đưa nghị quyết vào trường học"
    topic.save_revision(user=center(portal))
    services.publish_structure(page_id=topic.pk, by=center(portal))


def rename_column(portal):
    column = ColumnPage.objects.get(pk=portal.ward.column.pk)
    column.title = "Chuyện trường lớp"
    column.save_revision(user=center(portal))
    services.publish_structure(page_id=column.pk, by=center(portal))


def new_column(portal):
    column = ColumnPage(title="Chuyên mục mới", live=False)
    portal.ward.column.get_parent().specific.add_child(instance=column)
    services.publish_structure(page_id=column.pk, by=center(portal))


def move_column(portal):
    last = ColumnPage.objects.order_by("path").last()
    first = ColumnPage.objects.order_by("path").first()
    MovePageAction(last, first, pos="left").execute(skip_permission_checks=True)


def rename(portal):
    rename_unit(unit=portal.ward.units["b"], name="Trường THCS Tên Mới (mẫu)")


def close_unit(portal):
    unit = portal.ward.units["a"]
    unit.is_active = False
    unit.save()


def fill_in_the_footer(portal):
    row = PortalSettings.current()
    row.phone = "0225 999 999"
    row.save()


def hang_an_emblem(portal):
    row = PortalSettings.current()
    emblem = io.BytesIO()
    Image.new("RGB", (256, 256), (200, 30, 30)).save(emblem, "PNG")
    row.emblem.save("huy-hieu.png", ContentFile(emblem.getvalue()))
    row.save()


def fill_in_the_profile(portal):
    unit = UnitPage.objects.get(pk=portal.ward.units["b"].branch_id)
    unit.phone = "0225 000 011"
    unit.save_revision(user=center(portal))
    services.publish_structure(page_id=unit.pk, by=center(portal))


def arrange(portal, *notices, stories=()):
    arrange_front(
        choice=FrontChoice(tuple(stories), (portal.ward.topic.pk,), notices),
        seen_version=curation().version,
        by=center(portal),
    )


def curate(portal):
    arrange(portal, stories=[ChosenStory(portal.other.pk, timezone.localdate() + timedelta(3))])


def put_up_a_notice(portal):
    stands = timedelta(seconds=2 + 6 * portal.seconds)  # all are read four times meanwhile
    arrange(portal, FrontNotice("Chiều nay nghỉ học", "", None, timezone.now() + stands))


def notice_ends(portal):
    (notice,) = front_choice().notices
    time.sleep(max(0, (notice.ends_at - timezone.now()).total_seconds()))


def rename_tag(portal):
    tag = StoryTag.objects.get(slug="trong-cay")
    tag.name = "trồng cây xanh"
    tag.save()


def rename_audience(portal):
    row = Audience.objects.get(slug="phu-huynh")
    row.title = "Cha mẹ học sinh"
    row.save()


def withhold(portal):
    removals.withhold(file=fresh(portal.story).lead_image, by=center(portal))


def withhold_by_a_case(portal):
    image = fresh(portal.story).lead_image
    case = removals.open_case(file=image, source=RemovalCase.Source.FORM)
    removals.withhold(file=image, by=center(portal), case=case)


def show_again(portal):
    case, kept = RemovalCase.objects.get(), RemovalCase.Outcome.KEPT
    removals.close_case(case=case, outcome=kept, reply="Ảnh chụp từ xa.", by=center(portal))


def label_as_made_by_a_machine(portal):
    image = fresh(portal.story).lead_image
    image.ai_use = "content"
    image.save()


def draw_a_size(portal):
    draw(fresh(portal.story).lead_image_id)


def edit(portal):
    portal.ward.edit(portal.story, "gv.b", title="Một bản nháp khác")


def draft_and_send(portal):
    story = portal.ward.draft(title="Bài chưa duyệt")
    portal.ward.submit(story)
    portal.ward.sign_off(story)


def schedule(portal):
    story = portal.ward.draft(title="Bài hẹn giờ", by="gv.b", unit="b")
    portal.ward.submit(story, by="gv.b")
    at_night = timezone.now() + timedelta(hours=9)
    portal.ward.approve(story, by="truc.ban", go_live_at=at_night)


def upload(portal):
    portal.ward.picture("a", color=(1, 2, 3)).save()


def join(portal):
    unit = portal.ward.units["a"]
    Membership.objects.create(user=portal.ward.people["gv.b"], unit=unit, role="school_editor")


def move_an_address(portal):
    Redirect.objects.create(old_path=at("trang-cu").rstrip("/"), redirect_link="/moi/")


def redirect(portal):
    move_an_address(portal)
    assert Client().get(at("trang-cu/")).status_code == 301


LISTS = {"front", "column", "unit", "topic", "tag", "audience", "year", "month", "day"}
FEEDS = {"feed", "feed of column", "feed of topic", "feed of unit"}


CHANGES = {
    hide: LISTS | FEEDS | {"story", "archive", "other", "stories", "places"},
    withdraw: LISTS | FEEDS | {"story", "archive", "other", "stories", "places"},
    restore: LISTS | FEEDS | {"story", "archive", "other", "stories", "places"},
    break_the_glass: LISTS | FEEDS | {"story", "archive", "other", "stories", "places"},
    publish: LISTS - {"tag"} | FEEDS | {"story", "archive", "stories", "sitemap"},
    come_due: {"front", "column", "unit", "feed", "feed of unit", "year", "month", "day"},
    publish_a_document: {"documents", "topic", "sitemap"},
    correct: FEEDS | {"story", "corrections", "sitemap"},
    rename_topic: {"topic", "story", "feed of topic"},
    rename_column: {"front", "column", "columns", "story", "feed of column"},
    new_column: {"front", "columns", "places"},
    move_column: {"front", "columns"},
    rename: {"front", "unit", "units", "story", "other"},
    close_unit: {"front", "units"},
    fill_in_the_footer: LISTS | {"story", "other", "corrections", "columns", "units", "archive"},
    hang_an_emblem: LISTS | {"story", "other", "corrections", "columns", "units", "archive"},
    fill_in_the_profile: {"unit"},
    curate: {"front"},
    put_up_a_notice: {"front"},
    notice_ends: {"front"},
    rename_tag: {"tag", "story"},
    rename_audience: {"audience", "story"},
    withhold: {"story", "front", "column"},
    show_again: {"story", "front", "column"},
    label_as_made_by_a_machine: {"story"},
    draw_a_size: {"story"},
}
# What has to be done, and read, before.
FIRST = {
    come_due: schedule,
    restore: hide,
    move_column: new_column,
    show_again: withhold_by_a_case,
    notice_ends: put_up_a_notice,
}
# What no reader may notice.
UNSEEN = (edit, draft_and_send, schedule, upload, join, redirect)
