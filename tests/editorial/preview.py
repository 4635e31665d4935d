"""Makes preview links by the screen, as a teacher does, and opens them as a principal does."""

import re

from django.conf import settings
from django.test import Client
from django.urls import reverse

from cms.units.models import Unit
from tests.rights.stage import post

_ADDRESS = re.compile(r'id="copy-address" type="text" value="([^"]+)"')
_FIELD = re.compile(r'name="(revision|digest)" value="([^"]*)"')


def screen(story):
    return reverse("preview_links", args=[story.pk])


def signed_in(ward, name):
    client = Client()
    client.force_login(ward.people[name], backend="django.contrib.auth.backends.ModelBackend")
    return client


def printed(client, story):
    """Return the hidden fields of the form that makes a link."""
    return dict(_FIELD.findall(client.get(screen(story)).content.decode()))


def make(client, story, **extra):
    """Press the button; return the path of the link, None when none was made."""
    answer = post(client, screen(story), printed(client, story), **extra)
    found = _ADDRESS.search(answer.content.decode())
    return found[1].removeprefix(settings.SITE_URL) if found else None


def let_agree(ward, unit="a"):
    """Let links to the unit's stories carry its sign-off."""
    Unit.objects.filter(pk=ward.units[unit].pk).update(sign_off_by_link=True)


def agree(address, name="Nguyễn Thị Hoa", client=None, **extra):
    return (client or Client()).post(f"{address}dong-y/", {"name": name}, **extra)


def told(address):
    """Return the page that anybody gets by the link."""
    return Client().get(address).content.decode()


def body_of(answer):
    return b"".join(answer.streaming_content) if answer.streaming else answer.content
