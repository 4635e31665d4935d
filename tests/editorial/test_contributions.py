"""What counts as writing, and what no later saving takes back."""

import pytest

from news.editorial.contributions import compare
from news.editorial.file_contributions import record_file_change
from news.editorial.selectors import case_of
from tests.ward import fresh


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("thu 1.500 đồng", "thu 1,500 đồng"),
        ("từ 5-7 tuổi", "từ 5 7 tuổi"),
        ('<embed alt="Sân" id="1"/>', '<embed alt="Nhà" id="1"/>'),
    ],
)
def test_a_mark_inside_a_number_and_the_words_for_a_picture_are_no_small_fix(old, new):
    assert compare({"body": old}, {"body": new}, housekeeping=()).is_weighty


def test_a_full_stop_more_is_a_small_fix():
    assert not compare({"body": "năm 2026"}, {"body": "năm 2026."}, housekeeping=()).is_weighty


@pytest.mark.django_db
def test_saving_the_story_again_does_not_hide_who_changed_its_picture(ward):
    picture, reviewer = ward.picture("b"), ward.people["btv.2"]
    story = ward.draft(
        by="gv.b",
        unit="b",
        lead_image=picture,
        lead_alt="Học sinh trồng cây",
        without_picture=False,
    )
    ward.submit(story, by="gv.b")
    mine = ward.edit(story, "btv.2", slug="dia-chi-moi")
    record_file_change(picture, reviewer)
    again = fresh(story).get_latest_revision_as_object()
    again.save_revision(user=reviewer, overwrite_revision=mine)
    assert reviewer.pk in case_of(fresh(story)).writer_ids()
