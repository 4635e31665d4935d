"""Collects the sample ward's forms of consent, and says what some of its pictures show."""

from datetime import date
from typing import Any

from django.utils import timezone

from cms.library.answers import Answer, answer
from cms.library.consents import default_end, record
from cms.library.models import ClassConsent, ConsentSettings, NewsImage, PersonConsent
from cms.library.rights import AiUse, Level, school_year_of
from cms.units.models import Unit
from news.demo.people import Ward

# Unit, class, handed out, collected; the second school still waits for some families.
_CLASSES = (
    ("th-a", "gv.a", "4A", 32, 32),
    ("th-a", "gv.a", "2B", 34, 0),
    ("thcs-b", "gv.b", "6A", 40, 37),
)
_CHILDREN = (("th-a", "gv.a", "Em Mẫu Thứ Nhất", 9), ("thcs-b", "gv.b", "Em Mẫu Thứ Hai", 12))
# Drawings show nobody; these stand for photos, so that each step of the ladder can be seen.
_SHOWN = {
    ("th-a", "sports_day"): Level.L1,
    ("thcs-b", "sports_day"): Level.L1,
    ("th-a", "classroom"): Level.L2,
    ("thcs-b", "classroom"): Level.L2,
    ("th-a", "study_lamp"): Level.L3,
    ("thcs-b", "study_lamp"): Level.L3,
}


def collect_consents(ward: Ward) -> None:
    """Record the forms that are missing, by the teachers of each school."""
    terms, today = ConsentSettings.current(), timezone.localdate()
    year = school_year_of(today, month=terms.year_end_month, day=terms.year_end_day)
    term = {
        "for_portal": True,
        "valid_from": min(today, date(year, 9, 5)),
        "valid_until": default_end(today, terms),
    }
    for code, who, class_name, asked, collected in _CLASSES:
        unit, by = ward.units[code], ward.people[who]
        if not ClassConsent.objects.filter(unit=unit, class_name=class_name).exists():
            consent = ClassConsent(
                unit=unit,
                class_name=class_name,
                school_year=year,
                asked=asked,
                collected=collected,
                for_print=collected == asked,
                kept_at="tủ hồ sơ văn phòng",
                collected_by=str(by),
                **{**term, "for_portal": bool(collected)},
            )
            record(consent=consent, by=by)
    for code, who, name, age in _CHILDREN:
        unit, by = ward.units[code], ward.people[who]
        if not PersonConsent.objects.filter(unit=unit).exists():
            child = PersonConsent(
                unit=unit,
                child_name=name,
                birth_year=year - age,
                parent_yes=True,
                child_yes=True,
                collected_by=str(by),
                **term,
            )
            record(consent=child, by=by)


def say_what_it_shows(image: NewsImage, scene: str, unit: Unit, by: Any) -> None:
    """Answer for a picture that stands for a photo of children; the others show none."""
    level = _SHOWN.get((unit.code, scene))
    if level is None or image.level == level:
        return
    said = Answer(
        level=level,
        ai_use=AiUse.NONE,
        notice_given=True,
        all_have_forms=True,
        class_consent=ClassConsent.objects.filter(unit=unit, collected__gt=0).first(),
        people=tuple(PersonConsent.objects.filter(unit=unit)[:1]),
    )
    answer(answers={image.pk: said}, by=by)
    image.refresh_from_db()
