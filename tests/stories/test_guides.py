"""The guides of the admin: who reads them, what they name, which screen opens which section."""

import re

import pytest
from django.urls import reverse
from PIL import Image

from news.stories.guides.screens import SCREENS, section_for
from news.stories.guides.texts import FOLDER, SLUGS, guide
from tests.rights.stage import ANONYMOUS, DEACTIVATED, enter

pytestmark = [pytest.mark.django_db, pytest.mark.prefix]

PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
MARK = re.compile(r'<nav class="guide-mark".*?href="([^"#]+)#([^"]+)" aria-label="Hướng dẫn màn')
SCHOOL_SCREENS = """
    wagtailadmin_home guides editorial_inbox wagtailadmin_account quick_send word_story
    wagtailadmin_explore_root wagtailadmin_pages:search wagtailimages:index
    wagtailimages:add_multiple wagtaildocs:index wagtaildocs:add_multiple dong-y-lop:index
    dong-y-lop:add dong-y-tung-em:index dong-y-tung-em:add library_answers library_unanswered
    library_ending library_unused library_removals
""".split()
CENTER_SCREENS = [
    *SCHOOL_SCREENS,
    *"""
    library_sensitive readers_reports search_missed search_trials reports_published editorial_log
    """.split(),
]
DUTY_SCREENS = """
    front_curation:index tu-cung-nghia:index tu-cung-nghia:add the:index the:add the-tep:index
    doi-tuong:index units_delegations units_sign_in_links rule_levels:index
    rule_levels:wording desk_terms:index cach-viet:index cach-viet:add
""".split()


def text(slug):
    return (FOLDER / f"{slug}.md").read_text(encoding="utf-8")


def anchors(slug):
    return {section.anchor for section in guide(slug).sections}


def mark_of(page):
    """Return where the page's question mark leads."""
    found = MARK.findall(page)
    return found[0] if len(found) == 1 else found


@pytest.fixture
def clients(ward):
    return enter(ward)


def test_every_role_reads_every_guide_and_nobody_else(clients):
    addresses = {reverse("guide", args=[slug]): f"<h1>{guide(slug).title}</h1>" for slug in SLUGS}
    addresses[reverse("guides")] = "<h1>Hướng dẫn</h1>"
    for who, client in clients.items():
        for address, heading in addresses.items():
            answer = client.get(address)
            if who in (ANONYMOUS, DEACTIVATED):
                assert answer.status_code == 302
                assert answer.url.startswith(reverse("wagtailadmin_login"))
            else:
                assert answer.status_code == 200, who
                assert heading in answer.content.decode()


@pytest.mark.parametrize("slug", ["khong-co", "giao-vien.md", "architecture"])
def test_another_name_is_not_found(clients, slug):
    address = reverse("guides") + f"{slug}/"
    assert clients["gv.a"].get(address).status_code == 404


def test_the_guide_is_the_text_among_the_docs_with_its_pictures(clients):
    page = clients["btv.1"].get(reverse("guide", args=["trung-tam"])).content.decode()
    assert '<h2 id="ban-lam-viec">Bàn làm việc</h2>' in page
    sources = re.findall(r'<img alt="[^"]+" height="\d+" src="([^"]+)" width=', page)
    assert len(sources) == len(PICTURE.findall(text("trung-tam")))
    assert all(source.startswith(reverse("guides").partition("admin/")[0]) for source in sources)


@pytest.mark.parametrize("slug", SLUGS)
def test_every_picture_is_there_light_described_and_named_once(slug):
    named = PICTURE.findall(text(slug))
    assert named
    for words, path in named:
        assert len(words) > 15
        assert (FOLDER / path).stat().st_size < 150_000
        with Image.open(FOLDER / path) as picture:
            assert picture.width <= (390 if slug == "giao-vien" else 1280)


def test_no_picture_lies_there_that_no_guide_names():
    named = {path for slug in SLUGS for _, path in PICTURE.findall(text(slug))}
    assert {f"anh/{file.name}" for file in (FOLDER / "anh").iterdir()} == named


def test_every_row_of_the_table_opens_a_section_that_is_there():
    wrong = [
        (screen.prefix, slug, anchor)
        for screen in SCREENS
        for slug, anchor in (screen.school, screen.center)
        if anchor not in anchors(slug)
    ]
    assert wrong == []
    assert len({screen.prefix for screen in SCREENS}) == len(SCREENS)


def test_the_longest_name_that_fits_decides_and_an_unknown_screen_opens_the_desk():
    add = section_for("wagtailadmin_pages:add", writes_for_a_school=True)
    usage = section_for("wagtailadmin_pages:usage", writes_for_a_school=False)
    assert add != usage
    assert section_for("", writes_for_a_school=True) == ("giao-vien", "ban-lam-viec")
    assert section_for("moi-them", writes_for_a_school=False) == ("trung-tam", "ban-lam-viec")


@pytest.mark.parametrize(
    ("who", "screens"),
    [("gv.a", SCHOOL_SCREENS), ("ht.a", SCHOOL_SCREENS), ("btv.1", CENTER_SCREENS),
     ("lanh.dao", CENTER_SCREENS), ("truc.ban", [*CENTER_SCREENS, *DUTY_SCREENS])],
)  # fmt: skip
def test_every_screen_has_one_mark_that_opens_a_section(clients, who, screens):
    client, wrong = clients[who], []
    for name in screens:
        answer = client.get(reverse(name), follow=True)
        found = mark_of(answer.content.decode())
        slugs = {reverse("guide", args=[slug]): slug for slug in SLUGS}
        if answer.status_code != 200 or len(found) != 2 or found[0] not in slugs:
            wrong.append((name, answer.status_code, found))
        elif found[1] not in anchors(slugs[found[0]]):
            wrong.append((name, found))
    assert wrong == []


@pytest.mark.parametrize(
    ("screen", "anchor"),
    [
        ("wagtailadmin_home", "ban-lam-viec"),
        ("quick_send", "gui-tin-nhanh"),
        ("word_story", "tep-word-chu-dan-vao"),
        ("wagtailimages:add_multiple", "anh-co-tre-em"),
        ("wagtaildocs:add", "anh-co-tre-em"),
        ("editorial_inbox", "bai-bi-tra-lai"),
    ],
)
def test_a_teachers_mark_opens_what_the_screen_is_about(clients, screen, anchor):
    page = clients["gv.a"].get(reverse(screen), follow=True).content.decode()
    assert mark_of(page) == (reverse("guide", args=["giao-vien"]), anchor)


def test_the_screens_of_a_story_and_of_a_picture_have_a_mark_too(ward, clients):
    story, image = ward.live(), ward.picture(unit="b")
    branch = ward.units["b"].branch_id
    pages = [
        reverse("wagtailadmin_pages:add", args=["stories", "articlepage", branch]),
        *(
            reverse(name, args=[story.pk])
            for name in (
                "wagtailadmin_pages:edit", "wagtailadmin_pages:history", "editorial_review",
                "editorial_timeline", "editorial_zalo", "preview_links", "channels_copy",
            )
        ),
        reverse("wagtailadmin_explore", args=[branch]),
        reverse("wagtailimages:edit", args=[image.pk]),
        reverse("library_retouch", args=[image.pk]),
    ]  # fmt: skip
    for who in ("gv.b", "btv.1"):
        for address in pages:
            answer = clients[who].get(address)
            if answer.status_code == 200:
                assert len(mark_of(answer.content.decode())) == 2, address
            else:
                assert who == "btv.1", address
