"""Makes stories whose pictures have public sizes, and opens the screen that copies them."""

import io
import zipfile

from django.urls import reverse
from django.utils import timezone

from cms.library import services as library
from cms.library.models import NewsImage
from tests.channels.test_cards import photo

LINK = "https://www.facebook.com/truongb/posts/1"


def sign_in(client, ward, name):
    client.force_login(ward.people[name], backend="django.contrib.auth.backends.ModelBackend")


def screen(story):
    return reverse("channels_copy", args=[story.pk])


def package(story):
    return reverse("channels_copy_photos", args=[story.pk])


def opened(answer):
    return zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))


def drawn(ward, *levels):
    """Return a picture of school B for each level, with its public sizes as JPEG."""
    found = []
    for number, level in enumerate(levels, start=1):
        image = photo(ward, (1700, 1100), seed=number)
        NewsImage.objects.filter(pk=image.pk).update(level=level, notice_given=level == "L1")
        for spec in library.missing_specs(image, "jpeg"):
            image.get_rendition(spec)
        found.append(NewsImage.objects.get(pk=image.pk))
    return found


def illustrated(ward, images, **fields):
    places = [
        ("picture", {"image": each, "alt": "Cây", "caption": f"Hàng cây {number}", "credit": "Lan"})
        for number, each in enumerate(images[1:], start=2)
    ]
    return ward.live(
        without_picture=False, lead_image=images[0], lead_alt="Cây", lead_caption="Hàng cây 1",
        body=[("text", "<p>Sáng nay, thầy trò trồng cây trong sân trường mới.</p>"), *places],
        **fields,
    )  # fmt: skip


def posted(client, story, **given):
    facts = {"channel": "facebook", "link": LINK, "posted_on": timezone.localdate().isoformat()}
    return client.post(screen(story), {**facts, **given})
