"""One unit's drafts and files stay its own: every admin address is asked with their ids."""

import pytest

from cms.library.models import (
    ClassConsent,
    NewsDocument,
    NewsImage,
    PersonConsent,
    SensitivePermit,
)
from news.editorial.models import Contribution, Decision
from tests.conftest import lasting
from tests.rights.addresses import SECRET, addresses, things_of_a
from tests.rights.scene import picture, revisions
from tests.rights.stage import enter, post, undone
from tests.ward import load_ward

STRANGERS = ("gv.b", "ht.b", "vhxh", "tai.chinh", "tdp.1")
KINDS = ("anh", "tep", "bai", "em", "lop", "tu")


@pytest.fixture(scope="module")
def secrets(django_db_setup, django_db_blocker):
    """What school A has that nobody else may know of."""
    with lasting(django_db_blocker):
        yield things_of_a(load_ward())


def leaks(answer):
    """Return whether the answer tells more than the word that was asked for."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return any(f"{SECRET}{kind}".encode().lower() in body.lower() for kind in KINDS)


# Addresses that tell titles or file names of other units where nothing closes them.
LEAKS = {
    "choose": "choose-page/{branch}/?q=x",
    "choose one": "choose-page/{draft}/",
    "choose many": "choose-page/chosen-multiple/?id={draft}&id={waiting}",
    "find": "choose-page/search/?q=hội",
    "pictures": "api/main/images/",
    "papers": "api/main/documents/{paper}/",
    "many pages": "bulk/wagtailcore/page/delete/?id={draft}",
    "many files": "bulk/library/newsimage/delete/?id={image}",
    "decision": "so-quyet-dinh/{decision}/",
    "history": "duyet/{waiting}/lich-su/",
    "review": "duyet/{waiting}/",
    "preview": "duyet/{waiting}/xem/",
    "version": "pages/{draft}/revisions/{version}/view/",
}


@pytest.mark.parametrize("way", LEAKS)
def test_an_address_that_leaks_in_wagtail_tells_nothing(ward, secrets, way):
    draft, waiting, _ = secrets["stories"]
    url = "/admin/" + LEAKS[way].format(
        branch=ward.units["a"].branch.pk,
        draft=draft.pk,
        waiting=waiting.pk,
        version=draft.latest_revision_id,
        decision=Decision.objects.filter(page_title__startswith=SECRET).last().pk,
        image=secrets["image"].pk,
        paper=secrets["document"].pk,
    )
    clients = enter(ward)
    for who in (*STRANGERS, "anonymous", "deactivated"):
        assert not leaks(clients[who].get(url)), who


@pytest.mark.parametrize("who", STRANGERS)
def test_no_admin_address_tells_or_changes_what_is_another_units(ward, secrets, kept_facts, who):
    client = enter(ward)[who]
    client.raise_request_exception = False

    def everything():
        models = (NewsImage, NewsDocument, PersonConsent, ClassConsent, SensitivePermit)
        files = [list(model.objects.values()) for model in models]
        return picture(), revisions(), files, Contribution.objects.count()

    before, wrong, signed_in = everything(), [], client.cookies.copy()
    kept_facts()
    for _, address in addresses(secrets):
        address += f"&q={SECRET}"
        # Some addresses sign out.
        client.cookies = signed_in.copy()
        with undone() as tried:
            answers = {"GET": client.get(address), "POST": post(client, address)}
            after = everything() if tried.wrote else before
        for verb, answer in answers.items():
            if answer.status_code >= 500 or leaks(answer):
                wrong.append(f"{verb} {address} {answer.status_code}")
        if after != before:
            wrong.append(f"changed by {address}")
    assert not wrong, "\n".join(wrong)
