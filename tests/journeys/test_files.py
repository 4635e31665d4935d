"""Photos over a bad connection, a draft's photo in a private window, and what an album weighs."""

import json
import os
import re
import subprocess
import sys

import pytest

from tests.journeys.album import COUNT, photo
from tests.journeys.conftest import ROOT
from tests.journeys.people import Somebody, Visit

pytestmark = pytest.mark.browser

# A slow 3G: 50 kB a second up.
SLOW = {"latency": 200, "downloadThroughput": 200_000, "uploadThroughput": 50_000}
ARRIVED = "#upload-list > li.upload-success"
OFFLINE = {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}


@pytest.fixture(scope="module")
def photos(tmp_path_factory):
    folder = tmp_path_factory.mktemp("photos")
    for number in range(COUNT):
        (folder / f"anh-{number:02d}.jpg").write_bytes(photo(number, (900, 600)))
    return sorted(folder.iterdir())


@pytest.fixture
def enter(browser, site):
    inside = []

    def come(name=None, **options):
        inside.append(Somebody(browser, site, name))
        return inside[-1]

    yield come
    for person in inside:
        person.context.close()


def network(person, conditions):
    session = person.context.new_cdp_session(person.page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", {"offline": False, **conditions})
    return session


@pytest.mark.long
def test_thirty_photos_over_a_connection_that_breaks_arrive_once_each(enter, photos):
    teacher = enter("gv.b")
    page = teacher.page
    teacher.open("/admin/images/multiple/add/")
    line = network(teacher, SLOW)
    page.set_input_files("#fileupload", [str(path) for path in photos])
    page.locator(ARRIVED).nth(3).wait_for()
    line.send("Network.emulateNetworkConditions", OFFLINE)
    page.wait_for_selector("#upload-list .status-msg.waiting")
    teacher.show("upload-waiting-390")
    line.send("Network.emulateNetworkConditions", {"offline": False, **SLOW})
    page.locator(ARRIVED).nth(COUNT - 1).wait_for(timeout=240_000)
    assert page.locator("#upload-list > li").count() == COUNT
    # The same thirty again, as after a page that was closed too early: none is added.
    ids = set(re.findall(r"/images/multiple/(\d+)/", page.content()))
    assert len(ids) == COUNT
    line.send("Network.emulateNetworkConditions", {"offline": False, "latency": 0,
              "downloadThroughput": -1, "uploadThroughput": -1})  # fmt: skip
    page.on("dialog", lambda dialog: dialog.accept())
    teacher.open("/admin/images/multiple/add/")
    page.set_input_files("#fileupload", [str(path) for path in photos])
    page.locator(ARRIVED).nth(COUNT - 1).wait_for(timeout=240_000)
    assert set(re.findall(r"/images/multiple/(\d+)/", page.content())) == ids


@pytest.fixture
def album(surroundings, site):
    """A story of thirty photos that waits for the center, its sizes drawn."""
    command = [sys.executable, "-m", "tests.journeys.album"]
    done = subprocess.run(command, env=surroundings, cwd=ROOT, check=True, capture_output=True)
    return json.loads(done.stdout)


def test_a_drafts_photo_is_there_for_all_only_while_its_story_is_and_an_album_is_light(
    browser, site, enter, album
):
    origin = site.split("/", 3)
    address = "/".join(origin[:3]) + album["picture"]
    window = Visit(browser, site)
    assert window.asks(address, "photo-before") == 404
    reviewer = enter("btv.1")
    reviewer.open(album["review"])
    reviewer.press("Duyệt và đăng")
    assert "Đã duyệt và đăng" in reviewer.page.inner_text("body")
    assert window.asks(address, "photo-during") == 200

    reader = Visit(browser, site)
    reader.page.goto("/".join(origin[:3]) + album["story"])
    reader.page.wait_for_load_state("networkidle")
    assert set(reader.kinds) - {"image/svg+xml"} == {"image/avif"}
    assert 20_000 < reader.bytes <= 300_000, reader.bytes
    if folder := os.environ.get("SCREENS"):
        reader.page.screenshot(path=f"{folder}/album-390.png")

    duty = enter("truc.ban")
    duty.open(album["review"])
    duty.page.get_by_label("Lý do tạm ẩn").fill("Một gia đình chưa đồng ý")
    duty.press("Tạm ẩn ngay")
    assert Visit(browser, site).asks(address, "photo-after") == 404
