"""What search engines are told, to the letter."""

import json
import unicodedata
from datetime import UTC, date, datetime, timedelta, timezone

from news.channels import schema

LOCAL = timezone(timedelta(hours=7))
OFFICE = schema.Publisher(
    name="Ủy ban nhân dân phường Mẫu",
    address="https://mau.example/giao-duc/",
    logo="https://mau.example/static/mark.png",
    parent="Ủy ban nhân dân thành phố Mẫu",
    place="Số 1, đường Mẫu",
    phone="0225 000 001",
    email="giaoduc@mau.example",
)
NAMED = {
    "@type": "GovernmentOrganization",
    "name": "Ủy ban nhân dân phường Mẫu",
    "url": "https://mau.example/giao-duc/",
    "logo": {"@type": "ImageObject", "url": "https://mau.example/static/mark.png"},
}


def story(**fields):
    return schema.Story(
        **{
            "title": "Ngày hội trồng cây",
            "address": "https://mau.example/don-vi/b/bai/",
            "description": "Năm mươi cây.",
            "published": datetime(2026, 11, 20, 7, 30, tzinfo=LOCAL),
            "modified": datetime(2026, 11, 21, 8, 0, tzinfo=LOCAL),
            "authors": [],
            "unit": "Trường B",
            "picture": schema.Picture("https://mau.example/anh.jpg", 1200, 630),
            **fields,
        }
    )


def test_an_office_is_told_with_the_point_where_it_is_reached():
    assert schema.organization(OFFICE) == {
        "@context": "https://schema.org",
        **NAMED,
        "parentOrganization": {
            "@type": "GovernmentOrganization",
            "name": "Ủy ban nhân dân thành phố Mẫu",
        },
        "address": "Số 1, đường Mẫu",
        "telephone": "0225 000 001",
        "email": "giaoduc@mau.example",
        "contactPoint": {
            "@type": "ContactPoint",
            "contactType": "customer service",
            "telephone": "0225 000 001",
            "email": "giaoduc@mau.example",
            "availableLanguage": ["vi"],
        },
    }


def test_facts_that_nobody_filled_in_are_left_out():
    bare = schema.Publisher(name=OFFICE.name, address=OFFICE.address, logo=OFFICE.logo)
    assert schema.organization(bare) == {"@context": "https://schema.org", **NAMED}


def test_a_story_without_a_byline_is_its_units():
    assert schema.news_article(story(), OFFICE) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Ngày hội trồng cây",
        "description": "Năm mươi cây.",
        "url": "https://mau.example/don-vi/b/bai/",
        "mainEntityOfPage": "https://mau.example/don-vi/b/bai/",
        "inLanguage": "vi",
        "datePublished": "2026-11-20T07:30:00+07:00",
        "dateModified": "2026-11-21T08:00:00+07:00",
        "author": [{"@type": "Organization", "name": "Trường B"}],
        "publisher": NAMED,
        "image": {
            "@type": "ImageObject",
            "url": "https://mau.example/anh.jpg",
            "width": 1200,
            "height": 630,
        },
        "isAccessibleForFree": True,
    }


def test_a_story_names_its_people_its_source_and_what_was_corrected():
    told = schema.news_article(
        story(
            authors=["Trần Văn Nam", "Mai Lan"],
            section="Tin giáo dục",
            tags=["trồng cây"],
            corrections=[schema.Correction("Số cây là 50.", datetime(2026, 11, 21, 1, tzinfo=UTC))],
            source_name="Cổng thành phố",
            source_address="https://example.vn/goc",
            source_date=date(2026, 5, 19),
        ),
        OFFICE,
    )
    assert told["author"] == [
        {"@type": "Person", "name": "Trần Văn Nam"},
        {"@type": "Person", "name": "Mai Lan"},
    ]
    assert told["sourceOrganization"] == {"@type": "Organization", "name": "Trường B"}
    assert (told["articleSection"], told["keywords"]) == ("Tin giáo dục", ["trồng cây"])
    assert told["correction"] == [
        {
            "@type": "CorrectionComment",
            "text": "Số cây là 50.",
            "datePublished": "2026-11-21T01:00:00+00:00",
        }
    ]
    assert told["isBasedOn"] == {
        "@type": "CreativeWork",
        "url": "https://example.vn/goc",
        "datePublished": "2026-05-19",
        "publisher": {"@type": "Organization", "name": "Cổng thành phố"},
    }


def test_the_way_to_a_page_is_numbered_from_the_front_page():
    assert schema.breadcrumbs([("Trang chủ", "https://a/"), ("Đơn vị", "https://a/don-vi/")]) == {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": "Trang chủ", "item": "https://a/"},
            {"@type": "ListItem", "position": 2, "name": "Đơn vị", "item": "https://a/don-vi/"},
        ],
    }


def test_the_json_is_composed_and_can_not_end_its_element():
    text = unicodedata.normalize("NFD", "Thủy Nguyên </script><!-- & ")
    told = schema.as_json({"name": text})
    assert not set("<>&") & set(told)
    assert "Thủy Nguyên" in told and unicodedata.is_normalized("NFC", told)
    assert json.loads(told) == {"name": "Thủy Nguyên </script><!-- & "}
