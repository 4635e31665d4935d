"""Puts a story of thirty photos before the center: python -m tests.journeys.album prints where."""

import io
import json

from PIL import Image

COUNT = 30


def photo(number: int, size=(1080, 720)) -> bytes:
    """Return a picture with as much detail at every scale as a photo has, a new one each time."""
    picture = Image.new("RGB", size, (40 + 5 * number, 160 - 3 * number, 90))
    for step in (128, 32, 8, 2):
        grain = Image.effect_noise((size[0] // step, size[1] // step), 60)
        layer = grain.resize(size, Image.Resampling.BICUBIC).convert("RGB")
        # Half as strong where it is finer: the spectrum of natural pictures.
        picture = Image.blend(picture, layer, {128: 0.5, 32: 0.35, 8: 0.2, 2: 0.1}[step])
    data = io.BytesIO()
    picture.save(data, "JPEG", quality=85)
    return data.getvalue()


def upload(ward):
    """Store the pictures, answered for, with every size drawn."""
    from django.core.files.base import ContentFile

    from cms.library.models import NewsImage
    from cms.library.services import draw

    pictures = []
    for number in range(COUNT):
        file = ContentFile(photo(number), name=f"anh-{number}.jpg")
        image = NewsImage(
            title=f"Ảnh {number}",
            file=file,
            collection=ward.units["b"].collection,
            level="L0",
            ai_use="none",
        )
        image.save()
        draw(image.pk)
        pictures.append(image)
    return pictures


def main() -> None:
    """Upload, draw, write and send, as a teacher of school B."""
    import django

    django.setup()
    from django.urls import reverse

    from tests.ward import load_ward

    ward = load_ward()
    pictures = upload(ward)
    shots = [
        {"image": image, "alt": f"Học sinh trồng cây số {n}", "caption": "", "credit": ""}
        for n, image in enumerate(pictures)
    ]
    text = "<p>Sáng nay, thầy trò nhà trường trồng năm mươi cây xanh trong sân trường mới.</p>"
    story = ward.draft(
        by="gv.b",
        unit="b",
        title="Ngày hội trồng cây, ba mươi ảnh",
        without_picture=False,
        lead_image=pictures[0],
        lead_alt="Học sinh trồng cây",
        body=[("text", text), ("gallery", {"title": "Ảnh buổi sáng", "pictures": shots[1:]})],
    )
    ward.submit(story, by="gv.b")
    size = pictures[0].get_rendition("width-720|format-avif")
    found = {"story": story.url, "review": f"/admin/duyet/{story.pk}/", "picture": size.url}
    print(json.dumps(found))  # noqa: T201 - read by the test
    assert reverse("editorial_review", args=[story.pk]).endswith(found["review"])


if __name__ == "__main__":
    main()
