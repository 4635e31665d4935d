"""One unit's drafts and files stay its own: every admin address is asked with their ids."""

import re
from itertools import product

import pytest
from django.core.files.base import ContentFile
from django.urls import URLPattern, get_resolver

from cms.library.models import (
    ClassConsent,
    NewsDocument,
    NewsImage,
    PersonConsent,
    SensitivePermit,
)
from cms.units.models import Unit
from news.editorial.models import Contribution
from tests.library.people_and_forms import child_form, class_forms, say
from tests.rights.scene import picture, revisions
from tests.rights.stage import enter, post, story_in, undone

STRANGERS = ("gv.b", "ht.b", "vhxh", "tai.chinh", "tdp.1")
SECRET = "Zephyr"
KINDS = ("anh", "tep", "bai", "em", "lop", "tu")
_PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")


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


@pytest.fixture
def secrets(ward):
    """School A's draft, waiting story and changed live story, its picture and its file."""
    image = ward.picture(title=f"{SECRET}anh")
    paper = NewsDocument.objects.create(
        title=f"{SECRET}tep",
        file=ContentFile(b"%PDF-1.4 x", name=f"{SECRET}tep.pdf"),
        collection=ward.units["a"].collection,
    )
    child = child_form(ward, name=f"{SECRET}em")
    forms = class_forms(ward, class_name=f"{SECRET}lop", kept_at=f"{SECRET}tu")
    say(ward, image, "L4", people=(child,))
    stories = []
    for state in ("draft", "review", "live+draft"):
        story = story_in(ward, "a", state)
        ward.edit(story, "gv.a", title=f"{SECRET}bai", lead_image=image, without_picture=False)
        story.refresh_from_db()
        stories.append(story)
    return {"stories": stories, "image": image, "document": paper, "consents": [child, forms]}


def values(name, secrets):
    """Return what an address parameter can be filled with to reach school A's things."""
    stories = secrets["stories"]
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
        "document_id": [secrets["document"].pk],
        "doc_id": [secrets["document"].pk],
        "image_id": [secrets["image"].pk],
        "kind": ["csv", "json", "lop", "tung-em"],
        "act": ["submit", "approve", "hide"],
        "what": ["nhan-thay"],
        "action": ["delete", "move", "publish", "add_tags", "add_to_collection", "tra_loi"],
        "model_name": ["articlepage", "page", "newsimage", "newsdocument", "personconsent"],
        "app_label": ["stories", "wagtailcore", "library"],
        "app_name": ["stories", "library", "core"],
        "uidb64": ["MQ"],
        "token": ["x"],
    }
    things = [story.pk for story in stories]
    if "page" in name:
        return things
    things += [secrets["image"].pk, secrets["document"].pk, Unit.objects.get(code="a").pk]
    things += [consent.pk for consent in secrets["consents"]]
    return found.get(name, things)


def addresses(secrets):
    """Return every admin address, filled with school A's ids."""
    ids = [story.pk for story in secrets["stories"]]
    kinds = {"image": [secrets["image"].pk], "document": [secrets["document"].pk]}
    for pattern in admin_patterns():
        names = _PARAMETER.findall(pattern)
        for chosen in product(*(values(name, secrets) for name in names)):
            fill = iter(chosen)
            address = _PARAMETER.sub(lambda _, fill=fill: str(next(fill)), pattern)
            wanted = next((found for kind, found in kinds.items() if kind in address), ids)
            if "/anh/" in address:
                wanted = kinds["image"]
            yield f"{address}?{'&'.join(f'id={pk}' for pk in wanted)}&q={SECRET}"


def leaks(answer):
    """Return whether the answer tells more than the word that was asked for."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return any(f"{SECRET}{kind}".encode().lower() in body.lower() for kind in KINDS)


@pytest.mark.parametrize("who", STRANGERS)
def test_no_admin_address_tells_or_changes_what_is_another_units(ward, secrets, who):
    client = enter(ward)[who]
    client.raise_request_exception = False

    def everything():
        models = (NewsImage, NewsDocument, PersonConsent, ClassConsent, SensitivePermit)
        files = [list(model.objects.values()) for model in models]
        return picture(), revisions(), files, Contribution.objects.count()

    before, wrong, signed_in = everything(), [], client.cookies.copy()
    for address in addresses(secrets):
        # Some addresses sign out.
        client.cookies = signed_in.copy()
        with undone():
            answers = {"GET": client.get(address), "POST": post(client, address)}
            after = everything()
        for verb, answer in answers.items():
            if answer.status_code >= 500 or leaks(answer):
                wrong.append(f"{verb} {address} {answer.status_code}")
        if after != before:
            wrong.append(f"changed by {address}")
    assert not wrong, "\n".join(wrong)
