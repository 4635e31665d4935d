"""The two commands: what is missing, other or too much comes right, and the exit code is true."""

import pytest
from django.core.management import CommandError, call_command

from search.interface import Query
from search.models import Entry
from search.selectors import find

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_rebuild_writes_all_public_pages_and_may_be_repeated(ward, capsys):
    ward.live(title="Lễ khai giảng")
    ward.draft(title="Lễ khai giảng, bản nháp")
    for _ in range(2):
        call_command("search_rebuild")
        assert find(Query("khai giảng")).total == 1
    assert "Xong:" in capsys.readouterr().out


def test_verify_finds_and_mends_what_is_missing_other_or_too_much(ward, capsys):
    first, second = ward.live(title="Một bài"), ward.live(title="Hai bài")
    call_command("search_rebuild")
    Entry.objects.filter(pk=first.pk).delete()
    Entry.objects.filter(pk=second.pk).update(digest="x")
    draft = ward.draft(title="Bản nháp")
    Entry.objects.create(
        id=draft.pk, kind="story", moment=1, facets="||||tin|2026|story", digest="y"
    )
    with pytest.raises(CommandError):
        call_command("search_verify", "--check")
    assert "thiếu 1, khác 1, thừa 1" in capsys.readouterr().out
    call_command("search_verify")
    call_command("search_verify", "--check")
    assert "thiếu 0, khác 0, thừa 0" in capsys.readouterr().out
