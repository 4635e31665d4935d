"""Makes consents and answers by the services, for tests of rights."""

import io
from datetime import date, timedelta

from django.core.files.images import ImageFile
from django.utils import timezone
from PIL import Image

from cms.library.answers import Answer, answer
from cms.library.consents import record
from cms.library.models import ClassConsent, NewsImage, PersonConsent


def photo(ward, unit="a", title="Ảnh mới", by="gv.a"):
    """Return a picture that nobody has answered for yet."""
    data = io.BytesIO()
    shade = NewsImage.objects.count() % 200
    Image.new("RGB", (320, 200), (shade, 90, 60)).save(data, "JPEG")
    return NewsImage.objects.create(
        title=title,
        file=ImageFile(io.BytesIO(data.getvalue()), name="anh.jpg"),
        collection=ward.units[unit].collection,
        uploaded_by_user=ward.people[by],
    )


def term(**given):
    today = timezone.localdate()
    return {
        "valid_from": today - timedelta(days=30),
        "valid_until": today + timedelta(days=60),
        "for_portal": True,
        **given,
    }


def class_forms(ward, unit="a", by="gv.a", class_name="4B", **given):
    facts = {"school_year": 2026, "asked": 30, "collected": 30, **term(), **given}
    consent = ClassConsent(unit=ward.units[unit], class_name=class_name, **facts)
    return record(consent=consent, by=ward.people[by])


def child_form(ward, unit="a", by="gv.a", name="Em Mẫu", **given):
    facts = {"birth_year": date.today().year - 9, "parent_yes": True, "child_yes": True}
    consent = PersonConsent(unit=ward.units[unit], child_name=name, **{**facts, **term(), **given})
    return record(consent=consent, by=ward.people[by])


def say(ward, image, level, by="gv.a", **given):
    said = Answer(level=level, ai_use=given.pop("ai_use", "none"), **given)
    answer(answers={image.pk: said}, by=ward.people[by])
    return NewsImage.objects.get(pk=image.pk)


def with_picture(ward, image, by="gv.b", unit="b", **given):
    return ward.draft(
        by=by, unit=unit, without_picture=False, lead_image=image, lead_alt="Cây xanh", **given
    )
