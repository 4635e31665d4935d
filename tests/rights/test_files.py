"""The side doors of files: what readers see is frozen, what is under review can't change unseen."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from cms.library.models import MediaTag, NewsDocument, NewsImage
from news.editorial.models import Contribution
from tests.library.paper_makers import pdf
from tests.rights.stage import EVERYBODY, enter, post, printed_version, undone
from tests.ward import TEXT, fresh

pytestmark = pytest.mark.django_db

CROP = {"focal_point_x": 9, "focal_point_y": 9, "focal_point_width": 5, "focal_point_height": 5}


@pytest.fixture
def files(ward):
    """A picture and a document of school B."""
    paper = NewsDocument.objects.create(
        title="Kế hoạch năm học",
        file=ContentFile(pdf(), name="ke-hoach.pdf"),
        collection=ward.units["b"].collection,
    )
    return ward.picture("b"), paper


def showing(files):
    """Return the fields of a story that shows both files; the document is called by its title."""
    image, paper = files
    return {
        "by": "gv.b",
        "unit": "b",
        "without_picture": False,
        "lead_image": image,
        "lead_alt": "Cây xanh",
        "body": [("text", TEXT), ("document", {"document": paper, "title": ""})],
    }


def doors(files):
    """Return every address that changes or deletes the files, with its form."""
    image, paper = files
    tag, _ = MediaTag.objects.get_or_create(name="sân", slug="san")
    words = {"title": "Tên khác", "collection": str(image.collection_id), "tags": "sân"}
    yield reverse("wagtailimages:edit", args=[image.pk]), {**words, **CROP}
    yield reverse("wagtaildocs:edit", args=[paper.pk]), words
    yield many("images", image), prefixed(f"image-{image.pk}", words)
    yield many("documents", paper), prefixed(f"doc-{paper.pk}", words)
    yield reverse("wagtailimages:delete", args=[image.pk]), {}
    yield reverse("wagtaildocs:delete", args=[paper.pk]), {}
    yield many("images", image) + "delete/", {}
    yield many("documents", paper) + "delete/", {}
    other = {"tags": tag.name, "collection": str(image.collection.get_parent().pk)}
    for file in files:
        kind = f"/admin/bulk/library/{type(file).__name__.lower()}"
        for act in ("delete", "add_tags", "add_to_collection"):
            yield f"{kind}/{act}/?id={file.pk}", other
            yield f"{kind}/{act}/?id=all", other


def many(kind, file):
    return f"/admin/{kind}/multiple/{file.pk}/"


def prefixed(prefix, words):
    return {f"{prefix}-{name}": value for name, value in words.items()}


def stored(model):
    """Return every row of the files and their tags."""
    return [*model.objects.order_by("pk").values(), *model.tags.through.objects.values()]


def changed(clients, files, people):
    """Return who changed something by which address."""
    found = set()
    before = [stored(NewsImage), stored(NewsDocument)]
    for url, form in doors(files):
        for who in people:
            clients[who].raise_request_exception = False
            with undone():
                answer = post(clients[who], url, form, HTTP_X_REQUESTED_WITH="XMLHttpRequest")
                if answer.status_code >= 500:
                    found.add((who, url, answer.status_code))
                if [stored(NewsImage), stored(NewsDocument)] != before:
                    found.add((who, url))
    return found


def test_a_file_that_readers_see_is_changed_by_nobody_at_any_address(ward, files):
    ward.live(**showing(files))
    assert changed(enter(ward), files, EVERYBODY) == set()


def test_a_file_that_nobody_shows_is_changed_by_its_own_people_at_each_of_these_addresses(
    ward, files
):
    # Else the test above could be asking addresses that change nothing for anybody.
    clients = enter(ward)
    assert len(changed(clients, files, ["btv.1"])) == len(list(doors(files)))
    assert len(changed(clients, files, ["gv.b"])) == len(list(doors(files))) - 4, "root collection"
    assert changed(clients, files, ["gv.a", "vhxh", "tdp.1", "quan.tri", "anonymous"]) == set()


@pytest.mark.parametrize(
    "way", ["picture's form", "document's form", "picture's row", "document's row"]
)
def test_who_changes_a_file_under_review_is_a_writer_and_the_reader_sees_it(ward, files, way):
    image, paper = files
    story = ward.draft(**showing(files))
    ward.submit(story, by="gv.b")
    clients = enter(ward)
    version = printed_version(clients["btv.1"], story)
    words = {"title": "Tên khác", "collection": str(image.collection_id), "tags": ""}
    url, form = {
        "picture's form": (reverse("wagtailimages:edit", args=[image.pk]), words),
        "document's form": (reverse("wagtaildocs:edit", args=[paper.pk]), words),
        "picture's row": (many("images", image), prefixed(f"image-{image.pk}", words)),
        "document's row": (many("documents", paper), prefixed(f"doc-{paper.pk}", words)),
    }[way]
    post(clients["btv.2"], url, form, HTTP_X_REQUESTED_WITH="XMLHttpRequest")
    writers = Contribution.objects.filter(page_id=story.pk, is_writing=True)
    assert writers.filter(user_id=ward.people["btv.2"].pk).exists()
    approve = reverse("editorial_act", args=[story.pk, "approve"])
    post(clients["btv.2"], approve, {**ward.seen(story).__dict__, "revision": version["revision"]})
    assert not fresh(story).live
    if way.startswith("document"):
        # A document is called by its title; a picture's words are the story's own.
        post(clients["btv.1"], approve, version)
        assert not fresh(story).live
    post(clients["btv.1"], approve, printed_version(clients["btv.1"], story))
    assert fresh(story).live


def test_a_crop_that_changes_under_review_stops_the_approval(ward, files):
    image, _ = files
    story = ward.draft(**showing(files))
    ward.submit(story, by="gv.b")
    clients = enter(ward)
    version = printed_version(clients["btv.1"], story)
    NewsImage.objects.filter(pk=image.pk).update(**CROP)
    post(clients["btv.1"], reverse("editorial_act", args=[story.pk, "approve"]), version)
    assert not fresh(story).live


def test_a_file_deleted_under_review_stops_the_approval(ward, files):
    _, paper = files
    story = ward.draft(**showing(files))
    ward.submit(story, by="gv.b")
    clients = enter(ward)
    version = printed_version(clients["btv.1"], story)
    post(clients["gv.b"], reverse("wagtaildocs:delete", args=[paper.pk]))
    assert not NewsDocument.objects.filter(pk=paper.pk).exists()
    post(clients["btv.1"], reverse("editorial_act", args=[story.pk, "approve"]), version)
    assert not fresh(story).live


def test_nobody_makes_a_tag_of_files_by_tagging_many(ward, files):
    clients = enter(ward)
    for file in files:
        url = f"/admin/bulk/library/{type(file).__name__.lower()}/add_tags/?id={file.pk}"
        for who in EVERYBODY:
            with undone():
                post(clients[who], url, {"tags": "thẻ bịa, thẻ lạ"})
                assert not MediaTag.objects.exists(), who
