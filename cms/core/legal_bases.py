"""What the portal rests on by law: the first records, and which are in force on a day."""

from datetime import date

from django.db.models import Q, QuerySet

from cms.core.models import LegalBasis

# Where a new portal begins; from then on the rows are the administrator's to keep up to date.
_FIRST = (
    {
        "topic": LegalBasis.Topic.CONSENT,
        "title": "Luật Bảo vệ dữ liệu cá nhân",
        "number": "91/2025/QH15",
        "note": "Điều 24, Điều 32",
        "in_force_from": date(2026, 1, 1),
        "source": "Cổng thông tin điện tử Chính phủ, mục Văn bản",
        "order": 10,
    },
    {
        "topic": LegalBasis.Topic.CONSENT,
        "title": "Nghị định quy định chi tiết Luật Bảo vệ dữ liệu cá nhân",
        "number": "356/2025/NĐ-CP",
        "note": "Điều 5",
        "in_force_from": date(2026, 1, 1),
        "source": "Cổng thông tin điện tử Chính phủ, mục Văn bản",
        "order": 20,
    },
    {
        "topic": LegalBasis.Topic.CONSENT,
        "title": "Nghị định quy định chi tiết một số điều của Luật Trẻ em",
        "number": "56/2017/NĐ-CP",
        "note": "Điều 33",
        "in_force_from": date(2017, 7, 1),
        "source": "Cổng thông tin điện tử Chính phủ, mục Văn bản",
        "order": 30,
    },
    {
        "topic": LegalBasis.Topic.REMOVAL,
        "title": "Nghị định quy định chi tiết Luật Bảo vệ dữ liệu cá nhân",
        "number": "356/2025/NĐ-CP",
        "note": "Điều 5",
        "in_force_from": date(2026, 1, 1),
        "source": "Cổng thông tin điện tử Chính phủ, mục Văn bản",
        "order": 10,
    },
)


def plant_legal_bases() -> None:
    """Write the first records of each topic that has none; harmless to repeat."""
    known = set(LegalBasis.objects.values_list("topic", flat=True))
    LegalBasis.objects.bulk_create(LegalBasis(**row) for row in _FIRST if row["topic"] not in known)


def in_force(topic: str, on: date) -> QuerySet[LegalBasis]:
    """Return the records of a topic that are in force on the day. One query."""
    ends = Q(in_force_until=None) | Q(in_force_until__gte=on)
    return LegalBasis.objects.filter(ends, topic=topic, in_force_from__lte=on)
