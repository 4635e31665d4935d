"""Puts a story of every kind of block before readers: python -m tests.journeys.reading_page."""

import json

from tests.journeys.album import photo

CELLS = ["Khối một", "Hai mươi bảy em", "Ba mươi mốt em", "Hai mươi tám em", "Tám mươi sáu em"]
TEXT = "<p>Vì sao phải trồng cây? Thầy Ngữ trả lời ngay. Cây là bạn của em.</p>"
TABLE = {
    "caption": "",
    "columns": [{"type": "text", "heading": cell} for cell in CELLS],
    "rows": [{"values": CELLS} for _ in range(3)],
}


def main() -> None:
    """Write, send and approve as people do, and print where the story stands."""
    import django

    django.setup()
    from django.core.files.base import ContentFile

    from cms.library.models import NewsImage
    from cms.library.services import draw
    from tests.ward import load_ward

    ward = load_ward()
    pictures = []
    for number in range(3):
        file = ContentFile(photo(number, (800, 1000)), name=f"doc-{number}.jpg")
        image = NewsImage(title=f"Ảnh {number}", file=file, collection=ward.units["b"].collection)
        image.level, image.ai_use = "L0", "none"
        image.save()
        draw(image.pk)
        pictures.append({"image": image.pk, "alt": f"Cây số {number}", "caption": "Cây mới trồng"})
    parts = {
        "text": TEXT,
        "heading": {"text": "Bảng theo khối", "level": "2"},
        "table": {"caption": "Số em trồng cây", "table": TABLE},
        "gallery": {"title": "Ảnh buổi sáng", "pictures": pictures},
        "video": {"url": "https://www.youtube.com/watch?v=aqz-KE-bpKQ", "title": "Phim"},
        "quote": {"text": "Mỗi em một cây.", "who": "Cô hiệu trưởng"},
    }
    body = json.dumps([{"type": kind, "value": value} for kind, value in parts.items()])
    story = ward.live(title="Sáng trồng cây, đủ các phần", body=body)
    plain = ward.live(title="Bài không có ảnh", body=[("text", TEXT * 40)])
    print(json.dumps({"story": story.url, "plain": plain.url}))  # noqa: T201 - read by the test


if __name__ == "__main__":
    main()
