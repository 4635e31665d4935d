"""Wagtail's own command that purges old versions: those that somebody decided on stay."""

import pytest
from django.core.management import call_command
from wagtail.models import Revision

from news.editorial import services
from news.editorial.models import Decision
from tests.rights.stage import story_in
from tests.ward import fresh


@pytest.mark.django_db(transaction=True)
def test_a_purge_of_old_versions_leaves_the_approved_ones(ward):
    stories = [story_in(ward, "a", state) for state in ("live+draft", "hidden+draft")]
    for story in stories:
        ward.edit(story, "gv.a", title="Bản giữa")
        ward.edit(story, "gv.a", title="Bản cuối")
    before = Revision.objects.count()
    call_command("purge_revisions")
    assert Revision.objects.count() < before
    services.restore(page_id=stories[1].pk, by=ward.people["btv.1"])
    for story in stories:
        approved = Decision.objects.get(page_id=story.pk, kind="approve").revision_id
        assert fresh(story).live and fresh(story).live_revision_id == approved
