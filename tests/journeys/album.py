"""Puts a story of thirty photos before the center: python -m tests.journeys.album prints where."""

import io
import json

from PIL import Image, ImageFilter

COUNT = 30


def photo(number: int, size=(1600, 1067)) -> bytes:
    """Return a picture like a photo: soft shapes and a little grain, different for each number."""
    grain = Image.effect_noise(size, 14).convert("RGB")
    shapes = Image.effect_noise((12, 8), 160 + number).resize(size, Image.Resampling.BICUBIC)
    tint = Image.new("RGB", size, (40 + 5 * number, 160 - 3 * number, 90))
    blended = Image.blend(Image.blend(shapes.convert("RGB"), tint, 0.5), grain, 0.12)
    data = io.BytesIO()
    blended.filter(ImageFilter.GaussianBlur(0.6)).save(data, "JPEG", quality=85)
    return data.getvalue()


def main() -> None:
    """Upload, draw, write and send, as a teacher of school B."""
    import django

    django.setup()
    from django.core.files.base import ContentFile
    from django.urls import reverse

    from cms.library.models import NewsImage
    from cms.library.services import draw
    from tests.ward import load_ward

    ward = load_ward()
    pictures = []
    for number in range(COUNT):
        file = ContentFile(photo(number), name=f"anh-{number}.jpg")
        image = NewsImage(title=f"Ảnh {number}", file=file, collection=ward.units["b"].collection)
        image.save()
        draw(image.pk)
        pictures.append(image)
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
