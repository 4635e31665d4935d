"""Whatever stands in an address or a form, a reader gets a page or a plain refusal, never a 500."""

from urllib.parse import quote

import pytest
from django.conf import settings
from django.test import Client

from tests.stories.places import at, full_story, live_document, live_info, url

pytestmark = [pytest.mark.django_db, pytest.mark.database, pytest.mark.prefix]

GOOD = {200, 301, 302, 400, 403, 404, 405}
SCRIPT = "<script>alert(1)</script>"
LONG = "a" * 10_000
QUERIES = {
    "garbage": "?&&==;%;x=&=y&%%%",
    "NUL": "?page=%00&don_vi=%00a&nam=20%0026&%00=1",
    "10 kB": f"?don_vi={LONG}&the_loai={LONG}&hinh_thuc={LONG}",
    "10,000 digits": f"?nam={'9' * 10_000}&page={'1' * 10_000}",
    "10 kB name": f"?{LONG}=1",
    "page far away": "?page=9999999",
    "page 99999": "?page=99999",
    "page -1": "?page=-1",
    "page 0": "?page=0",
    "page x": "?page=x",
    "page of other digits": "?page=" + quote("１２٣"),
    "page with a sign": "?page=%2B1&nam=%2B2026",
    "year too long": "?nam=99999999999999999999",
    "year with a point": "?nam=2026.0",
    "year infinite": "?nam=inf",
    "year not a number": "?nam=NaN&page=NaN",
    "year 0": "?nam=0",
    "script": f"?don_vi={quote(SCRIPT)}&the_loai={quote(SCRIPT)}&hinh_thuc={quote(SCRIPT)}",
    "script in a name": f"?{quote(SCRIPT)}={quote(SCRIPT)}",
    "quotes": "?the_loai=%22%3E%3Cimg%20src%3Dx%3E&page=%22%3E%3Cimg%20src%3Dx%3E",
    "SQL": "?don_vi=" + quote("' OR 1=1; --") + "&hinh_thuc=" + quote("%' OR '1'='1"),
    "template": "?don_vi=" + quote("{{ settings.SECRET_KEY }}{% debug %}"),
    "decomposed": "?hinh_thuc=" + quote("Kế hoạch") + "&don_vi=" + quote("giáo"),
    "right to left": "?hinh_thuc=" + quote("\u202eabc\u202c\u200f"),
    "emoji": "?hinh_thuc=" + quote("🎒👩\u200d🏫") + "&page=" + quote("🎒"),
    "lone surrogate": "?hinh_thuc=%ED%A0%80&page=%ED%A0%80&%ED%A0%80=1",
    "broken UTF-8": "?hinh_thuc=%FF%FE%C3&page=%C3",
    "percent at the end": "?page=1%",
    "half a percent": "?page=1%2&nam=%",
    "repeated": "?page=1&page=2&page=x&nam=2026&nam=x&don_vi=a&don_vi=b",
    "list in a name": "?page[]=1&nam[a]=2&don_vi[$ne]=",
    "many": "?" + "&".join(f"x{n}=1" for n in range(900)),
    "far too many": "?" + "&".join(f"x{n}=1" for n in range(11_000)),
}
# The kinds that read their query, and what is asked of the others.
READERS = {"column", "topic", "unit", "documents", "tag", "month", "corrections", "not found"}
NASTY = {"garbage", "NUL", "10 kB", "script", "lone surrogate", "far too many"}
TAILS = {
    "NUL": "%00",
    "NUL inside": "a%00b/",
    "10 kB": LONG + "/",
    "2,000 levels": "a/" * 2000,
    "script": quote(SCRIPT) + "/",
    "quotes": "%22%3E%3Cimg%20src%3Dx%3E/",
    "decomposed": quote("giáo-dục") + "/",
    "right to left": quote("\u202eabc") + "/",
    "emoji": quote("🎒") + "/",
    "lone surrogate": "%ED%A0%80/",
    "broken UTF-8": "%FF%C3/",
    "percent at the end": "a%",
    "slashes": "//a//b/",
    "dots": "../../etc/passwd",
    "encoded dots": "%2e%2e/%2e%2e/etc/passwd",
    "backslashes": "..%5c..%5cetc",
    "line break": "a%0d%0aSet-Cookie:%20x=1/",
    "semicolon": "a;b=c/",
}
DATES = (
    "0/", "1/", "99999/", "9999/", "1999/", "9999/12/31/", "1/1/1/", "0001/1/1/", "2026/0/",
    "2026/13/", "2026/2/31/", "2026/2/0/", "2026/1/32/", "-1/", "2026/99999999999999999999/",
    "9" * 5000 + "/", "x/", "%00/", "２０２６/", "2026/02/", "2026/2/3/4/",
)  # fmt: skip
HEADERS = (
    *("HTTP_HOST", "HTTP_ACCEPT_LANGUAGE", "HTTP_REFERER", "HTTP_COOKIE"),
    *("HTTP_X_FORWARDED_FOR", "HTTP_IF_MODIFIED_SINCE"),
)
METHODS = ("POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE")
RAISING = pytest.mark.parametrize("raising", [True, False], ids=["raising", "answering"])


@pytest.fixture
def kinds(ward, kept_facts):
    """One public address of each kind."""
    full_story(ward)
    found = {
        "front": at(""),
        "column": url(ward.column),
        "columns": at("chuyen-muc/"),
        "topic": url(ward.topic),
        "topics": at("chuyen-de/"),
        "unit": url(ward.units["b"].branch),
        "units": at("don-vi/"),
        "story": url(ward.live(title="Bài thường")),
        "document": url(live_document(ward)),
        "documents": at("van-ban/"),
        "information": url(live_info(ward)),
        "audience": at("doi-tuong/phu-huynh/"),
        "tag": at("the/trong-cay/"),
        "archive": at("luu-tru/"),
        "year": at("luu-tru/2026/"),
        "month": at("luu-tru/2026/5/"),
        "day": at("luu-tru/2026/5/19/"),
        "corrections": at("dinh-chinh/"),
        "not found": at("khong-co/"),
        "sign in": at("admin/login/"),
        "live": at("health/live"),
        "ready": at("health/ready"),
    }
    kept_facts()
    return found


def faults(answers):
    """Return what is no good answer, or repeats what it was given as markup."""
    found = {}
    for name, answer in answers.items():
        text = b"" if answer.streaming else answer.content
        if answer.status_code not in GOOD:
            found[name] = answer.status_code
        elif SCRIPT.encode() in text or b"<img src=x" in text or b"OR '1'='1" in text:
            found[name] = "echoes"
        elif "Set-Cookie:%20" in answer.get("Location", "") and "\r" in answer["Location"]:
            found[name] = "splits its headers"
    return found


@RAISING
def test_no_query_breaks_a_public_address(kinds, raising):
    client = Client(raise_request_exception=raising)
    asked = {
        (kind, name): client.get(address + query)
        for kind, address in kinds.items()
        for name, query in QUERIES.items()
        if kind in READERS or name in NASTY
    }
    assert faults(asked) == {}
    # Django refuses more than 10,000 fields; everything else is passed over.
    expected = {"far too many": 400, "not found": 404}
    assert {
        (kind, name): answer.status_code
        for (kind, name), answer in asked.items()
        if answer.status_code != expected.get(name, expected.get(kind, 200))
    } == {}


@RAISING
def test_no_path_below_a_public_address_breaks_it(kinds, raising):
    client = Client(raise_request_exception=raising)
    roots = {**kinds, "tags": at("the/"), "audiences": at("doi-tuong/"), "files": at("documents/"),
             "pictures": at("media/images/"), "static": at("static/")}  # fmt: skip
    asked = {
        f"{kind}, {name}": client.get(address + tail)
        for kind, address in roots.items()
        for name, tail in TAILS.items()
    }
    assert faults(asked) == {}


@RAISING
@pytest.mark.parametrize("date", DATES)
def test_no_date_breaks_the_archive(ward, raising, date):
    client = Client(raise_request_exception=raising)
    assert client.get(at("luu-tru/") + date).status_code in {200, 404}


@pytest.mark.parametrize("date", ["0/", "99999/", "2026/13/", "2026/2/31/", "2026/0/"])
def test_a_date_that_is_none_is_not_found(client, ward, date):
    assert client.get(at("luu-tru/") + date).status_code == 404


@RAISING
def test_no_method_breaks_a_public_address(kinds, raising):
    client = Client(raise_request_exception=raising)
    asked = {
        f"{method} {kind}": client.generic(method, address, data=b"page=%00&x=" + b"\xff" * 99)
        for kind, address in kinds.items()
        for method in METHODS
    }
    assert faults(asked) == {}


@RAISING
@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/x-www-form-urlencoded", b"a=%00&b=%ED%A0%80&c=%"),
        ("application/x-www-form-urlencoded", b"&".join(b"x%d=1" % n for n in range(11_000))),
        ("application/x-www-form-urlencoded; charset=nonsense", b"a=1"),
        ("multipart/form-data; boundary=x", b"no boundary in here"),
        ("multipart/form-data", b"--x"),
        ("application/json", b'{"a": '),
        ("\udce2".encode("utf-8", "surrogateescape").decode("latin-1"), b""),
    ],
)
def test_no_form_breaks_a_public_address(ward, raising, kind, body):
    client = Client(raise_request_exception=raising)
    for address in (at(""), at("van-ban/"), at("luu-tru/"), at("admin/login/"), at("khong-co/")):
        answer = client.generic("POST", address, data=body, content_type=kind)
        assert answer.status_code in GOOD, address


def test_reading_an_address_by_head_gives_its_status_without_its_text(client, kinds):
    for name, address in kinds.items():
        whole, head = client.get(address), client.head(address)
        assert head.status_code == whole.status_code, name
        assert head.content == b""


@RAISING
@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize("value", ["", "a" * 10_000, SCRIPT, "\xff\xfe", "9" * 400, ",,,;;==,"])
def test_no_header_breaks_the_front_page(ward, raising, header, value):
    client = Client(raise_request_exception=raising)
    answer = client.get(at(""), **{header: value})
    assert answer.status_code in GOOD
    assert SCRIPT.encode() not in answer.content


def test_a_page_beyond_the_last_is_the_last_or_the_first(client, kinds):
    for page in ("99999", "9999999", "-1", "x"):
        assert "Bài thường" in client.get(f"{kinds['column']}?page={page}").content.decode()


def test_a_wrong_filter_filters_nothing(client, kinds):
    for query in ("?the_loai=khong-co", "?nam=99999999999999999999", "?don_vi=%3Cscript%3E"):
        assert "Bài thường" in client.get(kinds["column"] + query).content.decode()


def test_a_decomposed_filter_finds_what_is_stored_composed(client, kinds):
    found = client.get(kinds["documents"] + "?hinh_thuc=" + quote("Kế hoạch"))
    assert "Kế hoạch truyền thông" in found.content.decode()
    assert "selected" in found.content.decode()


def test_the_portal_stays_at_its_path(client, ward):
    if settings.ROOT_PATH != "/":
        assert client.get("/chuyen-muc/").status_code == 404
        assert client.get("/").status_code in {302, 404}
