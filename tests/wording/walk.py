"""Walks the admin as somebody of each role: every kind of screen that the role may open, once."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import product

import lxml.html
from django.contrib.messages import get_messages
from django.urls import reverse
from wagtail.contrib.settings.registry import registry as settings_models
from wagtail.models import get_page_models

from news.editorial.urls import CLOSED
from tests.rights.addresses import SECRET, addresses
from tests.rights.stage import post, undone
from tests.wording.english import NAMES, english
from tests.wording.reading import pieces

# Parts of screens that are walked, and a file that only the benchmark of search reads.
_LEFT_OUT = re.compile(r"results/$|/thu-tim-kiem/tep\.csv$|/logout/$")
_TRIES = 4
# Whom so many have tried in vain, in every way, the next try in one way.
_ENOUGH = 3
# What the tests' ward is made of, beside Vietnamese.
_OF_THE_WARD = NAMES | {"phuong", "superuser", "truong"}
_SECRETS = re.compile(rf"{SECRET}\w*", re.IGNORECASE)


@dataclass
class Walk:
    """What was met on the way.

    Attributes:
        kinds: the addresses of each kind of screen, as the code writes the kind.
        opened: the one of each kind that somebody could open.
        screens: how many each person has seen.
        untranslated: where each piece with English in it was met first, and those words.
    """

    kinds: dict[str, list[str]]
    opened: dict[str, str] = field(default_factory=dict)
    screens: Counter = field(default_factory=Counter)
    untranslated: dict[str, str] = field(default_factory=dict)
    _read: set[str] = field(default_factory=set)
    _alike: set[str] = field(default_factory=set)
    _sent: set[tuple[str, ...]] = field(default_factory=set)

    def go(self, who, client):
        """Open what there is; whoever is the first at a screen sends its forms as well."""
        signed_in, is_late = client.cookies.copy(), len(self.screens) >= _ENOUGH
        for kind, tries in self.kinds.items():
            known = self.opened.get(kind)
            if kind in self._alike:
                continue
            for address in [known] if known else tries[:1] if is_late else tries:
                # Some addresses sign out.
                client.cookies = signed_in.copy()
                with undone():
                    answer = client.get(address)
                if answer.status_code == 200:
                    self._enter(who, client, kind, address, answer)
                if answer.status_code in (200, 405):
                    break

    def _enter(self, who, client, kind, address, answer):
        self.screens[who] += 1
        self.read(answer, f"{who} {address}")
        if kind in self.opened:
            return
        self.opened[kind] = address
        # The form of one type of page, a part of a screen: the same for all who may see it.
        if kind.startswith("form ") or not _is_whole(answer):
            self._alike.add(kind)
        self._send_forms(who, client, answer, address)

    def _send_forms(self, who, client, answer, address):
        for form in _forms(answer):
            given = dict(form.form_values())
            # A list has one for each row.
            alike = (re.sub(r"\d+", "", form.get("action") or address), *sorted(given))
            if alike in self._sent:
                continue
            self._sent.add(alike)
            emptied = {name: given[name] for name in given if name in _hidden(form)}
            for data in (given, emptied):
                with undone():
                    said = post(client, form.get("action") or address, data)
                self.read(said, f"{who} sends {form.get('action') or address}")

    def read(self, answer, place):
        """Note what an answer says, and the messages that the next one would show."""
        # A refusal in bare words is for forged forms; a script never shows it.
        bare = answer.status_code == 400 and b"<" not in answer.content
        if not answer.streaming and not bare:
            self._note(answer.content.decode(), answer.get("Content-Type", ""), place)
        for message in get_messages(answer.wsgi_request):
            self._note(str(message), "html", place)

    def _note(self, body, kind, place):
        for piece in {" ".join(piece.split()) for piece in pieces(body, kind)} - self._read:
            self._read.add(piece)
            if words := english(_SECRETS.sub("", piece), _OF_THE_WARD):
                self.untranslated[piece] = f"{', '.join(words)}: {place}"


def kinds_of_screens(things, more):
    """Return the addresses of each kind of screen, but for those that are closed to everybody."""
    found = defaultdict(list)
    for kind, address in addresses(things, more):
        closed = any(re.match(pattern, address.removeprefix("/admin/")) for pattern in CLOSED)
        if not closed and not _LEFT_OUT.search(kind) and len(found[kind]) < _TRIES:
            found[kind].append(address)
    forms = {**_forms_of_pages(), **_forms_of_settings(), **_acts_on_files(things)}
    return {kind: tries for kind, tries in found.items() if tries} | {
        f"form of {name}": [address] for name, address in forms.items()
    }


def _forms_of_pages():
    found = {}
    for model in get_page_models():
        name = model._meta.model_name
        if page := model.objects.first():
            found[name] = reverse("wagtailadmin_pages:edit", args=[page.pk])
        parents = (parent.objects.first() for parent in model.allowed_parent_page_models())
        if parent := next(filter(None, parents), None):
            place = (model._meta.app_label, name, parent.pk)
            found[f"a new {name}"] = reverse("wagtailadmin_pages:add", args=place)
    return found


def _forms_of_settings():
    found = {}
    for model in settings_models:
        kind = model._meta
        place = (kind.app_label, kind.model_name, model.load().pk)
        found[kind.model_name] = reverse("wagtailsettings:edit", args=place)
    return found


def _acts_on_files(things):
    acts = product(("image", "document"), ("delete", "add_tags", "add_to_collection", "tra_loi"))
    return {
        f"{act} of {kind}": f"/admin/bulk/library/news{kind}/{act}/?id={things[kind].pk}"
        for kind, act in acts
    }


def _is_whole(answer):
    return not answer.streaming and b"wagtail-sidebar-props" in answer.content


def _forms(answer):
    if (
        "html" not in answer.get("Content-Type", "")
        or b'method="post"' not in answer.content.lower()
    ):
        return []
    forms = lxml.html.document_fromstring(answer.content.decode()).forms
    return [
        form
        for form in forms
        if form.get("method", "").lower() == "post" and "logout" not in form.get("action", "")
    ]


def _hidden(form):
    return {entry.get("name") for entry in form.inputs if entry.get("type") == "hidden"}
