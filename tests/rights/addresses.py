"""Every admin address there is, filled with the ids of school A's things."""

import re
from collections.abc import Iterator
from itertools import product

from django.apps import apps
from django.core.files.base import ContentFile
from django.urls import URLPattern, get_resolver
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.settings.registry import registry as settings_models
from wagtail.models import UploadedFile

from cms.library.answers import permit
from cms.library.models import NewsDocument
from cms.units.models import Membership, Unit
from news.editorial.desk.views import LISTS
from news.editorial.models import Decision, Notice
from news.stories.models import Audience, StoryTag
from tests.library.paper_makers import pdf
from tests.library.people_and_forms import child_form, class_forms, say
from tests.rights.stage import story_in

SECRET = "Zephyr"
_PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")
_APP = ("app_label", "app_name", "content_type_app_name")
_MODEL = ("model_name", "content_type_model_name")


def admin_patterns():
    """Return every admin address with its parameters as <name>."""

    def walk(resolver, before=""):
        for entry in resolver.url_patterns:
            text = before + str(entry.pattern).removeprefix("^")
            if isinstance(entry, URLPattern):
                yield text
            else:
                yield from walk(entry, text)

    regex = re.compile(r"\(\?P(<\w+>)[^)]*\)")
    found = (regex.sub(r"\1", text).rstrip("$") for text in walk(get_resolver()))
    return sorted({"/" + text.replace("\\.", ".") for text in found if text.startswith("admin/")})


def things_of_a(ward):
    """School A's draft, waiting story and waiting change of a live story, its picture and file."""
    image = ward.picture(title=f"{SECRET}anh")
    paper = NewsDocument.objects.create(
        title=f"{SECRET}tep",
        file=ContentFile(pdf(), name=f"{SECRET}tep.pdf"),
        collection=ward.units["a"].collection,
    )
    child = child_form(ward, name=f"{SECRET}em")
    forms = class_forms(ward, class_name=f"{SECRET}lop", kept_at=f"{SECRET}tu")
    say(ward, image, "L4", people=(child,))
    head = ward.people["lanh.dao"]
    permit(image=image, allowed=True, reason="Gia đình và nhà trường cùng đề nghị", by=head)
    stories = []
    for state in ("draft", "review", "live+draft"):
        story = story_in(ward, "a", state)
        fields = {"lead_image": image, "without_picture": False, "lead_alt": "Cây xanh"}
        ward.edit(story, "gv.a", title=f"{SECRET}bai", **fields)
        story.refresh_from_db()
        stories.append(story)
    # A decision that names and keeps what is secret.
    ward.submit(stories[2])
    return {"stories": stories, "image": image, "document": paper, "consents": [child, forms]}


def values(name, things):
    """Return what an address parameter can be filled with to reach school A's things."""
    stories = things["stories"]
    workflow = stories[1].current_workflow_state
    found = {
        "revision_id": [story.latest_revision_id for story in stories],
        "revision_id_a": ["earliest"],
        "revision_id_b": ["latest"],
        "task_id": [workflow.current_task_state.task_id],
        "task_state_id": [workflow.current_task_state_id],
        "workflow_state_id": [workflow.pk],
        "session_id": [1],
        "destination_id": [stories[0].get_parent().pk],
        "content_type_app_name": ["stories"],
        "content_type_model_name": ["articlepage"],
        "action_name": ["approve", "revert_to_page_revision"],
        "filter_spec": ["original"],
        "document_id": [things["document"].pk],
        "doc_id": [things["document"].pk],
        "image_id": [things["image"].pk],
        "kind": ["csv", "json", "lop", "tung-em"],
        "act": ["submit", "approve", "hide"],
        "what": ["nhan-thay"],
        "which": list(LISTS),
        "action": ["delete", "move", "publish", "add_tags", "add_to_collection", "tra_loi"],
        "model_name": [
            *("articlepage", "page", "newsimage", "newsdocument", "personconsent"),
            *(model._meta.model_name for model in settings_models),
        ],
        "app_label": ["stories", "wagtailcore", "library"],
        "app_name": ["stories", *{model._meta.app_label for model in settings_models}],
        "uidb64": ["MQ"],
        "token": ["x"],
    }
    pages = [story.pk for story in stories]
    if "page" in name:
        return pages
    rows = [things["image"], things["document"], Unit.objects.get(code="a"), *things["consents"]]
    return found.get(name, pages + [row.pk for row in rows])


def rows_by_address(things):
    """Return whose ids an address takes by which it begins; elsewhere it is a page or a file."""
    people = list(Membership.objects.filter(unit__code="a"))
    tag = StoryTag.objects.create(name="khai giảng", slug="khai-giang")
    redirect = Redirect.objects.create(old_path="/cu", redirect_page=things["stories"][2])
    upload = UploadedFile.objects.create(uploaded_by_user=people[0].user)
    found = {
        "so-quyet-dinh": Decision.objects.filter(page_id__in=[s.pk for s in things["stories"]]),
        "don-vi": [people[0].unit],
        "thong-bao": Notice.objects.filter(reader__in=[row.user for row in people]),
        "lien-ket-dang-nhap": [row.user for row in people],
        "phan-vai": people,
        "users": [row.user for row in people],
        "the/": [tag],
        "doi-tuong": Audience.objects.all()[:1],
        "settings": [settings_models[0].load()],
        "redirects": [redirect],
        "images/multiple/create_from": [upload],
        "images/multiple/delete_upload": [upload],
        "documents/multiple/create_from": [upload],
        "documents/multiple/delete_upload": [upload],
    }
    return {f"/admin/{start}": [row.pk for row in rows] for start, rows in found.items()}


def addresses(things, more=None) -> Iterator[tuple[str, str]]:
    """Return every admin address as it is written in the code, and filled with school A's ids.

    Args:
        things: of school A.
        more: other rows, by what an address begins with.
    """
    ids = [story.pk for story in things["stories"]]
    kinds = {"image": [things["image"].pk], "document": [things["document"].pk]}
    places = {**rows_by_address(things), **(more or {})}
    for pattern in admin_patterns():
        names = _PARAMETER.findall(pattern)
        rows = next((found for start, found in places.items() if pattern.startswith(start)), None)
        for chosen in product(*(_chosen(name, things, rows) for name in names)):
            if not _names_what_there_is(pattern, names, chosen):
                continue
            fill = iter(chosen)
            address = _PARAMETER.sub(lambda _, fill=fill: str(next(fill)), pattern)
            wanted = next((found for kind, found in kinds.items() if kind in address), ids)
            if "/anh/" in address:
                wanted = kinds["image"]
            yield pattern, f"{address}?{'&'.join(f'id={pk}' for pk in wanted)}"


def _names_what_there_is(pattern, names, chosen):
    """Return whether the address names a model of its app: others have nothing to tell."""
    found = dict(zip(names, chosen, strict=True))
    model = next((found[name] for name in _MODEL if name in found), None)
    app = [found[name] for name in _APP if name in found] or pattern.split("/")
    known = settings_models if pattern.startswith("/admin/settings/") else apps.get_models()
    return model is None or any(
        it._meta.model_name == model and it._meta.app_label in app for it in known
    )


def _chosen(name, things, rows):
    return rows if rows and name.endswith(("pk", "_id")) else values(name, things)
